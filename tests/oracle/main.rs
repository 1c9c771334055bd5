//! Random values and documents, on which an independent oracle has to agree with the derives.

mod dice;
mod differential;
mod json_schema;
mod predicates;
mod request_bodies;
mod round_trips;
#[path = "../support/mod.rs"]
mod support;
