//! The derives of `run-request`; use that crate, which re-exports them and documents what they
//! generate.

#![forbid(unsafe_code)]
#![warn(missing_docs)]
// Nothing else reads what the model keeps for schemas.
#![cfg_attr(not(feature = "schemars"), expect(dead_code))]

// First, because its macro `with_rules` is in scope only in the modules after it.
#[macro_use]
mod rules;

#[cfg(test)]
mod arbitrary_input;
mod ast;
mod case;
mod check;
mod debug;
mod diagnostics;
mod editor;
mod expand;
mod generate;
mod in_editor;
mod infer_bounds;
mod keys;
mod literal;
mod map_spans;
#[cfg(all(
    test,
    feature = "email",
    feature = "graphemes",
    feature = "regex",
    feature = "regress",
    feature = "schemars",
    feature = "time",
    feature = "url",
    feature = "uuid"
))]
mod messages;
mod model;
mod name_set;
mod nearest;
mod parse;
mod quoting;
#[cfg(test)]
mod reference_pages;
mod runtime_module;
#[cfg(test)]
mod search;
mod serde_keys;
mod setting;
#[cfg(all(test, feature = "regex", feature = "schemars", feature = "utoipa"))]
mod snapshots;
mod suggestions;
mod type_syntax;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as TokenStream2;

use crate::ast::Derive;
use crate::in_editor::is_in_editor;

// `run-request` documents the derive where it reexports it; docs here would be appended to those.
#[allow(missing_docs)]
#[proc_macro_derive(RunRequest, attributes(request, serde))]
pub fn derive_run_request(input: TokenStream) -> TokenStream {
    expand(input, Derive::RunRequest, expand::run_request)
}

/// Part of `run-request`, whose guide documents it in the FAQ.
#[proc_macro_attribute]
pub fn on_unimplemented(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}

/// As above.
#[proc_macro_attribute]
pub fn do_not_recommend(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}

// As above.
#[allow(missing_docs)]
#[proc_macro_derive(Validate, attributes(request, serde))]
pub fn derive_validate(input: TokenStream) -> TokenStream {
    expand(input, Derive::Validate, expand::validate)
}

fn expand(
    input: TokenStream,
    derive: Derive,
    expand: fn(TokenStream2) -> TokenStream2,
) -> TokenStream {
    let input = TokenStream2::from(input);
    if !is_in_editor() {
        return expand(input).into();
    }
    let mut generated = editor::mention_keys(input.clone(), derive);
    generated.extend(expand(input));
    generated.into()
}

/// Part of `run-request`: the constants that rust-analyzer completes in `#[request(...)]`.
#[doc(hidden)]
#[proc_macro]
pub fn document_keys(_: TokenStream) -> TokenStream {
    editor::document_keys().into()
}
