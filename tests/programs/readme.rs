//! README's first example, with the dependencies that README says it needs.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::support::cargo::cargo;

const README: &str = include_str!("../../README.md");
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The first code find_block in this language.
fn find_block(language: &str) -> &'static str {
    let (_, rest) = README.split_once(&format!("```{language}\n")).expect("there is one");
    rest.split_once("```").expect("it ends").0
}

#[test]
fn the_first_example_needs_no_other_dependencies() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readme");
    let package = folder.join("app");
    fs::create_dir_all(package.join("src")).unwrap();
    match symlink(ROOT, folder.join("run-request")) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => panic!("{error}"),
        _ => {}
    }
    let dependencies = find_block("toml");
    let manifest = format!(
        "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         {dependencies}\n[workspace]\n"
    );
    fs::write(package.join("Cargo.toml"), manifest).unwrap();
    fs::write(package.join("src/main.rs"), find_block("rust")).unwrap();
    // The same versions as for the tests, so that nothing has to be downloaded.
    fs::copy(Path::new(ROOT).join("Cargo.lock"), package.join("Cargo.lock")).unwrap();

    let output = cargo()
        .current_dir(&package)
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(folder.join("target"))
        .output()
        .expect("cargo runs");
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && error.is_empty(), "{error}");
}
