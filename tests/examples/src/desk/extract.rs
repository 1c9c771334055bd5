//! The extractor that reads and validates the body of a request.

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use futures_util::StreamExt;
use run_request::{Valid, Validate, json};
use serde::de::DeserializeOwned;

use super::error_response::ErrorResponse;

/// The maximum size of a body in bytes.
const LIMIT: usize = 1 << 20;

/// How many bytes to read of a body that is too large, because a client that is still sending does
/// not see the response.
const DRAIN_LIMIT: usize = 16 << 20;

/// A valid JSON body.
///
/// `Json<Valid<T>>` works too, but its errors are axum's. This one responds with the API's errors,
/// and knows everything that is wrong with the body.
pub(crate) struct Checked<T>(pub(crate) Valid<T>);

impl<T: DeserializeOwned + Validate, S: Sync> FromRequest<S> for Checked<T> {
    type Rejection = ErrorResponse;

    async fn from_request(request: Request, _: &S) -> Result<Self, ErrorResponse> {
        let (parts, body) = request.into_parts();
        let headers = &parts.headers;
        if !is_json(headers) {
            let message = "This API method only accepts 'application/json' requests: \
                           set the header 'Content-Type: application/json'.";
            let code = Some("unsupported_content_type");
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(ErrorResponse::other(headers, status, message, code));
        }
        let body = read(body, headers).await?;
        let read = json::from_slice(&body);
        read.map(Checked).map_err(|rejection| ErrorResponse::invalid(headers, &rejection))
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.is_some_and(|content_type| {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case("application/json")
    })
}

async fn read(body: Body, headers: &HeaderMap) -> Result<Vec<u8>, ErrorResponse> {
    let mut chunks = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| {
            let message = "The body of the request ended early.";
            ErrorResponse::other(headers, StatusCode::BAD_REQUEST, message, None)
        })?;
        length += chunk.len();
        if length <= LIMIT {
            bytes.extend_from_slice(&chunk);
        } else if length > DRAIN_LIMIT {
            break;
        }
    }
    if length > LIMIT {
        let message = format!("Request body too large. Expected at most {LIMIT} bytes.");
        let code = Some("request_too_large");
        return Err(ErrorResponse::other(headers, StatusCode::PAYLOAD_TOO_LARGE, &message, code));
    }
    Ok(bytes)
}
