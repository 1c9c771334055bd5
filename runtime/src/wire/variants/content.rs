//! The fields of a variant as a value of its own: a tuple, a struct or a map.

use core::marker::PhantomData;

use serde_core::ser::{Error, Serialize, SerializeTuple, Serializer};

use crate::partial::HasPartial;
use crate::wire::ser::{self, WriteFields};
use crate::wire::sink::FieldSink;

/// Numbered fields, as a tuple.
pub(super) struct TupleContent<'a, F>(pub(super) &'a F);

impl<F: WriteFields> Serialize for TupleContent<'_, F> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let human_readable = ser::is_human_readable::<F, S>(&serializer);
        let count = ser::count_fields(self.0, human_readable);
        let mut sink = TupleSink(serializer.serialize_tuple(count)?);
        self.0.write_fields(human_readable, &mut sink)?;
        sink.0.end()
    }
}

/// Named fields, as a struct of this name.
pub(super) struct StructContent<'a, F> {
    pub(super) name: &'static str,
    pub(super) fields: &'a F,
}

impl<F: WriteFields> Serialize for StructContent<'_, F> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ser::write_struct(self.name, self.fields, serializer)
    }
}

/// Named fields, as a struct of this name, or as a map if `R`, which reads them, collects unknown
/// fields.
pub(super) struct ComposedContent<'a, R, F> {
    name: &'static str,
    fields: &'a F,
    reader: PhantomData<fn() -> R>,
}

impl<'a, R, F> ComposedContent<'a, R, F> {
    #[inline]
    pub(super) fn new(name: &'static str, fields: &'a F) -> Self {
        Self { name, fields, reader: PhantomData }
    }
}

impl<R: HasPartial, F: WriteFields> Serialize for ComposedContent<'_, R, F> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ser::write_struct_or_map::<R, F, S>(self.name, self.fields, serializer)
    }
}

/// Writes the fields of a tuple, whose names are their positions.
struct TupleSink<S>(S);

impl<S: SerializeTuple> FieldSink for TupleSink<S> {
    type Error = S::Error;

    #[inline]
    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        _: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_element(value)
    }

    #[inline]
    fn skip_field(&mut self, _: &'static str) -> Result<(), S::Error> {
        Ok(())
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> Result<(), S::Error> {
        Err(no_entries_error())
    }
}

/// The error that the fields of a variant are not those of a map.
#[cold]
pub(super) fn no_entries_error<E: Error>() -> E {
    E::custom("the variant has no room for the entries of a map")
}
