//! The context of all checks of one struct or variant.

use proc_macro2::Ident;
use syn::Type;

use crate::ast::{Case, Container, SerDe, Setting};
use crate::diagnostics::Errors;
use crate::rules::context::Siblings;
use crate::type_syntax;

/// What the checks of a struct or variant have in common. Each check is a method, in the file of
/// its topic.
pub(super) struct Checker<'a> {
    pub(super) errors: &'a Errors,
    /// The attributes of the struct or enum.
    pub(super) container: &'a Container,
    /// The fields of the struct or variant.
    pub(super) siblings: &'a Siblings,
    /// The type parameters of the struct or enum.
    pub(super) parameters: &'a [Ident],
    /// The cases that `rename_all` gives to the names of the fields.
    pub(super) field_cases: SerDe<Case>,
}

impl Checker<'_> {
    /// The first type parameter that the type mentions.
    pub(super) fn find_type_param(&self, ty: &Type) -> Option<Ident> {
        type_syntax::find_type_param(ty, self.parameters)
    }

    /// Rejects the second of two settings that contradict each other.
    pub(super) fn reject_both<A, B>(
        &self,
        (one, first): (&str, Option<&Setting<A>>),
        (other, second): (&str, Option<&Setting<B>>),
    ) {
        if let (Some(_), Some(second)) = (first, second) {
            self.errors.add_at(second.key, format!("`{other}` contradicts `{one}`"));
        }
    }
}
