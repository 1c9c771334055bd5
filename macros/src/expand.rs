//! The whole pipeline: parse, check, generate.
//!
//! Each phase goes on after a mistake with what it could make out. So all mistakes are reported at
//! once, and the code that uses the struct finds what it looks for all the same.

use proc_macro2::TokenStream;

use crate::diagnostics::Errors;
use crate::parse::Derive;
use crate::{check, generate, parse};

/// `#[derive(RunRequest)]`.
pub(crate) fn run_request(input: TokenStream) -> TokenStream {
    let errors = Errors::new();
    let generated = parse::item(input, Derive::RunRequest, &errors)
        .map(|item| check::request(item, &errors))
        .map(|request| match request {
            Ok(request) => generate::request(&request),
            Err(stand_in) => generate::stand_in(&stand_in),
        });
    errors.beside(generated)
}

/// `#[derive(Validate)]`.
pub(crate) fn validate(input: TokenStream) -> TokenStream {
    let errors = Errors::new();
    let generated = parse::item(input, Derive::Validate, &errors)
        .and_then(|item| check::validated(item, &errors))
        .map(|validated| generate::validated(&validated));
    errors.beside(generated)
}
