//! How one field is filled: by its type's `Deserialize`, or by a seed.

use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, Unexpected};

use super::format;
use super::source::FieldSource;

/// The beginning of the name of a [`NotNull`].
pub(super) const NOT_NULL: &str = concat!(module_path!(), "::NotNull<");

/// The beginning of the name of a [`DoubleOption`].
pub(super) const DOUBLE_OPTION: &str = concat!(module_path!(), "::DoubleOption<");

/// What becomes of a required or optional field that the input does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhenMissing {
    /// The type decides: an `Option` is `None`, and for most other types it is an error.
    AskType,
    /// It is an error. The field is read by a function of the user's, which only knows values.
    Reject,
    /// It is an error in human-readable formats, which tell `null` from a missing field.
    RejectUnlessNull,
    /// The field stays unset, and gets its default later.
    LeaveUnset,
}

/// Reads a field by its type's `Deserialize`. Where it is missing, the type decides.
///
/// Most fields are read by this call. It has neither a seed nor a policy, because the compiler
/// would have to check each of these arguments for each field of each request.
///
/// # Errors
///
/// Those of [`fill_field_with`].
#[inline]
pub fn fill_field<'de, T: Deserialize<'de>, S: FieldSource<'de>>(
    slot: &mut Option<T>,
    name: &'static str,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_some() {
        return source.on_duplicate(name);
    }
    match source.fill_slot(slot, name, PhantomData) {
        Ok(true) => Ok(()),
        Ok(false) => source.on_no_value(),
        Err(error) => Err(error),
    }
}

/// Reads a field by a seed.
///
/// # Errors
///
/// The format's own, a duplicate field, or a missing one.
#[inline]
pub fn fill_field_with<'de, D: DeserializeSeed<'de>, S: FieldSource<'de>>(
    slot: &mut Option<D::Value>,
    name: &'static str,
    seed: D,
    when_missing: WhenMissing,
    source: &mut S,
) -> Result<(), S::Error> {
    if slot.is_some() {
        return source.on_duplicate(name);
    }
    let is_rejected = match when_missing {
        WhenMissing::AskType | WhenMissing::LeaveUnset => false,
        WhenMissing::Reject => source.is_exhausted(),
        WhenMissing::RejectUnlessNull => source.is_exhausted() && source.is_human_readable(),
    };
    if is_rejected {
        return source.on_missing(name);
    }
    match source.fill_slot(slot, name, seed) {
        Ok(true) => Ok(()),
        Ok(false) if matches!(when_missing, WhenMissing::LeaveUnset) => Ok(()),
        Ok(false) => source.on_no_value(),
        Err(error) => Err(error),
    }
}

/// The seed of a type's own `Deserialize`.
#[inline]
#[must_use]
pub fn own_deserialize<T>() -> PhantomData<T> {
    PhantomData
}

/// The seed of an `Option` that does not take `null`.
#[derive(Debug)]
pub struct NotNull<T>(pub PhantomData<T>);

/// Makes the seed of an `Option` that does not take `null`.
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

/// The seed of an `Option<Option<T>>`, which tells `null` from a missing field.
#[derive(Debug)]
pub struct DoubleOption<T> {
    value: PhantomData<T>,
    /// Whether the field is only there if it is set, in binary formats too.
    is_omitted_if_unset: bool,
}

/// Makes the seed of an `Option<Option<T>>`.
#[inline]
#[must_use]
pub fn double_option<T>() -> DoubleOption<T> {
    DoubleOption { value: PhantomData, is_omitted_if_unset: false }
}

/// Makes the seed of an `Option<Option<T>>` in a request that has a partial form, which is written
/// without what is unset in every format. Its source is an `S`.
#[inline]
#[must_use]
pub fn double_option_of_partial<'de, T, S: FieldSource<'de>>() -> DoubleOption<T> {
    DoubleOption { value: PhantomData, is_omitted_if_unset: S::IS_PARTIAL }
}

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for DoubleOption<T> {
    type Value = Option<Option<T>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let human_readable = deserializer.is_human_readable();
        let has_one_nil = format::goes_by_names::<D::Error>(human_readable)
            // Binary formats that describe their values have one nil for both levels.
            || (self.is_omitted_if_unset && format::describes_itself::<D::Error>(human_readable));
        if has_one_nil && !format::marks_some::<D::Error>() {
            Option::deserialize(deserializer).map(Some)
        } else {
            Option::deserialize(deserializer)
        }
    }
}
