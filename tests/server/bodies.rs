//! JSON bodies: every status, with headers and body.

use std::io;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::DefaultBodyLimit;
use axum::http::{Request, StatusCode, header};
use axum::routing::post as route;
use futures_util::stream;
use run_request::axum::{ApiError, Json, JsonBody};
use run_request::{ErrorBody, ProblemDetails, Rejection, RunRequest, Violation, Violations};
use serde::Serialize;

use super::{API, Answer, Chat, VALID, block_on, error_body, json_request, post, receive, send};

async fn echo(Json(chat): Json<Chat>) -> axum::Json<impl Serialize> {
    axum::Json(chat)
}

fn app() -> Router {
    Router::new().route("/", route(echo))
}

#[track_caller]
fn assert_rejected(answer: &Answer, status: u16, body: &str) {
    assert_eq!((answer.status, &*answer.headers, &*answer.body), (status, API, body));
}

const TOO_LARGE: &str = "Request body too large.";

#[test]
fn a_valid_body_is_read() {
    let answer = send(app(), json_request(VALID));
    assert_eq!((answer.status, &*answer.headers), (200, "content-type: application/json"));
    assert_eq!(answer.body, VALID);
}

#[test]
fn a_body_that_is_broken_in_one_way_is_answered_in_the_words_of_the_api() {
    let table: [(&[u8], _, _, _); 9] = [
        (
            b"{}",
            "Missing required parameter: 'model'.",
            Some("model"),
            Some("missing_required_parameter"),
        ),
        (
            br#"{"model": "m", "modle": "m"}"#,
            "Unknown parameter: 'modle'.",
            Some("modle"),
            Some("unknown_parameter"),
        ),
        (
            br#"{"model": "m", "model": "m"}"#,
            "Duplicate parameter: 'model'.",
            Some("model"),
            Some("duplicate_parameter"),
        ),
        (
            br#"{"model": "m", "temperature": "sk-secret"}"#,
            "Invalid type for 'temperature': expected a decimal, but got a string instead.",
            Some("temperature"),
            Some("invalid_type"),
        ),
        (
            br#"{"model": "m", "temperature": 3}"#,
            "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got \
             3 instead.",
            Some("temperature"),
            Some("decimal_above_max_value"),
        ),
        (
            b"[]",
            "Invalid type for the request: expected an object, but got an array instead.",
            None,
            Some("invalid_type"),
        ),
        (
            br#"{"model": "sk-secret",}"#,
            "We could not parse the JSON body of your request: trailing comma at line 1 column \
             23.",
            None,
            None,
        ),
        (
            b"",
            "We could not parse the JSON body of your request: EOF while parsing a value at line \
             1 column 0.",
            None,
            None,
        ),
        (
            b"{\"model\": \"\xFF\"}",
            "We could not parse the JSON body of your request: invalid unicode code point at \
             line 1 column 12.",
            None,
            None,
        ),
    ];
    for (body, message, param, code) in table {
        let answer = send(app(), json_request(body.to_vec()));
        assert_rejected(&answer, 400, &error_body(message, param, code));
    }
}

#[test]
fn content_types_are_those_that_axum_accepts() {
    async fn of_axum(axum::Json(_): axum::Json<serde_json::Value>) {}
    let theirs = Router::new().route("/", route(of_axum));
    let types = [
        "application/json",
        "Application/JSON",
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/vnd.api+json",
        "application/problem+json; a=\"b;c\"",
        "application/json;",
        "application/json; charset",
        "application/jsonp",
        "application/json, text/plain",
        "application/x+xml",
        "text/json",
        "text/plain",
        "application/x-www-form-urlencoded",
        "json",
        "",
        "application/json\u{e9}",
    ];
    let message = "This API method only accepts 'application/json' requests: set the header \
                   'Content-Type: application/json'.";
    let rejected = error_body(message, None, Some("unsupported_content_type"));
    let mut accepted = 0;
    for content_type in types {
        let request = || {
            let request = post().header(header::CONTENT_TYPE, content_type.as_bytes());
            request.body(Body::from(VALID)).unwrap()
        };
        let (ours, theirs) = (send(app(), request()), send(theirs.clone(), request()));
        assert_eq!(ours.status, theirs.status, "{content_type}");
        accepted += usize::from(ours.status == 200);
        if ours.status != 200 {
            assert_rejected(&ours, 415, &rejected);
        }
    }
    assert_eq!(accepted, 7);
    assert_rejected(&send(app(), post().body(Body::from(VALID)).unwrap()), 415, &rejected);
}

/// A body of this many bytes, which is valid.
fn body_of(length: usize) -> String {
    format!("{VALID}{}", " ".repeat(length - VALID.len()))
}

#[test]
fn the_size_is_limited_by_the_limit_of_axum() {
    let too_large = error_body(TOO_LARGE, None, Some("request_too_large"));
    assert_eq!(send(app(), json_request(body_of(2 << 20))).status, 200);
    assert_rejected(&send(app(), json_request(body_of((2 << 20) + 1))), 413, &too_large);

    let small = app().layer(DefaultBodyLimit::max(VALID.len()));
    assert_eq!(send(small.clone(), json_request(VALID)).status, 200);
    assert_rejected(&send(small.clone(), json_request(body_of(VALID.len() + 1))), 413, &too_large);
    // A body that is too large is not looked at.
    assert_rejected(&send(small, json_request("{".repeat(99))), 413, &too_large);

    let disabled = app().layer(DefaultBodyLimit::disable());
    assert_eq!(send(disabled, json_request(body_of(5 << 20))).status, 200);
}

#[test]
fn the_content_type_is_checked_before_the_size() {
    let request = post().body(Body::from(body_of(3 << 20))).unwrap();
    assert_eq!(send(app(), request).status, 415);
}

fn stream_of(chunks: Vec<Result<&'static str, io::Error>>) -> Request<Body> {
    json_request(Body::from_stream(stream::iter(chunks)))
}

#[test]
fn a_body_comes_in_chunks() {
    assert_eq!(send(app(), stream_of(vec![Ok(r#"{"model":"#), Ok(r#""m"}"#)])).status, 200);
    let small = app().layer(DefaultBodyLimit::max(4));
    assert_eq!(send(small, stream_of(vec![Ok("123"), Ok("45")])).status, 413);
}

#[test]
fn a_body_that_ends_early_is_a_bad_request() {
    let error = io::Error::other("connection of sk-secret reset");
    let answer = send(app(), stream_of(vec![Ok("{"), Err(error)]));
    let message = "We could not read the whole body of your request.";
    assert_rejected(&answer, 400, &error_body(message, None, None));
}

#[test]
fn a_client_that_disconnects_leaves_nothing_behind() {
    use tower::ServiceExt;

    block_on(async {
        let request = json_request(Body::from_stream(stream::pending::<io::Result<Bytes>>()));
        let answer = app().oneshot(request);
        let wait = async {
            for _ in 0..8 {
                tokio::task::yield_now().await;
            }
        };
        tokio::select! {
            biased;
            _ = answer => panic!("the body has not ended"),
            () = wait => {}
        }
    });
}

#[test]
fn an_optional_body_may_be_missing() {
    async fn maybe(chat: Option<Json<Chat>>) -> String {
        chat.map_or("none".to_owned(), |Json(chat)| chat.into_inner().model)
    }
    let app = Router::new().route("/", route(maybe));
    assert_eq!(send(app.clone(), json_request(VALID)).body, "gpt-4o");
    assert_eq!(send(app.clone(), post().body(Body::empty()).unwrap()).body, "none");
    assert_eq!(send(app.clone(), json_request("{}")).status, 400);
    let text = post().header(header::CONTENT_TYPE, "text/plain").body(Body::empty()).unwrap();
    assert_eq!(send(app, text).status, 415);
}

#[derive(RunRequest, Debug)]
#[request(context = u32)]
struct Completion<'a> {
    prompt: &'a str,
    #[request(custom(within_quota))]
    max_tokens: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature of such functions")]
fn within_quota(tokens: &u32, quota: &u32) -> Result<(), Violation> {
    if tokens > quota { Err("exceeds the quota".into()) } else { Ok(()) }
}

#[test]
fn a_handler_reads_a_body_with_a_context() {
    async fn complete(body: JsonBody) -> Result<String, ApiError> {
        let completion = body.read_with::<Completion>(&100)?;
        Ok(format!("{} of {}", completion.prompt, body.bytes().len()))
    }
    let app = Router::new().route("/", route(complete));
    let body = r#"{"prompt":"Hi!","max_tokens":9}"#;
    assert_eq!(send(app.clone(), json_request(body)).body, "Hi! of 31");
    let answer = send(app.clone(), json_request(r#"{"prompt":"Hi!","max_tokens":900}"#));
    let message = "Invalid 'max_tokens': exceeds the quota";
    let body = error_body(message, Some("max_tokens"), Some("invalid_value"));
    assert_rejected(&answer, 400, &body);

    let mut request = json_request(r#"{"prompt":"Hi!","max_tokens":900}"#);
    request.headers_mut().insert("accept", "application/problem+json".parse().unwrap());
    assert_eq!(send(app.clone(), request).headers, super::PROBLEM);
    assert_eq!(send(app, post().body(Body::empty()).unwrap()).status, 415);
}

#[test]
fn bodies_of_errors_are_responses() {
    use axum::response::IntoResponse;

    let violations = || Violations::from("is not for today");
    let answer = |response| block_on(receive(response));
    let body = error_body("Invalid request: is not for today", None, Some("invalid_value"));
    let sent = answer(ErrorBody::from(violations()).into_response());
    assert_eq!((sent.status, &*sent.headers), (400, "content-type: application/json"));
    assert_eq!(sent.body, body);
    let sent = answer(Rejection::TooLarge.into_response());
    assert_eq!((sent.status, &*sent.headers), (413, "content-type: application/json"));

    let mut problem = ProblemDetails::from(violations());
    problem.status = 422;
    let sent = answer(problem.clone().into_response());
    assert_eq!((sent.status, &*sent.headers), (422, "content-type: application/problem+json"));
    assert_eq!(sent.body, serde_json::to_string(&problem).unwrap());
    problem.status = 7;
    assert_eq!(answer(problem.into_response()).status, 500);

    let error = ApiError::from(Violation::from("is not for today").at("model"));
    assert_eq!(error.to_string(), "Invalid 'model': is not for today");
    assert!(matches!(error.rejection(), Some(Rejection::Violations(_))));
    let error = ApiError::new(StatusCode::NOT_FOUND, "No such URL.").with_code("unknown_url");
    assert_eq!((error.status(), error.to_string()), (StatusCode::NOT_FOUND, "No such URL.".into()));
    assert!(error.rejection().is_none());
    let sent = answer(error.into_response());
    assert_rejected(&sent, 404, &error_body("No such URL.", None, Some("unknown_url")));
}

#[test]
fn an_extractor_is_as_good_as_what_it_holds() {
    use run_request::Valid;
    use schemars::SchemaGenerator;

    #[derive(RunRequest, Debug, Clone)]
    #[request(schema)]
    struct Ping {
        note: String,
    }

    let valid = Valid::new(Ping { note: "a".into() }).unwrap();
    let json: Json<Ping> = valid.clone().into();
    assert_eq!(json.note, "a");
    assert_eq!(format!("{:?}", json.clone()), format!("Json({valid:?})"));
    let Json(held) = json.clone();
    assert_eq!(held.note, json.into_inner().note);

    let mut generator = SchemaGenerator::default();
    let expected = generator.root_schema_for::<Ping>();
    assert_eq!(generator.root_schema_for::<Json<Ping>>(), expected);
    assert_eq!(generator.root_schema_for::<run_request::axum::Query<Ping>>(), expected);
    assert_eq!(generator.root_schema_for::<run_request::axum::Form<Ping>>(), expected);
}
