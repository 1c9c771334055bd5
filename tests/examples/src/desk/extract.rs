//! The body of a request, read and checked.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use futures_util::StreamExt;
use run_request::{Valid, Validate};
use serde::de::DeserializeOwned;

use super::misfit::Misfit;
use super::refusal::Refusal;

/// How many bytes a body may have.
const LIMIT: usize = 1 << 20;

/// How many bytes are read of a body that is too large: a client that is still sending would not see
/// the answer.
const PATIENCE: usize = 16 << 20;

/// A JSON body that keeps its rules.
///
/// `Json<Valid<T>>` would do too, but answers in axum's words. This answers in the API's.
pub(crate) struct Checked<T>(pub(crate) Valid<T>);

impl<T: DeserializeOwned + Validate, S: Sync> FromRequest<S> for Checked<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let (parts, body) = request.into_parts();
        let headers = &parts.headers;
        if !is_json(headers) {
            let message = "This API method only accepts 'application/json' requests: \
                           set the header 'Content-Type: application/json'.";
            let code = Some("unsupported_content_type");
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Refusal::other(headers, status, message, code));
        }
        let body = read(body, headers).await?;
        let value = parse(&body).map_err(|misfit| Refusal::misfit(headers, &misfit))?;
        Valid::new(value).map(Checked).map_err(|violations| Refusal::invalid(headers, &violations))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|content_type| {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case("application/json")
    })
}

async fn read(body: Body, headers: &HeaderMap) -> Result<Vec<u8>, Refusal> {
    let mut chunks = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| {
            let message = "The body of the request ended early.";
            Refusal::other(headers, StatusCode::BAD_REQUEST, message, None)
        })?;
        length += chunk.len();
        if length <= LIMIT {
            bytes.extend_from_slice(&chunk);
        } else if length > PATIENCE {
            break;
        }
    }
    if length > LIMIT {
        let message = format!("Request body too large. Expected at most {LIMIT} bytes.");
        let code = Some("request_too_large");
        return Err(Refusal::other(headers, StatusCode::PAYLOAD_TOO_LARGE, &message, code));
    }
    Ok(bytes)
}

/// Reads JSON, and knows where in it something does not fit.
fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Misfit> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut json).map_err(Misfit::of)?;
    json.end().map_err(|error| Misfit::no_json(&error))?;
    Ok(value)
}
