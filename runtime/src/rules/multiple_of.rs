//! `multiple_of(EXPR)`: numbers, as they are written in decimals.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::String;
use core::fmt::{self, Write};
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
};

#[cfg(feature = "schemars")]
use serde_json::Number as JsonNumber;

use super::decimals::{DecimalLiteral, Exact};
use super::range_faults::write_actual;
use super::{Numeric, look_through};
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Number, NumberKind, Params, Violation};

/// Numbers that the rule `multiple_of` can compare with a `B`.
#[diagnostic::on_unimplemented(
    message = "`multiple_of` cannot check a `{Self}`",
    label = "not a number, or not of the same type as the unit",
    note = "implement `run_request::rules::Multiple` for your own types"
)]
pub trait Multiple<B> {
    /// Returns whether the value is a multiple of `unit`, or `None` if there is no value.
    fn is_multiple_of(&self, unit: &B) -> Option<bool>;

    /// Returns the kind of number, `integer` or `decimal`, and the value as messages show it.
    fn shown(&self) -> (&'static str, String);

    /// Keeps the value as it is, to be shown later.
    #[doc(hidden)]
    fn number(&self) -> Number {
        let (kind, text) = self.shown();
        Number::shown(kind, text)
    }
}

#[doc(hidden)]
#[inline]
#[allow(clippy::needless_pass_by_value, reason = "a literal is handed over as it is")]
pub fn multiple_of<B: Numeric, T: Multiple<B> + ?Sized>(value: &T, unit: B, report: &mut Report) {
    if value.is_multiple_of(&unit) == Some(false) {
        report_remainder(value.number(), unit.number(), report);
    }
}

#[cold]
fn report_remainder(value: Number, unit: Number, report: &mut Report) {
    let is_secret = report.is_secret();
    report.add(|| {
        let kind = value.kind();
        let fault = MultipleFault {
            kind: kind.unwrap_or(NumberKind::Decimal),
            unit,
            actual: Some(value).filter(|_| !is_secret),
        };
        match kind {
            Ok(_) => Violation::of(fault),
            // A type of the user has its own word for its numbers.
            Err(kind) => fault.reword(kind),
        }
    });
}

/// A number that is not a multiple.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct MultipleFault {
    kind: NumberKind,
    unit: Number,
    /// `None` if it is secret.
    actual: Option<Number>,
}

impl MultipleFault {
    fn reword(&self, kind: &str) -> Violation {
        let mut reason = String::from(kind);
        // Writing to a string cannot fail.
        let _ = self.write_rest(&mut reason);
        let mut params = Params::default();
        self.add_params(&mut params);
        let violation = Violation::new(self.code(), reason).with_rule(self.rule());
        params
            .into_owned()
            .into_iter()
            .fold(violation, |violation, (name, param)| violation.with_param(name, param))
    }

    /// Writes what follows the kind of number.
    fn write_rest(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, " not a multiple. Expected a multiple of {}", self.unit)?;
        write_actual(self.actual.as_ref(), f)
    }
}

impl Broken for MultipleFault {
    fn rule(&self) -> &'static str {
        "multiple_of"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str(self.kind.name())?;
        self.write_rest(f)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("multiple_of", self.unit.to_param());
        if let Some(actual) = &self.actual {
            params.set("actual", actual.to_param());
        }
    }

    fn conceal(&mut self) {
        self.actual = None;
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

            fn number(&self) -> Number {
                Numeric::number(self)
            }
        }
    )*};
}

integers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! non_zero {
    ($($type:ty: $unit:ty;)*) => {$(
        impl Multiple<$unit> for $type {
            #[inline]
            fn is_multiple_of(&self, unit: &$unit) -> Option<bool> {
                Multiple::is_multiple_of(&self.get(), unit)
            }

            fn shown(&self) -> (&'static str, String) {
                (<$type>::KIND, self.show())
            }

            fn number(&self) -> Number {
                Numeric::number(self)
            }
        }

        impl Multiple<$type> for $type {
            #[inline]
            fn is_multiple_of(&self, unit: &$type) -> Option<bool> {
                Multiple::is_multiple_of(&self.get(), &unit.get())
            }

            fn shown(&self) -> (&'static str, String) {
                (<$type>::KIND, self.show())
            }

            fn number(&self) -> Number {
                Numeric::number(self)
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

/// Floats are compared by their shortest digits. As binary fractions `0.3` is no multiple of `0.1`,
/// but it is one as the user wrote it.
macro_rules! floats {
    ($($type:ty { $($unit:ty, |$bound:ident| $exact:expr;)* })*) => {$($(
        impl Multiple<$unit> for $type {
            #[inline]
            fn is_multiple_of(&self, $bound: &$unit) -> Option<bool> {
                let both = Exact::of_float(self).zip($exact);
                Some(both.is_some_and(|(value, unit)| value.is_multiple_of(unit)))
            }

            fn shown(&self) -> (&'static str, String) {
                (<$type>::KIND, self.show())
            }

            fn number(&self) -> Number {
                Numeric::number(self)
            }
        }
    )*)*};
}

floats! {
    f32 {
        f32, |unit| Exact::of_float(unit);
        i64, |unit| Some(Exact::new(i128::from(*unit), 0));
        DecimalLiteral, |unit| Some(unit.to_exact());
    }
    f64 {
        f64, |unit| Exact::of_float(unit);
        i64, |unit| Some(Exact::new(i128::from(*unit), 0));
        DecimalLiteral, |unit| Some(unit.to_exact());
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

    fn number(&self) -> Number {
        self.as_ref().map_or_else(|| 0.into(), T::number)
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

    fn number(&self) -> Number {
        (**self).number()
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

        fn number(&self) -> Number {
            (**self).number()
        }
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `multiple_of`. `source` is the rule in words, for units that are no JSON
    /// numbers.
    pub fn multiple_of(&mut self, unit: Option<JsonNumber>, source: &str) {
        match unit {
            Some(unit) if self.is_key => {
                self.beyond_schema.push(alloc::format!("each key a multiple of {unit}"));
            }
            Some(unit) => {
                self.add_keyword("multipleOf", unit.into());
                self.describe_for_strings(source);
            }
            None => self.beyond_schema.push(source.into()),
        }
    }
}
