//! Violations in maps: those of keys are at the map, those of values at their keys.

use std::collections::{BTreeMap, HashMap};

use run_request::RunRequest;

use super::{assert_violation, describe_only};
use crate::support::violations::list_pointers;

#[derive(RunRequest, Default)]
struct Maps {
    #[request(keys(length(1..=4)), values(length(..=3)))]
    ordered: BTreeMap<String, Option<String>>,
    #[request(keys(length(1..=4), pattern("^[^!]*$")), values(length(..=3)))]
    #[serde(default)]
    hashed: HashMap<String, String>,
    #[request(values(range(1..)))]
    #[serde(default)]
    counts: BTreeMap<u16, u8>,
}

fn make_ordered(key: &str, value: &str) -> Maps {
    Maps { ordered: [(key.to_owned(), Some(value.to_owned()))].into(), ..Maps::default() }
}

#[test]
fn violations_of_keys_are_at_their_map() {
    assert_violation!(make_ordered("kkkkk", "")
        => "ordered", "property_name_above_max_length",
        "Invalid property name in 'ordered': 'kkkkk' is too long. Expected a string with maximum length 4, but got a string with length 5 instead.");
    assert_violation!(make_ordered("", "")
        => "ordered", "property_name_below_min_length",
        "Invalid property name in 'ordered': '' is too short. Expected a string with minimum length 1, but got an empty string instead.");
    assert_violation!(Maps { hashed: [("no!".to_owned(), String::new())].into(), ..Maps::default() }
        => "hashed", "invalid_value",
        "Invalid property name in 'hashed': 'no!' does not match pattern. Expected a string that matches the pattern '^[^!]*$'.");
    let (_, _, whole) = describe_only(make_ordered(&"é".repeat(32), "").validate());
    assert!(whole.contains(&format!("'{}' is too long", "é".repeat(32))), "{whole}");
    let (_, _, cut) = describe_only(make_ordered(&"é".repeat(33), "").validate());
    assert!(cut.contains(&format!("'{}…' is too long", "é".repeat(32))), "{cut}");
}

#[test]
fn violations_of_values_are_at_their_key() {
    let table = [
        ("name".to_owned(), "ordered.name", "/ordered/name"),
        ("é".to_owned(), "ordered.é", "/ordered/é"),
        ("a.b".to_owned(), "ordered[\"a.b\"]", "/ordered/a.b"),
        ("a[0]".to_owned(), "ordered[\"a[0]\"]", "/ordered/a[0]"),
        ("a/~b".to_owned(), "ordered[\"a/~b\"]", "/ordered/a~1~0b"),
        ("\"\\\n".to_owned(), "ordered[\"\\\"\\\\\\n\"]", "/ordered/\"\\\n"),
        ("0".to_owned(), "ordered[\"0\"]", "/ordered/0"),
    ];
    for (key, path, pointer) in table {
        let violations = make_ordered(&key, "long").validate().unwrap_err();
        assert_eq!(violations.first().path().to_string(), path);
        assert_eq!(violations.first().path().pointer(), pointer);
        assert_eq!(violations.first().code(), "string_above_max_length");
    }
    let counts = Maps { counts: [(7, 0)].into(), ..Maps::default() };
    assert_eq!(describe_only(counts.validate()).0, "counts[\"7\"]");
}

#[test]
fn hash_maps_are_reported_in_the_order_of_their_keys() {
    let hashed = |order: &mut dyn Iterator<Item = u32>| {
        let hashed = order.map(|i| (format!("{i:04}"), "long".to_owned())).collect();
        Maps { hashed, ..Maps::default() }.validate().unwrap_err()
    };
    let violations = hashed(&mut (0..50));
    assert_eq!(violations, hashed(&mut (0..50).rev()));
    let paths: Vec<_> = violations.iter().map(|it| it.path().to_string()).collect();
    assert!(paths.is_sorted(), "{paths:?}");
    assert_eq!(paths.len(), 50);
}

#[test]
fn numeric_keys_are_in_numeric_order() {
    #[derive(RunRequest)]
    struct Counted {
        #[request(values(range(1..)))]
        counts: HashMap<i16, u8>,
    }
    let counts = [(10, 0), (9, 0), (-1, 0), (100, 0)].into();
    let pointers = list_pointers(Counted { counts }.validate());
    assert_eq!(pointers, ["/counts/-1", "/counts/9", "/counts/10", "/counts/100"]);
}

#[test]
fn violations_serialize_as_a_list() {
    let violations = make_ordered("a/b", "long").validate().unwrap_err();
    assert_eq!(
        serde_json::to_value(&violations).unwrap(),
        serde_json::json!([{
            "path": "ordered[\"a/b\"]",
            "pointer": "/ordered/a~1b",
            "code": "string_above_max_length",
            "reason": "string too long. Expected a string with maximum length 3, but got a string with length 4 instead.",
            "rule": "length",
            "params": {"max": 3, "actual": 4, "unit": "characters"},
        }])
    );
}
