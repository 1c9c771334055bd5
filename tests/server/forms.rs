//! The extractors of query strings and forms.

use axum::Router;
use axum::body::Body;
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, Request, header};
use axum::routing::any;
use run_request::axum::{Form, Query};

use super::{API, Answer, Chat, error_body, send};

async fn query(Query(chat): Query<Chat>) -> String {
    format!("{:?}", chat.into_inner())
}

async fn form(Form(chat): Form<Chat>) -> String {
    format!("{:?}", chat.into_inner())
}

fn app() -> Router {
    Router::new().route("/query", any(query)).route("/form", any(form))
}

fn request(method: Method, uri: &str, content_type: &str, body: &str) -> Answer {
    let request = Request::builder().method(method).uri(uri);
    let request = request.header(header::CONTENT_TYPE, content_type);
    send(app(), request.body(Body::from(body.to_owned())).unwrap())
}

const FORM: &str = "application/x-www-form-urlencoded";
const READ: &str = r#"Chat { model: "m", temperature: Some(0.5), stop: Some(["a", "b c"]) }"#;

#[test]
fn a_query_string_is_read() {
    let answer = request(Method::GET, "/query?model=m&temperature=.5&stop=a&stop=b+c", "", "");
    assert_eq!((answer.status, &*answer.body), (200, READ));
    // The body is left alone.
    let answer = request(Method::POST, "/query?model=m", FORM, "model=n&a=b");
    assert!(answer.body.starts_with(r#"Chat { model: "m""#), "{answer:?}");
}

#[test]
fn a_query_string_that_is_invalid_or_missing_is_rejected() {
    let missing = "Missing required parameter: 'model'.";
    let missing = error_body(missing, Some("model"), Some("missing_required_parameter"));
    for uri in ["/query", "/query?", "/query?&", "/query?stop=a"] {
        let answer = request(Method::GET, uri, "", "");
        assert_eq!((answer.status, &*answer.headers, &*answer.body), (400, API, &*missing));
    }
    let answer = request(Method::GET, "/query?model=a&temperature=hot", "", "");
    let message = "Invalid type for 'temperature': expected a decimal, but got a string instead.";
    let invalid = error_body(message, Some("temperature"), Some("invalid_type"));
    assert_eq!((answer.status, &*answer.headers, &*answer.body), (400, API, &*invalid));
}

#[test]
fn a_form_is_read_from_the_body_or_from_the_query_string() {
    let body = "model=m&temperature=0.5&stop=a&stop=b%20c";
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        for content_type in [FORM, "Application/X-WWW-Form-Urlencoded; charset=utf-8"] {
            let answer = request(method.clone(), "/form?model=n", content_type, body);
            assert_eq!((answer.status, &*answer.body), (200, READ));
        }
    }
    for method in [Method::GET, Method::HEAD] {
        let answer = request(method.clone(), &format!("/form?{body}"), "", "model=n");
        assert_eq!(answer.status, 200);
        assert_eq!(answer.body, if method == Method::GET { READ } else { "" });
    }
}

#[test]
fn a_form_needs_its_content_type() {
    let message = "This API method only accepts 'application/x-www-form-urlencoded' requests: \
                   set the header 'Content-Type: application/x-www-form-urlencoded'.";
    let rejected = error_body(message, None, Some("unsupported_content_type"));
    for content_type in ["", "application/json", "multipart/form-data; boundary=a", "text/plain"] {
        let answer = request(Method::POST, "/form", content_type, "model=m");
        assert_eq!((answer.status, &*answer.headers, &*answer.body), (415, API, &*rejected));
    }
    let missing = Request::post("/form").body(Body::from("model=m")).unwrap();
    assert_eq!(send(app(), missing).status, 415);
}

#[test]
fn the_size_of_a_form_is_limited() {
    let body = format!("model=m&stop={}", "a".repeat(2 << 20));
    let answer = request(Method::POST, "/form", FORM, &body);
    let rejected = error_body("Request body too large.", None, Some("request_too_large"));
    assert_eq!((answer.status, &*answer.body), (413, &*rejected));
    let request = Request::post("/form").header(header::CONTENT_TYPE, FORM);
    let request = request.body(Body::from(body)).unwrap();
    let app = app().layer(DefaultBodyLimit::disable());
    assert_eq!(send(app, request).status, 200);
}

#[test]
fn bytes_that_are_not_text_are_rejected() {
    let request = Request::post("/form").header(header::CONTENT_TYPE, FORM);
    let request = request.body(Body::from(&b"model=\xFF"[..])).unwrap();
    let answer = send(app(), request);
    let message = "Invalid 'model': not a string: it is not encoded in UTF-8";
    let rejected = error_body(message, Some("model"), Some("invalid_value"));
    assert_eq!((answer.status, &*answer.headers, &*answer.body), (400, API, &*rejected));
}
