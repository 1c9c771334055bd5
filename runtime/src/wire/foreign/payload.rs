//! The payload of a variant with several fields, without the variant around it.

use serde_core::ser::{
    Error, Impossible, Serialize, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

/// The payload of a variant, as the value of an entry.
///
/// An enum hands over its fields one by one, but an entry needs one value. So the enum is
/// serialized once more in place of that value.
pub(in crate::wire) struct Payload<'a, T: ?Sized> {
    value: &'a T,
    tuple: TupleForm,
}

/// What the payload of a tuple variant is written as: serde writes a sequence where the enum is
/// flattened, and a tuple struct where it is inside of an enum with a tag.
#[derive(Clone, Copy, Debug)]
pub(in crate::wire) enum TupleForm {
    Seq,
    TupleStruct,
}

impl<'a, T: ?Sized> Payload<'a, T> {
    pub(in crate::wire) fn new(value: &'a T, tuple: TupleForm) -> Self {
        Self { value, tuple }
    }
}

impl<T: Serialize + ?Sized> Serialize for Payload<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(PayloadSerializer { serializer, tuple: self.tuple })
    }
}

/// Accepts nothing but variants with several fields, since only these have such a payload.
struct PayloadSerializer<S> {
    serializer: S,
    tuple: TupleForm,
}

fn no_variant_error<E: Error>(what: &str) -> E {
    E::custom(format_args!("expected a variant with fields (got {what})"))
}

impl<S: Serializer> Serializer for PayloadSerializer<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type SerializeSeq = Impossible<S::Ok, S::Error>;
    type SerializeTuple = Impossible<S::Ok, S::Error>;
    type SerializeTupleStruct = Impossible<S::Ok, S::Error>;
    type SerializeTupleVariant = ElementsSerializer<S>;
    type SerializeMap = Impossible<S::Ok, S::Error>;
    type SerializeStruct = Impossible<S::Ok, S::Error>;
    type SerializeStructVariant = FieldsSerializer<S::SerializeStruct>;

    fn is_human_readable(&self) -> bool {
        self.serializer.is_human_readable()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<ElementsSerializer<S>, S::Error> {
        match self.tuple {
            TupleForm::Seq => self.serializer.serialize_seq(Some(len)).map(ElementsSerializer::Seq),
            TupleForm::TupleStruct => self
                .serializer
                .serialize_tuple_struct(variant, len)
                .map(ElementsSerializer::TupleStruct),
        }
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        len: usize,
    ) -> Result<FieldsSerializer<S::SerializeStruct>, S::Error> {
        self.serializer.serialize_struct(variant, len).map(FieldsSerializer)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<S::Ok, S::Error> {
        Err(no_variant_error("an option"))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        Err(no_variant_error("a newtype struct"))
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<S::Ok, S::Error> {
        Err(no_variant_error("a newtype variant"))
    }

    super::reject_values! { self, what => no_variant_error(what);
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
        serialize_none() -> Ok: "an option"
        serialize_unit() -> Ok: "a unit"
        serialize_unit_struct(&'static str) -> Ok: "a unit struct"
        serialize_unit_variant(&'static str, u32, &'static str) -> Ok: "a unit variant"
        serialize_seq(Option<usize>) -> SerializeSeq: "a sequence"
        serialize_tuple(usize) -> SerializeTuple: "a tuple"
        serialize_tuple_struct(&'static str, usize) -> SerializeTupleStruct: "a tuple struct"
        serialize_map(Option<usize>) -> SerializeMap: "a map"
        serialize_struct(&'static str, usize) -> SerializeStruct: "a struct"
    }
}

/// Writes the fields of a tuple variant as the elements of a sequence or a tuple struct.
enum ElementsSerializer<S: Serializer> {
    Seq(S::SerializeSeq),
    TupleStruct(S::SerializeTupleStruct),
}

impl<S: Serializer> SerializeTupleVariant for ElementsSerializer<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), S::Error> {
        match self {
            ElementsSerializer::Seq(seq) => seq.serialize_element(value),
            ElementsSerializer::TupleStruct(tuple) => tuple.serialize_field(value),
        }
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        match self {
            ElementsSerializer::Seq(seq) => seq.end(),
            ElementsSerializer::TupleStruct(tuple) => tuple.end(),
        }
    }
}

/// Writes the fields of a struct variant as those of a struct.
struct FieldsSerializer<S>(S);

impl<S: SerializeStruct> SerializeStructVariant for FieldsSerializer<S> {
    type Ok = S::Ok;
    type Error = S::Error;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }

    fn end(self) -> Result<S::Ok, S::Error> {
        self.0.end()
    }
}
