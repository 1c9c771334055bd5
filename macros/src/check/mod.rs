//! [`ast`](crate::ast) to [`model`](crate::model).
//!
//! Every check reports what it finds and continues with a value that causes no further errors.

mod checker;
mod container;
mod default;
mod field;
mod field_schema;
mod flattened;
mod generics;
mod nested;
mod null;
mod one_sided;
mod request;
mod setters;
mod siblings;
mod validate_only;
mod wire_names;

pub(crate) use request::check_request;
pub(crate) use validate_only::check_validated;
