//! Extractors for [axum](https://docs.rs/axum) 0.8, which validate, and answer an invalid request
//! in the words of the API.
//!
//! | extractor | reads |
//! |---|---|
//! | [`Json`] | a JSON body |
//! | [`JsonBody`] | the same in the handler: with a context, or into a request that borrows |
//! | [`Query`] | the query string |
//! | [`Form`] | an HTML form |
//!
//! They hold a [`Valid`](crate::Valid) request. Replace `axum::Json` by
//! `run_request::axum::Json` in the arguments of your handlers, and nothing else:
//!
//! ```
//! use axum::Router;
//! use axum::routing::post;
//! use run_request::RunRequest;
//! use run_request::axum::Json;
//!
//! #[derive(RunRequest)]
//! #[serde(deny_unknown_fields)]
//! struct Chat {
//!     #[request(length(1..=64))]
//!     model: String,
//!     #[request(range(0..=2))]
//!     temperature: Option<f64>,
//! }
//!
//! async fn create(Json(chat): Json<Chat>) -> axum::Json<String> {
//!     axum::Json(format!("Hello from {}", chat.model))
//! }
//!
//! let app: Router = Router::new().route("/chats", post(create));
//! ```
//!
//! | wrong | status |
//! |---|---|
//! | the body is not JSON, or the body or query string is not a valid request | 400 |
//! | the body ends early | 400 |
//! | the body is larger than axum's `DefaultBodyLimit`, which is 2 MB unless you set it | 413 |
//! | the content type is missing, or another one | 415 |
//!
//! The body of the response is that of the OpenAI API, or problem details, which contain all
//! violations, if the client prefers them: see [`ApiError`].
//!
//! # Your own errors
//!
//! The second parameter of an extractor is the type of its rejection. It can be any type that
//! implements `From<Rejection>` and `IntoResponse`:
//!
//! ```
//! use axum::response::{IntoResponse, Response};
//! use run_request::axum::Json;
//! use run_request::{Rejection, RunRequest};
//!
//! struct Teapot(Rejection);
//!
//! impl From<Rejection> for Teapot {
//!     fn from(rejection: Rejection) -> Self {
//!         Teapot(rejection)
//!     }
//! }
//!
//! impl IntoResponse for Teapot {
//!     fn into_response(self) -> Response {
//!         (axum::http::StatusCode::IM_A_TEAPOT, self.0.to_string()).into_response()
//!     }
//! }
//!
//! #[derive(RunRequest)]
//! struct Chat {
//!     model: String,
//! }
//!
//! async fn create(Json(chat): Json<Chat, Teapot>) -> String {
//!     chat.into_inner().model
//! }
//! # let _ = axum::Router::<()>::new().route("/", axum::routing::post(create));
//! ```
//!
//! To log what is wrong, or to decide for each request, take a `Result`:
//!
//! ```
//! # use run_request::RunRequest;
//! # #[derive(RunRequest)]
//! # struct Chat {
//! #     model: String,
//! # }
//! use run_request::axum::{ApiError, Json};
//!
//! async fn create(chat: Result<Json<Chat>, ApiError>) -> Result<String, ApiError> {
//!     let Json(chat) = chat.inspect_err(|error| eprintln!("rejected a chat: {error}"))?;
//!     Ok(chat.into_inner().model)
//! }
//! # let _ = axum::Router::<()>::new().route("/", axum::routing::post(create));
//! ```

mod accept;
mod api_error;
mod body;
mod extractor;
mod form;
mod json;
mod json_body;
mod query;
mod response;

pub use api_error::ApiError;
pub use form::Form;
pub use json::Json;
pub use json_body::JsonBody;
pub use query::Query;

use self::accept::ErrorFormat;
use crate::Rejection;

/// Converts a rejection into the extractor's own.
fn reject<R: From<Rejection> + 'static>(rejection: Rejection, format: ErrorFormat) -> R {
    let mut error = R::from(rejection);
    ApiError::tell_format(&mut error, format);
    error
}
