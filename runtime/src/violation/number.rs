//! The numbers in violations: kept as they are, and written only when someone reads them.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt::{self, Debug, Display};

use super::param::Param;
use crate::rules::Exact;

/// A number in a violation, with everything that its message shows. What does not fit into 64 bits
/// is boxed, so that violations stay small.
#[derive(Clone, PartialEq, Eq)]
pub struct Number(Repr);

#[derive(Clone, PartialEq, Eq)]
enum Repr {
    Signed(i64),
    Unsigned(u64),
    Float(Bits<f64>),
    Float32(Bits<f32>),
    Long(Box<Long>),
}

/// A number that does not fit into 64 bits.
#[derive(Clone, PartialEq, Eq)]
enum Long {
    Signed(i128),
    Unsigned(u128),
    /// A decimal literal.
    Exact(Exact),
    #[cfg(feature = "rust_decimal")]
    Decimal(rust_decimal::Decimal),
    /// A number of a type that only knows how to be shown.
    Shown {
        kind: &'static str,
        text: Box<str>,
    },
}

/// A float that equals itself, even if it is not a number.
#[derive(Clone, Copy)]
struct Bits<T>(T);

impl PartialEq for Bits<f64> {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl PartialEq for Bits<f32> {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_bits() == other.0.to_bits()
    }
}

impl Eq for Bits<f64> {}
impl Eq for Bits<f32> {}

/// What messages and codes call a number of a type of this crate or std.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NumberKind {
    Integer,
    Decimal,
}

impl NumberKind {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            NumberKind::Integer => "integer",
            NumberKind::Decimal => "decimal",
        }
    }
}

impl Number {
    /// Makes the number of a type of which only the text is known.
    pub(crate) fn shown(kind: &'static str, text: String) -> Self {
        Number(Repr::Long(Box::new(Long::Shown { kind, text: text.into() })))
    }

    pub(crate) fn exact(number: Exact) -> Self {
        Number(Repr::Long(Box::new(Long::Exact(number))))
    }

    /// The kind of number; an error is the name of another kind, from an impl of a user.
    pub(crate) fn kind(&self) -> Result<NumberKind, &'static str> {
        match &self.0 {
            Repr::Signed(_) | Repr::Unsigned(_) => Ok(NumberKind::Integer),
            Repr::Float(_) | Repr::Float32(_) => Ok(NumberKind::Decimal),
            Repr::Long(long) => match **long {
                Long::Signed(_) | Long::Unsigned(_) => Ok(NumberKind::Integer),
                Long::Exact(_) => Ok(NumberKind::Decimal),
                #[cfg(feature = "rust_decimal")]
                Long::Decimal(_) => Ok(NumberKind::Decimal),
                Long::Shown { kind: "integer", .. } => Ok(NumberKind::Integer),
                Long::Shown { kind: "decimal", .. } => Ok(NumberKind::Decimal),
                Long::Shown { kind, .. } => Err(kind),
            },
        }
    }

    /// Whether this is one of the two infinities.
    pub(crate) fn is_infinite(&self) -> bool {
        match self.0 {
            Repr::Float(Bits(float)) => float.is_infinite(),
            Repr::Float32(Bits(float)) => float.is_infinite(),
            Repr::Signed(_) | Repr::Unsigned(_) | Repr::Long(_) => false,
        }
    }

    /// Gives the number to programs.
    pub(crate) fn to_param(&self) -> Param<'_> {
        match &self.0 {
            Repr::Signed(number) => Param::Integer((*number).into()),
            Repr::Unsigned(number) => Param::Integer((*number).into()),
            Repr::Float(Bits(float)) => Param::Float(*float),
            Repr::Float32(Bits(float)) => Param::Float(widen(*float)),
            Repr::Long(long) => match &**long {
                Long::Signed(number) => Param::Integer(*number),
                Long::Unsigned(number) => (*number).into(),
                Long::Shown { kind: "integer", text } => {
                    text.parse().map_or(Param::Decimal((&**text).into()), Param::Integer)
                }
                Long::Shown { text, .. } => Param::Decimal((&**text).into()),
                Long::Exact(_) => Param::Decimal(self.to_string().into()),
                #[cfg(feature = "rust_decimal")]
                Long::Decimal(_) => Param::Decimal(self.to_string().into()),
            },
        }
    }
}

/// Converts a float by its digits, so that `0.1` remains `0.1`.
pub(super) fn widen(float: f32) -> f64 {
    float.to_string().parse().unwrap_or(float.into())
}

impl Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }
}

impl Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Signed(number) => Display::fmt(number, f),
            Repr::Unsigned(number) => Display::fmt(number, f),
            Repr::Float(Bits(float)) => write_float(*float, f),
            Repr::Float32(Bits(float)) => {
                if has_many_zeros(float.abs().into(), 1e-7_f32.into(), 1e17_f32.into()) {
                    Debug::fmt(float, f)
                } else {
                    Display::fmt(float, f)
                }
            }
            Repr::Long(long) => match &**long {
                Long::Signed(number) => Display::fmt(number, f),
                Long::Unsigned(number) => Display::fmt(number, f),
                Long::Exact(number) => f.write_str(&number.show()),
                #[cfg(feature = "rust_decimal")]
                Long::Decimal(number) => Display::fmt(number, f),
                Long::Shown { text, .. } => f.write_str(text),
            },
        }
    }
}

/// Writes `1e300` instead of many zeros.
pub(super) fn write_float(float: f64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if has_many_zeros(float.abs(), 1e-7, 1e17) {
        Debug::fmt(&float, f)
    } else {
        Display::fmt(&float, f)
    }
}

fn has_many_zeros(magnitude: f64, least: f64, most: f64) -> bool {
    magnitude.is_finite() && magnitude != 0.0 && !(least..most).contains(&magnitude)
}

macro_rules! integers {
    ($($repr:ident($wide:ty): $($type:ty)*;)*) => {$($(
        impl From<$type> for Number {
            #[inline]
            fn from(number: $type) -> Self {
                Number(Repr::$repr(<$wide>::from(number)))
            }
        }
    )*)*};
}

integers! {
    Signed(i64): i8 i16 i32 i64;
    Unsigned(u64): u8 u16 u32 u64;
}

macro_rules! wide_integers {
    ($($type:ty: $repr:ident or $long:ident;)*) => {$(
        impl From<$type> for Number {
            #[inline]
            #[allow(clippy::useless_conversion, trivial_numeric_casts, reason = "for every width")]
            fn from(number: $type) -> Self {
                match number.try_into() {
                    Ok(short) => Number(Repr::$repr(short)),
                    Err(_) => Number(Repr::Long(Box::new(Long::$long(number as _)))),
                }
            }
        }
    )*};
}

wide_integers! {
    isize: Signed or Signed;
    usize: Unsigned or Unsigned;
    i128: Signed or Signed;
    u128: Unsigned or Unsigned;
}

impl From<f64> for Number {
    #[inline]
    fn from(number: f64) -> Self {
        Number(Repr::Float(Bits(number)))
    }
}

impl From<f32> for Number {
    #[inline]
    fn from(number: f32) -> Self {
        Number(Repr::Float32(Bits(number)))
    }
}

#[cfg(feature = "rust_decimal")]
impl From<rust_decimal::Decimal> for Number {
    fn from(number: rust_decimal::Decimal) -> Self {
        Number(Repr::Long(Box::new(Long::Decimal(number))))
    }
}
