//! The type parameters of a builder: a state each, or many states in a tuple.
//!
//! A setter names all type parameters of what it returns, so with a state each their number grows with the
//! square of the required fields. Where there are many, a setter names those of its own group and the
//! other groups.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::{GenericParam, Generics, parse_quote};

use crate::generate::builder::builder_type;
use crate::generate::builder::builder_type::State;
use crate::generate::builder::setter::{Setter, Step};
use crate::generate::tokens::generics::generic_arguments;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::model::Request;

/// With more states than these they are grouped.
const GROUPED_ABOVE: usize = 32;
/// How many are in a group.
const GROUP: usize = 16;

/// A type parameter of the builder.
pub(crate) enum Group<'a> {
    /// A state.
    Lone(State<'a>),
    /// A tuple of states, with its own name.
    Tuple(Ident, Vec<State<'a>>),
}

impl<'a> Group<'a> {
    /// Its name.
    pub(crate) fn ident(&self) -> &Ident {
        match self {
            Self::Lone(state) => state.ident,
            Self::Tuple(ident, _) => ident,
        }
    }

    /// It, its states being what `state` gives.
    pub(crate) fn of(&self, state: impl Fn(&State<'a>) -> TokenStream) -> TokenStream {
        match self {
            Self::Lone(lone) => state(lone),
            Self::Tuple(_, states) => {
                let states = states.iter().map(state);
                quote!((#(#states,)*))
            }
        }
    }

    fn states(&self) -> &[State<'a>] {
        match self {
            Self::Lone(state) => std::slice::from_ref(state),
            Self::Tuple(_, states) => states,
        }
    }
}

/// The type parameters of the builder, behind those of the struct.
pub(crate) fn groups(request: &Request) -> Vec<Group<'_>> {
    let states: Vec<_> = builder_type::states(request).collect();
    if states.len() <= GROUPED_ABOVE {
        return states.into_iter().map(Group::Lone).collect();
    }
    let tuples = states.chunks(GROUP).enumerate();
    tuples
        .map(|(number, states)| Group::Tuple(format_ident!("__States{number}_"), states.to_vec()))
        .collect()
}

fn are_tuples(groups: &[Group<'_>]) -> bool {
    matches!(groups, [Group::Tuple(..), ..])
}

/// Impls of the setters, each in that of the group which it changes.
pub(crate) fn setters(
    request: &Request,
    runtime: &RuntimePath,
    setters: &[Setter<'_>],
) -> Option<TokenStream> {
    let groups = groups(request);
    if !are_tuples(&groups) {
        return None;
    }
    let generics = with(request, groups.iter().map(Group::ident));
    let name = format_ident!("__Groups_");
    let inherent = |setter: &Setter<'_>, next: &dyn Fn(&Step<'_>) -> TokenStream| {
        builder_type::inherent(request, runtime, setter, &name, next)
    };
    let others = setters.iter().filter(|setter| setter.step.is_none());
    let others = others.map(|setter| inherent(setter, &|_| TokenStream::new()));
    let (_, whole, _) = generics.split_for_impl();
    let others = of_builder(&generics, &whole.to_token_stream(), others);
    let changing = groups.iter().map(|group| {
        let of = |state: &dyn Fn(&State<'_>) -> TokenStream| {
            let own = generic_arguments(request);
            let all = groups.iter().map(|it| match std::ptr::eq(it, group) {
                true => it.of(state),
                false => it.ident().to_token_stream(),
            });
            quote!(<#(#own,)* #(#all),*>)
        };
        let changes = |step: &Step<'_>| {
            group.states().iter().any(|state| std::ptr::eq(state.ident, step.state))
        };
        let setters = setters.iter().filter(|setter| setter.step.as_ref().is_some_and(changes));
        let setters = setters.map(|setter| {
            inherent(setter, &|step| {
                of(&|it| step.next(*it).unwrap_or_else(|| it.ident.to_token_stream()))
            })
        });
        let params = groups.iter().flat_map(|it| match std::ptr::eq(it, group) {
            true => it.states().iter().map(|state| state.ident).collect(),
            false => vec![it.ident()],
        });
        of_builder(&with(request, params), &of(&|it| it.ident.to_token_stream()), setters)
    });
    Some(quote!(#others #(#changing)*))
}

/// The struct's generics, then these.
pub(crate) fn with<'a>(request: &Request, params: impl Iterator<Item = &'a Ident>) -> Generics {
    let mut generics = request.generics.clone();
    generics.params.extend(params.map(|ident| -> GenericParam { parse_quote!(#ident) }));
    generics
}

fn of_builder(
    generics: &Generics,
    arguments: &TokenStream,
    setters: impl Iterator<Item = TokenStream>,
) -> TokenStream {
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics __Groups_ #arguments #where_clause {
            #(#setters)*
        }
    }
}

/// The builder's type, as the impls call it: with a state each, and if they are grouped, by the groups. If its
/// name is taken by another type, that is an error at the name and another one here, rather than one
/// wherever it is used.
pub(crate) fn aliases(request: &Request) -> TokenStream {
    let groups = groups(request);
    let own: Vec<_> = generic_arguments(request).collect();
    let params = request.generics.params.iter().map(|param| match param {
        GenericParam::Const(it) => {
            let (ident, ty) = (&it.ident, &it.ty);
            quote!(const #ident: #ty)
        }
        GenericParam::Lifetime(it) => it.lifetime.to_token_stream(),
        GenericParam::Type(it) => it.ident.to_token_stream(),
    });
    let params: Vec<_> = params.collect();
    let name = &request.builder.ident;
    let states = groups.iter().flat_map(Group::states).map(|state| state.ident);
    let arguments = groups.iter().map(|group| group.of(|it| it.ident.to_token_stream()));
    let flat =
        quote!(type __Builder_<#(#params,)* #(#states),*> = #name<#(#own,)* #(#arguments),*>;);
    if !are_tuples(&groups) {
        return flat;
    }
    let idents: Vec<_> = groups.iter().map(Group::ident).collect();
    quote! {
        #flat
        type __Groups_<#(#params,)* #(#idents),*> = #name<#(#own,)* #(#idents),*>;
    }
}
