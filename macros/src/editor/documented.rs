//! The constants of the runtime whose docs are those of the keys.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::place::Place;
use crate::ast::Derive;
use crate::keys::{self, Docs};

/// A module for each derive, in which each place has a module with a constant for each key.
pub(crate) fn document_keys() -> TokenStream {
    let (mut of_run_request, mut of_validate) = (TokenStream::new(), TokenStream::new());
    for place in Place::ALL {
        of_run_request.extend(document_place(*place, Derive::RunRequest));
        of_validate.extend(document_place(*place, Derive::Validate));
    }
    quote! {
        pub mod of_run_request { #of_run_request }
        pub mod of_validate { #of_validate }
        /// A key of `#[request(...)]`.
        pub struct Key;
    }
}

fn document_place(place: Place, derive: Derive) -> TokenStream {
    let module = format_ident!("{}", place.module());
    let mut constants = TokenStream::new();
    for (name, docs) in place.keys(derive) {
        let is_keyword = name == keys::CRATE;
        if is_keyword != (place == Place::OfKeyword) {
            continue;
        }
        let (name, text) = (name_constant(name, Span::call_site()), describe(docs));
        constants.extend(quote! {
            #[doc = #text]
            pub const #name: Key = Key;
        });
    }
    quote! {
        pub mod #module {
            use super::super::Key;
            #constants
        }
    }
}

/// The name of the constant of a key. No item can have the name of a keyword.
pub(super) fn name_constant(key: &str, span: Span) -> Ident {
    if key == keys::CRATE { Ident::new("crate_", span) } else { Ident::new(key, span) }
}

/// What an editor shows.
fn describe(docs: Docs) -> String {
    let Docs { usage, text, page, types } = docs;
    let (page, section) = page.split_once('#').unwrap_or((page, ""));
    let (folder, version) = (page.replace("::", "/"), env!("CARGO_PKG_VERSION"));
    let link = format!(
        "https://docs.rs/run-request/{version}/run_request/guide/{folder}/index.html#{section}"
    );
    let types = types.map(|types| format!(" For {types}.")).unwrap_or_default();
    format!("{usage}: {text}.{types}\n\n[More in the guide]({link})")
}
