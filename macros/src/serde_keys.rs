//! The message for a key of `#[serde(...)]` that is not supported in this place.

use proc_macro2::Ident;

use crate::keys::{self, find_nearest};

/// Where a key of `#[serde(...)]` is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Enum,
    Variant,
    Field,
}

/// The message for a key that is not supported in its place.
pub(crate) fn describe_unsupported_key(key: &Ident, place: Place) -> String {
    let name = key.to_string();
    let message = format!("`#[serde({name})]` is not supported here");
    let (known, others, advice, other_place) = match place {
        Place::Struct => (keys::SERDE_CONTAINER, keys::SERDE_FIELD, ON_STRUCT, "on a field"),
        Place::Enum => (keys::SERDE_ENUM, keys::SERDE_VARIANT, ON_ENUM, "on a variant"),
        Place::Variant => (keys::SERDE_VARIANT, keys::SERDE_ENUM, ON_VARIANT, "on the enum"),
        Place::Field => (keys::SERDE_FIELD, keys::SERDE_CONTAINER, ON_FIELD, "on the struct"),
    };
    if others.contains(&&*name) {
        return format!("{message}: it belongs {other_place}");
    }
    if let Some((_, advice)) = advice.iter().find(|(word, _)| *word == name) {
        return format!("{message}: {advice}");
    }
    let of_field = [keys::SETTINGS, keys::RULES].concat();
    let (here, there) = match place {
        Place::Struct => (keys::CONTAINER, &*of_field),
        Place::Enum => (keys::ENUM, keys::VARIANT),
        Place::Variant => (keys::VARIANT, keys::ENUM),
        Place::Field => (&*of_field, keys::CONTAINER),
    };
    if here.contains(&&*name) {
        return format!("{message}: it belongs in `#[request(...)]`");
    }
    if there.contains(&&*name) {
        return format!("{message}: it belongs in `#[request(...)]` {other_place}");
    }
    match find_nearest(&name, known) {
        Some(meant) => format!("{message}; did you mean `{meant}`?"),
        None => message,
    }
}

const OF_ENUMS: &str = "it is for enums and their variants";
const OF_VARIANTS: &str = "it is for enums and their variants";
const READ_FROM: &str = "a request deserializes from its own fields; derive `RunRequest` for the \
    type on the wire, and convert from it";
const WRITTEN_INTO: &str = "a request serializes its own fields; derive `RunRequest` for the type \
    on the wire, and convert into it";
const OBJECT: &str = "a request is an object; derive serde's own traits and `Validate` instead";
const CRATE: &str = "the generated code uses serde through `run-request`; remove it";
const READ_BY: &str = "use a function that converts, with `#[serde(deserialize_with = \"...\")]`";
const WRITTEN_BY: &str = "use a function that converts, with `#[serde(serialize_with = \"...\")]`";

/// Keys of serde that do not apply to a request, with what to do instead.
const ON_STRUCT: &[(&str, &str)] = &[
    ("content", OF_ENUMS),
    ("crate", CRATE),
    ("field_identifier", OF_ENUMS),
    ("from", READ_FROM),
    ("getter", "it belongs to `remote`; use `#[serde(with = \"...\")]` on a field instead"),
    ("into", WRITTEN_INTO),
    ("other", OF_ENUMS),
    ("remote", "use `#[serde(with = \"...\")]` on the field with the other type"),
    ("rename_all_fields", OF_ENUMS),
    ("tag", "add a field for the tag"),
    ("transparent", OBJECT),
    ("try_from", READ_FROM),
    ("untagged", OF_ENUMS),
    ("variant_identifier", OF_ENUMS),
];

/// Keys of serde that do not apply to an enum, with what to do instead.
const ON_ENUM: &[(&str, &str)] = &[
    ("crate", CRATE),
    ("default", "add `#[request(default)]` to the variant that an object without a tag is"),
    ("field_identifier", "use `#[request(other)]` on a variant for all other names"),
    ("flatten", "it is for fields"),
    ("from", READ_FROM),
    ("getter", "it belongs to `remote`; use `#[serde(with = \"...\")]` on a field instead"),
    ("into", WRITTEN_INTO),
    ("remote", "use `#[serde(with = \"...\")]` on the field with the other type"),
    ("skip_serializing_if", "it is for fields"),
    ("transparent", "use `#[serde(untagged)]`"),
    ("try_from", READ_FROM),
    ("variant_identifier", "an enum of unit variants is read from their names; remove it"),
];

/// Keys of serde that do not apply to a variant, with what to do instead.
const ON_VARIANT: &[(&str, &str)] = &[
    ("crate", CRATE),
    ("default", "for an object without a tag, use `#[request(default)]`"),
    ("field_identifier", OF_VARIANTS),
    ("flatten", "it is for fields"),
    ("from", READ_BY),
    ("getter", "it belongs to `remote`; use `#[serde(with = \"...\")]` on a field instead"),
    ("into", WRITTEN_BY),
    ("remote", "use `#[serde(with = \"...\")]`"),
    ("skip_serializing_if", "it is for fields"),
    ("transparent", "use `#[serde(untagged)]`"),
    ("try_from", READ_BY),
    ("variant_identifier", OF_VARIANTS),
];

/// Keys of serde's that a field does not take, and what to do instead.
const ON_FIELD: &[(&str, &str)] = &[
    ("content", OF_VARIANTS),
    ("crate", CRATE),
    ("field_identifier", OF_VARIANTS),
    ("from", READ_BY),
    ("getter", "it belongs to `remote`; use `#[serde(with = \"...\")]` on a field instead"),
    ("into", WRITTEN_BY),
    ("other", OF_VARIANTS),
    ("remote", "use `#[serde(with = \"...\")]`"),
    ("rename_all_fields", OF_VARIANTS),
    ("tag", OF_VARIANTS),
    ("transparent", OBJECT),
    ("try_from", READ_BY),
    ("untagged", OF_VARIANTS),
    ("variant_identifier", OF_VARIANTS),
];

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

    use super::{Ident, ON_ENUM, ON_FIELD, ON_STRUCT, ON_VARIANT, Place, describe_unsupported_key};
    use crate::keys;

    /// Every key that serde's derives take on a struct or an enum, a variant or a field.
    const OF_SERDE: &[&str] = &[
        "alias",
        "borrow",
        "bound",
        "content",
        "crate",
        "default",
        "deny_unknown_fields",
        "deserialize_with",
        "expecting",
        "field_identifier",
        "flatten",
        "from",
        "getter",
        "into",
        "other",
        "remote",
        "rename",
        "rename_all",
        "rename_all_fields",
        "serialize_with",
        "skip",
        "skip_deserializing",
        "skip_serializing",
        "skip_serializing_if",
        "tag",
        "transparent",
        "try_from",
        "untagged",
        "variant_identifier",
        "with",
    ];

    #[test]
    fn every_key_of_serde_is_taken_or_told_what_to_do_instead() {
        for (place, taken, advice) in [
            (Place::Struct, keys::SERDE_CONTAINER, ON_STRUCT),
            (Place::Enum, keys::SERDE_ENUM, ON_ENUM),
            (Place::Variant, keys::SERDE_VARIANT, ON_VARIANT),
            (Place::Field, keys::SERDE_FIELD, ON_FIELD),
        ] {
            assert!(advice.is_sorted_by(|a, b| a.0 < b.0));
            for (word, _) in advice {
                assert!(OF_SERDE.contains(word), "{word}");
                assert!(!taken.contains(word), "{word}");
            }
            for key in OF_SERDE.iter().filter(|key| !taken.contains(key)) {
                let said = describe_unsupported_key(&Ident::new(key, Span::call_site()), place);
                assert!(said.contains(": "), "{said}");
                assert!(!said.contains("`#[request(...)]`"), "{said}");
            }
        }
    }

    #[test]
    fn a_key_of_ours_is_told_its_place() {
        for (key, place, wanted) in [
            ("schema", Place::Struct, "it belongs in `#[request(...)]`"),
            ("schema", Place::Field, "it belongs in `#[request(...)]` on the struct"),
            ("length", Place::Field, "it belongs in `#[request(...)]`"),
            ("nested", Place::Struct, "it belongs in `#[request(...)]` on a field"),
            ("skip_serialzing", Place::Field, "did you mean `skip_serializing`?"),
        ] {
            let said = describe_unsupported_key(&Ident::new(key, Span::call_site()), place);
            assert!(said.ends_with(wanted), "{said}");
        }
    }
}
