//! Compile errors, collected in order to report all of them at once.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// A collection of errors. Dropping it without reporting them is a bug of ours, and panics.
pub(crate) struct Errors {
    /// In source order.
    found: RefCell<Option<Vec<syn::Error>>>,
}

impl Errors {
    pub(crate) fn new() -> Self {
        Errors { found: RefCell::new(Some(Vec::new())) }
    }

    /// Records an error at the tokens that it is about.
    pub(crate) fn add(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens.into_token_stream(), message));
    }

    /// Records an error that has a span but no tokens.
    pub(crate) fn add_at(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Records an error of syn's.
    pub(crate) fn push(&self, error: syn::Error) {
        if let Some(found) = &mut *self.found.borrow_mut() {
            let start = error.span().start();
            let is_before = |other: &syn::Error| other.span().start() <= start;
            let position = found.partition_point(is_before);
            found.insert(position, error);
        }
    }

    /// The value of a result, whose error is recorded.
    pub(crate) fn ok<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// Forgets the errors, which all follow from another one.
    pub(crate) fn discard(self) {
        self.found.take();
    }

    /// Tokens that report the errors in source order, followed by the generated code.
    pub(crate) fn report_before(self, generated: Option<TokenStream>) -> TokenStream {
        let mut tokens = TokenStream::new();
        for error in self.found.take().unwrap_or_default() {
            tokens.extend(error.to_compile_error());
        }
        if let Some(generated) = generated {
            tokens.extend(generated);
        }
        tokens
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        let unread = self.found.get_mut().is_some();
        assert!(!unread || std::thread::panicking(), "errors were not read");
    }
}
