//! The schema of `CreateRunRequest`, compared with reading and validating bodies, and with the
//! published schema.

use std::io::{Write, stderr};
use std::{env, fs};

use run_request::assistants::CreateRunRequest;
use serde_json::Value;

use super::generator::Generator;
use super::{
    Documents, Verdict, compare_schema, compile_validator, count_cases, generate_schemas, judge,
};
use crate::request_bodies;

/// The variable with the path of the API's schema, to which the limits that only its descriptions
/// state have been added, and in which its mistakes have been corrected, such as required
/// properties that do not exist.
const PUBLISHED: &str = "PUBLISHED_SCHEMA";

const RULES: [&str; 15] = [
    "decimal_above_max_value",
    "decimal_below_min_value",
    "integer_above_max_value",
    "integer_below_min_value",
    "string_below_min_length",
    "string_above_max_length",
    "array_above_max_length",
    "array_below_min_length",
    "object_above_max_properties",
    "property_name_above_max_length",
    "invalid_value",
    "additionalProperties",
    "required",
    "type",
    "anyOf",
];

#[test]
fn runs_agree_with_the_schema() {
    let [schema, _] = generate_schemas::<CreateRunRequest>();
    let generator = Generator::new(&schema);
    compare_schema::<CreateRunRequest>("CreateRunRequest", &RULES, |d| generator.document(d));
}

/// The bodies on which reading and the schema differ, and why.
const BEYOND_JSON_SCHEMA: &[(&str, &str)] = &[
    ("field twice", "no standard defines the value of a duplicate field"),
    ("field twice as null", "likewise"),
    ("type twice", "likewise"),
    ("text twice", "likewise"),
    ("text twice, once before its type", "likewise"),
    ("integer as a decimal", "`256.0` is an integer in JSON Schema, and not in Rust"),
    ("integer as a power", "likewise"),
    ("integer beyond 64 bits", "`u64` has a maximum, and integers in JSON Schema have none"),
];

#[test]
fn bodies_agree_with_the_schema() {
    let [schema, _] = generate_schemas::<CreateRunRequest>();
    let schema = compile_validator(&schema);
    let mut differences = Vec::new();
    for row in request_bodies::list_rows() {
        let Ok(document) = serde_json::from_str(&row.body) else { continue };
        let is_valid = matches!(judge::<CreateRunRequest>(&row.body), Verdict::Valid(_));
        if is_valid != schema.is_valid(&document) {
            differences.push(row.name);
        }
    }
    differences.sort_unstable();
    let mut known: Vec<&str> = BEYOND_JSON_SCHEMA.iter().map(|(name, _)| *name).collect();
    known.sort_unstable();
    assert_eq!(differences, known);
}

/// A difference from the published schema: why it is intended, and how to recognize it.
type Difference = (&'static str, fn(&Value) -> bool);

const DIFFERENCES: [Difference; 1] =
    [("no object has an empty ID, so that it is a mistake of the caller", |it| {
        it["assistant_id"] == ""
    })];

/// The documents are generated from the published schema.
#[test]
fn runs_agree_with_the_published_schema() {
    let Some(path) = env::var_os(PUBLISHED) else {
        // Written to stderr directly, which the test harness does not capture.
        let _ = writeln!(stderr(), "SKIPPED: {PUBLISHED} does not name the published schema");
        return;
    };
    let published = fs::read_to_string(path).expect("the published schema can be read");
    let published: Value = serde_json::from_str(&published).expect("the published schema is JSON");
    let generator = Generator::new(&published);
    compare_schema::<CreateRunRequest>("published CreateRunRequest", &["type", "required"], |d| {
        generator.document(d)
    });

    let schema = compile_validator(&published);
    let mut found = [false; DIFFERENCES.len()];
    for seed in 0..count_cases() {
        let text = Documents::make(seed, &|d: &mut Documents| generator.document(d)).to_string();
        let document: Value = serde_json::from_str(&text).expect("a document is JSON");
        let is_valid = matches!(judge::<CreateRunRequest>(&text), Verdict::Valid(_));
        if is_valid == schema.is_valid(&document) {
            continue;
        }
        let known = DIFFERENCES.iter().position(|(_, applies)| applies(&document));
        let known = known.unwrap_or_else(|| panic!("{text}\n  is valid to us: {is_valid}"));
        found[known] = true;
    }
    for ((why, _), found) in DIFFERENCES.iter().zip(found) {
        assert!(found, "no longer a difference: {why}");
    }
}
