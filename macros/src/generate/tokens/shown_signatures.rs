//! Two versions of a method: one that the compiler gets, and one for readers of its signature.
//!
//! Some bounds only exist for the message that the compiler gives if they are not met. In rustdoc
//! and on hover they would hide what a method takes and returns.

use crate::generate::tokens::quoting::quote;
use proc_macro2::TokenStream;

/// Precedes what only rustdoc and rust-analyzer see, neither of which checks the body of a method
/// against its bounds.
pub(crate) fn if_shown() -> TokenStream {
    quote!(#[cfg(any(doc, rust_analyzer))])
}

/// Precedes what the compiler gets instead.
pub(crate) fn if_compiled() -> TokenStream {
    quote!(#[cfg(not(any(doc, rust_analyzer)))])
}
