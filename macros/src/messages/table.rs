//! Reads a table, and compares each of its messages with what the derives say.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::TokenStream;

use super::derives::{Message, expand_derives, find_errors};
use crate::expand;

/// Entries that are no mistakes where another crate turns on the feature `full` of `syn`, which
/// then reads the expression.
const VALID_WITH_FULL_SYN: &[&str] = &["default_is_no_expression", "when_needs_braces"];

/// One declaration of a table.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) mistakes: usize,
    /// The declaration, without messages.
    pub(super) source: String,
    /// The whole entry as the table has it.
    shown: String,
}

impl Entry {
    /// An entry of one mistake, which is in no table yet.
    pub(super) fn new(name: String, source: String) -> Self {
        Entry { name, mistakes: 1, source, shown: String::new() }
    }

    /// What the derives say about the declaration.
    fn find_messages(&self) -> Vec<Message> {
        let source = self.source.parse::<TokenStream>();
        let source = source.unwrap_or_else(|error| panic!("{}: {error}", self.name));
        if self.source.contains("#[derive(") {
            expand_derives(source)
        } else {
            find_errors(expand::run_request(source))
        }
    }

    /// How many errors the derives report.
    pub(super) fn count_messages(&self) -> usize {
        self.find_messages().len()
    }

    /// The entry with the messages that the derives give now, or what is wrong with their number.
    pub(super) fn render(&self) -> Result<String, String> {
        let Entry { name, mistakes, source, shown } = self;
        if VALID_WITH_FULL_SYN.contains(&&**name) && syn::parse_str::<syn::Expr>("|x| x").is_ok() {
            return Ok(shown.clone());
        }
        let messages = self.find_messages();
        if messages.len() != *mistakes {
            let messages: Vec<String> = messages.iter().map(Message::to_string).collect();
            return Err(format!("{name}: one mistake is one error, but: {messages:#?}\n"));
        }
        let mut output = format!("// {name}");
        if *mistakes > 1 {
            write!(output, "; mistakes: {mistakes}").unwrap();
        }
        output.push('\n');
        for (line, number) in source.lines().zip(1..) {
            output.push_str(line);
            output.push('\n');
            for message in messages.iter().filter(|message| message.start.line == number) {
                assert!(!line.starts_with("#[derive("), "{name} points at the derive: {message}");
                output.push_str(&message.render_below(line));
            }
        }
        Ok(output)
    }
}

impl Message {
    /// The message as a comment below the line that it is about.
    fn render_below(&self, line: &str) -> String {
        let Message { text, start, end } = self;
        let end = if end.line == start.line { end.column } else { line.chars().count() };
        assert!(start.column >= 2 && end > start.column, "a derive reports at no token: {self}");
        // The comment is indented as the line is, where there is room for `//` before the token.
        let indent = line.chars().take_while(|char| *char == ' ').count();
        let indent = if indent + 2 <= start.column { indent } else { 0 };
        let prefix = format!("{:indent$}//{:2$}", "", "", start.column - indent - 2);
        let carets = "^".repeat(end - start.column);
        let mut lines = text.lines().map(str::trim_end);
        let mut output = format!("{prefix}{carets} {}\n", lines.next().unwrap_or_default());
        for next in lines {
            writeln!(output, "{prefix}| {next}").unwrap();
        }
        output
    }
}

/// The path of a table.
pub(super) fn locate_table(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("messages").join(name)
}

/// The entries of a table. A line `// name` begins one.
pub(super) fn parse_entries(table: &str) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for line in table.lines() {
        let continues = is_message(line);
        if let (false, Some(heading)) = (continues, line.strip_prefix("// ")) {
            let (name, mistakes) = heading.split_once("; mistakes: ").unwrap_or((heading, "1"));
            let mistakes = mistakes.parse().unwrap_or_else(|_| panic!("{heading}"));
            entries.push(Entry { mistakes, ..Entry::new(name.to_owned(), String::new()) });
        } else if !continues {
            let entry = entries.last_mut().expect("a table begins with the name of an entry");
            entry.source.extend([line, "\n"]);
        }
        if let Some(entry) = entries.last_mut() {
            entry.shown.extend([line, "\n"]);
        }
    }
    for entry in &mut entries {
        for text in [&mut entry.source, &mut entry.shown] {
            text.truncate(text.trim_end().len() + 1);
        }
    }
    entries
}

/// Whether a line of a table shows a message, or is a further line of one.
fn is_message(line: &str) -> bool {
    let comment = line.trim_start().strip_prefix("//");
    comment.is_some_and(|comment| comment.trim_start().starts_with(['^', '|']))
}

/// Whether the tables are to be written instead of compared.
pub(super) fn is_update() -> bool {
    env::var_os("UPDATE").is_some()
}

/// How to write the tables, for the messages of tests that compare them.
pub(super) const HOW_TO_UPDATE: &str =
    "`UPDATE=1 cargo test -p run-request-macros --all-features messages` writes it";

/// All tables, by name.
fn read_tables() -> Vec<(String, String)> {
    let files = fs::read_dir(locate_table("")).expect("the tables are in the package");
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    let tables: Vec<_> = names
        .into_iter()
        .map(|name| {
            let table = fs::read_to_string(locate_table(&name)).unwrap();
            (name, table)
        })
        .collect();
    tables
}

#[test]
fn messages_are_those_of_the_tables() {
    let (mut differences, mut miscounts) = (String::new(), String::new());
    for (name, table) in read_tables() {
        // These have tests of their own, which write them too.
        if name == "keys.rs" || name == "places.rs" {
            continue;
        }
        let mut updated = table.clone();
        for entry in parse_entries(&table) {
            let rendered = entry.render().unwrap_or_else(|miscount| {
                miscounts.push_str(&miscount);
                entry.shown.clone()
            });
            if rendered != entry.shown {
                let shown = &entry.shown;
                writeln!(differences, "{name} has:\n{shown}\nthe derives say:\n{rendered}")
                    .unwrap();
                updated = updated.replacen(shown, &rendered, 1);
            }
        }
        if is_update() && updated != table {
            fs::write(locate_table(&name), updated).unwrap();
        }
    }
    assert!(miscounts.is_empty(), "{miscounts}");
    assert!(differences.is_empty() || is_update(), "{differences}{HOW_TO_UPDATE}");
}

#[test]
fn names_of_entries_are_unique() {
    let mut names = BTreeSet::new();
    for (table, text) in read_tables() {
        for entry in parse_entries(&text) {
            assert!(names.insert(entry.name.clone()), "{table} repeats {}", entry.name);
        }
    }
}
