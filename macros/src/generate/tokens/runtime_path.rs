//! The path of the runtime module that generated code calls.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Path;
use syn::spanned::Spanned;

use super::spans::{error_span, respan};
use crate::runtime_module::private_module;

/// The module of the runtime that generated code calls.
#[derive(Clone, Debug)]
pub(crate) struct RuntimePath(TokenStream);

impl RuntimePath {
    /// The name that the block of impls imports it by. A path of one token costs the compiler less
    /// than the full one.
    pub(crate) fn imported() -> Self {
        Self(format_ident!("__private_").into_token_stream())
    }

    /// The full path, for items that are generated beside the struct.
    pub(crate) fn of(runtime: &Path) -> Self {
        Self(private_module(runtime).into_token_stream())
    }

    /// The same path at `span`: an error about a call underlines all tokens of it.
    pub(crate) fn at(&self, span: Span) -> Self {
        Self(respan(&self.0, span))
    }
}

impl ToTokens for RuntimePath {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.clone());
    }
}

/// The import that each block of generated impls begins with.
pub(crate) fn import_runtime(runtime: &Path) -> TokenStream {
    let (imported, path) = (RuntimePath::imported(), RuntimePath::of(runtime));
    quote!(use #path as #imported;)
}

/// Passes the code through a macro of the runtime if the user gave its path. If that path does not
/// resolve, the macro is the only thing that the compiler reports.
pub(crate) fn wrap_in_runtime_macro(runtime: &Path, generated: TokenStream) -> TokenStream {
    if quote!(#runtime).to_string() == quote!(::run_request).to_string() {
        return generated;
    }
    let runtime = RuntimePath::of(runtime).at(error_span(runtime.span()));
    quote!(#runtime::pass_through! { #generated })
}
