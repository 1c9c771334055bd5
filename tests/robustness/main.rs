//! What a hostile client can send: large, deep or badly ordered documents; and what reports and
//! errors disclose.

mod bodies;
mod large_values;
mod memory;
mod multiples;
mod reading;
mod secrets;
#[path = "../support/mod.rs"]
mod support;
