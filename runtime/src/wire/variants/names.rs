//! Enums of unit variants only: a string and nothing else in human-readable formats.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, EnumAccess, Error, VariantAccess, Visitor};

use super::de::ReadVariants;
use super::position::{identifier, unknown_error};
use super::unit::NameSource;
use crate::wire::format::{goes_by_names, marks_some};

/// Reads an enum. One that is open is a string in every format.
///
/// # Errors
///
/// The format's own, or an unknown name.
#[inline]
pub fn read_names<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let visitor = NamesVisitor(PhantomData);
    // RON has a notation of its own for variants.
    let is_string = T::IS_OPEN
        || goes_by_names::<D::Error>(deserializer.is_human_readable()) && !marks_some::<D::Error>();
    if is_string {
        deserializer.deserialize_str(visitor)
    } else {
        deserializer.deserialize_enum(T::NAME, T::READ_NAMES, visitor)
    }
}

struct NamesVisitor<T>(PhantomData<T>);

impl<'de, T: ReadVariants<'de>> Visitor<'de> for NamesVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        match T::find_variant(name).or(T::OTHER) {
            Some(variant) => T::read_variant(variant, NameSource(PhantomData)),
            None if T::IS_OPEN => read_other(String::from(name)),
            None => Err(unknown_error(name, T::READ_NAMES)),
        }
    }

    #[inline]
    fn visit_string<E: Error>(self, name: String) -> Result<T, E> {
        match T::find_variant(&name) {
            None if T::IS_OPEN => read_other(name),
            _ => self.visit_str(&name),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<T, E> {
        self.visit_str(&String::from_utf8_lossy(name))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<T, A::Error> {
        let (variant, access) = data.variant_seed(identifier::<T>())?;
        access.unit_variant()?;
        T::read_variant(variant, NameSource(PhantomData))
    }
}

fn read_other<'de, T: ReadVariants<'de>, E: Error>(name: String) -> Result<T, E> {
    let other = T::from_other(name);
    other.ok_or_else(|| E::custom("a name that is not known cannot be kept"))
}
