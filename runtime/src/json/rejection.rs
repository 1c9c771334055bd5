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
/// use run_request::{ErrorBody, Rejection, Violation, Violations};
///
/// let violation = Violation::new("model_not_found", "no such model").at("model");
/// let rejection = Rejection::from(Violations::from(violation));
/// assert_eq!(rejection.status(), 400);
/// assert_eq!(rejection.to_string(), "Invalid 'model': no such model");
/// assert_eq!(ErrorBody::from(&rejection).error.param.as_deref(), Some("model"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Rejection {
    /// The body is not JSON, or serde_json cannot represent it: a number that is out of the range
    /// of `f64`, or more than 127 nested arrays and objects.
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
}

/// The code of a [`ProblemError`](crate::ProblemError) about syntax.
const INVALID_JSON: &str = "invalid_json";

impl Rejection {
    /// Returns the HTTP status code of the response, which is 400.
    #[must_use]
    pub fn status(&self) -> u16 {
        400
    }

    /// The body is not JSON.
    pub(super) fn syntax(error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let mut message = error.to_string();
        let place = alloc::format!(" at line {line} column {column}");
        if let Some(length) = message.strip_suffix(&place).map(str::len) {
            message.truncate(length);
        }
        Rejection::Syntax { message, line, column }
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
        }
    }
}

impl core::error::Error for Rejection {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        match self {
            Rejection::Io(error) => Some(error),
            // `Display` has written them already.
            Rejection::Syntax { .. } | Rejection::Violations(_) => None,
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
            Rejection::Syntax { .. } | Rejection::Io(_) => {
                ErrorBody::of_request(rejection.to_string())
            }
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
            Rejection::Io(_) => Vec::new(),
        };
        let detail = Some(rejection.to_string());
        ProblemDetails { detail, errors, ..ProblemDetails::new(rejection.status(), "Bad Request") }
    }
}

impl From<Rejection> for ProblemDetails {
    fn from(rejection: Rejection) -> Self {
        (&rejection).into()
    }
}
