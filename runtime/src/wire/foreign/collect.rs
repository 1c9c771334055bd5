//! Reading on after a fault, out of a value that is kept.

use serde_core::de::{Deserialize, Deserializer};

use super::content::Content;
use super::value::Value;
use crate::violation::Violations;
use crate::wire::fault::Fault;

/// Reads a value, and everything that is wrong with it.
///
/// # Errors
///
/// The format's own.
pub(crate) fn collect_faults<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Result<T, Violations>, D::Error> {
    let human_readable = deserializer.is_human_readable();
    let content = Content::deserialize(deserializer)?;
    let value = Value::<Fault>::new(&content, human_readable, None);
    let repeats = |message: &str| content.may_be_repeated(message);
    Ok(T::deserialize(value).map_err(|fault| fault.into_violations(&repeats)))
}
