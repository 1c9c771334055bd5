//! Partial requests: how one merges with another, and how it becomes the request.

use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::ser::Serialize;

use crate::partial::{HasPartial, StringMap, finish_built, reject_unset_field};
use crate::report::Report;
use crate::violation::Violations;
use crate::wire::de::Unread;
use crate::wire::ser::{FieldSink, SetFields};
use crate::wire::{CountingSink, is_null};

/// A request with a partial form, whose fields merge with those of another one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no partial form, so a partial request cannot hold one",
    label = "not declared with `#[request(partial)]`",
    note = "a struct that derives `RunRequest` has one with `#[request(partial)]`, and an enum has \
            none"
)]
pub trait MergeFields: HasPartial {
    /// The partial form: the builder in the states that do not tell what is set.
    type Form;

    /// Takes the values out of the partial form.
    fn open_form(form: Self::Form) -> Self::Partial;

    /// Fills each unset field from `below`.
    fn merge_fields(partial: &mut Self::Partial, below: Self::Partial, merge: Merge);

    /// Reports each required field that is not set.
    fn report_missing(partial: &Self::Partial, report: &mut Report);

    /// Checks the rules of each field that is set, and of everything in it. A rule that needs
    /// another field is not checked if that is `unread`.
    fn check_fields(partial: &Self::Partial, unread: &Unread<'_>, report: &mut Report);

    /// Writes each field that is set.
    ///
    /// # Errors
    ///
    /// The format's own. The default is for requests that are never written.
    fn write_set_fields<S: FieldSink>(
        _partial: &Self::Partial,
        _sink: &mut S,
    ) -> Result<(), S::Error> {
        Ok(())
    }

    /// Whether no field is set. The default is for requests that are written.
    fn is_unset(partial: &Self::Partial) -> bool {
        let mut sink = CountingSink(0);
        Self::write_set_fields(partial, &mut sink).is_ok() && sink.0 == 0
    }

    // The methods below need no bound of their own, so that a type without a partial form is a
    // single error.

    /// Merges a request in an `Option`: one that is flattened, or the value of a field.
    fn merge_request(slot: &mut Option<Self::Partial>, below: Option<Self::Partial>, merge: Merge) {
        let Some(above) = slot else {
            *slot = below;
            return;
        };
        Self::merge_fields(above, below.unwrap_or_else(Self::empty_partial), merge);
    }

    /// Merges a field that is an `Option` of a request.
    fn merge_optional_request(
        slot: &mut Option<Option<Self::Partial>>,
        below: Option<Option<Self::Partial>>,
        merge: Merge,
    ) {
        match slot {
            None => *slot = below,
            Some(None) if merge == Merge::Patch => *slot = None,
            Some(None) => {}
            Some(Some(above)) => {
                let below = below.flatten().unwrap_or_else(Self::empty_partial);
                Self::merge_fields(above, below, merge);
            }
        }
    }

    /// Merges a flattened request that is optional. It is absent if none of its fields is left.
    fn merge_flattened(
        slot: &mut Option<Self::Partial>,
        below: Option<Self::Partial>,
        merge: Merge,
    ) {
        Self::merge_request(slot, below, merge);
        if slot.as_ref().is_some_and(Self::is_unset) {
            *slot = None;
        }
    }

    /// What is set of a request that a field holds, as it is written.
    fn borrow_set(partial: &Self::Partial) -> SetFields<'_, Self> {
        SetFields(partial)
    }
}

/// What the values above do to those below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// What is set above wins, also if it is `null`.
    Layers,
    /// As a JSON Merge Patch: what is set above wins, and a `null` above removes what is below.
    Patch,
}

/// The slot of an `Option`, which is unset if that is `None`: so it does not hide a value below.
#[inline]
#[must_use]
pub fn nest_option<T>(value: Option<T>) -> Option<Option<T>> {
    value.map(Some)
}

/// The slot of the map that collects the unknown fields, which is unset if that is empty.
#[inline]
#[must_use]
pub fn nest_map<C: StringMap>(map: C) -> Option<C> {
    if map.entries().next().is_none() { None } else { Some(map) }
}

/// The same, if it is an `Option`.
#[inline]
#[must_use]
pub fn nest_optional_map<C: StringMap>(map: Option<C>) -> Option<Option<C>> {
    map.and_then(nest_map).map(Some)
}

/// Merges a field that is no `Option`.
#[inline]
pub fn merge_slot<T>(slot: &mut Option<T>, below: Option<T>) {
    if slot.is_none() {
        *slot = below;
    }
}

/// Merges a field that is an `Option`.
#[inline]
pub fn merge_option<T>(slot: &mut Option<Option<T>>, below: Option<Option<T>>, merge: Merge) {
    match slot {
        None => *slot = below,
        Some(None) if merge == Merge::Patch => *slot = None,
        Some(_) => {}
    }
}

/// Merges a field that is an `Option<Option<T>>`, which is `null` as `Some(None)`.
#[inline]
pub fn merge_double_option<T>(
    slot: &mut Option<Option<Option<T>>>,
    below: Option<Option<Option<T>>>,
    merge: Merge,
) {
    match slot {
        None => *slot = below,
        Some(Some(None)) if merge == Merge::Patch => *slot = None,
        Some(_) => {}
    }
}

/// Merges the map that collects the unknown fields, by its keys.
pub fn merge_map<C>(slot: &mut Option<C>, below: Option<C>, merge: Merge)
where
    C: StringMap<Value: Serialize>,
{
    let mut merged = below.unwrap_or_default();
    match slot.take() {
        None => {}
        Some(above) if merge == Merge::Layers => merged.extend(above.into_entries()),
        Some(above) => {
            let (mut removed, mut kept) = (BTreeSet::new(), Vec::new());
            for (key, value) in above.into_entries() {
                if is_null(&value) {
                    removed.insert(key);
                } else {
                    kept.push((key, value));
                }
            }
            merged = remove_entries(merged, &removed);
            merged.extend(kept);
        }
    }
    *slot = nest_map(merged);
}

fn remove_entries<C: StringMap>(map: C, removed: &BTreeSet<String>) -> C {
    if removed.is_empty() {
        return map;
    }
    let mut kept = C::default();
    kept.extend(map.into_entries().filter(|(key, _)| !removed.contains(key)));
    kept
}

/// Merges the map that collects the unknown fields, if it is an `Option`.
pub fn merge_optional_map<C>(slot: &mut Option<Option<C>>, below: Option<Option<C>>, merge: Merge)
where
    C: StringMap<Value: Serialize>,
{
    let mut map = slot.take().flatten();
    merge_map(&mut map, below.flatten(), merge);
    *slot = map.map(Some);
}

/// Reports a required field that is not set.
#[inline]
pub fn report_unset<T>(slot: &Option<T>, name: &'static str, report: &mut Report) {
    if slot.is_none() {
        report.add_all(reject_unset_field(name));
    }
}

/// Checks the rules of what is set.
///
/// # Errors
///
/// Every violation. Those that depend on whether an unset field stays unset are left to the
/// validation of the request that is built.
pub fn validate_partial<T: MergeFields>(partial: &T::Partial) -> Result<(), Violations> {
    Report::collect(|report| T::check_fields(partial, &Unread::unset(), report))
}

/// Finds the position of a field by its wire name, in the order of declaration.
fn find_name<T: HasPartial>(name: &str) -> Option<usize> {
    T::NAMES.iter().position(|known| *known == name)
}

/// Makes the request of what is set, and of the defaults, but does not validate it.
///
/// # Errors
///
/// Every required field that is missing, and the rules that the others break.
pub fn finish_partial<T: MergeFields>(partial: &mut T::Partial) -> Result<T, Violations> {
    Report::collect(|report| {
        let mark = report.mark();
        T::report_missing(partial, report);
        if report.found_since(mark) {
            T::check_fields(partial, &Unread::nothing(), report);
            report.sort_by_field(find_name::<T>);
        }
    })?;
    finish_built::<T>(partial)
}
