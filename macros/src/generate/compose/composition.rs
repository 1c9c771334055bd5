//! How code finds a request in what flattens it: in its builder, and in its value.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, parse_quote};

use crate::generate::builder::builder_type::{in_states, with_states};
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::model::{Flattened, Request};

pub(crate) fn impls(request: &Request) -> TokenStream {
    let runtime = RuntimePath::imported();
    let holder = holder(request, &runtime);
    let itself = itself(request, &runtime);
    let mut seen = HashSet::new();
    let parts = request.extended().map(|it| {
        let (part, extends) = (part(request, &runtime, it), extends(request, &runtime, it));
        // A type that is flattened twice is told so where its names collide.
        let first = seen.insert(it.ty.to_token_stream().to_string());
        let refs = first.then(|| refs(request, it));
        quote!(#part #extends #refs)
    });
    let parts: Vec<_> = parts.collect();
    quote!(#holder #itself #(#parts)*)
}

/// What every part of a composition needs of a builder.
fn holder(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let Request { ident, generics, .. } = request;
    let (_, type_generics, _) = generics.split_for_impl();
    let with_states = with_states(request);
    let (impl_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let stage = quote! {
        #[automatically_derived]
        impl #impl_generics #runtime::BuilderState<#ident #type_generics>
            for __Builder_ #builder_generics #where_clause
        {
            type Builder = Self;
        }
    };
    if !request.extensible && request.extended().next().is_none() {
        return stage;
    }
    quote! {
        #stage

        #[automatically_derived]
        impl #impl_generics #runtime::AnyBuilder for __Builder_ #builder_generics #where_clause {
            type Request = #ident #type_generics;

            fn partial_mut(&mut self) -> &mut __Partial_ #type_generics {
                &mut self.__partial
            }
        }
    }
}

/// The request is a part of itself; its value always, its builder if others may extend it.
fn itself(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let Request { ident, generics, .. } = request;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let value = quote! {
        #[automatically_derived]
        impl #impl_generics #runtime::Extends<Self, #runtime::Here> for #ident #type_generics
            #where_clause
        {
            fn part(&self) -> &Self {
                self
            }

            fn part_mut(&mut self) -> &mut Self {
                self
            }
        }
    };
    if !request.extensible {
        return value;
    }
    let with_states = with_states(request);
    let (state_generics, builder_generics, state_where) = with_states.split_for_impl();
    quote! {
        #value

        #[automatically_derived]
        impl #state_generics #runtime::FromStorage<#ident #type_generics>
            for __Builder_ #builder_generics #state_where
        {
            fn from_storage(
                __partial: <#ident #type_generics as #runtime::HasPartial>::Storage,
            ) -> Self {
                __Builder_ { __partial, __states: #runtime::PhantomData }
            }
        }

        #[automatically_derived]
        impl #state_generics #runtime::Embeds<#ident #type_generics, #runtime::Here>
            for __Builder_ #builder_generics #state_where
        {
            type Inner = Self;
            type WithInner<__N_> = __N_;

            fn project_partial<'__p>(
                __partial: &'__p mut __Partial_ #type_generics,
            ) -> &'__p mut __Partial_ #type_generics {
                __partial
            }

            fn with_inner<__N_: #runtime::FromStorage<#ident #type_generics>>(self) -> __N_ {
                __N_::from_storage(self.__partial)
            }
        }
    }
}

/// Generics with the request that is looked for, and the way to it.
fn looking(generics: &Generics, bound: Option<TokenStream>) -> Generics {
    let mut generics = generics.clone();
    let wanted: GenericParam = match bound {
        Some(bound) => parse_quote!(__P_: #bound),
        None => parse_quote!(__P_),
    };
    generics.params.push(wanted);
    generics.params.push(parse_quote!(__I_));
    generics
}

/// What a flattened request's builder finds, this builder finds through it.
fn part(request: &Request, runtime: &RuntimePath, it: &Flattened) -> TokenStream {
    let Flattened { ident, ty, state, number, .. } = it;
    let (_, type_generics, _) = request.generics.split_for_impl();
    let with_states = with_states(request);
    let (_, builder_generics, _) = with_states.split_for_impl();
    let mut looking = looking(&with_states, Some(quote!(#runtime::HasPartial)));
    // A parameter for its builder, so that the associated types need not name what may be private.
    looking.params.push(parse_quote!(__B_));
    let predicates = &mut looking.make_where_clause().predicates;
    predicates.push(parse_quote!(#state: #runtime::BuilderState<#ty, Builder = __B_>));
    predicates.push(parse_quote! {
        __B_: #runtime::Embeds<__P_, __I_> + #runtime::AnyBuilder<Request = #ty>
    });
    let (impl_generics, _, where_clause) = looking.split_for_impl();
    let inner = quote!(<__B_ as #runtime::Embeds<__P_, __I_>>);
    let next = in_states(request, |other| {
        std::ptr::eq(other.ident, state).then(|| quote!(#inner::WithInner<__N_>))
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics #runtime::Embeds<__P_, #runtime::There<#number, __I_>>
            for __Builder_ #builder_generics #where_clause
        {
            type Inner = #inner::Inner;
            type WithInner<__N_> = #next;

            fn project_partial<'__p>(
                __partial: &'__p mut __Partial_ #type_generics,
            ) -> &'__p mut <__P_ as #runtime::HasPartial>::Partial {
                #inner::project_partial(&mut __partial.#ident)
            }

            fn with_inner<__N_: #runtime::FromStorage<__P_>>(self) -> #next {
                __Builder_ { __partial: self.__partial, __states: #runtime::PhantomData }
            }
        }
    }
}

/// What a flattened request extends, this one extends too.
fn extends(request: &Request, runtime: &RuntimePath, it: &Flattened) -> TokenStream {
    let Request { ident: name, generics, .. } = request;
    let Flattened { ident, ty, number, .. } = it;
    let (_, type_generics, _) = generics.split_for_impl();
    let mut looking = looking(generics, None);
    let predicates = &mut looking.make_where_clause().predicates;
    predicates.push(parse_quote!(#ty: #runtime::Extends<__P_, __I_>));
    let (impl_generics, _, where_clause) = looking.split_for_impl();
    let inner = quote!(<#ty as #runtime::Extends<__P_, __I_>>);
    quote! {
        #[automatically_derived]
        impl #impl_generics #runtime::Extends<__P_, #runtime::There<#number, __I_>>
            for #name #type_generics #where_clause
        {
            fn part(&self) -> &__P_ {
                #inner::part(&self.#ident)
            }

            fn part_mut(&mut self) -> &mut __P_ {
                #inner::part_mut(&mut self.#ident)
            }
        }
    }
}

/// `AsRef` and `AsMut`, where no type parameter could make them overlap others.
fn refs(request: &Request, it: &Flattened) -> TokenStream {
    let Request { ident: name, generics, .. } = request;
    let Flattened { ident, ty, .. } = it;
    if it.generic {
        return TokenStream::new();
    }
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics ::core::convert::AsRef<#ty> for #name #type_generics #where_clause {
            fn as_ref(&self) -> &#ty {
                &self.#ident
            }
        }

        #[automatically_derived]
        impl #impl_generics ::core::convert::AsMut<#ty> for #name #type_generics #where_clause {
            fn as_mut(&mut self) -> &mut #ty {
                &mut self.#ident
            }
        }
    }
}

/// The name of the trait that carries the setters over.
pub(crate) fn setters_trait(request: &Request) -> proc_macro2::Ident {
    format_ident!("{}Setters", request.ident, span = request.ident.span())
}
