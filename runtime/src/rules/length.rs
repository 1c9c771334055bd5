//! `length(RANGE)`: characters of a string, elements of a sequence, entries of a map.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::look_through;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Violation};

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
    let bound = if count < min { min } else { max };
    if count < min || count > max {
        let (is_above, actual) = (count >= min, (!report.is_secret()).then_some(count));
        let unit = Unit::of(size);
        report.add(|| Violation::of(LengthFault { unit, is_above, bound, actual }));
    }
}

/// Whether a string is in the range by its number of bytes alone: it has at most as many
/// characters, and at least a quarter as many.
#[inline]
fn is_surely_within(text: &str, min: usize, max: usize) -> bool {
    text.len() <= max && text.len().div_ceil(4) >= min
}

/// A value that is too long or too short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LengthFault {
    unit: Unit,
    is_above: bool,
    bound: usize,
    /// `None` if it is secret.
    actual: Option<usize>,
}

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Characters,
    Elements,
    Properties,
}

impl Unit {
    fn of(size: Size<'_>) -> Self {
        match size {
            Size::Text(_) => Unit::Characters,
            Size::Items(_) => Unit::Elements,
            Size::Entries(_) => Unit::Properties,
        }
    }
}

impl LengthFault {
    /// An array that must have another length.
    pub(crate) fn of_array(expected: usize, actual: usize) -> Self {
        let (unit, is_above) = (Unit::Elements, actual > expected);
        LengthFault { unit, is_above, bound: expected, actual: Some(actual) }
    }
}

impl Broken for LengthFault {
    fn rule(&self) -> &'static str {
        "length"
    }

    fn code(&self) -> &'static str {
        match (self.unit, self.is_above) {
            (Unit::Characters, true) => "string_above_max_length",
            (Unit::Characters, false) => "string_below_min_length",
            (Unit::Elements, true) => "array_above_max_length",
            (Unit::Elements, false) => "array_below_min_length",
            (Unit::Properties, true) => "object_above_max_properties",
            (Unit::Properties, false) => "object_below_min_properties",
        }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let (expected, empty, got) = match (self.unit, self.is_above) {
            (Unit::Characters, true) => (
                "string too long. Expected a string with maximum length ",
                "an empty string",
                "a string with length ",
            ),
            (Unit::Characters, false) => (
                "string too short. Expected a string with minimum length ",
                "an empty string",
                "a string with length ",
            ),
            (Unit::Elements, true) => (
                "array too long. Expected an array with maximum length ",
                "an empty array",
                "an array with length ",
            ),
            (Unit::Elements, false) => (
                "array too short. Expected an array with minimum length ",
                "an empty array",
                "an array with length ",
            ),
            (Unit::Properties, is_above) => {
                let (side, limit) = if is_above { ("many", "most") } else { ("few", "least") };
                let bound = self.bound;
                write!(
                    f,
                    "too {side} properties. Expected an object with at {limit} {bound} properties"
                )?;
                return match self.actual {
                    Some(actual) => {
                        write!(f, ", but got an object with {actual} properties instead.")
                    }
                    None => f.write_str("."),
                };
            }
        };
        write!(f, "{expected}{}", self.bound)?;
        match self.actual {
            None => f.write_str("."),
            Some(0) => write!(f, ", but got {empty} instead."),
            Some(actual) => write!(f, ", but got {got}{actual} instead."),
        }
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set(if self.is_above { "max" } else { "min" }, self.bound);
        if let Some(actual) = self.actual {
            params.set("actual", actual);
        }
        params.set(
            "unit",
            match self.unit {
                Unit::Characters => "characters",
                Unit::Elements => "elements",
                Unit::Properties => "properties",
            },
        );
    }

    fn conceal(&mut self) {
        self.actual = None;
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
