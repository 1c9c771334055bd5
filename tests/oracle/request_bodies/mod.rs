//! Bodies of requests, and what becomes of each: the verdicts are those of the published schema,
//! with the limits that only its descriptions state.

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

/// A body, and what becomes of it.
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) body: String,
    verdict: Verdict,
}

enum Verdict {
    /// It is read, keeps every rule, and is sent again as it came, nulls apart.
    Valid,
    /// Likewise, but it is sent as this.
    ValidAs(String),
    /// It cannot be read; the error holds this.
    Refused(&'static str),
    /// It is read, but breaks rules: these sentences.
    Invalid(&'static [&'static str]),
}

fn valid(name: &'static str, body: impl Into<String>) -> Row {
    row(name, body, Verdict::Valid)
}

fn valid_as(name: &'static str, body: impl Into<String>, sent: impl Into<String>) -> Row {
    row(name, body, Verdict::ValidAs(sent.into()))
}

fn refused(name: &'static str, body: impl Into<String>, error: &'static str) -> Row {
    row(name, body, Verdict::Refused(error))
}

fn invalid(name: &'static str, body: impl Into<String>, sentences: &'static [&'static str]) -> Row {
    row(name, body, Verdict::Invalid(sentences))
}

fn row(name: &'static str, body: impl Into<String>, verdict: Verdict) -> Row {
    let body = body.into();
    Row { name, body, verdict }
}

/// The body of a run with these fields.
fn run(fields: &str) -> String {
    format!(r#"{{"assistant_id": "asst_1", {fields}}}"#)
}

/// The body of a run with this one message.
fn message(message: &str) -> String {
    run(&format!(r#""additional_messages": [{message}]"#))
}

/// The body of a run with a message that has these fields too.
fn message_with(fields: &str) -> String {
    message(&format!(r#"{{"role": "user", "content": "Hi", {fields}}}"#))
}

/// The body of a run with a message of this one part.
fn part(part: &str) -> String {
    message(&format!(r#"{{"role": "user", "content": [{part}]}}"#))
}

/// The body of a run with this one tool.
fn tool(tool: &str) -> String {
    run(&format!(r#""tools": [{tool}]"#))
}

/// The body of a run with this function.
fn function(fields: &str) -> String {
    tool(&format!(r#"{{"type": "function", "function": {{{fields}}}}}"#))
}

/// The body of a run with this file search.
fn search(fields: &str) -> String {
    tool(&format!(r#"{{"type": "file_search", "file_search": {{{fields}}}}}"#))
}

/// The body of a run with this JSON Schema as its format.
fn json_schema(fields: &str) -> String {
    run(&format!(r#""response_format": {{"type": "json_schema", "json_schema": {{{fields}}}}}"#))
}

/// So many pairs of metadata.
fn pairs(count: usize) -> String {
    let pairs: Vec<_> = (0..count).map(|i| format!(r#""key{i}": "v""#)).collect();
    format!("{{{}}}", pairs.join(", "))
}

/// So many times the same element.
fn array(element: &str, count: usize) -> String {
    format!("[{}]", vec![element; count].join(", "))
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = top_level::rows();
    rows.extend(limits::rows());
    rows.extend(nested::rows());
    rows.extend(tools::rows());
    rows.extend(unions::rows());
    rows.extend(differences::rows());
    rows
}

/// What is wrong with what became of a row.
fn fault(row: &Row) -> Option<String> {
    let read = serde_json::from_str::<CreateRunRequest>(&row.body);
    let request = match (read, &row.verdict) {
        (Err(error), Verdict::Refused(expected)) if error.to_string().contains(expected) => {
            return None;
        }
        (Err(error), _) => return Some(format!("refused: {error}")),
        (Ok(_), Verdict::Refused(_)) => return Some("it was read".to_owned()),
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
    let expected = comparable(serde_json::from_str(expected).expect(row.name));
    let sent = comparable(serde_json::to_value(&request).expect(row.name));
    (sent != expected).then(|| format!("sent as {sent}"))
}

/// Without nulls, which are not sent; and `2.0` is `2` in JSON. What a caller's own schema holds
/// stays.
fn comparable(value: Value) -> Value {
    match value {
        Value::Object(object) => object
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| match name.as_str() {
                "parameters" | "schema" => (name, value),
                _ => (name, comparable(value)),
            })
            .collect(),
        Value::Array(array) => array.into_iter().map(comparable).collect(),
        Value::Number(number) => {
            number.as_f64().and_then(Number::from_f64).map_or(Value::Null, Value::Number)
        }
        other => other,
    }
}

#[test]
fn bodies_meet_their_verdicts() {
    let rows = rows();
    assert!(rows.len() >= 90, "{}", rows.len());
    let names: HashSet<_> = rows.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), rows.len(), "two rows have the same name");
    let faults: Vec<_> = rows
        .iter()
        .filter_map(|row| fault(row).map(|fault| format!("{}: {fault}", row.name)))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
