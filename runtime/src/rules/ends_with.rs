//! `ends_with("...")`: how a string ends.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `ends_with` can check.
    #[diagnostic::on_unimplemented(
        message = "`ends_with` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    EndsWith: Text;
}

#[doc(hidden)]
#[inline]
pub fn ends_with<T: EndsWith + ?Sized>(value: &T, wanted: &'static str, report: &mut Report) {
    if value.text().is_some_and(|text| !text.ends_with(wanted)) {
        report.add(|| Violation::of(EndsWithFault { suffix: wanted }));
    }
}

/// A string that does not end with `suffix`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EndsWithFault {
    suffix: &'static str,
}

impl Broken for EndsWithFault {
    fn rule(&self) -> &'static str {
        "ends_with"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "string does not end with '{}'.", self.suffix)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("suffix", self.suffix);
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `ends_with`.
    pub fn ends_with(&mut self, text: &str) {
        let text = super::text::escape_pattern(text);
        self.add_keyword("pattern", alloc::format!("{text}$").into());
    }
}
