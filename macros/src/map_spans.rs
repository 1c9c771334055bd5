//! Tokens with other spans.

use proc_macro2::{Group, Span, TokenStream, TokenTree};

/// All tokens, those in groups included, each with the span that `change` makes of its own.
pub(crate) fn map_spans(tokens: TokenStream, change: &impl Fn(Span) -> Span) -> TokenStream {
    let changed = |token: TokenTree| match token {
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), map_spans(group.stream(), change));
            inner.set_span(change(group.span()));
            inner.into()
        }
        mut token => {
            token.set_span(change(token.span()));
            token
        }
    };
    tokens.into_iter().map(changed).collect()
}
