//! Comma-separated lists of `key`, `key = value` and `key(arguments)`, read on after a mistake.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{
    Attribute, Expr, ExprPath, LitBool, LitStr, Meta, Result, Token, Type, Visibility,
    parenthesized, token,
};

use super::container::ModulePath;
use crate::ast::Setting;
use crate::diagnostics::Errors;

/// Calls `item` for every key in the attributes of this name.
pub(super) fn attributes(
    attributes: &[Attribute],
    name: &str,
    errors: &Errors,
    mut item: impl FnMut(&Ident, ParseStream) -> Result<()>,
) {
    for attribute in super::named(attributes, name) {
        match &attribute.meta {
            Meta::List(list) => {
                let read = |input: ParseStream| {
                    items(input, &format!("a `{name}` attribute"), errors, &mut item);
                    Ok(())
                };
                errors.ok(read.parse2(list.tokens.clone()));
            }
            Meta::Path(path) => errors.add(path, format!("expected `#[{name}(...)]`")),
            Meta::NameValue(pair) => errors.add(&pair.path, format!("expected `#[{name}(...)]`")),
        }
    }
}

/// Calls `item` for every key of the list; after a mistake it goes on behind the next comma.
pub(super) fn items(
    input: ParseStream,
    what: &str,
    errors: &Errors,
    mut item: impl FnMut(&Ident, ParseStream) -> Result<()>,
) {
    while !input.is_empty() {
        let key = input.call(Ident::parse_any);
        let expected = format!("expected the name of {what}");
        let key = key.map_err(|it| syn::Error::new(it.span(), expected));
        let read = key.and_then(|key| item(&key, input));
        let read = read.and_then(|()| end_of_item(input));
        if let Err(error) = read {
            errors.push(error);
            skip_value(input);
            errors.ok(end_of_item(input));
        }
    }
}

fn end_of_item(input: ParseStream) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    input.parse::<Token![,]>().map(drop)
}

/// Leaves out the rest of an item.
pub(super) fn skip_value(input: ParseStream) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<TokenTree>().is_err() {
            return;
        }
    }
}

/// The arguments in `key(arguments)`, out of any invisible group that `macro_rules!` made.
pub(super) fn arguments(key: &Ident, expected: &str, input: ParseStream) -> Result<TokenStream> {
    if !input.peek(token::Paren) {
        let message = format!("expected `{key}({expected})`");
        return Err(syn::Error::new(key.span(), message));
    }
    let content;
    parenthesized!(content in input);
    content.parse().map(ungrouped)
}

/// What stands between the commas.
pub(super) fn split(tokens: TokenStream) -> Vec<TokenStream> {
    let mut parts = vec![TokenStream::new()];
    for token in tokens {
        match (&token, parts.last_mut()) {
            (TokenTree::Punct(punct), _) if punct.as_char() == ',' => {
                parts.push(TokenStream::new());
            }
            (_, Some(last)) => last.extend([token]),
            (_, None) => {}
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn ungrouped(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            ungrouped(group.stream())
        }
        _ => tokens,
    }
}

/// What may stand behind `key =`.
pub(super) trait Value: Parse {
    /// What it is, and how one looks.
    const EXPECTED: (&'static str, &'static str);
}

macro_rules! values {
    ($($type:ty: $what:literal, $example:literal;)*) => {$(
        impl Value for $type {
            const EXPECTED: (&'static str, &'static str) = ($what, $example);
        }
    )*};
}

values! {
    ExprPath: "the path of a function", "path::to::function";
    Ident: "a name", "name";
    LitBool: "`true` or `false`", "true";
    LitStr: "a string", "\"...\"";
    ModulePath: "the path of a crate or module", "path::to::run_request";
    Type: "a type", "Type";
    Visibility: "a visibility", "pub(crate)";
}

/// The `value` in `key = value`.
pub(super) fn value<T: Value>(key: &Ident, input: ParseStream) -> Result<T> {
    let (what, example) = T::EXPECTED;
    let expected = format!("expected {what}: `{key} = {example}`");
    if !input.peek(Token![=]) || input.peek2(Token![,]) {
        return Err(syn::Error::new(key.span(), expected));
    }
    input.parse::<Token![=]>()?;
    if input.is_empty() {
        return Err(syn::Error::new(key.span(), expected));
    }
    let at = input.span();
    match input.parse() {
        Ok(value) if input.is_empty() || input.peek(Token![,]) => Ok(value),
        _ => Err(syn::Error::new(at, expected)),
    }
}

/// Keeps a setting that has no value.
pub(super) fn flag(slot: &mut Option<Setting<()>>, key: &Ident, input: ParseStream) -> Result<()> {
    // What is wrong with it is not that it is not there.
    set(slot, key, ())?;
    no_value(key, input)
}

/// Nothing stands behind the key.
pub(super) fn no_value(key: &Ident, input: ParseStream) -> Result<()> {
    match input.is_empty() || input.peek(Token![,]) {
        true => Ok(()),
        false => Err(input.error(format!("`{key}` takes no value"))),
    }
}

/// The `=` in `key = value`, with something behind it.
pub(super) fn equals(key: &Ident, input: ParseStream) -> Result<()> {
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        if !input.is_empty() && !input.peek(Token![,]) {
            return Ok(());
        }
    }
    Err(syn::Error::new(key.span(), format!("expected an expression: `{key} = ...`")))
}

/// An expression. A block or an array is taken as it is, for the compiler to read: our parser knows
/// only what stands in types and attributes.
pub(super) fn expression(input: ParseStream) -> Result<Expr> {
    if input.peek(token::Brace) || input.peek(token::Bracket) {
        let group: TokenTree = input.parse()?;
        return Ok(Expr::Verbatim(group.into()));
    }
    input.parse()
}

/// Keeps a setting, unless it was there before.
pub(super) fn set<T>(slot: &mut Option<Setting<T>>, key: &Ident, value: T) -> Result<()> {
    if slot.is_some() {
        return Err(syn::Error::new(key.span(), format!("duplicate `{key}`")));
    }
    *slot = Some(Setting { key: key.span(), value });
    Ok(())
}
