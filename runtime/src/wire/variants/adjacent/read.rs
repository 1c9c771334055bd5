//! Reading an adjacently tagged enum. The content is read unbuffered if it follows the tag.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess,
    Unexpected, Visitor,
};

use super::content::{ContentSeed, ElementSource, MissingSource};
use crate::path::Segment;
use crate::wire::fault::{self, Duplicate, check_read, collects, keep_error};
use crate::wire::foreign::{Content, read_buffered, read_tag_key};
use crate::wire::format::{is_json, shorten};
use crate::wire::source::ElementSeed;
use crate::wire::variants::de::ReadVariants;
use crate::wire::variants::position::UnitVariantSeed;

/// Formats that know fields by their position only need the number of these.
const ENTRIES: &[&str] = &["tag", "content"];

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
#[inline]
pub fn read_adjacent<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    tag: &'static str,
    content: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    let names = Names { tag, content, deny_unknown: T::DENY_UNKNOWN };
    let visitor = AdjacentVisitor { names, variants: PhantomData };
    check_read(deserializer.deserialize_struct(T::NAME, ENTRIES, visitor), T::check_whole)
}

struct AdjacentVisitor<T> {
    names: Names,
    variants: PhantomData<T>,
}

impl<'de, T: ReadVariants<'de>> Visitor<'de> for AdjacentVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let mut entries = Entries { names: self.names, map, seen: [false; 2], unfit: None };
        let read = self.read_entries(&mut entries);
        entries.end(read)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<T, A::Error> {
        if is_json::<A::Error>() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let tag = ElementSeed { seed: UnitVariantSeed(self.variants), request: Some(T::EXPECTING) };
        match seq.next_element_seed(tag)? {
            Some(variant) => {
                T::read_variant(variant, ElementSource { seq, expected: T::EXPECTING })
            }
            None => Err(A::Error::invalid_type(Unexpected::Seq, &self)),
        }
    }
}

impl<'de, T: ReadVariants<'de>> AdjacentVisitor<T> {
    #[inline]
    fn read_entries<A: MapAccess<'de>>(
        self,
        entries: &mut Entries<A, A::Error>,
    ) -> Result<T, A::Error> {
        match entries.next_name()? {
            Some(Name::Tag) => self.read_content(entries),
            Some(Name::Content) => self.keep_content(entries),
            None => match T::DEFAULT {
                Some(variant) => self.read_missing(variant),
                None => Err(A::Error::missing_field(self.names.tag)),
            },
        }
    }

    /// Reads the value of the tag, and the content that follows.
    #[inline]
    fn read_content<A: MapAccess<'de>>(
        self,
        entries: &mut Entries<A, A::Error>,
    ) -> Result<T, A::Error> {
        let variant = entries.map.next_value_seed(UnitVariantSeed(self.variants))?;
        match entries.next_name()? {
            Some(Name::Content) => {
                let seed = ContentSeed { variant, variants: self.variants };
                let value = entries.map.next_value_seed(seed)?;
                entries.expect_end()?;
                Ok(value)
            }
            Some(Name::Tag) => Err(A::Error::duplicate_field(self.names.tag)),
            None => self.read_missing(variant),
        }
    }

    /// Keeps the content until the tag is known.
    fn keep_content<A: MapAccess<'de>>(
        self,
        entries: &mut Entries<A, A::Error>,
    ) -> Result<T, A::Error> {
        let (content, human_readable) = entries.map.next_value_seed(KeepSeed)?;
        let next = entries.next_name()?;
        let variant = match (&next, T::DEFAULT) {
            (Some(Name::Tag), _) => entries.map.next_value_seed(UnitVariantSeed(self.variants))?,
            (Some(Name::Content), _) => {
                return Err(A::Error::duplicate_field(self.names.content));
            }
            (None, Some(variant)) => variant,
            (None, None) => return Err(A::Error::missing_field(self.names.tag)),
        };
        let seed = ContentSeed { variant, variants: self.variants };
        let step = || Segment::Field(self.names.content.into());
        let value = read_buffered(step, &content, human_readable, seed)?;
        // A map that has ended is not asked for another key.
        if next.is_some() {
            entries.expect_end()?;
        }
        Ok(value)
    }

    /// Makes the variant without any content.
    fn read_missing<E: Error>(self, variant: usize) -> Result<T, E> {
        let content = self.names.content;
        T::read_variant(variant, MissingSource { content, error: PhantomData })
    }
}

/// Keeps a value, and whether the format is human-readable.
struct KeepSeed;

impl<'de> DeserializeSeed<'de> for KeepSeed {
    type Value = (Content<'de>, bool);

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<(Content<'de>, bool), D::Error> {
        let human_readable = deserializer.is_human_readable();
        Ok((Content::deserialize(deserializer)?, human_readable))
    }
}

/// The names of both entries.
#[derive(Clone, Copy)]
struct Names {
    tag: &'static str,
    content: &'static str,
    deny_unknown: bool,
}

#[derive(Clone, Copy)]
enum Name {
    Tag,
    Content,
}

/// The entries of an enum.
struct Entries<A, E> {
    names: Names,
    map: A,
    /// Whether the tag and the content have been there, if faults are collected.
    seen: [bool; 2],
    /// The error about the entries that are unknown or there twice, if the reading goes on after it.
    unfit: Option<E>,
}

impl<'de, A: MapAccess<'de>> Entries<A, A::Error> {
    /// Reads the next name of an entry, and skips unknown entries before it.
    #[inline]
    fn next_name(&mut self) -> Result<Option<Name>, A::Error> {
        loop {
            match self.map.next_key_seed(self.names) {
                Ok(None) => return Ok(None),
                Ok(Some(Some(name))) if self.is_first(name) => return Ok(Some(name)),
                Ok(Some(Some(_))) => {
                    if let Err(error) = self.map.next_value_seed(Duplicate) {
                        keep_error(&mut self.unfit, error)?;
                    }
                }
                Ok(Some(None)) => self.map.next_value::<IgnoredAny>().map(drop)?,
                Err(error) => keep_error(&mut self.unfit, error)?,
            }
        }
    }

    /// Whether the entry was not there before. If no faults are collected, the caller knows.
    #[inline]
    fn is_first(&mut self, name: Name) -> bool {
        !collects!(A::Error) || !core::mem::replace(&mut self.seen[name as usize], true)
    }

    /// Reads what is left after both entries.
    #[inline]
    fn expect_end(&mut self) -> Result<(), A::Error> {
        match self.next_name()? {
            None => Ok(()),
            Some(Name::Tag) => Err(A::Error::duplicate_field(self.names.tag)),
            Some(Name::Content) => Err(A::Error::duplicate_field(self.names.content)),
        }
    }

    /// Adds the error about unfit entries, also about those after another error.
    #[inline]
    fn end<T>(mut self, read: Result<T, A::Error>) -> Result<T, A::Error> {
        if !collects!(A::Error) {
            return read;
        }
        if read.is_err() {
            while let Ok(Some(_)) = self.next_name() {}
        }
        fault::and(read, || self.unfit.map_or(Ok(()), Err))
    }
}

impl Names {
    #[cold]
    fn unknown_name<E: Error>(&self, name: &str) -> E {
        if collects!(E) {
            E::unknown_field(name, &[])
        } else {
            E::invalid_value(Unexpected::Str(&shorten(name)), self)
        }
    }
}

impl<'de> DeserializeSeed<'de> for Names {
    type Value = Option<Name>;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<Name>, D::Error> {
        read_tag_key(self.tag, deserializer, self, D::deserialize_identifier)
    }
}

impl Visitor<'_> for Names {
    type Value = Option<Name>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Names { tag, content, deny_unknown } = self;
        if *deny_unknown {
            write!(f, "{tag:?} or {content:?}")
        } else {
            write!(f, "{tag:?}, {content:?}, or other ignored fields")
        }
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Option<Name>, E> {
        if name == self.tag {
            Ok(Some(Name::Tag))
        } else if name == self.content {
            Ok(Some(Name::Content))
        } else if self.deny_unknown {
            Err(self.unknown_name(name))
        } else {
            Ok(None)
        }
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Option<Name>, E> {
        self.visit_str(&String::from_utf8_lossy(name))
    }

    fn visit_u64<E: Error>(self, position: u64) -> Result<Option<Name>, E> {
        match position {
            0 => Ok(Some(Name::Tag)),
            1 => Ok(Some(Name::Content)),
            _ if self.deny_unknown => Err(E::invalid_value(Unexpected::Unsigned(position), &self)),
            _ => Ok(None),
        }
    }
}
