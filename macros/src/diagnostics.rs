//! Mistakes, collected to be reported all at once.

use std::cell::RefCell;
use std::fmt::Display;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// Collects errors; one that is dropped unread is a bug of ours, and panics.
pub(crate) struct Errors {
    found: RefCell<Option<Vec<syn::Error>>>,
}

impl Errors {
    pub(crate) fn new() -> Self {
        Errors { found: RefCell::new(Some(Vec::new())) }
    }

    /// Records a mistake at the tokens that it is about.
    pub(crate) fn add(&self, tokens: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(tokens, message));
    }

    /// Records a mistake that has no tokens of its own.
    pub(crate) fn add_at(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    /// Records what syn found.
    pub(crate) fn push(&self, error: syn::Error) {
        if let Some(found) = &mut *self.found.borrow_mut() {
            found.push(error);
        }
    }

    /// The value; what is wrong is recorded.
    pub(crate) fn ok<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }

    /// Forgets them: another mistake is the cause.
    pub(crate) fn discard(self) {
        self.found.take();
    }

    /// The errors in the order of the source, as tokens that report them, before what could be generated.
    pub(crate) fn beside(self, generated: Option<TokenStream>) -> TokenStream {
        let mut found = self.found.take().unwrap_or_default();
        found.sort_by_key(|error| {
            let start = error.span().start();
            (start.line, start.column)
        });
        let mut tokens: TokenStream = found.iter().map(syn::Error::to_compile_error).collect();
        tokens.extend(generated);
        tokens
    }
}

impl Drop for Errors {
    fn drop(&mut self) {
        let unread = self.found.get_mut().is_some();
        assert!(!unread || std::thread::panicking(), "errors were not read");
    }
}
