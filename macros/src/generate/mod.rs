//! [`model`](crate::model) to tokens. Nothing can fail here.
//!
//! Paths are absolute, through the runtime's private module. Local names begin with `__`; hidden types and
//! type parameters also end with `_`, which a builder's states never do. So what the user's code calls
//! `Option` or `value` does not matter. Tokens about a field's type or rule have the span of it, so that the
//! compiler's errors are shown there.

mod bounds;
mod builder;
mod builder_derives;
mod composition;
mod deserialize;
mod docs;
mod extension_trait;
mod fallback;
mod flat;
mod name_conflicts;
mod partial;
mod rule;
mod schema;
mod schema_rules;
mod serialize;
mod setter;
mod state_groups;
mod validate;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Attribute, GenericParam, Generics, Path, Type};

use crate::infer_bounds::with_bound;
use crate::model::{Directions, FallbackItem, Flattened, Request, Validated, private_module};

/// Everything that `derive(RunRequest)` makes.
pub(crate) fn request(request: &Request) -> TokenStream {
    let mut beside = vec![builder::declaration(request)];
    let mut impls = vec![
        name_conflicts::at_once(request),
        partial::impls(request),
        builder::impls(request),
        extension_trait::impls(request),
        composition::impls(request),
        validate::request(request),
    ];
    if request.directions != Directions::DeserializeOnly {
        impls.push(serialize::impls(request));
    }
    if request.directions != Directions::SerializeOnly {
        impls.push(deserialize::impls(request));
    }
    if request.schema {
        impls.push(schema::impls(request));
    }
    let words = builder::words(request);
    if request.extensible {
        beside.extend([words, extension_trait::declaration(request)]);
    } else {
        impls.push(words);
    }
    let (allowed, import) = (allowed(&request.allowed), import(&request.runtime));
    let generated = quote! {
        #(#beside)*
        #allowed
        const _: () = { #import #(#impls)* };
    };
    let generated = match request.flattened().next() {
        None => generated,
        Some(it) => respan_to_flattened(it, &generated),
    };
    wrap_in_runtime_macro(&request.runtime, generated)
}

/// What `derive(RunRequest)` makes of anything else.
pub(crate) fn stand_in(it: &FallbackItem) -> TokenStream {
    let (beside, impls) = (fallback::beside(it), fallback::impls(it));
    let (allowed, import) = (allowed(&it.allowed), import(&it.runtime));
    let generated = quote! {
        #beside
        #allowed
        const _: () = { #import #impls };
    };
    wrap_in_runtime_macro(&it.runtime, generated)
}

/// Everything that `derive(Validate)` makes.
pub(crate) fn validated(validated: &Validated) -> TokenStream {
    let (mut impls, runtime) = (validate::validated(validated), &validated.runtime);
    impls.extend(schema::validated(validated));
    let (allowed, import) = (allowed(&validated.allowed), import(runtime));
    let generated = quote! {
        #allowed
        const _: () = { #import #impls };
    };
    wrap_in_runtime_macro(runtime, generated)
}

/// A path of the runtime that the user gave may lead nowhere. By way of a macro there, that is all that
/// the compiler says.
fn wrap_in_runtime_macro(runtime: &Path, generated: TokenStream) -> TokenStream {
    if quote!(#runtime).to_string() == quote!(::run_request).to_string() {
        return generated;
    }
    let private = RuntimePath::of(runtime).at(error_span(runtime.span()));
    quote!(#private::made! { #generated })
}

const LEAVE_OUT_SERDE: &str = "leave_out_the_derives_of_serde";
const LEAVE_OUT_VALIDATE: &str = "leave_out_the_derive_of_validate";

/// An impl that serde's derives, or our other one, may make too: the compiler's error about that names
/// the runtime's macro, whose name says what to do.
fn only_impl(
    advice: &str,
    of: &TokenStream,
    declared: &TokenStream,
    generics: &Generics,
    items: &TokenStream,
) -> TokenStream {
    let (private, advice) = (RuntimePath::imported(), format_ident!("{advice}"));
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        #private::#advice! { [#impl_generics] [#of] [#declared] [#where_clause] { #items } }
    }
}

/// What lints may say of the struct's own fields they have said there, and methods that nobody
/// calls are no fault of the struct. The tests show that each is needed. The user silences others.
fn allowed(by_user: &[Attribute]) -> TokenStream {
    quote! {
        #(#by_user)*
        #[allow(
            dead_code,
            non_snake_case,
            unused_braces,
            clippy::box_collection,
            clippy::linkedlist,
            clippy::missing_const_for_fn,
            clippy::missing_errors_doc,
            clippy::option_option,
            clippy::redundant_allocation,
            clippy::type_complexity,
            clippy::vec_box,
        )]
    }
}

/// The module of the runtime that generated code calls.
#[derive(Clone)]
struct RuntimePath(Vec<TokenTree>);

impl RuntimePath {
    /// As the block of impls imports it: the fewer tokens a path has, the sooner all is compiled.
    fn imported() -> Self {
        Self(vec![format_ident!("__private_").into()])
    }

    /// By its path, for what stands beside the struct.
    fn of(runtime: &Path) -> Self {
        Self(private_module(runtime).to_token_stream().into_iter().collect())
    }

    /// The same, shown at `span`: an error about a call points at all of it.
    fn at(&self, span: Span) -> Self {
        Self(self.0.iter().cloned().map(|token| shown(token, span)).collect())
    }
}

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}

/// What a block of generated impls begins with.
fn import(runtime: &Path) -> TokenStream {
    let (private, path) = (RuntimePath::imported(), RuntimePath::of(runtime));
    quote!(use #path as #private;)
}

/// A place for generated tokens: names are found as everywhere in the expansion, errors are shown
/// at `span`.
fn error_span(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// Tokens, shown at `span`.
fn respan(tokens: &TokenStream, span: Span) -> TokenStream {
    tokens.clone().into_iter().map(|token| shown(token, span)).collect()
}

fn shown(mut token: TokenTree, span: Span) -> TokenTree {
    token.set_span(token.span().located_at(span));
    token
}

/// A type as what can be flattened. By way of `This` all that is asked of it depends on that one
/// trait, and what is not there is said once.
fn assemble(private: &RuntimePath, ty: &Type) -> TokenStream {
    let span = type_span(ty);
    let private = private.at(span);
    quote_spanned!(span=> <#ty as #private::Assemble>)
}

/// A flattened type by way of [`assemble`]; one that depends on generics is bounded by itself.
fn this(private: &RuntimePath, it: &Flattened) -> TokenStream {
    let ty = &it.ty;
    match it.is_bounded() {
        true => quote!(#ty),
        false => {
            let assemble = assemble(private, ty);
            quote_spanned!(type_span(ty)=> #assemble::This)
        }
    }
}

/// What a request that flattens others holds by value depends on whether they can be flattened.
/// With all of it in the place of their type, the compiler says once that one cannot.
fn respan_to_flattened(it: &Flattened, tokens: &TokenStream) -> TokenStream {
    // Spans cannot be compared, but where they are the same they are shown the same.
    let ours = format!("{:?}", Span::call_site());
    let place = type_span(&it.ty);
    moved(tokens.clone(), &|span| if format!("{span:?}") == ours { place } else { span })
}

fn moved(tokens: TokenStream, to: &impl Fn(Span) -> Span) -> TokenStream {
    let moved = |token: TokenTree| match token {
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), moved(group.stream(), to));
            inner.set_span(to(group.span()));
            inner.into()
        }
        mut token => {
            token.set_span(to(token.span()));
            token
        }
    };
    tokens.into_iter().map(moved).collect()
}

/// The place of a type.
fn type_span(ty: &Type) -> Span {
    error_span(ty.span())
}

/// The struct's generics as arguments.
fn own_arguments(request: &Request) -> impl Iterator<Item = TokenStream> {
    request.generics.params.iter().map(|param| match param {
        GenericParam::Lifetime(it) => it.lifetime.to_token_stream(),
        GenericParam::Type(it) => it.ident.to_token_stream(),
        GenericParam::Const(it) => it.ident.to_token_stream(),
    })
}

/// `&Ident` as the text of its name.
fn text(ident: &Ident) -> String {
    syn::ext::IdentExt::unraw(ident).to_string()
}

/// The types whose values are on the wire as they are.
fn types(request: &Request) -> impl Iterator<Item = &Type> + Clone {
    request.fields().map(|field| &field.ty)
}

/// The generics, where each flattened type that depends on them has the bound.
fn with_flattened(
    mut generics: Generics,
    bound: &TokenStream,
    request: &Request,
    wanted: impl Fn(&Flattened) -> bool,
) -> Generics {
    for it in request.flattened() {
        if it.is_bounded() && wanted(it) {
            let ty = &it.ty;
            let predicate = syn::parse_quote!(#ty: #bound);
            generics.make_where_clause().predicates.push(predicate);
        }
    }
    generics
}
