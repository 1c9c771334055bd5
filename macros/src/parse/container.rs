//! Attributes of the struct or enum, and of an enum's variants.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Attribute, LitStr, Result};

use super::{Derive, list, serde};
use crate::ast::{Case, Container, Setting};
use crate::diagnostics::Errors;
use crate::keys;

pub(super) fn container(attributes: &[Attribute], derive: Derive, errors: &Errors) -> Container {
    let mut container = Container::default();
    list::attributes(attributes, "request", errors, |key, input| {
        request_key(&mut container, key, input)
    });
    list::attributes(attributes, "serde", errors, |key, input| {
        serde::container_key(&mut container, derive, key, input)
    });
    container
}

fn request_key(container: &mut Container, key: &Ident, input: ParseStream) -> Result<()> {
    match key.to_string().as_str() {
        keys::CRATE => list::set(&mut container.runtime, key, list::value(input)?),
        _ => {
            let message = keys::unknown(key, &[keys::CONTAINER]);
            Err(syn::Error::new(key.span(), message))
        }
    }
}

/// The wire name of a variant, and the case of its fields' names.
pub(super) fn variant(
    attributes: &[Attribute],
    derive: Derive,
    errors: &Errors,
) -> (Option<Setting<LitStr>>, Option<Setting<Case>>) {
    let mut container = Container::default();
    list::attributes(attributes, "request", errors, |key, _| {
        let message = format!("`{key}` belongs on a field");
        Err(syn::Error::new(key.span(), message))
    });
    list::attributes(attributes, "serde", errors, |key, input| {
        serde::container_key(&mut container, derive, key, input)
    });
    (container.rename, container.rename_all)
}
