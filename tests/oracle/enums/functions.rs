//! Functions and foreign types that several shapes use.

use std::fmt::Display;
use std::str::FromStr;

use run_request::Leaf;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::differential::sample::{Sample, Source};
use crate::differential::sample_of;

/// A struct that knows nothing of us.
#[derive(Serialize, Deserialize, Debug)]
pub(crate) struct Point {
    pub(crate) x: u8,
    pub(crate) y: i8,
}

sample_of!(Point: x y);
impl Leaf for Point {}

/// An enum that knows nothing of us.
#[derive(Serialize, Deserialize, Debug)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Color {
    Red,
    Gray(u8),
}

impl Sample for Color {
    fn sample(source: &mut Source<'_>) -> Self {
        match source.below(2) {
            0 => Color::Red,
            _ => Color::Gray(Sample::sample(source)),
        }
    }
}

impl Leaf for Color {}

impl Sample for Value {
    fn sample(source: &mut Source<'_>) -> Self {
        match source.below(5) {
            0 => Value::Null,
            1 => u8::sample(source).into(),
            2 => String::sample(source).into(),
            3 => Value::Array(Sample::sample(source)),
            _ => Value::Object(Sample::sample(source)),
        }
    }
}

impl Sample for Map<String, Value> {
    fn sample(source: &mut Source<'_>) -> Self {
        Vec::<(String, Value)>::sample(source).into_iter().collect()
    }
}

/// Numbers as strings.
pub(crate) mod as_text {
    use super::{Deserialize, Deserializer, Display, Error, FromStr, Serializer};

    pub(crate) fn serialize<T: Display, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(value)
    }

    pub(crate) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(
        d: D,
    ) -> Result<T, D::Error> {
        let text = String::deserialize(d)?;
        text.parse().map_err(|error| D::Error::custom(format_args!("not so: {error}")))
    }
}

/// A number as an object.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(crate) mod as_point {
    use super::{Deserialize, Deserializer, Point, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(value: &u8, s: S) -> Result<S::Ok, S::Error> {
        Point { x: *value, y: 0 }.serialize(s)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<u8, D::Error> {
        Point::deserialize(d).map(|point| point.x)
    }
}

/// Several fields of a variant as one string.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(crate) mod joined {
    use super::{Deserialize, Deserializer, Error, Serializer};

    pub(crate) fn serialize<S: Serializer>(a: &u8, b: &i8, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(&format_args!("{a}/{b}"))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<(u8, i8), D::Error> {
        let text = String::deserialize(d)?;
        let halves = text.split_once('/').ok_or_else(|| D::Error::custom("no slash"))?;
        match (halves.0.parse(), halves.1.parse()) {
            (Ok(first), Ok(second)) => Ok((first, second)),
            _ => Err(D::Error::custom("no numbers")),
        }
    }
}

/// A unit variant as a number.
pub(crate) mod as_zero {
    use super::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(0)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<(), D::Error> {
        u8::deserialize(d).map(|_| ())
    }
}

pub(crate) fn seven() -> u8 {
    7
}

#[allow(clippy::trivially_copy_pass_by_ref)]
pub(crate) fn is_zero(number: &u8) -> bool {
    *number == 0
}
