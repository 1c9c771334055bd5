//! Enums in all representations, and recursive types.

use std::collections::BTreeMap;

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Documents, compare_schema};

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
#[serde(rename_all = "snake_case")]
enum External {
    Nothing,
    One(#[request(range(..=5, code = "one_range"))] i64),
    Two(#[request(length(1.., code = "two_length"))] String, Option<bool>),
    Named {
        #[request(length(..=2, code = "named_length"))]
        name: String,
        level: Option<u8>,
    },
}

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Internal {
    Text {
        #[request(length(..=3, code = "text_length"))]
        text: String,
        #[serde(default)]
        #[request(range(0.., code = "level_range"))]
        level: i64,
    },
    #[serde(rename = "thing")]
    Named(Named),
    Nothing,
}

#[derive(RunRequest)]
#[request(schema)]
struct Named {
    #[request(pattern("^[a-z]+$", code = "named_pattern"))]
    name: String,
}

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A,
    B(#[request(multiple_of(3, code = "b_multiple"))] i64),
    C {
        #[request(conflicts_with(y, code = "c_conflict"))]
        x: Option<u8>,
        y: Option<u8>,
    },
}

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
#[serde(untagged)]
enum Untagged {
    Word(#[request(length(..=2, code = "word_length"))] String),
    Words(
        #[request(length(1..=2, code = "words_length"), inner(length(1.., code = "words_inner")))]
        Vec<String>,
    ),
    Number(#[request(range(..=9, code = "untagged_range"))] u8),
    Object(Named),
}

#[derive(Validate, Serialize, Deserialize, PartialEq)]
#[request(schema)]
enum Names {
    A,
    #[serde(rename = "bee", alias = "b")]
    B,
    C,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Unions {
    external: External,
    internal: Option<Internal>,
    #[request(length(..=2, code = "adjacent_length"))]
    adjacent: Option<Vec<Adjacent>>,
    untagged: Option<Option<Untagged>>,
    #[request(one_of(Names::A, Names::B, code = "names"))]
    names: Option<Names>,
    #[request(values(length(..=1, code = "each_length")))]
    each: BTreeMap<String, Vec<Untagged>>,
}

#[test]
fn enums_agree_with_the_schema() {
    let rules = [
        "one_range",
        "two_length",
        "named_length",
        "text_length",
        "level_range",
        "named_pattern",
        "b_multiple",
        "c_conflict",
        "word_length",
        "words_length",
        "words_inner",
        "untagged_range",
        "adjacent_length",
        "names",
        "each_length",
        "required",
        "additionalProperties",
        "oneOf",
        "anyOf",
    ];
    compare_schema::<Unions>("Unions", &rules, |d| {
        let external = d.required(
            json!(["nothing", {"one": 5}, {"two": ["a", null]}, {"named": {"name": "a", "level": 1}}, {"named": {"name": "", "x": 1}}]),
            json!(["one", "Nothing", {"one": 6}, {"one": "5"}, {"two": ["", true]}, {"two": ["a"]}, {"two": ["a", null, null]}, {"named": {"name": "abc"}}, {"named": {}}, {}, {"one": 1, "two": ["a", null]}, null]),
        );
        let internal = d.maybe(
            json!([null, {"type": "text", "text": "abc"}, {"type": "text", "text": "", "level": 1}, {"type": "thing", "name": "a"}, {"type": "nothing"}, {"type": "nothing", "x": 1}]),
            json!([{"type": "text", "text": "abcd"}, {"type": "text", "text": "a", "level": -1}, {"type": "text", "text": "a", "x": 1}, {"type": "thing", "name": "A"}, {"type": "thing"}, {"type": "text"}, {"text": "a"}, {"type": "Text", "text": "a"}, {}, "nothing", {"type": null}]),
        );
        let adjacent = d.maybe(
            json!([null, [], [{"t": "A"}], [{"t": "A", "c": null}], [{"t": "B", "c": 3}, {"c": -3, "t": "B"}], [{"t": "C", "c": {"x": 1}}], [{"t": "C", "c": {"x": null, "y": 1}}]]),
            json!([[{"t": "B", "c": 1}], [{"t": "C", "c": {"x": 1, "y": 1}}], [{"t": "A"}, {"t": "A"}, {"t": "A"}], [{"t": "B"}], [{"c": 3}], [{"t": "D"}], [{"t": "A", "c": 5}], [{"t": "A", "c": {}}], [{"t": "C", "c": null}], [null]]),
        );
        let untagged = d.maybe(
            json!([null, "ab", ["a"], ["a", "b"], 9, {"name": "a"}]),
            json!(["abc", [], ["a", "b", "c"], [""], 10, 256, {"name": "A"}, {}, true, [1]]),
        );
        let names = d.maybe(json!(["A", "bee", null]), json!(["C", "B", "", 0, {}]));
        let each = d.required(
            json!([{}, {"a": ["b"], "b": []}, {"": [1]}]),
            json!([{"a": [1, 2]}, {"a": [[]]}, {"a": ["abc"]}, {"a": [["", "b"]]}, {"a": [10]}, null, {"a": null}]),
        );
        let mut document = Documents::object([
            ("external", external),
            ("internal", internal),
            ("adjacent", adjacent),
            ("untagged", untagged),
            ("names", names),
            ("each", each),
        ]);
        d.insert_unknown(&mut document, &["extern"]);
        document
    });
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Tree {
    #[request(length(1..=3, code = "leaf_length"))]
    leaf: String,
    more: Option<Box<Tree>>,
    #[request(not_null, length(1..=2, code = "trees_length"))]
    trees: Option<Vec<Tree>>,
    #[request(keys(length(1.., code = "key_length")), length(..=2, code = "named_length"))]
    named: Option<Option<BTreeMap<String, Tree>>>,
    #[request(requires(leaf_kind, code = "link_requires"))]
    link: Option<Box<Link>>,
    leaf_kind: Option<Kind>,
}

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
#[serde(rename_all = "lowercase")]
enum Link {
    To(Box<Tree>),
    Nowhere,
}

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
struct Kind {
    #[request(unique(code = "kinds_unique"), length(..=3, code = "kinds_length"))]
    kinds: Vec<u8>,
    #[serde(default)]
    #[request(range(..=7, code = "weight"))]
    weight: u8,
}

fn make_tree(d: &mut Documents, depth: u32) -> Value {
    let leaf = d.required(json!(["a", "abc"]), json!(["", "abcd", null]));
    let inner = |d: &mut Documents, percent| {
        (depth > 0 && d.chance(percent)).then(|| make_tree(d, depth - 1))
    };
    let more = inner(d, 60).or_else(|| Some(d.one(json!([null]), json!([1, {}, "a"]))));
    let (one, two) = (inner(d, 30), inner(d, 30));
    let trees = match (one, two) {
        (None, None) => d.one(json!(["none"]), json!([[], null])),
        (one, two) => json!(one.into_iter().chain(two).collect::<Vec<_>>()),
    };
    let twice = d.one(json!([false]), json!([true])) == true;
    let trees = match trees {
        Value::Array(array) if twice && array.len() == 1 => json!([array[0], array[0], array[0]]),
        trees => trees,
    };
    let key = d.one(json!(["a", "é"]), json!([""]));
    let named = inner(d, 30).map(|it| json!({ key.as_str().unwrap(): it }));
    let small = json!({ "leaf": "a" });
    let named = named.or_else(|| {
        d.maybe(
            json!([null, {}, {"a": small, "b": small}]),
            json!([{"": small}, {"a": small, "b": small, "c": small}, {"a": 1}]),
        )
    });
    let kind = d.one(
        json!([{"kinds": []}, {"kinds": [1, 2], "weight": 7}]),
        json!([null, {"kinds": [1, 1]}, {"kinds": [1, 2, 3, 4]}, {"kinds": [], "weight": 8}, {}, {"kinds": [256]}]),
    );
    let link = d.maybe(
        json!([null, "nowhere", {"to": small}]),
        json!(["to", {"to": null}, {"to": {"leaf": ""}}, {"nowhere": 1}]),
    );
    let trees = Some(trees).filter(|it| *it != "none");
    Documents::object([
        ("leaf", leaf),
        ("more", more),
        ("trees", trees),
        ("named", named),
        ("link", link),
        ("leaf_kind", Some(kind)),
    ])
}

#[test]
fn recursive_types_agree_with_the_schema() {
    let rules = [
        "leaf_length",
        "trees_length",
        "key_length",
        "named_length",
        "link_requires",
        "kinds_unique",
        "kinds_length",
        "weight",
        "required",
        "anyOf",
        "type",
    ];
    compare_schema::<Tree>("Tree", &rules, |d| make_tree(d, 2));
}
