//! The elements, entries and variants inside of a value.

use core::marker::PhantomData;
use core::slice;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};

use super::Value;
use crate::path::Segment;
use crate::wire::fault::{self, Gaps};
use crate::wire::foreign::content::Content;
use crate::wire::foreign::entry_key::{BufferedMap, EntryKey};

/// The elements of a sequence.
pub(super) struct Items<'a, 'de, E> {
    pub(super) document: Value<'a, 'de, E>,
    pub(super) left: slice::Iter<'a, Content<'de>>,
    /// How many have been read.
    pub(super) count: usize,
    /// Whether all are of one type.
    pub(super) alike: bool,
    /// Where gaps are noted.
    pub(super) gaps: Option<&'a Gaps>,
}

impl<'de, E: Error> SeqAccess<'de> for Items<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, E> {
        let Some(item) = self.left.next() else { return Ok(None) };
        let index = self.count;
        self.count += 1;
        let step = || Segment::Index(index);
        match self.document.read_seed(step, item, seed) {
            Ok(value) => Ok(Some(value)),
            Err(error) => Err(error),
        }
    }

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, E> {
        if self.alike {
            fault::read_element(self, self.gaps)
        } else {
            self.next_element_seed(PhantomData)
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The entries of a map.
pub(super) struct Entries<'a, 'de, E> {
    pub(super) document: Value<'a, 'de, E>,
    pub(super) all: &'a [(Content<'de>, Content<'de>)],
    /// The place of the entry that comes before all others.
    pub(super) tag: Option<usize>,
    /// The entry whose key was read last, and whose value is read next.
    pub(super) last: Option<&'a (Content<'de>, Content<'de>)>,
    /// How many have been read.
    pub(super) count: usize,
    /// Where gaps are noted.
    pub(super) gaps: Option<&'a Gaps>,
}

impl<'a, 'de, E: Error> BufferedMap<'de> for Entries<'a, 'de, E> {
    type Key = Value<'a, 'de, E>;

    fn is_human_readable(&self) -> bool {
        self.document.human_readable
    }

    fn bring_forward(&mut self, tag: &str) {
        if self.count == 0 {
            self.tag = self.all.iter().position(|(key, _)| key.is_name(tag));
        }
    }

    fn take_key(&mut self) -> Value<'a, 'de, E> {
        let place = match self.tag {
            Some(tag) if self.count == 0 => tag,
            Some(tag) if self.count <= tag => self.count - 1,
            _ => self.count,
        };
        self.count += 1;
        self.last = self.all.get(place);
        let key = self.last.map_or(&Content::Unit, |(key, _)| key);
        // A key that is read says nothing, since any map has keys.
        Value { attempt: None, ..self.document.with_content(key) }
    }
}

impl<'de, E: Error> MapAccess<'de> for Entries<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        if self.count == self.all.len() {
            return Ok(None);
        }
        match seed.deserialize(EntryKey(self)) {
            Ok(key) => Ok(Some(key)),
            Err(error) => Err(fault::blame_key(error, self.last.and_then(|(key, _)| key.as_str()))),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        let Some((key, value)) = self.last.take() else {
            return Err(E::custom("a value was asked for before its key"));
        };
        self.document.read_seed(|| key.to_segment(), value, seed)
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, E> {
        fault::read_entry(self, self.gaps)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.all.len() - self.count)
    }
}

/// An enum: the name of its variant, and the payload of that, if there is more than the name.
pub(super) struct Variant<'a, 'de, E> {
    pub(super) document: Value<'a, 'de, E>,
    pub(super) name: &'a Content<'de>,
    pub(super) payload: Option<&'a Content<'de>>,
}

impl<'de, E: Error> EnumAccess<'de> for Variant<'_, 'de, E> {
    type Error = E;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), E> {
        Ok((seed.deserialize(self.document.with_content(self.name))?, self))
    }
}

impl<'a, 'de, E: Error> Variant<'a, 'de, E> {
    /// Reads the payload, at the name of the variant.
    fn read<T>(
        self,
        expected: &'static str,
        read: impl FnOnce(Value<'a, 'de, E>) -> Result<T, E>,
    ) -> Result<T, E> {
        let Self { document, name, payload } = self;
        match payload {
            Some(payload) => {
                let (noted, inner) = (document.count_steps(), document.with_content(payload));
                read(inner).map_err(|error| inner.add_step(error, noted, &|| name.to_segment()))
            }
            None => Err(E::invalid_type(Unexpected::UnitVariant, &expected)),
        }
    }
}

impl<'de, E: Error> VariantAccess<'de> for Variant<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        match self.payload {
            Some(_) => self.read("unit variant", <()>::deserialize),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        self.read("newtype variant", |value| seed.deserialize(value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        self.read("tuple variant", |value| match value.content {
            Content::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"tuple variant")),
        })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.read("struct variant", |value| match value.content {
            Content::Map(_) | Content::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"struct variant")),
        })
    }
}
