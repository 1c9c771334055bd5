//! The builder: its type, how it starts, and `build`.

use proc_macro2::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Generics, parse_quote};

use crate::generate::builder::setter::{Setter, Step};
use crate::generate::builder::state_groups::Group;
use crate::generate::builder::{builder_derives, setter, state_groups};
use crate::generate::rules::validate;
use crate::generate::tokens::flattened_types::as_assemble;
use crate::generate::tokens::generics::generic_arguments;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, map_spans, respan, type_span};
use crate::model::{Field, Flattened, Part, Request, Required, WhenUnset};
use crate::type_syntax;

/// With so many fields a builder that moves through a chain of setters would fill the stack.
const BOXED_ABOVE: usize = 32;

/// The builder's type, beside the struct.
pub(crate) fn declaration(request: &Request) -> TokenStream {
    let Request { ident, generics, runtime, builder, allowed, .. } = request;
    let runtime = RuntimePath::of(runtime);
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let groups = state_groups::groups(request);
    let names = groups.iter().map(Group::ident);
    let unset = groups.iter().map(|group| group.of(|it| it.unset(&runtime)));
    let params = generics.params.iter();
    let all = groups.iter().map(Group::ident);
    let required: Vec<_> =
        required(request).map(|it| format!("`{}`", ident_string(&it.setter))).collect();
    let needed = match required.is_empty() {
        true => String::new(),
        false => format!("\n\n Required: {}.", required.join(", ")),
    };
    let docs =
        format!(" Builds a [`{}`]; start with `{0}::builder()`.{needed}", ident_string(ident));
    let name = &builder.ident;
    // What is less visible than the struct may still not be private to the trait of all requests.
    let (vis, fields) = match builder.own_vis {
        true => (quote!(pub), quote!(pub(super))),
        false => (builder.vis.to_token_stream(), TokenStream::new()),
    };
    let fields = quote! {
        #fields __partial: <#ident #type_generics as #runtime::HasPartial>::Storage,
        #fields __states: #runtime::PhantomData<fn() -> (#(#all,)*)>,
    };
    let generics = quote!(<#(#params,)* #(#names = #unset),*> #where_clause);
    // If the name is taken, that is where the compiler says so.
    let span = error_span(name.span());
    let vis = respan(&vis, span);
    let declared = quote_spanned!(span=> #vis struct #name #generics { #fields });
    let declaration = quote! {
        #[doc = #docs]
        #(#allowed)*
        #[must_use = "a builder makes nothing until `build` is called"]
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

pub(crate) fn impls(request: &Request) -> TokenStream {
    let runtime = RuntimePath::imported();
    let setters = setter::all(request, &runtime);
    let with_states = with_states(request);
    let setters = state_groups::setters(request, &runtime, &setters).unwrap_or_else(|| {
        let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
        let setters = setters.iter().map(|setter| {
            let next = |step: &Step<'_>| arguments(request, |other| step.next(other));
            inherent(request, &runtime, setter, &format_ident!("__Builder_"), next)
        });
        quote! {
            #[automatically_derived]
            impl #state_generics __Builder_ #builder_generics #where_clause {
                #(#setters)*
            }
        }
    });
    let start = start(request, &runtime);
    let build = build(request, &runtime);
    let derived = builder_derives::impls(request, &with_states);
    let progress = progress(request, &runtime);
    let words = diagnostic_traits_of_flattened(request, &runtime);
    let aliases = state_groups::aliases(request);
    quote! {
        #aliases
        #words
        #start
        #setters
        #build
        #progress
        #derived
    }
}

/// The traits that word the errors about required fields: beside the struct if its setters are also
/// found from elsewhere, else among the impls.
pub(crate) fn words(request: &Request) -> TokenStream {
    let (runtime, vis) = match request.extensible {
        true => (RuntimePath::of(&request.runtime), request.vis.clone()),
        false => (RuntimePath::imported(), parse_quote!(pub)),
    };
    request.fields().filter_map(|field| setter::words(&runtime, &vis, field)).collect()
}

/// The two ways to come by a builder.
fn start(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let Request { vis, ident, generics, .. } = request;
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let empty = in_states(request, |it| Some(it.unset(runtime)));
    let full = in_states(request, |it| Some(it.set(runtime)));
    let boxed = |partial: TokenStream| match is_boxed(request) {
        true => quote!(#runtime::Box::new(#partial)),
        false => partial,
    };
    let nothing = boxed(quote!(<Self as #runtime::HasPartial>::empty_partial()));
    let everything = boxed(quote!(#runtime::HasPartial::into_partial(self)));
    let starts = format!(" Starts to build a [`{}`].", ident_string(ident));
    let returns = " Goes back to the builder, with everything set as it is here.";
    quote! {
        #[automatically_derived]
        impl #impl_generics #ident #type_generics #where_clause {
            #[doc = #starts]
            #vis fn builder() -> #empty {
                __Builder_ { __partial: #nothing, __states: #runtime::PhantomData }
            }

            #[doc = #returns]
            #vis fn into_builder(self) -> #full {
                __Builder_ { __partial: #everything, __states: #runtime::PhantomData }
            }
        }
    }
}

/// `build`, and the trait of all requests, which both need that the request can be validated. One with
/// a context cannot be without it, and so is not of that trait.
fn build(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let Request { ident, builder, whole, .. } = request;
    let with_states = validate::with_nested(&with_states(request), request);
    let generics = validate::with_nested(&request.generics, request);
    let (impl_generics, type_generics, request_where) = generics.split_for_impl();
    let (state_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let start = in_states(request, |it| Some(it.unset(runtime)));
    let all_set = bounds(request, |it| it.is_set(runtime));
    // A box has to be dropped, and so may what is left of a flattened request.
    let forget = match is_boxed(request) || !request.is_flat() {
        true => TokenStream::new(),
        false => quote!(#runtime::forget_emptied(self);),
    };
    let docs = format!(" Makes the [`{}`].", ident_string(ident));
    let vis = &builder.vis;
    let (build, context, validate) = match &whole.context {
        None => (quote!(build), None, quote!(Validate::validate(&__request))),
        Some(ty) => (
            quote!(build_with),
            Some(quote!(__context: &#ty,)),
            quote!(ValidateWith::validate_with(&__request, __context)),
        ),
    };
    let of_all = whole.context.is_none().then(|| {
        quote! {
            #[automatically_derived]
            impl #impl_generics #runtime::RunRequest for #ident #type_generics #request_where {
                type Builder = #start;

                fn builder() -> Self::Builder {
                    <#ident #type_generics>::builder()
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #state_generics __Builder_ #builder_generics #where_clause {
            #[doc = #docs]
            ///
            /// # Errors
            ///
            /// Every rule that is broken, in declaration order.
            #vis fn #build(
                mut self,
                #context
            ) -> #runtime::Result<#ident #type_generics, #runtime::Violations>
            where
                #all_set
            {
                let __request =
                    <#ident #type_generics as #runtime::HasPartial>::finish(
                        &mut self.__partial,
                        #runtime::reject_unset_field,
                    )?;
                #forget
                #runtime::#validate?;
                #runtime::Ok(__request)
            }
        }

        #of_all
    }
}

/// When a builder is done, and when it has not begun: what flattens the request asks for that.
fn progress(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let with_states = with_states(request);
    let (impl_generics, builder_generics, where_clause) = with_states.split_for_impl();
    let own = where_clause.map(|it| &it.predicates).into_iter().flatten();
    let own: Vec<_> = own.collect();
    let complete = bounds(request, |it| it.is_set(runtime));
    let untouched = bounds(request, |it| it.is_unset(runtime));
    // As if the user had written it: of what a derive makes the compiler says that it should not be
    // derived.
    let span = request.ident.span();
    let implemented = quote!(#runtime::Complete for __Builder_ #builder_generics);
    let implemented = map_spans(implemented, &|_| span);
    quote! {
        #[automatically_derived]
        impl #impl_generics #implemented
        where #(#own,)* #complete {}

        #[automatically_derived]
        impl #impl_generics #runtime::Untouched for __Builder_ #builder_generics
        where #(#own,)* #untouched {}
    }
}

fn bounds(request: &Request, of: impl Fn(&State<'_>) -> TokenStream) -> TokenStream {
    let (states, bounds): (Vec<_>, Vec<_>) =
        states(request).map(|state| (state.ident, of(&state))).unzip();
    quote!(#(#states: #bounds,)*)
}

/// A setter, as a method of the builder itself, whose alias is `name`; `next` says what its step
/// makes of the type parameters.
pub(crate) fn inherent(
    request: &Request,
    runtime: &RuntimePath,
    setter: &Setter<'_>,
    name: &Ident,
    next: impl Fn(&Step<'_>) -> TokenStream,
) -> TokenStream {
    let Setter { ident, docs, deprecated, arguments, field, effect, step } = setter;
    let effect = effect.on(&quote!(self.__partial), field);
    let vis = &request.builder.vis;
    let span = match request.flattened().next() {
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
    let next = next(step);
    let state = step.state;
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

/// Whether the fields are on the heap while they are collected.
pub(crate) fn is_boxed(request: &Request) -> bool {
    request.parts.len() > BOXED_ABOVE
}

/// The fields that must be set.
fn required(request: &Request) -> impl Iterator<Item = &Field> {
    request.fields().filter(|field| matches!(field.unset, WhenUnset::Required(_)))
}

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

impl State<'_> {
    /// In the beginning.
    pub(crate) fn unset(&self, runtime: &RuntimePath) -> TokenStream {
        match self.of {
            StateOf::Field(_) => quote!(#runtime::Unset),
            StateOf::Flattened(_) => quote!(#runtime::NoneSet),
        }
    }

    /// When everything is set.
    pub(crate) fn set(&self, runtime: &RuntimePath) -> TokenStream {
        match self.of {
            StateOf::Field(_) => quote!(#runtime::Set),
            StateOf::Flattened(_) => quote!(#runtime::AllSet),
        }
    }

    /// The trait of the states in which all is set.
    fn is_set(&self, runtime: &RuntimePath) -> TokenStream {
        match self.of {
            StateOf::Field(Required { is_set, .. }) => quote!(#is_set),
            StateOf::Flattened(it) => {
                let (ty, span, is_set) = (&it.ty, type_span(&it.ty), is_set(it));
                let assemble = as_assemble(runtime, ty);
                quote_spanned!(span=> #is_set<#ty, #assemble::Extensibility>)
            }
        }
    }

    /// The trait of the states in which nothing is.
    fn is_unset(&self, runtime: &RuntimePath) -> TokenStream {
        match self.of {
            StateOf::Field(Required { is_unset, .. }) => quote!(#is_unset),
            StateOf::Flattened(it) => {
                let (ty, span) = (&it.ty, type_span(&it.ty));
                let runtime = runtime.at(span);
                quote_spanned!(span=> #runtime::BuilderState<#ty, Builder: #runtime::Untouched>)
            }
        }
    }
}

/// The trait of the states in which all of a flattened request is set.
fn is_set(it: &Flattened) -> Ident {
    format_ident!("{}_is_set", ident_string(&it.ident), span = type_span(&it.ty))
}

/// The traits that word the errors about flattened requests. If the setters of one are here, the
/// error is that about the field which is not set; else there is but one thing to do.
fn diagnostic_traits_of_flattened(request: &Request, runtime: &RuntimePath) -> TokenStream {
    let words = request.extended().map(|it| {
        let name = ident_string(&it.ident);
        let declared = is_set(it);
        let is_set = Ident::new(&declared.to_string(), it.ident.span());
        let (setter, ty) = (ident_string(&it.setter), &it.ty);
        let message = format!("flattened `{name}` is not set: call `.{setter}(..)`");
        let label = format!("no `.{setter}(..)` was called");
        let of = type_syntax::source_text(quote!(#ty));
        let note = format!("`#[request(extensible)]` on `{of}` brings its setters here");
        // As if the user had written them: of what a derive makes the compiler says that it should
        // not be derived.
        let own = it.ident.span();
        let (extensible, closed) = (
            quote_spanned!(own=> #is_set<__P, #runtime::Extensible> for __S),
            quote_spanned!(own=> #is_set<__P, #runtime::Closed> for __S),
        );
        quote! {
            #[diagnostic::on_unimplemented(message = #message, label = #label, note = #note)]
            pub trait #declared<__P, __R> {}

            impl<__P, __S: #runtime::BuilderState<__P, Builder: #runtime::Complete>> #extensible {}

            #[diagnostic::do_not_recommend]
            impl<__P, __S: #runtime::BuilderState<__P, Builder: #runtime::Complete>> #closed {}
        }
    });
    words.collect()
}

/// The type parameters that tell what is set.
pub(crate) fn states(request: &Request) -> impl Iterator<Item = State<'_>> {
    request.parts.iter().filter_map(|part| match part {
        Part::Field(Field { unset: WhenUnset::Required(required), .. }) => {
            Some(State { ident: &required.state, of: StateOf::Field(required) })
        }
        Part::Field(_) => None,
        Part::Flattened(it) if it.optional => None,
        Part::Flattened(it) => Some(State { ident: &it.state, of: StateOf::Flattened(it) }),
    })
}

/// The struct's generics, then the states.
pub(crate) fn with_states(request: &Request) -> Generics {
    state_groups::with(request, states(request).map(|state| state.ident))
}

/// The builder, its type parameters being what `state` gives, or as they are.
pub(crate) fn in_states<'a>(
    request: &'a Request,
    state: impl Fn(State<'a>) -> Option<TokenStream>,
) -> TokenStream {
    let arguments = arguments(request, state);
    quote!(__Builder_ #arguments)
}

fn arguments<'a>(
    request: &'a Request,
    state: impl Fn(State<'a>) -> Option<TokenStream>,
) -> TokenStream {
    let own = generic_arguments(request);
    let mut arguments: Vec<TokenTree> = quote!(#(#own,)*).into_iter().collect();
    for it in states(request) {
        match state(it) {
            None => arguments.push(it.ident.clone().into()),
            Some(tokens) => arguments.extend(tokens),
        }
        arguments.push(Punct::new(',', Spacing::Alone).into());
    }
    let arguments: TokenStream = arguments.into_iter().collect();
    quote!(<#arguments>)
}
