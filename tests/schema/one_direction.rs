//! Fields that are read and written differently, and generic requests.

use run_request::schemars::JsonSchema;
use run_request::{RunRequest, Validate};
use serde_json::{Value, json};

use super::generate_schema;

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all(serialize = "camelCase"))]
struct Directions {
    max_tokens: u8,
    #[serde(skip_serializing)]
    in_only: Option<u8>,
    #[request(default = 3)]
    out_always: u8,
}

#[test]
fn writing_has_a_separate_schema() {
    let settings = run_request::schemars::generate::SchemaSettings::default().for_serialize();
    let schema: Value = settings.into_generator().into_root_schema_for::<Directions>().into();
    assert_eq!(schema["required"], json!(["maxTokens", "outAlways"]));
    let schema = generate_schema::<Directions>();
    assert_eq!(schema["required"], json!(["max_tokens"]));
    assert_eq!(schema["properties"]["out_always"]["default"], json!(3));
}

#[derive(RunRequest)]
#[request(schema)]
struct Generic<T: Clone, const N: usize> {
    #[request(skip)]
    value: Vec<T>,
}

/// A function of the user can write or read any type, even if there is only one of the two.
#[test]
fn a_field_with_a_custom_format_has_no_type() {
    fn write_string<T: ToString, S: serde::Serializer>(
        value: &T,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&value.to_string())
    }
    fn read_length<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
        <String as serde::Deserialize>::deserialize(deserializer)
            .map(|text| u8::try_from(text.len()).unwrap_or(u8::MAX))
    }
    macro_rules! declared {
        ($name:ident: $($derive:path),*) => {
            #[derive($($derive),*)]
            #[request(schema)]
            #[allow(dead_code)]
            struct $name {
                #[serde(serialize_with = "write_string")]
                written: u8,
                #[serde(deserialize_with = "read_length")]
                read: u8,
                plain: u8,
            }
        };
    }
    declared!(Ours: RunRequest);
    declared!(Theirs: serde::Serialize, serde::Deserialize, Validate);
    for schema in [generate_schema::<Ours>(), generate_schema::<Theirs>()] {
        let ty = |field: &str| schema["properties"][field].get("type").cloned();
        assert_eq!(
            (ty("written"), ty("read"), ty("plain")),
            (None, None, Some("integer".into())),
            "{schema:#}"
        );
    }
}

#[test]
fn generic_requests_are_named_after_their_arguments() {
    assert_eq!(Generic::<String, 1>::schema_name(), "Generic_for_string");
    assert_ne!(Generic::<String, 1>::schema_id(), Generic::<bool, 1>::schema_id());
}
