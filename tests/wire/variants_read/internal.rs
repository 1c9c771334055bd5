//! Internally tagged enums.

use super::*;

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Function {
    name: String,
    strict: Option<bool>,
}

both! {
    #[serde(tag = "type", rename_all = "snake_case")]
    enum Tool {
        Off,
        Empty {},
        #[serde(alias = "fn")]
        Foreign(Foreign),
        Search { query: String, limit: Option<u8> },
        #[serde(skip_deserializing)]
        Skipped,
    }

    #[serde(tag = "type", deny_unknown_fields)]
    enum Strict {
        Fields { first: u8 },
        Empty {},
    }

    #[serde(tag = "type")]
    enum Other {
        Known { first: u8 },
        #[serde(other)]
        Unknown,
    }

    #[serde(tag = "type", expecting = "a tool")]
    enum Worded {
        Fields { first: u8 },
    }
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Choice {
    #[request(bare)]
    Auto,
    #[request(bare)]
    None,
    Off,
    #[request(default)]
    Custom {
        name: String,
    },
    Function(Function),
}

#[test]
fn variants_are_read_as_by_serde() {
    assert_read_alike::<ours::Tool, theirs::Tool>(&[
        r#"{"type":"off"}"#,
        r#"{"type":"off","more":[1,{}]}"#,
        r#"{"more":[1,{}],"type":"off"}"#,
        r#"{"type":"off","type":"off"}"#,
        r#"{"a":1,"type":"off","b":2,"type":"off"}"#,
        r#"{"type":"empty","a":1}"#,
        r#"{"type":"foreign","name":"a","size":1}"#,
        r#"{"type":"fn","name":"a"}"#,
        r#"{"name":"a","type":"fn"}"#,
        r#"{"type":"foreign","size":1}"#,
        r#"{"type":"foreign","name":"a","name":"a"}"#,
        r#"{"type":"foreign","name":"a","type":"foreign"}"#,
        r#"{"type":"search","query":"a"}"#,
        r#"{"limit":1,"type":"search","query":"a"}"#,
        r#"{"limit":1,"query":"a","type":"search"}"#,
        r#"{"type":"search"}"#,
        r#"{"type":"search","query":"a","query":"a"}"#,
        r#"{"query":"a","type":"search","query":"a"}"#,
        r#"{"type":"search","query":"a","type":"search"}"#,
        r#"{"type":"search","query":3}"#,
        r#"{"type":"search","query":"a","limit":300}"#,
        r#"{"type":"video"}"#,
        r#"{"a":1,"type":"video"}"#,
        r#"{"type":"skipped"}"#,
        r#"{"type":3}"#,
        r#"{"type":null}"#,
        r#"{"type":{"off":null}}"#,
        r#"{"ty\u0070e":"off"}"#,
        r#"{"query":"a"}"#,
        "{}",
        "3",
        "null",
        r#""off""#,
    ]);
    assert_read_alike::<ours::Strict, theirs::Strict>(&[
        r#"{"type":"Fields","first":1}"#,
        r#"{"type":"Fields","first":1,"second":2}"#,
        r#"{"second":1,"first":1,"type":"Fields"}"#,
        r#"{"type":"Empty"}"#,
        r#"{"type":"Empty","a":1}"#,
        r#"{"a":1,"type":"Empty"}"#,
    ]);
    assert_read_alike::<ours::Other, theirs::Other>(&[
        r#"{"type":"Known","first":1}"#,
        r#"{"type":"x","first":1}"#,
        r#"{"first":1,"type":"x"}"#,
        r#"{"first":1}"#,
    ]);
    assert_read_alike::<ours::Worded, theirs::Worded>(&["3", r#"{"type":"Fields"}"#]);
}

#[test]
fn errors_have_their_position() {
    let json = "{\"type\":\"search\",\n \"limit\":300,\n \"query\":\"a\"}";
    let error = "invalid value: integer `300`, expected u8 at line 2 column 12";
    assert_error::<ours::Tool>(json, error);
    let error = "missing field `query` at line 1 column 17";
    assert_error::<ours::Tool>(r#"{"type":"search"}"#, error);
}

#[test]
fn a_sequence_is_no_variant_in_a_human_readable_format() {
    let error = "invalid type: sequence, expected internally tagged enum Tool at line 1 column 1";
    assert_error::<ours::Tool>(r#"["off"]"#, error);
    let error = "invalid type: sequence, expected internally tagged enum Tool at line 1 column 2";
    assert_error::<ours::Tool>("[]", error);
}

#[test]
fn unit_variants_reject_unknown_fields() {
    #[derive(RunRequest, Debug)]
    #[serde(tag = "type", deny_unknown_fields)]
    enum Strict {
        Off,
    }

    assert_eq!(read::<Strict>(r#"{"type":"Off"}"#), "Off");
    let error = "unknown field `a`, there are no fields at line 1 column 17";
    assert_error::<Strict>(r#"{"type":"Off","a":1}"#, error);
    let error = "unknown field `a`, there are no fields at line 1 column 20";
    assert_error::<Strict>(r#"{"a":1,"type":"Off"}"#, error);
}

#[test]
fn a_bare_name_is_a_variant() {
    assert_eq!(read::<Choice>(r#""auto""#), "Auto");
    assert_eq!(read::<Choice>(r#""non\u0065""#), "None");
    assert_eq!(read::<Choice>(r#"{"type":"off"}"#), "Off");
    let error = "unknown variant `auto`, expected one of `off`, `custom`, `function` at line 1 \
                 column 14";
    assert_error::<Choice>(r#"{"type":"auto"}"#, error);
    let error = "unknown variant `off`, expected `auto` or `none` at line 1 column 5";
    assert_error::<Choice>(r#""off""#, error);
}

#[test]
fn without_a_tag_it_is_the_default() {
    assert_eq!(read::<Choice>(r#"{"name":"a"}"#), r#"Custom { name: "a" }"#);
    assert_eq!(read::<Choice>(r#"{"x":1,"name":"a","y":2}"#), r#"Custom { name: "a" }"#);
    assert_eq!(read::<Choice>(r#"{"type":"custom","name":"a"}"#), r#"Custom { name: "a" }"#);
    assert_error::<Choice>("{}", "missing field `name` at line 1 column 2");
    let error = "name: invalid type: integer `3`, expected a string at line 1 column 10";
    assert_error::<Choice>(r#"{"name":3}"#, error);
    let error = "unknown variant `x`, expected one of `off`, `custom`, `function` at line 1 \
                 column 22";
    assert_error::<Choice>(r#"{"name":"a","type":"x"}"#, error);
}
