//! The rules on maps, and on their keys and values.

use std::collections::{BTreeMap, HashMap};

use run_request::RunRequest;
use serde_json::json;

use super::{Documents, compare_schema};

#[derive(RunRequest)]
#[request(schema)]
struct Maps {
    #[request(
        length(1..=3, code = "labels_length"),
        keys(length(..=3, code = "key_length"), pattern("^[a-z/~]*$", code = "key_pattern")),
        values(length(1.., code = "value_length"), ascii(code = "value_ascii")),
        keys(contains("a", code = "key_holds"))
    )]
    labels: BTreeMap<String, String>,
    #[request(values(range(..=9, code = "count_range"), multiple_of(2, code = "count_multiple")))]
    counts: Option<HashMap<String, Option<u8>>>,
    #[request(not_null, values(values(above(0, code = "deep_above")), length(1.., code = "deep_length")))]
    #[request(keys(one_of("a", "b", code = "key_one")))]
    deep: Option<BTreeMap<String, BTreeMap<String, f64>>>,
    #[request(values(length(..=2, code = "list_length"), unique(code = "list_unique")))]
    #[request(values(inner(one_of("x", "y", "w", code = "item"))), length(..=2, code = "lists_length"))]
    lists: Option<Option<BTreeMap<String, Vec<String>>>>,
    #[request(keys(format(uuid, code = "key_uuid"), length(36..)), values(range(1.., code = "rank")))]
    ranks: Option<BTreeMap<String, i32>>,
    #[request(keys(one_of(0, 1, 20, code = "number_key")), values(length(..=2, code = "name_length")))]
    #[request(keys(none_of(1, code = "number_none_of")))]
    numbered: Option<BTreeMap<u8, String>>,
}

#[test]
fn rules_on_maps_agree_with_the_schema() {
    let rules = [
        "labels_length",
        "key_length",
        "key_pattern",
        "value_length",
        "value_ascii",
        "key_holds",
        "count_range",
        "count_multiple",
        "deep_above",
        "deep_length",
        "key_one",
        "list_length",
        "list_unique",
        "item",
        "lists_length",
        "key_uuid",
        "rank",
        "name_length",
        "number_key",
        "number_none_of",
        "type",
        "required",
    ];
    compare_schema::<Maps>("Maps", &rules, |d| {
        let labels = d.required(
            json!([{"a": "b"}, {"a/~": "c", "xa": "d"}, {"a": "x", "b/a": "y", "ba": "z"}]),
            json!([{}, {"aaaa": "b"}, {"A": "b"}, {"Aa": "b"}, {"b": "b"}, {"a": ""}, {"a": "é"}, {"a": null}, {"a": "b", "aa": "b", "ab": "b", "ac": "b"}, null]),
        );
        let counts = d.maybe(
            json!([{}, {"": 0, "é": 8}, {"a": null}, null]),
            json!([{"a": 10}, {"a": 11}, {"a": 3}, {"a": 256}, {"a": -2}, {"a": "2"}, 1]),
        );
        let deep = d.maybe(
            json!([{}, {"a": {"x": 0.5}}, {"a": {"y": 1}, "b": {"": 3}}]),
            json!([{"a": {"x": 0}}, {"a": {}}, {"c": {"x": 1}}, {"a": {"x": null}}, {"a": null}, null]),
        );
        let lists = d.maybe(
            json!([null, {}, {"a": []}, {"a": ["x"], "b": ["y", "x"]}]),
            json!([{"a": ["x", "x"]}, {"a": ["z"]}, {"a": ["x", "y", "w"]}, {"a": [], "b": [], "c": []}, {"a": null}]),
        );
        let lists = lists.or_else(|| Some(d.one(json!([{}]), json!([{"a": ["y", "x", "w"]}]))));
        let ranks = d.maybe(
            json!([null, {}, {"67e55044-10b1-426f-9247-bb680e5fe0c8": 1}]),
            json!([{"67e55044-10b1-426f-9247-bb680e5fe0cg": 1}, {"67e55044-10b1-426f-9247-bb680e5fe0c8": 0}, {"67e55044-10b1-426f-9247-bb680e5fe0c8": 2_147_483_648_i64}]),
        );
        let numbered = d.maybe(
            json!([null, {}, {"0": "a", "20": "bc"}]),
            json!([{"0": "abc"}, {"1": null}, {"2": ""}, {"1": ""}]),
        );
        Documents::object([
            ("labels", labels),
            ("counts", counts),
            ("deep", deep),
            ("lists", lists),
            ("ranks", ranks),
            ("numbered", numbered),
        ])
    });
}

#[derive(RunRequest)]
#[request(schema)]
struct Others {
    #[request(length(..=3, code = "name_length"))]
    name: String,
    #[serde(alias = "n", rename = "number")]
    count: Option<u8>,
    #[serde(flatten)]
    #[request(keys(starts_with("x-", code = "key_start"), length(..=4, code = "key_length")))]
    #[request(values(length(1..=2, code = "value_length"), ends_with(".", code = "value_end")))]
    rest: BTreeMap<String, String>,
}

#[test]
fn flattened_maps_agree_with_the_schema() {
    let rules =
        ["name_length", "key_start", "key_length", "value_length", "value_end", "type", "required"];
    compare_schema::<Others>("Others", &rules, |d| {
        let name = d.required(json!(["", "abc"]), json!(["abcd", null]));
        let number = d.maybe(json!([0, null]), json!(["1", 256]));
        let alias = d.one(json!([null]), json!([1, 2])).as_u64().map(Into::into);
        let one = d.maybe(json!(["a.", "."]), json!(["", "ab", "ab.", null, 1]));
        let two = d.one(json!([null]), json!(["a.", 1]));
        let key = d.one(json!(["x-ab", "x-"]), json!(["x-abc", "ab", "", "Number", "x_é"]));
        let mut document = Documents::object([
            ("name", name),
            ("number", number),
            ("n", alias),
            (key.as_str().unwrap(), one),
        ]);
        if let Some(two) = Some(two).filter(|it| !it.is_null()) {
            document["names"] = two;
        }
        document
    });
}
