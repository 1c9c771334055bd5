//! Where in the runtime generated code finds what it calls.

use quote::format_ident;
use syn::Path;

/// The module of the runtime that generated code calls; its name has the version in it.
pub(crate) fn private_module(runtime: &Path) -> Path {
    let version = env!("CARGO_PKG_VERSION").replace(['.', '-'], "_");
    let module = format_ident!("__private_{version}");
    syn::parse_quote!(#runtime::#module)
}
