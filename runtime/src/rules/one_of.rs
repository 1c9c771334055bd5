//! `one_of(EXPR, ...)`: anything that equals one of the values.
//!
//! The strings and numbers of std, `char` and `bool` implement the closed trait [`Listed`], so that
//! the type of a listed value is inferred from that of the field. Any other type that is
//! `PartialEq` is checked by a fallback, whose method has the same name. Its message shows the
//! values as they are serialized, or else as they are in the source code.

use alloc::borrow::{Cow, ToOwned};
use alloc::string::{String, ToString};
#[cfg(feature = "schemars")]
use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8,
    NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize,
};

use serde_core::Serialize;
#[cfg(feature = "schemars")]
use serde_json::Value as Json;

use super::decimals::DecimalLiteral;
use super::{Numeric, look_through};
use crate::report::Report;
use crate::scalar_text::scalar_text;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Value, Values, Violation};

/// A type of std that the rule `one_of` can compare with a `B`.
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

/// A value, and the list of supported ones.
#[derive(Debug)]
pub struct OneOf<'a, T: ?Sized, B, const N: usize> {
    /// The value.
    pub value: &'a T,
    /// The supported values.
    pub supported: [B; N],
    /// The supported values as they are in the source code, or without quotes if all of them are
    /// string literals.
    pub sources: &'static [&'static str; N],
    /// Whether all of them are string literals.
    pub are_names: bool,
}

impl<T: Listed<B> + ?Sized, B, const N: usize> OneOf<'_, T, B, N> {
    /// Checks a value of a type of std.
    #[inline]
    pub fn check(self, report: &mut Report) {
        if !self.supported.iter().any(|other| self.value.equals(other).unwrap_or(true)) {
            if self.are_names {
                report_unsupported(self.sources, report);
            } else {
                report.add(|| unsupported_value(self.supported.iter().map(T::keep)));
            }
        }
    }
}

/// The method of [`OneOf`] for other types that can be serialized.
pub trait SerializedFallback {
    /// Checks the value.
    fn check(self, report: &mut Report);
}

impl<T: PartialEq<B> + ?Sized, B: Serialize, const N: usize> SerializedFallback
    for OneOf<'_, T, B, N>
{
    #[inline]
    fn check(self, report: &mut Report) {
        if !self.supported.iter().any(|other| self.value == other) {
            report.add(|| {
                let named = |(value, source): (&B, &&'static str)| match scalar_text(value) {
                    Some(text) => Value::Text(text.into()),
                    None => Value::Text((*source).into()),
                };
                unsupported_value(self.supported.iter().zip(self.sources).map(named))
            });
        }
    }
}

/// The method of [`OneOf`] for types that are only `PartialEq`.
pub trait SourceFallback<T: ?Sized, B> {
    /// Checks the value.
    fn check(&self, report: &mut Report)
    where
        T: Equals<B>;
}

impl<T: ?Sized, B, const N: usize> SourceFallback<T, B> for OneOf<'_, T, B, N> {
    #[inline]
    fn check(&self, report: &mut Report)
    where
        T: Equals<B>,
    {
        if !self.supported.iter().any(|other| self.value.equals_one(other)) {
            report_unsupported(self.sources, report);
        }
    }
}

#[cold]
fn report_unsupported(names: &'static [&'static str], report: &mut Report) {
    report.add(|| Violation::of(OneOfFault::of_names(names)));
}

#[cold]
fn unsupported_value(values: impl Iterator<Item = Value>) -> Violation {
    Violation::of(OneOfFault { values: Values::Owned(values.collect()) })
}

/// A value that is not in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OneOfFault {
    values: Values,
}

impl OneOfFault {
    pub(crate) fn of_names(names: &'static [&'static str]) -> Self {
        OneOfFault { values: Values::Names(names) }
    }
}

impl Broken for OneOfFault {
    fn rule(&self) -> &'static str {
        "one_of"
    }

    /// Lists the values as `'low', 'medium', and 'high'`.
    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str("value not supported. Supported values are: ")?;
        self.values.write(f)?;
        f.write_str(".")
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("values", self.values.to_param());
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

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `one_of`. `source` is the rule in words, for values that are no JSON.
    pub fn one_of(&mut self, values: Option<Vec<Json>>, source: &str) {
        let Some(mut values) = values else {
            self.beyond_schema.push(source.into());
            return;
        };
        if self.is_key {
            for value in values.iter_mut().filter(|value| value.is_number() || value.is_boolean()) {
                *value = value.to_string().into();
            }
        }
        if self.takes_null() {
            values.push(Json::Null);
        }
        self.add_keyword("enum", values.into());
    }

    /// Adds the keyword of a constant.
    pub fn constant(&mut self, value: Option<Json>, source: &str) {
        match value {
            Some(value) => self.add_keyword("const", value),
            None => self.beyond_schema.push(source.into()),
        }
    }

    fn takes_null(&self) -> bool {
        let is_null = |schema: &Json| schema["type"] == "null";
        let types = self.schema.get("type").and_then(Json::as_array);
        let any = self.schema.get("anyOf").and_then(Json::as_array);
        types.is_some_and(|types| types.iter().any(|name| name == "null"))
            || any.is_some_and(|any| any.iter().any(is_null))
    }
}
