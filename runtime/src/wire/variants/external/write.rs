//! Writing an externally tagged enum, which is what serde's data model calls an enum.

use serde_core::ser::{Serialize, SerializeStructVariant, SerializeTupleVariant, Serializer};

use crate::partial::HasPartial;
use crate::wire::ser::{WriteFields, count_fields, is_human_readable};
use crate::wire::sink::FieldSink;
use crate::wire::variants::content::{ComposedContent, no_entries_error};
use crate::wire::variants::ser::{VariantSink, WriteVariants};
use crate::wire::variants::untagged::UntaggedSink;

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
#[inline]
pub fn write_external<T: WriteVariants, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.write_variant(ExternalSink { enum_name: T::NAME, serializer })
}

/// Writes a variant of the format.
#[derive(Debug)]
struct ExternalSink<S> {
    enum_name: &'static str,
    serializer: S,
}

impl<S: Serializer> VariantSink for ExternalSink<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type Untagged = UntaggedSink<S>;

    #[inline]
    fn write_unit(self, index: u32, name: &'static str) -> Result<S::Ok, S::Error> {
        self.serializer.serialize_unit_variant(self.enum_name, index, name)
    }

    #[inline]
    fn write_newtype<T: Serialize + ?Sized>(
        self,
        index: u32,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.serializer.serialize_newtype_variant(self.enum_name, index, name, value)
    }

    #[inline]
    fn write_tuple<F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        let human_readable = is_human_readable::<F, S>(&self.serializer);
        let count = count_fields(fields, human_readable);
        let variant =
            self.serializer.serialize_tuple_variant(self.enum_name, index, name, count)?;
        let mut sink = TupleVariantSink(variant);
        fields.write_fields(human_readable, &mut sink)?;
        sink.0.end()
    }

    #[inline]
    fn write_struct<F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        let human_readable = is_human_readable::<F, S>(&self.serializer);
        let count = count_fields(fields, human_readable);
        let variant =
            self.serializer.serialize_struct_variant(self.enum_name, index, name, count)?;
        let mut sink = StructVariantSink(variant);
        fields.write_fields(human_readable, &mut sink)?;
        sink.0.end()
    }

    /// A struct variant cannot be a map, so serde writes a newtype variant that holds one.
    #[inline]
    fn write_composed<R: HasPartial, F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        if R::COLLECTS_UNKNOWN {
            self.write_newtype(index, name, &ComposedContent::<R, F>::new(name, fields))
        } else {
            self.write_struct(index, name, fields)
        }
    }

    #[inline]
    fn write_name(self, name: &str) -> Result<S::Ok, S::Error> {
        self.serializer.serialize_str(name)
    }

    #[inline]
    fn untagged(self) -> UntaggedSink<S> {
        UntaggedSink::new(self.enum_name, self.serializer)
    }
}

/// Writes the fields of a tuple variant.
struct TupleVariantSink<S>(S);

impl<S: SerializeTupleVariant> FieldSink for TupleVariantSink<S> {
    type Error = S::Error;

    #[inline]
    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(value)
    }

    #[inline]
    fn skip_field(&mut self, _: &'static str) -> Result<(), S::Error> {
        Ok(())
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> Result<(), S::Error> {
        Err(no_entries_error())
    }
}

/// Writes the fields of a struct variant.
struct StructVariantSink<S>(S);

impl<S: SerializeStructVariant> FieldSink for StructVariantSink<S> {
    type Error = S::Error;

    #[inline]
    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    #[inline]
    fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> Result<(), S::Error> {
        Err(no_entries_error())
    }
}
