//! The extractor of a JSON body.

use axum_core::extract::{FromRequest, OptionalFromRequest, Request};
use axum_core::response::IntoResponse;
use http::header;
use serde_core::de::DeserializeOwned;

use super::extractor::{Rejects, impl_extractor};
use super::{ApiError, JsonBody};
use crate::{Rejection, Validate};

/// Reads and validates a JSON body. Holds a [`Valid<T>`](crate::Valid).
///
/// It takes the place of axum's own `Json` in the arguments of a handler. The content type must be
/// `application/json` or end in `+json`, and axum's `DefaultBodyLimit` limits the size. An invalid
/// request is answered by an [`ApiError`], which knows everything that is wrong with it, or by a
/// [type of your own](super#your-own-errors).
///
/// ```
/// use axum::Router;
/// use axum::routing::post;
/// use run_request::RunRequest;
/// use run_request::axum::Json;
///
/// #[derive(RunRequest)]
/// struct Chat {
///     model: String,
///     #[request(range(0..=2))]
///     temperature: Option<f64>,
/// }
///
/// async fn create(Json(chat): Json<Chat>) -> String {
///     format!("Hello from {}", chat.model)
/// }
///
/// # use axum::{body::{Body, to_bytes}, http::Request};
/// # use tower::ServiceExt;
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let app = Router::new().route("/chats", post(create));
/// let request = Request::post("/chats")
///     .header("content-type", "application/json")
///     .body(Body::from(r#"{"temperature": 3}"#))
///     .unwrap();
/// let response = app.oneshot(request).await.unwrap();
/// assert_eq!(response.status(), 400);
/// assert_eq!(
///     to_bytes(response.into_body(), 1 << 20).await.unwrap(),
///     "{\"error\":{\"message\":\"Missing required parameter: 'model'.\",\
///      \"type\":\"invalid_request_error\",\"param\":\"model\",\
///      \"code\":\"missing_required_parameter\"}}",
/// );
/// # });
/// ```
///
/// An `Option<Json<T>>` is `None` if the request has no content type, as with axum's own.
#[must_use]
pub struct Json<T, R = ApiError>(
    /// The request: a [`Valid<T>`](crate::Valid), whatever `R` is.
    pub <R as Rejects>::Valid<T>,
);

impl_extractor!(Json);

impl<T, R, S> FromRequest<S> for Json<T, R>
where
    T: DeserializeOwned + Validate,
    R: From<Rejection> + IntoResponse + 'static,
    S: Send + Sync,
{
    type Rejection = R;

    async fn from_request(request: Request, state: &S) -> Result<Self, R> {
        let body = JsonBody::<R>::from_request(request, state).await?;
        body.read().map(Json)
    }
}

impl<T, R, S> OptionalFromRequest<S> for Json<T, R>
where
    T: DeserializeOwned + Validate,
    R: From<Rejection> + IntoResponse + 'static,
    S: Send + Sync,
{
    type Rejection = R;

    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, R> {
        if request.headers().contains_key(header::CONTENT_TYPE) {
            <Self as FromRequest<S>>::from_request(request, state).await.map(Some)
        } else {
            Ok(None)
        }
    }
}
