//! Bounds that follow from types.

use proc_macro2::{Ident, TokenStream};
use syn::{Generics, Type};

use crate::type_syntax;

/// The generics, where each type parameter that one of the types names has the bound, and each type
/// that belongs to one: as serde infers bounds.
pub(crate) fn with_bound<'a>(
    generics: &Generics,
    bound: &TokenStream,
    types: &(impl Iterator<Item = &'a Type> + Clone),
) -> Generics {
    let mut generics = generics.clone();
    let parameters: Vec<Ident> = generics.type_params().map(|it| it.ident.clone()).collect();
    for parameter in &parameters {
        if types.clone().any(|ty| type_syntax::is_bound_by(ty, parameter)) {
            let predicate = syn::parse_quote!(#parameter: #bound);
            generics.make_where_clause().predicates.push(predicate);
        }
    }
    for ty in types.clone().filter(|ty| type_syntax::is_associated(ty, &parameters)) {
        let predicate = syn::parse_quote!(#ty: #bound);
        generics.make_where_clause().predicates.push(predicate);
    }
    generics
}
