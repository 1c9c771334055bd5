//! The tests of the keywords that structs themselves stand for.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_json::Value;

use super::judge;

#[derive(RunRequest)]
struct Required {
    foo: Value,
    bar: Option<Value>,
}

#[derive(RunRequest)]
struct Optional {
    foo: Option<Value>,
}

#[derive(RunRequest)]
struct Escaped {
    #[serde(rename = "foo\nbar")]
    newline: Value,
    #[serde(rename = "foo\"bar")]
    quote: Value,
    #[serde(rename = "foo\\bar")]
    backslash: Value,
    #[serde(rename = "foo\rbar")]
    carriage_return: Value,
    #[serde(rename = "foo\tbar")]
    tab: Value,
    #[serde(rename = "foo\u{c}bar")]
    form_feed: Value,
}

#[derive(RunRequest)]
struct Inherited {
    #[serde(rename = "__proto__")]
    proto: Value,
    #[serde(rename = "toString")]
    to_string: Value,
    constructor: Value,
}

#[derive(RunRequest)]
struct Dependent {
    foo: Option<Value>,
    #[request(requires(foo))]
    bar: Option<Value>,
}

#[derive(RunRequest)]
struct TwiceDependent {
    foo: Option<Value>,
    bar: Option<Value>,
    #[request(requires(foo), requires(bar))]
    quux: Option<Value>,
}

#[derive(RunRequest)]
struct EscapedDependent {
    #[serde(rename = "foo\nbar")]
    #[request(requires(carriage_return))]
    newline: Option<Value>,
    #[serde(rename = "foo\rbar")]
    carriage_return: Option<Value>,
    #[serde(rename = "foo\"bar")]
    #[request(requires(apostrophe))]
    quotes: Option<Value>,
    #[serde(rename = "foo'bar")]
    apostrophe: Option<Value>,
}

#[derive(RunRequest)]
struct Properties {
    foo: Option<Value>,
    bar: Option<Value>,
}

#[derive(RunRequest)]
struct BoolBesides {
    foo: Option<Value>,
    bar: Option<Value>,
    #[serde(flatten)]
    rest: BTreeMap<String, bool>,
}

#[derive(RunRequest)]
struct PatternBesides {
    foo: Option<Value>,
    bar: Option<Value>,
    #[serde(flatten)]
    #[request(keys(pattern("^v")))]
    rest: BTreeMap<String, Value>,
}

#[derive(RunRequest)]
struct EnumsInProperties {
    #[request(one_of("foo"))]
    foo: Option<String>,
    #[request(one_of("bar"))]
    bar: String,
}

/// The groups by file and description, each with a struct.
pub(super) const ROWS: &[super::keywords::Row] = &[
    ("required", "required validation", judge::<Required>),
    ("required", "required default validation", judge::<Optional>),
    ("required", "required with empty array", judge::<Optional>),
    ("required", "required with escaped characters", judge::<Escaped>),
    (
        "required",
        "required properties whose names are Javascript object property names",
        judge::<Inherited>,
    ),
    ("dependentRequired", "single dependency", judge::<Dependent>),
    ("dependentRequired", "multiple dependents required", judge::<TwiceDependent>),
    ("dependentRequired", "dependencies with escaped characters", judge::<EscapedDependent>),
    (
        "additionalProperties",
        "additionalProperties being false does not allow other properties",
        judge::<PatternBesides>,
    ),
    ("additionalProperties", "additionalProperties with schema", judge::<BoolBesides>),
    ("additionalProperties", "additionalProperties are allowed by default", judge::<Properties>),
    ("enum", "enums in properties", judge::<EnumsInProperties>),
];
