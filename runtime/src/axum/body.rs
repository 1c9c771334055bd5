//! Reading a body within axum's limits.

use std::io;

use axum_core::extract::rejection::{BytesRejection, FailedToBufferBody};
use axum_core::extract::{FromRequest, Request};
use bytes::Bytes;
use http::{HeaderMap, header};
use mime::Mime;

use crate::Rejection;

/// Parses the header `Content-Type`; `None` if it is missing, or not a media type.
pub(super) fn content_type(headers: &HeaderMap) -> Option<Mime> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok()?.parse().ok()
}

/// Reads the body, up to axum's `DefaultBodyLimit`.
pub(super) async fn read_bytes<S: Send + Sync>(
    request: Request,
    state: &S,
) -> Result<Bytes, Rejection> {
    Bytes::from_request(request, state).await.map_err(|rejection| match rejection {
        BytesRejection::FailedToBufferBody(FailedToBufferBody::LengthLimitError(_)) => {
            Rejection::TooLarge
        }
        BytesRejection::FailedToBufferBody(FailedToBufferBody::UnknownBodyError(error)) => {
            Rejection::Io(io::Error::other(error))
        }
        other => Rejection::Io(io::Error::other(other.body_text())),
    })
}
