//! The keys of a buffered map, which gives the entry of a tag first.
//!
//! So an enum that was buffered is not buffered once more where its tag comes late, which would
//! take quadratic time if such enums were nested in each other.

use core::any::type_name;

use serde_core::de::{Deserializer, Visitor};

use super::map_key::{KeyText, MapKey};
use crate::wire::forward::forward_methods;

/// A map whose entries are in memory.
pub(super) trait BufferedMap<'de> {
    /// The deserializer of a key.
    type Key: Deserializer<'de> + KeyText;

    /// Whether the format that the map is from is human-readable.
    fn is_human_readable(&self) -> bool;

    /// Moves the entry with this key to the front, if no entry has been read.
    fn bring_forward(&mut self, tag: &str);

    /// Takes the next key, of which there is one.
    fn take_key(&mut self) -> Self::Key;
}

/// The deserializer of a key.
pub(super) struct EntryKey<'b, M>(pub(super) &'b mut M);

/// In place of the names of fields: the key to read is the tag, if the map has one.
const TAG_FIRST: &[&str] = &["run-request: the tag comes first"];

/// Reads a key that may be the tag. If the map is buffered, its first key is.
#[inline]
pub(in crate::wire) fn read_tag_key<'de, D: Deserializer<'de>, V: Visitor<'de>>(
    tag: &'static str,
    deserializer: D,
    visitor: V,
    otherwise: fn(D, V) -> Result<V::Value, D::Error>,
) -> Result<V::Value, D::Error> {
    if type_name::<D>().starts_with(concat!(module_path!(), "::EntryKey<")) {
        deserializer.deserialize_struct(tag, TAG_FIRST, visitor)
    } else {
        otherwise(deserializer, visitor)
    }
}

macro_rules! forward_to_key {
    ($($method:ident($($name:ident: $arg:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(
            self,
            $($name: $arg,)*
            visitor: V,
        ) -> Result<V::Value, Self::Error> {
            MapKey(self.0.take_key()).$method($($name,)* visitor)
        }
    )*};
}

impl<'de, M: BufferedMap<'de>> Deserializer<'de> for EntryKey<'_, M> {
    type Error = <M::Key as Deserializer<'de>>::Error;

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Self::Error> {
        if fields == TAG_FIRST {
            self.0.bring_forward(name);
            self.0.take_key().deserialize_any(visitor)
        } else {
            self.0.take_key().deserialize_struct(name, fields, visitor)
        }
    }

    forward_methods! { forward_to_key }
}
