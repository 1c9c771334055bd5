//! Forms that are combined: variants that are enums, keys that are names, and flattened enums
//! beside flattened maps.

use std::collections::{BTreeMap, HashMap};

use run_request::RunRequest;
use serde::{Deserialize, Serialize};

use super::{assert_table, assert_table_by_names};

#[derive(RunRequest, Debug)]
struct Nested {
    outer: Option<Outer>,
    boxed: Option<Box<Outer>>,
    many: Option<Vec<Option<Outer>>>,
    levels: Option<BTreeMap<Level, u8>>,
    letters: Option<HashMap<char, bool>>,
    worded: Option<Worded>,
}

/// Variants whose content is an enum of another form.
#[derive(RunRequest, Debug)]
#[serde(tag = "outer", rename_all = "snake_case")]
enum Outer {
    External(External),
    Adjacent(Adjacent),
    Internal(Internal),
    Map(BTreeMap<String, u8>),
    #[serde(other)]
    Unknown,
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "snake_case")]
enum External {
    Number(u8),
    Fields { a: u8 },
}

#[derive(RunRequest, Debug)]
#[serde(tag = "t", content = "c", rename_all = "snake_case")]
enum Adjacent {
    Number(u8),
    Pair(u8, bool),
}

#[derive(RunRequest, Debug)]
#[serde(tag = "inner", rename_all = "snake_case", deny_unknown_fields)]
enum Internal {
    Fields { a: u8, b: Option<u8> },
    Empty,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
enum Level {
    Low,
    High,
}

impl run_request::Leaf for Level {}

#[derive(RunRequest, Debug)]
#[serde(expecting = "the words of a poem")]
struct Worded {
    words: Vec<String>,
}

#[test]
fn enums_beside_the_tag_of_another_are_wrong() {
    assert_table::<Nested>(&[
        (
            r#"{"outer": {"outer": "external", "number": 256}}"#,
            &["outer.number integer_above_max_value range"],
        ),
        (
            r#"{"outer": {"fields": {"a": "x"}, "outer": "external"}}"#,
            &["outer.fields.a invalid_type type"],
        ),
        (r#"{"outer": {"outer": "external", "text": 1}}"#, &["outer invalid_value one_of"]),
        (r#"{"outer": {"outer": "external"}}"#, &["outer invalid_value type"]),
        (
            r#"{"outer": {"outer": "adjacent", "t": "number", "c": "x"},
                "boxed": {"c": [1, 1], "outer": "adjacent", "t": "pair"}}"#,
            &["outer.c invalid_type type", "boxed.c[1] invalid_type type"],
        ),
        (
            r#"{"outer": {"outer": "adjacent"}, "boxed": {"t": "x", "outer": "adjacent"}}"#,
            &["outer.t missing_required_parameter required", "boxed.t invalid_value one_of"],
        ),
        (
            r#"{"outer": {"outer": "internal", "inner": "fields", "a": -1, "b": "x", "c": 1},
                "boxed": {"a": "x", "inner": "fields", "outer": "internal"}}"#,
            &[
                "outer.a integer_below_min_value range",
                "outer.b invalid_type type",
                "outer.c unknown_parameter unknown",
                "boxed.a invalid_type type",
            ],
        ),
        (
            r#"{"outer": {"outer": "internal"}, "boxed": {"inner": 5, "outer": "internal"},
                "many": [null, {"outer": "internal", "inner": "empty", "x": 1}, {}]}"#,
            &[
                "outer.inner missing_required_parameter required",
                "boxed.inner invalid_type type",
                "many[1].x unknown_parameter unknown",
                "many[2].outer missing_required_parameter required",
            ],
        ),
        (
            r#"{"outer": {"x": 256, "outer": "map", "y": 1, "z": "1"}, "boxed": {"outer": 5}}"#,
            &[
                "outer.x integer_above_max_value range",
                "outer.z invalid_type type",
                "boxed.outer invalid_type type",
            ],
        ),
        (
            r#"{"outer": {"outer": "map", "x": -1, "outer": "map", "y": "1"}}"#,
            &[
                "outer.x integer_below_min_value range",
                "outer.outer duplicate_parameter duplicate",
                "outer.y invalid_type type",
            ],
        ),
        (
            r#"{"outer": {"outer": "new", "x": 1}, "boxed": null, "many": [5, null, "x"]}"#,
            &["many[0] invalid_type type", "many[2] invalid_type type"],
        ),
    ]);
}

#[test]
fn keys_are_wrong() {
    assert_table::<Nested>(&[
        (
            r#"{"levels": {"low": 1, "mid": 2, "high": 256}}"#,
            &["levels invalid_value one_of", "levels.high integer_above_max_value range"],
        ),
        (
            r#"{"levels": {"": "x", "low": "x"}, "letters": {"a": 1, "bc": true, "d": false}}"#,
            &[
                "levels invalid_value one_of",
                "levels[\"\"] invalid_type type",
                "levels.low invalid_type type",
                "letters.a invalid_type type",
                "letters invalid_value type",
            ],
        ),
        (r#"{"worded": 5}"#, &["worded invalid_type type"]),
        (
            r#"{"worded": {"words": [5], "more": 1}, "levels": []}"#,
            &["levels invalid_type type", "worded.words[0] invalid_type type"],
        ),
    ]);
}

/// Each of what can be flattened, side by side.
#[derive(RunRequest, Debug)]
struct Everything {
    id: u8,
    #[serde(flatten)]
    shape: Shape,
    #[serde(flatten)]
    event: Event,
    #[serde(flatten)]
    page: Option<Page>,
    #[serde(flatten)]
    rest: Option<BTreeMap<String, bool>>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "shape", rename_all = "lowercase")]
enum Shape {
    #[request(default)]
    Circle {
        radius: u8,
    },
    Point,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "event", content = "data", rename_all = "lowercase")]
enum Event {
    Ping,
    Say(String),
}

#[derive(RunRequest, Debug)]
struct Page {
    limit: u8,
    after: Option<String>,
}

#[test]
fn everything_that_is_flattened_is_wrong() {
    assert_table_by_names::<Everything>(&[
        (
            "{}",
            &[
                "id missing_required_parameter required",
                "radius missing_required_parameter required",
                "event missing_required_parameter required",
            ],
        ),
        (
            r#"{"z": 1, "after": 5, "data": 5, "event": "say", "radius": 256, "id": "", "a": ""}"#,
            &[
                "id invalid_type type",
                "radius integer_above_max_value range",
                "data invalid_type type",
                "limit missing_required_parameter required",
                "after invalid_type type",
                "z invalid_type type",
                "a invalid_type type",
            ],
        ),
        (
            r#"{"event": "shout", "shape": "square", "limit": 1, "limit": 2, "x": true}"#,
            &[
                "id missing_required_parameter required",
                "shape invalid_value one_of",
                "event invalid_value one_of",
                "limit duplicate_parameter duplicate",
            ],
        ),
        (
            r#"{"id": 1, "event": "ping", "shape": "point", "after": "x", "radius": "x"}"#,
            &["radius invalid_type type", "limit missing_required_parameter required"],
        ),
    ]);
}

#[test]
fn long_names_are_cut_off() {
    let key = "k".repeat(300);
    let body = format!(r#"{{"outer": {{"outer": "map", "{key}": 256}}}}"#);
    let path = format!("outer[\"{}…\"]", "k".repeat(256));
    assert_table::<Nested>(&[(&body, &[&format!("{path} integer_above_max_value range")])]);
}
