//! `{Struct}Setters`: the setters of an extensible request, on every builder that it is found in.

use quote::format_ident;
use syn::{GenericParam, Generics};

use super::state_module::name_next_builder;
use crate::generate::builder::setter::SetterMethod;
use crate::generate::builder::state::{State, list_states, state_module};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::generics::{add_type_params, list_predicates};
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::shown_signatures::{compiled_or_edited, compiled_or_shown};
use crate::model::Request;
use crate::quoting::{Tokens, our_ident, parse_quote, quote, quote_spanned};

impl Generator<'_> {
    /// The trait, beside the struct so that it can be imported.
    pub(crate) fn declare_extension_trait(&self) -> Tokens {
        let Request { vis, ident, allowed, .. } = self.request;
        let name = format_ident!("{}Setters", ident, span = ident.span());
        let (setters, mut methods) = (self.make_setters(), Vec::new());
        for setter in &setters {
            methods.push(self.extension_method(setter));
        }
        let methods = Tokens::from_iter(methods);
        let path = self.extension_generics();
        let (trait_generics, _, where_clause) = path.split_for_impl();
        let bound = self.extension_bound(&quote!(__Path_));
        let docs = document_extension_trait(&ident_string(ident), &setters);
        quote! {
            #[doc = #docs]
            #(#allowed)*
            #[allow(dead_code, non_snake_case, unexpected_cfgs)]
            #vis trait #name #trait_generics: #bound #where_clause {
                #methods
            }
        }
    }

    /// The trait's impl for every builder that the request is found in, and that of the states for
    /// the request's own builder.
    pub(crate) fn impl_extension_trait(&self) -> Tokens {
        if !self.request.extensible {
            return Tokens::new();
        }
        let module = state_module(self.request);
        let (ident, generics) = (&self.request.ident, &self.request.generics);
        let (_, type_generics, _) = generics.split_for_impl();
        let runtime = &self.runtime;
        let builder_generics = match &self.request.partial {
            None => self.builder_generics(),
            Some(_) => self.bound_builder_states(&quote!(#runtime::State)),
        };
        let (impl_generics, builder_args, where_clause) = builder_generics.split_for_impl();
        let mut associated = Vec::new();
        for State { ident, .. } in list_states(self.request) {
            associated.push(quote!(type #ident = #ident;));
        }
        for (name, step) in self.list_steps() {
            let next = self.builder_in(&|state| step.change_of(state));
            associated.push(quote!(type #name = #next;));
        }
        // The request's own builder has the setters as methods too. Completion would offer both.
        let trait_impl = compiled_or_edited(self.impl_for_outer_builders(None), || {
            self.impl_for_outer_builders(Some(parse_quote!(const __NUMBER_: usize)))
        });
        quote! {
            #[automatically_derived]
            impl #impl_generics #module::States<#ident #type_generics>
                for __Builder_ #builder_args #where_clause
            {
                #(#associated)*
            }

            #trait_impl
        }
    }

    /// The trait's impl: for all builders, or with the number of a flattened request, for those of
    /// the requests that flatten it.
    fn impl_for_outer_builders(&self, number: Option<GenericParam>) -> Tokens {
        let name = format_ident!("{}Setters", self.request.ident);
        let runtime = &self.runtime;
        let path = match number {
            None => quote!(__Path_),
            Some(_) => quote!(#runtime::There<__NUMBER_, __Path_>),
        };
        let bound = self.extension_bound(&path);
        let mut generics = self.extension_generics();
        if let Some(number) = number {
            generics.params.push(number);
        }
        let generics = add_type_params(&generics, &[&our_ident("__Outer_")]);
        let (declared, (impl_generics, ..)) =
            (list_predicates(&generics), generics.split_for_impl());
        let of_struct = self.generic_arguments();
        quote! {
            impl #impl_generics #name<#(#of_struct,)* #path> for __Outer_
            where
                #declared
                __Outer_: #bound,
            {}
        }
    }

    /// The builders in which the request is found at `path`.
    fn extension_bound(&self, path: &Tokens) -> Tokens {
        let (runtime, ident) = (&self.runtime, &self.request.ident);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        quote!(#runtime::Embeds<#ident #type_generics, #path>)
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
        add_type_params(&generics, &[&our_ident("__Path_")])
    }

    /// A setter, as a method of every builder that the request is found in.
    fn extension_method(&self, setter: &SetterMethod<'_>) -> Tokens {
        let SetterMethod { ident, docs, deprecated, arguments, field, effect, step } = setter;
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let (runtime, name, span) = (&self.runtime, &self.request.ident, setter.span());
        let fields = quote! {
            #runtime::find_partial::<#name #type_generics, __Path_, Self>(&mut self)
        };
        let effect = effect.apply_to(&fields, field);
        let Some(step) = step else {
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
        let (module, next) = (state_module(self.request), name_next_builder(step));
        let output = quote!(#module::#next<Self, #name #type_generics, __Path_>);
        let states = quote!(<Self::Inner as #module::States<#name #type_generics>>);
        let body = quote! {
            #effect
            #runtime::Embeds::<#name #type_generics, __Path_>::with_inner::<#states::#next>(self)
        };
        let state = step.state;
        let before = step.before.as_ref().map(|before| quote!(, #state: #before));
        // A bound of the trait would be proven at every call, also of the setters without a step.
        let bound = quote!(Self::Inner: #module::States<#name #type_generics #before>);
        let compiled = quote_spanned! {span=>
            #docs
            #deprecated
            fn #ident(mut self, #arguments) -> #output where #bound {
                #body
            }
        };
        if before.is_none() {
            return compiled;
        }
        compiled_or_shown(compiled, || {
            quote_spanned! {span=>
                #docs
                #deprecated
                fn #ident(self, #arguments) -> #output
                where
                    Self::Inner: #module::States<#name #type_generics>
                {
                    loop {}
                }
            }
        })
    }
}

/// The docs of the trait. The example is no doctest, since it would be one of the user's crate.
fn document_extension_trait(ident: &str, setters: &[SetterMethod<'_>]) -> String {
    let mut paragraphs = vec![format!(
        " The setters of [`{ident}`], on the builder of every request that flattens it. Import the\n \
         trait to call them."
    )];
    if let Some(setter) = setters.first() {
        let setter = ident_string(&setter.ident);
        paragraphs.push(format!(
            " ```text\n #[derive(RunRequest)]\n struct Extended {{\n     #[serde(flatten)]\n     \
             inner: {ident},\n }}\n\n let builder = Extended::builder().{setter}(..);\n ```"
        ));
    }
    if let Some(step) = setters.iter().find_map(|setter| setter.step.as_ref()) {
        let next = name_next_builder(step);
        paragraphs.push(format!(
            " What such a setter returns, like `{next}`, is the same builder in its next state."
        ));
    }
    paragraphs.join("\n\n")
}
