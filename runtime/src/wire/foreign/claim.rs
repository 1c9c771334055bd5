//! Which entries are those of a foreign type, where a map takes what is left.
//!
//! A tagged enum reads all entries as a map, and only it knows which are its own. They are those
//! that it writes.

use core::fmt;

use serde_core::ser::Serialize;

use super::de::Buffer;
use super::ser::emit;
use crate::wire::ser::Sink;

/// Claims the entries that the value would write. What it cannot write it does not claim.
pub fn claim<T: Serialize + ?Sized>(value: &T, buffer: &mut Buffer<'_>) {
    if buffer.is_to_be_claimed() {
        let human = buffer.is_human();
        let _ = emit(value, human, &mut Claims(buffer));
    }
}

/// Claims nothing.
pub fn claim_nothing<T: ?Sized>(_: &T, _: &mut Buffer<'_>) {}

struct Claims<'a, 'de>(&'a mut Buffer<'de>);

impl Sink for Claims<'_, '_> {
    type Error = fmt::Error;

    fn put<T: Serialize + ?Sized>(&mut self, name: &'static str, _: &T) -> fmt::Result {
        self.0.claim(name);
        Ok(())
    }

    fn skip(&mut self, _: &'static str) -> fmt::Result {
        Ok(())
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, _: &T) -> fmt::Result {
        self.0.claim(key);
        Ok(())
    }
}
