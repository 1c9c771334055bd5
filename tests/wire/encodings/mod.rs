//! Requests in each of serde's formats. Human-readable formats omit unset fields; the others read
//! and write every field, as `serde_derive` does where nothing is skipped.

#![allow(clippy::option_option)]
// Serde passes references, whatever the type.
#![allow(clippy::trivially_copy_pass_by_ref)]

mod attributes;
mod borrowed;
mod errors;
mod flattened_maps;
mod format_quirks;
pub(crate) mod formats;
mod more_formats;
mod non_finite;
mod requests;
mod round_trips;
mod sequences;
mod states;
mod tokens;
