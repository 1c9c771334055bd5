//! The bounds that the generics need beyond those that are declared.

use proc_macro2::Span;
use quote::{ToTokens, format_ident, quote};
use syn::{Generics, Path, Type, WherePredicate, parse_quote};

use crate::infer_bounds::{type_parameters, with_bound};
use crate::model::{Bound, DefaultValue, Flat, Parts, WhenUnset};
use crate::runtime_module::private_module;
use crate::type_syntax;

/// A flattened type parameter is a request wherever the struct is used, not only where it is built.
pub(super) fn bound_flattened_params(
    mut generics: Generics,
    runtime: &Path,
    parts: &Parts,
) -> Generics {
    let parameters = type_parameters(&generics);
    for flattened in parts.flattened() {
        if let Some(parameter) = type_syntax::as_type_param(&flattened.ty, &parameters) {
            let private = private_module(runtime);
            let bound = parse_quote!(#parameter: #private::HasPartial);
            generics.make_where_clause().predicates.push(bound);
        }
    }
    generics
}

/// The bounds that defaults need: inferred as serde does, or as the user gives them. Unlike serde
/// this requires nothing of the elements of an empty collection.
pub(super) fn bound_defaults(
    generics: &Generics,
    self_type: &Type,
    default: Option<&(Span, DefaultValue)>,
    parts: &Parts,
    bound: &Bound,
) -> Generics {
    if let Some(own) = &bound.deserialize {
        let mut generics = generics.clone();
        let clause = generics.make_where_clause();
        for predicate in own {
            if let Some(predicate) = remove_de(predicate.clone()) {
                clause.predicates.push(predicate);
            }
        }
        return generics;
    }
    let mut defaults = Vec::new();
    for field in parts.fields() {
        let is_trait = matches!(field.when_unset(), WhenUnset::Default(DefaultValue::Trait));
        let is_empty = field.flat() == Flat::Map || type_syntax::is_empty_by_default(&field.ty);
        if is_trait && !is_empty {
            defaults.push(&field.ty);
        }
    }
    let needed = quote!(::core::default::Default);
    let mut generics = with_bound(generics, &needed, &defaults);
    let is_generic = generics.type_params().next().is_some();
    if is_generic && matches!(default, Some((_, DefaultValue::Trait))) {
        generics.make_where_clause().predicates.push(parse_quote!(#self_type: #needed));
    }
    generics
}

/// The part of a bound that does not mention `'de`, the lifetime of the input, which a builder
/// lacks.
fn remove_de(mut predicate: WherePredicate) -> Option<WherePredicate> {
    let names_de =
        |tokens: &dyn ToTokens| type_syntax::names_any_of(tokens, &[format_ident!("de")]);
    if let WherePredicate::Type(predicate) = &mut predicate {
        for bound in std::mem::take(&mut predicate.bounds) {
            if !names_de(&bound) {
                predicate.bounds.push(bound);
            }
        }
        if predicate.bounds.is_empty() {
            return None;
        }
    }
    (!names_de(&predicate)).then_some(predicate)
}
