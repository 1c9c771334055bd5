//! `unique`: no two elements of a sequence are equal.
//!
//! Few elements are held against each other; more are sorted or hashed, which allocates. What can
//! be neither is held against each other all the same, and so has to be short: `length` must see to
//! it.

use alloc::collections::BTreeMap;
use alloc::format;

use super::Items;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{INVALID_VALUE, Violation};

/// Up to so many elements are held against each other, whatever they are.
const FEW: usize = 32;

/// Up to so many are if there is no other way. More break the `length` that is beside the rule.
const MANY: usize = 1024;

/// A sequence, and whether `length` keeps it short.
#[derive(Debug)]
pub struct Unique<'a, T: ?Sized, F> {
    /// The sequence.
    pub value: &'a T,
    /// [`KnownShort`].
    pub short: F,
}

/// Whether there are so few elements that each can be held against each other.
#[derive(Debug)]
pub struct KnownShort<const SHORT: bool>;

/// Elements that the rule `unique` can hold against each other.
#[diagnostic::on_unimplemented(
    message = "`unique` needs a `length(..=N)` as well, with an `N` of at most 1024",
    label = "`{Self}` is neither `Ord` nor `Hash`, so elements are compared pairwise"
)]
pub trait PairwiseComparable<F> {}

#[diagnostic::do_not_recommend]
impl<T> PairwiseComparable<KnownShort<true>> for T {}

/// Values that the rule `unique` can check.
#[diagnostic::on_unimplemented(
    message = "`unique` cannot check a `{Self}`",
    label = "not a sequence",
    note = "implement `run_request::rules::Items` for your own types"
)]
pub trait Sequence: Items {}

#[diagnostic::do_not_recommend]
impl<T: Items + ?Sized> Sequence for T {}

impl<T: Items<Item: Ord> + ?Sized, F> Unique<'_, T, F> {
    /// Checks what can be sorted.
    #[inline]
    pub fn check(self, report: &mut Report) {
        let equal = match count(self.value) <= FEW {
            true => pairwise(self.value),
            false => sorted(self.value),
        };
        tell(equal, report);
    }
}

/// Checks what can be hashed.
pub trait HashedFallback {
    /// Checks the sequence.
    fn check(self, report: &mut Report);
}

#[cfg(feature = "std")]
impl<T: Items<Item: Eq + core::hash::Hash> + ?Sized, F> HashedFallback for Unique<'_, T, F> {
    #[inline]
    fn check(self, report: &mut Report) {
        let equal = match count(self.value) <= FEW {
            true => pairwise(self.value),
            false => hashed(self.value),
        };
        tell(equal, report);
    }
}

/// Checks what is only `PartialEq`.
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
        if count(self.value) <= MANY {
            tell(pairwise(self.value), report);
        }
    }
}

/// The places of two equal elements: the first one that was there before, and where it was.
type Equal = Option<(usize, usize)>;

fn tell(equal: Equal, report: &mut Report) {
    if let Some((first, second)) = equal {
        report.add(|| {
            let reason = format!(
                "array elements not unique. Expected unique elements, \
                 but elements {first} and {second} are equal."
            );
            Violation::new(INVALID_VALUE, reason)
        });
    }
}

fn count<T: Items + ?Sized>(value: &T) -> usize {
    let mut count = 0;
    value.items(|_| count += 1);
    count
}

fn pairwise<T: Items<Item: PartialEq> + ?Sized>(value: &T) -> Equal {
    let mut equal = None;
    let mut second = 0;
    value.items(|element| {
        if equal.is_none() {
            equal = before(value, element, second).map(|first| (first, second));
        }
        second += 1;
    });
    equal
}

/// The place of the first element before the one at `end` that equals it.
fn before<T: Items<Item: PartialEq> + ?Sized>(
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

fn sorted<T: Items<Item: Ord> + ?Sized>(value: &T) -> Equal {
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
fn hashed<T: Items<Item: Eq + core::hash::Hash> + ?Sized>(value: &T) -> Equal {
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
