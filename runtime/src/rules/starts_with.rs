//! `starts_with("...")`: how a string begins.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `starts_with` can check.
    #[diagnostic::on_unimplemented(
        message = "`starts_with` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    StartsWith: Text;
}

#[doc(hidden)]
#[inline]
pub fn starts_with<T: StartsWith + ?Sized>(value: &T, wanted: &'static str, report: &mut Report) {
    if value.text().is_some_and(|text| !text.starts_with(wanted)) {
        report.add(|| Violation::of(StartsWithFault { prefix: wanted }));
    }
}

/// A string that does not start with `prefix`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StartsWithFault {
    prefix: &'static str,
}

impl Broken for StartsWithFault {
    fn rule(&self) -> &'static str {
        "starts_with"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "string does not start with '{}'.", self.prefix)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("prefix", self.prefix);
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `starts_with`.
    pub fn starts_with(&mut self, text: &str) {
        let text = super::text::escape_pattern(text);
        self.add_keyword("pattern", alloc::format!("^{text}").into());
    }
}
