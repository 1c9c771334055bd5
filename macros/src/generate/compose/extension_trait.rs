//! `{Struct}Setters`: the setters of an extensible request, for every builder that it is a part of.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, parse_quote};

use crate::generate::builder::builder_type::{in_states, states, with_states};
use crate::generate::builder::setter;
use crate::generate::builder::setter::{Setter, Step};
use crate::generate::compose::composition::setters_trait;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::model::Request;

/// What stands beside the struct, so that it can be imported.
pub(crate) fn declaration(request: &Request) -> TokenStream {
    if !request.extensible {
        return TokenStream::new();
    }
    let Request { vis, ident, generics, runtime, allowed, .. } = request;
    let runtime = RuntimePath::of(runtime);
    let (_, type_generics, _) = generics.split_for_impl();
    let name = setters_trait(request);
    let state = state_trait(request);
    let setters = setter::all(request, &runtime);
    let associated = states(request).map(|it| it.ident.clone());
    let steps = setters.iter().filter_map(|it| next_state(it));
    let methods = setters.iter().map(|it| method(request, &runtime, &state, it));
    let path = with_path(request);
    let (trait_generics, _, where_clause) = path.split_for_impl();
    let bounded =
        quote!(#runtime::Embeds<#ident #type_generics, __I_, Inner: #state #type_generics>);
    let mut implemented = path.clone();
    implemented.params.push(parse_quote!(__B_));
    implemented.make_where_clause().predicates.push(parse_quote!(__B_: #bounded));
    let (impl_generics, _, impl_where) = implemented.split_for_impl();
    let (_, path_generics, _) = path.split_for_impl();
    let (state_generics, _, state_where) = generics.split_for_impl();
    let docs = format!(
        " The setters of [`{}`], on the builder of every request that flattens it.",
        ident_string(ident)
    );
    quote! {
        #[doc(hidden)]
        #(#allowed)*
        #[allow(dead_code)]
        #vis trait #state #state_generics #state_where {
            #(type #associated;)*
            #(type #steps: #runtime::FromStorage<#ident #type_generics>;)*
        }

        #[doc = #docs]
        #(#allowed)*
        #[allow(dead_code, non_snake_case)]
        #vis trait #name #trait_generics: #bounded #where_clause {
            #(#methods)*
        }

        #(#allowed)*
        impl #impl_generics #name #path_generics for __B_ #impl_where {}
    }
}

/// How the builder of the request answers to that.
pub(crate) fn impls(request: &Request) -> TokenStream {
    if !request.extensible {
        return TokenStream::new();
    }
    let runtime = RuntimePath::imported();
    let state = state_trait(request);
    let (_, type_generics, _) = request.generics.split_for_impl();
    let with_states = with_states(request);
    let (impl_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let associated = states(request).map(|it| {
        let ident = it.ident;
        quote!(type #ident = #ident;)
    });
    let setters = setter::all(request, &runtime);
    let steps = setters.iter().filter_map(|setter| {
        let (name, step) = (next_state(setter)?, setter.step.as_ref()?);
        let next = in_states(request, |other| step.next(other));
        Some(quote!(type #name = #next;))
    });
    quote! {
        #[automatically_derived]
        impl #impl_generics #state #type_generics for __Builder_ #builder_generics #where_clause {
            #(#associated)*
            #(#steps)*
        }
    }
}

fn state_trait(request: &Request) -> Ident {
    format_ident!("__{}State_", request.ident)
}

/// The name of the state that a setter leads to.
fn next_state(setter: &Setter<'_>) -> Option<Ident> {
    setter.step.as_ref().map(|_| format_ident!("__after_{}", ident_string(&setter.ident)))
}

/// The request's generics, then the way to it.
fn with_path(request: &Request) -> Generics {
    let mut generics = request.generics.clone();
    for param in &mut generics.params {
        if let GenericParam::Type(param) = param {
            param.default = None;
        }
    }
    generics.params.push(parse_quote!(__I_));
    generics
}

/// A setter, as a method of whatever holds the request.
fn method(
    request: &Request,
    runtime: &RuntimePath,
    state: &Ident,
    setter: &Setter<'_>,
) -> TokenStream {
    let Setter { ident, docs, deprecated, arguments, field, effect, step } = setter;
    let (_, type_generics, _) = request.generics.split_for_impl();
    let (name, span) = (&request.ident, setter.span());
    let part = quote!(<Self as #runtime::Embeds<#name #type_generics, __I_>>);
    let inner = quote!(<#part::Inner as #state #type_generics>);
    let fields = quote!(#runtime::find_partial::<#name #type_generics, __I_, Self>(&mut self));
    let effect = effect.on(&fields, field);
    match (step, next_state(setter)) {
        (Some(Step { state, before, .. }), Some(next)) => {
            let bound = before.as_ref().map(|before| quote!(where #inner::#state: #before,));
            quote_spanned! {span=>
                #docs
                #deprecated
                fn #ident(mut self, #arguments) -> #part::WithInner<#inner::#next> #bound {
                    #effect
                    #part::with_inner::<#inner::#next>(self)
                }
            }
        }
        _ => quote_spanned! {span=>
            #docs
            #deprecated
            #[must_use]
            fn #ident(mut self, #arguments) -> Self {
                #effect
                self
            }
        },
    }
}
