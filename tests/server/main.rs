//! What the extractors of axum accept, and how they respond to what they do not accept.

mod accept;
mod bodies;
mod form_properties;
mod form_texts;
mod forms;
mod own_rejections;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, header, request};
use run_request::RunRequest;
use tower::ServiceExt;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct Chat {
    #[request(length(1..=16))]
    model: String,
    #[request(range(0..=2))]
    temperature: Option<f64>,
    #[request(length(..=4))]
    stop: Option<Vec<String>>,
}

/// A response, as a client sees it.
#[derive(Debug)]
struct Answer {
    status: u16,
    /// All headers, one a line.
    headers: String,
    body: String,
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

fn send(app: Router, request: Request<Body>) -> Answer {
    block_on(async { receive(app.oneshot(request).await.unwrap()).await })
}

async fn receive(response: Response<Body>) -> Answer {
    let status = response.status().as_u16();
    let lines = response.headers().iter();
    let lines = lines.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
    let headers = lines.filter(|line| !line.starts_with("content-length")).collect::<Vec<_>>();
    let headers = headers.join("\n");
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    Answer { status, headers, body: String::from_utf8(body.to_vec()).unwrap() }
}

fn post() -> request::Builder {
    Request::post("/")
}

fn json_request(body: impl Into<Body>) -> Request<Body> {
    post().header(header::CONTENT_TYPE, "application/json").body(body.into()).unwrap()
}

const VALID: &str = r#"{"model":"gpt-4o"}"#;

/// The headers of the API's error body.
const API: &str = "content-type: application/json\nvary: accept";

/// The headers of problem details.
const PROBLEM: &str = "content-type: application/problem+json\nvary: accept";

/// The API's error body.
fn error_body(message: &str, param: Option<&str>, code: Option<&str>) -> String {
    let quote = |text: Option<&str>| text.map_or("null".into(), |text| format!("\"{text}\""));
    let (param, code) = (quote(param), quote(code));
    let kind = "invalid_request_error";
    format!(
        r#"{{"error":{{"message":"{message}","type":"{kind}","param":{param},"code":{code}}}}}"#
    )
}
