//! What users see when they make a mistake.
//!
//! Each case in the folders here is one mistake that the compiler finds, in what a derive generates
//! or with its help. The `.stderr` file contains everything that the compiler reports for it. The
//! messages of the derives themselves are in `macros/messages/`; the module `messages` compiles them.

use std::fs;
use std::io::{Write, stderr};
use std::path::PathBuf;
use std::process::Command;

mod messages;
mod quotes;

/// The compiler that the `.stderr` files are for: the wording of others differs.
const PINNED: &str = "rustc 1.95.0 ";

fn is_pinned_compiler() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    output.is_ok_and(|output| output.stdout.starts_with(PINNED.as_bytes()))
}

#[test]
fn mistakes_are_reported_as_expected() {
    if !is_pinned_compiler() {
        // Cargo captures what a passing test prints, so this bypasses `eprintln!`.
        let _ = writeln!(stderr(), "SKIPPED: the .stderr files of tests/ui/ are for {PINNED}");
        return;
    }
    trybuild::TestCases::new().compile_fail("*/*.rs");
}

/// All files in the folders of this package with this extension.
fn list_files(extension: &str) -> Vec<PathBuf> {
    let topics = fs::read_dir(env!("CARGO_MANIFEST_DIR")).expect("the cases are there");
    let topics = topics.map(|topic| topic.unwrap().path()).filter(|topic| topic.is_dir());
    let files = topics.flat_map(|topic| fs::read_dir(topic).unwrap());
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|found| found == extension));
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    files
}

#[test]
fn one_mistake_is_one_error_at_the_users_own_token() {
    for file in list_files("stderr") {
        let name = file.display();
        let stderr = fs::read_to_string(&file).unwrap();
        let case = fs::read_to_string(file.with_extension("rs")).unwrap();
        let errors = stderr.lines().filter(|line| line.starts_with("error")).count();
        assert_eq!(errors, count_allowed_errors(&case), "{name}:\n{stderr}");
        for line in find_error_lines(&stderr) {
            let source = case.lines().nth(line - 1).unwrap();
            assert!(!source.starts_with("#[derive("), "{name} points at the derive:\n{stderr}");
        }
    }
}

/// The compiler shows the source of the standard library only if the component `rust-src` is
/// installed.
#[test]
fn no_message_shows_the_standard_library() {
    for file in list_files("stderr") {
        let stderr = fs::read_to_string(&file).unwrap();
        assert!(!stderr.contains("$RUST"), "{}:\n{stderr}", file.display());
    }
}

/// The number of errors that a case may have: one for each mistake, and one mistake unless the
/// first line says otherwise: `// mistakes: 2`. Where no derive can keep the compiler from a second
/// error about one mistake, the line gives the reason: `// mistakes: 1; errors: 2, REASON`.
fn count_allowed_errors(case: &str) -> usize {
    let first = case.lines().next().unwrap_or_default();
    let Some(counts) = first.strip_prefix("// mistakes: ") else { return 1 };
    match counts.split_once("; errors: ") {
        None => counts.parse().unwrap(),
        Some((_, errors)) => {
            let (count, reason) = errors.split_once(", ").expect("a reason is given");
            assert!(reason.len() > 20, "{reason}");
            count.parse().unwrap()
        }
    }
}

/// The lines of the case that the errors are at: the place that follows each error's message.
fn find_error_lines(stderr: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut expects_place = false;
    for line in stderr.lines() {
        expects_place |= line.starts_with("error");
        let place = line.trim_start().strip_prefix("--> ");
        // A place in another crate, such as `$WORKSPACE/...`, is not the case's own.
        let place = place.filter(|place| !place.starts_with('$'));
        if let (true, Some(place)) = (expects_place, place) {
            lines.push(place.split(':').nth(1).unwrap().parse().unwrap());
            expects_place = false;
        }
    }
    lines
}

#[test]
fn every_case_has_its_errors_written_down() {
    for file in list_files("rs") {
        assert!(file.with_extension("stderr").exists(), "{}", file.display());
    }
}
