//! Which entries belong to a foreign type, where a flattened map takes the others.
//!
//! A tagged enum reads all entries as a map, and only it knows which of them are its own. So it
//! claims those that it would write.

use core::fmt;

use serde_core::ser::Serialize;

use super::de::Buffer;
use super::ser::write_foreign;
use crate::wire::sink::FieldSink;

/// Claims the entries that the value would write. If it cannot be written, it claims those before
/// the error.
pub fn claim_entries<T: Serialize + ?Sized>(value: &T, buffer: &mut Buffer<'_>) {
    if buffer.needs_claims() {
        let human_readable = buffer.is_human_readable();
        let _ = write_foreign(value, human_readable, &mut ClaimingSink(buffer));
    }
}

/// Claims no entry.
pub fn claim_nothing<T: ?Sized>(_: &T, _: &mut Buffer<'_>) {}

/// Claims each entry in place of writing it.
struct ClaimingSink<'a, 'de>(&'a mut Buffer<'de>);

impl FieldSink for ClaimingSink<'_, '_> {
    type Error = fmt::Error;

    fn write_field<T: Serialize + ?Sized>(&mut self, name: &'static str, _: &T) -> fmt::Result {
        self.0.claim(name);
        Ok(())
    }

    fn skip_field(&mut self, _: &'static str) -> fmt::Result {
        Ok(())
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, key: &str, _: &T) -> fmt::Result {
        self.0.claim(key);
        Ok(())
    }
}
