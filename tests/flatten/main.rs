//! `#[serde(flatten)]`: composing requests, and the other types that can be flattened.

mod compared_with_serde;
mod composition;
mod enums;
mod foreign;
mod forms;
mod keys;
mod maps;
mod serde_issues;
#[path = "../support/mod.rs"]
mod support;
