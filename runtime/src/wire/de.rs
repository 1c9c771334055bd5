//! Deserialization into a request's `Partial`, without a buffer between.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use core::mem::forget;

use serde_core::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor};

use super::foreign::Buffer;
use super::format::{self, shortened};
use super::source::{MapSource, MissingFields, SeqSource};
use crate::const_names::Names;
use crate::partial::HasPartial;

pub use super::borrowed_cow::borrowed_cow;
pub use super::optional::{fill_optional_unknown, read_optional_field, read_optional_unknown};
pub use super::rest::{collect_unknown, fill_foreign, fill_foreign_with, fill_map};
pub use super::seed::{
    WhenMissing, double_option, fill_field, fill_field_with, not_null, own_deserialize,
};
pub use super::source::{FieldSource, SecretSource};
pub use serde_core::de::DeserializeSeed;

/// A request that fills its `Partial` field by field.
///
/// A field is known by its position among all that are read, those of flattened requests in their
/// place.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no request that can be read, so what flattens it cannot be read either",
    label = "it does not derive `RunRequest`, or says `serialize_only`",
    note = "beside a request that says `#[request(serialize_only)]`, say so here too",
    note = "a map is flattened where its type is spelled, not by way of a type parameter"
)]
pub trait ReadFields<'de>: HasPartial {
    /// The struct's name.
    const NAME: &'static str = "";
    /// What is expected in its place: `struct CreateRunRequest`.
    const EXPECTING: &'static str = "";
    /// Whether the user has worded that, so that nothing is to be added.
    const HAS_OWN_EXPECTING: bool = false;
    /// For requests that flatten others: where [`READ_NAMES`](ReadFields::READ_NAMES) are put together.
    const READ_NAME_LIST: &'static Names = &Names::new();
    /// The wire names of all fields that are read.
    const READ_NAMES: &'static [&'static str] = Self::READ_NAME_LIST.as_slice();
    /// Whether other names are an error.
    const DENY_UNKNOWN: bool = false;
    /// How many fields are read.
    const FIELD_COUNT: usize = 0;
    /// Whether it makes a difference beforehand if the format is human-readable: for a field that may be
    /// `null`, for a foreign type, and for `[]` where no field must be there. If not, only a sequence is
    /// asked: `serde_test` does not like to be.
    const ASKS_HUMAN_READABLE: bool = false;

    /// Whether what no field takes may be secret.
    const UNKNOWN_IS_SECRET: bool = false;

    /// The field of this wire name.
    fn find_field(name: &str) -> Option<usize>;

    /// Reads the value of a field.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    fn read_field<S: FieldSource<'de>>(
        partial: &mut Self::Partial,
        field: usize,
        source: &mut S,
    ) -> Result<(), S::Error>;

    /// Reads the value of an own field that must be there, by its position among those. They are
    /// apart, so that what is read again has only the code of these.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    #[inline]
    fn read_required_field<S: FieldSource<'de>>(
        _partial: &mut Self::Partial,
        _field: usize,
        _source: &mut S,
    ) -> Result<(), S::Error> {
        Ok(())
    }

    /// Reads each field again that must be there, and was not.
    ///
    /// # Errors
    ///
    /// What the source says to that.
    fn fill_missing<S: FieldSource<'de>>(
        partial: &mut Self::Partial,
        source: &mut S,
    ) -> Result<(), S::Error>;

    /// Reads the value of a field that only a flattened map takes.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate field.
    fn read_unknown<S: FieldSource<'de>>(
        _partial: &mut Self::Partial,
        _key: String,
        source: &mut S,
    ) -> Result<(), S::Error> {
        source.next_value("", PhantomData::<IgnoredAny>).map(drop)
    }

    /// Gives a flattened map what was kept for foreign types, and none of them has taken.
    ///
    /// # Errors
    ///
    /// Those of the map's values, or a duplicate field.
    fn fill_unknown<S: FieldSource<'de>>(
        _partial: &mut Self::Partial,
        _source: &mut S,
    ) -> Result<(), S::Error> {
        Ok(())
    }
}

/// Reads a whole request.
///
/// # Errors
///
/// The format's own, and what is wrong with the fields.
#[inline]
pub fn read_request<'de, T: ReadFields<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let human_readable = T::ASKS_HUMAN_READABLE
        && format::goes_by_names::<D::Error>(deserializer.is_human_readable());
    let whole = RequestVisitor { human_readable, request: PhantomData };
    if T::COLLECTS_UNKNOWN {
        deserializer.deserialize_map(whole)
    } else {
        deserializer.deserialize_struct(T::NAME, T::READ_NAMES, whole)
    }
}

struct RequestVisitor<T> {
    human_readable: bool,
    request: PhantomData<T>,
}

impl<'de, T: ReadFields<'de>> Visitor<'de> for RequestVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let values = MapSource { map, human_readable: self.human_readable, buffer: None };
        let mut here = Reading::<T, _> { partial: T::empty_partial(), values };
        while let Some(field) = here.values.map.next_key_seed(FieldNameSeed::<T>(PhantomData))? {
            match field {
                Name::Field(field) => T::read_field(&mut here.partial, field, &mut here.values)?,
                Name::Rest(key) if T::HAS_FOREIGN && T::UNKNOWN_IS_SECRET => {
                    SecretSource(&mut here.values).buffer_value(key)?;
                }
                Name::Rest(key) if T::HAS_FOREIGN => here.values.buffer_value(key)?,
                Name::Rest(key) => T::read_unknown(&mut here.partial, key, &mut here.values)?,
                Name::Ignored => {
                    here.values.map.next_value::<IgnoredAny>()?;
                }
            }
        }
        // Only an open request keeps anything.
        let buffer = if T::COLLECTS_UNKNOWN { here.values.buffer } else { None };
        fill_missing::<T, _>(&mut here.partial, self.human_readable, buffer)?;
        let finished = T::finish(&mut here.partial, A::Error::missing_field);
        // What is left of a map is an empty one, which may have to be dropped. Of the rest nothing is left.
        if !T::COLLECTS_UNKNOWN {
            forget(here.partial);
        }
        finished
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<T, A::Error> {
        if T::COLLECTS_UNKNOWN || self.human_readable {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let count = (!T::HAS_OWN_EXPECTING).then_some(T::FIELD_COUNT);
        let elements = SeqSource::new(seq, T::EXPECTING, count, T::ASKS_HUMAN_READABLE);
        in_sequence(elements, self.human_readable)
    }
}

/// A request that is being read, and what from. They are one variable for the sake of speed: a `Partial`
/// apart would have each of its fields in variables of their own, all of which are moved about after
/// each field.
struct Reading<T: HasPartial, V> {
    partial: T::Partial,
    values: V,
}

/// Reads a request from a sequence. It is apart for the sake of formats that could give one and do not,
/// such as JSON: what they do would not be inlined otherwise.
#[inline(never)]
fn in_sequence<'de, T: ReadFields<'de>, A: SeqAccess<'de>>(
    mut elements: SeqSource<A>,
    human_readable: bool,
) -> Result<T, A::Error> {
    let mut partial = T::empty_partial();
    while elements.index < T::FIELD_COUNT {
        T::read_field(&mut partial, elements.index, &mut elements)?;
        elements.index += 1;
    }
    fill_missing::<T, _>(&mut partial, human_readable, None)?;
    let finished = T::finish(&mut partial, A::Error::missing_field);
    forget(partial);
    finished
}

/// Reads each field again that must be there, and was not.
#[inline]
fn fill_missing<'de, T: ReadFields<'de>, E: Error>(
    partial: &mut T::Partial,
    human_readable: bool,
    buffer: Option<Buffer<'de>>,
) -> Result<(), E> {
    let mut nothing = MissingFields { human_readable, buffer, error: PhantomData };
    if let Some(buffer) = &mut nothing.buffer {
        buffer.for_a_map(T::HAS_MAP);
    }
    T::fill_missing(partial, &mut nothing)?;
    if T::HAS_MAP { T::fill_unknown(partial, &mut nothing) } else { Ok(()) }
}

/// What the name of a field stands for.
enum Name {
    /// A field that is read.
    Field(usize),
    /// One that only the flattened map takes.
    Rest(String),
    /// One that nobody takes.
    Ignored,
}

/// Reads the name of a field.
struct FieldNameSeed<T>(PhantomData<T>);

impl<'de, T: ReadFields<'de>> DeserializeSeed<'de> for FieldNameSeed<T> {
    type Value = Name;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Name, D::Error> {
        if T::COLLECTS_UNKNOWN {
            // As the keys of any map: what has names for fields alone knows no such thing.
            deserializer.deserialize_str(self)
        } else {
            deserializer.deserialize_identifier(self)
        }
    }
}

impl<'de, T: ReadFields<'de>> Visitor<'de> for FieldNameSeed<T> {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
        match T::find_field(name) {
            Some(field) => Ok(Name::Field(field)),
            None if T::HAS_MAP || T::HAS_FOREIGN => Ok(Name::Rest(String::from(name))),
            None if T::DENY_UNKNOWN => Err(E::unknown_field(&shortened(name), T::READ_NAMES)),
            None => Ok(Name::Ignored),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Name, E> {
        match core::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => self.visit_str(&String::from_utf8_lossy(name)),
        }
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<Name, E> {
        match usize::try_from(position) {
            Ok(field) if field < T::FIELD_COUNT => Ok(Name::Field(field)),
            _ if T::DENY_UNKNOWN => Err(E::invalid_value(
                Unexpected::Unsigned(position),
                &alloc::format!("field index 0 <= i < {}", T::FIELD_COUNT).as_str(),
            )),
            _ => Ok(Name::Ignored),
        }
    }
}
