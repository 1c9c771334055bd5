//! Whether a request has set a field, which is found by its name on the wire.
//!
//! The request writes its fields to a sink that looks at only this one.

use core::fmt::{self, Display};

use serde_core::ser::{Error, Impossible, Serialize, Serializer};

use super::ser::WriteFields;
use super::sink::FieldSink;

/// Whether the request writes this field, with a value other than `None`.
pub(crate) fn is_set<T: WriteFields>(request: &T, field: &str) -> bool {
    let mut sink = PresenceSink { field, is_set: false };
    // The sink never fails. A field that cannot be written is not set.
    let _ = request.write_fields(true, &mut sink);
    sink.is_set
}

/// Whether the value is `null` where that is a value.
pub(crate) fn is_null<T: Serialize + ?Sized>(value: &T) -> bool {
    matches!(value.serialize(NoneProbe), Err(Kind::None | Kind::Unit))
}

struct PresenceSink<'a> {
    field: &'a str,
    is_set: bool,
}

impl FieldSink for PresenceSink<'_> {
    type Error = fmt::Error;

    fn write_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> fmt::Result {
        if name == self.field {
            self.is_set = !matches!(value.serialize(NoneProbe), Err(Kind::None));
        }
        Ok(())
    }

    fn skip_field(&mut self, _: &'static str) -> fmt::Result {
        Ok(())
    }

    fn count_entries(&mut self, _: usize) -> bool {
        true
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> fmt::Result {
        Ok(())
    }
}

/// A serializer that tells whether a value is `None` or a unit, by its error.
struct NoneProbe;

/// What a value is.
#[derive(Debug)]
enum Kind {
    None,
    Unit,
    Other,
}

impl Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value is only examined")
    }
}

impl core::error::Error for Kind {}

impl Error for Kind {
    fn custom<T: Display>(_: T) -> Self {
        Kind::Other
    }
}

type Never = Impossible<(), Kind>;

/// Methods for values that are not `None`.
macro_rules! are_set {
    ($($method:ident($($arg:ty),*) -> $result:ty;)*) => {$(
        fn $method(self, $(_: $arg),*) -> Result<$result, Kind> {
            Err(Kind::Other)
        }
    )*};
}

impl Serializer for NoneProbe {
    type Ok = ();
    type Error = Kind;
    type SerializeSeq = Never;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStruct = Never;
    type SerializeStructVariant = Never;

    fn serialize_none(self) -> Result<(), Kind> {
        Err(Kind::None)
    }

    fn serialize_unit(self) -> Result<(), Kind> {
        Err(Kind::Unit)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<(), Kind> {
        Err(Kind::Other)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<(), Kind> {
        Err(Kind::Other)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Kind> {
        Err(Kind::Other)
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Result<(), Kind> {
        Err(Kind::Other)
    }

    are_set! {
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_i128(i128) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_u128(u128) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_str(&str) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> Never;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct(&'static str, usize) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }
}
