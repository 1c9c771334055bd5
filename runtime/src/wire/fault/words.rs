//! What serde's errors say, in the words of the API.

use alloc::borrow::Cow;

use serde_core::de::Unexpected;

use crate::rules::LengthFault;
use crate::violation::Violation;

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
        // An integer of 128 bits, for which serde has no variant.
        Unexpected::Other(what) if what.starts_with("integer ") => "an integer",
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

/// A value that the type does not have.
pub(super) fn invalid_value(got: &Unexpected<'_>, expected: &str) -> Violation {
    let number = match *got {
        Unexpected::Unsigned(number) => Some(i128::from(number)),
        Unexpected::Signed(number) => Some(i128::from(number)),
        _ => None,
    };
    if let (Some(got), Some((min, max))) = (number, bounds_of(expected)) {
        let is_above = got > max;
        return Violation::beyond_type(is_above, if is_above { max } else { min }, got);
    }
    Violation::wrong_value(translate_expected(expected), number)
}

/// The range of an integer type.
fn bounds_of(integer: &str) -> Option<(i128, i128)> {
    macro_rules! find_bounds {
        ($($type:ident)*) => {
            match integer {
                $(stringify!($type) => Some(($type::MIN.into(), $type::MAX.into())),)*
                "u128" => Some((0, i128::MAX)),
                "isize" => bounds_of("i64"),
                "usize" => bounds_of("u64"),
                _ => None,
            }
        };
    }
    find_bounds! { i8 i16 i32 i64 i128 u8 u16 u32 u64 }
}

/// A sequence of another length. serde tells the length that it expects in words.
pub(super) fn invalid_length(actual: usize, expected: &str) -> Violation {
    let mut words = expected.split(|c: char| !c.is_ascii_digit());
    match words.find_map(|digits| digits.parse::<usize>().ok()) {
        Some(length) if length != actual => Violation::of(LengthFault::of_array(length, actual)),
        _ => Violation::wrong_type(translate_expected(expected), "an array of another length"),
    }
}
