//! Writing.

use serde_core::ser::Serializer;

use crate::wire::variants::ser::WriteVariants;

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
pub fn write_adjacent<T: WriteVariants, S: Serializer>(
    value: &T,
    tag: &'static str,
    content: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    todo!()
}
