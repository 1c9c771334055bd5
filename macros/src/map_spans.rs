//! Tokens with other spans.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::TokenStreamExt;

/// All tokens, those in groups included, each with the span that `change` makes of its own.
pub(crate) fn map_spans(tokens: TokenStream, change: &dyn Fn(Span) -> Span) -> TokenStream {
    let mut changed = TokenStream::new();
    for mut token in tokens {
        let span = change(token.span());
        if let TokenTree::Group(group) = &token {
            let inside = map_spans(group.stream(), change);
            token = Group::new(group.delimiter(), inside).into();
        }
        token.set_span(span);
        changed.append(token);
    }
    changed
}
