//! How a value compares with the only one that `requires(FIELD = VALUE)` and `constant` allow.
//!
//! As for `one_of`, the types of std are compared by [`Listed`], and any other type that is
//! `PartialEq` by a fallback, whose method has the same name.

use serde_core::Serialize;

use super::listed::Listed;
use crate::scalar_text::scalar_text;
use crate::violation::Value;

/// A value, and the only one that is allowed.
#[derive(Debug)]
pub struct Compared<'a, T: ?Sized, B> {
    /// The value, if there is one.
    pub value: Option<&'a T>,
    /// The value that it must have.
    pub wanted: B,
    /// That value as it is in the source code, or without quotes if it is a string literal.
    pub source: &'static str,
    /// Whether it is a string literal.
    pub is_text: bool,
}

impl<T: Listed<B> + ?Sized, B> Compared<'_, T, B> {
    /// Returns the wanted value for a message, unless a value of a type of std has it.
    #[inline]
    #[must_use]
    pub fn find_difference(self) -> Option<Value> {
        if self.value.is_some_and(|value| value.equals(&self.wanted).unwrap_or(false)) {
            return None;
        }
        Some(if self.is_text { Value::Text(self.source.into()) } else { T::keep(&self.wanted) })
    }
}

/// The method of [`Compared`] for other types that can be serialized.
pub trait SerializedComparison {
    /// Returns the wanted value for a message, unless the value has it.
    #[must_use]
    fn find_difference(self) -> Option<Value>;
}

impl<T: PartialEq<B> + ?Sized, B: Serialize> SerializedComparison for Compared<'_, T, B> {
    #[inline]
    fn find_difference(self) -> Option<Value> {
        if self.value.is_some_and(|value| value == &self.wanted) {
            return None;
        }
        let text = scalar_text(&self.wanted).map_or(self.source.into(), Into::into);
        Some(Value::Text(text))
    }
}

/// A type whose values can be compared with a `B`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot be compared with this value",
    label = "needs `PartialEq<{B}>` for `{Self}`"
)]
pub trait Comparable<B>: PartialEq<B> {}

#[diagnostic::do_not_recommend]
impl<B, T: PartialEq<B> + ?Sized> Comparable<B> for T {}

/// The method of [`Compared`] for types that are only `PartialEq`.
pub trait SourceComparison<T: ?Sized, B> {
    /// Returns the wanted value for a message, unless the value has it.
    #[must_use]
    fn find_difference(&self) -> Option<Value>
    where
        T: Comparable<B>;
}

impl<T: ?Sized, B> SourceComparison<T, B> for Compared<'_, T, B> {
    #[inline]
    fn find_difference(&self) -> Option<Value>
    where
        T: Comparable<B>,
    {
        if self.value.is_some_and(|value| *value == self.wanted) {
            return None;
        }
        Some(Value::Text(self.source.into()))
    }
}
