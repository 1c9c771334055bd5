//! A value that is buffered until the type that reads it is known.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{
    Deserialize, Deserializer, EnumAccess, Error, Expected, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};

use crate::path::Segment;
use crate::wire::fault::messages::may_repeat;
#[cfg(feature = "form")]
use crate::wire::form_text::is_form_value;
use crate::wire::format::shorten;

/// A value as a self-describing format describes it.
///
/// Small integers are kept as 64 bits, since the type that reads one checks its range anyway.
#[derive(Clone, Debug)]
pub(in crate::wire) enum Content<'de> {
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    U128(u128),
    I128(i128),
    F32(f32),
    F64(f64),
    Char(char),
    Str(Cow<'de, str>),
    /// A string that stands for a number where a type asks for one: that of a form.
    #[cfg(feature = "form")]
    Text(Cow<'de, str>),
    Bytes(Cow<'de, [u8]>),
    Unit,
    None,
    Some(Box<Content<'de>>),
    Newtype(Box<Content<'de>>),
    Seq(Vec<Content<'de>>),
    Map(Vec<(Content<'de>, Content<'de>)>),
}

impl Content<'_> {
    /// Whether this is the key of an entry with that name.
    pub(super) fn is_name(&self, name: &str) -> bool {
        match self {
            Content::Str(key) => key == name,
            Content::Bytes(key) => **key == *name.as_bytes(),
            _ => false,
        }
    }

    /// The step to the value of which this is the key.
    pub(in crate::wire) fn to_segment(&self) -> Segment {
        match self {
            Content::Str(key) => Segment::key(key),
            Content::Unsigned(key) => Segment::key(&key.to_string()),
            Content::Signed(key) => Segment::key(&key.to_string()),
            Content::Bool(key) => Segment::key(&key.to_string()),
            Content::Char(key) => Segment::key(&key.to_string()),
            _ => Segment::key("?"),
        }
    }

    /// The text of a string.
    pub(in crate::wire) fn as_str(&self) -> Option<&str> {
        match self {
            Content::Str(text) => Some(text),
            #[cfg(feature = "form")]
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether a message may repeat a string in this value.
    pub(in crate::wire) fn may_be_repeated(&self, message: &str) -> bool {
        match self {
            Content::Str(text) => may_repeat(message, text),
            #[cfg(feature = "form")]
            Content::Text(text) => may_repeat(message, text),
            Content::Some(inner) | Content::Newtype(inner) => inner.may_be_repeated(message),
            Content::Seq(items) => items.iter().any(|item| item.may_be_repeated(message)),
            Content::Map(entries) => {
                entries.iter().any(|(_, value)| value.may_be_repeated(message))
            }
            Content::Bytes(_) => true,
            _ => false,
        }
    }

    /// The error that something else was expected.
    pub(in crate::wire) fn type_error<E: Error>(&self, expected: &dyn Expected) -> E {
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
            #[cfg(feature = "form")]
            Content::Text(value) => {
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
        let content = deserializer.deserialize_any(ContentVisitor)?;
        #[cfg(feature = "form")]
        let content = match content {
            Content::Str(text) if is_form_value::<D>() => Content::Text(text),
            content => content,
        };
        Ok(content)
    }
}

pub(in crate::wire) struct ContentVisitor;

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
