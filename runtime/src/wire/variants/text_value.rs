//! The deserializer of a string that a visitor has been given.

use core::marker::PhantomData;

use serde_core::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::forward_to_deserialize_any;

/// A string, which may be borrowed from the input.
#[derive(Clone, Copy, Debug)]
pub(super) enum Text<'a, 'de> {
    Transient(&'a str),
    Borrowed(&'de str),
}

/// The deserializer of a string. It owns nothing, unlike a buffered value.
#[derive(Debug)]
pub(super) struct TextValue<'a, 'de, E> {
    pub(super) given: Text<'a, 'de>,
    pub(super) human_readable: bool,
    pub(super) error: PhantomData<fn() -> E>,
}

impl<'de, E: Error> Deserializer<'de> for TextValue<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.given {
            Text::Transient(text) => visitor.visit_str(text),
            Text::Borrowed(text) => visitor.visit_borrowed_str(text),
        }
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_some(self)
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    #[inline]
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.given {
            Text::Transient(name) => visitor.visit_enum(StrDeserializer::new(name)),
            Text::Borrowed(name) => visitor.visit_enum(BorrowedStrDeserializer::new(name)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
