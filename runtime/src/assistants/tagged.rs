//! Objects with a `type` that names their only other entry: `{"type": "text", "text": ".."}`.
//!
//! serde's own derive would buffer the object, which loses the position of errors, and would also
//! accept an array. This reads the entry directly if `type` comes first, and otherwise keeps it
//! until `type` is known.

use alloc::vec::Vec;
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::wire::format::shorten;

/// An enum of such objects.
pub(super) trait Tagged: Sized {
    /// What errors say was expected, such as `a tool`.
    const EXPECTING: &'static str;
    /// All values of `type`.
    const TYPES: &'static [&'static str];

    /// Returns the object of this type without its entry, if the entry is optional.
    fn bare(kind: &str) -> Option<Self>;

    /// Reads the entry of an object of this type. Returns `None` if this type has no entry.
    fn holding<'de, D: Deserializer<'de>>(kind: &str, held: D) -> Result<Option<Self>, D::Error>;
}

/// Reads an object.
pub(super) fn deserialize<'de, T: Tagged, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    d.deserialize_map(Object(PhantomData))
}

/// Reads an object from its entries.
pub(super) fn object<'de, T: Tagged, A: MapAccess<'de>>(mut map: A) -> Result<T, A::Error> {
    let mut kind: Option<&'static str> = None;
    let mut early: Vec<(&'static str, Value)> = Vec::new();
    let mut whole: Option<T> = None;
    while let Some(key) = map.next_key_seed(KeyOf::<T>(PhantomData))? {
        match (key, kind) {
            (Key::Type, None) => kind = Some(map.next_value_seed(TypeOf::<T>(PhantomData))?),
            (Key::Type, Some(_)) => return Err(A::Error::duplicate_field("type")),
            (Key::Held(name), None) => early.push((name, map.next_value()?)),
            (Key::Held(name), Some(kind)) if name == kind => {
                once(whole.as_ref(), kind)?;
                whole = map.next_value_seed(HeldBy::<T>(kind, PhantomData))?;
            }
            (Key::Held(_) | Key::Other, _) => {
                map.next_value::<IgnoredAny>()?;
            }
        }
    }
    let kind = kind.ok_or_else(|| A::Error::missing_field("type"))?;
    for (_, value) in early.into_iter().filter(|(name, _)| *name == kind) {
        once(whole.as_ref(), kind)?;
        whole = T::holding(kind, value).map_err(A::Error::custom)?;
    }
    whole.or_else(|| T::bare(kind)).ok_or_else(|| A::Error::missing_field(kind))
}

fn once<T, E: Error>(before: Option<&T>, name: &'static str) -> Result<(), E> {
    match before {
        Some(_) => Err(E::duplicate_field(name)),
        None => Ok(()),
    }
}

struct Object<T>(PhantomData<T>);

impl<'de, T: Tagged> Visitor<'de> for Object<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        object(map)
    }
}

/// The name of an entry.
enum Key {
    Type,
    /// The name of a type, whose objects have an entry with that name.
    Held(&'static str),
    Other,
}

struct KeyOf<T>(PhantomData<T>);

impl<'de, T: Tagged> DeserializeSeed<'de> for KeyOf<T> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Key, D::Error> {
        d.deserialize_identifier(self)
    }
}

impl<T: Tagged> Visitor<'_> for KeyOf<T> {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Key, E> {
        Ok(match name {
            "type" => Key::Type,
            name => known::<T>(name).map_or(Key::Other, Key::Held),
        })
    }
}

struct TypeOf<T>(PhantomData<T>);

impl<'de, T: Tagged> DeserializeSeed<'de> for TypeOf<T> {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<&'static str, D::Error> {
        d.deserialize_str(self)
    }
}

impl<T: Tagged> Visitor<'_> for TypeOf<T> {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the type of {}", T::EXPECTING)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<&'static str, E> {
        known::<T>(name).ok_or_else(|| E::unknown_variant(&shorten(name), T::TYPES))
    }
}

fn known<T: Tagged>(name: &str) -> Option<&'static str> {
    T::TYPES.iter().copied().find(|known| *known == name)
}

struct HeldBy<T>(&'static str, PhantomData<T>);

impl<'de, T: Tagged> DeserializeSeed<'de> for HeldBy<T> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, d: D) -> Result<Option<T>, D::Error> {
        T::holding(self.0, d)
    }
}

/// Skips an entry that this type does not have.
pub(super) fn ignore<'de, T, D: Deserializer<'de>>(held: D) -> Result<Option<T>, D::Error> {
    held.deserialize_ignored_any(IgnoredAny).map(|_| None)
}
