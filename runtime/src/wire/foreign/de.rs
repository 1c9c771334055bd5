//! Reading a foreign type out of the entries that a request has no field for.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_core::de::value::MapDeserializer;
use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::content::{Content, Value, Variant};
use crate::wire::de::FieldSource;
use crate::wire::format::shortened;

/// Entries that are kept for the foreign types.
///
/// They are found by key, so that many of them do not make reading slow; in turn each knows its
/// place among them.
#[derive(Clone, Debug)]
pub struct Buffer<'de> {
    human_readable: bool,
    /// Whether a map takes what is left.
    for_a_map: bool,
    pushed: usize,
    entries: BTreeMap<Cow<'de, str>, Entry<'de>>,
}

#[derive(Clone, Debug)]
struct Entry<'de> {
    place: usize,
    value: Content<'de>,
    /// Whether a map has read it, which leaves it for others all the same.
    shown: bool,
    /// Whether a type that was shown it would write it itself, so that it is not the map's.
    claimed: bool,
}

impl<'de> Buffer<'de> {
    /// No entries. `human_readable` is whether the format is human-readable.
    #[must_use]
    pub fn new(human_readable: bool) -> Self {
        Self { human_readable, for_a_map: false, pushed: 0, entries: BTreeMap::new() }
    }

    /// Keeps the next value under this key. A key that is borrowed from the input can be read as
    /// such.
    ///
    /// # Errors
    ///
    /// The format's own, or that the key was there before.
    pub fn push<S: FieldSource<'de>>(
        &mut self,
        key: impl Into<Cow<'de, str>>,
        source: &mut S,
    ) -> Result<(), S::Error> {
        let key = key.into();
        if self.entries.contains_key(&key) {
            return Err(S::Error::custom(format_args!("duplicate field `{}`", shortened(&key))));
        }
        let value = source
            .next_value("", PhantomData)?
            .ok_or_else(|| S::Error::custom("a value is missing"))?;
        self.entries.insert(key, Entry { place: self.pushed, value, shown: false, claimed: false });
        self.pushed += 1;
        Ok(())
    }

    /// Reads a foreign type.
    ///
    /// A struct takes the entries that it has fields for, and an enum the one that is named as a
    /// variant. A map sees all, but leaves them for the types after it: a tagged enum reads as a
    /// map, too, and only a few of them may be its own. An `Option` that cannot be read is `None`;
    /// what it has taken till then is gone.
    ///
    /// # Errors
    ///
    /// The type's own, or that it is neither struct nor map.
    pub fn take<D: DeserializeSeed<'de>, E: Error>(
        &mut self,
        seed: impl Fn() -> D,
    ) -> Result<D::Value, E> {
        let mut lacking = false;
        match seed().deserialize(Flat::new(self, Some(&mut lacking))) {
            Err(_) if lacking => seed().deserialize(Flat::new(self, None)),
            read => read,
        }
    }

    /// Says whether a map takes what no foreign type has.
    pub fn for_a_map(&mut self, is_there: bool) {
        self.for_a_map = is_there;
    }

    /// Whether it makes a difference whose an entry is: a map takes what is left, and there is an
    /// entry that was only shown.
    pub(super) fn is_to_be_claimed(&self) -> bool {
        self.for_a_map && self.entries.values().any(|entry| entry.shown && !entry.claimed)
    }

    pub(super) fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    /// Notes that an entry is not the map's.
    pub(super) fn claim(&mut self, key: &str) {
        if let Some(entry) = self.entries.get_mut(key) {
            entry.claimed = true;
        }
    }

    /// Whether nothing is left for a map.
    #[must_use]
    pub fn is_claimed(&self) -> bool {
        self.entries.values().all(|entry| entry.claimed)
    }

    /// What is left for a map.
    pub fn unclaimed<E>(
        &mut self,
    ) -> impl Iterator<Item = (Cow<'de, str>, Value<'de, E>)> + use<'de, E> {
        let human_readable = self.human_readable;
        let mut entries: Vec<_> = core::mem::take(&mut self.entries).into_iter().collect();
        entries.retain(|(_, entry)| !entry.claimed);
        entries.sort_unstable_by_key(|(_, entry)| entry.place);
        entries.into_iter().map(move |(key, entry)| (key, Value::new(entry.value, human_readable)))
    }

    /// Whether every entry was read, by a map at least.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.values().all(|entry| entry.shown)
    }

    /// Those of the names that are keys, in the order of the entries.
    fn known(&self, names: &'static [&'static str]) -> impl Iterator<Item = &'static str> + use<> {
        let placed = |name: &&'static str| Some((self.entries.get(*name)?.place, *name));
        let mut known: Vec<(usize, &'static str)> = names.iter().filter_map(placed).collect();
        known.sort_unstable();
        known.into_iter().map(|(_, name)| name)
    }

    /// Takes an entry out.
    fn remove<E>(&mut self, name: &str) -> Option<(Cow<'de, str>, Value<'de, E>)> {
        let (key, entry) = self.entries.remove_entry(name)?;
        Some((key, Value::new(entry.value, self.human_readable)))
    }
}

/// The entries as one value.
struct Flat<'a, 'de, E> {
    buffer: &'a mut Buffer<'de>,
    /// Where to note that an `Option` could not be read. By then its visitor is used up, so that
    /// everything is read anew, this time without: each `Option` is `None`.
    lacking: Option<&'a mut bool>,
    error: PhantomData<fn() -> E>,
}

impl<'a, 'de, E: Error> Flat<'a, 'de, E> {
    fn new(buffer: &'a mut Buffer<'de>, lacking: Option<&'a mut bool>) -> Self {
        Self { buffer, lacking, error: PhantomData }
    }
}

macro_rules! refuse {
    ($($method:ident($($arg:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $arg,)* _: V) -> Result<V::Value, E> {
            Err(E::custom("can only flatten structs and maps"))
        }
    )*};
}

impl<'de, E: Error> Deserializer<'de> for Flat<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.buffer.human_readable
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        self.deserialize_map(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        let human_readable = self.buffer.human_readable;
        let mut entries: Vec<_> = self.buffer.entries.iter_mut().collect();
        entries.sort_unstable_by_key(|(_, entry)| entry.place);
        visitor.visit_map(MapDeserializer::new(entries.into_iter().map(|(key, entry)| {
            entry.shown = true;
            (Value::key(key.clone()), Value::new(entry.value.clone(), human_readable))
        })))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let known = self.buffer.known(fields);
        visitor.visit_map(MapDeserializer::new(known.filter_map(|name| {
            let (key, value) = self.buffer.remove(name)?;
            Some((Value::key(key), value))
        })))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let variant = self.buffer.known(variants).next();
        match variant.and_then(|variant| self.buffer.remove(variant)) {
            Some((key, value)) => visitor.visit_enum(Variant::entry(key, value)),
            None => {
                Err(E::custom(format_args!("no variant of enum {name} found in flattened data")))
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.lacking {
            Some(lacking) => {
                let read = visitor.visit_some(Flat::new(self.buffer, Some(&mut *lacking)));
                *lacking |= read.is_err();
                read
            }
            None => visitor.visit_none(),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    refuse! {
        deserialize_bool()
        deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_f64()
        deserialize_char() deserialize_str() deserialize_string() deserialize_identifier()
        deserialize_bytes() deserialize_byte_buf()
        deserialize_seq() deserialize_tuple(usize) deserialize_tuple_struct(&'static str, usize)
    }
}
