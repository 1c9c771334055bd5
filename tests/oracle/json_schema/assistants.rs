//! The schema of `CreateRunRequest`, compared with reading and validating bodies, and with the
//! published schema.

use run_request::assistants::CreateRunRequest;
use run_request::json;
use serde_json::Value;

use super::generator::Generator;
use super::{
    Documents, Verdict, compare_schema, compile_validator, count_cases, generate_schemas, judge,
};
use crate::published::{
    Comparison, Difference, LARGE_INTEGERS, MUTATED_BODIES, WHOLE_DECIMALS, read_published_schema,
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

/// In which cases bodies that the published schema accepts are not accepted, or the other way
/// around.
const DIFFERENCES: [Difference; 3] = [
    Difference {
        why: "no object has an empty ID, so that it is a mistake of the caller",
        repair: |document| {
            if document["assistant_id"] == "" {
                document["assistant_id"] = "asst_1".into();
            }
        },
    },
    WHOLE_DECIMALS,
    LARGE_INTEGERS,
];

/// Needs the published schema.
#[test]
fn runs_agree_with_the_published_schema() {
    let Some(schema) = read_published_schema(PUBLISHED) else { return };
    let generator = Generator::new(&schema);
    let generated = (0..count_cases() / 10)
        .map(|seed| Documents::make(seed, &|d: &mut Documents| generator.document(d)));
    let listed = request_bodies::list_rows();
    let listed = listed.iter().filter_map(|row| serde_json::from_str(&row.body).ok());
    let validator = compile_validator(&schema);
    let bodies: Vec<Value> = generated
        .chain(listed)
        .filter(|it| validator.is_valid(it))
        .filter(|it| json::from_value::<CreateRunRequest>(it.clone()).is_ok())
        .collect();
    let comparison = Comparison { schema: &schema, bodies: &bodies, differences: &DIFFERENCES };
    comparison.run::<CreateRunRequest>(MUTATED_BODIES);
}
