//! Why a body is rejected.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display};
use std::io;

use crate::{ErrorBody, ProblemDetails, ProblemError, Violations};

/// Why a body is rejected: it is not JSON, or it is not what the request says.
///
/// `Display` writes a message for the client. No rejection contains a string of the body: only
/// names, lengths and numbers. Convert it into the body of a response:
///
/// | into | contains |
/// |---|---|
/// | [`ErrorBody`] | the first violation; it is the body of the OpenAI API |
/// | [`ProblemDetails`] | all violations; it is the body defined by RFC 9457 |
///
/// ```
/// use run_request::json::{self, Rejection};
/// use run_request::{ErrorBody, ProblemDetails, RunRequest};
///
/// #[derive(RunRequest, Debug)]
/// struct ChatRequest {
///     model: String,
///     #[request(range(0..=2))]
///     temperature: f64,
/// }
///
/// let rejection = json::from_str::<ChatRequest>(r#"{"temperature": ""}"#).unwrap_err();
/// assert_eq!(rejection.status(), 400);
/// assert_eq!(ErrorBody::from(&rejection).error.param.as_deref(), Some("model"));
/// assert_eq!(ProblemDetails::from(&rejection).errors.len(), 2);
///
/// let rejection = json::from_str::<ChatRequest>(r#"{"temperature": 3,}"#).unwrap_err();
/// assert!(matches!(rejection, Rejection::Syntax { line: 1, column: 19, .. }));
/// assert_eq!(
///     rejection.to_string(),
///     "We could not parse the JSON body of your request: trailing comma at line 1 column 19.",
/// );
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Rejection {
    /// The body is not JSON.
    Syntax {
        /// What is wrong with it. It contains no text of the body.
        message: String,
        /// The line of the error, from 1.
        line: usize,
        /// The column of the error in that line, in bytes, from 1. It is 0 if the body ends at the
        /// start of a line.
        column: usize,
    },
    /// The body is JSON, but not a valid request. These are all faults, in declaration order.
    Violations(Violations),
    /// The reader failed, so there is no whole body.
    Io(io::Error),
    /// The header `Content-Type` is missing, or names another type. Only a server's extractors
    /// check it.
    ContentType {
        /// The type that the body must have.
        expected: &'static str,
    },
    /// The body is larger than the server reads. Only a server's extractors limit it.
    TooLarge,
}

/// The code of a [`ProblemError`](crate::ProblemError) about syntax.
const INVALID_JSON: &str = "invalid_json";

impl Rejection {
    /// Returns the HTTP status code of the response: 415 for the wrong content type, 413 for a body
    /// that is too large, and 400 for anything else.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Rejection::Syntax { .. } | Rejection::Violations(_) | Rejection::Io(_) => 400,
            Rejection::TooLarge => 413,
            Rejection::ContentType { .. } => 415,
        }
    }

    /// The error code in an [`ErrorBody`], if it is not about a violation.
    fn code(&self) -> Option<&'static str> {
        match self {
            Rejection::ContentType { .. } => Some("unsupported_content_type"),
            Rejection::TooLarge => Some("request_too_large"),
            Rejection::Syntax { .. } | Rejection::Violations(_) | Rejection::Io(_) => None,
        }
    }

    /// The body is not JSON.
    #[cfg(feature = "json")]
    pub(crate) fn syntax(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let mut message = error.to_string();
        let place = alloc::format!(" at line {line} column {column}");
        if let Some(length) = message.strip_suffix(&place).map(str::len) {
            message.truncate(length);
        }
        Rejection::Syntax { message, line, column }
    }

    /// The body is not UTF-8 after this text.
    #[cfg(feature = "json")]
    pub(crate) fn not_unicode(text: &[u8]) -> Self {
        let is_newline = |byte: &u8| *byte == b'\n';
        let line_start = text.iter().rposition(is_newline).map_or(0, |newline| newline + 1);
        Rejection::Syntax {
            // The wording of serde_json.
            message: "invalid unicode code point".into(),
            line: 1 + text.iter().filter(|byte| is_newline(byte)).count(),
            column: text.len() - line_start + 1,
        }
    }
}

impl Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Rejection::Syntax { message, line, column } => write!(
                f,
                "We could not parse the JSON body of your request: {message} at line {line} \
                 column {column}."
            ),
            Rejection::Violations(violations) => violations.fmt(f),
            Rejection::Io(_) => f.write_str("We could not read the whole body of your request."),
            Rejection::ContentType { expected } => write!(
                f,
                "This API method only accepts '{expected}' requests: set the header \
                 'Content-Type: {expected}'."
            ),
            Rejection::TooLarge => f.write_str("Request body too large."),
        }
    }
}

impl core::error::Error for Rejection {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Rejection::Io(error) => Some(error),
            // `Display` has written all that is known.
            _ => None,
        }
    }
}

impl From<Violations> for Rejection {
    fn from(violations: Violations) -> Self {
        Rejection::Violations(violations)
    }
}

impl From<&Rejection> for ErrorBody {
    fn from(rejection: &Rejection) -> Self {
        match rejection {
            Rejection::Violations(violations) => violations.into(),
            _ => ErrorBody::of_request(rejection.to_string(), rejection.code()),
        }
    }
}

impl From<Rejection> for ErrorBody {
    fn from(rejection: Rejection) -> Self {
        (&rejection).into()
    }
}

impl From<&Rejection> for ProblemDetails {
    fn from(rejection: &Rejection) -> Self {
        let errors = match rejection {
            Rejection::Violations(violations) => return violations.into(),
            Rejection::Syntax { message, line, column } => {
                alloc::vec![ProblemError::of_request(INVALID_JSON, message, *line, *column)]
            }
            Rejection::Io(_) | Rejection::ContentType { .. } | Rejection::TooLarge => Vec::new(),
        };
        let title = match rejection.status() {
            413 => "Payload Too Large",
            415 => "Unsupported Media Type",
            _ => "Bad Request",
        };
        let detail = Some(rejection.to_string());
        ProblemDetails { detail, errors, ..ProblemDetails::new(rejection.status(), title) }
    }
}

impl From<Rejection> for ProblemDetails {
    fn from(rejection: Rejection) -> Self {
        (&rejection).into()
    }
}
