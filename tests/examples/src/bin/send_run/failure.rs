//! All the ways in which sending a run can fail, with their messages and exit codes.

use std::fmt::{self, Display};
use std::io;

use reqwest::{Response, StatusCode, header};
use run_request::{ErrorBody, ErrorObject, Violations};
use run_request_examples::desk_client::with_sources;

/// The maximum size of a response in bytes.
pub(crate) const LIMIT: usize = 1 << 20;

pub(crate) enum Failure {
    /// The run is invalid.
    Invalid(Violations),
    /// The arguments or the environment are invalid.
    Usage(String),
    /// The server did not respond.
    Unreachable(String),
    /// The server rejected the run.
    Rejected { status: StatusCode, error: ErrorObject },
    /// The server rejected the key, or requires one.
    Key { given: bool, message: String },
    /// The server asks to wait.
    Wait { retry_after: Option<String>, message: String },
    /// The stream ended early.
    Interrupted { events: usize, cause: String },
    /// The server failed.
    Unexpected(String),
    /// Standard output is closed.
    Output(io::Error),
}

impl Failure {
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Failure::Invalid(_) => 1,
            Failure::Usage(_) => 2,
            Failure::Unreachable(_) => 3,
            Failure::Rejected { .. } => 4,
            Failure::Key { .. } => 5,
            Failure::Wait { .. } => 6,
            Failure::Interrupted { .. } => 7,
            Failure::Unexpected(_) => 8,
            Failure::Output(_) => 9,
        }
    }

    pub(crate) fn from_send_error(base: &str, error: &reqwest::Error) -> Self {
        if error.is_builder() {
            // The error's sources would reveal a key that is not a valid header value.
            return Failure::Usage("OPENAI_BASE_URL or OPENAI_API_KEY cannot be sent".to_owned());
        }
        if error.is_timeout() {
            return Failure::Unreachable(format!("{base} did not respond in time"));
        }
        Failure::Unreachable(format!("{base} cannot be reached: {}", with_sources(error)))
    }

    /// Turns an unsuccessful response into a failure.
    pub(crate) async fn from_response(response: Response, with_key: bool) -> Self {
        let status = response.status();
        let retry_after = response.headers().get(header::RETRY_AFTER);
        let retry_after = retry_after.and_then(|value| value.to_str().ok()).map(str::to_owned);
        // If the body does not arrive, the status is enough.
        let error = parse_error(&read_body(response).await.unwrap_or_default());
        let message = error.as_ref().map_or_else(
            || "the response gives no reason".to_owned(),
            |error| error.message.clone(),
        );
        match (status, error) {
            (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN, _) => {
                Failure::Key { given: with_key, message }
            }
            (StatusCode::TOO_MANY_REQUESTS, _) => Failure::Wait { retry_after, message },
            (_, Some(error)) if status.is_client_error() => Failure::Rejected { status, error },
            _ => Failure::Unexpected(format!("the server responded with {status}: {message}")),
        }
    }
}

/// Reads the body of a response.
pub(crate) async fn read_body(mut response: Response) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body),
            Err(error) => {
                let cause = with_sources(&error);
                return Err(Failure::Unexpected(format!("the response ended early: {cause}")));
            }
        }
        if body.len() > LIMIT {
            return Err(Failure::Unexpected(format!("the response has more than {LIMIT} bytes")));
        }
    }
}

/// Returns the API's error in a body, if there is one. In a stream, it is not wrapped in `error`.
pub(crate) fn parse_error(body: &[u8]) -> Option<ErrorObject> {
    let wrapped = serde_json::from_slice::<ErrorBody>(body).map(|body| body.error);
    wrapped.or_else(|_| serde_json::from_slice(body)).ok()
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Invalid(violations) => violations.fmt(f),
            Failure::Usage(message)
            | Failure::Unreachable(message)
            | Failure::Unexpected(message) => f.write_str(message),
            Failure::Rejected { status, error } => {
                write!(f, "the server rejected the run ({status}): {}", error.message)?;
                let ErrorObject { param, code, .. } = error;
                for (name, value) in [("param", param), ("code", code)] {
                    if let Some(value) = value {
                        write!(f, "\n{name}: {value}")?;
                    }
                }
                Ok(())
            }
            Failure::Key { given: true, message } => {
                write!(f, "the server rejected the key in OPENAI_API_KEY: {message}")
            }
            Failure::Key { given: false, message } => {
                write!(f, "the server requires a key; set OPENAI_API_KEY: {message}")
            }
            Failure::Wait { retry_after, message } => {
                let when = retry_after.as_deref().map(describe_retry_after);
                let when = when.unwrap_or_else(|| "later".to_owned());
                write!(f, "the server accepts no more runs for now; try again {when}: {message}")
            }
            Failure::Interrupted { events, cause } => {
                let noun = if *events == 1 { "event" } else { "events" };
                write!(f, "the stream ended early, after {events} {noun}: {cause}")
            }
            Failure::Output(error) => write!(f, "standard output: {error}"),
        }
    }
}

/// Formats `Retry-After`, which is a number of seconds or a date.
fn describe_retry_after(retry_after: &str) -> String {
    match retry_after.parse::<u64>() {
        Ok(seconds) => format!("in {seconds} s"),
        Err(_) => format!("at {retry_after}"),
    }
}

impl From<Violations> for Failure {
    fn from(violations: Violations) -> Self {
        Failure::Invalid(violations)
    }
}
