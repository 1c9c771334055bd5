//! The entries of a form, and the elements of a field that is a sequence.

use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::key::Key;
use super::pairs::Pairs;
use super::value::FormValue;
use crate::path::Segment;
use crate::wire::fault::{self, Gaps};
use crate::wire::foreign::{MapKey, reject_rest};

/// The entries of a form: one for all pairs that have the same key.
pub(super) struct Entries<'p, 'de, E> {
    pairs: &'p Pairs<'de>,
    /// Where to look for the next key.
    next: usize,
    /// The place of the key that was read last, if its value has not been read.
    key: Option<usize>,
    /// How many keys have been read.
    count: usize,
    error: PhantomData<fn() -> E>,
}

impl<'p, 'de, E: Error> Entries<'p, 'de, E> {
    pub(super) fn new(pairs: &'p Pairs<'de>) -> Self {
        Self { pairs, next: 0, key: None, count: 0, error: PhantomData }
    }

    /// Lets the visitor read all entries.
    pub(super) fn visit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        let value = visitor.visit_map(&mut self)?;
        let read = self.count;
        while self.advance().is_some() {}
        reject_rest(self.count - read, read, "map")?;
        Ok(value)
    }

    fn advance(&mut self) -> Option<usize> {
        self.key = self.pairs.find_key(self.next);
        let key = self.key?;
        self.next = key + 1;
        self.count += 1;
        Some(key)
    }
}

impl<'de, E: Error> MapAccess<'de> for Entries<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let Some(place) = self.advance() else { return Ok(None) };
        let Some(name) = self.pairs.key(place).decode() else { return Err(not_unicode()) };
        let key = seed.deserialize(MapKey(Key::new(name.clone())));
        key.map(Some).map_err(|error| fault::blame_key(error, Some(&name)))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        let Some(place) = self.key.take() else {
            return Err(E::custom("a value was asked for before its key"));
        };
        let value = FormValue::of_entry(self.pairs, place);
        let read = fault::read_with_gaps::<S, _, _>(|gaps| seed.deserialize(value.with_gaps(gaps)));
        read.map_err(|error| {
            let key = self.pairs.key(place).decode().unwrap_or_default();
            let repeats = |message: &str| value.may_be_repeated(message);
            fault::add_step(error, &Segment::key(&key), Some(&repeats))
        })
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, E> {
        fault::read_entry(self, None)
    }
}

/// The values that have the same key.
pub(super) struct Items<'p, 'de, E> {
    pairs: &'p Pairs<'de>,
    /// The place of the next one.
    next: Option<usize>,
    count: usize,
    /// Whether all are of one type.
    alike: bool,
    /// Where gaps are noted.
    gaps: Option<&'p Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<'p, 'de, E: Error> Items<'p, 'de, E> {
    pub(super) fn new(
        pairs: &'p Pairs<'de>,
        first: usize,
        alike: bool,
        gaps: Option<&'p Gaps>,
    ) -> Self {
        let gaps = gaps.filter(|_| alike);
        Self { pairs, next: Some(first), count: 0, alike, gaps, error: PhantomData }
    }

    /// Lets the visitor read all elements.
    pub(super) fn visit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        let value = visitor.visit_seq(&mut self)?;
        let read = self.count;
        while self.advance().is_some() {}
        reject_rest(self.count - read, read, "sequence")?;
        Ok(value)
    }

    fn advance(&mut self) -> Option<usize> {
        let place = self.next?;
        self.next = self.pairs.next(place);
        self.count += 1;
        Some(place)
    }
}

impl<'de, E: Error> SeqAccess<'de> for Items<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, E> {
        let index = self.count;
        let Some(place) = self.advance() else { return Ok(None) };
        let value = FormValue::of_element(self.pairs, place);
        let element = seed.deserialize(value).map_err(|error| {
            let repeats = |message: &str| value.may_be_repeated(message);
            fault::add_step(error, &Segment::Index(index), Some(&repeats))
        })?;
        Ok(Some(element))
    }

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, E> {
        if self.alike {
            fault::read_element(self, self.gaps)
        } else {
            self.next_element_seed(PhantomData)
        }
    }
}

/// The error that a text cannot be decoded.
#[cold]
pub(super) fn not_unicode<E: Error>() -> E {
    fault::unrepresentable("not a string: it is not encoded in UTF-8")
}
