//! Checks of the value inside of spelled `Option`s and pointers.

use syn::Type;

use super::runtime_path::RuntimePath;
use super::spans::type_span;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

/// Runs `checks` on `__value`: what is inside of every `Option` and pointer that `ty` spells.
pub(crate) fn unwrap_then(ty: &Type, value: &Tokens, checks: &Tokens) -> Tokens {
    let span = type_span(ty);
    if let Some(inside) = type_syntax::strip_option(ty) {
        let runtime = RuntimePath::imported().at(span);
        let checks = unwrap_value_then(inside, checks.clone());
        return quote_spanned! {span=>
            if let #runtime::Some(__value) = #value { #checks }
        };
    }
    if let Some(inside) = type_syntax::strip_pointer(ty) {
        let value = quote_spanned!(span=> (&**#value));
        return unwrap_then(inside, &value, checks);
    }
    quote_spanned!(span=> { let __value = #value; #checks })
}

/// As [`unwrap_then`], where the value is in `__value` already: a type that spells no `Option` and
/// no pointer needs no block of its own.
pub(crate) fn unwrap_value_then(ty: &Type, checks: Tokens) -> Tokens {
    let is_wrapped =
        type_syntax::strip_option(ty).is_some() || type_syntax::strip_pointer(ty).is_some();
    if checks.is_empty() || !is_wrapped {
        return checks;
    }
    unwrap_then(ty, &quote!(__value), &checks)
}
