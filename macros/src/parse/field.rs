//! Attributes of a field.

use std::slice;

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Attribute, Error, Expr, LitBool, Result, Token};

use super::{Derive, attr_list, rule, serde};
use crate::ast::{DefaultValue, Rule, RuleKind, Setting, Settings};
use crate::diagnostics::Errors;
use crate::keys;
use crate::suggestions::{self, Place};

pub(super) fn attributes(
    attributes: &[Attribute],
    derive: Derive,
    errors: &Errors,
) -> (Settings, Vec<Rule>) {
    let mut settings = Settings::default();
    let mut rules = Vec::new();
    for attribute in attributes {
        let (mut list, mut count) = (Vec::new(), 0);
        attr_list::attributes(slice::from_ref(attribute), "request", errors, |key, input| {
            count += 1;
            if keys::RULES.iter().any(|rule| key == rule) {
                list.push(rule::rule(key, input, errors)?);
                return Ok(());
            }
            let is = |list: &[&str]| list.iter().any(|it| key == it);
            if derive == Derive::Validate && is(keys::SETTINGS) && !is(keys::SETTINGS_OF_VALIDATE) {
                return Err(Error::new(key.span(), suggestions::only_of_requests(key)));
            }
            let conditional = matches!(list.first(), Some(Rule { kind: RuleKind::When(..), .. }));
            if conditional && key == "required" {
                return Err(Error::new(key.span(), suggestions::REQUIRED_WHEN));
            }
            if conditional && is(keys::SETTINGS) {
                errors.add(key, suggestions::unconditional(key));
            }
            setting(&mut settings, key, input)
        });
        rules.extend(rule::under_their_condition(list, count, errors));
    }
    attr_list::attributes(attributes, "serde", errors, |key, input| {
        serde::field_key(&mut settings, derive, key, input)
    });
    (settings, rules)
}

fn setting(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::DEFAULT => default(settings, key, input),
        keys::EACH => attr_list::set(&mut settings.each, key, attr_list::value(key, input)?),
        keys::EXAMPLE => attr_list::set(&mut settings.example, key, expression(key, input)?),
        keys::FOREIGN => attr_list::flag(&mut settings.foreign, key, input),
        keys::INTO => {
            attr_list::set(&mut settings.into, key, attr_list::value::<LitBool>(key, input)?.value)
        }
        keys::NESTED => attr_list::flag(&mut settings.nested, key, input),
        keys::NOT_NULL => attr_list::flag(&mut settings.not_null, key, input),
        keys::NULLABLE => attr_list::flag(&mut settings.nullable, key, input),
        keys::SECRET => attr_list::flag(&mut settings.secret, key, input),
        keys::SETTER => attr_list::set(&mut settings.setter, key, attr_list::value(key, input)?),
        keys::SKIP => attr_list::flag(&mut settings.skip, key, input),
        keys::TITLE => attr_list::set(&mut settings.title, key, attr_list::value(key, input)?),
        _ => {
            // Else that the type knows only serde would be a second mistake.
            if keys::nearest(&key.to_string(), [keys::FOREIGN].into_iter()).is_some() {
                settings.foreign = Some(Setting { key: key.span(), value: () });
            }
            let message = suggestions::unknown(key, Place::Field, &[keys::RULES, keys::SETTINGS]);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = EXPR`. A field with a bad default is not required for that.
fn default(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    if input.is_empty() || input.peek(Token![,]) {
        return attr_list::set(&mut settings.default, key, DefaultValue::Trait);
    }
    match expression(key, input) {
        Ok(value) => {
            attr_list::set(&mut settings.default, key, DefaultValue::Value(Box::new(value)))
        }
        Err(error) => {
            attr_list::set(&mut settings.default, key, DefaultValue::Unreadable)?;
            Err(error)
        }
    }
}

/// The `EXPR` in `key = EXPR`.
fn expression(key: &Ident, input: ParseStream) -> Result<Expr> {
    attr_list::equals(key, input)?;
    attr_list::expression(input).map_err(|error| {
        let message = format!("put this expression in braces: `{key} = {{ ... }}`");
        Error::new(error.span(), message)
    })
}
