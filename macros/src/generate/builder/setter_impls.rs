//! The setters as methods of the builder: in one impl, or in one for each group of states.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Generics;

use super::setter::{SetterMethod, Step};
use super::state_groups::{Group, are_tuples, group_states};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::generics::add_type_params;

impl Generator<'_> {
    /// The impls that hold the setters.
    pub(crate) fn impl_setters(&self) -> TokenStream {
        let (setters, groups) = (self.make_setters(), group_states(self.request));
        if are_tuples(&groups) {
            return self.impl_grouped_setters(&setters, &groups);
        }
        let generics = self.builder_generics();
        let (impl_generics, builder_generics, where_clause) = generics.split_for_impl();
        let methods = setters.iter().map(|setter| {
            let next = |step: &Step<'_>| self.builder_arguments(|state| step.change_of(state));
            self.setter_method(setter, &format_ident!("__Builder_"), next)
        });
        quote! {
            #[automatically_derived]
            impl #impl_generics __Builder_ #builder_generics #where_clause {
                #(#methods)*
            }
        }
    }

    /// Each setter goes into the impl of the group whose state it changes.
    fn impl_grouped_setters(
        &self,
        setters: &[SetterMethod<'_>],
        groups: &[Group<'_>],
    ) -> TokenStream {
        let generics = add_type_params(self.request, groups.iter().map(Group::ident));
        let (_, arguments, _) = generics.split_for_impl();
        let name = format_ident!("__Groups_");
        let methods = setters
            .iter()
            .filter(|setter| setter.step.is_none())
            .map(|setter| self.setter_method(setter, &name, |_| TokenStream::new()));
        let without_step = impl_on_groups(&generics, &arguments.to_token_stream(), methods);
        let by_group = groups.iter().map(|group| {
            let changes_group = |step: &Step<'_>| {
                group.states().iter().any(|state| std::ptr::eq(state.ident, step.state))
            };
            let changing =
                setters.iter().filter(|setter| setter.step.as_ref().is_some_and(changes_group));
            self.impl_group(groups, group, changing)
        });
        quote!(#without_step #(#by_group)*)
    }

    /// The impl of one group: it names the states of that group, and of the other groups the
    /// tuples.
    fn impl_group<'s>(
        &self,
        groups: &[Group<'_>],
        own: &Group<'_>,
        setters: impl Iterator<Item = &'s SetterMethod<'s>>,
    ) -> TokenStream {
        let arguments = |step: Option<&Step<'_>>| {
            let of_struct = self.generic_arguments();
            let of_builder = groups.iter().map(|group| {
                if !std::ptr::eq(group, own) {
                    return group.ident().to_token_stream();
                }
                group.map_states(|state| {
                    let changed = step.and_then(|step| step.change_of(*state));
                    changed.unwrap_or_else(|| state.ident.to_token_stream())
                })
            });
            quote!(<#(#of_struct,)* #(#of_builder),*>)
        };
        let name = format_ident!("__Groups_");
        let methods =
            setters.map(|setter| self.setter_method(setter, &name, |step| arguments(Some(step))));
        let params = groups.iter().flat_map(|group| {
            if std::ptr::eq(group, own) {
                group.states().iter().map(|state| state.ident).collect()
            } else {
                vec![group.ident()]
            }
        });
        impl_on_groups(&add_type_params(self.request, params), &arguments(None), methods)
    }

    /// A setter as a method of the builder, whose alias is `name`; `next` gives the builder's
    /// arguments after its step.
    fn setter_method(
        &self,
        setter: &SetterMethod<'_>,
        name: &Ident,
        next: impl Fn(&Step<'_>) -> TokenStream,
    ) -> TokenStream {
        let SetterMethod { ident, docs, deprecated, arguments, field, effect, step } = setter;
        let (runtime, vis) = (&self.runtime, &self.request.builder.vis);
        let effect = effect.apply_to(&quote!(self.__partial), field);
        let span = match self.request.flattened().next() {
            Some(_) => Span::call_site(),
            None => setter.span(),
        };
        let Some(step) = step else {
            return quote_spanned! {span=>
                #docs
                #deprecated
                #vis fn #ident(mut self, #arguments) -> Self {
                    #effect
                    self
                }
            };
        };
        let (next, state) = (next(step), step.state);
        let before = step.before.as_ref().map(|before| quote!(where #state: #before,));
        quote_spanned! {span=>
            #docs
            #deprecated
            #vis fn #ident(mut self, #arguments) -> #name #next #before {
                #effect
                #name { __partial: self.__partial, __states: #runtime::PhantomData }
            }
        }
    }
}

fn impl_on_groups(
    generics: &Generics,
    arguments: &TokenStream,
    methods: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __Groups_ #arguments #where_clause {
            #(#methods)*
        }
    }
}
