//! Declare a request once; get its builder, its rules and its wire form.
//!
//! ```
//! use run_request::RunRequest;
//!
//! /// A chat completion, as our app asks for it.
//! #[derive(RunRequest, Debug)]
//! struct ChatRequest {
//!     /// Model that answers.
//!     #[request(length(1..=64))]
//!     model: String,
//!     /// What sampling temperature to use, between 0 and 2.
//!     #[request(range(0..=2))]
//!     temperature: Option<f64>,
//! }
//!
//! let request = ChatRequest::builder().model("gpt-4o").temperature(0.2).build()?;
//! assert_eq!(serde_json::to_string(&request)?, r#"{"model":"gpt-4o","temperature":0.2}"#);
//!
//! let violations = ChatRequest::builder().model("").temperature(9.5).build().unwrap_err();
//! assert_eq!(
//!     violations.to_string(),
//!     "Invalid 'model': string too short. Expected a string with minimum length 1, \
//!      but got an empty string instead.\n\
//!      Invalid 'temperature': decimal above maximum value. Expected a value <= 2, \
//!      but got 9.5 instead.",
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A required field that is not set, or set twice, does not compile:
//!
//! ```compile_fail
//! # use run_request::RunRequest;
//! # #[derive(RunRequest)]
//! # struct ChatRequest { model: String, temperature: Option<f64> }
//! ChatRequest::builder().temperature(0.2).build(); // required field `model` is not set
//! ```

#![no_std]
#![forbid(unsafe_code)]
#![warn(missing_docs)]
#![cfg_attr(docsrs, feature(doc_cfg))]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// The derives name this crate as their users do.
extern crate self as run_request;

mod assemble;
#[cfg(feature = "assistants")]
pub mod assistants;
mod builder;
mod extends;
mod names;
mod path;
mod report;
mod request;
pub mod rules;
mod validate;
mod violation;
mod wire;

pub use extends::Extends;
pub use path::Path;
pub use request::RunRequest;
pub use validate::Validate;
pub use violation::{Violation, Violations};

#[cfg(feature = "regex")]
pub use regex;

#[cfg(feature = "derive")]
pub use run_request_macros::{RunRequest, Validate};

/// For requests in a module that is `#![no_implicit_prelude]`: import this there.
///
/// The errors about required fields are worded by the attribute `#[diagnostic::on_unimplemented]`,
/// whose name is part of the prelude, and there is no other way to name it. With this module in its
/// place the request compiles, and those errors name only a trait such as `model_is_set`.
///
/// ```
/// #[no_implicit_prelude]
/// mod bare {
///     use ::run_request::diagnostic;
///
///     #[derive(::run_request::RunRequest)]
///     pub struct Ping {
///         pub note: ::std::string::String,
///     }
/// }
/// assert_eq!(bare::Ping::builder().note("hello").build()?.note, "hello");
/// # Ok::<(), run_request::Violations>(())
/// ```
#[cfg(feature = "derive")]
pub mod diagnostic {
    pub use run_request_macros::on_unimplemented;
}

#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// What generated code calls. It may change with every version, and so does its name.
#[doc(hidden)]
pub mod __private_0_1_0 {
    pub use alloc::boxed::Box;
    pub use alloc::string::String;

    pub use serde_core::{
        Deserialize, Deserializer, Serialize, Serializer, de::Error as DeserializeError,
    };

    pub use crate::assemble::{Assemble, Missing, StringMap, rest_keys};
    pub use crate::builder::{
        Added, BuilderOf, Collection, Complete, Here, In, Part, Resume, Set, Unset, Untouched, add,
        fields_of,
    };
    pub use crate::names::{Names, Sentence, shared};
    pub use crate::report::Report;
    pub use crate::rules;
    pub use crate::validate::{Otherwise, Probe};
    pub use crate::wire::{de, foreign, ser};
}
