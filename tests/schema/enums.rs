//! Enums, in each of the ways that serde tags them.

use run_request::{RunRequest, Validate};
use serde_json::{Value, json};

use super::generate_schema;

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Part {
    /// Words.
    Text {
        #[request(length(1..))]
        text: String,
        #[serde(default)]
        level: i64,
    },
    Tree(Tree),
    Nothing,
}

#[derive(RunRequest)]
#[request(schema)]
pub(crate) struct Tree {
    more: Option<Box<Tree>>,
}

#[test]
fn tags_are_listed_among_the_fields() {
    let of = |tag: &str| json!({ "type": "string", "const": tag });
    let more = json!({ "anyOf": [{ "$ref": "#/$defs/Tree" }, { "type": "null" }] });
    assert_eq!(
        generate_schema::<Part>(),
        json!({
            "$defs": { "Tree": { "type": "object", "properties": { "more": more } } },
            "oneOf": [
                {
                    "description": "Words.",
                    "type": "object",
                    "required": ["text", "type"],
                    "properties": {
                        "type": of("text"),
                        "text": { "type": "string", "minLength": 1 },
                        "level": { "type": "integer", "format": "int64", "default": 0 },
                    },
                },
                {
                    "type": "object",
                    "required": ["type"],
                    "properties": { "type": of("tree"), "more": more },
                },
                { "type": "object", "required": ["type"], "properties": { "type": of("nothing") } },
            ],
        })
    );
}

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
enum External {
    A,
    B(#[request(range(..=5))] i64),
    C(i64, Option<String>),
}

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
#[serde(untagged)]
enum Untagged {
    A(#[request(length(..=5))] String),
    B(Vec<bool>),
}

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
#[serde(tag = "t", content = "c", deny_unknown_fields)]
enum Adjacent {
    A,
    B(#[request(range(..=5))] i64),
}

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
struct Newtype(#[request(length(..=5))] String);

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
enum Names {
    A,
    #[serde(rename = "bee")]
    B,
}

#[test]
fn enums_are_described_as_serde_tags_them() {
    let number = json!({ "type": "integer", "format": "int64", "maximum": 5 });
    let only = |name: &str, content: Value| {
        json!({
            "type": "object",
            "properties": { name: content },
            "required": [name],
            "additionalProperties": false,
        })
    };
    let pair = json!({
        "type": "array",
        "prefixItems": [{ "type": "integer", "format": "int64" }, { "type": ["string", "null"] }],
        "minItems": 2,
        "maxItems": 2,
    });
    assert_eq!(
        generate_schema::<External>(),
        json!({ "oneOf": [{ "type": "string", "const": "A" }, only("B", number.clone()), only("C", pair)] })
    );
    assert_eq!(
        generate_schema::<Untagged>(),
        json!({ "anyOf": [
            { "type": "string", "maxLength": 5 },
            { "type": "array", "items": { "type": "boolean" } },
        ] })
    );
    let tag = |name: &str| json!({ "type": "string", "const": name });
    assert_eq!(
        generate_schema::<Adjacent>(),
        json!({ "oneOf": [
            {
                "type": "object",
                "properties": { "t": tag("A"), "c": { "type": "null" } },
                "required": ["t"],
                "additionalProperties": false,
            },
            {
                "type": "object",
                "properties": { "t": tag("B"), "c": number },
                "required": ["t", "c"],
                "additionalProperties": false,
            },
        ] })
    );
    assert_eq!(generate_schema::<Newtype>(), json!({ "type": "string", "maxLength": 5 }));
    assert_eq!(generate_schema::<Names>(), json!({ "type": "string", "enum": ["A", "bee"] }));
}
