//! Bodies that are not JSON, and bodies that serde_json calls so although they are.

use run_request::json::{self, Rejection};
use run_request::{RunRequest, Validate};
use serde::Deserialize;
use serde_json::Value;

use super::{ChatRequest, list, violations};

#[derive(RunRequest, Debug)]
struct Anything {
    value: Option<Value>,
    number: Option<f64>,
}

#[track_caller]
fn check<T: for<'de> Deserialize<'de> + Validate + std::fmt::Debug>(
    body: impl AsRef<[u8]>,
    expected: (&str, usize, usize),
) {
    let body = body.as_ref();
    let rejection = json::from_slice::<T>(body).unwrap_err();
    let Rejection::Syntax { message, line, column } = &rejection else {
        panic!("{rejection:?} for {:?}", String::from_utf8_lossy(body));
    };
    assert_eq!((&**message, *line, *column), expected, "{:?}", String::from_utf8_lossy(body));
    assert_eq!(
        rejection.to_string(),
        format!(
            "We could not parse the JSON body of your request: {message} at line {line} column \
             {column}."
        ),
    );
}

#[test]
fn each_kind_of_error_has_its_place() {
    for (body, expected) in [
        ("", ("EOF while parsing a value", 1, 0)),
        (" \n\t ", ("EOF while parsing a value", 2, 2)),
        ("{", ("EOF while parsing an object", 1, 1)),
        ("{\"model\": [", ("EOF while parsing a list", 1, 11)),
        ("{\"model\": \"gpt", ("EOF while parsing a string", 1, 14)),
        ("{\"model\"", ("EOF while parsing an object", 1, 8)),
        ("{\"model\":", ("EOF while parsing a value", 1, 9)),
        ("{\"model\" \"gpt\"}", ("expected `:`", 1, 10)),
        ("{\"model\": \"gpt\" \"x\"}", ("expected `,` or `}`", 1, 17)),
        ("{\n  \"messages\": [1 2]}", ("expected `,` or `]`", 2, 18)),
        ("{\"model\": \"gpt\",}", ("trailing comma", 1, 17)),
        ("{'model': \"gpt\"}", ("key must be a string", 1, 2)),
        ("{\"model\": gpt}", ("expected value", 1, 11)),
        ("{\"effort\": nul}", ("expected ident", 1, 15)),
        ("{\"temperature\": 01}", ("invalid number", 1, 18)),
        ("{\"temperature\": .5}", ("expected value", 1, 17)),
        ("{\"model\": \"\\x\"}", ("invalid escape", 1, 13)),
        (
            "{\"model\": \"a\nb\"}",
            ("control character (\\u0000-\\u001F) found while parsing a string", 1, 12),
        ),
        ("{} {}", ("trailing characters", 1, 4)),
        ("\u{feff}{}", ("expected value", 1, 1)),
    ] {
        check::<ChatRequest>(body, expected);
    }
}

#[test]
fn what_follows_a_fault_must_be_json_too() {
    for (body, expected) in [
        ("{\"temperature\": \"hot\",\n\"model\": }", ("expected value", 2, 10)),
        ("{\"temperature\": \"hot\"", ("EOF while parsing an object", 1, 21)),
        ("{\"temperature\": \"hot\"}}", ("trailing characters", 1, 23)),
        ("[] x", ("trailing characters", 1, 4)),
        ("{\"strem\": [1, 2}", ("expected `,` or `]`", 1, 16)),
    ] {
        check::<ChatRequest>(body, expected);
    }
}

#[test]
fn a_valid_value_does_not_excuse_trailing_characters() {
    check::<Anything>("{}]", ("trailing characters", 1, 3));
    check::<Anything>("{}\n\n null", ("trailing characters", 3, 2));
    assert!(json::from_str::<Anything>("{} \r\n\t").is_ok());
}

#[test]
fn bytes_must_be_unicode() {
    check::<ChatRequest>(b"{\n \"model\": \"\xff\"}", ("invalid unicode code point", 2, 12));
    // In what the request ignores, too.
    check::<Anything>(b"{\n \"other\": \"\xff\"}", ("invalid unicode code point", 2, 12));
    let and_fault = b"{\n \"other\": \"\xff\", \"number\": \"one\"}";
    check::<Anything>(and_fault, ("invalid unicode code point", 2, 12));
    check::<Anything>(b"{\n \"other\": \"\xff\",}", ("key must be a string", 2, 15));
}

/// The depth that serde_json can read is 127.
#[test]
fn what_is_nested_too_deeply_is_a_violation() {
    let body = |depth| format!("{{\"value\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    for depth in [126, 127, 128, 10_000, 1_000_000] {
        let read = json::from_str::<Anything>(&body(depth));
        assert_eq!(read.is_ok(), serde_json::from_str::<Anything>(&body(depth)).is_ok());
        assert_eq!(read.is_ok(), depth == 126, "{depth}");
        if let Err(rejection) = read {
            let violations = violations(rejection);
            assert_eq!(violations.len(), 1);
            assert!(violations.to_string().ends_with("nested too deeply"), "{violations}");
        }
    }
    // What is ignored may be nested to any depth.
    let ignored = body(100_000).replace("value", "other");
    assert!(json::from_str::<Anything>(&ignored).is_ok());
    let unknown = json::from_str::<ChatRequest>(&ignored).unwrap_err();
    assert_eq!(violations(unknown).len(), 3);
    let open = "[".repeat(100_000);
    check::<ChatRequest>(&open, ("EOF while parsing a list", 1, 100_000));
}

#[test]
fn a_number_out_of_range_is_a_violation() {
    let rejection = json::from_str::<Anything>(r#"{"number": 1e999}"#).unwrap_err();
    assert_eq!(
        list(&violations(rejection)),
        ["invalid_value: Invalid 'number': number out of range"]
    );
    let digits = "9".repeat(1000);
    let rejection = json::from_str::<Anything>(&format!("{{\"number\": {digits}}}")).unwrap_err();
    assert_eq!(
        list(&violations(rejection)),
        ["invalid_value: Invalid 'number': number out of range"]
    );
    assert!(json::from_str::<Anything>(r#"{"number": 1e-999, "other": 1e999}"#).is_ok());
}

#[test]
fn half_of_a_surrogate_pair_is_a_violation() {
    let rejection = json::from_str::<ChatRequest>(r#"{"model": "\ud800", "messages": 1}"#);
    assert_eq!(violations(rejection.unwrap_err()).len(), 2);
}

/// serde_json calls these errors of syntax.
#[test]
fn faults_of_json_are_violations() {
    #[derive(RunRequest, Debug)]
    struct Weights {
        #[serde(default)]
        weights: std::collections::BTreeMap<u32, u8>,
    }
    let body = r#"{"weights": {"x": 1, "2": 1}}"#;
    let error = serde_json::from_str::<Weights>(body).unwrap_err();
    assert!(error.is_syntax(), "{error}");
    let told = violations(json::from_str::<Weights>(body).unwrap_err());
    assert_eq!(told.len(), 1, "{told}");
    assert_eq!(told.first().path().to_string(), "weights");
}

#[derive(serde::Deserialize, Debug)]
enum Foreign {
    Unit,
    Newtype(u8),
}

impl run_request::Leaf for Foreign {}

/// serde_json calls most of these errors of syntax, too.
#[test]
fn faults_of_foreign_enums_are_violations() {
    #[derive(RunRequest, Debug)]
    #[request(deserialize_only)]
    struct Holder {
        foreign: Foreign,
    }
    let holder = json::from_str::<Holder>(r#"{"foreign": {"Newtype": 1}}"#).unwrap();
    assert!(matches!(holder.foreign, Foreign::Newtype(1)));
    assert!(matches!(
        json::from_str::<Holder>(r#"{"foreign": "Unit"}"#).unwrap().foreign,
        Foreign::Unit
    ));
    for body in [
        r#"{"foreign": 5}"#,
        r#"{"foreign": {"Newtype": 1, "Unit": null}}"#,
        r#"{"foreign": {"New": 1, "Unit": null}}"#,
    ] {
        let mut tree = serde_json::Deserializer::from_str(body);
        let collected = run_request::collect::<Holder, _>(&mut tree).unwrap().unwrap_err();
        let violations = violations(json::from_str::<Holder>(body).unwrap_err());
        assert_eq!(violations.len(), 1, "{violations}");
        assert_eq!(violations.first().path().to_string(), "foreign");
        assert_eq!(violations, collected);
    }
}
