//! Exact decimal numbers, so that `0.1` is a tenth and not the nearest binary fraction. The
//! decimals of the crates `rust_decimal` and `bigdecimal` are compared with these.

use alloc::format;
use alloc::string::{String, ToString};
#[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
use core::cmp::Ordering;
use core::fmt::{self, Display, Write};

use super::Numeric;
use crate::violation::Number;

/// A literal such as `0.1` with all of its digits, including those that a float has no room for.
#[derive(Debug, Clone, Copy)]
pub struct DecimalLiteral {
    /// The nearest float.
    pub nearest_float: f64,
    /// The number is `mantissa * 10^exponent`.
    pub mantissa: i128,
    /// The exponent of 10, see `mantissa`.
    pub exponent: i32,
}

impl DecimalLiteral {
    pub(super) fn to_exact(self) -> Exact {
        Exact::new(self.mantissa, self.exponent)
    }
}

impl Display for DecimalLiteral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_exact().show())
    }
}

impl Numeric for DecimalLiteral {
    const KIND: &'static str = "decimal";

    fn number(&self) -> Number {
        Number::exact(self.to_exact())
    }
}

/// The number `mantissa * 10^exponent`, or its negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exact {
    is_negative: bool,
    pub(super) mantissa: u128,
    pub(super) exponent: i32,
}

impl Exact {
    pub(super) fn new(mantissa: i128, exponent: i32) -> Self {
        Exact { is_negative: mantissa < 0, mantissa: mantissa.unsigned_abs(), exponent }
    }

    /// Converts a float by its shortest digits; `None` for infinity and NaN.
    pub(super) fn of_float(number: &impl fmt::LowerExp) -> Option<Self> {
        let mut digits = Digits::default();
        write!(digits, "{number:e}").ok()?;
        let Digits { is_negative, mantissa, exponent, state } = digits;
        let exponent = match state {
            State::Exponent { value, negative: true } => exponent - value,
            State::Exponent { value, negative: false } => exponent + value,
            State::Whole | State::Fraction => exponent,
        };
        Some(Exact { is_negative, mantissa: mantissa.into(), exponent })
    }

    /// Whether the number is a multiple of `unit`. Zero is a multiple of every number, and the only
    /// multiple of zero.
    pub(super) fn is_multiple_of(self, unit: Exact) -> bool {
        let (value, divisor) = (self.without_zeros(), unit.without_zeros());
        if value.mantissa == 0 || divisor.mantissa == 0 {
            return value.mantissa == 0;
        }
        // The last digit is no zero, so this is no multiple of a unit with fewer decimal places.
        value.exponent >= divisor.exponent && {
            let power = value.exponent.abs_diff(divisor.exponent);
            let remainder = value.mantissa % divisor.mantissa;
            match u64::try_from(divisor.mantissa) {
                Ok(_) => {
                    let modulus = divisor.mantissa;
                    remainder * power_of_ten(power, modulus) % modulus == 0
                }
                Err(_) => {
                    (0..power).fold(remainder, |rest, _| ten_times(rest, divisor.mantissa)) == 0
                }
            }
        }
    }

    /// Strips trailing zeros off the mantissa.
    pub(super) fn without_zeros(mut self) -> Exact {
        while self.mantissa != 0 && self.mantissa % 10 == 0 {
            self.mantissa /= 10;
            self.exponent += 1;
        }
        self
    }

    /// Formats the number: `0.25`, `3`, or `1e30` instead of many zeros.
    pub(crate) fn show(self) -> String {
        let Exact { is_negative, mantissa, exponent } = self.without_zeros();
        let sign = if is_negative && mantissa != 0 { "-" } else { "" };
        let digits = mantissa.to_string();
        let after_first = exponent.saturating_add(i32::try_from(digits.len()).unwrap_or(0) - 1);
        if mantissa != 0 && !(-8..28).contains(&after_first) {
            let (first, rest) = digits.split_at(1);
            let point = if rest.is_empty() { "" } else { "." };
            return format!("{sign}{first}{point}{rest}e{after_first}");
        }
        let places = usize::try_from(exponent.unsigned_abs()).unwrap_or_default();
        if exponent >= 0 {
            let places = if mantissa == 0 { 0 } else { places };
            return format!("{sign}{digits}{}", "0".repeat(places));
        }
        let digits = format!("{digits:0>width$}", width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        format!("{sign}{whole}.{fraction}")
    }
}

#[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
impl Exact {
    /// Compares with another number, without loss.
    pub(super) fn compare(self, other: Exact) -> Ordering {
        let sign = |number: Exact| match number.mantissa {
            0 => 0,
            _ if number.is_negative => -1,
            _ => 1,
        };
        let (one, another) = (sign(self), sign(other));
        match one.cmp(&another) {
            Ordering::Equal if one < 0 => other.compare_magnitude(self),
            Ordering::Equal if one > 0 => self.compare_magnitude(other),
            signs => signs,
        }
    }

    /// Compares the magnitudes of two numbers that are not zero.
    fn compare_magnitude(self, other: Exact) -> Ordering {
        // If the first digits are at the same place, fewer than 39 digits have to be added.
        let first_place =
            |number: Exact| i64::from(number.mantissa.ilog10()) + i64::from(number.exponent);
        first_place(self).cmp(&first_place(other)).then_with(|| {
            let unit = self.exponent.min(other.exponent);
            let scaled = |number: Exact| {
                let power = 10u128.checked_pow(number.exponent.abs_diff(unit))?;
                number.mantissa.checked_mul(power)
            };
            match (scaled(self), scaled(other)) {
                (Some(one), Some(another)) => one.cmp(&another),
                // Only the number that was scaled can overflow, so it is the greater one.
                (None, _) => Ordering::Greater,
                (_, None) => Ordering::Less,
            }
        })
    }
}

/// Computes a number that is congruent to `10^power` for the `modulus`, which is less than `2^64`.
fn power_of_ten(mut power: u32, modulus: u128) -> u128 {
    let (mut result, mut factor) = (1, 10);
    while power > 0 {
        if power & 1 == 1 {
            result = result * factor % modulus;
        }
        factor = factor * factor % modulus;
        power >>= 1;
    }
    result
}

/// Computes ten times `rest` modulo `modulus`, where `rest` is less than that, and that is less
/// than `2^127`.
fn ten_times(rest: u128, modulus: u128) -> u128 {
    let sum = |one: u128, other: u128| (one + other) % modulus;
    let twice = sum(rest, rest);
    let five_times = sum(sum(twice, twice), rest);
    sum(five_times, five_times)
}

/// Parses a number such as `-1.25e-7` while it is written, so that nothing is allocated for it.
#[derive(Default)]
struct Digits {
    is_negative: bool,
    mantissa: u64,
    exponent: i32,
    state: State,
}

#[derive(Default)]
enum State {
    #[default]
    Whole,
    Fraction,
    Exponent {
        value: i32,
        negative: bool,
    },
}

impl Write for Digits {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().try_for_each(|byte| self.read_byte(byte).ok_or(fmt::Error))
    }
}

impl Digits {
    /// Parses a byte; `None` if it is part of no number, as those of `NaN` and `inf`.
    fn read_byte(&mut self, byte: u8) -> Option<()> {
        let digit = byte.wrapping_sub(b'0');
        match (byte, &mut self.state) {
            (b'0'..=b'9', State::Exponent { value, .. }) => {
                *value = value.checked_mul(10)?.checked_add(digit.into())?;
            }
            (b'0'..=b'9', state) => {
                self.mantissa = self.mantissa.checked_mul(10)?.checked_add(digit.into())?;
                if matches!(state, State::Fraction) {
                    self.exponent -= 1;
                }
            }
            (b'.', state @ State::Whole) => *state = State::Fraction,
            (b'e', state @ (State::Whole | State::Fraction)) => {
                *state = State::Exponent { value: 0, negative: false };
            }
            (b'-', State::Exponent { negative, .. }) => *negative = true,
            (b'-', State::Whole) => self.is_negative = true,
            _ => return None,
        }
        Some(())
    }
}

/// The rules for types of decimals: with bounds of the same type, and with literals.
#[cfg(any(feature = "rust_decimal", feature = "bigdecimal"))]
mod rules {
    use alloc::string::String;
    use core::cmp::Ordering;

    use super::super::Multiple;
    use super::super::listed::Listed;
    use super::super::numbers::{Numeric, word_numbers};
    use super::super::range::{Inclusive, Ranged, Wording};
    use super::{DecimalLiteral, Exact};
    use crate::violation::{Number, Value};

    /// A decimal that can be compared with another number.
    pub(super) trait CompareExactly<B>: Sized {
        /// Compares the numbers; `None` if `other` is not finite.
        fn compare_exactly(&self, other: &B) -> Option<Ordering>;

        fn is_whole_multiple(&self, unit: &B) -> bool;
    }

    #[inline]
    fn is_within<T: CompareExactly<B>, B>(
        value: &T,
        min: Option<&B>,
        max: Option<&B>,
        inclusive: Inclusive,
    ) -> bool {
        let is_above = min.is_none_or(|min| {
            value.compare_exactly(min).is_some_and(|order| {
                order.is_gt() || (order.is_eq() && inclusive != Inclusive::Upper)
            })
        });
        let is_below = || {
            max.is_none_or(|max| {
                let order = value.compare_exactly(max);
                order.is_some_and(|order| {
                    order.is_lt() || (order.is_eq() && inclusive != Inclusive::Lower)
                })
            })
        };
        is_above && is_below()
    }

    macro_rules! decimals {
        ($type:ty: $($other:ty)*) => {$(
            impl Ranged<$other> for $type {
                fn is_within(
                    &self,
                    min: Option<&$other>,
                    max: Option<&$other>,
                    inclusive: Inclusive,
                ) -> bool {
                    is_within(self, min, max, inclusive)
                }

                fn compare(&self, bound: &$other) -> Option<Option<Ordering>> {
                    Some(self.compare_exactly(bound))
                }

                fn wording(&self, bound: &$other) -> Option<Wording> {
                    Some(word_numbers(self, bound))
                }
            }

            impl Multiple<$other> for $type {
                fn is_multiple_of(&self, unit: &$other) -> Option<bool> {
                    Some(self.is_whole_multiple(unit))
                }

                fn shown(&self) -> (&'static str, String) {
                    (<$type>::KIND, self.show())
                }

                fn number(&self) -> Number {
                    Numeric::number(self)
                }
            }

            impl Listed<$other> for $type {
                fn equals(&self, other: &$other) -> Option<bool> {
                    Some(self.compare_exactly(other) == Some(Ordering::Equal))
                }

                fn keep(other: &$other) -> Value {
                    Value::Number(Numeric::number(other))
                }
            }
        )*};
    }

    #[cfg(feature = "rust_decimal")]
    decimals! { rust_decimal::Decimal: rust_decimal::Decimal i128 f64 DecimalLiteral }
    #[cfg(feature = "bigdecimal")]
    decimals! { bigdecimal::BigDecimal: bigdecimal::BigDecimal i128 f64 DecimalLiteral }

    /// A number that may be converted into an exact one.
    pub(super) trait TryExact {
        /// Converts the number; `None` if it is not finite, or has too many digits.
        fn try_exact(&self) -> Option<Exact>;
    }

    impl TryExact for i128 {
        #[inline]
        fn try_exact(&self) -> Option<Exact> {
            Some(Exact::new(*self, 0))
        }
    }

    impl TryExact for f64 {
        fn try_exact(&self) -> Option<Exact> {
            Exact::of_float(self)
        }
    }

    impl TryExact for DecimalLiteral {
        #[inline]
        fn try_exact(&self) -> Option<Exact> {
            Some(self.to_exact())
        }
    }
}

#[cfg(feature = "rust_decimal")]
mod of_rust_decimal {
    use core::cmp::Ordering;

    use rust_decimal::Decimal;

    use super::super::Numeric;
    use super::Exact;
    use super::rules::{CompareExactly, TryExact};
    use crate::violation::Number;

    impl Numeric for Decimal {
        const KIND: &'static str = "decimal";

        fn number(&self) -> Number {
            (*self).into()
        }
    }

    impl TryExact for Decimal {
        #[inline]
        fn try_exact(&self) -> Option<Exact> {
            // There are at most 28 decimal places.
            let places = i32::try_from(self.scale()).ok()?;
            Some(Exact::new(self.mantissa(), -places))
        }
    }

    impl<B: TryExact> CompareExactly<B> for Decimal {
        fn compare_exactly(&self, other: &B) -> Option<Ordering> {
            Some(self.try_exact()?.compare(other.try_exact()?))
        }

        fn is_whole_multiple(&self, unit: &B) -> bool {
            let both = self.try_exact().zip(unit.try_exact());
            both.is_some_and(|(value, unit)| value.is_multiple_of(unit))
        }
    }
}

#[cfg(feature = "bigdecimal")]
mod of_bigdecimal;
