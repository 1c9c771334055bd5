//! Names that two parts of a composition share are errors while compiling: each at the part that
//! came later.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use syn::Lifetime;

use super::{Private, assemble, at_type, setter, shown_at, text};
use crate::model::{Flattened, Part, Request};

/// The checks of what depends on no type parameter.
pub(super) fn at_once(request: &Request) -> TokenStream {
    let checks = checks(request, |flattened| flattened.iter().all(|it| !it.generic));
    let checks = checks.into_iter().map(without_lifetimes);
    quote!(#(const _: () = { #checks };)*)
}

/// The checks of the others: they are made for each type that the parameters stand for.
pub(super) fn when_instantiated(request: &Request) -> TokenStream {
    let checks = checks(request, |flattened| flattened.iter().any(|it| it.generic));
    quote!(#(const { #checks };)*)
}

fn checks(request: &Request, wanted: impl Fn(&[&Flattened]) -> bool) -> Vec<TokenStream> {
    let private = Private::imported();
    let mut checks = Vec::new();
    let mut before: Vec<&Flattened> = Vec::new();
    for part in request.flattened() {
        if wanted(&[part]) {
            checks.extend(request.parts.iter().map(|own| own_part(&private, own, part)));
            checks.extend(request.deny_unknown_fields.map(|key| denied(&private, key, part)));
            checks.extend(request.map().map(|map| second_map(&private, map, part)));
        }
        for other in &before {
            if wanted(&[other, part]) {
                checks.push(both_flattened(&private, other, part));
            }
        }
        before.push(part);
    }
    checks
}

/// A field of the struct against a flattened request; of what is flattened itself, the setters.
fn own_part(private: &Private, own: &Part, part: &Flattened) -> TokenStream {
    let inner = assemble(private, &part.ty);
    let (name, names) = match own {
        Part::Field(field) if field.serialized || field.deserialized => {
            (field.name.clone(), field.names())
        }
        own => (text(own.ident()), Vec::new()),
    };
    let setters = setter::names_of(own);
    let message =
        format!("field `{name}` is already declared by the flattened `{}`", text(&part.ident));
    let lists = quote_spanned! {at_type(&part.ty)=>
        let (__names, __setters) = (#inner::NAMES, #inner::SETTERS);
    };
    let check = quote_spanned! {shown_at(own.ident().span())=>
        ::core::assert!(
            #private::shared(__names, &[#(#names),*]).is_none()
                && #private::shared(__setters, &[#(#setters),*]).is_none(),
            #message
        );
    };
    quote!(#lists #check)
}

/// Two flattened requests.
fn both_flattened(private: &Private, one: &Flattened, other: &Flattened) -> TokenStream {
    let (first, second) = (assemble(private, &one.ty), assemble(private, &other.ty));
    let by = format!("` is already declared by the flattened `{}`", text(&one.ident));
    quote_spanned! {at_type(&other.ty)=>
        if let #private::Some(__name) =
            #private::shared(#first::NAMES, #second::NAMES)
        {
            ::core::panic!("{}", #private::Sentence::of(&["field `", __name, #by]).as_str());
        }
        if let #private::Some(__name) =
            #private::shared(#first::SETTERS, #second::SETTERS)
        {
            ::core::panic!("{}", #private::Sentence::of(&["setter `", __name, #by]).as_str());
        }
        ::core::assert!(
            !(#first::OPEN && #second::OPEN),
            "only one map can collect the unknown fields"
        );
    }
}

/// Unknown fields cannot be both collected and denied.
fn denied(private: &Private, key: Span, part: &Flattened) -> TokenStream {
    let is_open = open(private, part);
    let check = quote_spanned! {shown_at(key)=>
        ::core::assert!(
            !__open,
            "`deny_unknown_fields` leaves nothing for the flattened map"
        );
    };
    quote!(#is_open #check)
}

/// Two maps cannot both collect the unknown fields, at whatever depth they are.
fn second_map(private: &Private, map: &Flattened, part: &Flattened) -> TokenStream {
    let is_open = open(private, part);
    let check = quote_spanned! {at_type(&map.ty)=>
        ::core::assert!(!__open, "only one map can collect the unknown fields");
    };
    quote!(#is_open #check)
}

fn open(private: &Private, part: &Flattened) -> TokenStream {
    let inner = assemble(private, &part.ty);
    quote_spanned!(at_type(&part.ty)=> let __open = #inner::OPEN;)
}

/// Outside of any impl there is only one lifetime to name.
fn without_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut result = TokenStream::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                tokens.next();
                Lifetime::new("'static", punct.span()).to_tokens(&mut result);
            }
            TokenTree::Group(group) => {
                let inside = without_lifetimes(group.stream());
                let mut inner = proc_macro2::Group::new(group.delimiter(), inside);
                inner.set_span(group.span());
                inner.to_tokens(&mut result);
            }
            token => token.to_tokens(&mut result),
        }
    }
    result
}
