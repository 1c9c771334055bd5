//! Writing an internally tagged enum: a struct or a map whose first entry is the tag.

use serde_core::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use super::tagging::{Tag, write_tagged};
use crate::partial::HasPartial;
use crate::wire::format;
use crate::wire::ser::{WriteFields, count_fields, is_human_readable};
use crate::wire::sink::{MapSink, StructSink, tag_key_error};
use crate::wire::variants::content::TupleContent;
use crate::wire::variants::ser::{VariantSink, WriteVariants};
use crate::wire::variants::untagged::UntaggedSink;

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
#[inline]
pub fn write_internal<T: WriteVariants, S: Serializer>(
    value: &T,
    tag: &'static str,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.write_variant(InternalSink { enum_name: T::NAME, tag, serializer })
}

/// Writes the tag of a variant, then its content.
#[derive(Debug)]
struct InternalSink<S> {
    enum_name: &'static str,
    tag: &'static str,
    serializer: S,
}

impl<S> InternalSink<S> {
    #[inline]
    fn tag(&self, variant: &'static str) -> Tag {
        Tag { enum_name: self.enum_name, key: self.tag, variant }
    }
}

impl<S: Serializer> VariantSink for InternalSink<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type Untagged = UntaggedSink<S>;

    #[inline]
    fn write_unit(self, _: u32, name: &'static str) -> Result<S::Ok, S::Error> {
        let mut fields = self.serializer.serialize_struct(self.enum_name, 1)?;
        fields.serialize_field(self.tag, name)?;
        fields.end()
    }

    #[inline]
    fn write_bare(self, index: u32, name: &'static str) -> Result<S::Ok, S::Error> {
        if format::describes_itself::<S::Error>(self.serializer.is_human_readable()) {
            self.serializer.serialize_str(name)
        } else {
            self.write_unit(index, name)
        }
    }

    #[inline]
    fn write_newtype<T: Serialize + ?Sized>(
        self,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        write_tagged(value, self.tag(name), self.serializer)
    }

    /// A tuple cannot have a tag, which is a compile error at the derive.
    #[cold]
    fn write_tuple<F: WriteFields>(
        self,
        _: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        write_tagged(&TupleContent(fields), self.tag(name), self.serializer)
    }

    #[inline]
    fn write_struct<F: WriteFields>(
        self,
        _: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        let human_readable = is_human_readable::<F, S>(&self.serializer);
        let count = count_fields(fields, human_readable) + 1;
        let mut sink = StructSink(self.serializer.serialize_struct(self.enum_name, count)?);
        sink.0.serialize_field(self.tag, name)?;
        fields.write_fields(human_readable, &mut sink)?;
        sink.0.end()
    }

    #[inline]
    fn write_composed<R: HasPartial, F: WriteFields>(
        self,
        index: u32,
        name: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        if R::NAMES.contains(&self.tag) {
            return Err(tag_key_error(self.tag));
        }
        if !R::COLLECTS_UNKNOWN {
            return self.write_struct(index, name, fields);
        }
        let human_readable = is_human_readable::<F, S>(&self.serializer);
        let count = count_fields(fields, human_readable) + 1;
        let mut sink = MapSink::new::<R>(self.serializer.serialize_map(Some(count))?);
        sink.write_tag(self.tag, name)?;
        fields.write_fields(human_readable, &mut sink)?;
        sink.map.end()
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
