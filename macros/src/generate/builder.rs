//! The builder: its type, setters and `build`.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, parse_quote};

use super::{at_type, private, shown_at, text, validate};
use crate::model::{Field, Request, Unset};

/// With so many fields a builder that moves through a chain of setters would fill the stack.
const BOXED_ABOVE: usize = 32;

/// The builder's type, beside the struct.
pub(super) fn declaration(request: &Request) -> TokenStream {
    let Request {
        vis,
        ident,
        generics,
        runtime,
        builder,
        ..
    } = request;
    let private = private(runtime);
    let (_, type_generics, _) = generics.split_for_impl();
    let states: Vec<&Ident> = states(request).collect();
    let params = generics.params.iter();
    let where_clause = &generics.where_clause;
    let mut partial = quote!(<#ident #type_generics as #private::Assemble>::Partial);
    if request.fields.len() > BOXED_ABOVE {
        partial = quote!(#private::Box<#partial>);
    }
    let docs = format!(
        " Builds a [`{}`]; start with `{0}::builder()`.",
        text(ident)
    );
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
    let Request {
        vis,
        ident,
        generics,
        runtime,
        builder,
        fields,
        ..
    } = request;
    let private = private(runtime);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let words = fields.iter().filter_map(|field| words(&private, field));
    let setters = fields.iter().map(|field| setters(request, &private, field));
    let with_states = with_states(request);
    let (state_generics, builder_generics, _) = with_states.split_for_impl();
    let start = builder_type(request, |_| quote!(#private::Unset));
    let mut partial = quote!(<Self as #private::Assemble>::partial());
    if fields.len() > BOXED_ABOVE {
        partial = quote!(#private::Box::new(#partial));
    }
    let starts = format!(" Starts to build a [`{}`].", text(ident));
    let build = build(request, &private);
    quote! {
        #(#words)*

        #[automatically_derived]
        #[allow(dead_code)]
        impl #impl_generics #ident #type_generics #where_clause {
            #[doc = #starts]
            #vis fn builder() -> #start {
                #builder { __partial: #partial, __states: ::core::marker::PhantomData }
            }
        }

        #[automatically_derived]
        #[allow(dead_code, private_interfaces)]
        impl #state_generics #builder #builder_generics #where_clause {
            #(#setters)*
        }

        #build
    }
}

/// `build`, and the trait of all requests, which both need that the request can be validated.
fn build(request: &Request, private: &TokenStream) -> TokenStream {
    let Request {
        vis,
        ident,
        runtime,
        builder,
        fields,
        ..
    } = request;
    let checked = || fields.iter().map(|field| &field.checked);
    let with_states = validate::with_nested(&with_states(request), runtime, checked());
    let generics = validate::with_nested(&request.generics, runtime, checked());
    let (impl_generics, type_generics, request_where) = generics.split_for_impl();
    let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let start = builder_type(request, |_| quote!(#private::Unset));
    let all_set = fields.iter().filter_map(|field| match &field.unset {
        Unset::Required(state) => Some((state, is_set(field))),
        _ => None,
    });
    let all_set = all_set.map(|(state, is_set)| quote!(#state: #is_set));
    let partial = match fields.len() > BOXED_ABOVE {
        true => quote!(*self.__partial),
        false => quote!(self.__partial),
    };
    let docs = format!(" Makes the [`{}`].", text(ident));
    quote! {
        #[automatically_derived]
        #[allow(dead_code)]
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

/// The pair of traits that word the errors about a required field. Their messages are literals, so
/// they are exact whatever else is in scope.
fn words(private: &TokenStream, field: &Field) -> Option<TokenStream> {
    if !matches!(field.unset, Unset::Required(_)) {
        return None;
    }
    let (is_set, is_unset, setter) = (is_set(field), is_unset(field), text(&field.ident));
    let missing = format!("required field `{setter}` is not set");
    let missing_label = format!("call `.{setter}(..)` before this");
    let twice = format!("`{setter}` is already set");
    let twice_label = format!("a second `.{setter}(..)`");
    Some(quote! {
        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        #[diagnostic::on_unimplemented(message = #missing, label = #missing_label)]
        pub trait #is_set {}
        impl #is_set for #private::Set {}

        #[doc(hidden)]
        #[allow(non_camel_case_types)]
        #[diagnostic::on_unimplemented(message = #twice, label = #twice_label)]
        pub trait #is_unset {}
        impl #is_unset for #private::Unset {}
    })
}

fn is_set(field: &Field) -> Ident {
    format_ident!("{}_is_set", text(&field.ident))
}

fn is_unset(field: &Field) -> Ident {
    format_ident!("{}_is_unset", text(&field.ident))
}

/// Every way to set a field.
fn setters(request: &Request, private: &TokenStream, field: &Field) -> TokenStream {
    let setter = match &field.unset {
        Unset::Required(state) => required(request, private, field, state),
        Unset::None | Unset::Default(_) | Unset::OfStruct => plain(request, field),
    };
    let maybe = field.option.as_ref().map(|_| maybe(request, field));
    quote!(#setter #maybe)
}

/// The type of a setter's argument, and the value that it gives.
fn argument(field: &Field) -> (TokenStream, TokenStream) {
    let ty = field.option.as_ref().unwrap_or(&field.ty);
    let span = at_type(ty);
    if field.into {
        (
            quote_spanned!(span=> impl ::core::convert::Into<#ty>),
            quote_spanned!(span=> ::core::convert::Into::into(__value)),
        )
    } else {
        (quote!(#ty), quote!(__value))
    }
}

/// The setter of a field that may be left out: the builder's type stays.
fn plain(request: &Request, field: &Field) -> TokenStream {
    let Request { vis, .. } = request;
    let Field {
        ident,
        docs,
        deprecated,
        ..
    } = field;
    let (ty, mut value) = argument(field);
    if field.option.is_some() {
        value = quote!(::core::option::Option::Some(#value));
    }
    quote! {
        #(#docs)*
        #deprecated
        #vis fn #ident(mut self, __value: #ty) -> Self {
            self.__partial.#ident = ::core::option::Option::Some(#value);
            self
        }
    }
}

fn maybe(request: &Request, field: &Field) -> TokenStream {
    let Request { vis, .. } = request;
    let Field {
        ident,
        ty,
        deprecated,
        ..
    } = field;
    let name = format_ident!("maybe_{}", text(ident), span = ident.span());
    let docs = format!(" Sets or unsets [`{0}`](Self::{0}).", text(ident));
    quote! {
        #[doc = #docs]
        #deprecated
        #vis fn #name(mut self, __value: #ty) -> Self {
            self.__partial.#ident = ::core::option::Option::Some(__value);
            self
        }
    }
}

/// The setter of a required field: it takes a builder where the field is not set, and gives one
/// where it is.
fn required(request: &Request, private: &TokenStream, field: &Field, state: &Ident) -> TokenStream {
    let Request { vis, builder, .. } = request;
    let Field {
        ident,
        docs,
        deprecated,
        ..
    } = field;
    let (ty, value) = argument(field);
    let is_unset = is_unset(field);
    let next = builder_type(request, |other| match other == state {
        true => quote!(#private::Set),
        false => quote!(#other),
    });
    let span = shown_at(ident.span());
    quote_spanned! {span=>
        #(#docs)*
        #deprecated
        #vis fn #ident(mut self, __value: #ty) -> #next
        where
            #state: #is_unset,
        {
            self.__partial.#ident = ::core::option::Option::Some(#value);
            #builder { __partial: self.__partial, __states: ::core::marker::PhantomData }
        }
    }
}

/// The type parameters that tell which required fields are set.
fn states(request: &Request) -> impl Iterator<Item = &Ident> {
    request
        .fields
        .iter()
        .filter_map(|field| match &field.unset {
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
    let Request {
        builder, generics, ..
    } = request;
    let own = generics.params.iter().map(|param| match param {
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
    let states = states(request).map(state);
    quote!(#builder<#(#own,)* #(#states),*>)
}
