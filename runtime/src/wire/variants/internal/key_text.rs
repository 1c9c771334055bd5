//! Comparing the key of a map, which is of any type, with a text.

use core::fmt::{self, Display, Write};

use serde_core::ser::{Error, Impossible, Serialize, Serializer};

use crate::wire::foreign::reject_values;

/// Whether a format that has strings as keys writes this text for the key.
#[inline]
pub(super) fn is_text<T: Serialize + ?Sized>(key: &T, text: &str) -> bool {
    key.serialize(TextMatcher(text)).unwrap_or(false)
}

/// A serializer that compares the text of a value. Values without one are an error.
struct TextMatcher<'a>(&'a str);

fn no_text_error(what: &str) -> fmt::Error {
    fmt::Error::custom(what)
}

macro_rules! compare_scalars {
    ($($method:ident($type:ty))*) => {$(
        fn $method(self, value: $type) -> Result<bool, fmt::Error> {
            self.collect_str(&value)
        }
    )*};
}

impl Serializer for TextMatcher<'_> {
    type Ok = bool;
    type Error = fmt::Error;
    type SerializeSeq = Impossible<bool, fmt::Error>;
    type SerializeTuple = Impossible<bool, fmt::Error>;
    type SerializeTupleStruct = Impossible<bool, fmt::Error>;
    type SerializeTupleVariant = Impossible<bool, fmt::Error>;
    type SerializeMap = Impossible<bool, fmt::Error>;
    type SerializeStruct = Impossible<bool, fmt::Error>;
    type SerializeStructVariant = Impossible<bool, fmt::Error>;

    #[inline]
    fn serialize_str(self, text: &str) -> Result<bool, fmt::Error> {
        Ok(text == self.0)
    }

    #[inline]
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<bool, fmt::Error> {
        Ok(variant == self.0)
    }

    #[inline]
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        inner: &T,
    ) -> Result<bool, fmt::Error> {
        inner.serialize(self)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Result<bool, fmt::Error> {
        let mut rest = Unmatched(self.0);
        write!(rest, "{value}")?;
        Ok(rest.0.is_empty())
    }

    compare_scalars! {
        serialize_bool(bool)
        serialize_i8(i8)
        serialize_i16(i16)
        serialize_i32(i32)
        serialize_i64(i64)
        serialize_i128(i128)
        serialize_u8(u8)
        serialize_u16(u16)
        serialize_u32(u32)
        serialize_u64(u64)
        serialize_u128(u128)
        serialize_f32(f32)
        serialize_f64(f64)
        serialize_char(char)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<bool, fmt::Error> {
        Err(no_text_error("an option"))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<bool, fmt::Error> {
        Err(no_text_error("a newtype variant"))
    }

    reject_values! { self, what => no_text_error(what);
        serialize_bytes(&[u8]) -> Ok: "a byte array"
        serialize_none() -> Ok: "an option"
        serialize_unit() -> Ok: "a unit"
        serialize_unit_struct(&'static str) -> Ok: "a unit struct"
        serialize_seq(Option<usize>) -> SerializeSeq: "a sequence"
        serialize_tuple(usize) -> SerializeTuple: "a tuple"
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct: "a tuple struct"
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> SerializeTupleVariant:
            "a tuple variant"
        serialize_map(Option<usize>) -> SerializeMap: "a map"
        serialize_struct(&'static str, usize) -> SerializeStruct: "a struct"
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> SerializeStructVariant:
            "a struct variant"
    }
}

/// The end of a text, which whatever is written has to match.
struct Unmatched<'a>(&'a str);

impl Write for Unmatched<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 = self.0.strip_prefix(text).ok_or(fmt::Error)?;
        Ok(())
    }
}
