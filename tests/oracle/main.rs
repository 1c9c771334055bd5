//! Random values and documents, on which the derives have to agree with an independent oracle.

mod dice;
mod differential;
mod enums;
mod json_schema;
mod predicates;
mod published;
mod request_bodies;
mod round_trips;
#[path = "../support/mod.rs"]
mod support;
