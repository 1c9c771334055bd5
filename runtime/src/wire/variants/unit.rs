//! A variant of which there is only the name.

use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Error, Unexpected};

use super::de::VariantSource;
use crate::wire::de::ReadFields;

/// The source of a variant that is a mere name.
#[derive(Debug)]
pub(super) struct NameSource<E>(pub(super) PhantomData<E>);

#[cold]
fn reject<T, E: Error>(expected: &str) -> Result<T, E> {
    Err(E::invalid_type(Unexpected::UnitVariant, &expected))
}

impl<'de, E: Error> VariantSource<'de> for NameSource<E> {
    type Error = E;

    #[inline]
    fn read_unit<V>(self, variant: V) -> Result<V, E> {
        Ok(variant)
    }

    fn read_newtype_with<D: DeserializeSeed<'de>, V>(
        self,
        _: D,
        _: impl FnOnce(D::Value) -> V,
    ) -> Result<V, E> {
        reject("newtype variant")
    }

    fn read_tuple<R: ReadFields<'de>, V>(self, _: fn(R) -> V) -> Result<V, E> {
        reject("tuple variant")
    }

    fn read_struct<R: ReadFields<'de>, V>(self, _: fn(R) -> V) -> Result<V, E> {
        reject("struct variant")
    }
}
