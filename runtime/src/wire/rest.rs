//! What no field of a request takes: it goes to the flattened map, or is kept for foreign types.

use alloc::string::String;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Error};

use super::foreign::Buffer;
use super::source::Source;
use crate::assemble::StringMap;

/// Adds an unknown field to the map that collects them.
///
/// # Errors
///
/// The format's own, or that the map has the key already.
pub fn collect<'de, C: StringMap<Value: Deserialize<'de>>, S: Source<'de>>(
    slot: &mut Option<C>,
    key: String,
    source: &mut S,
) -> Result<(), S::Error> {
    match source.next("", PhantomData)? {
        Some(value) => add(slot.get_or_insert_default(), key, value),
        None => Err(source.too_short()),
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

/// Gives the map what is kept and nobody has taken. With nothing to take it is empty, and not what
/// it is by default: so an empty map survives.
///
/// # Errors
///
/// Those of the values.
pub fn fill_rest<'de, C: StringMap<Value: Deserialize<'de>>, S: Source<'de>>(
    slot: &mut Option<C>,
    source: &mut S,
) -> Result<(), S::Error> {
    let map = slot.get_or_insert_default();
    let Some(buffer) = source.left() else { return Ok(()) };
    let filled = buffer.unclaimed().try_for_each(|(key, value)| {
        let value = C::Value::deserialize(value)?;
        add(map, key.into_owned(), value)
    });
    filled.map_err(|error| source.hide(error))
}

/// The same for a map that may not be there: it is, if there is anything for it.
///
/// # Errors
///
/// Those of the values.
pub fn fill_some_rest<'de, C: StringMap<Value: Deserialize<'de>>, S: Source<'de>>(
    slot: &mut Option<Option<C>>,
    source: &mut S,
) -> Result<(), S::Error> {
    let map = slot.get_or_insert_default();
    if map.is_none() && source.left().is_none_or(|buffer| buffer.is_claimed()) {
        return Ok(());
    }
    fill_rest(map, source)
}

/// Reads a foreign type out of what is kept for such types. `claim` tells which entries are its
/// own.
///
/// # Errors
///
/// Its own.
pub fn fill_foreign<'de, T: Deserialize<'de>, S: Source<'de>>(
    slot: &mut Option<T>,
    or_default: bool,
    claim: impl FnOnce(&T, &mut Buffer<'de>),
    source: &mut S,
) -> Result<(), S::Error> {
    fill_foreign_by(slot, or_default, || PhantomData, claim, source)
}

/// The same by a function of the user's.
///
/// # Errors
///
/// The function's own.
pub fn fill_foreign_by<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    or_default: bool,
    seed: impl Fn() -> D,
    claim: impl FnOnce(&D::Value, &mut Buffer<'de>),
    source: &mut S,
) -> Result<(), S::Error> {
    let (None, Some(buffer)) = (&slot, source.kept()) else { return Ok(()) };
    let nothing = buffer.is_empty();
    match buffer.take(seed) {
        // What cannot be made of nothing is what it is by default.
        Err(_) if or_default && nothing => {}
        Err(error) => return Err(source.hide(error)),
        Ok(value) => {
            claim(&value, buffer);
            *slot = Some(value);
        }
    }
    Ok(())
}
