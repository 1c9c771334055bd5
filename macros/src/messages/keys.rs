//! Every attribute key misspelled, misplaced, given the wrong kind of value, and given twice: the
//! entries of `macros/messages/keys.rs` are made from the lists of keys, so that a new key without
//! entries fails.

use std::collections::BTreeSet;
use std::io::{Write, stderr};
use std::{env, fs};

use super::table::{Entry, HOW_TO_UPDATE, is_update, locate_table};
use crate::keys;

/// A list of keys, and the attribute that takes them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum List {
    Container,
    OfBuilder,
    Settings,
    Rules,
    Enum,
    Variant,
    SerdeContainer,
    SerdeField,
    SerdeEnum,
    SerdeVariant,
}

use List::{
    Container, Enum, OfBuilder, Rules, SerdeContainer, SerdeEnum, SerdeField, SerdeVariant,
    Settings, Variant,
};

/// A key with a valid and an invalid use.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) list: List,
    pub(super) name: &'static str,
    pub(super) right: &'static str,
    wrong: &'static str,
    /// The type of the field; for keys of enums the declaration, with `@` where the key belongs and
    /// `~` where it does not.
    pub(super) ty: &'static str,
}

macro_rules! keys {
    ($($list:ident: { $($key:literal: $right:literal, $wrong:literal, $ty:literal;)* })*) => {
        &[$($(Key { list: $list, name: $key, right: $right, wrong: $wrong, ty: $ty },)*)*]
    };
}

pub(super) const KEYS: &[Key] = keys! {
    Container: {
        "at_least_one_of":
            "at_least_one_of(field, other)", "at_least_one_of = field", "Option<u8>";
        "at_most_one_of":
            "at_most_one_of(field, other)", "at_most_one_of(field = 1)", "Option<u8>";
        "builder": "builder(name = Build)", "builder = Build", "u8";
        "check": "check = check", "check = \"check\"", "u8";
        "context": "context = u8", "context = 1", "u8";
        "crate": "crate = run_request", "crate = \"run_request\"", "u8";
        "deserialize_only": "deserialize_only", "deserialize_only(true)", "u8";
        "exactly_one_of":
            "exactly_one_of(field, other)", "exactly_one_of[field, other]", "Option<u8>";
        "extensible": "extensible", "extensible = true", "u8";
        "not_null": "not_null", "not_null = true", "Option<u8>";
        "partial": "partial", "partial = Partial", "u8";
        "schema": "schema", "schema = true", "u8";
        "serialize_only": "serialize_only", "serialize_only(true)", "u8";
        "validate": "validate = check_all", "validate = \"check_all\"", "u8";
    }
    OfBuilder: {
        "derive": "derive(Clone)", "derive = Clone", "u8";
        "name": "name = Build", "name = \"Build\"", "u8";
        "vis": "vis = pub(crate)", "vis = \"pub\"", "u8";
    }
    Settings: {
        "constant": "constant = 1", "constant(1)", "u8";
        "default": "default = 1", "default(1)", "u8";
        "each": "each = one", "each = \"one\"", "Vec<u8>";
        "example": "example = 1", "example(1)", "u8";
        "first_key_wins": "first_key_wins", "first_key_wins = true", "u8";
        "foreign": "foreign", "foreign = true", "Foreign";
        "into": "into = true", "into = 1", "u8";
        "nested": "nested", "nested = true", "Inner";
        "not_null": "not_null", "not_null = true", "Option<u8>";
        "nullable": "nullable", "nullable(true)", "Option<u8>";
        "partial": "partial", "partial = true", "Inner";
        "secret": "secret", "secret = \"yes\"", "u8";
        "setter": "setter = renamed", "setter(into)", "u8";
        "skip": "skip", "skip(true)", "u8";
        "title": "title = \"A title\"", "title = 1", "u8";
        "try_into": "try_into", "try_into = true", "u8";
    }
    Rules: {
        "above": "above(0)", "above = 0", "u8";
        "ascii": "ascii", "ascii = true", "String";
        "bytes": "bytes(1..=2)", "bytes(2)", "String";
        "conflicts_with": "conflicts_with(other)", "conflicts_with = other", "Option<u8>";
        "contains": "contains(\"@\")", "contains('@')", "String";
        "custom": "custom(check_field)", "custom(1)", "u8";
        "ends_with": "ends_with(\"a\")", "ends_with(a)", "String";
        "finite": "finite", "finite = true", "f64";
        "format": "format(ip)", "format = ip", "String";
        "inner": "inner(range(1..))", "inner(1..)", "Vec<u8>";
        "keys": "keys(length(1..))", "keys(\"a\")", "BTreeMap<String, u8>";
        "length": "length(1..=2)", "length(min = 1, max = 2)", "String";
        "multiple_of": "multiple_of(2)", "multiple_of = 2", "u8";
        "none_of": "none_of(1, 2)", "none_of = [1, 2]", "u8";
        "not_contains": "not_contains(\"@\")", "not_contains('@')", "String";
        "one_of": "one_of(1, 2)", "one_of = [1, 2]", "u8";
        "pattern": "pattern(\"a\")", "pattern = \"a\"", "String";
        "range": "range(1..=2)", "range(\"1..=2\")", "u8";
        "requires": "requires(other)", "requires = \"other\"", "Option<u8>";
        "starts_with": "starts_with(\"a\")", "starts_with(1)", "String";
        "unique": "unique", "unique = true", "Vec<u8>";
        "values": "values(range(1..))", "values = 1", "BTreeMap<String, u8>";
        "when": "when(true), range(1..)", "when = true, range(1..)", "u8";
    }
    SerdeContainer: {
        "default": "default", "default = default", "u8";
        "bound": "bound = \"u8: Copy\"", "bound = \"copy\"", "u8";
        "expecting": "expecting = \"a run\"", "expecting = 1", "u8";
        "deny_unknown_fields": "deny_unknown_fields", "deny_unknown_fields = true", "u8";
        "rename": "rename = \"Other\"", "rename = Other", "u8";
        "rename_all": "rename_all = \"camelCase\"", "rename_all = \"camel\"", "u8";
    }
    SerdeField: {
        "alias": "alias = \"other_name\"", "alias = other_name", "u8";
        "default": "default", "default = 1", "u8";
        "borrow": "borrow", "borrow = 'a", "u8";
        "bound": "bound = \"u8: Copy\"", "bound(u8: Copy)", "u8";
        "deserialize_with":
            "deserialize_with = \"with::deserialize\"", "deserialize_with = with", "u8";
        "serialize_with": "serialize_with = \"with::serialize\"", "serialize_with = with", "u8";
        "with": "with = \"with\"", "with = with", "u8";
        "flatten": "flatten", "flatten = true", "Inner";
        "rename": "rename = \"other_name\"", "rename(other_name)", "u8";
        "skip": "skip", "skip = true", "u8";
        "skip_deserializing": "skip_deserializing", "skip_deserializing(true)", "u8";
        "skip_serializing": "skip_serializing", "skip_serializing = true", "u8";
        "skip_serializing_if":
            "skip_serializing_if = \"is_zero\"", "skip_serializing_if = is_zero", "u8";
    }
    Enum: {
        "check": "check = check", "check = \"check\"", "@enum Run { ~First }";
        "context": "context = u8", "context = 1", "@enum Run { ~First }";
        "crate": "crate = run_request", "crate = \"run_request\"", "@enum Run { ~First }";
        "deserialize_only": "deserialize_only", "deserialize_only(true)", "@enum Run { ~First }";
        "from": "from", "from = true", "@enum Run { First(u8) }";
        "schema": "schema", "schema = true", "@enum Run { ~First }";
        "serialize_only": "serialize_only", "serialize_only(true)", "@enum Run { ~First }";
        "string": "string", "string = true", "@enum Run { ~First }";
        "validate": "validate = check_all", "validate = \"check_all\"", "@enum Run { ~First }";
    }
    Variant: {
        "bare": "bare", "bare = true", "#[serde(tag = \"type\")] ~enum Run { @First }";
        "default":
            "default", "default = 1", "#[serde(tag = \"type\")] ~enum Run { @First { a: u8 } }";
        "from": "from", "from = u8", "enum Run { @First(u8) }";
        "other": "other", "other = true", "~enum Run { First, @Other(String) }";
    }
    SerdeEnum: {
        "bound": "bound = \"u8: Copy\"", "bound = \"copy\"", "@enum Run { First }";
        "content":
            "content = \"value\"", "content = value",
            "#[serde(tag = \"type\")] @enum Run { ~First }";
        "deny_unknown_fields":
            "deny_unknown_fields", "deny_unknown_fields = true", "@enum Run { ~First { a: u8 } }";
        "expecting": "expecting = \"a run\"", "expecting = 1", "@enum Run { ~First }";
        "rename": "rename = \"Other\"", "rename = Other", "@enum Run { First }";
        "rename_all": "rename_all = \"camelCase\"", "rename_all = \"camel\"", "@enum Run { First }";
        "rename_all_fields":
            "rename_all_fields = \"camelCase\"", "rename_all_fields = \"camel\"",
            "@enum Run { ~First { a: u8 } }";
        "tag": "tag = \"type\"", "tag = type", "@enum Run { ~First }";
        "untagged": "untagged", "untagged = true", "@enum Run { First(u8) }";
    }
    SerdeVariant: {
        "alias": "alias = \"other\"", "alias = other", "~enum Run { @First }";
        "borrow": "borrow", "borrow = 'a", "~enum Run<'a> { @First(&'a str) }";
        "bound": "bound = \"u8: Copy\"", "bound(u8: Copy)", "enum Run { @First(u8) }";
        "deserialize_with":
            "deserialize_with = \"with::deserialize\"", "deserialize_with = with",
            "~enum Run { @First(u8) }";
        "other": "other", "other = true", "~enum Run { First, @Other }";
        "rename": "rename = \"first\"", "rename(first)", "enum Run { @First }";
        "rename_all":
            "rename_all = \"camelCase\"", "rename_all = \"camel\"", "enum Run { @First { a: u8 } }";
        "serialize_with":
            "serialize_with = \"with::serialize\"", "serialize_with = with",
            "~enum Run { @First(u8) }";
        "skip": "skip", "skip = true", "~enum Run { First, @Second }";
        "skip_deserializing":
            "skip_deserializing", "skip_deserializing(true)", "~enum Run { First, @Second }";
        "skip_serializing":
            "skip_serializing", "skip_serializing = true", "~enum Run { First, @Second }";
        "untagged": "untagged", "untagged = true", "enum Run { First, @Second(u8) }";
        "with": "with = \"with\"", "with = with", "~enum Run { @First(u8) }";
    }
};

impl List {
    const ALL: &[List] = &[
        Container,
        OfBuilder,
        Settings,
        Rules,
        Enum,
        Variant,
        SerdeContainer,
        SerdeField,
        SerdeEnum,
        SerdeVariant,
    ];

    /// The keys of the derives, with the name that entries begin with.
    fn keys(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Container => ("container", keys::CONTAINER),
            OfBuilder => ("of_builder", keys::OF_BUILDER),
            Settings => ("settings", keys::SETTINGS),
            Rules => ("rules", keys::RULES),
            SerdeContainer => ("serde_container", keys::SERDE_CONTAINER),
            SerdeField => ("serde_field", keys::SERDE_FIELD),
            Enum => ("enum", keys::ENUM),
            Variant => ("variant", keys::VARIANT),
            SerdeEnum => ("serde_enum", keys::SERDE_ENUM),
            SerdeVariant => ("serde_variant", keys::SERDE_VARIANT),
        }
    }

    /// The attribute that takes the keys.
    pub(super) fn attribute(self) -> &'static str {
        if self.is_of_serde() { "serde" } else { "request" }
    }

    fn is_of_serde(self) -> bool {
        matches!(self, SerdeContainer | SerdeField | SerdeEnum | SerdeVariant)
    }

    fn is_of_enum(self) -> bool {
        matches!(self, Enum | Variant | SerdeEnum | SerdeVariant)
    }

    fn is_of_container(self) -> bool {
        matches!(self, Container | OfBuilder | SerdeContainer)
    }
}

impl Key {
    /// A declaration with an attribute where it belongs, or on the struct instead of the field, or
    /// the reverse.
    fn declare(&self, arguments: &str, is_misplaced: bool) -> String {
        let attribute = format!("#[{}({arguments})] ", self.list.attribute());
        let ty = self.ty;
        if self.list.is_of_enum() {
            let (place, other) = if is_misplaced { ('~', '@') } else { ('@', '~') };
            return format!("{}\n", ty.replace(other, "").replace(place, &attribute));
        }
        let needs_other = self.is_group() || matches!(self.name, "requires" | "conflicts_with");
        let other = if needs_other { ", other: Option<u8>" } else { "" };
        let on_container = self.list.is_of_container() != is_misplaced;
        if on_container {
            return format!("{attribute}struct Run {{ field: {ty}{other} }}\n");
        }
        let flatten = if self.name == "foreign" { "#[serde(flatten)] " } else { "" };
        // A field that is partial needs a struct that can be.
        let partial = if self.name == "partial" { "#[request(partial)] " } else { "" };
        format!("{partial}struct Run {{ {flatten}{attribute}field: {ty}{other} }}\n")
    }

    /// Whether it is about several fields. Such a key may repeat, for other fields.
    fn is_group(&self) -> bool {
        self.name.ends_with("_one_of") && self.list == Container
    }

    /// The entries, by what is wrong in them.
    fn make_entries(&self) -> Vec<Entry> {
        let Key { list, name: key, right, wrong, .. } = *self;
        let declare_right = |arguments: &str| {
            if list == OfBuilder {
                self.declare(&format!("builder({arguments})"), false)
            } else {
                self.declare(arguments, false)
            }
        };
        let misspelled = format!("{key}{}", &key[key.len() - 1..]);
        let mut faults = vec![
            ("misspelled", declare_right(&right.replacen(key, &misspelled, 1))),
            ("wrong_value", declare_right(wrong)),
        ];
        // Some keys have one name in both places.
        let is_of_both = if list.is_of_enum() {
            !self.ty.contains('~')
        } else {
            matches!(key, "not_null" | "partial")
                || (list.is_of_serde() && matches!(key, "bound" | "default" | "rename"))
        };
        if list == OfBuilder {
            faults.push(("misplaced", self.declare(right, false)));
        } else if !is_of_both {
            let alone = right.trim_end_matches(", range(1..)");
            faults.push(("misplaced", self.declare(alone, true)));
        }
        if list != Rules && key != "alias" && !self.is_group() {
            faults.push(("twice", declare_right(&format!("{right}, {right}"))));
        }
        let prefix = list.keys().0;
        let make_entry = |(fault, source)| Entry::new(format!("{prefix}_{key}_{fault}"), source);
        faults.into_iter().map(make_entry).collect()
    }
}

#[test]
fn every_key_has_its_entries() {
    let is_list =
        |line: &&str| line.starts_with("pub(crate) const ") && line.contains(": &[&str] =");
    let lists = include_str!("../keys.rs").lines().filter(is_list);
    let lists = lists.filter(|line| !line.contains("_OF_VALIDATE"));
    assert_eq!(lists.count(), List::ALL.len(), "a list of keys has no entries");
    for list in List::ALL {
        let names: BTreeSet<_> =
            KEYS.iter().filter(|key| key.list == *list).map(|key| key.name).collect();
        assert_eq!(names, list.keys().1.iter().copied().collect(), "{list:?}");
    }
}

#[test]
fn messages_about_keys_are_those_of_the_table() {
    let mut table = String::new();
    for key in KEYS {
        if !table.is_empty() {
            table.push('\n');
        }
        table.extend(key.make_entries().iter().map(|entry| entry.render().unwrap()));
    }
    let file = locate_table("keys.rs");
    if is_update() {
        fs::write(&file, &table).unwrap();
    }
    let shown = fs::read_to_string(&file).unwrap_or_default();
    let lines = table.lines().zip(shown.lines()).enumerate();
    for (index, (said, shown)) in lines {
        assert_eq!(said, shown, "line {} of keys.rs: {HOW_TO_UPDATE}", index + 1);
    }
    assert_eq!(table.lines().count(), shown.lines().count(), "keys.rs: {HOW_TO_UPDATE}");
}

#[test]
fn every_key_of_serde_has_its_row_in_the_docs() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime/docs/attributes.md");
    let Ok(docs) = fs::read_to_string(file) else {
        let _ = writeln!(stderr(), "SKIPPED: there is no {file}");
        return;
    };
    for Key { list, name, .. } in KEYS {
        let row = match list {
            SerdeContainer => "| on a struct | ",
            SerdeEnum => "| on an enum | ",
            SerdeVariant => "| on a variant | ",
            SerdeField => "| on a field | ",
            _ => continue,
        };
        let mut rows = docs.lines().filter(|line| line.starts_with(row));
        assert!(rows.any(|row| row.contains(&format!("`{name}`"))), "{list:?}: {name}");
    }
}
