//! Collections that are read without the elements that cannot be read, for the rules of the others.
//!
//! serde hands on either a value or an error. Here a value is put [aside](Aside), and the error
//! next to it holds its [gaps](Gap). This is only done for std's collections, and only if the next
//! one who gets the value knows about its gaps: a field of a request, or another such collection.
//! Whatever else reads a collection only gets the error.
//!
//! The rules of elements are checked by the same code as always. It also checks the rules of the
//! collection, which mean nothing if elements are missing; so [`RequestGaps::close`] removes what
//! these find.

use alloc::vec::Vec;
use core::any::type_name;
use core::cell::{Cell, RefCell};
use core::mem::forget;

use serde_core::de::{DeserializeSeed, Deserializer, Error};

use super::{Found, collects, error_of, found};
use crate::path::{Path, Segment};
use crate::report::{CAP, FindField, Report};
use crate::wire::seed::{DOUBLE_OPTION, NOT_NULL};
use crate::wire::source::SECRET_SEED;

/// A collection with elements or entries missing.
#[derive(Debug)]
pub(super) struct Gap {
    /// The path of the collection, which is reversed.
    pub(super) path: Path,
    /// The positions of the missing elements, in ascending order.
    skipped: Vec<usize>,
}

/// What is missing in a collection that is being read.
#[derive(Debug, Default)]
pub(crate) struct Gaps {
    /// The faults of the elements so far, and the gaps inside of them.
    found: Found,
    skipped: RefCell<Vec<usize>>,
    /// How many elements have been read.
    count: Cell<usize>,
}

impl Gaps {
    /// Counts an element that could be read. Returns whether it is handed on.
    #[inline]
    pub(super) fn pass(&self) -> bool {
        self.count.set(self.count.get() + 1);
        !self.is_full()
    }

    /// Notes the error of an element, which is skipped.
    #[cold]
    pub(super) fn skip<E: Error>(&self, error: &E) {
        self.note(error, false);
    }

    /// Notes the error of an element. Returns whether its value is handed on with its gaps.
    pub(super) fn note<E: Error>(&self, error: &E, has_value: bool) -> bool {
        let index = self.count.replace(self.count.get() + 1);
        let Some(other) = found(error).map(Found::take) else { return false };
        let is_handed_on = has_value && self.len() + other.gap_count() <= CAP && !self.is_full();
        if !is_handed_on {
            other.forget_gaps();
            if !self.is_full() {
                self.skipped.borrow_mut().push(index);
            }
        }
        self.found.absorb(other);
        is_handed_on
    }

    /// Adds another error of the element whose error was noted last.
    pub(super) fn add<E: Error>(&self, error: &E) {
        if let Some(other) = found(error).map(Found::take) {
            other.forget_gaps();
            self.found.absorb(other);
        }
    }

    /// Sorts what was found by the keys of a map, if its entries only break rules.
    pub(super) fn sort_by_key(&self) {
        if !self.found.is_unreadable() {
            self.found.sort_by_key();
        }
    }

    fn len(&self) -> usize {
        self.skipped.borrow().len() + self.found.gap_count()
    }

    /// Whether as many faults have been found as a report holds, so that nothing of later elements
    /// would be told.
    fn is_full(&self) -> bool {
        self.len() >= CAP
    }

    /// Turns a collection with gaps into an error.
    #[cold]
    fn end<E: Error>(self, error: Option<&E>, is_secret: bool) -> E {
        if let Some(error) = error {
            self.add(error);
        }
        let Gaps { mut found, skipped, .. } = self;
        let skipped = skipped.into_inner();
        if !skipped.is_empty() {
            found.add_gap(Gap { path: Path::default(), skipped });
        }
        if is_secret {
            found.conceal();
        }
        error_of(found)
    }
}

/// Reads a value by a seed `S`. If that is for a collection, its gaps can be noted.
///
/// # Errors
///
/// Those of the value. If it has gaps, the error holds them.
#[inline]
pub(crate) fn read_with_gaps<S, T, E: Error>(
    read: impl FnOnce(Option<&Gaps>) -> Result<T, E>,
) -> Result<T, E> {
    if !(collects!(E) && may_have_gaps::<S, E>()) {
        return read(None);
    }
    let gaps = Gaps::default();
    let value = read(Some(&gaps));
    if gaps.found.is_empty() {
        // Nothing has been allocated, which the compiler does not see.
        forget(gaps);
        return value;
    }
    Err(gaps.end(value.as_ref().err(), type_name::<S>().contains(SECRET_SEED)))
}

/// Whether a value that a seed `S` reads may be there next to an error.
#[inline]
pub(crate) fn may_have_gaps<S, E>() -> bool {
    collects!(E) && names_collection(type_name::<S>())
}

/// Whether a type with this name is a collection, or a seed for one. The names are a hint: without
/// it, less would be told.
///
/// There is no loop in it, so that the compiler knows the result for each type.
#[expect(clippy::inline_always, reason = "each name is known at compile time")]
#[inline(always)]
fn names_collection(name: &str) -> bool {
    let seed = strip(name, concat!(module_path!(), "::Aside<"));
    let seed = strip(seed, SECRET_SEED);
    let seed = strip(strip(seed, NOT_NULL), DOUBLE_OPTION);
    let name =
        strip_pointer(strip_pointer(strip_pointer(strip(seed, "core::marker::PhantomData<"))));
    name.starts_with("alloc::vec::Vec<")
        || name.starts_with("alloc::collections::")
        || name.starts_with("std::collections::")
        || name.starts_with("indexmap::")
        || name.starts_with('[')
}

/// Strips what only passes on what it contains.
#[expect(clippy::inline_always, reason = "each name is known at compile time")]
#[inline(always)]
fn strip_pointer(name: &str) -> &str {
    let name = strip(name, "core::option::Option<");
    let name = strip(strip(name, "alloc::boxed::Box<"), "alloc::borrow::Cow<");
    strip(strip(name, "alloc::rc::Rc<"), "alloc::sync::Arc<")
}

#[expect(clippy::inline_always, reason = "each name is known at compile time")]
#[inline(always)]
fn strip<'n>(name: &'n str, wrapper: &str) -> &'n str {
    match name.strip_prefix(wrapper) {
        // Not all compilers show lifetimes.
        Some(inner) => inner.strip_prefix("'_, ").unwrap_or(inner),
        None => name,
    }
}

/// A seed that puts the value aside, so that it is there next to an error.
#[derive(Debug)]
pub(crate) struct Aside<'v, S, V> {
    seed: S,
    value: &'v mut Option<V>,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Aside<'_, S, S::Value> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.value = Some(self.seed.deserialize(deserializer)?);
        Ok(())
    }
}

/// Reads a value into a slot, which is also filled if the value only has gaps.
///
/// # Errors
///
/// Those of the value, and of its gaps.
pub(crate) fn fill_with_gaps<'de, S: DeserializeSeed<'de>, R, E: Error>(
    slot: &mut Option<S::Value>,
    seed: S,
    read: impl FnOnce(Aside<'_, S, S::Value>) -> Result<R, E>,
) -> Result<R, E> {
    let mut value = None;
    let result = read(Aside { seed, value: &mut value });
    let is_usable = match &result {
        Ok(_) => true,
        Err(error) => found(error).is_some_and(|found| found.gap_count() > 0),
    };
    if is_usable {
        *slot = value;
    }
    result
}

/// The gaps in the fields of a request.
#[derive(Debug, Default)]
pub(super) struct RequestGaps {
    gaps: Vec<Gap>,
    /// How many of these are in entries of a flattened map.
    count_in_map: usize,
    map: FlattenedMap,
}

/// What is missing in a flattened map.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum FlattenedMap {
    #[default]
    Nothing,
    Entries,
    /// So much that nothing else of it would be told.
    Everything,
}

impl RequestGaps {
    pub(super) fn is_empty(&self) -> bool {
        self.gaps.is_empty() && self.map == FlattenedMap::Nothing
    }

    /// Adds those of a field.
    pub(super) fn add_of_field(&mut self, found: &mut Found) {
        self.gaps.append(&mut found.take_gaps());
    }

    /// Adds those of what may be an entry of a flattened map.
    pub(super) fn add_of_entry(&mut self, found: &mut Found) {
        let mut gaps = found.take_gaps();
        self.count_in_map += gaps.len();
        if self.count_in_map > CAP {
            self.map = FlattenedMap::Everything;
            return;
        }
        if self.map == FlattenedMap::Nothing && !found.is_about_own_names() {
            self.map = FlattenedMap::Entries;
        }
        self.gaps.append(&mut gaps);
    }

    /// Makes a test of whether a field has gaps.
    pub(super) fn make_test(&self, find_field: FindField) -> impl Fn(&str) -> bool {
        let fields = self.gaps.iter().map(move |gap| gap.path.last_name().and_then(find_field));
        let fields: Vec<_> = fields.flatten().collect();
        move |name| find_field(name).is_some_and(|field| fields.contains(&field))
    }

    /// Removes the broken rules of collections with gaps, and of what contains these, and moves the
    /// others to the positions that elements had before some were skipped.
    pub(super) fn close(&self, report: &mut Report, find_field: FindField) {
        report.retain(|violation, own| {
            let reversed = violation.path.segments_mut();
            let own_count = own.steps.min(reversed.len());
            let outer = &mut reversed[own_count..];
            outer.reverse();
            self.restore_positions(outer, find_field);
            let is_doubtful = self.is_doubtful(outer, find_field);
            outer.reverse();
            !is_doubtful || violation.key().is_some() && !own.has_key
        });
    }

    /// Replaces the positions of elements in a path, the outermost step first.
    fn restore_positions(&self, path: &mut [Segment], find_field: FindField) {
        for depth in 0..path.len() {
            let (before, rest) = path.split_at_mut(depth);
            if let Segment::Index(index) = &mut rest[0] {
                let gap = self.gaps.iter().find(|gap| gap.is_at(before, find_field));
                *index = gap.map_or(*index, |gap| gap.find_position(*index));
            }
        }
    }

    /// Whether a rule at this path may be broken only because something is missing.
    fn is_doubtful(&self, path: &[Segment], find_field: FindField) -> bool {
        // Only a flattened map is at the path of the request itself.
        let Some(field) = path.first() else { return self.map != FlattenedMap::Nothing };
        let is_hidden =
            self.map == FlattenedMap::Everything && field.name().and_then(find_field).is_none();
        is_hidden || self.gaps.iter().any(|gap| gap.is_within(path, find_field))
    }
}

impl Gap {
    /// Whether the collection is at this path, which is not empty, or inside of what is there.
    fn is_within(&self, path: &[Segment], find_field: FindField) -> bool {
        let own = self.path.segments();
        let mut steps = own.iter().rev().zip(path);
        let Some((own_field, field)) = steps.next() else { return false };
        let is_same = |(own, other): (&Segment, &Segment)| match (own.name(), other.name()) {
            (Some(own), Some(other)) => own == other,
            _ => own == other,
        };
        // A field may have several names.
        let position = own_field.name().and_then(find_field);
        let is_same_field = is_same((own_field, field))
            || position.is_some() && position == field.name().and_then(find_field);
        path.len() <= own.len() && is_same_field && steps.all(is_same)
    }

    /// Whether the collection is at this path.
    fn is_at(&self, path: &[Segment], find_field: FindField) -> bool {
        path.len() == self.path.segments().len() && self.is_within(path, find_field)
    }

    /// The position of an element among all elements, by that among those that could be read.
    fn find_position(&self, index: usize) -> usize {
        self.skipped.iter().fold(index, |index, skipped| index + usize::from(*skipped <= index))
    }
}
