//! Records the calls that a value makes on its serializer, also those that leave no bytes, and
//! checks each announced length.

use std::fmt::Display;

use serde::de::value::Error;
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// All calls that `value` makes.
pub(crate) fn record_calls<T: Serialize>(value: &T, human: bool) -> Result<Vec<String>, String> {
    let mut recorder = Recorder { human, calls: Vec::new() };
    value.serialize(&mut recorder).map_err(|error| error.to_string())?;
    Ok(recorder.calls)
}

struct Recorder {
    human: bool,
    calls: Vec<String>,
}

impl Recorder {
    fn record(&mut self, what: &str, value: impl Display) {
        self.calls.push(format!("{what} {value}"));
    }

    fn open(&mut self, what: &str, name: &str, len: Option<usize>) -> Compound<'_> {
        self.record(what, format_args!("{name} {len:?}"));
        Compound { recorder: self, len, count: 0 }
    }
}

/// A value that contains others.
struct Compound<'r> {
    recorder: &'r mut Recorder,
    len: Option<usize>,
    count: usize,
}

impl Compound<'_> {
    fn part<T: Serialize + ?Sized>(&mut self, what: &str, value: &T) -> Result<(), Error> {
        self.count += 1;
        self.recorder.record("part", what);
        value.serialize(&mut *self.recorder)
    }

    fn close(self) {
        if let Some(len) = self.len {
            assert_eq!(
                len, self.count,
                "the announced length differs from the number of parts: {:?}",
                self.recorder.calls
            );
        }
        self.recorder.record("end", "");
    }
}

macro_rules! scalars {
    ($($method:ident: $type:ty)*) => {$(
        fn $method(self, value: $type) -> Result<(), Error> {
            self.record(stringify!($method), value);
            Ok(())
        }
    )*};
}

impl<'r> Serializer for &'r mut Recorder {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Compound<'r>;
    type SerializeTuple = Compound<'r>;
    type SerializeTupleStruct = Compound<'r>;
    type SerializeTupleVariant = Compound<'r>;
    type SerializeMap = Compound<'r>;
    type SerializeStruct = Compound<'r>;
    type SerializeStructVariant = Compound<'r>;

    scalars! {
        serialize_bool: bool
        serialize_i8: i8
        serialize_i16: i16
        serialize_i32: i32
        serialize_i64: i64
        serialize_i128: i128
        serialize_u8: u8
        serialize_u16: u16
        serialize_u32: u32
        serialize_u64: u64
        serialize_u128: u128
        serialize_f32: f32
        serialize_f64: f64
        serialize_char: char
        serialize_str: &str
    }

    fn is_human_readable(&self) -> bool {
        self.human
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        self.record("bytes", format_args!("{value:?}"));
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.record("none", "");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.record("some", "");
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.record("unit", "");
        Ok(())
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Error> {
        self.record("unit struct", name);
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.record("unit variant", format_args!("{name} {index} {variant}"));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.record("newtype", name);
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.record("newtype variant", format_args!("{name} {index} {variant}"));
        value.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Compound<'r>, Error> {
        Ok(self.open("seq", "", len))
    }

    fn serialize_tuple(self, len: usize) -> Result<Compound<'r>, Error> {
        Ok(self.open("tuple", "", Some(len)))
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Compound<'r>, Error> {
        Ok(self.open("tuple struct", name, Some(len)))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Compound<'r>, Error> {
        Ok(self.open("tuple variant", &format!("{name} {index} {variant}"), Some(len)))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Compound<'r>, Error> {
        Ok(self.open("map", "", len))
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Compound<'r>, Error> {
        Ok(self.open("struct", name, Some(len)))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Compound<'r>, Error> {
        Ok(self.open("struct variant", &format!("{name} {index} {variant}"), Some(len)))
    }
}

/// Implements the trait of a value whose elements have no names.
macro_rules! elements {
    ($($trait:ident: $method:ident)*) => {$(
        impl $trait for Compound<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.part("element", value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )*};
}

elements! {
    SerializeSeq: serialize_element
    SerializeTuple: serialize_element
    SerializeTupleStruct: serialize_field
    SerializeTupleVariant: serialize_field
}

/// Implements the trait of a value with fields, which can be skipped.
macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl $trait for Compound<'_> {
            type Ok = ();
            type Error = Error;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Error> {
                self.part(name, value)
            }

            fn skip_field(&mut self, name: &'static str) -> Result<(), Error> {
                self.recorder.record("skipped", name);
                Ok(())
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )*};
}

fields! { SerializeStruct SerializeStructVariant }

impl SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.part("key", key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.recorder.record("value", "");
        value.serialize(&mut *self.recorder)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}
