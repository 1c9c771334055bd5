//! Where the values of a request's fields come from: a map, a sequence, or nowhere.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::foreign::Buffer;

/// Where the values of fields come from.
pub trait Source<'de> {
    /// The format's error.
    type Error: Error;

    /// The value of the field `name`; `None` if a sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, Self::Error>;

    /// What to do about a field that has a value already.
    ///
    /// # Errors
    ///
    /// The field is there twice.
    fn again(&self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::duplicate_field(name))
    }

    /// The error of a sequence that has ended too early.
    fn too_short(&self) -> Self::Error {
        Self::Error::custom("a value is missing")
    }

    /// Keeps the next value for the foreign types.
    ///
    /// # Errors
    ///
    /// The format's own, or that the key was there before.
    fn keep(&mut self, _key: String) -> Result<(), Self::Error> {
        self.next("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// What is kept for the foreign types, when all has been read.
    fn kept(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// The same, if anything is kept.
    fn left(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// Whether the format is human-readable: the others know fields by their position.
    fn is_human(&self) -> bool;

    /// Whether the value that was asked for last is one that an optional request around it does not
    /// have.
    fn is_absent(&self) -> bool {
        false
    }

    /// Whether there is nothing: no value will come.
    fn is_nothing(&self) -> bool {
        false
    }

    /// Whether a field that may be `null` must be there all the same, and is not.
    fn lacks_null(&self) -> bool {
        false
    }
}

/// The values of a map, and those that are kept for foreign types.
pub(super) struct Values<'de, M> {
    pub(super) map: M,
    pub(super) human: bool,
    /// Made for the first one: most requests have none.
    pub(super) buffer: Option<Buffer<'de>>,
}

impl<'de, M: MapAccess<'de>> Source<'de> for Values<'de, M> {
    type Error = M::Error;

    #[inline]
    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, M::Error> {
        self.map.next_value_seed(seed).map(Some)
    }

    fn is_human(&self) -> bool {
        self.human
    }

    fn keep(&mut self, key: String) -> Result<(), M::Error> {
        let mut buffer = self.buffer.take().unwrap_or_else(|| Buffer::new(self.human));
        let kept = buffer.push(key, self);
        self.buffer = Some(buffer);
        kept
    }
}

/// The elements of a sequence, each the value of the field in its place.
pub(super) struct Elements<S> {
    seq: S,
    pub(super) index: usize,
    human: bool,
    expecting: ElementsOf,
}

/// `struct CreateRunRequest with 16 elements`, or what the user says is expected.
struct ElementsOf {
    request: &'static str,
    count: Option<usize>,
}

impl Expected for ElementsOf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.request)?;
        match self.count {
            None => Ok(()),
            Some(1) => f.write_str(" with 1 element"),
            Some(count) => write!(f, " with {count} elements"),
        }
    }
}

impl<S> Elements<S> {
    pub(super) fn new(seq: S, human: bool, request: &'static str, count: Option<usize>) -> Self {
        Elements { seq, index: 0, human, expecting: ElementsOf { request, count } }
    }
}

impl<'de, S: SeqAccess<'de>> Source<'de> for Elements<S> {
    type Error = S::Error;

    #[inline]
    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        self.seq.next_element_seed(seed)
    }

    fn is_human(&self) -> bool {
        self.human
    }

    fn too_short(&self) -> S::Error {
        S::Error::invalid_length(self.index, &self.expecting)
    }
}

/// Nothing is left to read: each required field that has no value gets what its type makes of that.
/// An `Option` under another name makes it `None`.
pub(super) struct Nothing<'de, E> {
    pub(super) human: bool,
    pub(super) buffer: Option<Buffer<'de>>,
    pub(super) error: PhantomData<E>,
}

impl<'de, E: Error> Source<'de> for Nothing<'de, E> {
    type Error = E;

    fn next<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, E> {
        seed.deserialize(Absent(name, PhantomData)).map(Some)
    }

    fn again(&self, _: &'static str) -> Result<(), E> {
        Ok(())
    }

    fn is_nothing(&self) -> bool {
        true
    }

    fn is_human(&self) -> bool {
        self.human
    }

    fn left(&mut self) -> Option<&mut Buffer<'de>> {
        self.buffer.as_mut()
    }

    fn lacks_null(&self) -> bool {
        self.human
    }

    fn kept(&mut self) -> Option<&mut Buffer<'de>> {
        Some(self.buffer.get_or_insert_with(|| Buffer::new(self.human)))
    }
}

/// A value that is not there.
struct Absent<E>(&'static str, PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for Absent<E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, E> {
        Err(E::missing_field(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_none()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string
        bytes byte_buf unit unit_struct newtype_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}
