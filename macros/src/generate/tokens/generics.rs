//! Generics of the impls.

use proc_macro2::Ident;
use syn::{GenericParam, Generics, Type};

use super::generator::Generator;
use crate::model::Flattened;
use crate::quoting::{Tokens, parse_quote, quote};

impl<'a> Generator<'a> {
    /// The struct's generic parameters as arguments.
    pub(crate) fn generic_arguments(&self) -> Vec<Tokens> {
        let mut arguments = Vec::new();
        for param in &self.request.generics.params {
            arguments.push(match param {
                GenericParam::Lifetime(param) => Tokens::of(&param.lifetime),
                GenericParam::Type(param) => Tokens::of(&param.ident),
                GenericParam::Const(param) => Tokens::of(&param.ident),
            });
        }
        arguments
    }

    /// The identifiers of the fields that are not flattened requests.
    pub(crate) fn field_idents(&self) -> Vec<&'a Ident> {
        let mut idents = Vec::new();
        for field in self.request.fields() {
            idents.push(&field.ident);
        }
        idents
    }

    /// The types of the fields that are not flattened requests.
    pub(crate) fn field_types(&self) -> Vec<&'a Type> {
        let mut types = Vec::new();
        for field in self.request.fields() {
            types.push(&field.ty);
        }
        types
    }

    /// The generics, with the bound on each wanted flattened type that depends on them.
    pub(crate) fn bound_flattened(
        &self,
        mut generics: Generics,
        bound: &Tokens,
        is_wanted: fn(&Flattened) -> bool,
    ) -> Generics {
        for flattened in self.request.flattened() {
            if flattened.is_bounded && is_wanted(flattened) {
                let ty = &flattened.ty;
                generics.make_where_clause().predicates.push(parse_quote!(#ty: #bound));
            }
        }
        generics
    }
}

/// The predicates of the generics, each with a comma.
pub(crate) fn list_predicates(generics: &Generics) -> Tokens {
    let mut predicates = Tokens::new();
    for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
        predicates.append(quote!(#predicate,));
    }
    predicates
}

/// The generics, and type parameters of these names after them.
pub(crate) fn add_type_params(generics: &Generics, names: &[&Ident]) -> Generics {
    let mut generics = generics.clone();
    for ident in names {
        generics.params.push(GenericParam::Type((*ident).clone().into()));
    }
    generics
}
