//! Requests in every format that they may be sent in. What is human-readable omits what is unset;
//! the others read and write every field, as `serde_derive` does where nothing is skipped.

#![allow(clippy::option_option)]
// It is serde that passes references, whatever to.
#![allow(clippy::trivially_copy_pass_by_ref)]

#[path = "encodings/borrowed.rs"]
mod borrowed;
#[path = "encodings/fields.rs"]
mod fields;
#[path = "encodings/formats.rs"]
mod formats;
#[path = "encodings/infinite.rs"]
mod infinite;
#[path = "encodings/maps.rs"]
mod maps;
#[path = "encodings/objects.rs"]
mod objects;
#[path = "encodings/others.rs"]
mod others;
#[path = "encodings/refused.rs"]
mod refused;
#[path = "encodings/requests.rs"]
mod requests;
#[path = "encodings/round_trips.rs"]
mod round_trips;
#[path = "encodings/states.rs"]
mod states;
#[path = "encodings/tokens.rs"]
mod tokens;
#[path = "encodings/ways.rs"]
mod ways;
