//! Reading what was buffered of a document. An error in it begins with its path.

use serde_core::de::{Deserialize, DeserializeSeed, Error};

use super::content::Content;
use super::value::{Attempt, Value};
use crate::path::Segment;

/// Reads the value of an entry of the document. An error begins with its path from there.
///
/// # Errors
///
/// Those of the value.
pub(in crate::wire) fn read_buffered<'de, D: DeserializeSeed<'de>, E: Error>(
    step: impl Fn() -> Segment,
    content: &Content<'de>,
    human_readable: bool,
    seed: D,
) -> Result<D::Value, E> {
    let attempt = Attempt::default();
    let value = Value::buffered(content, human_readable, Some(&attempt));
    value.read_seed(step, content, seed).map_err(|error| attempt.place_error(error))
}

/// Reads a value from entries of the document that were kept. An error in one of them begins with
/// its path.
///
/// # Errors
///
/// Those of the value.
pub(in crate::wire) fn read_kept<'de, T: Deserialize<'de>, E: Error>(
    entries: &Content<'de>,
    human_readable: bool,
) -> Result<T, E> {
    let attempt = Attempt::default();
    let value = Value::buffered(entries, human_readable, Some(&attempt));
    T::deserialize(value).map_err(|error: E| attempt.place_error(error))
}
