//! Attributes of a field.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Attribute, Error, Expr, Result, Token};

use super::{Derive, list, rule, serde};
use crate::ast::{Default, Rule, Settings};
use crate::diagnostics::Errors;
use crate::keys;

pub(super) fn attributes(
    attributes: &[Attribute],
    derive: Derive,
    errors: &Errors,
) -> (Settings, Vec<Rule>) {
    let mut settings = Settings::default();
    let mut rules = Vec::new();
    list::attributes(attributes, "request", errors, |key, input| {
        if keys::RULES.iter().any(|rule| key == rule) {
            rules.push(rule::rule(key, input, errors)?);
            return Ok(());
        }
        setting(&mut settings, key, input)
    });
    list::attributes(attributes, "serde", errors, |key, input| {
        serde::field_key(&mut settings, derive, key, input)
    });
    (settings, rules)
}

fn setting(settings: &mut Settings, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::DEFAULT => list::set(&mut settings.default, key, default(key, input)?),
        keys::NESTED => list::set(&mut settings.nested, key, ()),
        keys::NOT_NULL => list::set(&mut settings.not_null, key, ()),
        keys::SKIP => list::set(&mut settings.skip, key, ()),
        _ => {
            let message = keys::unknown(key, &[keys::RULES, keys::SETTINGS]);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = EXPR`.
fn default(key: &Ident, input: ParseStream) -> Result<Default> {
    if !input.peek(Token![=]) {
        return Ok(Default::Trait);
    }
    let value = list::value::<Expr>(input);
    let value = value.map_err(|error| Error::new(error.span(), needs_braces(key)))?;
    Ok(Default::Value(Box::new(value)))
}

/// What our parser does not read it takes as a block.
fn needs_braces(key: &Ident) -> String {
    format!("put this expression in braces: `{key} = {{ ... }}`")
}
