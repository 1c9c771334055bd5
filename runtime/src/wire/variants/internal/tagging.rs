//! Writing the value of a newtype variant, which is of any type, together with the tag of the
//! variant.

use serde_core::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeStruct, SerializeStructVariant,
    SerializeTupleVariant, Serializer,
};

use super::key_text::is_text;
use crate::wire::foreign::{Payload, TupleForm, reject_values};
use crate::wire::sink::tag_key_error;

/// The tag of a variant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag {
    pub(super) enum_name: &'static str,
    pub(super) key: &'static str,
    pub(super) variant: &'static str,
}

impl Tag {
    #[cold]
    fn reject<E: Error>(self, what: &str) -> E {
        let Self { enum_name, variant, .. } = self;
        E::custom(format_args!(
            "cannot serialize tagged newtype variant {enum_name}::{variant} containing {what}"
        ))
    }
}

/// Writes the tag as the first entry of a value.
///
/// # Errors
///
/// The format's own, or that the value has no entries.
#[inline]
pub(super) fn write_tagged<T: Serialize + ?Sized, S: Serializer>(
    value: &T,
    tag: Tag,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.serialize(TaggingSerializer { value, tag, serializer })
}

/// The serializer of a value that has a tag. It keeps the value itself, for the payload of an enum.
struct TaggingSerializer<'a, T: ?Sized, S> {
    value: &'a T,
    tag: Tag,
    serializer: S,
}

impl<T: Serialize + ?Sized, S: Serializer> TaggingSerializer<'_, T, S> {
    /// Writes a map of the tag and at most one other entry.
    fn write_entry<V: Serialize + ?Sized>(
        self,
        entry: Option<(&'static str, &V)>,
    ) -> Result<S::SerializeMap, S::Error> {
        let count = 1 + usize::from(entry.is_some());
        let mut map = self.serializer.serialize_map(Some(count))?;
        map.serialize_entry(self.tag.key, self.tag.variant)?;
        if let Some((name, value)) = entry {
            if name == self.tag.key {
                return Err(tag_key_error(name));
            }
            map.serialize_entry(name, value)?;
        }
        Ok(map)
    }
}

impl<T: Serialize + ?Sized, S: Serializer> Serializer for TaggingSerializer<'_, T, S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = WrittenVariant<S::SerializeMap>;
    type SerializeMap = MapEntries<S::SerializeMap>;
    type SerializeStruct = StructEntries<S::SerializeStruct>;
    type SerializeStructVariant = WrittenVariant<S::SerializeMap>;

    #[inline]
    fn is_human_readable(&self) -> bool {
        self.serializer.is_human_readable()
    }

    #[inline]
    fn serialize_struct(
        self,
        name: &'static str,
        len: usize,
    ) -> Result<StructEntries<S::SerializeStruct>, S::Error> {
        let mut fields = self.serializer.serialize_struct(name, len + 1)?;
        fields.serialize_field(self.tag.key, self.tag.variant)?;
        Ok(StructEntries { fields, tag: self.tag.key })
    }

    #[inline]
    fn serialize_map(self, len: Option<usize>) -> Result<MapEntries<S::SerializeMap>, S::Error> {
        let mut map = self.serializer.serialize_map(len.map(|len| len + 1))?;
        map.serialize_entry(self.tag.key, self.tag.variant)?;
        Ok(MapEntries { map, tag: self.tag.key })
    }

    fn serialize_unit(self) -> Result<S::Ok, S::Error> {
        self.write_entry(None::<(_, &())>)?.end()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<S::Ok, S::Error> {
        self.write_entry(None::<(_, &())>)?.end()
    }

    #[inline]
    fn serialize_newtype_struct<I: Serialize + ?Sized>(
        self,
        _: &'static str,
        inner: &I,
    ) -> Result<S::Ok, S::Error> {
        write_tagged(inner, self.tag, self.serializer)
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<S::Ok, S::Error> {
        self.write_entry(Some((variant, &())))?.end()
    }

    fn serialize_newtype_variant<I: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        inner: &I,
    ) -> Result<S::Ok, S::Error> {
        self.write_entry(Some((variant, inner)))?.end()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<WrittenVariant<S::SerializeMap>, S::Error> {
        let payload = Payload::new(self.value, TupleForm::TupleStruct);
        self.write_entry(Some((variant, &payload))).map(WrittenVariant)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<WrittenVariant<S::SerializeMap>, S::Error> {
        let payload = Payload::new(self.value, TupleForm::TupleStruct);
        self.write_entry(Some((variant, &payload))).map(WrittenVariant)
    }

    fn serialize_some<I: Serialize + ?Sized>(self, _: &I) -> Result<S::Ok, S::Error> {
        Err(self.tag.reject("an optional"))
    }

    reject_values! { self, what => self.tag.reject(what);
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
        serialize_none() -> Ok: "an optional"
        serialize_seq(Option<usize>) -> SerializeSeq: "a sequence"
        serialize_tuple(usize) -> SerializeTuple: "a tuple"
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct: "a tuple struct"
    }
}

/// Writes the fields of a struct behind the tag.
struct StructEntries<S> {
    fields: S,
    tag: &'static str,
}

impl<S: SerializeStruct> SerializeStruct for StructEntries<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    #[inline]
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        if name == self.tag {
            return Err(tag_key_error(name));
        }
        self.fields.serialize_field(name, value)
    }

    #[inline]
    fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.fields.skip_field(name)
    }

    #[inline]
    fn end(self) -> Result<S::Ok, S::Error> {
        self.fields.end()
    }
}

/// Writes the entries of a map behind the tag.
struct MapEntries<S> {
    map: S,
    tag: &'static str,
}

impl<S: SerializeMap> MapEntries<S> {
    #[inline]
    fn check_key<T: Serialize + ?Sized>(&self, key: &T) -> Result<(), S::Error> {
        if is_text(key, self.tag) { Err(tag_key_error(self.tag)) } else { Ok(()) }
    }
}

impl<S: SerializeMap> SerializeMap for MapEntries<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    #[inline]
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), S::Error> {
        self.check_key(key)?;
        self.map.serialize_key(key)
    }

    #[inline]
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        self.map.serialize_value(value)
    }

    #[inline]
    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(
        &mut self,
        key: &K,
        value: &V,
    ) -> Result<(), S::Error> {
        self.check_key(key)?;
        self.map.serialize_entry(key, value)
    }

    #[inline]
    fn end(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}

/// A variant that has been written as a whole, so that its fields are ignored.
struct WrittenVariant<S>(S);

impl<S: SerializeMap> SerializeTupleVariant for WrittenVariant<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &T) -> Result<(), S::Error> {
        Ok(())
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}

impl<S: SerializeMap> SerializeStructVariant for WrittenVariant<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        _: &T,
    ) -> Result<(), S::Error> {
        Ok(())
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
