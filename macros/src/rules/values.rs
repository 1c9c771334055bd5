//! `values(RULES)`: rules for each value of a map.

use syn::Type;

use super::elements::{ElementRules, Elements};
use crate::keys::Docs;
use crate::type_syntax;

pub(crate) type Values<L> = ElementRules<MapValues, L>;

/// The values of a map.
pub(crate) struct MapValues;

impl Elements for MapValues {
    const DOCS: Docs =
        Docs::of_rule("`values(RULES)`", "rules for each value of a map", "rules::values", "maps");

    const KEY: &'static str = "values";

    const EACH: &'static str = "each value";

    fn find_type(collection: &Type) -> Option<&Type> {
        type_syntax::element_type(collection)
    }
}
