//! Types of other crates, and of serde's own derive, whose first fault is told.

use std::collections::BTreeMap;

use run_request::{RunRequest, Valid};
use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{assert_table, assert_table_by_names, assert_table_in_json};

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Holder {
    point: Option<Point>,
    points: Option<Vec<Point>>,
    shape: Option<Shape>,
    tagged: Option<Tagged>,
    untagged: Option<Untagged>,
    wrapper: Option<Wrapper>,
    last: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug)]
#[serde(deny_unknown_fields)]
struct Point {
    x: u8,
    y: u8,
    label: Option<String>,
}

impl run_request::Leaf for Point {}

#[derive(Serialize, Deserialize, Debug)]
#[serde(rename_all = "lowercase")]
enum Shape {
    Dot,
    Circle(u8),
    Line { from: Point, to: Point },
}

impl run_request::Leaf for Shape {}

#[derive(Serialize, Deserialize, Debug)]
#[serde(tag = "t", rename_all = "lowercase")]
enum Tagged {
    A { n: u8 },
    B,
}

impl run_request::Leaf for Tagged {}

#[derive(Serialize, Deserialize, Debug)]
#[serde(untagged)]
enum Untagged {
    Number(u8),
    List(Vec<u8>),
}

impl run_request::Leaf for Untagged {}

#[derive(Serialize, Deserialize, Debug)]
struct Wrapper(u8);

impl run_request::Leaf for Wrapper {}

#[test]
fn fields_of_foreign_types_are_wrong() {
    assert_table::<Holder>(&[
        (
            r#"{"point": {"x": "1", "y": "2"}, "last": 5}"#,
            &["point.x invalid_type type", "last invalid_type type"],
        ),
        (r#"{"point": {"y": 256, "x": 1}}"#, &["point.y integer_above_max_value range"]),
        (r#"{"point": {"x": 1}}"#, &["point.y missing_required_parameter required"]),
        (r#"{"point": {"x": 1, "y": 1, "z": 1}}"#, &["point.z unknown_parameter unknown"]),
        (r#"{"point": {"x": 1, "x": 1, "y": 1}}"#, &["point.x duplicate_parameter duplicate"]),
        (
            r#"{"point": 5, "nope": 1}"#,
            &["point invalid_type type", "nope unknown_parameter unknown"],
        ),
        (
            r#"{"points": [{"x": 1, "y": 1}, {"x": 1, "y": -1}, 5, {"label": 5}]}"#,
            &[
                "points[1].y integer_below_min_value range",
                "points[2] invalid_type type",
                "points[3].label invalid_type type",
            ],
        ),
        (r#"{"shape": "square"}"#, &["shape invalid_value one_of"]),
        (r#"{"shape": {"circle": -1}}"#, &["shape.circle integer_below_min_value range"]),
        (
            r#"{"shape": {"line": {"from": {"x": 1, "y": null}}}}"#,
            &["shape.line.from.y invalid_type type"],
        ),
        (r#"{"shape": 5}"#, &["shape invalid_type type"]),
        (r#"{"wrapper": 256}"#, &["wrapper integer_above_max_value range"]),
        (
            r#"{"wrapper": "x", "last": "x"}"#,
            &["wrapper invalid_type type", "last invalid_type type"],
        ),
    ]);
}

/// serde reads such an enum from a buffer of its own, which knows no paths.
#[test]
fn foreign_enums_that_serde_buffers_are_wrong() {
    assert_table::<Holder>(&[
        (r#"{"tagged": {"t": "c"}}"#, &["tagged.t invalid_value one_of"]),
        (r#"{"tagged": {}}"#, &["tagged.t missing_required_parameter required"]),
        (
            r#"{"tagged": {"t": "a"}, "last": 1}"#,
            &["tagged.n missing_required_parameter required", "last invalid_type type"],
        ),
        (
            r#"{"untagged": "x", "last": 1}"#,
            &["untagged invalid_value custom", "last invalid_type type"],
        ),
        (r#"{"untagged": [1, "x"]}"#, &["untagged invalid_value custom"]),
    ]);
}

/// A foreign type that takes its fields from those of the request. Their names are not known to
/// the request, so they are told where unknown fields are.
#[derive(RunRequest, Debug)]
struct Flat {
    id: u8,
    #[serde(flatten)]
    #[request(foreign)]
    options: Options,
    last: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug)]
struct Options {
    limit: u8,
    order: Option<Vec<String>>,
}

impl run_request::Leaf for Options {}

#[test]
fn a_flattened_foreign_type_is_wrong() {
    assert_table::<Flat>(&[
        (
            "{}",
            &[
                "id missing_required_parameter required",
                "limit missing_required_parameter required",
            ],
        ),
        (
            r#"{"limit": 256, "last": 1, "id": 1}"#,
            &["last invalid_type type", "limit integer_above_max_value range"],
        ),
        (
            r#"{"limit": 1, "order": ["a", 5], "id": "x"}"#,
            &["id invalid_type type", "order[1] invalid_type type"],
        ),
        (r#"{"limit": 1, "order": "a", "id": 1}"#, &["order invalid_type type"]),
        (
            r#"{"limit": 1, "limit": 1}"#,
            &["id missing_required_parameter required", "limit duplicate_parameter duplicate"],
        ),
    ]);
}

/// A foreign type and a map that takes what it leaves.
#[derive(RunRequest, Debug)]
struct FlatWithMap {
    #[serde(flatten)]
    #[request(foreign)]
    options: Options,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[test]
fn a_foreign_type_beside_a_flattened_map_is_wrong() {
    assert_table::<FlatWithMap>(&[
        (
            r#"{"limit": "x", "a": "x", "b": 1}"#,
            &["limit invalid_type type", "a invalid_type type"],
        ),
        (
            r#"{"z": -1, "a": 300}"#,
            &[
                "limit missing_required_parameter required",
                "z integer_below_min_value range",
                "a integer_above_max_value range",
            ],
        ),
    ]);
}

fn read_even<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    match u8::deserialize(deserializer)? {
        odd if odd % 2 == 1 => Err(D::Error::custom("must be even")),
        even => Ok(even),
    }
}

mod comma_separated {
    use serde::de::{Deserialize, Deserializer, Error};
    use serde::ser::Serializer;

    pub(super) fn serialize<S: Serializer>(parts: &[String], s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(&parts.join(","))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
        let text = String::deserialize(d)?;
        if text.is_empty() {
            return Err(D::Error::custom("nothing is listed"));
        }
        Ok(text.split(',').map(str::to_owned).collect())
    }
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct WithFunctions {
    #[serde(deserialize_with = "read_even")]
    even: u8,
    #[serde(with = "comma_separated")]
    list: Vec<String>,
    #[serde(default, deserialize_with = "read_even")]
    other: u8,
}

#[test]
fn functions_of_the_user_reject_a_value() {
    assert_table::<WithFunctions>(&[
        (
            "{}",
            &[
                "even missing_required_parameter required",
                "list missing_required_parameter required",
            ],
        ),
        (
            r#"{"other": 1, "list": "", "even": 3, "odd": 1}"#,
            &[
                "even invalid_value custom",
                "list invalid_value custom",
                "other invalid_value custom",
                "odd unknown_parameter unknown",
            ],
        ),
        (
            r#"{"other": 256, "list": [], "even": "4"}"#,
            &[
                "even invalid_type type",
                "list invalid_type type",
                "other integer_above_max_value range",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Guarded {
    inner: Valid<Inner>,
    list: Option<Vec<Valid<Inner>>>,
    last: bool,
}

#[derive(RunRequest, Debug)]
struct Inner {
    #[request(range(1..=5))]
    level: u8,
    #[request(length(1..))]
    name: String,
}

#[test]
fn a_valid_value_inside_is_wrong() {
    assert_table::<Guarded>(&[
        (
            r#"{"inner": {"level": "x"}}"#,
            &[
                "inner.level invalid_type type",
                "inner.name missing_required_parameter required",
                "last missing_required_parameter required",
            ],
        ),
        (
            r#"{"inner": {"level": 9, "name": ""}, "list": [{}, {"level": 0, "name": "a"}],
                "last": 1}"#,
            &[
                "inner.level integer_above_max_value range",
                "inner.name string_below_min_length length",
                "list[0].level missing_required_parameter required",
                "list[0].name missing_required_parameter required",
                "list[1].level integer_below_min_value range",
                "last invalid_type type",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Borrowing<'a> {
    text: &'a str,
    raw: &'a RawValue,
    owned: Option<Box<RawValue>>,
    raws: Option<Vec<Box<RawValue>>>,
    #[serde(borrow)]
    cow: std::borrow::Cow<'a, str>,
    value: serde_json::Value,
    last: bool,
}

#[test]
fn raw_and_borrowed_values_are_only_told_where_they_are_wrong() {
    assert_table_in_json::<Borrowing<'_>>(&[
        (
            "{}",
            &[
                "text missing_required_parameter required",
                "raw missing_required_parameter required",
                "cow missing_required_parameter required",
                "value missing_required_parameter required",
                "last missing_required_parameter required",
            ],
        ),
        (
            r#"{"text": "a", "raw": {"x": [1, null]}, "owned": "b", "raws": [1, {}, []],
                "cow": "c", "value": {"y": 1.5}, "last": 5}"#,
            &["last invalid_type type"],
        ),
        (
            r#"{"text": 5, "raw": null, "raws": 5, "cow": [], "value": null, "last": true}"#,
            &["text invalid_type type", "raws invalid_type type", "cow invalid_type type"],
        ),
        (
            r#"{"raw": 1, "raw": 2, "text": "a", "cow": "b", "value": 1, "value": 2, "last": 0}"#,
            &[
                "raw duplicate_parameter duplicate",
                "value duplicate_parameter duplicate",
                "last invalid_type type",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Secrets {
    #[request(secret)]
    key: String,
    #[request(secret)]
    pin: Option<u8>,
    #[request(secret)]
    login: Option<Login>,
    open: bool,
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Login {
    user: String,
    attempts: u8,
}

#[test]
fn secret_fields_are_wrong() {
    assert_table_by_names::<Secrets>(&[
        (
            r#"{"login": {}}"#,
            &[
                "key missing_required_parameter required",
                "login.user missing_required_parameter required",
                "login.attempts missing_required_parameter required",
                "open missing_required_parameter required",
            ],
        ),
        (
            r#"{"key": 17, "pin": 4711, "login": {"user": null, "attempts": -17}, "open": 5}"#,
            &[
                "key invalid_type type",
                "pin integer_above_max_value range",
                "login.user invalid_type type",
                "login.attempts integer_below_min_value range",
                "open invalid_type type",
            ],
        ),
        (
            r#"{"key": "a", "key": "b", "pin": "x", "pin": 1, "login": {"user": "u", "user": "v",
                "attempts": 1}, "open": true}"#,
            &[
                "key duplicate_parameter duplicate",
                "pin invalid_type type",
                "pin duplicate_parameter duplicate",
                "login.user duplicate_parameter duplicate",
            ],
        ),
    ]);
}
