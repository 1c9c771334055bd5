//! The compiler adds nothing to the messages of the derives: all entries of the tables in
//! `macros/messages/` are compiled as one crate, whose errors must be those of the tables.
//!
//! What a derive generates after a mistake must compile, and so must code that uses it. Any other
//! error would be a second one about the same mistake.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// An error: its line and column in the crate, and what it says.
type Error = (u64, u64, String);

const MANIFEST: &str = r#"
[package]
name = "messages"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
run-request = { path = "RUNTIME", features = [
    "email", "graphemes", "regex", "regress", "rust_decimal", "schemars", "time", "uuid",
] }
rust_decimal = { version = "1", default-features = false, features = ["serde"] }
serde = { version = "1", features = ["derive"] }
"#;

/// What each entry can name.
const SURROUNDINGS: &str = "\
#![allow(warnings)]

mod surroundings {
    pub use std::collections::BTreeMap;
    pub use std::marker::PhantomData;
    pub use run_request::{RunRequest, Validate};

    pub fn check<T>(_: &T) -> Result<(), String> {
        Ok(())
    }

    pub fn check_field(_: &u8) -> Result<(), String> {
        Ok(())
    }

    pub fn is_zero(number: &u8) -> bool {
        *number == 0
    }

    pub mod with {
        pub use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub fn serialize<S: Serializer>(number: &u8, serializer: S) -> Result<S::Ok, S::Error> {
            number.serialize(serializer)
        }

        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
            u8::deserialize(deserializer)
        }
    }

    #[derive(Validate, serde::Serialize, serde::Deserialize, Default)]
    pub struct Foreign {
        inside: u8,
    }

    #[derive(RunRequest)]
    pub struct Borrowed<'a> {
        text: &'a str,
    }

    #[derive(RunRequest, Default)]
    #[request(partial)]
    pub struct Inner {
        inside: u8,
    }
}
";

/// A crate of all entries, each in a module of its own, and the errors that it must give.
#[derive(Debug, Default)]
struct Crate {
    source: String,
    lines: u64,
    errors: Vec<Error>,
}

impl Crate {
    fn push_line(&mut self, line: &str) {
        self.source.push_str(line);
        self.source.push('\n');
        self.lines += 1;
    }

    /// Adds an entry: lines of Rust, each with the messages about it below.
    fn push_entry(&mut self, module: &str, lines: &[&str]) {
        self.push_line(&format!("mod {module} {{ use crate::surroundings::*;"));
        let is_request = !lines.iter().any(|line| line.contains("#[derive("));
        if is_request {
            self.push_line("#[derive(RunRequest)]");
            // A struct with `#[serde(default)]` must be `Default`, and all in this table can be.
            let is_struct = lines.iter().any(|line| line.contains("struct Run"));
            if is_struct && module.starts_with("keys_") {
                self.push_line("#[derive(Default)]");
            }
        }
        for line in lines {
            let comment = line.trim_start().strip_prefix("//").map(str::trim_start);
            if let Some(text) = comment.and_then(|comment| comment.strip_prefix('^')) {
                let column = line.find('^').unwrap() as u64 + 1;
                let text = text.trim_start_matches('^').trim().to_owned();
                self.errors.push((self.lines, column, text));
            } else if let Some(text) = comment.and_then(|comment| comment.strip_prefix('|')) {
                let (.., message) = self.errors.last_mut().unwrap();
                write!(message, "\n{}", text.trim()).unwrap();
            } else {
                self.push_line(line);
            }
        }
        if is_request && lines.iter().any(|line| line.contains("struct Run {")) {
            self.push_line("fn use_builder() { let _ = Run::builder; }");
        }
        self.push_line("}");
    }
}

/// The crate of all tables.
fn join_tables(folder: &Path) -> Crate {
    let mut joined = Crate::default();
    SURROUNDINGS.lines().for_each(|line| joined.push_line(line));
    let files = fs::read_dir(folder).expect("the tables are there");
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    for file in &files {
        let topic = file.file_stem().unwrap().to_str().unwrap();
        let table = fs::read_to_string(file).unwrap();
        let lines: Vec<&str> = table.lines().filter(|line| !line.is_empty()).collect();
        let is_heading = |line: &&str| {
            line.strip_prefix("// ").is_some_and(|rest| !rest.trim_start().starts_with(['^', '|']))
        };
        let starts = (0..lines.len()).filter(|index| is_heading(&lines[*index]));
        let starts: Vec<usize> = starts.chain([lines.len()]).collect();
        for entry in starts.windows(2) {
            let (heading, lines) = lines[entry[0]..entry[1]].split_first().unwrap();
            let name = heading.trim_start_matches("// ").split(';').next().unwrap();
            joined.push_entry(&format!("{topic}_{name}"), lines);
        }
    }
    joined.push_line("fn main() {}");
    joined.errors.sort();
    joined
}

/// The errors of a package, as cargo reports them.
fn check_package(folder: &Path) -> Vec<Error> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["check", "--offline", "--quiet", "--message-format=json"]);
    command.current_dir(folder).env("CARGO_TARGET_DIR", folder.join("target"));
    let output = command.output().unwrap();
    let mut errors = Vec::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let report: Value = serde_json::from_str(line).unwrap();
        let message = &report["message"];
        let spans = message["spans"].as_array().map_or(&[][..], Vec::as_slice);
        let primary = spans.iter().find(|span| span["is_primary"] == true);
        if let ("error", Some(span)) = (message["level"].as_str().unwrap_or_default(), primary) {
            let text = message["message"].as_str().unwrap();
            let text = text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
            let place = |key: &str| span[key].as_u64().unwrap();
            errors.push((place("line_start"), place("column_start"), text));
        }
    }
    // A dependency that does not compile gives none.
    assert!(!errors.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    errors.sort();
    errors
}

#[test]
fn the_compiler_adds_nothing_to_the_messages_of_the_derives() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let joined = join_tables(&root.join("macros/messages"));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("messages");
    fs::create_dir_all(folder.join("src")).unwrap();
    let runtime = root.join("runtime");
    let manifest = MANIFEST.replace("RUNTIME", runtime.to_str().unwrap());
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    fs::write(folder.join("src/main.rs"), &joined.source).unwrap();

    let errors = check_package(&folder);
    let show = |error: &&Error| format!("{}:{}: {}\n", error.0, error.1, error.2);
    let added = errors.iter().filter(|error| !joined.errors.contains(error));
    let missing = joined.errors.iter().filter(|error| !errors.contains(error));
    let (added, missing): (String, String) =
        (added.map(|e| show(&e)).collect(), missing.map(|e| show(&e)).collect());
    let file = folder.join("src/main.rs");
    assert!(
        added.is_empty() && missing.is_empty() && errors.len() == joined.errors.len(),
        "{}:\nthe compiler adds:\n{added}it does not say:\n{missing}",
        file.display(),
    );
}
