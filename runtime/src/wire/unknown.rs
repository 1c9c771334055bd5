//! Unknown fields: those that no field of a request takes. They go into the flattened map, or are
//! buffered for foreign types.

use alloc::string::String;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Error};

use super::fault::{self, collects};
use super::foreign::{Buffer, Value};
use super::source::FieldSource;
use crate::partial::StringMap;
use crate::path::Segment;

/// Adds an unknown field to the map that collects them.
///
/// # Errors
///
/// The format's own, or that the map has the key already.
pub fn collect_unknown<'de, C: StringMap<Value: Deserialize<'de>>, S: FieldSource<'de>>(
    slot: &mut Option<C>,
    key: String,
    source: &mut S,
) -> Result<(), S::Error> {
    let mut value = None;
    let read = source.fill_slot(&mut value, "", PhantomData);
    match value {
        Some(value) => {
            insert_unknown(slot.get_or_insert_default(), key, value)?;
            read.map(drop)
        }
        None => read.and_then(|_| source.on_no_value()),
    }
}

/// Inserts an entry. A map that any [`StringMap`] may be has no method that tells whether the key
/// is new, but most tell their length.
fn insert_unknown<C: StringMap, E: Error>(
    map: &mut C,
    key: String,
    value: C::Value,
) -> Result<(), E> {
    let before = known_len(map);
    let shown = collects!(E).then(|| Segment::key(&key));
    map.extend([(key, value)]);
    match (before, known_len(map)) {
        (Some(before), Some(after)) if before == after => Err(duplicate_key_error(shown)),
        _ => Ok(()),
    }
}

#[cold]
pub(super) fn duplicate_key_error<E: Error>(key: Option<Segment>) -> E {
    match key {
        Some(key) => fault::duplicate_key(&key),
        None => E::custom("duplicate key among the unknown fields"),
    }
}

/// The number of entries, if the map's iterator tells it exactly.
fn known_len<C: StringMap>(map: &C) -> Option<usize> {
    match map.entries().size_hint() {
        (lower, Some(upper)) if lower == upper => Some(lower),
        _ => None,
    }
}

/// Fills a flattened map with the buffered entries that no foreign type has claimed.
///
/// Without any entries a required map is empty, whatever its default is: so an empty map
/// round-trips. An optional one stays `None`.
///
/// # Errors
///
/// Those of the values, or a duplicate key.
pub fn fill_map<'de, C: StringMap<Value: Deserialize<'de>>, S: FieldSource<'de>>(
    slot: &mut Option<C>,
    is_optional: bool,
    source: &mut S,
) -> Result<(), S::Error> {
    let has_entries = source.filled_buffer().is_some_and(|buffer| !buffer.is_claimed());
    if is_optional && slot.is_none() && !has_entries {
        return Ok(());
    }
    let map = slot.get_or_insert_default();
    let Some(buffer) = source.filled_buffer() else { return Ok(()) };
    let human_readable = buffer.is_human_readable();
    for (key, content) in buffer.unclaimed() {
        let step = collects!(S::Error).then(|| Segment::key(&key));
        let mut slot = None;
        let value = Value::buffered(&content, human_readable, None);
        let read = fault::fill_with_gaps(&mut slot, PhantomData, |aside| value.read_by(aside))
            .map_err(|error| fault::add_key(error, step));
        let inserted = slot.map_or(Ok(()), |value| insert_unknown(map, key.into_owned(), value));
        if let Err(error) = inserted.and(read) {
            let error = source.hide_error(error);
            source.on_error(error)?;
        }
    }
    Ok(())
}

/// Reads a foreign type out of the buffered entries, by its `Deserialize`.
///
/// # Errors
///
/// Those of [`fill_foreign_with`].
pub fn fill_foreign<'de, T: Deserialize<'de>, S: FieldSource<'de>>(
    slot: &mut Option<T>,
    or_default: bool,
    claim: impl FnOnce(&T, &mut Buffer<'de>),
    source: &mut S,
) -> Result<(), S::Error> {
    fill_foreign_with(slot, or_default, || PhantomData, claim, source)
}

/// Reads a foreign type out of the buffered entries, by a seed. `claim` tells which of them are its
/// own. A type with a default has it if there are no entries that it could be read from.
///
/// # Errors
///
/// Those of the seed.
pub fn fill_foreign_with<'de, D: DeserializeSeed<'de>, S: FieldSource<'de>>(
    slot: &mut Option<D::Value>,
    or_default: bool,
    seed: impl Fn() -> D,
    claim: impl FnOnce(&D::Value, &mut Buffer<'de>),
    source: &mut S,
) -> Result<(), S::Error> {
    let (None, Some(buffer)) = (&slot, source.buffer_mut()) else { return Ok(()) };
    let is_empty = buffer.is_empty();
    match buffer.take(seed) {
        Err(_) if or_default && is_empty => {}
        Err(error) => {
            let error = source.hide_error(error);
            return source.on_error(error);
        }
        Ok(value) => {
            claim(&value, buffer);
            *slot = Some(value);
        }
    }
    Ok(())
}
