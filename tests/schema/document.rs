//! The JSON Schema of a request: every rule as its keyword, the three states, names, docs and defaults.

#![allow(clippy::option_option, clippy::unnecessary_wraps, clippy::unused_self)]

use std::collections::BTreeMap;
use std::sync::LazyLock;

use run_request::regex::Regex;
use run_request::schemars::{JsonSchema, schema_for};
use run_request::{RunRequest, Validate};
use serde_json::{Value, json};

fn schema_of<T: JsonSchema>() -> Value {
    let mut schema: Value = schema_for!(T).into();
    assert!(jsonschema::meta::is_valid(&schema), "{schema:#}");
    let object = schema.as_object_mut().unwrap();
    object.remove("$schema");
    object.remove("title");
    schema
}

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
struct Run {
    /// Who runs.
    #[request(length(1..=64), pattern("^asst_"), ascii)]
    assistant_id: String,
    #[request(range(0.0..2.0), default = 1.0, title = "How warm", example = 0.2)]
    temperature: f64,
    #[request(above(0), multiple_of(5), range(..=5_000_000_000))]
    steps: Option<u64>,
    #[request(length(..=8), unique, inner(length(1..=4), one_of("a", "b")))]
    tags: Option<Vec<Option<String>>>,
    #[request(keys(starts_with("x-")), values(ends_with(".")), length(..=16))]
    metadata: Option<BTreeMap<String, String>>,
    #[request(pattern(TICKET), bytes(..=9), custom(anything), contains("a+b"))]
    #[request(when(true), length(1..))]
    ticket: Option<String>,
    #[request(nullable, format(ip))]
    address: Option<String>,
    #[deprecated]
    old: Option<Option<bool>>,
    #[serde(skip_deserializing)]
    never: u8,
}

fn anything(_: &str) -> Result<(), String> {
    Ok(())
}

impl Run {
    fn check(&self) -> Result<(), String> {
        Ok(())
    }
}

#[test]
fn every_rule_is_its_keyword() {
    assert_eq!(
        schema_of::<Run>(),
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
                    "type": ["integer", "null"],
                    "format": "uint64",
                    "minimum": 0,
                    "exclusiveMinimum": 0,
                    "maximum": 5_000_000_000_u64,
                    "multipleOf": 5,
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
                    "description": "Beyond this schema: length in bytes at most 9; checked by `anything`; if `true`: length at least 1.",
                    "anyOf": [
                        {
                            "type": "string",
                            "pattern": "^T-[0-9]+$",
                            "allOf": [{ "pattern": "a\\+b" }],
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
struct Between {
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

/// `null` leaves an `Option` unset, so that it requires nothing; and a field is set by any of its names.
#[test]
fn rules_between_fields_know_what_is_set() {
    let schema = schema_of::<Between>();
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
#[serde(deny_unknown_fields)]
struct Outer {
    #[serde(flatten)]
    between: Between,
    part: Option<Part>,
}

#[test]
fn flattened_requests_are_inlined() {
    let schema = schema_of::<Outer>();
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
fn a_flattened_map_is_about_all_other_fields() {
    let schema = schema_of::<Open>();
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

/// A keyword would count the other fields too.
#[test]
fn how_many_other_fields_there_are_is_told_in_words() {
    let schema = schema_of::<Counted>();
    let unsaid = "Beyond this schema: at most 2 other fields; each key: length in bytes at most 3.";
    assert_eq!(schema["description"], json!(unsaid));
}

#[derive(RunRequest)]
#[request(schema)]
struct Numbered {
    #[request(keys(range(..=20), multiple_of(2), one_of(2, 40)), values(length(..=2)))]
    names: BTreeMap<u8, String>,
}

/// On the wire they are strings.
#[test]
fn keys_may_be_numbers() {
    let names = &schema_of::<Numbered>()["properties"]["names"];
    let unsaid = "Beyond this schema: each key in ..=20; each key a multiple of 2.";
    assert_eq!(names["description"], json!(unsaid));
    assert_eq!(names["propertyNames"], json!({ "enum": ["2", "40"] }));
    let values: Vec<&Value> = names["patternProperties"].as_object().unwrap().values().collect();
    assert_eq!(values, [&json!({ "type": "string", "maxLength": 2 })]);
}

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
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
struct Tree {
    more: Option<Box<Tree>>,
}

#[test]
fn tags_are_among_the_fields() {
    let of = |tag: &str| json!({ "type": "string", "const": tag });
    let more = json!({ "anyOf": [{ "$ref": "#/$defs/Tree" }, { "type": "null" }] });
    assert_eq!(
        schema_of::<Part>(),
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
fn enums_are_as_serde_tags_them() {
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
        schema_of::<External>(),
        json!({ "oneOf": [{ "type": "string", "const": "A" }, only("B", number.clone()), only("C", pair)] })
    );
    assert_eq!(
        schema_of::<Untagged>(),
        json!({ "anyOf": [
            { "type": "string", "maxLength": 5 },
            { "type": "array", "items": { "type": "boolean" } },
        ] })
    );
    let tag = |name: &str| json!({ "type": "string", "const": name });
    assert_eq!(
        schema_of::<Adjacent>(),
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
    assert_eq!(schema_of::<Newtype>(), json!({ "type": "string", "maxLength": 5 }));
    assert_eq!(schema_of::<Names>(), json!({ "type": "string", "enum": ["A", "bee"] }));
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all(serialize = "camelCase"))]
struct Sides {
    max_tokens: u8,
    #[serde(skip_serializing)]
    in_only: Option<u8>,
    #[request(default = 3)]
    out_always: u8,
}

#[test]
fn what_is_written_has_a_schema_of_its_own() {
    let settings = run_request::schemars::generate::SchemaSettings::default().for_serialize();
    let schema: Value = settings.into_generator().into_root_schema_for::<Sides>().into();
    assert_eq!(schema["required"], json!(["maxTokens", "outAlways"]));
    let schema = schema_of::<Sides>();
    assert_eq!(schema["required"], json!(["max_tokens"]));
    assert_eq!(schema["properties"]["out_always"]["default"], json!(3));
}

#[derive(RunRequest)]
#[request(schema)]
struct Generic<T: Clone, const N: usize> {
    #[request(skip)]
    value: Vec<T>,
}

/// What a function of the user's writes or reads may be anything, whichever of the two there is.
#[test]
fn a_field_with_a_form_of_its_own_may_be_anything() {
    fn written<T: ToString, S: serde::Serializer>(
        it: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&it.to_string())
    }
    fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        <String as serde::Deserialize>::deserialize(deserializer)
            .map(|text| u8::try_from(text.len()).unwrap_or(u8::MAX))
    }
    macro_rules! declared {
        ($name:ident: $($derive:path),*) => {
            #[derive($($derive),*)]
            #[request(schema)]
            #[allow(dead_code)]
            struct $name {
                #[serde(serialize_with = "written")]
                written: u8,
                #[serde(deserialize_with = "read")]
                read: u8,
                plain: u8,
            }
        };
    }
    declared!(Ours: RunRequest);
    declared!(Theirs: serde::Serialize, serde::Deserialize, Validate);
    for schema in [schema_of::<Ours>(), schema_of::<Theirs>()] {
        let ty = |field: &str| schema["properties"][field].get("type").cloned();
        assert_eq!(
            (ty("written"), ty("read"), ty("plain")),
            (None, None, Some("integer".into())),
            "{schema:#}"
        );
    }
}

#[test]
fn generic_requests_are_named_for_what_they_hold() {
    assert_eq!(Generic::<String, 1>::schema_name(), "Generic_for_string");
    assert_ne!(Generic::<String, 1>::schema_id(), Generic::<bool, 1>::schema_id());
}
