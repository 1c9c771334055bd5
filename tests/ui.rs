//! What users see who make a mistake: every case in `ui/` is one fault, and its `.stderr` all that
//! the compiler says of it.

use std::fs;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

#[path = "ui/messages.rs"]
mod messages;

/// The compiler that the `.stderr` files are for: another one words its own part otherwise.
const PINNED: &str = "rustc 1.95.0 ";

fn pinned() -> bool {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output();
    output.is_ok_and(|output| output.stdout.starts_with(PINNED.as_bytes()))
}

#[test]
fn mistakes_are_reported_as_expected() {
    if !pinned() {
        // Written past the capture of tests that pass, so that it is seen.
        let _ = writeln!(stderr(), "SKIPPED: the .stderr files of ui/ are for {PINNED}");
        return;
    }
    trybuild::TestCases::new().compile_fail("ui/*/*.rs");
}

/// All files in `ui/` with this extension.
fn files(extension: &str) -> Vec<PathBuf> {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let topics = fs::read_dir(ui).expect("the cases are there");
    let topics = topics.map(|topic| topic.unwrap().path()).filter(|topic| topic.is_dir());
    let files = topics.flat_map(|topic| fs::read_dir(topic).unwrap());
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|it| it == extension));
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    files
}

#[test]
fn one_mistake_is_one_error_at_the_users_own_token() {
    for file in files("stderr") {
        let name = file.display();
        let stderr = fs::read_to_string(&file).unwrap();
        let case = fs::read_to_string(file.with_extension("rs")).unwrap();
        let errors = stderr.lines().filter(|line| line.starts_with("error")).count();
        assert_eq!(errors, errors_allowed(&case), "{name}:\n{stderr}");
        for line in primary_lines(&stderr) {
            let source = case.lines().nth(line - 1).unwrap();
            assert!(!source.starts_with("#[derive("), "{name} points at the derive:\n{stderr}");
        }
    }
}

/// What is shown of the standard library depends on whether the component `rust-src` is there.
#[test]
fn no_message_shows_the_standard_library() {
    for file in files("stderr") {
        let stderr = fs::read_to_string(&file).unwrap();
        assert!(!stderr.contains("$RUST"), "{}:\n{stderr}", file.display());
    }
}

/// One for each mistake, and one mistake unless the first line says otherwise: `// mistakes: 2`. Where no
/// derive can keep the compiler from a second error about one mistake, it says so with the reason:
/// `// mistakes: 1; errors: 2, REASON`.
fn errors_allowed(case: &str) -> usize {
    let Some(said) = case.lines().next().and_then(|line| line.strip_prefix("// mistakes: ")) else {
        return 1;
    };
    match said.split_once("; errors: ") {
        None => said.parse().unwrap(),
        Some((_, errors)) => {
            let (count, reason) = errors.split_once(", ").expect("a reason is given");
            assert!(reason.len() > 20, "{reason}");
            count.parse().unwrap()
        }
    }
}

/// The lines of the case that the errors are at: the place that follows each error's message.
fn primary_lines(stderr: &str) -> Vec<usize> {
    let mut lines = Vec::new();
    let mut wanted = false;
    for line in stderr.lines() {
        wanted |= line.starts_with("error");
        if let (true, Some(place)) = (wanted, line.trim_start().strip_prefix("--> ui/")) {
            lines.push(place.split(':').nth(1).unwrap().parse().unwrap());
            wanted = false;
        }
    }
    lines
}

#[test]
fn every_case_has_its_errors_written_down() {
    for file in files("rs") {
        assert!(file.with_extension("stderr").exists(), "{}", file.display());
    }
}
