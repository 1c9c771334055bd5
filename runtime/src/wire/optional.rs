//! Reading a flattened request that may not be there.
//!
//! It is there if one of its names is. Where fields are known by their position every name is, so
//! each value is an `Option`: `None` is a field that is absent.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::de::ReadFields;
use super::foreign::Buffer;
use super::source::FieldSource;

/// Reads the value of a field of the request.
///
/// # Errors
///
/// The format's own, or a duplicate field.
pub fn read_optional_field<'de, T: ReadFields<'de>, S: FieldSource<'de>>(
    slot: &mut Option<T::Partial>,
    field: usize,
    source: &mut S,
) -> Result<(), S::Error> {
    if source.is_human_readable() {
        return T::read_field(slot.get_or_insert_with(T::empty_partial), field, source);
    }
    let mut present = Present { source, absent: false };
    let mut fresh = None;
    let partial = match slot {
        Some(partial) => partial,
        None => fresh.insert(T::empty_partial()),
    };
    let read = T::read_field(partial, field, &mut present);
    if present.absent {
        return Ok(());
    }
    read?;
    if fresh.is_some() {
        *slot = fresh;
    }
    Ok(())
}

/// Reads the value of a field that only a flattened map in the request takes.
///
/// # Errors
///
/// The format's own, or a duplicate field.
pub fn read_optional_unknown<'de, T: ReadFields<'de>, S: FieldSource<'de>>(
    slot: &mut Option<T::Partial>,
    key: String,
    source: &mut S,
) -> Result<(), S::Error> {
    T::read_unknown(slot.get_or_insert_with(T::empty_partial), key, source)
}

/// Gives a flattened map in the request what is left, if anything is.
///
/// # Errors
///
/// Those of the map's values.
pub fn fill_optional_unknown<'de, T: ReadFields<'de>, S: FieldSource<'de>>(
    slot: &mut Option<T::Partial>,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_none() && source.filled_buffer().is_none_or(|buffer| buffer.is_claimed()) {
        return Ok(());
    }
    T::fill_unknown(slot.get_or_insert_with(T::empty_partial), source)
}

/// A source whose values are `Option`s.
struct Present<'a, S> {
    source: &'a mut S,
    /// Whether one was `None`.
    absent: bool,
}

impl<'de, S: FieldSource<'de>> FieldSource<'de> for Present<'_, S> {
    type Error = S::Error;

    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        let value = self.source.next_value(name, Maybe(seed))?;
        self.absent = value.as_ref().map_or_else(|| self.source.is_absent(), Option::is_none);
        Ok(value.flatten())
    }

    fn on_duplicate(&self, name: &'static str) -> Result<(), S::Error> {
        self.source.on_duplicate(name)
    }

    fn too_short_error(&self) -> S::Error {
        self.source.too_short_error()
    }

    fn buffer_value(&mut self, key: String) -> Result<(), S::Error> {
        self.source.buffer_value(key)
    }

    fn buffer_mut(&mut self) -> Option<&mut Buffer<'de>> {
        self.source.buffer_mut()
    }

    fn filled_buffer(&mut self) -> Option<&mut Buffer<'de>> {
        self.source.filled_buffer()
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn is_absent(&self) -> bool {
        self.absent
    }

    fn hide_error(&self, error: S::Error) -> S::Error {
        self.source.hide_error(error)
    }
}

/// Reads an `Option` whose inside is read by a seed.
struct Maybe<D>(D);

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for Maybe<D> {
    type Value = Option<D::Value>;

    fn deserialize<F: Deserializer<'de>>(self, from: F) -> Result<Self::Value, F::Error> {
        from.deserialize_option(self)
    }
}

impl<'de, D: DeserializeSeed<'de>> Visitor<'de> for Maybe<D> {
    type Value = Option<D::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<F: Deserializer<'de>>(self, from: F) -> Result<Self::Value, F::Error> {
        self.0.deserialize(from).map(Some)
    }
}
