//! Every key of `#[request(...)]` that is not a rule, each with its documentation.
//!
//! This is the only place that lists them: the parser, the suggestions, the page of the guide about
//! attributes, and what editors complete and show are made of it. A rule documents itself, in
//! [`Rule::DOCS`](crate::rules::rule::Rule::DOCS).

pub(crate) use crate::nearest::find_nearest;

/// A key, with what the guide and editors say about it.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) docs: Docs,
    takers: u8,
}

/// The documentation of a key or rule, in Markdown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Docs {
    /// How it is written.
    pub(crate) usage: &'static str,
    /// What it does.
    pub(crate) text: &'static str,
    /// The page of the guide that explains it, and the section of that page.
    pub(crate) page: &'static str,
    /// The types that a rule applies to.
    pub(crate) types: Option<&'static str>,
}

/// What takes a key: a struct or its fields.
pub(crate) const BY_STRUCT: u8 = 1;
/// What takes a key: an enum, or the fields of its variants.
pub(crate) const BY_ENUM: u8 = 2;
/// What takes a key: `derive(Validate)`, besides `derive(RunRequest)`.
pub(crate) const BY_VALIDATE: u8 = 4;

impl Key {
    pub(crate) const fn is_for(&self, takers: u8) -> bool {
        self.takers & takers == takers
    }
}

impl Docs {
    /// Documentation without a gap: an empty text does not compile.
    pub(crate) const fn new(usage: &'static str, text: &'static str, page: &'static str) -> Self {
        assert!(!usage.is_empty() && !text.is_empty() && !page.is_empty(), "a key without docs");
        Docs { usage, text, page, types: None }
    }

    /// The documentation of a rule, which applies to `types`.
    pub(crate) const fn of_rule(
        usage: &'static str,
        text: &'static str,
        page: &'static str,
        types: &'static str,
    ) -> Self {
        Docs { types: Some(types), ..Docs::new(usage, text, page) }
    }
}

/// The names of the keys that all of `takers` take.
pub(crate) const fn names<const COUNT: usize>(keys: &[Key], takers: u8) -> [&'static str; COUNT] {
    let mut names = [""; COUNT];
    let (mut count, mut index) = (0, 0);
    while index < keys.len() {
        if keys[index].is_for(takers) {
            names[count] = keys[index].name;
            count += 1;
        }
        index += 1;
    }
    names
}

/// How many names [`names`] returns.
pub(crate) const fn count(keys: &[Key], takers: u8) -> usize {
    let (mut count, mut index) = (0, 0);
    while index < keys.len() {
        if keys[index].is_for(takers) {
            count += 1;
        }
        index += 1;
    }
    count
}

/// The names of these keys, in a list that the compiler makes.
macro_rules! names_of {
    ($keys:expr, $takers:expr) => {
        &$crate::keys::names::<{ $crate::keys::count($keys, $takers) }>($keys, $takers)
    };
}
pub(crate) use names_of;

/// Keys of `#[request(...)]` on the struct.
pub(crate) const CONTAINER: &[&str] = names_of!(ON_CONTAINER, BY_STRUCT);

/// Keys on an enum.
pub(crate) const ENUM: &[&str] = names_of!(ON_CONTAINER, BY_ENUM);

/// Keys on a variant.
pub(crate) const VARIANT: &[&str] = names_of!(ON_VARIANT, BY_ENUM);

/// The keys on a struct or enum that `derive(Validate)` takes too.
pub(crate) const CONTAINER_OF_VALIDATE: &[&str] = names_of!(ON_CONTAINER, BY_VALIDATE);

/// Keys of `builder(...)` on the struct.
pub(crate) const OF_BUILDER: &[&str] = names_of!(IN_BUILDER, BY_STRUCT);

/// Settings of `#[request(...)]` on a field; they may not repeat.
pub(crate) const SETTINGS: &[&str] = names_of!(ON_FIELD, BY_STRUCT);

/// Those of them that `derive(Validate)` takes too.
pub(crate) const SETTINGS_OF_VALIDATE: &[&str] = names_of!(ON_FIELD, BY_VALIDATE);

macro_rules! rule_keys {
    ($($key:ident: $rule:ident $(<$list:ident>)?,)*) => { &[$(stringify!($key)),*] };
}

/// Rules of `#[request(...)]` on a field; they may repeat.
pub(crate) const RULES: &[&str] = with_rules!(rule_keys);

/// `NAME = "key" [TAKERS] USAGE: TEXT, PAGE;` declares a key, and a constant with its name unless
/// that already exists.
macro_rules! documented_keys {
    ($($(#[$meta:meta])* $list:ident {$(
        $name:ident $(= $key:literal)? [$($taker:ident)*]
        $usage:literal: $text:literal, $page:literal;
    )*})*) => {
        $($($(pub(crate) const $name: &str = $key;)?)*)*
        $(
            $(#[$meta])*
            pub(crate) const $list: &[Key] = &[$(Key {
                name: $name,
                docs: Docs::new($usage, $text, $page),
                takers: 0 $(| $taker)*,
            },)*];
        )*
    };
}

documented_keys! {
    /// On the struct or enum.
    ON_CONTAINER {
        AT_LEAST_ONE_OF = "at_least_one_of" [BY_STRUCT BY_VALIDATE]
            "`at_least_one_of(a, b, ..)`": "at least one of these `Option` fields must be set",
            "rules::exactly_one_of";
        AT_MOST_ONE_OF = "at_most_one_of" [BY_STRUCT BY_VALIDATE]
            "`at_most_one_of(a, b, ..)`": "at most one of these `Option` fields may be set",
            "rules::exactly_one_of";
        BUILDER = "builder" [BY_STRUCT]
            "`builder(name = Ident, vis = VIS, derive(Clone, Debug, PartialEq))`":
            "sets the builder's name, visibility and derives",
            "builder#configuring-the-builder-type";
        CHECK = "check" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`check = path`":
            "calls a function on the whole value, after the fields; may be repeated",
            "rules#struct-level-validation";
        CONTEXT = "context" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`context = Type`":
            "passes a context to `custom` and `check` functions; adds `validate_with`, and \
            `build_with` to the builder",
            "context";
        CRATE = "crate" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`crate = path`": "sets the path to this crate, if it is not `::run_request`",
            "attributes#renaming-the-dependency";
        DESERIALIZE_ONLY = "deserialize_only" [BY_STRUCT BY_ENUM]
            "`deserialize_only`":
            "omits `Serialize`, so that the types of the fields need not implement it",
            "wire#deserialize-only-requests";
        EXACTLY_ONE_OF = "exactly_one_of" [BY_STRUCT BY_VALIDATE]
            "`exactly_one_of(a, b, ..)`": "exactly one of these `Option` fields must be set",
            "rules::exactly_one_of";
        EXTENSIBLE = "extensible" [BY_STRUCT]
            "`extensible`":
            "generates the setters as the trait `{Struct}Setters` too, for requests that flatten \
            this one",
            "extending";
        FROM = "from" [BY_ENUM]
            "`from`": "implements `From` for the value in each newtype variant",
            "enums#converting-into-an-enum";
        NOT_NULL = "not_null" [BY_STRUCT]
            "`not_null`": "makes every `Option` reject `null`, like `not_null` on each",
            "wire#absent-null-or-a-value";
        PARTIAL = "partial" [BY_STRUCT]
            "`partial`":
            "adds `{Struct}Partial`, any of whose fields may be unset: a layer of settings, or a \
            patch",
            "partial";
        SCHEMA = "schema" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`schema`":
            "implements `schemars::JsonSchema`, with every rule as its keyword; requires the \
            feature `schemars`; with the feature `utoipa`, it implements `utoipa::ToSchema` too",
            "schema";
        SERIALIZE_ONLY = "serialize_only" [BY_STRUCT BY_ENUM]
            "`serialize_only`": "omits `Deserialize`, so that the request can borrow slices",
            "wire#serialize-only-requests";
        STRING = "string" [BY_ENUM]
            "`string`":
            "for unit variants: adds `as_str`, `NAMES`, and conversions from and into strings",
            "enums#one-of-several-names";
        VALIDATE = "validate" [BY_STRUCT BY_ENUM]
            "`validate = name`": "renames the method `validate`", "attributes#renaming-validate";
    }

    /// In `builder(...)`.
    IN_BUILDER {
        DERIVE = "derive" [BY_STRUCT]
            "`derive(Clone, Debug, PartialEq)`": "derives these traits for the builder",
            "builder#configuring-the-builder-type";
        NAME = "name" [BY_STRUCT]
            "`name = Ident`": "renames the builder", "builder#configuring-the-builder-type";
        VIS = "vis" [BY_STRUCT]
            "`vis = VIS`": "sets the visibility of the builder and of its functions",
            "builder#configuring-the-builder-type";
    }

    /// On a variant.
    ON_VARIANT {
        BARE = "bare" [BY_ENUM]
            "`bare`": "the variant is a string, next to variants that are objects with a tag",
            "enums#a-bare-word-beside-objects";
        DEFAULT = "default" [BY_ENUM]
            "`default`": "reads an object without a tag as this variant",
            "enums#a-tag-that-may-be-missing";
        FROM [BY_ENUM]
            "`from`": "implements `From` for the value in this newtype variant",
            "enums#converting-into-an-enum";
        OTHER = "other" [BY_ENUM]
            "`other`": "reads every unknown name as this variant, which keeps it in a `String`",
            "enums#names-that-are-not-known-yet";
    }

    /// On a field, where they may not repeat.
    ON_FIELD {
        CONSTANT = "constant" [BY_STRUCT BY_ENUM]
            "`constant = EXPR`":
            "the field always has this value, and no setter; any other value is an error",
            "wire#fields-with-one-value";
        DEFAULT [BY_STRUCT BY_ENUM]
            "`default`, `default = EXPR`":
            "sets the value of an unset field, in the builder and when deserializing; `EXPR` may \
            name fields before it, as in `self.min + 1`",
            "default";
        EACH = "each" [BY_STRUCT]
            "`each = name`":
            "adds a setter that appends one element, or inserts one key and value",
            "builder#which-setters-are-generated";
        EXAMPLE = "example" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`example = EXPR`": "adds an example to the schema and the docs", "schema";
        FIRST_KEY_WINS = "first_key_wins" [BY_STRUCT BY_ENUM]
            "`first_key_wins`": "where the field is given twice, keeps the first value",
            "wire#fields-that-are-given-twice";
        FOREIGN = "foreign" [BY_STRUCT BY_ENUM]
            "`foreign`":
            "with `#[serde(flatten)]`: flattens a type that only implements serde's traits",
            "extending#flattening-a-foreign-type";
        INTO = "into" [BY_STRUCT]
            "`into = true`, `into = false`":
            "whether the setter takes `impl Into`; by default, this depends on the type",
            "builder#which-setters-are-generated";
        NESTED = "nested" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`nested`":
            "validates the value, which requires `T: Validate`; only needed if the type mentions \
            a type parameter",
            "nested#generic-types";
        NOT_NULL [BY_STRUCT BY_ENUM]
            "`not_null`": "makes an `Option` reject `null`", "wire#absent-null-or-a-value";
        NULLABLE = "nullable" [BY_STRUCT BY_ENUM]
            "`nullable`":
            "makes an `Option` required: absent is an error, and `None` is `null`",
            "wire#absent-null-or-a-value";
        PARTIAL [BY_STRUCT]
            "`partial`":
            "in a partial request, the value is partial too, and merged field by field",
            "partial#nested-requests";
        SECRET = "secret" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`secret`":
            "redacts the value from violations, including numbers, from errors, and from the \
            `Debug` output of the builder",
            "errors#secrets";
        SETTER = "setter" [BY_STRUCT]
            "`setter = name`": "renames the setter", "builder#which-setters-are-generated";
        SKIP = "skip" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`skip`": "does not validate the value by the rules of its type", "nested";
        TITLE = "title" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`title = \"..\"`": "adds a title to the schema and the docs", "schema";
        TRY_INTO = "try_into" [BY_STRUCT]
            "`try_into`":
            "the setter takes `impl TryInto`; `build` reports a failure as a violation",
            "builder#setters-that-may-reject-a-value";
    }

    /// After the arguments of a rule.
    IN_RULE {
        CODE = "code" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`code = \"..\"`": "replaces the code of the rule's violation",
            "rules#custom-messages-and-codes";
        MESSAGE = "message" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`message = \"..\"`": "replaces the reason in the message of the rule's violation",
            "rules#custom-messages-and-codes";
    }

    /// The units of `length`.
    UNITS {
        GRAPHEMES = "graphemes" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`length(graphemes, RANGE)`":
            "counts the graphemes of a string, which people perceive as characters; requires the \
            feature `graphemes`",
            "rules::length";
        UTF16 = "utf16" [BY_STRUCT BY_ENUM BY_VALIDATE]
            "`length(utf16, RANGE)`":
            "counts the UTF-16 code units of a string, as JavaScript, Java and C# do",
            "rules::length";
    }
}

macro_rules! keys {
    ($($name:ident = $key:literal;)*) => {
        $(pub(crate) const $name: &str = $key;)*
    };
}

// Keys of `#[serde(...)]` alone.
keys! {
    ALIAS = "alias";
    BORROW = "borrow";
    BOUND = "bound";
    CONTENT = "content";
    DENY_UNKNOWN_FIELDS = "deny_unknown_fields";
    DESERIALIZE = "deserialize";
    DESERIALIZE_WITH = "deserialize_with";
    EXPECTING = "expecting";
    FLATTEN = "flatten";
    RENAME = "rename";
    RENAME_ALL = "rename_all";
    RENAME_ALL_FIELDS = "rename_all_fields";
    SERIALIZE = "serialize";
    SERIALIZE_WITH = "serialize_with";
    SKIP_DESERIALIZING = "skip_deserializing";
    SKIP_SERIALIZING = "skip_serializing";
    SKIP_SERIALIZING_IF = "skip_serializing_if";
    TAG = "tag";
    TRANSPARENT = "transparent";
    UNTAGGED = "untagged";
    WITH = "with";
}

/// Keys of `#[serde(...)]` on the struct.
pub(crate) const SERDE_CONTAINER: &[&str] =
    &[BOUND, DEFAULT, DENY_UNKNOWN_FIELDS, EXPECTING, RENAME, RENAME_ALL];

/// Keys of `#[serde(...)]` on an enum.
pub(crate) const SERDE_ENUM: &[&str] = &[
    BOUND,
    CONTENT,
    DENY_UNKNOWN_FIELDS,
    EXPECTING,
    RENAME,
    RENAME_ALL,
    RENAME_ALL_FIELDS,
    TAG,
    UNTAGGED,
];

/// Keys of `#[serde(...)]` on a variant.
pub(crate) const SERDE_VARIANT: &[&str] = &[
    ALIAS,
    BORROW,
    BOUND,
    DESERIALIZE_WITH,
    OTHER,
    RENAME,
    RENAME_ALL,
    SERIALIZE_WITH,
    SKIP,
    SKIP_DESERIALIZING,
    SKIP_SERIALIZING,
    UNTAGGED,
    WITH,
];

/// Keys of `#[serde(...)]` on a field.
pub(crate) const SERDE_FIELD: &[&str] = &[
    ALIAS,
    BORROW,
    BOUND,
    DEFAULT,
    DESERIALIZE_WITH,
    FLATTEN,
    RENAME,
    SERIALIZE_WITH,
    SKIP,
    SKIP_DESERIALIZING,
    SKIP_SERIALIZING,
    SKIP_SERIALIZING_IF,
    WITH,
];

#[cfg(test)]
mod tests {
    use super::{
        CONTAINER, ENUM, OF_BUILDER, RULES, SERDE_CONTAINER, SERDE_ENUM, SERDE_FIELD,
        SERDE_VARIANT, SETTINGS, VARIANT,
    };

    #[test]
    fn lists_are_sorted_and_without_repetition() {
        let ours = [CONTAINER, ENUM, VARIANT, OF_BUILDER, SETTINGS, RULES];
        let of_serde = [SERDE_CONTAINER, SERDE_ENUM, SERDE_VARIANT, SERDE_FIELD];
        for list in ours.into_iter().chain(of_serde) {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
