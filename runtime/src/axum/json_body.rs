//! A JSON body that is read in the handler.

use core::fmt;
use core::marker::PhantomData;

use axum_core::extract::{FromRequest, Request};
use axum_core::response::IntoResponse;
use bytes::Bytes;
use serde_core::de::Deserialize;

use super::accept::ErrorFormat;
use super::body::{content_type, read_bytes};
use super::{ApiError, reject};
use crate::{Rejection, Valid, Validate, ValidateWith, json};

/// The body of a JSON request, which the handler reads into a type.
///
/// [`Json`](super::Json) is shorter, but this one can do more: validate with a
/// [context](crate::guide::context), and read a request that borrows from its body. Content type,
/// size and errors are the same.
///
/// ```
/// use axum::extract::State;
/// use run_request::axum::{ApiError, JsonBody};
/// use run_request::{RunRequest, Violation};
///
/// fn within_quota(tokens: &u32, quota: &u32) -> Result<(), Violation> {
///     if tokens > quota { Err("exceeds the quota".into()) } else { Ok(()) }
/// }
///
/// #[derive(RunRequest)]
/// #[request(context = u32)]
/// struct Completion<'a> {
///     prompt: &'a str,
///     #[request(custom(within_quota))]
///     max_tokens: u32,
/// }
///
/// async fn complete(State(quota): State<u32>, body: JsonBody) -> Result<String, ApiError> {
///     let completion = body.read_with::<Completion>(&quota)?;
///     Ok(completion.prompt.to_uppercase())
/// }
///
/// # use axum::{Router, body::Body, http::Request, routing::post};
/// # use tower::ServiceExt;
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let app = Router::new().route("/completions", post(complete)).with_state(100);
/// let request = Request::post("/completions")
///     .header("content-type", "application/json")
///     .body(Body::from(r#"{"prompt": "Hi!", "max_tokens": 500}"#))
///     .unwrap();
/// let response = app.oneshot(request).await.unwrap();
/// assert_eq!(response.status(), 400);
/// # let body = axum::body::to_bytes(response.into_body(), 999).await.unwrap();
/// # assert!(body.starts_with(br#"{"error":{"message":"Invalid 'max_tokens': exceeds"#));
/// # });
/// ```
pub struct JsonBody<R = ApiError> {
    bytes: Bytes,
    format: ErrorFormat,
    rejection: PhantomData<fn() -> R>,
}

impl<R: From<Rejection> + 'static> JsonBody<R> {
    /// Reads and validates a request, as [`json::from_slice`] does.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the body.
    pub fn read<'de, T: Deserialize<'de> + Validate>(&'de self) -> Result<Valid<T>, R> {
        json::from_slice(&self.bytes).map_err(|rejection| reject(rejection, self.format))
    }

    /// Reads a request, and validates it with a context, as [`json::from_slice_with`] does.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the body.
    pub fn read_with<'de, T>(&'de self, context: &T::Context) -> Result<Valid<T>, R>
    where
        T: Deserialize<'de> + ValidateWith,
    {
        let read = json::from_slice_with(&self.bytes, context);
        read.map_err(|rejection| reject(rejection, self.format))
    }
}

impl<R> JsonBody<R> {
    /// Returns the body, for example to check its signature.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

impl<R, S> FromRequest<S> for JsonBody<R>
where
    R: From<Rejection> + IntoResponse + 'static,
    S: Send + Sync,
{
    type Rejection = R;

    async fn from_request(request: Request, state: &S) -> Result<Self, R> {
        let headers = request.headers();
        let format = ErrorFormat::choose(headers);
        if !content_type(headers).is_some_and(|media_type| is_json(&media_type)) {
            let expected = super::accept::JSON;
            return Err(reject(Rejection::ContentType { expected }, format));
        }
        let read = read_bytes(request, state).await;
        // `?` would convert a `Rejection` too, which knows nothing of the format.
        let bytes = read.map_err(|rejection| reject::<R>(rejection, format))?;
        Ok(JsonBody { bytes, format, rejection: PhantomData })
    }
}

/// Accepts `application/json` and types such as `application/vnd.api+json`, as axum does.
fn is_json(media_type: &mime::Mime) -> bool {
    media_type.type_() == mime::APPLICATION
        && (media_type.subtype() == mime::JSON || media_type.suffix() == Some(mime::JSON))
}

impl<R> fmt::Debug for JsonBody<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonBody").field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}
