//! The seeds of fields that always have the same value.

use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserialize, DeserializeSeed, Deserializer, Error, Unexpected, Visitor};

use crate::report::Report;
use crate::violation::Param;

/// The seed of a constant string: only its text is compared, and nothing is allocated.
#[derive(Debug)]
pub struct ConstantText<F> {
    /// The text, in the form that an error takes it in.
    text: &'static [&'static str; 1],
    make: F,
}

/// Makes the seed of a constant string, whose value `make` makes.
#[inline]
#[must_use]
pub fn constant_text<T, F: FnOnce() -> T>(
    text: &'static [&'static str; 1],
    make: F,
) -> ConstantText<F> {
    ConstantText { text, make }
}

impl<'de, T, F: FnOnce() -> T> DeserializeSeed<'de> for ConstantText<F> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(TextVisitor(self.text))?;
        Ok((self.make)())
    }
}

struct TextVisitor(&'static [&'static str; 1]);

impl Visitor<'_> for TextVisitor {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        if text == self.0[0] { Ok(()) } else { Err(E::unknown_variant(text, self.0)) }
    }
}

/// The seed of any other constant.
#[derive(Debug)]
pub struct Constant<T, F> {
    /// The value as it is in the source code.
    source: &'static str,
    check: F,
    of: PhantomData<T>,
}

/// Makes the seed of a constant that is no string. `check` reports any other value.
#[inline]
#[must_use]
pub fn constant<T, F: FnOnce(&T, &mut Report)>(source: &'static str, check: F) -> Constant<T, F> {
    Constant { source, check, of: PhantomData }
}

impl<'de, T, F> DeserializeSeed<'de> for Constant<T, F>
where
    T: Deserialize<'de>,
    F: FnOnce(&T, &mut Report),
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let value = T::deserialize(deserializer)?;
        let mut report = Report::default();
        (self.check)(&value, &mut report);
        if report.is_empty() {
            return Ok(value);
        }
        let expected = show_value(report).unwrap_or_else(|| self.source.into());
        Err(D::Error::invalid_value(Unexpected::Other("another value"), &&*expected))
    }
}

/// The only supported value, as the violation has it.
#[cold]
fn show_value(report: Report) -> Option<String> {
    let violations = report.into_violations();
    let params = violations.first().params();
    let Some(Param::List(values)) = params.get("values") else { return None };
    Some(match values.into_iter().next()? {
        Param::Text(text) => format!("'{text}'"),
        value => value.to_string(),
    })
}
