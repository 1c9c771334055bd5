//! Reading and writing a partial request: a map in every format, in which no field is required.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_core::ser::{SerializeMap, Serializer};

use super::de::{FieldName, FieldNameSeed, ReadFields, Reading, Unread, read_entries};
use super::fault::{self, Caught, collects};
use super::sink::{CountingSink, MapSink};
use super::source::MapSource;
use crate::merge::MergeFields;
use crate::partial::HasPartial;

/// Reads a partial request.
///
/// # Errors
///
/// The format's own, and those of the fields.
pub fn read_partial<'de, T: ReadFields<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T::Partial, D::Error> {
    deserializer.deserialize_map(PartialVisitor::<T>(PhantomData))
}

struct PartialVisitor<T>(PhantomData<T>);

impl<'de, T: ReadFields<'de>> Visitor<'de> for PartialVisitor<T> {
    type Value = T::Partial;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T::Partial, A::Error> {
        // In every format a field goes by its name, and is omitted if it is not set.
        let source = MapSource { map, human_readable: true, is_repeated: false, buffer: None };
        let mut reading = Reading::<T, _> { partial: T::empty_partial(), source };
        let mut caught = Caught::default();
        read_entries(&mut reading, &mut caught, || KeySeed(FieldNameSeed::<T>::new(None)))?;
        if collects::<A::Error>() && !caught.is_empty() {
            return Err(caught.into_error(T::find_field, true, |unread, report| {
                T::check_partial(&reading.partial, unread, report);
            }));
        }
        fault::check_read(Ok(reading.partial), |partial, report| {
            T::check_partial(partial, &Unread::unset(), report);
        })
    }
}

/// Reads the name of a field as the key of a map.
struct KeySeed<T>(FieldNameSeed<T>);

impl<'de, T: ReadFields<'de>> DeserializeSeed<'de> for KeySeed<T> {
    type Value = FieldName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_str(self.0)
    }
}

/// Writes what is set of a partial request.
///
/// # Errors
///
/// The format's own, or that a key of a flattened map is the name of a field.
pub fn write_partial<T: MergeFields, S: Serializer>(
    partial: &<T as HasPartial>::Partial,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut counted = CountingSink(0);
    // A partial request that cannot be written fails below.
    let _ = T::write_set_fields(partial, &mut counted);
    let mut sink = MapSink::new::<T>(serializer.serialize_map(Some(counted.0))?);
    T::write_set_fields(partial, &mut sink)?;
    sink.map.end()
}
