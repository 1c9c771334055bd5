//! Rejections as the bodies of responses.

use std::error::Error;
use std::io;

use run_request::json::{self, Rejection};
use run_request::{ErrorBody, ProblemDetails, Violation, Violations};
use serde_json::{Value, json};

use super::ChatRequest;

fn error_body(rejection: Rejection) -> Value {
    let body = ErrorBody::from(&rejection);
    assert_eq!(rejection.status(), 400);
    assert_eq!(ErrorBody::from(rejection), body);
    serde_json::to_value(body).unwrap()
}

fn problem(rejection: Rejection) -> Value {
    let problem = ProblemDetails::from(&rejection);
    assert_eq!(problem.status, rejection.status());
    assert_eq!(ProblemDetails::from(rejection), problem);
    serde_json::to_value(problem).unwrap()
}

fn reject(body: &str) -> Rejection {
    json::from_str::<ChatRequest>(body).unwrap_err()
}

#[test]
fn syntax_is_one_error_at_a_place() {
    let body = "{\"model\": \"sk-very-secret\",\n \"temperature\": }";
    let message = "We could not parse the JSON body of your request: expected value at line 2 \
                   column 17.";
    assert_eq!(
        error_body(reject(body)),
        json!({"error": {
            "message": message,
            "type": "invalid_request_error",
            "param": null,
            "code": null,
        }})
    );
    assert_eq!(
        problem(reject(body)),
        json!({
            "type": "about:blank",
            "title": "Bad Request",
            "status": 400,
            "detail": message,
            "errors": [{
                "pointer": "#",
                "code": "invalid_json",
                "detail": "expected value",
                "rule": "syntax",
                "params": {},
                "line": 2,
                "column": 17,
            }],
        })
    );
}

#[test]
fn violations_are_told_as_violations() {
    let rejection = reject(r#"{"model": 3, "messages": []}"#);
    let Rejection::Violations(violations) = &rejection else { panic!("{rejection}") };
    assert_eq!(ErrorBody::from(&rejection), ErrorBody::from(violations));
    assert_eq!(ProblemDetails::from(&rejection), ProblemDetails::from(violations));
    assert_eq!(ProblemDetails::from(&rejection).errors.len(), violations.len());
    assert_eq!(rejection.to_string(), violations.to_string());
    assert_eq!(
        error_body(reject(r#"{"model": 3, "messages": []}"#)),
        json!({"error": {
            "message": "Invalid type for 'model': expected a string, but got an integer instead.",
            "type": "invalid_request_error",
            "param": "model",
            "code": "invalid_type",
        }})
    );
}

#[test]
fn a_failing_reader_is_one_error_without_its_cause() {
    let failed = || Rejection::Io(io::Error::other("disk at /var/spool is full"));
    assert_eq!(
        error_body(failed()),
        json!({"error": {
            "message": "We could not read the whole body of your request.",
            "type": "invalid_request_error",
            "param": null,
            "code": null,
        }})
    );
    assert_eq!(
        problem(failed()),
        json!({
            "type": "about:blank",
            "title": "Bad Request",
            "status": 400,
            "detail": "We could not read the whole body of your request.",
        })
    );
}

#[test]
fn violations_of_your_own_are_a_rejection() {
    fn find(model: &str) -> Result<(), Rejection> {
        let violation = Violation::new("model_not_found", "no such model").at("model");
        if model == "gpt-4o" { Ok(()) } else { Err(Violations::from(violation).into()) }
    }
    assert!(find("gpt-4o").is_ok());
    let error: Box<dyn Error + Send + Sync> = find("gpt-5o").unwrap_err().into();
    assert_eq!(error.to_string(), "Invalid 'model': no such model");
    assert!(error.source().is_none());
}

#[test]
fn places_can_be_added_to_problems() {
    let body = "{\n  \"model\": \"m\",\n  \"messages\": 3\n}";
    let Rejection::Violations(violations) = reject(body) else { panic!("no violations") };
    let mut problem = ProblemDetails::from(&violations);
    let locations = json::locate_all(body.as_bytes(), &violations);
    for (error, location) in problem.errors.iter_mut().zip(locations) {
        error.line = location.as_ref().map(|location| location.line);
        error.column = location.as_ref().map(|location| location.column);
    }
    let errors = serde_json::to_value(problem).unwrap()["errors"].take();
    assert_eq!((&errors[0]["line"], &errors[0]["column"]), (&json!(3), &json!(15)));
}
