//! A value that is buffered until the type that reads it is known.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::value::{MapDeserializer, SeqDeserializer};
use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use crate::wire::format::shorten;

/// A value as a self-describing format describes it.
///
/// Small integers are kept as 64 bits, since the type that reads one checks its range anyway.
#[derive(Clone, Debug)]
pub(super) enum Content<'de> {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    U128(u128),
    I128(i128),
    F32(f32),
    F64(f64),
    Char(char),
    Str(Cow<'de, str>),
    Bytes(Cow<'de, [u8]>),
    Unit,
    None,
    Some(Box<Content<'de>>),
    Newtype(Box<Content<'de>>),
    Seq(Vec<Content<'de>>),
    Map(Vec<(Content<'de>, Content<'de>)>),
}

impl Content<'_> {
    /// The error that something else was expected.
    fn type_error<E: Error>(&self, expected: &dyn Expected) -> E {
        let unexpected = match self {
            Content::Bool(value) => Unexpected::Bool(*value),
            Content::Unsigned(value) => Unexpected::Unsigned(*value),
            Content::Signed(value) => Unexpected::Signed(*value),
            Content::U128(value) => return wide_integer_error(value, "u128", expected),
            Content::I128(value) => return wide_integer_error(value, "i128", expected),
            Content::F32(value) => Unexpected::Float(f64::from(*value)),
            Content::F64(value) => Unexpected::Float(*value),
            Content::Char(value) => Unexpected::Char(*value),
            Content::Str(value) => {
                return E::invalid_type(Unexpected::Str(&shorten(value)), expected);
            }
            Content::Bytes(value) => Unexpected::Bytes(value),
            Content::Unit => Unexpected::Unit,
            Content::None | Content::Some(_) => Unexpected::Option,
            Content::Newtype(_) => Unexpected::NewtypeStruct,
            Content::Seq(_) => Unexpected::Seq,
            Content::Map(_) => Unexpected::Map,
        };
        E::invalid_type(unexpected, expected)
    }
}

/// serde's `Unexpected` has no variant for integers of 128 bits.
fn wide_integer_error<E: Error>(
    integer: &dyn fmt::Display,
    kind: &str,
    expected: &dyn Expected,
) -> E {
    E::invalid_type(Unexpected::Other(&format!("integer `{integer}` as {kind}")), expected)
}

impl<'de> Deserialize<'de> for Content<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ContentVisitor)
    }
}

struct ContentVisitor;

impl<'de> Visitor<'de> for ContentVisitor {
    type Value = Content<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Content<'de>, E> {
        Ok(Content::Bool(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Content<'de>, E> {
        Ok(Content::Unsigned(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Content<'de>, E> {
        Ok(Content::Signed(value))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Content<'de>, E> {
        Ok(Content::U128(value))
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Content<'de>, E> {
        Ok(Content::I128(value))
    }

    fn visit_f32<E: Error>(self, value: f32) -> Result<Content<'de>, E> {
        Ok(Content::F32(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Content<'de>, E> {
        Ok(Content::F64(value))
    }

    fn visit_char<E: Error>(self, value: char) -> Result<Content<'de>, E> {
        Ok(Content::Char(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Content<'de>, E> {
        Ok(Content::Str(Cow::Owned(value.into())))
    }

    fn visit_borrowed_str<E: Error>(self, value: &'de str) -> Result<Content<'de>, E> {
        Ok(Content::Str(Cow::Borrowed(value)))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Content<'de>, E> {
        Ok(Content::Str(Cow::Owned(value)))
    }

    fn visit_bytes<E: Error>(self, value: &[u8]) -> Result<Content<'de>, E> {
        Ok(Content::Bytes(Cow::Owned(value.into())))
    }

    fn visit_borrowed_bytes<E: Error>(self, value: &'de [u8]) -> Result<Content<'de>, E> {
        Ok(Content::Bytes(Cow::Borrowed(value)))
    }

    fn visit_byte_buf<E: Error>(self, value: Vec<u8>) -> Result<Content<'de>, E> {
        Ok(Content::Bytes(Cow::Owned(value)))
    }

    fn visit_unit<E: Error>(self) -> Result<Content<'de>, E> {
        Ok(Content::Unit)
    }

    fn visit_none<E: Error>(self) -> Result<Content<'de>, E> {
        Ok(Content::None)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Content<'de>, D::Error> {
        Content::deserialize(inner).map(|content| Content::Some(Box::new(content)))
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        inner: D,
    ) -> Result<Content<'de>, D::Error> {
        Content::deserialize(inner).map(|content| Content::Newtype(Box::new(content)))
    }

    /// No memory is reserved for the sequence's length, which the document may lie about.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Content<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Content::Seq(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Content<'de>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Content::Map(entries))
    }

    /// A format that describes an enum does not describe what its variant holds. One that has a
    /// value of any type there, as a YAML tag has, can be read as a newtype variant.
    fn visit_enum<A: EnumAccess<'de>>(self, data: A) -> Result<Content<'de>, A::Error> {
        let (variant, payload) = data.variant()?;
        Ok(Content::Map(alloc::vec![(variant, payload.newtype_variant()?)]))
    }
}

/// The deserializer of a [`Content`].
///
/// Most types are handed whatever the content is. They reject another type themselves, in the same
/// words.
#[derive(Debug)]
pub struct Value<'de, E> {
    content: Content<'de>,
    human_readable: bool,
    error: PhantomData<fn() -> E>,
}

impl<'de, E> Value<'de, E> {
    pub(super) fn new(content: Content<'de>, human_readable: bool) -> Self {
        Self { content, human_readable, error: PhantomData }
    }

    /// A key of the buffer, which is a string in any format.
    pub(super) fn key(key: Cow<'de, str>) -> Self {
        Self::new(Content::Str(key), true)
    }
}

impl<'de, E: Error> IntoDeserializer<'de, E> for Value<'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for Value<'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let human_readable = self.human_readable;
        let wrap = move |content| Value::new(content, human_readable);
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
            Content::Bytes(Cow::Borrowed(value)) => visitor.visit_borrowed_bytes(value),
            Content::Bytes(Cow::Owned(value)) => visitor.visit_byte_buf(value),
            Content::Unit => visitor.visit_unit(),
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(wrap(*inner)),
            Content::Newtype(inner) => visitor.visit_newtype_struct(wrap(*inner)),
            Content::Seq(items) => {
                SeqDeserializer::new(items.into_iter().map(wrap)).deserialize_any(visitor)
            }
            Content::Map(entries) => {
                let entries = entries.into_iter().map(|(key, value)| (wrap(key), wrap(value)));
                MapDeserializer::new(entries).deserialize_any(visitor)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Unit | Content::None | Content::Some(_) => self.deserialize_any(visitor),
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
        let payload = payload.map(|payload| Value::new(payload, self.human_readable));
        visitor.visit_enum(Variant(Value::new(variant, self.human_readable), Payload(payload)))
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string
        bytes byte_buf seq tuple tuple_struct map struct identifier
    }
}

/// An enum: the name of its variant, and the payload of that.
pub(super) struct Variant<'de, E>(Value<'de, E>, Payload<'de, E>);

impl<'de, E> Variant<'de, E> {
    /// A variant whose name is the key of a buffered entry.
    pub(super) fn from_entry(key: Cow<'de, str>, payload: Value<'de, E>) -> Self {
        Self(Value::key(key), Payload(Some(payload)))
    }
}

impl<'de, E: Error> EnumAccess<'de> for Variant<'de, E> {
    type Error = E;
    type Variant = Payload<'de, E>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Payload<'de, E>), E> {
        Ok((seed.deserialize(self.0)?, self.1))
    }
}

/// The payload of a variant; `None` if there is only the name.
pub(super) struct Payload<'de, E>(Option<Value<'de, E>>);

impl<'de, E: Error> Payload<'de, E> {
    fn expect(self, expected: &'static str) -> Result<Value<'de, E>, E> {
        self.0.ok_or_else(|| E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for Payload<'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        self.0.map_or(Ok(()), <()>::deserialize)
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(self.expect("newtype variant")?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        let value = self.expect("tuple variant")?;
        match value.content {
            Content::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"tuple variant")),
        }
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let value = self.expect("struct variant")?;
        match value.content {
            Content::Map(_) | Content::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"struct variant")),
        }
    }
}
