//! The names of fields, absent fields and `null`, and the rules between fields.

use run_request::RunRequest;
use serde_json::json;

use super::{Documents, compare_schema};

#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct States {
    #[request(length(..=2, code = "plain"))]
    plain_one: Option<String>,
    #[request(not_null, length(..=2, code = "never"))]
    never_null: Option<String>,
    #[request(nullable, length(..=2, code = "always"))]
    always_there: Option<String>,
    #[request(length(..=2, code = "double"))]
    both: Option<Option<String>>,
    #[serde(alias = "old", alias = "older")]
    #[request(length(1.., code = "renamed"))]
    new: String,
    #[serde(rename = "äh", alias = "eh")]
    #[request(range(1..=2, code = "umlaut"))]
    umlaut: Option<u8>,
    #[request(default = 3, range(2..=4, code = "standard"))]
    standard: u8,
    #[serde(skip)]
    hidden: u8,
    #[serde(skip_deserializing)]
    written: u8,
    #[serde(skip_serializing)]
    read: Option<bool>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[request(length(..=1, code = "list"))]
    list: Vec<bool>,
    #[serde(rename(serialize = "out", deserialize = "in"))]
    sides: bool,
    #[request(one_of(1, 2, code = "enum_null"))]
    number: Option<Box<Option<u8>>>,
}

#[test]
fn states_and_names_agree_with_the_schema() {
    let rules = [
        "plain",
        "never",
        "always",
        "double",
        "renamed",
        "umlaut",
        "standard",
        "list",
        "enum_null",
        "type",
        "required",
        "additionalProperties",
        "oneOf",
        "not",
    ];
    compare_schema::<States>("States", &rules, |d| {
        let plain = d.maybe(json!([null, "ab"]), json!(["abc", 1]));
        let never = d.maybe(json!(["", "ab"]), json!(["abc", null]));
        let always = d.required(json!([null, "ab"]), json!(["abc", true]));
        let both = d.maybe(json!([null, "ab"]), json!(["abc", 1]));
        let new = d.required(json!(["new", "old", "older"]), json!(["", "none", "null", "two"]));
        let alias = d.one(json!(["no"]), json!(["same", "null"]));
        let umlaut = d.maybe(json!([1, 2, null]), json!([0, 3]));
        let standard = d.maybe(json!([2, 4]), json!([1, 5, null, "3"]));
        let read = d.maybe(json!([true, null]), json!([1]));
        let list = d.maybe(json!([[], [true]]), json!([[true, true], null, [null]]));
        let sides = d.required(json!([true, false]), json!([null, 0]));
        let number = d.maybe(json!([1, 2, null]), json!([0, 3, "1"]));
        let mut document = Documents::object([
            ("plainOne", plain),
            ("neverNull", never),
            ("alwaysThere", always),
            ("both", both),
            ("äh", umlaut),
            ("standard", standard),
            ("read", read),
            ("list", list),
            ("in", sides),
            ("number", number),
        ]);
        match new.as_ref().and_then(|it| it.as_str()).unwrap_or("none") {
            "" => document["older"] = json!(""),
            "none" => {}
            "null" => document["new"] = json!(null),
            "two" => (document["new"], document["old"]) = (json!("a"), json!("b")),
            name => document[name] = json!("a"),
        }
        match alias.as_str() {
            Some("same") => (document["äh"], document["eh"]) = (json!(1), json!(2)),
            Some("null") => (document["äh"], document["eh"]) = (json!(null), json!(null)),
            _ => {}
        }
        d.insert_unknown(&mut document, &["hidden", "written", "out", "sides", "plain_one", "x"]);
        document
    });
}

#[derive(RunRequest)]
#[request(schema)]
struct Related {
    #[request(requires(b, code = "a_b"), conflicts_with(c, code = "a_c"))]
    a: Option<u8>,
    #[request(not_null, requires(c, code = "b_c"), requires(d, code = "b_d"))]
    b: Option<u8>,
    #[request(not_null)]
    c: Option<u8>,
    #[request(conflicts_with(e, code = "d_e"))]
    d: Option<Option<u8>>,
    #[request(requires(g, code = "e_g"))]
    e: Option<Option<u8>>,
    #[request(nullable, conflicts_with(m, code = "f_m"))]
    f: Option<u8>,
    #[serde(alias = "gee")]
    g: Option<u8>,
    #[request(requires(g, code = "h_g"), requires(f, code = "h_f"), range(..=9, code = "h_range"))]
    #[serde(rename = "ha", alias = "hh")]
    h: Option<u8>,
    #[request(not_null, requires(k, code = "i_k"), conflicts_with(l, code = "i_l"))]
    i: Option<bool>,
    #[request(not_null)]
    #[serde(alias = "kk")]
    k: Option<bool>,
    #[request(not_null)]
    #[serde(alias = "ll", alias = "lll")]
    l: Option<bool>,
    m: Option<u8>,
}

#[test]
fn rules_between_fields_agree_with_the_schema() {
    let rules = [
        "a_b", "a_c", "b_c", "b_d", "d_e", "e_g", "f_m", "h_g", "h_f", "h_range", "i_k", "i_l",
        "type", "required", "not",
    ];
    compare_schema::<Related>("Related", &rules, |d| {
        let f = d.required(json!([null, 1]), json!(["1"]));
        let m = if f == Some(json!(1)) {
            d.one(json!([null]), json!([1]))
        } else {
            d.one(json!([null, 0]), json!([0.5]))
        };
        // Groups that keep the rules, and groups that break one.
        let ab = d.one(
            json!([{}, {"a": null}, {"b": 1, "c": 1, "d": null}, {"c": 1}, {"b": 0, "c": 0, "d": 7}, {"a": null, "b": 1, "c": 1, "d": 1}]),
            json!([{"a": 1}, {"a": 1, "b": 1, "c": 1, "d": 1}, {"b": 1, "d": 1}, {"b": 1, "c": 1}, {"b": null}, {"c": null}, {"a": 1, "c": 1}]),
        );
        let de = d.one(
            json!([{}, {"e": null, "g": 1}, {"gee": 2}, {"e": 1, "gee": 2}, {"e": 5, "g": 1}]),
            json!([{"e": null}, {"e": 1}, {"d": null, "e": null, "g": 1}, {"g": 1, "gee": 1}, {"g": null, "gee": null}, {"e": 1, "gee": null}]),
        );
        let with_f = f == Some(json!(1));
        let h = d.one(
            if with_f {
                json!([{}, {"ha": 9, "g": 1}, {"hh": 9, "g": 2}, {"ha": null}])
            } else {
                json!([{}, {"ha": null}, {"hh": null}])
            },
            json!([{"ha": 1, "g": null}, {"hh": 2, "g": null}, {"ha": 10, "g": 1}, {"hh": 1, "g": 1}, {"ha": 1, "hh": 1, "g": 1}]),
        );
        let il = d.one(
            json!([{}, {"i": true, "k": true}, {"i": true, "kk": true}, {"lll": true}, {"l": false}, {"kk": false}]),
            json!([{"i": true}, {"i": true, "k": true, "lll": true}, {"i": true, "kk": true, "l": true}, {"k": true, "kk": true}, {"k": null}, {"ll": null}, {"l": true, "lll": true}]),
        );
        let mut document = Documents::object([("f", f), ("m", Some(m))]);
        let object = document.as_object_mut().unwrap();
        for group in [ab, de, h, il] {
            let group = group.as_object().unwrap();
            if group.contains_key("g") {
                object.remove("gee");
            }
            object.extend(group.clone());
        }
        // Each group keeps its own rules, but breaks one together with others.
        if object.contains_key("d") && !object.get("d").unwrap().is_number()
            || d.chance(80) && object.contains_key("d")
        {
            object.remove("e");
        }
        document
    });
}
