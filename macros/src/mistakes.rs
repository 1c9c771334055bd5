//! What the derives say of each mistake in `tests/ui/`, and where, is what its `.stderr` has; of what is
//! right they say nothing.
//!
//! Those files hold all that the compiler writes, so they are for one version of it, and slow to compare.
//! What the derives say is the same with every compiler, and needs none.

use std::fmt::{Display, Formatter, Result};
use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

use crate::expand;

/// An error, and the line and column that it begins at.
#[derive(PartialEq)]
struct Said {
    message: String,
    line: usize,
    column: usize,
}

impl Display for Said {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let Said { message, line, column } = self;
        write!(f, "{line}:{column}: {message}")
    }
}

/// What the compiler says of its own accord, without a code that would tell.
const OF_THE_COMPILER: &[&str] = &["literal out of range for `u8`"];

/// Cases that are right where another macro has given `syn` its feature `full`: it reads the expression.
const READ_BY_ALL_OF_SYN: &[&str] = &["default_is_no_expression.rs", "when_needs_braces.rs"];

/// The files with this extension in a folder of the repository, at any depth; none if there is no such
/// folder, as in the package that is published.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    fn add(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.extension() {
                None if path.is_dir() => add(&path, extension, files),
                Some(it) if it == extension => files.push(path),
                _ => {}
            }
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let mut files = Vec::new();
    add(&folder, extension, &mut files);
    files.sort();
    if files.is_empty() {
        let _ = writeln!(stderr(), "SKIPPED: there is no {}", folder.display());
    }
    files
}

fn read(file: &Path) -> TokenStream {
    let source = fs::read_to_string(file).unwrap();
    source.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

type Derive = fn(TokenStream) -> TokenStream;

/// What each derive of ours in the source says, in the order of the source.
fn said_of(source: TokenStream) -> Vec<Said> {
    let mut said = Vec::new();
    let mut tokens = source.into_iter().peekable();
    let (mut derives, mut item) = (Vec::new(), TokenStream::new());
    while let Some(token) = tokens.next() {
        let hash = matches!(&token, TokenTree::Punct(it) if it.as_char() == '#');
        match (hash, tokens.peek()) {
            (true, Some(TokenTree::Group(group))) if group.delimiter() == Delimiter::Bracket => {
                match derived(group.stream()) {
                    // The compiler takes it away before it asks.
                    Some(found) => derives.extend(found),
                    None => item.extend([token, group.clone().into()]),
                }
                tokens.next();
            }
            _ if derives.is_empty() => {
                item = TokenStream::new();
                match token {
                    TokenTree::Group(group) => said.extend(said_of(group.stream())),
                    // What is no item yet: `! name { ... }`.
                    TokenTree::Ident(name) if name == "macro_rules" => drop(tokens.nth(2)),
                    _ => {}
                }
            }
            _ => {
                let ends = is_end(&token);
                item.extend([token]);
                if ends {
                    let item = std::mem::take(&mut item);
                    said.extend(derives.drain(..).flat_map(|derive| errors(derive(item.clone()))));
                }
            }
        }
    }
    said
}

/// The derives of ours, if the attribute is one that derives.
fn derived(attribute: TokenStream) -> Option<Vec<Derive>> {
    let mut tokens = attribute.into_iter();
    match (tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(list))) if name == "derive" => {
            let ours = |token: TokenTree| match &*token.to_string() {
                "RunRequest" => Some(expand::run_request as Derive),
                "Validate" => Some(expand::validate as Derive),
                _ => None,
            };
            Some(list.stream().into_iter().filter_map(ours).collect())
        }
        _ => None,
    }
}

/// Whether a struct, enum or union ends here.
fn is_end(token: &TokenTree) -> bool {
    match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(punct) => punct.as_char() == ';',
        _ => false,
    }
}

/// The errors among what a derive gives.
fn errors(output: TokenStream) -> Vec<Said> {
    let mut errors = Vec::new();
    let mut at: Option<Ident> = None;
    for token in output {
        match (token, &at) {
            (TokenTree::Ident(ident), _) => at = (ident == "compile_error").then_some(ident),
            (TokenTree::Group(group), Some(name)) => {
                let message: syn::LitStr = syn::parse2(group.stream()).unwrap();
                let start = name.span().start();
                errors.push(Said {
                    message: trimmed(message.value().lines()),
                    line: start.line,
                    column: start.column + 1,
                });
                at = None;
            }
            _ => {}
        }
    }
    errors
}

/// The compiler indents the lines of a message, and leaves out spaces at their ends.
fn trimmed<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    lines.map(str::trim).collect::<Vec<_>>().join("\n")
}

/// The errors in a `.stderr` that are the derives' own.
fn expected(stderr: &str) -> Vec<Said> {
    let mut expected = Vec::new();
    let mut lines = stderr.lines();
    while let Some(line) = lines.next() {
        let Some(first) = line.strip_prefix("error: ") else { continue };
        let mut message = vec![first];
        let place = lines.by_ref().find_map(|line| {
            let place = line.trim_start().strip_prefix("--> ");
            if place.is_none() {
                message.push(line);
            }
            place
        });
        let mut place = place.expect("an error has its place").rsplit(':');
        let (column, line) = (place.next().unwrap(), place.next().unwrap());
        let message = trimmed(message.into_iter());
        if !OF_THE_COMPILER.contains(&&*message) {
            let (line, column) = (line.parse().unwrap(), column.parse().unwrap());
            expected.push(Said { message, line, column });
        }
    }
    expected
}

fn list(said: &[Said]) -> String {
    said.iter().map(|it| format!("\n  {it}")).collect::<Vec<_>>().concat()
}

#[test]
fn each_mistake_is_told_in_its_words_at_its_place() {
    let mut wrong = Vec::new();
    let all_of_syn = syn::parse_str::<syn::Expr>("|it| it").is_ok();
    let is_read =
        |file: &PathBuf| all_of_syn && READ_BY_ALL_OF_SYN.iter().any(|it| file.ends_with(it));
    for file in files("tests/ui", "rs").into_iter().filter(|file| !is_read(file)) {
        let stderr = fs::read_to_string(file.with_extension("stderr")).unwrap();
        let (said, expected) = (said_of(read(&file)), expected(&stderr));
        if said != expected {
            let (said, expected) = (list(&said), list(&expected));
            wrong.push(format!("{}\n expected:{expected}\n said:{said}\n", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.concat());
}

#[test]
fn nothing_is_said_of_what_is_right() {
    let right = ["runtime/src", "runtime/examples", "tests"];
    let right = right.iter().flat_map(|folder| files(folder, "rs"));
    for file in right.filter(|file| !file.components().any(|it| it.as_os_str() == "ui")) {
        let said = said_of(read(&file));
        assert!(said.is_empty(), "{}{}", file.display(), list(&said));
    }
}
