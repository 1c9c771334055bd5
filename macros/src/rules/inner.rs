//! `inner(RULES)`: rules for each element of a sequence or set.

use syn::Type;

use super::elements::{ElementRules, Elements};
use crate::keys::Docs;
use crate::type_syntax;

pub(crate) type Inner<L> = ElementRules<InnerElements, L>;

/// The elements of a sequence or set.
pub(crate) struct InnerElements;

impl Elements for InnerElements {
    const DOCS: Docs = Docs::of_rule(
        "`inner(RULES)`",
        "rules for each element of a sequence or set",
        "rules::inner",
        "sequences, sets",
    );

    const KEY: &'static str = "inner";

    const EACH: &'static str = "each element";

    fn find_type(collection: &Type) -> Option<&Type> {
        type_syntax::element_type(collection)
    }
}
