//! Scalar values as text.

use alloc::string::String;
use core::fmt::{self, Display, Write};

use serde_core::Serialize;

/// Formats a value as it is serialized, if that is a string, a number or the name of a variant.
pub(crate) fn scalar_text<T: Serialize>(value: &T) -> Option<String> {
    struct Serialized<'a, T>(&'a T);
    impl<T: Serialize> Display for Serialized<'_, T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    try_to_string(&Serialized(value))
}

/// Formats the value like `to_string` does, but gives `None` where that would panic.
fn try_to_string(value: &dyn Display) -> Option<String> {
    let mut text = String::new();
    write!(text, "{value}").ok().map(|()| text)
}
