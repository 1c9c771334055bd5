//! The type parameters of a builder: one for each state, or one for a tuple of states.
//!
//! A setter names all type parameters of the builder that it returns, so with one for each state
//! the code grows with the square of the required fields. If there are many, they are grouped: a
//! setter then names the states of its own group, and each other group as a whole.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::GenericParam;

use super::state::{State, list_states};
use crate::generate::tokens::generator::Generator;
use crate::model::Request;

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

    /// The argument for the type parameter, where each state is what `change` gives.
    pub(crate) fn map_states(&self, change: impl Fn(&State<'a>) -> TokenStream) -> TokenStream {
        match self {
            Self::Lone(lone) => change(lone),
            Self::Tuple(_, states) => {
                let states = states.iter().map(change);
                quote!((#(#states,)*))
            }
        }
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
    let states: Vec<_> = list_states(request).collect();
    if states.len() <= GROUPED_ABOVE {
        return states.into_iter().map(Group::Lone).collect();
    }
    let tuples = states.chunks(GROUP_SIZE).enumerate();
    tuples
        .map(|(number, states)| Group::Tuple(format_ident!("__States{number}_"), states.to_vec()))
        .collect()
}

/// Whether the type parameters are tuples.
pub(crate) fn are_tuples(groups: &[Group<'_>]) -> bool {
    matches!(groups, [Group::Tuple(..), ..])
}

impl Generator<'_> {
    /// The aliases by which the impls name the builder's type: with an argument for each state, and
    /// if states are grouped, with one for each group.
    ///
    /// If another type has taken the builder's name, the compiler reports that at the name and
    /// here, rather than wherever the builder is used.
    pub(crate) fn alias_builder(&self) -> TokenStream {
        let groups = group_states(self.request);
        let of_struct: Vec<_> = self.generic_arguments().collect();
        let params = self.request.generics.params.iter().map(|param| match param {
            GenericParam::Const(param) => {
                let (ident, ty) = (&param.ident, &param.ty);
                quote!(const #ident: #ty)
            }
            GenericParam::Lifetime(param) => param.lifetime.to_token_stream(),
            GenericParam::Type(param) => param.ident.to_token_stream(),
        });
        let params: Vec<_> = params.collect();
        let name = &self.request.builder.ident;
        let states = groups.iter().flat_map(Group::states).map(|state| state.ident);
        let arguments =
            groups.iter().map(|group| group.map_states(|state| state.ident.to_token_stream()));
        let by_state = quote! {
            type __Builder_<#(#params,)* #(#states),*> = #name<#(#of_struct,)* #(#arguments),*>;
        };
        if !are_tuples(&groups) {
            return by_state;
        }
        let idents: Vec<_> = groups.iter().map(Group::ident).collect();
        quote! {
            #by_state
            type __Groups_<#(#params,)* #(#idents),*> = #name<#(#of_struct,)* #(#idents),*>;
        }
    }
}
