//! Reading the JSON body of a request: everything that is wrong with it, at once.
//!
//! ```
//! use run_request::{ErrorBody, RunRequest, json};
//!
//! #[derive(RunRequest, Debug)]
//! struct ChatRequest {
//!     #[request(length(1..))]
//!     model: String,
//!     #[request(range(0..=2))]
//!     temperature: Option<f64>,
//! }
//!
//! let chat = json::from_slice::<ChatRequest>(br#"{"model": "gpt-4o", "temperature": 0.5}"#)?;
//! assert_eq!(chat.model, "gpt-4o");
//!
//! let rejection = json::from_slice::<ChatRequest>(br#"{"temperature": "hot"}"#).unwrap_err();
//! assert_eq!(
//!     rejection.to_string(),
//!     "Missing required parameter: 'model'.\n\
//!      Invalid type for 'temperature': expected a decimal, but got a string instead.",
//! );
//! # Ok::<(), json::Rejection>(())
//! ```
//!
//! A good body costs what [`serde_json::from_str`] and `validate` cost. Only a body that cannot be
//! deserialized is read again, for all of its faults. A body that is not UTF-8 is rejected, also if
//! that is only in what the request ignores.

mod locate;
mod read;
mod scan;

pub use locate::{Location, locate, locate_all};
pub use read::{
    from_reader, from_reader_with, from_slice, from_slice_with, from_str, from_str_with,
    from_value, from_value_with,
};

pub use crate::rejection::Rejection;
