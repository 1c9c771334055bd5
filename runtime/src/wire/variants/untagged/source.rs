//! The content of an untagged variant, which is the whole value.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use crate::wire::de::{ReadFields, TupleVisitor, read_request};
use crate::wire::variants::de::VariantSource;

/// The source of an untagged variant: a deserializer of the value.
#[derive(Debug)]
pub(super) struct UntaggedSource<D>(pub(super) D);

impl<'de, D: Deserializer<'de>> VariantSource<'de> for UntaggedSource<D> {
    type Error = D::Error;

    fn read_unit<E>(self, variant: E) -> Result<E, D::Error> {
        self.0.deserialize_any(NullVisitor)?;
        Ok(variant)
    }

    #[inline]
    fn read_newtype_with<S: DeserializeSeed<'de>, E>(
        self,
        seed: S,
        make: impl FnOnce(S::Value) -> E,
    ) -> Result<E, D::Error> {
        seed.deserialize(self.0).map(make)
    }

    #[inline]
    fn read_tuple<R: ReadFields<'de>, E>(self, make: fn(R) -> E) -> Result<E, D::Error> {
        self.0.deserialize_tuple(R::FIELD_COUNT, TupleVisitor(PhantomData)).map(make)
    }

    #[inline]
    fn read_struct<R: ReadFields<'de>, E>(self, make: fn(R) -> E) -> Result<E, D::Error> {
        read_request::<R, _>(self.0).map(make)
    }
}

/// Reads a unit variant.
struct NullVisitor;

impl Visitor<'_> for NullVisitor {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("null")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}
