//! Where the fields of a request are written: to a struct, or to a map.

use alloc::collections::BTreeSet;
use alloc::string::String;
use core::fmt;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeStruct};

use super::format;
use crate::partial::HasPartial;

/// Where fields are written.
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

    /// Omits a field.
    ///
    /// # Errors
    ///
    /// The format's own.
    fn skip_field(&mut self, name: &'static str) -> Result<(), Self::Error>;

    /// Counts all entries of a flattened map at once, if nothing but their number matters.
    #[inline]
    fn count_entries(&mut self, _count: usize) -> bool {
        false
    }

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

/// Writes the fields of a struct.
pub(super) struct StructSink<S>(pub(super) S);

impl<S: SerializeStruct> FieldSink for StructSink<S> {
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

/// Writes the entries of a map, which a struct is on the wire that flattens one.
pub(super) struct MapSink<S> {
    pub(super) map: S,
    /// The names of the struct's fields, which no key of the flattened map may be.
    names: &'static [&'static str],
    /// The tag of the enum that the struct is a variant of, which no key may be either.
    tag: Option<&'static str>,
    /// The keys so far, where a foreign type and the map could both have the same one.
    keys: Option<BTreeSet<String>>,
}

impl<S: SerializeMap> MapSink<S> {
    /// A sink for the fields that `R` reads.
    pub(super) fn new<R: HasPartial>(map: S) -> Self {
        let keys = (R::HAS_MAP && R::HAS_FOREIGN).then(BTreeSet::new);
        Self { map, names: R::NAMES, tag: None, keys }
    }

    /// Writes the tag of an enum.
    pub(super) fn write_tag(
        &mut self,
        tag: &'static str,
        variant: &'static str,
    ) -> Result<(), S::Error> {
        self.tag = Some(tag);
        self.map.serialize_entry(tag, variant)
    }
}

impl<S: SerializeMap> FieldSink for MapSink<S> {
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
            return Err(S::Error::custom(format_args!(
                "the flattened key `{key}` is the name of a field"
            )));
        }
        if self.tag == Some(key) {
            return Err(tag_key_error(key));
        }
        if let Some(keys) = &mut self.keys {
            if !keys.insert(String::from(key)) {
                let key = format::shorten(key);
                return Err(S::Error::custom(format_args!(
                    "the flattened key `{key}` is there twice"
                )));
            }
        }
        self.map.serialize_entry(key, value)
    }
}

/// The error that a value beside the tag of an enum has a key of the same name.
#[cold]
pub(super) fn tag_key_error<E: Error>(tag: &str) -> E {
    E::custom(format_args!("the key `{tag}` is the tag of the enum"))
}

/// Counts the fields and entries that would be written.
pub(crate) struct CountingSink(pub(crate) usize);

impl FieldSink for CountingSink {
    /// An error without a message, which would be built in vain.
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

    #[inline]
    fn count_entries(&mut self, count: usize) -> bool {
        self.0 += count;
        true
    }

    fn write_entry<T: Serialize + ?Sized>(&mut self, _: &str, _: &T) -> fmt::Result {
        self.0 += 1;
        Ok(())
    }
}

/// Writes each field as a `Some`.
pub(super) struct SomeSink<'a, S>(pub(super) &'a mut S);

impl<S: FieldSink> FieldSink for SomeSink<'_, S> {
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
