//! Reading a value out of a [`Content`] that is kept, so that several types can be tried on it.

use alloc::borrow::Cow;
use core::any::type_name;
use core::cell::Cell;
use core::marker::PhantomData;
use core::slice;

use serde_core::de::value::BorrowedStrDeserializer;
use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer,
    MapAccess, SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde_core::forward_to_deserialize_any;

use super::access::reject_rest;
use super::content::{Content, ContentVisitor};
use super::entry_key::{BufferedMap, EntryKey};
use super::map_key::KeyText;
use super::trace::{Trace, read_step};
use crate::path::Segment;
use crate::wire::fault::{self, Gaps, collects};
#[cfg(feature = "form")]
use crate::wire::words;

/// How far a type came that was tried.
#[derive(Debug, Default)]
pub(in crate::wire) struct Attempt {
    read: Cell<usize>,
    tried: Cell<usize>,
    trace: Trace,
}

impl Attempt {
    /// How many values inside of this one were read, and then, how many it tried to read. Those
    /// that it ignores do not count.
    pub(in crate::wire) fn progress(&self) -> (usize, usize) {
        (self.read.get(), self.tried.get())
    }

    /// Adds its place inside of the value to an error.
    pub(in crate::wire) fn place_error<E: Error>(self, error: E) -> E {
        self.trace.place_error(error)
    }
}

/// The deserializer of a [`Content`] that is kept.
///
/// Most types are handed whatever the content is, as by [`Value`](super::Value). They reject
/// another type themselves, in the same words.
#[derive(Debug)]
pub(in crate::wire) struct ValueRef<'a, 'de, E> {
    content: &'a Content<'de>,
    human_readable: bool,
    /// Where it is noted how far the type comes; `None` for a key.
    attempt: Option<&'a Attempt>,
    /// Where the gaps of a collection are noted.
    gaps: Option<&'a Gaps>,
    error: PhantomData<fn() -> E>,
}

impl<E> KeyText for ValueRef<'_, '_, E> {
    fn key_text(&self) -> Option<&str> {
        match self.content {
            Content::Str(text) if self.human_readable => Some(text),
            _ => None,
        }
    }
}

impl<'a, 'de, E: Error> ValueRef<'a, 'de, E> {
    pub(in crate::wire) fn new(
        content: &'a Content<'de>,
        human_readable: bool,
        attempt: Option<&'a Attempt>,
    ) -> Self {
        Self { content, human_readable, attempt, gaps: None, error: PhantomData }
    }

    /// A value of the same document.
    fn with_content(&self, content: &'a Content<'de>) -> Self {
        Self { content, ..*self }
    }

    /// Counts the value, and whether it could be read.
    #[inline]
    fn count<T>(self, read: impl FnOnce(Self) -> Result<T, E>) -> Result<T, E> {
        let Some(attempt) = self.attempt else { return read(self) };
        attempt.tried.set(attempt.tried.get() + 1);
        let value = read(self)?;
        attempt.read.set(attempt.read.get() + 1);
        Ok(value)
    }

    /// Rejects the value, which counts as one that was tried.
    #[cold]
    fn reject<T>(self, expected: &dyn Expected) -> Result<T, E> {
        self.count(|value| Err(value.content.type_error(expected)))
    }

    /// Hands the value to a visitor.
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Bool(value) => visitor.visit_bool(*value),
            Content::Unsigned(value) => visitor.visit_u64(*value),
            Content::Signed(value) => visitor.visit_i64(*value),
            Content::U128(value) => visitor.visit_u128(*value),
            Content::I128(value) => visitor.visit_i128(*value),
            Content::F32(value) => visitor.visit_f32(*value),
            Content::F64(value) => visitor.visit_f64(*value),
            Content::Char(value) => visitor.visit_char(*value),
            Content::Str(Cow::Borrowed(value)) => visitor.visit_borrowed_str(value),
            Content::Str(Cow::Owned(value)) => visitor.visit_str(value),
            #[cfg(feature = "form")]
            Content::Text(Cow::Borrowed(value)) => visitor.visit_borrowed_str(value),
            #[cfg(feature = "form")]
            Content::Text(Cow::Owned(value)) => visitor.visit_str(value),
            Content::Bytes(Cow::Borrowed(value)) => visitor.visit_borrowed_bytes(value),
            Content::Bytes(Cow::Owned(value)) => visitor.visit_bytes(value),
            Content::Unit => visitor.visit_unit(),
            Content::None => visitor.visit_none(),
            Content::Some(inner) => visitor.visit_some(self.with_content(inner)),
            Content::Newtype(inner) => visitor.visit_newtype_struct(self.with_content(inner)),
            Content::Seq(items) => self.visit_items(items, false, visitor),
            Content::Map(entries) => self.visit_entries(entries, visitor),
        }
    }

    fn visit_items<V: Visitor<'de>>(
        self,
        items: &'a [Content<'de>],
        alike: bool,
        visitor: V,
    ) -> Result<V::Value, E> {
        let gaps = self.gaps.filter(|_| alike);
        let document = Self { gaps: None, ..self };
        let mut items = ItemsRef { document, left: items.iter(), count: 0, alike, gaps };
        let value = visitor.visit_seq(&mut items)?;
        reject_rest(items.left.len(), items.count, "sequence")?;
        Ok(value)
    }

    fn visit_entries<V: Visitor<'de>>(
        self,
        entries: &'a [(Content<'de>, Content<'de>)],
        visitor: V,
    ) -> Result<V::Value, E> {
        let Self { gaps, .. } = self;
        let document = Self { gaps: None, ..self };
        let mut entries = EntriesRef { document, entries, tag: None, entry: None, count: 0, gaps };
        let value = visitor.visit_map(&mut entries)?;
        reject_rest(entries.entries.len() - entries.count, entries.count, "map")?;
        Ok(value)
    }

    /// Reads the content at a step inside of this value by a seed.
    #[inline]
    fn read_seed<S: DeserializeSeed<'de>>(
        &self,
        step: impl FnOnce() -> Segment,
        content: &'a Content<'de>,
        seed: S,
    ) -> Result<S::Value, E> {
        self.read_inner(step, content, |value| {
            fault::read_with_gaps::<S, _, _>(|gaps| seed.deserialize(ValueRef { gaps, ..value }))
        })
    }

    /// Reads the content at a step inside of this value.
    #[inline]
    fn read_inner<T>(
        &self,
        step: impl FnOnce() -> Segment,
        content: &'a Content<'de>,
        read: impl FnOnce(Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let inner = self.with_content(content);
        if collects::<E>() {
            return read(inner).map_err(|error| {
                let repeats = |message: &str| content.may_be_repeated(message);
                fault::add_step(error, &step(), Some(&repeats))
            });
        }
        read_step(self.attempt.map(|attempt| &attempt.trace), step, || read(inner))
    }
}

/// What `serde_json::value::RawValue` asks for, which takes any JSON.
const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// `null` as raw JSON, which stands for any: no value is kept where faults are collected.
struct RawNull<E>(Option<()>, PhantomData<fn() -> E>);

impl<'de, E: Error> MapAccess<'de> for RawNull<E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        let name: BorrowedStrDeserializer<'de, E> = BorrowedStrDeserializer::new(RAW_VALUE);
        self.0.take().map(|()| seed.deserialize(name)).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        seed.deserialize(BorrowedStrDeserializer::new("null"))
    }
}

/// Methods for types that read more kinds of value than they ask for, as `Uuid` reads an array.
/// Where faults are collected, they read what they ask for, as they do from most formats. The first
/// word is how the text of a form is read.
macro_rules! expect_kinds {
    ($($word:ident; $($method:ident)+: $kinds:pat,)*) => {
        $($(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
                #[cfg(feature = "form")]
                if let Content::Text(text) = self.content {
                    return self.count(|_| words::$word(text.clone(), visitor));
                }
                let is_wrapped = matches!(
                    self.content,
                    Content::Bytes(_) | Content::Some(_) | Content::Newtype(_)
                );
                if collects::<E>() && !is_wrapped && !matches!(self.content, $kinds) {
                    return self.reject(&visitor);
                }
                self.deserialize_any(visitor)
            }
        )+)*
    };
}

macro_rules! numbers {
    () => {
        Content::Unsigned(_)
            | Content::Signed(_)
            | Content::U128(_)
            | Content::I128(_)
            | Content::F32(_)
            | Content::F64(_)
    };
}

/// Whether a visitor only keeps the value, so that it has not been read yet.
fn only_buffers<V>() -> bool {
    type_name::<V>() == type_name::<ContentVisitor>()
}

impl<'de, E: Error> IntoDeserializer<'de, E> for ValueRef<'_, 'de, E> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de, E: Error> Deserializer<'de> for ValueRef<'_, 'de, E> {
    type Error = E;

    fn is_human_readable(&self) -> bool {
        self.human_readable
    }

    #[inline]
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        if only_buffers::<V>() {
            return Self { attempt: None, ..self }.visit(visitor);
        }
        self.count(|value| value.visit(visitor))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Unit | Content::None | Content::Some(_) => self.deserialize_any(visitor),
            #[cfg(feature = "form")]
            Content::Text(text) if text.is_empty() && words::is_optional_word::<V::Value>() => {
                visitor.visit_none()
            }
            _ => visitor.visit_some(self),
        }
    }

    /// A format without a unit writes it as none.
    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::None => self.with_content(&Content::Unit).deserialize_any(visitor),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, E> {
        if collects::<E>() && name == RAW_VALUE {
            return visitor.visit_map(RawNull(Some(()), PhantomData));
        }
        match self.content {
            Content::Newtype(_) => self.deserialize_any(visitor),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        let (name, payload) = match self.content {
            Content::Str(_) => (self.content, None),
            #[cfg(feature = "form")]
            Content::Text(_) => (self.content, None),
            Content::Map(entries) => match &entries[..] {
                [(name, payload)] => (name, Some(payload)),
                _ => return Err(E::invalid_value(Unexpected::Map, &"map with a single key")),
            },
            other => return Err(other.type_error(&"string or map")),
        };
        visitor.visit_enum(VariantRef { document: self, name, payload })
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        visitor.visit_unit()
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Seq(items) => self.count(|value| value.visit_items(items, true, visitor)),
            #[cfg(feature = "form")]
            Content::Text(_) => {
                let sole = slice::from_ref(self.content);
                self.count(|value| value.visit_items(sole, true, visitor))
            }
            Content::Bytes(_) | Content::Some(_) | Content::Newtype(_) => {
                self.deserialize_any(visitor)
            }
            _ if collects::<E>() => self.reject(&visitor),
            _ => self.deserialize_any(visitor),
        }
    }

    /// A map of serde_json would read `null`, but no format hands it one.
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match self.content {
            Content::Unit | Content::None => self.reject(&visitor),
            Content::Bytes(_) | Content::Some(_) | Content::Newtype(_) | Content::Map(_) => {
                self.deserialize_any(visitor)
            }
            #[cfg(feature = "form")]
            Content::Text(_) => self.deserialize_any(visitor),
            _ if collects::<E>() => self.reject(&visitor),
            _ => self.deserialize_any(visitor),
        }
    }

    expect_kinds! {
        visit_bool; deserialize_bool: Content::Bool(_),
        visit_integer;
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128: numbers!(),
        visit_float; deserialize_f32 deserialize_f64: numbers!(),
        visit_text;
        deserialize_char deserialize_str deserialize_string: Content::Char(_) | Content::Str(_),
    }

    /// A key counts as nothing, and what most keys are is inlined.
    #[inline]
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, E> {
        match (self.content, self.attempt) {
            (Content::Str(Cow::Borrowed(name)), None) => visitor.visit_borrowed_str(name),
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        bytes byte_buf tuple tuple_struct struct
    }
}

/// The elements of a sequence.
struct ItemsRef<'a, 'de, E> {
    document: ValueRef<'a, 'de, E>,
    left: slice::Iter<'a, Content<'de>>,
    /// How many have been read.
    count: usize,
    /// Whether all are of one type.
    alike: bool,
    /// Where gaps are noted.
    gaps: Option<&'a Gaps>,
}

impl<'de, E: Error> SeqAccess<'de> for ItemsRef<'_, 'de, E> {
    type Error = E;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, E> {
        let Some(item) = self.left.next() else { return Ok(None) };
        let index = self.count;
        self.count += 1;
        let step = || Segment::Index(index);
        self.document.read_seed(step, item, seed).map(Some)
    }

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, E> {
        if self.alike {
            fault::read_element(self, self.gaps)
        } else {
            self.next_element_seed(PhantomData)
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// The entries of a map.
struct EntriesRef<'a, 'de, E> {
    document: ValueRef<'a, 'de, E>,
    entries: &'a [(Content<'de>, Content<'de>)],
    /// The place of the entry that comes before all others.
    tag: Option<usize>,
    /// The entry whose key was read last, and whose value is read next.
    entry: Option<&'a (Content<'de>, Content<'de>)>,
    /// How many have been read.
    count: usize,
    /// Where gaps are noted.
    gaps: Option<&'a Gaps>,
}

impl<'a, 'de, E: Error> BufferedMap<'de> for EntriesRef<'a, 'de, E> {
    type Key = ValueRef<'a, 'de, E>;

    fn is_human_readable(&self) -> bool {
        self.document.human_readable
    }

    fn bring_forward(&mut self, tag: &str) {
        if self.count == 0 {
            self.tag = self.entries.iter().position(|(key, _)| key.is_name(tag));
        }
    }

    fn take_key(&mut self) -> ValueRef<'a, 'de, E> {
        let place = match self.tag {
            Some(tag) if self.count == 0 => tag,
            Some(tag) if self.count <= tag => self.count - 1,
            _ => self.count,
        };
        self.count += 1;
        self.entry = self.entries.get(place);
        let key = self.entry.map_or(&Content::Unit, |(key, _)| key);
        // A key that is read says nothing, since any map has keys.
        ValueRef { attempt: None, ..self.document.with_content(key) }
    }
}

impl<'de, E: Error> MapAccess<'de> for EntriesRef<'_, 'de, E> {
    type Error = E;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, E> {
        if self.count == self.entries.len() {
            return Ok(None);
        }
        seed.deserialize(EntryKey(self))
            .map(Some)
            .map_err(|error| fault::blame_key(error, self.entry.and_then(|(key, _)| key.as_str())))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, E> {
        let Some((key, value)) = self.entry.take() else {
            return Err(E::custom("a value was asked for before its key"));
        };
        self.document.read_seed(|| key.to_segment(), value, seed)
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, E> {
        fault::read_entry(self, self.gaps)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.entries.len() - self.count)
    }
}

/// An enum: the name of its variant, and the payload of that, if there is more than the name.
struct VariantRef<'a, 'de, E> {
    document: ValueRef<'a, 'de, E>,
    name: &'a Content<'de>,
    payload: Option<&'a Content<'de>>,
}

impl<'de, E: Error> EnumAccess<'de> for VariantRef<'_, 'de, E> {
    type Error = E;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), E> {
        Ok((seed.deserialize(self.document.with_content(self.name))?, self))
    }
}

impl<'a, 'de, E: Error> VariantRef<'a, 'de, E> {
    /// Reads the payload, at the name of the variant.
    fn read<T>(
        self,
        expected: &'static str,
        read: impl FnOnce(ValueRef<'a, 'de, E>) -> Result<T, E>,
    ) -> Result<T, E> {
        let Self { document, name, payload } = self;
        match payload {
            Some(payload) => document.read_inner(|| name.to_segment(), payload, read),
            None => Err(E::invalid_type(Unexpected::UnitVariant, &expected)),
        }
    }
}

impl<'de, E: Error> VariantAccess<'de> for VariantRef<'_, 'de, E> {
    type Error = E;

    fn unit_variant(self) -> Result<(), E> {
        match self.payload {
            Some(_) => self.read("unit variant", <()>::deserialize),
            None => Ok(()),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, E> {
        self.read("newtype variant", |value| seed.deserialize(value))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, E> {
        self.read("tuple variant", |value| match value.content {
            Content::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"tuple variant")),
        })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, E> {
        self.read("struct variant", |value| match value.content {
            Content::Map(_) | Content::Seq(_) => value.deserialize_any(visitor),
            other => Err(other.type_error(&"struct variant")),
        })
    }
}
