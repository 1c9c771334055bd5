//! Values of 40 shapes round-trip, or cannot be written: 10,000 in each of JSON, CBOR and postcard.

#![allow(clippy::option_option, clippy::struct_field_names)]
// Macros cannot see that these are `Some`.
#![allow(clippy::needless_option_take, clippy::unnecessary_wraps)]
// Serde passes references, whatever the type.
#![allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option)]

mod sample;
mod shapes;

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use sample::Sample;

use crate::dice::Dice;

/// How many values of each shape there are.
const VALUES: u64 = 250;

type Outcome<T> = Result<T, String>;

/// A format, into which a value is written and from which it is read.
struct Format {
    name: &'static str,
    /// Whether it has one nil, which stands for `None` and `Some(None)`.
    has_one_nil: bool,
}

const JSON: Format = Format { name: "JSON", has_one_nil: false };
const CBOR: Format = Format { name: "CBOR", has_one_nil: true };
const POSTCARD: Format = Format { name: "postcard", has_one_nil: false };

/// How many values were written, and how many could not be.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) shapes: u32,
    written: u64,
    rejected: u64,
}

/// Checks that values of a shape round-trip.
pub(crate) fn check_shape<T>(shape: &str, tally: &mut Tally)
where
    T: Sample + Serialize + DeserializeOwned + Debug,
{
    let seed = shape.bytes().fold(7u64, |seed, byte| seed.wrapping_mul(31) + u64::from(byte));
    let mut dice = Dice(seed);
    tally.shapes += 1;
    for _ in 0..VALUES {
        let value = T::sample(&mut dice);
        check_round_trip(shape, &value, &JSON, round_trip_json, tally);
        check_round_trip(shape, &value, &CBOR, round_trip_cbor, tally);
        check_round_trip(shape, &value, &POSTCARD, round_trip_postcard, tally);
    }
}

/// Compares as `Debug` shows the values, since NaN is not equal to itself.
fn check_round_trip<T: Debug>(
    shape: &str,
    value: &T,
    format: &Format,
    through: fn(&T) -> Outcome<Outcome<T>>,
    tally: &mut Tally,
) {
    let shown = format!("{value:?}");
    match through(value) {
        Ok(read) => {
            let read =
                read.unwrap_or_else(|error| panic!("{shape} {} {shown}: {error}", format.name));
            let mut read = format!("{read:?}");
            let mut expected = shown;
            if format.has_one_nil {
                read = read.replace("Some(None)", "None");
                expected = expected.replace("Some(None)", "None");
            }
            assert_eq!(read, expected, "{shape} {}", format.name);
            tally.written += 1;
        }
        Err(error) => {
            let is_infinite = shown.contains("NaN") || shown.contains("inf");
            let is_expected = (is_infinite && error.contains("not finite"))
                || (shown.contains("None") && error.contains("would be read as its default"));
            assert!(
                is_expected && format.name == "JSON",
                "{shape} {} {shown}: {error}",
                format.name
            );
            tally.rejected += 1;
        }
    }
}

fn round_trip_json<T: Serialize + DeserializeOwned>(value: &T) -> Outcome<Outcome<T>> {
    let json = serde_json::to_string(value).map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&json).map_err(|error| format!("{json}: {error}")))
}

fn round_trip_cbor<T: Serialize + DeserializeOwned>(value: &T) -> Outcome<Outcome<T>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|error| error.to_string())?;
    Ok(ciborium::from_reader(&bytes[..]).map_err(|error| error.to_string()))
}

fn round_trip_postcard<T: Serialize + DeserializeOwned>(value: &T) -> Outcome<Outcome<T>> {
    let bytes = postcard::to_allocvec(value).map_err(|error| error.to_string())?;
    Ok(postcard::from_bytes(&bytes).map_err(|error| error.to_string()))
}

#[test]
fn values_round_trip_or_cannot_be_written() {
    let mut tally = Tally::default();
    shapes::check_all(&mut tally);
    assert_eq!(tally.shapes, 40, "{tally:?}");
    assert_eq!(tally.written + tally.rejected, 30_000, "{tally:?}");
    assert!(tally.rejected > 200 && tally.rejected < 3_000, "{tally:?}");
}
