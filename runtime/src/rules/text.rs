//! The rules on strings: `pattern("...")`, `format(...)`, `ascii`, and what they hold where.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;

use super::{for_rule, look_through};
use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation};

/// Types that the rules for strings can check.
pub trait Text {
    /// Returns the string to check. `None` means that there is no value, which breaks no rule.
    fn text(&self) -> Option<&str>;
}

impl Text for str {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl<T: Text> Text for Option<T> {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref()?.text()
    }
}

impl<B: Text + ToOwned + ?Sized> Text for Cow<'_, B> {
    #[inline]
    fn text(&self) -> Option<&str> {
        (**self).text()
    }
}

look_through! {
    [T: Text + ?Sized] Text {
        #[inline]
        fn text(&self) -> Option<&str> {
            (**self).text()
        }
    }
}

#[cfg(feature = "regex")]
for_rule! {
    /// Values that the rule `pattern` can check.
    #[diagnostic::on_unimplemented(
        message = "`pattern` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for a type of yours"
    )]
    Matched: Text;
}

for_rule! {
    /// Values that the rule `format` can check.
    #[diagnostic::on_unimplemented(
        message = "`format` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for a type of yours"
    )]
    Formatted: Text;
}

/// A regular expression that is compiled when it is first used.
#[cfg(feature = "regex")]
#[derive(Debug)]
pub struct Pattern {
    source: &'static str,
    regex: std::sync::OnceLock<Result<regex::Regex, regex::Error>>,
}

#[cfg(feature = "regex")]
impl Pattern {
    /// The expression `source`.
    #[must_use]
    pub const fn new(source: &'static str) -> Self {
        Pattern { source, regex: std::sync::OnceLock::new() }
    }
}

#[cfg(feature = "regex")]
#[doc(hidden)]
#[inline]
pub fn pattern<T: Matched + ?Sized>(value: &T, pattern: &'static Pattern, report: &mut Report) {
    let Some(text) = value.text() else { return };
    let regex = pattern.regex.get_or_init(|| regex::Regex::new(pattern.source));
    match regex {
        Ok(regex) if regex.is_match(text) => {}
        Ok(_) => report.add(|| mismatch(pattern.source)),
        Err(error) => report.add(|| Violation::from(alloc::format!("unusable pattern: {error}"))),
    }
}

#[cfg(feature = "regex")]
#[doc(hidden)]
#[inline]
pub fn pattern_regex<T: Matched + ?Sized>(value: &T, regex: &regex::Regex, report: &mut Report) {
    if value.text().is_some_and(|text| !regex.is_match(text)) {
        report.add(|| mismatch(regex.as_str()));
    }
}

#[cfg(feature = "regex")]
fn mismatch(source: &str) -> Violation {
    Violation::new(
        INVALID_VALUE,
        alloc::format!(
            "string does not match pattern. \
             Expected a string that matches the pattern '{source}'."
        ),
    )
}

#[doc(hidden)]
#[inline]
pub fn format<T: Formatted + ?Sized>(
    value: &T,
    name: &'static str,
    holds: fn(&str) -> bool,
    report: &mut Report,
) {
    if value.text().is_some_and(|text| !holds(text)) {
        report.add(|| {
            let reason = alloc::format!("string does not match format. Expected a valid {name}.");
            Violation::new(INVALID_VALUE, reason)
        });
    }
}

/// The other rules on strings: for each the trait that words its error, and the check.
macro_rules! simple {
    ($($rule:ident, $trait:ident: $message:literal, |$text:ident $(, $wanted:ident)?| $holds:expr,
        $reason:literal;)*) => {$(
        for_rule! {
            /// Values that the rule can check.
            #[diagnostic::on_unimplemented(
                message = $message,
                label = "not a string",
                note = "implement `run_request::rules::Text` for a type of yours"
            )]
            $trait: Text;
        }

        #[doc(hidden)]
        #[inline]
        pub fn $rule<T: $trait + ?Sized>(
            value: &T,
            $($wanted: &'static str,)?
            report: &mut Report,
        ) {
            if value.text().is_some_and(|$text| !$holds) {
                report.add(|| Violation::new(INVALID_VALUE, alloc::format!($reason)));
            }
        }
    )*};
}

simple! {
    ascii, Ascii: "`ascii` cannot check a `{Self}`",
        |text| text.is_ascii(), "string does not consist of ASCII characters.";
    starts_with, StartsWith: "`starts_with` cannot check a `{Self}`",
        |text, wanted| text.starts_with(wanted), "string does not start with '{wanted}'.";
    ends_with, EndsWith: "`ends_with` cannot check a `{Self}`",
        |text, wanted| text.ends_with(wanted), "string does not end with '{wanted}'.";
    contains, Contains: "`contains` cannot check a `{Self}`",
        |text, wanted| text.contains(wanted), "string does not contain '{wanted}'.";
}
