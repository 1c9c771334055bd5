//! What must hold for a request to be written and read: as serde infers it, or as the user says.

use quote::quote;
use syn::{GenericParam, Generics, Lifetime, WherePredicate, parse_quote};

use super::{private, with_bound, with_flattened};
use crate::model::{Field, Request};

/// The bounds of `Serialize`.
pub(super) fn serialize(request: &Request) -> Generics {
    let private = private(&request.runtime);
    let mut generics = request.declared.clone();
    for field in request.fields() {
        add(&mut generics, field.with.serialize_bound.as_deref());
    }
    let generics = match &request.bound.serialize {
        Some(own) => with_predicates(generics, own),
        None => {
            let is_bound = |field: &&Field| {
                field.serialized
                    && field.with.serialize.is_none()
                    && field.with.serialize_bound.is_none()
            };
            let fields = request.fields().filter(is_bound).map(|field| &field.ty);
            let types = fields.chain(request.map().map(|map| &map.ty));
            with_bound(&generics, &quote!(#private::Serialize), &types)
        }
    };
    with_flattened(generics, &quote!(#private::ser::Emit), request)
}

/// The bounds of `Deserialize<'de>`, without that lifetime.
pub(super) fn deserialize(request: &Request, de: &Lifetime) -> Generics {
    let private = private(&request.runtime);
    let mut generics = request.generics.clone();
    for field in request.fields() {
        add(&mut generics, field.with.deserialize_bound.as_deref());
    }
    let generics = match &request.bound.deserialize {
        Some(own) => with_predicates(generics, own),
        None => {
            let is_bound = |field: &&Field| {
                field.deserialized
                    && field.with.deserialize.is_none()
                    && field.with.deserialize_bound.is_none()
            };
            let fields = request.fields().filter(is_bound).map(|field| &field.ty);
            let types = fields.chain(request.map().map(|map| &map.ty));
            with_bound(&generics, &quote!(#private::Deserialize<#de>), &types)
        }
    };
    with_flattened(generics, &quote!(#private::de::Accept<#de>), request)
}

/// The lifetime of the input: serde's `'de`, which the user's own bounds may name, unless the struct
/// has one of that name itself.
pub(super) fn de(request: &Request) -> Lifetime {
    let mut taken = request.declared.lifetimes();
    match taken.any(|it| it.lifetime.ident == "de") {
        true => parse_quote!('__de),
        false => parse_quote!('de),
    }
}

/// The generics with that lifetime, which outlives what the fields borrow from the input.
pub(super) fn with_de(generics: &Generics, request: &Request, de: &Lifetime) -> Generics {
    let borrowed: Vec<&Lifetime> = request.fields().flat_map(|it| &it.borrowed).collect();
    let mut generics = generics.clone();
    let de: GenericParam = match borrowed.is_empty() {
        true => parse_quote!(#de),
        false => parse_quote!(#de: #(#borrowed)+*),
    };
    generics.params.insert(0, de);
    generics
}

fn add(generics: &mut Generics, predicates: Option<&[WherePredicate]>) {
    if let Some(predicates) = predicates {
        generics.make_where_clause().predicates.extend(predicates.iter().cloned());
    }
}

fn with_predicates(mut generics: Generics, predicates: &[WherePredicate]) -> Generics {
    add(&mut generics, Some(predicates));
    generics
}
