//! The schema of an optional request, whose keywords apply if one of its fields is set.

use run_request::schemars::{Schema, generate::SchemaSettings};
use serde_json::{Value, json};

use super::*;

#[derive(RunRequest, Debug)]
#[request(schema)]
struct Page {
    #[serde(alias = "from")]
    cursor: String,
    #[request(range(1..=9))]
    limit: Option<u32>,
    size: u8,
}

#[derive(RunRequest, Debug)]
#[request(schema)]
struct Tags {
    tag: Option<String>,
}

#[derive(RunRequest, Debug)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Search {
    query: String,
    #[serde(flatten)]
    page: Option<Box<Page>>,
    #[serde(flatten, skip_serializing)]
    tags: Tags,
}

fn generate_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<Search>()
}

#[test]
fn the_schema_accepts_what_can_be_read() {
    let schema = generate_schema(SchemaSettings::draft2020_12());
    let validator = jsonschema::validator_for(schema.as_value()).unwrap();
    let documents = [
        json!({"query": "q"}),
        json!({"query": "q", "tag": "t"}),
        json!({"query": "q", "cursor": "c", "size": 1}),
        json!({"query": "q", "from": "c", "size": 1, "limit": null}),
        json!({"query": "q", "cursor": "c"}),
        json!({"query": "q", "limit": 1}),
        json!({"query": "q", "limit": null}),
        json!({"query": "q", "size": 1, "cursor": null}),
        json!({"query": "q", "cursor": "c", "size": 1, "nope": 1}),
        json!({"cursor": "c", "size": 1}),
    ];
    for document in documents {
        let is_read = serde_json::from_value::<Search>(document.clone()).is_ok();
        assert_eq!(validator.is_valid(&document), is_read, "{document}");
    }
}

#[test]
fn the_schema_for_writing_omits_what_is_not_written() {
    let schema = generate_schema(SchemaSettings::draft2020_12().for_serialize());
    let properties = schema.get("properties").and_then(Value::as_object).unwrap();
    let names: Vec<&String> = properties.keys().collect();
    assert_eq!(names, ["cursor", "limit", "query", "size"]);
}
