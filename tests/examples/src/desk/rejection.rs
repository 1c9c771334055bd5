//! Error responses: the API's error body, or problem details if the client asks for them.

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use run_request::{ErrorBody, ErrorObject, ProblemDetails, Violations};

use super::body_error::BodyError;

/// A response that rejects the request.
pub(crate) struct Rejection(Box<Response>);

impl Rejection {
    /// Rejects an invalid request. The API's body has the first violation, problem details have all.
    pub(crate) fn invalid(headers: &HeaderMap, violations: &Violations) -> Self {
        Rejection::choose(headers, || ErrorBody::from(violations), || violations.into())
    }

    /// Rejects a body that cannot be deserialized.
    pub(crate) fn unreadable(headers: &HeaderMap, error: &BodyError) -> Self {
        let BodyError { violation: Some(violation), message } = error else {
            return Rejection::other(headers, StatusCode::BAD_REQUEST, &error.message, None);
        };
        let body = || {
            let mut body = ErrorBody::from(violation);
            body.error.message.clone_from(message);
            body
        };
        let problem = || {
            let mut problem = ProblemDetails::from(Violations::from(violation.clone()));
            problem.detail = Some(message.clone());
            problem
        };
        Rejection::choose(headers, body, problem)
    }

    /// Rejects a request for a reason other than its body.
    pub(crate) fn other(
        headers: &HeaderMap,
        status: StatusCode,
        message: &str,
        code: Option<&str>,
    ) -> Self {
        let body = || ErrorBody {
            error: ErrorObject {
                message: message.to_owned(),
                r#type: "invalid_request_error".to_owned(),
                param: None,
                code: code.map(str::to_owned),
            },
        };
        let problem = || {
            let title = status.canonical_reason().unwrap_or("Error");
            let mut problem = ProblemDetails::new(status.as_u16(), title);
            problem.detail = Some(message.to_owned());
            problem
        };
        let Rejection(mut response) = Rejection::choose(headers, body, problem);
        *response.status_mut() = status;
        Rejection(response)
    }

    /// Creates the kind of body that the client asks for, with status 400.
    fn choose(
        headers: &HeaderMap,
        body: impl FnOnce() -> ErrorBody,
        problem: impl FnOnce() -> ProblemDetails,
    ) -> Self {
        let mut response = if asks_for_problem(headers) {
            Json(problem()).into_response()
        } else {
            Json(body()).into_response()
        };
        *response.status_mut() = StatusCode::BAD_REQUEST;
        if asks_for_problem(headers) {
            let media_type = HeaderValue::from_static(ProblemDetails::MEDIA_TYPE);
            response.headers_mut().insert(header::CONTENT_TYPE, media_type);
        }
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept"));
        Rejection(Box::new(response))
    }
}

fn asks_for_problem(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|media_range| {
        let essence = media_range.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case(ProblemDetails::MEDIA_TYPE)
    })
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        *self.0
    }
}
