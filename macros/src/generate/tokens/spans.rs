//! Spans of generated tokens: names resolve as everywhere in the expansion, while errors are shown
//! at the user's code.

use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Path, PathArguments, Type, TypePath};

use crate::in_editor::is_in_editor;
use crate::quoting::Tokens;

/// A span whose errors are shown at `span`, and whose names resolve as in the rest of the
/// expansion.
///
/// An editor shows the docs of everything at the place that the mouse points to, and has no use for
/// the place of an error.
pub(crate) fn error_span(span: Span) -> Span {
    if is_in_editor() { Span::call_site() } else { name_span(span) }
}

/// The span for an item that has its name from the one at `span`. An editor finds each by the
/// other.
pub(crate) fn name_span(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// The span for tokens about a type.
pub(crate) fn type_span(ty: &Type) -> Span {
    let span = match ty {
        Type::Path(TypePath { qself: None, path, .. }) => path_span(path),
        _ => None,
    };
    error_span(span.unwrap_or_else(|| ty.span()))
}

/// What [`Spanned`] returns for most paths, without turning them into tokens, which is slow.
fn path_span(path: &Path) -> Option<Span> {
    let first = path.segments.first().filter(|_| path.leading_colon.is_none())?.ident.span();
    let last = match &path.segments.last()?.arguments {
        PathArguments::None if path.segments.len() == 1 => return Some(first),
        PathArguments::AngleBracketed(arguments) => arguments.gt_token.span(),
        PathArguments::None | PathArguments::Parenthesized(_) => return None,
    };
    Some(first.join(last).unwrap_or(first))
}

/// The tokens, their errors shown at `span`.
pub(crate) fn respan(tokens: &Tokens, span: Span) -> Tokens {
    tokens.map_spans(&|own| own.located_at(span))
}

/// Moves every token of ours, and none of the user's, to `target`.
pub(crate) fn respan_ours(target: Span, tokens: &Tokens) -> Tokens {
    // Spans have no equality, but equal spans have equal `Debug` output.
    let ours = format!("{:?}", Span::call_site());
    tokens.map_spans(&|span| if format!("{span:?}") == ours { target } else { span })
}
