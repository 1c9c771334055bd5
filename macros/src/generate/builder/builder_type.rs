//! The builder's type, the methods that start one, and `build`.

use proc_macro2::Ident;
use quote::format_ident;
use syn::Generics;

use super::state::{is_boxed_while_built, list_states};
use super::state_groups::{group_states, list_group_idents};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::generics::list_predicates;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::shown_signatures::compiled_or_shown;
use crate::generate::tokens::spans::{error_span, respan};
use crate::model::Request;
use crate::quoting::{Tokens, quote, quote_spanned};

impl Generator<'_> {
    /// The builder's type, which stands beside the struct.
    pub(crate) fn declare_builder(&self) -> Tokens {
        let Request { builder, allowed, .. } = self.request;
        let (docs, name) = (self.builder_docs(), &builder.ident);
        // The type may be less visible than the struct, but it is the `Builder` of a public trait,
        // where a private type is an error: so it is public in a module that is not.
        let vis = if builder.own_vis { quote!(pub) } else { Tokens::of(&builder.vis) };
        let declared = self.declare_builder_struct(&vis);
        let declaration = quote! {
            #[doc = #docs]
            #(#allowed)*
            #[must_use = "a builder does nothing until `build` is called"]
            #declared
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

    fn declare_builder_struct(&self, vis: &Tokens) -> Tokens {
        let Request { ident, generics, builder, .. } = self.request;
        let (runtime, name) = (&self.runtime, &builder.ident);
        let (_, type_generics, where_clause) = generics.split_for_impl();
        let groups = group_states(self.request);
        let names = list_group_idents(&groups);
        let mut initial = Vec::new();
        for group in &groups {
            initial.push(group.map_states(&|state| Some(self.initial_state(state))));
        }
        let params = generics.params.iter();
        let fields_vis = builder.own_vis.then(|| quote!(pub(super)));
        let fields = quote! {
            #fields_vis __partial: <#ident #type_generics as #runtime::HasPartial>::Storage,
            #fields_vis __states: #runtime::PhantomData<fn() -> (#(#names,)*)>,
        };
        let generics = quote!(<#(#params,)* #(#names = #initial),*> #where_clause);
        // If the name is taken, this is where the compiler says so.
        let span = error_span(name.span());
        let vis = respan(vis, span);
        quote_spanned!(span=> #vis struct #name #generics { #fields })
    }

    fn builder_docs(&self) -> String {
        let ident = ident_string(&self.request.ident);
        let mut required = Vec::new();
        for field in self.request.fields() {
            if field.is_required() {
                required.push(format!("`{}`", ident_string(&field.setter)));
            }
        }
        let docs = format!(" A builder for [`{ident}`], created by `{ident}::builder()`.");
        if required.is_empty() {
            return docs;
        }
        format!("{docs}\n\n Required: {}.", required.join(", "))
    }

    /// Everything of the builder that is an impl.
    pub(crate) fn impl_builder(&self) -> Tokens {
        let aliases = self.alias_builder();
        let diagnostics = self.flattened_diagnostic_traits();
        let start = self.impl_start();
        let setters = self.impl_setters();
        let build = self.impl_build();
        let all = self.impl_request_trait();
        let progress = self.impl_progress();
        let from = self.impl_from_builder();
        let derives = self.impl_builder_derives();
        quote! {
            #aliases
            #diagnostics
            #start
            #setters
            #build
            #all
            #progress
            #from
            #derives
        }
    }

    /// The two ways to get a builder.
    fn impl_start(&self) -> Tokens {
        let Request { vis, ident, generics, .. } = self.request;
        let runtime = &self.runtime;
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        let (initial, complete) = (self.initial_builder(), self.final_builder());
        let is_boxed = is_boxed_while_built(self.request);
        let store = |partial| if is_boxed { quote!(#runtime::Box::new(#partial)) } else { partial };
        let nothing = store(quote!(<Self as #runtime::HasPartial>::empty_partial()));
        let everything = store(quote!(#runtime::HasPartial::into_partial(self)));
        let builder_docs = format!(" Creates a builder for [`{}`].", ident_string(ident));
        let into_builder_docs = " Converts into a builder with every field set.";
        quote! {
            #[automatically_derived]
            impl #impl_generics #ident #type_generics #where_clause {
                #[doc = #builder_docs]
                #vis fn builder() -> #initial {
                    __Builder_ { __partial: #nothing, __states: #runtime::PhantomData }
                }

                #[doc = #into_builder_docs]
                #vis fn into_builder(self) -> #complete {
                    __Builder_ { __partial: #everything, __states: #runtime::PhantomData }
                }
            }
        }
    }

    /// `build`, or `build_with` if the rules need a context.
    fn impl_build(&self) -> Tokens {
        let Request { ident, builder, container_check, .. } = self.request;
        let (runtime, vis) = (&self.runtime, &builder.vis);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let (generics, finish) = self.finish_whole();
        let (impl_generics, builder_generics, where_clause) = generics.split_for_impl();
        let all_set = self.all_set_predicates();
        // After `finish` the slots hold nothing to drop, which the compiler does not see. Not so in
        // a box, which has to be freed, and in a flattened request, which may keep more.
        let keeps_nothing = self.request.is_flat() && !is_boxed_while_built(self.request);
        let forget = keeps_nothing.then(|| quote!(#runtime::forget_emptied(self);));
        let docs = format!(
            " Validates and builds the [`{}`].\n\n # Errors\n\n \
             Every violation, in declaration order.",
            ident_string(ident)
        );
        let docs = quote!(#[doc = #docs]);
        let public = &self.request.runtime;
        let (build, context, validate) = match &container_check.context {
            None => (quote!(build), None, quote!(Validate::validate(&__request))),
            Some(ty) => (
                quote!(build_with),
                Some(quote!(__context: &#ty,)),
                quote!(ValidateWith::validate_with(&__request, __context)),
            ),
        };
        let rejected = self.report_rejected();
        let compiled = quote! {
            #docs
            #vis fn #build(
                mut self,
                #context
            ) -> #runtime::Result<#ident #type_generics, #runtime::Violations>
            where
                #all_set
            {
                #rejected
                let __request = #finish;
                #forget
                #runtime::#validate?;
                #runtime::Ok(__request)
            }
        };
        let methods = compiled_or_shown(compiled, || {
            quote! {
                #docs
                #vis fn #build(
                    self,
                    #context
                ) -> ::core::result::Result<#ident #type_generics, #public::Violations> {
                    loop {}
                }
            }
        });
        quote! {
            #[automatically_derived]
            impl #impl_generics __Builder_ #builder_generics #where_clause {
                #methods
            }
        }
    }

    /// Makes the request out of `self.__partial`, and the generics that this requires.
    fn finish_whole(&self) -> (Generics, Tokens) {
        let (runtime, ident) = (&self.runtime, &self.request.ident);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let generics = self.builder_generics();
        if self.request.partial.is_some() {
            // Of a partial request the type does not tell what is missing.
            let finish = quote! {
                #runtime::finish_partial::<#ident #type_generics>(&mut self.__partial)?
            };
            return (self.merge_bounds_on(&generics), finish);
        }
        let finish = quote! {
            #runtime::finish_built::<#ident #type_generics>(&mut self.__partial)?
        };
        (self.bound_validation(&generics), finish)
    }

    /// The trait of all requests. A request whose rules need a context cannot be validated without
    /// it, and so does not implement the trait.
    fn impl_request_trait(&self) -> Tokens {
        let Request { ident, container_check, .. } = self.request;
        if container_check.context.is_some() {
            return Tokens::new();
        }
        let (runtime, initial) = (&self.runtime, self.initial_builder());
        let generics = self.bound_validation(&self.request.generics);
        let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::RunRequest for #ident #type_generics #where_clause {
                type Builder = #initial;

                fn builder() -> Self::Builder {
                    <#ident #type_generics>::builder()
                }
            }
        }
    }

    /// The traits of a builder with everything set, and of one with nothing set: the setter of a
    /// flattened request, and `build` of the outer one, ask for them.
    fn impl_progress(&self) -> Tokens {
        let runtime = &self.runtime;
        let generics = self.builder_generics();
        let (impl_generics, builder_generics, _) = generics.split_for_impl();
        let (declared, all_set) = (list_predicates(&generics), self.all_set_predicates());
        let complete = quote!(#runtime::Complete for __Builder_ #builder_generics);
        let complete = span_to_struct(&complete, &self.request.ident);
        let complete = quote! {
            #[automatically_derived]
            impl #impl_generics #complete
            where #declared #all_set {}
        };
        if self.request.extensible || self.request.partial.is_some() || !self.request.is_flat() {
            let none_set = self.none_set_predicates();
            return quote! {
                #complete

                #[automatically_derived]
                impl #impl_generics #runtime::Untouched for __Builder_ #builder_generics
                where #declared #none_set {}
            };
        }
        // Where it is flattened it is set as a whole, so its builder has no state in between.
        let (impl_generics, _, where_clause) = self.request.generics.split_for_impl();
        let initial = self.initial_builder();
        quote! {
            #complete

            #[automatically_derived]
            impl #impl_generics #runtime::Untouched for #initial #where_clause {}
        }
    }

    /// Whether no state tells the builder from the partial request, which may hold a part of a
    /// request in one of its fields.
    fn is_builder_partial(&self) -> bool {
        let (request, fields) = (self.request, self.request.fields());
        let holds_parts =
            !request.flattened().is_empty() || fields.iter().any(|field| field.is_partial);
        request.partial.is_some() && holds_parts && !fields.iter().any(|field| field.is_required())
    }

    /// The conversion of a builder with everything set, which setters take in place of the request:
    /// it is validated as a part of the outer one. A builder that may hold rejected values has
    /// none, because the request has no place for them.
    fn impl_from_builder(&self) -> Tokens {
        if self.is_builder_partial() {
            return Tokens::new();
        }
        let never_rejects = self.may_reject().then(|| self.never_rejects_predicate());
        if never_rejects.as_ref().is_some_and(Tokens::is_empty) {
            return Tokens::new();
        }
        let (runtime, ident) = (&self.runtime, &self.request.ident);
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        let generics = self.builder_generics();
        let (impl_generics, builder_generics, _) = generics.split_for_impl();
        let (declared, all_set) = (list_predicates(&generics), self.all_set_predicates());
        // A partial request may lack something.
        let counted = self.request.partial.as_ref().map(|_| self.counted_predicates());
        let converts =
            span_to_struct(&quote!(#runtime::ConvertFrom<__Builder_ #builder_generics>), ident);
        quote! {
            #[automatically_derived]
            impl #impl_generics #converts for #ident #type_generics
            where
                #declared
                #all_set
                #never_rejects
                #counted
            {
                fn from(mut __builder: __Builder_ #builder_generics) -> Self {
                    #runtime::finish_complete::<Self>(&mut __builder.__partial)
                }
            }
        }
    }

    /// The predicate that no value is rejected; nothing if the builder has no state, because then
    /// the compiler would report the predicate itself.
    fn never_rejects_predicate(&self) -> Tokens {
        let states = list_states(self.request);
        let Some(state) = states.first().map(|state| state.ident) else {
            return Tokens::new();
        };
        let runtime = &self.runtime;
        let (_, type_generics, _) = self.request.generics.split_for_impl();
        quote!(__Partial_ #type_generics: #runtime::NeverRejects<#state>,)
    }
}

/// The struct's own span, as if the user had written the impl: about one that a derive wrote, the
/// compiler would say that it should not be derived.
fn span_to_struct(tokens: &Tokens, ident: &Ident) -> Tokens {
    let span = ident.span();
    tokens.map_spans(&|_| span)
}
