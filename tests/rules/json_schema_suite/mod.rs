//! The test suite of JSON Schema, as far as there are rules for its keywords and formats.
//!
//! The variable names a folder with a copy of it. Each test is the verdict on a document. It must be
//! that of a struct with the rule, or one of the exceptions listed here with their reasons.

use std::io::{Write, stderr};
use std::path::PathBuf;
use std::{env, fs};

use run_request::Validate;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

mod formats;
mod keywords;
mod objects;

const SUITE: &str = "JSON_SCHEMA_TEST_SUITE";

/// A schema, and documents to judge by it.
#[derive(Deserialize)]
struct Group {
    description: String,
    tests: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    data: Value,
    valid: bool,
}

/// What a struct with the rule says about a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It has another type than the field.
    Unread,
    Valid,
    Invalid,
}

fn judge<T: DeserializeOwned + Validate>(data: &Value) -> Verdict {
    match serde_json::from_value::<T>(data.clone()) {
        Err(_) => Verdict::Unread,
        Ok(value) if value.validate().is_ok() => Verdict::Valid,
        Ok(_) => Verdict::Invalid,
    }
}

/// The folder of the suite's tests for the draft that the schemas are of, unless there is none.
fn find_suite() -> Option<PathBuf> {
    let Some(path) = env::var_os(SUITE) else {
        // Written to stderr directly, which the test harness does not capture.
        let _ = writeln!(stderr(), "SKIPPED: {SUITE} does not name the test suite");
        return None;
    };
    Some(PathBuf::from(path).join("tests/draft2020-12"))
}

fn read_groups(suite: &std::path::Path, file: &str) -> Vec<Group> {
    let path = suite.join(format!("{file}.json"));
    let json =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
