//! Names as text.

use proc_macro2::Ident;
use syn::Member;
use syn::ext::IdentExt;

use crate::quoting::our_ident;

/// The name without `r#`, as docs and messages show it.
pub(crate) fn ident_string(ident: &Ident) -> String {
    ident.unraw().to_string()
}

/// The name of a reference to the value as a whole, where it is a parameter that may be missing.
pub(crate) const WHOLE: &str = "__whole";

/// The name to which a pattern or a parameter binds a field.
pub(crate) fn bound_name(member: &Member) -> Ident {
    prefixed_name("__field_", member)
}

/// The name to which the value of a field is bound before the struct is made.
pub(crate) fn finished_name(member: &Member) -> Ident {
    prefixed_name("__finished_", member)
}

fn prefixed_name(prefix: &str, member: &Member) -> Ident {
    match member {
        Member::Named(ident) => our_ident(&format!("{prefix}{}", ident_string(ident))),
        Member::Unnamed(index) => our_ident(&format!("{prefix}{}", index.index)),
    }
}
