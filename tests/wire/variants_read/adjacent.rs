//! Adjacently tagged enums.

use super::*;

both! {
    #[serde(tag = "t", content = "c", rename_all = "snake_case")]
    enum Value {
        Unit,
        Number(u16),
        Maybe(Option<u8>),
        Foreign(Foreign),
        Pair(u8, String),
        Fields { first: u8, second: Option<String> },
    }

    #[serde(tag = "t", content = "c", deny_unknown_fields)]
    enum Strict {
        Unit,
        Fields { first: u8 },
    }

    #[serde(tag = "t", content = "c")]
    enum Other {
        Known(u8),
        #[serde(other)]
        Unknown,
    }
}

#[test]
fn variants_are_read_as_by_serde() {
    assert_read_alike::<ours::Value, theirs::Value>(&[
        r#"{"t":"unit"}"#,
        r#"{"t":"unit","c":null}"#,
        r#"{"c":null,"t":"unit"}"#,
        r#"{"t":"number","c":3}"#,
        r#"{"c":3,"t":"number"}"#,
        r#"{"x":1,"t":"number","y":[],"c":3,"z":{}}"#,
        r#"{"x":1,"c":3,"y":[],"t":"number","z":{}}"#,
        r#"{"t":"number"}"#,
        r#"{"t":"number","c":"3"}"#,
        r#"{"t":"maybe"}"#,
        r#"{"t":"maybe","c":null}"#,
        r#"{"t":"maybe","c":1}"#,
        r#"{"c":1,"t":"maybe"}"#,
        r#"{"t":"foreign","c":{"name":"a"}}"#,
        r#"{"c":{"name":"a"},"t":"foreign"}"#,
        r#"{"t":"foreign"}"#,
        r#"{"t":"pair","c":[1,"a"]}"#,
        r#"{"c":[1,"a"],"t":"pair"}"#,
        r#"{"t":"pair","c":[1]}"#,
        r#"{"t":"pair","c":[1,"a",2]}"#,
        r#"{"t":"pair"}"#,
        r#"{"t":"fields","c":{"first":1}}"#,
        r#"{"c":{"first":1},"t":"fields"}"#,
        r#"{"t":"fields","c":{}}"#,
        r#"{"t":"fields"}"#,
        r#"{"t":"number","c":3,"t":"number"}"#,
        r#"{"t":"number","t":"number"}"#,
        r#"{"t":"number","c":3,"c":3}"#,
        r#"{"c":3,"c":3}"#,
        r#"{"c":3,"t":"number","c":3}"#,
        r#"{"c":3,"t":"number","t":"number"}"#,
        r#"{"t":"other"}"#,
        r#"{"c":3}"#,
        "{}",
        "3",
        r#""unit""#,
    ]);
    assert_read_alike::<ours::Strict, theirs::Strict>(&[
        r#"{"t":"Unit"}"#,
        r#"{"t":"Unit","x":1}"#,
        r#"{"x":1,"t":"Unit"}"#,
        r#"{"t":"Fields","c":{"first":1},"x":1}"#,
        r#"{"c":{"first":1},"x":1,"t":"Fields"}"#,
        r#"{"t":"Fields","c":{"first":1,"x":1}}"#,
    ]);
    assert_read_alike::<ours::Other, theirs::Other>(&[
        r#"{"t":"Known","c":1}"#,
        r#"{"t":"x"}"#,
        r#"{"t":"x","c":null}"#,
    ]);
}

#[test]
fn a_unit_variant_has_no_content() {
    let error = "invalid type: integer `1`, expected unit variant at line 1 column 17";
    assert_error::<ours::Value>(r#"{"t":"unit","c":1}"#, error);
    let error = "c: invalid type: integer `1`, expected unit variant at line 1 column 18";
    assert_error::<ours::Value>(r#"{"c":1,"t":"unit"}"#, error);
}

#[test]
fn the_tag_is_a_string_and_nothing_else() {
    let error = "invalid type: integer `3`, expected variant identifier at line 1 column 6";
    assert_error::<ours::Value>(r#"{"t":3}"#, error);
    let error = "invalid type: map, expected variant identifier at line 1 column 5";
    assert_error::<ours::Value>(r#"{"t":{"unit":null}}"#, error);
}

#[test]
fn a_sequence_is_no_variant_in_a_human_readable_format() {
    let error = "invalid type: sequence, expected adjacently tagged enum Value at line 1 column 1";
    assert_error::<ours::Value>(r#"["number",3]"#, error);
    let error = "invalid type: sequence, expected adjacently tagged enum Value at line 1 column 2";
    assert_error::<ours::Value>("[]", error);
    let error = "invalid type: sequence, expected struct variant Value::Fields at line 1 column 19";
    assert_error::<ours::Value>(r#"{"t":"fields","c":[1,"a"]}"#, error);
}

/// A document without the tag is the default variant.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "t", content = "c", rename_all = "snake_case", deny_unknown_fields)]
enum Defaulted {
    Other(u8),
    #[request(default)]
    Number(u16),
}

#[test]
fn without_a_tag_it_is_the_default() {
    for (document, value) in [
        (r#"{"c":3}"#, Defaulted::Number(3)),
        (r#"{"t":"other","c":3}"#, Defaulted::Other(3)),
        (r#"{"c":3,"t":"other"}"#, Defaulted::Other(3)),
    ] {
        assert_eq!(serde_json::from_str::<Defaulted>(document).unwrap(), value, "{document}");
    }
    let written = serde_json::to_string(&Defaulted::Number(3)).unwrap();
    assert_eq!(written, r#"{"t":"number","c":3}"#);
    assert_error::<Defaulted>("{}", "missing field `c` at line 1 column 2");
    let error = "c: invalid type: string \"x\", expected u16 at line 1 column 9";
    assert_error::<Defaulted>(r#"{"c":"x"}"#, error);
}
