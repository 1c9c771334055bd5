//! Requests in every format that they may be sent in. What is human-readable omits what is unset;
//! the others read and write every field, as `serde_derive` does where nothing is skipped.

#![allow(clippy::option_option)]
// It is serde that passes references, whatever to.
#![allow(clippy::trivially_copy_pass_by_ref)]

mod borrowed;
mod fields;
mod formats;
mod infinite;
mod maps;
mod objects;
mod others;
mod refused;
mod requests;
mod round_trips;
mod states;
mod tokens;
mod ways;
