//! The context in which everything for one enum is written.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Generics, Lifetime, WherePredicate};

use crate::generate::tokens::generator::{Generator, choose_input_lifetime};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::model::{Enum, EnumVariant, Request};

/// What every method needs that writes tokens for an enum.
pub(crate) struct EnumGenerator<'a> {
    pub(crate) declared: &'a Enum,
    /// How the tokens name the runtime.
    pub(crate) runtime: RuntimePath,
    /// The lifetime of the input.
    pub(crate) de: Lifetime,
}

impl<'a> EnumGenerator<'a> {
    pub(crate) fn new(declared: &'a Enum) -> Self {
        let de = choose_input_lifetime(&declared.generics);
        Self { declared, runtime: RuntimePath::imported(), de }
    }

    /// What writes tokens for the fields of each variant that has any.
    pub(crate) fn variant_generators(&self) -> impl Iterator<Item = Generator<'a>> + use<'a> {
        let variants = self.declared.variants.iter();
        variants.filter_map(|variant| variant.request()).map(Generator::for_impls)
    }

    /// The generics of `impl Serialize`: with what writing each variant requires.
    pub(crate) fn serialize_generics(&self) -> Generics {
        let variants = self.declared.variants.iter().filter(|variant| {
            let bound = variant.request().and_then(|request| request.bound.serialize.as_ref());
            variant.is_written_by_fields() || bound.is_some()
        });
        let variants = variants.filter_map(EnumVariant::request).map(Generator::for_impls);
        self.join_generics(variants.map(|generator| generator.serialize_generics()))
    }

    /// The generics of `impl Deserialize<'de>`, without that lifetime.
    pub(crate) fn deserialize_generics(&self) -> Generics {
        let variants = self.declared.variants.iter().filter(|variant| {
            let bound = variant.request().and_then(|request| request.bound.deserialize.as_ref());
            variant.is_read_by_fields() || bound.is_some()
        });
        let variants = variants.filter_map(EnumVariant::request).map(Generator::for_impls);
        self.join_generics(variants.map(|generator| generator.deserialize_generics()))
    }

    /// The declared generics with every other bound in these, once.
    pub(super) fn join_generics(&self, variants: impl Iterator<Item = Generics>) -> Generics {
        let mut joined = self.declared.generics.clone();
        let clause = joined.make_where_clause();
        let spelled = |predicate: &WherePredicate| predicate.to_token_stream().to_string();
        let mut seen: HashSet<String> = clause.predicates.iter().map(spelled).collect();
        for predicate in variants.filter_map(|generics| generics.where_clause) {
            for predicate in predicate.predicates {
                if seen.insert(spelled(&predicate)) {
                    clause.predicates.push(predicate);
                }
            }
        }
        if clause.predicates.is_empty() {
            joined.where_clause = None;
        }
        joined
    }
}

/// The hidden type that the fields are read into, with the arguments of the enum.
pub(crate) fn hidden_type(request: &Request) -> TokenStream {
    let (ident, (_, type_generics, _)) = (&request.ident, request.declared.split_for_impl());
    quote!(#ident #type_generics)
}
