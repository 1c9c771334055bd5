//! Runs our derives on the source of a file, and finds the errors in what they expand to.

use std::fmt::{Display, Formatter, Result};

use proc_macro2::{Delimiter, Ident, LineColumn, TokenStream, TokenTree};

use crate::expand;

/// An error of a derive, and the place it is reported at.
#[derive(Debug, PartialEq)]
pub(super) struct Message {
    pub(super) text: String,
    pub(super) start: LineColumn,
    pub(super) end: LineColumn,
}

impl Display for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Message { text, start, .. } = self;
        write!(f, "{}:{}: {text}", start.line, start.column + 1)
    }
}

type Derive = fn(TokenStream) -> TokenStream;

/// The errors of each of our derives in the source, in the order of the source.
pub(super) fn expand_derives(source: TokenStream) -> Vec<Message> {
    let mut messages = Vec::new();
    let mut tokens = source.into_iter().peekable();
    let (mut derives, mut item) = (Vec::new(), TokenStream::new());
    while let Some(token) = tokens.next() {
        let is_hash = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '#');
        match tokens.peek() {
            Some(TokenTree::Group(group)) if is_hash && group.delimiter() == Delimiter::Bracket => {
                match parse_derives(group.stream()) {
                    // The compiler removes the attribute before it calls a derive.
                    Some(found) => derives.extend(found),
                    None => item.extend([token, group.clone().into()]),
                }
                tokens.next();
            }
            _ if derives.is_empty() => {
                item = TokenStream::new();
                match token {
                    TokenTree::Group(group) => messages.extend(expand_derives(group.stream())),
                    // What is no item yet: `! name { ... }`.
                    TokenTree::Ident(name) if name == "macro_rules" => drop(tokens.nth(2)),
                    _ => {}
                }
            }
            _ => {
                let ends = ends_item(&token);
                item.extend([token]);
                if ends {
                    let item = std::mem::take(&mut item);
                    let outputs = derives.drain(..).map(|derive: Derive| derive(item.clone()));
                    messages.extend(outputs.flat_map(find_errors));
                }
            }
        }
    }
    messages
}

/// Our derives in an attribute, if the attribute is a `derive`.
fn parse_derives(attribute: TokenStream) -> Option<Vec<Derive>> {
    let mut tokens = attribute.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list))) if name == "derive" => {
            let find_derive = |token: TokenTree| match &*token.to_string() {
                "RunRequest" => Some(expand::run_request as Derive),
                "Validate" => Some(expand::validate as Derive),
                _ => None,
            };
            Some(list.stream().into_iter().filter_map(find_derive).collect())
        }
        _ => None,
    }
}

/// Whether a struct, enum or union ends with the token.
fn ends_item(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    }
}

/// The errors in the expansion of a derive: each is `compile_error! { "..." }`, which begins at the
/// first token that the error is about, and ends at the last.
pub(super) fn find_errors(expansion: TokenStream) -> Vec<Message> {
    let mut errors = Vec::new();
    let mut macro_name: Option<Ident> = None;
    for token in expansion {
        match (token, &macro_name) {
            (TokenTree::Ident(ident), _) => {
                macro_name = (ident == "compile_error").then_some(ident);
            }
            (TokenTree::Group(group), Some(name)) => {
                let text: syn::LitStr = syn::parse2(group.stream()).unwrap();
                let (start, end) = (name.span().start(), group.span().end());
                errors.push(Message { text: text.value(), start, end });
                macro_name = None;
            }
            _ => {}
        }
    }
    errors
}
