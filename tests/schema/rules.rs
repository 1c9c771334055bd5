//! Every rule becomes its keyword, beside names, docs and defaults.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use run_request::RunRequest;
use run_request::regex::Regex;
use serde_json::{Value, json};

use super::generate_schema;

static TICKET: LazyLock<Regex> = LazyLock::new(|| Regex::new("^T-[0-9]+$").unwrap());

/// A run of ours.
///
/// ```
/// let code = "is left out";
/// ```
///
/// In two paragraphs.
#[derive(RunRequest)]
#[request(schema, check = Run::check)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
#[allow(clippy::option_option)]
struct Run {
    /// Who runs.
    #[request(length(1..=64), pattern("^asst_"), ascii)]
    assistant_id: String,
    #[request(range(0.0..2.0), finite, default = 1.0, title = "How warm", example = 0.2)]
    temperature: f64,
    #[request(above(0), multiple_of(5), range(..=5_000_000_000))]
    #[request(none_of(3, 7))]
    steps: Option<u64>,
    #[request(length(..=8), unique, inner(length(1..=4), one_of("a", "b")))]
    tags: Option<Vec<Option<String>>>,
    #[request(keys(starts_with("x-")), values(ends_with(".")), length(..=16))]
    metadata: Option<BTreeMap<String, String>>,
    #[request(pattern(TICKET), bytes(..=9), custom(accept), contains("a+b"))]
    #[request(not_contains("*"))]
    #[request(when(true), length(1..))]
    ticket: Option<String>,
    #[request(nullable, format(ip))]
    address: Option<String>,
    #[deprecated]
    old: Option<Option<bool>>,
    #[serde(skip_deserializing)]
    never: u8,
}

#[allow(clippy::unnecessary_wraps)]
fn accept(_: &str) -> Result<(), String> {
    Ok(())
}

#[allow(clippy::unnecessary_wraps, clippy::unused_self)]
impl Run {
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

#[test]
fn every_rule_has_its_keyword() {
    assert_eq!(
        generate_schema::<Run>(),
        json!({
            "description": "A run of ours.\n\n\nIn two paragraphs.\n\nBeyond this schema: checked by `Run::check`.",
            "type": "object",
            "additionalProperties": false,
            "required": ["assistantId", "address"],
            "properties": {
                "assistantId": {
                    "description": "Who runs.",
                    "type": "string",
                    "minLength": 1,
                    "maxLength": 64,
                    "pattern": "^asst_",
                    "allOf": [{ "pattern": "^[\\x00-\\x7F]*$" }],
                },
                "temperature": {
                    "type": "number",
                    "format": "double",
                    "minimum": 0.0,
                    "exclusiveMaximum": 2.0,
                    "default": 1.0,
                    "title": "How warm",
                    "examples": [0.2],
                },
                "steps": {
                    "anyOf": [
                        {
                            "type": "integer",
                            "format": "uint64",
                            "minimum": 0,
                            "exclusiveMinimum": 0,
                            "maximum": 5_000_000_000_u64,
                            "multipleOf": 5,
                            "not": { "enum": [3, 7] },
                        },
                        { "type": "null" },
                    ],
                },
                "tags": {
                    "type": ["array", "null"],
                    "maxItems": 8,
                    "uniqueItems": true,
                    "items": {
                        "type": ["string", "null"],
                        "minLength": 1,
                        "maxLength": 4,
                        "enum": ["a", "b", null],
                    },
                },
                "metadata": {
                    "type": ["object", "null"],
                    "maxProperties": 16,
                    "propertyNames": { "pattern": "^x-" },
                    "additionalProperties": { "type": "string", "pattern": "\\.$" },
                },
                "ticket": {
                    "description": "Beyond this schema: length in bytes at most 9; checked by `accept`; if `true`: length at least 1.",
                    "anyOf": [
                        {
                            "type": "string",
                            "pattern": "^T-[0-9]+$",
                            "allOf": [{ "pattern": "a\\+b" }],
                            "not": { "type": "string", "pattern": "\\*" },
                        },
                        { "type": "null" },
                    ],
                },
                "address": {
                    "anyOf": [
                        { "type": "string", "anyOf": [{ "format": "ipv4" }, { "format": "ipv6" }] },
                        { "type": "null" },
                    ],
                },
                "old": { "type": ["boolean", "null"], "deprecated": true },
            },
        })
    );
}

#[derive(RunRequest)]
#[request(schema)]
pub(crate) struct Between {
    #[request(requires(b), conflicts_with(c))]
    a: Option<u8>,
    #[request(not_null, requires(c), requires(e))]
    b: Option<u8>,
    #[request(not_null)]
    #[serde(alias = "sea")]
    c: Option<u8>,
    #[serde(alias = "dee")]
    d: bool,
    #[request(not_null)]
    e: Option<u8>,
}

/// `null` leaves an `Option` unset, so that it requires nothing; each name of a field sets it.
#[test]
fn rules_between_fields_know_what_is_set() {
    let schema = generate_schema::<Between>();
    assert_eq!(schema["dependentRequired"], json!({ "b": ["e"] }));
    let set = json!({ "not": { "type": "null" } });
    assert_eq!(
        schema["allOf"],
        json!([
            { "not": { "required": ["sea", "c"] } },
            { "oneOf": [{ "required": ["dee"] }, { "required": ["d"] }] },
            { "if": { "required": ["a"], "properties": { "a": set } }, "then": { "required": ["b"] } },
            { "not": { "required": ["a", "sea"], "properties": { "a": set } } },
            { "not": { "required": ["a", "c"], "properties": { "a": set } } },
            {
                "if": { "required": ["b"] },
                "then": { "anyOf": [{ "required": ["sea"] }, { "required": ["c"] }] },
            },
        ])
    );
}

#[derive(RunRequest)]
#[request(schema)]
struct Numbered {
    #[request(keys(range(..=20), multiple_of(2), one_of(2, 40)), values(length(..=2)))]
    names: BTreeMap<u8, String>,
}

/// In JSON, the keys are strings, which keywords for numbers do not apply to.
#[test]
fn rules_of_numeric_keys_are_described() {
    let names = &generate_schema::<Numbered>()["properties"]["names"];
    let description = "Beyond this schema: each key in ..=20; each key a multiple of 2.";
    assert_eq!(names["description"], json!(description));
    assert_eq!(names["propertyNames"], json!({ "enum": ["2", "40"] }));
    let values: Vec<&Value> = names["patternProperties"].as_object().unwrap().values().collect();
    assert_eq!(values, [&json!({ "type": "string", "maxLength": 2 })]);
}

#[derive(RunRequest)]
#[request(schema)]
struct Page {
    #[request(default = 10)]
    size: u8,
    #[request(default = self.size)]
    step: u8,
}

/// Its value depends on the document.
#[test]
fn a_default_of_other_fields_is_left_out() {
    let schema = generate_schema::<Page>();
    assert_eq!(schema["properties"]["size"]["default"], json!(10));
    assert_eq!(schema["properties"]["step"].get("default"), None);
    assert_eq!(schema.get("required"), None);
}
