//! The rules of requests some of whose fields could not be read.

use std::collections::BTreeMap;

use run_request::{RunRequest, Validate, Violation, Violations};
use serde::de::DeserializeOwned;

use crate::support::violations::list_codes;

/// The path and the code of everything that is wrong with a body.
fn collect<T: DeserializeOwned>(body: &str) -> Vec<String> {
    let mut deserializer = serde_json::Deserializer::from_str(body);
    list_codes(run_request::collect::<T, _>(&mut deserializer).unwrap())
}

#[derive(RunRequest, Debug)]
struct Item {
    #[request(length(..=2))]
    name: String,
}

#[derive(Validate, serde::Deserialize, serde::Serialize, Debug)]
struct Foreign {
    #[request(range(..=5))]
    level: u8,
}

#[derive(RunRequest, Debug)]
struct Fields {
    #[request(length(..=2))]
    text: String,
    #[request(range(1..))]
    count: Option<u8>,
    #[request(inner(length(..=1)), unique)]
    tags: Vec<String>,
    #[request(keys(length(..=1)), values(range(..=9)))]
    map: BTreeMap<String, u8>,
    item: Item,
    foreign: Option<Vec<Foreign>>,
    #[request(secret, one_of("a"))]
    r#type: Option<Box<str>>,
    #[request(length(..=2), default = "ab")]
    filled: String,
    stray: u8,
}

#[test]
fn fields_beside_a_fault_are_checked_in_order() {
    let body = r#"{
        "stray": "x", "filled": "abc", "type": "secret", "foreign": [{"level": 6}],
        "map": {"ab": 10}, "tags": ["ab", "ab"], "count": 0, "text": "abc"
    }"#;
    assert_eq!(
        collect::<Fields>(body),
        [
            "text string_above_max_length",
            "count integer_below_min_value",
            "tags[0] string_above_max_length",
            "tags[1] string_above_max_length",
            "tags invalid_value",
            "map property_name_above_max_length",
            "map.ab integer_above_max_value",
            "item missing_required_parameter",
            "foreign[0].level integer_above_max_value",
            "type invalid_value",
            "filled string_above_max_length",
            "stray invalid_type",
        ],
    );
}

#[derive(RunRequest, Debug)]
#[request(check = check_related)]
struct Related {
    #[request(requires(tools))]
    choice: Option<String>,
    #[request(conflicts_with(choice))]
    tools: Option<Vec<u8>>,
    start: Option<u8>,
    #[request(above(self.start.unwrap_or(3)))]
    end: u8,
    #[request(when(self.end > 4 && self.start.is_none()), length(..=1))]
    note: Option<String>,
    #[request(when(self.is_long()), length(..=1))]
    summary: Option<String>,
    #[request(inner(range(..=self.end), multiple_of(2)))]
    steps: Option<Vec<u8>>,
    stray: Option<u8>,
}

impl Related {
    fn is_long(&self) -> bool {
        self.note.is_some()
    }
}

fn check_related(run: &Related) -> Result<(), Violation> {
    if run.end == 9 { Err(Violation::new("whole", "is whole")) } else { Ok(()) }
}

#[test]
fn an_absent_field_is_none_to_the_rules_of_others() {
    let body = r#"{"choice": "a", "end": 3, "stray": "x"}"#;
    assert_eq!(
        collect::<Related>(body),
        ["choice invalid_value", "end integer_below_min_value", "stray invalid_type"],
    );
    let body = r#"{"tools": [], "choice": "a", "end": 9, "note": "ab", "stray": "x"}"#;
    assert_eq!(
        collect::<Related>(body),
        ["tools invalid_value", "note string_above_max_length", "stray invalid_type"],
    );
}

#[test]
fn a_rule_is_left_out_if_a_field_that_it_names_could_not_be_read() {
    let body = r#"{"choice": "a", "tools": 1, "end": 3, "start": "x", "note": "ab"}"#;
    assert_eq!(collect::<Related>(body), ["tools invalid_type", "start invalid_type"]);
    let body = r#"{"note": "ab", "steps": [9, 2], "summary": "ab"}"#;
    assert_eq!(
        collect::<Related>(body),
        ["end missing_required_parameter", "steps[0] invalid_value"],
    );
    let body = r#"{"end": 4, "steps": [6, 3], "stray": "x"}"#;
    assert_eq!(
        collect::<Related>(body),
        ["steps[0] integer_above_max_value", "steps[1] invalid_value", "stray invalid_type"],
    );
}

#[test]
fn a_request_that_was_read_whole_is_checked_as_a_whole() {
    let body = r#"{"end": 9, "note": "ab", "summary": "ab", "start": 9}"#;
    assert_eq!(
        collect::<Related>(body),
        ["end integer_below_min_value", "summary string_above_max_length", " whole"],
    );
}

#[derive(RunRequest, Debug)]
struct Page {
    #[request(range(1..))]
    limit: u8,
    #[request(requires(limit_note))]
    cursor: Option<String>,
    limit_note: Option<String>,
}

#[derive(RunRequest, Debug)]
struct Flattening {
    #[request(length(..=1))]
    first: String,
    #[serde(flatten)]
    page: Page,
    #[request(length(..=1), requires(other))]
    middle: Option<String>,
    #[serde(flatten)]
    sort: Option<Sort>,
    other: Option<String>,
    #[serde(flatten)]
    #[request(values(range(..=9)))]
    rest: BTreeMap<String, u8>,
}

#[derive(RunRequest, Debug)]
struct Sort {
    #[request(length(..=1))]
    order: String,
}

#[test]
fn flattened_requests_are_checked_in_their_place() {
    let body = r#"{"x": 10, "order": "ab", "middle": "ab", "limit": 0, "cursor": "a", "first": 1}"#;
    assert_eq!(
        collect::<Flattening>(body),
        [
            "first invalid_type",
            "limit integer_below_min_value",
            "cursor invalid_value",
            "middle string_above_max_length",
            "middle invalid_value",
            "order string_above_max_length",
            "x integer_above_max_value",
        ],
    );
    let body = r#"{"first": "ab", "middle": "a", "other": 1, "limit_note": 1, "cursor": "a"}"#;
    assert_eq!(
        collect::<Flattening>(body),
        [
            "first string_above_max_length",
            "limit missing_required_parameter",
            "limit_note invalid_type",
            "other invalid_type",
        ],
    );
}

#[derive(RunRequest, Debug)]
#[serde(tag = "kind", content = "of")]
enum Adjacent {
    Call {
        #[request(length(..=1), requires(reason))]
        name: Option<String>,
        reason: Option<String>,
        #[request(range(Self::LEAST..))]
        times: u8,
    },
    Pair(#[request(range(1..))] u8, Item),
    One(#[request(length(..=1))] String),
}

impl Adjacent {
    const LEAST: u8 = 2;
}

#[test]
fn the_fields_of_variants_are_checked() {
    let body = r#"{"kind": "Call", "of": {"name": "ab", "times": "x"}}"#;
    assert_eq!(
        collect::<Adjacent>(body),
        ["of.name string_above_max_length", "of.name invalid_value", "of.times invalid_type"],
    );
    let body = r#"{"kind": "Call", "of": {"times": 1, "reason": 1}}"#;
    assert_eq!(
        collect::<Adjacent>(body),
        ["of.reason invalid_type", "of.times integer_below_min_value"],
    );
    let body = r#"{"kind": "Pair", "of": [0, {"name": "abc"}]}"#;
    assert_eq!(collect::<Adjacent>(body).last().unwrap(), "of[1].name string_above_max_length");
    let body = r#"[{"kind": "One", "of": "ab"}, {"kind": "Pair", "of": [0, {"name": "a"}]}, 1]"#;
    assert_eq!(
        collect::<Vec<Adjacent>>(body),
        ["[0].of string_above_max_length", "[1].of[0] integer_below_min_value", "[2] invalid_type"],
    );
}

#[derive(Debug)]
struct Limits;

#[allow(clippy::trivially_copy_pass_by_ref)]
fn within(_: &u8, _: &Limits) -> Result<(), Violation> {
    Err(Violation::from("never within"))
}

fn check_limited(_: &Limited, _: &Limits) -> Result<(), Violations> {
    Err(Violation::from("never valid").into())
}

#[derive(RunRequest, Debug)]
#[request(context = Limits, check = check_limited)]
struct Limited {
    #[request(custom(within), range(1..))]
    tokens: u8,
    item: Option<Item>,
    inner: Option<Box<Limited>>,
}

#[test]
fn a_request_with_a_context_is_checked_without_what_needs_it() {
    assert_eq!(collect::<Limited>(r#"{"tokens": 1, "inner": {"tokens": 2}}"#), [""; 0]);
    assert_eq!(
        collect::<Limited>(r#"{"tokens": 0, "inner": {"tokens": 0, "item": {"name": "abc"}}}"#),
        [
            "tokens integer_below_min_value",
            "inner.tokens integer_below_min_value",
            "inner.item.name string_above_max_length",
        ],
    );
    let limited: Limited = serde_json::from_str(r#"{"tokens": 1}"#).unwrap();
    assert_eq!(
        list_codes(limited.validate_with(&Limits)),
        ["tokens invalid_value", " invalid_value"]
    );
}

#[derive(RunRequest, Debug)]
struct Generic<'a, T: Validate, const MAX: usize = 2> {
    #[request(nested, length(..=MAX))]
    items: Vec<T>,
    #[request(length(..=MAX))]
    text: &'a str,
    stray: Option<u8>,
}

/// It can be read without `T: Validate`, so its own rules are only checked by `validate`.
#[derive(RunRequest, Debug)]
struct Unbounded<T> {
    #[request(nested)]
    items: Vec<T>,
    #[request(range(..=5))]
    level: u8,
}

#[test]
fn generic_requests_are_checked_if_their_declaration_bounds_them() {
    let body = r#"{"items": [{"level": 6}], "text": "abc", "stray": "x"}"#;
    let mut deserializer = serde_json::Deserializer::from_str(body);
    let read = run_request::collect::<Generic<'_, Foreign>, _>(&mut deserializer).unwrap();
    assert_eq!(
        list_codes(read),
        [
            "items[0].level integer_above_max_value",
            "text string_above_max_length",
            "stray invalid_type"
        ],
    );
    let body = r#"{"items": [{"name": "abc"}], "level": 6}"#;
    assert_eq!(collect::<Unbounded<Item>>(body), ["items[0].name string_above_max_length"]);
    assert_eq!(collect::<Unbounded<u8>>(r#"{"items": [1], "level": 6}"#), [""; 0]);
}
