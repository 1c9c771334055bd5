//! What is written is read back equal, or is not written: of 40 shapes, 10,000 values in each of
//! JSON, CBOR and postcard.

#![allow(clippy::option_option, clippy::struct_field_names)]
// What no macro sees to be `Some`.
#![allow(clippy::needless_option_take, clippy::unnecessary_wraps)]
// It is serde that passes references, whatever to.
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

/// What a format makes of a value: bytes, and a value of those.
struct Format {
    name: &'static str,
    /// Whether it knows one nil, which is `None` and `Some(None)`.
    has_one_nil: bool,
}

const JSON: Format = Format { name: "JSON", has_one_nil: false };
const CBOR: Format = Format { name: "CBOR", has_one_nil: true };
const POSTCARD: Format = Format { name: "postcard", has_one_nil: false };

/// How many values were written, and how many were not.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    pub(crate) shapes: u32,
    written: u64,
    refused: u64,
}

/// Holds values of a shape to what comes back.
pub(crate) fn check<T>(shape: &str, tally: &mut Tally)
where
    T: Sample + Serialize + DeserializeOwned + Debug,
{
    let seed = shape.bytes().fold(7u64, |seed, byte| seed.wrapping_mul(31) + u64::from(byte));
    let mut dice = Dice(seed);
    tally.shapes += 1;
    for _ in 0..VALUES {
        let value = T::sample(&mut dice);
        held(shape, &value, &JSON, json, tally);
        held(shape, &value, &CBOR, cbor, tally);
        held(shape, &value, &POSTCARD, postcard, tally);
    }
}

/// Compared as `Debug` shows them, for what is no number is not equal to itself.
fn held<T: Debug>(
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
            let is_told = (is_infinite && error.contains("not finite"))
                || (shown.contains("None") && error.contains("would be read as its default"));
            assert!(is_told && format.name == "JSON", "{shape} {} {shown}: {error}", format.name);
            tally.refused += 1;
        }
    }
}

fn json<T: Serialize + DeserializeOwned>(value: &T) -> Outcome<Outcome<T>> {
    let json = serde_json::to_string(value).map_err(|error| error.to_string())?;
    Ok(serde_json::from_str(&json).map_err(|error| format!("{json}: {error}")))
}

fn cbor<T: Serialize + DeserializeOwned>(value: &T) -> Outcome<Outcome<T>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|error| error.to_string())?;
    Ok(ciborium::from_reader(&bytes[..]).map_err(|error| error.to_string()))
}

fn postcard<T: Serialize + DeserializeOwned>(value: &T) -> Outcome<Outcome<T>> {
    let bytes = postcard::to_allocvec(value).map_err(|error| error.to_string())?;
    Ok(postcard::from_bytes(&bytes).map_err(|error| error.to_string()))
}

#[test]
fn what_is_written_is_read_back_equal() {
    let mut tally = Tally::default();
    shapes::check_all(&mut tally);
    assert_eq!(tally.shapes, 40, "{tally:?}");
    assert_eq!(tally.written + tally.refused, 30_000, "{tally:?}");
    assert!(tally.refused > 200 && tally.refused < 3_000, "{tally:?}");
}
