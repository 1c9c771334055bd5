//! What reading without a buffer preserves: positions, borrowed strings and wide numbers.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde::Deserialize;

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "type")]
enum Outer {
    Middle(Middle),
    None,
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "kind")]
enum Middle {
    Field { list: Vec<Inner> },
    Inner(Inner),
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "name")]
enum Inner {
    Number { number: u8, wide: Option<u128> },
}

/// The same objects as structs, with the tags as fields.
mod as_structs {
    use super::Deserialize;

    #[derive(Deserialize, Debug)]
    pub(crate) struct Outer {
        #[serde(rename = "type")]
        _tag: String,
        #[serde(rename = "kind")]
        _kind: String,
        #[serde(rename = "list")]
        _list: Vec<Inner>,
    }

    #[derive(Deserialize, Debug)]
    pub(crate) struct Inner {
        #[serde(rename = "name")]
        _tag: String,
        #[serde(rename = "number")]
        _number: u8,
    }
}

const NESTED: &str = r#"{
    "type": "Middle",
    "kind": "Field",
    "list": [
        { "name": "Number", "number": 1 },
        { "name": "Number",
          "number": WRONG }
    ]
}"#;

#[test]
fn a_wrong_value_three_levels_deep_has_the_position_that_a_struct_has() {
    for wrong in ["300", "\"text\"", "null", "[1]", "{\"a\": 1}", "-1", "0.5", "true"] {
        let json = NESTED.replace("WRONG", wrong);
        let ours = serde_json::from_str::<Outer>(&json).unwrap_err();
        let structs = serde_json::from_str::<as_structs::Outer>(&json).unwrap_err();
        assert_eq!(ours.to_string(), structs.to_string(), "{json}");
        assert_eq!(ours.line(), 7, "{ours}");
    }
}

#[test]
fn a_missing_field_three_levels_deep_has_the_position_that_a_struct_has() {
    let json = NESTED.replace(",\n          \"number\": WRONG", "");
    let ours = serde_json::from_str::<Outer>(&json).unwrap_err();
    let structs = serde_json::from_str::<as_structs::Outer>(&json).unwrap_err();
    assert_eq!(ours.to_string(), structs.to_string());
    assert_eq!(ours.to_string(), "missing field `number` at line 6 column 28");
}

#[test]
fn numbers_of_128_bits_survive_wherever_the_tag_is() {
    let wide = u128::MAX;
    let value = Outer::Middle(Middle::Inner(Inner::Number { number: 1, wide: Some(wide) }));
    let first = serde_json::to_string(&value).unwrap();
    let expected = r#"{"type":"Middle","kind":"Inner","name":"Number","number":1,"wide":WIDE}"#;
    assert_eq!(first, expected.replace("WIDE", &wide.to_string()));
    let last = r#"{"number":1,"wide":WIDE,"name":"Number","kind":"Inner","type":"Middle"}"#;
    for json in [first, last.replace("WIDE", &u64::MAX.to_string())] {
        let wide = if json.starts_with("{\"type") { wide } else { u64::MAX.into() };
        let value = Outer::Middle(Middle::Inner(Inner::Number { number: 1, wide: Some(wide) }));
        assert_eq!(serde_json::from_str::<Outer>(&json).unwrap(), value, "{json}");
    }
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "type")]
enum Borrowing<'a> {
    Text { text: &'a str, number: u8 },
}

#[test]
fn strings_are_borrowed_wherever_the_tag_is() {
    let entries = [r#""type":"Text""#, r#""text":"as it is""#, r#""number":1"#];
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let json = format!("{{{}}}", order.map(|it| entries[it]).join(","));
        let read = serde_json::from_str::<Borrowing<'_>>(&json).unwrap();
        assert_eq!(read, Borrowing::Text { text: "as it is", number: 1 }, "{json}");
        let Borrowing::Text { text, .. } = read;
        assert!(json.as_bytes().as_ptr_range().contains(&text.as_ptr()), "{json}");
    }
}

#[test]
fn the_order_of_entries_makes_no_difference() {
    let entries = [
        r#""type":"Middle""#,
        r#""kind":"Field""#,
        r#""list":[{"number":1,"name":"Number"},{"name":"Number","number":2}]"#,
    ];
    let inner = |number| Inner::Number { number, wide: None };
    let value = Outer::Middle(Middle::Field { list: vec![inner(1), inner(2)] });
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let json = format!("{{{}}}", order.map(|it| entries[it]).join(","));
        assert_eq!(serde_json::from_str::<Outer>(&json).unwrap(), value, "{json}");
    }
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "type")]
enum Keyed {
    Numbers(BTreeMap<u8, u8>),
    Flags(BTreeMap<Option<bool>, i8>),
    Inside { map: BTreeMap<i64, u8> },
}

#[test]
fn keys_are_numbers_and_bools_wherever_the_tag_is() {
    let cases = [
        (r#"{"type":"Numbers","1":2,"3":4}"#, Keyed::Numbers([(1, 2), (3, 4)].into())),
        (r#"{"1":2,"type":"Numbers","3":4}"#, Keyed::Numbers([(1, 2), (3, 4)].into())),
        (r#"{"1":2,"3":4,"type":"Numbers"}"#, Keyed::Numbers([(1, 2), (3, 4)].into())),
        (r#"{"type":"Flags","true":1}"#, Keyed::Flags([(Some(true), 1)].into())),
        (r#"{"true":1,"type":"Flags"}"#, Keyed::Flags([(Some(true), 1)].into())),
        (r#"{"type":"Inside","map":{"-1":0}}"#, Keyed::Inside { map: [(-1, 0)].into() }),
        (r#"{"map":{"-1":0},"type":"Inside"}"#, Keyed::Inside { map: [(-1, 0)].into() }),
    ];
    for (json, value) in cases {
        assert_eq!(serde_json::from_str::<Keyed>(json).unwrap(), value, "{json}");
    }
    for json in [r#"{"01":0,"type":"Numbers"}"#, r#"{"+1":0,"type":"Numbers"}"#] {
        let error = serde_json::from_str::<Keyed>(json).unwrap_err().to_string();
        assert!(error.starts_with("invalid type: string \""), "{error}");
    }
}
