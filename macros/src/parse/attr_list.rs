//! Comma-separated lists of `key`, `key = value` and `key(arguments)`.
//!
//! After an error, reading resumes behind the next comma, so that one attribute may report several.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::{
    Attribute, Expr, ExprPath, LitBool, LitStr, Meta, Path, Result, Token, Type, Visibility,
    parenthesized, token,
};

use crate::diagnostics::Errors;
use crate::setting::Setting;

/// Calls `read_item` for every key in the attributes of this name.
pub(crate) fn read_attributes(
    attributes: &[Attribute],
    name: &str,
    errors: &Errors,
    read_item: &mut dyn FnMut(&Ident, ParseStream) -> Result<()>,
) {
    for attribute in attributes {
        if !attribute.path().is_ident(name) {
            continue;
        }
        match &attribute.meta {
            Meta::List(list) => {
                let what = format!("a `{name}` attribute");
                errors.ok(parse_items(list.tokens.clone(), &what, errors, read_item));
            }
            Meta::Path(path) => errors.add(path, format!("expected `#[{name}(...)]`")),
            Meta::NameValue(pair) => errors.add(&pair.path, format!("expected `#[{name}(...)]`")),
        }
    }
}

/// Calls `read_item` for every key of the list, whose items are `what`.
pub(crate) fn parse_items(
    tokens: TokenStream,
    what: &str,
    errors: &Errors,
    read_item: &mut dyn FnMut(&Ident, ParseStream) -> Result<()>,
) -> Result<()> {
    parse_tokens(tokens, &mut |input| {
        read_items(input, what, errors, read_item);
        Ok(())
    })
}

/// Parses all of the tokens. `Parser` of syn is implemented for functions too, but is compiled for
/// each of them.
pub(crate) fn parse_tokens(
    tokens: TokenStream,
    read: &mut dyn FnMut(ParseStream) -> Result<()>,
) -> Result<()> {
    (|input: ParseStream| read(input)).parse2(tokens)
}

fn read_items(
    input: ParseStream,
    what: &str,
    errors: &Errors,
    read_item: &mut dyn FnMut(&Ident, ParseStream) -> Result<()>,
) {
    while !input.is_empty() {
        let key = input.call(Ident::parse_any);
        let expected = format!("expected the name of {what}");
        let key = key.map_err(|error| syn::Error::new(error.span(), expected));
        let read = key.and_then(|key| read_item(&key, input));
        let read = read.and_then(|()| expect_item_end(input));
        if let Err(error) = read {
            errors.push(error);
            skip_value(input);
            errors.ok(expect_item_end(input));
        }
    }
}

fn expect_item_end(input: ParseStream) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    input.parse::<Token![,]>().map(drop)
}

/// Skips the rest of an item.
pub(crate) fn skip_value(input: ParseStream) {
    while !input.is_empty() && !input.peek(Token![,]) {
        if input.parse::<TokenTree>().is_err() {
            return;
        }
    }
}

/// The arguments in `key(arguments)`, without any invisible group that `macro_rules!` made.
pub(crate) fn parse_arguments(
    key: &Ident,
    expected: &str,
    input: ParseStream,
) -> Result<TokenStream> {
    if !input.peek(token::Paren) {
        let message = format!("expected `{key}({expected})`");
        return Err(syn::Error::new(key.span(), message));
    }
    let content;
    parenthesized!(content in input);
    content.parse().map(strip_invisible_group)
}

/// The tokens between the commas.
pub(crate) fn split_at_commas(tokens: TokenStream) -> Vec<TokenStream> {
    let (mut parts, mut part) = (Vec::new(), TokenStream::new());
    for token in tokens {
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                parts.push(std::mem::take(&mut part));
            }
            _ => part.extend([token]),
        }
    }
    parts.push(part);
    parts.retain(|part| !part.is_empty());
    parts
}

fn strip_invisible_group(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            strip_invisible_group(group.stream())
        }
        _ => tokens,
    }
}

/// What may follow `key =`.
pub(crate) trait AttrValue: Parse {
    /// What it is called in an error message, and an example.
    const EXPECTED: (&'static str, &'static str);
}

macro_rules! values {
    ($($type:ty: $what:literal, $example:literal;)*) => {$(
        impl AttrValue for $type {
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

/// The path of a module, as `use` has it.
pub(crate) struct ModulePath(pub(crate) Path);

impl Parse for ModulePath {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(Token![Self]) {
            return Err(input.error("a type is not a module"));
        }
        input.call(Path::parse_mod_style).map(ModulePath)
    }
}

/// The `value` in `key = value`.
pub(crate) fn parse_value<T: AttrValue>(key: &Ident, input: ParseStream) -> Result<T> {
    let expected = expect_value(key, T::EXPECTED, input)?;
    let at = input.span();
    match input.parse() {
        Ok(value) if is_at_item_end(input) => Ok(value),
        _ => Err(syn::Error::new(at, expected)),
    }
}

/// The `=` in `key = value`, which a value must follow. Returns the error about any other value.
fn expect_value(key: &Ident, (what, example): (&str, &str), input: ParseStream) -> Result<String> {
    let expected = format!("expected {what}: `{key} = {example}`");
    if !input.peek(Token![=]) || input.peek2(Token![,]) {
        return Err(syn::Error::new(key.span(), expected));
    }
    input.parse::<Token![=]>()?;
    if input.is_empty() {
        return Err(syn::Error::new(key.span(), expected));
    }
    Ok(expected)
}

/// Stores a setting that takes no value.
pub(crate) fn set_flag(
    slot: &mut Option<Setting<()>>,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    // A flag with a value counts as given, so that nothing reports it as absent as well.
    set_once(slot, key, ())?;
    expect_no_value(key, input)
}

/// Rejects anything that follows the key.
pub(crate) fn expect_no_value(key: &Ident, input: ParseStream) -> Result<()> {
    if is_at_item_end(input) { Ok(()) } else { Err(input.error(format!("`{key}` takes no value"))) }
}

/// Whether nothing but the next item follows.
pub(crate) fn is_at_item_end(input: ParseStream) -> bool {
    input.is_empty() || input.peek(Token![,])
}

/// The `=` in `key = value`, which a value must follow.
pub(crate) fn expect_equals(key: &Ident, input: ParseStream) -> Result<()> {
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        if !is_at_item_end(input) {
            return Ok(());
        }
    }
    Err(syn::Error::new(key.span(), format!("expected an expression: `{key} = ...`")))
}

/// An expression. A block or an array is passed on unread, for the compiler to parse: without its
/// feature `full`, syn knows only the expressions that types and attributes contain.
pub(crate) fn parse_expression(input: ParseStream) -> Result<Expr> {
    if input.peek(token::Brace) || input.peek(token::Bracket) {
        let group: TokenTree = input.parse()?;
        return Ok(Expr::Verbatim(group.into()));
    }
    input.parse()
}

/// Stores a setting, which may not be given twice.
pub(crate) fn set_once<T>(slot: &mut Option<Setting<T>>, key: &Ident, value: T) -> Result<()> {
    if slot.is_some() {
        return Err(reject_duplicate(key));
    }
    *slot = Some(Setting { key: key.span(), value });
    Ok(())
}

/// The error that a key is given twice.
pub(crate) fn reject_duplicate(key: &Ident) -> syn::Error {
    syn::Error::new(key.span(), format!("duplicate `{key}`"))
}
