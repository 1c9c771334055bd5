//! Broken bodies, each with the exact list of what is wrong with it.
//!
//! A row is a body and its faults in the order in which they are told: path, code and rule of each.
//! A body is written in JSON. The formats into which it can be translated have to tell the same.

mod combined;
mod context;
mod document;
mod extended;
mod flattened;
mod foreign;
mod gaps;
mod nested_enums;
mod rules;
mod runs;
mod runs_nested;
mod sentences;
mod shapes;
mod tagged_enums;
mod too_many;
mod untagged_enums;

use std::marker::PhantomData;

use run_request::json::{self, Rejection};
use run_request::{Validate, Violation, Violations, collect};
use serde::de::{Deserialize, DeserializeOwned, Deserializer};

use self::document::Document;

/// A request that may borrow from its body.
trait Body<'a>: Deserialize<'a> + Validate {}

impl<'a, T: Deserialize<'a> + Validate> Body<'a> for T {}

/// A request that is read from any format.
trait OwnedBody: DeserializeOwned + Validate {}

impl<T: DeserializeOwned + Validate> OwnedBody for T {}

/// A body and its faults, each as `path code rule`. The path of the body itself is `-`.
type Row<'a> = (&'a str, &'a [&'a str]);

/// Each body has exactly these faults in JSON, in YAML and in CBOR.
#[track_caller]
fn assert_table<T: OwnedBody>(rows: &[Row<'_>]) {
    assert_rows(rows, |body| {
        let mut read = read_by_names::<T>(body);
        read.push(("CBOR", read_cbor::<T>(body)));
        read
    });
}

/// Each body has exactly these faults in formats that know fields by their names. In CBOR an array
/// may be an object, and `null` any field that is omitted.
#[track_caller]
fn assert_table_by_names<T: OwnedBody>(rows: &[Row<'_>]) {
    assert_rows(rows, read_by_names::<T>);
}

/// Each body has exactly these faults in JSON, whose text the value may borrow from.
#[track_caller]
fn assert_table_in_json<'a, T: Body<'a>>(rows: &[Row<'a>]) {
    assert_rows(rows, |body| vec![("JSON", read_json::<T>(body)), ("text", read_slice::<T>(body))]);
}

/// The body has exactly these faults, told in these sentences.
#[track_caller]
fn assert_sentences<T: DeserializeOwned>(body: &str, expected: &[&str]) {
    let violations = read_json::<T>(body).expect("the body is broken");
    let sentences: Vec<_> = violations.iter().map(ToString::to_string).collect();
    assert_eq!(sentences, expected, "{body}");
}

/// Reads each body in several formats, and shows all rows that differ from what is expected.
#[track_caller]
fn assert_rows<'a>(
    rows: &[Row<'a>],
    read: impl Fn(&'a str) -> Vec<(&'static str, Option<Violations>)>,
) {
    let mut differences = Vec::new();
    for (body, expected) in rows {
        for (format, violations) in read(body) {
            let found: Vec<_> = violations.iter().flatten().map(describe).collect();
            if found != *expected {
                let sentences = violations.map(|them| them.to_string()).unwrap_or_default();
                differences.push(format!(
                    "{format}: {body}\n  expected {expected:?}\n  found    {found:?}\n{sentences}"
                ));
            }
        }
    }
    assert!(differences.is_empty(), "\n{}\n", differences.join("\n\n"));
}

fn describe(violation: &Violation) -> String {
    let path = match violation.path().to_string() {
        root if root.is_empty() => "-".to_owned(),
        path => path,
    };
    format!("{path} {} {}", violation.code(), violation.rule())
}

fn read_json<'a, T: Deserialize<'a>>(body: &'a str) -> Option<Violations> {
    let mut json = serde_json::Deserializer::from_str(body);
    collect::<T, _>(&mut json).expect("the body is JSON").err()
}

/// What the server reads. It tells rules that are broken by a value that can be read, too.
fn read_slice<'a, T: Body<'a>>(body: &'a str) -> Option<Violations> {
    match json::from_slice::<T>(body.as_bytes()) {
        Ok(_) => None,
        Err(Rejection::Violations(violations)) => Some(violations),
        Err(rejection) => panic!("{body}: {rejection}"),
    }
}

fn read_by_names<T: OwnedBody>(body: &str) -> Vec<(&'static str, Option<Violations>)> {
    vec![
        ("JSON", read_json::<T>(body)),
        ("text", read_slice::<T>(body)),
        ("YAML", read_yaml::<T>(body)),
    ]
}

/// JSON is YAML too.
fn read_yaml<T: DeserializeOwned>(body: &str) -> Option<Violations> {
    let yaml = yaml_serde::Deserializer::from_str(body);
    collect::<T, _>(yaml).expect("the body is YAML").err()
}

/// What is wrong with a value, where the format has no public deserializer.
struct Collected<T>(Option<Violations>, PhantomData<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Collected<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Collected(collect::<T, D>(deserializer)?.err(), PhantomData))
    }
}

fn read_cbor<T: DeserializeOwned>(body: &str) -> Option<Violations> {
    let document: Document = serde_json::from_str(body).expect("the body is JSON");
    let mut cbor = Vec::new();
    ciborium::into_writer(&document, &mut cbor).expect("a document is written");
    let collected: Collected<T> = ciborium::from_reader(&cbor[..]).expect("the body is CBOR");
    collected.0
}
