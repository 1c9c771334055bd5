//! Reading, validating and reporting a hostile document takes memory of at most a small multiple of
//! the document's size.
//!
//! `HOSTILE_MB` sets the size of the documents.

use std::collections::BTreeMap;
use std::env;

use run_request::assistants::CreateRunRequest;
use run_request::{ErrorBody, RunRequest, Valid, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Memory that does not depend on the document's size: a report of 100 violations, and what serde
/// allocates for the length that a format announces.
const BASE: u64 = 2 << 20;

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Extended {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(length(..=8), unique, inner(length(1..=32)))]
    tags: Option<Vec<String>>,
}

#[derive(RunRequest)]
struct Open {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[serde(flatten)]
    #[request(length(..=8), keys(length(..=16)))]
    rest: BTreeMap<String, Value>,
}

#[derive(RunRequest)]
struct Buffered {
    name: Option<String>,
    #[serde(flatten)]
    #[request(foreign)]
    theirs: Theirs,
}

#[derive(Serialize, Deserialize, Validate)]
struct Theirs {
    numbers: Option<Vec<u64>>,
    words: Option<Vec<String>>,
}

#[derive(RunRequest)]
struct Tree {
    #[request(values(inner(range(..=9))))]
    lists: Option<BTreeMap<String, Vec<u8>>>,
    #[request(inner(range(..=9)), unique)]
    numbers: Option<Vec<u64>>,
    nested: Option<Vec<Tree>>,
}

/// The size of a document in bytes.
fn document_size() -> usize {
    let megabytes = env::var("HOSTILE_MB").map_or(2, |mb| mb.parse().expect("a number"));
    megabytes << 20
}

/// `head`, as many copies of `part` as fit, and `tail`.
fn fill_document(head: &str, part: &str, tail: &str) -> String {
    format!("{head}{}{tail}", part.repeat(document_size() / part.len()))
}

/// `head`, as many numbered entries as fit, and `tail`.
fn number_entries(head: &str, value: &str, tail: &str) -> String {
    let count = document_size() / (value.len() + 12);
    let entries: Vec<_> = (0..count).map(|n| format!("\"{n:08}\":{value}")).collect();
    format!("{head}{}{tail}", entries.join(","))
}

/// The most memory that is held at once while the document is read, validated and reported.
fn measure_peak<T: DeserializeOwned + Validate>(document: &str) -> u64 {
    let info = allocation_counter::measure(|| {
        if let Err(error) = serde_json::from_str::<Valid<T>>(document) {
            drop(error.to_string());
        }
        let Ok(value) = serde_json::from_str::<T>(document) else { return };
        if let Err(violations) = value.validate() {
            drop(violations.to_string());
            drop(format!("{violations:?}"));
            drop(serde_json::to_string(&violations));
            drop(ErrorBody::from(violations));
        }
    });
    info.bytes_max
}

/// The peak is at most `times` the document's size.
#[track_caller]
fn assert_bounded<T: DeserializeOwned + Validate>(times: u64, document: &str) {
    let (peak, most) = (measure_peak::<T>(document), times * document.len() as u64 + BASE);
    assert!(peak <= most, "{peak} bytes for a document of {}", document.len());
}

/// Free-form JSON is held as a `serde_json::Value`, and at most twice at once.
#[track_caller]
fn assert_bounded_by_value<T: DeserializeOwned + Validate>(document: &str) {
    let theirs = allocation_counter::measure(|| {
        let value: Value = serde_json::from_str(document).unwrap();
        drop(value);
    });
    let (ours, theirs) = (measure_peak::<T>(document), theirs.bytes_max);
    assert!(ours <= 2 * theirs + BASE, "{ours} bytes, and {theirs} for a `Value`");
}

#[test]
fn a_document_of_one_string() {
    let plain = fill_document(r#"{"assistant_id":""#, "a", r#""}"#);
    let escaped = fill_document(r#"{"assistant_id":""#, r"\n", r#""}"#);
    let key = fill_document(r#"{"assistant_id":"a","metadata":{""#, "k", r#"":"v"}}"#);
    let unknown = fill_document(r#"{""#, "u", r#"":1,"assistant_id":"a"}"#);
    for document in [plain, escaped, key] {
        assert_bounded::<CreateRunRequest>(4, &document);
        assert_bounded::<Extended>(4, &document);
        assert_bounded::<Open>(4, &document);
    }
    // The error contains the name of the unknown field.
    assert_bounded::<CreateRunRequest>(4, &unknown);
    assert_bounded::<Buffered>(4, &unknown);
}

#[test]
fn a_document_of_tiny_fields() {
    let unknown = number_entries("{", "0", r#","assistant_id":"a"}"#);
    assert_bounded::<CreateRunRequest>(0, &unknown);
    assert_bounded::<Tree>(0, &unknown);
    assert_bounded::<Buffered>(12, &unknown);
    assert_bounded_by_value::<Open>(&unknown);
    let metadata = number_entries(r#"{"assistant_id":"a","metadata":{"#, r#""""#, "}}");
    assert_bounded::<CreateRunRequest>(10, &metadata);
    let again = fill_document(r#"{"stream":true"#, r#","stream":true"#, "}");
    assert_bounded::<CreateRunRequest>(0, &again);
}

#[test]
fn a_document_of_nested_brackets() {
    for (open, close) in [("[", "]"), (r#"{"nested":"#, "}")] {
        let ends = close.repeat(document_size() / open.len());
        assert_bounded::<CreateRunRequest>(
            2,
            &fill_document(r#"{"assistant_id":"a","tools":"#, open, &ends),
        );
        assert_bounded::<Open>(2, &fill_document(r#"{"rest":"#, open, &ends));
        assert_bounded::<Buffered>(2, &fill_document(r#"{"rest":"#, open, &ends));
        assert_bounded::<Tree>(2, &fill_document(r#"{"nested":"#, open, &ends));
        assert_bounded::<Tree>(2, &fill_document("", open, ""));
    }
}

#[test]
fn a_document_of_one_array() {
    let message = r#",{"role":"user","content":""}"#;
    let head = r#"{"assistant_id":"a","additional_messages":[{"role":"user","content":""}"#;
    assert_bounded::<CreateRunRequest>(12, &fill_document(head, message, "]}"));
    let attachment = r#",{"file_id":"","tools":[]}"#;
    let head = r#"{"assistant_id":"a","additional_messages":[{"role":"user","content":"",
        "attachments":[{"file_id":"","tools":[]}"#;
    assert_bounded::<CreateRunRequest>(12, &fill_document(head, attachment, "]}]}"));
    let head = r#"{"assistant_id":"a","tags":[""#;
    assert_bounded::<Extended>(32, &fill_document(head, r#"",""#, r#""]}"#));
    assert_bounded_by_value::<Buffered>(&fill_document(r#"{"numbers":[1"#, ",1", "]}"));
    assert_bounded::<Tree>(32, &fill_document(r#"{"numbers":[10"#, ",10", "]}"));
}

#[test]
fn a_document_of_free_form_json() {
    for (head, tail) in [
        (r#"{"type":"function","function":{"name":"f","parameters":{"a":["#, "]}}}"),
        (r#"{"function":{"name":"f","parameters":{"a":["#, r#"]}},"type":"function"}"#),
    ] {
        let head = format!(r#"{{"assistant_id":"a","tools":[{head}0"#);
        assert_bounded_by_value::<CreateRunRequest>(&fill_document(
            &head,
            ",0",
            &format!("{tail}]}}"),
        ));
        assert_bounded_by_value::<Open>(&fill_document(&head, ",[]", &format!("{tail}]}}")));
    }
    assert_bounded_by_value::<Open>(&fill_document(r#"{"assistant_id":"a","rest":[0"#, ",0", "]}"));
}

#[test]
fn a_document_that_breaks_every_rule() {
    let tools = fill_document(
        r#"{"assistant_id":"","tools":[{"type":"code_interpreter"}"#,
        r#",{"type":"function","function":{"name":""}}"#,
        "]}",
    );
    assert_bounded::<CreateRunRequest>(12, &tools);
    let metadata = number_entries(
        r#"{"assistant_id":"","metadata":{"#,
        &format!("\"{}\"", "v".repeat(513)),
        "}}",
    );
    assert_bounded::<CreateRunRequest>(4, &metadata);
    let nested = fill_document(r#"{"nested":[{}"#, r#",{"numbers":[10,10]}"#, "]}");
    assert_bounded::<Tree>(24, &nested);
}

#[test]
fn a_long_key_is_not_reported_a_hundred_times() {
    let numbers = vec!["10"; 200].join(",");
    let lists = fill_document(r#"{"lists":{""#, "k", &format!("\":[{numbers}]}}}}"));
    assert_bounded::<Tree>(4, &lists);
    let quoted = fill_document(r#"{"lists":{""#, r"\u0000", &format!("\":[{numbers}]}}}}"));
    assert_bounded::<Tree>(4, &quoted);
}

#[test]
fn an_announced_length_is_not_trusted() {
    fn assert_small<T: DeserializeOwned>(document: &[u8]) {
        let info = allocation_counter::measure(|| {
            assert!(ciborium::from_reader::<T, _>(document).is_err());
            assert!(postcard::from_bytes::<T>(document).is_err());
        });
        assert!(info.bytes_max <= BASE, "{}", info.bytes_max);
    }
    // A map of one field, whose value is an array, a map or a string of 2^56 elements.
    for name in ["tags", "numbers", "words", "lists", "metadata", "name", "else"] {
        for major in [0x5b, 0x7b, 0x9b, 0xbb] {
            let mut document = vec![0xa1, 0x60 + u8::try_from(name.len()).unwrap()];
            document.extend(name.bytes().chain([major, 1, 0, 0, 0, 0, 0, 0, 0, 0x80]));
            assert_small::<CreateRunRequest>(&document);
            assert_small::<Extended>(&document);
            assert_small::<Open>(&document);
            assert_small::<Buffered>(&document);
            assert_small::<Tree>(&document);
        }
    }
    // One element, and a length of 2^63 - 1.
    let length = [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
    assert_small::<Tree>(&length);
    assert_small::<CreateRunRequest>(&length[1..]);
    assert_small::<Extended>(&length[1..]);
}

/// Reads every prefix of the document, and releases all memory after that.
#[track_caller]
fn assert_all_released<T: DeserializeOwned + Serialize>(document: &str) {
    let nothing_is_held = |what: &str, read: &dyn Fn()| {
        let info = allocation_counter::measure(read);
        assert_eq!(info.bytes_current, 0, "after reading {what}");
    };
    for end in (0..=document.len()).filter(|end| document.is_char_boundary(*end)) {
        let part = &document[..end];
        nothing_is_held(part, &|| drop(serde_json::from_str::<T>(part)));
    }
    let Ok(value) = serde_json::from_str::<T>(document) else { return };
    let Ok(bytes) = postcard::to_allocvec(&value) else { return };
    for end in 0..=bytes.len() {
        nothing_is_held("postcard", &|| drop(postcard::from_bytes::<T>(&bytes[..end])));
    }
}

#[test]
fn memory_is_released_when_reading_fails() {
    const LACKING: &str = r#"{"model":"gpt-4o","metadata":{"a":"b"},"tools":[{"type":"function","function":{"description":"d"}}]}"#;
    const WHOLE: &str = r#"{"assistant_id":"a","tags":["t"],"metadata":{"a":"b"},"additional_messages":[{"role":"user","content":"c"}]}"#;
    for document in [LACKING, WHOLE] {
        assert_all_released::<CreateRunRequest>(document);
        assert_all_released::<Extended>(document);
        assert_all_released::<Open>(document);
    }
    assert_all_released::<Buffered>(r#"{"name":"n","words":["w"],"numbers":[1]}"#);
    assert_all_released::<Tree>(r#"{"lists":{"a":[1]},"nested":[{"numbers":[1]}],"nested":[]}"#);
}
