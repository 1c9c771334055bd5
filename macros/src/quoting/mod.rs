//! Code that is being generated: what it is made of, and the templates that make it.
//!
//! The tokens have the span of the code that is being generated. What a request that flattens
//! another holds by value depends on whether that type can be flattened. With all tokens at the
//! type, the compiler reports once that it cannot, rather than at each use.

mod interpolate;
mod quote;
mod template;
#[cfg(test)]
mod tests;
mod tokens;

use std::cell::Cell;

use proc_macro2::{Ident, Span};
use syn::parse::Parse;

pub(crate) use self::interpolate::{
    ElementsOfIterator, ElementsOfSlice, Interpolate, SameElements,
};
pub(crate) use self::quote::*;
pub(crate) use self::template::Template;
pub(crate) use self::tokens::Tokens;

thread_local! {
    static SPAN: Cell<Option<Span>> = const { Cell::new(None) };
}

/// The span of tokens that come from no code of the user.
pub(crate) fn our_span() -> Span {
    SPAN.get().unwrap_or_else(Span::call_site)
}

/// A name of ours.
pub(crate) fn our_ident(name: &str) -> Ident {
    Ident::new(name, our_span())
}

/// Runs a generator whose tokens have this span.
pub(crate) fn with_span<T>(span: Span, generate: impl FnOnce() -> T) -> T {
    let _restore = Restore(SPAN.replace(Some(span)));
    generate()
}

/// Restores the span also if the generator panics: the compiler runs all derives in one thread, and
/// a span is only valid within its own.
struct Restore(Option<Span>);

impl Drop for Restore {
    fn drop(&mut self) {
        SPAN.set(self.0);
    }
}

/// Parses the tokens of a template, which are known to be valid.
macro_rules! parse_quote {
    ($($token:tt)*) => {
        $crate::quoting::parse($crate::quoting::quote!($($token)*))
    };
}

pub(crate) use parse_quote;

pub(crate) fn parse<T: Parse>(template: Tokens) -> T {
    syn::parse2(template.into()).unwrap_or_else(|error| panic!("{error}"))
}
