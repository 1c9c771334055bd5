//! What a type is handed that asks for a kind of value.

use alloc::borrow::Cow;
use core::any::type_name;
use core::marker::PhantomData;

use serde_core::de::value::BorrowedStrDeserializer;
use serde_core::de::{
    DeserializeSeed, Deserializer, Error, IntoDeserializer, MapAccess, Unexpected, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::Value;
use super::access::Variant;
use crate::wire::foreign::content::{Content, ContentVisitor};
#[cfg(feature = "form")]
use crate::wire::words;

/// What `serde_json::value::RawValue` asks for, which takes any JSON.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// `null` as raw JSON, which stands for any: no value is kept where faults are collected.
struct RawNull<E>(Option<()>, PhantomData<fn() -> E>);

impl<'de, E: Error> MapAccess<'de> for RawNull<E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let name: BorrowedStrDeserializer<'de, E> = BorrowedStrDeserializer::new(RAW_VALUE);
        self.0.take().map(|()| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(BorrowedStrDeserializer::new("null"))
    }
}

/// Methods for types that read more kinds of value than they ask for, as `Uuid` reads an array.
/// From most formats they read what they ask for. The first
/// word is how the text of a form is read.
macro_rules! expect_kinds {
    ($($word:ident; $($method:ident)+: $kinds:pat,)*) => {
        $($(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
                #[cfg(feature = "form")]
                if let Content::Text(text) = self.content {
                    let read = words::$word(text.clone(), visitor);
                    self.count(read.is_ok());
                    return read;
                }
                let is_wrapped = matches!(
                    self.content,
                    Content::Bytes(_) | Content::Some(_) | Content::Newtype(_)
                );
                if self.is_strict() && !is_wrapped && !matches!(self.content, $kinds) {
                    return self.reject(&visitor);
                }
                self.deserialize_any(visitor)
            }
        )+)*
    };
}

macro_rules! numbers {
    () => {
        Content::Unsigned(_)
            | Content::Signed(_)
            | Content::U128(_)
            | Content::I128(_)
            | Content::F32(_)
            | Content::F64(_)
    };
}

/// Whether a visitor only keeps the value, so that it has not been read yet.
fn only_buffers<V>() -> bool {
    type_name::<V>() == type_name::<ContentVisitor>()
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Value<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for Value<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let attempt = if only_buffers::<V>() { None } else { self.attempt };
        let value = Self { attempt, ..self };
        let read = value.visit(visitor);
        value.count(read.is_ok());
        read
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let inner = match self.content {
            Content::Unit | Content::None => None,
            #[cfg(feature = "form")]
            Content::Text(text) if text.is_empty() && words::is_optional_word::<V::Value>() => None,
            Content::Some(inner) => Some(self.with_content(inner)),
            _ => Some(self),
        };
        match inner {
            Some(inner) => visitor.visit_some(inner),
            None => {
                let read = visitor.visit_none();
                self.count(read.is_ok());
                read
            }
        }
    }

    /// A format without a unit writes it as none, and a tagged enum writes it as no entries.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let is_unit = match self.content {
            Content::None => true,
            Content::Map(entries) => self.is_buffered && entries.is_empty(),
            _ => false,
        };
        if is_unit { self.with_content(&Content::Unit) } else { self }.deserialize_any(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.content {
            Content::Seq(items) if self.is_buffered && items.is_empty() => visitor.visit_unit(),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        if self.is_strict() && name == RAW_VALUE {
            return visitor.visit_map(RawNull(Some(()), PhantomData));
        }
        match self.content {
            Content::Newtype(inner) => visitor.visit_newtype_struct(self.with_content(inner)),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (name, payload) = match self.content {
            Content::Str(_) => (self.content, None),
            #[cfg(feature = "form")]
            Content::Text(_) => (self.content, None),
            Content::Map(entries) => match &entries[..] {
                [(name, payload)] => (name, Some(payload)),
                _ => return Err(E::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            other => return Err(other.type_error(&"string or map")),
        };
        visitor.visit_enum(Variant { document: self, name, payload })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let Some(items) = self.as_items() else { return self.reject(&visitor) };
        let read = self.visit_items(items, true, visitor);
        self.count(read.is_ok());
        read
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let Content::Map(entries) = self.content else { return self.reject(&visitor) };
        let read = self.visit_entries(entries, visitor);
        self.count(read.is_ok());
        read
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let Content::Seq(items) = self.content else { return self.deserialize_map(visitor) };
        let read = self.visit_items(items, false, visitor);
        self.count(read.is_ok());
        read
    }

    expect_kinds! {
        visit_bool; deserialize_bool: Content::Bool(_),
        visit_integer;
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128: numbers!(),
        visit_float; deserialize_f32 deserialize_f64: numbers!(),
        visit_text;
        deserialize_char deserialize_str deserialize_string: Content::Char(_) | Content::Str(_),
    }

    /// A key counts as nothing, and what most keys are is inlined.
    #[inline]
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match (self.content, self.attempt) {
            (Content::Str(Cow::Borrowed(name)), None) => visitor.visit_borrowed_str(name),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bytes byte_buf tuple tuple_struct
    }
}
