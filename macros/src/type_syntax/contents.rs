//! Which values inside of a value are validated one by one.

use syn::Type;

use super::classify::is_leaf;
use super::wrappers::{element_type, innermost_type, strip_groups, type_arguments};

/// The values inside of a value that generated code has to visit itself.
pub(crate) enum Contents<'a> {
    Tuple(Vec<&'a Type>),
    Elements(&'a Type),
    /// Keys and values.
    Entries(&'a Type, &'a Type),
    /// None: the type's own impl of `Validate` visits what is inside, if there is one.
    Opaque,
}

/// Tuples and keys of maps do not implement `Validate`, so generated code has to reach those that a
/// type spells out inside of std's collections and indexmap's.
pub(crate) fn find_contents(ty: &Type) -> Contents<'_> {
    const SEQUENCES: &[&str] =
        &["BTreeSet", "BinaryHeap", "HashSet", "IndexSet", "LinkedList", "Vec", "VecDeque"];
    const MAPS: &[&str] = &["BTreeMap", "HashMap", "IndexMap"];
    if let Type::Tuple(tuple) = strip_groups(ty) {
        return Contents::Tuple(tuple.elems.iter().collect());
    }
    match (strip_groups(ty), type_arguments(ty)) {
        (Type::Array(_) | Type::Slice(_), _) => find_elements(ty),
        (_, Some((name, _))) if SEQUENCES.iter().any(|known| name == known) => find_elements(ty),
        (_, Some((name, types))) if MAPS.iter().any(|known| name == known) => match types[..] {
            [key, value, ..] if has_contents(value) || !is_leaf(key) => {
                Contents::Entries(key, value)
            }
            _ => Contents::Opaque,
        },
        _ => Contents::Opaque,
    }
}

fn find_elements(ty: &Type) -> Contents<'_> {
    let element = element_type(ty).filter(|element| has_contents(element));
    element.map_or(Contents::Opaque, Contents::Elements)
}

fn has_contents(ty: &Type) -> bool {
    !matches!(find_contents(innermost_type(ty)), Contents::Opaque)
}
