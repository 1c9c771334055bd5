//! The whole pipeline: parse, check, generate.
//!
//! After an error each phase continues with what it could read. So all errors are reported at once,
//! and code that uses the struct still finds its methods.

use proc_macro2::TokenStream;

use crate::ast::Derive;
use crate::diagnostics::Errors;
use crate::{check, generate, parse};

/// `#[derive(RunRequest)]`.
pub(crate) fn run_request(input: TokenStream) -> TokenStream {
    let errors = Errors::new();
    let generated = parse::parse_item(input, Derive::RunRequest, &errors)
        .map(|item| check::check_item(item, &errors))
        .map(|declaration| generate::generate_declaration(&declaration).into());
    errors.report_before(generated)
}

/// `#[derive(Validate)]`.
pub(crate) fn validate(input: TokenStream) -> TokenStream {
    let errors = Errors::new();
    let generated = parse::parse_item(input, Derive::Validate, &errors)
        .and_then(|item| check::check_validated(item, &errors))
        .map(|validated| generate::generate_validate(&validated).into());
    errors.report_before(generated)
}
