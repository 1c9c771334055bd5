//! Reading the entries of a map into a `Partial`: step 1 of [the algorithm](super::de).

use alloc::string::String;
use core::mem::take;

use serde_core::de::{DeserializeSeed, MapAccess};

use super::de::{ReadFields, Remaining};
use super::fault::{Caught, collects};
use super::field_name::FieldName;
use super::source::{FieldSource, MapSource, SecretSource};
use crate::partial::HasPartial;
use crate::report::FindField;

/// A request that is being read, and where its values come from.
///
/// They are one variable for the sake of speed: LLVM would split a `Partial` of its own into a
/// variable for each field, and move all of them about after each field that is read.
pub(super) struct Reading<T: HasPartial, S> {
    pub(super) partial: T::Partial,
    pub(super) source: S,
}

/// Reads the values of a map's entries.
pub(super) trait ReadEntry<'de, M: MapAccess<'de>> {
    fn map(&mut self) -> &mut M;

    /// Reads the value of an entry. Its error may be caught.
    fn read_entry(&mut self, name: &mut FieldName, caught: &mut Caught) -> Result<(), M::Error>;
}

impl<'de, T: ReadFields<'de>, M: MapAccess<'de>, const IS_PARTIAL: bool> ReadEntry<'de, M>
    for Reading<T, MapSource<'de, M, IS_PARTIAL>>
{
    #[inline]
    fn map(&mut self) -> &mut M {
        &mut self.source.map
    }

    #[inline]
    fn read_entry(&mut self, name: &mut FieldName, caught: &mut Caught) -> Result<(), M::Error> {
        if collects!(M::Error) {
            return self.read_entry_to_end(name, caught);
        }
        self.read_value(name)
    }
}

impl<'de, T: ReadFields<'de>, M: MapAccess<'de>, const IS_PARTIAL: bool>
    Reading<T, MapSource<'de, M, IS_PARTIAL>>
{
    /// Reads the value of an entry.
    #[inline]
    fn read_value(&mut self, name: &mut FieldName) -> Result<(), M::Error> {
        match name {
            FieldName::Known(field) => T::read_field(&mut self.partial, *field, &mut self.source),
            FieldName::Unknown(key) if T::COLLECTS_UNKNOWN => self.read_unknown(take(key)),
            FieldName::Unknown(_) | FieldName::Ignored => self.source.ignore_value(),
        }
    }

    /// Reads the value of an unknown field that is collected.
    #[inline]
    fn read_unknown(&mut self, key: String) -> Result<(), M::Error> {
        let Reading { partial, source } = self;
        if T::HAS_FOREIGN && T::UNKNOWN_IS_SECRET {
            SecretSource(source).buffer_value(key)
        } else if T::HAS_FOREIGN {
            source.buffer_value(key)
        } else {
            T::read_remaining(partial, Remaining::Unknown(key), source)
        }
    }

    /// Reads the value of an entry, whose error is caught.
    fn read_entry_to_end(
        &mut self,
        name: &mut FieldName,
        caught: &mut Caught,
    ) -> Result<(), M::Error> {
        let field = if let FieldName::Known(field) = name { Some(*field) } else { None };
        self.source.is_repeated = name.is_given_again(T::HAS_FOREIGN, caught);
        match self.read_value(name) {
            Ok(()) => Ok(()),
            Err(error) => caught.catch_entry(error, field, T::find_field),
        }
    }
}

/// What reads the entries of a request, by its type, so that the code is made for it.
#[cfg(not(debug_assertions))]
#[inline]
pub(super) fn entry_reader<T, S>(reading: &mut Reading<T, S>) -> &mut Reading<T, S>
where
    T: HasPartial,
{
    reading
}

/// What reads the entries of a request, as an object: a debug build has the code that goes over
/// them only once for each format, and is done sooner.
#[cfg(debug_assertions)]
pub(super) fn entry_reader<'a, 'de, T, M, const IS_PARTIAL: bool>(
    reading: &'a mut Reading<T, MapSource<'de, M, IS_PARTIAL>>,
) -> &'a mut (dyn ReadEntry<'de, M> + 'a)
where
    T: ReadFields<'de>,
    M: MapAccess<'de>,
{
    reading
}

/// Reads all entries.
#[inline]
pub(super) fn read_entries<'de, M, R, K>(
    reading: &mut R,
    caught: &mut Caught,
    seed: K,
    find_field: FindField,
) -> Result<(), M::Error>
where
    M: MapAccess<'de>,
    R: ReadEntry<'de, M> + ?Sized,
    K: DeserializeSeed<'de, Value = FieldName> + Copy,
{
    loop {
        let mut name = match reading.map().next_key_seed(seed) {
            Ok(Some(name)) => name,
            Ok(None) => return Ok(()),
            Err(error) => {
                caught.catch_entry(error, None, find_field)?;
                continue;
            }
        };
        reading.read_entry(&mut name, caught)?;
    }
}
