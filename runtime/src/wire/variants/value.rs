//! The deserializers of a value whose kind is known, because a visitor has been given it.
//!
//! Each hands the value on as it is, unbuffered: elements and entries are read by the format, which
//! knows their places, and hands out what they borrow.

use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::wire::fault::AlikeSeq;

/// Methods of a [`Deserializer`] over the value in the field `given`, for the types that wrap it.
macro_rules! forward_wrappers {
    () => {
        fn is_human_readable(&self) -> bool {
            self.human_readable
        }

        #[inline]
        fn deserialize_newtype_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            visitor: V,
        ) -> Result<V::Value, Self::Error> {
            visitor.visit_newtype_struct(self)
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
            unit unit_struct tuple tuple_struct map struct identifier ignored_any
        }
    };
}

/// What is no sequence is handed on as it is, whatever is asked for.
macro_rules! forward_seq {
    () => {
        forward_to_deserialize_any! { seq }
    };
}

/// A value that is not marked as `Some` is one, for an `Option`.
macro_rules! forward_option {
    () => {
        #[inline]
        fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            visitor.visit_some(self)
        }
    };
}

/// Rejects another type as the type of an enum.
macro_rules! reject_enum {
    ($unexpected:expr) => {
        fn deserialize_enum<V: Visitor<'de>>(
            self,
            _: &'static str,
            _: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Self::Error> {
            Err(Self::Error::invalid_type($unexpected, &"string or map"))
        }
    };
}

/// The entries of a map, which are an enum too if there is a single one.
#[derive(Debug)]
pub(super) struct MapValue<A> {
    pub(super) given: A,
    pub(super) human_readable: bool,
}

impl<'de, A: MapAccess<'de>> Deserializer<'de> for MapValue<A> {
    type Error = A::Error;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.given)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_enum(self)
    }

    forward_option! {}
    forward_seq! {}
    forward_wrappers! {}
}

impl<'de, A: MapAccess<'de>> MapValue<A> {
    /// Reads the payload of a variant. There must be no entry after it.
    fn read_payload<S: DeserializeSeed<'de>>(mut self, seed: S) -> Result<S::Value, A::Error> {
        let payload = self.given.next_value_seed(seed)?;
        match self.given.next_key::<serde_core::de::IgnoredAny>()? {
            None => Ok(payload),
            Some(_) => Err(single_key_error()),
        }
    }
}

#[cold]
fn single_key_error<E: Error>() -> E {
    E::invalid_value(Unexpected::Map, &"map with a single key")
}

impl<'de, A: MapAccess<'de>> EnumAccess<'de> for MapValue<A> {
    type Error = A::Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(
        mut self,
        seed: S,
    ) -> Result<(S::Value, Self), A::Error> {
        match self.given.next_key_seed(seed)? {
            Some(variant) => Ok((variant, self)),
            None => Err(single_key_error()),
        }
    }
}

impl<'de, A: MapAccess<'de>> VariantAccess<'de> for MapValue<A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.read_payload(PhantomData)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.read_payload(seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.read_payload(TupleSeed { len, visitor })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.read_payload(StructSeed { names, visitor })
    }
}

struct TupleSeed<V> {
    len: usize,
    visitor: V,
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for TupleSeed<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_tuple(self.len, self.visitor)
    }
}

struct StructSeed<V> {
    names: &'static [&'static str],
    visitor: V,
}

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for StructSeed<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_struct("", self.names, self.visitor)
    }
}

/// The elements of a sequence.
#[derive(Debug)]
pub(super) struct SeqValue<A> {
    pub(super) given: A,
    pub(super) human_readable: bool,
}

impl<'de, A: SeqAccess<'de>> Deserializer<'de> for SeqValue<A> {
    type Error = A::Error;

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_seq(self.given)
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_seq(AlikeSeq(self.given))
    }

    reject_enum! { Unexpected::Seq }
    forward_option! {}
    forward_wrappers! {}
}

/// What the format describes as an enum.
#[derive(Debug)]
pub(super) struct EnumValue<A> {
    pub(super) given: A,
    pub(super) human_readable: bool,
}

impl<'de, A: EnumAccess<'de>> Deserializer<'de> for EnumValue<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_enum(self.given)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_enum(self.given)
    }

    forward_option! {}
    forward_seq! {}
    forward_wrappers! {}
}

/// What the format marks as `Some`.
#[derive(Debug)]
pub(super) struct SomeValue<D> {
    pub(super) given: D,
    pub(super) human_readable: bool,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for SomeValue<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_some(self.given)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_some(self.given)
    }

    reject_enum! { Unexpected::Option }
    forward_seq! {}
    forward_wrappers! {}
}

/// What the format marks as a newtype struct.
#[derive(Debug)]
pub(super) struct NewtypeValue<D> {
    pub(super) given: D,
    pub(super) human_readable: bool,
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for NewtypeValue<D> {
    type Error = D::Error;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        visitor.visit_newtype_struct(self.given)
    }

    reject_enum! { Unexpected::NewtypeStruct }
    forward_option! {}

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
