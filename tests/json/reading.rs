//! Reading from each kind of source, and with a context.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "rules are given references")]

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{self, Read};

use run_request::json::{self, Rejection};
use run_request::{RunRequest, Valid, Violation};
use serde_json::json;
use serde_json::value::RawValue;

use super::{ChatRequest, list, violations};

const GOOD: &str = r#"{"model": "m", "messages": [{"role": "user", "content": "Hi"}]}"#;
const BAD: &str = r#"{"messages": [{"role": 1, "content": "Hi", "nmae": 2}], "effort": "hgih"}"#;

#[test]
fn all_sources_agree() {
    let expected: ChatRequest = serde_json::from_str(GOOD).unwrap();
    assert_eq!(json::from_slice::<ChatRequest>(GOOD.as_bytes()).unwrap().into_inner(), expected);
    assert_eq!(json::from_str::<ChatRequest>(GOOD).unwrap().into_inner(), expected);
    assert_eq!(json::from_reader::<ChatRequest>(GOOD.as_bytes()).unwrap().into_inner(), expected);
    let value = serde_json::from_str(GOOD).unwrap();
    assert_eq!(json::from_value::<ChatRequest>(value).unwrap().into_inner(), expected);

    let value = serde_json::from_str(BAD).unwrap();
    for rejection in [
        json::from_slice::<ChatRequest>(BAD.as_bytes()),
        json::from_str(BAD),
        json::from_reader(BAD.as_bytes()),
        json::from_value(value),
    ] {
        assert_eq!(
            list(&violations(rejection.unwrap_err())),
            [
                "missing_required_parameter: Missing required parameter: 'model'.",
                "invalid_type: Invalid type for 'messages[0].role': expected a string, but got an \
                 integer instead.",
                "unknown_parameter: Unknown parameter: 'messages[0].nmae'.",
                "invalid_value: Invalid 'effort': value not supported. Supported values are: \
                 'low' and 'high'.",
            ]
        );
    }
}

#[test]
fn what_can_be_read_is_validated_once() {
    thread_local!(static CALLS: Cell<u32> = const { Cell::new(0) });
    fn count(_: &u32) -> Result<(), Violation> {
        CALLS.set(CALLS.get() + 1);
        Err("is wrong".into())
    }
    #[derive(RunRequest, Debug)]
    struct Counted {
        #[request(custom(count))]
        number: u32,
    }
    let rejection = json::from_str::<Counted>(r#"{"number": 1}"#).unwrap_err();
    assert_eq!(list(&violations(rejection)), ["invalid_value: Invalid 'number': is wrong"]);
    assert_eq!(CALLS.get(), 1);
}

#[test]
fn requests_borrow_from_the_body() {
    #[derive(RunRequest, Debug)]
    struct Borrowed<'a> {
        text: &'a str,
        #[serde(borrow)]
        note: Cow<'a, str>,
    }
    let body = String::from(r#"{"text": "abc", "note": "def"}"#);
    let inside = |text: &str| body.as_bytes().as_ptr_range().contains(&text.as_ptr());
    for read in [json::from_str::<Borrowed>(&body), json::from_slice(body.as_bytes())] {
        let read = read.unwrap();
        assert!(inside(read.text));
        assert!(matches!(&read.note, Cow::Borrowed(note) if inside(note)));
    }
    // A string with an escape cannot be borrowed.
    let rejection = json::from_str::<Borrowed>(r#"{"text": "a\nc", "note": 1}"#).unwrap_err();
    let violations = violations(rejection);
    assert_eq!(violations.len(), 2, "{violations}");
    assert!(!violations.to_string().contains("a\nc"));
}

#[test]
fn raw_values_are_kept_and_blamed_for_nothing() {
    #[derive(RunRequest, Debug)]
    struct Raw {
        raw: Box<RawValue>,
        number: u8,
    }
    let body = r#"{"raw": [1,  1e999, "\ud800"], "number": 1}"#;
    assert_eq!(json::from_str::<Raw>(body).unwrap().raw.get(), r#"[1,  1e999, "\ud800"]"#);
    let rejection = json::from_str::<Raw>(&body.replace(": 1}", ": -1}")).unwrap_err();
    assert_eq!(violations(rejection).first().path().to_string(), "number");
    let value = json!({"raw": [1, {"a": null}], "number": 256});
    let rejection = json::from_value::<Raw>(value).unwrap_err();
    assert_eq!(
        list(&violations(rejection)),
        ["integer_above_max_value: Invalid 'number': integer above maximum value. Expected a \
             value <= 255, but got 256 instead."]
    );
}

#[test]
fn containers_of_requests_are_read_too() {
    let body = format!("[{GOOD}, {BAD}, 3]");
    let violations = violations(json::from_str::<Vec<ChatRequest>>(&body).unwrap_err());
    let paths: Vec<_> = violations.iter().map(|violation| violation.path().to_string()).collect();
    assert_eq!(
        paths,
        ["[1].model", "[1].messages[0].role", "[1].messages[0].nmae", "[1].effort", "[2]"]
    );
    assert_eq!(json::from_str::<Vec<ChatRequest>>(&format!("[{GOOD}]")).unwrap().len(), 1);
}

mod with_context {
    use super::*;

    #[derive(Debug)]
    struct Quota {
        tokens: u32,
    }

    fn within_quota(tokens: &u32, quota: &Quota) -> Result<(), Violation> {
        if *tokens > quota.tokens { Err(Violation::new("over_quota", "too many")) } else { Ok(()) }
    }

    #[derive(RunRequest, Debug)]
    #[request(context = Quota)]
    struct Completion {
        #[request(custom(within_quota))]
        max_tokens: u32,
        #[request(length(1..))]
        prompt: String,
    }

    fn read_all(body: &str, quota: &Quota) -> [Result<Valid<Completion>, Rejection>; 4] {
        let value = serde_json::from_str(body).unwrap();
        [
            json::from_slice_with(body.as_bytes(), quota),
            json::from_str_with(body, quota),
            json::from_reader_with(body.as_bytes(), quota),
            json::from_value_with(value, quota),
        ]
    }

    #[test]
    fn rules_get_the_context() {
        let body = r#"{"max_tokens": 500, "prompt": ""}"#;
        for read in read_all(body, &Quota { tokens: 100 }) {
            let codes = violations(read.unwrap_err());
            let codes: Vec<_> = codes.iter().map(|violation| violation.code().to_owned()).collect();
            assert_eq!(codes, ["over_quota", "string_below_min_length"]);
        }
        for read in read_all(r#"{"max_tokens": 500, "prompt": "a"}"#, &Quota { tokens: 500 }) {
            assert_eq!(read.unwrap().max_tokens, 500);
        }
    }

    #[test]
    fn a_body_that_cannot_be_read_is_not_validated_with_it() {
        for read in read_all(r#"{"max_tokens": 500}"#, &Quota { tokens: 100 }) {
            assert_eq!(
                list(&violations(read.unwrap_err())),
                ["missing_required_parameter: Missing required parameter: 'prompt'."]
            );
        }
    }

    #[test]
    fn syntax_comes_first() {
        let quota = Quota { tokens: 1 };
        let rejection = json::from_str_with::<Completion>("{", &quota).unwrap_err();
        assert!(matches!(rejection, Rejection::Syntax { line: 1, column: 1, .. }));
        let rejection = json::from_slice_with::<Completion>(b"{]", &quota).unwrap_err();
        assert!(matches!(rejection, Rejection::Syntax { line: 1, column: 2, .. }));
    }
}

/// A reader that fails after some bytes.
struct Failing<'a>(&'a [u8]);

impl Read for Failing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer)? {
            0 => Err(io::Error::new(io::ErrorKind::ConnectionReset, "reset by peer")),
            count => Ok(count),
        }
    }
}

#[test]
fn a_reader_that_fails_is_no_fault_of_the_body() {
    for read in [&b""[..], b"{\"mod", GOOD.as_bytes()] {
        let rejection = json::from_reader::<ChatRequest>(Failing(read)).unwrap_err();
        let Rejection::Io(error) = &rejection else { panic!("{rejection:?}") };
        assert_eq!(error.kind(), io::ErrorKind::ConnectionReset);
        assert_eq!(rejection.to_string(), "We could not read the whole body of your request.");
        let source = std::error::Error::source(&rejection).unwrap();
        assert_eq!(source.to_string(), "reset by peer");
    }
}

#[test]
fn a_reader_may_give_a_body_in_pieces() {
    let (start, end) = GOOD.as_bytes().split_at(20);
    let pieces = start.chain(&b""[..]).chain(end);
    assert!(json::from_reader::<ChatRequest>(pieces).is_ok());
    let limited = GOOD.as_bytes().take(20);
    let rejection = json::from_reader::<ChatRequest>(limited).unwrap_err();
    assert!(matches!(rejection, Rejection::Syntax { line: 1, column: 20, .. }), "{rejection}");
}

/// A type that reads a value only once.
#[test]
fn a_fault_that_is_gone_tells_nothing() {
    thread_local!(static READ: Cell<bool> = const { Cell::new(false) });
    #[derive(Debug)]
    struct Fickle;
    impl<'de> serde::Deserialize<'de> for Fickle {
        fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = String::deserialize(deserializer)?;
            if READ.replace(true) { Ok(Fickle) } else { Err(serde::de::Error::custom(text)) }
        }
    }
    impl run_request::Leaf for Fickle {}
    #[derive(RunRequest, Debug)]
    #[request(deserialize_only)]
    struct Holder {
        fickle: Fickle,
    }
    let rejection = json::from_str::<Holder>(r#"{"fickle": "sk-very-secret"}"#).unwrap_err();
    assert_eq!(rejection.to_string(), "Invalid request: the value cannot be read");
}
