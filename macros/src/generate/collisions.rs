//! Names that two parts of a composition share are errors while compiling: each at the part that
//! came later.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Lifetime;

use super::{Private, assemble, at_type, setter, shown_at, text};
use crate::model::{Field, Flattened, Part, Request};

/// The checks of what depends on no type parameter.
pub(super) fn at_once(request: &Request) -> TokenStream {
    let private = Private::imported();
    let found = request.flattened().enumerate().filter(|(_, part)| !part.generic);
    let found = found.map(|(number, part)| {
        let (name, count) = (format_ident!("__CLASHES_{number}"), request.parts.len());
        let clashes = clashes(&private, request, part);
        let checks = own_parts(request, part, &name);
        quote! {
            const #name: [[#private::bool; #count]; 2] = #clashes;
            #(const _: () = { #checks };)*
        }
    });
    let checks = checks(request, |flattened| flattened.iter().all(|it| !it.generic));
    without_lifetimes(quote!(#(#found)* #(const _: () = { #checks };)*))
}

/// The checks of the others: they are made for each type that the parameters stand for.
pub(super) fn when_instantiated(request: &Request) -> TokenStream {
    let private = Private::imported();
    let found = request.flattened().filter(|part| part.generic).map(|part| {
        let name = format_ident!("__clashes");
        let clashes = clashes(&private, request, part);
        let checks = own_parts(request, part, &name);
        quote!(const { let #name = #clashes; #(#checks)* };)
    });
    let checks = checks(request, |flattened| flattened.iter().any(|it| it.generic));
    quote!(#(#found)* #(const { #checks };)*)
}

fn checks(request: &Request, wanted: impl Fn(&[&Flattened]) -> bool) -> Vec<TokenStream> {
    let private = Private::imported();
    let mut checks = Vec::new();
    let mut before: Vec<&Flattened> = Vec::new();
    for part in request.flattened() {
        if wanted(&[part]) {
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

/// Which parts of the struct have a name that a flattened request has too, and which have a setter; of what is
/// flattened itself, the setters.
fn clashes(private: &Private, request: &Request, part: &Flattened) -> TokenStream {
    let inner = assemble(private, &part.ty);
    let names =
        request.parts.iter().map(|own| on_the_wire(own).map_or_else(Vec::new, Field::names));
    let setters = request.parts.iter().map(setter::names_of);
    quote_spanned! {at_type(&part.ty)=>
        [
            #private::clashes(&[#(&[#(#names),*]),*], #inner::NAMES),
            #private::clashes(&[#(&[#(#setters),*]),*], #inner::SETTERS),
        ]
    }
}

/// A field that has a name there.
fn on_the_wire(part: &Part) -> Option<&Field> {
    match part {
        Part::Field(field) if field.serialized || field.deserialized => Some(field),
        _ => None,
    }
}

/// That they do not, for each.
fn own_parts(request: &Request, part: &Flattened, clashes: &Ident) -> Vec<TokenStream> {
    let by = text(&part.ident);
    let own_part = |(position, own): (usize, &Part)| {
        let name = on_the_wire(own).map_or_else(|| text(own.ident()), |it| it.name.clone());
        let message = format!("field `{name}` is already declared by the flattened `{by}`");
        quote_spanned! {shown_at(own.ident().span())=>
            ::core::assert!(!#clashes[0][#position] && !#clashes[1][#position], #message);
        }
    };
    request.parts.iter().enumerate().map(own_part).collect()
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
fn second_map(private: &Private, map: &Field, part: &Flattened) -> TokenStream {
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
