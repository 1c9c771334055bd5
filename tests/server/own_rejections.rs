//! Rejections of the user's own.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use run_request::Rejection;
use run_request::axum::{ApiError, Form, Json, JsonBody, Query};

use super::{Chat, json_request, send};

/// A rejection that is answered as a text.
#[derive(Debug)]
struct Teapot(Rejection);

impl From<Rejection> for Teapot {
    fn from(rejection: Rejection) -> Self {
        Teapot(rejection)
    }
}

impl IntoResponse for Teapot {
    fn into_response(self) -> Response {
        (StatusCode::IM_A_TEAPOT, self.0.to_string()).into_response()
    }
}

#[test]
fn a_type_of_the_users_answers_in_its_own_form() {
    async fn json(Json(chat): Json<Chat, Teapot>) -> String {
        chat.into_inner().model
    }
    // A pattern for a second field is accepted too.
    async fn query(Query(chat, ..): Query<Chat, Teapot>) -> String {
        chat.into_inner().model
    }
    async fn form(Form(chat): Form<Chat, Teapot>) -> String {
        chat.into_inner().model
    }
    async fn body(body: JsonBody<Teapot>) -> Result<String, Teapot> {
        Ok(body.read::<Chat>()?.into_inner().model)
    }
    let app = Router::new()
        .route("/json", any(json))
        .route("/query", any(query))
        .route("/form", any(form))
        .route("/body", any(body));
    let message = "Missing required parameter: 'model'.";
    for path in ["/json", "/query", "/form", "/body"] {
        let mut request = json_request("{}");
        *request.uri_mut() = path.parse().unwrap();
        let answer = send(app.clone(), request);
        assert_eq!(answer.status, 418, "{path}");
        assert_eq!(answer.headers, "content-type: text/plain; charset=utf-8");
        let expected = match path {
            "/form" => {
                "This API method only accepts 'application/x-www-form-urlencoded' requests: set \
                 the header 'Content-Type: application/x-www-form-urlencoded'."
            }
            _ => message,
        };
        assert_eq!(answer.body, expected);
    }
}

#[test]
fn a_result_leaves_the_rejection_to_the_handler() {
    async fn read(chat: Result<Json<Chat>, ApiError>) -> String {
        match chat {
            Ok(Json(chat)) => chat.into_inner().model,
            Err(error) => format!("{} {:?}", error.status(), error.rejection().is_some()),
        }
    }
    async fn bare(chat: Result<Query<Chat, Rejection>, Rejection>) -> String {
        match chat {
            Ok(Query(chat)) => chat.into_inner().model,
            Err(rejection) => rejection.to_string(),
        }
    }
    let app = Router::new().route("/", any(read)).route("/bare", any(bare));
    assert_eq!(send(app.clone(), json_request("{}")).body, "400 Bad Request true");
    let request = Request::get("/bare?model=").body(Body::empty()).unwrap();
    assert_eq!(
        send(app, request).body,
        "Invalid 'model': string too short. Expected a string with minimum length 1, but got an \
         empty string instead."
    );
}

#[test]
fn the_bare_rejection_answers_with_the_body_of_the_api() {
    async fn read(_: Json<Chat, Rejection>) {}
    let app = Router::new().route("/", any(read));
    let answer = send(app, json_request("{}"));
    assert_eq!((answer.status, &*answer.headers), (400, "content-type: application/json"));
    assert!(answer.body.starts_with(r#"{"error":{"message":"Missing required"#));
}
