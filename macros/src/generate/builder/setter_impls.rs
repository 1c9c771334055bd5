//! The setters as methods of the builder: in one impl, or in one for each group of states.

use proc_macro2::Ident;
use syn::Generics;

use super::setter::{SetterMethod, Step};
use super::state_groups::{Group, are_tuples, group_states, list_group_idents};
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::generics::add_type_params;
use crate::generate::tokens::shown_signatures::compiled_or_shown;
use crate::quoting::{Tokens, our_ident, our_span, quote, quote_spanned};

impl Generator<'_> {
    /// The impls that hold the setters.
    pub(crate) fn impl_setters(&self) -> Tokens {
        let (setters, groups) = (self.make_setters(), group_states(self.request));
        if are_tuples(&groups) {
            return self.impl_grouped_setters(&setters, &groups);
        }
        let generics = self.builder_generics();
        let (impl_generics, builder_generics, where_clause) = generics.split_for_impl();
        let (name, mut methods) = (our_ident("__Builder_"), Vec::new());
        for setter in &setters {
            let next = |step: &Step<'_>| self.builder_arguments(&|state| step.change_of(state));
            methods.push(self.setter_method(setter, &name, &next));
        }
        let methods = Tokens::from_iter(methods);
        quote! {
            #[automatically_derived]
            impl #impl_generics __Builder_ #builder_generics #where_clause {
                #methods
            }
        }
    }

    /// Each setter goes into the impl of the group whose state it changes.
    fn impl_grouped_setters(&self, setters: &[SetterMethod<'_>], groups: &[Group<'_>]) -> Tokens {
        let generics = add_type_params(&self.request.generics, &list_group_idents(groups));
        let (_, arguments, _) = generics.split_for_impl();
        let name = our_ident("__Groups_");
        let mut methods = Vec::new();
        for setter in setters {
            if setter.step.is_none() {
                methods.push(self.setter_method(setter, &name, &|_| Tokens::new()));
            }
        }
        let mut impls = vec![impl_on_groups(&generics, &Tokens::of(&arguments), methods)];
        let mut rest = setters;
        for group in groups {
            // The setters are in the order of the states that they change.
            let count = rest.iter().take_while(|setter| {
                setter.step.as_ref().is_none_or(|step| group.has_state(step.state))
            });
            let (own, others) = rest.split_at(count.count());
            impls.push(self.impl_group(groups, group, own));
            rest = others;
        }
        Tokens::from_iter(impls)
    }

    /// The impl of one group: it names the states of that group, and of the other groups the
    /// tuples.
    fn impl_group(
        &self,
        groups: &[Group<'_>],
        own: &Group<'_>,
        setters: &[SetterMethod<'_>],
    ) -> Tokens {
        let arguments = |step: Option<&Step<'_>>| {
            let (of_struct, mut before, mut after) =
                (self.generic_arguments(), Vec::new(), Vec::new());
            let mut changed = Tokens::new();
            for group in groups {
                if std::ptr::eq(group, own) {
                    changed =
                        group.map_states(&|state| step.and_then(|step| step.change_of(state)));
                } else if changed.is_empty() {
                    before.push(group.ident());
                } else {
                    after.push(group.ident());
                }
            }
            quote!(<#(#of_struct,)* #(#before,)* #changed #(, #after)*>)
        };
        let name = our_ident("__Groups_");
        let mut methods = Vec::new();
        for setter in setters {
            if setter.step.is_some() {
                let next = |step: &Step<'_>| arguments(Some(step));
                methods.push(self.setter_method(setter, &name, &next));
            }
        }
        let mut params = Vec::new();
        for group in groups {
            if std::ptr::eq(group, own) {
                params.extend(group.states().iter().map(|state| state.ident));
            } else {
                params.push(group.ident());
            }
        }
        impl_on_groups(&add_type_params(&self.request.generics, &params), &arguments(None), methods)
    }

    /// A setter as a method of the builder, whose alias is `name`; `next` gives the builder's
    /// arguments after its step.
    fn setter_method(
        &self,
        setter: &SetterMethod<'_>,
        name: &Ident,
        next: &dyn Fn(&Step<'_>) -> Tokens,
    ) -> Tokens {
        let SetterMethod { ident, docs, deprecated, arguments, field, effect, step } = setter;
        let (runtime, vis) = (&self.runtime, &self.request.builder.vis);
        let effect = effect.apply_to(&quote!(self.__partial), field);
        let span = if self.request.flattened().is_empty() { setter.span() } else { our_span() };
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
        let builder = &self.request.builder.ident;
        let before = step.before.as_ref().map(|before| quote!(where #state: #before,));
        // Only of a request with a partial form does the state decide what the next one is.
        let changes = self.request.partial.as_ref().map(|_| quote!(where #state: #runtime::State,));
        let compiled = quote_spanned! {span=>
            #docs
            #deprecated
            #vis fn #ident(mut self, #arguments) -> #name #next #before {
                #effect
                #name { __partial: self.__partial, __states: #runtime::PhantomData }
            }
        };
        compiled_or_shown(compiled, || {
            quote_spanned! {span=>
                #docs
                #deprecated
                #vis fn #ident(self, #arguments) -> #builder #next #changes {
                    loop {}
                }
            }
        })
    }
}

fn impl_on_groups(generics: &Generics, arguments: &Tokens, methods: Vec<Tokens>) -> Tokens {
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    let methods = Tokens::from_iter(methods);
    quote! {
        #[automatically_derived]
        impl #impl_generics __Groups_ #arguments #where_clause {
            #methods
        }
    }
}
