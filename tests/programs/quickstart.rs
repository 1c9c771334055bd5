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

/// Checks a body that is invalid, and returns what is shown.
fn show_faults(body: impl AsRef<[u8]>) -> String {
    let output = run_quickstart(&["-"], body.as_ref());
    assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(1), true));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn the_tour_shows_bodies_and_what_is_wrong() {
    let output = run_quickstart(&[], b"");
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(shown.contains("\"model\": \"gpt-4o\""), "{shown}");
    assert!(shown.contains("Invalid 'tags[1]': string too short."), "{shown}");
    let fault = "\
error[unknown_parameter]: Unknown parameter: 'lnik'.
  --> body.json:5:5
  |
5 |     \"lnik\": \"https://example.com/T-42\"
  |     ^^^^^^
";
    assert!(shown.contains(fault), "{shown}");
}

#[test]
fn a_valid_body_is_normalized() {
    let valid = br#"{"stream": true, "model": "gpt-4o", "temperature": null,
        "messages": [{"content": "a", "role": "user"}],
        "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}]}"#;
    let output = run_quickstart(&["-"], valid);
    let normalized: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut expected: serde_json::Value = serde_json::from_slice(valid).unwrap();
    expected.as_object_mut().unwrap().remove("temperature");
    assert_eq!((output.status.code(), normalized), (Some(0), expected));
}

#[test]
fn every_fault_is_shown_with_its_line() {
    let body = r#"{
  "temperature": "hot",
  "messages": [
    {"role": "user"},
    {"role": "usr", "content": "a"}
  ],
  "metadata": {"a": 1},
  "top_p": 2,
  "model": "gpt-4o"
}
"#;
    let expected = r#"error[invalid_type]: Invalid type for 'temperature': expected a decimal, but got a string instead.
  --> standard input:2:18
  |
2 |   "temperature": "hot",
  |                  ^^^^^

error[missing_required_parameter]: Missing required parameter: 'messages[0].content'.
  --> standard input:4:5
  |
4 |     {"role": "user"},
  |     ^ missing in this object

error[invalid_value]: Invalid 'messages[1].role': value not supported. Supported values are: 'developer', 'system', 'user', 'assistant', 'tool', and 'function'.
  --> standard input:5:14
  |
5 |     {"role": "usr", "content": "a"}
  |              ^^^^^

error[invalid_type]: Invalid type for 'metadata.a': expected a string, but got an integer instead.
  --> standard input:7:21
  |
7 |   "metadata": {"a": 1},
  |                     ^

error[decimal_above_max_value]: Invalid 'top_p': decimal above maximum value. Expected a value <= 1, but got 2 instead.
  --> standard input:8:12
  |
8 |   "top_p": 2,
  |            ^

error: 5 faults in standard input
"#;
    assert_eq!(show_faults(body), expected);
}

#[test]
fn broken_rules_are_shown_with_their_lines() {
    let expected = r#"error[decimal_above_max_value]: Invalid 'top_p': decimal above maximum value. Expected a value <= 1, but got 2 instead.
  --> standard input:1:11
  |
1 | {"top_p": 2, "model": "a", "messages": [{"role": "user", "content": "b"}]}
  |           ^

error: 1 fault in standard input
"#;
    let body = r#"{"top_p": 2, "model": "a", "messages": [{"role": "user", "content": "b"}]}"#;
    assert_eq!(show_faults(body), expected);
}

#[test]
fn lines_may_end_in_crlf_and_be_indented_with_tabs() {
    let body = "{\r\n\t\"model\":\t3,\r\n\t\"messages\": {\r\n\t}\r\n}\r\n";
    let expected = "\
error[invalid_type]: Invalid type for 'model': expected a string, but got an integer instead.
  --> standard input:2:11
  |
2 |     \"model\":    3,
  |                 ^

error[invalid_type]: Invalid type for 'messages': expected an array, but got an object instead.
  --> standard input:3:14
  |
3 |     \"messages\": {
  |                 ^

error: 2 faults in standard input
";
    assert_eq!(show_faults(body), expected);
}

/// Columns are counted in characters. Two of these characters are twice as wide.
#[test]
fn characters_of_several_bytes_do_not_shift_the_mark() {
    let body = r#"{"messages": [{"role": "user", "content": "grüße 東京"}], "model": 3}"#;
    let expected = r#"error[invalid_type]: Invalid type for 'model': expected a string, but got an integer instead.
  --> standard input:1:66
  |
1 | {"messages": [{"role": "user", "content": "grüße 東京"}], "model": 3}
  |                                                                    ^

error: 1 fault in standard input
"#;
    assert_eq!(show_faults(body), expected);
}

#[test]
fn only_a_part_of_a_long_line_is_shown() {
    let text = "x".repeat(65_000);
    let body =
        format!(r#"{{"model":7,"user":"{text}","temperature":"{text}","top_p":"","messages":3}}"#);
    let shown = show_faults(body);
    let lines: Vec<_> = shown.lines().filter(|line| !line.starts_with("error")).collect();
    let before = "x".repeat(24);
    let expected = [
        "  --> standard input:1:10".to_owned(),
        "  |".to_owned(),
        format!(r#"1 | {{"model":7,"user":"{}..."#, "x".repeat(81)),
        "  |          ^".to_owned(),
        String::new(),
        "  --> standard input:1:65036".to_owned(),
        "  |".to_owned(),
        format!(r#"1 | ...{before}","temperature":"{}..."#, "x".repeat(59)),
        format!("  | {}{}", " ".repeat(43), "^".repeat(60)),
        String::new(),
    ];
    assert_eq!(lines[..10], expected);
    assert!(shown.len() < 1_500, "{shown}");
}

#[test]
fn faults_that_are_not_shown_are_counted() {
    let messages = ["{}"; 160].join(",");
    let shown = show_faults(format!(r#"{{"model": "a", "messages": [{messages}]}}"#));
    assert_eq!(shown.matches("error[missing_required_parameter]: ").count(), 100);
    let expected = "\nerror: 160 faults in standard input, of which 100 are shown\n";
    assert!(shown.ends_with(expected), "{shown}");
}

#[test]
fn what_is_not_json_is_shown_with_its_line() {
    let table: [(&[u8], &str); 6] = [
        (
            b"{\n  \"service_tier\": \"a\",\n}\n",
            "\
error: not JSON: trailing comma
  --> standard input:3:1
  |
3 | }
  | ^
",
        ),
        (
            b"{\"service_tier\": \"a\"",
            "\
error: not JSON: EOF while parsing an object
  --> standard input:1:20
  |
1 | {\"service_tier\": \"a\"
  |                    ^
",
        ),
        (
            b"",
            "\
error: not JSON: EOF while parsing a value
  --> standard input:1:1
  |
1 |\x20
  | ^
",
        ),
        (
            b"{\n\n",
            "\
error: not JSON: EOF while parsing an object
  --> standard input:3:1
  |
3 |\x20
  | ^
",
        ),
        (
            b"{\"service_tier\": \"a\xFFb\"}",
            "\
error: not JSON: invalid unicode code point
  --> standard input:1:20
  |
1 | {\"service_tier\": \"a\u{FFFD}b\"}
  |                    ^
",
        ),
        (
            b"{\"service_tier\": \"\x1B[31m\"}",
            "\
error: not JSON: control character (\\u0000-\\u001F) found while parsing a string
  --> standard input:1:18
  |
1 | {\"service_tier\": \"\u{FFFD}[31m\"}
  |                  ^
",
        ),
    ];
    for (body, expected) in table {
        assert_eq!(show_faults(body), expected);
    }
}

/// Any bytes, cut or replaced anywhere.
#[test]
fn no_input_panics() {
    let body = "{\"service_tier\": [\"東京\u{1F600}\",\n\t\"\u{E9}\"],\r\n \"top_p\": {}}";
    let bytes = body.as_bytes();
    for index in (0..bytes.len()).step_by(9) {
        let broken = [&bytes[..index], b"\xE6\x80", &bytes[index..]].concat();
        let shown = show_faults(&broken);
        assert!(shown.starts_with("error"), "{shown}");
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
