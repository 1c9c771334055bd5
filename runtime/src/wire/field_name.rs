//! Reading the name of an entry of a request.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use super::de::ReadFields;
use super::fault::{Caught, collects};
use super::format::shorten;

/// What the name of an entry stands for.
pub(super) enum FieldName {
    /// A field, by its position.
    Known(usize),
    /// An unknown field that is collected.
    Unknown(String),
    /// An unknown field that is skipped.
    Ignored,
}

impl FieldName {
    /// Whether there was an entry of this name before whose value could not be read.
    pub(super) fn is_given_again(&self, is_buffered: bool, caught: &Caught) -> bool {
        match self {
            FieldName::Known(field) => caught.is_unread(*field),
            // What is buffered is not read yet.
            FieldName::Unknown(name) => !is_buffered && caught.has_name(name),
            FieldName::Ignored => false,
        }
    }
}

/// What the names of entries mean for a request.
pub(super) trait FindName: Copy {
    /// Finds the position of the field with this name.
    fn find_field(self, name: &str) -> Option<usize>;

    /// What is known of all names.
    fn table(self) -> &'static NameTable;
}

/// What is known of all names of a request.
#[derive(Debug)]
pub(super) struct NameTable {
    names: &'static [&'static str],
    count: usize,
    /// Whether names are the keys of a map, since unknown ones are collected.
    collects_unknown: bool,
    keeps_unknown: bool,
    denies_unknown: bool,
}

impl NameTable {
    const fn of<'de, T: ReadFields<'de>>() -> Self {
        NameTable {
            names: T::READ_NAMES,
            count: T::FIELD_COUNT,
            collects_unknown: T::COLLECTS_UNKNOWN,
            keeps_unknown: T::HAS_MAP || T::HAS_FOREIGN,
            denies_unknown: T::DENY_UNKNOWN,
        }
    }
}

/// The names of a request as data: a debug build has the code that reads a name only once for each
/// format, and is done sooner.
#[cfg(debug_assertions)]
#[derive(Debug, Clone, Copy)]
struct NameData {
    find_field: crate::report::FindField,
    table: &'static NameTable,
}

#[cfg(debug_assertions)]
impl FindName for NameData {
    fn find_field(self, name: &str) -> Option<usize> {
        (self.find_field)(name)
    }

    fn table(self) -> &'static NameTable {
        self.table
    }
}

/// The names of a request `T`.
#[derive(Debug)]
pub(super) struct NamesOf<T>(PhantomData<T>);

impl<T> Clone for NamesOf<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for NamesOf<T> {}

impl<'de, T: ReadFields<'de>> FindName for NamesOf<T> {
    #[inline]
    fn find_field(self, name: &str) -> Option<usize> {
        T::find_field(name)
    }

    #[inline]
    fn table(self) -> &'static NameTable {
        const { &NameTable::of::<T>() }
    }
}

/// The names of a request, by its type, so that the code that looks for a name is made for them.
#[cfg(not(debug_assertions))]
#[inline]
pub(super) fn names_of<'de, T: ReadFields<'de>>() -> impl FindName {
    NamesOf::<T>(PhantomData)
}

/// The names of a request, as data.
#[cfg(debug_assertions)]
pub(super) fn names_of<'de, T: ReadFields<'de>>() -> impl FindName {
    NameData { find_field: T::find_field, table: NamesOf::<T>(PhantomData).table() }
}

/// Reads the name of an entry.
#[derive(Clone, Copy)]
pub(super) struct FieldNameSeed<N> {
    names: N,
    tag: Option<&'static str>,
}

impl<N: FindName> FieldNameSeed<N> {
    /// The seed of a name, where the `tag` has been read already.
    #[inline]
    pub(super) fn new(names: N, tag: Option<&'static str>) -> Self {
        FieldNameSeed { names, tag }
    }
}

impl<'de, N: FindName> DeserializeSeed<'de> for FieldNameSeed<N> {
    type Value = FieldName;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<FieldName, D::Error> {
        if self.names.table().collects_unknown {
            // A map's key is no identifier, and a format may read it in another way.
            deserializer.deserialize_str(self)
        } else {
            deserializer.deserialize_identifier(self)
        }
    }
}

impl<N: FindName> Visitor<'_> for FieldNameSeed<N> {
    type Value = FieldName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<FieldName, E> {
        let table = self.names.table();
        match self.names.find_field(name) {
            Some(field) => Ok(FieldName::Known(field)),
            None if self.tag == Some(name) => Err(E::duplicate_field(self.tag.unwrap_or_default())),
            None if table.keeps_unknown => Ok(FieldName::Unknown(String::from(name))),
            None if table.denies_unknown => Err(unknown_field(name, table.names)),
            None => Ok(FieldName::Ignored),
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<FieldName, E> {
        match core::str::from_utf8(name) {
            Ok(name) => self.visit_str(name),
            Err(_) => self.visit_str(&String::from_utf8_lossy(name)),
        }
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<FieldName, E> {
        let table = self.names.table();
        match usize::try_from(position) {
            Ok(field) if field < table.count => Ok(FieldName::Known(field)),
            _ if table.denies_unknown => Err(E::invalid_value(
                Unexpected::Unsigned(position),
                &alloc::format!("field index 0 <= i < {}", table.count).as_str(),
            )),
            _ => Ok(FieldName::Ignored),
        }
    }
}

/// The error that a name is that of no field. A path holds more of a name than a message does.
#[cold]
pub(super) fn unknown_field<E: Error>(name: &str, names: &'static [&'static str]) -> E {
    if collects!(E) {
        E::unknown_field(name, names)
    } else {
        E::unknown_field(&shorten(name), names)
    }
}
