//! Attributes of a field.

use std::slice;

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Attribute, Error, Expr, LitBool, Result, Token};

use super::{Derive, list, rule, serde};
use crate::advice::{self, Place};
use crate::ast::{Default, Rule, RuleKind, Setting, Settings};
use crate::diagnostics::Errors;
use crate::keys;

pub(super) fn attributes(
    attributes: &[Attribute],
    derive: Derive,
    errors: &Errors,
) -> (Settings, Vec<Rule>) {
    let mut settings = Settings::default();
    let mut rules = Vec::new();
    for attribute in attributes {
        let (mut list, mut count) = (Vec::new(), 0);
        list::attributes(slice::from_ref(attribute), "request", errors, |key, input| {
            count += 1;
            if keys::RULES.iter().any(|rule| key == rule) {
                list.push(rule::rule(key, input, errors)?);
                return Ok(());
            }
            let is = |list: &[&str]| list.iter().any(|it| key == it);
            if derive == Derive::Validate && is(keys::SETTINGS) && !is(keys::SETTINGS_OF_VALIDATE) {
                return Err(Error::new(key.span(), advice::only_of_requests(key)));
            }
            let conditional = matches!(list.first(), Some(Rule { kind: RuleKind::When(..), .. }));
            if conditional && key == "required" {
                return Err(Error::new(key.span(), advice::REQUIRED_WHEN));
            }
            if conditional && is(keys::SETTINGS) {
                errors.add(key, advice::unconditional(key));
            }
            setting(&mut settings, key, input)
        });
        rules.extend(rule::under_their_condition(list, count, errors));
    }
    list::attributes(attributes, "serde", errors, |key, input| {
        serde::field_key(&mut settings, derive, key, input)
    });
    (settings, rules)
}

fn setting(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::DEFAULT => default(settings, key, input),
        keys::EACH => list::set(&mut settings.each, key, list::value(key, input)?),
        keys::EXAMPLE => list::set(&mut settings.example, key, expression(key, input)?),
        keys::FOREIGN => list::flag(&mut settings.foreign, key, input),
        keys::INTO => list::set(&mut settings.into, key, list::value::<LitBool>(key, input)?.value),
        keys::NESTED => list::flag(&mut settings.nested, key, input),
        keys::NOT_NULL => list::flag(&mut settings.not_null, key, input),
        keys::NULLABLE => list::flag(&mut settings.nullable, key, input),
        keys::SECRET => list::flag(&mut settings.secret, key, input),
        keys::SETTER => list::set(&mut settings.setter, key, list::value(key, input)?),
        keys::SKIP => list::flag(&mut settings.skip, key, input),
        keys::TITLE => list::set(&mut settings.title, key, list::value(key, input)?),
        _ => {
            // Else that the type knows only serde would be a second mistake.
            if keys::nearest(&key.to_string(), [keys::FOREIGN].into_iter()).is_some() {
                settings.foreign = Some(Setting { key: key.span(), value: () });
            }
            let message = advice::unknown(key, Place::Field, &[keys::RULES, keys::SETTINGS]);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = EXPR`. A field with a bad default is not required for that.
fn default(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return list::set(&mut settings.default, key, Default::Trait);
    }
    match expression(key, input) {
        Ok(value) => list::set(&mut settings.default, key, Default::Value(Box::new(value))),
        Err(error) => {
            list::set(&mut settings.default, key, Default::Unreadable)?;
            Err(error)
        }
    }
}

/// The `EXPR` in `key = EXPR`.
fn expression(key: &Ident, input: ParseStream) -> Result<Expr> {
    list::equals(key, input)?;
    list::expression(input).map_err(|error| {
        let message = format!("put this expression in braces: `{key} = {{ ... }}`");
        Error::new(error.span(), message)
    })
}
