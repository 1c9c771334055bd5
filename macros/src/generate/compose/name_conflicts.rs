//! Names that two parts of a composition share are compile errors, each at the part that came
//! later.
//!
//! The names of a flattened request are constants of its type, so the checks are constants that
//! panic. Those that depend on a type parameter are evaluated where the parameter is known.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use quote::format_ident;
use syn::Lifetime;
use syn::spanned::Spanned;

use crate::generate::builder::setter::part_setter_names;
use crate::generate::tokens::generator::Generator;
use crate::generate::tokens::idents::ident_string;
use crate::generate::tokens::spans::{error_span, type_span};
use crate::model::{Field, Flattened, Part};
use crate::quoting::{Tokens, our_ident, quote, quote_spanned};

impl Generator<'_> {
    /// The checks that depend on no type parameter.
    pub(crate) fn check_conflicts(&self) -> Tokens {
        let (runtime, mut all) = (&self.runtime, Vec::new());
        for (number, flattened) in self.request.flattened().into_iter().enumerate() {
            if flattened.is_generic {
                continue;
            }
            let name = our_ident(&format!("__CONFLICTS_{number}"));
            let conflicts = self.find_conflicts(flattened);
            let checks = self.check_own_parts(flattened, &name);
            all.push(quote! {
                const #name: &[#runtime::Conflict] = &#conflicts;
                #(const _: () = { #checks };)*
            });
        }
        let mut checks = self.check_flattened(|compared| compared.iter().all(|it| !it.is_generic));
        checks.extend(self.check_group_names());
        all.push(quote!(#(const _: () = { #checks };)*));
        let all = Tokens::from_iter(all);
        let has_lifetimes = self.request.generics.lifetimes().next().is_some();
        if has_lifetimes { make_lifetimes_static(all) } else { all }
    }

    /// The checks that depend on type parameters: the compiler evaluates them for each type that
    /// stands for one.
    pub(crate) fn check_generic_conflicts(&self) -> Tokens {
        let mut all = Tokens::new();
        for flattened in self.request.flattened() {
            if flattened.is_generic {
                let name = our_ident("__conflicts");
                let conflicts = self.find_conflicts(flattened);
                let checks = self.check_own_parts(flattened, &name);
                all.append(quote!(const { let #name = &#conflicts; #(#checks)* };));
            }
        }
        let checks = self.check_flattened(|compared| compared.iter().any(|it| it.is_generic));
        quote!(#all #(const { #checks };)*)
    }

    /// The checks of flattened requests by themselves, and of each pair of them.
    fn check_flattened(&self, is_wanted: fn(&[&Flattened]) -> bool) -> Vec<Tokens> {
        let request = self.request;
        let mut checks = Vec::new();
        let mut before: Vec<&Flattened> = Vec::new();
        for flattened in request.flattened() {
            if is_wanted(&[flattened]) {
                checks.push(self.check_is_flattenable(flattened));
                checks
                    .extend(request.deny_unknown_fields.map(|key| self.check_deny(key, flattened)));
                checks.extend(
                    request.collecting_map().map(|map| self.check_second_map(map, flattened)),
                );
                checks.extend(flattened.optional.then(|| self.check_names_known(flattened)));
            }
            for other in &before {
                if is_wanted(&[other, flattened]) {
                    checks.push(self.check_pair(other, flattened));
                }
            }
            before.push(flattened);
        }
        checks
    }

    /// An expression for the names that each part of the struct shares with the flattened request,
    /// on the wire and as a setter. Flattened parts are compared by their setters only: `check_pair`
    /// compares their wire names.
    fn find_conflicts(&self, flattened: &Flattened) -> Tokens {
        let (has_partial, span) = (self.as_has_partial(&flattened.ty), type_span(&flattened.ty));
        let (runtime, inner_setters) = (self.runtime.at(span), self.inner_setters(flattened));
        let (mut names, mut setters) = (Vec::new(), Vec::new());
        for part in &self.request.parts {
            let of_part = wire_field(part).map_or_else(Vec::new, Field::names);
            names.push(quote_spanned!(span=> &[#(#of_part),*]));
            let of_part = part_setter_names(part);
            setters.push(quote_spanned!(span=> &[#(#of_part),*]));
        }
        quote_spanned! {span=>
            #runtime::find_conflicts(
                &[#(#names),*],
                #has_partial::NAMES,
                &[#(#setters),*],
                #inner_setters,
            )
        }
    }

    /// The setters of a flattened request that this one's builder has too.
    fn inner_setters(&self, flattened: &Flattened) -> Tokens {
        // A variant has no builder.
        if flattened.optional || self.request.variant.is_some() {
            return quote!(&[]);
        }
        let has_partial = self.as_has_partial(&flattened.ty);
        quote_spanned!(type_span(&flattened.ty)=> #has_partial::SETTERS)
    }

    /// A check for each part that it has no conflict. The error is at the name of the part, or at
    /// that of its setter if the user chose one.
    fn check_own_parts(&self, flattened: &Flattened, conflicts: &Ident) -> Vec<Tokens> {
        let by = ident_string(&flattened.ident);
        let check = |name: &Ident, reject: &str, position: usize| {
            let span = error_span(name.span());
            let (runtime, reject) = (self.runtime.at(span), Ident::new(reject, span));
            quote_spanned!(span=> #runtime::#reject(#conflicts, #position, #by);)
        };
        let mut checks = Vec::new();
        for (position, own) in self.request.parts.iter().enumerate() {
            let (ident, setter) = (own.ident(), own.setter());
            checks.push(if setter == ident {
                check(ident, "reject_conflict", position)
            } else {
                let name = check(ident, "reject_name_conflict", position);
                let setter = check(setter, "reject_setter_conflict", position);
                quote!(#name #setter)
            });
        }
        checks
    }

    /// Two flattened requests share no name, and have one map at most.
    fn check_pair(&self, one: &Flattened, other: &Flattened) -> Tokens {
        let span = type_span(&other.ty);
        let runtime = self.runtime.at(span);
        let (first, second) = (self.as_has_partial(&one.ty), self.as_has_partial(&other.ty));
        let names = quote_spanned!(span=> #runtime::find_shared(#first::NAMES, #second::NAMES));
        let (ones, others) = (self.inner_setters(one), self.inner_setters(other));
        let setters = quote_spanned!(span=> #runtime::find_shared(#ones, #others));
        let (by, at) = (ident_string(&one.ident), error_span(other.ty.span()));
        let runtime_there = self.runtime.at(at);
        let reject = quote_spanned!(at=> #runtime_there::reject_conflict(&[__conflict], 0, #by););
        quote_spanned! {span=>
            let __conflict = #runtime::Conflict { name: #names, setter: #setters };
            #reject
            ::core::assert!(
                !(#first::HAS_MAP && #second::HAS_MAP),
                "only one map can collect the unknown fields"
            );
        }
    }

    /// Unknown fields cannot be both collected and denied.
    fn check_deny(&self, key: Span, flattened: &Flattened) -> Tokens {
        let foreign = format!(
            "`deny_unknown_fields` cannot tell which fields the foreign type in `{}` knows",
            ident_string(&flattened.ident)
        );
        let has_map = self.bind_flag(flattened, "HAS_MAP");
        let has_foreign = self.bind_flag(flattened, "HAS_FOREIGN");
        let span = error_span(key);
        let map = quote_spanned! {span=>
            ::core::assert!(!__has, "`deny_unknown_fields` leaves nothing for the flattened map");
        };
        let foreign = quote_spanned!(span=> ::core::assert!(!__has, #foreign););
        quote!(#has_map #map #has_foreign #foreign)
    }

    /// Two maps cannot both collect the unknown fields, at whatever depth they are.
    fn check_second_map(&self, map: &Field, flattened: &Flattened) -> Tokens {
        let has_map = self.bind_flag(flattened, "HAS_MAP");
        let check = quote_spanned! {type_span(&map.ty)=>
            ::core::assert!(!__has, "only one map can collect the unknown fields");
        };
        quote!(#has_map #check)
    }

    /// An enum has to have entries, which can be among those of the request.
    fn check_is_flattenable(&self, flattened: &Flattened) -> Tokens {
        let (has_partial, span) = (self.as_has_partial(&flattened.ty), type_span(&flattened.ty));
        let runtime = self.runtime.at(span);
        quote_spanned!(span=> #runtime::reject_flattening(#has_partial::FLATTENING_FAULT);)
    }

    /// An optional request is `Some` if one of its names is there, so all of them must be known.
    fn check_names_known(&self, flattened: &Flattened) -> Tokens {
        let has_foreign = self.bind_flag(flattened, "HAS_FOREIGN");
        let message = format!(
            "`{}` cannot be an `Option`: which fields the foreign type in it knows is not known",
            ident_string(&flattened.ident)
        );
        let span = type_span(&flattened.ty);
        let check = quote_spanned!(span=> ::core::assert!(!__has, #message););
        quote!(#has_foreign #check)
    }

    fn bind_flag(&self, flattened: &Flattened, flag: &str) -> Tokens {
        let (has_partial, span) = (self.as_has_partial(&flattened.ty), type_span(&flattened.ty));
        let flag = format_ident!("{flag}", span = span);
        quote_spanned!(span=> let __has = #has_partial::#flag;)
    }
}

/// The part, if it is a field that is read or written.
fn wire_field(part: &Part) -> Option<&Field> {
    match part {
        Part::Field(field) if field.serialized || field.deserialized => Some(field),
        _ => None,
    }
}

/// The tokens with every lifetime `'static`, the only one that can be named outside of an impl.
pub(crate) fn make_lifetimes_static(tokens: Tokens) -> Tokens {
    Tokens::of(&name_static(tokens.into()))
}

fn name_static(tokens: TokenStream) -> TokenStream {
    let mut tokens = tokens.into_iter().peekable();
    let mut result = TokenStream::new();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == '\'' => {
                tokens.next();
                Lifetime::new("'static", punct.span()).to_tokens(&mut result);
            }
            TokenTree::Group(group) => {
                let inside = name_static(group.stream());
                let mut inner = Group::new(group.delimiter(), inside);
                inner.set_span(group.span());
                inner.to_tokens(&mut result);
            }
            token => token.to_tokens(&mut result),
        }
    }
    result
}
