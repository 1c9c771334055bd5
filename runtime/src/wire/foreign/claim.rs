//! Which entries are those of a foreign type, where a map takes what is left.
//!
//! A tagged enum reads all entries as a map, and only it knows which are its own. They are those
//! that it writes.

use core::fmt;

use serde_core::ser::Serialize;

use super::de::Buffer;
use super::ser::write_foreign;
use crate::wire::ser::FieldSink;

/// Claims the entries that the value would write. What it cannot write it does not claim.
pub fn claim_entries<T: Serialize + ?Sized>(value: &T, buffer: &mut Buffer<'_>) {
    if buffer.is_to_be_claimed() {
        let human_readable = buffer.is_human_readable();
        let _ = write_foreign(value, human_readable, &mut Claims(buffer));
    }
}

/// Claims nothing.
pub fn claim_nothing<T: ?Sized>(_: &T, _: &mut Buffer<'_>) {}

struct Claims<'a, 'de>(&'a mut Buffer<'de>);

impl FieldSink for Claims<'_, '_> {
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
