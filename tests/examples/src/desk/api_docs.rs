//! The OpenAPI document of the server, and a page that shows it.

use axum::Router;
use run_request::{ErrorBody, ProblemDetails};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi};
use utoipa_swagger_ui::SwaggerUi;

use super::{SupportChat, SupportRun};

#[derive(OpenApi)]
#[openapi(
    info(title = "Support desk", description = "Runs of an assistant, and chats, for tickets."),
    paths(create_run, create_chat_completion),
    modifiers(&ApiKey),
)]
struct ApiDocs;

/// Creates a run, and responds with it or with the stream of its events.
#[utoipa::path(
    post,
    path = "/v1/threads/{thread_id}/runs",
    params(("thread_id" = String, Path, description = "The thread.", example = "thread_abc")),
    request_body = SupportRun,
    responses(
        (status = 200, description = "The run, or its events.", content(
            (Object = "application/json"),
            (String = "text/event-stream"),
        )),
        (status = "4XX", description = "What is wrong.", content(
            (ErrorBody = "application/json"),
            (ProblemDetails = "application/problem+json"),
        )),
    ),
    security(("key" = [])),
)]
#[expect(dead_code, reason = "only its attribute is used, since the handler has other arguments")]
fn create_run() {}

/// Creates a chat completion, and responds with it or with the stream of its chunks.
#[utoipa::path(
    post,
    path = "/v1/chat/completions",
    request_body = SupportChat,
    responses(
        (status = 200, description = "The chat completion, or its chunks.", content(
            (Object = "application/json"),
            (String = "text/event-stream"),
        )),
        (status = "4XX", description = "What is wrong.", content(
            (ErrorBody = "application/json"),
            (ProblemDetails = "application/problem+json"),
        )),
    ),
    security(("key" = [])),
)]
#[expect(dead_code, reason = "only its attribute is used, since the handler has other arguments")]
fn create_chat_completion() {}

struct ApiKey;

impl Modify for ApiKey {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build();
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("key", SecurityScheme::Http(scheme));
    }
}

/// Serves the document at `/openapi.json`, and the page at `/docs`.
pub(crate) fn routes() -> Router {
    SwaggerUi::new("/docs").url("/openapi.json", ApiDocs::openapi()).into()
}
