//! The lints that generated code is exempt from.

use syn::Attribute;

use crate::quoting::{Tokens, quote};

/// `#[allow(...)]` for a block of impls.
///
/// Lints about the user's own fields have fired at the struct already, and a method that nobody
/// calls is no fault of the struct. Tests show that each of these is needed; `by_user` adds others.
pub(crate) fn allow_lints(by_user: &[Attribute]) -> Tokens {
    quote! {
        #(#by_user)*
        #[allow(
            dead_code,
            non_snake_case,
            unexpected_cfgs,
            unused_braces,
            clippy::box_collection,
            clippy::linkedlist,
            clippy::missing_const_for_fn,
            clippy::missing_errors_doc,
            clippy::option_option,
            clippy::redundant_allocation,
            clippy::ref_option_ref,
            clippy::too_many_arguments,
            clippy::type_complexity,
            clippy::vec_box,
        )]
    }
}
