//! The endpoints of our own server. `server` serves them; `send_run` and `byot` start it in process.

mod api_docs;
mod chat;
mod model;
mod run;

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::post;
use run_request::assistants::CreateRunRequest;
use run_request::axum::{ApiError, Json};
use run_request::{RunRequest, Violation};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

pub use chat::SupportChat;

use chat::Completion;
use run::Run;

/// How long open connections may continue after the server is told to stop.
const GRACE: Duration = Duration::from_secs(5);

/// A run of our support desk: the standard run, plus the fields of our app and its model server.
#[derive(RunRequest, Debug, Clone)]
#[request(schema)]
#[serde(deny_unknown_fields)]
pub struct SupportRun {
    /// The standard run request.
    #[serde(flatten)]
    pub run: CreateRunRequest,
    /// The ticket that the run works on.
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    pub ticket: String,
    /// The priority, from 1 to 5.
    #[request(range(1..=5), default = 3)]
    pub priority: u8,
    /// The topics of the ticket.
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    pub tags: Option<Vec<String>>,
    /// The number of tokens that vLLM samples from.
    #[request(range(1..))]
    pub top_k: Option<u32>,
}

/// Serves the endpoints until `until` ends. Open connections then have a moment to finish.
///
/// # Errors
/// Returns the error of axum if it cannot serve.
pub async fn serve(
    listener: TcpListener,
    until: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (stop_sender, stopped) = oneshot::channel();
    let serving = axum::serve(listener, app()).with_graceful_shutdown(async {
        until.await;
        // If nobody receives this, the server has already stopped.
        let _ = stop_sender.send(());
    });
    let too_long = async {
        match stopped.await {
            Ok(()) => tokio::time::sleep(GRACE).await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        done = serving => done,
        () = too_long => Ok(()),
    }
}

/// The maximum size of a body in bytes.
const LIMIT: usize = 1 << 20;

fn app() -> Router {
    Router::new()
        .route("/v1/threads/{thread_id}/runs", post(create_run).fallback(reject_method))
        .route("/v1/chat/completions", post(create_chat_completion).fallback(reject_method))
        .route_layer(middleware::from_fn(require_key))
        .layer(DefaultBodyLimit::max(LIMIT))
        .merge(api_docs::routes())
        .fallback(reject_url)
}

/// `POST /v1/threads/{thread_id}/runs`
async fn create_run(
    thread: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    Json(run): Json<SupportRun>,
) -> Result<Response, ApiError> {
    let thread_id = match thread {
        Ok(Path(id)) if id.starts_with("thread_") => id,
        _ => {
            let violation = Violation::from("Expected an ID that begins with 'thread'.");
            return Err(ApiError::from(violation.at("thread_id")).negotiate(&headers));
        }
    };
    Ok(Run::queued(thread_id, run.into_inner()).into_response())
}

/// `POST /v1/chat/completions`
async fn create_chat_completion(Json(chat): Json<SupportChat>) -> Response {
    Completion::new(chat.into_inner()).into_response()
}

/// Creates the ID of an object, and the time at which that was, in seconds.
fn create_id(prefix: &str) -> (String, u64) {
    static OBJECTS: AtomicU64 = AtomicU64::new(1);
    let number = OBJECTS.fetch_add(1, Ordering::Relaxed);
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    // A clock before 1970 is no reason to reject a request.
    let created_at = since.unwrap_or_default().as_secs();
    (format!("{prefix}{created_at:x}{number:08x}"), created_at)
}

/// Accepts any key. A real server would look up its owner here.
async fn require_key(request: Request, next: Next) -> Result<Response, ApiError> {
    if request.headers().contains_key(header::AUTHORIZATION) {
        return Ok(next.run(request).await);
    }
    let message = "You didn't provide an API key. You need to provide your API key in an \
                   Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";
    Err(ApiError::new(StatusCode::UNAUTHORIZED, message).negotiate(request.headers()))
}

async fn reject_url(method: Method, uri: Uri, headers: HeaderMap) -> ApiError {
    let message = format!("Invalid URL ({method} {})", uri.path());
    ApiError::new(StatusCode::NOT_FOUND, message).negotiate(&headers)
}

async fn reject_method(headers: HeaderMap) -> ApiError {
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "Only POST requests are accepted.")
        .with_code("method_not_supported")
        .negotiate(&headers)
}
