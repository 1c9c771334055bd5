//! Reading a value out of its [`Content`].

use alloc::borrow::Cow;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, IntoDeserializer, Unexpected,
    VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::access::{Entries, Items};
use super::content::Content;
use super::map_key::KeyText;
use super::trace::{Trace, read_step};
use crate::wire::fault::{Gaps, collects, read_with_gaps};
#[cfg(feature = "form")]
use crate::wire::words::{self, with_words};

/// The deserializer of a `Content`.
///
/// Most types are handed whatever the content is. They reject another type themselves, in the same
/// words.
#[derive(Debug)]
pub struct Value<'a, 'de, E> {
    content: Content<'de>,
    document: Document<'a>,
    error: PhantomData<fn() -> E>,
}

/// What all values of a document have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Document<'a> {
    pub(super) human_readable: bool,
    /// Where the place of an error is noted.
    pub(super) trace: Option<&'a Trace>,
    /// Where the gaps of a collection are noted; only those of the next value.
    pub(super) gaps: Option<&'a Gaps>,
}

impl Document<'_> {
    pub(super) fn new(human_readable: bool) -> Self {
        Document { human_readable, trace: None, gaps: None }
    }
}

impl<'de, E> Value<'static, 'de, E> {
    pub(in crate::wire) fn new(content: Content<'de>, human_readable: bool) -> Self {
        Self { content, document: Document::new(human_readable), error: PhantomData }
    }

    /// A key of the buffer, which is a string in any format.
    pub(super) fn key(key: Cow<'de, str>) -> Self {
        Self::new(Content::Str(key), true)
    }
}

impl<'de, E: Error> Value<'_, 'de, E> {
    /// Reads the value by a seed. If it is for a collection, its gaps are noted.
    #[inline]
    pub(in crate::wire) fn read_by<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        let Self { content, document, .. } = self;
        if !collects!(E) {
            return seed.deserialize(Value::within(document, content));
        }
        read_with_gaps::<S, _, _>(|gaps| {
            seed.deserialize(Value::within(Document { gaps, ..document }, content))
        })
    }
}

impl<'a, 'de, E> Value<'a, 'de, E> {
    pub(super) fn within(document: Document<'a>, content: Content<'de>) -> Self {
        Self { content, document, error: PhantomData }
    }
}

impl<E> KeyText for Value<'_, '_, E> {
    fn key_text(&self) -> Option<&str> {
        match &self.content {
            Content::Str(text) if self.document.human_readable => Some(text),
            _ => None,
        }
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Value<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[cfg(feature = "form")]
macro_rules! read_words {
    ($($visit:ident: $($method:ident)+,)*) => {$($(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
            match self.content {
                Content::Text(text) => words::$visit(text, visitor),
                _ => self.deserialize_any(visitor),
            }
        }
    )+)*};
}

impl<'de, E: Error> Deserializer<'de> for Value<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.document.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let document = self.document;
        match self.content {
            Content::Bool(value) => visitor.visit_bool(value),
            Content::Unsigned(value) => visitor.visit_u64(value),
            Content::Signed(value) => visitor.visit_i64(value),
            Content::U128(value) => visitor.visit_u128(value),
            Content::I128(value) => visitor.visit_i128(value),
            Content::F32(value) => visitor.visit_f32(value),
            Content::F64(value) => visitor.visit_f64(value),
            Content::Char(value) => visitor.visit_char(value),
            Content::Str(Cow::Borrowed(value)) => visitor.visit_borrowed_str(value),
            Content::Str(Cow::Owned(value)) => visitor.visit_string(value),
            #[cfg(feature = "form")]
            Content::Text(text) => words::visit_text(text, visitor),
            Content::Bytes(Cow::Borrowed(value)) => visitor.visit_borrowed_bytes(value),
            Content::Bytes(Cow::Owned(value)) => visitor.visit_byte_buf(value),
            Content::Unit => visitor.visit_unit(),
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(Value::within(document, *inner)),
            Content::Newtype(inner) => {
                visitor.visit_newtype_struct(Value::within(document, *inner))
            }
            Content::Seq(items) => Items::new(document, items, false).visit(visitor),
            Content::Map(entries) => Entries::new(document, entries).visit(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Unit | Content::None | Content::Some(_) => self.deserialize_any(visitor),
            #[cfg(feature = "form")]
            Content::Text(text) if text.is_empty() && words::is_optional_word::<V::Value>() => {
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    /// A format without a unit writes it as none, and a tagged enum writes it as no entries.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match &self.content {
            Content::Unit | Content::None => visitor.visit_unit(),
            Content::Map(entries) if entries.is_empty() => visitor.visit_unit(),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        match &self.content {
            Content::Seq(items) if items.is_empty() => visitor.visit_unit(),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.content {
            Content::Newtype(_) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (variant, payload) = match self.content {
            Content::Str(_) => (self.content, None),
            #[cfg(feature = "form")]
            Content::Text(_) => (self.content, None),
            Content::Map(entries) => {
                let mut entries = entries.into_iter();
                match (entries.next(), entries.next()) {
                    (Some((variant, payload)), None) => (variant, Some(payload)),
                    _ => {
                        return Err(E::invalid_value(Unexpected::Map, &"map with a single key"));
                    }
                }
            }
            other => return Err(other.type_error(&"string or map")),
        };
        visitor.visit_enum(Variant {
            document: self.document,
            name: variant,
            payload,
            error: self.error,
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Seq(items) => Items::new(self.document, items, true).visit(visitor),
            #[cfg(feature = "form")]
            Content::Text(text) => {
                let sole = alloc::vec![Content::Text(text)];
                Items::new(self.document, sole, true).visit(visitor)
            }
            _ => self.deserialize_any(visitor),
        }
    }

    /// A map of serde_json would read `null`, but no format hands it one.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Unit | Content::None => Err(self.content.type_error(&visitor)),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    #[cfg(feature = "form")]
    with_words! { read_words }

    #[cfg(not(feature = "form"))]
    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64
    }

    forward_to_deserialize_any! {
        char str string bytes byte_buf tuple tuple_struct struct identifier
    }
}

/// An enum: the name of its variant, and the payload of that, if there is more than the name.
pub(super) struct Variant<'a, 'de, E> {
    document: Document<'a>,
    name: Content<'de>,
    payload: Option<Content<'de>>,
    error: PhantomData<fn() -> E>,
}

impl<'de, E> Variant<'static, 'de, E> {
    /// A variant whose name is the key of a buffered entry.
    pub(super) fn from_entry(name: Cow<'de, str>, payload: Value<'static, 'de, E>) -> Self {
        let Value { content, document, error } = payload;
        Self { document, name: Content::Str(name), payload: Some(content), error }
    }
}

impl<'a, 'de, E: Error> EnumAccess<'de> for Variant<'a, 'de, E> {
    type Error = E;
    type Variant = Payload<'a, 'de, E>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Payload<'a, 'de, E>), E> {
        let variant = seed.deserialize(Value::within(self.document, self.name.clone()))?;
        let Self { document, name, payload, error } = self;
        let value = payload.map(|content| Value { content, document, error });
        Ok((variant, Payload { name, value }))
    }
}

/// The payload of a variant; `None` if there is only the name.
pub(super) struct Payload<'a, 'de, E> {
    name: Content<'de>,
    value: Option<Value<'a, 'de, E>>,
}

impl<'a, 'de, E: Error> Payload<'a, 'de, E> {
    /// Reads the payload, at the name of the variant.
    fn read<T>(
        self,
        expected: &'static str,
        read: impl FnOnce(Value<'a, 'de, E>) -> Result<T, E>,
    ) -> Result<T, E> {
        match self.value {
            Some(value) => {
                read_step(value.document.trace, || self.name.to_segment(), || read(value))
            }
            None => Err(E::invalid_type(Unexpected::UnitVariant, &expected)),
        }
    }
}

impl<'de, E: Error> VariantAccess<'de> for Payload<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        match self.value {
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
