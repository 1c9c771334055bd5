//! The response to an invalid request.

use alloc::boxed::Box;
use alloc::string::String;
use core::any::Any;
use core::fmt::{self, Display};

use axum_core::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};

use super::accept::{ErrorFormat, JSON};
use super::response::{make_response, status_of};
use crate::{ErrorBody, ProblemDetails, Rejection, Violation, Violations};

/// An error response of the API: its own error body, or problem details if the client prefers them.
///
/// | the header `Accept` prefers | body |
/// |---|---|
/// | `application/problem+json` | [`ProblemDetails`], with all violations |
/// | anything else, or is missing | [`ErrorBody`], with the first violation |
///
/// A client that accepts both with the same weight gets problem details if it names them. All
/// responses have the header `Vary: accept`.
///
/// The extractors of this module reject requests with an `ApiError` that knows the request's
/// headers. In a handler, you tell it to [`negotiate`](ApiError::negotiate):
///
/// ```
/// use axum::http::HeaderMap;
/// use run_request::axum::{ApiError, Json};
/// use run_request::{RunRequest, Violation};
///
/// #[derive(RunRequest)]
/// struct Chat {
///     model: String,
/// }
///
/// async fn create(headers: HeaderMap, Json(chat): Json<Chat>) -> Result<String, ApiError> {
///     if chat.model != "gpt-4o" {
///         let violation = Violation::new("model_not_found", "no such model").at("model");
///         return Err(ApiError::from(violation).negotiate(&headers));
///     }
///     Ok("hello".to_owned())
/// }
/// # let _ = axum::Router::<()>::new().route("/", axum::routing::post(create));
/// ```
#[derive(Debug)]
pub struct ApiError(Box<Inner>);

#[derive(Debug)]
struct Inner {
    reason: Reason,
    format: ErrorFormat,
}

#[derive(Debug)]
enum Reason {
    Rejection(Rejection),
    Other { status: StatusCode, message: String, code: Option<String> },
}

impl ApiError {
    /// Creates an error that is not about the content of a request.
    ///
    /// ```
    /// use axum::http::StatusCode;
    /// use axum::response::IntoResponse;
    /// use run_request::axum::ApiError;
    ///
    /// async fn unknown_url() -> ApiError {
    ///     ApiError::new(StatusCode::NOT_FOUND, "There is no such URL.").with_code("unknown_url")
    /// }
    /// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
    /// assert_eq!(unknown_url().await.into_response().status(), 404);
    /// # });
    /// ```
    #[must_use]
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self::of(Reason::Other { status, message: message.into(), code: None })
    }

    fn of(reason: Reason) -> Self {
        ApiError(Box::new(Inner { reason, format: ErrorFormat::default() }))
    }

    /// Sets the error code, for programs, of an error that was created by [`new`](ApiError::new).
    /// The code of a rejection is that of its first violation.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        if let Reason::Other { code: slot, .. } = &mut self.0.reason {
            *slot = Some(code.into());
        }
        self
    }

    /// Chooses the body by the header `Accept` of the request. Errors of the extractors have been
    /// told already.
    #[must_use]
    pub fn negotiate(mut self, headers: &HeaderMap) -> Self {
        self.0.format = ErrorFormat::choose(headers);
        self
    }

    /// Returns the status of the response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.0.reason {
            Reason::Rejection(rejection) => status_of(rejection),
            Reason::Other { status, .. } => *status,
        }
    }

    /// Returns why the request was rejected, for your logs; `None` if the error was created by
    /// [`new`](ApiError::new).
    #[must_use]
    pub fn rejection(&self) -> Option<&Rejection> {
        match &self.0.reason {
            Reason::Rejection(rejection) => Some(rejection),
            Reason::Other { .. } => None,
        }
    }

    /// Tells an error of the user's own choice, if it is an `ApiError`, what the client prefers.
    pub(super) fn tell_format<R: 'static>(error: &mut R, format: ErrorFormat) {
        if let Some(ApiError(inner)) = (error as &mut dyn Any).downcast_mut() {
            inner.format = format;
        }
    }
}

impl From<Rejection> for ApiError {
    fn from(rejection: Rejection) -> Self {
        Self::of(Reason::Rejection(rejection))
    }
}

impl From<Violations> for ApiError {
    fn from(violations: Violations) -> Self {
        Rejection::from(violations).into()
    }
}

impl From<Violation> for ApiError {
    fn from(violation: Violation) -> Self {
        Violations::from(violation).into()
    }
}

/// Writes the message for the client.
impl Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.reason {
            Reason::Rejection(rejection) => rejection.fmt(f),
            Reason::Other { message, .. } => f.write_str(message),
        }
    }
}

impl core::error::Error for ApiError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        self.rejection().and_then(core::error::Error::source)
    }
}

impl From<&Reason> for ErrorBody {
    fn from(reason: &Reason) -> Self {
        match reason {
            Reason::Rejection(rejection) => rejection.into(),
            Reason::Other { message, code, .. } => {
                ErrorBody::of_request(message.clone(), code.as_deref())
            }
        }
    }
}

impl From<&Reason> for ProblemDetails {
    fn from(reason: &Reason) -> Self {
        match reason {
            Reason::Rejection(rejection) => rejection.into(),
            Reason::Other { status, message, .. } => {
                let title = status.canonical_reason().unwrap_or("Error");
                let mut problem = ProblemDetails::new(status.as_u16(), title);
                problem.detail = Some(message.clone());
                problem
            }
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let Inner { reason, format } = &*self.0;
        let mut response = match format {
            ErrorFormat::Api => make_response(self.status(), JSON, &ErrorBody::from(reason)),
            ErrorFormat::Problem => ProblemDetails::from(reason).into_response(),
        };
        response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept"));
        response
    }
}
