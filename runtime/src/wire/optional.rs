//! Reading a flattened request that is optional.
//!
//! It is `Some` if one of its names is there. Where fields are known by their position every name
//! is, so there each value is an `Option`, and `None` is a field that is absent.

use alloc::string::String;
use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::de::{ReadFields, Remaining};
use super::foreign::Buffer;
use super::source::{FieldSource, delegate_source};

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
    let mut options = OptionSource { source, was_none: false };
    let mut new = None;
    let partial = match slot {
        Some(partial) => partial,
        None => new.insert(T::empty_partial()),
    };
    let read = T::read_field(partial, field, &mut options);
    if options.was_none {
        return Ok(());
    }
    read?;
    if new.is_some() {
        *slot = new;
    }
    Ok(())
}

/// Reads what remains into the request. If none of its fields were read it stays `None`, unless it
/// has a flattened map, and that has entries.
///
/// # Errors
///
/// Those of [`read_remaining`](ReadFields::read_remaining).
pub fn read_optional_remaining<'de, T: ReadFields<'de>, S: FieldSource<'de>>(
    slot: &mut Option<T::Partial>,
    remaining: Remaining,
    source: &mut S,
) -> Result<(), S::Error> {
    let has_entries = match remaining {
        Remaining::Missing => false,
        Remaining::Unknown(_) => true,
        Remaining::Unclaimed => source.filled_buffer().is_some_and(|buffer| !buffer.is_claimed()),
    };
    if slot.is_none() && !has_entries {
        return Ok(());
    }
    T::read_remaining(slot.get_or_insert_with(T::empty_partial), remaining, source)
}

/// A source whose values are `Option`s.
struct OptionSource<'a, S> {
    source: &'a mut S,
    /// Whether the last value was `None`.
    was_none: bool,
}

impl<'de, S: FieldSource<'de>> FieldSource<'de> for OptionSource<'_, S> {
    type Error = S::Error;

    delegate_source! { source }

    fn on_duplicate(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.source.on_duplicate(name)
    }

    fn next_value<D: DeserializeSeed<'de>>(
        &mut self,
        name: &'static str,
        seed: D,
    ) -> Result<Option<D::Value>, S::Error> {
        let value = self.source.next_value(name, OptionSeed(seed))?;
        self.was_none = value.as_ref().map_or_else(|| self.source.was_none(), Option::is_none);
        Ok(value.flatten())
    }

    fn buffer_value(&mut self, key: String) -> Result<(), S::Error> {
        self.source.buffer_value(key)
    }

    fn is_human_readable(&self) -> bool {
        false
    }

    fn was_none(&self) -> bool {
        self.was_none
    }

    fn hide_error(&self, error: S::Error) -> S::Error {
        self.source.hide_error(error)
    }
}

/// Reads an `Option` whose inner value is read by a seed.
pub(super) struct OptionSeed<D>(pub(super) D);

impl<'de, D: DeserializeSeed<'de>> DeserializeSeed<'de> for OptionSeed<D> {
    type Value = Option<D::Value>;

    fn deserialize<F: Deserializer<'de>>(self, deserializer: F) -> Result<Self::Value, F::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, D: DeserializeSeed<'de>> Visitor<'de> for OptionSeed<D> {
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

    fn visit_some<F: Deserializer<'de>>(self, deserializer: F) -> Result<Self::Value, F::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}
