//! `keys(RULES)`: rules for each key of a map.

use syn::Type;

use super::elements::{ElementRules, Elements};
use crate::keys::Docs;
use crate::type_syntax;

pub(crate) type Keys<L> = ElementRules<MapKeys, L>;

/// The keys of a map.
pub(crate) struct MapKeys;

impl Elements for MapKeys {
    const DOCS: Docs =
        Docs::of_rule("`keys(RULES)`", "rules for each key of a map", "rules::keys", "maps");

    const KEY: &'static str = "keys";

    const EACH: &'static str = "each key";

    fn find_type(collection: &Type) -> Option<&Type> {
        type_syntax::key_type(collection)
    }
}
