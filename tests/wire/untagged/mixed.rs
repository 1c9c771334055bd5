//! Enums some of whose variants are untagged.

use std::collections::BTreeMap;

use run_request::RunRequest;

use super::json_error;

#[test]
fn untagged_variants_of_an_externally_tagged_enum() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(rename_all = "snake_case")]
    enum Choice {
        Auto,
        Function {
            name: String,
        },
        #[serde(untagged)]
        Number(u8),
        #[serde(untagged)]
        Other(BTreeMap<String, u8>),
    }

    let read = |json: &str| serde_json::from_str::<Choice>(json).unwrap();
    assert_eq!(read("\"auto\""), Choice::Auto);
    let function = Choice::Function { name: String::from("f") };
    assert_eq!(read(r#"{"function": {"name": "f"}}"#), function);
    assert_eq!(read("3"), Choice::Number(3));
    assert_eq!(read(r#"{"b": 3}"#), Choice::Other(BTreeMap::from([(String::from("b"), 3)])));
    assert_eq!(
        json_error::<Choice>("\"automatic\""),
        "unknown variant `automatic`, expected `auto` or `function` at line 1 column 11"
    );
    // The name is that of a variant, so that the error is about this one.
    assert_eq!(
        json_error::<Choice>(r#"{"function": {"name": 3}}"#),
        "function.name: invalid type: integer `3`, expected a string at line 1 column 25"
    );
    assert_eq!(
        json_error::<Choice>(r#"{"functions": {}}"#),
        "functions: invalid type: map, expected u8 at line 1 column 17"
    );
    assert_eq!(
        json_error::<Choice>("[]"),
        "invalid type: sequence, expected an integer, a string, or a map at line 1 column 2"
    );
}

#[test]
fn untagged_variants_of_an_internally_tagged_enum() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(tag = "type", rename_all = "snake_case")]
    enum Tool {
        Off,
        Function {
            name: String,
        },
        #[serde(untagged)]
        Name(String),
        #[serde(untagged)]
        Id {
            id: u8,
        },
    }

    let read = |json: &str| serde_json::from_str::<Tool>(json).unwrap();
    assert_eq!(read(r#"{"type": "off"}"#), Tool::Off);
    let function = Tool::Function { name: String::from("f") };
    assert_eq!(read(r#"{"type": "function", "name": "f"}"#), function);
    assert_eq!(read(r#"{"name": "f", "type": "function"}"#), function);
    assert_eq!(read("\"f\""), Tool::Name(String::from("f")));
    assert_eq!(read(r#"{"id": 3, "type": "unknown"}"#), Tool::Id { id: 3 });
    assert_eq!(
        json_error::<Tool>(r#"{"id": 300, "name": 3, "type": "function"}"#),
        "name: invalid type: integer `3`, expected a string at line 1 column 42"
    );
    assert_eq!(
        json_error::<Tool>(r#"{"id": "x"}"#),
        "id: invalid type: string \"x\", expected u8 at line 1 column 11"
    );
    assert_eq!(json_error::<Tool>("{}"), "missing field `type` at line 1 column 2");
}

#[test]
fn untagged_variants_of_an_adjacently_tagged_enum() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(tag = "t", content = "c")]
    enum Value {
        Text(String),
        #[serde(untagged)]
        Id {
            id: u8,
        },
        #[serde(untagged)]
        Number(u8),
    }

    let read = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    assert_eq!(read(r#"{"t": "Text", "c": "a"}"#), Value::Text(String::from("a")));
    assert_eq!(read(r#"{"id": 3}"#), Value::Id { id: 3 });
    assert_eq!(read("3"), Value::Number(3));
    assert!(
        json_error::<Value>(r#"{"t": "Text", "c": 3, "id": 3.5}"#).contains("expected a string")
    );
}
