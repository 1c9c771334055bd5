//! What is wrong with a request that is read to its end all the same.

use alloc::boxed::Box;
use alloc::vec::Vec;

use serde_core::de::Error;

use super::{Found, collects, error_of, found};
use crate::report::Report;
use crate::violation::Violation;

/// The faults of a request so far. It stays empty unless the error is a [`Fault`](super::Fault).
#[derive(Debug, Default)]
pub(crate) struct Caught(Option<Box<Faults>>);

#[derive(Debug)]
struct Faults {
    found: Found,
    /// Finds the position of a field by its name. It is only asked once a field could not be read.
    find_field: FindField,
    /// The positions of the fields that are there and could not be read.
    unread: Vec<usize>,
}

type FindField = fn(&str) -> Option<usize>;

/// The fields of a request that are there, but could not be read.
#[derive(Debug)]
pub struct Unread<'a>(&'a Faults);

impl Unread<'_> {
    /// Whether the field with this name was there, and could not be read.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.has_unread(name)
    }
}

impl Faults {
    fn has_unread(&self, name: &str) -> bool {
        (self.find_field)(name).is_some_and(|field| self.unread.contains(&field))
    }
}

impl Caught {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
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
        if collects::<E>() { self.add(&error, field, find_field).ok_or(error) } else { Err(error) }
    }

    /// Catches an error of something that is missing.
    ///
    /// # Errors
    ///
    /// The error itself, if the reading does not go on.
    #[inline]
    pub(crate) fn catch<E: Error>(&mut self, error: E) -> Result<(), E> {
        if collects::<E>() { self.add(&error, None, |_| None).ok_or(error) } else { Err(error) }
    }

    #[cold]
    #[inline(never)]
    fn add<E: Error>(
        &mut self,
        error: &E,
        field: Option<usize>,
        find_field: FindField,
    ) -> Option<()> {
        let other = found(error)?.take();
        let faults = self.0.get_or_insert_with(|| {
            Box::new(Faults { found: Found::default(), find_field, unread: Vec::new() })
        });
        if let Some(field) = field {
            other.make_field();
            faults.unread.push(field);
            faults.find_field = find_field;
        }
        faults.found.absorb(other);
        Some(())
    }

    /// Catches a second value of a field whose first one could not be read.
    #[cold]
    pub(crate) fn catch_again(&mut self, field: usize) -> bool {
        let Some(faults) = &mut self.0 else { return false };
        if !faults.unread.contains(&field) {
            return false;
        }
        if let Some(name) = faults.found.find_name(|name| (faults.find_field)(name) == Some(field))
        {
            faults.found.add(Violation::duplicate().at(name));
        }
        true
    }

    /// Makes the error of the request, which `check` adds the broken rules of what was read to.
    #[cold]
    #[inline(never)]
    pub(crate) fn into_error<E: Error>(
        self,
        find_field: FindField,
        check: impl FnOnce(&Unread<'_>, &mut Report),
    ) -> E {
        let Some(faults) = self.0 else { return E::custom("the value is invalid") };
        let mut rules = Report::default();
        check(&Unread(&faults), &mut rules);
        let mut found = faults.found;
        found.report().absorb(rules);
        found.report().sort_by_field(find_field);
        error_of(found)
    }
}
