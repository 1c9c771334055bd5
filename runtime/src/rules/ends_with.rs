//! `ends_with("...")`: how a string ends.

use alloc::format;

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{INVALID_VALUE, Violation};

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
        report
            .add(|| Violation::new(INVALID_VALUE, format!("string does not end with '{wanted}'.")));
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `ends_with`.
    pub fn ends_with(&mut self, text: &str) {
        let text = super::text::escape_pattern(text);
        self.add_keyword("pattern", format!("{text}$").into());
    }
}
