//! The derives give no error for a declaration that is valid, nor for one in which the compiler
//! itself finds the mistake.

use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};

use super::derives::expand_derives;

/// The Rust files in a folder of the repository, at any depth. None, and a note that says so, if
/// there is no such folder, as in the published package.
fn list_sources(folder: &str) -> Vec<PathBuf> {
    fn add_sources(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.extension() {
                None if path.is_dir() => add_sources(&path, files),
                Some(extension) if extension == "rs" => files.push(path),
                _ => {}
            }
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let mut files = Vec::new();
    add_sources(&folder, &mut files);
    files.sort();
    if files.is_empty() {
        let _ = writeln!(stderr(), "SKIPPED: there is no {}", folder.display());
    }
    files
}

#[test]
fn other_sources_have_no_messages() {
    for file in ["runtime/src", "runtime/examples", "tests"].into_iter().flat_map(list_sources) {
        let source = fs::read_to_string(&file).unwrap();
        let tokens = source.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let messages = expand_derives(tokens);
        assert!(messages.is_empty(), "{}: {messages:#?}", file.display());
    }
}
