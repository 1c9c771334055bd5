//! The end of a sequence or map that is in memory, which a visitor must read to.

use serde_core::de::{Error, Expected};

/// Rejects elements or entries that the visitor has left.
pub(in crate::wire) fn reject_rest<E: Error>(
    left: usize,
    read: usize,
    what: &'static str,
) -> Result<(), E> {
    if left == 0 { Ok(()) } else { Err(E::invalid_length(read + left, &ExpectedCount(read, what))) }
}

struct ExpectedCount(usize, &'static str);

impl Expected for ExpectedCount {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self(1, what) => write!(f, "1 element in {what}"),
            Self(count, what) => write!(f, "{count} elements in {what}"),
        }
    }
}
