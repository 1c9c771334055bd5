//! Flattened requests and maps.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_json::json;

use super::enums::Part;
use super::generate_schema;
use super::rules::Between;

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Outer {
    #[serde(flatten)]
    between: Between,
    part: Option<Part>,
}

#[test]
fn flattened_requests_are_inlined() {
    let schema = generate_schema::<Outer>();
    let properties: Vec<_> = schema["properties"].as_object().unwrap().keys().collect();
    assert_eq!(properties, ["a", "b", "c", "d", "dee", "e", "part", "sea"]);
    assert_eq!(schema["additionalProperties"], json!(false));
    assert_eq!(schema["dependentRequired"], json!({ "b": ["e"] }));
}

#[derive(RunRequest)]
#[request(schema)]
struct Open {
    a: u8,
    #[serde(flatten)]
    #[request(keys(starts_with("x-")), values(length(..=2)))]
    rest: BTreeMap<String, String>,
}

#[test]
fn a_flattened_map_describes_all_other_fields() {
    let schema = generate_schema::<Open>();
    assert_eq!(schema["additionalProperties"], json!({ "type": "string", "maxLength": 2 }));
    let names = json!({ "anyOf": [{ "enum": ["a"] }, { "pattern": "^x-" }] });
    assert_eq!(schema["propertyNames"], names);
}

#[derive(RunRequest)]
#[request(schema)]
struct Counted {
    #[serde(flatten)]
    #[request(length(..=2), keys(bytes(..=3)))]
    rest: BTreeMap<String, String>,
}

/// A keyword would also count the fields of the struct.
#[test]
fn the_number_of_other_fields_is_described_in_words() {
    let schema = generate_schema::<Counted>();
    let description =
        "Beyond this schema: at most 2 other fields; each key: length in bytes at most 3.";
    assert_eq!(schema["description"], json!(description));
}
