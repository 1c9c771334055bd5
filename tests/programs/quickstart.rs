//! The example `quickstart`, run by cargo.

use std::io::Write;
use std::process::{Output, Stdio};

use crate::support::cargo::cargo;

fn run_quickstart(arguments: &[&str], input: &[u8]) -> Output {
    let mut example = cargo()
        .args(["run", "--quiet", "--all-features"])
        .args(["--example", "quickstart", "--"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo runs");
    // Without `-` it does not read, and can exit before everything is written.
    let _ = example.stdin.take().expect("it is piped").write_all(input);
    example.wait_with_output().expect("it ends")
}

#[test]
fn the_tour_shows_bodies_and_violations() {
    let output = run_quickstart(&[], b"");
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(shown.contains("\"assistant_id\": \"asst_abc123\""), "{shown}");
    assert!(shown.contains("Invalid 'tags[1]': string too short."), "{shown}");
}

#[test]
fn a_body_is_validated() {
    let valid = br#"{"stream": true, "assistant_id": "asst_123", "model": null,
        "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}]}"#;
    let invalid = br#"{"assistant_id": "a", "top_p": 2, "temperature": -1}"#;
    let table: [(&[u8], i32, &str); 5] = [
        (
            invalid,
            1,
            "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead.\nInvalid 'top_p': decimal above maximum value. Expected a value <= 1, but got 2 instead.\n",
        ),
        (
            b"{\n \"assistant_id\": 3}",
            2,
            "standard input:2:18: this is not a run request: invalid type: integer `3`, expected a string\n",
        ),
        (
            b"{\"assistant_id\": \"a\"",
            2,
            "standard input:1:20: this is not JSON: EOF while parsing an object\n",
        ),
        (b"", 2, "standard input:1:0: this is not JSON: EOF while parsing a value\n"),
        (b"\xff", 2, "standard input:1:1: this is not JSON: expected value\n"),
    ];
    let output = run_quickstart(&["-"], valid);
    let normalized: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut expected: serde_json::Value = serde_json::from_slice(valid).unwrap();
    expected.as_object_mut().unwrap().remove("model");
    assert_eq!((output.status.code(), normalized), (Some(0), expected));
    for (body, code, sentence) in table {
        let output = run_quickstart(&["-"], body);
        assert_eq!(String::from_utf8_lossy(&output.stderr), sentence);
        assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(code), true));
    }
}

#[test]
fn a_missing_file_is_an_error() {
    let output = run_quickstart(&["no/such/file.json"], b"");
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.starts_with("no/such/file.json cannot be read: "), "{error}");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(run_quickstart(&["one", "two"], b"").status.code(), Some(2));
}
