//! A setting as it is written in an attribute.

use std::fmt;

use proc_macro2::Span;

/// A value and the key that gave it.
#[derive(Clone)]
pub(crate) struct Setting<T> {
    pub(crate) key: Span,
    pub(crate) value: T,
}

impl<T> fmt::Debug for Setting<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Most values are types of syn, which have no `Debug`.
        write!(f, "Setting at {:?}", self.key)
    }
}
