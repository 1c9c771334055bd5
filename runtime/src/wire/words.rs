//! Texts that stand for a number or a boolean where a type asks for one, as those of a form do.
//!
//! A text that stands for none is handed to the type, which rejects it in its own words.

use alloc::borrow::Cow;
use core::any::type_name;

use serde_core::de::{Error, Visitor};

pub(super) fn visit_text<'de, V: Visitor<'de>, E: Error>(
    text: Cow<'de, str>,
    visitor: V,
) -> Result<V::Value, E> {
    match text {
        Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
        Cow::Owned(text) => visitor.visit_string(text),
    }
}

/// Hands an integer to the visitor, which rejects it if its type cannot hold it, and a decimal too.
pub(super) fn visit_integer<'de, V: Visitor<'de>, E: Error>(
    text: Cow<'de, str>,
    visitor: V,
) -> Result<V::Value, E> {
    if let Ok(number) = text.parse::<u64>() {
        visitor.visit_u64(number)
    } else if let Ok(number) = text.parse::<i64>() {
        visitor.visit_i64(number)
    } else if let Ok(number) = text.parse::<u128>() {
        visitor.visit_u128(number)
    } else if let Ok(number) = text.parse::<i128>() {
        visitor.visit_i128(number)
    } else {
        visit_float(text, visitor)
    }
}

/// Rust has words for infinity and NaN, which JSON does not have.
pub(super) fn visit_float<'de, V: Visitor<'de>, E: Error>(
    text: Cow<'de, str>,
    visitor: V,
) -> Result<V::Value, E> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() => visitor.visit_f64(number),
        _ => visit_text(text, visitor),
    }
}

/// Checkboxes send `on`.
pub(super) fn visit_bool<'de, V: Visitor<'de>, E: Error>(
    text: Cow<'de, str>,
    visitor: V,
) -> Result<V::Value, E> {
    match &*text {
        "true" | "on" => visitor.visit_bool(true),
        "false" => visitor.visit_bool(false),
        _ => visit_text(text, visitor),
    }
}

/// Whether a type is an `Option` of a number or a boolean. A browser sends an empty text for a
/// field that was not filled in, which stands for none of them.
pub(super) fn is_optional_word<T>() -> bool {
    let inner = type_name::<T>()
        .strip_prefix("core::option::Option<")
        .and_then(|inner| inner.strip_suffix('>'));
    let number = inner.map(|inner| {
        let nonzero = inner.strip_prefix("core::num::nonzero::NonZero<");
        nonzero.and_then(|inner| inner.strip_suffix('>')).unwrap_or(inner)
    });
    number.is_some_and(|number| WORDS.contains(&number))
}

const WORDS: &[&str] = &[
    "bool", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
    "f32", "f64",
];

/// The methods of a deserializer that reads words, with the function of this module for each.
macro_rules! with_words {
    ($read:ident) => {
        $read! {
            visit_bool: deserialize_bool,
            visit_integer:
                deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
                deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128,
            visit_float: deserialize_f32 deserialize_f64,
        }
    };
}
pub(super) use with_words;
