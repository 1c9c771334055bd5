//! A setting as it is written in an attribute.

use proc_macro2::Span;

/// A value and the key that gave it.
#[derive(Debug)]
pub(crate) struct Setting<T> {
    pub(crate) key: Span,
    pub(crate) value: T,
}
