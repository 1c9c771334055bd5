//! How one field is read.

use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, Unexpected};

use super::format;
use super::source::Source;

/// Reads a field that a sequence must have, as its type does.
///
/// # Errors
///
/// The format's own, or that the field was there before.
#[inline]
pub fn fill<'de, T: Deserialize<'de>, S: Source<'de>>(
    slot: &mut Option<T>,
    name: &'static str,
    source: &mut S,
) -> Result<(), S::Error> {
    fill_by(slot, name, PhantomData, source)
}

/// Reads a field that a sequence must have.
///
/// # Errors
///
/// The format's own, or that the field was there before.
#[inline]
pub fn fill_by<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_some() {
        return source.again(name);
    }
    match source.next(name, seed)? {
        Some(value) => {
            put(slot, value);
            Ok(())
        }
        None => Err(source.too_short()),
    }
}

/// Fills an empty slot.
#[inline]
fn put<T>(slot: &mut Option<T>, value: T) {
    // What is empty need not be dropped, but the compiler does not see that it is.
    core::mem::forget(slot.replace(value));
}

/// Reads a field that a sequence may end before.
///
/// # Errors
///
/// The format's own, or that the field was there before.
#[inline]
pub fn fill_or_default<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_some() {
        return source.again(name);
    }
    if let Some(value) = source.next(name, seed)? {
        put(slot, value);
    }
    Ok(())
}

/// Reads a field that must be there, but may be `null`; only text tells that from absence.
///
/// # Errors
///
/// The format's own, or that the field was there before, or is not there.
#[inline]
pub fn fill_nullable<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_none() && source.lacks_null() {
        return Err(S::Error::missing_field(name));
    }
    fill_by(slot, name, seed, source)
}

/// Reads a field by a function of the user's, which is not asked about one that is not there.
///
/// # Errors
///
/// The function's own, or that the field was there before, or is not there.
#[inline]
pub fn fill_with<'de, D: DeserializeSeed<'de>, S: Source<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_none() && source.is_nothing() {
        return Err(S::Error::missing_field(name));
    }
    fill_by(slot, name, seed, source)
}

/// Reads a value by its own `Deserialize`.
#[inline]
#[must_use]
pub fn plain<T>() -> PhantomData<T> {
    PhantomData
}

/// Reads the inside of an `Option` that does not take `null`.
#[derive(Debug)]
pub struct NotNull<T>(pub PhantomData<T>);

/// Reads an `Option` that does not take `null`.
#[inline]
#[must_use]
pub fn not_null<T>() -> NotNull<T> {
    NotNull(PhantomData)
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for NotNull<T> {
    type Value = Option<T>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        if !format::goes_by_names::<D::Error>(deserializer.is_human_readable()) {
            return Option::deserialize(deserializer);
        }
        if !format::marks_some::<D::Error>() {
            return T::deserialize(deserializer).map(Some);
        }
        let value = Option::deserialize(deserializer)?;
        value.map(Some).ok_or_else(|| D::Error::invalid_type(Unexpected::Option, &"`Some`"))
    }
}

/// Reads an `Option<Option<T>>`: a `null` is kept apart from a field that is absent.
#[derive(Debug)]
pub struct Double<T>(PhantomData<T>);

/// Reads an `Option<Option<T>>`.
#[inline]
#[must_use]
pub fn double<T>() -> Double<T> {
    Double(PhantomData)
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for Double<T> {
    type Value = Option<Option<T>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let human = format::goes_by_names::<D::Error>(deserializer.is_human_readable());
        if human && !format::marks_some::<D::Error>() {
            Option::deserialize(deserializer).map(Some)
        } else {
            Option::deserialize(deserializer)
        }
    }
}
