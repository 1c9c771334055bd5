//! What is wrong with a request that is read to its end all the same.

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde_core::de::Error;

use super::gaps::RequestGaps;
use super::{Found, collects, error_of, found};
use crate::rejected::RejectedValues;
use crate::report::{FieldPlace, FindField, Report};

/// The faults of a request so far. It stays empty unless the error is a [`Fault`](super::Fault).
#[derive(Debug)]
pub(crate) struct Caught(Option<Box<Faults>>);

#[derive(Debug)]
struct Faults {
    found: Found,
    /// Finds the position of a field by its name; none before an entry could not be read.
    find_field: FindField,
    /// The positions of the fields that are there and could not be read.
    unread: Vec<usize>,
    /// The collections in these whose other elements could be read.
    gaps: RequestGaps,
    /// The place of the last one that is kept, if there are too many.
    last: Option<FieldPlace>,
}

/// The fields of a request whose values are not known.
#[derive(Debug)]
pub struct Unread<'a>(Fields<'a>);

#[derive(Debug)]
enum Fields<'a> {
    /// No field: what is not set is absent.
    Known,
    /// Those that are not set, because they may be set later.
    Unset,
    /// Those that are there, but could not be read. In a partial request also those that are not
    /// set.
    Unread { faults: &'a Faults, is_partial: bool },
    /// Those whose values were rejected by the setters of a builder.
    Rejected(&'a RejectedValues),
}

impl<'a> Unread<'a> {
    /// No field: what is not set is absent.
    pub(crate) fn nothing() -> Self {
        Unread(Fields::Known)
    }

    /// Each field that is not set, since the request is partial.
    pub(crate) fn unset() -> Self {
        Unread(Fields::Unset)
    }

    /// The fields whose values were rejected.
    #[must_use]
    pub fn rejected(rejected: &'a RejectedValues) -> Self {
        Unread(Fields::Rejected(rejected))
    }

    /// The same of a request that a field holds, all of which could be read.
    #[must_use]
    pub fn of_nested(&self) -> Unread<'static> {
        if self.may_be_set_later() { Unread::unset() } else { Unread::nothing() }
    }

    fn may_be_set_later(&self) -> bool {
        matches!(self.0, Fields::Unset | Fields::Unread { is_partial: true, .. })
    }

    /// Whether the field with this name was there, and could not be read.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        match self.0 {
            Fields::Known | Fields::Unset => false,
            Fields::Unread { faults, .. } => faults.has_unread(name),
            Fields::Rejected(rejected) => rejected.has(name),
        }
    }

    /// Returns what a rule that names a field sees of it: nothing if some of it could not be read.
    #[must_use]
    pub fn find<'v, T>(&self, value: Option<&'v T>, name: &str) -> Option<&'v T> {
        value.filter(|_| !self.has(name))
    }

    /// Returns what a rule of another field sees of an optional field: an absent one is `None`,
    /// unless it may be set later.
    #[must_use]
    pub fn find_optional<'v, T>(
        &self,
        slot: &'v Option<Option<T>>,
        name: &str,
    ) -> Option<&'v Option<T>> {
        match slot {
            None if self.may_be_set_later() => None,
            _ => self.find(Some(slot.as_ref().unwrap_or(&None)), name),
        }
    }
}

impl Faults {
    fn has_unread(&self, name: &str) -> bool {
        (self.find_field)(name).is_some_and(|field| self.unread.contains(&field))
    }
}

impl Caught {
    pub(crate) const NOTHING: Caught = Caught(None);

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Takes what has been caught so far.
    pub(crate) fn take(&mut self) -> Caught {
        Caught(self.0.take())
    }

    /// Whether the value of a field was there, and could not be read.
    pub(crate) fn has_unread(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|faults| faults.has_unread(name))
    }

    /// Catches the error of an entry, which is that of the field at a position, or of none.
    ///
    /// # Errors
    ///
    /// The error itself, if the reading does not go on.
    #[inline]
    pub(crate) fn catch_entry<E: Error>(
        &mut self,
        error: E,
        field: Option<usize>,
        find_field: FindField,
    ) -> Result<(), E> {
        if collects!(E) {
            self.add(&error, field, Some(find_field)).ok_or(error)
        } else {
            Err(error)
        }
    }

    /// Catches an error of something that is missing.
    ///
    /// # Errors
    ///
    /// The error itself, if the reading does not go on.
    #[inline]
    pub(crate) fn catch<E: Error>(&mut self, error: E) -> Result<(), E> {
        if collects!(E) { self.add(&error, None, None).ok_or(error) } else { Err(error) }
    }

    #[cold]
    #[inline(never)]
    fn add<E: Error>(
        &mut self,
        error: &E,
        field: Option<usize>,
        find_field: Option<FindField>,
    ) -> Option<()> {
        let mut other = found(error)?.take();
        let faults = self.0.get_or_insert_with(|| {
            let (found, unread, gaps) = (Found::default(), Vec::new(), RequestGaps::default());
            Box::new(Faults { found, find_field: |_| None, unread, gaps, last: None })
        });
        faults.find_field = find_field.unwrap_or(faults.find_field);
        if let Some(field) = field {
            other.make_field();
            if !faults.unread.contains(&field) {
                faults.unread.push(field);
            }
            faults.gaps.add_of_field(&mut other);
        } else {
            faults.gaps.add_of_entry(&mut other);
        }
        faults.found.absorb_by_field(other, faults.find_field, &mut faults.last);
        Some(())
    }

    /// Whether the field at a position is there, and could not be read.
    #[cold]
    pub(crate) fn is_unread(&self, field: usize) -> bool {
        self.0.as_ref().is_some_and(|faults| faults.unread.contains(&field))
    }

    /// Whether something is wrong with an entry of this name.
    #[cold]
    pub(crate) fn has_name(&self, name: &str) -> bool {
        self.0.as_ref().is_some_and(|faults| faults.found.has_name(name))
    }

    /// Makes the error of the request, which `check` adds the broken rules of what was read to.
    #[cold]
    #[inline(never)]
    pub(crate) fn into_error<E: Error>(
        self,
        find_field: FindField,
        is_partial: bool,
        check: &dyn Fn(&Unread<'_>, &mut Report),
    ) -> E {
        let Some(faults) = self.0 else { return E::custom("the value is invalid") };
        let gaps = &faults.gaps;
        let has_gaps = !gaps.is_empty();
        let mut rules = if has_gaps { Report::noting_own_parts() } else { Report::default() };
        check(&Unread(Fields::Unread { faults: &faults, is_partial }), &mut rules);
        let mut found = faults.found;
        if has_gaps {
            gaps.close(&mut rules, find_field);
            let has_gaps = gaps.make_test(find_field);
            found.report().absorb_by_position(rules, find_field, has_gaps);
        } else {
            let mut last = faults.last;
            found.report().absorb_by_field(rules, find_field, &mut last);
            found.report().sort_by_field(find_field);
        }
        error_of(found)
    }
}
