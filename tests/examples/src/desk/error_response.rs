//! Error responses: the API's error body, or problem details if the client asks for them.

use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use run_request::{ErrorBody, ErrorObject, ProblemDetails, Rejection};

/// A response that rejects the request.
pub(crate) struct ErrorResponse(Box<Response>);

impl ErrorResponse {
    /// Rejects the content of a request. The API's body has the first fault, problem details have
    /// all of them.
    pub(crate) fn invalid(headers: &HeaderMap, rejection: &Rejection) -> Self {
        let status = StatusCode::from_u16(rejection.status()).unwrap_or(StatusCode::BAD_REQUEST);
        ErrorResponse::choose(headers, status, || rejection.into(), || rejection.into())
    }

    /// Rejects a request for another reason.
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
        ErrorResponse::choose(headers, status, body, problem)
    }

    /// Creates the kind of body that the client asks for.
    fn choose(
        headers: &HeaderMap,
        status: StatusCode,
        body: impl FnOnce() -> ErrorBody,
        problem: impl FnOnce() -> ProblemDetails,
    ) -> Self {
        let vary = [(header::VARY, "accept")];
        let response = if asks_for_problem(headers) {
            let content_type = [(header::CONTENT_TYPE, ProblemDetails::MEDIA_TYPE)];
            (status, vary, content_type, Json(problem())).into_response()
        } else {
            (status, vary, Json(body())).into_response()
        };
        ErrorResponse(Box::new(response))
    }
}

fn asks_for_problem(headers: &HeaderMap) -> bool {
    let accepted = headers.get_all(header::ACCEPT).iter().filter_map(|value| value.to_str().ok());
    accepted.flat_map(|value| value.split(',')).any(|media_range| {
        let essence = media_range.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case(ProblemDetails::MEDIA_TYPE)
    })
}

impl IntoResponse for ErrorResponse {
    fn into_response(self) -> Response {
        *self.0
    }
}
