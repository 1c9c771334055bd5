//! The values that `one_of` and `none_of` list, and how a value compares with them.
//!
//! The strings and numbers of std, `char` and `bool` implement the closed trait [`Listed`], so that
//! the type of a listed value is inferred from that of the field. Any other type that is
//! `PartialEq` is checked by a fallback, whose methods have the same names. Messages show the
//! values as they are serialized, or else as they are in the source code.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::{String, ToString};
#[cfg(feature = "schemars")]
use alloc::vec::Vec;
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
};

use serde_core::Serialize;
#[cfg(feature = "schemars")]
use serde_json::Value as Json;

use super::decimals::DecimalLiteral;
use super::none_of::NoneOfFault;
use super::one_of::OneOfFault;
use super::{Numeric, look_through};
use crate::report::Report;
use crate::scalar_text::scalar_text;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Value, Values};

/// A type of std that the rules `one_of` and `none_of` can compare with a `B`.
pub trait Listed<B> {
    /// Whether the value equals `other`; `None` if there is no value.
    fn equals(&self, other: &B) -> Option<bool>;

    /// Keeps a value of the list for a message.
    fn keep(other: &B) -> Value;
}

/// Any other type that the rule `one_of` can check.
#[diagnostic::on_unimplemented(
    message = "`one_of` cannot check a `{Self}`",
    label = "not comparable with the values of this list"
)]
pub trait Equals<B> {
    /// Whether the value equals `other`.
    fn equals_one(&self, other: &B) -> bool;
}

#[diagnostic::do_not_recommend]
impl<B, T: PartialEq<B> + ?Sized> Equals<B> for T {
    #[inline]
    fn equals_one(&self, other: &B) -> bool {
        self == other
    }
}

/// Any other type that the rule `none_of` can check.
#[diagnostic::on_unimplemented(
    message = "`none_of` cannot check a `{Self}`",
    label = "not comparable with the values of this list"
)]
pub trait Differs<B>: Equals<B> {}

#[diagnostic::do_not_recommend]
impl<B, T: PartialEq<B> + ?Sized> Differs<B> for T {}

/// A value, and the list of values that it is compared with.
#[derive(Debug)]
pub struct ValueList<'a, T: ?Sized, B, const N: usize> {
    /// The value.
    pub value: &'a T,
    /// The listed values.
    pub listed: [B; N],
    /// The listed values as they are in the source code, or without quotes if all of them are
    /// string literals.
    pub sources: &'static [&'static str; N],
    /// Whether all of them are string literals.
    pub are_names: bool,
}

impl<T: Listed<B> + ?Sized, B, const N: usize> ValueList<'_, T, B, N> {
    /// Checks a value of a type of std for the rule `one_of`.
    #[inline]
    pub fn check_one_of(self, report: &mut Report) {
        if !self.listed.iter().any(|other| self.value.equals(other).unwrap_or(true)) {
            OneOfFault::report(|| self.keep_listed(), report);
        }
    }

    /// Checks a value of a type of std for the rule `none_of`.
    #[inline]
    pub fn check_none_of(self, report: &mut Report) {
        if self.listed.iter().any(|other| self.value.equals(other).unwrap_or(false)) {
            NoneOfFault::report(|| self.keep_listed(), report);
        }
    }

    fn keep_listed(&self) -> Values {
        if self.are_names {
            Values::Names(self.sources)
        } else {
            Values::Owned(self.listed.iter().map(T::keep).collect())
        }
    }
}

/// The methods of [`ValueList`] for other types that can be serialized.
pub trait SerializedFallback {
    /// Checks the value for the rule `one_of`.
    fn check_one_of(self, report: &mut Report);

    /// Checks the value for the rule `none_of`.
    fn check_none_of(self, report: &mut Report);
}

impl<T: PartialEq<B> + ?Sized, B: Serialize, const N: usize> SerializedFallback
    for ValueList<'_, T, B, N>
{
    #[inline]
    fn check_one_of(self, report: &mut Report) {
        if !self.listed.iter().any(|other| self.value == other) {
            OneOfFault::report(|| show_serialized(&self), report);
        }
    }

    #[inline]
    fn check_none_of(self, report: &mut Report) {
        if self.listed.iter().any(|other| self.value == other) {
            NoneOfFault::report(|| show_serialized(&self), report);
        }
    }
}

fn show_serialized<T: ?Sized, B: Serialize, const N: usize>(
    list: &ValueList<'_, T, B, N>,
) -> Values {
    let show = |(value, source): (&B, &&'static str)| match scalar_text(value) {
        Some(text) => Value::Text(text.into()),
        None => Value::Text((*source).into()),
    };
    Values::Owned(list.listed.iter().zip(list.sources).map(show).collect())
}

/// The methods of [`ValueList`] for types that are only `PartialEq`.
pub trait SourceFallback<T: ?Sized, B> {
    /// Checks the value for the rule `one_of`.
    fn check_one_of(&self, report: &mut Report)
    where
        T: Equals<B>;

    /// Checks the value for the rule `none_of`.
    fn check_none_of(&self, report: &mut Report)
    where
        T: Differs<B>;
}

impl<T: ?Sized, B, const N: usize> SourceFallback<T, B> for ValueList<'_, T, B, N> {
    #[inline]
    fn check_one_of(&self, report: &mut Report)
    where
        T: Equals<B>,
    {
        if !self.listed.iter().any(|other| self.value.equals_one(other)) {
            OneOfFault::report(|| Values::Names(self.sources), report);
        }
    }

    #[inline]
    fn check_none_of(&self, report: &mut Report)
    where
        T: Differs<B>,
    {
        if self.listed.iter().any(|other| self.value.equals_one(other)) {
            NoneOfFault::report(|| Values::Names(self.sources), report);
        }
    }
}

macro_rules! listed {
    ($($type:ty: $other:ty, |$value:ident, $supported:ident| $equals:expr,
        $show:expr;)*) => {$(
        impl Listed<$other> for $type {
            #[inline]
            fn equals(&self, $supported: &$other) -> Option<bool> {
                let $value = self;
                Some($equals)
            }

            fn keep($supported: &$other) -> Value {
                $show
            }
        }
    )*};
}

listed! {
    str: &str, |value, other| value == *other, Value::Text(other.to_string().into());
    String: &str, |value, other| value == other, Value::Text(other.to_string().into());
    char: char, |value, other| value == other, Value::Text(other.to_string().into());
    bool: bool, |value, other| value == other, Value::Bool(*other);
    f32: DecimalLiteral,
        |value, other| equals_float(f64::from(*value), round_to_f32(*other)), keep_number(other);
    f64: DecimalLiteral,
        |value, other| equals_float(*value, other.nearest_float), keep_number(other);
    f32: i64, |value, other| equals_integer(f64::from(*value), *other), keep_number(other);
    f64: i64, |value, other| equals_integer(*value, *other), keep_number(other);
}

fn keep_number(number: &impl Numeric) -> Value {
    Value::Number(number.number())
}

/// Rounds a literal to 32 bits.
#[allow(clippy::cast_possible_truncation, reason = "a value is written by hand")]
fn round_to_f32(other: DecimalLiteral) -> f64 {
    f64::from(other.nearest_float as f32)
}

#[allow(clippy::float_cmp, reason = "a value is written by hand")]
fn equals_float(value: f64, other: f64) -> bool {
    value == other
}

#[allow(clippy::cast_precision_loss, clippy::float_cmp, reason = "a value is written by hand")]
fn equals_integer(value: f64, other: i64) -> bool {
    value == other as f64
}

macro_rules! numbers {
    ($($type:ty)*) => {$(
        #[allow(clippy::float_cmp, reason = "a value is written by hand")]
        impl Listed<$type> for $type {
            #[inline]
            fn equals(&self, other: &$type) -> Option<bool> {
                Some(self == other)
            }

            fn keep(other: &$type) -> Value {
                keep_number(other)
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }
numbers! {
    NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroU128 NonZeroUsize
    NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroI128 NonZeroIsize
}

listed! {
    NonZeroU8: u8, |value, other| value.get() == *other, keep_number(other);
    NonZeroU16: u16, |value, other| value.get() == *other, keep_number(other);
    NonZeroU32: u32, |value, other| value.get() == *other, keep_number(other);
    NonZeroU64: u64, |value, other| value.get() == *other, keep_number(other);
    NonZeroU128: u128, |value, other| value.get() == *other, keep_number(other);
    NonZeroUsize: usize, |value, other| value.get() == *other, keep_number(other);
    NonZeroI8: i8, |value, other| value.get() == *other, keep_number(other);
    NonZeroI16: i16, |value, other| value.get() == *other, keep_number(other);
    NonZeroI32: i32, |value, other| value.get() == *other, keep_number(other);
    NonZeroI64: i64, |value, other| value.get() == *other, keep_number(other);
    NonZeroI128: i128, |value, other| value.get() == *other, keep_number(other);
    NonZeroIsize: isize, |value, other| value.get() == *other, keep_number(other);
}

impl<B, T: Listed<B>> Listed<B> for Option<T> {
    #[inline]
    fn equals(&self, other: &B) -> Option<bool> {
        self.as_ref()?.equals(other)
    }

    fn keep(other: &B) -> Value {
        T::keep(other)
    }
}

impl<B, T: Listed<B> + ToOwned + ?Sized> Listed<B> for Cow<'_, T> {
    #[inline]
    fn equals(&self, other: &B) -> Option<bool> {
        (**self).equals(other)
    }

    fn keep(other: &B) -> Value {
        T::keep(other)
    }
}

look_through! {
    [B, T: Listed<B> + ?Sized] Listed<B> {
        #[inline]
        fn equals(&self, other: &B) -> Option<bool> {
            (**self).equals(other)
        }

        fn keep(other: &B) -> Value {
            T::keep(other)
        }
    }
}

/// Prepares the values for a schema. The key of an object is always a string.
#[cfg(feature = "schemars")]
pub(super) fn list_json(mut values: Vec<Json>, rules: &Rules<'_>) -> Vec<Json> {
    if rules.is_key {
        for value in values.iter_mut().filter(|value| value.is_number() || value.is_boolean()) {
            *value = value.to_string().into();
        }
    }
    values
}
