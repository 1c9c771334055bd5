//! `requires(FIELD)`: a field that may be set only together with another one, and
//! `requires(FIELD = VALUE)`: only if another one has this value.
//!
//! Values are compared as those of `one_of` are.

use core::fmt::{self, Write};

use serde_core::Serialize;

use super::listed::Listed;
use crate::report::Report;
use crate::scalar_text::scalar_text;
use crate::violation::{Broken, Params, Value, Violation};

#[doc(hidden)]
#[cold]
pub fn requires(other: &'static str, report: &mut Report) {
    report.add(|| Violation::of(RequiresFault { field: other }));
}

/// A field whose required other field is not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequiresFault {
    /// The wire name of the other field.
    field: &'static str,
}

impl Broken for RequiresFault {
    fn rule(&self) -> &'static str {
        "requires"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "requires '{}', which is not set.", self.field)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("field", self.field);
    }
}

/// The value of another field, and the one that it must have.
#[derive(Debug)]
pub struct RequiredValue<'a, T: ?Sized, B> {
    /// The wire name of the other field.
    pub field: &'static str,
    /// Its value, if it is set.
    pub value: Option<&'a T>,
    /// The value that it must have.
    pub wanted: B,
    /// That value as it is in the source code, or without quotes if it is a string literal.
    pub source: &'static str,
    /// Whether it is a string literal.
    pub is_text: bool,
}

impl<T: Listed<B> + ?Sized, B> RequiredValue<'_, T, B> {
    /// Checks a value of a type of std.
    #[inline]
    pub fn check(self, report: &mut Report) {
        if !self.value.is_some_and(|value| value.equals(&self.wanted).unwrap_or(false)) {
            if self.is_text {
                require_value(self.field, || Value::Text(self.source.into()), report);
            } else {
                require_value(self.field, || T::keep(&self.wanted), report);
            }
        }
    }
}

/// The method of [`RequiredValue`] for other types that can be serialized.
pub trait RequiredSerializedFallback {
    /// Checks the value.
    fn check(self, report: &mut Report);
}

impl<T: PartialEq<B> + ?Sized, B: Serialize> RequiredSerializedFallback
    for RequiredValue<'_, T, B>
{
    #[inline]
    fn check(self, report: &mut Report) {
        if !self.value.is_some_and(|value| value == &self.wanted) {
            let text = || scalar_text(&self.wanted).map_or(self.source.into(), Into::into);
            require_value(self.field, || Value::Text(text()), report);
        }
    }
}

/// A type whose values `requires` can compare.
#[diagnostic::on_unimplemented(
    message = "`requires` cannot compare a `{Self}` with this value",
    label = "not comparable with the value of the field"
)]
pub trait Comparable<B>: PartialEq<B> {}

#[diagnostic::do_not_recommend]
impl<B, T: PartialEq<B> + ?Sized> Comparable<B> for T {}

/// The method of [`RequiredValue`] for types that are only `PartialEq`.
pub trait RequiredFallback<T: ?Sized, B> {
    /// Checks the value.
    fn check(&self, report: &mut Report)
    where
        T: Comparable<B>;
}

impl<T: ?Sized, B> RequiredFallback<T, B> for RequiredValue<'_, T, B> {
    #[inline]
    fn check(&self, report: &mut Report)
    where
        T: Comparable<B>,
    {
        if !self.value.is_some_and(|value| *value == self.wanted) {
            require_value(self.field, || Value::Text(self.source.into()), report);
        }
    }
}

#[cold]
fn require_value(field: &'static str, value: impl FnOnce() -> Value, report: &mut Report) {
    report.add(|| Violation::of(RequiresValueFault { field, value: value() }));
}

/// A field beside another one that has not the required value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequiresValueFault {
    /// The wire name of the other field.
    field: &'static str,
    /// The value that it must have.
    value: Value,
}

impl Broken for RequiresValueFault {
    fn rule(&self) -> &'static str {
        "requires"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "requires '{}' to be ", self.field)?;
        self.value.write(f)?;
        f.write_str(".")
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("field", self.field);
        params.set("value", self.value.to_param());
    }
}
