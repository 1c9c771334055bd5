//! The path of the runtime module that generated code calls.

use proc_macro2::{Ident, Span};
use syn::Path;
use syn::spanned::Spanned;

use super::spans::{error_span, respan, respan_ours};
use crate::quoting::{Interpolate, Tokens, our_ident, our_span, parse_quote, quote};
use crate::runtime_module::private_module;

/// The module of the runtime that generated code calls.
#[derive(Clone, Debug)]
pub(crate) enum RuntimePath {
    /// The name that the block of impls imports it by.
    Imported(Ident),
    /// The full path.
    Full(Tokens),
}

impl RuntimePath {
    /// The name that the block of impls imports it by. A path of one token costs the compiler less
    /// than the full one.
    pub(crate) fn imported() -> Self {
        Self::Imported(our_ident("__private_"))
    }

    /// The full path, for items that are generated beside the struct.
    pub(crate) fn of(runtime: &Path) -> Self {
        Self::Full(respan_ours(our_span(), &Tokens::of(&private_module(runtime))))
    }

    /// The same path at `span`: an error about a call underlines all tokens of it.
    pub(crate) fn at(&self, span: Span) -> Self {
        match self {
            Self::Imported(name) => {
                let mut name = name.clone();
                name.set_span(name.span().located_at(span));
                Self::Imported(name)
            }
            Self::Full(path) => Self::Full(respan(path, span)),
        }
    }
}

impl Interpolate for RuntimePath {
    fn interpolate(&self) -> Tokens {
        match self {
            Self::Imported(name) => name.interpolate(),
            Self::Full(path) => path.interpolate(),
        }
    }
}

/// The import that each block of generated impls begins with.
pub(crate) fn import_runtime(runtime: &Path) -> Tokens {
    let (imported, path) = (RuntimePath::imported(), RuntimePath::of(runtime));
    quote!(use #path as #imported;)
}

/// The same import, in a module beside the struct that imports all of what is around it.
pub(crate) fn import_runtime_in_module(runtime: &Path) -> Tokens {
    let is_of_parent = runtime.leading_colon.is_none()
        && runtime.segments.first().is_some_and(|segment| segment.ident == "super");
    if is_of_parent {
        import_runtime(&parse_quote!(super::#runtime))
    } else {
        import_runtime(runtime)
    }
}

/// Passes the code through a macro of the runtime if the user gave its path. If that path does not
/// resolve, the macro is the only thing that the compiler reports.
pub(crate) fn wrap_in_runtime_macro(runtime: &Path, generated: Tokens) -> Tokens {
    if quote!(#runtime).to_string() == quote!(::run_request).to_string() {
        return generated;
    }
    let runtime = RuntimePath::of(runtime).at(error_span(runtime.span()));
    quote!(#runtime::pass_through! { #generated })
}
