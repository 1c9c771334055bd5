//! Reading a value out of its [`Content`], which is kept, so that several types can be tried on it.

mod access;
mod deserializer;

use alloc::borrow::Cow;
use core::cell::Cell;
use core::marker::PhantomData;
#[cfg(feature = "form")]
use core::slice;

use serde_core::de::{DeserializeSeed, Error, Expected, Visitor};

use self::access::{Entries, Items, Variant};
use super::content::Content;
use super::expect_end::reject_rest;
use super::map_key::KeyText;
use super::trace::Trace;
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

/// The deserializer of a [`Content`].
///
/// Most types are handed whatever the content is. They reject another type themselves, in the same
/// words.
#[derive(Debug)]
pub(in crate::wire) struct Value<'a, 'de, E> {
    content: &'a Content<'de>,
    human_readable: bool,
    /// Whether it was buffered for one type, which takes whatever it takes from any format.
    is_buffered: bool,
    /// Where it is noted how far the type comes; `None` for a key.
    attempt: Option<&'a Attempt>,
    /// Where the gaps of a collection are noted.
    gaps: Option<&'a Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<E> Clone for Value<'_, '_, E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Value<'_, '_, E> {}

impl<E> KeyText for Value<'_, '_, E> {
    fn key_text(&self) -> Option<&str> {
        match self.content {
            Content::Str(text) if self.human_readable => Some(text),
            _ => None,
        }
    }
}

impl<'a, 'de, E: Error> Value<'a, 'de, E> {
    /// A value of which it is not known yet what type takes it.
    pub(in crate::wire) fn new(
        content: &'a Content<'de>,
        human_readable: bool,
        attempt: Option<&'a Attempt>,
    ) -> Self {
        let (is_buffered, gaps) = (false, None);
        Self { content, human_readable, is_buffered, attempt, gaps, error: PhantomData }
    }

    /// A value that was buffered for one type.
    pub(in crate::wire) fn buffered(
        content: &'a Content<'de>,
        human_readable: bool,
        attempt: Option<&'a Attempt>,
    ) -> Self {
        Self { is_buffered: true, ..Self::new(content, human_readable, attempt) }
    }

    /// Whether a type only takes what it asks for, as it does from most formats.
    fn is_strict(&self) -> bool {
        collects!(E) && !self.is_buffered
    }

    /// A value of the same document.
    fn with_content(self, content: &'a Content<'de>) -> Self {
        Self { content, ..self }
    }

    /// The elements of a sequence. The text of a form is one of a single element.
    fn as_items(self) -> Option<&'a [Content<'de>]> {
        match self.content {
            Content::Seq(items) => Some(items),
            #[cfg(feature = "form")]
            Content::Text(_) => Some(slice::from_ref(self.content)),
            _ => None,
        }
    }

    /// Counts the value as one that was tried, and whether it could be read.
    fn count(self, is_read: bool) {
        if let Some(attempt) = self.attempt {
            attempt.tried.set(attempt.tried.get() + 1);
            attempt.read.set(attempt.read.get() + usize::from(is_read));
        }
    }

    /// Rejects the value, which counts as one that was tried.
    #[cold]
    fn reject<T>(self, expected: &dyn Expected) -> Result<T, E> {
        self.count(false);
        Err(self.content.type_error(expected))
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
        let gaps = if alike { self.gaps } else { None };
        let document = Self { gaps: None, ..self };
        let mut items = Items { document, left: items.iter(), count: 0, alike, gaps };
        let read = visitor.visit_seq(&mut items);
        let left = if read.is_ok() { items.left.len() } else { 0 };
        match reject_rest(left, items.count, "sequence") {
            Ok(()) => read,
            Err(error) => Err(error),
        }
    }

    fn visit_entries<V: Visitor<'de>>(
        self,
        entries: &'a [(Content<'de>, Content<'de>)],
        visitor: V,
    ) -> Result<V::Value, E> {
        let Self { gaps, .. } = self;
        let document = Self { gaps: None, ..self };
        let mut entries = Entries { document, all: entries, tag: None, last: None, count: 0, gaps };
        let read = visitor.visit_map(&mut entries);
        let left = if read.is_ok() { entries.all.len() - entries.count } else { 0 };
        match reject_rest(left, entries.count, "map") {
            Ok(()) => read,
            Err(error) => Err(error),
        }
    }

    /// Hands an enum to a visitor: this is the name of its variant, which has a payload.
    pub(super) fn visit_variant<V: Visitor<'de>>(
        self,
        payload: &'a Content<'de>,
        visitor: V,
    ) -> Result<V::Value, E> {
        let Self { content: name, .. } = self;
        visitor.visit_enum(Variant { document: self, name, payload: Some(payload) })
    }

    /// Reads the value by a seed. If it is for a collection, its gaps are noted.
    #[inline]
    pub(in crate::wire) fn read_by<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        if !collects!(E) {
            return seed.deserialize(self);
        }
        fault::read_with_gaps::<S, _, _>(|gaps| seed.deserialize(Value { gaps, ..self }))
    }

    /// Reads the content at a step inside of this value by a seed.
    #[inline]
    pub(super) fn read_seed<S: DeserializeSeed<'de>>(
        self,
        step: impl Fn() -> Segment,
        content: &'a Content<'de>,
        seed: S,
    ) -> Result<S::Value, E> {
        let noted = self.count_steps();
        let inner = self.with_content(content);
        match inner.read_by(seed) {
            Ok(value) => Ok(value),
            Err(error) => Err(inner.add_step(error, noted, &step)),
        }
    }

    /// How many steps have been noted so far.
    fn count_steps(self) -> usize {
        self.attempt.map_or(0, |attempt| attempt.trace.count())
    }

    /// Adds the step to this value to an error that comes out of it, before which that many steps
    /// had been noted. An error that collects faults holds their paths itself.
    #[cold]
    fn add_step(self, error: E, noted: usize, step: &dyn Fn() -> Segment) -> E {
        if collects!(E) {
            let repeats = |message: &str| self.content.may_be_repeated(message);
            return fault::add_step(error, &step(), Some(&repeats));
        }
        if let Some(attempt) = self.attempt {
            attempt.trace.note(noted, step(), &error);
        }
        error
    }
}
