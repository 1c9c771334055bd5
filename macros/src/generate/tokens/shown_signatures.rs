//! Two versions of a method: one that the compiler gets, and one for readers of its signature.
//!
//! Some bounds only exist for the message that the compiler gives if they are not met. In rustdoc
//! and on hover they would hide what a method takes and returns.

use crate::in_editor::are_signatures_shown;
use crate::quoting::{Tokens, quote};

/// The version that the compiler gets, beside the one that only rustdoc and rust-analyzer see,
/// neither of which checks the body of a method against its bounds.
pub(crate) fn compiled_or_shown(compiled: Tokens, shown: impl FnOnce() -> Tokens) -> Tokens {
    if !are_signatures_shown() {
        return compiled;
    }
    either(&quote!(any(doc, rust_analyzer)), &shown(), &compiled)
}

/// The item that the compiler gets, beside the one that only rust-analyzer sees.
pub(crate) fn compiled_or_edited(compiled: Tokens, edited: impl FnOnce() -> Tokens) -> Tokens {
    if !are_signatures_shown() {
        return compiled;
    }
    either(&quote!(rust_analyzer), &edited(), &compiled)
}

fn either(condition: &Tokens, one: &Tokens, other: &Tokens) -> Tokens {
    quote! {
        #[cfg(not(#condition))]
        #other

        #[cfg(#condition)]
        #one
    }
}
