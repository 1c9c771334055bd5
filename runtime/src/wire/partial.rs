//! Reading and writing a partial request: a map in every format, in which no field is required.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::de::{ReadFields, Unread};
use super::entries::{Reading, entry_reader, read_entries};
use super::fault::{self, Caught, collects};
use super::field_name::{FieldName, FieldNameSeed, FindName, names_of};
use super::optional::OptionSeed;
use super::sink::{CountingSink, MapSink};
use super::source::{FieldSource, MapSource};
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
        let source: MapSource<'_, A, true> =
            MapSource { map, human_readable: true, is_repeated: false, buffer: None };
        let mut reading = Reading::<T, _> { partial: T::empty_partial(), source };
        let mut caught = Caught::NOTHING;
        let seed = KeySeed(FieldNameSeed::new(names_of::<T>(), None));
        read_entries(entry_reader(&mut reading), &mut caught, seed, T::find_field)?;
        let partial = reading.partial;
        if collects!(A::Error) && !caught.is_empty() {
            return Err(caught.into_error(T::find_field, true, &|unread, report| {
                T::check_partial(&partial, unread, report);
            }));
        }
        fault::check_read(Ok(partial), |partial, report| {
            T::check_partial(partial, &Unread::unset(), report);
        })
    }
}

/// Reads the name of a field as the key of a map.
#[derive(Clone, Copy)]
struct KeySeed<N>(FieldNameSeed<N>);

impl<'de, N: FindName> DeserializeSeed<'de> for KeySeed<N> {
    type Value = FieldName;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        deserializer.deserialize_str(self.0)
    }
}

/// The seed of a field that holds a request: in a partial request that is partial, too.
#[derive(Debug)]
pub struct NestedSeed<T, S>(PhantomData<(T, fn() -> S)>);

/// Makes the seed of a field that holds a request, whose source is an `S`.
#[must_use]
pub fn nested<T, S>() -> NestedSeed<T, S> {
    NestedSeed(PhantomData)
}

/// The seed of a field that holds an `Option` of a request.
#[derive(Debug)]
pub struct NestedOptionSeed<T, S>(NestedSeed<T, S>);

/// Makes the seed of a field that holds an `Option` of a request.
#[must_use]
pub fn nested_option<T, S>() -> NestedOptionSeed<T, S> {
    NestedOptionSeed(nested())
}

impl<'de, T, S> DeserializeSeed<'de> for NestedSeed<T, S>
where
    T: ReadFields<'de> + Deserialize<'de>,
    S: FieldSource<'de>,
{
    type Value = T::Partial;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T::Partial, D::Error> {
        if S::IS_PARTIAL {
            read_partial::<T, D>(deserializer)
        } else {
            T::deserialize(deserializer).map(T::into_partial)
        }
    }
}

impl<'de, T, S> DeserializeSeed<'de> for NestedOptionSeed<T, S>
where
    T: ReadFields<'de> + Deserialize<'de>,
    S: FieldSource<'de>,
{
    type Value = Option<T::Partial>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        OptionSeed(self.0).deserialize(deserializer)
    }
}

/// What is set of a request that a field holds.
#[derive(Debug)]
pub struct SetFields<'a, T: HasPartial>(pub &'a T::Partial);

impl<T: MergeFields> Serialize for SetFields<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write_partial::<T, S>(self.0, serializer)
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
