//! One fact of a violation.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt::{self, Display};

use serde_core::ser::{Serialize, Serializer};

use super::number::{widen, write_float};

/// A fact of a [`Violation`](crate::Violation), such as the bound that a number exceeds.
///
/// `Display` writes it as the violation's own message does, except that a string has no quotes.
/// Numbers of every standard type, strings and lists convert into it.
///
/// Serialized, an integer of more than 64 bits, a decimal of more than 15 digits and a float that
/// is not finite are strings, because many formats cannot represent them as numbers.
///
/// ```
/// use run_request::{Param, Violation};
///
/// let violation = Violation::new("over_limit", "too many tokens").with_param("max", 4096);
/// let max = violation.params().get("max");
/// assert_eq!(max, Some(Param::Integer(4096)));
/// assert_eq!(format!("höchstens {}", max.unwrap()), "höchstens 4096");
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Param<'a> {
    /// An integer.
    Integer(i128),
    /// An integer that is too large for [`Integer`](Param::Integer).
    Unsigned(u128),
    /// A float. It equals itself, even if it is not a number.
    Float(f64),
    /// A decimal with more digits than a float has, or one that is declared by its digits:
    /// `0.1`, `1e30`.
    Decimal(Cow<'a, str>),
    /// `true` or `false`.
    Bool(bool),
    /// A string.
    Text(Cow<'a, str>),
    /// A list, such as the supported values.
    List(Vec<Param<'a>>),
}

impl Param<'_> {
    /// Returns the number as a float, if it is one. It may be rounded.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "documented")]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Param::Integer(number) => Some(*number as f64),
            Param::Unsigned(number) => Some(*number as f64),
            Param::Float(number) => Some(*number),
            Param::Decimal(digits) => digits.parse().ok(),
            Param::Bool(_) | Param::Text(_) | Param::List(_) => None,
        }
    }

    /// Returns the string, if it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Param::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Copies what is borrowed.
    #[must_use]
    pub fn into_owned(self) -> Param<'static> {
        match self {
            Param::Integer(number) => Param::Integer(number),
            Param::Unsigned(number) => Param::Unsigned(number),
            Param::Float(number) => Param::Float(number),
            Param::Decimal(digits) => Param::Decimal(digits.into_owned().into()),
            Param::Bool(flag) => Param::Bool(flag),
            Param::Text(text) => Param::Text(text.into_owned().into()),
            Param::List(list) => Param::List(list.into_iter().map(Param::into_owned).collect()),
        }
    }
}

impl PartialEq for Param<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Param::Integer(one), Param::Integer(other)) => one == other,
            (Param::Unsigned(one), Param::Unsigned(other)) => one == other,
            (Param::Float(one), Param::Float(other)) => {
                one == other || (one.is_nan() && other.is_nan())
            }
            (Param::Decimal(one), Param::Decimal(other))
            | (Param::Text(one), Param::Text(other)) => one == other,
            (Param::Bool(one), Param::Bool(other)) => one == other,
            (Param::List(one), Param::List(other)) => one == other,
            _ => false,
        }
    }
}

impl Eq for Param<'_> {}

impl Display for Param<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Param::Integer(number) => Display::fmt(number, f),
            Param::Unsigned(number) => Display::fmt(number, f),
            Param::Float(number) => write_float(*number, f),
            Param::Bool(flag) => Display::fmt(flag, f),
            Param::Decimal(text) | Param::Text(text) => f.write_str(text),
            Param::List(list) => list.iter().enumerate().try_for_each(|(position, param)| {
                if position > 0 {
                    f.write_str(", ")?;
                }
                Display::fmt(param, f)
            }),
        }
    }
}

impl Serialize for Param<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Param::Integer(number) => match (i64::try_from(*number), u64::try_from(*number)) {
                (Ok(number), _) => serializer.serialize_i64(number),
                (_, Ok(number)) => serializer.serialize_u64(number),
                (Err(_), Err(_)) => serializer.serialize_str(&number.to_string()),
            },
            Param::Unsigned(number) => serializer.serialize_str(&number.to_string()),
            Param::Float(number) if number.is_finite() => serializer.serialize_f64(*number),
            Param::Float(number) => serializer.serialize_str(&number.to_string()),
            Param::Decimal(digits) => match to_float(digits) {
                Some(number) => serializer.serialize_f64(number),
                None => serializer.serialize_str(digits),
            },
            Param::Bool(flag) => serializer.serialize_bool(*flag),
            Param::Text(text) => serializer.serialize_str(text),
            Param::List(list) => list.serialize(serializer),
        }
    }
}

/// Converts a decimal whose digits all fit into a float.
fn to_float(digits: &str) -> Option<f64> {
    const DIGITS: usize = 15;
    let mantissa = digits.split(['e', 'E']).next()?;
    let is_short = mantissa.bytes().filter(u8::is_ascii_digit).count() <= DIGITS;
    let number: f64 = digits.parse().ok()?;
    // A number that is too close to zero for a float would lose its digits.
    let is_normal = number.is_normal() || !mantissa.contains(|c| matches!(c, '1'..='9'));
    Some(number).filter(|_| is_short && is_normal)
}

macro_rules! from_integers {
    ($($type:ty)*) => {$(
        impl From<$type> for Param<'_> {
            fn from(number: $type) -> Self {
                Param::Integer(number.into())
            }
        }
    )*};
}

from_integers! { i8 i16 i32 i64 i128 u8 u16 u32 u64 }

impl From<isize> for Param<'_> {
    fn from(number: isize) -> Self {
        Param::Integer(number as i128)
    }
}

impl From<usize> for Param<'_> {
    fn from(number: usize) -> Self {
        Param::Integer(number as i128)
    }
}

impl From<u128> for Param<'_> {
    fn from(number: u128) -> Self {
        number.try_into().map_or(Param::Unsigned(number), Param::Integer)
    }
}

impl From<f32> for Param<'_> {
    fn from(number: f32) -> Self {
        Param::Float(widen(number))
    }
}

impl From<f64> for Param<'_> {
    fn from(number: f64) -> Self {
        Param::Float(number)
    }
}

impl From<bool> for Param<'_> {
    fn from(flag: bool) -> Self {
        Param::Bool(flag)
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(text: &'a str) -> Self {
        Param::Text(text.into())
    }
}

impl From<String> for Param<'_> {
    fn from(text: String) -> Self {
        Param::Text(text.into())
    }
}

impl<'a> From<Cow<'a, str>> for Param<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Param::Text(text)
    }
}

impl<'a, T: Into<Param<'a>>> From<Vec<T>> for Param<'a> {
    fn from(list: Vec<T>) -> Self {
        Param::List(list.into_iter().map(Into::into).collect())
    }
}
