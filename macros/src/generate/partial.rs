//! The hidden `Partial`, and how it becomes the request.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::{Expr, Lit};

use super::{at_type, private};
use crate::model::{Default, Field, Request, Unset};

pub(super) fn impls(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, fields, .. } = request;
    let private = private(runtime);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let idents: Vec<_> = fields.iter().map(|field| &field.ident).collect();
    let types = fields.iter().map(|field| &field.ty);
    let values = fields.iter().map(|field| finished(&private, field));
    let of_struct = of_struct(request);
    quote! {
        /// Every field as an `Option`, for the builder and the deserializer.
        #[doc(hidden)]
        pub struct __Partial #impl_generics #where_clause {
            #(#idents: ::core::option::Option<#types>,)*
        }

        #[automatically_derived]
        impl #impl_generics #private::Assemble for #ident #type_generics #where_clause {
            type Partial = __Partial #type_generics;

            fn partial() -> __Partial #type_generics {
                __Partial { #(#idents: ::core::option::Option::None,)* }
            }

            fn into_partial(self) -> __Partial #type_generics {
                let #ident { #(#idents,)* } = self;
                __Partial { #(#idents: ::core::option::Option::Some(#idents),)* }
            }

            fn finish(
                __partial: __Partial #type_generics,
            ) -> ::core::result::Result<Self, #private::Missing> {
                #of_struct
                ::core::result::Result::Ok(#ident { #(#idents: #values,)* })
            }
        }
    }
}

/// The struct that `#[serde(default)]` on the container takes defaults from.
fn of_struct(request: &Request) -> TokenStream {
    let default = match &request.default {
        None => return TokenStream::new(),
        Some(Default::Call(path)) => quote!(#path()),
        Some(_) => quote!(::core::default::Default::default()),
    };
    let needed = request.fields.iter().any(|field| matches!(field.unset, Unset::OfStruct));
    match needed {
        true => quote!(let __default: Self = #default;),
        false => TokenStream::new(),
    }
}

/// The value of a field, set or not.
fn finished(private: &TokenStream, field: &Field) -> TokenStream {
    let Field { ident, name, ty, .. } = field;
    let span = at_type(ty);
    let unset = match &field.unset {
        Unset::Required(_) => quote! {
            return ::core::result::Result::Err(#private::Missing(#name))
        },
        Unset::None => quote!(::core::option::Option::None),
        Unset::OfStruct => quote!(__default.#ident),
        Unset::Default(Default::Trait) => {
            quote_spanned!(span=> <#ty as ::core::default::Default>::default())
        }
        Unset::Default(Default::Call(path)) => quote!(#path()),
        // The mistake is reported already; this only keeps to the type.
        Unset::Default(Default::Unreadable) => quote!(loop {}),
        Unset::Default(Default::Value(value)) => {
            let value = match &**value {
                Expr::Lit(literal) if matches!(literal.lit, Lit::Str(_)) && field.value.into => {
                    quote!(::core::convert::Into::into(#value))
                }
                value => quote!(#value),
            };
            // The type first, so that a wrong default is what is reported.
            quote!({ let __default: #ty = #value; __default })
        }
    };
    quote! {
        match __partial.#ident {
            ::core::option::Option::Some(__value) => __value,
            ::core::option::Option::None => #unset,
        }
    }
}
