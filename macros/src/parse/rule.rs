//! Rules: `length(1..=64)` and the like, also those inside of `inner(...)`.

use proc_macro2::Ident;
use syn::parse::{ParseStream, Parser};
use syn::{Error, LitStr, Result, Token};

use super::list;
use crate::ast::{Range, Rule, RuleKind};
use crate::diagnostics::Errors;
use crate::{keys, spelled};

/// The rule of this key, which is one of [`keys::RULES`].
pub(super) fn rule(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Rule> {
    let kind = match key.to_string().as_str() {
        keys::LENGTH => RuleKind::Length(range(key, input)?),
        keys::RANGE => RuleKind::Range(range(key, input)?),
        keys::PATTERN => RuleKind::Pattern(pattern(key, input)?),
        keys::FORMAT => RuleKind::Format(format(key, input)?),
        keys::INNER => RuleKind::Inner(rules(key, input, errors)?),
        keys::KEYS => RuleKind::Keys(rules(key, input, errors)?),
        keys::VALUES => RuleKind::Values(rules(key, input, errors)?),
        _ => return Err(Error::new(key.span(), keys::unknown(key, &[keys::RULES]))),
    };
    Ok(Rule { key: key.clone(), kind })
}

fn rules(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Vec<Rule>> {
    let arguments = list::arguments(key, "RULE, ...", input)?;
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

fn pattern(key: &Ident, input: ParseStream) -> Result<LitStr> {
    let arguments = list::arguments(key, "\"...\"", input)?;
    let expected = format!("expected a regular expression: `{key}(\"^[a-z]+$\")`");
    match arguments.clone().into_iter().next() {
        None => Err(Error::new(key.span(), expected)),
        Some(first) => syn::parse2(arguments).map_err(|_| Error::new(first.span(), expected)),
    }
}

fn format(key: &Ident, input: ParseStream) -> Result<Ident> {
    let arguments = list::arguments(key, "url", input)?;
    let expected = format!("expected the name of a format: `{key}(url)`");
    match arguments.clone().into_iter().next() {
        None => Err(Error::new(key.span(), expected)),
        Some(first) => syn::parse2(arguments).map_err(|_| Error::new(first.span(), expected)),
    }
}

fn range(key: &Ident, input: ParseStream) -> Result<Range> {
    const EXPECTED: &str = "expected a range such as `1..=64`";
    let arguments = list::arguments(key, "1..=64", input)?;
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
