//! Enums of unit variants only: a string and nothing else in human-readable formats.

use serde_core::de::Deserializer;

use super::de::ReadVariants;

/// Reads an enum.
///
/// # Errors
///
/// The format's own, or an unknown name.
pub fn read_names<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    todo!()
}
