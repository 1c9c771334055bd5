//! Reading an internally tagged enum.
//!
//! Where the tag comes first, nothing is buffered: the variant reads the rest of the same map. The
//! entries before a later tag are kept, and the variant reads these first. In formats that know
//! fields by their position the tag is the first field.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor,
};

use super::key::TagSeed;
use super::rest::{Entry, Rest};
use super::source::{ElementsSource, EntriesSource};
use crate::wire::fault::check_read;
use crate::wire::foreign::Content;
use crate::wire::format::{describes_itself, goes_by_names, is_json, shorten};
use crate::wire::variants::de::ReadVariants;
use crate::wire::variants::position::{name_str, unknown_error};
use crate::wire::variants::unit::NameSource;

/// Formats that know fields by their position only need to know that there are enough of them.
const ANY_NUMBER_OF_FIELDS: &[&str] = &[""; 1024];

/// Reads an enum.
///
/// # Errors
///
/// The format's own, and those of the variant.
#[inline]
pub fn read_internal<'de, T: ReadVariants<'de>, D: Deserializer<'de>>(
    tag: &'static str,
    deserializer: D,
) -> Result<T, D::Error> {
    let human_readable = goes_by_names::<D::Error>(deserializer.is_human_readable());
    let may_be_bare = !T::BARE_NAMES.is_empty() && describes_itself::<D::Error>(human_readable);
    let any_kind = human_readable || may_be_bare;
    let visitor =
        InternalVisitor { tag, human_readable, bare_has_tag: !any_kind, variants: PhantomData };
    let read = if any_kind {
        deserializer.deserialize_any(visitor)
    } else {
        deserializer.deserialize_struct(T::NAME, ANY_NUMBER_OF_FIELDS, visitor)
    };
    check_read(read, T::check_whole)
}

struct InternalVisitor<T> {
    tag: &'static str,
    human_readable: bool,
    /// Whether bare variants have a tag too: the format cannot tell a string from a struct.
    bare_has_tag: bool,
    variants: PhantomData<T>,
}

impl<'de, T: ReadVariants<'de>> Visitor<'de> for InternalVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if T::BARE_NAMES.is_empty() || T::HAS_OWN_EXPECTING {
            f.write_str(T::EXPECTING)
        } else {
            f.write_str("a string or a map")
        }
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let Self { tag, human_readable, .. } = self;
        let deny_unknown = T::DENY_UNKNOWN;
        let name = name_str::<T>(self.bare_has_tag);
        match map.next_key_seed(TagSeed(tag))? {
            Some(None) => {
                let variant = map.next_value_seed(name)?;
                let rest = after_tag(map, human_readable);
                let source = EntriesSource { tag, rest, human_readable, deny_unknown };
                T::read_variant(variant, source)
            }
            first => {
                let (entries, named, rest) = find_tag(tag, name, first.flatten(), map)?;
                let Some(variant) = named.or(T::DEFAULT) else {
                    return Err(A::Error::missing_field(tag));
                };
                let rest = Rest::new(entries, rest, human_readable);
                read_late(variant, EntriesSource { tag, rest, human_readable, deny_unknown })
            }
        }
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<T, A::Error> {
        if self.human_readable || is_json::<A::Error>() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        match seq.next_element_seed(name_str::<T>(self.bare_has_tag))? {
            Some(variant) => T::read_variant(variant, ElementsSource(seq)),
            None => Err(A::Error::invalid_length(0, &T::EXPECTING)),
        }
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        match T::find_bare(name) {
            Some(variant) => T::read_variant(variant, NameSource(PhantomData)),
            None if T::BARE_NAMES.is_empty() => {
                Err(E::invalid_type(Unexpected::Str(&shorten(name)), &self))
            }
            None => Err(unknown_error(name, T::BARE_NAMES)),
        }
    }
}

/// The entries before a tag, the variant that the tag names, and the map that goes on after it. If
/// there is no tag, there are only entries.
type Found<'de, A> = (Vec<Entry<'de>>, Option<usize>, Option<A>);

/// Keeps the entries from this key on, up to the tag.
#[cold]
fn find_tag<'de, A: MapAccess<'de>, N: DeserializeSeed<'de, Value = usize>>(
    tag: &'static str,
    name: N,
    first: Option<Content<'de>>,
    mut map: A,
) -> Result<Found<'de, A>, A::Error> {
    let mut entries: Vec<Entry<'de>> = Vec::new();
    let mut next = first;
    while let Some(key) = next {
        entries.push((key, map.next_value()?));
        next = match map.next_key_seed(TagSeed(tag))? {
            None => None,
            Some(Some(key)) => Some(key),
            Some(None) => {
                let variant = map.next_value_seed(name)?;
                return Ok((entries, Some(variant), Some(map)));
            }
        };
    }
    Ok((entries, None, None))
}

/// The entries after a tag that comes first, which are read straight.
#[cfg(not(debug_assertions))]
#[inline]
fn after_tag<A>(map: A, _: bool) -> A {
    map
}

/// The entries after a tag that comes first, as those of a late tag: a debug build has the code
/// that reads a variant only once, and is done sooner.
#[cfg(debug_assertions)]
fn after_tag<'de, A: MapAccess<'de>>(map: A, human_readable: bool) -> Rest<'de, A> {
    Rest::new(Vec::new(), Some(map), human_readable)
}

/// Reads a variant whose tag comes late.
///
/// This is code of its own, so that nothing is slower where the tag comes first.
#[cold]
#[inline(never)]
fn read_late<'de, T: ReadVariants<'de>, A: MapAccess<'de>>(
    variant: usize,
    source: EntriesSource<Rest<'de, A>>,
) -> Result<T, A::Error> {
    T::read_variant(variant, source)
}
