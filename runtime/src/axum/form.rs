//! The extractor of a form.

use axum_core::extract::{FromRequest, Request};
use axum_core::response::IntoResponse;
use http::Method;
use serde_core::de::DeserializeOwned;

use super::accept::ErrorFormat;
use super::body::{content_type, read_bytes};
use super::extractor::{Rejects, impl_extractor};
use super::{ApiError, reject};
use crate::{Rejection, Valid, Validate, form};

/// Reads and validates an HTML form, as [`form`] describes. Holds a [`Valid<T>`](crate::Valid).
///
/// A `GET` or `HEAD` request has its form in the query string, any other one in a body of type
/// `application/x-www-form-urlencoded`. An invalid one is answered as by [`Json`](super::Json).
///
/// ```
/// use axum::Router;
/// use axum::routing::post;
/// use run_request::RunRequest;
/// use run_request::axum::Form;
///
/// #[derive(RunRequest)]
/// struct SignUp {
///     #[request(length(1..))]
///     name: String,
///     #[request(range(13..=150))]
///     age: Option<u8>,
///     #[request(default)]
///     newsletter: bool,
/// }
///
/// async fn sign_up(Form(form): Form<SignUp>) -> String {
///     format!("{} is {:?}", form.name, form.age)
/// }
///
/// # use axum::{body::{Body, to_bytes}, http::Request};
/// # use tower::ServiceExt;
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let app = Router::new().route("/users", post(sign_up));
/// let request = Request::post("/users")
///     .header("content-type", "application/x-www-form-urlencoded")
///     .body(Body::from("name=Ada+Lovelace&age=&newsletter=on"))
///     .unwrap();
/// let response = app.oneshot(request).await.unwrap();
/// assert_eq!(to_bytes(response.into_body(), 1 << 20).await.unwrap(), "Ada Lovelace is None");
/// # });
/// ```
#[must_use]
pub struct Form<T, R = ApiError>(
    /// The request: a [`Valid<T>`](crate::Valid), whatever `R` is.
    pub <R as Rejects>::Valid<T>,
);

impl_extractor!(Form);

impl<T, R, S> FromRequest<S> for Form<T, R>
where
    T: DeserializeOwned + Validate,
    R: From<Rejection> + IntoResponse + 'static,
    S: Send + Sync,
{
    type Rejection = R;

    async fn from_request(request: Request, state: &S) -> Result<Self, R> {
        let format = ErrorFormat::choose(request.headers());
        let read = read_form(request, state).await;
        read.map(Form).map_err(|rejection| reject(rejection, format))
    }
}

async fn read_form<T, S>(request: Request, state: &S) -> Result<Valid<T>, Rejection>
where
    T: DeserializeOwned + Validate,
    S: Send + Sync,
{
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return form::from_str(request.uri().query().unwrap_or_default());
    }
    let expected = mime::APPLICATION_WWW_FORM_URLENCODED;
    if content_type(request.headers())
        .is_none_or(|media_type| media_type.essence_str() != expected.essence_str())
    {
        return Err(Rejection::ContentType { expected: "application/x-www-form-urlencoded" });
    }
    form::from_slice(&read_bytes(request, state).await?)
}
