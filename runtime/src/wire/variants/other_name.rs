//! What the variant of an open enum holds.

use alloc::string::String;

/// Holds any name that is none of a variant's: `#[request(other)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold the names that no variant has",
    label = "not `From<String>` and `AsRef<str>`",
    note = "a variant with `#[request(other)]` holds a `String`, or another type that implements \
            `From<String>` and `AsRef<str>`"
)]
pub trait OtherName {
    /// Keeps a name.
    #[must_use]
    fn from_name(name: String) -> Self;

    /// Returns the name.
    fn as_name(&self) -> &str;
}

#[diagnostic::do_not_recommend]
impl<T: From<String> + AsRef<str>> OtherName for T {
    #[inline]
    fn from_name(name: String) -> Self {
        Self::from(name)
    }

    #[inline]
    fn as_name(&self) -> &str {
        self.as_ref()
    }
}
