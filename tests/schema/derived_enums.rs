//! Enums that derive `RunRequest`, described as schemars' own derive describes them.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_json::{Value, json};

use super::generate_schema;

/// Types that both derives describe.
macro_rules! declare_twins {
    ($($item:item)*) => {
        mod ours {
            use run_request::RunRequest;
            $(
                #[allow(dead_code, reason = "only its schema matters")]
                #[derive(RunRequest)]
                #[request(schema)]
                $item
            )*
        }
        mod theirs {
            $(
                #[allow(dead_code, reason = "only its schema matters")]
                #[derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
                $item
            )*
        }
    };
}

declare_twins! {
    /// Only names.
    #[serde(rename_all = "snake_case")]
    pub(crate) enum Names {
        FirstName,
        #[serde(rename = "2nd")]
        Second,
        #[serde(skip)]
        Hidden,
    }

    pub(crate) enum DescribedNames {
        /// The first.
        First,
        /// The second.
        #[deprecated]
        Second,
    }

    #[serde(rename_all = "snake_case")]
    pub(crate) enum External {
        /// A name.
        Unit,
        Newtype(bool),
        /// Two values.
        Tuple(bool, String),
        Struct {
            /// A name.
            name: String,
            note: Option<String>,
        },
    }

    #[serde(tag = "type", rename_all_fields = "camelCase")]
    pub(crate) enum Internal {
        /// Nothing else.
        Unit,
        Struct {
            /// A name.
            first_name: String,
            note: Option<String>,
        },
    }

    #[serde(tag = "type", content = "value")]
    pub(crate) enum Adjacent {
        Newtype(bool),
        Tuple(bool, String),
        Struct { name: String },
    }

    #[serde(untagged)]
    pub(crate) enum Untagged {
        Null,
        Flag(bool),
        List(Vec<String>),
        Object { name: String },
    }
}

/// The order of required fields means nothing.
fn sort_required(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(sort_required),
        Value::Object(object) => {
            if let Some(Value::Array(required)) = object.get_mut("required") {
                required.sort_by_key(ToString::to_string);
            }
            object.values_mut().for_each(sort_required);
        }
        _ => {}
    }
}

macro_rules! assert_equal_schemas {
    ($($name:ident)*) => {$({
        let mut ours = generate_schema::<ours::$name>();
        let mut theirs = generate_schema::<theirs::$name>();
        sort_required(&mut ours);
        sort_required(&mut theirs);
        assert_eq!(ours, theirs, "{}", stringify!($name));
    })*};
}

#[test]
fn enums_are_described_as_schemars_does() {
    assert_equal_schemas!(Names DescribedNames External Internal Adjacent Untagged);
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Choice {
    /// Decides by itself.
    #[request(bare)]
    Auto,
    #[request(default)]
    Tool {
        #[request(length(1..))]
        name: String,
    },
    Off,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all = "snake_case")]
enum Open {
    Low,
    #[request(other)]
    Other(#[request(length(..=9))] String),
}

#[test]
fn what_serde_does_not_have_is_described_too() {
    let tag = |name: &str| json!({ "type": "string", "const": name });
    assert_eq!(
        generate_schema::<Choice>(),
        json!({ "oneOf": [
            { "type": "string", "const": "auto", "description": "Decides by itself." },
            {
                "type": "object",
                "properties": { "type": tag("tool"), "name": { "type": "string", "minLength": 1 } },
                "required": ["name"],
                "additionalProperties": false,
            },
            {
                "type": "object",
                "properties": { "type": tag("off") },
                "required": ["type"],
                "additionalProperties": false,
            },
        ] })
    );
    assert_eq!(
        generate_schema::<Open>(),
        json!({ "anyOf": [tag("low"), { "type": "string", "maxLength": 9 }] })
    );
}

#[derive(RunRequest)]
#[request(schema)]
struct Run {
    id: bool,
    #[serde(flatten)]
    choice: Option<Flat>,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "type")]
enum Flat {
    Off,
    Tool { name: String },
}

#[test]
fn an_optional_enum_is_only_described_where_one_of_its_names_is() {
    let tag = |name: &str| json!({ "type": "string", "const": name });
    let variants = json!([
        { "type": "object", "properties": { "type": tag("Off") }, "required": ["type"] },
        {
            "type": "object",
            "properties": { "type": tag("Tool"), "name": { "type": "string" } },
            "required": ["name", "type"],
        },
    ]);
    assert_eq!(
        generate_schema::<Run>(),
        json!({
            "type": "object",
            "properties": { "id": { "type": "boolean" } },
            "required": ["id"],
            "allOf": [{
                "if": { "anyOf": [{ "required": ["name"] }, { "required": ["type"] }] },
                "then": { "allOf": [{ "oneOf": variants }] },
            }],
        })
    );
}

/// The tag is none of the entries that the rules count, nor one of the keys.
#[test]
fn rules_of_a_map_are_not_about_the_tag() {
    #[derive(RunRequest)]
    #[request(schema)]
    #[serde(tag = "kind")]
    enum Tagged {
        Map(#[request(length(1..=2), keys(length(..=3)))] BTreeMap<String, u8>),
        Off,
    }
    let schema = generate_schema::<Tagged>();
    let map = &schema["oneOf"][0];
    assert_eq!([&map["minProperties"], &map["maxProperties"]], [&json!(2), &json!(3)], "{schema}");
    assert_eq!(
        map["propertyNames"],
        json!({ "anyOf": [{ "const": "kind" }, { "maxLength": 3 }] }),
        "{schema}",
    );
}
