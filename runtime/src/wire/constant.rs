//! The seeds of fields that always have the same value.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, Expected, Unexpected, Visitor,
};

use crate::violation::Value;

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
    find_difference: F,
    of: PhantomData<T>,
}

/// Makes the seed of a constant that is no string. `find_difference` returns the constant if a value
/// is another one.
#[inline]
#[must_use]
pub fn constant<T, F: FnOnce(&T) -> Option<Value>>(find_difference: F) -> Constant<T, F> {
    Constant { find_difference, of: PhantomData }
}

impl<'de, T, F> DeserializeSeed<'de> for Constant<T, F>
where
    T: Deserialize<'de>,
    F: FnOnce(&T) -> Option<Value>,
{
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        let value = T::deserialize(deserializer)?;
        match (self.find_difference)(&value) {
            None => Ok(value),
            Some(wanted) => {
                Err(D::Error::invalid_value(Unexpected::Other("another value"), &wanted))
            }
        }
    }
}

/// The value as messages show it.
impl Expected for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f)
    }
}
