//! The collector of violations during a validation.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem;

use crate::path::{Segment, shorten_key};
use crate::validate::{Validate, ValidateWith};
use crate::violation::{Violation, Violations};

/// How many violations a report keeps. The others are only counted.
pub(crate) const CAP: usize = 100;

/// The violations found so far.
///
/// Paths grow from the inside out: a rule reports its violation at the value itself, and the owner
/// of the value appends its own step to everything found since its [`mark`](Report::mark). A valid
/// value therefore costs one comparison per field, and no path is built for it.
#[derive(Debug, Default)]
pub struct Report {
    /// The kept violations, with reversed paths until the report is finished.
    found: Vec<Violation>,
    /// The number of violations, including those that are only counted.
    seen: usize,
    /// Whether violations must not contain values.
    secret: bool,
    order: Order,
    /// What the violations had when they were added, if that is noted.
    own_parts: Option<Vec<OwnParts>>,
}

/// What a violation had when it was added: it is from the rule, and not from who visits the value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OwnParts {
    /// How many steps of the path.
    pub(crate) steps: usize,
    /// Whether it was about a key.
    pub(crate) has_key: bool,
}

/// In which order to visit the entries of a map that has no order of its own.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// In iteration order. If any entry is invalid, again by key.
    #[default]
    AsNeeded,
    /// In iteration order, only to find out whether any entry is invalid. If so, all are visited
    /// again.
    AsTheyCome,
    /// By key right away, because some entry is known to be invalid.
    ByKey,
}

/// How many violations a report had at some point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark(usize);

impl Report {
    /// Runs a validation.
    ///
    /// # Errors
    ///
    /// Returns the violations that it found.
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

    /// Runs the checks of a value.
    ///
    /// # Errors
    ///
    /// Returns the violations that they found.
    #[inline]
    pub fn collect_from<T: Validate + ?Sized>(value: &T) -> Result<(), Violations> {
        Report::collect(|report| value.check(report))
    }

    /// Runs the checks of a value that need a context.
    ///
    /// # Errors
    ///
    /// Returns the violations that they found.
    #[inline]
    pub fn collect_with<T: ValidateWith + ?Sized>(
        value: &T,
        context: &T::Context,
    ) -> Result<(), Violations> {
        Report::collect(|report| value.check_with(report, context))
    }

    /// Whether nothing was ever found, because the first violation is always kept. An unallocated
    /// report needs no drop either, so a valid value does not pay for one.
    #[inline]
    pub(crate) fn is_untouched(&self) -> bool {
        self.found.capacity() == 0
    }

    #[cold]
    fn finish(self) -> Result<(), Violations> {
        if self.found.is_empty() { Ok(()) } else { Err(self.into_violations()) }
    }

    /// Adds a violation, or only counts it if there are too many.
    #[cold]
    pub fn add(&mut self, violation: impl FnOnce() -> Violation) {
        self.seen = self.seen.saturating_add(1);
        if self.found.len() < CAP {
            self.push(violation());
        }
    }

    #[inline(never)]
    fn push(&mut self, mut violation: Violation) {
        if let Some(own_parts) = &mut self.own_parts {
            let steps = violation.path.segments().len();
            own_parts.push(OwnParts { steps, has_key: violation.key().is_some() });
        }
        violation.path.reverse();
        self.found.push(violation);
    }

    /// Adds the violations of another validation.
    #[cold]
    pub fn add_all(&mut self, violations: Violations) {
        let omitted = violations.omitted;
        for violation in violations {
            self.add(|| violation);
        }
        self.seen = self.seen.saturating_add(omitted);
    }

    /// Returns the current position.
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

    /// The index of the first violation since `mark`.
    fn index_of(&self, mark: Mark) -> usize {
        mark.0.min(self.found.len())
    }

    /// Removes everything found since `mark`.
    pub(crate) fn rewind(&mut self, mark: Mark) {
        self.found.truncate(self.index_of(mark));
        self.seen = mark.0;
        if let Some(own_parts) = &mut self.own_parts {
            own_parts.truncate(self.found.len());
        }
    }

    /// A report that notes what violations have when they are added.
    pub(crate) fn noting_own_parts() -> Self {
        Report { own_parts: Some(Vec::new()), ..Report::default() }
    }

    /// Removes violations unless they are to be kept, and may change their paths.
    pub(crate) fn retain(&mut self, mut keeps: impl FnMut(&mut Violation, OwnParts) -> bool) {
        let mut own_parts = self.own_parts.take().unwrap_or_default().into_iter();
        let before = self.found.len();
        self.found.retain_mut(|violation| own_parts.next().is_none_or(|own| keeps(violation, own)));
        self.seen -= before - self.found.len();
    }

    /// Replaces the message and the code of everything found since `mark`.
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
        let first = self.index_of(mark);
        for violation in &mut self.found[first..] {
            violation.reword(message, code);
        }
    }

    /// Hides all values from now on. Returns the previous state, for
    /// [`leave_secret`](Report::leave_secret).
    #[inline]
    pub fn enter_secret(&mut self) -> bool {
        mem::replace(&mut self.secret, true)
    }

    /// Restores the state from before [`enter_secret`](Report::enter_secret).
    #[inline]
    pub fn leave_secret(&mut self, before: bool) {
        self.secret = before;
    }

    /// Whether violations must not contain values.
    pub(crate) fn is_secret(&self) -> bool {
        self.secret
    }

    /// In which order to visit maps without an order.
    pub(crate) fn order(&self) -> Order {
        self.order
    }

    /// Sets the order from now on, and returns the previous one.
    pub(crate) fn set_order(&mut self, order: Order) -> Order {
        mem::replace(&mut self.order, order)
    }

    /// Prefixes the paths of everything found since `mark` with the field `name`.
    #[inline]
    pub fn prefix_field(&mut self, mark: Mark, name: &'static str) {
        if self.found_since(mark) {
            self.push_field(mark, name);
        }
    }

    /// The same, and sets `mark` to the current position, for the next field.
    #[inline]
    pub fn close_field(&mut self, mark: &mut Mark, name: &'static str) {
        self.prefix_field(*mark, name);
        *mark = self.mark();
    }

    /// Prefixes the paths of everything found since `mark` with the element at `index`.
    #[inline]
    pub fn prefix_index(&mut self, mark: Mark, index: usize) {
        if self.found_since(mark) {
            self.push_index(mark, index);
        }
    }

    #[cold]
    fn push_field(&mut self, mark: Mark, name: &'static str) {
        self.prefix_with(mark, || Segment::Field(name.into()));
    }

    #[cold]
    fn push_index(&mut self, mark: Mark, index: usize) {
        self.prefix_with(mark, || Segment::Index(index));
    }

    #[cold]
    pub(crate) fn prefix(&mut self, mark: Mark, segment: &Segment) {
        self.prefix_with(mark, || segment.clone());
    }

    #[inline]
    fn prefix_with(&mut self, mark: Mark, segment: impl Fn() -> Segment) {
        let first = self.index_of(mark);
        for violation in &mut self.found[first..] {
            violation.path.push(segment());
        }
    }

    /// Whether nothing was found.
    pub(crate) fn is_empty(&self) -> bool {
        self.seen == 0
    }

    /// Whether this holds for a violation that was kept.
    pub(crate) fn any(&self, holds: impl Fn(&Violation) -> bool) -> bool {
        self.found.iter().any(holds)
    }

    /// Prefixes all paths with a step.
    pub(crate) fn prefix_all(&mut self, segment: &Segment) {
        self.prefix(Mark(0), segment);
    }

    /// Adds everything that another report has found.
    pub(crate) fn absorb(&mut self, other: Report) {
        let left = CAP - self.found.len();
        self.found.extend(other.found.into_iter().take(left));
        self.seen = self.seen.saturating_add(other.seen);
    }

    /// Adds everything that another report has found in the same request. If that is too much, what
    /// is in the first fields is kept. Then `last` is the place of the last one that is kept, and
    /// all are in order.
    pub(crate) fn absorb_by_field(
        &mut self,
        other: Report,
        find_field: FindField,
        last: &mut Option<FieldPlace>,
    ) {
        self.seen = self.seen.saturating_add(other.seen);
        let Some(last) = last else {
            self.found.extend(other.found);
            if self.found.len() > CAP {
                self.sort_by_field(find_field);
                self.found.truncate(CAP);
                *last = self.found.last().map(|violation| place_in_request(violation, find_field));
            }
            return;
        };
        for violation in other.found {
            let place = place_in_request(&violation, find_field);
            if place < *last {
                self.found.pop();
                let is_earlier = |kept: &Violation| place_in_request(kept, find_field) <= place;
                let at = self.found.partition_point(is_earlier);
                self.found.insert(at, violation);
                *last = self.found.last().map_or(place, |last| place_in_request(last, find_field));
            }
        }
    }

    /// Sorts by the outermost step, which is a key of a map: integers by their value, and then
    /// others as text.
    pub(crate) fn sort_by_key(&mut self) {
        self.sort_by(&|violation| match violation.path.last_name() {
            Some(key) => key.parse().map_or_else(|_| Place::Text(key.into()), Place::Integer),
            None => Place::Unknown,
        });
    }

    /// Sorts by the position of the outermost field, and puts last what is in no known field.
    pub(crate) fn sort_by_field(&mut self, find_field: FindField) {
        self.sort_by(&|violation| Place::Field(place_in_request(violation, find_field)));
    }

    /// There is one sort for all kinds of places, because a sort is much code.
    fn sort_by(&mut self, find_place: &dyn Fn(&Violation) -> Place) {
        self.found.sort_by_cached_key(find_place);
    }

    /// Adds everything that another report has found in the same request, and sorts it. In those
    /// fields of which `has_gaps` tells so, elements of collections are sorted by their positions.
    pub(crate) fn absorb_by_position(
        &mut self,
        other: Report,
        find_field: FindField,
        has_gaps: impl Fn(&str) -> bool,
    ) {
        self.seen = self.seen.saturating_add(other.seen);
        self.found.extend(other.found);
        self.sort_by_position(has_gaps);
        self.sort_by_field(find_field);
        self.found.truncate(CAP);
    }

    fn sort_by_position(&mut self, has_gaps: impl Fn(&str) -> bool) {
        self.sort_by(&|violation| {
            let mut steps = violation.path.segments().iter().rev();
            let is_sorted = steps.next().and_then(Segment::name).is_some_and(&has_gaps);
            let positions = steps.map_while(|step| match step {
                Segment::Index(index) => Some(*index),
                _ => None,
            });
            Place::Element(positions.take_while(|_| is_sorted).collect())
        });
    }

    /// Forgets what is known of the values, which are secret.
    pub(crate) fn conceal(&mut self) {
        for violation in &mut self.found {
            violation.conceal();
        }
    }

    /// Makes the outermost step of each path that of a field.
    pub(crate) fn make_field(&mut self) {
        for violation in &mut self.found {
            violation.path.make_last_field();
        }
    }

    /// Returns everything that was found, of which there is something.
    pub(crate) fn into_violations(mut self) -> Violations {
        for violation in &mut self.found {
            violation.path.reverse();
        }
        Violations { omitted: self.seen - self.found.len(), list: self.found }
    }

    /// Attributes everything that is about a value itself to the key `key`, to be reported at the
    /// path of its map.
    pub(crate) fn blame_key_of_values(&mut self, key: &str) {
        let key = shorten_key(key);
        for violation in self.found.iter_mut().filter(|violation| violation.is_of_value()) {
            violation.blame_key(key.clone());
        }
    }

    /// Attributes everything found since `mark` to the key `key`, to be reported at the path of its
    /// map.
    #[cold]
    pub(crate) fn blame_key(&mut self, mark: Mark, key: &Arc<str>) {
        let first = self.index_of(mark);
        for violation in &mut self.found[first..] {
            violation.blame_key(key.clone());
        }
    }
}

/// Finds the position of a field by its wire name.
pub(crate) type FindField = fn(&str) -> Option<usize>;

/// Where a violation belongs among those of a request: by the position of the field, and after
/// everything else about the field if it is there twice.
pub(crate) type FieldPlace = (usize, bool);

/// What violations are sorted by: the kind is the same for all of them, but for the keys of a map.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// A key that is an integer.
    Integer(i128),
    /// No key.
    Unknown,
    /// Any other key.
    Text(String),
    Field(FieldPlace),
    /// The positions that lead to an element.
    Element(Vec<usize>),
}

fn place_in_request(violation: &Violation, find_field: FindField) -> FieldPlace {
    match violation.outermost_name().and_then(find_field) {
        Some(field) => (field, violation.is_duplicate_field()),
        None => (usize::MAX, false),
    }
}
