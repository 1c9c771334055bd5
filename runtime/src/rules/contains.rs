//! `contains("...")`: what is somewhere in a string.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `contains` can check.
    #[diagnostic::on_unimplemented(
        message = "`contains` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    Contains: Text;
}

#[doc(hidden)]
#[inline]
pub fn contains<T: Contains + ?Sized>(value: &T, wanted: &'static str, report: &mut Report) {
    if value.text().is_some_and(|text| !text.contains(wanted)) {
        report.add(|| Violation::of(ContainsFault { substring: wanted }));
    }
}

/// A string that does not contain `substring`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContainsFault {
    substring: &'static str,
}

impl Broken for ContainsFault {
    fn rule(&self) -> &'static str {
        "contains"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "string does not contain '{}'.", self.substring)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("substring", self.substring);
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `contains`.
    pub fn contains(&mut self, text: &str) {
        let text = super::text::escape_pattern(text);
        self.add_keyword("pattern", text.into());
    }
}
