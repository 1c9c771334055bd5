//! The message for a key that is unknown in its place, with the key to use instead if there is one.

use proc_macro2::Ident;

use crate::keys::{self, find_nearest};
use crate::name_set::NameSet;

/// Where a key of `#[request(...)]` is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Enum,
    Variant,
    /// In `builder(...)`.
    Builder,
    Field,
    /// In `inner(...)`, `keys(...)` or `values(...)`.
    Inside,
}

/// The message for a key that is none of `known`, the keys of its place.
pub(crate) fn describe_unknown_key(key: &Ident, place: Place, known: &[&[&str]]) -> String {
    let name = key.to_string();
    if let Some(hint) = misplaced_key_hint(&name, place) {
        return hint;
    }
    if let Some(advice) = suggest_equivalent(&name, place) {
        return format!("unknown `request` attribute `{name}`: {advice}");
    }
    let is_beside_fields = matches!(place, Place::Struct | Place::Enum | Place::Variant);
    let of_field = find_field_key(&name).filter(|_| is_beside_fields);
    match (find_nearest(&name, &known.concat()), of_field) {
        (Some(meant), _) => {
            format!("unknown `request` attribute `{name}`; did you mean `{meant}`?")
        }
        (None, Some(meant)) => {
            format!("unknown `request` attribute `{name}`; did you mean `{meant}`, on a field?")
        }
        (None, None) if known.iter().all(|list| list.is_empty()) => {
            format!("unknown `request` attribute `{name}`")
        }
        (None, None) => {
            let mut names = NameSet::default();
            for name in known.concat() {
                names.insert(name);
            }
            let known = names.into_vec().join("`, `");
            format!("unknown `request` attribute `{name}`; there are `{known}`")
        }
    }
}

/// The key of a field that the word most likely misspells.
fn find_field_key(name: &str) -> Option<&'static str> {
    find_nearest(name, &[keys::RULES, keys::SETTINGS].concat())
}

/// What to write here instead of a key of another crate.
fn suggest_equivalent(name: &str, place: Place) -> Option<String> {
    let find = |words: &[(&str, &str)]| {
        words.iter().find(|(word, _)| *word == name).map(|(_, advice)| (*advice).to_owned())
    };
    match place {
        Place::Builder => find(OF_OTHER_BUILDERS),
        Place::Field | Place::Inside => find(OF_OTHERS).or_else(|| find(ON_STRUCT_OF_OTHERS)),
        Place::Struct | Place::Enum | Place::Variant => find(ON_STRUCT_OF_OTHERS)
            .or_else(|| find(OF_OTHERS).map(|advice| format!("{advice}, on a field"))),
    }
}

/// Where a key of ours or of serde's belongs, if not here.
fn misplaced_key_hint(name: &str, place: Place) -> Option<String> {
    let is_in = |list: &[&str]| list.contains(&name);
    let where_to = match place {
        Place::Builder if OF_OTHER_BUILDERS.iter().any(|(word, _)| *word == name) => return None,
        Place::Enum | Place::Variant if name == keys::NOT_NULL => "on a struct or a field",
        Place::Field | Place::Inside if is_in(keys::CONTAINER) && !is_in(keys::SETTINGS) => {
            "on the struct"
        }
        Place::Variant if is_in(keys::ENUM) => "on the enum",
        Place::Enum if is_in(keys::VARIANT) => "on a variant",
        Place::Struct | Place::Field | Place::Inside
            if name == keys::STRING || name == keys::BARE =>
        {
            "on an enum"
        }
        Place::Enum | Place::Variant if is_in(keys::CONTAINER) => "on a struct",
        Place::Inside if is_in(keys::SETTINGS) => "on the field itself",
        Place::Builder if is_in(keys::CONTAINER) && !is_in(keys::SETTINGS) => {
            "next to `builder(...)`, not inside it"
        }
        Place::Struct | Place::Enum | Place::Variant | Place::Builder
            if is_in(keys::RULES) || is_in(keys::SETTINGS) =>
        {
            "on a field"
        }
        Place::Struct if is_in(keys::OF_BUILDER) => "in `builder(...)`",
        Place::Field | Place::Inside if is_in(keys::SERDE_FIELD) => "in `#[serde(...)]`",
        Place::Struct if is_in(keys::SERDE_CONTAINER) => "in `#[serde(...)]`",
        Place::Enum if is_in(keys::SERDE_ENUM) => "in `#[serde(...)]`",
        Place::Variant if is_in(keys::SERDE_VARIANT) => "in `#[serde(...)]`",
        _ if is_in(keys::SERDE_CONTAINER) => "in `#[serde(...)]` on the struct",
        _ if is_in(keys::SERDE_FIELD) => "in `#[serde(...)]` on a field",
        _ if is_in(TAGGING) => "in `#[serde(...)]`",
        _ => return None,
    };
    Some(format!("`{name}` belongs {where_to}"))
}

/// The message for a key that only `derive(RunRequest)` supports.
pub(crate) fn describe_request_only_key(key: &Ident) -> String {
    format!("`{key}` needs `derive(RunRequest)`: `derive(Validate)` only generates validation")
}

/// The message for a setting in a list of rules that have a condition.
pub(crate) fn describe_unconditional_key(key: &Ident) -> String {
    format!("`{key}` cannot depend on `when`: move it to an attribute of its own")
}

/// The message for `required` in such a list.
pub(crate) const REQUIRED_WHEN: &str = "a field cannot be required conditionally: add \
    `requires(this_field)` to the field that needs it, or `check = path` to the struct";

/// Keys by which serde's derives decide how an enum or a tuple struct is written.
const TAGGING: &[&str] =
    &[keys::CONTENT, keys::RENAME_ALL_FIELDS, keys::TAG, keys::TRANSPARENT, keys::UNTAGGED];

const PATTERN: &str = "use `pattern(\"...\")`";
const LENGTH: &str = "use `length(MIN..=MAX)`";
const RANGE: &str = "use `range(MIN..=MAX)`";
const FUNCTION: &str = "use `custom(path::to::function)`";
const BY_ITSELF: &str = "nested values are validated automatically; remove it";
const REQUIRED: &str = "a field is required unless it is an `Option` or has a default; to \
    require an `Option`, add `nullable`";
const CONVERTS: &str =
    "setters already convert; add `into = true` to a field whose setter does not";
const OWNED: &str = "setters always take and return the builder; remove it";
const SENTENCE: &str = "add it to each rule: `length(1.., message = \"...\", code = \"...\")`";
const BUILDER: &str = "`T::builder()` and `build()` cannot be renamed";

/// Keys of other crates' builders.
const OF_OTHER_BUILDERS: &[(&str, &str)] = &[
    ("build_fn", BUILDER),
    ("build_method", BUILDER),
    ("builder_method", BUILDER),
    ("finish_fn", BUILDER),
    ("into", CONVERTS),
    ("mutators", "use `each = name` on a field, or a function that takes the builder"),
    ("on", CONVERTS),
    ("pattern", OWNED),
    ("start_fn", BUILDER),
    ("state_mod", BUILDER),
];

/// Keys of other crates on a struct.
const ON_STRUCT_OF_OTHERS: &[(&str, &str)] = &[
    ("allow_unvalidated", "add `skip` to the fields that opt out"),
    ("build_fn", BUILDER),
    ("description", "write a doc comment"),
    ("finish_fn", BUILDER),
    ("inline", "remove it"),
    ("on", CONVERTS),
    ("start_fn", BUILDER),
    ("state_mod", BUILDER),
];

/// Keys of other crates on a field.
const OF_OTHERS: &[(&str, &str)] = &[
    ("adapt", FUNCTION),
    ("allow_unvalidated", "use `skip`"),
    ("alphanumeric", PATTERN),
    ("byte_length", "use `bytes(MIN..=MAX)`"),
    ("chars", "`length` already counts characters"),
    ("code", SENTENCE),
    ("conflicts_with_all", "use `conflicts_with(FIELD)` once for each"),
    ("credit_card", FUNCTION),
    ("default_code", "use `default = ...`"),
    ("default_value", "use `default = \"...\"`"),
    ("default_value_t", "use `default = ...`"),
    ("description", "write a doc comment"),
    ("dive", BY_ITSELF),
    ("does_not_contain", "use `not_contains(\"...\")`"),
    ("email", "use `format(email)`"),
    ("enumeration", "use `one_of(...)`"),
    ("eq", "use `one_of(...)`"),
    ("equal", "use `one_of(...)`"),
    ("examples", "use `example = ...`"),
    ("exclusive", "use `range(..MAX)` or `above(MIN)`"),
    ("exclusive_max", "use `range(..MAX)`"),
    ("exclusive_maximum", "use `range(..MAX)`"),
    ("exclusive_min", "use `above(MIN)`"),
    ("exclusive_minimum", "use `above(MIN)`"),
    ("function", FUNCTION),
    ("getter", "read the fields of the built request; remove it"),
    ("greater", "use `above(MIN)`"),
    ("hostname", "use `format(hostname)`"),
    ("if", "use `when(EXPR)`, before the rules that depend on it"),
    ("ip", "use `format(ip)`"),
    ("ipv4", "use `format(ipv4)`"),
    ("ipv6", "use `format(ipv6)`"),
    ("len", LENGTH),
    ("long", "a request is not a command line; remove it"),
    ("matches", "use `pattern(\"...\")`, or `check = path` on the struct to compare two fields"),
    ("max", RANGE),
    ("max_items", LENGTH),
    ("max_length", LENGTH),
    ("maximum", RANGE),
    ("message", SENTENCE),
    ("min", RANGE),
    ("min_items", LENGTH),
    ("min_length", LENGTH),
    ("minimum", RANGE),
    ("must_match", "use `check = path` on the struct"),
    ("non_control_character", PATTERN),
    ("non_empty", "use `length(1..)`"),
    ("not_empty", "use `length(1..)`"),
    ("optional", "declare the field as an `Option`"),
    ("overwritable", "only required fields cannot be set twice; remove it"),
    ("phone_number", FUNCTION),
    ("possible_values", "use `one_of(...)`"),
    ("prefix", "use `starts_with(\"...\")`"),
    ("regex", PATTERN),
    ("required", REQUIRED),
    ("required_if_eq", REQUIRED_WHEN),
    ("required_unless_present", REQUIRED_WHEN),
    ("requires_all", "use `requires(FIELD)` once for each"),
    ("short", "a request is not a command line; remove it"),
    ("strip_option", "the setter of an `Option` already takes the value inside; remove it"),
    ("suffix", "use `ends_with(\"...\")`"),
    ("unique_items", "use `unique`"),
    ("url", "use `format(url)`"),
    ("uuid", "use `format(uuid)`"),
    ("validator", FUNCTION),
    ("value_parser", "use `range(MIN..=MAX)`, `one_of(...)` or `custom(path::to::function)`"),
];

#[cfg(test)]
mod tests {
    use super::{OF_OTHER_BUILDERS, OF_OTHERS, ON_STRUCT_OF_OTHERS};
    use crate::keys;

    #[test]
    fn keys_of_other_crates_are_not_ours() {
        let ours = [keys::CONTAINER, keys::OF_BUILDER, keys::SETTINGS, keys::RULES].concat();
        for (word, _) in OF_OTHERS.iter().chain(ON_STRUCT_OF_OTHERS) {
            assert!(!ours.contains(word), "{word}");
        }
        for words in [OF_OTHERS, ON_STRUCT_OF_OTHERS, OF_OTHER_BUILDERS] {
            assert!(words.is_sorted_by(|a, b| a.0 < b.0));
        }
    }
}
