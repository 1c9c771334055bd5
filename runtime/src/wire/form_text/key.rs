//! The keys of a form.

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};
use serde_core::forward_to_deserialize_any;

use super::value::VariantName;
use crate::wire::foreign::KeyText;

/// The deserializer of a key, which is a string.
#[derive(Debug)]
pub(super) struct Key<'de, E> {
    name: Cow<'de, str>,
    error: PhantomData<fn() -> E>,
}

impl<'de, E> Key<'de, E> {
    pub(super) fn new(name: Cow<'de, str>) -> Self {
        Self { name, error: PhantomData }
    }
}

impl<E> KeyText for Key<'_, E> {
    fn key_text(&self) -> Option<&str> {
        Some(&self.name)
    }
}

impl<'de, E: Error> Deserializer<'de> for Key<'de, E> {
    type Error = E;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.name {
            Cow::Borrowed(name) => visitor.visit_borrowed_str(name),
            Cow::Owned(name) => visitor.visit_string(name),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_enum(VariantName(self))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}
