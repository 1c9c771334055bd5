//! Enums: a name, or an object with a single key.

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, Unexpected, VariantAccess, Visitor,
};

use super::TextValue;
use super::access::{Entries, single_key_error};
use super::key::Key;
use crate::wire::fault::Fault;

/// Where the name of a variant is read, and after it the content.
pub(super) enum Variant<'a, 'c, 'de> {
    /// A string, which has no content.
    Name(TextValue<'c, 'de>),
    /// A key of a map, which has none either.
    Key(Key<'de>),
    /// The one entry of an object.
    Entry(&'a mut Entries<'c, 'de>),
}

/// The content of a variant; `None` if there is only the name.
pub(super) struct VariantContent<'a, 'c, 'de>(Option<&'a mut Entries<'c, 'de>>);

impl<'a, 'c, 'de> EnumAccess<'de> for Variant<'a, 'c, 'de> {
    type Error = Fault;
    type Variant = VariantContent<'a, 'c, 'de>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, VariantContent<'a, 'c, 'de>), Fault> {
        match self {
            Variant::Name(value) => Ok((seed.deserialize(value)?, VariantContent(None))),
            Variant::Key(key) => Ok((seed.deserialize(key)?, VariantContent(None))),
            Variant::Entry(entries) => match entries.read_variant_name(seed)? {
                Some(variant) => Ok((variant, VariantContent(Some(entries)))),
                None => Err(single_key_error()),
            },
        }
    }
}

impl<'de> VariantContent<'_, '_, 'de> {
    fn read<S: DeserializeSeed<'de>>(
        self,
        expected: &'static str,
        seed: S,
    ) -> Result<S::Value, Fault> {
        match self.0 {
            Some(entries) => entries.next_value_seed(seed),
            None => Err(Fault::invalid_type(Unexpected::UnitVariant, &expected)),
        }
    }
}

impl<'de> VariantAccess<'de> for VariantContent<'_, '_, 'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        match self.0 {
            Some(entries) => entries.next_value(),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Fault> {
        self.read("newtype variant", seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        self.read("tuple variant", ContentSeed(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.read("struct variant", ContentSeed(visitor))
    }
}

/// Reads the fields of a variant.
struct ContentSeed<V>(V);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for ContentSeed<V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        deserializer.deserialize_any(self.0)
    }
}
