//! Attributes of the struct or enum, and of an enum's variants.

use proc_macro2::Ident;
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Path, Result, Token};

use super::{Derive, attr_list, serde};
use crate::ast::{Builder, Container};
use crate::diagnostics::Errors;
use crate::keys;
use crate::suggestions::{self, Place};

pub(super) fn container(attributes: &[Attribute], derive: Derive, errors: &Errors) -> Container {
    let mut container = Container::default();
    attr_list::attributes(attributes, "request", errors, |key, input| {
        let is = |list: &[&str]| list.iter().any(|it| key == it);
        if derive == Derive::Validate && is(keys::CONTAINER) && !is(keys::CONTAINER_OF_VALIDATE) {
            return Err(Error::new(key.span(), suggestions::only_of_requests(key)));
        }
        request_key(&mut container, key, input, errors)
    });
    attr_list::attributes(attributes, "serde", errors, |key, input| {
        serde::container_key(&mut container, derive, key, input)
    });
    container
}

fn request_key(
    container: &mut Container,
    key: &Ident,
    input: ParseStream,
    errors: &Errors,
) -> Result<()> {
    match key.to_string().as_str() {
        keys::BUILDER => attr_list::set(&mut container.builder, key, builder(key, input, errors)?),
        keys::CHECK => attr_list::set(&mut container.check, key, attr_list::value(key, input)?),
        keys::CONTEXT => {
            let ty = attr_list::value(key, input).map(super::closed)?;
            attr_list::set(&mut container.context, key, ty)
        }
        keys::CRATE => {
            let ModulePath(path) = attr_list::value(key, input)?;
            attr_list::set(&mut container.runtime, key, path)
        }
        keys::DESERIALIZE_ONLY => attr_list::flag(&mut container.deserialize_only, key, input),
        keys::EXTENSIBLE => attr_list::flag(&mut container.extensible, key, input),
        keys::SCHEMA => attr_list::flag(&mut container.schema, key, input),
        keys::SERIALIZE_ONLY => attr_list::flag(&mut container.serialize_only, key, input),
        keys::VALIDATE => {
            attr_list::set(&mut container.validate, key, attr_list::value(key, input)?)
        }
        _ => {
            let message = suggestions::unknown(key, Place::Container, &[keys::CONTAINER]);
            Err(Error::new(key.span(), message))
        }
    }
}

/// `builder(name = Ident, vis = pub(crate), derive(Clone, Debug))`.
fn builder(key: &Ident, input: ParseStream, errors: &Errors) -> Result<Builder> {
    let arguments =
        attr_list::arguments(key, "name = Ident, vis = pub, derive(Clone, Debug)", input)?;
    let mut builder = Builder::default();
    let read = |input: ParseStream| {
        attr_list::items(input, "an attribute of the builder", errors, |key, input| {
            builder_key(&mut builder, key, input)
        });
        Ok(())
    };
    read.parse2(arguments)?;
    Ok(builder)
}

fn builder_key(builder: &mut Builder, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::NAME => attr_list::set(&mut builder.name, key, attr_list::value(key, input)?),
        keys::VIS => attr_list::set(&mut builder.vis, key, attr_list::value(key, input)?),
        keys::DERIVE => {
            let traits = attr_list::arguments(key, "Clone, Debug", input)?;
            let traits = Punctuated::<Ident, Token![,]>::parse_terminated.parse2(traits)?;
            attr_list::set(&mut builder.derive, key, traits.into_iter().collect())
        }
        _ => {
            let message = suggestions::unknown(key, Place::Builder, &[keys::OF_BUILDER]);
            Err(Error::new(key.span(), message))
        }
    }
}

/// The attributes of an enum's variant, as if it were a struct.
pub(super) fn variant(attributes: &[Attribute], derive: Derive, errors: &Errors) -> Container {
    let mut container = Container::default();
    attr_list::attributes(attributes, "request", errors, |key, _| {
        let message = suggestions::unknown(key, Place::Variant, &[]);
        Err(Error::new(key.span(), message))
    });
    attr_list::attributes(attributes, "serde", errors, |key, input| {
        match serde::variant_key(&mut container.of_variant, key, input) {
            Some(read) => read,
            None => serde::container_key(&mut container, derive, key, input),
        }
    });
    container
}

/// The path of a module, as `use` has it.
pub(super) struct ModulePath(Path);

impl Parse for ModulePath {
    fn parse(input: ParseStream) -> Result<Self> {
        match input.peek(Token![Self]) {
            true => Err(input.error("a type is no module")),
            false => input.call(Path::parse_mod_style).map(ModulePath),
        }
    }
}
