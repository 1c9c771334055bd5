//! Holds the tables of keys in the docs to the lists of keys.
//!
//! A table belongs to the comment before it: `<!-- keys: on_struct -->`.
//! `UPDATE=1 cargo test -p run-request-macros reference_pages` writes the tables.

use std::fmt::Write as _;
use std::io::{Write as _, stderr};
use std::path::Path;
use std::{env, fs};

use crate::keys::{self, BY_ENUM, BY_STRUCT, BY_VALIDATE, Docs, Key};
use crate::rules::format::FORMATS;
use crate::rules::list::DOCUMENTED;

const HOW_TO_UPDATE: &str =
    "`UPDATE=1 cargo test -p run-request-macros reference_pages` updates the table";

/// The link to the explanation of a key, on the page about attributes.
fn link_page(docs: &Docs) -> String {
    let page = docs.page;
    let (name, section) = page.split_once('#').unwrap_or((page, ""));
    match name {
        "attributes" => format!("[below](#{section})"),
        _ => format!("[{}](super::{page})", name.trim_start_matches("rules::")),
    }
}

/// What a key does, and where it may be if that is not everywhere.
fn describe(key: &Key) -> String {
    let place = match (key.is_for(BY_STRUCT), key.is_for(BY_ENUM)) {
        (true, false) => "; on a struct",
        (false, true) => "; on an enum",
        _ => "",
    };
    format!("{}{place}", key.docs.text)
}

/// What a key of a field does, and whether only a struct has such fields.
fn describe_setting(key: &Key) -> String {
    let place = if key.is_for(BY_ENUM) { "" } else { "; in a struct" };
    format!("{}{place}", key.docs.text)
}

/// A table of all columns, for the page about attributes.
fn tabulate_keys(keys: &[Key], text: fn(&Key) -> String) -> String {
    // `derive(Validate)` takes no key of a variant.
    let with_validate = keys.iter().any(|key| key.is_for(BY_VALIDATE));
    let mut table = if with_validate {
        "| key | what it does | `Validate` | more |\n|---|---|---|---|\n".to_owned()
    } else {
        "| key | what it does | more |\n|---|---|---|\n".to_owned()
    };
    for key in keys {
        let by_validate = match (with_validate, key.is_for(BY_VALIDATE)) {
            (true, true) => " yes |",
            (true, false) => " |",
            (false, _) => "",
        };
        let (usage, text, page) = (key.docs.usage, text(key), link_page(&key.docs));
        let _ = writeln!(table, "| {usage} | {text} |{by_validate} {page} |");
    }
    table
}

/// A table without links.
fn list_keys(keys: &[Key], text: fn(&Key) -> String) -> String {
    let mut table = "| key | what it does |\n|---|---|\n".to_owned();
    for key in keys {
        let _ = writeln!(table, "| {} | {} |", key.docs.usage, text(key));
    }
    table
}

fn tabulate_rules() -> String {
    let mut table = "| rule | what it checks | applies to |\n|---|---|---|\n".to_owned();
    for rule in DOCUMENTED {
        let Docs { usage, text, page, types } = rule.docs;
        let _ = writeln!(table, "| [{usage}](super::{page}) | {text} | {} |", types.unwrap());
    }
    table
}

/// The table that a comment names.
fn write_table(name: &str) -> String {
    let text_alone = |key: &Key| key.docs.text.to_owned();
    match name {
        "on_container" => tabulate_keys(keys::ON_CONTAINER, describe),
        "in_builder" => list_keys(keys::IN_BUILDER, text_alone),
        "on_variant" => tabulate_keys(keys::ON_VARIANT, text_alone),
        "on_field" => tabulate_keys(keys::ON_FIELD, describe_setting),
        "rules" => tabulate_rules(),
        "in_rule" => list_keys(keys::IN_RULE, text_alone),
        "short on_container" => list_keys(keys::ON_CONTAINER, describe),
        "short on_variant" => list_keys(keys::ON_VARIANT, text_alone),
        "short on_field" => list_keys(keys::ON_FIELD, describe_setting),
        _ => panic!("there is no table {name}"),
    }
}

/// The file with its tables as they should be. Each of its lines begins with `prefix`.
fn update_tables(file: &str, prefix: &str) -> String {
    let mut updated = String::new();
    let mut lines = file.lines().peekable();
    while let Some(line) = lines.next() {
        let _ = writeln!(updated, "{line}");
        let content = line.strip_prefix(prefix).unwrap_or_default();
        let comment = content.strip_prefix("<!-- keys: ");
        let Some(name) = comment.and_then(|rest| rest.strip_suffix(" -->")) else { continue };
        // A Markdown table begins behind an empty line.
        let _ = writeln!(updated, "{}", prefix.trim_end());
        lines.next_if(|line| line.trim_end() == prefix.trim_end());
        for row in write_table(name).lines() {
            let _ = writeln!(updated, "{prefix}{row}");
        }
        while lines.next_if(|line| line.starts_with(&format!("{prefix}|"))).is_some() {}
    }
    updated
}

#[test]
fn tables_of_keys_are_those_of_the_lists() {
    for (file, prefix, tables) in [("docs/attributes.md", "", 6), ("src/lib.rs", "/// ", 3)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime").join(file);
        let Ok(shown) = fs::read_to_string(&path) else {
            let _ = writeln!(stderr(), "SKIPPED: there is no {}", path.display());
            continue;
        };
        assert_eq!(shown.matches("<!-- keys: ").count(), tables, "{file}");
        let updated = update_tables(&shown, prefix);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &updated).unwrap();
            continue;
        }
        for (shown, updated) in shown.lines().zip(updated.lines()) {
            assert_eq!(shown, updated, "{file}: {HOW_TO_UPDATE}");
        }
        assert_eq!(shown.len(), updated.len(), "{file}: {HOW_TO_UPDATE}");
    }
}

#[test]
fn formats_are_those_of_their_page() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/docs/rules/format.md");
    let Ok(page) = fs::read_to_string(&path) else {
        let _ = writeln!(stderr(), "SKIPPED: there is no {}", path.display());
        return;
    };
    for format in FORMATS {
        let row = format!("| `format({})` | {} |", format.key, format.docs().text);
        assert!(page.contains(&row), "the page has no row that begins with {row}");
    }
}

#[test]
fn docs_of_a_key_begin_with_the_key() {
    let lists =
        [keys::ON_CONTAINER, keys::IN_BUILDER, keys::ON_VARIANT, keys::ON_FIELD, keys::IN_RULE];
    let of_rules = DOCUMENTED.iter().map(|rule| (rule.name, rule.docs.usage));
    let of_keys = lists.into_iter().flatten().map(|key| (key.name, key.docs.usage));
    for (name, usage) in of_keys.chain(of_rules) {
        assert!(usage.starts_with(&format!("`{name}")), "{name}: {usage}");
    }
}
