//! Where the values of a request's fields come from: a map, a sequence, or nowhere.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::mem::forget;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, Expected, IgnoredAny, MapAccess, SeqAccess, Unexpected,
    Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::fault::{self, Caught, Duplicate, collects};
use super::foreign::Buffer;
use super::format;

/// Where the values of fields come from.
pub trait FieldSource<'de> {
    /// The format's error.
    type Error: Error;

    /// Whether the fields are those of a partial request.
    const IS_PARTIAL: bool = false;

    /// Reads the value of the field `name`; `None` if a sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, Self::Error>;

    /// Reads the value of the field `name` into its slot, which is empty. Returns `false` if a
    /// sequence has ended.
    ///
    /// # Errors
    ///
    /// The format's own. Where faults are collected, the slot may be filled all the same, with a
    /// collection without the elements that could not be read.
    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        name: &'static str,
        seed: D,
    ) -> Result<bool, Self::Error> {
        let Some(value) = self.next_value(name, seed)? else { return Ok(false) };
        // An empty slot need not be dropped, but the compiler does not see that it is empty.
        forget(slot.replace(value));
        Ok(true)
    }

    /// Decides what a field means that has a value already.
    ///
    /// # Errors
    ///
    /// The duplicate field, unless this source only fills what is missing.
    fn on_duplicate(&mut self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::duplicate_field(name))
    }

    /// Whether the field was there before, and its value could not be read.
    fn is_repeated(&self) -> bool {
        false
    }

    /// Reads the next value, and ignores it.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn skip_value(&mut self) -> Result<(), Self::Error> {
        self.next_value("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// The error of a sequence that has ended too early.
    fn too_short_error(&self) -> Self::Error {
        Self::Error::custom("a value is missing")
    }

    /// Decides what a value means that has not come: the sequence has ended.
    ///
    /// # Errors
    ///
    /// [`too_short_error`](FieldSource::too_short_error), unless an error has been caught.
    fn on_no_value(&self) -> Result<(), Self::Error> {
        Err(self.too_short_error())
    }

    /// Decides what becomes of an error that is not that of a value.
    ///
    /// # Errors
    ///
    /// The error, unless it is caught, and the reading goes on.
    fn on_error(&mut self, error: Self::Error) -> Result<(), Self::Error> {
        Err(error)
    }

    /// Decides what a missing field means.
    ///
    /// # Errors
    ///
    /// That it is missing, unless the reading goes on.
    fn on_missing(&mut self, name: &'static str) -> Result<(), Self::Error> {
        Err(Self::Error::missing_field(name))
    }

    /// Buffers the next value, for the foreign types.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate key.
    fn buffer_value(&mut self, _key: String) -> Result<(), Self::Error> {
        self.next_value("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// The buffer for the foreign types, once all entries have been read.
    fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// The same buffer, if any value was put into it.
    fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
        None
    }

    /// Whether the format is human-readable: other formats know fields by their position.
    fn is_human_readable(&self) -> bool;

    /// Whether the last value was the `None` of a field in an optional request.
    fn was_none(&self) -> bool {
        false
    }

    /// The error to report in place of one that may show a value.
    fn hide_error(&self, error: Self::Error) -> Self::Error {
        error
    }

    /// Whether there are no values, because all entries have been read.
    fn is_exhausted(&self) -> bool {
        false
    }
}

/// Methods of a [`FieldSource`] that leave all to the source in the field `$inner`.
macro_rules! delegate_source {
    ($inner:tt) => {
        const IS_PARTIAL: bool = S::IS_PARTIAL;

        fn is_repeated(&self) -> bool {
            self.$inner.is_repeated()
        }

        fn skip_value(&mut self) -> Result<(), S::Error> {
            self.$inner.skip_value()
        }

        fn too_short_error(&self) -> S::Error {
            self.$inner.too_short_error()
        }

        fn on_no_value(&self) -> Result<(), S::Error> {
            self.$inner.on_no_value()
        }

        fn on_error(&mut self, error: S::Error) -> Result<(), S::Error> {
            self.$inner.on_error(error)
        }

        fn on_missing(&mut self, name: &'static str) -> Result<(), S::Error> {
            self.$inner.on_missing(name)
        }

        fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
            self.$inner.buffer_mut()
        }

        fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
            self.$inner.filled_buffer()
        }
    };
}
pub(super) use delegate_source;

/// The beginning of the name of a [`SecretSeed`].
pub(super) const SECRET_SEED: &str = concat!(module_path!(), "::SecretSeed<");

/// The source of a secret field: no error shows a value, whoever words it.
#[derive(Debug)]
pub struct SecretSource<'a, S>(pub &'a mut S);

impl<'de, S: FieldSource<'de>> FieldSource<'de> for SecretSource<'_, S> {
    type Error = S::Error;

    delegate_source! { 0 }

    fn on_duplicate(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.on_duplicate(name)
    }

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        // The error about a missing field shows no value, and has to be reported as it is.
        if self.0.is_exhausted() {
            return self.0.next_value(name, seed);
        }
        self.0.next_value(name, SecretSeed { name, seed })
    }

    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        name: &'static str,
        seed: D,
    ) -> Result<bool, S::Error> {
        if self.0.is_exhausted() {
            return self.0.fill_slot(slot, name, seed);
        }
        self.0.fill_slot(slot, name, SecretSeed { name, seed })
    }

    fn buffer_value(&mut self, key: String) -> Result<(), S::Error> {
        self.0.buffer_value(key).map_err(|error| hide_secret(error, ""))
    }

    fn hide_error(&self, error: S::Error) -> S::Error {
        hide_secret(error, "")
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }

    fn was_none(&self) -> bool {
        self.0.was_none()
    }

    fn is_exhausted(&self) -> bool {
        self.0.is_exhausted()
    }
}

/// Makes a seed whose errors show nothing of the value.
#[must_use]
pub fn hide_value<D>(seed: D) -> SecretSeed<D> {
    SecretSeed { name: "", seed }
}

/// A seed whose errors show nothing of the value.
#[derive(Debug)]
pub struct SecretSeed<D> {
    name: &'static str,
    seed: D,
}

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for SecretSeed<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        self.seed.deserialize(deserializer).map_err(|error| hide_secret(error, self.name))
    }
}

/// An error that shows nothing of the value. A format that knows the place adds that.
#[cold]
fn hide_secret<E: Error>(error: E, name: &str) -> E {
    if collects::<E>() {
        return fault::conceal(error);
    }
    match name {
        "" => E::custom("invalid value of a secret field"),
        name => E::custom(format_args!("invalid value of the secret field `{name}`")),
    }
}

/// The values of a map, and those that are buffered for foreign types.
pub(super) struct MapSource<'de, M, const IS_PARTIAL: bool = false> {
    pub(super) map: M,
    pub(super) human_readable: bool,
    /// Whether the value to be read next is that of a field whose value could not be read before.
    pub(super) is_repeated: bool,
    /// Created with the first buffered value, because most requests have none.
    pub(super) buffer: Option<Buffer<'de>>,
}

impl<'de, M: MapAccess<'de>, const IS_PARTIAL: bool> FieldSource<'de>
    for MapSource<'de, M, IS_PARTIAL>
{
    type Error = M::Error;

    const IS_PARTIAL: bool = IS_PARTIAL;

    #[inline]
    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        _: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, M::Error> {
        if self.is_repeated() {
            return self.map.next_value_seed(Duplicate).map(|()| None);
        }
        self.map.next_value_seed(seed).map(Some)
    }

    #[inline]
    fn fill_slot<D: DeserializeSeed<'de>>(
        &mut self,
        slot: &mut Option<D::Value>,
        _: &'static str,
        seed: D,
    ) -> Result<bool, M::Error> {
        if self.is_repeated() {
            self.map.next_value_seed(Duplicate)?;
        } else if fault::may_have_gaps::<D, M::Error>() {
            fault::fill_with_gaps(slot, seed, |aside| self.map.next_value_seed(aside))?;
        } else {
            forget(slot.replace(self.map.next_value_seed(seed)?));
        }
        Ok(true)
    }

    #[inline]
    fn on_duplicate(&mut self, name: &'static str) -> Result<(), M::Error> {
        if collects::<M::Error>() {
            return self.map.next_value_seed(Duplicate);
        }
        Err(M::Error::duplicate_field(name))
    }

    // Only known where reading goes on after a fault.
    #[inline]
    fn is_repeated(&self) -> bool {
        collects::<M::Error>() && self.is_repeated
    }

    fn skip_value(&mut self) -> Result<(), M::Error> {
        self.map.next_value::<IgnoredAny>().map(drop)
    }

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn buffer_value(&mut self, key: String) -> Result<(), M::Error> {
        let mut buffer = self.buffer.take().unwrap_or_else(|| Buffer::new(self.human_readable));
        let pushed = buffer.push(key, self);
        self.buffer = Some(buffer);
        pushed
    }
}

/// The elements of a sequence, each the value of the field at its position. In a human-readable
/// format a sequence is no request, but it is a tuple.
pub(super) struct SeqSource<S> {
    seq: S,
    pub(super) index: usize,
    expected: ExpectedElements,
    /// Whether the format is known not to be human-readable.
    is_compact: bool,
    is_tuple: bool,
}

/// `struct CreateRunRequest with 16 elements`, or the user's wording of what is expected.
struct ExpectedElements {
    request: &'static str,
    count: Option<usize>,
}

impl Expected for ExpectedElements {
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
        let expected = ExpectedElements { request, count };
        SeqSource { seq, index: 0, expected, is_compact, is_tuple: false }
    }

    pub(super) fn of_tuple(seq: S, tuple: &'static str, count: Option<usize>) -> Self {
        SeqSource { is_tuple: true, ..Self::new(seq, tuple, count, true) }
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
        let request = (!self.is_tuple).then_some(self.expected.request);
        let element = ElementSeed { seed, request };
        let value = self.seq.next_element_seed(element)?;
        self.is_compact |= value.is_some();
        Ok(value)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn too_short_error(&self) -> S::Error {
        if !self.is_compact {
            return S::Error::invalid_type(Unexpected::Seq, &self.expected.request);
        }
        S::Error::invalid_length(self.index, &self.expected)
    }
}

/// Reads an element. Only its deserializer can be asked whether the format is human-readable; the
/// sequence cannot.
pub(super) struct ElementSeed<D> {
    pub(super) seed: D,
    /// The request that is no sequence in a human-readable format.
    pub(super) request: Option<&'static str>,
}

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for ElementSeed<D> {
    type Value = D::Value;

    #[inline]
    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<D::Value, F::Error> {
        match &self.request {
            Some(request)
                if format::goes_by_names::<F::Error>(deserializer.is_human_readable()) =>
            {
                Err(fault::raise_to_parent(F::Error::invalid_type(Unexpected::Seq, request)))
            }
            _ => self.seed.deserialize(deserializer),
        }
    }
}

/// A source without values, once all entries have been read: each required field that is not set
/// becomes what its type makes of a missing value. An `Option` behind an alias becomes `None`.
pub(super) struct MissingFields<'c, 'de, E> {
    pub(super) human_readable: bool,
    pub(super) buffer: Option<Buffer<'de>>,
    pub(super) caught: &'c mut Caught,
    pub(super) error: PhantomData<E>,
}

impl<'de, E: Error> FieldSource<'de> for MissingFields<'_, 'de, E> {
    type Error = E;

    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, E> {
        match seed.deserialize(MissingValue(name, PhantomData)) {
            Ok(value) => Ok(Some(value)),
            // A field that could not be read is not missing.
            Err(_) if collects::<E>() && self.caught.has_unread(name) => Ok(None),
            Err(error) => self.on_error(error).map(|()| None),
        }
    }

    fn on_duplicate(&mut self, _: &'static str) -> Result<(), E> {
        Ok(())
    }

    /// The error of the value has been caught.
    fn on_no_value(&self) -> Result<(), E> {
        Ok(())
    }

    fn on_error(&mut self, error: E) -> Result<(), E> {
        self.caught.catch(error)
    }

    fn on_missing(&mut self, name: &'static str) -> Result<(), E> {
        if collects::<E>() && self.caught.has_unread(name) {
            return Ok(());
        }
        self.on_error(E::missing_field(name))
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

/// The deserializer of a missing field.
pub(super) struct MissingValue<E>(pub(super) &'static str, pub(super) PhantomData<E>);

impl<'de, E: Error> Deserializer<'de> for MissingValue<E> {
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
