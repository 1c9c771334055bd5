//! Unknown fields: those that no field of a request takes. They go into the flattened map, or are
//! buffered for foreign types.

use alloc::string::String;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Error};

use super::foreign::Buffer;
use super::source::FieldSource;
use crate::partial::StringMap;

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
    match source.next_value("", PhantomData)? {
        Some(value) => insert_unknown(slot.get_or_insert_default(), key, value),
        None => Err(source.too_short_error()),
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
    map.extend([(key, value)]);
    match (before, known_len(map)) {
        (Some(before), Some(after)) if before == after => {
            Err(E::custom("duplicate key among the unknown fields"))
        }
        _ => Ok(()),
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
    let filled = buffer.unclaimed().try_for_each(|(key, value)| {
        let value = C::Value::deserialize(value)?;
        insert_unknown(map, key.into_owned(), value)
    });
    filled.map_err(|error| source.hide_error(error))
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
        Err(error) => return Err(source.hide_error(error)),
        Ok(value) => {
            claim(&value, buffer);
            *slot = Some(value);
        }
    }
    Ok(())
}
