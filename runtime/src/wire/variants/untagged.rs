//! Enums that are untagged: the content of the variant and nothing else.

use serde_core::de::Deserializer;
use serde_core::ser::Serializer;

use super::de::ReadVariants;
use super::ser::WriteVariants;

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
pub fn read_untagged<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    todo!()
}

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
pub fn write_untagged<T: WriteVariants, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    todo!()
}
