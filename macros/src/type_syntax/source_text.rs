//! Tokens as text, and their spans.

use proc_macro2::{Delimiter, Group, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt};
use syn::Type;

/// The type with all of its tokens at the span of the first one. The compiler reports an error
/// about such a type once, however often generated code repeats it.
pub(crate) fn respan_to_first_token(ty: &Type) -> Type {
    fn respan(tokens: TokenStream, span: Span) -> TokenStream {
        let mut moved = TokenStream::new();
        for mut token in tokens {
            if let TokenTree::Group(group) = &token {
                let inside = respan(group.stream(), span);
                token = Group::new(group.delimiter(), inside).into();
            }
            if token.to_string() != "$crate" {
                token.set_span(span);
            }
            moved.append(token);
        }
        moved
    }
    let tokens = ty.to_token_stream();
    let first =
        tokens.clone().into_iter().next().map_or_else(Span::call_site, |token| token.span());
    let place = Span::call_site().located_at(first);
    syn::parse2(respan(tokens, place)).unwrap_or_else(|_| ty.clone())
}

/// The tokens as a person would write them.
pub(crate) fn source_text(syntax: impl ToTokens) -> String {
    text_of(syntax.into_token_stream())
}

fn text_of(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut after_word = false;
    for token in tokens {
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if after_word && is_word {
            text.push(' ');
        }
        after_word = is_word;
        match token {
            TokenTree::Group(group) => {
                let inside = text_of(group.stream());
                let (open, close) = delimiter_text(&group);
                text.push_str(open);
                text.push_str(&inside);
                text.push_str(close);
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => text.push_str(", "),
            TokenTree::Punct(punct) if is_operator(&punct) => {
                text.push(' ');
                text.push(punct.as_char());
                text.push(' ');
            }
            token => text.push_str(&token.to_string()),
        }
    }
    text
}

fn is_operator(punct: &Punct) -> bool {
    punct.spacing() == Spacing::Alone && matches!(punct.as_char(), '*' | '/' | '+')
}

fn delimiter_text(group: &Group) -> (&'static str, &'static str) {
    match group.delimiter() {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}
