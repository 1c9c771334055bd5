//! Names as text.

use proc_macro2::Ident;
use syn::ext::IdentExt;

/// The name without `r#`, as docs and messages show it.
pub(crate) fn ident_string(ident: &Ident) -> String {
    ident.unraw().to_string()
}
