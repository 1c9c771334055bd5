//! What holds for every body.

use proptest::prelude::*;
use run_request::json::{self, Rejection};
use serde::de::IgnoredAny;

use super::{ChatRequest, Message};

const SEEDS: [&str; 3] = [
    r#"{"model": "m", "messages": [{"role": "user", "content": "Hi"}], "temperature": 0.5}"#,
    r#"{"model": "m\u0041", "effort": "low", "metadata": {"a": 1}, "extra": [null, {"b": []}],
        "messages": [{"content": "é", "role": "\n"}, {"role": "", "content": ""}]}"#,
    r#"{"temperature": 1, "temperature": 2, "messages": {}, "model": ["sk-very-secret"]}"#,
];

fn check(body: &[u8]) {
    // serde_json does not look into the bytes of what the request ignores.
    let text = std::str::from_utf8(body).ok();
    let plain = text.and_then(|text| serde_json::from_str::<ChatRequest>(text).ok());
    let plain = plain.map(|request| request.validate().map(|()| request));
    match (json::from_slice::<ChatRequest>(body), plain) {
        (Ok(read), Some(Ok(request))) => assert_eq!(read.into_inner(), request),
        (Err(Rejection::Violations(told)), Some(Err(violations))) => assert_eq!(told, violations),
        (Err(rejection), None) => check_rejection(body, &rejection),
        (read, plain) => panic!("{read:?} but {plain:?}"),
    }
    if let Some(text) = text {
        let of_str = json::from_str::<ChatRequest>(text).map_err(|rejection| rejection.to_string());
        let of_slice = json::from_slice(body).map_err(|rejection| rejection.to_string());
        assert_eq!(of_str, of_slice);
    }
}

fn check_rejection(body: &[u8], rejection: &Rejection) {
    let is_json =
        serde_json::from_slice::<IgnoredAny>(body).is_ok() && std::str::from_utf8(body).is_ok();
    match rejection {
        Rejection::Violations(violations) => {
            assert!(is_json, "{rejection}");
            let mut deserializer = serde_json::Deserializer::from_slice(body);
            // What serde_json does not read into a tree is a violation here, such as `1e999`.
            if let Ok(collected) = run_request::collect::<ChatRequest, _>(&mut deserializer) {
                assert_eq!(collected.unwrap_err(), *violations);
            }
            for location in json::locate_all(body, violations) {
                let span = location.expect("it is not blank").span;
                assert!(span.start < span.end && span.end <= body.len(), "{span:?}");
            }
        }
        Rejection::Syntax { line, .. } => {
            assert!(!is_json, "{rejection}");
            let lines = 1 + body.split(|byte| *byte == b'\n').count();
            assert!((1..=lines).contains(line), "{rejection}");
        }
        other => panic!("{other:?}"),
    }
    for text in [rejection.to_string(), format!("{rejection:?}")] {
        assert!(!text.contains("very-secret"), "{text}");
    }
}

#[test]
fn the_seeds_themselves_hold() {
    for seed in SEEDS {
        check(seed.as_bytes());
    }
}

fn any_change() -> impl Strategy<Value = (prop::sample::Index, u8, u8)> {
    let byte =
        prop_oneof![prop::sample::select(&b"{}[]\",:\\ \n0123456789.e-tfn"[..]), any::<u8>(),];
    (any::<prop::sample::Index>(), 0..3_u8, byte)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn mutated_bodies(
        seed in prop::sample::select(&SEEDS[..]),
        changes in prop::collection::vec(any_change(), 0..5),
    ) {
        let mut body = seed.as_bytes().to_vec();
        for (index, kind, byte) in changes {
            let index = index.index(body.len());
            match kind {
                0 => body[index] = byte,
                1 => body.insert(index, byte),
                _ => drop(body.remove(index)),
            }
        }
        check(&body);
    }

    #[test]
    fn arbitrary_bytes(body in prop::collection::vec(any::<u8>(), 0..40)) {
        check(&body);
    }

    #[test]
    fn fields_of_any_value(
        role in r#"[\[\]{}"a1,:]{0,8}"#,
        content in r#"(null|true|-?[0-9]{1,30}(\.5)?(e[0-9]{1,3})?|"[a-z\\]{0,9}"|\[\]|\{\})"#,
    ) {
        let message = format!("{{\"role\": {role}, \"content\": {content}}}");
        check(format!("{{\"messages\": [{message}]}}").as_bytes());
        check(format!("{{\"temperature\": {content}, \"extra\": {content}}}").as_bytes());
    }
}

#[test]
fn a_message_is_a_request_too() {
    let rejection = json::from_str::<Message>("{}").unwrap_err();
    assert!(matches!(rejection, Rejection::Violations(violations) if violations.len() == 2));
}
