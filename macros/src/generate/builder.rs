//! The builder: its type, how it starts, and `build`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, parse_quote};

use super::setter::{self, Setter};
use super::{at_type, derived, located, private, text, validate};
use crate::model::{Field, Part, Request, Unset};

/// With so many fields a builder that moves through a chain of setters would fill the stack.
const BOXED_ABOVE: usize = 32;

/// The builder's type, beside the struct.
pub(super) fn declaration(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, builder, .. } = request;
    let private = private(runtime);
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let states: Vec<_> = states(request).collect();
    let (names, unset) = (states.iter().map(|it| it.ident), states.iter().map(|it| &it.unset));
    let params = generics.params.iter();
    let all = states.iter().map(|it| it.ident);
    let required: Vec<_> = required(request).map(|it| format!("`{}`", text(&it.setter))).collect();
    let needed = match required.is_empty() {
        true => String::new(),
        false => format!("\n\n Required: {}.", required.join(", ")),
    };
    let docs = format!(" Builds a [`{}`]; start with `{0}::builder()`.{needed}", text(ident));
    let name = &builder.ident;
    // What is less visible than the struct may still not be private to the trait of all requests.
    let (vis, fields) = match builder.own_vis {
        true => (quote!(pub), quote!(pub(super))),
        false => (builder.vis.to_token_stream(), TokenStream::new()),
    };
    let declaration = quote! {
        #[doc = #docs]
        #[must_use = "a builder makes nothing until `build` is called"]
        #vis struct #name<#(#params,)* #(#names = #unset),*> #where_clause {
            #fields __partial: <#ident #type_generics as #private::Assemble>::Storage,
            #fields __states: ::core::marker::PhantomData<fn() -> (#(#all,)*)>,
        }
    };
    if !builder.own_vis {
        return declaration;
    }
    let (module, vis) = (format_ident!("__{}", name), &builder.vis);
    quote! {
        #[allow(non_snake_case)]
        mod #module {
            #[allow(unused_imports)]
            use super::*;
            #declaration
        }
        #vis use #module::#name;
    }
}

pub(super) fn impls(request: &Request) -> TokenStream {
    let private = private(&request.runtime);
    let setters = setter::all(request, &private);
    let setters = setters.iter().map(|setter| inherent(request, setter));
    let with_states = with_states(request);
    let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let builder = &request.builder.ident;
    let start = start(request, &private);
    let build = build(request, &private);
    let derived = derived::impls(request, &with_states);
    let progress = progress(request, &private);
    quote! {
        #start

        #[automatically_derived]
        impl #state_generics #builder #builder_generics #where_clause {
            #(#setters)*
        }

        #build
        #progress
        #derived
    }
}

/// The traits that word the errors about required fields: beside the struct if its setters are also
/// found from elsewhere, else among the impls.
pub(super) fn words(request: &Request) -> TokenStream {
    let private = private(&request.runtime);
    let vis = match request.extensible {
        true => request.vis.clone(),
        false => parse_quote!(pub),
    };
    request.fields().filter_map(|field| setter::words(&private, &vis, field)).collect()
}

/// The two ways to come by a builder.
fn start(request: &Request, private: &TokenStream) -> TokenStream {
    let Request { vis, ident, generics, builder, .. } = request;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let empty = in_states(request, |it| it.unset.clone());
    let full = in_states(request, |it| it.set.clone());
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

/// `build`, and the trait of all requests, which both need that the request can be validated. One with
/// a context cannot be without it, and so is not of that trait.
fn build(request: &Request, private: &TokenStream) -> TokenStream {
    let Request { ident, runtime, builder, whole, .. } = request;
    let with_states = validate::with_nested(&with_states(request), request);
    let generics = validate::with_nested(&request.generics, request);
    let (impl_generics, type_generics, request_where) = generics.split_for_impl();
    let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let start = in_states(request, |it| it.unset.clone());
    let all_set = bounds(states(request), |it| &it.is_set);
    let partial = match is_boxed(request) {
        true => quote!(*self.__partial),
        false => quote!(self.__partial),
    };
    let docs = format!(" Makes the [`{}`].", text(ident));
    let (vis, builder) = (&builder.vis, &builder.ident);
    let (build, context, validate) = match &whole.context {
        None => (quote!(build), None, quote!(Validate::validate(&__request))),
        Some(ty) => (
            quote!(build_with),
            Some(quote!(__context: &#ty,)),
            quote!(ValidateWith::validate_with(&__request, __context)),
        ),
    };
    let of_all = whole.context.is_none().then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::RunRequest for #ident #type_generics #request_where {
                type Builder = #start;

                fn builder() -> Self::Builder {
                    <#ident #type_generics>::builder()
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #state_generics #builder #builder_generics #where_clause {
            #[doc = #docs]
            ///
            /// # Errors
            ///
            /// Every rule that is broken, in declaration order.
            #vis fn #build(
                self,
                #context
            ) -> ::core::result::Result<#ident #type_generics, #runtime::Violations>
            where
                #all_set
            {
                let __request =
                    <#ident #type_generics as #private::Assemble>::finish(#partial)?;
                #runtime::#validate?;
                ::core::result::Result::Ok(__request)
            }
        }

        #of_all
    }
}

/// When a builder is done, and when it has not begun: what flattens the request asks for that.
fn progress(request: &Request, private: &TokenStream) -> TokenStream {
    let builder = &request.builder.ident;
    let with_states = with_states(request);
    let (impl_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let own = where_clause.map(|it| &it.predicates).into_iter().flatten();
    let own: Vec<_> = own.collect();
    let complete = bounds(states(request), |it| &it.is_set);
    let untouched = bounds(states(request), |it| &it.is_unset);
    quote! {
        #[automatically_derived]
        impl #impl_generics #private::Complete for #builder #builder_generics
        where #(#own,)* #complete {}

        #[automatically_derived]
        impl #impl_generics #private::Untouched for #builder #builder_generics
        where #(#own,)* #untouched {}
    }
}

fn bounds<'a>(
    states: impl Iterator<Item = State<'a>>,
    of: impl for<'s> Fn(&'s State<'a>) -> &'s TokenStream,
) -> TokenStream {
    states
        .map(|state| {
            let (ident, bound) = (state.ident, of(&state));
            quote!(#ident: #bound,)
        })
        .collect()
}

/// A setter, as a method of the builder itself.
fn inherent(request: &Request, setter: &Setter<'_>) -> TokenStream {
    let Setter { ident, docs, deprecated, arguments, effect, step } = setter;
    let (vis, builder) = (&request.builder.vis, &request.builder.ident);
    let span = match request.flattened().next() {
        Some(_) => Span::call_site(),
        None => setter.span(),
    };
    let Some(step) = step else {
        return quote_spanned! {span=>
            #docs
            #deprecated
            #vis fn #ident(mut self, #arguments) -> Self {
                let __partial = &mut self.__partial;
                #effect
                self
            }
        };
    };
    let next = in_states(request, |other| step.next(other));
    let state = &step.state;
    let before = step.before.as_ref().map(|before| quote!(where #state: #before,));
    quote_spanned! {span=>
        #docs
        #deprecated
        #vis fn #ident(mut self, #arguments) -> #next #before {
            let __partial = &mut self.__partial;
            #effect
            #builder { __partial: self.__partial, __states: ::core::marker::PhantomData }
        }
    }
}

/// Whether the fields are on the heap while they are collected.
pub(super) fn is_boxed(request: &Request) -> bool {
    request.parts.len() > BOXED_ABOVE
}

/// The fields that must be set.
fn required(request: &Request) -> impl Iterator<Item = &Field> {
    request.fields().filter(|field| matches!(field.unset, Unset::Required(_)))
}

/// A type parameter of the builder: what is set of one part.
pub(super) struct State<'a> {
    pub(super) ident: &'a Ident,
    /// In the beginning.
    pub(super) unset: TokenStream,
    /// When everything is set.
    pub(super) set: TokenStream,
    /// The trait of the states in which all is set.
    is_set: TokenStream,
    /// The trait of the states in which nothing is.
    is_unset: TokenStream,
}

/// The type parameters that tell what is set.
pub(super) fn states(request: &Request) -> impl Iterator<Item = State<'_>> {
    let private = private(&request.runtime);
    request.parts.iter().filter_map(move |part| match part {
        Part::Field(Field { unset: Unset::Required(required), .. }) => Some(State {
            ident: &required.state,
            unset: quote!(#private::Unset),
            set: quote!(#private::Set),
            is_set: required.is_set.to_token_stream(),
            is_unset: required.is_unset.to_token_stream(),
        }),
        Part::Field(_) | Part::Map(_) => None,
        Part::Flattened(it) => {
            let (ty, private) = (&it.ty, located(&private, at_type(&it.ty)));
            let stage = |of: TokenStream| {
                quote_spanned!(at_type(ty)=> #private::Stage<#ty, Builder: #private::#of>)
            };
            Some(State {
                ident: &it.state,
                unset: quote!(#private::Fresh),
                set: quote!(#private::Whole),
                is_set: stage(quote!(Complete)),
                is_unset: stage(quote!(Untouched)),
            })
        }
    })
}

/// The struct's generics, then the states.
pub(super) fn with_states(request: &Request) -> Generics {
    let mut generics = request.generics.clone();
    let states = states(request).map(|state| -> GenericParam {
        let ident = state.ident;
        parse_quote!(#ident)
    });
    generics.params.extend(states);
    generics
}

/// The builder, its type parameters being what `state` gives.
pub(super) fn in_states(
    request: &Request,
    state: impl Fn(&State<'_>) -> TokenStream,
) -> TokenStream {
    let own = request.generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(it) => it.lifetime.to_token_stream(),
        GenericParam::Type(it) => it.ident.to_token_stream(),
        GenericParam::Const(it) => it.ident.to_token_stream(),
    });
    let builder = &request.builder.ident;
    let states = states(request).map(|it| state(&it));
    quote!(#builder<#(#own,)* #(#states),*>)
}
