//! Serialization: fields that are unset are omitted, and the length is exact.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::fmt;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeStruct, Serializer};

pub use super::finite::{finite, finite_if_float};
use super::format;
use crate::assemble::{Assemble, StringMap};
use crate::names::Names;

/// Where fields go.
pub trait Sink {
    /// The format's error.
    type Error: Error;

    /// Writes a field.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn put<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Self::Error>;

    /// Leaves a field out.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn skip(&mut self, name: &'static str) -> Result<(), Self::Error>;

    /// Writes an entry of a flattened map.
    ///
    /// # Errors
    ///
    /// The format's own, or that a field has this name.
    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Self::Error>;
}

/// A struct on the wire.
struct Fields<S>(S);

impl<S: SerializeStruct> Sink for Fields<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.serialize_field(name, value)
    }

    #[inline]
    fn skip(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip_field(name)
    }

    fn entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> Result<(), S::Error> {
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

impl<S: SerializeMap> Sink for Entries<S> {
    type Error = S::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    #[inline]
    fn skip(&mut self, _: &'static str) -> Result<(), S::Error> {
        Ok(())
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), S::Error> {
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

impl Sink for Counter {
    /// It has no message that would have to be made.
    type Error = fmt::Error;

    #[inline]
    fn put<T: Serialize + ?Sized>(&mut self, _: &'static str, _: &T) -> fmt::Result {
        self.0 += 1;
        Ok(())
    }

    #[inline]
    fn skip(&mut self, _: &'static str) -> fmt::Result {
        Ok(())
    }

    fn entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> fmt::Result {
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
pub trait Emit {
    /// The struct's name, for formats that write it.
    const NAME: &'static str = "";
    /// For requests that flatten others: where [`WRITTEN`](Emit::WRITTEN) are put together.
    const WRITTEN_LIST: &'static Names = &Names::new();
    /// The wire names of all fields that are written.
    const WRITTEN: &'static [&'static str] = Self::WRITTEN_LIST.as_slice();
    /// Whether it makes a difference if the format is human-readable. If not, none is asked:
    /// `serde_test` does not like to be.
    const ASKS: bool = false;

    /// Writes the fields. `human` is whether the format is human-readable: the others know fields
    /// by their position, so nothing is left out there.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn emit<S: Sink>(&self, human: bool, sink: &mut S) -> Result<(), S::Error>;
}

/// Writes a whole request.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn request<T: Emit, S: Serializer>(request: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let human = is_human::<T, S>(&serializer);
    let mut fields = Fields(serializer.serialize_struct(T::NAME, count(request, human))?);
    request.emit(human, &mut fields)?;
    fields.0.end()
}

#[inline]
fn is_human<T: Emit, S: Serializer>(serializer: &S) -> bool {
    T::ASKS && serializer.is_human_readable()
}

/// Whether fields may be left out of the format. It is asked at each field: there the compiler
/// knows the answer, and asked once for all it would hand it on as a value that it does not know.
#[inline]
#[must_use]
pub fn may_omit<S: Sink>(human: bool) -> bool {
    format::goes_by_names::<S::Error>(human)
}

/// Writes a whole request that flattens others.
///
/// # Errors
///
/// The format's own, or that a key of a flattened map is the name of a field.
#[inline]
pub fn composed<T: Emit + Assemble, S: Serializer>(
    request: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    if !T::OPEN {
        return self::request(request, serializer);
    }
    let human = is_human::<T, S>(&serializer);
    let map = serializer.serialize_map(Some(count(request, human)))?;
    let keys = (T::MAP && T::KEEPS).then(BTreeSet::new);
    let mut entries = Entries { map, names: T::NAMES, keys };
    request.emit(human, &mut entries)?;
    entries.map.end()
}

/// How many fields will be written; none if that will fail.
#[inline]
fn count<T: Emit>(request: &T, human: bool) -> usize {
    let mut counter = Counter(0);
    request.emit(human, &mut counter).map_or(0, |()| counter.0)
}

/// Writes a field that is left out where it is `None`.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn put_some<S: Sink, T>(
    human: bool,
    sink: &mut S,
    name: &'static str,
    value: &Option<T>,
) -> Result<(), S::Error>
where
    Option<T>: Serialize,
{
    put_unless(human && value.is_none(), sink, name, value)
}

/// Writes a field that holds floats, and is left out where it is `None`.
///
/// # Errors
///
/// The format's own, or that a number is not finite.
#[inline]
pub fn put_some_finite<S: Sink, T>(
    human: bool,
    sink: &mut S,
    name: &'static str,
    value: &Option<T>,
) -> Result<(), S::Error>
where
    Option<T>: Serialize,
{
    put_unless(human && value.is_none(), sink, name, &finite(name, value))
}

/// Writes a field that may be left out, if the format allows it.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn put_unless<S: Sink, T: Serialize + ?Sized>(
    omitted: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
) -> Result<(), S::Error> {
    if may_omit::<S>(omitted) { sink.skip(name) } else { sink.put(name, value) }
}

/// Writes an `Option` whose default may be `Some`: `None` is `null` then, as what is absent is read as
/// the default. `is_none` is whether it is `None`, and would be left out.
///
/// # Errors
///
/// The format's own.
#[inline]
pub fn put_or_null<S: Sink, T: Serialize + ?Sized, D>(
    is_none: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
    default: impl FnOnce() -> Option<D>,
) -> Result<(), S::Error> {
    put_unless(is_none && default().is_none(), sink, name, value)
}

/// Writes an `Option` whose default may be `Some`, where `null` does not say `None` either.
///
/// # Errors
///
/// The format's own, or that nothing says `None`.
#[inline]
pub fn put_or_fail<S: Sink, T: Serialize + ?Sized, D>(
    is_none: bool,
    sink: &mut S,
    name: &'static str,
    value: &T,
    default: impl FnOnce() -> Option<D>,
) -> Result<(), S::Error> {
    if may_omit::<S>(is_none) && default().is_some() {
        return Err(unsayable(name));
    }
    put_unless(is_none, sink, name, value)
}

#[cold]
fn unsayable<E: Error>(name: &str) -> E {
    E::custom(format_args!("`{name}` is `None`, which would be read as its default"))
}

/// Writes the entries of a flattened map.
///
/// # Errors
///
/// The format's own, or that a key is the name of a field.
pub fn put_entries<C: StringMap<Value: Serialize>, S: Sink>(
    map: &C,
    sink: &mut S,
) -> Result<(), S::Error> {
    map.entries().try_for_each(|(key, value)| sink.entry(key, value))
}

/// Writes the entries of a flattened map that may not be there.
///
/// # Errors
///
/// The format's own, or that a key is the name of a field.
pub fn put_some_entries<C: StringMap<Value: Serialize>, S: Sink>(
    map: &Option<C>,
    sink: &mut S,
) -> Result<(), S::Error> {
    map.as_ref().map_or(Ok(()), |map| put_entries(map, sink))
}

/// Writes the entries of a flattened map that hold floats.
///
/// # Errors
///
/// The format's own, that a key is the name of a field, or that a number is not finite.
pub fn put_finite_entries<C: StringMap<Value: Serialize>, S: Sink>(
    map: &C,
    sink: &mut S,
) -> Result<(), S::Error> {
    map.entries().try_for_each(|(key, value)| sink.entry(key, &finite("", value)))
}

/// The same of a map that may not be there.
///
/// # Errors
///
/// The format's own, that a key is the name of a field, or that a number is not finite.
pub fn put_some_finite_entries<C: StringMap<Value: Serialize>, S: Sink>(
    map: &Option<C>,
    sink: &mut S,
) -> Result<(), S::Error> {
    map.as_ref().map_or(Ok(()), |map| put_finite_entries(map, sink))
}

/// Writes the fields of a flattened request that may not be there. Where fields are known by their
/// position each is written as an `Option`: so absence can be told, and a format that has a name
/// for each field writes them as it would without.
///
/// # Errors
///
/// The format's own.
pub fn emit_some<T: Emit, S: Sink>(
    request: Option<&T>,
    human: bool,
    sink: &mut S,
) -> Result<(), S::Error> {
    match request {
        Some(request) if human => request.emit(true, sink),
        Some(request) => request.emit(false, &mut Present(sink)),
        None if may_omit::<S>(human) => Ok(()),
        None => T::WRITTEN.iter().try_for_each(|name| sink.put(name, &None::<()>)),
    }
}

/// Writes each field as an `Option`.
struct Present<'a, S>(&'a mut S);

impl<S: Sink> Sink for Present<'_, S> {
    type Error = S::Error;

    fn put<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), S::Error> {
        self.0.put(name, &Some(value))
    }

    fn skip(&mut self, name: &'static str) -> Result<(), S::Error> {
        self.0.skip(name)
    }

    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), S::Error> {
        self.0.entry(key, value)
    }
}
