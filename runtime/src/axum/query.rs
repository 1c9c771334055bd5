//! The extractor of a query string.

use axum_core::extract::FromRequestParts;
use axum_core::response::IntoResponse;
use http::request::Parts;
use serde_core::de::DeserializeOwned;

use super::accept::ErrorFormat;
use super::extractor::{Rejects, impl_extractor};
use super::{ApiError, reject};
use crate::{Rejection, Validate, form};

/// Reads and validates the query string, as [`form`] describes. Holds a [`Valid<T>`](crate::Valid).
///
/// An invalid one is answered as by [`Json`](super::Json). Unlike with axum's own `Query`, numbers
/// may be in a flattened request, and a field that is a sequence may be given several times.
///
/// ```
/// use axum::Router;
/// use axum::routing::get;
/// use run_request::RunRequest;
/// use run_request::axum::Query;
///
/// #[derive(RunRequest)]
/// struct Page {
///     #[request(range(1..=100), default = 20)]
///     limit: u8,
/// }
///
/// #[derive(RunRequest)]
/// struct ListChats {
///     #[serde(flatten)]
///     page: Page,
///     tag: Option<Vec<String>>,
/// }
///
/// async fn list(Query(list): Query<ListChats>) -> String {
///     format!("{} chats about {:?}", list.page.limit, list.tag)
/// }
///
/// # use axum::{body::{Body, to_bytes}, http::Request};
/// # use tower::ServiceExt;
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let app = Router::new().route("/chats", get(list));
/// let request = Request::get("/chats?limit=5&tag=rust&tag=serde").body(Body::empty()).unwrap();
/// let response = app.oneshot(request).await.unwrap();
/// assert_eq!(
///     to_bytes(response.into_body(), 1 << 20).await.unwrap(),
///     r#"5 chats about Some(["rust", "serde"])"#,
/// );
/// # });
/// ```
#[must_use]
pub struct Query<T, R = ApiError>(
    /// The request: a [`Valid<T>`](crate::Valid), whatever `R` is.
    pub <R as Rejects>::Valid<T>,
);

impl_extractor!(Query);

impl<T, R, S> FromRequestParts<S> for Query<T, R>
where
    T: DeserializeOwned + Validate,
    R: From<Rejection> + IntoResponse + 'static,
    S: Send + Sync,
{
    type Rejection = R;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, R> {
        let read = form::from_str(parts.uri.query().unwrap_or_default());
        let reject = |rejection| reject(rejection, ErrorFormat::choose(&parts.headers));
        read.map(Query).map_err(reject)
    }
}
