//! Properties of formats that serde has no way to ask for.
//!
//! A serializer cannot be tried either, because it writes whatever it is given. So a format is
//! recognized by the crate of its error type, and one that is not known is taken to behave like
//! most do.

use alloc::borrow::Cow;
use core::any::type_name;

use super::fault::collects;

/// Human-readable formats that have words for infinity and NaN.
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

/// Binary formats that describe their values, so that a string can be told from anything else.
const SELF_DESCRIBING: &[&str] = &[
    "bson::",
    "cbor4ii::",
    "ciborium::",
    "flexbuffers::",
    "minicbor_serde::",
    "rmp_serde::",
    "serde_cbor::",
    "serde_cbor_2::",
    "serde_pickle::",
];

/// Whether a string can be told from a struct or a map. Binary formats that are not known are taken
/// to need to know which it is. `human_readable` is what the format says of itself.
#[inline]
pub(super) fn describes_itself<E>(human_readable: bool) -> bool {
    human_readable
        || collects!(E)
        || SELF_DESCRIBING.iter().any(|prefix| type_name::<E>().starts_with(prefix))
}

/// Whether infinity and NaN round-trip in the format. One that is not known is taken to write
/// `null`, as JSON does.
pub(super) fn has_infinity<E>() -> bool {
    WITH_INFINITY.iter().any(|prefix| type_name::<E>().starts_with(prefix))
}

/// Whether the format goes by the names of fields, so that one may be omitted: human-readable ones
/// do, except for CSV, whose rows all have the same columns. `human_readable` is what the format
/// says of itself.
#[inline]
pub(super) fn goes_by_names<E>(human_readable: bool) -> bool {
    human_readable && !type_name::<E>().starts_with("csv::")
}

/// Whether the format is JSON, where a request or an enum with a tag is never an array. A binary
/// format may have them as sequences, and says only at run time that it is one. So this is what the
/// optimizer needs to remove the code for sequences, which is a sixth of a program that reads many
/// requests.
#[inline]
pub(super) fn is_json<E>() -> bool {
    let name = type_name::<E>();
    name.starts_with("serde_json::")
        || name.starts_with("simd_json::")
        || name.starts_with("sonic_rs::")
}

/// Whether the format marks a `Some`, and so tells the two levels of an `Option<Option<T>>` apart.
#[inline]
pub(super) fn marks_some<E>() -> bool {
    type_name::<E>().starts_with("ron::")
}

/// How many characters of a name or a string of the input an error shows.
const LONGEST_SHOWN: usize = 64;

/// Cuts a name or a string of the input for an error: a document of megabytes must not make an
/// error of megabytes.
pub(crate) fn shorten(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST_SHOWN) {
        None => Cow::Borrowed(text),
        Some((end, _)) => Cow::Owned(alloc::format!("{}…", &text[..end])),
    }
}
