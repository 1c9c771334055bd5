//! `#[serde(...)]`, as far as it is ours to read.

use proc_macro2::Ident;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Error, ExprPath, Lifetime, LitStr, Result, Token, WherePredicate, parse_quote, token};

use super::{Derive, attr_list};
use crate::ast::{Case, Container, DefaultValue, SerDe, Setting, Settings, VariantKeys};
use crate::keys;
use crate::serde_keys::{self, Place};

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
        keys::RENAME => set_sides(&mut container.rename, key, input, attr_list::value),
        keys::RENAME_ALL => set_sides(&mut container.rename_all, key, input, case),
        keys::DEFAULT => attr_list::set(&mut container.default, key, default(key, input)?),
        keys::BOUND => set_sides(&mut container.bound, key, input, predicates),
        keys::EXPECTING => {
            attr_list::set(&mut container.expecting, key, attr_list::value(key, input)?)
        }
        keys::DENY_UNKNOWN_FIELDS => {
            attr_list::flag(&mut container.deny_unknown_fields, key, input)
        }
        _ => {
            let message = serde_keys::unsupported(key, Place::Struct);
            Err(Error::new(key.span(), message))
        }
    }
}

/// A key that decides where a value is on the wire; serde's own derive reads the others.
fn path_key(container: &mut Container, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => set_sides(&mut container.rename, key, input, attr_list::value),
        keys::RENAME_ALL => set_sides(&mut container.rename_all, key, input, case),
        keys::RENAME_ALL_FIELDS => set_sides(&mut container.rename_all_fields, key, input, case),
        keys::TAG => attr_list::set(&mut container.tag, key, attr_list::value(key, input)?),
        keys::CONTENT => attr_list::set(&mut container.content, key, attr_list::value(key, input)?),
        keys::UNTAGGED => attr_list::flag(&mut container.untagged, key, input),
        keys::TRANSPARENT => attr_list::flag(&mut container.transparent, key, input),
        keys::DEFAULT => attr_list::set(&mut container.default, key, default(key, input)?),
        keys::DENY_UNKNOWN_FIELDS => {
            attr_list::flag(&mut container.deny_unknown_fields, key, input)
        }
        _ => {
            attr_list::skip_value(input);
            Ok(())
        }
    }
}

/// A key that only a variant has; `None` if it is not such a one. What serde's own derive refuses need not
/// be refused here.
pub(super) fn variant_key(
    keys: &mut VariantKeys,
    key: &Ident,
    input: ParseStream,
) -> Option<Result<()>> {
    match key.to_string().as_str() {
        keys::ALIAS => {
            return Some(attr_list::value(key, input).map(|alias| keys.aliases.push(alias)));
        }
        keys::SKIP => (keys.skip_serializing, keys.skip_deserializing) = (true, true),
        keys::SKIP_SERIALIZING => keys.skip_serializing = true,
        keys::SKIP_DESERIALIZING => keys.skip_deserializing = true,
        keys::UNTAGGED => keys.untagged = true,
        keys::OTHER => keys.other = true,
        keys::WITH | keys::SERIALIZE_WITH | keys::DESERIALIZE_WITH => keys.with = true,
        _ => return None,
    }
    attr_list::skip_value(input);
    Some(Ok(()))
}

/// A key on a field.
pub(super) fn field_key(
    settings: &mut Settings,
    derive: Derive,
    key: &Ident,
    input: ParseStream,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::RENAME => set_sides(&mut settings.rename, key, input, attr_list::value),
        keys::FLATTEN => attr_list::flag(&mut settings.flatten, key, input),
        name if derive == Derive::Validate && !keys::SERDE_FIELD.contains(&name) => {
            attr_list::skip_value(input);
            Ok(())
        }
        keys::ALIAS => {
            settings.aliases.push(attr_list::value(key, input)?);
            Ok(())
        }
        keys::DEFAULT => attr_list::set(&mut settings.default, key, default(key, input)?),
        keys::SKIP => {
            attr_list::flag(&mut settings.skip_serializing, key, input)?;
            attr_list::flag(&mut settings.skip_deserializing, key, input)
        }
        keys::BORROW => attr_list::set(&mut settings.borrow, key, lifetimes(key, input)?),
        keys::BOUND => set_sides(&mut settings.bound, key, input, predicates),
        keys::SERIALIZE_WITH => {
            attr_list::set(&mut settings.serialize_with, key, path(key, input)?)
        }
        keys::DESERIALIZE_WITH => {
            attr_list::set(&mut settings.deserialize_with, key, path(key, input)?)
        }
        keys::WITH => {
            let module: ExprPath = quoted(key, input, "the path of a module", "path::to::module")?;
            settings.with = Some(Setting { key: key.span(), value: () });
            attr_list::set(&mut settings.serialize_with, key, parse_quote!(#module::serialize))?;
            attr_list::set(&mut settings.deserialize_with, key, parse_quote!(#module::deserialize))
        }
        keys::SKIP_DESERIALIZING => attr_list::flag(&mut settings.skip_deserializing, key, input),
        keys::SKIP_SERIALIZING => attr_list::flag(&mut settings.skip_serializing, key, input),
        keys::SKIP_SERIALIZING_IF => {
            attr_list::set(&mut settings.skip_serializing_if, key, path(key, input)?)
        }
        _ => {
            let message = serde_keys::unsupported(key, Place::Field);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `default`, or `default = "path"`.
fn default(key: &Ident, input: ParseStream) -> Result<DefaultValue> {
    match input.is_empty() || input.peek(Token![,]) {
        true => Ok(DefaultValue::Trait),
        false => path(key, input).map(DefaultValue::Call),
    }
}

/// `= "path::to::function"`.
fn path(key: &Ident, input: ParseStream) -> Result<ExprPath> {
    quoted(key, input, "the path of a function", "path::to::function")
}

/// `= "T: Bound, U: Bound"`.
fn predicates(key: &Ident, input: ParseStream) -> Result<Vec<WherePredicate>> {
    let read = |input: ParseStream| {
        Punctuated::<WherePredicate, Token![,]>::parse_terminated(input)
            .map(|predicates| predicates.into_iter().collect())
    };
    quoted_by(key, input, "bounds", "T: Trait", read)
}

/// Nothing, or `= "'a + 'b"`.
fn lifetimes(key: &Ident, input: ParseStream) -> Result<Vec<Lifetime>> {
    if input.is_empty() || input.peek(Token![,]) {
        return Ok(Vec::new());
    }
    let read = |input: ParseStream| {
        Punctuated::<Lifetime, Token![+]>::parse_separated_nonempty(input)
            .map(|lifetimes| lifetimes.into_iter().collect())
    };
    quoted_by(key, input, "lifetimes", "'a + 'b", read)
}

fn quoted<T: Parse>(key: &Ident, input: ParseStream, what: &str, example: &str) -> Result<T> {
    quoted_by(key, input, what, example, T::parse)
}

/// What stands in a string. Its tokens are shown at the string, which has no places inside.
fn quoted_by<T>(
    key: &Ident,
    input: ParseStream,
    what: &str,
    example: &str,
    read: impl FnOnce(ParseStream) -> Result<T>,
) -> Result<T> {
    let expected = format!("expected {what}: `{key} = \"{example}\"`");
    let literal: LitStr =
        attr_list::value(key, input).map_err(|error| Error::new(error.span(), &expected))?;
    literal.parse_with(read).map_err(|_| Error::new(literal.span(), expected))
}

/// Keeps what is said of either side: one at a time, or both.
fn set_sides<T: Clone>(
    slot: &mut Option<Setting<SerDe<T>>>,
    key: &Ident,
    input: ParseStream,
    read: fn(&Ident, ParseStream) -> Result<T>,
) -> Result<()> {
    let said = sides(key, input, read)?;
    let Some(Setting { value: known, .. }) = slot else {
        return attr_list::set(slot, key, said);
    };
    let twice = |known: &Option<T>, said: &Option<T>| known.is_some() && said.is_some();
    if twice(&known.serialize, &said.serialize) || twice(&known.deserialize, &said.deserialize) {
        return Err(Error::new(key.span(), format!("duplicate `{key}`")));
    }
    known.serialize = known.serialize.take().or(said.serialize);
    known.deserialize = known.deserialize.take().or(said.deserialize);
    Ok(())
}

/// One thing for both sides, or `(serialize = ..., deserialize = ...)`.
fn sides<T: Clone>(
    key: &Ident,
    input: ParseStream,
    read: fn(&Ident, ParseStream) -> Result<T>,
) -> Result<SerDe<T>> {
    if !input.peek(token::Paren) {
        let both = read(key, input)?;
        return Ok(SerDe { serialize: Some(both.clone()), deserialize: Some(both) });
    }
    let (mut serialize, mut deserialize) = (None, None);
    let inside = attr_list::arguments(key, "serialize = ..., deserialize = ...", input)?;
    let expected = format!("expected `{key}(serialize = ..., deserialize = ...)`");
    let sides = |input: ParseStream| {
        while !input.is_empty() {
            let side = input.call(Ident::parse_any)?;
            let slot = match side.to_string().as_str() {
                keys::SERIALIZE => &mut serialize,
                keys::DESERIALIZE => &mut deserialize,
                _ => return Err(Error::new(side.span(), &expected)),
            };
            let value = read(&side, input)?;
            if slot.replace(value).is_some() {
                return Err(Error::new(side.span(), format!("duplicate `{side}`")));
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    sides.parse2(inside)?;
    if serialize.is_none() && deserialize.is_none() {
        return Err(Error::new(key.span(), expected));
    }
    Ok(SerDe { serialize, deserialize })
}

/// `= "snake_case"`.
fn case(key: &Ident, input: ParseStream) -> Result<Case> {
    let literal: LitStr = attr_list::value(key, input)?;
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
