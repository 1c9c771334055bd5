//! Reading the name of a variant, as its position among all variants.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Unexpected, VariantAccess, Visitor,
};

use super::de::ReadVariants;
use crate::wire::format::{goes_by_names, marks_some, shorten};

/// Finds the variant with this name, or the one for every other name.
#[inline]
pub(super) fn find_position<'de, T: ReadVariants<'de>, E: Error>(name: &str) -> Result<usize, E> {
    match T::find_variant(name).or(T::OTHER) {
        Some(variant) => Ok(variant),
        None => Err(unknown_error(name, T::READ_NAMES)),
    }
}

#[cold]
pub(super) fn unknown_error<E: Error>(name: &str, names: &'static [&'static str]) -> E {
    E::unknown_variant(&shorten(name), names)
}

/// Reads the name of a variant where the format knows that it is one, which is an index in some.
#[derive(Debug)]
pub(super) struct IdentifierSeed<T>(pub(super) PhantomData<T>);

impl<'de, T: ReadVariants<'de>> DeserializeSeed<'de> for IdentifierSeed<T> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(PositionVisitor(self.0))
    }
}

/// Reads the name of a variant that is the value of an entry: a string in every format.
#[derive(Debug)]
pub(super) struct StrSeed<T> {
    /// Whether bare variants have a tag too: the format cannot tell a string from a struct.
    pub(super) bare_has_tag: bool,
    pub(super) variants: PhantomData<T>,
}

impl<'de, T: ReadVariants<'de>> DeserializeSeed<'de> for StrSeed<T> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de, T: ReadVariants<'de>> Visitor<'de> for StrSeed<T> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        match T::find_bare(name) {
            Some(variant) if self.bare_has_tag => Ok(variant),
            _ => find_position::<T, E>(name),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        self.visit_str(&String::from_utf8_lossy(name))
    }
}

/// Reads the name of a variant that was written as a variant without content.
#[derive(Debug)]
pub(super) struct UnitVariantSeed<T>(pub(super) PhantomData<T>);

impl<'de, T: ReadVariants<'de>> DeserializeSeed<'de> for UnitVariantSeed<T> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        // RON has a notation of its own for variants.
        if goes_by_names::<D::Error>(deserializer.is_human_readable()) && !marks_some::<D::Error>()
        {
            deserializer.deserialize_str(self)
        } else {
            deserializer.deserialize_enum(T::NAME, T::READ_NAMES, self)
        }
    }
}

/// Takes a name, but no position: a format may hand on a number where a string was asked for.
impl<'de, T: ReadVariants<'de>> Visitor<'de> for UnitVariantSeed<T> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        find_position::<T, E>(name)
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        find_position::<T, E>(&String::from_utf8_lossy(name))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<usize, A::Error> {
        let (variant, access) = data.variant_seed(IdentifierSeed(self.0))?;
        access.unit_variant()?;
        Ok(variant)
    }
}

/// Takes a name or a position.
struct PositionVisitor<T>(PhantomData<T>);

impl<'de, T: ReadVariants<'de>> Visitor<'de> for PositionVisitor<T> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        find_position::<T, E>(name)
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        find_position::<T, E>(&String::from_utf8_lossy(name))
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<usize, E> {
        match (usize::try_from(position), T::OTHER) {
            (Ok(variant), _) if variant < T::COUNT => Ok(variant),
            (_, Some(other)) => Ok(other),
            _ => Err(E::invalid_value(
                Unexpected::Unsigned(position),
                &alloc::format!("variant index 0 <= i < {}", T::COUNT).as_str(),
            )),
        }
    }
}
