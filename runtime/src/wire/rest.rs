//! What no field of a request takes: it goes to the flattened map, or is kept for foreign types.

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
        Some(value) => add(slot.get_or_insert_default(), key, value),
        None => Err(source.too_short_error()),
    }
}

fn add<C: StringMap, E: Error>(map: &mut C, key: String, value: C::Value) -> Result<(), E> {
    let before = known_len(map);
    map.extend([(key, value)]);
    match (before, known_len(map)) {
        (Some(before), Some(after)) if before == after => {
            Err(E::custom("duplicate key among the unknown fields"))
        }
        _ => Ok(()),
    }
}

/// How many entries a map has, if it says so.
fn known_len<C: StringMap>(map: &C) -> Option<usize> {
    match map.entries().size_hint() {
        (least, Some(most)) if least == most => Some(least),
        _ => None,
    }
}

/// Gives a flattened map the buffered entries that no foreign type has claimed.
///
/// Without any, a map that is required is empty, and not what it is by default: so an empty map
/// round-trips. One that is optional stays `None`.
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
        add(map, key.into_owned(), value)
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
