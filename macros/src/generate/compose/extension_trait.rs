//! `{Struct}Setters`: the setters of an extensible request, on every builder that it is found in.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{GenericParam, Generics, parse_quote};

use crate::generate::builder::setter::{SetterMethod, Step};
use crate::generate::builder::state::{State, list_states};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::ident_string;
use crate::model::Request;

impl Generator<'_> {
    /// The traits, beside the struct so that they can be imported: that of the setters, and a
    /// hidden one whose associated types are the builder after each setter.
    pub(crate) fn declare_extension_trait(&self) -> TokenStream {
        let Request { vis, ident, generics, allowed, .. } = self.request;
        let runtime = &self.runtime;
        let (state_generics, type_generics, state_where) = generics.split_for_impl();
        let name = format_ident!("{}Setters", ident, span = ident.span());
        let state = state_trait(self.request);
        let setters = self.make_setters();
        let (mut associated, mut methods) = (TokenStream::new(), TokenStream::new());
        for State { ident, .. } in list_states(self.request) {
            associated.extend(quote!(type #ident;));
        }
        for setter in &setters {
            if let Some(next) = next_state(setter) {
                associated.extend(quote! {
                    type #next: #runtime::FromStorage<#ident #type_generics>;
                });
            }
            methods.extend(self.extension_method(setter));
        }
        let path = self.extension_generics();
        let (trait_generics, path_generics, where_clause) = path.split_for_impl();
        let bound = quote! {
            #runtime::Embeds<#ident #type_generics, __Path_, Inner: #state #type_generics>
        };
        let mut implemented = path.clone();
        implemented.params.push(parse_quote!(__Outer_));
        implemented.make_where_clause().predicates.push(parse_quote!(__Outer_: #bound));
        let (impl_generics, _, impl_where) = implemented.split_for_impl();
        let docs = format!(
            " The setters of [`{}`], on the builder of every request that flattens it.",
            ident_string(ident)
        );
        quote! {
            #[doc(hidden)]
            #(#allowed)*
            #[allow(dead_code)]
            #vis trait #state #state_generics #state_where {
                #associated
            }

            #[doc = #docs]
            #(#allowed)*
            #[allow(dead_code, non_snake_case)]
            #vis trait #name #trait_generics: #bound #where_clause {
                #methods
            }

            #(#allowed)*
            impl #impl_generics #name #path_generics for __Outer_ #impl_where {}
        }
    }

    /// The hidden trait's impl for the request's own builder.
    pub(crate) fn impl_extension_state(&self) -> TokenStream {
        if !self.request.extensible {
            return TokenStream::new();
        }
        let state = state_trait(self.request);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let builder_generics = self.builder_generics();
        let (impl_generics, builder_args, where_clause) = builder_generics.split_for_impl();
        let mut associated = TokenStream::new();
        for State { ident, .. } in list_states(self.request) {
            associated.extend(quote!(type #ident = #ident;));
        }
        for setter in self.make_setters() {
            if let (Some(name), Some(step)) = (next_state(&setter), &setter.step) {
                let next = self.builder_in(&|state| step.change_of(state));
                associated.extend(quote!(type #name = #next;));
            }
        }
        quote! {
            #[automatically_derived]
            impl #impl_generics #state #type_generics for __Builder_ #builder_args #where_clause {
                #associated
            }
        }
    }

    /// The request's generics, then the path to it.
    fn extension_generics(&self) -> Generics {
        let mut generics = self.request.generics.clone();
        for param in &mut generics.params {
            if let GenericParam::Type(param) = param {
                // A default cannot be followed by a parameter that has none.
                param.default = None;
            }
        }
        generics.params.push(parse_quote!(__Path_));
        generics
    }

    /// A setter, as a method of every builder that the request is found in.
    fn extension_method(&self, setter: &SetterMethod<'_>) -> TokenStream {
        let SetterMethod { ident, docs, deprecated, arguments, field, effect, step } = setter;
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let (runtime, name, span) = (&self.runtime, &self.request.ident, setter.span());
        let state_trait = state_trait(self.request);
        let embeds = quote!(<Self as #runtime::Embeds<#name #type_generics, __Path_>>);
        let inner = quote!(<#embeds::Inner as #state_trait #type_generics>);
        let fields = quote! {
            #runtime::find_partial::<#name #type_generics, __Path_, Self>(&mut self)
        };
        let effect = effect.apply_to(&fields, field);
        let (Some(Step { state, before, .. }), Some(next)) = (step, next_state(setter)) else {
            return quote_spanned! {span=>
                #docs
                #deprecated
                #[must_use]
                fn #ident(mut self, #arguments) -> Self {
                    #effect
                    self
                }
            };
        };
        let bound = before.as_ref().map(|before| quote!(where #inner::#state: #before,));
        quote_spanned! {span=>
            #docs
            #deprecated
            fn #ident(mut self, #arguments) -> #embeds::WithInner<#inner::#next> #bound {
                #effect
                #embeds::with_inner::<#inner::#next>(self)
            }
        }
    }
}

fn state_trait(request: &Request) -> Ident {
    format_ident!("__{}State_", request.ident)
}

/// The associated type that is the builder after the setter.
fn next_state(setter: &SetterMethod<'_>) -> Option<Ident> {
    setter.step.as_ref().map(|_| format_ident!("__after_{}", ident_string(&setter.ident)))
}
