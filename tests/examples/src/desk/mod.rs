//! The run endpoint of a server of one's own: `server` serves it, and `send_run` and `byot` have it inside of themselves.

mod extract;
mod misfit;
mod refusal;
mod run;

use std::io;
use std::time::Duration;

use axum::Router;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::post;
use run_request::assistants::CreateRunRequest;
use run_request::{RunRequest, Violation};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use extract::Checked;
use refusal::Refusal;
use run::Run;

/// How long a connection may go on when the server has been told to stop.
const GRACE: Duration = Duration::from_secs(5);

/// A run of our support desk: the standard run, and what our app and its model server add to it.
#[derive(RunRequest, Debug, Clone)]
#[serde(deny_unknown_fields)]
pub struct SupportRun {
    /// The standard run.
    #[serde(flatten)]
    pub run: CreateRunRequest,
    /// Ticket that the run works on.
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    pub ticket: String,
    /// How urgent it is, from 1 to 5.
    #[request(range(1..=5), default = 3)]
    pub priority: u8,
    /// What the ticket is about.
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    pub tags: Option<Vec<String>>,
    /// From how many tokens vLLM samples.
    #[request(range(1..))]
    pub top_k: Option<u32>,
}

/// Serves the endpoint until it is told to stop; open connections then have a moment to end.
///
/// # Errors
/// Those of axum, when it cannot serve.
pub async fn serve(
    listener: TcpListener,
    until: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let (tell, told) = oneshot::channel();
    let serving = axum::serve(listener, app()).with_graceful_shutdown(async {
        until.await;
        // If nobody hears it, the server has stopped already.
        let _ = tell.send(());
    });
    let too_long = async {
        match told.await {
            Ok(()) => tokio::time::sleep(GRACE).await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        done = serving => done,
        () = too_long => Ok(()),
    }
}

fn app() -> Router {
    Router::new()
        .route("/v1/threads/{thread_id}/runs", post(create_run).fallback(wrong_method))
        .route_layer(middleware::from_fn(with_key))
        .fallback(unknown_url)
}

/// `POST /v1/threads/{thread_id}/runs`
async fn create_run(
    thread: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    Checked(run): Checked<SupportRun>,
) -> Result<Response, Refusal> {
    let thread_id = match thread {
        Ok(Path(id)) if id.starts_with("thread_") => id,
        _ => {
            let violation = Violation::from("Expected an ID that begins with 'thread'.");
            return Err(Refusal::invalid(&headers, &violation.at("thread_id").into()));
        }
    };
    Ok(Run::queued(thread_id, run.into_inner()).answer())
}

/// Any key will do: whose it is would be the next thing to look up.
async fn with_key(request: Request, next: Next) -> Result<Response, Refusal> {
    if request.headers().contains_key(header::AUTHORIZATION) {
        return Ok(next.run(request).await);
    }
    let message = "You didn't provide an API key. You need to provide your API key in an \
                   Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";
    Err(Refusal::other(request.headers(), StatusCode::UNAUTHORIZED, message, None))
}

async fn unknown_url(method: Method, uri: Uri, headers: HeaderMap) -> Refusal {
    let message = format!("Invalid URL ({method} {})", uri.path());
    Refusal::other(&headers, StatusCode::NOT_FOUND, &message, None)
}

async fn wrong_method(headers: HeaderMap) -> Refusal {
    let message = "Only POST requests are accepted.";
    let code = Some("method_not_supported");
    Refusal::other(&headers, StatusCode::METHOD_NOT_ALLOWED, message, code)
}
