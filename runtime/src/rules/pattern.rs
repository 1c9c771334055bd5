//! `pattern("...")`: a string that matches a regular expression.

use alloc::format;
use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `pattern` can check.
    #[diagnostic::on_unimplemented(
        message = "`pattern` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    Matched: Text;
}

/// A regular expression that is compiled when it is first used.
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    regex: std::sync::OnceLock<Result<regex::Regex, regex::Error>>,
}

impl Pattern {
    /// Creates a pattern that is not compiled yet.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Pattern { source, regex: std::sync::OnceLock::new() }
    }
}

#[doc(hidden)]
#[inline]
pub fn pattern<T: Matched + ?Sized>(value: &T, pattern: &'static Pattern, report: &mut Report) {
    let Some(text) = value.text() else { return };
    let regex = pattern.regex.get_or_init(|| regex::Regex::new(pattern.source));
    match regex {
        Ok(regex) if regex.is_match(text) => {}
        Ok(_) => report.add(|| mismatch(pattern.source)),
        Err(error) => report.add(|| {
            let reason = format!("unusable pattern: {error}");
            Violation::from(reason).with_rule("pattern").with_param("pattern", pattern.source)
        }),
    }
}

#[doc(hidden)]
#[inline]
pub fn pattern_regex<T: Matched + ?Sized>(
    value: &T,
    regex: &'static regex::Regex,
    report: &mut Report,
) {
    if value.text().is_some_and(|text| !regex.is_match(text)) {
        report.add(|| mismatch(regex.as_str()));
    }
}

fn mismatch(pattern: &'static str) -> Violation {
    Violation::of(PatternFault { pattern })
}

/// A string that does not match the pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PatternFault {
    pattern: &'static str,
}

impl Broken for PatternFault {
    fn rule(&self) -> &'static str {
        "pattern"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let pattern = self.pattern;
        write!(
            f,
            "string does not match pattern. \
             Expected a string that matches the pattern '{pattern}'."
        )
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("pattern", self.pattern);
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `pattern`, which is written for `regex`, in the dialect of ECMA-262.
    pub fn pattern(&mut self, pattern: &str) {
        match crate::schema::pattern::translate(pattern) {
            Some(pattern) => self.add_keyword("pattern", pattern.into()),
            None => self.beyond_schema.push(format!("matches `{pattern}`")),
        }
    }
}
