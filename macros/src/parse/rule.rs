//! Rules: `length(1..=64)` and the like, also those inside of `inner(...)`.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{ParseStream, Parser};
use syn::{Error, Expr, LitStr, Result, Token, token};

use super::list;
use crate::ast::{Part, Range, Rule, RuleKind, Wording};
use crate::diagnostics::Errors;
use crate::{keys, spelled};

/// The rule of this key, which is one of [`keys::RULES`].
pub(super) fn rule(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Rule> {
    let (arguments, wording) = arguments(key, input, errors)?;
    let kind = match key.to_string().as_str() {
        keys::LENGTH => RuleKind::Length(range(key, arguments)?),
        keys::BYTES => RuleKind::Bytes(range(key, arguments)?),
        keys::RANGE => RuleKind::Range(range(key, arguments)?),
        keys::ABOVE => RuleKind::Above(above(key, arguments)?),
        keys::PATTERN => RuleKind::Pattern(string(key, arguments, "^[a-z]+$")?),
        keys::ASCII => nothing(key, arguments, RuleKind::Ascii)?,
        keys::STARTS_WITH => RuleKind::Holds(Part::Start, string(key, arguments, "asst_")?),
        keys::ENDS_WITH => RuleKind::Holds(Part::End, string(key, arguments, ".png")?),
        keys::CONTAINS => RuleKind::Holds(Part::Anywhere, string(key, arguments, "@")?),
        keys::FORMAT => RuleKind::Format(format(key, arguments)?),
        keys::INNER => RuleKind::Inner(rules(key, arguments, errors)?),
        keys::KEYS => RuleKind::Keys(rules(key, arguments, errors)?),
        keys::VALUES => RuleKind::Values(rules(key, arguments, errors)?),
        _ => return Err(Error::new(key.span(), keys::unknown(key, &[keys::RULES]))),
    };
    Ok(Rule { key: key.clone(), kind, wording })
}

/// The arguments of a rule: its own, and apart from them `message = "..."` and `code = "..."`.
fn arguments(key: &Ident, input: ParseStream, errors: &Errors) -> Result<(TokenStream, Wording)> {
    let expected = match key.to_string().as_str() {
        keys::ASCII if !input.peek(token::Paren) => return Ok(Default::default()),
        keys::LENGTH | keys::BYTES | keys::RANGE => "1..=64",
        keys::ABOVE => "0",
        keys::FORMAT => "url",
        keys::INNER | keys::KEYS | keys::VALUES => "RULE, ...",
        _ => "\"...\"",
    };
    let mut own: Vec<TokenStream> = Vec::new();
    let mut wording = Wording::default();
    for argument in list::split(list::arguments(key, expected, input)?) {
        let mut first = argument.clone().into_iter();
        let named = match (first.next(), first.next()) {
            (Some(TokenTree::Ident(name)), Some(TokenTree::Punct(equals)))
                if equals.as_char() == '=' && (name == keys::MESSAGE || name == keys::CODE) =>
            {
                name
            }
            _ => {
                own.push(argument);
                continue;
            }
        };
        let read = |input: ParseStream| {
            let name: Ident = input.parse()?;
            let text = list::value(&name, input)?;
            match named == keys::MESSAGE {
                true => list::set(&mut wording.message, &name, text),
                false => list::set(&mut wording.code, &name, text),
            }
        };
        errors.ok(read.parse2(argument));
    }
    Ok((quote!(#(#own),*), wording))
}

/// A rule without arguments of its own.
fn nothing(key: &Ident, arguments: TokenStream, kind: RuleKind) -> Result<RuleKind> {
    match arguments.into_iter().next() {
        None => Ok(kind),
        Some(first) => Err(Error::new(first.span(), format!("`{key}` takes no such argument"))),
    }
}

fn above(key: &Ident, arguments: TokenStream) -> Result<Box<Expr>> {
    let expected = format!("expected a bound: `{key}(0)`");
    match arguments.clone().into_iter().next() {
        None => Err(Error::new(key.span(), expected)),
        Some(_) => syn::parse2(arguments.clone())
            .map(Box::new)
            .map_err(|_| Error::new_spanned(arguments, expected)),
    }
}

fn rules(key: &Ident, arguments: TokenStream, errors: &Errors) -> Result<Vec<Rule>> {
    if arguments.is_empty() {
        let message = format!("expected rules: `{key}(length(1..))`");
        return Err(Error::new(key.span(), message));
    }
    let mut rules = Vec::new();
    let read = |input: ParseStream| {
        list::items(input, errors, |key, input| {
            rules.push(rule(key, input, errors)?);
            Ok(())
        });
        Ok(())
    };
    read.parse2(arguments)?;
    Ok(rules)
}

fn string(key: &Ident, arguments: TokenStream, example: &str) -> Result<LitStr> {
    let expected = format!("expected a string: `{key}(\"{example}\")`");
    match arguments.clone().into_iter().next() {
        None => Err(Error::new(key.span(), expected)),
        Some(first) => syn::parse2(arguments).map_err(|_| Error::new(first.span(), expected)),
    }
}

fn format(key: &Ident, arguments: TokenStream) -> Result<Ident> {
    let expected = format!("expected the name of a format: `{key}(url)`");
    match arguments.clone().into_iter().next() {
        None => Err(Error::new(key.span(), expected)),
        Some(first) => syn::parse2(arguments).map_err(|_| Error::new(first.span(), expected)),
    }
}

fn range(key: &Ident, arguments: TokenStream) -> Result<Range> {
    const EXPECTED: &str = "expected a range such as `1..=64`";
    if arguments.is_empty() {
        return Err(Error::new(key.span(), EXPECTED));
    }
    let source = spelled::source(arguments.clone());
    let read = |input: ParseStream| range_expression(input, source);
    read.parse2(arguments.clone()).map_err(|_| Error::new_spanned(arguments, EXPECTED))
}

fn range_expression(input: ParseStream, source: String) -> Result<Range> {
    let min = match input.peek(Token![..]) {
        true => None,
        false => Some(Box::new(input.parse()?)),
    };
    let exclusive = !input.peek(Token![..=]);
    if exclusive {
        input.parse::<Token![..]>()?;
    } else {
        input.parse::<Token![..=]>()?;
    }
    let max = match input.is_empty() {
        true => None,
        false => Some(Box::new(input.parse()?)),
    };
    if (min.is_none() && max.is_none()) || (max.is_none() && !exclusive) {
        return Err(input.error("nothing to compare with"));
    }
    Ok(Range { min, max, exclusive, source })
}
