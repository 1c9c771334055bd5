//! Nested and flattened requests.

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Documents, compare_schema};

#[derive(RunRequest)]
#[request(schema)]
struct Innermost {
    #[request(length(1..=2, code = "id_length"))]
    id: String,
    #[request(requires(token, code = "user_requires"))]
    user: Option<String>,
    token: Option<String>,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all = "camelCase")]
struct Middle {
    #[serde(flatten)]
    innermost: Innermost,
    #[request(range(..=5, code = "max_range"))]
    #[serde(alias = "max")]
    max_tokens: u8,
    #[request(conflicts_with(max_words, code = "chars_conflict"))]
    max_chars: Option<u8>,
    max_words: Option<u8>,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Outer {
    #[serde(flatten)]
    middle: Middle,
    #[request(default = 1, above(0, code = "n_above"))]
    n: i8,
    /// The type has rules, and so has the field.
    #[request(length(..=3, code = "name_length"))]
    name: Option<Name>,
    #[request(length(..=1, code = "parts_length"), each = part)]
    parts: Vec<Name>,
}

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
struct Name(
    #[request(starts_with("n", code = "name_start"), length(..=5, code = "name_own"))] String,
);

impl run_request::rules::Length for Name {
    fn size(&self) -> Option<run_request::rules::Size<'_>> {
        self.0.size()
    }
}

/// An object with the fields of `Middle`, and more.
fn make_middle<const N: usize>(d: &mut Documents, more: [(&str, Option<Value>); N]) -> Value {
    let id = d.required(json!(["a", "ab"]), json!(["", "abc", null]));
    let user = d.one(json!([null, "u"]), json!(["t", 1]));
    let token = match user.as_str() {
        Some("u") => Some(d.one(json!(["t"]), json!([null, 2]))),
        _ => None,
    };
    let tokens = d.required(json!([0, 5]), json!([6, 256, null, true]));
    let max = tokens.clone().filter(|it| *it == 5);
    let chars = d.one(json!([1, null]), json!([-1]));
    let words = if chars.is_number() { d.one(json!([null]), json!([1])) } else { json!(1) };
    let mut document = Documents::object([
        ("id", id),
        ("user", Some(user)),
        ("token", token),
        (if max.is_some() { "max" } else { "maxTokens" }, tokens),
        ("maxChars", Some(chars)),
        ("maxWords", Some(words)),
    ]);
    let more = more.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    document.as_object_mut().unwrap().extend(more);
    document
}

#[test]
fn flattened_requests_agree_with_the_schema() {
    let rules = [
        "id_length",
        "user_requires",
        "max_range",
        "chars_conflict",
        "n_above",
        "name_length",
        "name_start",
        "name_own",
        "parts_length",
        "type",
        "required",
        "additionalProperties",
        "oneOf",
    ];
    compare_schema::<Outer>("Outer", &rules, |d| {
        let n = d.maybe(json!([1, 127]), json!([0, -1, 128, null]));
        let name = d.maybe(json!([null, "n", "nam"]), json!(["a", "", "name", "names", "namely"]));
        let parts = d.required(
            json!([[], ["n"], ["nnnnn"]]),
            json!([["n", "n"], ["a"], ["namely"], [null], null]),
        );
        let mut document = make_middle(d, [("n", n), ("name", name), ("parts", parts)]);
        d.insert_unknown(&mut document, &["max_tokens", "middle", "innermost"]);
        document
    });
}

/// A type that implements serde's traits alone.
#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
struct Foreign {
    region: String,
    #[request(range(..=9, code = "zone_range"))]
    zone: Option<u8>,
}

#[derive(RunRequest)]
#[request(schema)]
struct Open {
    #[serde(flatten)]
    middle: Middle,
    #[serde(flatten)]
    #[request(foreign)]
    foreign: Foreign,
    #[request(unique(code = "list_unique"))]
    list: Option<Vec<u8>>,
}

#[test]
fn foreign_types_agree_with_the_schema() {
    let rules = [
        "id_length",
        "user_requires",
        "max_range",
        "chars_conflict",
        "list_unique",
        "zone_range",
        "type",
        "required",
        "oneOf",
    ];
    compare_schema::<Open>("Open", &rules, |d| {
        let region = d.required(json!(["eu", ""]), json!([null, 1]));
        let zone = d.maybe(json!([0, 9, null]), json!([10, "1"]));
        let list = d.maybe(json!([[], [1, 2], null]), json!([[1, 1], [256]]));
        let mut document = make_middle(d, [("region", region), ("zone", zone), ("list", list)]);
        if d.chance(20) {
            document["middle"] = json!(null);
        }
        document
    });
}
