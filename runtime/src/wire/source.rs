//! Where the values of a request's fields come from: a map, a sequence, or nowhere.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::foreign::Buffer;
use super::format;

/// Where the values of fields come from.
pub trait FieldSource<'de> {
    /// The format's error.
    type Error: Error;

    /// The value of the field `name`; `None` if a sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, Self::Error>;

    /// What to do about a field that has a value already.
    ///
    /// # Errors
    ///
    /// The field is there twice.
    fn on_duplicate(&self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::duplicate_field(name))
    }

    /// The error of a sequence that has ended too early.
    fn too_short_error(&self) -> Self::Error {
        Self::Error::custom("a value is missing")
    }

    /// Keeps the next value for the foreign types.
    ///
    /// # Errors
    ///
    /// The format's own, or that the key was there before.
    fn buffer_value(&mut self, _key: String) -> Result<(), Self::Error> {
        self.next_value("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// What is kept for the foreign types, when all has been read.
    fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// The same, if anything is kept.
    fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// Whether the format is human-readable: the others know fields by their position.
    fn is_human_readable(&self) -> bool;

    /// Whether the value that was asked for last is one that an optional request around it does not
    /// have.
    fn is_absent(&self) -> bool {
        false
    }

    /// The error that is told in place of this one, which may show a value.
    fn hide_error(&self, error: Self::Error) -> Self::Error {
        error
    }

    /// Whether there is nothing: no value will come.
    fn is_exhausted(&self) -> bool {
        false
    }
}

/// The values of a field that is secret: no error shows one, whoever words it.
#[derive(Debug)]
pub struct SecretSource<'a, S>(pub &'a mut S);

impl<'de, S: FieldSource<'de>> FieldSource<'de> for SecretSource<'_, S> {
    type Error = S::Error;

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        // What is not there cannot be shown, and that it is not there is to be said.
        if self.0.is_exhausted() {
            return self.0.next_value(name, seed);
        }
        self.0.next_value(name, SecretSeed { name, seed })
    }

    fn on_duplicate(&self, name: &'static str) -> Result<(), S::Error> {
        self.0.on_duplicate(name)
    }

    fn too_short_error(&self) -> S::Error {
        self.0.too_short_error()
    }

    fn buffer_value(&mut self, key: String) -> Result<(), S::Error> {
        self.0.buffer_value(key).map_err(|_| hidden(""))
    }

    fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
        self.0.buffer_mut()
    }

    fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
        self.0.filled_buffer()
    }

    fn hide_error(&self, _: S::Error) -> S::Error {
        hidden("")
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }

    fn is_absent(&self) -> bool {
        self.0.is_absent()
    }

    fn is_exhausted(&self) -> bool {
        self.0.is_exhausted()
    }
}

struct SecretSeed<D> {
    name: &'static str,
    seed: D,
}

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for SecretSeed<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        self.seed.deserialize(deserializer).map_err(|_| hidden(self.name))
    }
}

/// An error that shows nothing of the value. Where the format knows the place, it adds that.
#[cold]
pub(super) fn hidden<E: Error>(name: &str) -> E {
    match name {
        "" => E::custom("invalid value of a secret field"),
        name => E::custom(format_args!("invalid value of the secret field `{name}`")),
    }
}

/// The values of a map, and those that are kept for foreign types.
pub(super) struct MapSource<'de, M> {
    pub(super) map: M,
    pub(super) human_readable: bool,
    /// Made for the first one: most requests have none.
    pub(super) buffer: Option<Buffer<'de>>,
}

impl<'de, M: MapAccess<'de>> FieldSource<'de> for MapSource<'de, M> {
    type Error = M::Error;

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, M::Error> {
        self.map.next_value_seed(seed).map(Some)
    }

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn buffer_value(&mut self, key: String) -> Result<(), M::Error> {
        let mut buffer = self.buffer.take().unwrap_or_else(|| Buffer::new(self.human_readable));
        let kept = buffer.push(key, self);
        self.buffer = Some(buffer);
        kept
    }
}

/// The elements of a sequence, each the value of the field in its place. Where a format is
/// human-readable, a sequence is no request.
pub(super) struct SeqSource<S> {
    seq: S,
    pub(super) index: usize,
    expecting: ElementsOf,
    /// Whether the format is known not to be human-readable.
    is_compact: bool,
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

impl<S> SeqSource<S> {
    pub(super) fn new(
        seq: S,
        request: &'static str,
        count: Option<usize>,
        is_compact: bool,
    ) -> Self {
        SeqSource { seq, index: 0, expecting: ElementsOf { request, count }, is_compact }
    }
}

impl<'de, S: SeqAccess<'de>> FieldSource<'de> for SeqSource<S> {
    type Error = S::Error;

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        let element = Element { seed, request: self.expecting.request };
        let value = self.seq.next_element_seed(element)?;
        self.is_compact |= value.is_some();
        Ok(value)
    }

    /// A sequence is no request where a format is human-readable.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn too_short_error(&self) -> S::Error {
        if !self.is_compact {
            return S::Error::invalid_type(Unexpected::Seq, &self.expecting.request);
        }
        S::Error::invalid_length(self.index, &self.expecting)
    }
}

/// An element, of which the format can be asked what a sequence cannot: whether it is human-readable.
struct Element<D> {
    seed: D,
    request: &'static str,
}

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for Element<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        if format::goes_by_names::<F::Error>(deserializer.is_human_readable()) {
            return Err(F::Error::invalid_type(Unexpected::Seq, &self.request));
        }
        self.seed.deserialize(deserializer)
    }
}

/// Nothing is left to read: each required field that has no value gets what its type makes of that.
/// An `Option` under another name makes it `None`.
pub(super) struct MissingFields<'de, E> {
    pub(super) human_readable: bool,
    pub(super) buffer: Option<Buffer<'de>>,
    pub(super) error: PhantomData<E>,
}

impl<'de, E: Error> FieldSource<'de> for MissingFields<'de, E> {
    type Error = E;

    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, E> {
        seed.deserialize(Absent(name, PhantomData)).map(Some)
    }

    fn on_duplicate(&self, _: &'static str) -> Result<(), E> {
        Ok(())
    }

    fn is_exhausted(&self) -> bool {
        true
    }

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
        self.buffer.as_mut()
    }

    fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
        Some(self.buffer.get_or_insert_with(|| Buffer::new(self.human_readable)))
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
