//! Reading and writing requests, in JSON and in the other formats of serde.

mod assistants;
mod compared_with_serde;
mod constants;
mod default_of_fields;
mod encodings;
mod error_body;
mod field_states;
mod first_key_wins;
mod keys_of_variants;
#[path = "../oracle/differential/recorder.rs"]
mod recorder;
mod serde_attributes;
#[path = "../support/mod.rs"]
mod support;
mod untagged;
mod variants_read;
mod variants_written;
