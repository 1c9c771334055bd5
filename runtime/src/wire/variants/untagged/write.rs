//! Writing an untagged enum, or a variant that is untagged in any other.

use serde_core::ser::{Serialize, Serializer};

use crate::partial::HasPartial;
use crate::wire::ser::WriteFields;
use crate::wire::variants::content::{ComposedContent, StructContent, TupleContent};
use crate::wire::variants::ser::{VariantSink, WriteVariants};

/// Writes an enum.
///
/// # Errors
///
/// The format's own, or that the variant cannot be written.
#[inline]
pub fn write_untagged<T: WriteVariants, S: Serializer>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.write_variant(UntaggedSink::new(T::NAME, serializer))
}

/// Writes the content of a variant.
#[derive(Debug)]
pub(in crate::wire::variants) struct UntaggedSink<S> {
    enum_name: &'static str,
    serializer: S,
}

impl<S> UntaggedSink<S> {
    #[inline]
    pub(in crate::wire::variants) fn new(enum_name: &'static str, serializer: S) -> Self {
        Self { enum_name, serializer }
    }
}

impl<S: Serializer> VariantSink for UntaggedSink<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type Untagged = Self;

    #[inline]
    fn write_unit(self, _: u32, _: &'static str) -> Result<S::Ok, S::Error> {
        self.serializer.serialize_unit()
    }

    #[inline]
    fn write_newtype<T: Serialize + ?Sized>(
        self,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(self.serializer)
    }

    #[inline]
    fn write_tuple<F: WriteFields>(
        self,
        _: u32,
        _: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        TupleContent(fields).serialize(self.serializer)
    }

    #[inline]
    fn write_struct<F: WriteFields>(
        self,
        _: u32,
        _: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        StructContent { name: self.enum_name, fields }.serialize(self.serializer)
    }

    #[inline]
    fn write_composed<R: HasPartial, F: WriteFields>(
        self,
        _: u32,
        _: &'static str,
        fields: &F,
    ) -> Result<S::Ok, S::Error> {
        ComposedContent::<R, F>::new(self.enum_name, fields).serialize(self.serializer)
    }

    #[inline]
    fn write_name(self, name: &str) -> Result<S::Ok, S::Error> {
        self.serializer.serialize_str(name)
    }

    #[inline]
    fn untagged(self) -> Self {
        self
    }
}
