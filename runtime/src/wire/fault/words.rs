//! What serde's errors say, in the words of the API.

use alloc::borrow::Cow;

use serde_core::de::Unexpected;

use crate::rules::{LengthFault, Side};
use crate::violation::{Number, Violation};

/// The kind of a value, which says nothing about the value itself.
pub(super) fn describe_kind(got: &Unexpected<'_>) -> &'static str {
    match got {
        Unexpected::Bool(_) => "a boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "an integer",
        Unexpected::Float(_) => "a decimal",
        Unexpected::Char(_) | Unexpected::Str(_) | Unexpected::UnitVariant => "a string",
        Unexpected::Bytes(_) => "bytes",
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Seq | Unexpected::TupleVariant => "an array",
        Unexpected::Map | Unexpected::StructVariant | Unexpected::NewtypeVariant => "an object",
        Unexpected::Other(what) if what.starts_with(WIDE_INTEGER) => "an integer",
        _ => "another value",
    }
}

/// Whether serde's words begin with the name of a kind of Rust type.
fn is_one_of(expected: &str, kinds: &[&str]) -> bool {
    kinds.iter().any(|kind| {
        expected.strip_prefix(kind).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

const OBJECTS: &[&str] = &[
    "a map",
    "struct",
    "struct variant",
    "newtype variant",
    "map",
    "internally tagged enum",
    "adjacently tagged enum",
    "internally tagged newtype variant",
];

const ARRAYS: &[&str] = &[
    "a sequence",
    "sequence",
    "a tuple",
    "tuple struct",
    "tuple variant",
    "an array",
    "unit struct",
];

const INTEGERS: &[&str] =
    &["i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize"];

/// What a type expects. A wording of the user's stays as it is.
pub(super) fn translate_expected(expected: &str) -> Cow<'static, str> {
    match expected {
        "f32" | "f64" => "a decimal".into(),
        "unit" | "unit variant" => "null".into(),
        "str" | "a borrowed string" | "variant identifier" | "field identifier" => {
            "a string".into()
        }
        "string or map" => "a string or an object".into(),
        "map with a single key" => "an object with a single key".into(),
        _ if INTEGERS.contains(&expected) => "an integer".into(),
        _ if is_one_of(expected, &["enum"]) => "a string".into(),
        _ if is_one_of(expected, ARRAYS) => "an array".into(),
        _ if is_one_of(expected, OBJECTS) => "an object".into(),
        _ => translate_list(expected),
    }
}

/// The kinds that an untagged enum takes: `a string, a sequence, or a map`.
fn translate_list(expected: &str) -> Cow<'static, str> {
    let words = expected.replace("a sequence", "an array").replace("a map", "an object");
    let nonzero = words.strip_prefix("a nonzero ").filter(|of| INTEGERS.contains(of));
    match nonzero {
        Some(_) => "a nonzero integer".into(),
        None => words.into(),
    }
}

/// A value of another type, or an integer that the type cannot hold.
pub(super) fn invalid_type(got: &Unexpected<'_>, expected: &str) -> Violation {
    find_beyond(got, expected)
        .unwrap_or_else(|| Violation::wrong_type(translate_expected(expected), describe_kind(got)))
}

/// A value that the type does not have.
pub(super) fn invalid_value(got: &Unexpected<'_>, expected: &str) -> Violation {
    find_beyond(got, expected).unwrap_or_else(|| {
        let number = Integer::find(got).map(Number::from);
        Violation::wrong_value(translate_expected(expected), number)
    })
}

/// The violation of an integer that the expected type of integer cannot hold.
fn find_beyond(got: &Unexpected<'_>, expected: &str) -> Option<Violation> {
    let of_nonzero = expected.strip_prefix("a nonzero ");
    let (mut min, max) = bounds_of(of_nonzero.unwrap_or(expected))?;
    if of_nonzero.is_some() && min == 0 {
        min = 1;
    }
    match Integer::find(got)? {
        Integer::Signed(0) if of_nonzero.is_some() => None,
        got if got.is_below(min) => Some(Violation::beyond_type(Side::Below, min, got)),
        got if got.is_above(max) => Some(Violation::beyond_type(Side::Above, max, got)),
        _ => None,
    }
}

/// An integer that was read.
#[derive(Debug, Clone, Copy)]
enum Integer {
    Signed(i128),
    Unsigned(u128),
    /// One that the format has no integers for, so that it is beyond those of 64 bits.
    Float(f64),
}

impl Integer {
    fn find(got: &Unexpected<'_>) -> Option<Self> {
        match *got {
            Unexpected::Unsigned(number) => Some(Integer::Signed(number.into())),
            Unexpected::Signed(number) => Some(Integer::Signed(number.into())),
            Unexpected::Float(float) if float.is_finite() && float.abs() >= TWO_TO_63 => {
                Some(Integer::Float(float))
            }
            Unexpected::Other(what) => {
                let (digits, _) = what.strip_prefix(WIDE_INTEGER)?.split_once('`')?;
                let signed = digits.parse().map(Integer::Signed);
                signed.or_else(|_| digits.parse().map(Integer::Unsigned)).ok()
            }
            _ => None,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "all bounds are powers of two")]
    fn is_below(self, min: i128) -> bool {
        match self {
            Integer::Signed(number) => number < min,
            Integer::Unsigned(_) => false,
            Integer::Float(float) => float <= min as f64,
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "rounded up, it is a power of two")]
    fn is_above(self, max: u128) -> bool {
        match self {
            Integer::Signed(number) => u128::try_from(number).is_ok_and(|number| number > max),
            Integer::Unsigned(number) => number > max,
            Integer::Float(float) => float >= max as f64,
        }
    }
}

impl From<Integer> for Number {
    fn from(integer: Integer) -> Self {
        match integer {
            Integer::Signed(number) => number.into(),
            Integer::Unsigned(number) => number.into(),
            Integer::Float(float) => float.into(),
        }
    }
}

const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// How serde begins to tell an integer of 128 bits, for which it has no variant.
const WIDE_INTEGER: &str = "integer `";

/// The range of an integer type, such as `u8`.
fn bounds_of(integer: &str) -> Option<(i128, u128)> {
    let bits = match integer.get(1..)? {
        "8" => 8,
        "16" => 16,
        "32" => 32,
        "64" | "size" => 64,
        "128" => 128,
        _ => return None,
    };
    match integer.as_bytes()[0] {
        b'i' => Some((i128::MIN >> (128 - bits), u128::MAX >> (129 - bits))),
        b'u' => Some((0, u128::MAX >> (128 - bits))),
        _ => None,
    }
}

/// A sequence of another length. serde tells the length that it expects in words.
pub(super) fn invalid_length(actual: usize, expected: &str) -> Violation {
    let mut words = expected.split(|c: char| !c.is_ascii_digit());
    match words.find_map(|digits| digits.parse::<usize>().ok()) {
        Some(length) if length != actual => Violation::of(LengthFault::of_array(length, actual)),
        _ => Violation::wrong_type(translate_expected(expected), "an array of another length"),
    }
}
