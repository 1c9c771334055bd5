//! The entries of a tagged map without the tag: first those before it, then those after it.

use alloc::vec::{self, Vec};

use serde_core::de::{Deserialize, DeserializeSeed, Error, MapAccess};

use super::key::KeySeed;
use crate::wire::fault::read_entry;
use crate::wire::foreign::{Content, MapKey, Value, read_buffered};

/// A key and its value that were read before the tag.
pub(super) type Entry<'de> = (Content<'de>, Content<'de>);

/// The entries without the tag, some of which came before it.
pub(super) struct Rest<'de, A> {
    human_readable: bool,
    kept: vec::IntoIter<Entry<'de>>,
    /// The last key of these that was read, and its value, which is read next.
    entry: Option<Entry<'de>>,
    /// Those after the tag, unless there are none because there is no tag.
    map: Option<A>,
}

impl<'de, A: MapAccess<'de>> Rest<'de, A> {
    /// The entries of a map: those before the tag, and those after it, if there is a tag.
    pub(super) fn new(entries: Vec<Entry<'de>>, map: Option<A>, human_readable: bool) -> Self {
        Self { human_readable, kept: entries.into_iter(), entry: None, map }
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<'de, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        if let Some((key, value)) = self.kept.next() {
            let (key, _) = self.entry.insert((key, value));
            let key = MapKey(Value::buffered(key, self.human_readable, None));
            return seed.deserialize(key).map(Some);
        }
        // After a fault of its key, nobody has asked for the last value.
        self.entry = None;
        match &mut self.map {
            Some(map) => map.next_key_seed(seed),
            None => Ok(None),
        }
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match (self.entry.take(), &mut self.map) {
            (Some((key, value)), _) => {
                read_buffered(|| key.to_segment(), &value, self.human_readable, seed)
            }
            (None, Some(map)) => map.next_value_seed(seed),
            (None, None) => Err(A::Error::custom("a value was asked for before its key")),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        let left = self.map.as_ref().map_or(Some(0), MapAccess::size_hint)?;
        left.checked_add(self.kept.len())
    }
}

/// The same entries for a type that knows nothing of the tag, whose duplicate is an error.
pub(super) struct Guarded<A> {
    pub(super) tag: &'static str,
    pub(super) map: A,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Guarded<A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.map.next_key_seed(KeySeed { tag: self.tag, seed })
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.map.next_value_seed(seed)
    }

    #[inline]
    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, A::Error> {
        read_entry(self, None)
    }

    fn size_hint(&self) -> Option<usize> {
        self.map.size_hint()
    }
}
