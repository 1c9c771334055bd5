//! Enums that are externally tagged: the name of the variant is the key of its content.

use serde_core::de::Deserializer;
use serde_core::ser::Serializer;

use super::de::ReadVariants;
use super::ser::WriteVariants;

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
pub fn read_external<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    todo!()
}

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
pub fn write_external<T: WriteVariants, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    todo!()
}
