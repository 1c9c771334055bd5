//! Enums that derive `RunRequest`, in every form.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_json::{Value, json};

use super::{Documents, compare_large_schema, compare_schema};

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all = "snake_case")]
enum External {
    Nothing,
    One(#[request(range(..=5, code = "one_range"))] i64),
    #[serde(alias = "second")]
    Two(#[request(length(1.., code = "two_length"))] String, Option<bool>),
    Named {
        #[request(length(..=2, code = "named_length"))]
        name: String,
        level: Option<u8>,
        #[serde(flatten)]
        page: Page,
    },
}

#[derive(RunRequest)]
#[request(schema)]
struct Page {
    #[request(range(1.., code = "page_range"))]
    page: Option<u8>,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Internal {
    Text {
        #[request(length(..=3, code = "text_length"))]
        text: String,
        #[request(default = 0, range(0.., code = "level_range"))]
        level: i64,
    },
    #[serde(rename = "thing", alias = "named")]
    Named(Named),
    Nothing,
}

#[derive(RunRequest)]
#[request(schema)]
struct Named {
    #[request(pattern("^[a-z]+$", code = "named_pattern"))]
    name: String,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Bare {
    #[request(bare)]
    Auto,
    #[request(bare)]
    #[serde(alias = "never")]
    None,
    #[request(default)]
    Custom {
        #[request(length(1.., code = "custom_length"))]
        custom: String,
    },
    #[serde(other)]
    Unknown,
}

#[derive(RunRequest)]
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
    D(Option<bool>),
}

#[derive(RunRequest)]
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

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all = "snake_case")]
enum Open {
    Low,
    High,
    #[request(other)]
    Other(#[request(length(..=4, code = "other_length"))] String),
}

#[allow(dead_code, reason = "what is skipped is never made")]
#[derive(RunRequest)]
#[request(schema)]
enum Names {
    A,
    #[serde(rename = "bee", alias = "b")]
    B,
    #[serde(skip)]
    C,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "kind")]
enum Nested {
    Inner(Internal),
    Map(#[request(length(..=2, code = "map_length"))] BTreeMap<String, Value>),
    Collecting {
        first: bool,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
}

#[derive(RunRequest)]
#[request(schema)]
enum Mixed {
    Tagged(bool),
    #[serde(untagged)]
    Plain(i8),
    #[serde(untagged)]
    Fields {
        x: bool,
    },
}

#[allow(dead_code, reason = "what is skipped is never made")]
#[derive(RunRequest)]
#[request(schema)]
enum Skipping {
    Newtype(#[serde(skip)] u8),
    Tuple(bool, #[serde(skip)] u8, i8),
    Struct {
        #[serde(skip)]
        hidden: u8,
        shown: bool,
    },
    #[serde(skip_deserializing)]
    Written,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Unions {
    external: External,
    internal: Option<Internal>,
    bare: Option<Bare>,
    #[request(length(..=2, code = "adjacent_length"))]
    adjacent: Option<Vec<Adjacent>>,
    untagged: Option<Option<Untagged>>,
    open: Option<Open>,
    names: Option<Names>,
    nested: Option<Box<Nested>>,
    mixed: Option<Mixed>,
    skipping: Option<Skipping>,
}

#[test]
fn derived_enums_agree_with_the_schema() {
    let rules = [
        "one_range",
        "two_length",
        "named_length",
        "page_range",
        "text_length",
        "level_range",
        "named_pattern",
        "custom_length",
        "b_multiple",
        "c_conflict",
        "word_length",
        "words_length",
        "words_inner",
        "untagged_range",
        "other_length",
        "map_length",
        "adjacent_length",
        "required",
        "additionalProperties",
        "oneOf",
        "anyOf",
    ];
    compare_large_schema::<Unions>("derived Unions", &rules, |d| {
        let external = d.required(
            json!(["nothing", {"one": 5}, {"two": ["a", null]}, {"second": ["a", true]}, {"named": {"name": "a", "level": 1}}, {"named": {"name": "", "x": 1, "page": 1}}]),
            json!(["one", "Nothing", {"one": 6}, {"one": 7}, {"one": "5"}, {"two": ["", true]}, {"two": ["", false]}, {"two": ["a"]}, {"two": ["a", null, null]}, {"named": {"name": "abc"}}, {"named": {"name": "abcd"}}, {"named": {"name": "a", "page": 0}}, {"named": {"name": "b", "page": 0}}, {"named": {"name": "ab", "page": 0}}, {"named": {}}, {}, {"one": 1, "two": ["a", null]}, null, "it is missing"]),
        );
        let internal = d.maybe(
            json!([null, {"type": "text", "text": "abc"}, {"type": "text", "text": "", "level": 1}, {"type": "thing", "name": "a"}, {"type": "named", "name": "a"}, {"type": "nothing"}]),
            json!([{"type": "text", "text": "abcd"}, {"type": "text", "text": "a", "level": -1}, {"type": "text", "text": "a", "x": 1}, {"type": "thing", "name": "A"}, {"type": "thing"}, {"type": "text"}, {"text": "a"}, {"type": "Text", "text": "a"}, {"type": "nothing", "x": 1}, {}, "nothing", {"type": null}]),
        );
        let bare = d.maybe(
            json!([null, "auto", "none", "never", {"type": "custom", "custom": "c"}, {"custom": "c"}, {"type": "future", "x": 1}, {"type": "auto"}]),
            json!(["custom", "Auto", "", {"type": "custom"}, {"custom": ""}, {"custom": "", "x": 1}, {}, {"type": 1}, []]),
        );
        let adjacent = d.maybe(
            json!([null, [], [{"t": "A"}], [{"t": "A", "c": null}], [{"t": "B", "c": 3}, {"c": -3, "t": "B"}], [{"t": "C", "c": {"x": 1}}], [{"t": "C", "c": {"x": null, "y": 1}}], [{"t": "D"}, {"t": "D", "c": true}], [{"t": "D", "c": null}]]),
            json!([[{"t": "B", "c": 1}], [{"t": "C", "c": {"x": 1, "y": 1}}], [{"t": "C", "c": {"x": 2, "y": 2}}], [{"t": "A"}, {"t": "A"}, {"t": "A"}], [{"t": "B"}], [{"c": 3}], [{"t": "E"}], [{"t": "A", "c": 5}], [{"t": "A", "c": {}}], [{"t": "C", "c": null}], [{"t": "D", "c": 1}], [null]]),
        );
        let untagged = d.maybe(
            json!([null, "ab", ["a"], ["a", "b"], 9, {"name": "a"}]),
            json!(["abc", [], ["a", "b", "c"], [""], 10, 256, {"name": "A"}, {}, true, [1]]),
        );
        let open =
            d.maybe(json!(["low", "high", "max", "", null]), json!(["other", "higher", 1, {}]));
        let names = d.maybe(json!(["A", "bee", "b", null]), json!(["C", "B", "", 0, {}]));
        let nested = d.maybe(
            json!([null, {"kind": "Inner", "type": "nothing"}, {"kind": "Inner", "type": "text", "text": "a"}, {"kind": "Map"}, {"a": 1, "kind": "Map"}, {"kind": "Collecting", "first": true, "x": 1}]),
            json!([{"kind": "Inner"}, {"kind": "Inner", "type": "nothing", "x": 1}, {"kind": "Map", "a": 1, "b": 2, "c": 3}, {"kind": "Collecting", "first": true, "x": "a"}, {"kind": "Collecting"}, {"type": "nothing"}]),
        );
        let mixed = d.maybe(
            json!([null, {"Tagged": true}, 7, {"x": false}]),
            json!([{"Tagged": 1}, 128, "Tagged", {"x": 1}, {}, true]),
        );
        let skipping = d.maybe(
            json!([null, "Newtype", {"Tuple": [true, 7]}, {"Struct": {"shown": true}}]),
            json!([{"Newtype": 1}, {"Tuple": [true]}, {"Tuple": [true, 1, 2]}, {"Struct": {}}, "Written"]),
        );
        let mut document = Documents::object([
            ("external", external),
            ("internal", internal),
            ("bare", bare),
            ("adjacent", adjacent),
            ("untagged", untagged),
            ("open", open),
            ("names", names),
            ("nested", nested),
            ("mixed", mixed),
            ("skipping", skipping),
        ]);
        d.insert_unknown(&mut document, &["extern"]);
        document
    });
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Tool {
    Off,
    Function(Function),
    #[request(default)]
    Search {
        #[request(length(1.., code = "query_length"))]
        #[serde(alias = "q")]
        query: String,
        #[request(range(..=9, code = "limit_range"))]
        limit: Option<u8>,
    },
}

#[derive(RunRequest)]
#[request(schema)]
struct Function {
    #[request(length(..=3, code = "name_length"))]
    name: String,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all = "snake_case")]
enum Action {
    Jump(#[request(range(..=5, code = "jump_range"))] i64),
    Walk { steps: bool },
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "kind", content = "value")]
enum Kind {
    One,
    Two(bool),
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Denying {
    id: bool,
    #[serde(flatten)]
    tool: Tool,
    #[serde(flatten)]
    action: Option<Action>,
    #[serde(flatten)]
    kind: Option<Box<Kind>>,
}

#[derive(RunRequest)]
#[request(schema)]
struct Collecting {
    #[serde(flatten)]
    inner: Option<Inner>,
    #[serde(flatten)]
    #[request(values(range(..=7, code = "rest_range")))]
    rest: BTreeMap<String, i64>,
}

#[derive(RunRequest)]
#[request(schema)]
struct Inner {
    id: bool,
    #[serde(flatten)]
    tool: Tool,
    #[serde(flatten)]
    action: Action,
}

fn make_flattened(d: &mut Documents) -> Value {
    let id = d.required(json!([true, false]), json!([null, 1]));
    let tool = d.one(
        json!([{"type": "off"}, {"type": "function", "name": "n"}, {"type": "search", "query": "q", "limit": 9}, {"q": "q"}, {"query": "q", "limit": null}]),
        json!([{"type": "of"}, {"type": "function", "name": "name"}, {"type": "function"}, {"type": "search", "query": ""}, {"query": "q", "limit": 10}, {}, {"type": "off", "limit": 1}, {"type": "function", "name": "n", "query": "q"}, {"type": 1}, {"limit": 1}, {"query": "a", "q": "b"}]),
    );
    let action = d.one(
        json!([{"jump": 5}, {"walk": {"steps": true}}]),
        json!([{"jump": 6}, {"jump": "a"}, {"walk": {}}, {"walk": null}, {"jump": 1, "walk": {"steps": true}}, {"walk": {"steps": true}, "jump": null}]),
    );
    let kind = d.one(
        json!([{}, {"kind": "One"}, {"kind": "Two", "value": true}]),
        json!([{"kind": "Three"}, {"kind": "Two"}, {"value": true}, {"kind": "One", "value": 1}]),
    );
    let mut document = Documents::object([("id", id)]);
    for part in [tool, action, kind] {
        for (key, value) in part.as_object().into_iter().flatten() {
            document[key] = value.clone();
        }
    }
    d.insert_unknown(&mut document, &["x", "Jump"]);
    document
}

#[test]
fn flattened_enums_agree_with_the_schema() {
    let rules = [
        "name_length",
        "query_length",
        "limit_range",
        "jump_range",
        "required",
        "unevaluatedProperties",
    ];
    compare_schema::<Denying>("Denying", &rules, make_flattened);
}

#[test]
fn flattened_enums_beside_a_map_agree_with_the_schema() {
    let rules = ["rest_range", "name_length", "query_length", "limit_range", "jump_range"];
    compare_schema::<Collecting>("Collecting", &rules, |d| {
        let mut document = make_flattened(d);
        let rest = d.maybe(json!([1, 7]), json!([8, "a", null]));
        if let Some(rest) = rest {
            document["rest"] = rest;
        }
        if let Value::Object(object) = &mut document {
            object.remove("kind");
            object.remove("value");
        }
        document
    });
}
