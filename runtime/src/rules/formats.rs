//! The formats that `format(...)` knows: for each a check, which costs no allocation.

/// An absolute URL as of RFC 3986, the `uri` of JSON Schema.
#[cfg(feature = "url")]
#[doc(hidden)]
#[must_use]
pub fn url(text: &str) -> bool {
    iri_string::types::UriStr::new(text).is_ok()
}
