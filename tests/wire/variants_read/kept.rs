//! The entries before a tag: they are kept, and lose nothing.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::*;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "role", rename_all = "snake_case")]
enum Message {
    User { content: Vec<Part>, name: Option<String> },
    Tool { content: BTreeMap<String, Part> },
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text { text: String },
    Sizes { sizes: BTreeMap<String, u8> },
    Level { level: Level },
    Nested { nested: Box<Wrapped> },
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Level {
    Number(u8),
    Pair(u8, u8),
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "tag", content = "inside")]
enum Wrapped {
    Part(Part),
    Fields { first: u8 },
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "type")]
enum Borrowed<'a> {
    Fields { text: &'a str, size: u128, offset: i128 },
}

/// The document as serde_json sorts its keys, which puts each tag last here.
fn sort_keys(json: &str) -> String {
    serde_json::from_str::<Value>(json).unwrap().to_string()
}

#[test]
fn a_late_tag_gives_the_same_value() {
    let json = r#"{"role":"user","name":"a","content":[
        {"type":"text","text":"a"},
        {"type":"sizes","sizes":{"a b":1}},
        {"type":"level","level":{"pair":[1,2]}},
        {"type":"nested","nested":{"tag":"Part","inside":{"type":"text","text":"b"}}},
        {"type":"nested","nested":{"tag":"Fields","inside":{"first":3}}}
    ]}"#;
    let early: Message = serde_json::from_str(json).unwrap();
    let late: Message = serde_json::from_str(&sort_keys(json)).unwrap();
    assert_eq!(late, early);
}

#[test]
fn the_message_has_the_path_inside_of_the_enum() {
    #[track_caller]
    fn check(json: &str, error: &str) {
        let found = serde_json::from_str::<Message>(json).unwrap_err().to_string();
        assert_eq!(without_position(&found), error, "{json}");
    }

    let type_error = "invalid type: integer `3`, expected a string";
    check(
        r#"{"content":[{"text":"a","type":"text"},{"text":3,"type":"text"}],"role":"user"}"#,
        &format!("content[1].text: {type_error}"),
    );
    // Nothing is kept inside of a value that is kept itself, so the place of the tag is the same.
    check(
        r#"{"content":[{"type":"text","text":"a"},{"type":"text","text":3}],"role":"user"}"#,
        &format!("content[1].text: {type_error}"),
    );
    // The format knows where the value begins that is not kept.
    check(
        r#"{"role":"user","content":[{"text":"a","type":"text"},{"text":3,"type":"text"}]}"#,
        &format!("text: {type_error}"),
    );
    check(
        r#"{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":3}]}"#,
        type_error,
    );
    check(
        r#"{"content":[{"sizes":{"a b":"x"},"type":"sizes"}],"role":"user"}"#,
        r#"content[0].sizes["a b"]: invalid type: string "x", expected u8"#,
    );
    check(
        r#"{"content":[{"level":{"pair":[1,"x"]},"type":"level"}],"role":"user"}"#,
        r#"content[0].level.pair[1]: invalid type: string "x", expected u8"#,
    );
    check(
        r#"{"content":{"k":{"nested":{"inside":{"text":3,"type":"text"},"tag":"Part"},
            "type":"nested"}},"role":"tool"}"#,
        &format!("content.k.nested.inside.text: {type_error}"),
    );
    check(r#"{"content":[{"type":"text"}],"role":"user"}"#, "content[0]: missing field `text`");
    check(
        r#"{"content":[{"text":"a","type":"x"}],"role":"user"}"#,
        "content[0].type: unknown variant `x`, expected one of `text`, `sizes`, `level`, `nested`",
    );
    check(r#"{"content":[{}],"role":"user"}"#, "content[0]: missing field `type`");
    check(
        r#"{"content":3,"role":"user"}"#,
        "content: invalid type: integer `3`, expected a sequence",
    );
}

/// A type that goes on after an error, as `DefaultOnError` of `serde_with` does.
#[derive(Debug, Clone, PartialEq, Default)]
struct Lenient(Vec<u8>);
impl Leaf for Lenient {}

impl<'de> Deserialize<'de> for Lenient {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Vec::deserialize(deserializer).map(Lenient).unwrap_or_default())
    }
}

#[test]
fn an_error_that_was_ignored_leaves_no_path() {
    #[derive(Deserialize, Debug, Clone, PartialEq)]
    struct Fields {
        #[allow(dead_code)]
        first: Lenient,
        #[allow(dead_code)]
        second: u8,
    }
    impl Leaf for Fields {}

    #[derive(RunRequest, Debug)]
    #[request(deserialize_only)]
    #[serde(tag = "type")]
    enum Outer {
        #[allow(dead_code)]
        Fields { fields: Fields },
    }

    let json = r#"{"fields":{"first":[1,{}],"second":[]},"type":"Fields"}"#;
    let error = "fields.second: invalid type: sequence, expected u8";
    assert_eq!(without_position(&read::<Outer>(json)), error);
    let json = r#"{"fields":{"first":[1,{}]},"type":"Fields"}"#;
    assert_eq!(without_position(&read::<Outer>(json)), "fields: missing field `second`");
}

#[test]
fn strings_stay_borrowed_and_integers_wide() {
    let fields = r#""text":"a","size":340282366920938463463374607431768211455,"offset":-5"#;
    let value = Borrowed::Fields { text: "a", size: u128::MAX, offset: -5 };
    let early = format!(r#"{{"type":"Fields",{fields}}}"#);
    assert_eq!(serde_json::from_str::<Borrowed<'_>>(&early).unwrap(), value);
    let late = format!(
        r#"{{{},"type":"Fields"}}"#,
        fields.replace(
            "3402823669209384634633746074\
        31768211455",
            "18446744073709551615"
        )
    );
    let Borrowed::Fields { text, size, .. } = serde_json::from_str(&late).unwrap();
    assert_eq!((text, size), ("a", u128::from(u64::MAX)));
}

#[test]
fn nested_enums_are_not_kept_again() {
    #[derive(RunRequest, Debug)]
    #[serde(tag = "op", rename_all = "snake_case")]
    enum Filter {
        #[allow(dead_code)]
        All { of: Vec<Filter> },
        #[allow(dead_code)]
        Values { values: Vec<u8> },
    }

    // Were it kept at each level, it would take a hundred times as long.
    let values = vec!["0"; 20_000].join(",");
    let depth = 60;
    let inner = format!(r#"{{"values":[{values}],"op":"values"}}"#);
    let (open, close) = (r#"{"of":["#.repeat(depth), r#"],"op":"all"}"#.repeat(depth));
    assert!(serde_json::from_str::<Filter>(&format!("{open}{inner}{close}")).is_ok());
}

/// A map of serde_json also reads `null`, if it is handed one.
#[test]
fn null_is_no_map_behind_a_late_tag() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(tag = "type", rename_all = "snake_case")]
    enum Tool {
        Function { parameters: Map<String, Value> },
    }

    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(untagged)]
    enum Either {
        Named { name: String, parameters: Map<String, Value> },
        Unnamed { parameters: Map<String, Value> },
    }

    #[track_caller]
    fn check<T: DeserializeOwned + Debug>(json: &str, error: &str) {
        let found = serde_json::from_str::<T>(json).unwrap_err().to_string();
        assert_eq!(without_position(&found), error, "{json}");
    }

    let error = "invalid type: null, expected a map";
    check::<Tool>(r#"{"type":"function","parameters":null}"#, error);
    let late_error = format!("parameters: {error}");
    check::<Tool>(r#"{"parameters":null,"type":"function"}"#, &late_error);
    check::<Either>(r#"{"name":"f","parameters":null}"#, &late_error);
    check::<Either>(r#"{"parameters":null}"#, &late_error);
}
