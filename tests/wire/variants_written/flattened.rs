//! Struct variants that flatten.

use std::collections::BTreeMap;

use super::*;

#[derive(RunRequest, Debug, Clone)]
struct Page {
    limit: u8,
    after: Option<String>,
}

#[derive(RunRequest, Debug, Clone)]
enum External {
    Page {
        query: String,
        #[serde(flatten)]
        page: Page,
    },
    Map {
        query: String,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
    Foreign {
        query: String,
        #[request(foreign)]
        #[serde(flatten)]
        other: Foreign,
    },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type")]
enum Internal {
    Page {
        query: String,
        #[serde(flatten)]
        page: Page,
    },
    Map {
        query: String,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
    Foreign {
        query: String,
        #[request(foreign)]
        #[serde(flatten)]
        other: Foreign,
    },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Page {
        query: String,
        #[serde(flatten)]
        page: Page,
    },
    Map {
        query: String,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
    Foreign {
        query: String,
        #[request(foreign)]
        #[serde(flatten)]
        other: Foreign,
    },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
enum Untagged {
    Page {
        query: String,
        #[serde(flatten)]
        page: Page,
    },
    Map {
        query: String,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
    Foreign {
        query: String,
        #[request(foreign)]
        #[serde(flatten)]
        other: Foreign,
    },
}

/// The calls that the value makes, in human-readable formats and the others.
#[track_caller]
fn assert_opens(value: &impl Serialize, human_readable: &[&str], compact: &[&str]) {
    let is_opening =
        |call: &String| ["variant ", "struct ", "map "].iter().any(|word| call.contains(word));
    for (flag, expected) in [(true, human_readable), (false, compact)] {
        let mut calls = record_calls(value, flag).unwrap();
        calls.retain(is_opening);
        assert_eq!(calls, expected);
    }
}

fn query() -> String {
    "a".to_owned()
}

fn page() -> Page {
    Page { limit: 9, after: None }
}

fn map() -> BTreeMap<String, u8> {
    BTreeMap::from([("first".to_owned(), 1), ("second".to_owned(), 2)])
}

#[test]
fn flattened_requests_leave_a_struct() {
    let value = External::Page { query: query(), page: page() };
    assert_json(&value, r#"{"Page":{"query":"a","limit":9}}"#);
    assert_opens(
        &value,
        &["struct variant External 0 Page Some(2)"],
        &["struct variant External 0 Page Some(3)"],
    );

    let value = Internal::Page { query: query(), page: page() };
    assert_json(&value, r#"{"type":"Page","query":"a","limit":9}"#);
    assert_opens(&value, &["struct Internal Some(3)"], &["struct Internal Some(4)"]);

    let value = Adjacent::Page { query: query(), page: page() };
    assert_json(&value, r#"{"t":"Page","c":{"query":"a","limit":9}}"#);
    let outer = ["struct Adjacent Some(2)", "unit variant Adjacent 0 Page"];
    assert_opens(
        &value,
        &[outer[0], outer[1], "struct Page Some(2)"],
        &[outer[0], outer[1], "struct Page Some(3)"],
    );

    let value = Untagged::Page { query: query(), page: page() };
    assert_json(&value, r#"{"query":"a","limit":9}"#);
    assert_opens(&value, &["struct Untagged Some(2)"], &["struct Untagged Some(3)"]);
}

/// serde writes maps of unknown length, which some formats refuse.
#[test]
fn flattened_maps_leave_a_map() {
    let value = External::Map { query: query(), rest: map() };
    assert_json(&value, r#"{"Map":{"query":"a","first":1,"second":2}}"#);
    let calls = ["newtype variant External 1 Map", "map  Some(3)"];
    assert_opens(&value, &calls, &calls);

    let value = Internal::Map { query: query(), rest: map() };
    assert_json(&value, r#"{"type":"Map","query":"a","first":1,"second":2}"#);
    assert_opens(&value, &["map  Some(4)"], &["map  Some(4)"]);

    let value = Adjacent::Map { query: query(), rest: map() };
    assert_json(&value, r#"{"t":"Map","c":{"query":"a","first":1,"second":2}}"#);
    let calls = ["struct Adjacent Some(2)", "unit variant Adjacent 1 Map", "map  Some(3)"];
    assert_opens(&value, &calls, &calls);

    let value = Untagged::Map { query: query(), rest: map() };
    assert_json(&value, r#"{"query":"a","first":1,"second":2}"#);
    assert_opens(&value, &["map  Some(3)"], &["map  Some(3)"]);
}

#[test]
fn foreign_types_leave_a_map() {
    let value = External::Foreign { query: query(), other: foreign() };
    assert_json(&value, r#"{"Foreign":{"query":"a","id":7,"text":"seven"}}"#);
    let value = Internal::Foreign { query: query(), other: foreign() };
    assert_json(&value, r#"{"type":"Foreign","query":"a","id":7,"text":"seven"}"#);
    assert_opens(&value, &["map  Some(4)"], &["map  Some(4)"]);
    let value = Adjacent::Foreign { query: query(), other: foreign() };
    assert_json(&value, r#"{"t":"Foreign","c":{"query":"a","id":7,"text":"seven"}}"#);
    let value = Untagged::Foreign { query: query(), other: foreign() };
    assert_json(&value, r#"{"query":"a","id":7,"text":"seven"}"#);
}

#[test]
fn a_key_of_a_map_is_neither_the_tag_nor_a_field() {
    let rest = |key: &str| BTreeMap::from([(key.to_owned(), 1)]);
    let expected = "the key `type` is the tag of the enum";
    let error = write_error(&Internal::Map { query: query(), rest: rest("type") });
    assert_eq!(error, expected);
    let expected = "the flattened key `query` is the name of a field";
    let error = write_error(&Internal::Map { query: query(), rest: rest("query") });
    assert_eq!(error, expected);
    let error = write_error(&External::Map { query: query(), rest: rest("query") });
    assert_eq!(error, expected);
    let value = External::Map { query: query(), rest: rest("type") };
    assert_json(&value, r#"{"Map":{"query":"a","type":1}}"#);
}

/// Where the type is known it is a compile error.
#[test]
fn a_field_of_a_type_parameter_is_not_the_tag() {
    #[derive(RunRequest)]
    struct Named {
        r#type: u8,
    }

    #[derive(RunRequest)]
    #[serde(tag = "type")]
    enum Generic<T> {
        Search {
            query: String,
            #[request(nested)]
            #[serde(flatten)]
            inner: T,
        },
    }

    let value = Generic::Search { query: query(), inner: page() };
    assert_json(&value, r#"{"type":"Search","query":"a","limit":9}"#);
    let value = Generic::Search { query: query(), inner: Named { r#type: 1 } };
    assert_eq!(write_error(&value), "the key `type` is the tag of the enum");
}
