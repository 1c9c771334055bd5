//! The entries of a tagged map without the tag: first those before it, then those after it.

use alloc::boxed::Box;
use alloc::vec::{self, Vec};

use serde_core::de::{DeserializeSeed, Error, MapAccess};

use super::key::KeySeed;
use crate::wire::foreign::{Content, Value, read_buffered};

/// A key and its value that were read before the tag.
pub(super) type Entry<'de> = (Content<'de>, Content<'de>);

/// The entries without the tag.
pub(super) struct Rest<'de, A> {
    /// There is none where the tag comes first, and where all have been read.
    kept: Option<Box<Kept<'de>>>,
    map: A,
}

struct Kept<'de> {
    human_readable: bool,
    entries: vec::IntoIter<Entry<'de>>,
    /// The last key that was read, and its value, which is read next.
    entry: Option<Entry<'de>>,
    /// Whether the map has no entries after these.
    is_all: bool,
}

impl<'de, A: MapAccess<'de>> Rest<'de, A> {
    /// The entries of a map of which the tag came first.
    #[inline]
    pub(super) fn unbuffered(map: A) -> Self {
        Self { kept: None, map }
    }

    /// The entries of a map whose tag came after `entries`, or that has none and `is_all`.
    pub(super) fn buffered(
        map: A,
        entries: Vec<Entry<'de>>,
        human_readable: bool,
        is_all: bool,
    ) -> Self {
        let entries = entries.into_iter();
        Self { kept: Some(Box::new(Kept { human_readable, entries, entry: None, is_all })), map }
    }

    /// Takes the next key that was kept.
    #[cold]
    fn take_key(&mut self) -> KeptKey<'de, A::Error> {
        let Some(kept) = &mut self.kept else { return KeptKey::InMap };
        if let Some((key, value)) = kept.entries.next() {
            kept.entry = Some((key.clone(), value));
            return KeptKey::Found(Value::new(key, kept.human_readable));
        }
        if kept.is_all {
            return KeptKey::End;
        }
        self.kept = None;
        KeptKey::InMap
    }

    #[cold]
    fn next_kept_value<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match self.kept.as_mut().and_then(|kept| Some((kept.entry.take()?, kept.human_readable))) {
            Some(((key, value), human_readable)) => {
                read_buffered(|| key.to_segment(), value, human_readable, seed)
            }
            None => Err(A::Error::custom("a value was asked for before its key")),
        }
    }
}

/// Where the next key is.
enum KeptKey<'de, E> {
    Found(Value<'static, 'de, E>),
    /// All entries were kept, and this was the last one.
    End,
    /// It comes after the tag.
    InMap,
}

#[cold]
#[inline(never)]
fn read_kept_key<'de, S: DeserializeSeed<'de>, E: Error>(
    seed: S,
    key: Value<'static, 'de, E>,
) -> Result<Option<S::Value>, E> {
    seed.deserialize(key).map(Some)
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Rest<'de, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        if self.kept.is_some() {
            match self.take_key() {
                KeptKey::Found(key) => return read_kept_key(seed, key),
                KeptKey::End => return Ok(None),
                KeptKey::InMap => {}
            }
        }
        // The only call of it here, since the compiler inlines what is called once.
        self.map.next_key_seed(seed)
    }

    #[inline]
    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match self.kept {
            None => self.map.next_value_seed(seed),
            Some(_) => self.next_kept_value(seed),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        match &self.kept {
            None => self.map.size_hint(),
            Some(kept) if kept.is_all => Some(kept.entries.len()),
            Some(kept) => self.map.size_hint()?.checked_add(kept.entries.len()),
        }
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

    fn size_hint(&self) -> Option<usize> {
        self.map.size_hint()
    }
}
