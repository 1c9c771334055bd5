//! Sequences and maps that are read to their end although an element has a fault.

use alloc::string::String;
use core::any::type_name;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess};

use super::gaps::{Gaps, fill_with_gaps, may_have_gaps};
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
        read_element(&mut self.0, None)
    }

    fn size_hint(&self) -> Option<usize> {
        self.0.size_hint()
    }
}

/// Reads an element. If it has a fault, all those after it are read too, as the same type, for
/// their faults. If gaps are noted, it reads the next element that has no fault instead.
///
/// # Errors
///
/// Those of all elements from this one on, unless they are noted.
#[inline]
pub(crate) fn read_element<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(
    seq: &mut A,
    gaps: Option<&Gaps>,
) -> Result<Option<T>, A::Error> {
    if !collects!(A::Error) {
        return seq.next_element_seed(PhantomData);
    }
    if let Some(gaps) = gaps {
        return read_next_element(seq, gaps);
    }
    match seq.next_element_seed(PhantomData::<T>) {
        Err(first) => Err(read_other_elements::<T, A>(first, seq)),
        read => read,
    }
}

#[inline]
fn read_next_element<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(
    seq: &mut A,
    gaps: &Gaps,
) -> Result<Option<T>, A::Error> {
    if may_have_gaps::<T, A::Error>() {
        return read_next_collection(seq, gaps);
    }
    loop {
        match seq.next_element_seed(PhantomData::<T>) {
            Ok(Some(element)) if gaps.pass() => return Ok(Some(element)),
            Ok(Some(_)) => {}
            Ok(None) => return Ok(None),
            Err(error) => gaps.skip(&error),
        }
    }
}

/// Reads an element that is a collection.
#[inline(never)]
fn read_next_collection<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(
    seq: &mut A,
    gaps: &Gaps,
) -> Result<Option<T>, A::Error> {
    loop {
        let mut element = None;
        let read =
            fill_with_gaps(&mut element, PhantomData::<T>, |aside| seq.next_element_seed(aside));
        let is_handed_on = match read {
            Ok(None) => return Ok(None),
            Ok(Some(())) => gaps.pass(),
            Err(error) => gaps.note(&error, element.is_some()),
        };
        if is_handed_on {
            return Ok(element);
        }
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
/// read too, for their faults. If gaps are noted, it reads the next entry that has none instead.
///
/// # Errors
///
/// Those of all entries from this one on, unless they are noted.
#[inline]
pub(crate) fn read_entry<'de, K: Deserialize<'de>, V: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
    gaps: Option<&Gaps>,
) -> Result<Option<(K, V)>, A::Error> {
    if collects!(A::Error) {
        return match gaps {
            Some(gaps) => read_next_entry(map, gaps),
            None => read_entries(map),
        };
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

/// Whether a key is spelled in a path as it is in the map. If not, the place of a value inside of
/// the map is not known.
fn is_text<K>() -> bool {
    [type_name::<String>(), type_name::<&str>()].contains(&type_name::<K>())
}

#[cold]
#[inline(never)]
fn read_next_entry<'de, K: Deserialize<'de>, V: Deserialize<'de>, A: MapAccess<'de>>(
    map: &mut A,
    gaps: &Gaps,
) -> Result<Option<(K, V)>, A::Error> {
    loop {
        let key = match map.next_key_seed(PhantomData::<K>) {
            Ok(Some(key)) => key,
            Ok(None) => {
                gaps.sort_by_key();
                return Ok(None);
            }
            Err(error) => {
                // If it is about the name, the value is not one of the map.
                let value = if is_about_name(&error) {
                    map.next_value_seed(PhantomData::<IgnoredAny>).map(drop)
                } else {
                    map.next_value_seed(PhantomData::<V>).map(drop)
                };
                gaps.skip(&error);
                if let Err(error) = value {
                    gaps.add(&error);
                }
                continue;
            }
        };
        let mut value = None;
        let read = fill_with_gaps(&mut value, PhantomData::<V>, |aside| map.next_value_seed(aside));
        let is_handed_on = match read {
            Ok(()) => gaps.pass(),
            Err(error) => gaps.note(&error, is_text::<K>() && value.is_some()),
        };
        if let (true, Some(value)) = (is_handed_on, value) {
            return Ok(Some((key, value)));
        }
    }
}
