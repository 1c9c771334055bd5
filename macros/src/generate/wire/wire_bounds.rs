//! The bounds of the impls that write and read: as serde infers them, or as the user gives them.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{
    GenericParam, Generics, Lifetime, Type, TypeParam, TypeParamBound, WhereClause, WherePredicate,
};

use crate::generate::tokens::generator::Generator;
use crate::infer_bounds::with_bound;
use crate::model::{Field, Part, With};
use crate::quoting::{Tokens, parse_quote, quote};

/// One direction, as far as its bounds differ from those of the other.
struct Direction<'a> {
    /// What the user gives for the whole struct.
    of_struct: Option<&'a [WherePredicate]>,
    /// What the user gives for a field.
    of_field: fn(&With) -> Option<&[WherePredicate]>,
    /// Whether a field is written or read by its type's own impl.
    uses_own_impl: fn(&Field) -> bool,
}

impl<'a> Generator<'a> {
    /// The generics of `impl Serialize`.
    pub(crate) fn serialize_generics(&self) -> Generics {
        let (request, runtime) = (self.request, &self.runtime);
        let direction = Direction {
            of_struct: request.bound.serialize.as_deref(),
            of_field: |with| with.serialize_bound.as_deref(),
            uses_own_impl: |field| field.serialized && field.with.serialize.is_none(),
        };
        // The impls of a request that flattens others use the trait by which it is built and read,
        // and so need the bounds of that.
        let declared = if request.is_flat() { &request.declared } else { &request.generics };
        let bound = quote!(#runtime::Serialize);
        let mut generics = self.bound_parts(&direction, declared, &bound);
        if let Some(bound) = self.struct_default_bound() {
            generics.make_where_clause().predicates.push(bound);
        }
        self.bound_flattened(generics, &quote!(#runtime::ser::WriteFields), |it| it.serialized)
    }

    /// `Default` of the struct, if it decides how a field's `None` is written.
    fn struct_default_bound(&self) -> Option<WherePredicate> {
        let (request, runtime) = (self.request, &self.runtime);
        let is_generic = request.declared.type_params().next().is_some();
        if !is_generic || !request.needs_default_to_serialize() {
            return None;
        }
        let ident = &request.ident;
        let (_, type_generics, _) = request.declared.split_for_impl();
        Some(parse_quote!(#ident #type_generics: #runtime::Default))
    }

    /// The generics of `impl Deserialize<'de>`, without that lifetime.
    pub(crate) fn deserialize_generics(&self) -> Generics {
        let (request, runtime, de) = (self.request, &self.runtime, &self.de);
        let direction = Direction {
            of_struct: request.bound.deserialize.as_deref(),
            of_field: |with| with.deserialize_bound.as_deref(),
            uses_own_impl: |field| field.deserialized && field.with.deserialize.is_none(),
        };
        let bound = quote!(#runtime::Deserialize<#de>);
        let generics = self.bound_parts(&direction, &request.generics, &bound);
        let generics = remove_implied(generics, &request.declared, &bound);
        self.bound_flattened(generics, &quote!(#runtime::de::ReadFields<#de>), |_| true)
    }

    /// The lifetimes that the fields borrow from the input.
    pub(crate) fn borrowed_lifetimes(&self) -> Vec<&'a Lifetime> {
        let mut lifetimes = Vec::new();
        for part in &self.request.parts {
            lifetimes.extend(match part {
                Part::Field(field) => &field.borrowed,
                Part::Flattened(flattened) => &flattened.borrowed,
            });
        }
        lifetimes
    }

    /// The generics with the lifetime of the input, which outlives what the fields borrow from it.
    pub(crate) fn with_input_lifetime(&self, generics: &Generics) -> Generics {
        let borrowed = self.borrowed_lifetimes();
        let (mut generics, de) = (generics.clone(), &self.de);
        let param: GenericParam =
            if borrowed.is_empty() { parse_quote!(#de) } else { parse_quote!(#de: #(#borrowed)+*) };
        generics.params.insert(0, param);
        generics
    }

    /// The generics with what the user gives, and with what follows from the fields' types.
    fn bound_parts(
        &self,
        direction: &Direction<'_>,
        generics: &Generics,
        bound: &Tokens,
    ) -> Generics {
        let mut generics = generics.clone();
        for part in &self.request.parts {
            add_predicates(&mut generics, (direction.of_field)(part.with()));
        }
        add_predicates(&mut generics, direction.of_struct);
        if direction.of_struct.is_some() {
            return generics;
        }
        let mut types = Vec::new();
        for field in self.request.fields() {
            let is_given = (direction.of_field)(&field.with).is_some();
            if !is_given && (direction.uses_own_impl)(field) {
                types.push(&field.ty);
            }
        }
        with_bound(&generics, bound, &types)
    }
}

fn add_predicates(generics: &mut Generics, predicates: Option<&[WherePredicate]>) {
    for predicate in predicates.unwrap_or_default() {
        generics.make_where_clause().predicates.push(predicate.clone());
    }
}

/// The generics without bounds that a declared `DeserializeOwned` implies: with both, the compiler
/// could not tell which impl is meant.
fn remove_implied(mut generics: Generics, declared: &Generics, bound: &Tokens) -> Generics {
    let mut implied = Vec::new();
    for parameter in declared.type_params() {
        let ident = &parameter.ident;
        if is_owned(parameter, declared.where_clause.as_ref()) {
            implied.push(quote!(#ident: #bound).to_string());
        }
    }
    if let (false, Some(clause)) = (implied.is_empty(), &mut generics.where_clause) {
        for predicate in std::mem::take(&mut clause.predicates) {
            if !implied.contains(&predicate.to_token_stream().to_string()) {
                clause.predicates.push(predicate);
            }
        }
    }
    generics
}

/// Whether the type parameter is declared as `DeserializeOwned`.
fn is_owned(parameter: &TypeParam, clause: Option<&WhereClause>) -> bool {
    let is_owned_in = |clause: &WhereClause| {
        clause.predicates.iter().any(|predicate| is_owned_predicate(predicate, &parameter.ident))
    };
    parameter.bounds.iter().any(is_deserialize_owned) || clause.is_some_and(is_owned_in)
}

/// Whether the predicate declares the parameter to be `DeserializeOwned`.
fn is_owned_predicate(predicate: &WherePredicate, parameter: &Ident) -> bool {
    let WherePredicate::Type(predicate) = predicate else { return false };
    let Type::Path(bounded) = &predicate.bounded_ty else { return false };
    bounded.path.is_ident(parameter) && predicate.bounds.iter().any(is_deserialize_owned)
}

fn is_deserialize_owned(bound: &TypeParamBound) -> bool {
    let TypeParamBound::Trait(bound) = bound else { return false };
    bound.path.segments.last().is_some_and(|last| last.ident == "DeserializeOwned")
}
