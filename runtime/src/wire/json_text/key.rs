//! The keys of an object.

use alloc::borrow::Cow;

use serde_core::de::{Deserializer, Visitor};
use serde_core::forward_to_deserialize_any;

use super::half_character;
use super::variant::Variant;
use crate::wire::fault::Fault;
use crate::wire::foreign::KeyText;

/// A key; `None` if an escape in it stands for half a character.
#[derive(Clone, Debug)]
pub(super) struct KeyName<'de>(Option<Cow<'de, str>>);

impl<'de> KeyName<'de> {
    pub(super) fn new(name: Option<Cow<'de, str>>) -> Self {
        Self(name)
    }

    pub(super) fn is_whole(&self) -> bool {
        self.0.is_some()
    }

    pub(super) fn as_str(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

/// The deserializer of a key.
#[derive(Debug)]
pub(super) struct Key<'de>(pub(super) KeyName<'de>);

impl KeyText for Key<'_> {
    fn key_text(&self) -> Option<&str> {
        self.0.as_str()
    }
}

impl<'de> Deserializer<'de> for Key<'de> {
    type Error = Fault;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        match self.0.0 {
            Some(Cow::Borrowed(name)) => visitor.visit_borrowed_str(name),
            Some(Cow::Owned(name)) => visitor.visit_string(name),
            None => Err(half_character()),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(Variant::Key(self))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
