//! Keys of buffered maps. Formats whose keys are strings, like JSON, have numbers in them where a
//! type asks for one, which a buffer cannot know.

use alloc::string::ToString;
use core::str::FromStr;

use serde_core::de::{Deserializer, Visitor};

use crate::wire::forward::forward_methods;

/// The deserializer of a key that may be a string.
pub(in crate::wire) trait KeyText {
    /// The string, in a human-readable format.
    fn key_text(&self) -> Option<&str>;
}

/// A key that is read as a number or a bool where a type asks for one.
#[derive(Debug)]
pub(in crate::wire) struct MapKey<D>(pub(in crate::wire) D);

/// Parses a key that is written like this, and in no other way.
fn parse_key<T: FromStr + ToString>(key: &str) -> Option<T> {
    key.parse().ok().filter(|value: &T| value.to_string() == key)
}

macro_rules! parse_keys {
    ($($method:ident: $type:ty => $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            match self.0.key_text().and_then(parse_key::<$type>) {
                Some(value) => visitor.$visit(value),
                None => self.0.$method(visitor),
            }
        }
    )*};
}

/// A negative number is one too, which the visitor rejects as such.
macro_rules! parse_unsigned_keys {
    ($($method:ident: $type:ty => $visit:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            match self.0.key_text() {
                Some(text) if text.starts_with('-') => self.deserialize_i64(visitor),
                Some(text) => match parse_key::<$type>(text) {
                    Some(value) => visitor.$visit(value),
                    None => self.0.$method(visitor),
                },
                None => self.0.$method(visitor),
            }
        }
    )*};
}

macro_rules! forward_to_value {
    ($($method:ident($($name:ident: $arg:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(
            self,
            $($name: $arg,)*
            visitor: V,
        ) -> Result<V::Value, D::Error> {
            self.0.$method($($name,)* visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de> + KeyText> Deserializer<'de> for MapKey<D> {
    type Error = D::Error;

    parse_keys! {
        deserialize_bool: bool => visit_bool
        deserialize_i8: i64 => visit_i64
        deserialize_i16: i64 => visit_i64
        deserialize_i32: i64 => visit_i64
        deserialize_i64: i64 => visit_i64
        deserialize_i128: i128 => visit_i128
    }

    parse_unsigned_keys! {
        deserialize_u8: u64 => visit_u64
        deserialize_u16: u64 => visit_u64
        deserialize_u32: u64 => visit_u64
        deserialize_u64: u64 => visit_u64
        deserialize_u128: u128 => visit_u128
    }

    fn is_human_readable(&self) -> bool {
        self.0.is_human_readable()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        match self.0.key_text() {
            Some(_) => visitor.visit_some(self),
            None => self.0.deserialize_option(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        match self.0.key_text() {
            Some(_) => visitor.visit_newtype_struct(self),
            None => self.0.deserialize_newtype_struct(name, visitor),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0.deserialize_struct(name, fields, visitor)
    }

    forward_methods! { @not_of_keys forward_to_value }
}
