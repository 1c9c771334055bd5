//! Impls that another derive may write too.

use syn::Generics;

use super::runtime_path::RuntimePath;
use crate::quoting::{Tokens, our_ident, quote};

/// The runtime's macro that writes an impl of one of serde's traits.
pub(crate) const LEAVE_OUT_SERDE: &str = "leave_out_the_derives_of_serde";
/// The runtime's macro that writes an impl of `Validate`.
pub(crate) const LEAVE_OUT_VALIDATE: &str = "leave_out_the_derive_of_validate";

/// An impl that serde's derives, or our other one, may write too: the compiler's error about that
/// names the runtime's macro, and the macro's name says what to do.
pub(crate) fn impl_by_macro(
    advice: &str,
    of: &Tokens,
    declared: &Tokens,
    generics: &Generics,
    items: &Tokens,
) -> Tokens {
    let (runtime, advice) = (RuntimePath::imported(), our_ident(advice));
    let (impl_generics, _, where_clause) = generics.split_for_impl();
    quote! {
        #runtime::#advice! { [#impl_generics] [#of] [#declared] [#where_clause] { #items } }
    }
}
