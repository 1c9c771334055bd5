//! The API's answer to a request that it refuses.

use alloc::string::{String, ToString};

use serde::{Deserialize, Serialize};

use crate::{Violation, Violations};

/// Body of the API's answer to a request that it refuses, with status 400.
///
/// The API tells one error an answer, so of [`Violations`] it is the first.
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

/// What an [`ErrorBody`] tells. All four keys are always sent.
#[doc(alias = "Error")]
#[derive(Serialize, Deserialize, Debug, Clone, PartialEq, Eq)]
pub struct ErrorObject {
    /// The whole sentence, for people.
    pub message: String,
    /// `invalid_request_error`.
    pub r#type: String,
    /// Path of the field that is wrong; `null` for the request itself.
    pub param: Option<String>,
    /// Which kind of rule is broken, for programs.
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
