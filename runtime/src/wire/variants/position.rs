//! Reading the name of a variant, as its position among all variants.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Unexpected, VariantAccess, Visitor,
};

use super::de::ReadVariants;
use super::find_variant::{FindVariant, variants_of};
use crate::wire::format::{goes_by_names, marks_some, shorten};

/// Finds the variant with this name, or the one for every other name.
#[inline]
fn find_position<E: Error>(variants: impl FindVariant, name: &str) -> Result<usize, E> {
    let table = variants.table();
    match variants.find_variant(name).or(table.other) {
        Some(variant) => Ok(variant),
        None => Err(unknown_error(name, table.names)),
    }
}

#[cold]
pub(super) fn unknown_error<E: Error>(name: &str, names: &'static [&'static str]) -> E {
    E::unknown_variant(&shorten(name), names)
}

/// Reads the name of a variant where the format knows that it is one, which is an index in some.
#[derive(Debug)]
pub(super) struct IdentifierSeed<N>(N);

/// The seed of the name of a variant of `T`.
#[inline]
pub(super) fn identifier<'de, T: ReadVariants<'de>>() -> IdentifierSeed<impl FindVariant> {
    IdentifierSeed(variants_of::<T>())
}

impl<'de, N: FindVariant> DeserializeSeed<'de> for IdentifierSeed<N> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(PositionVisitor(self.0))
    }
}

/// Reads the name of a variant that is the value of an entry: a string in every format.
#[derive(Debug)]
pub(super) struct StrSeed<N> {
    /// Whether bare variants have a tag too: the format cannot tell a string from a struct.
    bare_has_tag: bool,
    variants: N,
}

/// The seed of a string that names a variant of `T`.
#[inline]
pub(super) fn name_str<'de, T: ReadVariants<'de>>(bare_has_tag: bool) -> StrSeed<impl FindVariant> {
    StrSeed { bare_has_tag, variants: variants_of::<T>() }
}

impl<'de, N: FindVariant> DeserializeSeed<'de> for StrSeed<N> {
    type Value = usize;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<N: FindVariant> Visitor<'_> for StrSeed<N> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        match self.variants.find_bare(name) {
            Some(variant) if self.bare_has_tag => Ok(variant),
            _ => find_position(self.variants, name),
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
        find_position(variants_of::<T>(), name)
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        find_position(variants_of::<T>(), &String::from_utf8_lossy(name))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<usize, A::Error> {
        let (variant, access) = data.variant_seed(identifier::<T>())?;
        access.unit_variant()?;
        Ok(variant)
    }
}

/// Takes a name or a position.
struct PositionVisitor<N>(N);

impl<N: FindVariant> Visitor<'_> for PositionVisitor<N> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("variant identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        find_position(self.0, name)
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<usize, E> {
        find_position(self.0, &String::from_utf8_lossy(name))
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<usize, E> {
        let table = self.0.table();
        match (usize::try_from(position), table.other) {
            (Ok(variant), _) if variant < table.count => Ok(variant),
            (_, Some(other)) => Ok(other),
            _ => Err(E::invalid_value(
                Unexpected::Unsigned(position),
                &alloc::format!("variant index 0 <= i < {}", table.count).as_str(),
            )),
        }
    }
}
