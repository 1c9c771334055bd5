//! The states of a builder: for each part that must be set, a type parameter that tells whether it
//! is.

use proc_macro2::{Ident, Punct, Spacing};
use quote::format_ident;
use syn::Generics;

use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::generics::add_type_params;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::spans::type_span;
use crate::model::{Flattened, Part, Request, Required, WhenUnset};
use crate::quoting::{Tokens, our_ident, parse_quote, quote, quote_spanned};

/// With more fields than these, a builder that moves through a chain of setters would fill the
/// stack.
const BOXED_ABOVE: usize = 32;

/// A type parameter of the builder: what is set of one part.
#[derive(Clone, Copy)]
pub(crate) struct State<'a> {
    pub(crate) ident: &'a Ident,
    of: StateOf<'a>,
}

#[derive(Clone, Copy)]
enum StateOf<'a> {
    Field(&'a Required),
    Flattened(&'a Flattened),
}

/// The states of a request's builder, in the order of its parts.
pub(crate) fn list_states(request: &Request) -> Vec<State<'_>> {
    let mut states = Vec::new();
    for part in &request.parts {
        match part {
            Part::Field(field) => {
                if let WhenUnset::Required(required) = field.when_unset() {
                    states.push(State { ident: &required.state, of: StateOf::Field(required) });
                }
            }
            Part::Flattened(flattened) => {
                if !flattened.optional {
                    let of = StateOf::Flattened(flattened);
                    states.push(State { ident: &flattened.state, of });
                }
            }
        }
    }
    states
}

/// Whether the fields are on the heap while they are collected.
pub(crate) fn is_boxed_while_built(request: &Request) -> bool {
    request.parts.len() > BOXED_ABOVE
}

/// The trait of the states in which a flattened request is complete.
pub(crate) fn is_set_trait(flattened: &Flattened) -> Ident {
    format_ident!("{}_is_set", ident_string(&flattened.ident), span = type_span(&flattened.ty))
}

/// The hidden module beside an extensible request with everything that its setters name, on
/// whatever builder they are.
pub(crate) fn state_module(request: &Request) -> Ident {
    our_ident(&format!("__{}States_", ident_string(&request.ident)))
}

impl<'a> Generator<'a> {
    /// The type that a state has at the start.
    pub(crate) fn initial_state(&self, state: State<'_>) -> Tokens {
        let runtime = &self.runtime;
        match state.of {
            StateOf::Field(_) => quote!(#runtime::Unset),
            StateOf::Flattened(_) => quote!(#runtime::NoneSet),
        }
    }

    /// The type that a state has when all of the part is set.
    pub(crate) fn final_state(&self, state: State<'_>) -> Tokens {
        let runtime = &self.runtime;
        match state.of {
            StateOf::Field(_) => quote!(#runtime::Set),
            StateOf::Flattened(_) => quote!(#runtime::AllSet),
        }
    }

    /// The type that a state has in a partial request.
    pub(super) fn partial_state(&self, state: State<'_>) -> Tokens {
        let runtime = &self.runtime;
        match state.of {
            StateOf::Field(_) => quote!(#runtime::Partial),
            StateOf::Flattened(flattened) => {
                let this = self.as_mergeable(flattened);
                quote_spanned!(type_span(&flattened.ty)=> #this::Form)
            }
        }
    }

    /// The bound of the states in which all of the part is set.
    fn is_set_bound(&self, state: State<'_>) -> Tokens {
        match state.of {
            StateOf::Field(Required { is_set, .. }) => self.name_field_trait(is_set),
            StateOf::Flattened(flattened) => {
                let (ty, span) = (&flattened.ty, type_span(&flattened.ty));
                let (is_set, has_partial) = (is_set_trait(flattened), self.as_has_partial(ty));
                quote_spanned!(span=> #is_set<#ty, #has_partial::Extensibility>)
            }
        }
    }

    /// The bound of the states in which nothing of the part is set.
    fn is_unset_bound(&self, state: State<'_>) -> Tokens {
        match state.of {
            StateOf::Field(Required { is_unset, .. }) => self.name_field_trait(is_unset),
            StateOf::Flattened(flattened) => {
                let (ty, span) = (&flattened.ty, type_span(&flattened.ty));
                let runtime = self.runtime.at(span);
                quote_spanned!(span=> #runtime::BuilderState<#ty, Builder: #runtime::Untouched>)
            }
        }
    }

    /// The predicates that hold when every part is set.
    pub(crate) fn all_set_predicates(&self) -> Tokens {
        self.bound_states(&|state| self.is_set_bound(state))
    }

    /// The predicates that hold while no part is set.
    pub(crate) fn none_set_predicates(&self) -> Tokens {
        self.bound_states(&|state| self.is_unset_bound(state))
    }

    /// The predicates that hold where the states tell what is set.
    pub(crate) fn counted_predicates(&self) -> Tokens {
        let runtime = &self.runtime;
        self.bound_states(&|_| quote!(#runtime::Counted))
    }

    fn bound_states(&self, bound: &dyn Fn(State<'_>) -> Tokens) -> Tokens {
        let (mut idents, mut bounds) = (Vec::new(), Vec::new());
        for state in list_states(self.request) {
            idents.push(state.ident);
            bounds.push(bound(state));
        }
        quote!(#(#idents: #bounds,)*)
    }

    /// The struct's generics, then a type parameter for each state.
    pub(crate) fn builder_generics(&self) -> Generics {
        let mut names = Vec::new();
        for state in list_states(self.request) {
            names.push(state.ident);
        }
        add_type_params(&self.request.generics, &names)
    }

    /// The builder's type at the start.
    pub(crate) fn initial_builder(&self) -> Tokens {
        self.builder_in(&|state| Some(self.initial_state(state)))
    }

    /// The builder's type when everything is set.
    pub(crate) fn final_builder(&self) -> Tokens {
        self.builder_in(&|state| Some(self.final_state(state)))
    }

    /// The builder's type where it is a partial request.
    pub(crate) fn partial_builder(&self) -> Tokens {
        self.builder_in(&|state| Some(self.partial_state(state)))
    }

    /// The builder's generics, where each state is bound.
    pub(crate) fn bound_builder_states(&self, bound: &Tokens) -> Generics {
        let mut generics = self.builder_generics();
        for State { ident, .. } in list_states(self.request) {
            generics.make_where_clause().predicates.push(parse_quote!(#ident: #bound));
        }
        generics
    }

    /// The builder's type, where each state is what `change` gives, or its own type parameter.
    pub(crate) fn builder_in(&self, change: &dyn Fn(State<'a>) -> Option<Tokens>) -> Tokens {
        let arguments = self.builder_arguments(change);
        quote!(__Builder_ #arguments)
    }

    /// The generic arguments of [`Self::builder_in`].
    pub(crate) fn builder_arguments(&self, change: &dyn Fn(State<'a>) -> Option<Tokens>) -> Tokens {
        let of_struct = self.generic_arguments();
        let mut arguments = quote!(#(#of_struct,)*);
        append_states(&mut arguments, &list_states(self.request), change);
        quote!(<#arguments>)
    }
}

/// Appends what `change` gives for each state, or its own type parameter, each with a comma.
pub(super) fn append_states<'a>(
    tokens: &mut Tokens,
    states: &[State<'a>],
    change: &dyn Fn(State<'a>) -> Option<Tokens>,
) {
    for state in states {
        match change(*state) {
            None => tokens.append(state.ident),
            Some(changed) => tokens.append(changed),
        }
        tokens.append(Punct::new(',', Spacing::Alone));
    }
}
