//! What a hostile client may send: too much, too deep, badly ordered, or with a secret in it.

mod large_values;
mod memory;
mod multiples;
mod reading;
mod secrets;
#[path = "../support/mod.rs"]
mod support;
