//! `constant = VALUE`, and the comparison that it shares with `requires(FIELD = VALUE)`.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Expr, Type};

use super::value_list::string_literal;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::error_span;
use crate::quoting::{Tokens, quote, quote_spanned};
use crate::type_syntax;

/// Generates the comparison of `value`, an `Option` of a reference, with the only value that it may
/// have: an `Option` of that value for a message, which is `None` if they are equal. `wanted` are
/// the tokens of the value, and `expr` is how the user writes it.
pub(super) fn find_difference(
    runtime: &RuntimePath,
    span: Span,
    value: &Tokens,
    wanted: &Tokens,
    expr: &Expr,
) -> Tokens {
    let text = string_literal(expr);
    let is_text = text.is_some();
    let source = text.unwrap_or_else(|| type_syntax::source_text(expr));
    quote_spanned! {span=>
        {
            use #runtime::rules::{SerializedComparison as _, SourceComparison as _};
            #runtime::rules::Compared {
                value: #value,
                wanted: #wanted,
                source: #source,
                is_text: #is_text,
            }
            .find_difference()
        }
    }
}

/// Generates the comparison of `__value`, a reference to a value of this type, with its constant.
pub(crate) fn compare_constant(runtime: &RuntimePath, expr: &Expr, ty: &Type) -> Tokens {
    // Errors of the same span are one error, wherever the value is compared.
    let span = error_span(expr.span());
    let runtime = &runtime.at(span);
    let is_literal = string_literal(expr).is_some();
    let inside = type_syntax::innermost_type(ty);
    let is_of_text = type_syntax::is_string(inside) || type_syntax::is_text(inside);
    let wanted = if is_literal && is_of_text {
        // Compared as it is, the literal costs no allocation.
        quote!(#expr)
    } else if is_literal && !type_syntax::is_taken_as_is(ty, &[]) {
        quote!({ let __wanted: #ty = #runtime::Into::into(#expr); __wanted })
    } else {
        // The field's type may be all that tells the type of the value.
        quote!({ let __wanted: #ty = #expr; __wanted })
    };
    let value = quote_spanned!(span=> #runtime::Some(__value));
    find_difference(runtime, span, &value, &wanted, expr)
}
