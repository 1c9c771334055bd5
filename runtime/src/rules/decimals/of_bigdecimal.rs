//! `BigDecimal`, whose digits know no end: those of most fit into 128 bits, and nothing is
//! allocated.

use alloc::format;
use alloc::string::{String, ToString};
use core::cmp::Ordering;

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

use super::rules::{Against, Exactly};
use super::{Exact, Numeric};

impl Numeric for BigDecimal {
    const KIND: &'static str = "decimal";

    /// A number may be as long as a document, and `1e1000000000` far longer.
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

/// The digits, if there are few enough.
fn few_digits(number: &BigDecimal) -> Option<Exact> {
    let (digits, places) = number.as_bigint_and_scale();
    let exponent = places.checked_neg()?.try_into().ok()?;
    Some(Exact::new(i128::try_from(&*digits).ok()?, exponent))
}

/// A number of which there may be too many digits.
pub(super) trait Long {
    fn few(&self) -> Option<Exact>;

    fn all(&self) -> Option<BigDecimal>;
}

impl Long for BigDecimal {
    fn few(&self) -> Option<Exact> {
        few_digits(self)
    }

    fn all(&self) -> Option<BigDecimal> {
        Some(self.clone())
    }
}

impl<T: Exactly> Long for T {
    fn few(&self) -> Option<Exact> {
        self.exactly()
    }

    fn all(&self) -> Option<BigDecimal> {
        self.exactly().map(Exact::big)
    }
}

impl Exact {
    fn big(self) -> BigDecimal {
        let sign = if self.is_negative { Sign::Minus } else { Sign::Plus };
        let digits = BigInt::from_biguint(sign, self.mantissa.into());
        BigDecimal::new(digits, -i64::from(self.exponent))
    }
}

impl<B: Long> Against<B> for BigDecimal {
    fn against(&self, other: &B) -> Option<Ordering> {
        match (few_digits(self), other.few()) {
            (Some(value), Some(other)) => Some(value.compare(other)),
            _ => other.all().map(|other| self.cmp(&other)),
        }
    }

    fn is_whole_multiple(&self, unit: &B) -> bool {
        match (few_digits(self), unit.few()) {
            (Some(value), Some(unit)) => value.is_multiple_of(unit),
            _ => unit.all().is_some_and(|unit| is_multiple(self, &unit)),
        }
    }
}

/// Without the digits that an exponent stands for, of which there may be any number.
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
    // The unit ends further left: the value must end in as many zeros.
    let digits = value.magnitude().to_string();
    let zeros = digits.len() - digits.trim_end_matches('0').len();
    usize::try_from(-power).is_ok_and(|power| {
        power <= zeros && {
            let shorter = digits[..digits.len() - power].parse::<BigInt>();
            shorter.is_ok_and(|shorter| shorter % &*unit == zero)
        }
    })
}
