//! The rules for `BigDecimal`, which may have any number of digits. Those of most values fit into
//! 128 bits, and nothing is allocated for these.

use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

use super::rules::{CompareExactly, TryExact};
use super::{Exact, Numeric};

impl Numeric for BigDecimal {
    const KIND: &'static str = "decimal";

    /// Cuts the digits, because a number may be as long as a document, and `1e1000000000` is
    /// longer.
    fn show(&self) -> String {
        const DIGITS: u64 = 40;
        if self.digits() <= DIGITS && self.fractional_digit_count().unsigned_abs() <= DIGITS {
            return self.to_plain_string();
        }
        let text = self.to_scientific_notation();
        match text.split_once('e') {
            Some((digits, exponent)) if digits.len() > 42 => {
                format!("{}…e{exponent}", &digits[..32])
            }
            _ => text,
        }
    }
}

/// Converts the number, if it has few enough digits.
fn to_exact(number: &BigDecimal) -> Option<Exact> {
    let (digits, places) = number.as_bigint_and_scale();
    let exponent = places.checked_neg()?.try_into().ok()?;
    Some(Exact::new(i128::try_from(&*digits).ok()?, exponent))
}

/// A number that may have too many digits for an exact one.
pub(super) trait AnyLength {
    /// Converts the number, if it is finite and has few enough digits.
    fn to_short(&self) -> Option<Exact>;

    /// Converts the number, if it is finite.
    fn to_big(&self) -> Option<BigDecimal>;
}

impl AnyLength for BigDecimal {
    fn to_short(&self) -> Option<Exact> {
        to_exact(self)
    }

    fn to_big(&self) -> Option<BigDecimal> {
        Some(self.clone())
    }
}

impl<T: TryExact> AnyLength for T {
    fn to_short(&self) -> Option<Exact> {
        self.try_exact()
    }

    fn to_big(&self) -> Option<BigDecimal> {
        self.try_exact().map(Exact::into_big)
    }
}

impl Exact {
    fn into_big(self) -> BigDecimal {
        let sign = if self.is_negative { Sign::Minus } else { Sign::Plus };
        let digits = BigInt::from_biguint(sign, self.mantissa.into());
        BigDecimal::new(digits, -i64::from(self.exponent))
    }
}

impl<B: AnyLength> CompareExactly<B> for BigDecimal {
    fn compare_exactly(&self, other: &B) -> Option<Ordering> {
        match (to_exact(self), other.to_short()) {
            (Some(value), Some(other)) => Some(value.compare(other)),
            _ => other.to_big().map(|other| self.cmp(&other)),
        }
    }

    fn is_whole_multiple(&self, unit: &B) -> bool {
        match (to_exact(self), unit.to_short()) {
            (Some(value), Some(unit)) => value.is_multiple_of(unit),
            _ => unit.to_big().is_some_and(|unit| is_multiple(self, &unit)),
        }
    }
}

/// Computes this without the zeros that an exponent stands for, of which there may be any number.
fn is_multiple(value: &BigDecimal, unit: &BigDecimal) -> bool {
    let ((value, places), (unit, unit_places)) =
        (value.as_bigint_and_scale(), unit.as_bigint_and_scale());
    let zero = BigInt::ZERO;
    if *value == zero || *unit == zero {
        return *value == zero;
    }
    let power = i128::from(unit_places) - i128::from(places);
    if power >= 0 {
        let more =
            BigInt::from(10).modpow(&BigInt::from(power), &BigInt::from(unit.magnitude().clone()));
        return &*value * more % &*unit == zero;
    }
    // The unit has fewer decimal places, so the value must end in as many zeros.
    let digits = value.magnitude().to_string();
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    usize::try_from(-power).is_ok_and(|power| {
        power <= zeros && {
            let shorter = digits[..digits.len() - power].parse::<BigInt>();
            shorter.is_ok_and(|shorter| shorter % &*unit == zero)
        }
    })
}
