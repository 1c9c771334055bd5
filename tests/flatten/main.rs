//! Requests that extend others with `#[serde(flatten)]`, and what else can be flattened.

mod compared_with_serde;
mod composition;
mod foreign;
mod forms;
mod keys;
mod maps;
mod serde_issues;
#[path = "../support/mod.rs"]
mod support;
