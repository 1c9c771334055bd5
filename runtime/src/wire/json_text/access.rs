//! The elements of an array and the entries of an object.

use core::marker::PhantomData;
use core::mem;

use serde_core::de::{Deserialize, DeserializeSeed, Error, MapAccess, SeqAccess, Unexpected};

use super::cursor::Cursor;
use super::key::{Key, KeyName};
use super::{TextValue, half_character, may_be_repeated};
use crate::path::Segment;
use crate::wire::fault::{self, Fault, Gaps};
use crate::wire::foreign::{MapKey, reject_rest};

/// Where the values of an array or object are read.
struct Inside<'c, 'de> {
    value: TextValue<'c, 'de>,
    /// Where the array or object starts.
    start: usize,
    /// Where a value starts that could not be read, and may not have been read to its end.
    broken: Option<usize>,
    is_first: bool,
    has_ended: bool,
    count: usize,
}

impl<'c, 'de> Inside<'c, 'de> {
    fn new(value: TextValue<'c, 'de>) -> Self {
        let start = value.cursor.place();
        Self { value, start, broken: None, is_first: true, has_ended: false, count: 0 }
    }

    fn cursor(&self) -> &'c Cursor<'de> {
        self.value.cursor
    }

    /// Moves to the next element or entry, if there is one.
    #[inline]
    fn advance(&mut self, [open, close]: [u8; 2]) -> bool {
        if self.has_ended {
            return false;
        }
        if let Some(broken) = self.broken.take() {
            self.cursor().finish_value(broken);
        }
        let is_first = mem::take(&mut self.is_first);
        let goes_on = self.cursor().take(if is_first { open } else { b',' });
        let has_end = self.cursor().take_end(self.start, close);
        if has_end || !goes_on {
            // There is a comma before the end, or nothing before the next value.
            if has_end == goes_on && !is_first {
                self.cursor().doubt();
            }
            self.has_ended = true;
            return false;
        }
        self.count += 1;
        true
    }

    /// Reads the value at the cursor, which is at a step.
    fn read<S: DeserializeSeed<'de>>(
        &mut self,
        step: impl FnOnce() -> Segment,
        seed: S,
    ) -> Result<S::Value, Fault> {
        let cursor = self.cursor();
        let start = cursor.place();
        self.broken = Some(start);
        let value = self.value;
        let read =
            fault::read_with_gaps::<S, _, _>(|gaps| seed.deserialize(TextValue { gaps, ..value }));
        let value = read.map_err(|error| {
            let repeats = |message: &str| may_be_repeated(cursor.value_text(start), message);
            fault::add_step(error, &step(), Some(&repeats))
        })?;
        // A value that was read has been read to its end, unless nobody asked what it is.
        if cursor.place() != start {
            self.broken = None;
        }
        Ok(value)
    }
}

/// The elements of an array.
pub(super) struct Items<'c, 'de> {
    inside: Inside<'c, 'de>,
    /// Whether all are of one type.
    alike: bool,
    /// Where gaps are noted.
    gaps: Option<&'c Gaps>,
}

const ARRAY: [u8; 2] = *b"[]";
const OBJECT: [u8; 2] = *b"{}";

impl<'c, 'de> Items<'c, 'de> {
    pub(super) fn new(value: TextValue<'c, 'de>, alike: bool, gaps: Option<&'c Gaps>) -> Self {
        Self { inside: Inside::new(value), alike, gaps }
    }

    /// Rejects elements that are left.
    pub(super) fn expect_end(mut self) -> Result<(), Fault> {
        let read = self.inside.count;
        let mut left = 0;
        while self.inside.advance(ARRAY) {
            self.inside.cursor().skip_value();
            left += 1;
        }
        reject_rest(left, read, "sequence")
    }
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        if !self.inside.advance(ARRAY) {
            return Ok(None);
        }
        let index = self.inside.count - 1;
        self.inside.read(|| Segment::Index(index), seed).map(Some)
    }

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, Fault> {
        if self.alike {
            fault::read_element(self, self.gaps)
        } else {
            self.next_element_seed(PhantomData)
        }
    }
}

/// The entries of an object.
pub(super) struct Entries<'c, 'de> {
    inside: Inside<'c, 'de>,
    /// The key that was read last, if its value has not been read.
    key: Option<KeyName<'de>>,
    /// Where gaps are noted.
    gaps: Option<&'c Gaps>,
}

impl<'c, 'de> Entries<'c, 'de> {
    pub(super) fn new(value: TextValue<'c, 'de>, gaps: Option<&'c Gaps>) -> Self {
        Self { inside: Inside::new(value), key: None, gaps }
    }

    /// Moves to the next entry, and reads its key.
    fn advance(&mut self) -> Result<bool, Fault> {
        if self.key.take().is_some() {
            self.inside.cursor().take_colon();
            self.inside.cursor().skip_value();
        }
        if !self.inside.advance(OBJECT) {
            return Ok(false);
        }
        let name = self.inside.cursor().take_string();
        let name = self.key.insert(KeyName::new(name));
        if name.is_whole() { Ok(true) } else { Err(half_character()) }
    }

    /// Reads the key that is the name of a variant.
    pub(super) fn read_variant_name<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        if !self.advance()? {
            return Ok(None);
        }
        let Some(name) = &self.key else { return Ok(None) };
        seed.deserialize(Key(name.clone())).map(Some)
    }

    /// Rejects entries that are left.
    pub(super) fn expect_end(mut self) -> Result<(), Fault> {
        let read = self.inside.count;
        let mut left = 0;
        while self.advance().is_err() || self.key.is_some() {
            left += 1;
        }
        reject_rest(left, read, "map")
    }

    /// Rejects other entries beside the one that is the variant of an enum.
    pub(super) fn expect_sole(mut self) -> Result<(), Fault> {
        if self.advance().is_ok_and(|found| !found) { Ok(()) } else { Err(single_key_error()) }
    }
}

pub(super) fn single_key_error() -> Fault {
    Fault::invalid_value(Unexpected::Map, &"map with a single key")
}

impl<'de> MapAccess<'de> for Entries<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Fault> {
        if !self.advance()? {
            return Ok(None);
        }
        let Some(name) = &self.key else { return Ok(None) };
        let key = seed.deserialize(MapKey(Key(name.clone())));
        key.map(Some).map_err(|error| fault::blame_key(error, name.as_str()))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Fault> {
        let Some(key) = self.key.take() else {
            return Err(Fault::with_reason("a value was asked for before its key"));
        };
        self.inside.cursor().take_colon();
        self.inside.read(|| Segment::key(key.as_str().unwrap_or_default()), seed)
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, Fault> {
        fault::read_entry(self, self.gaps)
    }
}
