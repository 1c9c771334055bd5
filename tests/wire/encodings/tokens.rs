//! Tests with `serde_test`, which panics if a type calls `is_human_readable` and the test has not
//! set it: generated code calls it only if the answer makes a difference.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_test::{Configure, Token, assert_de_tokens_error, assert_tokens};

#[derive(RunRequest, Debug, PartialEq)]
struct Plain {
    text: String,
    #[serde(alias = "n")]
    number: u8,
    float: f64,
    #[serde(default)]
    list: Vec<u8>,
    nested: Inner,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Inner {
    yes: bool,
}

fn make_plain() -> (Plain, Vec<Token>) {
    let plain = Plain {
        text: "t".to_owned(),
        number: 1,
        float: 0.5,
        list: vec![2],
        nested: Inner { yes: true },
    };
    let tokens = vec![
        Token::Struct { name: "Plain", len: 5 },
        Token::Str("text"),
        Token::Str("t"),
        Token::Str("number"),
        Token::U8(1),
        Token::Str("float"),
        Token::F64(0.5),
        Token::Str("list"),
        Token::Seq { len: Some(1) },
        Token::U8(2),
        Token::SeqEnd,
        Token::Str("nested"),
        Token::Struct { name: "Inner", len: 1 },
        Token::Str("yes"),
        Token::Bool(true),
        Token::StructEnd,
        Token::StructEnd,
    ];
    (plain, tokens)
}

#[test]
fn a_struct_without_options_does_not_ask() {
    let (plain, tokens) = make_plain();
    assert_tokens(&plain, &tokens);
}

#[test]
fn a_composition_of_such_structs_does_not_ask() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Outer {
        #[serde(flatten)]
        inner: Inner,
        last: u8,
    }
    assert_tokens(
        &Outer { inner: Inner { yes: false }, last: 1 },
        &[
            Token::Struct { name: "Outer", len: 2 },
            Token::Str("yes"),
            Token::Bool(false),
            Token::Str("last"),
            Token::U8(1),
            Token::StructEnd,
        ],
    );
}

#[test]
fn neither_a_flattened_map_nor_an_error_asks() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Open {
        first: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    }
    let open = Open { first: 1, rest: [("a".to_owned(), 2)].into() };
    let tokens = [
        Token::Map { len: Some(2) },
        Token::Str("first"),
        Token::U8(1),
        Token::Str("a"),
        Token::U8(2),
        Token::MapEnd,
    ];
    assert_tokens(&open, &tokens);
    assert_de_tokens_error::<Inner>(
        &[Token::Struct { name: "Inner", len: 0 }, Token::StructEnd],
        "missing field `yes`",
    );
}

/// Only human-readable formats omit an `Option`, so that the test has to set which one it is.
#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Optional {
    first: u8,
    maybe: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    list: Vec<u8>,
}

#[test]
fn a_struct_with_fields_that_can_be_omitted_asks() {
    let none = Optional { first: 1, maybe: None, list: vec![] };
    let short = [
        Token::Struct { name: "Optional", len: 1 },
        Token::Str("first"),
        Token::U8(1),
        Token::StructEnd,
    ];
    assert_tokens(&none.clone().readable(), &short);
    let whole = [
        Token::Struct { name: "Optional", len: 3 },
        Token::Str("first"),
        Token::U8(1),
        Token::Str("maybe"),
        Token::None,
        Token::Str("list"),
        Token::Seq { len: Some(0) },
        Token::SeqEnd,
        Token::StructEnd,
    ];
    assert_tokens(&none.compact(), &whole);
}

#[test]
fn only_compact_formats_read_a_sequence() {
    let tokens = [Token::Seq { len: Some(1) }, Token::Bool(true), Token::SeqEnd];
    serde_test::assert_de_tokens(&Inner { yes: true }.compact(), &tokens);
    let read = serde_json::from_str::<Inner>("[true]").unwrap_err().to_string();
    assert_eq!(read, "invalid type: sequence, expected struct Inner at line 1 column 1");
}
