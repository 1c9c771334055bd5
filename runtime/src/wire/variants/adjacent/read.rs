//! Reading.

use serde_core::de::Deserializer;

use crate::wire::variants::de::ReadVariants;

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
pub fn read_adjacent<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    tag: &'static str,
    content: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    todo!()
}
