//! The bodies of errors as responses.

use alloc::vec::Vec;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use serde_core::ser::Serialize;

use super::accept::JSON;
use crate::{ErrorBody, ProblemDetails, Rejection};

/// The response has status 400 and the media type `application/json`.
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
impl IntoResponse for ErrorBody {
    fn into_response(self) -> Response {
        make_response(StatusCode::BAD_REQUEST, JSON, &self)
    }
}

/// The response has the status of the problem and the media type `application/problem+json`. A
/// status that is none becomes 500.
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
impl IntoResponse for ProblemDetails {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status);
        let status = status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        make_response(status, ProblemDetails::MEDIA_TYPE, &self)
    }
}

/// The response has the status of the rejection, and the body of the API. Use
/// [`ApiError`](crate::axum::ApiError) to let the client choose.
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        make_response(status_of(&self), JSON, &ErrorBody::from(self))
    }
}

pub(super) fn status_of(rejection: &Rejection) -> StatusCode {
    StatusCode::from_u16(rejection.status()).unwrap_or(StatusCode::BAD_REQUEST)
}

pub(super) fn make_response(
    status: StatusCode,
    media_type: &'static str,
    body: &impl Serialize,
) -> Response {
    // Writing strings and numbers to memory cannot fail.
    let (status, body) = match serde_json::to_vec(body) {
        Ok(body) => (status, body),
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, Vec::new()),
    };
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}
