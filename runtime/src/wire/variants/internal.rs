//! Enums that are internally tagged: the name of the variant is an entry beside those of its content.

use serde_core::de::Deserializer;
use serde_core::ser::Serializer;

use super::de::ReadVariants;
use super::ser::WriteVariants;

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
pub fn read_internal<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    tag: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    todo!()
}

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
pub fn write_internal<T: WriteVariants, S: Serializer>(
    value: &T,
    tag: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    todo!()
}
