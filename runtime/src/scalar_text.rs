//! A value as one word.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use serde_core::Serialize;

/// The value as it is serialized, if that is a string, a number or the name of a variant.
pub(crate) fn scalar_text<T: Serialize>(value: &T) -> Option<String> {
    struct Serialized<'a, T>(&'a T);
    impl<T: Serialize> Display for Serialized<'_, T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    written(&Serialized(value))
}

/// What `to_string` would give, or none where it would panic.
fn written(value: &dyn Display) -> Option<String> {
    let mut text = String::new();
    write!(text, "{value}").ok().map(|()| text)
}
