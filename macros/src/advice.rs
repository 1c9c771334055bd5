//! What to say of a key that is not known where it stands.

use proc_macro2::Ident;

use crate::keys::{self, nearest};

/// Where a key of `#[request(...)]` stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Container,
    Variant,
    /// In `builder(...)`.
    Builder,
    Field,
    /// In `inner(...)` and the like.
    Inside,
}

/// The message for a key that is none of `known`, those of its place.
pub(crate) fn unknown(key: &Ident, place: Place, known: &[&[&str]]) -> String {
    let name = key.to_string();
    if let Some(elsewhere) = elsewhere(&name, place) {
        return elsewhere;
    }
    if let Some((_, advice)) = OF_OTHERS.iter().find(|(word, _)| *word == name) {
        return format!("unknown `request` attribute `{name}`: {advice}");
    }
    match nearest(&name, known.iter().copied().flatten().copied()) {
        Some(meant) => format!("unknown `request` attribute `{name}`; did you mean `{meant}`?"),
        None if known.is_empty() => format!("unknown `request` attribute `{name}`"),
        None => {
            let mut known = known.concat();
            known.sort_unstable();
            let known = known.join("`, `");
            format!("unknown `request` attribute `{name}`; there are `{known}`")
        }
    }
}

/// A key of ours, or of serde's, that belongs elsewhere.
fn elsewhere(name: &str, place: Place) -> Option<String> {
    let is_in = |list: &[&str]| list.contains(&name);
    let where_to = match place {
        Place::Field | Place::Inside if is_in(keys::CONTAINER) => "on the struct",
        Place::Variant if is_in(keys::CONTAINER) => "on the enum",
        Place::Inside if is_in(keys::SETTINGS) => "on the field, not on what is inside of it",
        Place::Builder if is_in(keys::CONTAINER) => "beside `builder(...)`, not in it",
        Place::Container | Place::Variant | Place::Builder
            if is_in(keys::RULES) || is_in(keys::SETTINGS) =>
        {
            "on a field"
        }
        Place::Container if is_in(keys::OF_BUILDER) => "in `builder(...)`",
        _ if is_in(keys::SERDE_FIELD) || is_in(keys::SERDE_CONTAINER) => "in `#[serde(...)]`",
        _ => return None,
    };
    Some(format!("`{name}` belongs {where_to}"))
}

/// The message for a key that only `derive(RunRequest)` takes.
pub(crate) fn only_of_requests(key: &Ident) -> String {
    format!("`{key}` needs `derive(RunRequest)`: `derive(Validate)` does the rules alone")
}

/// The message for a key of `#[serde(...)]` that is none of `known`.
pub(crate) fn unsupported(key: &Ident, known: &[&str], others: &[&str]) -> String {
    let name = key.to_string();
    let message = format!("`#[serde({name})]` is not supported here");
    let ours = [keys::CONTAINER, keys::SETTINGS, keys::RULES].concat();
    if others.contains(&&*name) {
        let place = if known.contains(&keys::FLATTEN) { "on the struct" } else { "on a field" };
        return format!("{message}: it belongs {place}");
    }
    if ours.contains(&&*name) {
        return format!("{message}: it belongs in `#[request(...)]`");
    }
    if let Some((_, advice)) = OF_SERDE.iter().find(|(word, _)| *word == name) {
        return format!("{message}: {advice}");
    }
    match nearest(&name, known.iter().copied()) {
        Some(meant) => format!("{message}; did you mean `{meant}`?"),
        None => message,
    }
}

const OF_ENUMS: &str = "an enum takes serde's own derives, and `derive(Validate)` beside them";
const BY_HAND: &str = "implement `Serialize` and `Deserialize` for the type of a field instead";

/// Keys of serde's that have no meaning for a request, and what to do instead.
const OF_SERDE: &[(&str, &str)] = &[
    ("content", OF_ENUMS),
    ("from", BY_HAND),
    ("getter", BY_HAND),
    ("into", BY_HAND),
    ("other", OF_ENUMS),
    ("remote", BY_HAND),
    ("rename_all_fields", OF_ENUMS),
    ("tag", "declare a field that holds the tag"),
    ("transparent", "a request is an object; derive serde's own traits and `Validate` instead"),
    ("try_from", BY_HAND),
    ("untagged", OF_ENUMS),
];

const PATTERN: &str = "use `pattern(\"...\")`";
const LENGTH: &str = "use `length(MIN..=MAX)`";
const RANGE: &str = "use `range(MIN..=MAX)`";
const FUNCTION: &str = "use `custom(path::to::function)`";
const BY_ITSELF: &str = "what is inside validates itself; leave it out";
const REQUIRED: &str =
    "a field is required unless it is an `Option` or has a default; leave it out";
const BUILDER: &str = "`T::builder()` and `build()` always go by these names";

/// Words of other crates, and how to say the same here.
const OF_OTHERS: &[(&str, &str)] = &[
    ("allow_unvalidated", "use `skip`"),
    ("alphanumeric", PATTERN),
    ("byte_length", "use `bytes(MIN..=MAX)`"),
    ("chars", "`length` counts characters already"),
    ("credit_card", FUNCTION),
    ("description", "write a doc comment"),
    ("dive", BY_ITSELF),
    ("does_not_contain", FUNCTION),
    ("email", "use `format(email)`"),
    ("enumeration", "use `one_of(...)`"),
    ("eq", "use `one_of(...)`"),
    ("equal", "use `one_of(...)`"),
    ("examples", "use `example = ...`"),
    ("exclusive_maximum", "use `range(..MAX)`"),
    ("exclusive_minimum", "use `above(MIN)`"),
    ("finish_fn", BUILDER),
    ("greater", "use `above(MIN)`"),
    ("hostname", "use `format(hostname)`"),
    ("ip", "use `format(ip)`"),
    ("ipv4", "use `format(ipv4)`"),
    ("ipv6", "use `format(ipv6)`"),
    ("len", LENGTH),
    ("matches", "use `pattern(\"...\")`, or `check = path` on the struct to compare two fields"),
    ("max", RANGE),
    ("max_items", LENGTH),
    ("max_length", LENGTH),
    ("maximum", RANGE),
    ("min", RANGE),
    ("min_items", LENGTH),
    ("min_length", LENGTH),
    ("minimum", RANGE),
    ("must_match", "use `check = path` on the struct"),
    ("non_control_character", PATTERN),
    ("non_empty", "use `length(1..)`"),
    ("not_empty", "use `length(1..)`"),
    ("optional", "declare the field as an `Option`"),
    ("phone_number", FUNCTION),
    ("prefix", "use `starts_with(\"...\")`"),
    ("regex", PATTERN),
    ("required", REQUIRED),
    ("start_fn", BUILDER),
    ("state_mod", BUILDER),
    ("strip_option", "a setter takes what is in an `Option` already; leave it out"),
    ("suffix", "use `ends_with(\"...\")`"),
    ("unique_items", "use `unique`"),
    ("url", "use `format(url)`"),
    ("uuid", "use `format(uuid)`"),
    ("validator", FUNCTION),
];

#[cfg(test)]
mod tests {
    use super::{OF_OTHERS, OF_SERDE};
    use crate::keys;

    #[test]
    fn words_of_others_are_none_of_ours() {
        let ours = [keys::CONTAINER, keys::OF_BUILDER, keys::SETTINGS, keys::RULES].concat();
        for (word, _) in OF_OTHERS {
            assert!(!ours.contains(word), "{word}");
        }
        assert!(OF_OTHERS.is_sorted_by(|a, b| a.0 < b.0));
        let serde = [keys::SERDE_CONTAINER, keys::SERDE_FIELD].concat();
        for (word, _) in OF_SERDE {
            assert!(!serde.contains(word), "{word}");
        }
        assert!(OF_SERDE.is_sorted_by(|a, b| a.0 < b.0));
    }
}
