//! Serialization of a request: its fields are written to a [`FieldSink`] one by one, unset fields
//! are omitted, and the length that the format is told is exact.
//!
//! To know the length, the fields are written twice: first to a sink that only counts.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeStruct, Serializer};

use super::format;
use super::sink::{CountingSink, MapSink, SomeSink, StructSink};
use crate::const_names::Names;
use crate::partial::{HasPartial, StringMap};

pub use super::finite::{require_finite, require_finite_if_float};
pub use super::partial::{SetFields, write_partial};
pub use super::sink::FieldSink;

/// A request that writes its fields one by one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be serialized, so a request that flattens it cannot either",
    label = "has `#[request(deserialize_only)]`",
    note = "add `#[request(deserialize_only)]` here too"
)]
pub trait WriteFields {
    /// The name of the struct, for formats that write it. A variant has its own in the enum.
    const NAME: &'static str = "";
    /// Where [`WRITTEN_NAMES`](WriteFields::WRITTEN_NAMES) are joined, for a request that flattens
    /// others.
    const WRITTEN_NAME_LIST: &'static Names = &Names::new();
    /// The wire names of all fields that are written.
    const WRITTEN_NAMES: &'static [&'static str] = Self::WRITTEN_NAME_LIST.as_slice();
    /// Whether writing depends on whether the format is human-readable. Otherwise no format is
    /// asked, because `serde_test` panics where it is asked and has not been told.
    const ASKS_HUMAN_READABLE: bool = false;

    /// Writes the fields. If the format is not `human_readable`, fields are known by their
    /// position, and none may be omitted.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn write_fields<S: FieldSink>(
        &self,
        human_readable: bool,
        sink: &mut S,
    ) -> Result<(), S::Error>;
}

/// Writes a request that flattens nothing, or no more than other requests.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn write_request<T: WriteFields, S: Serializer>(
    request: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    write_struct(T::NAME, request, serializer)
}

/// Writes a request that flattens others, maps or foreign types.
///
/// # Errors
///
/// The format's own, or that a key of a flattened map is the name of a field.
#[inline]
pub fn write_composed<T: WriteFields + HasPartial, S: Serializer>(
    request: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    write_struct_or_map::<T, T, S>(T::NAME, request, serializer)
}

/// Writes fields as a struct of this name.
#[inline]
pub(super) fn write_struct<F: WriteFields, S: Serializer>(
    name: &'static str,
    fields: &F,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let human_readable = is_human_readable::<F, S>(&serializer);
    let count = count_fields(fields, human_readable);
    let mut sink = StructSink(serializer.serialize_struct(name, count)?);
    fields.write_fields(human_readable, &mut sink)?;
    sink.0.end()
}

/// Writes fields as a struct of this name, or as a map if `R`, which reads them, collects unknown
/// fields.
#[inline]
pub(super) fn write_struct_or_map<R: HasPartial, F: WriteFields, S: Serializer>(
    name: &'static str,
    fields: &F,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !R::COLLECTS_UNKNOWN {
        return write_struct(name, fields, serializer);
    }
    let human_readable = is_human_readable::<F, S>(&serializer);
    let count = count_fields(fields, human_readable);
    let mut sink = MapSink::new::<R>(serializer.serialize_map(Some(count))?);
    fields.write_fields(human_readable, &mut sink)?;
    sink.map.end()
}

/// Whether the format is human-readable, if that makes a difference to the fields.
#[inline]
pub(super) fn is_human_readable<F: WriteFields, S: Serializer>(serializer: &S) -> bool {
    F::ASKS_HUMAN_READABLE && serializer.is_human_readable()
}

/// Counts the fields that will be written: none if that will fail.
#[inline]
pub(super) fn count_fields<F: WriteFields>(fields: &F, human_readable: bool) -> usize {
    let mut sink = CountingSink(0);
    fields.write_fields(human_readable, &mut sink).map_or(0, |()| sink.0)
}

/// Whether fields may be omitted in the format.
///
/// This is asked for each field, where the compiler knows the answer. Asked once for all fields,
/// the answer would be a value that it does not know.
#[inline]
#[must_use]
pub fn may_omit<S: FieldSink>(human_readable: bool) -> bool {
    format::goes_by_names::<S::Error>(human_readable)
}

/// Writes the fields of a request until one fails.
///
/// Generated code could leave at the first error, but a method that returns nothing costs the
/// compiler half as much for each field.
#[derive(Debug)]
pub struct FieldWriter<'a, S: FieldSink> {
    /// Where the fields are written.
    pub sink: &'a mut S,
    human_readable: bool,
    /// The first error.
    pub result: Result<(), S::Error>,
}

impl<'a, S: FieldSink> FieldWriter<'a, S> {
    /// Begins to write.
    #[inline]
    #[must_use]
    pub fn new(human_readable: bool, sink: &'a mut S) -> Self {
        FieldWriter { sink, human_readable, result: Ok(()) }
    }

    /// Writes a field.
    #[inline]
    pub fn write<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) {
        if self.result.is_ok() {
            self.result = self.sink.write_field(name, value);
        }
    }

    /// Writes a field of a partial request, if it is set.
    #[inline]
    pub fn write_set<T: Serialize>(&mut self, name: &'static str, slot: &Option<T>) {
        if let Some(value) = slot {
            self.write(name, value);
        }
    }

    /// Writes a field of a partial request that holds floats, if it is set.
    #[inline]
    pub fn write_set_finite<T: Serialize>(&mut self, name: &'static str, slot: &Option<T>) {
        if let Some(value) = slot {
            self.write(name, &require_finite(name, value));
        }
    }

    /// Writes a field that is omitted if it is `None`.
    #[inline]
    pub fn write_some<T>(&mut self, name: &'static str, value: &Option<T>)
    where
        Option<T>: Serialize,
    {
        self.write_unless(self.human_readable && value.is_none(), name, value);
    }

    /// Writes a field that holds floats, and is omitted if it is `None`.
    #[inline]
    pub fn write_some_finite<T>(&mut self, name: &'static str, value: &Option<T>)
    where
        Option<T>: Serialize,
    {
        let is_omitted = self.human_readable && value.is_none();
        self.write_unless(is_omitted, name, &require_finite(name, value));
    }

    /// Writes a field unless it `is_omitted` and the format allows for that.
    #[inline]
    pub fn write_unless<T: Serialize + ?Sized>(
        &mut self,
        is_omitted: bool,
        name: &'static str,
        value: &T,
    ) {
        if self.result.is_ok() {
            self.result = if may_omit::<S>(is_omitted) {
                self.sink.skip_field(name)
            } else {
                self.sink.write_field(name, value)
            };
        }
    }

    /// Writes an `Option` whose default may be `Some`: a missing field would be read as that
    /// default, so `None` is written as `null` then. `is_none` says whether it would be omitted
    /// otherwise.
    #[inline]
    pub fn write_or_null<T: Serialize + ?Sized, D>(
        &mut self,
        is_none: bool,
        name: &'static str,
        value: &T,
        default: impl FnOnce() -> Option<D>,
    ) {
        self.write_unless(is_none && default().is_none(), name, value);
    }

    /// Writes an `Option` whose default may be `Some`, and which does not take `null`. A `None`
    /// that cannot be expressed is an error.
    #[inline]
    pub fn write_or_fail<T: Serialize + ?Sized, D>(
        &mut self,
        is_none: bool,
        name: &'static str,
        value: &T,
        default: impl FnOnce() -> Option<D>,
    ) {
        if self.result.is_ok() && may_omit::<S>(is_none) && default().is_some() {
            self.result = Err(inexpressible_none_error(name));
        }
        self.write_unless(is_none, name, value);
    }

    /// Fails because of a `None` that does not take `null`, if its default is `Some`.
    #[cold]
    pub fn reject_none<D>(&mut self, name: &'static str, default: impl FnOnce() -> Option<D>) {
        if self.result.is_ok() && default().is_some() {
            self.result = Err(inexpressible_none_error(name));
        }
    }
}

#[cold]
fn inexpressible_none_error<E: Error>(name: &str) -> E {
    E::custom(format_args!("`{name}` is `None`, which would be read as its default"))
}

/// Writes the entries of a flattened map, if there is one. If its values hold floats, these have to
/// be finite.
///
/// # Errors
///
/// The format's own, that a key is the name of a field, or that a number is not finite.
pub fn write_map<const HOLDS_FLOATS: bool, C: StringMap<Value: Serialize>, S: FieldSink>(
    map: Option<&C>,
    sink: &mut S,
) -> Result<(), S::Error> {
    let Some(map) = map else { return Ok(()) };
    let mut entries = map.entries();
    if let (count, Some(most)) = entries.size_hint() {
        if count == most && sink.count_entries(count) {
            return Ok(());
        }
    }
    entries.try_for_each(|(key, value)| {
        // This is a constant, so that the scan of values without floats is never instantiated.
        if HOLDS_FLOATS {
            sink.write_entry(key, &require_finite("", value))
        } else {
            sink.write_entry(key, value)
        }
    })
}

/// Writes the fields of a flattened request that is optional.
///
/// Where fields are known by their position each is written as an `Option`, so that an absent
/// request can be told from one that is there. A format with names for its fields writes them as it
/// would otherwise.
///
/// # Errors
///
/// The format's own.
pub fn write_optional<T: WriteFields, S: FieldSink>(
    request: Option<&T>,
    human_readable: bool,
    sink: &mut S,
) -> Result<(), S::Error> {
    match request {
        Some(request) if human_readable => request.write_fields(true, sink),
        Some(request) => request.write_fields(false, &mut SomeSink(sink)),
        None if may_omit::<S>(human_readable) => Ok(()),
        None => T::WRITTEN_NAMES.iter().try_for_each(|name| sink.write_field(name, &None::<()>)),
    }
}
