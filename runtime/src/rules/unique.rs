//! `unique`: no two elements of a sequence are equal.
//!
//! A few elements are compared in pairs. More of them are sorted or hashed, which allocates.
//! Elements that can be neither are compared in pairs too, so `length` has to keep such a sequence
//! short.

use alloc::collections::BTreeMap;
use core::fmt::{self, Write};

use super::Items;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

/// Up to this number, elements of any type are compared in pairs.
const FEW: usize = 32;

/// Up to this number, elements are compared in pairs if there is no other way. A sequence with more
/// breaks its `length`.
const MANY: usize = 1024;

/// A sequence to check, and whether `length` keeps it short.
#[derive(Debug)]
pub struct Unique<'a, T: ?Sized, F> {
    /// The sequence.
    pub value: &'a T,
    /// Whether the sequence is short: a [`KnownShort`].
    pub short: F,
}

/// Says whether a sequence is short enough to compare its elements in pairs.
#[derive(Debug)]
pub struct KnownShort<const SHORT: bool>;

/// Elements that the rule `unique` can compare in pairs.
#[diagnostic::on_unimplemented(
    message = "`unique` needs a `length(..=N)` as well, with an `N` of at most 1024",
    label = "`{Self}` is neither `Ord` nor `Hash`, so elements are compared pairwise"
)]
pub trait PairwiseComparable<F> {}

#[diagnostic::do_not_recommend]
impl<T> PairwiseComparable<KnownShort<true>> for T {}

/// Types that the rule `unique` can check.
#[diagnostic::on_unimplemented(
    message = "`unique` cannot check a `{Self}`",
    label = "not a sequence",
    note = "implement `run_request::rules::Items` for your own types"
)]
pub trait Sequence: Items {}

#[diagnostic::do_not_recommend]
impl<T: Items + ?Sized> Sequence for T {}

impl<T: Items<Item: Ord> + ?Sized, F> Unique<'_, T, F> {
    /// Checks elements that can be sorted.
    #[inline]
    pub fn check(self, report: &mut Report) {
        let is_short = count_items(self.value) <= FEW;
        let equal = if is_short { find_pairwise(self.value) } else { find_by_sorting(self.value) };
        report_equal(equal, report);
    }
}

/// The method of [`Unique`] for elements that can be hashed.
pub trait HashedFallback {
    /// Checks the sequence.
    fn check(self, report: &mut Report);
}

#[cfg(feature = "std")]
impl<T: Items<Item: Eq + core::hash::Hash> + ?Sized, F> HashedFallback for Unique<'_, T, F> {
    #[inline]
    fn check(self, report: &mut Report) {
        let is_short = count_items(self.value) <= FEW;
        let equal = if is_short { find_pairwise(self.value) } else { find_by_hashing(self.value) };
        report_equal(equal, report);
    }
}

/// The method of [`Unique`] for elements that are only `PartialEq`.
pub trait PairwiseFallback<T: ?Sized, F> {
    /// Checks the sequence.
    fn check(&self, report: &mut Report)
    where
        T: Sequence<Item: PartialEq + PairwiseComparable<F>>;
}

impl<T: ?Sized, F> PairwiseFallback<T, F> for Unique<'_, T, F> {
    #[inline]
    fn check(&self, report: &mut Report)
    where
        T: Sequence<Item: PartialEq + PairwiseComparable<F>>,
    {
        if count_items(self.value) <= MANY {
            report_equal(find_pairwise(self.value), report);
        }
    }
}

/// The indices of the first element that equals an earlier one, the earlier one first.
type EqualPair = Option<(usize, usize)>;

fn report_equal(equal: EqualPair, report: &mut Report) {
    if let Some((first, second)) = equal {
        report.add(|| Violation::of(UniqueFault { first, second }));
    }
}

/// Two elements that are equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct UniqueFault {
    first: usize,
    second: usize,
}

impl Broken for UniqueFault {
    fn rule(&self) -> &'static str {
        "unique"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let UniqueFault { first, second } = self;
        write!(
            f,
            "array elements not unique. Expected unique elements, \
             but elements {first} and {second} are equal."
        )
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("first", self.first);
        params.set("second", self.second);
    }
}

fn count_items<T: Items + ?Sized>(value: &T) -> usize {
    let mut count = 0;
    value.items(|_| count += 1);
    count
}

fn find_pairwise<T: Items<Item: PartialEq> + ?Sized>(value: &T) -> EqualPair {
    let mut equal = None;
    let mut second = 0;
    value.items(|element| {
        if equal.is_none() {
            equal = find_earlier(value, element, second).map(|first| (first, second));
        }
        second += 1;
    });
    equal
}

/// Finds the first element before the one at `end` that equals it.
fn find_earlier<T: Items<Item: PartialEq> + ?Sized>(
    value: &T,
    element: &T::Item,
    end: usize,
) -> Option<usize> {
    let (mut found, mut place) = (None, 0);
    value.items(|other| {
        if found.is_none() && place < end && element == other {
            found = Some(place);
        }
        place += 1;
    });
    found
}

fn find_by_sorting<T: Items<Item: Ord> + ?Sized>(value: &T) -> EqualPair {
    let mut places = BTreeMap::new();
    let (mut equal, mut second) = (None, 0);
    value.items(|element| {
        if equal.is_none() {
            equal = places.insert(element, second).map(|first| (first, second));
        }
        second += 1;
    });
    equal
}

#[cfg(feature = "std")]
fn find_by_hashing<T: Items<Item: Eq + core::hash::Hash> + ?Sized>(value: &T) -> EqualPair {
    let mut places = std::collections::HashMap::new();
    let (mut equal, mut second) = (None, 0);
    value.items(|element| {
        if equal.is_none() {
            equal = places.insert(element, second).map(|first| (first, second));
        }
        second += 1;
    });
    equal
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `unique`.
    pub fn unique(&mut self) {
        self.add_keyword("uniqueItems", true.into());
    }
}
