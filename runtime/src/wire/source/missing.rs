//! What becomes of the fields that have no value once all entries have been read.

use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};
use serde_core::forward_to_deserialize_any;

use super::FieldSource;
use crate::wire::fault::{Caught, collects};
use crate::wire::foreign::Buffer;

/// A source without values, once all entries have been read: each required field that is not set
/// becomes what its type makes of a missing value. An `Option` behind an alias becomes `None`.
pub(in crate::wire) struct MissingFields<'c, 'de, E> {
    pub(in crate::wire) human_readable: bool,
    pub(in crate::wire) buffer: Option<Buffer<'de>>,
    pub(in crate::wire) caught: &'c mut Caught,
    pub(in crate::wire) error: PhantomData<E>,
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
            Err(_) if collects!(E) && self.caught.has_unread(name) => Ok(None),
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
        if collects!(E) && self.caught.has_unread(name) {
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
pub(in crate::wire) struct MissingValue<E>(
    pub(in crate::wire) &'static str,
    pub(in crate::wire) PhantomData<E>,
);

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
