//! Identifiers: URLs and their relatives, UUIDs and JSON pointers.

/// Whether this is an absolute URL (RFC 3986), the `uri` of JSON Schema.
#[cfg(feature = "url")]
#[doc(hidden)]
#[must_use]
pub fn is_url(text: &str) -> bool {
    iri_string::types::UriStr::new(text).is_ok()
}

/// Whether this is a URL, or one relative to another (RFC 3986), the `uri-reference` of JSON
/// Schema.
#[cfg(feature = "url")]
#[doc(hidden)]
#[must_use]
pub fn is_uri_reference(text: &str) -> bool {
    iri_string::types::UriReferenceStr::new(text).is_ok()
}

/// Whether this is an absolute URL with letters beyond ASCII (RFC 3987), the `iri` of JSON Schema.
#[cfg(feature = "url")]
#[doc(hidden)]
#[must_use]
pub fn is_iri(text: &str) -> bool {
    iri_string::types::IriStr::new(text).is_ok()
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

/// Whether this is a JSON pointer (RFC 6901), the `json-pointer` of JSON Schema.
#[doc(hidden)]
#[must_use]
pub fn is_json_pointer(text: &str) -> bool {
    (text.is_empty() || text.starts_with('/'))
        && text.split('~').skip(1).all(|rest| rest.starts_with(['0', '1']))
}
