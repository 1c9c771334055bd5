//! Which of the two error bodies a client gets.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, Method, Request, header};
use axum::routing::any;
use run_request::Violation;
use run_request::axum::{ApiError, Form, Json, Query};
use serde_json::json;

use super::{API, Chat, PROBLEM, json_request, send};

async fn read(_: Json<Chat>) {}

fn app() -> Router {
    Router::new().route("/", any(read))
}

/// Whether problem details are sent, with these values of the header.
fn gets_problem(accept: &[&str]) -> bool {
    let mut request = json_request("{}");
    for value in accept {
        let value = HeaderValue::from_bytes(value.as_bytes()).unwrap();
        request.headers_mut().append(header::ACCEPT, value);
    }
    let answer = send(app(), request);
    assert_eq!(answer.status, 400);
    match &*answer.headers {
        API => false,
        PROBLEM => true,
        other => panic!("{accept:?}: {other}"),
    }
}

#[test]
fn problem_details_are_sent_to_who_prefers_them() {
    for accept in [
        &["application/problem+json"][..],
        &["Application/Problem+JSON"],
        &["application/problem+json; charset=utf-8"],
        &["application/problem+json;q=0.1"],
        &["application/problem+json;q=0.001, text/html"],
        &["application/problem+json;q=1.000"],
        &["application/problem+json , */*"],
        &["application/json, application/problem+json"],
        &["application/json;q=0.5, application/problem+json;q=0.5"],
        &["application/json", "application/problem+json"],
        &["text/html, application/*;q=0.2, application/problem+json;q=0.3"],
        &["application/json;q=0.9,application/problem+json;Q=1"],
        &["application/json;q=0, */*"],
        &["application/json;profile=\"a,b;q=0\";q=0.2, application/problem+json;q=0.3"],
        &["application/json;profile=\"a\\\",b\";q=0.2, application/problem+json;q=0.3"],
        &["\u{e9}", "application/problem+json"],
    ] {
        assert!(gets_problem(accept), "{accept:?}");
    }
}

#[test]
fn anyone_else_gets_the_body_of_the_api() {
    for accept in [
        &[][..],
        &[""],
        &["*/*"],
        &["application/*"],
        &["application/json"],
        &["text/html"],
        &["application/problem+json;q=0"],
        &["application/problem+json;q=0.000, */*"],
        &["application/problem+json; q = 0"],
        &["application/problem+json;q=0.5, application/json"],
        &["application/json, application/problem+json;q=0.999"],
        &["application/problem+json;q=0.5, */*;q=0.6"],
        &["application/problem+json;q=2"],
        &["application/problem+json;q=1.001"],
        &["application/problem+json;q=-1"],
        &["application/problem+json;q=0.1234"],
        &["application/problem+json;q="],
        &["application/problem+xml"],
        &["application/problem"],
        &["problem+json"],
        &["text/html;a=\"application/problem+json\""],
        &["text/html;a=\", application/problem+json\""],
        &["*/problem+json"],
        &[",;,;q=1,/,"],
    ] {
        assert!(!gets_problem(accept), "{accept:?}");
    }
}

#[test]
fn a_header_of_megabytes_is_read_in_linear_time() {
    assert!(gets_problem(&[&format!("{}application/problem+json", "a/b;q=0.1,".repeat(1 << 18))]));
    assert!(!gets_problem(&[&"\"\\".repeat(1 << 20)]));
}

#[test]
fn problem_details_have_all_violations() {
    let mut request = json_request(r#"{"temperature": 3}"#);
    request.headers_mut().insert(header::ACCEPT, "application/problem+json".parse().unwrap());
    let answer = send(app(), request);
    assert_eq!((answer.status, &*answer.headers), (400, PROBLEM));
    let body: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(
        body,
        json!({
            "type": "about:blank",
            "title": "Bad Request",
            "status": 400,
            "detail": "Missing required parameter: 'model'. (and 1 more)",
            "errors": [
                {
                    "pointer": "#/model",
                    "path": "model",
                    "code": "missing_required_parameter",
                    "rule": "required",
                    "params": {},
                    "detail": "required, but missing",
                },
                {
                    "pointer": "#/temperature",
                    "path": "temperature",
                    "code": "decimal_above_max_value",
                    "rule": "range",
                    "params": {"max": 2, "actual": 3.0},
                    "detail": "decimal above maximum value. Expected a value <= 2, but got 3 \
                               instead.",
                },
            ],
        })
    );
}

#[test]
fn the_other_statuses_are_problems_too() {
    let accept = |mut request: Request<Body>| {
        request.headers_mut().insert(header::ACCEPT, "application/problem+json".parse().unwrap());
        let answer = send(app(), request);
        assert_eq!(answer.headers, PROBLEM);
        (answer.status, answer.body)
    };
    let problem = |status: u16, title: &str, detail: &str| {
        let about = format!(r#"{{"type":"about:blank","title":"{title}","status":{status}"#);
        (status, format!(r#"{about},"detail":"{detail}"}}"#))
    };
    let too_large = problem(413, "Payload Too Large", "Request body too large.");
    assert_eq!(accept(json_request(" ".repeat(3 << 20))), too_large);
    let detail = "This API method only accepts 'application/json' requests: set the header \
                  'Content-Type: application/json'.";
    let unsupported = problem(415, "Unsupported Media Type", detail);
    assert_eq!(accept(Request::post("/").body(Body::empty()).unwrap()), unsupported);
}

#[test]
fn a_handler_tells_its_own_errors_the_headers() {
    async fn fail(headers: HeaderMap) -> ApiError {
        ApiError::from(Violation::from("is not for today")).negotiate(&headers)
    }
    async fn forget() -> ApiError {
        ApiError::from(Violation::from("is not for today"))
    }
    let app = Router::new().route("/told", any(fail)).route("/forgotten", any(forget));
    let request = |path| {
        let request = Request::get(path).header(header::ACCEPT, "application/problem+json");
        request.body(Body::empty()).unwrap()
    };
    assert_eq!(send(app.clone(), request("/told")).headers, PROBLEM);
    assert_eq!(send(app, request("/forgotten")).headers, API);
}

#[test]
fn all_extractors_know_the_headers() {
    async fn query(_: Query<Chat>) {}
    async fn form(_: Form<Chat>) {}
    let app = Router::new().route("/query", any(query)).route("/form", any(form));
    for (method, path) in [(Method::GET, "/query"), (Method::GET, "/form"), (Method::PUT, "/form")]
    {
        let request = |accept| {
            let request = Request::builder().method(&method).uri(path);
            let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            request.header(header::ACCEPT, accept).body(Body::empty()).unwrap()
        };
        assert_eq!(send(app.clone(), request("application/problem+json")).headers, PROBLEM);
        assert_eq!(send(app.clone(), request("application/json")).headers, API);
    }
}
