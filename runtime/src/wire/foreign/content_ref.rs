//! A value that several types are tried on.

use alloc::string::String;
use alloc::vec::Vec;
use core::any::type_name;
use core::cell::Cell;
use core::marker::PhantomData;

use serde_core::de::value::{MapDeserializer, SeqDeserializer};
use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer,
    Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::content::{Content, ContentVisitor, wide_integer_error};
use crate::wire::format::shorten;

/// A value that is no collection, or a buffered one.
#[derive(Debug)]
pub(in crate::wire) enum ContentRef<'a, 'de> {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    U128(u128),
    I128(i128),
    F32(f32),
    F64(f64),
    Char(char),
    Str(&'a str),
    BorrowedStr(&'de str),
    String(String),
    Bytes(&'a [u8]),
    BorrowedBytes(&'de [u8]),
    ByteBuf(Vec<u8>),
    Unit,
    None,
    Some(&'a Content<'de>),
    Newtype(&'a Content<'de>),
    Seq(&'a [Content<'de>]),
    Map(&'a [(Content<'de>, Content<'de>)]),
}

impl<'de> ContentRef<'_, 'de> {
    /// The same value once more.
    pub(in crate::wire) fn reborrow(&self) -> ContentRef<'_, 'de> {
        match self {
            Self::Bool(value) => ContentRef::Bool(*value),
            Self::Unsigned(value) => ContentRef::Unsigned(*value),
            Self::Signed(value) => ContentRef::Signed(*value),
            Self::U128(value) => ContentRef::U128(*value),
            Self::I128(value) => ContentRef::I128(*value),
            Self::F32(value) => ContentRef::F32(*value),
            Self::F64(value) => ContentRef::F64(*value),
            Self::Char(value) => ContentRef::Char(*value),
            Self::Str(value) => ContentRef::Str(value),
            Self::BorrowedStr(value) => ContentRef::BorrowedStr(value),
            Self::String(value) => ContentRef::Str(value),
            Self::Bytes(value) => ContentRef::Bytes(value),
            Self::BorrowedBytes(value) => ContentRef::BorrowedBytes(value),
            Self::ByteBuf(value) => ContentRef::Bytes(value),
            Self::Unit => ContentRef::Unit,
            Self::None => ContentRef::None,
            Self::Some(inner) => ContentRef::Some(inner),
            Self::Newtype(inner) => ContentRef::Newtype(inner),
            Self::Seq(items) => ContentRef::Seq(items),
            Self::Map(entries) => ContentRef::Map(entries),
        }
    }

    /// The error that something else was expected.
    #[cold]
    pub(in crate::wire) fn type_error<E: Error>(&self, expected: &dyn Expected) -> E {
        let unexpected = match self {
            Self::Bool(value) => Unexpected::Bool(*value),
            Self::Unsigned(value) => Unexpected::Unsigned(*value),
            Self::Signed(value) => Unexpected::Signed(*value),
            Self::U128(value) => return wide_integer_error(value, "u128", expected),
            Self::I128(value) => return wide_integer_error(value, "i128", expected),
            Self::F32(value) => Unexpected::Float(f64::from(*value)),
            Self::F64(value) => Unexpected::Float(*value),
            Self::Char(value) => Unexpected::Char(*value),
            Self::Str(value) | Self::BorrowedStr(value) => {
                return E::invalid_type(Unexpected::Str(&shorten(value)), expected);
            }
            Self::String(value) => {
                return E::invalid_type(Unexpected::Str(&shorten(value)), expected);
            }
            Self::Bytes(value) | Self::BorrowedBytes(value) => Unexpected::Bytes(value),
            Self::ByteBuf(value) => Unexpected::Bytes(value),
            Self::Unit => Unexpected::Unit,
            Self::None | Self::Some(_) => Unexpected::Option,
            Self::Newtype(_) => Unexpected::NewtypeStruct,
            Self::Seq(_) => Unexpected::Seq,
            Self::Map(_) => Unexpected::Map,
        };
        E::invalid_type(unexpected, expected)
    }

    /// The text, if it is a string.
    pub(in crate::wire) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Str(value) | Self::BorrowedStr(value) => Some(value),
            Self::String(value) => Some(value),
            _ => None,
        }
    }
}

impl<'a, 'de> From<&'a Content<'de>> for ContentRef<'a, 'de> {
    fn from(content: &'a Content<'de>) -> Self {
        use alloc::borrow::Cow;
        match content {
            Content::Bool(value) => Self::Bool(*value),
            Content::Unsigned(value) => Self::Unsigned(*value),
            Content::Signed(value) => Self::Signed(*value),
            Content::U128(value) => Self::U128(*value),
            Content::I128(value) => Self::I128(*value),
            Content::F32(value) => Self::F32(*value),
            Content::F64(value) => Self::F64(*value),
            Content::Char(value) => Self::Char(*value),
            Content::Str(Cow::Borrowed(value)) => Self::BorrowedStr(value),
            Content::Str(Cow::Owned(value)) => Self::Str(value),
            Content::Bytes(Cow::Borrowed(value)) => Self::BorrowedBytes(value),
            Content::Bytes(Cow::Owned(value)) => Self::Bytes(value),
            Content::Unit => Self::Unit,
            Content::None => Self::None,
            Content::Some(inner) => Self::Some(inner),
            Content::Newtype(inner) => Self::Newtype(inner),
            Content::Seq(items) => Self::Seq(items),
            Content::Map(entries) => Self::Map(entries),
        }
    }
}

/// How many values a type has read, without those that it ignores.
#[derive(Debug, Default)]
pub(in crate::wire) struct Progress {
    read: Cell<usize>,
    tried: Cell<usize>,
}

impl Progress {
    /// Takes the numbers: those that could be read come first, then those that it tried to read.
    pub(in crate::wire) fn take(&self) -> (usize, usize) {
        (self.read.take(), self.tried.take())
    }
}

/// The deserializer of a [`ContentRef`].
///
/// Most types are handed whatever the content is, as by [`Value`](super::content::Value). They
/// reject another type themselves, in the same words.
#[derive(Debug)]
pub(in crate::wire) struct ValueRef<'a, 'de, E> {
    content: ContentRef<'a, 'de>,
    human_readable: bool,
    /// Where it is counted what a type reads.
    progress: Option<&'a Progress>,
    error: PhantomData<fn() -> E>,
}

impl<'a, 'de, E: Error> ValueRef<'a, 'de, E> {
    pub(in crate::wire) fn new(content: ContentRef<'a, 'de>, human_readable: bool) -> Self {
        Self { content, human_readable, progress: None, error: PhantomData }
    }

    /// Counts there what is read of the value.
    pub(in crate::wire) fn with_progress(self, progress: &'a Progress) -> Self {
        Self { progress: Some(progress), ..self }
    }

    /// Hands the value to a visitor.
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let Self { human_readable, progress, .. } = self;
        let wrap = move |content: &'a Content<'de>| Self {
            progress,
            ..Self::new(content.into(), human_readable)
        };
        match self.content {
            ContentRef::Bool(value) => visitor.visit_bool(value),
            ContentRef::Unsigned(value) => visitor.visit_u64(value),
            ContentRef::Signed(value) => visitor.visit_i64(value),
            ContentRef::U128(value) => visitor.visit_u128(value),
            ContentRef::I128(value) => visitor.visit_i128(value),
            ContentRef::F32(value) => visitor.visit_f32(value),
            ContentRef::F64(value) => visitor.visit_f64(value),
            ContentRef::Char(value) => visitor.visit_char(value),
            ContentRef::Str(value) => visitor.visit_str(value),
            ContentRef::BorrowedStr(value) => visitor.visit_borrowed_str(value),
            ContentRef::String(value) => visitor.visit_string(value),
            ContentRef::Bytes(value) => visitor.visit_bytes(value),
            ContentRef::BorrowedBytes(value) => visitor.visit_borrowed_bytes(value),
            ContentRef::ByteBuf(value) => visitor.visit_byte_buf(value),
            ContentRef::Unit => visitor.visit_unit(),
            ContentRef::None => visitor.visit_none(),
            ContentRef::Some(inner) => visitor.visit_some(wrap(inner)),
            ContentRef::Newtype(inner) => visitor.visit_newtype_struct(wrap(inner)),
            ContentRef::Seq(items) => {
                SeqDeserializer::new(items.iter().map(wrap)).deserialize_any(visitor)
            }
            ContentRef::Map(entries) => {
                // A key that is read says nothing, since any map has keys.
                let key = |key: &'a Content<'de>| Self::new(key.into(), human_readable);
                let entries = entries.iter().map(|(name, value)| (key(name), wrap(value)));
                MapDeserializer::new(entries).deserialize_any(visitor)
            }
        }
    }
}

/// Whether a visitor only keeps the value, so that it has not been read yet.
fn only_buffers<V>() -> bool {
    type_name::<V>() == type_name::<ContentVisitor>()
}

impl<'de, E: Error> IntoDeserializer<'de, E> for ValueRef<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for ValueRef<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        if only_buffers::<V>() {
            self.progress = None;
        }
        let Some(progress) = self.progress else { return self.visit(visitor) };
        progress.tried.set(progress.tried.get() + 1);
        let value = self.visit(visitor)?;
        progress.read.set(progress.read.get() + 1);
        Ok(value)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            ContentRef::Unit | ContentRef::None | ContentRef::Some(_) => {
                self.deserialize_any(visitor)
            }
            _ => visitor.visit_some(self),
        }
    }

    /// A format without a unit writes it as none.
    fn deserialize_unit<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, E> {
        if let ContentRef::None = self.content {
            self.content = ContentRef::Unit;
        }
        self.deserialize_any(visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        match self.content {
            ContentRef::Newtype(_) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let Self { human_readable, progress, .. } = self;
        let wrap = |content| Self { progress, ..Self::new(content, human_readable) };
        let (variant, payload) = match self.content {
            ContentRef::Map([(variant, payload)]) => (variant.into(), Some(payload.into())),
            ContentRef::Map(_) => {
                return Err(E::invalid_value(Unexpected::Map, &"map with a single key"));
            }
            content if content.as_str().is_some() => (content, None),
            content => return Err(content.type_error(&"string or map")),
        };
        visitor.visit_enum(VariantRef { name: wrap(variant), payload: payload.map(wrap) })
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
struct VariantRef<'a, 'de, E> {
    name: ValueRef<'a, 'de, E>,
    payload: Option<ValueRef<'a, 'de, E>>,
}

impl<'a, 'de, E: Error> EnumAccess<'de> for VariantRef<'a, 'de, E> {
    type Error = E;
    type Variant = PayloadRef<'a, 'de, E>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), E> {
        Ok((seed.deserialize(self.name)?, PayloadRef(self.payload)))
    }
}

/// The payload of a variant; `None` if there is only the name.
struct PayloadRef<'a, 'de, E>(Option<ValueRef<'a, 'de, E>>);

impl<'a, 'de, E: Error> PayloadRef<'a, 'de, E> {
    fn expect(self, expected: &'static str) -> Result<ValueRef<'a, 'de, E>, E> {
        self.0.ok_or_else(|| E::invalid_type(Unexpected::UnitVariant, &expected))
    }
}

impl<'de, E: Error> VariantAccess<'de> for PayloadRef<'_, 'de, E> {
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
            ContentRef::Seq(_) => value.deserialize_any(visitor),
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
            ContentRef::Map(_) | ContentRef::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"struct variant")),
        }
    }
}
