//! A hostile document takes no more memory than a small multiple of its size, whatever is in it: to
//! read, to validate, and to say what is wrong.
//!
//! `HOSTILE_MB` says how large the documents are.

use std::collections::BTreeMap;
use std::env;

use run_request::assistants::{CreateRunRequest, ErrorBody};
use run_request::{RunRequest, Valid, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is held however small the document is: a report of 100, and what serde takes on the word of
/// a format that tells lengths in advance.
const ALWAYS: u64 = 2 << 20;

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

/// How many bytes a document has.
fn size() -> usize {
    let megabytes = env::var("HOSTILE_MB").map_or(2, |mb| mb.parse().expect("a number"));
    megabytes << 20
}

/// `head`, as many of `part` as there is room for, and `tail`.
fn filled(head: &str, part: &str, tail: &str) -> String {
    format!("{head}{}{tail}", part.repeat(size() / part.len()))
}

/// `head`, as many numbered entries as there is room for, and `tail`.
fn numbered(head: &str, value: &str, tail: &str) -> String {
    let count = size() / (value.len() + 12);
    let entries: Vec<_> = (0..count).map(|n| format!("\"{n:08}\":{value}")).collect();
    format!("{head}{}{tail}", entries.join(","))
}

/// The most that is held at once while the document is read, validated, and all is said of it.
fn peak<T: DeserializeOwned + Validate>(document: &str) -> u64 {
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

/// No more is held than so many times what the document has, however its text is read.
#[track_caller]
fn bounded<T: DeserializeOwned + Validate>(times: u64, document: &str) {
    let (peak, most) = (peak::<T>(document), times * document.len() as u64 + ALWAYS);
    assert!(peak <= most, "{peak} bytes for a document of {}", document.len());
}

/// Free-form JSON is held as serde_json holds it, and never more than two of it at once.
#[track_caller]
fn as_serde_json<T: DeserializeOwned + Validate>(document: &str) {
    let theirs = allocation_counter::measure(|| {
        let value: Value = serde_json::from_str(document).unwrap();
        drop(value);
    });
    let (ours, theirs) = (peak::<T>(document), theirs.bytes_max);
    assert!(ours <= 2 * theirs + ALWAYS, "{ours} bytes, and {theirs} for a `Value`");
}

#[test]
fn one_string_fills_it() {
    let plain = filled(r#"{"assistant_id":""#, "a", r#""}"#);
    let escaped = filled(r#"{"assistant_id":""#, r"\n", r#""}"#);
    let key = filled(r#"{"assistant_id":"a","metadata":{""#, "k", r#"":"v"}}"#);
    let unknown = filled(r#"{""#, "u", r#"":1,"assistant_id":"a"}"#);
    for document in [plain, escaped, key] {
        bounded::<CreateRunRequest>(4, &document);
        bounded::<Extended>(4, &document);
        bounded::<Open>(4, &document);
    }
    // An unknown name is in the error that denies it.
    bounded::<CreateRunRequest>(4, &unknown);
    bounded::<Buffered>(4, &unknown);
}

#[test]
fn tiny_fields_fill_it() {
    let unknown = numbered("{", "0", r#","assistant_id":"a"}"#);
    bounded::<CreateRunRequest>(0, &unknown);
    bounded::<Tree>(0, &unknown);
    bounded::<Buffered>(12, &unknown);
    as_serde_json::<Open>(&unknown);
    let metadata = numbered(r#"{"assistant_id":"a","metadata":{"#, r#""""#, "}}");
    bounded::<CreateRunRequest>(10, &metadata);
    let again = filled(r#"{"stream":true"#, r#","stream":true"#, "}");
    bounded::<CreateRunRequest>(0, &again);
}

#[test]
fn it_is_nothing_but_depth() {
    for (open, close) in [("[", "]"), (r#"{"nested":"#, "}")] {
        let ends = close.repeat(size() / open.len());
        bounded::<CreateRunRequest>(2, &filled(r#"{"assistant_id":"a","tools":"#, open, &ends));
        bounded::<Open>(2, &filled(r#"{"rest":"#, open, &ends));
        bounded::<Buffered>(2, &filled(r#"{"rest":"#, open, &ends));
        bounded::<Tree>(2, &filled(r#"{"nested":"#, open, &ends));
        bounded::<Tree>(2, &filled("", open, ""));
    }
}

#[test]
fn one_array_fills_it() {
    let message = r#",{"role":"user","content":""}"#;
    let head = r#"{"assistant_id":"a","additional_messages":[{"role":"user","content":""}"#;
    bounded::<CreateRunRequest>(12, &filled(head, message, "]}"));
    let attachment = r#",{"file_id":"","tools":[]}"#;
    let head = r#"{"assistant_id":"a","additional_messages":[{"role":"user","content":"",
        "attachments":[{"file_id":"","tools":[]}"#;
    bounded::<CreateRunRequest>(12, &filled(head, attachment, "]}]}"));
    let head = r#"{"assistant_id":"a","tags":[""#;
    bounded::<Extended>(32, &filled(head, r#"",""#, r#""]}"#));
    as_serde_json::<Buffered>(&filled(r#"{"numbers":[1"#, ",1", "]}"));
    bounded::<Tree>(32, &filled(r#"{"numbers":[10"#, ",10", "]}"));
}

#[test]
fn free_form_json_fills_it() {
    for (head, tail) in [
        (r#"{"type":"function","function":{"name":"f","parameters":{"a":["#, "]}}}"),
        (r#"{"function":{"name":"f","parameters":{"a":["#, r#"]}},"type":"function"}"#),
    ] {
        let head = format!(r#"{{"assistant_id":"a","tools":[{head}0"#);
        as_serde_json::<CreateRunRequest>(&filled(&head, ",0", &format!("{tail}]}}")));
        as_serde_json::<Open>(&filled(&head, ",[]", &format!("{tail}]}}")));
    }
    as_serde_json::<Open>(&filled(r#"{"assistant_id":"a","rest":[0"#, ",0", "]}"));
}

#[test]
fn it_breaks_a_rule_wherever_it_can() {
    let tools = filled(
        r#"{"assistant_id":"","tools":[{"type":"code_interpreter"}"#,
        r#",{"type":"function","function":{"name":""}}"#,
        "]}",
    );
    bounded::<CreateRunRequest>(12, &tools);
    let metadata =
        numbered(r#"{"assistant_id":"","metadata":{"#, &format!("\"{}\"", "v".repeat(513)), "}}");
    bounded::<CreateRunRequest>(4, &metadata);
    let nested = filled(r#"{"nested":[{}"#, r#",{"numbers":[10,10]}"#, "]}");
    bounded::<Tree>(24, &nested);
}

#[test]
fn a_long_key_is_not_said_a_hundred_times() {
    let numbers = vec!["10"; 200].join(",");
    let lists = filled(r#"{"lists":{""#, "k", &format!("\":[{numbers}]}}}}"));
    bounded::<Tree>(4, &lists);
    let quoted = filled(r#"{"lists":{""#, r"\u0000", &format!("\":[{numbers}]}}}}"));
    bounded::<Tree>(4, &quoted);
}

#[test]
fn a_length_is_not_taken_at_its_word() {
    fn tiny<T: DeserializeOwned>(document: &[u8]) {
        let info = allocation_counter::measure(|| {
            assert!(ciborium::from_reader::<T, _>(document).is_err());
            assert!(postcard::from_bytes::<T>(document).is_err());
        });
        assert!(info.bytes_max <= ALWAYS, "{}", info.bytes_max);
    }
    // A map of one field, whose value is an array, a map or a string of 2^56 elements.
    for name in ["tags", "numbers", "words", "lists", "metadata", "name", "else"] {
        for major in [0x5b, 0x7b, 0x9b, 0xbb] {
            let mut document = vec![0xa1, 0x60 + u8::try_from(name.len()).unwrap()];
            document.extend(name.bytes().chain([major, 1, 0, 0, 0, 0, 0, 0, 0, 0x80]));
            tiny::<CreateRunRequest>(&document);
            tiny::<Extended>(&document);
            tiny::<Open>(&document);
            tiny::<Buffered>(&document);
            tiny::<Tree>(&document);
        }
    }
    // An element that is there, and a length of 2^63 - 1.
    let length = [1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f];
    tiny::<Tree>(&length);
    tiny::<CreateRunRequest>(&length[1..]);
    tiny::<Extended>(&length[1..]);
}

/// Reads every part of the document from its beginning, and holds nothing after that.
#[track_caller]
fn gives_all_back<T: DeserializeOwned + Serialize>(document: &str) {
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
fn what_cannot_be_read_is_given_back() {
    const LACKING: &str = r#"{"model":"gpt-4o","metadata":{"a":"b"},"tools":[{"type":"function","function":{"description":"d"}}]}"#;
    const WHOLE: &str = r#"{"assistant_id":"a","tags":["t"],"metadata":{"a":"b"},"additional_messages":[{"role":"user","content":"c"}]}"#;
    for document in [LACKING, WHOLE] {
        gives_all_back::<CreateRunRequest>(document);
        gives_all_back::<Extended>(document);
        gives_all_back::<Open>(document);
    }
    gives_all_back::<Buffered>(r#"{"name":"n","words":["w"],"numbers":[1]}"#);
    gives_all_back::<Tree>(r#"{"lists":{"a":[1]},"nested":[{"numbers":[1]}],"nested":[]}"#);
}
