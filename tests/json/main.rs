//! Reading JSON bodies, why they are rejected, and where their faults are.

mod arbitrary_bodies;
mod chat;
mod locating;
mod reading;
mod responses;
mod syntax;

use run_request::json::Rejection;
use run_request::{RunRequest, Violations};
use serde_json::Value;

/// A request that reads its fields in different ways.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct ChatRequest {
    #[request(length(1..))]
    model: String,
    #[request(range(0..=2))]
    temperature: Option<f64>,
    #[request(length(1..), each = message)]
    messages: Vec<Message>,
    effort: Option<Effort>,
    metadata: Option<std::collections::BTreeMap<String, u8>>,
    extra: Option<Value>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct Message {
    role: String,
    #[request(length(..=8))]
    content: String,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    High,
}

#[track_caller]
fn violations(rejection: Rejection) -> Violations {
    match rejection {
        Rejection::Violations(violations) => violations,
        other => panic!("no violations: {other}"),
    }
}

/// Each violation with its code.
fn list(violations: &Violations) -> Vec<String> {
    let line = |violation: &run_request::Violation| format!("{}: {violation}", violation.code());
    violations.iter().map(line).collect()
}
