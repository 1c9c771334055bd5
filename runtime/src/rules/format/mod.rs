//! `format(NAME)`: a string in a known format. The check of each format but `regex` costs no
//! allocation.

#[cfg(feature = "idna")]
mod a_labels;
mod hosts;
#[cfg(feature = "regress")]
mod regex;
mod times;
mod uris;

use core::fmt::{self, Write};

#[cfg(feature = "email")]
pub use hosts::{is_email, is_host_and_port, is_hostname};
pub use hosts::{is_ip, is_ipv4, is_ipv6};
#[cfg(feature = "regress")]
pub use regex::is_regex;
pub use times::is_duration;
#[cfg(feature = "time")]
pub use times::{is_date, is_date_time, is_time};
pub use uris::is_json_pointer;
#[cfg(feature = "uuid")]
pub use uris::is_uuid;
#[cfg(feature = "url")]
pub use uris::{is_iri, is_uri_reference, is_url};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `format` can check.
    #[diagnostic::on_unimplemented(
        message = "`format` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    Formatted: Text;
}

#[doc(hidden)]
#[inline]
pub fn format<T: Formatted + ?Sized>(
    value: &T,
    name: &'static str,
    shown: &'static str,
    holds: fn(&str) -> bool,
    report: &mut Report,
) {
    if value.text().is_some_and(|text| !holds(text)) {
        report.add(|| Violation::of(FormatFault { name, shown }));
    }
}

/// A string in another format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FormatFault {
    /// As in `format(...)`.
    name: &'static str,
    /// As in messages.
    shown: &'static str,
}

impl Broken for FormatFault {
    fn rule(&self) -> &'static str {
        "format"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "string does not match format. Expected a valid {}.", self.shown)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("format", self.name);
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `format`.
    pub fn format(&mut self, name: &str) {
        match name {
            "ip" => {
                let either = serde_json::json!([{ "format": "ipv4" }, { "format": "ipv6" }]);
                self.add_keyword("anyOf", either);
            }
            "host_and_port" => {
                self.add_keyword("pattern", HOST_AND_PORT.into());
                self.beyond_schema.push("a valid host and port".into());
            }
            "url" => self.add_keyword("format", "uri".into()),
            name => self.add_keyword("format", name.replace('_', "-").into()),
        }
    }
}

/// What every host with a port matches. JSON Schema has no such format.
#[cfg(feature = "schemars")]
const HOST_AND_PORT: &str = r"^([0-9A-Za-z.-]+|\[[0-9A-Fa-f:.]+\]):(0|[1-9][0-9]{0,4})$";
