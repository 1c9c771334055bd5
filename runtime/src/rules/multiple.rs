//! `multiple_of(EXPR)`: numbers, as they are written in decimals.

use alloc::borrow::{Cow, ToOwned};
use alloc::format;
use alloc::string::String;
use core::fmt::{self, Write};

use super::{Numeric, look_through};
use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation};

/// Numbers that the rule `multiple_of` can hold against a `B`.
#[diagnostic::on_unimplemented(
    message = "`multiple_of` cannot check a `{Self}`",
    label = "not a number, or one of another type than the unit",
    note = "implement `run_request::rules::Multiple` for a type of yours"
)]
pub trait Multiple<B> {
    /// Whether the value is a whole multiple of `unit`; `None` if there is no value.
    fn is_multiple_of(&self, unit: &B) -> Option<bool>;

    /// The value, as a sentence shows it, and what it is: `integer` or `decimal`.
    fn shown(&self) -> (&'static str, String);
}

#[doc(hidden)]
#[inline]
pub fn multiple_of<B: Numeric + Copy, T: Multiple<B> + ?Sized>(
    value: &T,
    unit: B,
    report: &mut Report,
) {
    if value.is_multiple_of(&unit) == Some(false) {
        let secret = report.is_secret();
        report.add(|| {
            let ((kind, value), unit) = (value.shown(), unit.show());
            let got = if secret { String::new() } else { format!(", but got {value} instead") };
            let reason = format!("{kind} not a multiple. Expected a multiple of {unit}{got}.");
            Violation::new(INVALID_VALUE, reason)
        });
    }
}

/// Zero is a multiple of every number, and the only one of zero.
macro_rules! integers {
    ($($type:ty)*) => {$(
        impl Multiple<$type> for $type {
            #[inline]
            fn is_multiple_of(&self, unit: &$type) -> Option<bool> {
                Some(*self == 0 || (*unit != 0 && self.wrapping_rem(*unit) == 0))
            }

            fn shown(&self) -> (&'static str, String) {
                (<$type>::KIND, self.show())
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! floats {
    ($($type:ty: $($unit:ty)*;)*) => {$($(
        impl Multiple<$unit> for $type {
            #[inline]
            fn is_multiple_of(&self, unit: &$unit) -> Option<bool> {
                Some(Decimal::of(self).zip(Decimal::of(unit)).is_some_and(|(a, b)| a.is_multiple_of(b)))
            }

            fn shown(&self) -> (&'static str, String) {
                (<$type>::KIND, self.show())
            }
        }
    )*)*};
}

floats! {
    f32: f32 i64;
    f64: f64 i64;
}

/// A number by its shortest digits: `mantissa * 10^exponent`.
///
/// `0.3` is no multiple of `0.1` as the binary fractions that stand for them go, but as what the
/// user wrote it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Decimal {
    mantissa: u64,
    exponent: i32,
}

impl Decimal {
    /// `None` for what is no number, or has more digits than a float.
    fn of(number: &impl fmt::LowerExp) -> Option<Decimal> {
        let mut digits = Digits { mantissa: 0, exponent: 0, state: State::Whole };
        write!(digits, "{number:e}").ok()?;
        let Digits { mantissa, exponent, state } = digits;
        let exponent = match state {
            State::Exponent { value, negative: true } => exponent - value,
            State::Exponent { value, negative: false } => exponent + value,
            State::Whole | State::Fraction => exponent,
        };
        Some(Decimal { mantissa, exponent })
    }

    /// In whole numbers and without loss: a mantissa has at most 19 digits, so the product of two fits into
    /// 128 bits.
    fn is_multiple_of(self, unit: Decimal) -> bool {
        let (value, divisor) = (u128::from(self.mantissa), u128::from(unit.mantissa));
        if value == 0 || divisor == 0 {
            return value == 0;
        }
        // The last digit of a float is no zero, so a unit that ends further left does not go into it.
        self.exponent >= unit.exponent && {
            let power = self.exponent.abs_diff(unit.exponent);
            value % divisor * power_of_ten(power, divisor) % divisor == 0
        }
    }
}

/// `10^power`, or a number of which as much is left after division by `modulus`, which is less than `2^64`.
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

/// Reads `-1.25e-7` as it is written, so that nothing is allocated for it.
struct Digits {
    mantissa: u64,
    exponent: i32,
    state: State,
}

enum State {
    Whole,
    Fraction,
    Exponent { value: i32, negative: bool },
}

impl Write for Digits {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().try_for_each(|byte| self.read(byte).ok_or(fmt::Error))
    }
}

impl Digits {
    /// `None` for what is in no number: `NaN` and `inf`.
    fn read(&mut self, byte: u8) -> Option<()> {
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
            (b'-', State::Whole) => {}
            _ => return None,
        }
        Some(())
    }
}

impl<B, T: Multiple<B>> Multiple<B> for Option<T> {
    #[inline]
    fn is_multiple_of(&self, unit: &B) -> Option<bool> {
        self.as_ref()?.is_multiple_of(unit)
    }

    fn shown(&self) -> (&'static str, String) {
        self.as_ref().map_or(("", String::new()), T::shown)
    }
}

impl<B, T: Multiple<B> + ToOwned + ?Sized> Multiple<B> for Cow<'_, T> {
    #[inline]
    fn is_multiple_of(&self, unit: &B) -> Option<bool> {
        (**self).is_multiple_of(unit)
    }

    fn shown(&self) -> (&'static str, String) {
        (**self).shown()
    }
}

look_through! {
    [B, T: Multiple<B> + ?Sized] Multiple<B> {
        #[inline]
        fn is_multiple_of(&self, unit: &B) -> Option<bool> {
            (**self).is_multiple_of(unit)
        }

        fn shown(&self) -> (&'static str, String) {
            (**self).shown()
        }
    }
}
