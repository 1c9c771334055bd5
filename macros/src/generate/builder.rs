//! The builder: its type, how it starts, and `build`.

use proc_macro2::{Ident, TokenStream};
use quote::{quote, quote_spanned};
use syn::{GenericParam, Generics, parse_quote};

use super::setter::{self, Setter, Step};
use super::{derived, private, text, validate};
use crate::model::{Field, Request, Unset};

/// With so many fields a builder that moves through a chain of setters would fill the stack.
const BOXED_ABOVE: usize = 32;

/// The builder's type, beside the struct.
pub(super) fn declaration(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, builder, .. } = request;
    let private = private(runtime);
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let states: Vec<&Ident> = states(request).collect();
    let params = generics.params.iter();
    let mut partial = quote!(<#ident #type_generics as #private::Assemble>::Partial);
    if is_boxed(request) {
        partial = quote!(#private::Box<#partial>);
    }
    let (vis, builder) = (&builder.vis, &builder.ident);
    let required: Vec<_> = required(request).map(|it| format!("`{}`", text(&it.setter))).collect();
    let needed = match required.is_empty() {
        true => String::new(),
        false => format!("\n\n Required: {}.", required.join(", ")),
    };
    let docs = format!(" Builds a [`{}`]; start with `{0}::builder()`.{needed}", text(ident));
    quote! {
        #[doc = #docs]
        #[must_use = "a builder makes nothing until `build` is called"]
        #vis struct #builder<#(#params,)* #(#states = #private::Unset),*> #where_clause {
            __partial: #partial,
            __states: ::core::marker::PhantomData<fn() -> (#(#states,)*)>,
        }
    }
}

pub(super) fn impls(request: &Request) -> TokenStream {
    let Request { fields, runtime, .. } = request;
    let private = private(runtime);
    let words = fields.iter().filter_map(|field| setter::words(&private, field));
    let setters = fields.iter().flat_map(|field| setter::setters(&private, field));
    let setters = setters.map(|setter| inherent(request, &private, &setter));
    let with_states = with_states(request);
    let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let builder = &request.builder.ident;
    let start = start(request, &private);
    let build = build(request, &private);
    let derived = derived::impls(request, &with_states);
    quote! {
        #(#words)*
        #start

        #[automatically_derived]
        impl #state_generics #builder #builder_generics #where_clause {
            #(#setters)*
        }

        #build
        #derived
    }
}

/// The two ways to come by a builder.
fn start(request: &Request, private: &TokenStream) -> TokenStream {
    let Request { vis, ident, generics, builder, .. } = request;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let empty = builder_type(request, |_| quote!(#private::Unset));
    let full = builder_type(request, |_| quote!(#private::Set));
    let boxed = |partial: TokenStream| match is_boxed(request) {
        true => quote!(#private::Box::new(#partial)),
        false => partial,
    };
    let nothing = boxed(quote!(<Self as #private::Assemble>::partial()));
    let everything = boxed(quote!(#private::Assemble::into_partial(self)));
    let starts = format!(" Starts to build a [`{}`].", text(ident));
    let returns = " Goes back to the builder, with everything set as it is here.";
    let builder = &builder.ident;
    quote! {
        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause {
            #[doc = #starts]
            #vis fn builder() -> #empty {
                #builder { __partial: #nothing, __states: ::core::marker::PhantomData }
            }

            #[doc = #returns]
            #vis fn into_builder(self) -> #full {
                #builder { __partial: #everything, __states: ::core::marker::PhantomData }
            }
        }
    }
}

/// `build`, and the trait of all requests, which both need that the request can be validated.
fn build(request: &Request, private: &TokenStream) -> TokenStream {
    let Request { ident, runtime, builder, fields, .. } = request;
    let checked = || fields.iter().map(|field| &field.checked);
    let with_states = validate::with_nested(&with_states(request), runtime, checked());
    let generics = validate::with_nested(&request.generics, runtime, checked());
    let (impl_generics, type_generics, request_where) = generics.split_for_impl();
    let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let start = builder_type(request, |_| quote!(#private::Unset));
    let all_set = states(request).zip(required(request)).map(|(state, field)| {
        let is_set = setter::is_set(field);
        quote!(#state: #is_set)
    });
    let partial = match is_boxed(request) {
        true => quote!(*self.__partial),
        false => quote!(self.__partial),
    };
    let docs = format!(" Makes the [`{}`].", text(ident));
    let (vis, builder) = (&builder.vis, &builder.ident);
    quote! {
        #[automatically_derived]
        impl #state_generics #builder #builder_generics #where_clause {
            #[doc = #docs]
            ///
            /// # Errors
            ///
            /// Every rule that is broken, in declaration order.
            #vis fn build(
                self,
            ) -> ::core::result::Result<#ident #type_generics, #runtime::Violations>
            where
                #(#all_set,)*
            {
                let __request =
                    <#ident #type_generics as #private::Assemble>::finish(#partial)?;
                #runtime::Validate::validate(&__request)?;
                ::core::result::Result::Ok(__request)
            }
        }

        #[automatically_derived]
        impl #impl_generics #runtime::RunRequest for #ident #type_generics #request_where {
            type Builder = #start;

            fn builder() -> Self::Builder {
                <#ident #type_generics>::builder()
            }
        }
    }
}

/// A setter, as a method of the builder itself.
fn inherent(request: &Request, private: &TokenStream, setter: &Setter<'_>) -> TokenStream {
    let Setter { field, ident, docs, arguments, effect, step } = setter;
    let (vis, builder) = (&request.builder.vis, &request.builder.ident);
    let deprecated = &field.deprecated;
    let span = setter.span();
    let (state, is_unset, next) = match step {
        Step::Stay => {
            return quote_spanned! {span=>
                #docs
                #deprecated
                #vis fn #ident(mut self, #arguments) -> Self {
                    let __partial = &mut self.__partial;
                    #effect
                    self
                }
            };
        }
        Step::Set(state) => (state, Some(setter::is_unset(field)), quote!(#private::Set)),
        Step::Add(state) => (state, None, quote!(#private::Added)),
    };
    let next = builder_type(request, |other| match other == *state {
        true => next.clone(),
        false => quote!(#other),
    });
    let unset = is_unset.map(|is_unset| quote!(where #state: #is_unset,));
    quote_spanned! {span=>
        #docs
        #deprecated
        #vis fn #ident(mut self, #arguments) -> #next #unset {
            let __partial = &mut self.__partial;
            #effect
            #builder { __partial: self.__partial, __states: ::core::marker::PhantomData }
        }
    }
}

/// Whether the fields are on the heap while they are collected.
fn is_boxed(request: &Request) -> bool {
    request.fields.len() > BOXED_ABOVE
}

/// The fields that must be set.
fn required(request: &Request) -> impl Iterator<Item = &Field> {
    request.fields.iter().filter(|field| matches!(field.unset, Unset::Required(_)))
}

/// The type parameters that tell which required fields are set.
fn states(request: &Request) -> impl Iterator<Item = &Ident> {
    request.fields.iter().filter_map(|field| match &field.unset {
        Unset::Required(state) => Some(state),
        _ => None,
    })
}

/// The struct's generics, then the states.
fn with_states(request: &Request) -> Generics {
    let mut generics = request.generics.clone();
    let states = states(request).map(|state| -> GenericParam { parse_quote!(#state) });
    generics.params.extend(states);
    generics
}

/// The builder in the states that `state` gives.
fn builder_type(request: &Request, state: impl Fn(&Ident) -> TokenStream) -> TokenStream {
    let own = request.generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(it) => {
            let lifetime = &it.lifetime;
            quote!(#lifetime)
        }
        GenericParam::Type(it) => {
            let ident = &it.ident;
            quote!(#ident)
        }
        GenericParam::Const(it) => {
            let ident = &it.ident;
            quote!(#ident)
        }
    });
    let builder = &request.builder.ident;
    let states = states(request).map(state);
    quote!(#builder<#(#own,)* #(#states),*>)
}
