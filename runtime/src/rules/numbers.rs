//! The numbers of std: how they compare with the bounds of `range` and `above`, and how messages
//! show them.

use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering;
use core::fmt::Display;
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
};

use super::decimals::DecimalLiteral;
use super::range::{Inclusive, Ranged, Wording, is_within};
use crate::violation::Number;

/// A number that messages can show.
pub trait Numeric: Display {
    /// The kind of number: `integer` or `decimal`.
    const KIND: &'static str;

    /// Formats the number: `200`, `0.1`, or `1e300` instead of many zeros.
    fn show(&self) -> String {
        format!("{self}")
    }

    /// Keeps the number as it is, to be shown later.
    #[doc(hidden)]
    fn number(&self) -> Number {
        Number::shown(Self::KIND, self.show())
    }
}

/// One of the two infinities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Infinity {
    /// Infinity.
    Above,
    /// Negative infinity.
    Below,
}

pub(super) fn word_numbers<T: Numeric>(value: &T, bound: &impl Numeric) -> Wording {
    Wording { value: value.number(), bound: bound.number() }
}

macro_rules! integers {
    (|$value:ident| $integer:expr => $($type:ty)*) => {$(
        impl Numeric for $type {
            const KIND: &'static str = "integer";

            #[inline]
            fn number(&self) -> Number {
                let $value = *self;
                $integer.into()
            }
        }

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

            fn wording(&self, bound: &$type) -> Option<Wording> {
                Some(word_numbers(self, bound))
            }
        }
    )*};
}

integers! { |value| value => u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
integers! {
    |value| value.get() =>
    NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroU128 NonZeroUsize
    NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroI128 NonZeroIsize
}

/// A `NonZero` integer takes bounds of its primitive type too, so that literals can bound it.
macro_rules! non_zero {
    ($($type:ty: $integer:ty;)*) => {$(
        impl Ranged<$integer> for $type {
            #[inline]
            fn is_within(
                &self,
                min: Option<&$integer>,
                max: Option<&$integer>,
                inclusive: Inclusive,
            ) -> bool {
                is_within(&self.get(), min, max, inclusive)
            }

            fn compare(&self, bound: &$integer) -> Option<Option<Ordering>> {
                Some(self.get().partial_cmp(bound))
            }

            fn wording(&self, bound: &$integer) -> Option<Wording> {
                Some(word_numbers(self, bound))
            }
        }
    )*};
}

non_zero! {
    NonZeroU8: u8;
    NonZeroU16: u16;
    NonZeroU32: u32;
    NonZeroU64: u64;
    NonZeroU128: u128;
    NonZeroUsize: usize;
    NonZeroI8: i8;
    NonZeroI16: i16;
    NonZeroI32: i32;
    NonZeroI64: i64;
    NonZeroI128: i128;
    NonZeroIsize: isize;
}

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl Numeric for $type {
            const KIND: &'static str = "decimal";

            fn show(&self) -> String {
                self.number().to_string()
            }

            #[inline]
            fn number(&self) -> Number {
                (*self).into()
            }
        }

        floats! { @ranged $type: $type, |bound| *bound }
        floats! { @ranged $type: i64, |bound| *bound as $type }
        floats! { @ranged $type: DecimalLiteral, |bound| bound.nearest_float as $type }
    )*};
    (@ranged $type:ident: $bound:ty, |$literal:ident| $float:expr) => {
        impl Ranged<$bound> for $type {
            /// Infinity is in no range, so a missing bound is the last finite number.
            #[inline]
            fn is_within(
                &self,
                min: Option<&$bound>,
                max: Option<&$bound>,
                inclusive: Inclusive,
            ) -> bool {
                let [min, max] = [min, max].map(|bound| bound.map($type::from_bound));
                let is_above = match min {
                    Some(min) if min == $type::NEG_INFINITY => *self >= $type::MIN,
                    None => *self >= $type::MIN,
                    Some(min) if inclusive == Inclusive::Upper => *self > min,
                    Some(min) => *self >= min,
                };
                let is_below = match max {
                    Some(max) if max == $type::INFINITY => *self <= $type::MAX,
                    None => *self <= $type::MAX,
                    Some(max) if inclusive == Inclusive::Lower => *self < max,
                    Some(max) => *self <= max,
                };
                is_above && is_below
            }

            fn compare(&self, bound: &$bound) -> Option<Option<Ordering>> {
                Some(self.partial_cmp(&$type::from_bound(bound)))
            }

            fn wording(&self, bound: &$bound) -> Option<Wording> {
                Some(word_numbers(self, bound))
            }

            fn infinite(&self) -> Option<Infinity> {
                match *self {
                    $type::INFINITY => Some(Infinity::Above),
                    $type::NEG_INFINITY => Some(Infinity::Below),
                    _ => None,
                }
            }
        }

        impl FromBound<$bound> for $type {
            #[inline]
            #[allow(
                trivial_numeric_casts,
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                reason = "a bound is written by hand"
            )]
            fn from_bound($literal: &$bound) -> $type {
                $float
            }
        }
    };
}

/// A float that can be made from a bound of another type.
trait FromBound<B> {
    fn from_bound(bound: &B) -> Self;
}

floats! { f32 f64 }
