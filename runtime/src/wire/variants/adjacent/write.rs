//! Writing an adjacently tagged enum: a struct with the tag, and with the content if there is one.

use serde_core::ser::{Serialize, SerializeStruct, Serializer};

use crate::partial::HasPartial;
use crate::wire::ser::WriteFields;
use crate::wire::variants::content::{ComposedContent, StructContent, TupleContent};
use crate::wire::variants::ser::{VariantSink, WriteVariants};
use crate::wire::variants::untagged::UntaggedSink;

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
#[inline]
pub fn write_adjacent<T: WriteVariants, S: Serializer>(
    value: &T,
    tag: &'static str,
    content: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.write_variant(AdjacentSink { enum_name: T::NAME, tag, content, serializer })
}

/// Writes the tag and the content of a variant.
#[derive(Debug)]
struct AdjacentSink<S> {
    enum_name: &'static str,
    tag: &'static str,
    content: &'static str,
    serializer: S,
}

impl<S: Serializer> AdjacentSink<S> {
    #[inline]
    fn write_content<T: Serialize + ?Sized>(
        self,
        index: u32,
        name: &'static str,
        content: &T,
    ) -> Result<S::Ok, S::Error> {
        let mut entries = self.serializer.serialize_struct(self.enum_name, 2)?;
        let variant = VariantTag { enum_name: self.enum_name, index, name };
        entries.serialize_field(self.tag, &variant)?;
        entries.serialize_field(self.content, content)?;
        entries.end()
    }
}

impl<S: Serializer> VariantSink for AdjacentSink<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type Untagged = UntaggedSink<S>;

    #[inline]
    fn write_unit(self, index: u32, name: &'static str) -> Result<S::Ok, S::Error> {
        let mut entries = self.serializer.serialize_struct(self.enum_name, 1)?;
        let variant = VariantTag { enum_name: self.enum_name, index, name };
        entries.serialize_field(self.tag, &variant)?;
        entries.end()
    }

    #[inline]
    fn write_newtype<T: Serialize + ?Sized>(
        self,
        index: u32,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        self.write_content(index, name, value)
    }

    #[inline]
    fn write_tuple<F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        self.write_content(index, name, &TupleContent(fields))
    }

    #[inline]
    fn write_struct<F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        self.write_content(index, name, &StructContent { name, fields })
    }

    #[inline]
    fn write_composed<R: HasPartial, F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        self.write_content(index, name, &ComposedContent::<R, F>::new(name, fields))
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

/// The tag is a unit variant of the enum, as serde writes it: formats that know variants by their
/// position write that.
struct VariantTag {
    enum_name: &'static str,
    index: u32,
    name: &'static str,
}

impl Serialize for VariantTag {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit_variant(self.enum_name, self.index, self.name)
    }
}
