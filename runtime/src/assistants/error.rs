//! The API's response to an invalid request.

use alloc::string::{String, ToString};

use serde::{Deserialize, Serialize};

use crate::{Violation, Violations};

/// The body of the API's response to an invalid request, which has status 400.
///
/// The API reports one error per response. If you create an `ErrorBody` from [`Violations`], it
/// therefore contains the first one.
///
/// ```
/// use run_request::Violations;
/// use run_request::assistants::ErrorBody;
///
/// let violations = Violations::from("is not for today");
/// assert_eq!(
///     serde_json::to_value(ErrorBody::from(violations))?,
///     serde_json::json!({"error": {
///         "message": "Invalid request: is not for today",
///         "type": "invalid_request_error",
///         "param": null,
///         "code": "invalid_value",
///     }}),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "ErrorResponse")]
#[derive(Serialize, Deserialize, Debug, Clone, PartialEq, Eq)]
pub struct ErrorBody {
    /// The error.
    pub error: ErrorObject,
}

/// The error in an [`ErrorBody`]. All four keys are always written.
#[doc(alias = "Error")]
#[derive(Serialize, Deserialize, Debug, Clone, PartialEq, Eq)]
pub struct ErrorObject {
    /// The whole message, for people.
    pub message: String,
    /// Always `invalid_request_error` if created from a violation.
    pub r#type: String,
    /// The path of the invalid field; `null` for the request itself.
    pub param: Option<String>,
    /// The error code, for programs.
    pub code: Option<String>,
}

impl From<&Violation> for ErrorBody {
    fn from(violation: &Violation) -> Self {
        let path = violation.path();
        ErrorBody {
            error: ErrorObject {
                message: violation.to_string(),
                r#type: "invalid_request_error".into(),
                param: (!path.is_root()).then(|| path.to_string()),
                code: Some(violation.code().into()),
            },
        }
    }
}

impl From<&Violations> for ErrorBody {
    fn from(violations: &Violations) -> Self {
        violations.first().into()
    }
}

impl From<Violations> for ErrorBody {
    fn from(violations: Violations) -> Self {
        violations.first().into()
    }
}
