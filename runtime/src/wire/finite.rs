//! Numbers that are not finite. Some human-readable formats write them as `null`, which is not read
//! back as a number, and which `not_null` promises not to send.
//!
//! So before such a value is written, it is scanned for infinity and NaN by a serializer that
//! writes nothing.

use core::any::type_name;
use core::fmt::{self, Display};

use serde_core::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::format;

/// A value whose serialization fails if one of its numbers would become `null`.
#[derive(Debug)]
pub struct Finite<'a, T> {
    name: &'a str,
    value: &'a T,
    is_scanned: bool,
}

/// Wraps a value that holds floats, so that they have to be finite.
#[inline]
#[must_use]
pub fn require_finite<'a, T>(name: &'a str, value: &'a T) -> Finite<'a, T> {
    Finite { name, value, is_scanned: true }
}

/// Wraps a value that holds floats if the type argument is a float.
#[inline]
#[must_use]
pub fn require_finite_if_float<'a, T>(name: &'a str, value: &'a T) -> Finite<'a, T> {
    let has = |float: &str| type_name::<T>().contains(float);
    Finite { name, value, is_scanned: has("f64") || has("f32") }
}

impl<T: Serialize> Serialize for Finite<'_, T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Within a scan the value is scanned already.
        if self.is_scanned && type_name::<S::Error>() != type_name::<Stop>() {
            let scanned = self.value.serialize(FiniteScan);
            if matches!(scanned, Err(Stop::NotFinite)) && would_write_null(&serializer) {
                return Err(not_finite_error(self.name));
            }
        }
        self.value.serialize(serializer)
    }
}

#[cold]
fn would_write_null<S: Serializer>(serializer: &S) -> bool {
    serializer.is_human_readable() && !format::has_infinity::<S::Error>()
}

#[cold]
fn not_finite_error<E: Error>(name: &str) -> E {
    match name {
        "" => E::custom("a number is not finite, and may not be sent as `null`"),
        name => E::custom(format_args!(
            "`{name}` holds a number that is not finite, and may not be sent as `null`"
        )),
    }
}

/// A serializer that scans a value for a number that is not finite.
#[derive(Clone, Copy)]
struct FiniteScan;

/// Why a scan has stopped.
#[derive(Debug)]
enum Stop {
    /// A number is not finite.
    NotFinite,
    /// The value cannot be serialized at all, which is for the format to report.
    Failed,
}

impl Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number is not finite")
    }
}

impl core::error::Error for Stop {}

impl Error for Stop {
    fn custom<T: Display>(_: T) -> Self {
        Stop::Failed
    }
}

type Scanned = Result<(), Stop>;

/// Methods for values that hold no float.
macro_rules! skip_values {
    ($($method:ident($($arg:ty),*))*) => {$(
        #[inline]
        fn $method(self, $(_: $arg),*) -> Scanned {
            Ok(())
        }
    )*};
}

/// Methods for values that are scanned element by element.
macro_rules! enter_compounds {
    ($($method:ident($($arg:ty),*))*) => {$(
        #[inline]
        fn $method(self, $(_: $arg),*) -> Result<FiniteScan, Stop> {
            Ok(FiniteScan)
        }
    )*};
}

impl Serializer for FiniteScan {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = FiniteScan;
    type SerializeTuple = FiniteScan;
    type SerializeTupleStruct = FiniteScan;
    type SerializeTupleVariant = FiniteScan;
    type SerializeMap = FiniteScan;
    type SerializeStruct = FiniteScan;
    type SerializeStructVariant = FiniteScan;

    #[inline]
    fn serialize_f32(self, value: f32) -> Scanned {
        if value.is_finite() { Ok(()) } else { Err(Stop::NotFinite) }
    }

    #[inline]
    fn serialize_f64(self, value: f64) -> Scanned {
        if value.is_finite() { Ok(()) } else { Err(Stop::NotFinite) }
    }

    #[inline]
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Scanned {
        value.serialize(self)
    }

    #[inline]
    fn serialize_newtype_struct<T>(self, _: &'static str, value: &T) -> Scanned
    where
        T: Serialize + ?Sized,
    {
        value.serialize(self)
    }

    #[inline]
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Scanned {
        value.serialize(self)
    }

    #[inline]
    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Scanned {
        Ok(())
    }

    skip_values! {
        serialize_bool(bool)
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64)
        serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
        serialize_u128(u128)
        serialize_char(char) serialize_str(&str) serialize_bytes(&[u8])
        serialize_none() serialize_unit() serialize_unit_struct(&'static str)
        serialize_unit_variant(&'static str, u32, &'static str)
    }

    enter_compounds! {
        serialize_seq(Option<usize>)
        serialize_tuple(usize)
        serialize_tuple_struct(&'static str, usize)
        serialize_tuple_variant(&'static str, u32, &'static str, usize)
        serialize_map(Option<usize>)
        serialize_struct(&'static str, usize)
        serialize_struct_variant(&'static str, u32, &'static str, usize)
    }
}

/// Traits that hand over the elements by one method, whose last argument is the element.
macro_rules! scan_elements {
    ($($trait:ident: $method:ident($($arg:ty),*);)*) => {$(
        impl $trait for FiniteScan {
            type Ok = ();
            type Error = Stop;

            #[inline]
            fn $method<T: Serialize + ?Sized>(&mut self, $(_: $arg,)* value: &T) -> Scanned {
                value.serialize(*self)
            }

            #[inline]
            fn end(self) -> Scanned {
                Ok(())
            }
        }
    )*};
}

scan_elements! {
    SerializeSeq: serialize_element();
    SerializeTuple: serialize_element();
    SerializeTupleStruct: serialize_field();
    SerializeTupleVariant: serialize_field();
    SerializeStruct: serialize_field(&'static str);
    SerializeStructVariant: serialize_field(&'static str);
}

impl SerializeMap for FiniteScan {
    type Ok = ();
    type Error = Stop;

    /// A key that is a float cannot become `null`, so the format decides about it.
    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, _: &T) -> Scanned {
        Ok(())
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Scanned {
        value.serialize(*self)
    }

    #[inline]
    fn end(self) -> Scanned {
        Ok(())
    }
}
