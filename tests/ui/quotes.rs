//! The compile errors that the docs quote are those that the compiler reports.
//!
//! | a quote in README or in `runtime/docs/` | must be |
//! |---|---|
//! | a comment `// error: MESSAGE` in code that does not compile | the whole message of an error |
//! | ``` ``MESSAGE`` ```, or the heading `## "MESSAGE"` | part of a line that the compiler prints |
//! | a block of text that begins with `error` | consecutive lines that the compiler prints |
//!
//! What the compiler prints is in the `.stderr` files here, and in the tables of
//! `macros/messages/`. A message may have other names and values between its backticks there. A
//! block may not, except for the name of the file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::list_files;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// All files in a folder, and in the folders in it, with this extension.
fn find_files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(find_files(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
    files
}

/// The text without what is between backticks.
fn hide_names(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(index, part)| if index % 2 == 0 { part } else { "``" }).collect()
}

/// What the compiler prints.
struct Printed {
    /// The text of each `.stderr` file, with the name of the case's file replaced by the one that
    /// the docs use.
    outputs: Vec<String>,
    /// The message of each error, without names.
    messages: Vec<String>,
    /// Each line, without names.
    lines: Vec<String>,
}

impl Printed {
    fn read() -> Printed {
        let mut printed = Printed { outputs: Vec::new(), messages: Vec::new(), lines: Vec::new() };
        for file in list_files("stderr") {
            let output = fs::read_to_string(&file).unwrap();
            printed.add_output(&output);
            let topic = file.parent().and_then(Path::file_name).unwrap().to_string_lossy();
            let case = file.with_extension("rs");
            let case = case.file_name().unwrap().to_string_lossy();
            let output = output.replace(&format!("{topic}/{case}"), "src/main.rs");
            printed.outputs.push(output);
        }
        for file in find_files(&Path::new(ROOT).join("macros/messages"), "rs") {
            printed.add_table(&fs::read_to_string(file).unwrap());
        }
        printed
    }

    fn add_output(&mut self, output: &str) {
        for line in output.lines() {
            self.lines.push(hide_names(line));
            let error = line.strip_prefix("error").and_then(|rest| rest.split_once(": "));
            if let Some((_, message)) = error {
                let message = message.strip_prefix("evaluation panicked: ").unwrap_or(message);
                self.messages.push(hide_names(message));
            }
        }
    }

    /// Adds the messages of a table, which are behind carets in comments.
    fn add_table(&mut self, table: &str) {
        for line in table.lines() {
            let comment = line.trim_start().strip_prefix("//").unwrap_or_default().trim_start();
            let message = comment.trim_start_matches('^');
            if message.len() < comment.len() {
                self.messages.push(hide_names(message.trim_start()));
                self.lines.push(hide_names(message));
            }
        }
    }

    fn has_message(&self, quote: &str) -> bool {
        self.messages.contains(&hide_names(quote))
    }

    fn has_part_of_line(&self, quote: &str) -> bool {
        let quote = hide_names(quote);
        self.lines.iter().any(|line| line.contains(&quote))
    }

    fn has_lines(&self, block: &str) -> bool {
        self.outputs.iter().any(|output| output.contains(block))
    }
}

/// A page of the docs, split at its blocks of code: every other part is one, and begins with its
/// language.
fn split_at_blocks(page: &str) -> Vec<&str> {
    let parts: Vec<_> = page.split("```").collect();
    assert!(parts.len() % 2 == 1, "a block of code does not end:\n{page}");
    parts
}

/// The quotes between two backticks in a text, which may contain single ones.
fn find_inline_quotes(text: &str) -> Vec<String> {
    let quotes = text.split("``").skip(1).step_by(2);
    quotes.map(|quote| quote.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The headings that are quotes.
fn find_quoted_headings(text: &str) -> Vec<String> {
    let headings = text.lines().filter_map(|line| line.strip_prefix("## \""));
    headings.map(|heading| heading.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn docs_quote_what_the_compiler_prints() {
    let printed = Printed::read();
    let mut pages = find_files(&Path::new(ROOT).join("runtime/docs"), "md");
    pages.push(Path::new(ROOT).join("README.md"));
    let mut quotes = 0;
    for file in pages {
        let (page, name) = (fs::read_to_string(&file).unwrap(), file.display());
        for (index, part) in split_at_blocks(&page).into_iter().enumerate() {
            if index % 2 == 0 {
                let parts = [find_inline_quotes(part), find_quoted_headings(part)].concat();
                for quote in &parts {
                    assert!(printed.has_part_of_line(quote), "{name}: {quote}");
                }
                quotes += parts.len();
                continue;
            }
            let (language, block) = part.split_once('\n').unwrap();
            let comments = block.lines().filter_map(|line| line.split_once("// error: "));
            let messages: Vec<_> = comments.map(|(_, message)| message).collect();
            for message in &messages {
                assert!(printed.has_message(message), "{name}: {message}");
            }
            let must_quote = language.starts_with("compile_fail");
            assert!(!must_quote || !messages.is_empty(), "{name}: no `// error: ` in\n{block}");
            let is_output = language == "text" && block.starts_with("error");
            assert!(!is_output || printed.has_lines(block), "{name}:\n{block}");
            quotes += messages.len() + usize::from(is_output);
        }
    }
    assert!(quotes > 15, "only {quotes} quotes were found");
}
