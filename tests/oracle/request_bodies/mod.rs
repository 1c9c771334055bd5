//! Bodies of requests with the expected verdicts, which are those of the published schema with the
//! limits that only its descriptions state.

mod differences;
mod limits;
mod nested;
mod tools;
mod top_level;
mod unions;

use std::collections::HashSet;

use run_request::assistants::CreateRunRequest;
use serde_json::{Number, Value};

use crate::support::violations::list_messages;

/// A body and its expected verdict.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) body: String,
    verdict: Verdict,
}

enum Verdict {
    /// It is valid, and written again without changes, except for nulls.
    Valid,
    /// It is valid, and written again as this.
    ValidAs(String),
    /// It cannot be read, with an error that contains this.
    Rejected(&'static str),
    /// It breaks rules, with these messages.
    Invalid(&'static [&'static str]),
}

fn valid(name: &'static str, body: impl Into<String>) -> Row {
    make_row(name, body, Verdict::Valid)
}

fn valid_as(name: &'static str, body: impl Into<String>, sent: impl Into<String>) -> Row {
    make_row(name, body, Verdict::ValidAs(sent.into()))
}

fn rejected(name: &'static str, body: impl Into<String>, error: &'static str) -> Row {
    make_row(name, body, Verdict::Rejected(error))
}

fn invalid(name: &'static str, body: impl Into<String>, messages: &'static [&'static str]) -> Row {
    make_row(name, body, Verdict::Invalid(messages))
}

fn make_row(name: &'static str, body: impl Into<String>, verdict: Verdict) -> Row {
    let body = body.into();
    Row { name, body, verdict }
}

/// The body of a run with these fields.
fn make_run(fields: &str) -> String {
    format!(r#"{{"assistant_id": "asst_1", {fields}}}"#)
}

/// The body of a run with this one message.
fn make_message(message: &str) -> String {
    make_run(&format!(r#""additional_messages": [{message}]"#))
}

/// The body of a run with a message that has these fields too.
fn make_message_with(fields: &str) -> String {
    make_message(&format!(r#"{{"role": "user", "content": "Hi", {fields}}}"#))
}

/// The body of a run with a message of this one part.
fn make_part(part: &str) -> String {
    make_message(&format!(r#"{{"role": "user", "content": [{part}]}}"#))
}

/// The body of a run with this one tool.
fn make_tool(tool: &str) -> String {
    make_run(&format!(r#""tools": [{tool}]"#))
}

/// The body of a run with this function.
fn make_function(fields: &str) -> String {
    make_tool(&format!(r#"{{"type": "function", "function": {{{fields}}}}}"#))
}

/// The body of a run with this file search.
fn make_search(fields: &str) -> String {
    make_tool(&format!(r#"{{"type": "file_search", "file_search": {{{fields}}}}}"#))
}

/// The body of a run with this JSON Schema as its format.
fn make_json_schema(fields: &str) -> String {
    make_run(&format!(
        r#""response_format": {{"type": "json_schema", "json_schema": {{{fields}}}}}"#
    ))
}

/// An object of `count` pairs of metadata.
fn make_pairs(count: usize) -> String {
    let pairs: Vec<_> = (0..count).map(|i| format!(r#""key{i}": "v""#)).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// An array of `count` equal elements.
fn make_array(element: &str, count: usize) -> String {
    format!("[{}]", vec![element; count].join(", "))
}

pub(crate) fn list_rows() -> Vec<Row> {
    let mut rows = top_level::list_rows();
    rows.extend(limits::list_rows());
    rows.extend(nested::list_rows());
    rows.extend(tools::list_rows());
    rows.extend(unions::list_rows());
    rows.extend(differences::list_rows());
    rows
}

/// How the result of a row differs from the expected one.
fn find_fault(row: &Row) -> Option<String> {
    let read = serde_json::from_str::<CreateRunRequest>(&row.body);
    let request = match (read, &row.verdict) {
        (Err(error), Verdict::Rejected(expected)) if error.to_string().contains(expected) => {
            return None;
        }
        (Err(error), _) => return Some(format!("rejected: {error}")),
        (Ok(_), Verdict::Rejected(_)) => return Some("it was read".to_owned()),
        (Ok(request), _) => request,
    };
    let messages = list_messages(request.validate());
    let expected = match &row.verdict {
        Verdict::Invalid(expected) => *expected,
        _ => &[],
    };
    if messages != expected {
        return Some(format!("broken rules: {messages:#?}"));
    }
    let expected = match &row.verdict {
        Verdict::ValidAs(sent) => sent,
        _ => &row.body,
    };
    let expected = normalize(serde_json::from_str(expected).expect(row.name));
    let sent = normalize(serde_json::to_value(&request).expect(row.name));
    (sent != expected).then(|| format!("sent as {sent}"))
}

/// The value without nulls, which are not written, and with all numbers as floats, since `2.0` is
/// `2` in JSON. Schemas of the caller are unchanged.
fn normalize(value: Value) -> Value {
    match value {
        Value::Object(object) => object
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| match name.as_str() {
                "parameters" | "schema" => (name, value),
                _ => (name, normalize(value)),
            })
            .collect(),
        Value::Array(array) => array.into_iter().map(normalize).collect(),
        Value::Number(number) => {
            number.as_f64().and_then(Number::from_f64).map_or(Value::Null, Value::Number)
        }
        other => other,
    }
}

#[test]
fn bodies_meet_their_verdicts() {
    let rows = list_rows();
    assert!(rows.len() >= 90, "{}", rows.len());
    let names: HashSet<_> = rows.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), rows.len(), "two rows have the same name");
    let faults: Vec<_> = rows
        .iter()
        .filter_map(|row| find_fault(row).map(|fault| format!("{}: {fault}", row.name)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
