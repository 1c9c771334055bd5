//! Bounds that are inferred from types.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Generics, Type};

use crate::type_syntax;

/// The generics with the bound on each type parameter that one of the types mentions, and on each
/// associated type of a parameter, as serde infers bounds.
pub(crate) fn with_bound(generics: &Generics, bound: &impl ToTokens, types: &[&Type]) -> Generics {
    add_bound(generics.clone(), &type_parameters(generics), bound, types)
}

/// As `with_bound`, where only these of the parameters are declared, and so can be in a type: a
/// builder also has one for each of its states.
pub(crate) fn add_bound(
    mut generics: Generics,
    parameters: &[Ident],
    bound: &impl ToTokens,
    types: &[&Type],
) -> Generics {
    for parameter in parameters {
        if types.iter().any(|ty| type_syntax::is_bound_by(ty, parameter)) {
            let predicate = syn::parse_quote!(#parameter: #bound);
            generics.make_where_clause().predicates.push(predicate);
        }
    }
    for ty in types {
        if type_syntax::is_associated(ty, parameters) {
            let predicate = syn::parse_quote!(#ty: #bound);
            generics.make_where_clause().predicates.push(predicate);
        }
    }
    generics
}

/// The names of the type parameters.
pub(crate) fn type_parameters(generics: &Generics) -> Vec<Ident> {
    let mut names = Vec::new();
    for parameter in generics.type_params() {
        names.push(parameter.ident.clone());
    }
    names
}
