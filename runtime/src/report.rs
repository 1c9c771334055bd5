//! What a validation collects.

use alloc::vec::Vec;
use core::mem;

use crate::path::Segment;
use crate::violation::{Violation, Violations};

/// How many violations a report holds; the others are counted.
const CAP: usize = 100;

/// The violations found so far.
///
/// Paths grow from the inside out: a rule reports at the value itself, and whoever holds the value
/// adds its own step to all that was found since its [`mark`](Report::mark). So a valid value costs
/// one comparison a field, and no path is built for it.
#[derive(Debug, Default)]
pub struct Report {
    /// Their paths are reversed until the report is done.
    found: Vec<Violation>,
    /// How many there were, also those that are only counted.
    seen: usize,
    /// Whether no value may be shown.
    secret: bool,
    order: Order,
}

/// How the entries of a map are gone through that has no order of its own.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// As they come, and if any is broken once more by key.
    #[default]
    AsNeeded,
    /// As they come, and only to see whether any is broken: it will all be gone through again.
    AsTheyCome,
    /// By key at once: something is broken here.
    ByKey,
}

/// How far a report had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark(usize);

impl Report {
    /// The verdict of `check`.
    ///
    /// # Errors
    ///
    /// All that it found.
    #[inline]
    pub fn collect(check: impl FnOnce(&mut Report)) -> Result<(), Violations> {
        let mut report = Report::default();
        check(&mut report);
        if report.is_untouched() {
            mem::forget(report);
            Ok(())
        } else {
            report.finish()
        }
    }

    /// Whether nothing was ever found: the first violation is always kept. There is nothing to drop either, so a
    /// valid value need not pay for looking.
    #[inline]
    fn is_untouched(&self) -> bool {
        self.found.capacity() == 0
    }

    #[cold]
    fn finish(mut self) -> Result<(), Violations> {
        for violation in &mut self.found {
            violation.path.reverse();
        }
        if self.found.is_empty() {
            return Ok(());
        }
        Err(Violations { omitted: self.seen - self.found.len(), list: self.found })
    }

    /// Adds a violation, or counts it if there are enough.
    #[cold]
    pub fn add(&mut self, violation: impl FnOnce() -> Violation) {
        self.seen = self.seen.saturating_add(1);
        if self.found.len() < CAP {
            self.push(violation());
        }
    }

    #[inline(never)]
    fn push(&mut self, mut violation: Violation) {
        violation.path.reverse();
        self.found.push(violation);
    }

    /// Adds what another validation found.
    #[cold]
    pub fn add_all(&mut self, violations: Violations) {
        let omitted = violations.omitted;
        for violation in violations {
            self.add(|| violation);
        }
        self.seen = self.seen.saturating_add(omitted);
    }

    /// Where the report stands now.
    #[inline]
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark(self.seen)
    }

    /// Whether anything was found since `mark`.
    #[inline]
    #[must_use]
    pub fn found_since(&self, mark: Mark) -> bool {
        self.mark() != mark
    }

    /// The position of the first violation since `mark`.
    fn since(&self, mark: Mark) -> usize {
        mark.0.min(self.found.len())
    }

    /// Forgets what was found since `mark`.
    pub(crate) fn rewind(&mut self, mark: Mark) {
        self.found.truncate(self.since(mark));
        self.seen = mark.0;
    }

    /// Gives all that was found since `mark` other words.
    #[inline]
    pub fn reword(
        &mut self,
        mark: Mark,
        message: Option<&'static str>,
        code: Option<&'static str>,
    ) {
        if self.found_since(mark) {
            self.reword_since(mark, message, code);
        }
    }

    #[cold]
    fn reword_since(
        &mut self,
        mark: Mark,
        message: Option<&'static str>,
        code: Option<&'static str>,
    ) {
        let since = self.since(mark);
        for violation in &mut self.found[since..] {
            violation.reword(message, code);
        }
    }

    /// From here on no value is shown; gives what [`leave_secret`](Report::reveal) restores.
    #[inline]
    pub fn enter_secret(&mut self) -> bool {
        mem::replace(&mut self.secret, true)
    }

    /// Ends what began with [`enter_secret`](Report::conceal).
    #[inline]
    pub fn leave_secret(&mut self, before: bool) {
        self.secret = before;
    }

    /// Whether no value may be shown.
    pub(crate) fn is_secret(&self) -> bool {
        self.secret
    }

    /// How maps without an order are gone through.
    pub(crate) fn order(&self) -> Order {
        self.order
    }

    /// From here on they are gone through like this; gives how it was before.
    pub(crate) fn set_order(&mut self, order: Order) -> Order {
        mem::replace(&mut self.order, order)
    }

    /// Puts all that was found since `mark` inside the field `name`.
    #[inline]
    pub fn prefix_field(&mut self, mark: Mark, name: &'static str) {
        if self.found_since(mark) {
            self.within_field(mark, name);
        }
    }

    /// Puts all that was found since `mark` inside the element `index`.
    #[inline]
    pub fn prefix_index(&mut self, mark: Mark, index: usize) {
        if self.found_since(mark) {
            self.within_index(mark, index);
        }
    }

    #[cold]
    fn within_field(&mut self, mark: Mark, name: &'static str) {
        self.within(mark, &Segment::Field(name.into()));
    }

    #[cold]
    fn within_index(&mut self, mark: Mark, index: usize) {
        self.within(mark, &Segment::Index(index));
    }

    #[cold]
    pub(crate) fn within(&mut self, mark: Mark, segment: &Segment) {
        let since = self.since(mark);
        for violation in &mut self.found[since..] {
            violation.path.push(segment.clone());
        }
    }

    /// Makes all that was found since `mark` a fault of the key `shown`, reported at its map.
    #[cold]
    pub(crate) fn blame_key(&mut self, mark: Mark, shown: &str) {
        let since = self.since(mark);
        for violation in &mut self.found[since..] {
            violation.blame_key(shown);
        }
    }
}
