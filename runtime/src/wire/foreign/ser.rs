//! Writing a foreign type's entries among those of a request.

use alloc::string::String;
use core::fmt::{self, Write};
use core::marker::PhantomData;

use serde_core::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant,
    SerializeTupleVariant, Serializer,
};

use super::payload::Payload;
use crate::wire::ser::FieldSink;

/// Writes the entries of a foreign type. `human_readable` is whether the format is human-readable.
///
/// # Errors
///
/// The format's own, or that the type is neither struct nor map.
pub fn write_foreign<T: Serialize + ?Sized, S: FieldSink>(
    value: &T,
    human_readable: bool,
    sink: &mut S,
) -> Result<(), S::Error> {
    value.serialize(Flat { value, human_readable, sink })
}

/// The entries as one value, which is kept for the variant it may be.
struct Flat<'a, T: ?Sized, S> {
    value: &'a T,
    human_readable: bool,
    sink: &'a mut S,
}

fn not_flat<E: Error>(what: &str) -> E {
    E::custom(format_args!("can only flatten structs and maps (got {what})"))
}

impl<'a, T: Serialize + ?Sized, S: FieldSink> Serializer for Flat<'a, T, S> {
    type Ok = ();
    type Error = S::Error;
    type SerializeSeq = Impossible<(), S::Error>;
    type SerializeTuple = Impossible<(), S::Error>;
    type SerializeTupleStruct = Impossible<(), S::Error>;
    type SerializeTupleVariant = Written<S::Error>;
    type SerializeMap = Entries<'a, S>;
    type SerializeStruct = Fields<'a, S>;
    type SerializeStructVariant = Written<S::Error>;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields<'a, S>, S::Error> {
        Ok(Fields(self.sink))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a, S>, S::Error> {
        Ok(Entries { key: None, sink: self.sink })
    }

    fn serialize_none(self) -> Result<(), S::Error> {
        Ok(())
    }

    fn serialize_unit(self) -> Result<(), S::Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), S::Error> {
        Ok(())
    }

    fn serialize_some<I: Serialize + ?Sized>(self, inner: &I) -> Result<(), S::Error> {
        write_foreign(inner, self.human_readable, self.sink)
    }

    fn serialize_newtype_struct<I: Serialize + ?Sized>(
        self,
        _: &'static str,
        inner: &I,
    ) -> Result<(), S::Error> {
        write_foreign(inner, self.human_readable, self.sink)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), S::Error> {
        self.sink.write_entry(variant, &())
    }

    fn serialize_newtype_variant<I: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        inner: &I,
    ) -> Result<(), S::Error> {
        self.sink.write_entry(variant, inner)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Written<S::Error>, S::Error> {
        self.sink.write_entry(variant, &Payload(self.value))?;
        Ok(Written(PhantomData))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Written<S::Error>, S::Error> {
        self.sink.write_entry(variant, &Payload(self.value))?;
        Ok(Written(PhantomData))
    }

    super::refuse! { not_flat;
        serialize_bool(bool) -> Ok: "a boolean"
        serialize_i8(i8) -> Ok: "an integer"
        serialize_i16(i16) -> Ok: "an integer"
        serialize_i32(i32) -> Ok: "an integer"
        serialize_i64(i64) -> Ok: "an integer"
        serialize_i128(i128) -> Ok: "an integer"
        serialize_u8(u8) -> Ok: "an integer"
        serialize_u16(u16) -> Ok: "an integer"
        serialize_u32(u32) -> Ok: "an integer"
        serialize_u64(u64) -> Ok: "an integer"
        serialize_u128(u128) -> Ok: "an integer"
        serialize_f32(f32) -> Ok: "a float"
        serialize_f64(f64) -> Ok: "a float"
        serialize_char(char) -> Ok: "a char"
        serialize_str(&str) -> Ok: "a string"
        serialize_bytes(&[u8]) -> Ok: "a byte array"
        serialize_seq(Option<usize>) -> SerializeSeq: "a sequence"
        serialize_tuple(usize) -> SerializeTuple: "a tuple"
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct: "a tuple struct"
    }
}

struct Fields<'a, S>(&'a mut S);

impl<S: FieldSink> SerializeStruct for Fields<'_, S> {
    type Ok = ();
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.write_entry(name, value)
    }

    fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }

    fn end(self) -> Result<(), S::Error> {
        Ok(())
    }
}

struct Entries<'a, S> {
    key: Option<String>,
    sink: &'a mut S,
}

impl<S: FieldSink> SerializeMap for Entries<'_, S> {
    type Ok = ();
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        let mut text = String::new();
        write!(text, "{}", Text(key)).map_err(|_| S::Error::custom("key must be a string"))?;
        self.key = Some(text);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        match self.key.take() {
            Some(key) => self.sink.write_entry(&key, value),
            None => Err(S::Error::custom("a key is missing")),
        }
    }

    fn end(self) -> Result<(), S::Error> {
        Ok(())
    }
}

/// A key. A formatter takes what has one text, and no more.
struct Text<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> fmt::Display for Text<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

/// A variant that is written already: its fields come too late.
struct Written<E>(PhantomData<E>);

impl<E: Error> SerializeTupleVariant for Written<E> {
    type Ok = ();
    type Error = E;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), E> {
        Ok(())
    }

    fn end(self) -> Result<(), E> {
        Ok(())
    }
}

impl<E: Error> SerializeStructVariant for Written<E> {
    type Ok = ();
    type Error = E;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) -> Result<(), E> {
        Ok(())
    }

    fn end(self) -> Result<(), E> {
        Ok(())
    }
}
