//! `format(NAME)`: a string in a known format. The check of each format costs no allocation.

use core::fmt::{self, Write};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

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

/// Whether this is an absolute URL (RFC 3986), the `uri` of JSON Schema.
#[cfg(feature = "url")]
#[doc(hidden)]
#[must_use]
pub fn is_url(text: &str) -> bool {
    iri_string::types::UriStr::new(text).is_ok()
}

/// Whether this is a mailbox (RFC 5321), the `email` of JSON Schema.
#[cfg(feature = "email")]
#[doc(hidden)]
#[must_use]
pub fn is_email(text: &str) -> bool {
    // `EmailAddress::is_valid` would copy the text, and accept a display name.
    let Some((local, domain)) = text.rsplit_once('@') else {
        return false;
    };
    // The crate accepts some letters beyond ASCII, and does not limit the length of the address.
    text.len() <= 254
        && text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && email_address::EmailAddress::is_valid_local_part(local)
        && is_mail_domain(domain)
}

/// Whether this can follow the `@`. The crate would accept anything in brackets, and `!#$%` in a
/// name.
#[cfg(feature = "email")]
fn is_mail_domain(domain: &str) -> bool {
    let Some(literal) = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
        return is_hostname(domain);
    };
    match literal.split_at_checked("IPv6:".len()) {
        Some((tag, address)) if tag.eq_ignore_ascii_case("IPv6:") => is_ipv6(address),
        _ => is_ipv4(literal),
    }
}

/// Whether this is a host name (RFC 1123), the `hostname` of JSON Schema.
#[cfg(feature = "email")]
#[doc(hidden)]
#[must_use]
pub fn is_hostname(text: &str) -> bool {
    // The crate checks the labels: their lengths, their ends, and that there are any. But it
    // accepts all characters that may precede the `@`, and one byte too many.
    text.len() <= 253
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
        && email_address::EmailAddress::is_valid_domain(text)
}

/// Whether this is a UUID of any version in the hyphenated form, the `uuid` of JSON Schema.
#[cfg(feature = "uuid")]
#[doc(hidden)]
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    // The crate also accepts the forms without hyphens, in braces and as a URN, which have other
    // lengths.
    text.len() == 36 && uuid::Uuid::try_parse(text).is_ok()
}

/// Whether this is an IP address of either version.
#[doc(hidden)]
#[must_use]
pub fn is_ip(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok()
}

/// Whether this is an IPv4 address, without leading zeros: the `ipv4` of JSON Schema.
#[doc(hidden)]
#[must_use]
pub fn is_ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

/// Whether this is an IPv6 address (RFC 4291), without a zone: the `ipv6` of JSON Schema.
#[doc(hidden)]
#[must_use]
pub fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

/// Whether this is a date, time and offset (RFC 3339), the `date-time` of JSON Schema.
#[cfg(feature = "time")]
#[doc(hidden)]
#[must_use]
pub fn is_date_time(text: &str) -> bool {
    use time::{OffsetDateTime, format_description::well_known::Rfc3339};

    // The crate accepts any byte between date and time.
    matches!(text.as_bytes().get("2006-01-02".len()), Some(b'T' | b't'))
        && OffsetDateTime::parse(text, &Rfc3339).is_ok()
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
            "url" => self.add_keyword("format", "uri".into()),
            "date_time" => self.add_keyword("format", "date-time".into()),
            name => self.add_keyword("format", name.into()),
        }
    }
}
