//! What a format does, and serde has no way to ask.
//!
//! A serializer cannot be tried: whatever it is given, it writes. So such formats are known by the
//! crate that their type of errors is from. One that is not known is taken for the usual.

use alloc::borrow::Cow;
use core::any::type_name;

/// Formats for people that have words for infinity and for what is no number.
const WITH_INFINITY: &[&str] = &[
    "core::fmt::Error",
    "bson::",
    "csv::",
    "figment::",
    "json5::",
    "rmp_serde::",
    "ron::",
    "serde_html_form::",
    "serde_norway::",
    "serde_saphyr::",
    "serde_urlencoded::",
    "serde_yaml::",
    "serde_yaml_ng::",
    "serde_yml::",
    "toml::",
    "toml_edit::",
    "yaml_serde::",
];

/// Whether a number that is not finite is read back from the format. One that is not known is taken
/// to do as JSON does, and write `null`.
pub(super) fn writes_what_is_not_finite<E>() -> bool {
    WITH_INFINITY.iter().any(|name| type_name::<E>().starts_with(name))
}

/// Whether the format goes by the names of fields, so that one may be left out: those for people
/// do, but for CSV, whose rows all have the same columns. `human_readable` is what it says to be.
#[inline]
pub(super) fn goes_by_names<E>(human_readable: bool) -> bool {
    human_readable && !type_name::<E>().starts_with("csv::")
}

/// Whether the format marks what is `Some`, so that it tells an `Option` in another by itself.
#[inline]
pub(super) fn marks_some<E>() -> bool {
    type_name::<E>().starts_with("ron::")
}

/// How many characters of a name or text of the input are told in an error.
const LONGEST_SHOWN: usize = 64;

/// A name or text of the input, for an error: one of megabytes shall make none of megabytes.
pub(crate) fn shortened(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST_SHOWN) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(alloc::format!("{}…", &text[..end])),
    }
}
