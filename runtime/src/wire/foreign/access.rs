//! The elements and entries of a buffered value.

use alloc::vec::{self, Vec};
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Error, Expected, MapAccess, SeqAccess, Visitor,
};

use super::content::Content;
use super::entry_key::{BufferedMap, EntryKey};
use super::trace::Trace;
use super::value::{Document, Value};
use crate::path::Segment;
use crate::wire::fault::{self, Gaps, collects};

/// The elements of a sequence.
pub(super) struct Items<'a, 'de, E> {
    document: Document<'a>,
    left: vec::IntoIter<Content<'de>>,
    /// How many have been read.
    count: usize,
    /// Whether all are of one type.
    alike: bool,
    /// Where gaps are noted.
    gaps: Option<&'a Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<'a, 'de, E: Error> Items<'a, 'de, E> {
    pub(super) fn new(document: Document<'a>, items: Vec<Content<'de>>, alike: bool) -> Self {
        let gaps = document.gaps.filter(|_| alike);
        let document = Document { gaps: None, ..document };
        Self { document, left: items.into_iter(), count: 0, alike, gaps, error: PhantomData }
    }

    /// Lets the visitor read all elements.
    pub(super) fn visit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        let read = visitor.visit_seq(&mut self);
        expect_end(read, self.left.len(), self.count, "sequence")
    }
}

impl<'de, E: Error> SeqAccess<'de> for Items<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<D: DeserializeSeed<'de>>(
        &mut self,
        seed: D,
    ) -> Result<Option<D::Value>, E> {
        let Some(item) = self.left.next() else { return Ok(None) };
        let index = self.count;
        self.count += 1;
        match read_content(self.document, || Segment::Index(index), item, seed) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error),
        }
    }

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, E> {
        if self.alike {
            fault::read_element(self, self.gaps)
        } else {
            self.next_element_seed(PhantomData)
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The entries of a map.
pub(super) struct Entries<'a, 'de, E> {
    document: Document<'a>,
    left: vec::IntoIter<(Content<'de>, Content<'de>)>,
    /// The last key that was read, and its value, which is read next.
    entry: Option<(Content<'de>, Content<'de>)>,
    /// How many have been read.
    count: usize,
    /// Where gaps are noted.
    gaps: Option<&'a Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<'a, 'de, E: Error> Entries<'a, 'de, E> {
    pub(super) fn new(document: Document<'a>, entries: Vec<(Content<'de>, Content<'de>)>) -> Self {
        let gaps = document.gaps;
        let document = Document { gaps: None, ..document };
        let left = entries.into_iter();
        Self { document, left, entry: None, count: 0, gaps, error: PhantomData }
    }

    /// Lets the visitor read all entries.
    pub(super) fn visit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        let read = visitor.visit_map(&mut self);
        expect_end(read, self.left.len(), self.count, "map")
    }
}

impl<'a, 'de, E: Error> BufferedMap<'de> for Entries<'a, 'de, E> {
    type Key = Value<'a, 'de, E>;

    fn is_human_readable(&self) -> bool {
        self.document.human_readable
    }

    fn bring_forward(&mut self, tag: &str) {
        let place = self.left.as_slice().iter().position(|(key, _)| key.is_name(tag));
        if let (Some(place), 0) = (place, self.count) {
            self.left.as_mut_slice()[..=place].rotate_right(1);
        }
    }

    fn take_key(&mut self) -> Value<'a, 'de, E> {
        let (key, value) = self.left.next().unwrap_or((Content::Unit, Content::Unit));
        self.count += 1;
        let (key, entry) = if self.document.trace.is_some() || collects!(E) {
            (key.clone_key(), (key, value))
        } else {
            (key, (Content::Unit, value))
        };
        self.entry = Some(entry);
        Value::within(self.document, key)
    }
}

impl<'de, E: Error> MapAccess<'de> for Entries<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<D: DeserializeSeed<'de>>(&mut self, seed: D) -> Result<Option<D::Value>, E> {
        if self.left.len() == 0 {
            return Ok(None);
        }
        match seed.deserialize(EntryKey(self)) {
            Ok(key) => Ok(Some(key)),
            Err(error) => {
                let key = self.entry.as_ref().and_then(|(key, _)| key.as_str());
                Err(fault::blame_key(error, key))
            }
        }
    }

    fn next_value_seed<D: DeserializeSeed<'de>>(&mut self, seed: D) -> Result<D::Value, E> {
        let Some((key, value)) = self.entry.take() else {
            return Err(E::custom("a value was asked for before its key"));
        };
        read_content(self.document, || key.to_segment(), value, seed)
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, E> {
        fault::read_entry(self, self.gaps)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// Reads the content at a step of the document by a seed.
#[inline]
pub(super) fn read_content<'de, S: DeserializeSeed<'de>, E: Error>(
    document: Document<'_>,
    step: impl FnOnce() -> Segment,
    content: Content<'de>,
    seed: S,
) -> Result<S::Value, E> {
    if collects!(E) {
        let read = Value::within(document, content).read_by(seed);
        return read.map_err(|error| fault::add_step(error, &step(), None));
    }
    let count = document.trace.map(Trace::count);
    let read = seed.deserialize(Value::within(document, content));
    if let (Err(error), Some(trace), Some(count)) = (&read, document.trace, count) {
        trace.note(count, step(), error);
    }
    read
}

/// Rejects elements or entries that the visitor has left, if it has read something.
#[inline]
pub(super) fn expect_end<T, E: Error>(
    read: Result<T, E>,
    left: usize,
    count: usize,
    what: &'static str,
) -> Result<T, E> {
    let left = if read.is_ok() { left } else { 0 };
    match reject_rest(left, count, what) {
        Ok(()) => read,
        Err(error) => Err(error),
    }
}

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
