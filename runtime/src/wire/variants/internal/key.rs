//! The keys around a tag: each is the tag, or left to the type that reads the other entries.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor,
};

use crate::wire::foreign::{Content, ContentVisitor, read_tag_key};
use crate::wire::forward::forward_methods;

/// Reads a key of any type before the tag is known; `None` is the tag.
#[derive(Clone, Copy)]
pub(super) struct TagSeed(pub(super) &'static str);

impl<'de> DeserializeSeed<'de> for TagSeed {
    type Value = Option<Content<'de>>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Option<Content<'de>>, D::Error> {
        let visitor = KeyVisitor { tag: self.0, inner: ContentVisitor };
        read_tag_key(self.0, deserializer, visitor, D::deserialize_any)
    }
}

/// Reads a key once the tag is known, so that another one is a duplicate.
pub(super) struct KeySeed<S> {
    pub(super) tag: &'static str,
    pub(super) seed: S,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for KeySeed<S> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.seed.deserialize(KeyDeserializer { tag: self.tag, deserializer })
    }
}

/// The deserializer of a key that is not the tag.
struct KeyDeserializer<D> {
    tag: &'static str,
    deserializer: D,
}

macro_rules! forward_to_key {
    ($($method:ident($($name:ident: $arg:ty),*))*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(
            self,
            $($name: $arg,)*
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            let KeyDeserializer { tag, deserializer } = self;
            deserializer.$method($($name,)* KeyVisitor { tag, inner: visitor })?
                .ok_or_else(|| D::Error::duplicate_field(tag))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for KeyDeserializer<D> {
    type Error = D::Error;

    fn is_human_readable(&self) -> bool {
        self.deserializer.is_human_readable()
    }

    forward_methods! { forward_to_key }
    forward_to_key! {
        deserialize_struct(name: &'static str, fields: &'static [&'static str])
    }
}

/// The visitor of a key: `None` for the tag, and else what the inner visitor makes of it.
struct KeyVisitor<V> {
    tag: &'static str,
    inner: V,
}

/// The methods of a visitor for values that are not the tag.
macro_rules! forward_to_inner {
    ($($method:ident($($value:ident: $arg:ty)?))*) => {$(
        #[inline]
        fn $method<E: Error>(self, $($value: $arg)?) -> Result<Self::Value, E> {
            self.inner.$method($($value)?).map(Some)
        }
    )*};
}

/// The methods of a visitor for text, which may be the tag.
macro_rules! compare_text {
    ($($method:ident($arg:ty))*) => {$(
        #[inline]
        fn $method<E: Error>(self, text: $arg) -> Result<Self::Value, E> {
            if text == self.tag { Ok(None) } else { self.inner.$method(text).map(Some) }
        }
    )*};
}

/// The same for bytes.
macro_rules! compare_bytes {
    ($($method:ident($arg:ty))*) => {$(
        fn $method<E: Error>(self, bytes: $arg) -> Result<Self::Value, E> {
            if *bytes == *self.tag.as_bytes() {
                Ok(None)
            } else {
                self.inner.$method(bytes).map(Some)
            }
        }
    )*};
}

impl<'de, V: Visitor<'de>> Visitor<'de> for KeyVisitor<V> {
    type Value = Option<V::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    compare_text! { visit_str(&str) visit_borrowed_str(&'de str) visit_string(String) }
    compare_bytes! { visit_bytes(&[u8]) visit_borrowed_bytes(&'de [u8]) visit_byte_buf(Vec<u8>) }

    forward_to_inner! {
        visit_bool(value: bool)
        visit_i8(value: i8) visit_i16(value: i16) visit_i32(value: i32) visit_i64(value: i64)
        visit_i128(value: i128)
        visit_u8(value: u8) visit_u16(value: u16) visit_u32(value: u32) visit_u64(value: u64)
        visit_u128(value: u128)
        visit_f32(value: f32) visit_f64(value: f64) visit_char(value: char)
        visit_none() visit_unit()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let KeyVisitor { tag, inner } = self;
        inner.visit_some(KeyDeserializer { tag, deserializer }).map(Some)
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Self::Value, D::Error> {
        let KeyVisitor { tag, inner } = self;
        inner.visit_newtype_struct(KeyDeserializer { tag, deserializer }).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Self::Value, A::Error> {
        self.inner.visit_seq(seq).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        self.inner.visit_map(map).map(Some)
    }

    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Self::Value, A::Error> {
        let KeyVisitor { tag, inner } = self;
        inner.visit_enum(KeyVariant { tag, data }).map(Some)
    }
}

/// A key that is a variant, whose name is not the tag.
struct KeyVariant<A> {
    tag: &'static str,
    data: A,
}

impl<'de, A: EnumAccess<'de>> EnumAccess<'de> for KeyVariant<A> {
    type Error = A::Error;
    type Variant = A::Variant;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, A::Variant), A::Error> {
        self.data.variant_seed(KeySeed { tag: self.tag, seed })
    }
}
