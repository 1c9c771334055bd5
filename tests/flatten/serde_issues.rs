//! What serde's own `flatten` cannot do, by the number of its issue. All of it works here.

use std::collections::{BTreeMap, HashMap};

use run_request::RunRequest;
use serde_json::value::RawValue;

/// A buffer loses how the format reads keys, so that integer keys fail.
#[test]
fn issue_1183_integer_keys_in_a_flattened_struct() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Inner {
        map: HashMap<u64, String>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
    }
    let json = r#"{"map":{"1":"a"}}"#;
    let outer: Outer = serde_json::from_str(json).unwrap();
    assert_eq!(outer.inner.map[&1], "a");
    assert_eq!(serde_json::to_string(&outer).unwrap(), json);
}

/// The buffer has no integers of 128 bits.
#[test]
fn issue_1346_numbers_of_128_bits() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Inner {
        unsigned: u128,
        signed: Option<i128>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
    }
    let outer = Outer { inner: Inner { unsigned: u128::MAX, signed: Some(i128::MIN) } };
    let json = serde_json::to_string(&outer).unwrap();
    assert_eq!(serde_json::from_str::<Outer>(&json).unwrap(), outer);
}

/// With `deny_unknown_fields`, a struct does not know the fields of nested flattening.
#[test]
fn issue_1547_nested_flattening_where_unknown_fields_are_denied() {
    #[derive(RunRequest, Debug)]
    struct C {
        c: String,
    }
    #[derive(RunRequest, Debug)]
    struct B {
        #[serde(flatten)]
        c: C,
    }
    #[derive(RunRequest, Debug)]
    #[serde(deny_unknown_fields)]
    struct A {
        #[serde(flatten)]
        b: B,
    }
    let a: A = serde_json::from_str(r#"{"c":"Some string"}"#).unwrap();
    assert_eq!(a.b.c.c, "Some string");
    assert!(serde_json::from_str::<A>(r#"{"c":"c","d":1}"#).is_err());
}

/// An inner `deny_unknown_fields` is ignored, or rejects the fields of the outer struct.
#[test]
fn issue_1600_an_inner_struct_that_denies_unknown_fields() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        inner: u8,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        outer: u8,
        #[serde(flatten)]
        inner: Inner,
    }
    assert!(serde_json::from_str::<Outer>(r#"{"inner":1,"outer":2}"#).is_ok());
    let error = serde_json::from_str::<Outer>(r#"{"inner":1,"outer":2,"other":3}"#).unwrap_err();
    let expected = "unknown field `other`, expected `outer` or `inner` at line 1 column 28";
    assert_eq!(error.to_string(), expected);
}

/// A flattened struct is read from the buffer, which has no positions.
#[test]
fn issue_2186_errors_keep_their_line_and_column() {
    #[derive(RunRequest, Debug)]
    struct Inner {
        number: u8,
    }
    #[derive(RunRequest, Debug)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
    }
    let error =
        serde_json::from_str::<Outer>("{\n  \"number\": \"x\",\n  \"b\": 1\n}").unwrap_err();
    assert_eq!((error.line(), error.column()), (2, 15));
    assert!(serde_json::from_str::<Outer>(r#"{"number":1}"#).unwrap().inner.number == 1);
}

/// Formats that need the length count a field that is skipped.
#[test]
fn issue_1880_the_length_is_known_and_exact() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Inner {
        number: u8,
        maybe: Option<u8>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }
    let rest = BTreeMap::from([("a".to_owned(), 1)]);
    let outer = Outer { inner: Inner { number: 1, maybe: None }, rest };
    // Postcard rejects maps of unknown length.
    let bytes = postcard::to_allocvec(&outer).unwrap();
    assert_eq!(postcard::from_bytes::<Outer>(&bytes).unwrap(), outer);
}

/// In a flattened struct, `Some(None)` is read as `None`.
#[test]
#[allow(clippy::option_option)]
fn issue_1879_null_differs_from_absent() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Inner {
        maybe: Option<Option<u8>>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
    }
    for (json, maybe) in
        [("{}", None), (r#"{"maybe":null}"#, Some(None)), (r#"{"maybe":1}"#, Some(Some(1)))]
    {
        let outer: Outer = serde_json::from_str(json).unwrap();
        assert_eq!(outer.inner.maybe, maybe);
        assert_eq!(serde_json::to_string(&outer).unwrap(), json);
    }
}

/// The buffer cannot hold raw JSON and borrowed strings.
#[test]
fn json_issue_599_raw_values_and_borrowed_strings() {
    #[derive(RunRequest, Debug)]
    struct Inner<'a> {
        text: &'a str,
        raw: Box<RawValue>,
    }
    #[derive(RunRequest, Debug)]
    struct Outer<'a> {
        #[serde(flatten)]
        inner: Inner<'a>,
        #[serde(flatten)]
        rest: BTreeMap<String, Box<RawValue>>,
    }
    let json = String::from(r#"{"text":"t","raw":{"a" : 1},"other":[1,  2]}"#);
    let outer: Outer<'_> = serde_json::from_str(&json).unwrap();
    assert_eq!((outer.inner.text, outer.inner.raw.get()), ("t", r#"{"a" : 1}"#));
    assert_eq!(outer.rest["other"].get(), "[1,  2]");
    assert_eq!(serde_json::to_string(&outer).unwrap(), json);
}
