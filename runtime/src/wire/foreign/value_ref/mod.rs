//! Reading a value out of a [`Content`] that is kept, so that several types can be tried on it.

mod access;
mod deserializer;

use alloc::borrow::Cow;
use core::cell::Cell;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Error, Expected, Visitor};

use self::access::{EntriesRef, ItemsRef};
use super::access::expect_end;
use super::content::Content;
use super::map_key::KeyText;
use super::trace::{Trace, read_step};
use crate::path::Segment;
use crate::wire::fault::{self, Gaps, collects};

/// How far a type came that was tried.
#[derive(Debug, Default)]
pub(in crate::wire) struct Attempt {
    read: Cell<usize>,
    tried: Cell<usize>,
    trace: Trace,
}

impl Attempt {
    /// How many values inside of this one were read, and then, how many it tried to read. Those
    /// that it ignores do not count.
    pub(in crate::wire) fn progress(&self) -> (usize, usize) {
        (self.read.get(), self.tried.get())
    }

    /// Adds its place inside of the value to an error.
    pub(in crate::wire) fn place_error<E: Error>(self, error: E) -> E {
        self.trace.place_error(error)
    }
}

/// The deserializer of a [`Content`] that is kept.
///
/// Most types are handed whatever the content is, as by [`Value`](super::Value). They reject
/// another type themselves, in the same words.
#[derive(Debug)]
pub(in crate::wire) struct ValueRef<'a, 'de, E> {
    content: &'a Content<'de>,
    human_readable: bool,
    /// Where it is noted how far the type comes; `None` for a key.
    attempt: Option<&'a Attempt>,
    /// Where the gaps of a collection are noted.
    gaps: Option<&'a Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<E> KeyText for ValueRef<'_, '_, E> {
    fn key_text(&self) -> Option<&str> {
        match self.content {
            Content::Str(text) if self.human_readable => Some(text),
            _ => None,
        }
    }
}

impl<'a, 'de, E: Error> ValueRef<'a, 'de, E> {
    pub(in crate::wire) fn new(
        content: &'a Content<'de>,
        human_readable: bool,
        attempt: Option<&'a Attempt>,
    ) -> Self {
        Self { content, human_readable, attempt, gaps: None, error: PhantomData }
    }

    /// A value of the same document.
    fn with_content(&self, content: &'a Content<'de>) -> Self {
        Self { content, ..*self }
    }

    /// Counts the value, and whether it could be read.
    #[inline]
    fn count<T>(self, read: impl FnOnce(Self) -> Result<T, E>) -> Result<T, E> {
        let Some(attempt) = self.attempt else { return read(self) };
        attempt.tried.set(attempt.tried.get() + 1);
        let value = read(self);
        if value.is_ok() {
            attempt.read.set(attempt.read.get() + 1);
        }
        value
    }

    /// Rejects the value, which counts as one that was tried.
    #[cold]
    fn reject<T>(self, expected: &dyn Expected) -> Result<T, E> {
        self.count(|value| Err(value.content.type_error(expected)))
    }

    /// Hands the value to a visitor.
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Bool(value) => visitor.visit_bool(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::Signed(value) => visitor.visit_i64(*value),
            Content::U128(value) => visitor.visit_u128(*value),
            Content::I128(value) => visitor.visit_i128(*value),
            Content::F32(value) => visitor.visit_f32(*value),
            Content::F64(value) => visitor.visit_f64(*value),
            Content::Char(value) => visitor.visit_char(*value),
            Content::Str(Cow::Borrowed(value)) => visitor.visit_borrowed_str(value),
            Content::Str(Cow::Owned(value)) => visitor.visit_str(value),
            #[cfg(feature = "form")]
            Content::Text(Cow::Borrowed(value)) => visitor.visit_borrowed_str(value),
            #[cfg(feature = "form")]
            Content::Text(Cow::Owned(value)) => visitor.visit_str(value),
            Content::Bytes(Cow::Borrowed(value)) => visitor.visit_borrowed_bytes(value),
            Content::Bytes(Cow::Owned(value)) => visitor.visit_bytes(value),
            Content::Unit => visitor.visit_unit(),
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(self.with_content(inner)),
            Content::Newtype(inner) => visitor.visit_newtype_struct(self.with_content(inner)),
            Content::Seq(items) => self.visit_items(items, false, visitor),
            Content::Map(entries) => self.visit_entries(entries, visitor),
        }
    }

    fn visit_items<V: Visitor<'de>>(
        self,
        items: &'a [Content<'de>],
        alike: bool,
        visitor: V,
    ) -> Result<V::Value, E> {
        let gaps = self.gaps.filter(|_| alike);
        let document = Self { gaps: None, ..self };
        let mut items = ItemsRef { document, left: items.iter(), count: 0, alike, gaps };
        let read = visitor.visit_seq(&mut items);
        expect_end(read, items.left.len(), items.count, "sequence")
    }

    fn visit_entries<V: Visitor<'de>>(
        self,
        entries: &'a [(Content<'de>, Content<'de>)],
        visitor: V,
    ) -> Result<V::Value, E> {
        let Self { gaps, .. } = self;
        let document = Self { gaps: None, ..self };
        let mut entries = EntriesRef { document, entries, tag: None, entry: None, count: 0, gaps };
        let read = visitor.visit_map(&mut entries);
        expect_end(read, entries.entries.len() - entries.count, entries.count, "map")
    }

    /// Reads the content at a step inside of this value by a seed.
    #[inline]
    fn read_seed<S: DeserializeSeed<'de>>(
        &self,
        step: impl FnOnce() -> Segment,
        content: &'a Content<'de>,
        seed: S,
    ) -> Result<S::Value, E> {
        if !collects!(E) {
            let trace = self.attempt.map(|attempt| &attempt.trace);
            let read = || seed.deserialize(self.with_content(content));
            return read_step(trace, step, read);
        }
        self.read_inner(step, content, |value| {
            fault::read_with_gaps::<S, _, _>(|gaps| seed.deserialize(ValueRef { gaps, ..value }))
        })
    }

    /// Reads the content at a step inside of this value.
    #[inline]
    fn read_inner<T>(
        &self,
        step: impl FnOnce() -> Segment,
        content: &'a Content<'de>,
        read: impl FnOnce(Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let inner = self.with_content(content);
        if collects!(E) {
            return read(inner).map_err(|error| {
                let repeats = |message: &str| content.may_be_repeated(message);
                fault::add_step(error, &step(), Some(&repeats))
            });
        }
        read_step(self.attempt.map(|attempt| &attempt.trace), step, || read(inner))
    }
}
