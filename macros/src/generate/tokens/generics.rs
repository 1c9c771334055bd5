//! Generics of the impls.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{GenericParam, Generics, Type};

use crate::model::{Flattened, Request};

/// The struct's generic parameters as arguments.
pub(crate) fn generic_arguments(request: &Request) -> impl Iterator<Item = TokenStream> {
    request.generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
        GenericParam::Type(param) => param.ident.to_token_stream(),
        GenericParam::Const(param) => param.ident.to_token_stream(),
    })
}

/// The types of the fields that are not flattened requests.
pub(crate) fn field_types(request: &Request) -> impl Iterator<Item = &Type> + Clone {
    request.fields().map(|field| &field.ty)
}

/// The generics, with the bound on each wanted flattened type that depends on them.
pub(crate) fn bound_flattened(
    mut generics: Generics,
    bound: &TokenStream,
    request: &Request,
    is_wanted: impl Fn(&Flattened) -> bool,
) -> Generics {
    for flattened in request.flattened() {
        if flattened.is_bounded() && is_wanted(flattened) {
            let ty = &flattened.ty;
            let predicate = syn::parse_quote!(#ty: #bound);
            generics.make_where_clause().predicates.push(predicate);
        }
    }
    generics
}
