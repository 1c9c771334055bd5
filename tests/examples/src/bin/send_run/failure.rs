//! All the ways in which sending a run can fail, with their messages and exit codes.

use std::fmt::{self, Display};
use std::io;

use reqwest::{Response, StatusCode, header};
use run_request::Violations;
use run_request::assistants::{ErrorBody, ErrorObject};
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
    Refused { status: StatusCode, said: ErrorObject },
    /// The server rejected the key, or requires one.
    Key { given: bool, said: String },
    /// The server asks to wait.
    Wait { retry_after: Option<String>, said: String },
    /// The stream ended early.
    Cut { told: usize, cut: String },
    /// The server failed.
    Unexpected(String),
    /// Standard output is closed.
    Output(io::Error),
}

impl Failure {
    pub(crate) fn code(&self) -> u8 {
        match self {
            Failure::Invalid(_) => 1,
            Failure::Usage(_) => 2,
            Failure::Unreachable(_) => 3,
            Failure::Refused { .. } => 4,
            Failure::Key { .. } => 5,
            Failure::Wait { .. } => 6,
            Failure::Cut { .. } => 7,
            Failure::Unexpected(_) => 8,
            Failure::Output(_) => 9,
        }
    }

    pub(crate) fn unsent(base: &str, error: &reqwest::Error) -> Self {
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
    pub(crate) async fn refused(answer: Response, with_key: bool) -> Self {
        let status = answer.status();
        let retry_after = answer.headers().get(header::RETRY_AFTER);
        let retry_after = retry_after.and_then(|value| value.to_str().ok()).map(str::to_owned);
        // If the body does not arrive, the status is enough.
        let told = told(&read(answer).await.unwrap_or_default());
        let said = told.as_ref().map_or_else(
            || "the response gives no reason".to_owned(),
            |error| error.message.clone(),
        );
        match (status, told) {
            (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN, _) => {
                Failure::Key { given: with_key, said }
            }
            (StatusCode::TOO_MANY_REQUESTS, _) => Failure::Wait { retry_after, said },
            (_, Some(said)) if status.is_client_error() => Failure::Refused { status, said },
            _ => Failure::Unexpected(format!("the server responded with {status}: {said}")),
        }
    }
}

/// Reads the body of a response.
pub(crate) async fn read(mut answer: Response) -> Result<Vec<u8>, Failure> {
    let mut body = Vec::new();
    loop {
        match answer.chunk().await {
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
pub(crate) fn told(body: &[u8]) -> Option<ErrorObject> {
    let whole = serde_json::from_slice::<ErrorBody>(body).map(|body| body.error);
    whole.or_else(|_| serde_json::from_slice(body)).ok()
}

impl Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::Invalid(violations) => violations.fmt(f),
            Failure::Usage(said) | Failure::Unreachable(said) | Failure::Unexpected(said) => {
                f.write_str(said)
            }
            Failure::Refused { status, said } => {
                write!(f, "the server rejected the run ({status}): {}", said.message)?;
                let ErrorObject { param, code, .. } = said;
                for (name, value) in [("param", param), ("code", code)] {
                    if let Some(value) = value {
                        write!(f, "\n{name}: {value}")?;
                    }
                }
                Ok(())
            }
            Failure::Key { given: true, said } => {
                write!(f, "the server rejected the key in OPENAI_API_KEY: {said}")
            }
            Failure::Key { given: false, said } => {
                write!(f, "the server requires a key; set OPENAI_API_KEY: {said}")
            }
            Failure::Wait { retry_after, said } => {
                let when = retry_after.as_deref().map(when);
                let when = when.unwrap_or_else(|| "later".to_owned());
                write!(f, "the server accepts no more runs for now; try again {when}: {said}")
            }
            Failure::Cut { told, cut } => {
                let events = if *told == 1 { "event" } else { "events" };
                write!(f, "the stream ended early, after {told} {events}: {cut}")
            }
            Failure::Output(error) => write!(f, "standard output: {error}"),
        }
    }
}

/// Formats `Retry-After`, which is a number of seconds or a date.
fn when(retry_after: &str) -> String {
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
