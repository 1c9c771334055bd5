//! Reading a foreign type out of the entries for which a request has no field.

use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::content::Content;
use super::value::Value;
use crate::path::Segment;
use crate::wire::fault::{self, Duplicate, collects};
use crate::wire::format::shorten;
use crate::wire::source::FieldSource;

/// The entries that foreign types are read from.
///
/// They are stored by key, so that many of them do not make reading slow. Each knows its place, so
/// that they are read in the order of the document.
#[derive(Clone, Debug)]
pub struct Buffer<'de> {
    human_readable: bool,
    /// Whether a flattened map takes what is not claimed.
    has_map: bool,
    /// The place of the next entry.
    next_place: usize,
    entries: BTreeMap<Cow<'de, str>, Entry<'de>>,
}

#[derive(Clone, Debug)]
struct Entry<'de> {
    place: usize,
    value: Content<'de>,
    /// Whether a type has read it as an entry of a map, which leaves it to other types too.
    is_read: bool,
    /// Whether such a type would write it, so that it is not left for the flattened map.
    is_claimed: bool,
}

impl<'de> Buffer<'de> {
    /// An empty buffer of entries in a format that is `human_readable` or not.
    #[must_use]
    pub fn new(human_readable: bool) -> Self {
        Self { human_readable, has_map: false, next_place: 0, entries: BTreeMap::new() }
    }

    /// Reads the next value of the source, and stores it under this key. A key that is borrowed
    /// from the input can be read as such.
    ///
    /// # Errors
    ///
    /// The format's own, or a duplicate key.
    pub fn push<S: FieldSource<'de>>(
        &mut self,
        key: impl Into<Cow<'de, str>>,
        source: &mut S,
    ) -> Result<(), S::Error> {
        let key = key.into();
        if self.entries.contains_key(&key) {
            if collects!(S::Error) {
                source.next_value("", Duplicate)?;
            }
            return Err(duplicate_field(&key));
        }
        let value = source
            .next_value("", PhantomData)?
            .ok_or_else(|| S::Error::custom("a value is missing"))?;
        self.entries.insert(
            key,
            Entry { place: self.next_place, value, is_read: false, is_claimed: false },
        );
        self.next_place += 1;
        Ok(())
    }

    /// Reads a foreign type.
    ///
    /// A struct takes the entries that it has fields for, and an enum the one that is named like a
    /// variant. A map sees all entries, but leaves them to the types after it: a tagged enum reads
    /// as a map too, and only a few entries may be its own. An `Option` that cannot be read is
    /// `None`; the entries that it has taken until then are gone.
    ///
    /// # Errors
    ///
    /// The type's own, or that it is neither a struct nor a map.
    pub fn take<D: DeserializeSeed<'de>, E: Error>(
        &mut self,
        seed: impl Fn() -> D,
    ) -> Result<D::Value, E> {
        let mut failed_option = false;
        match seed().deserialize(EntriesDeserializer::new(self, Some(&mut failed_option))) {
            Err(_) if failed_option => seed().deserialize(EntriesDeserializer::new(self, None)),
            read => read,
        }
    }

    /// Sets whether a flattened map takes what no foreign type claims.
    pub fn set_has_map(&mut self, has_map: bool) {
        self.has_map = has_map;
    }

    /// Whether it matters which type an entry belongs to: a flattened map takes what is left, and
    /// there is an entry that a type has read without taking it.
    pub(super) fn needs_claims(&self) -> bool {
        self.has_map && self.entries.values().any(|entry| entry.is_read && !entry.is_claimed)
    }

    /// Whether there is an entry of this name.
    pub(in crate::wire) fn has(&self, name: &str) -> bool {
        self.entries.contains_key(name)
    }

    /// The value of an entry, if it is a string.
    pub(in crate::wire) fn text(&self, name: &str) -> Option<&str> {
        self.entries.get(name)?.value.as_str()
    }

    /// Takes the entries of these names: the tag, and the others in the order of the document.
    pub(in crate::wire) fn take_entries(
        &mut self,
        tag: &'static str,
        names: &[&'static str],
    ) -> Content<'de> {
        let names = [tag].into_iter().chain(self.present_names(names));
        Content::Map(names.filter_map(|name| self.take_entry(name)).collect())
    }

    /// Takes the one entry that has one of these names.
    ///
    /// # Errors
    ///
    /// That there are several. If faults are collected, they are left to
    /// [`reject_beside`](Buffer::reject_beside).
    pub(in crate::wire) fn take_sole<E: Error>(
        &mut self,
        names: &[&'static str],
    ) -> Result<Option<(&'static str, Content<'de>)>, E> {
        let mut present = self.present_names(names);
        match (present.next(), present.next()) {
            (Some(first), Some(second)) if !collects!(E) => {
                Err(E::custom(format_args!("`{second}` is a second variant beside `{first}`")))
            }
            (first, _) => Ok(first
                .and_then(|name| Some((name, self.take_entry(name)?)))
                .map(|(name, entry)| (name, Content::Map(Vec::from([entry]))))),
        }
    }

    /// Rejects what is left of the entries of these names, one of which was taken: they are other
    /// variants of the same enum.
    ///
    /// # Errors
    ///
    /// The violations of all such entries.
    pub(in crate::wire) fn reject_beside<E: Error>(
        &mut self,
        taken: &'static str,
        names: &[&'static str],
    ) -> Result<(), E> {
        let mut rest = Vec::new();
        for name in self.present_names(names) {
            self.take_entry(name);
            rest.push(name);
        }
        if rest.is_empty() { Ok(()) } else { Err(fault::conflicting_fields(&rest, taken)) }
    }

    fn take_entry(&mut self, name: &str) -> Option<(Content<'de>, Content<'de>)> {
        let (key, entry) = self.entries.remove_entry(name)?;
        Some((Content::Str(key), entry.value))
    }

    /// Copies all entries, the tag first, and leaves them to other types.
    pub(in crate::wire) fn copy_entries(&mut self, tag: &str) -> Content<'de> {
        let mut entries: Vec<_> = self.entries.iter_mut().collect();
        entries.sort_unstable_by_key(|(key, entry)| (key.as_ref() != tag, entry.place));
        let copy = |(key, entry): (&Cow<'de, str>, &mut Entry<'de>)| {
            entry.is_read = true;
            (Content::Str(key.clone()), entry.value.clone())
        };
        Content::Map(entries.into_iter().map(copy).collect())
    }

    /// Rejects an entry that is left, where no unknown fields are allowed: it is kept because
    /// another variant of a flattened enum has it.
    pub(in crate::wire) fn reject_rest<E: Error>(&self) -> Result<(), E> {
        match self.entries.iter().min_by_key(|(_, entry)| entry.place) {
            None => Ok(()),
            Some(_) if collects!(E) => {
                let mut rest: Vec<_> = self.entries.iter().collect();
                rest.sort_unstable_by_key(|(_, entry)| entry.place);
                Err(fault::unknown_fields(rest.into_iter().map(|(key, _)| &**key)))
            }
            Some((key, _)) => Err(E::custom(format_args!(
                "unknown field `{}`, which is one of another variant",
                shorten(key)
            ))),
        }
    }

    pub(in crate::wire) fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    /// Claims an entry, so that it is not left for the flattened map.
    pub(super) fn claim(&mut self, key: &str) {
        if let Some(entry) = self.entries.get_mut(key) {
            entry.is_claimed = true;
        }
    }

    /// Whether every entry is claimed, so that none is left for the flattened map.
    #[must_use]
    pub fn is_claimed(&self) -> bool {
        self.entries.values().all(|entry| entry.is_claimed)
    }

    /// Takes the entries that are left for the flattened map, in the order of the document.
    pub(in crate::wire) fn unclaimed(
        &mut self,
    ) -> impl Iterator<Item = (Cow<'de, str>, Content<'de>)> + use<'de> {
        let mut entries: Vec<_> = core::mem::take(&mut self.entries).into_iter().collect();
        entries.retain(|(_, entry)| !entry.is_claimed);
        entries.sort_unstable_by_key(|(_, entry)| entry.place);
        entries.into_iter().map(|(key, entry)| (key, entry.value))
    }

    /// Whether every entry has been read, even if only as an entry of a map.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.values().all(|entry| entry.is_read)
    }

    /// Filters the names that are keys, in the order of the entries.
    fn present_names(&self, names: &[&'static str]) -> impl Iterator<Item = &'static str> + use<> {
        let placed = |name: &&'static str| Some((self.entries.get(*name)?.place, *name));
        let mut present: Vec<(usize, &'static str)> = names.iter().filter_map(placed).collect();
        present.sort_unstable();
        present.into_iter().map(|(_, name)| name)
    }

    /// Removes an entry.
    fn remove(&mut self, name: &str) -> Option<(Cow<'de, str>, Content<'de>)> {
        let (key, entry) = self.entries.remove_entry(name)?;
        Some((key, entry.value))
    }
}

#[cold]
fn duplicate_field<E: Error>(key: &str) -> E {
    E::custom(format_args!("duplicate field `{}`", shorten(key)))
}

/// The error that none of the entries is the variant of a flattened enum.
#[cold]
pub(in crate::wire) fn no_variant_error<E: Error>(
    name: &'static str,
    variants: &'static [&'static str],
) -> E {
    if collects!(E) {
        fault::none_of(variants)
    } else {
        E::custom(format_args!("no variant of enum {name} found in flattened data"))
    }
}

/// The deserializer of a foreign type: all entries as one value.
struct EntriesDeserializer<'a, 'de, E> {
    buffer: &'a mut Buffer<'de>,
    /// Where to note that an `Option` could not be read. Its visitor is used up by then, so
    /// everything is read once more with `None` here, which makes each `Option` a `None`.
    failed_option: Option<&'a mut bool>,
    error: PhantomData<fn() -> E>,
}

impl<'a, 'de, E: Error> EntriesDeserializer<'a, 'de, E> {
    fn new(buffer: &'a mut Buffer<'de>, failed_option: Option<&'a mut bool>) -> Self {
        Self { buffer, failed_option, error: PhantomData }
    }
}

/// The entries of a foreign type.
struct KeptEntries<'de, I, E> {
    left: I,
    human_readable: bool,
    /// The value of the entry whose key was read last, and the step to it, if faults are collected.
    entry: Option<(Option<Segment>, Content<'de>)>,
    error: PhantomData<fn() -> E>,
}

impl<'de, E: Error, I> KeptEntries<'de, I, E>
where
    I: Iterator<Item = (Cow<'de, str>, Content<'de>)>,
{
    fn new(left: I, human_readable: bool) -> Self {
        Self { left, human_readable, entry: None, error: PhantomData }
    }
}

impl<'de, E: Error, I> MapAccess<'de> for KeptEntries<'de, I, E>
where
    I: Iterator<Item = (Cow<'de, str>, Content<'de>)>,
{
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let Some((key, value)) = self.left.next() else { return Ok(None) };
        self.entry = Some((collects!(E).then(|| Segment::key(&key)), value));
        // The keys of the buffer are strings in any format.
        seed.deserialize(Value::buffered(&Content::Str(key), true, None)).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        let Some((step, value)) = self.entry.take() else {
            return Err(E::custom("a value was asked for before its key"));
        };
        seed.deserialize(Value::buffered(&value, self.human_readable, None))
            .map_err(|error| fault::add_key(error, step))
    }

    fn size_hint(&self) -> Option<usize> {
        match self.left.size_hint() {
            (least, Some(most)) if least == most => Some(least),
            _ => None,
        }
    }
}

/// The methods of a deserializer that rejects a type.
macro_rules! reject_types {
    ($($method:ident($($arg:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $(_: $arg,)* _: V) -> Result<V::Value, E> {
            Err(E::custom("can only flatten structs and maps"))
        }
    )*};
}

impl<'de, E: Error> Deserializer<'de> for EntriesDeserializer<'_, 'de, E> {
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
        let copies = entries.into_iter().map(|(key, entry)| {
            entry.is_read = true;
            (key.clone(), entry.value.clone())
        });
        visitor.visit_map(KeptEntries::new(copies, human_readable))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let names = self.buffer.present_names(fields);
        let human_readable = self.buffer.human_readable;
        let own = names.filter_map(|name| self.buffer.remove(name));
        visitor.visit_map(KeptEntries::new(own, human_readable))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let variant = self.buffer.present_names(variants).next();
        match variant.and_then(|variant| self.buffer.remove(variant)) {
            Some((key, content)) => {
                let name = Content::Str(key);
                let name = Value::buffered(&name, self.buffer.human_readable, None);
                name.visit_variant(&content, visitor)
            }
            None => Err(no_variant_error(name, variants)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.failed_option {
            Some(failed) => {
                let inner = EntriesDeserializer::new(self.buffer, Some(&mut *failed));
                let read = visitor.visit_some(inner);
                *failed |= read.is_err();
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

    reject_types! {
        deserialize_bool()
        deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
        deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        deserialize_f32() deserialize_f64()
        deserialize_char() deserialize_str() deserialize_string() deserialize_identifier()
        deserialize_bytes() deserialize_byte_buf()
        deserialize_seq() deserialize_tuple(usize) deserialize_tuple_struct(&'static str, usize)
    }
}
