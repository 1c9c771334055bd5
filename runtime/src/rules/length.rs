//! `length(RANGE)`: characters of a string, elements of a sequence, entries of a map.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use super::look_through;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::Violation;

/// Types that the rule `length` can check.
#[diagnostic::on_unimplemented(
    message = "`length` cannot check a `{Self}`",
    label = "not a string, sequence, set or map",
    note = "implement `run_request::rules::Length` for your own types"
)]
pub trait Length {
    /// Returns what to count. `None` means that there is no value, which breaks no rule.
    fn size(&self) -> Option<Size<'_>>;
}

/// What the rule `length` counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Size<'a> {
    /// A string, whose Unicode scalar values are counted.
    Text(&'a str),
    /// The number of elements of a sequence or set.
    Items(usize),
    /// The number of entries of a map.
    Entries(usize),
}

#[doc(hidden)]
#[inline]
pub fn length<T: Length + ?Sized>(value: &T, min: usize, max: usize, report: &mut Report) {
    let holds = match value.size() {
        None => true,
        Some(Size::Text(text)) => is_surely_within(text, min, max),
        Some(Size::Items(count) | Size::Entries(count)) => min <= count && count <= max,
    };
    if !holds {
        count_and_report(value, min, max, report);
    }
}

/// Counts exactly, and reports a length that is not in the range.
#[cold]
fn count_and_report<T: Length + ?Sized>(value: &T, min: usize, max: usize, report: &mut Report) {
    let Some(size) = value.size() else { return };
    let count = match size {
        Size::Text(text) => text.chars().count(),
        Size::Items(count) | Size::Entries(count) => count,
    };
    if count < min {
        report.add(|| too_small_violation(size, min, count));
    } else if count > max {
        report.add(|| too_large_violation(size, max, count));
    }
}

/// Whether a string is in the range by its number of bytes alone: it has at most as many
/// characters, and at least a quarter as many.
#[inline]
fn is_surely_within(text: &str, min: usize, max: usize) -> bool {
    text.len() <= max && text.len().div_ceil(4) >= min
}

fn too_small_violation(size: Size<'_>, min: usize, count: usize) -> Violation {
    match size {
        Size::Text(_) => Violation::new(
            "string_below_min_length",
            too_short_reason("string", "a string", "an empty string", min, count),
        ),
        Size::Items(_) => Violation::new(
            "array_below_min_length",
            too_short_reason("array", "an array", "an empty array", min, count),
        ),
        Size::Entries(_) => Violation::new(
            "object_below_min_properties",
            format!(
                "too few properties. Expected an object with at least {min} properties, \
                 but got an object with {count} properties instead."
            ),
        ),
    }
}

/// An array that must have another length.
pub(crate) fn array_length_violation(expected: usize, actual: usize) -> Violation {
    if actual < expected {
        too_small_violation(Size::Items(actual), expected, actual)
    } else {
        too_large_violation(Size::Items(actual), expected, actual)
    }
}

fn too_short_reason(kind: &str, one: &str, empty: &str, min: usize, count: usize) -> String {
    let got = match count {
        0 => String::from(empty),
        count => format!("{one} with length {count}"),
    };
    format!("{kind} too short. Expected {one} with minimum length {min}, but got {got} instead.")
}

fn too_large_violation(size: Size<'_>, max: usize, count: usize) -> Violation {
    match size {
        Size::Text(_) => Violation::new(
            "string_above_max_length",
            format!(
                "string too long. Expected a string with maximum length {max}, \
                 but got a string with length {count} instead."
            ),
        ),
        Size::Items(_) => Violation::new(
            "array_above_max_length",
            format!(
                "array too long. Expected an array with maximum length {max}, \
                 but got an array with length {count} instead."
            ),
        ),
        Size::Entries(_) => Violation::new(
            "object_above_max_properties",
            format!(
                "too many properties. Expected an object with at most {max} properties, \
                 but got an object with {count} properties instead."
            ),
        ),
    }
}

macro_rules! size {
    ($([$($generics:tt)*] $type:ty => |$value:ident| $size:expr;)*) => {$(
        impl<$($generics)*> Length for $type {
            #[inline]
            fn size(&self) -> Option<Size<'_>> {
                let $value = self;
                Some($size)
            }
        }
    )*};
}

size! {
    [] str => |text| Size::Text(text);
    [] String => |text| Size::Text(text);
    [T] [T] => |items| Size::Items(items.len());
    [T, const N: usize] [T; N] => |items| Size::Items(items.len());
    [T] Vec<T> => |items| Size::Items(items.len());
    [T] VecDeque<T> => |items| Size::Items(items.len());
    [T] LinkedList<T> => |items| Size::Items(items.len());
    [T] BinaryHeap<T> => |items| Size::Items(items.len());
    [T] BTreeSet<T> => |items| Size::Items(items.len());
    [K, V] BTreeMap<K, V> => |map| Size::Entries(map.len());
}

#[cfg(feature = "std")]
size! {
    [T, S] std::collections::HashSet<T, S> => |items| Size::Items(items.len());
    [K, V, S] std::collections::HashMap<K, V, S> => |map| Size::Entries(map.len());
}

#[cfg(feature = "indexmap")]
size! {
    [T, S] indexmap::IndexSet<T, S> => |items| Size::Items(items.len());
    [K, V, S] indexmap::IndexMap<K, V, S> => |map| Size::Entries(map.len());
}

#[cfg(feature = "json")]
size! {
    [] serde_json::Map<String, serde_json::Value> => |map| Size::Entries(map.len());
}

impl<T: Length> Length for Option<T> {
    #[inline]
    fn size(&self) -> Option<Size<'_>> {
        self.as_ref()?.size()
    }
}

impl<B: Length + ToOwned + ?Sized> Length for Cow<'_, B> {
    #[inline]
    fn size(&self) -> Option<Size<'_>> {
        (**self).size()
    }
}

look_through! {
    [T: Length + ?Sized] Length {
        #[inline]
        fn size(&self) -> Option<Size<'_>> {
            (**self).size()
        }
    }
}

#[cfg(feature = "schemars")]
/// The types that have a length, and the keywords of each.
const LENGTHS: [(&str, &str, &str); 3] = [
    ("string", "minLength", "maxLength"),
    ("array", "minItems", "maxItems"),
    ("object", "minProperties", "maxProperties"),
];

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keywords of `length`, both ends included.
    pub fn length(&mut self, min: usize, max: usize) {
        let types = self.types();
        for (ty, least, most) in LENGTHS {
            if types.as_ref().is_some_and(|types| !types.iter().any(|other| other == ty)) {
                continue;
            }
            if min > 0 {
                self.tighten_bound(least, min.into(), |new, old| new > old);
            }
            if max < usize::MAX {
                self.tighten_bound(most, max.into(), |new, old| new < old);
            }
        }
    }
}
