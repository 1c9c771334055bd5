//! Serialization: fields that are unset are omitted, and the length is exact.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::fmt;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeStruct, Serializer};

pub use super::finite::{require_finite, require_finite_if_float};
use super::format;
use crate::const_names::Names;
use crate::partial::{HasPartial, StringMap};

/// Where fields go.
pub trait FieldSink {
    /// The format's error.
    type Error: Error;

    /// Writes a field.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Self::Error>;

    /// Leaves a field out.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn skip_field(&mut self, name: &'static str) -> Result<(), Self::Error>;

    /// Writes an entry of a flattened map.
    ///
    /// # Errors
    ///
    /// The format's own, or that a field has this name.
    fn write_entry<T: Serialize + ?Sized>(
        &mut self,
        key: &str,
        value: &T,
    ) -> Result<(), Self::Error>;
}

/// A struct on the wire.
struct Fields<S>(S);

impl<S: SerializeStruct> FieldSink for Fields<S> {
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
        Err(S::Error::custom("a struct has no room for the entries of a map"))
    }
}

/// A struct that flattens a map: a map on the wire.
struct Entries<S> {
    map: S,
    /// The names of its fields, which no key of the flattened map may have.
    names: &'static [&'static str],
    /// The keys so far, where a foreign type and the map could both have one.
    keys: Option<BTreeSet<String>>,
}

impl<S: SerializeMap> FieldSink for Entries<S> {
    type Error = S::Error;

    #[inline]
    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    #[inline]
    fn skip_field(&mut self, _: &'static str) -> Result<(), S::Error> {
        Ok(())
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), S::Error> {
        if self.names.contains(&key) {
            let error = format_args!("the flattened key `{key}` is the name of a field");
            return Err(S::Error::custom(error));
        }
        if let Some(keys) = &mut self.keys {
            if !keys.insert(String::from(key)) {
                let key = format::shortened(key);
                let error = format_args!("the flattened key `{key}` is there twice");
                return Err(S::Error::custom(error));
            }
        }
        self.map.serialize_entry(key, value)
    }
}

/// Counts what would be written.
struct Counter(usize);

impl FieldSink for Counter {
    /// It has no message that would have to be made.
    type Error = fmt::Error;

    #[inline]
    fn write_field<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) -> fmt::Result {
        self.0 += 1;
        Ok(())
    }

    #[inline]
    fn skip_field(&mut self, _: &'static str) -> fmt::Result {
        Ok(())
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> fmt::Result {
        self.0 += 1;
        Ok(())
    }
}

/// A request that knows how to write its fields.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written, so what flattens it cannot either",
    label = "it says `deserialize_only`",
    note = "say `#[request(deserialize_only)]` here too"
)]
pub trait WriteFields {
    /// The struct's name, for formats that write it.
    const NAME: &'static str = "";
    /// For requests that flatten others: where [`WRITTEN_NAMES`](WriteFields::WRITTEN_NAMES) are put together.
    const WRITTEN_NAME_LIST: &'static Names = &Names::new();
    /// The wire names of all fields that are written.
    const WRITTEN_NAMES: &'static [&'static str] = Self::WRITTEN_NAME_LIST.as_slice();
    /// Whether it makes a difference if the format is human-readable. If not, none is asked:
    /// `serde_test` does not like to be.
    const ASKS_HUMAN_READABLE: bool = false;

    /// Writes the fields. `human_readable` is whether the format is human-readable: the others know fields
    /// by their position, so nothing is left out there.
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

/// Writes a whole request.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn write_request<T: WriteFields, S: Serializer>(
    request: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let human_readable = is_human_readable::<T, S>(&serializer);
    let mut fields = Fields(serializer.serialize_struct(T::NAME, count(request, human_readable))?);
    request.write_fields(human_readable, &mut fields)?;
    fields.0.end()
}

#[inline]
fn is_human_readable<T: WriteFields, S: Serializer>(serializer: &S) -> bool {
    T::ASKS_HUMAN_READABLE && serializer.is_human_readable()
}

/// Whether fields may be left out of the format. It is asked at each field: there the compiler
/// knows the answer, and asked once for all it would hand it on as a value that it does not know.
#[inline]
#[must_use]
pub fn may_omit<S: FieldSink>(human_readable: bool) -> bool {
    format::goes_by_names::<S::Error>(human_readable)
}

/// Writes a whole request that flattens others.
///
/// # Errors
///
/// The format's own, or that a key of a flattened map is the name of a field.
#[inline]
pub fn write_composed<T: WriteFields + HasPartial, S: Serializer>(
    request: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !T::COLLECTS_UNKNOWN {
        return self::write_request(request, serializer);
    }
    let human_readable = is_human_readable::<T, S>(&serializer);
    let map = serializer.serialize_map(Some(count(request, human_readable)))?;
    let keys = (T::HAS_MAP && T::HAS_FOREIGN).then(BTreeSet::new);
    let mut entries = Entries { map, names: T::NAMES, keys };
    request.write_fields(human_readable, &mut entries)?;
    entries.map.end()
}

/// How many fields will be written; none if that will fail.
#[inline]
fn count<T: WriteFields>(request: &T, human_readable: bool) -> usize {
    let mut counter = Counter(0);
    request.write_fields(human_readable, &mut counter).map_or(0, |()| counter.0)
}

/// Writes a field that is left out where it is `None`.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn write_some<S: FieldSink, T>(
    human_readable: bool,
    sink: &mut S,
    name: &'static str,
    value: &Option<T>,
) -> Result<(), S::Error>
where
    Option<T>: Serialize,
{
    write_unless(human_readable && value.is_none(), sink, name, value)
}

/// Writes a field that holds floats, and is left out where it is `None`.
///
/// # Errors
///
/// The format's own, or that a number is not finite.
#[inline]
pub fn write_some_finite<S: FieldSink, T>(
    human_readable: bool,
    sink: &mut S,
    name: &'static str,
    value: &Option<T>,
) -> Result<(), S::Error>
where
    Option<T>: Serialize,
{
    write_unless(human_readable && value.is_none(), sink, name, &require_finite(name, value))
}

/// Writes a field that may be left out, if the format allows it.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn write_unless<S: FieldSink, T: Serialize + ?Sized>(
    omitted: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
) -> Result<(), S::Error> {
    if may_omit::<S>(omitted) { sink.skip_field(name) } else { sink.write_field(name, value) }
}

/// Writes an `Option` whose default may be `Some`: `None` is `null` then, as what is absent is read as
/// the default. `is_none` is whether it is `None`, and would be left out.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn write_or_null<S: FieldSink, T: Serialize + ?Sized, D>(
    is_none: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
    default: impl FnOnce() -> Option<D>,
) -> Result<(), S::Error> {
    write_unless(is_none && default().is_none(), sink, name, value)
}

/// Writes an `Option` whose default may be `Some`, where `null` does not say `None` either.
///
/// # Errors
///
/// The format's own, or that nothing says `None`.
#[inline]
pub fn write_or_fail<S: FieldSink, T: Serialize + ?Sized, D>(
    is_none: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
    default: impl FnOnce() -> Option<D>,
) -> Result<(), S::Error> {
    if may_omit::<S>(is_none) && default().is_some() {
        return Err(unsayable(name));
    }
    write_unless(is_none, sink, name, value)
}

#[cold]
fn unsayable<E: Error>(name: &str) -> E {
    E::custom(format_args!("`{name}` is `None`, which would be read as its default"))
}

/// Writes the entries of a flattened map, if there is one. Where its values hold floats, each of
/// them must be finite.
///
/// # Errors
///
/// The format's own, that a key is the name of a field, or that a number is not finite.
pub fn write_map<const HOLDS_FLOATS: bool, C: StringMap<Value: Serialize>, S: FieldSink>(
    map: Option<&C>,
    sink: &mut S,
) -> Result<(), S::Error> {
    let mut entries = map.into_iter().flat_map(StringMap::entries);
    entries.try_for_each(|(key, value)| {
        // A constant, so that a map without floats does not make the compiler instantiate the scan.
        if HOLDS_FLOATS {
            sink.write_entry(key, &require_finite("", value))
        } else {
            sink.write_entry(key, value)
        }
    })
}

/// Writes the fields of a flattened request that may not be there. Where fields are known by their
/// position each is written as an `Option`: so absence can be told, and a format that has a name
/// for each field writes them as it would without.
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
        Some(request) => request.write_fields(false, &mut Present(sink)),
        None if may_omit::<S>(human_readable) => Ok(()),
        None => T::WRITTEN_NAMES.iter().try_for_each(|name| sink.write_field(name, &None::<()>)),
    }
}

/// Writes each field as an `Option`.
struct Present<'a, S>(&'a mut S);

impl<S: FieldSink> FieldSink for Present<'_, S> {
    type Error = S::Error;

    fn write_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.write_field(name, &Some(value))
    }

    fn skip_field(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), S::Error> {
        self.0.write_entry(key, value)
    }
}
