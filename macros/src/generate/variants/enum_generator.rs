//! The context in which everything for one enum is written.

use quote::ToTokens;
use syn::{Generics, Lifetime, WherePredicate};

use crate::generate::tokens::generator::{Generator, choose_input_lifetime};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::model::{Enum, Request};
use crate::name_set::NameSet;
use crate::quoting::{Tokens, quote};

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
    pub(crate) fn variant_generators(&self) -> Vec<Generator<'a>> {
        let mut generators = Vec::new();
        for variant in &self.declared.variants {
            if let Some(request) = variant.request() {
                generators.push(Generator::for_impls(request));
            }
        }
        generators
    }

    /// The generics of `impl Serialize`: with what writing each variant requires.
    pub(crate) fn serialize_generics(&self) -> Generics {
        let mut generics = Vec::new();
        for variant in &self.declared.variants {
            let Some(request) = variant.request() else { continue };
            if variant.is_written_by_fields() || request.bound.serialize.is_some() {
                generics.push(Generator::for_impls(request).serialize_generics());
            }
        }
        self.join_generics(generics)
    }

    /// The generics of `impl Deserialize<'de>`, without that lifetime.
    pub(crate) fn deserialize_generics(&self) -> Generics {
        let mut generics = Vec::new();
        for variant in &self.declared.variants {
            let Some(request) = variant.request() else { continue };
            if variant.is_read_by_fields() || request.bound.deserialize.is_some() {
                generics.push(Generator::for_impls(request).deserialize_generics());
            }
        }
        self.join_generics(generics)
    }

    /// The declared generics with every other bound in these, once.
    pub(super) fn join_generics(&self, variants: Vec<Generics>) -> Generics {
        let mut joined = self.declared.generics.clone();
        let clause = joined.make_where_clause();
        let spelled = |predicate: &WherePredicate| predicate.to_token_stream().to_string();
        let mut seen = NameSet::default();
        for predicate in &clause.predicates {
            seen.insert(&spelled(predicate));
        }
        for generics in variants {
            let Some(of_variant) = generics.where_clause else { continue };
            for predicate in of_variant.predicates {
                if seen.insert(&spelled(&predicate)) {
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
pub(crate) fn hidden_type(request: &Request) -> Tokens {
    let (ident, (_, type_generics, _)) = (&request.ident, request.declared.split_for_impl());
    quote!(#ident #type_generics)
}
