//! `Clone` and `Debug` of the builder, if they are asked for.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Generics;

use super::{at_type, text, with_bound};
use crate::model::Request;

pub(super) fn impls(request: &Request, with_states: &Generics) -> TokenStream {
    let clone = request.builder.clone.then(|| clone(request, with_states));
    let debug = request.builder.debug.then(|| debug(request, with_states));
    quote!(#clone #debug)
}

fn clone(request: &Request, with_states: &Generics) -> TokenStream {
    let bound = quote!(::core::clone::Clone);
    let of_partial = with_bound(&request.generics, &bound, &request.fields);
    let of_builder = with_bound(with_states, &bound, &request.fields);
    let (partial_generics, type_generics, partial_where) = of_partial.split_for_impl();
    let (builder_generics, builder_args, builder_where) = of_builder.split_for_impl();
    let fields = request.fields.iter().map(|field| {
        let (ident, span) = (&field.ident, at_type(&field.ty));
        quote_spanned!(span=> #ident: ::core::clone::Clone::clone(&self.#ident),)
    });
    let builder = &request.builder.ident;
    quote! {
        #[automatically_derived]
        impl #partial_generics ::core::clone::Clone for __Partial #type_generics #partial_where {
            fn clone(&self) -> Self {
                __Partial { #(#fields)* }
            }
        }

        #[automatically_derived]
        impl #builder_generics ::core::clone::Clone for #builder #builder_args #builder_where {
            fn clone(&self) -> Self {
                #builder {
                    __partial: ::core::clone::Clone::clone(&self.__partial),
                    __states: ::core::marker::PhantomData,
                }
            }
        }
    }
}

/// Shows the fields that are set, and of a secret no more than that.
fn debug(request: &Request, with_states: &Generics) -> TokenStream {
    let generics = with_bound(with_states, &quote!(::core::fmt::Debug), &request.fields);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let builder = &request.builder.ident;
    let name = text(builder);
    let fields = request.fields.iter().map(|field| {
        let (ident, name) = (&field.ident, text(&field.ident));
        let shown = match field.checked.secret {
            true => quote!(&::core::format_args!("<secret>")),
            false => quote!(__value),
        };
        let value = match field.checked.secret {
            true => quote!(_),
            false => quote!(__value),
        };
        let span = at_type(&field.ty);
        quote_spanned! {span=>
            if let ::core::option::Option::Some(#value) = &self.__partial.#ident {
                ::core::fmt::DebugStruct::field(&mut __shown, #name, #shown);
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::fmt::Debug for #builder #type_generics #where_clause {
            fn fmt(
                &self,
                __formatter: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                let mut __shown = ::core::fmt::Formatter::debug_struct(__formatter, #name);
                #(#fields)*
                ::core::fmt::DebugStruct::finish(&mut __shown)
            }
        }
    }
}
