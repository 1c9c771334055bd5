//! What a fault holds.

use alloc::vec::Vec;
use core::cell::{Cell, RefCell};
use core::fmt::{self, Display};

use super::gaps::Gap;
use crate::path::Segment;
use crate::report::{FieldPlace, FindField, Report};
#[cfg(feature = "std")]
use crate::violation::Violations;
use crate::violation::{HIDDEN, Violation};

/// The violations of a value, from which paths are still missing the steps outside of it.
///
/// serde hands errors on by value, but only lends what is inside of them, hence the cells.
#[derive(Debug, Default)]
pub(crate) struct Found {
    report: RefCell<Report>,
    /// The collections that are there next to this error, without what could not be read.
    gaps: RefCell<Vec<Gap>>,
    /// Whether a value could not be read. Otherwise only rules are broken.
    is_unreadable: Cell<bool>,
    /// Whether a message in the report has not been compared with the value that it is about.
    is_unchecked: Cell<bool>,
    /// Whether the next step is not one of the path: it was only tried what is there.
    skips_step: Cell<bool>,
}

impl Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value is invalid")
    }
}

impl core::error::Error for Found {}

impl Found {
    /// Only rules that are broken.
    pub(super) fn of_rules(report: Report) -> Self {
        Found { report: RefCell::new(report), ..Found::default() }
    }

    /// Adds a violation of a value that could not be read.
    pub(super) fn add(&self, violation: Violation) {
        self.report.borrow_mut().add(|| violation);
        self.is_unreadable.set(true);
    }

    /// A message that has no step by now is one of ours, which repeats nothing.
    pub(super) fn take(&self) -> Found {
        Found {
            report: RefCell::new(self.report.take()),
            gaps: RefCell::new(self.gaps.take()),
            is_unreadable: Cell::new(self.is_unreadable.take()),
            ..Found::default()
        }
    }

    pub(super) fn replace(&self, other: Found) {
        let Found { report, gaps, is_unreadable, is_unchecked, .. } = other;
        self.report.swap(&report);
        self.gaps.swap(&gaps);
        self.is_unreadable.swap(&is_unreadable);
        self.is_unchecked.swap(&is_unchecked);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.report.borrow().is_empty()
    }

    pub(super) fn gap_count(&self) -> usize {
        self.gaps.borrow().len()
    }

    pub(super) fn add_gap(&mut self, gap: Gap) {
        self.gaps.get_mut().push(gap);
    }

    /// Forgets the gaps of a value that is not there.
    pub(super) fn forget_gaps(&self) {
        self.gaps.take();
    }

    pub(super) fn take_gaps(&mut self) -> Vec<Gap> {
        self.gaps.take()
    }

    /// Moves the violations of another value of the same collection, or of the same request, here.
    pub(super) fn absorb(&self, other: Found) {
        self.report.borrow_mut().absorb(other.report.into_inner());
        self.gaps.borrow_mut().append(&mut other.gaps.into_inner());
        self.is_unreadable.set(self.is_unreadable.get() || other.is_unreadable.get());
    }

    #[cfg(feature = "std")]
    pub(super) fn into_violations(self) -> Violations {
        self.report.into_inner().into_violations()
    }

    pub(super) fn report(&mut self) -> &mut Report {
        self.report.get_mut()
    }

    /// Moves what was found in an entry of the same request here, as [`Report::absorb_by_field`].
    pub(super) fn absorb_by_field(
        &mut self,
        other: Found,
        find_field: FindField,
        last: &mut Option<FieldPlace>,
    ) {
        self.is_unreadable.set(self.is_unreadable.get() || other.is_unreadable.get());
        self.report.get_mut().absorb_by_field(other.report.into_inner(), find_field, last);
    }

    /// Whether the name of an entry is there twice, or unknown.
    pub(super) fn is_about_name(&self) -> bool {
        self.report.borrow().any(Violation::is_about_presence)
    }

    /// Whether all of it is about the names of fields of the request itself.
    pub(super) fn is_about_own_names(&self) -> bool {
        let is_inside = |violation: &Violation| violation.path.segments().len() > 1;
        let report = self.report.borrow();
        !report.any(|violation| is_inside(violation) || !violation.is_about_presence())
    }

    /// Whether this is the name at the outermost step of a path.
    pub(super) fn has_name(&self, name: &str) -> bool {
        self.report.borrow().any(|violation| violation.path.last_name() == Some(name))
    }

    /// The outermost step is that of a field, and not of an entry of a map.
    pub(super) fn make_field(&self) {
        self.report.borrow_mut().make_field();
    }

    pub(super) fn sort_by_key(&self) {
        self.report.borrow_mut().sort_by_key();
    }

    pub(super) fn is_unreadable(&self) -> bool {
        self.is_unreadable.get()
    }

    pub(super) fn skip_step(&self) {
        self.skips_step.set(true);
    }

    pub(super) fn set_unchecked(&self) {
        self.is_unchecked.set(true);
    }

    /// Adds a step to all paths. `repeats` tells whether a message repeats a string of the value at
    /// that step, which may be secret; if nobody can tell, a message of another crate is hidden.
    pub(super) fn add_step(&self, step: &Segment, repeats: Option<&dyn Fn(&str) -> bool>) {
        self.check_message(repeats);
        if !self.skips_step.take() {
            self.report.borrow_mut().prefix_all(step);
            for gap in self.gaps.borrow_mut().iter_mut() {
                gap.path.push(step.clone());
            }
        }
    }

    /// A message of another crate is the only violation until its first step.
    pub(super) fn check_message(&self, repeats: Option<&dyn Fn(&str) -> bool>) {
        if !self.is_unchecked.take() {
            return;
        }
        let mut report = self.report.borrow_mut();
        if report.any(|violation| repeats.is_none_or(|repeats| repeats(&violation.reason()))) {
            *report = Report::default();
            report.add(|| Violation::from(HIDDEN));
        }
    }

    /// Forgets what is known of the values, which are secret.
    pub(super) fn conceal(&self) {
        self.is_unchecked.set(false);
        self.report.borrow_mut().conceal();
        self.gaps.borrow_mut().iter_mut().for_each(|gap| gap.path.conceal_keys());
    }

    pub(super) fn blame_key(&self, key: &str) {
        self.is_unchecked.set(false);
        self.report.borrow_mut().blame_key_of_values(key);
    }
}
