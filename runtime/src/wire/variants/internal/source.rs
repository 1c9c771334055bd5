//! Where the content of an internally tagged variant comes from: what is beside the tag.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};

use super::newtype::{ElementsDeserializer, EntriesDeserializer};
use super::rest::Guarded;
use crate::wire::de::{ReadFields, RequestVisitor};
use crate::wire::fault::keep_error;
use crate::wire::field_name::unknown_field;
use crate::wire::variants::de::VariantSource;

/// A tuple has no names for a tag to be beside, which is a compile error at the derive.
#[cold]
fn tuple_error<E: Error>() -> E {
    E::custom("a tuple variant cannot be internally tagged")
}

/// The entries beside the tag.
pub(super) struct EntriesSource<A> {
    pub(super) tag: &'static str,
    pub(super) rest: A,
    pub(super) human_readable: bool,
    /// Whether a variant without content allows no entries beside the tag.
    pub(super) deny_unknown: bool,
}

impl<'de, A: MapAccess<'de>> VariantSource<'de> for EntriesSource<A> {
    type Error = A::Error;

    #[inline]
    fn read_unit<V>(self, variant: V) -> Result<V, A::Error> {
        let deny_unknown = self.deny_unknown;
        let mut map = Guarded { tag: self.tag, map: self.rest };
        let mut unknown = None;
        loop {
            match map.next_key_seed(SkippedKey { deny_unknown }) {
                Ok(Some(())) => drop(map.next_value::<IgnoredAny>()?),
                Ok(None) => break,
                Err(error) => keep_error(&mut unknown, error)?,
            }
        }
        unknown.map_or(Ok(variant), Err)
    }

    #[inline]
    fn read_newtype_with<S: DeserializeSeed<'de>, V>(
        self,
        seed: S,
        make: impl FnOnce(S::Value) -> V,
    ) -> Result<V, A::Error> {
        let map = Guarded { tag: self.tag, map: self.rest };
        seed.deserialize(EntriesDeserializer { map, human_readable: self.human_readable }).map(make)
    }

    fn read_tuple<R: ReadFields<'de>, V>(self, _: fn(R) -> V) -> Result<V, A::Error> {
        Err(tuple_error())
    }

    #[inline]
    fn read_struct<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, A::Error> {
        let visitor = RequestVisitor {
            human_readable: R::ASKS_HUMAN_READABLE && self.human_readable,
            tag: Some(self.tag),
            request: PhantomData,
        };
        visitor.visit_map(self.rest).map(make)
    }
}

/// Reads the key of an entry beside the tag of a variant without content.
struct SkippedKey {
    deny_unknown: bool,
}

impl<'de> DeserializeSeed<'de> for SkippedKey {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.deny_unknown {
            deserializer.deserialize_identifier(self)
        } else {
            deserializer.deserialize_any(IgnoredAny).map(drop)
        }
    }
}

impl Visitor<'_> for SkippedKey {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        Err(unknown_field(name, &[]))
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<(), E> {
        self.visit_str(&String::from_utf8_lossy(name))
    }
}

/// The elements after the tag, in a format that knows fields by their position.
pub(super) struct ElementsSource<A>(pub(super) A);

impl<'de, A: SeqAccess<'de>> VariantSource<'de> for ElementsSource<A> {
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
        seed.deserialize(ElementsDeserializer(self.0)).map(make)
    }

    fn read_tuple<R: ReadFields<'de>, V>(self, _: fn(R) -> V) -> Result<V, A::Error> {
        Err(tuple_error())
    }

    #[inline]
    fn read_struct<R: ReadFields<'de>, V>(self, make: fn(R) -> V) -> Result<V, A::Error> {
        let visitor = RequestVisitor { human_readable: false, tag: None, request: PhantomData };
        visitor.visit_seq(self.0).map(make)
    }
}
