//! `Clone` and `Debug` of the builder, if they are asked for.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use syn::Generics;

use crate::generate::tokens::generics::field_types;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::type_span;
use crate::infer_bounds::with_bound;
use crate::model::{Part, Request};

pub(crate) fn impls(request: &Request, with_states: &Generics) -> TokenStream {
    let clone = request.builder.clone.then(|| clone(request, with_states));
    let debug = request.builder.debug.then(|| debug(request, with_states));
    quote!(#clone #debug)
}

fn clone(request: &Request, with_states: &Generics) -> TokenStream {
    let bound = quote!(::core::clone::Clone);
    let of_partial = with_bound(&request.generics, &bound, &field_types(request));
    let of_builder = with_bound(with_states, &bound, &field_types(request));
    let (partial_generics, type_generics, partial_where) = of_partial.split_for_impl();
    let (builder_generics, builder_args, builder_where) = of_builder.split_for_impl();
    let fields = request.parts.iter().map(|part| {
        let (ident, span) = (part.ident(), type_span(&part.checked().ty));
        quote_spanned!(span=> #ident: ::core::clone::Clone::clone(&self.#ident),)
    });
    let runtime = RuntimePath::imported();
    quote! {
        #[automatically_derived]
        impl #partial_generics ::core::clone::Clone for __Partial_ #type_generics #partial_where {
            fn clone(&self) -> Self {
                __Partial_ { #(#fields)* }
            }
        }

        #[automatically_derived]
        impl #builder_generics ::core::clone::Clone for __Builder_ #builder_args #builder_where {
            fn clone(&self) -> Self {
                __Builder_ {
                    __partial: ::core::clone::Clone::clone(&self.__partial),
                    __states: #runtime::PhantomData,
                }
            }
        }
    }
}

/// Shows the fields that are set, and of a secret no more than that.
fn debug(request: &Request, with_states: &Generics) -> TokenStream {
    let bound = quote!(::core::fmt::Debug);
    let of_partial = with_bound(&request.generics, &bound, &field_types(request));
    let of_builder = with_bound(with_states, &bound, &field_types(request));
    let (partial_generics, type_generics, partial_where) = of_partial.split_for_impl();
    let (builder_generics, builder_args, builder_where) = of_builder.split_for_impl();
    let name = ident_string(&request.builder.ident);
    let runtime = RuntimePath::imported();
    let fields = request.parts.iter().map(|part| shown(&runtime, part));
    quote! {
        #[automatically_derived]
        impl #partial_generics ::core::fmt::Debug for __Partial_ #type_generics #partial_where {
            fn fmt(
                &self,
                __formatter: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                let mut __shown = ::core::fmt::Formatter::debug_struct(__formatter, #name);
                #(#fields)*
                ::core::fmt::DebugStruct::finish(&mut __shown)
            }
        }

        #[automatically_derived]
        impl #builder_generics ::core::fmt::Debug for __Builder_ #builder_args #builder_where {
            fn fmt(
                &self,
                __formatter: &mut ::core::fmt::Formatter<'_>,
            ) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.__partial, __formatter)
            }
        }
    }
}

fn shown(runtime: &RuntimePath, part: &Part) -> TokenStream {
    let (ident, checked) = (part.ident(), part.checked());
    let (name, span) = (ident_string(ident), type_span(&checked.ty));
    let secret = quote!(&::core::format_args!("<secret>"));
    match (part, checked.secret) {
        (Part::Field(_), true) => quote_spanned! {span=>
            if #runtime::Option::is_some(&self.#ident) {
                ::core::fmt::DebugStruct::field(&mut __shown, #name, #secret);
            }
        },
        (Part::Field(_), false) => quote_spanned! {span=>
            if let #runtime::Some(__value) = &self.#ident {
                ::core::fmt::DebugStruct::field(&mut __shown, #name, __value);
            }
        },
        (Part::Flattened(it), false) if it.optional => quote_spanned! {span=>
            if let #runtime::Some(__value) = &self.#ident {
                ::core::fmt::DebugStruct::field(&mut __shown, #name, __value);
            }
        },
        (Part::Flattened(_), true) => quote_spanned! {span=>
            ::core::fmt::DebugStruct::field(&mut __shown, #name, #secret);
        },
        (Part::Flattened(_), false) => quote_spanned! {span=>
            ::core::fmt::DebugStruct::field(&mut __shown, #name, &self.#ident);
        },
    }
}
