//! Programs that a reader of the docs runs: the examples of the runtime, and README's first
//! example.

mod examples;
mod quickstart;
#[cfg(unix)]
mod readme;
#[path = "../support/mod.rs"]
mod support;
mod vendors;
