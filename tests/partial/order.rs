//! A request with a field of each kind, and random documents for it.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::{option, sample};
use run_request::{Rejection, RunRequest, Violations};
use serde_json::{Map, Value, json};

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Clone, Debug, PartialEq)))]
pub(crate) struct Order {
    #[request(length(1..=3))]
    pub(crate) required: String,
    #[request(range(..=9), requires(strict))]
    pub(crate) plain: Option<u8>,
    #[request(not_null)]
    pub(crate) strict: Option<u8>,
    #[request(nullable)]
    pub(crate) nullable: Option<u8>,
    #[request(default = 3, range(1..))]
    pub(crate) count: u8,
    #[request(default = Some(7))]
    pub(crate) limit: Option<u8>,
    #[request(not_null, default = cap())]
    pub(crate) capped: Option<u8>,
    #[request(range(..=9))]
    pub(crate) double: Option<Option<u8>>,
    pub(crate) list: Option<Vec<u8>>,
    #[request(partial)]
    pub(crate) nested: Nested,
    #[request(partial)]
    pub(crate) absent: Option<Nested>,
    #[serde(flatten)]
    pub(crate) part: Part,
    #[serde(flatten)]
    pub(crate) extra: Option<Extra>,
    #[serde(flatten)]
    pub(crate) rest: BTreeMap<String, Option<u8>>,
}

fn cap() -> Option<u8> {
    Some(9)
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Clone, Debug, PartialEq)))]
pub(crate) struct Part {
    #[request(range(..=9))]
    pub(crate) first: u8,
    #[request(conflicts_with(first_alone))]
    pub(crate) second: Option<f64>,
    pub(crate) first_alone: Option<bool>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Clone, Debug, PartialEq)))]
pub(crate) struct Extra {
    pub(crate) left: u8,
    #[request(range(..=9))]
    pub(crate) right: Option<u8>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Clone, Debug, PartialEq)))]
pub(crate) struct Nested {
    #[request(range(..=9))]
    pub(crate) must: u8,
    #[request(range(..=9), requires(beside))]
    pub(crate) may: Option<u8>,
    pub(crate) beside: Option<bool>,
    #[request(default = 5)]
    pub(crate) usual: u8,
    #[request(partial)]
    pub(crate) deep: Option<Deep>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Clone, Debug, PartialEq)))]
pub(crate) struct Deep {
    #[request(range(..=9))]
    pub(crate) double: Option<Option<u8>>,
    #[serde(flatten)]
    pub(crate) rest: BTreeMap<String, Option<u8>>,
}

/// A field, and values for it.
struct Values {
    name: &'static str,
    is_required: bool,
    /// Values that can be read and keep the rules.
    valid: Vec<Value>,
    /// Values that can be read in a layer besides.
    partial: Vec<Value>,
    /// Values that cannot be read, or break a rule.
    invalid: Vec<Value>,
}

/// The fields that are read, but not from `null`.
const TAKE_NO_NULL: [&str; 9] =
    ["required", "strict", "count", "capped", "first", "left", "nested", "must", "usual"];

/// Whether a patch says `null` where that cannot be read.
pub(crate) fn removes_what_takes_no_null(patch: &Value) -> bool {
    let members = patch.as_object().into_iter().flatten();
    members.into_iter().any(|(name, value)| {
        (value.is_null() && TAKE_NO_NULL.contains(&name.as_str()))
            || removes_what_takes_no_null(value)
    })
}

fn list_values() -> Vec<Values> {
    let field = |name, valid: Value, invalid: Value| Values {
        name,
        is_required: ["required", "nullable", "first", "nested"].contains(&name),
        valid: valid.as_array().cloned().unwrap_or_default(),
        partial: match name {
            "nested" | "absent" => list_partial_requests(),
            _ => Vec::new(),
        },
        invalid: invalid.as_array().cloned().unwrap_or_default(),
    };
    let requests = json!([
        {"must": 1},
        {"must": 2, "may": 3, "beside": true, "deep": {}},
        {"must": 1, "usual": 4, "deep": {"double": 1, "key": null}},
        {"must": 1, "deep": {"double": null, "key": 1}},
    ]);
    let invalid_requests =
        json!([5, [], {"must": 10}, {"deep": {"double": "x"}}, {"deep": {"key": 256}}]);
    vec![
        field("required", json!(["a", "bcd"]), json!(["", "abcd", 1])),
        field("plain", json!([0, 9, null]), json!([10, "x"])),
        field("strict", json!([0, 255]), json!(["x"])),
        field("nullable", json!([1, null]), json!([256])),
        field("count", json!([1, 2, 3]), json!([0, 0.5])),
        field("limit", json!([7, 8, null]), json!([true])),
        field("capped", json!([9, 10]), json!(["x"])),
        field("double", json!([4, 5, null]), json!([10, "x"])),
        field("list", json!([[], [1, 2], null]), json!([[1, "x"], {}])),
        field("nested", requests.clone(), invalid_requests.clone()),
        field("absent", requests, invalid_requests),
        field("first", json!([1, 2]), json!([10, "x"])),
        field("second", json!([0.5, 2.0, null]), json!(["x"])),
        field("first_alone", json!([true, null]), json!([1])),
        field("left", json!([3, 4]), json!(["x"])),
        field("right", json!([5, null]), json!([10, "x"])),
        field("key", json!([1, 2, null]), json!(["x"])),
        field("other key", json!([1, null]), json!(["x", 256])),
    ]
}

/// What a layer or a patch may say of a nested request.
fn list_partial_requests() -> Vec<Value> {
    vec![
        json!({}),
        json!({"may": 4}),
        json!({"beside": true, "must": 2}),
        json!({"may": null, "usual": 6}),
        json!({"deep": null}),
        json!({"deep": {}}),
        json!({"deep": {"double": 2, "other": 1}}),
        json!({"deep": {"double": null, "key": null}}),
    ]
}

fn with_fields(fields: Vec<BoxedStrategy<Option<(&'static str, Value)>>>) -> BoxedStrategy<Value> {
    let objects = fields.prop_map(|fields| {
        let fields = fields.into_iter().flatten();
        Value::Object(fields.map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>())
    });
    objects.boxed()
}

/// Documents that an [`Order`] is read from, except that rules about two fields may be broken.
pub(crate) fn orders() -> BoxedStrategy<Value> {
    let fields = list_values().into_iter().map(|Values { name, is_required, valid, .. }| {
        let field = (Just(name), sample::select(valid));
        if is_required { field.prop_map(Some).boxed() } else { option::of(field).boxed() }
    });
    let documents = with_fields(fields.collect()).prop_map(|mut document| {
        // The flattened request is there if one of its fields is, and requires the other.
        if document.get("left").is_none() {
            document.as_object_mut().map(|members| members.remove("right"));
        }
        document
    });
    documents.boxed()
}

/// Documents that an [`OrderPartial`] may be read from.
pub(crate) fn layers() -> BoxedStrategy<Value> {
    any_fields(true)
}

/// Documents that an [`OrderPartial`] is read from, and whose own rules hold.
pub(crate) fn valid_layers() -> BoxedStrategy<Value> {
    any_fields(false)
}

fn any_fields(with_faults: bool) -> BoxedStrategy<Value> {
    let fields =
        list_values().into_iter().map(|Values { name, valid, partial, invalid, .. }| {
            let valid = sample::select([valid, partial].concat());
            let value = if with_faults {
                let invalid = sample::select(invalid);
                prop_oneof![20 => valid, 1 => invalid, 2 => Just(Value::Null)].boxed()
            } else {
                valid.boxed()
            };
            option::weighted(0.4, (Just(name), value)).boxed()
        });
    with_fields(fields.collect())
}

/// The field and the rule of each violation, in alphabetical order.
pub(crate) fn list_faults(violations: &Violations) -> Vec<String> {
    let faults = violations.iter();
    let mut faults: Vec<_> =
        faults.map(|fault| format!("{} {}", fault.path(), fault.rule())).collect();
    faults.sort();
    faults
}

/// What is read from a document, or the faults of it.
pub(crate) fn read_order(document: &Value) -> Result<Order, Vec<String>> {
    match run_request::json::from_value::<Order>(document.clone()) {
        Ok(order) => Ok(order.into_inner()),
        Err(Rejection::Violations(violations)) => Err(list_faults(&violations)),
        Err(other) => panic!("{other}"),
    }
}

/// Reads a layer, and does not check its rules.
pub(crate) fn read_layer(document: &Value) -> Result<OrderPartial, serde_json::Error> {
    serde_json::from_value(document.clone())
}
