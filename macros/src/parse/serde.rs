//! `#[serde(...)]`, as far as it is ours to read.

use proc_macro2::Ident;
use syn::parse::{ParseStream, Parser};
use syn::{Error, ExprPath, LitStr, Result, Token};

use super::{Derive, list};
use crate::ast::{Case, Container, Default, Settings};
use crate::{advice, keys};

/// A key on the struct, enum or variant.
pub(super) fn container_key(
    container: &mut Container,
    derive: Derive,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    if derive == Derive::Validate {
        return path_key(container, key, input);
    }
    match key.to_string().as_str() {
        keys::RENAME => list::set(&mut container.rename, key, list::value(key, input)?),
        keys::RENAME_ALL => list::set(&mut container.rename_all, key, case(key, input)?),
        keys::DEFAULT => list::set(&mut container.default, key, default(key, input)?),
        keys::DENY_UNKNOWN_FIELDS => list::flag(&mut container.deny_unknown_fields, key, input),
        _ => {
            let message = advice::unsupported(key, keys::SERDE_CONTAINER, keys::SERDE_FIELD);
            Err(Error::new(key.span(), message))
        }
    }
}

/// A key that decides where a value is on the wire; serde's own derive reads the others.
fn path_key(container: &mut Container, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => list::set(&mut container.rename, key, list::value(key, input)?),
        keys::RENAME_ALL => list::set(&mut container.rename_all, key, case(key, input)?),
        keys::RENAME_ALL_FIELDS => {
            list::set(&mut container.rename_all_fields, key, case(key, input)?)
        }
        keys::TAG => list::set(&mut container.tag, key, list::value(key, input)?),
        keys::CONTENT => list::set(&mut container.content, key, list::value(key, input)?),
        keys::UNTAGGED => list::flag(&mut container.untagged, key, input),
        keys::TRANSPARENT => list::flag(&mut container.transparent, key, input),
        _ => {
            list::skip_value(input);
            Ok(())
        }
    }
}

/// A key on a field.
pub(super) fn field_key(
    settings: &mut Settings,
    derive: Derive,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => list::set(&mut settings.rename, key, list::value(key, input)?),
        keys::FLATTEN => list::flag(&mut settings.flatten, key, input),
        _ if derive == Derive::Validate => {
            list::skip_value(input);
            Ok(())
        }
        keys::ALIAS => {
            settings.aliases.push(list::value(key, input)?);
            Ok(())
        }
        keys::DEFAULT => list::set(&mut settings.default, key, default(key, input)?),
        keys::SKIP => {
            list::flag(&mut settings.skip_serializing, key, input)?;
            list::flag(&mut settings.skip_deserializing, key, input)
        }
        keys::SKIP_DESERIALIZING => list::flag(&mut settings.skip_deserializing, key, input),
        keys::SKIP_SERIALIZING => list::flag(&mut settings.skip_serializing, key, input),
        keys::SKIP_SERIALIZING_IF => {
            list::set(&mut settings.skip_serializing_if, key, path(key, input)?)
        }
        _ => {
            let message = advice::unsupported(key, keys::SERDE_FIELD, keys::SERDE_CONTAINER);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = "path"`.
fn default(key: &Ident, input: ParseStream) -> Result<Default> {
    match input.is_empty() || input.peek(Token![,]) {
        true => Ok(Default::Trait),
        false => path(key, input).map(Default::Call),
    }
}

/// `= "path::to::function"`.
fn path(key: &Ident, input: ParseStream) -> Result<ExprPath> {
    let expected = format!("expected the path of a function: `{key} = \"path::to::function\"`");
    let literal: LitStr =
        list::value(key, input).map_err(|error| Error::new(error.span(), &expected))?;
    let tokens = literal.parse::<proc_macro2::TokenStream>();
    tokens
        .and_then(|tokens| <ExprPath as syn::parse::Parse>::parse.parse2(tokens))
        .map_err(|_| Error::new(literal.span(), expected))
}

/// `= "snake_case"`.
fn case(key: &Ident, input: ParseStream) -> Result<Case> {
    let literal: LitStr = list::value(key, input)?;
    let known = CASES.iter().find(|(name, _)| *name == literal.value());
    known.map(|(_, case)| *case).ok_or_else(|| {
        let names: Vec<_> = CASES.iter().map(|(name, _)| *name).collect();
        let names = names.join("\", \"");
        Error::new(literal.span(), format!("unknown case; there are \"{names}\""))
    })
}

const CASES: &[(&str, Case)] = &[
    ("lowercase", Case::Lower),
    ("UPPERCASE", Case::Upper),
    ("PascalCase", Case::Pascal),
    ("camelCase", Case::Camel),
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("SCREAMING-KEBAB-CASE", Case::ScreamingKebab),
];
