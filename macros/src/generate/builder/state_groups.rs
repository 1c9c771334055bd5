//! The type parameters of a builder: one for each state, or one for a tuple of states.
//!
//! A setter names all type parameters of the builder that it returns, so with one for each state
//! the code grows with the square of the required fields. If there are many, they are grouped: a
//! setter then names the states of its own group, and each other group as a whole.

use proc_macro2::Ident;
use syn::{ConstParam, GenericParam};

use super::state::{State, append_states, list_states};
use crate::generate::tokens::generator::Generator;
use crate::model::Request;
use crate::quoting::{Tokens, our_ident, quote};

/// With more states than these they are grouped.
const GROUPED_ABOVE: usize = 32;
/// How many states a group has.
const GROUP_SIZE: usize = 16;

/// A type parameter of the builder.
pub(crate) enum Group<'a> {
    /// A state.
    Lone(State<'a>),
    /// A tuple of states, with its own name.
    Tuple(Ident, Vec<State<'a>>),
}

impl<'a> Group<'a> {
    /// The name of the type parameter.
    pub(crate) fn ident(&self) -> &Ident {
        match self {
            Self::Lone(state) => state.ident,
            Self::Tuple(ident, _) => ident,
        }
    }

    /// The argument for the type parameter, where each state is what `change` gives, or its own
    /// type parameter.
    pub(crate) fn map_states(&self, change: &dyn Fn(State<'a>) -> Option<Tokens>) -> Tokens {
        match self {
            Self::Lone(lone) => change(*lone).unwrap_or_else(|| Tokens::of(&lone.ident)),
            Self::Tuple(_, states) => {
                let mut arguments = Tokens::new();
                append_states(&mut arguments, states, change);
                quote!((#arguments))
            }
        }
    }

    /// Whether it holds the state, which is compared by its address.
    pub(crate) fn has_state(&self, ident: &Ident) -> bool {
        self.states().iter().any(|state| std::ptr::eq(state.ident, ident))
    }

    pub(crate) fn states(&self) -> &[State<'a>] {
        match self {
            Self::Lone(state) => std::slice::from_ref(state),
            Self::Tuple(_, states) => states,
        }
    }
}

/// The type parameters of the builder, which follow those of the struct.
pub(crate) fn group_states(request: &Request) -> Vec<Group<'_>> {
    let (states, mut groups) = (list_states(request), Vec::new());
    if states.len() <= GROUPED_ABOVE {
        for state in states {
            groups.push(Group::Lone(state));
        }
        return groups;
    }
    for (number, states) in states.chunks(GROUP_SIZE).enumerate() {
        groups.push(Group::Tuple(our_ident(&format!("__States{number}_")), states.to_vec()));
    }
    groups
}

/// The names of the type parameters.
pub(crate) fn list_group_idents<'a>(groups: &'a [Group<'_>]) -> Vec<&'a Ident> {
    let mut idents = Vec::new();
    for group in groups {
        idents.push(group.ident());
    }
    idents
}

/// Whether the type parameters are tuples.
pub(crate) fn are_tuples(groups: &[Group<'_>]) -> bool {
    matches!(groups, [Group::Tuple(..), ..])
}

impl Generator<'_> {
    /// The arguments of the builder, by its own name, where it is a partial request.
    pub(crate) fn partial_arguments(&self) -> Tokens {
        let (of_struct, mut arguments) = (self.generic_arguments(), Vec::new());
        for group in group_states(self.request) {
            arguments.push(group.map_states(&|state| Some(self.partial_state(state))));
        }
        quote!(<#(#of_struct,)* #(#arguments),*>)
    }

    /// The aliases by which the impls name the builder's type: with an argument for each state, and
    /// if states are grouped, with one for each group.
    ///
    /// If another type has taken the builder's name, the compiler reports that at the name and
    /// here, rather than wherever the builder is used.
    pub(crate) fn alias_builder(&self) -> Tokens {
        let groups = group_states(self.request);
        let of_struct = self.generic_arguments();
        let mut params = Tokens::new();
        for (param, argument) in self.request.generics.params.iter().zip(&of_struct) {
            params.append(match param {
                GenericParam::Const(ConstParam { ty, .. }) => quote!(const #argument: #ty,),
                GenericParam::Lifetime(_) | GenericParam::Type(_) => quote!(#argument,),
            });
        }
        let name = &self.request.builder.ident;
        let (mut states, mut arguments) = (Vec::new(), Vec::new());
        for group in &groups {
            states.extend(group.states().iter().map(|state| state.ident));
            arguments.push(group.map_states(&|_| None));
        }
        let by_state = quote! {
            type __Builder_<#params #(#states),*> = #name<#(#of_struct,)* #(#arguments),*>;
        };
        if !are_tuples(&groups) {
            return by_state;
        }
        let idents = list_group_idents(&groups);
        quote! {
            #by_state
            type __Groups_<#params #(#idents),*> = #name<#(#of_struct,)* #(#idents),*>;
        }
    }
}
