//! Where a path, and each kind of violation, is in the text of a body.

use proptest::prelude::*;
use run_request::json::{self, Location};
use run_request::{RunRequest, Violation, Violations};
use serde_json::{Map, Value};

use super::{ChatRequest, violations};

/// A step of a path.
#[derive(Debug, Clone)]
enum Step {
    Field(String),
    Index(usize),
}

impl From<&'static str> for Step {
    fn from(name: &'static str) -> Self {
        Step::Field(name.to_owned())
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Step::Index(index)
    }
}

fn locate(body: impl AsRef<[u8]>, steps: impl IntoIterator<Item = Step>) -> Option<Location> {
    let root = Violation::from("is wrong");
    let violation = steps.into_iter().fold(root, |violation, step| match step {
        Step::Field(name) => violation.at(name),
        Step::Index(index) => violation.at_index(index),
    });
    let location = json::locate(body.as_ref(), violation.path());
    let all = json::locate_all(body.as_ref(), &violation.into());
    assert_eq!(all, std::slice::from_ref(&location));
    location
}

/// Line, column and text of a place.
fn describe(body: &str, location: &Location) -> (usize, usize, String) {
    let line_start = body[..location.span.start].rfind('\n').map_or(0, |newline| newline + 1);
    assert_eq!(location.column, location.span.start - line_start + 1);
    assert_eq!(location.line, body[..location.span.start].matches('\n').count() + 1);
    assert_eq!(location.to_string(), format!("line {} column {}", location.line, location.column));
    (location.line, location.column, body[location.span.clone()].to_owned())
}

macro_rules! find {
    ($body:expr, $($step:expr),*) => {{
        let location = locate($body, [$(Step::from($step)),*] as [Step; _]).unwrap();
        describe($body, &location)
    }};
}

fn at(line: usize, column: usize, text: &str) -> (usize, usize, String) {
    (line, column, text.to_owned())
}

const BODY: &str = r#"{
  "model": "m",
  "messages": [
    {"role": "user", "content": "Hi, {\"a\": [1]}"},
    { "role" : [ 1,[2 , 3] ], "content": {} }
  ],
  "temperature": -1.5e3,
  "stream": true
}
"#;

#[test]
fn values_are_found_by_their_paths() {
    assert_eq!(find!(BODY, "model"), at(2, 12, "\"m\""));
    assert_eq!(find!(BODY, "messages", 0, "role"), at(4, 14, "\"user\""));
    assert_eq!(find!(BODY, "messages", 0, "content"), at(4, 33, r#""Hi, {\"a\": [1]}""#));
    assert_eq!(find!(BODY, "messages", 1, "role", 0), at(5, 18, "1"));
    assert_eq!(find!(BODY, "messages", 1, "role", 1), at(5, 20, "[2 , 3]"));
    assert_eq!(find!(BODY, "messages", 1, "role", 1, 1), at(5, 25, "3"));
    assert_eq!(find!(BODY, "messages", 1, "content"), at(5, 42, "{}"));
    assert_eq!(find!(BODY, "temperature"), at(7, 18, "-1.5e3"));
    assert_eq!(find!(BODY, "stream"), at(8, 13, "true"));
    assert_eq!(find!(BODY, "messages").0, 3);
    assert_eq!(find!(BODY,), at(1, 1, BODY.trim_end()));
}

#[test]
fn what_is_absent_is_at_the_opening_bracket_around_it() {
    assert_eq!(find!(BODY, "seed"), at(1, 1, "{"));
    assert_eq!(find!(BODY, "messages", 7), at(3, 15, "["));
    assert_eq!(find!(BODY, "messages", 0, "name"), at(4, 5, "{"));
    assert_eq!(find!(BODY, "messages", 1, "content", "text"), at(5, 42, "{"));
    assert_eq!(find!(BODY, "messages", 1, "content", "text", 3), at(5, 42, "{"));
    // An index is no key, and a key is no index.
    assert_eq!(find!(BODY, 0), at(1, 1, "{"));
    assert_eq!(find!(BODY, "messages", "0"), at(3, 15, "["));
    // Nothing is in a value that is no container.
    assert_eq!(find!(BODY, "model", "id"), at(2, 12, "\"m\""));
    assert_eq!(find!("[1, null]", 1, "a"), at(1, 5, "null"));
}

#[test]
fn keys_are_compared_after_decoding() {
    let body =
        r#"{"\u0061": 1, "\"": 2, "\ud83d\ude00": 3, "a\/b\\": 4, "": 5, "é": 6, "\ud800": 7}"#;
    assert_eq!(find!(body, "a").2, "1");
    assert_eq!(find!(body, "\"").2, "2");
    assert_eq!(find!(body, "😀").2, "3");
    assert_eq!(find!(body, "a/b\\").2, "4");
    assert_eq!(find!(body, "").2, "5");
    assert_eq!(find!(body, "é").2, "6");
    assert_eq!(find!(body, "\\u0061").2, "{");
    assert_eq!(find!(body, "\u{fffd}").2, "{");
}

#[test]
fn columns_are_bytes() {
    let body = "{\"größe\": \"😀\", \"x\": 1}";
    assert_eq!(find!(body, "größe"), at(1, 13, "\"😀\""));
    assert_eq!(find!(body, "x"), at(1, 26, "1"));
    let minified = r#"{"a":[{"b":[0,{"c":null}]}]}"#;
    assert_eq!(find!(minified, "a", 0, "b", 1, "c"), at(1, 20, "null"));
}

#[test]
fn lines_end_with_newlines() {
    let body = "\r\n\r\n{\r\n\t\"a\" :\r\n\t1 }\r\n";
    assert_eq!(find!(body, "a"), at(5, 2, "1"));
    assert_eq!(find!(body,), at(3, 1, "{\r\n\t\"a\" :\r\n\t1 }"));
    // A carriage return alone is none, as in serde_json.
    assert_eq!(find!("{\r\"a\":\r1}", "a"), at(1, 8, "1"));
}

#[test]
fn the_first_of_two_values_counts() {
    let body = r#"{"a": {"b": 1}, "a": {"b": 2, "c": 3}}"#;
    assert_eq!(find!(body, "a", "b"), at(1, 13, "1"));
    assert_eq!(find!(body, "a", "c"), at(1, 7, "{"));
}

#[test]
fn only_a_blank_body_has_no_place() {
    for body in ["", " ", "\n\t\r\n"] {
        assert_eq!(locate(body, [Step::from("a")]), None);
        assert_eq!(locate(body, []), None);
    }
    assert_eq!(find!("7", "a"), at(1, 1, "7"));
    assert_eq!(find!(" \"x\" ",), at(1, 2, "\"x\""));
}

/// The report of a body, line by line.
fn report<T>(body: &str) -> Vec<String>
where
    T: for<'de> serde::Deserialize<'de> + run_request::Validate + std::fmt::Debug,
{
    let violations = violations(json::from_str::<T>(body).unwrap_err());
    let locations = json::locate_all(body.as_bytes(), &violations);
    let lines = violations.iter().zip(locations).map(|(violation, location)| {
        let (line, column, text) = describe(body, &location.unwrap());
        format!("{line}:{column} {text} {}", violation.code())
    });
    lines.collect()
}

#[test]
fn each_kind_of_violation_has_its_place() {
    let body = r#"{
  "model": 5,
  "messages": [
    {"role": "user", "nmae": "Bo"},
    {"role": "user", "content": "Hi", "content": "again"}
  ],
  "effort": "hgih",
  "metadata": {"a": 1, "b": 256, "c": -1},
  "model": "twice",
  "strem": true
}"#;
    assert_eq!(
        report::<ChatRequest>(body),
        [
            "2:12 5 invalid_type",
            "9:3 \"model\" duplicate_parameter",
            "4:5 { missing_required_parameter",
            "4:22 \"nmae\" unknown_parameter",
            "5:39 \"content\" duplicate_parameter",
            "7:13 \"hgih\" invalid_value",
            "8:29 256 integer_above_max_value",
            "8:39 -1 integer_below_min_value",
            "10:3 \"strem\" unknown_parameter",
        ]
    );
}

#[test]
fn a_broken_rule_is_at_the_value() {
    let body = r#"{"messages": [{"role": "user", "content": "too long a text"}], "model": ""}"#;
    assert_eq!(
        report::<ChatRequest>(body),
        ["1:73 \"\" string_below_min_length", "1:43 \"too long a text\" string_above_max_length",]
    );
}

#[test]
fn a_broken_key_is_at_the_key() {
    #[derive(RunRequest, Debug)]
    struct Tagged {
        #[request(keys(length(..=4)))]
        tags: std::collections::BTreeMap<String, u8>,
        #[serde(default)]
        weights: std::collections::BTreeMap<u8, u8>,
    }
    let long = "k".repeat(1000);
    let body = format!("{{\"tags\": {{\n\"a\": 1, \"tag\\u0073s\": 2,\n\"{long}\": 3}}}}");
    assert_eq!(
        report::<Tagged>(&body),
        [
            format!("3:1 \"{long}\" property_name_above_max_length"),
            "2:9 \"tag\\u0073s\" property_name_above_max_length".to_owned(),
        ]
    );
    let body = r#"{"tags": {}, "weights": {"1": 1, "x": 2}}"#;
    assert_eq!(report::<Tagged>(body), ["1:34 \"x\" invalid_type"]);
}

#[test]
fn an_alias_is_located_at_the_object() {
    #[derive(RunRequest, Debug)]
    struct Aliased {
        #[serde(alias = "engine")]
        #[request(range(1..))]
        model: u8,
    }
    let body = "{\"a\": {}, \"engine\": 0}";
    assert_eq!(report::<Aliased>(body), ["1:1 { integer_below_min_value"]);
    let body = body.replace("engine", "model");
    assert_eq!(report::<Aliased>(&body), ["1:20 0 integer_below_min_value"]);
}

#[test]
fn violations_of_the_whole_are_at_the_whole() {
    assert_eq!(report::<ChatRequest>(" [1]"), ["1:2 [1] invalid_type"]);
    assert_eq!(report::<ChatRequest>("null"), ["1:1 null invalid_type"]);
}

/// A violation with a path that leads to the same place as another's is found as well.
#[test]
fn several_violations_may_share_a_path() {
    let body = br#"{"a": [{"b": 1}]}"#;
    let found = |violation: Violation| {
        let location = json::locate(body, violation.path()).unwrap();
        String::from_utf8(body[location.span].to_vec()).unwrap()
    };
    assert_eq!(found(Violation::from("x").at("a").at_index(0)), "{\"b\": 1}");
    assert_eq!(found(Violation::from("x").at("a")), "[{\"b\": 1}]");
}

#[test]
fn depth_costs_no_stack() {
    let depth = 1_000_000;
    let body = format!("{{\"deep\": {}{}, \"a\": 1}}", "[".repeat(depth), "]".repeat(depth));
    assert_eq!(find!(&body, "a").2, "1");
    let steps = std::iter::repeat_n(Step::Index(0), 10_000);
    let location = locate(&body[9..], steps).unwrap();
    assert_eq!(location.span.start, 10_000);
    let (_, _, text) = describe(&body[9..], &location);
    assert!(text.starts_with("[[") && text.ends_with("]]"));
    assert_eq!(text.len(), 2 * (depth - 10_000));
    let open = "[".repeat(depth);
    assert_eq!(locate(&open, [Step::Index(0), Step::Index(0)]).unwrap().span, 2..depth);
}

/// The time must not be the product of the number of violations and the length of the body.
#[test]
fn a_hundred_violations_take_one_pass() {
    let filler = "[[\"x\"], {\"y\": 1}], ".repeat(200_000);
    let items: Vec<_> = (0..200).map(|_| "{\"role\": 1}").collect();
    let body = format!("{{\"extra\": [{filler}0], \"messages\": [{}]}}", items.join(", "));
    let rejection = json::from_str::<ChatRequest>(&body).unwrap_err();
    let violations = violations(rejection);
    assert_eq!(violations.len(), 100);
    let start = std::time::Instant::now();
    let one = json::locate(body.as_bytes(), violations.iter().last().unwrap().path());
    let single = start.elapsed();
    let start = std::time::Instant::now();
    let all = json::locate_all(body.as_bytes(), &violations);
    assert!(start.elapsed() < single * 20, "{:?} {single:?}", start.elapsed());
    assert_eq!(all.len(), 100);
    assert!(all.iter().all(Option::is_some));
    assert!(one.is_some());
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a\"\\\\\n{}\\[\\],: é😀]{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let key = "[ab\"\\\\\n/é😀]{0,3}";
        let entries = prop::collection::vec((key, inner.clone()), 0..5);
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::from),
            entries.prop_map(|entries| Value::from(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Calls `check` for each value inside, with its path.
fn each_value(value: &Value, steps: &mut Vec<Step>, check: &mut impl FnMut(&Value, &[Step])) {
    check(value, steps);
    let inside: Vec<(Step, &Value)> = match value {
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, item)| (Step::Index(index), item)).collect()
        }
        Value::Object(entries) => {
            entries.iter().map(|(key, value)| (Step::Field(key.clone()), value)).collect()
        }
        _ => return,
    };
    for (step, value) in inside {
        steps.push(step);
        each_value(value, steps, check);
        steps.pop();
    }
}

proptest! {
    #[test]
    fn every_value_is_where_it_is(value in any_value(), pretty in any::<bool>()) {
        let write = if pretty { serde_json::to_string_pretty } else { serde_json::to_string };
        let body = write(&value).unwrap();
        each_value(&value, &mut Vec::new(), &mut |value, steps| {
            let location = locate(&body, steps.iter().cloned()).unwrap();
            let (_, _, text) = describe(&body, &location);
            assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), *value);
        });
    }

    #[test]
    fn any_bytes_are_scanned(body in prop::collection::vec(prop_oneof![
        4 => prop::sample::select(&b"{}[]\",:\\ \nab01"[..]),
        1 => any::<u8>(),
    ], 0..60)) {
        let steps: [&[Step]; 5] = [
            &[],
            &[Step::Index(0)],
            &[Step::Index(1), Step::Field("a".to_owned())],
            &[Step::Field("a".to_owned())],
            &[Step::Field("b".to_owned()), Step::Index(0), Step::Index(1)],
        ];
        for steps in steps {
            if let Some(location) = locate(&body, steps.iter().cloned()) {
                prop_assert!(location.span.start < location.span.end);
                prop_assert!(location.span.end <= body.len());
            }
        }
    }
}

#[test]
fn no_violation_is_lost() {
    let violations: Violations = Violation::from("is wrong").at("a").into();
    assert_eq!(json::locate_all(b"", &violations), [None]);
    assert_eq!(json::locate_all(b"{", &violations).len(), 1);
}
