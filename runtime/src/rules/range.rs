//! `range(RANGE)`: anything that compares with the bounds.
//!
//! The numbers of std, `char`, `Duration` and the decimals of optional crates implement the closed
//! trait [`Ranged`], so that the type of a bound is inferred from that of the field, and a whole
//! number can bound a float: see `numbers` and `decimals`. Any other type that is `PartialOrd` is
//! checked by [`BoundsFallback`], whose methods have the same names.

use alloc::borrow::{Cow, ToOwned};
use core::cmp::Ordering;
use core::time::Duration;

#[cfg(feature = "schemars")]
use serde_json::Number as JsonNumber;

use super::look_through;
use super::numbers::Infinity;
use super::range_faults::{InfiniteFault, RangeFault, RangeRule, UnwordedFault};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Number, NumberKind, Violation};

/// A type of std that the rule `range` can compare with a `B`.
pub trait Ranged<B> {
    /// Whether the value is in the range. A missing value is.
    fn is_within(&self, min: Option<&B>, max: Option<&B>, inclusive: Inclusive) -> bool;

    /// Compares the value with `bound`: `None` if there is no value, and `Some(None)` for NaN,
    /// which is in no range.
    fn compare(&self, bound: &B) -> Option<Option<Ordering>>;

    /// The value and `bound` for a message; `None` if it shows neither.
    fn wording(&self, bound: &B) -> Option<Wording>;

    /// The infinity that the value is. It is in no range, even if there is no bound on its side.
    fn infinite(&self) -> Option<Infinity> {
        None
    }
}

/// A number and its bound, as a message shows them.
#[derive(Debug)]
pub struct Wording {
    pub(super) value: Number,
    pub(super) bound: Number,
}

/// Any other type that the rule `range` can compare with a `B`.
#[diagnostic::on_unimplemented(
    message = "`range` cannot check a `{Self}`",
    label = "not comparable with the bounds of this range"
)]
pub trait Ordered<B> {
    /// Compares the value with `bound`.
    fn compare_with(&self, bound: &B) -> Option<Ordering>;
}

#[diagnostic::do_not_recommend]
impl<B, T: PartialOrd<B>> Ordered<B> for T {
    #[inline]
    fn compare_with(&self, bound: &B) -> Option<Ordering> {
        self.partial_cmp(bound)
    }
}

/// Any other type that the rule `above` can compare with a `B`.
#[diagnostic::on_unimplemented(
    message = "`above` cannot check a `{Self}`",
    label = "not comparable with this bound"
)]
pub trait Exceeds<B>: Ordered<B> {}

#[diagnostic::do_not_recommend]
impl<B, T: PartialOrd<B>> Exceeds<B> for T {}

/// Which bounds are in the range themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inclusive {
    /// Both bounds.
    Both,
    /// Only the lower one.
    Lower,
    /// Only the upper one.
    Upper,
}

/// A value and the bounds of its range.
///
/// Each bound is an array of one or no element. About a bound of a wrong type in an array the
/// compiler says only that, while in a `Some(..)` it would show the source code of std too.
#[derive(Debug)]
pub struct Bounds<'a, T: ?Sized, B, const MIN: usize, const MAX: usize> {
    /// The value.
    pub value: &'a T,
    /// The lower bound.
    pub min: [B; MIN],
    /// The upper bound.
    pub max: [B; MAX],
    /// Which of them are in the range themselves.
    pub inclusive: Inclusive,
    /// The rule as written in the source: `in ..=MAX`, `above MIN`.
    pub source: &'static str,
}

impl<T: Ranged<B> + ?Sized, B, const MIN: usize, const MAX: usize> Bounds<'_, T, B, MIN, MAX> {
    /// Checks a value of a type of std.
    #[inline]
    pub fn check(self, report: &mut Report) {
        let Self { value, min, max, inclusive, source } = self;
        if !value.is_within(min.first(), max.first(), inclusive) {
            // Only copies are borrowed by that function. If the bounds themselves were, LLVM would
            // write them to memory for valid values too.
            let (min, max) = (min, max);
            report_out_of_range(value, [min.first(), max.first()], inclusive, source, report);
        }
    }

    /// Checks a value for the rule `above`.
    #[inline]
    pub fn check_above(self, report: &mut Report) {
        self.check(report);
    }
}

/// Reports a value that is not in its range.
#[cold]
fn report_out_of_range<T: Ranged<B> + ?Sized, B>(
    value: &T,
    [min, max]: [Option<&B>; 2],
    inclusive: Inclusive,
    source: &'static str,
    report: &mut Report,
) {
    let broken = find_broken_bound(inclusive, min, max, |bound| value.compare(bound));
    if let Some((side, bound)) = broken {
        report_broken_bound(side, value.wording(bound), source, report);
    } else if let Some(infinite) = value.infinite() {
        // There is no bound on this side, so the message shows the one on the other side.
        let other = if infinite == Infinity::Above { min } else { max };
        let bound = other.and_then(|bound| value.wording(bound)).map(|wording| wording.bound);
        let (rule, is_secret) = (RangeRule::of(source), report.is_secret());
        let fault = InfiniteFault { rule, infinite, inclusive, is_secret, bound };
        report.add(|| Violation::of(fault));
    }
}

/// Reports a value that breaks a bound.
#[cold]
fn report_broken_bound(
    side: Side,
    wording: Option<Wording>,
    source: &'static str,
    report: &mut Report,
) {
    let is_secret = report.is_secret();
    report.add(|| match wording {
        None => Violation::of(UnwordedFault { source }),
        Some(Wording { value, bound }) => {
            // The numbers of this trait are integers and decimals only.
            let kind = value.kind().unwrap_or(NumberKind::Decimal);
            let actual = Some(value).filter(|_| !is_secret);
            Violation::of(RangeFault { rule: RangeRule::of(source), kind, side, bound, actual })
        }
    });
}

/// Whether a value is in a range of bounds that it compares with.
#[inline]
pub(super) fn is_within<T: PartialOrd<B>, B>(
    value: &T,
    min: Option<&B>,
    max: Option<&B>,
    inclusive: Inclusive,
) -> bool {
    let above = match min {
        None => true,
        Some(min) if inclusive == Inclusive::Upper => value > min,
        Some(min) => value >= min,
    };
    let below = match max {
        None => true,
        Some(max) if inclusive == Inclusive::Lower => value < max,
        Some(max) => value <= max,
    };
    above && below
}

/// The methods of [`Bounds`] for values that are not [`Ranged`].
pub trait BoundsFallback<T: ?Sized, B> {
    /// Checks a value of any type that is `PartialOrd`.
    fn check(self, report: &mut Report)
    where
        T: Ordered<B>;

    /// Checks such a value for the rule `above`.
    fn check_above(self, report: &mut Report)
    where
        T: Exceeds<B>;
}

impl<T: ?Sized, B, const MIN: usize, const MAX: usize> BoundsFallback<T, B>
    for Bounds<'_, T, B, MIN, MAX>
{
    #[inline]
    fn check(self, report: &mut Report)
    where
        T: Ordered<B>,
    {
        let broken =
            find_broken_bound(self.inclusive, self.min.first(), self.max.first(), |bound| {
                Some(self.value.compare_with(bound))
            });
        if let Some((side, _)) = broken {
            report_broken_bound(side, None, self.source, report);
        }
    }

    #[inline]
    fn check_above(self, report: &mut Report)
    where
        T: Exceeds<B>,
    {
        BoundsFallback::check(self, report);
    }
}

/// Finds the first bound that is broken, and the side that the value is on.
#[inline]
fn find_broken_bound<'a, B>(
    inclusive: Inclusive,
    min: Option<&'a B>,
    max: Option<&'a B>,
    compare: impl Fn(&B) -> Option<Option<Ordering>>,
) -> Option<(Side, &'a B)> {
    if let Some(bound) = min {
        match compare(bound) {
            None | Some(Some(Ordering::Greater)) => {}
            Some(Some(Ordering::Equal)) if inclusive != Inclusive::Upper => {}
            _ if inclusive == Inclusive::Upper => return Some((Side::AtOrBelow, bound)),
            _ => return Some((Side::Below, bound)),
        }
    }
    if let Some(bound) = max {
        match compare(bound) {
            None | Some(Some(Ordering::Less)) => {}
            Some(Some(Ordering::Equal)) if inclusive != Inclusive::Lower => {}
            _ if inclusive == Inclusive::Lower => return Some((Side::AtOrAbove, bound)),
            _ => return Some((Side::Above, bound)),
        }
    }
    None
}

/// On which side of its range a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Below,
    AtOrBelow,
    Above,
    AtOrAbove,
}

macro_rules! without_wording {
    ($($type:ty)*) => {$(
        impl Ranged<$type> for $type {
            #[inline]
            fn is_within(
                &self,
                min: Option<&$type>,
                max: Option<&$type>,
                inclusive: Inclusive,
            ) -> bool {
                is_within(self, min, max, inclusive)
            }

            fn compare(&self, bound: &$type) -> Option<Option<Ordering>> {
                Some(self.partial_cmp(bound))
            }

            fn wording(&self, _: &$type) -> Option<Wording> {
                None
            }
        }
    )*};
}

without_wording! { char Duration }

impl<B, T: Ranged<B>> Ranged<B> for Option<T> {
    #[inline]
    fn is_within(&self, min: Option<&B>, max: Option<&B>, inclusive: Inclusive) -> bool {
        self.as_ref().is_none_or(|value| value.is_within(min, max, inclusive))
    }

    fn compare(&self, bound: &B) -> Option<Option<Ordering>> {
        self.as_ref()?.compare(bound)
    }

    fn wording(&self, bound: &B) -> Option<Wording> {
        self.as_ref()?.wording(bound)
    }

    fn infinite(&self) -> Option<Infinity> {
        self.as_ref()?.infinite()
    }
}

impl<B, T: Ranged<B> + ToOwned + ?Sized> Ranged<B> for Cow<'_, T> {
    #[inline]
    fn is_within(&self, min: Option<&B>, max: Option<&B>, inclusive: Inclusive) -> bool {
        (**self).is_within(min, max, inclusive)
    }

    fn compare(&self, bound: &B) -> Option<Option<Ordering>> {
        (**self).compare(bound)
    }

    fn wording(&self, bound: &B) -> Option<Wording> {
        (**self).wording(bound)
    }

    fn infinite(&self) -> Option<Infinity> {
        (**self).infinite()
    }
}

look_through! {
    [B, T: Ranged<B> + ?Sized] Ranged<B> {
        #[inline]
        fn is_within(&self, min: Option<&B>, max: Option<&B>, inclusive: Inclusive) -> bool {
            (**self).is_within(min, max, inclusive)
        }

        fn compare(&self, bound: &B) -> Option<Option<Ordering>> {
            (**self).compare(bound)
        }

        fn wording(&self, bound: &B) -> Option<Wording> {
            (**self).wording(bound)
        }

        fn infinite(&self) -> Option<Infinity> {
            (**self).infinite()
        }
    }
}

/// The least number that an `f32` reads as infinity, which is in no range.
#[cfg(feature = "schemars")]
const BEYOND_F32: f64 = 3.402_823_567_797_336_6e38;

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keywords of `range` and `above`: each bound, and whether the bound itself is
    /// allowed. `source` is the rule in words, for bounds that are no JSON numbers.
    pub fn range(
        &mut self,
        min: Option<(Option<JsonNumber>, bool)>,
        max: Option<(Option<JsonNumber>, bool)>,
        source: &str,
    ) {
        if self.is_key {
            self.beyond_schema.push(alloc::format!("each key {source}"));
            return;
        }
        let is_f32 = self.schema.get("format").is_some_and(|format| format == "float");
        let beyond = |bound: f64| JsonNumber::from_f64(bound).filter(|_| is_f32);
        for (bound, is_least) in [(min, true), (max, false)] {
            let last = if is_least { -BEYOND_F32 } else { BEYOND_F32 };
            let bound = bound.or_else(|| beyond(last).map(|bound| (Some(bound), false)));
            let Some((bound, is_allowed)) = bound else { continue };
            let Some(bound) = bound else {
                self.beyond_schema.push(source.into());
                return;
            };
            match (is_least, is_allowed) {
                (true, true) => self.tighten_bound("minimum", bound, f64::gt),
                (true, false) => self.tighten_bound("exclusiveMinimum", bound, f64::gt),
                (false, true) => self.tighten_bound("maximum", bound, f64::lt),
                (false, false) => self.tighten_bound("exclusiveMaximum", bound, f64::lt),
            }
        }
        self.describe_for_strings(source);
    }
}
