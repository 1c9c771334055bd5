//! `not_contains("...")`: what is nowhere in a string.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `not_contains` can check.
    #[diagnostic::on_unimplemented(
        message = "`not_contains` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    NotContains: Text;
}

#[doc(hidden)]
#[inline]
pub fn not_contains<T: NotContains + ?Sized>(
    value: &T,
    unwanted: &'static str,
    report: &mut Report,
) {
    if value.text().is_some_and(|text| text.contains(unwanted)) {
        let substring = (!report.is_secret()).then_some(unwanted);
        report.add(|| Violation::of(NotContainsFault { substring }));
    }
}

/// A string that contains `substring`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NotContainsFault {
    /// `None` if the string, which it is a part of, is secret.
    substring: Option<&'static str>,
}

impl Broken for NotContainsFault {
    fn rule(&self) -> &'static str {
        "not_contains"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        match self.substring {
            Some(substring) => write!(f, "string contains '{substring}'."),
            None => f.write_str("string contains what it must not contain."),
        }
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        if let Some(substring) = self.substring {
            params.set("substring", substring);
        }
    }

    fn conceal(&mut self) {
        self.substring = None;
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `not_contains`, which must not reject `null`.
    pub fn not_contains(&mut self, text: &str) {
        let pattern = super::text::escape_pattern(text);
        self.add_keyword("not", serde_json::json!({ "type": "string", "pattern": pattern }));
    }
}
