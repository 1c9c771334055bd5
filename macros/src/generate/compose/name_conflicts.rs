//! Names that two parts of a composition share are errors while compiling: each at the part that
//! came later.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::Lifetime;
use syn::spanned::Spanned;

use crate::generate::builder::setter;
use crate::generate::tokens::flattened_types::as_assemble;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::runtime_path::RuntimePath;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{Field, Flattened, Part, Request};

/// The checks of what depends on no type parameter.
pub(crate) fn at_once(request: &Request) -> TokenStream {
    let runtime = RuntimePath::imported();
    let found = request.flattened().enumerate().filter(|(_, part)| !part.generic);
    let found = found.map(|(number, part)| {
        let (name, count) = (format_ident!("__CLASHES_{number}"), request.parts.len());
        let clashes = clashes(&runtime, request, part);
        let checks = own_parts(&runtime, request, part, &name);
        quote! {
            const #name: [[#runtime::Option<&'static #runtime::str>; #count]; 2] = #clashes;
            #(const _: () = { #checks };)*
        }
    });
    let checks = checks(request, |flattened| flattened.iter().all(|it| !it.generic));
    without_lifetimes(quote!(#(#found)* #(const _: () = { #checks };)*))
}

/// The checks of the others: they are made for each type that the parameters stand for.
pub(crate) fn when_instantiated(request: &Request) -> TokenStream {
    let runtime = RuntimePath::imported();
    let found = request.flattened().filter(|part| part.generic).map(|part| {
        let name = format_ident!("__clashes");
        let clashes = clashes(&runtime, request, part);
        let checks = own_parts(&runtime, request, part, &name);
        quote!(const { let #name = #clashes; #(#checks)* };)
    });
    let checks = checks(request, |flattened| flattened.iter().any(|it| it.generic));
    quote!(#(#found)* #(const { #checks };)*)
}

fn checks(request: &Request, wanted: impl Fn(&[&Flattened]) -> bool) -> Vec<TokenStream> {
    let runtime = RuntimePath::imported();
    let mut checks = Vec::new();
    let mut before: Vec<&Flattened> = Vec::new();
    for part in request.flattened() {
        if wanted(&[part]) {
            checks.extend(request.deny_unknown_fields.map(|key| denied(&runtime, key, part)));
            checks.extend(request.map().map(|map| second_map(&runtime, map, part)));
            checks.extend(part.optional.then(|| known(&runtime, part)));
        }
        for other in &before {
            if wanted(&[other, part]) {
                checks.push(both_flattened(&runtime, other, part));
            }
        }
        before.push(part);
    }
    checks
}

/// A name on the wire, and a setter, that a part of the struct shares with a flattened request, for
/// each part; of what is flattened itself, the setters.
fn clashes(runtime: &RuntimePath, request: &Request, part: &Flattened) -> TokenStream {
    let inner = as_assemble(runtime, &part.ty);
    let names =
        request.parts.iter().map(|own| on_the_wire(own).map_or_else(Vec::new, Field::names));
    let setters = request.parts.iter().map(setter::names_of);
    let taken = setters_of(runtime, part);
    quote_spanned! {type_span(&part.ty)=>
        [
            #runtime::find_conflicts(&[#(&[#(#names),*]),*], #inner::NAMES),
            #runtime::find_conflicts(&[#(&[#(#setters),*]),*], #taken),
        ]
    }
}

/// The setters that a flattened request brings with it.
fn setters_of(runtime: &RuntimePath, part: &Flattened) -> TokenStream {
    let inner = as_assemble(runtime, &part.ty);
    match part.optional {
        true => quote!(&[]),
        false => quote_spanned!(type_span(&part.ty)=> #inner::SETTERS),
    }
}

/// A field that has a name there.
fn on_the_wire(part: &Part) -> Option<&Field> {
    match part {
        Part::Field(field) if field.serialized || field.deserialized => Some(field),
        _ => None,
    }
}

/// That there are none, for each part: at its name, or at that of a setter which has one of its
/// own.
fn own_parts(
    runtime: &RuntimePath,
    request: &Request,
    part: &Flattened,
    clashes: &Ident,
) -> Vec<TokenStream> {
    let none = quote!(#runtime::None);
    let own_part = |(position, own): (usize, &Part)| {
        let name = quote!(#clashes[0][#position]);
        let setter = quote!(#clashes[1][#position]);
        let (ident, own_setter) = (own.ident(), own.setter());
        if own_setter == ident {
            return no_clash(runtime, ident.span(), part, &name, &setter);
        }
        let names = no_clash(runtime, ident.span(), part, &name, &none);
        let setters = no_clash(runtime, own_setter.span(), part, &none, &setter);
        quote!(#names #setters)
    };
    request.parts.iter().enumerate().map(own_part).collect()
}

/// That neither name is there, or else says which is that of the flattened request.
fn no_clash(
    runtime: &RuntimePath,
    span: Span,
    by: &Flattened,
    name: &TokenStream,
    setter: &TokenStream,
) -> TokenStream {
    let by = ident_string(&by.ident);
    quote_spanned! {error_span(span)=>
        ::core::assert!(
            #runtime::has_no_conflict(#name, #setter),
            "{}",
            #runtime::Sentence::of_conflict(#name, #setter, #by).as_str()
        );
    }
}

/// Two flattened requests.
fn both_flattened(runtime: &RuntimePath, one: &Flattened, other: &Flattened) -> TokenStream {
    let (first, second) = (as_assemble(runtime, &one.ty), as_assemble(runtime, &other.ty));
    let span = type_span(&other.ty);
    let names = quote_spanned!(span=> #runtime::find_shared(#first::NAMES, #second::NAMES));
    let (ones, others) = (setters_of(runtime, one), setters_of(runtime, other));
    let setters = quote_spanned!(span=> #runtime::find_shared(#ones, #others));
    let check = no_clash(runtime, other.ty.span(), one, &quote!(__names), &quote!(__setters));
    quote_spanned! {span=>
        let __names = #names;
        let __setters = #setters;
        #check
        ::core::assert!(
            !(#first::HAS_MAP && #second::HAS_MAP),
            "only one map can collect the unknown fields"
        );
    }
}

/// Unknown fields cannot be both collected and denied.
fn denied(runtime: &RuntimePath, key: Span, part: &Flattened) -> TokenStream {
    let foreign = format!(
        "`deny_unknown_fields` cannot tell which fields the foreign type in `{}` knows",
        ident_string(&part.ident)
    );
    let (has_map, keeps) = (has(runtime, part, "HAS_MAP"), has(runtime, part, "HAS_FOREIGN"));
    let span = error_span(key);
    let map = quote_spanned! {span=>
        ::core::assert!(!__has, "`deny_unknown_fields` leaves nothing for the flattened map");
    };
    let foreign = quote_spanned!(span=> ::core::assert!(!__has, #foreign););
    quote!(#has_map #map #keeps #foreign)
}

/// Two maps cannot both collect the unknown fields, at whatever depth they are.
fn second_map(runtime: &RuntimePath, map: &Field, part: &Flattened) -> TokenStream {
    let has_map = has(runtime, part, "HAS_MAP");
    let check = quote_spanned! {type_span(&map.ty)=>
        ::core::assert!(!__has, "only one map can collect the unknown fields");
    };
    quote!(#has_map #check)
}

/// A request that may not be there is where one of its names is, so all of them must be known.
fn known(runtime: &RuntimePath, part: &Flattened) -> TokenStream {
    let keeps = has(runtime, part, "HAS_FOREIGN");
    let message = format!(
        "`{}` cannot be an `Option`: which fields the foreign type in it knows is not known",
        ident_string(&part.ident)
    );
    let check = quote_spanned!(type_span(&part.ty)=> ::core::assert!(!__has, #message););
    quote!(#keeps #check)
}

fn has(runtime: &RuntimePath, part: &Flattened, what: &str) -> TokenStream {
    let (inner, span) = (as_assemble(runtime, &part.ty), type_span(&part.ty));
    let what = format_ident!("{what}", span = span);
    quote_spanned!(span=> let __has = #inner::#what;)
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
