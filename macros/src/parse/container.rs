//! Attributes of the struct or enum, and of an enum's variants.

use proc_macro2::Ident;
use syn::parse::{ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Result, Token};

use super::attr_list::{
    ModulePath, parse_arguments, parse_items, parse_value, read_attributes, set_flag, set_once,
};
use super::serde::{
    read_path_key, read_serde_enum_key, read_serde_struct_key, read_serde_variant_key,
};
use crate::ast::{Builder, Container, Derive, VariantSettings};
use crate::diagnostics::Errors;
use crate::keys;
use crate::rules::groups::ParsedGroup;
use crate::setting::Setting;
use crate::suggestions::{self, Place};
use crate::type_syntax::parenthesize_bounds;

pub(super) fn read_container(
    attributes: &[Attribute],
    derive: Derive,
    is_enum: bool,
    errors: &Errors,
) -> Container {
    let mut container = Container::default();
    let (place, known) =
        if is_enum { (Place::Enum, keys::ENUM) } else { (Place::Struct, keys::CONTAINER) };
    read_attributes(attributes, "request", errors, &mut |key, input| {
        let is = |list: &[&str]| list.iter().any(|name| key == name);
        if derive == Derive::Validate && is(known) && !is(keys::CONTAINER_OF_VALIDATE) {
            return Err(Error::new(key.span(), suggestions::describe_request_only_key(key)));
        }
        if !is(known) {
            let message = suggestions::describe_unknown_key(key, place, &[known]);
            return Err(Error::new(key.span(), message));
        }
        read_request_key(&mut container, key, input, errors)
    });
    read_attributes(attributes, "serde", errors, &mut |key, input| match (derive, is_enum) {
        (Derive::Validate, _) => read_path_key(&mut container, key, input),
        (Derive::RunRequest, false) => read_serde_struct_key(&mut container, key, input),
        (Derive::RunRequest, true) => read_serde_enum_key(&mut container, key, input),
    });
    container
}

/// Reads the value of a key that is known in its place.
fn read_request_key(
    container: &mut Container,
    key: &Ident,
    input: ParseStream,
    errors: &Errors,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::BUILDER => set_once(&mut container.builder, key, parse_builder(key, input, errors)?),
        keys::AT_LEAST_ONE_OF | keys::AT_MOST_ONE_OF | keys::EXACTLY_ONE_OF => {
            container.groups.push(ParsedGroup::parse(key, input, errors)?);
            Ok(())
        }
        keys::CHECK => {
            let value = parse_value(key, input)?;
            container.checks.push(Setting { key: key.span(), value });
            Ok(())
        }
        keys::CONTEXT => {
            let ty = parse_value(key, input).map(parenthesize_bounds)?;
            set_once(&mut container.context, key, ty)
        }
        keys::CRATE => {
            let ModulePath(path) = parse_value(key, input)?;
            set_once(&mut container.runtime, key, path)
        }
        keys::DESERIALIZE_ONLY => set_flag(&mut container.deserialize_only, key, input),
        keys::EXTENSIBLE => set_flag(&mut container.extensible, key, input),
        keys::FROM => set_flag(&mut container.from, key, input),
        keys::NOT_NULL => set_flag(&mut container.not_null, key, input),
        keys::PARTIAL => set_flag(&mut container.partial, key, input),
        keys::SCHEMA => set_flag(&mut container.schema, key, input),
        keys::SERIALIZE_ONLY => set_flag(&mut container.serialize_only, key, input),
        keys::STRING => set_flag(&mut container.string, key, input),
        keys::VALIDATE => set_once(&mut container.validate, key, parse_value(key, input)?),
        _ => Ok(()),
    }
}

/// `builder(name = Ident, vis = pub(crate), derive(Clone, Debug, PartialEq))`.
fn parse_builder(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Builder> {
    let expected = "name = Ident, vis = pub, derive(Clone, Debug, PartialEq)";
    let arguments = parse_arguments(key, expected, input)?;
    let mut builder = Builder::default();
    parse_items(arguments, "an attribute of the builder", errors, &mut |key, input| {
        read_builder_key(&mut builder, key, input)
    })?;
    Ok(builder)
}

fn read_builder_key(builder: &mut Builder, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::NAME => set_once(&mut builder.name, key, parse_value(key, input)?),
        keys::VIS => set_once(&mut builder.vis, key, parse_value(key, input)?),
        keys::DERIVE => {
            let traits = parse_arguments(key, "Clone, Debug, PartialEq", input)?;
            let traits = Punctuated::<Ident, Token![,]>::parse_terminated.parse2(traits)?;
            set_once(&mut builder.derive, key, traits.into_iter().collect())
        }
        _ => {
            let message =
                suggestions::describe_unknown_key(key, Place::Builder, &[keys::OF_BUILDER]);
            Err(Error::new(key.span(), message))
        }
    }
}

/// The attributes of an enum's variant.
pub(super) fn read_variant(
    attributes: &[Attribute],
    derive: Derive,
    errors: &Errors,
) -> VariantSettings {
    let mut settings = VariantSettings::default();
    let known = match derive {
        Derive::RunRequest => keys::VARIANT,
        Derive::Validate => &[],
    };
    read_attributes(
        attributes,
        "request",
        errors,
        &mut |key, input| match key.to_string().as_str() {
            _ if derive == Derive::Validate && keys::VARIANT.iter().any(|name| key == name) => {
                Err(Error::new(key.span(), suggestions::describe_request_only_key(key)))
            }
            keys::BARE => set_flag(&mut settings.bare, key, input),
            keys::DEFAULT => set_flag(&mut settings.default, key, input),
            keys::FROM => set_flag(&mut settings.from, key, input),
            keys::OTHER => set_flag(&mut settings.open, key, input),
            _ => {
                let message = suggestions::describe_unknown_key(key, Place::Variant, &[known]);
                Err(Error::new(key.span(), message))
            }
        },
    );
    read_attributes(attributes, "serde", errors, &mut |key, input| {
        read_serde_variant_key(&mut settings, derive, key, input)
    });
    settings
}
