//! [`model`](crate::model) to tokens. Nothing can fail here.
//!
//! Paths are absolute, through the runtime's private module, and local names begin with two
//! underscores: what the user's own code calls `Option` or `value` has no say in it. Tokens about a
//! field's type or rule have its place, so that the compiler's errors are shown there.

mod builder;
mod derived;
mod deserialize;
mod docs;
mod partial;
mod serialize;
mod setter;
mod validate;

use std::slice;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::{Generics, Path, Type};

use crate::model::{Field, Request, Validated};
use crate::spelled;

/// Everything that `derive(RunRequest)` makes.
pub(crate) fn request(request: &Request) -> TokenStream {
    let builder = builder::declaration(request);
    let mut impls = vec![
        partial::impls(request),
        builder::impls(request),
        validate::request(request),
        serialize::impls(request),
    ];
    if !request.serialize_only {
        impls.push(deserialize::impls(request));
    }
    let allowed = allowed();
    quote! {
        #builder
        #allowed
        const _: () = { #(#impls)* };
    }
}

/// Everything that `derive(Validate)` makes.
pub(crate) fn validated(validated: &Validated) -> TokenStream {
    let impls = validate::validated(validated);
    let allowed = allowed();
    quote! {
        #allowed
        const _: () = { #impls };
    }
}

/// What lints may say of the struct's own fields they have said there, and methods that nobody
/// calls are no fault of the struct. `tests/hygiene.rs` shows that each is needed.
fn allowed() -> TokenStream {
    quote! {
        #[allow(
            dead_code,
            deprecated,
            non_camel_case_types,
            non_snake_case,
            private_interfaces,
            clippy::option_option,
            unused_imports,
            unused_mut,
            unused_variables
        )]
    }
}

/// The module of the runtime that generated code calls; its name has the version in it.
fn private(runtime: &Path) -> TokenStream {
    let version = env!("CARGO_PKG_VERSION").replace(['.', '-'], "_");
    let module = format_ident!("__private_{version}");
    quote!(#runtime::#module)
}

/// A place for generated tokens: names are found as everywhere in the expansion, errors are shown
/// at `span`.
fn shown_at(span: Span) -> Span {
    Span::call_site().located_at(span)
}

/// A path, shown at `span`: an error about a call points at all of it.
fn located(path: &TokenStream, span: Span) -> TokenStream {
    let located = |mut token: TokenTree| {
        token.set_span(token.span().located_at(span));
        token
    };
    path.clone().into_iter().map(located).collect()
}

/// The place of a type.
fn at_type(ty: &Type) -> Span {
    shown_at(syn::spanned::Spanned::span(ty))
}

/// `&Ident` as the text of its name.
fn text(ident: &Ident) -> String {
    syn::ext::IdentExt::unraw(ident).to_string()
}

/// The generics, where each type parameter that a field mentions has the bound.
fn with_bound(generics: &Generics, bound: &TokenStream, fields: &[Field]) -> Generics {
    let mut generics = generics.clone();
    let parameters: Vec<Ident> = generics.type_params().map(|it| it.ident.clone()).collect();
    for parameter in parameters {
        let used = |ty| spelled::mentioned(ty, slice::from_ref(&parameter)).is_some();
        if fields.iter().any(|it| used(&it.ty)) {
            let predicate = syn::parse_quote!(#parameter: #bound);
            generics.make_where_clause().predicates.push(predicate);
        }
    }
    generics
}
