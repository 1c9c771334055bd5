//! Flattened types, as the traits that the outer request uses them by.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Type;

use super::runtime_path::RuntimePath;
use super::spans::type_span;
use crate::model::Flattened;

/// A type as one that can be flattened. All that is asked of it depends on this one trait, so that
/// the compiler reports once that it is not implemented.
pub(crate) fn as_assemble(runtime: &RuntimePath, ty: &Type) -> TokenStream {
    let span = type_span(ty);
    let runtime = runtime.at(span);
    quote_spanned!(span=> <#ty as #runtime::HasPartial>)
}

/// A flattened type by way of [`as_assemble`]; one that depends on generics has bounds of its own.
pub(crate) fn flattened_type(runtime: &RuntimePath, flattened: &Flattened) -> TokenStream {
    let ty = &flattened.ty;
    if flattened.is_bounded() {
        return quote!(#ty);
    }
    let assemble = as_assemble(runtime, ty);
    quote_spanned!(type_span(ty)=> #assemble::Request)
}
