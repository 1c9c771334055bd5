//! Records what a value tells its format, calls that no bytes show too, and holds each announced
//! length to what then comes.

use std::fmt::Display;

use serde::de::value::Error;
use serde::ser::{
    Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// Everything that `value` says.
pub(crate) fn record<T: Serialize>(value: &T, human: bool) -> Result<Vec<String>, String> {
    let mut tape = Tape { human, said: Vec::new() };
    value.serialize(&mut tape).map_err(|error| error.to_string())?;
    Ok(tape.said)
}

struct Tape {
    human: bool,
    said: Vec<String>,
}

impl Tape {
    fn say(&mut self, what: &str, value: impl Display) {
        self.said.push(format!("{what} {value}"));
    }

    fn open(&mut self, what: &str, name: &str, len: Option<usize>) -> Open<'_> {
        self.say(what, format_args!("{name} {len:?}"));
        Open { tape: self, len, count: 0 }
    }
}

/// A value with others inside.
struct Open<'t> {
    tape: &'t mut Tape,
    len: Option<usize>,
    count: usize,
}

impl Open<'_> {
    fn part<T: Serialize + ?Sized>(&mut self, what: &str, value: &T) -> Result<(), Error> {
        self.count += 1;
        self.tape.say("part", what);
        value.serialize(&mut *self.tape)
    }

    fn close(self) {
        if let Some(len) = self.len {
            assert_eq!(
                len, self.count,
                "the announced length, and what came: {:?}",
                self.tape.said
            );
        }
        self.tape.say("end", "");
    }
}

macro_rules! scalars {
    ($($method:ident: $type:ty)*) => {$(
        fn $method(self, value: $type) -> Result<(), Error> {
            self.say(stringify!($method), value);
            Ok(())
        }
    )*};
}

impl<'t> Serializer for &'t mut Tape {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'t>;
    type SerializeTuple = Open<'t>;
    type SerializeTupleStruct = Open<'t>;
    type SerializeTupleVariant = Open<'t>;
    type SerializeMap = Open<'t>;
    type SerializeStruct = Open<'t>;
    type SerializeStructVariant = Open<'t>;

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
        self.say("bytes", format_args!("{value:?}"));
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.say("none", "");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        self.say("some", "");
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.say("unit", "");
        Ok(())
    }

    fn serialize_unit_struct(self, name: &'static str) -> Result<(), Error> {
        self.say("unit struct", name);
        Ok(())
    }

    fn serialize_unit_variant(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
    ) -> Result<(), Error> {
        self.say("unit variant", format_args!("{name} {index} {variant}"));
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.say("newtype", name);
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        self.say("newtype variant", format_args!("{name} {index} {variant}"));
        value.serialize(self)
    }

    fn serialize_seq(self, len: Option<usize>) -> Result<Open<'t>, Error> {
        Ok(self.open("seq", "", len))
    }

    fn serialize_tuple(self, len: usize) -> Result<Open<'t>, Error> {
        Ok(self.open("tuple", "", Some(len)))
    }

    fn serialize_tuple_struct(self, name: &'static str, len: usize) -> Result<Open<'t>, Error> {
        Ok(self.open("tuple struct", name, Some(len)))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Open<'t>, Error> {
        Ok(self.open("tuple variant", &format!("{name} {variant}"), Some(len)))
    }

    fn serialize_map(self, len: Option<usize>) -> Result<Open<'t>, Error> {
        Ok(self.open("map", "", len))
    }

    fn serialize_struct(self, name: &'static str, len: usize) -> Result<Open<'t>, Error> {
        Ok(self.open("struct", name, Some(len)))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<Open<'t>, Error> {
        Ok(self.open("struct variant", &format!("{name} {variant}"), Some(len)))
    }
}

/// What has elements without names.
macro_rules! elements {
    ($($trait:ident: $method:ident)*) => {$(
        impl $trait for Open<'_> {
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

/// What has fields, of which some may be skipped.
macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl $trait for Open<'_> {
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
                self.tape.say("skipped", name);
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

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.part("key", key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.tape.say("value", "");
        value.serialize(&mut *self.tape)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}
