//! Every attribute key misspelt, misplaced, given the wrong kind of value, and given twice: the cases in
//! `ui/keys/` are made from the one list of keys, so that a new key without cases fails.
//!
//! `UPDATE=1 cargo test -p run-request-tests --test ui_keys` writes them; `--test ui` holds them to
//! their `.stderr` files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A key as it is used rightly and wrongly.
struct Key {
    list: &'static str,
    name: &'static str,
    right: &'static str,
    wrong: &'static str,
    /// The type of the field.
    ty: &'static str,
}

macro_rules! keys {
    ($($list:literal: { $($key:literal: $right:literal, $wrong:literal, $ty:literal;)* })*) => {
        &[$($(Key { list: $list, name: $key, right: $right, wrong: $wrong, ty: $ty },)*)*]
    };
}

const KEYS: &[Key] = keys! {
    "CONTAINER": {
        "builder": "builder(name = Build)", "builder = Build", "u8";
        "check": "check = check", "check = \"check\"", "u8";
        "context": "context = u8", "context = 1", "u8";
        "crate": "crate = run_request", "crate = \"run_request\"", "u8";
        "deserialize_only": "deserialize_only", "deserialize_only(true)", "u8";
        "extensible": "extensible", "extensible = true", "u8";
        "schema": "schema", "schema = true", "u8";
        "serialize_only": "serialize_only", "serialize_only(true)", "u8";
        "validate": "validate = check_all", "validate = \"check_all\"", "u8";
    }
    "OF_BUILDER": {
        "derive": "derive(Clone)", "derive = Clone", "u8";
        "name": "name = Build", "name = \"Build\"", "u8";
        "vis": "vis = pub(crate)", "vis = \"pub\"", "u8";
    }
    "SETTINGS": {
        "default": "default = 1", "default(1)", "u8";
        "each": "each = one", "each = \"one\"", "Vec<u8>";
        "example": "example = 1", "example(1)", "u8";
        "foreign": "foreign", "foreign = true", "Foreign";
        "into": "into = true", "into = 1", "u8";
        "nested": "nested", "nested = true", "Inner";
        "not_null": "not_null", "not_null = true", "Option<u8>";
        "nullable": "nullable", "nullable(true)", "Option<u8>";
        "secret": "secret", "secret = \"yes\"", "u8";
        "setter": "setter = renamed", "setter(into)", "u8";
        "skip": "skip", "skip(true)", "u8";
        "title": "title = \"A title\"", "title = 1", "u8";
    }
    "RULES": {
        "above": "above(0)", "above = 0", "u8";
        "ascii": "ascii", "ascii = true", "String";
        "bytes": "bytes(1..=2)", "bytes(2)", "String";
        "conflicts_with": "conflicts_with(other)", "conflicts_with = other", "Option<u8>";
        "contains": "contains(\"@\")", "contains('@')", "String";
        "custom": "custom(check_field)", "custom(1)", "u8";
        "ends_with": "ends_with(\"a\")", "ends_with(a)", "String";
        "format": "format(ip)", "format = ip", "String";
        "inner": "inner(range(1..))", "inner(1..)", "Vec<u8>";
        "keys": "keys(length(1..))", "keys(\"a\")", "std::collections::BTreeMap<String, u8>";
        "length": "length(1..=2)", "length(min = 1, max = 2)", "String";
        "multiple_of": "multiple_of(2)", "multiple_of = 2", "u8";
        "one_of": "one_of(1, 2)", "one_of = [1, 2]", "u8";
        "pattern": "pattern(\"a\")", "pattern = \"a\"", "String";
        "range": "range(1..=2)", "range(\"1..=2\")", "u8";
        "requires": "requires(other)", "requires = \"other\"", "Option<u8>";
        "starts_with": "starts_with(\"a\")", "starts_with(1)", "String";
        "unique": "unique", "unique = true", "Vec<u8>";
        "values": "values(range(1..))", "values = 1", "std::collections::BTreeMap<String, u8>";
        "when": "when(true), range(1..)", "when = true, range(1..)", "u8";
    }
    "SERDE_CONTAINER": {
        "default": "default", "default = default", "u8";
        "bound": "bound = \"u8: Copy\"", "bound = \"copy\"", "u8";
        "expecting": "expecting = \"a run\"", "expecting = 1", "u8";
        "deny_unknown_fields": "deny_unknown_fields", "deny_unknown_fields = true", "u8";
        "rename": "rename = \"Other\"", "rename = Other", "u8";
        "rename_all": "rename_all = \"camelCase\"", "rename_all = \"camel\"", "u8";
    }
    "SERDE_FIELD": {
        "alias": "alias = \"other_name\"", "alias = other_name", "u8";
        "default": "default", "default = 1", "u8";
        "borrow": "borrow", "borrow = 'a", "u8";
        "bound": "bound = \"u8: Copy\"", "bound(u8: Copy)", "u8";
        "deserialize_with": "deserialize_with = \"with::deserialize\"", "deserialize_with = with", "u8";
        "serialize_with": "serialize_with = \"with::serialize\"", "serialize_with = with", "u8";
        "with": "with = \"with\"", "with = with", "u8";
        "flatten": "flatten", "flatten = true", "Inner";
        "rename": "rename = \"other_name\"", "rename(other_name)", "u8";
        "skip": "skip", "skip = true", "u8";
        "skip_deserializing": "skip_deserializing", "skip_deserializing(true)", "u8";
        "skip_serializing": "skip_serializing", "skip_serializing = true", "u8";
        "skip_serializing_if": "skip_serializing_if = \"is_zero\"", "skip_serializing_if = is_zero", "u8";
    }
};

/// What the attributes may name.
const AROUND: &str = "\
fn check(_: &Run) -> Result<(), String> {
    Ok(())
}

fn check_field(_: &u8) -> Result<(), String> {
    Ok(())
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}

mod with {
    pub use serde::{Deserialize, Serialize};

    pub fn serialize<S: serde::Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
        number.serialize(serializer)
    }

    pub fn deserialize<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        u8::deserialize(deserializer)
    }
}

#[derive(run_request::Validate, serde::Serialize, serde::Deserialize, Default)]
struct Foreign {
    inside: u8,
}

#[derive(RunRequest, Default)]
struct Inner {
    inside: u8,
}
";

impl Key {
    fn is_of_serde(&self) -> bool {
        self.list.starts_with("SERDE_")
    }

    fn is_of_container(&self) -> bool {
        matches!(self.list, "CONTAINER" | "OF_BUILDER" | "SERDE_CONTAINER")
    }

    /// A case in which the attribute stands on the struct or on the field.
    fn case(&self, attribute: &str, on_container: bool) -> String {
        let name = if self.is_of_serde() { "serde" } else { "request" };
        let attribute = match (self.list, on_container) {
            ("OF_BUILDER", true) => format!("builder({attribute})"),
            _ => attribute.to_owned(),
        };
        let attribute = format!("#[{name}({attribute})]\n");
        let (outer, inner) =
            if on_container { (attribute, String::new()) } else { (String::new(), attribute) };
        let flatten =
            if self.name == "foreign" && !on_container { "    #[serde(flatten)]\n" } else { "" };
        let inner = if inner.is_empty() { inner } else { format!("    {inner}") };
        let ty = self.ty;
        format!(
            "use run_request::RunRequest;\n\n\
             #[derive(RunRequest, Default)]\n\
             {outer}struct Run {{\n{flatten}{inner}    field: {ty},\n    other: Option<u8>,\n}}\n\n\
             {AROUND}\n\
             fn main() {{\n    let _ = Run::builder;\n}}\n",
        )
    }

    /// The cases by their names.
    fn cases(&self) -> Vec<(String, String)> {
        let Key { list, name: key, right, wrong, .. } = self;
        let on_container = self.is_of_container();
        let mut cases = vec![
            (
                "misspelt",
                self.case(
                    &right.replacen(key, &format!("{key}{}", &key[key.len() - 1..]), 1),
                    on_container,
                ),
            ),
            ("wrong_value", self.case(wrong, on_container)),
        ];
        // Serde has keys of one name for both places.
        let both = self.is_of_serde() && matches!(*key, "bound" | "default" | "rename");
        if *list == "OF_BUILDER" {
            let case = self.case(right, true).replace(&format!("builder({right})"), right);
            cases.push(("misplaced", case));
        } else if !both {
            let alone = right.trim_end_matches(", range(1..)");
            cases.push(("misplaced", self.case(alone, !on_container)));
        }
        if *list != "RULES" && *key != "alias" {
            cases.push(("twice", self.case(&format!("{right}, {right}"), on_container)));
        }
        let list = list.to_lowercase();
        cases.into_iter().map(|(fault, case)| (format!("{list}_{key}_{fault}.rs"), case)).collect()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The lists of keys in the macros' own source, by their names.
fn listed() -> BTreeMap<String, BTreeSet<String>> {
    let source = fs::read_to_string(root().join("../macros/src/keys.rs")).unwrap();
    let spelled = |name: &str| {
        let line =
            source.lines().find_map(|line| line.trim().strip_prefix(&format!("{name} = \"")));
        line.unwrap_or_else(|| panic!("{name}")).trim_end_matches("\";").to_owned()
    };
    let mut lists = BTreeMap::new();
    for part in source.split("pub(crate) const ").skip(1) {
        let Some((name, rest)) = part.split_once(": &[&str] =") else { continue };
        let names = rest.split_once("&[").unwrap().1.split_once(']').unwrap().0;
        let keys = names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(spelled);
        lists.insert(name.to_owned(), keys.collect());
    }
    lists
}

#[test]
fn every_key_has_its_cases() {
    for (list, keys) in listed() {
        if list.ends_with("_OF_VALIDATE") {
            continue;
        }
        let here = KEYS.iter().filter(|it| it.list == list).map(|it| it.name.to_owned());
        assert_eq!(keys, here.collect(), "{list}");
    }
}

/// The words that a line begins its code with: `length` of `` `length(RANGE)` ``.
fn words_in_code(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split('`').skip(1).step_by(2);
    code.flat_map(|it| it.split(|c: char| c != '_' && !c.is_alphanumeric()).take(1))
}

#[test]
fn every_key_has_its_row_in_the_docs() {
    let docs = fs::read_to_string(root().join("../runtime/docs/attributes.md")).unwrap();
    let of_section = |heading: &str| {
        let section = docs.split("\n# ").find(|it| it.starts_with(heading)).unwrap();
        let rows = section.lines().filter(|line| line.starts_with('|'));
        rows.map(str::to_owned).collect::<Vec<_>>()
    };
    for Key { list, name: key, .. } in KEYS {
        let (heading, cells) = match *list {
            "CONTAINER" => ("`#[request(...)]` on the struct", 1),
            "OF_BUILDER" => {
                let rows = of_section("`#[request(...)]` on the struct");
                let row = rows.iter().find(|row| row.starts_with("| `builder(")).unwrap();
                assert!(row.contains(key), "{key}");
                continue;
            }
            "SETTINGS" => ("`#[request(...)]` on a field: settings", 1),
            "RULES" => ("`#[request(...)]` on a field: rules", 1),
            _ => ("`#[serde(...)]`", 2),
        };
        let rows = of_section(heading);
        let mut cells = rows.iter().flat_map(|row| row.split('|').skip(1).take(cells));
        assert!(cells.any(|cell| words_in_code(cell).any(|it| it == *key)), "{list}: {key}");
    }
}

#[test]
fn the_cases_are_as_they_are_made() {
    let folder = root().join("ui/keys");
    let made: BTreeMap<PathBuf, String> =
        KEYS.iter().flat_map(Key::cases).map(|(name, case)| (folder.join(name), case)).collect();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(&folder).unwrap();
        for (file, case) in &made {
            fs::write(file, case).unwrap();
        }
    }
    let there: BTreeMap<PathBuf, String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|file| file.extension().is_some_and(|it| it == "rs"))
        .map(|file| (file.clone(), fs::read_to_string(file).unwrap()))
        .collect();
    for (file, case) in &made {
        assert!(there.get(file) == Some(case), "{}: `UPDATE=1` writes it", file.display());
    }
    for file in there.keys() {
        assert!(made.contains_key(file), "{} is of no key", file.display());
    }
}
