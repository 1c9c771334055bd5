//! The derives of `run-request`; use that crate, which re-exports them and documents what they
//! generate.

#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod ast;
mod case;
mod check;
mod diagnostics;
mod expand;
mod generate;
mod keys;
mod model;
mod parse;
mod spelled;

use proc_macro::TokenStream;

/// Gives a struct with named fields a builder, validation, `Serialize` and `Deserialize`.
///
/// See the documentation of `run-request`.
#[proc_macro_derive(RunRequest, attributes(request, serde))]
pub fn derive_run_request(input: TokenStream) -> TokenStream {
    expand::run_request(input.into()).into()
}

/// Stands in for the attribute of the same name in modules without the implicit prelude.
///
/// See `run_request::diagnostic`.
#[proc_macro_attribute]
pub fn on_unimplemented(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}

/// Gives a struct or an enum validation alone, beside serde's own derives.
///
/// See the documentation of `run-request`.
#[proc_macro_derive(Validate, attributes(request, serde))]
pub fn derive_validate(input: TokenStream) -> TokenStream {
    expand::validate(input.into()).into()
}
