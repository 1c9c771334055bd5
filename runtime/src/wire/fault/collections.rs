//! Sequences and maps that are read to their end although an element has a fault.

use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess};

use super::{absorb, collects, is_about_name, sort_by_key};

/// The elements of a sequence that are all of one type.
#[derive(Debug)]
pub(crate) struct AlikeSeq<A>(pub(crate) A);

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for AlikeSeq<A> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.0.next_element_seed(seed)
    }

    #[inline]
    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, A::Error> {
        read_element(&mut self.0)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

/// Reads an element. If it has a fault, all those after it are read too, as the same type, for
/// their faults.
///
/// # Errors
///
/// Those of all elements from this one on.
#[inline]
pub(crate) fn read_element<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(
    seq: &mut A,
) -> Result<Option<T>, A::Error> {
    match seq.next_element_seed(PhantomData::<T>) {
        Err(first) if collects::<A::Error>() => Err(read_other_elements::<T, A>(first, seq)),
        read => read,
    }
}

#[cold]
#[inline(never)]
fn read_other_elements<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(
    first: A::Error,
    seq: &mut A,
) -> A::Error {
    loop {
        match seq.next_element_seed(PhantomData::<T>) {
            Ok(Some(_)) => {}
            Ok(None) => return first,
            Err(other) => absorb(&first, &other),
        }
    }
}

/// Reads an entry of a map whose entries are of one type. If it has a fault, all those after it are
/// read too, for their faults.
///
/// # Errors
///
/// Those of all entries from this one on.
#[inline]
pub(crate) fn read_entry<'de, K: Deserialize<'de>, V: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
) -> Result<Option<(K, V)>, A::Error> {
    if collects::<A::Error>() {
        return read_entries(map);
    }
    match map.next_key_seed(PhantomData::<K>)? {
        Some(key) => Ok(Some((key, map.next_value_seed(PhantomData::<V>)?))),
        None => Ok(None),
    }
}

/// Reads an entry, and if it has a fault, all others.
#[cold]
#[inline(never)]
fn read_entries<'de, K: Deserialize<'de>, V: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
) -> Result<Option<(K, V)>, A::Error> {
    let mut first: Option<A::Error> = None;
    loop {
        let key = map.next_key_seed(PhantomData::<K>);
        if let Ok(None) = key {
            return match first {
                Some(first) => Err(sort_by_key(first)),
                None => Ok(None),
            };
        }
        let errors = match key {
            // The value is not one of the map.
            Err(error) if is_about_name(&error) => {
                [Some(error), map.next_value_seed(PhantomData::<IgnoredAny>).err()]
            }
            key => match (key, map.next_value_seed(PhantomData::<V>)) {
                (Ok(Some(key)), Ok(value)) if first.is_none() => return Ok(Some((key, value))),
                (key, value) => [key.err(), value.err()],
            },
        };
        for error in errors.into_iter().flatten() {
            match &first {
                Some(first) => absorb(first, &error),
                None => first = Some(error),
            }
        }
    }
}
