//! Writing a foreign type's entries among those of a request.

use alloc::string::String;
use core::fmt::{self, Write};
use core::marker::PhantomData;

use serde_core::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant,
    SerializeTupleVariant, Serializer,
};

use super::payload::{Payload, TupleForm};
use crate::wire::sink::FieldSink;

/// Writes the entries of a foreign type, in a format that is `human_readable` or not.
///
/// # Errors
///
/// The format's own, or that the type is neither a struct nor a map.
pub fn write_foreign<T: Serialize + ?Sized, S: FieldSink>(
    value: &T,
    human_readable: bool,
    sink: &mut S,
) -> Result<(), S::Error> {
    value.serialize(EntriesSerializer { value, human_readable, sink })
}

/// The serializer of a foreign type, whose entries it hands to a sink. It keeps the value itself,
/// for the payload of a variant.
struct EntriesSerializer<'a, T: ?Sized, S> {
    value: &'a T,
    human_readable: bool,
    sink: &'a mut S,
}

fn not_flat_error<E: Error>(what: &str) -> E {
    E::custom(format_args!("can only flatten structs and maps (got {what})"))
}

impl<'a, T: Serialize + ?Sized, S: FieldSink> Serializer for EntriesSerializer<'a, T, S> {
    type Ok = ();
    type Error = S::Error;
    type SerializeSeq = Impossible<(), S::Error>;
    type SerializeTuple = Impossible<(), S::Error>;
    type SerializeTupleStruct = Impossible<(), S::Error>;
    type SerializeTupleVariant = WrittenVariant<S::Error>;
    type SerializeMap = MapEntries<'a, S>;
    type SerializeStruct = StructEntries<'a, S>;
    type SerializeStructVariant = WrittenVariant<S::Error>;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<StructEntries<'a, S>, S::Error> {
        Ok(StructEntries(self.sink))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<MapEntries<'a, S>, S::Error> {
        Ok(MapEntries { key: None, sink: self.sink })
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
    ) -> Result<WrittenVariant<S::Error>, S::Error> {
        self.sink.write_entry(variant, &Payload::new(self.value, TupleForm::Seq))?;
        Ok(WrittenVariant(PhantomData))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<WrittenVariant<S::Error>, S::Error> {
        self.sink.write_entry(variant, &Payload::new(self.value, TupleForm::Seq))?;
        Ok(WrittenVariant(PhantomData))
    }

    super::reject_values! { self, what => not_flat_error(what);
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

/// Hands the fields of a struct to a sink.
struct StructEntries<'a, S>(&'a mut S);

impl<S: FieldSink> SerializeStruct for StructEntries<'_, S> {
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

/// Hands the entries of a map to a sink.
struct MapEntries<'a, S> {
    key: Option<String>,
    sink: &'a mut S,
}

impl<S: FieldSink> SerializeMap for MapEntries<'_, S> {
    type Ok = ();
    type Error = S::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        let mut text = String::new();
        write!(text, "{}", KeyText(key)).map_err(|_| S::Error::custom("key must be a string"))?;
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

/// A key as a string. A formatter is a serializer of just the values that have one.
struct KeyText<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> fmt::Display for KeyText<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

/// A variant that has been written as a whole, so that its fields are ignored.
struct WrittenVariant<E>(PhantomData<E>);

impl<E: Error> SerializeTupleVariant for WrittenVariant<E> {
    type Ok = ();
    type Error = E;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), E> {
        Ok(())
    }

    fn end(self) -> Result<(), E> {
        Ok(())
    }
}

impl<E: Error> SerializeStructVariant for WrittenVariant<E> {
    type Ok = ();
    type Error = E;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) -> Result<(), E> {
        Ok(())
    }

    fn end(self) -> Result<(), E> {
        Ok(())
    }
}
