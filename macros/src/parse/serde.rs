//! The keys of `#[serde(...)]`. For `derive(Validate)` only those that decide the paths and the
//! schema matter; serde's own derive reads the others and reports what is wrong with them.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, ExprPath, Lifetime, LitStr, Result, Token, WherePredicate, parse_quote, token};

use super::attr_list::{
    is_at_item_end, parse_arguments, parse_tokens, parse_value, reject_duplicate, set_flag,
    set_once, skip_value,
};
use crate::ast::{
    Case, Container, DefaultValue, Derive, SerDe, Setting, Settings, VariantSettings,
};
use crate::keys;
use crate::serde_keys::{self, Place};

/// A key on a struct.
pub(super) fn read_serde_struct_key(
    container: &mut Container,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => set_ser_de(&mut container.rename, key, input, parse_value),
        keys::RENAME_ALL => set_ser_de(&mut container.rename_all, key, input, parse_case),
        keys::DEFAULT => set_once(&mut container.default, key, parse_serde_default(key, input)?),
        keys::BOUND => set_ser_de(&mut container.bound, key, input, parse_predicates),
        keys::EXPECTING => set_once(&mut container.expecting, key, parse_value(key, input)?),
        keys::DENY_UNKNOWN_FIELDS => set_flag(&mut container.deny_unknown_fields, key, input),
        _ => {
            let message = serde_keys::describe_unsupported_key(key, Place::Struct);
            Err(Error::new(key.span(), message))
        }
    }
}

/// A key on an enum.
pub(super) fn read_serde_enum_key(
    container: &mut Container,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::BOUND => set_ser_de(&mut container.bound, key, input, parse_predicates),
        keys::EXPECTING => set_once(&mut container.expecting, key, parse_value(key, input)?),
        name if keys::SERDE_ENUM.contains(&name) => read_path_key(container, key, input),
        _ => {
            let message = serde_keys::describe_unsupported_key(key, Place::Enum);
            Err(Error::new(key.span(), message))
        }
    }
}

/// A key that decides where a value is on the wire.
pub(super) fn read_path_key(
    container: &mut Container,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => set_ser_de(&mut container.rename, key, input, parse_value),
        keys::RENAME_ALL => set_ser_de(&mut container.rename_all, key, input, parse_case),
        keys::RENAME_ALL_FIELDS => {
            set_ser_de(&mut container.rename_all_fields, key, input, parse_case)
        }
        keys::TAG => set_once(&mut container.tag, key, parse_value(key, input)?),
        keys::CONTENT => set_once(&mut container.content, key, parse_value(key, input)?),
        keys::UNTAGGED => set_flag(&mut container.untagged, key, input),
        keys::TRANSPARENT => set_flag(&mut container.transparent, key, input),
        keys::DEFAULT => set_once(&mut container.default, key, parse_serde_default(key, input)?),
        keys::DENY_UNKNOWN_FIELDS => set_flag(&mut container.deny_unknown_fields, key, input),
        _ => {
            skip_value(input);
            Ok(())
        }
    }
}

/// A key on a variant. Beside serde's own derive it need not be rejected here, and what its
/// functions are does not matter.
pub(super) fn read_serde_variant_key(
    settings: &mut VariantSettings,
    derive: Derive,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => set_ser_de(&mut settings.rename, key, input, parse_value),
        keys::RENAME_ALL => set_ser_de(&mut settings.rename_all, key, input, parse_case),
        keys::ALIAS => {
            settings.aliases.push(parse_value(key, input)?);
            Ok(())
        }
        keys::SKIP => {
            set_flag(&mut settings.skip_serializing, key, input)?;
            set_flag(&mut settings.skip_deserializing, key, input)
        }
        keys::SKIP_SERIALIZING => set_flag(&mut settings.skip_serializing, key, input),
        keys::SKIP_DESERIALIZING => set_flag(&mut settings.skip_deserializing, key, input),
        keys::UNTAGGED => set_flag(&mut settings.untagged, key, input),
        keys::OTHER => set_flag(&mut settings.other, key, input),
        keys::WITH | keys::SERIALIZE_WITH | keys::DESERIALIZE_WITH => {
            settings.with = Some(Setting { key: key.span(), value: () });
            match derive {
                Derive::RunRequest => read_variant_functions(settings, key, input),
                Derive::Validate => {
                    skip_value(input);
                    Ok(())
                }
            }
        }
        _ if derive == Derive::Validate => {
            skip_value(input);
            Ok(())
        }
        keys::BOUND => set_ser_de(&mut settings.bound, key, input, parse_predicates),
        keys::BORROW => set_once(&mut settings.borrow, key, parse_lifetimes(key, input)?),
        _ => {
            let message = serde_keys::describe_unsupported_key(key, Place::Variant);
            Err(Error::new(key.span(), message))
        }
    }
}

/// The functions of the user's that write and read a variant.
fn read_variant_functions(
    settings: &mut VariantSettings,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    let VariantSettings { serialize_with, deserialize_with, .. } = settings;
    match key.to_string().as_str() {
        keys::SERIALIZE_WITH => set_once(serialize_with, key, parse_function_path(key, input)?),
        keys::DESERIALIZE_WITH => set_once(deserialize_with, key, parse_function_path(key, input)?),
        _ => {
            let module = parse_module(key, input)?;
            set_once(serialize_with, key, parse_quote!(#module::serialize))?;
            set_once(deserialize_with, key, parse_quote!(#module::deserialize))
        }
    }
}

/// A key on a field.
pub(super) fn read_serde_field_key(
    settings: &mut Settings,
    derive: Derive,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => set_ser_de(&mut settings.rename, key, input, parse_value),
        keys::FLATTEN => set_flag(&mut settings.flatten, key, input),
        name if derive == Derive::Validate && !keys::SERDE_FIELD.contains(&name) => {
            skip_value(input);
            Ok(())
        }
        keys::ALIAS => {
            settings.aliases.push(parse_value(key, input)?);
            Ok(())
        }
        keys::DEFAULT => set_once(&mut settings.default, key, parse_serde_default(key, input)?),
        keys::SKIP => {
            set_flag(&mut settings.skip_serializing, key, input)?;
            set_flag(&mut settings.skip_deserializing, key, input)
        }
        keys::BORROW => set_once(&mut settings.borrow, key, parse_lifetimes(key, input)?),
        keys::BOUND => set_ser_de(&mut settings.bound, key, input, parse_predicates),
        keys::SERIALIZE_WITH => {
            set_once(&mut settings.serialize_with, key, parse_function_path(key, input)?)
        }
        keys::DESERIALIZE_WITH => {
            set_once(&mut settings.deserialize_with, key, parse_function_path(key, input)?)
        }
        keys::WITH => {
            let module = parse_module(key, input)?;
            settings.with = Some(Setting { key: key.span(), value: () });
            set_once(&mut settings.serialize_with, key, parse_quote!(#module::serialize))?;
            set_once(&mut settings.deserialize_with, key, parse_quote!(#module::deserialize))
        }
        keys::SKIP_DESERIALIZING => set_flag(&mut settings.skip_deserializing, key, input),
        keys::SKIP_SERIALIZING => set_flag(&mut settings.skip_serializing, key, input),
        keys::SKIP_SERIALIZING_IF => {
            set_once(&mut settings.skip_serializing_if, key, parse_function_path(key, input)?)
        }
        _ => {
            let message = serde_keys::describe_unsupported_key(key, Place::Field);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = "path"`.
fn parse_serde_default(key: &Ident, input: ParseStream) -> Result<DefaultValue> {
    if is_at_item_end(input) {
        return Ok(DefaultValue::Trait);
    }
    parse_function_path(key, input).map(DefaultValue::Call)
}

/// `= "path::to::function"`.
fn parse_function_path(key: &Ident, input: ParseStream) -> Result<ExprPath> {
    parse_quoted_path(key, input, ("the path of a function", "path::to::function"))
}

/// `= "path::to::module"`.
fn parse_module(key: &Ident, input: ParseStream) -> Result<ExprPath> {
    parse_quoted_path(key, input, ("the path of a module", "path::to::module"))
}

/// `= "T: Bound, U: Bound"`.
fn parse_predicates(key: &Ident, input: ParseStream) -> Result<Vec<WherePredicate>> {
    let mut predicates = Vec::new();
    parse_quoted_list(key, input, ("bounds", "T: Trait"), &mut |input| {
        while !input.is_empty() {
            predicates.push(input.parse()?);
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    })?;
    Ok(predicates)
}

/// Nothing, or `= "'a + 'b"`.
fn parse_lifetimes(key: &Ident, input: ParseStream) -> Result<Vec<Lifetime>> {
    if is_at_item_end(input) {
        return Ok(Vec::new());
    }
    let mut lifetimes = Vec::new();
    parse_quoted_list(key, input, ("lifetimes", "'a + 'b"), &mut |input| {
        lifetimes.push(input.parse()?);
        while input.peek(Token![+]) {
            input.parse::<Token![+]>()?;
            lifetimes.push(input.parse()?);
        }
        Ok(())
    })?;
    Ok(lifetimes)
}

/// `= "path"`.
fn parse_quoted_path(key: &Ident, input: ParseStream, expected: (&str, &str)) -> Result<ExprPath> {
    let (literal, expected) = parse_string(key, input, expected)?;
    literal.parse().map_err(|_| Error::new(literal.span(), expected))
}

/// `= "list"`, whose items `read` keeps.
fn parse_quoted_list(
    key: &Ident,
    input: ParseStream,
    expected: (&str, &str),
    read: &mut dyn FnMut(ParseStream) -> Result<()>,
) -> Result<()> {
    let (literal, expected) = parse_string(key, input, expected)?;
    let read = |input: ParseStream| read(input);
    literal.parse_with(read).map_err(|_| Error::new(literal.span(), expected))
}

/// A string, and the error about its content. It points at the whole string, which has no spans
/// inside.
fn parse_string(
    key: &Ident,
    input: ParseStream,
    (what, example): (&str, &str),
) -> Result<(LitStr, String)> {
    let expected = format!("expected {what}: `{key} = \"{example}\"`");
    match parse_value(key, input) {
        Ok(literal) => Ok((literal, expected)),
        Err(error) => Err(Error::new(error.span(), expected)),
    }
}

/// Stores a value for either direction, or for both; each may be given once.
fn set_ser_de<T: Clone>(
    slot: &mut Option<Setting<SerDe<T>>>,
    key: &Ident,
    input: ParseStream,
    read: fn(&Ident, ParseStream) -> Result<T>,
) -> Result<()> {
    let given = parse_ser_de_pair(key, input, read)?;
    let Some(Setting { value: known, .. }) = slot else {
        return set_once(slot, key, given);
    };
    let twice = |known: &Option<T>, given: &Option<T>| known.is_some() && given.is_some();
    if twice(&known.serialize, &given.serialize) || twice(&known.deserialize, &given.deserialize) {
        return Err(reject_duplicate(key));
    }
    known.serialize = known.serialize.take().or(given.serialize);
    known.deserialize = known.deserialize.take().or(given.deserialize);
    Ok(())
}

/// One value for both directions, or `(serialize = ..., deserialize = ...)`.
fn parse_ser_de_pair<T: Clone>(
    key: &Ident,
    input: ParseStream,
    read: fn(&Ident, ParseStream) -> Result<T>,
) -> Result<SerDe<T>> {
    if !input.peek(token::Paren) {
        let both = read(key, input)?;
        return Ok(SerDe { serialize: Some(both.clone()), deserialize: Some(both) });
    }
    let (mut serialize, mut deserialize) = (None, None);
    read_directions(key, input, &mut |direction, is_written, input| {
        let slot = if is_written { &mut serialize } else { &mut deserialize };
        let is_second = slot.replace(read(direction, input)?).is_some();
        if is_second { Err(reject_duplicate(direction)) } else { Ok(()) }
    })?;
    Ok(SerDe { serialize, deserialize })
}

/// Calls `read` for each direction in `(serialize = ..., deserialize = ...)`.
fn read_directions(
    key: &Ident,
    input: ParseStream,
    read: &mut dyn FnMut(&Ident, bool, ParseStream) -> Result<()>,
) -> Result<()> {
    let arguments = parse_arguments(key, "serialize = ..., deserialize = ...", input)?;
    let expected = format!("expected `{key}(serialize = ..., deserialize = ...)`");
    let mut is_empty = true;
    parse_tokens(arguments, &mut |input| {
        while !input.is_empty() {
            let direction = input.call(Ident::parse_any)?;
            let is_written = match direction.to_string().as_str() {
                keys::SERIALIZE => true,
                keys::DESERIALIZE => false,
                _ => return Err(Error::new(direction.span(), &expected)),
            };
            read(&direction, is_written, input)?;
            is_empty = false;
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    })?;
    if is_empty { Err(Error::new(key.span(), expected)) } else { Ok(()) }
}

/// `= "snake_case"`.
fn parse_case(key: &Ident, input: ParseStream) -> Result<Case> {
    let literal: LitStr = parse_value(key, input)?;
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
