//! The request of chat completions: what is read, every limit, and what is wrong with a body.

mod complete;
mod examples;
mod limits;
mod unions;

use run_request::chat::CreateChatCompletionRequest;
use run_request::json;
use serde_json::{Value, json};

/// The messages for a body, or none if it is valid.
fn list_messages(body: &Value) -> Vec<String> {
    match json::from_value::<CreateChatCompletionRequest>(body.clone()) {
        Ok(_) => Vec::new(),
        Err(rejection) => rejection.to_string().lines().map(str::to_owned).collect(),
    }
}

/// The smallest body, with these fields too.
fn make_body(fields: &Value) -> Value {
    let mut body = json!({"model": "m", "messages": [{"role": "user", "content": "Hi"}]});
    for (name, value) in fields.as_object().expect("fields are an object") {
        body[name] = value.clone();
    }
    body
}

/// Checks that each of these bodies has no faults but these.
#[track_caller]
fn assert_messages(rows: &[(Value, &[&str])]) {
    for (fields, expected) in rows {
        let body = make_body(fields);
        assert_eq!(list_messages(&body), *expected, "{body}");
        // In the fast path as well.
        let read = json::from_str::<CreateChatCompletionRequest>(&body.to_string());
        assert_eq!(read.is_ok(), expected.is_empty(), "{body}");
    }
}

/// Checks that the body is valid, and written as it was read.
#[track_caller]
fn assert_same(body: &Value) {
    match json::from_value::<CreateChatCompletionRequest>(body.clone()) {
        Ok(request) => assert_eq!(&serde_json::to_value(request).unwrap(), body),
        Err(rejection) => panic!("{rejection}\n{body}"),
    }
}
