//! Where the content of an adjacently tagged variant comes from.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};

use crate::wire::de::{ReadFields, TupleVisitor, read_request};
use crate::wire::source::MissingValue;
use crate::wire::variants::de::{ReadVariants, VariantSource};

/// Reads the content of the variant at a position, as a value.
pub(super) struct ContentSeed<T> {
    pub(super) variant: usize,
    pub(super) variants: PhantomData<T>,
}

impl<'de, T: ReadVariants<'de>> DeserializeSeed<'de> for ContentSeed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read_variant(self.variant, ValueSource(deserializer))
    }
}

/// The content as a value.
struct ValueSource<D>(D);

impl<'de, D: Deserializer<'de>> VariantSource<'de> for ValueSource<D> {
    type Error = D::Error;

    fn read_unit<V>(self, variant: V) -> Result<V, D::Error> {
        self.0.deserialize_any(UnitVisitor)?;
        Ok(variant)
    }

    #[inline]
    fn read_newtype_with<S: DeserializeSeed<'de>, V>(
        self,
        seed: S,
        make: impl FnOnce(S::Value) -> V,
    ) -> Result<V, D::Error> {
        seed.deserialize(self.0).map(make)
    }

    #[inline]
    fn read_tuple<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, D::Error> {
        TupleSeed(PhantomData).deserialize(self.0).map(make)
    }

    #[inline]
    fn read_struct<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, D::Error> {
        read_request(self.0).map(make)
    }
}

struct TupleSeed<T>(PhantomData<T>);

impl<'de, T: ReadFields<'de>> DeserializeSeed<'de> for TupleSeed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_tuple(T::FIELD_COUNT, TupleVisitor(self.0))
    }
}

struct RequestSeed<T>(PhantomData<T>);

impl<'de, T: ReadFields<'de>> DeserializeSeed<'de> for RequestSeed<T> {
    type Value = T;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        read_request(deserializer)
    }
}

/// Accepts what stands for no content.
struct UnitVisitor;

impl Visitor<'_> for UnitVisitor {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unit variant")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

/// The content as the second element of a sequence, which a variant without content does not have.
pub(super) struct ElementSource<A> {
    pub(super) seq: A,
    pub(super) expected: &'static str,
}

impl<'de, A: SeqAccess<'de>> ElementSource<A> {
    #[inline]
    fn read<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<S::Value, A::Error> {
        match self.seq.next_element_seed(seed)? {
            Some(content) => Ok(content),
            None => Err(A::Error::invalid_length(1, &self.expected)),
        }
    }
}

impl<'de, A: SeqAccess<'de>> VariantSource<'de> for ElementSource<A> {
    type Error = A::Error;

    fn read_unit<V>(self, variant: V) -> Result<V, A::Error> {
        Ok(variant)
    }

    #[inline]
    fn read_newtype_with<S: DeserializeSeed<'de>, V>(
        self,
        seed: S,
        make: impl FnOnce(S::Value) -> V,
    ) -> Result<V, A::Error> {
        self.read(seed).map(make)
    }

    #[inline]
    fn read_tuple<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, A::Error> {
        self.read(TupleSeed(PhantomData)).map(make)
    }

    #[inline]
    fn read_struct<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, A::Error> {
        self.read(RequestSeed(PhantomData)).map(make)
    }
}

/// No content: what the type of a newtype variant makes of a missing value.
pub(super) struct MissingSource<E> {
    /// The name of the missing entry.
    pub(super) content: &'static str,
    pub(super) error: PhantomData<E>,
}

impl<'de, E: Error> VariantSource<'de> for MissingSource<E> {
    type Error = E;

    fn read_unit<V>(self, variant: V) -> Result<V, E> {
        Ok(variant)
    }

    fn read_newtype<T: Deserialize<'de>, V>(self, make: fn(T) -> V) -> Result<V, E> {
        T::deserialize(MissingValue(self.content, self.error)).map(make)
    }

    fn read_newtype_with<S: DeserializeSeed<'de>, V>(
        self,
        _: S,
        _: impl FnOnce(S::Value) -> V,
    ) -> Result<V, E> {
        Err(E::missing_field(self.content))
    }

    fn read_tuple<R: ReadFields<'de>, V>(self, _: fn(R) -> V) -> Result<V, E> {
        Err(E::missing_field(self.content))
    }

    fn read_struct<R: ReadFields<'de>, V>(self, _: fn(R) -> V) -> Result<V, E> {
        Err(E::missing_field(self.content))
    }
}
