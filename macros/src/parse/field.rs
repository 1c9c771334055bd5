//! Attributes of a field.

use std::slice;

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Attribute, Error, Expr, LitBool, Result};

use super::attr_list::{
    expect_equals, is_at_item_end, parse_expression, parse_value, read_attributes, set_flag,
    set_once,
};
use super::serde::read_serde_field_key;
use crate::ast::{DefaultValue, Derive, Setting, Settings};
use crate::diagnostics::Errors;
use crate::keys;
use crate::rules::list::{ParsedRule, nest_under_when, parse_rule};
use crate::suggestions::{self, Place};

pub(super) fn read_field(
    attributes: &[Attribute],
    derive: Derive,
    errors: &Errors,
) -> (Settings, Vec<ParsedRule>) {
    let mut settings = Settings::default();
    let mut rules = Vec::new();
    for attribute in attributes {
        rules.extend(read_rule_list(attribute, derive, &mut settings, errors));
    }
    read_attributes(attributes, "serde", errors, &mut |key, input| {
        read_serde_field_key(&mut settings, derive, key, input)
    });
    (settings, rules)
}

/// The rules of one `#[request(...)]`, which a `when` at its beginning makes conditional.
fn read_rule_list(
    attribute: &Attribute,
    derive: Derive,
    settings: &mut Settings,
    errors: &Errors,
) -> Vec<ParsedRule> {
    let (mut rules, mut count) = (Vec::new(), 0);
    read_attributes(slice::from_ref(attribute), "request", errors, &mut |key, input| {
        count += 1;
        let name = key.to_string();
        let is_in = |list: &[&str]| list.contains(&&*name);
        if is_in(keys::RULES) {
            rules.push(parse_rule(key, input, errors)?);
            return Ok(());
        }
        if derive == Derive::Validate && is_in(keys::SETTINGS) && !is_in(keys::SETTINGS_OF_VALIDATE)
        {
            return Err(Error::new(key.span(), suggestions::describe_request_only_key(key)));
        }
        let is_conditional = rules.first().is_some_and(ParsedRule::is_when);
        if is_conditional && key == "required" {
            return Err(Error::new(key.span(), suggestions::REQUIRED_WHEN));
        }
        if is_conditional && is_in(keys::SETTINGS) {
            errors.add(key, suggestions::describe_unconditional_key(key));
        }
        read_setting(settings, key, input)
    });
    nest_under_when(rules, count, errors)
}

fn read_setting(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::CONSTANT => set_once(&mut settings.constant, key, parse_assigned(key, input)?),
        keys::DEFAULT => read_default(settings, key, input),
        keys::EACH => set_once(&mut settings.each, key, parse_value(key, input)?),
        keys::EXAMPLE => set_once(&mut settings.example, key, parse_assigned(key, input)?),
        keys::FIRST_KEY_WINS => set_flag(&mut settings.first_key_wins, key, input),
        keys::FOREIGN => set_flag(&mut settings.foreign, key, input),
        keys::INTO => set_once(&mut settings.into, key, parse_value::<LitBool>(key, input)?.value),
        keys::NESTED => set_flag(&mut settings.nested, key, input),
        keys::NOT_NULL => set_flag(&mut settings.not_null, key, input),
        keys::NULLABLE => set_flag(&mut settings.nullable, key, input),
        keys::PARTIAL => set_flag(&mut settings.partial, key, input),
        keys::SECRET => set_flag(&mut settings.secret, key, input),
        keys::SETTER => set_once(&mut settings.setter, key, parse_value(key, input)?),
        keys::SKIP => set_flag(&mut settings.skip, key, input),
        keys::TITLE => set_once(&mut settings.title, key, parse_value(key, input)?),
        keys::TRY_INTO => set_flag(&mut settings.try_into, key, input),
        _ => {
            // A misspelled `foreign` counts as one: without it the field's type, which implements
            // only serde's traits, would be a second error.
            if keys::find_nearest(&key.to_string(), &[keys::FOREIGN]).is_some() {
                settings.foreign = Some(Setting { key: key.span(), value: () });
            }
            let known = &[keys::RULES, keys::SETTINGS];
            let message = suggestions::describe_unknown_key(key, Place::Field, known);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = EXPR`. With an unreadable default the field still counts as having one,
/// so that it is not reported as required as well.
fn read_default(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    if is_at_item_end(input) {
        return set_once(&mut settings.default, key, DefaultValue::Trait);
    }
    match parse_assigned(key, input) {
        Ok(value) => set_once(&mut settings.default, key, DefaultValue::Value(Box::new(value))),
        Err(error) => {
            set_once(&mut settings.default, key, DefaultValue::Unreadable)?;
            Err(error)
        }
    }
}

/// The `EXPR` in `key = EXPR`.
fn parse_assigned(key: &Ident, input: ParseStream) -> Result<Expr> {
    expect_equals(key, input)?;
    parse_expression(input).map_err(|error| {
        let message = format!("put this expression in braces: `{key} = {{ ... }}`");
        Error::new(error.span(), message)
    })
}
