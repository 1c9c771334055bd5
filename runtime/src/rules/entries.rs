//! The trait that the rules `keys` and `values` share, and how they visit the entries of a map.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::cmp::Ordering;

use serde_core::Serialize;

use super::look_through;
use crate::path::CONCEALED_KEY;
use crate::report::{Order, Report};
use crate::scalar_text::scalar_text;

/// Types that the rules `keys` and `values` can check.
#[diagnostic::on_unimplemented(
    message = "`keys` and `values` cannot check a `{Self}`",
    label = "not a map",
    note = "implement `run_request::rules::Entries` for your own types"
)]
pub trait Entries {
    /// The type of the keys. Paths show a key as it serializes.
    type Key: Serialize;
    /// The type of the values.
    type Value;
    /// Whether the entries always have the same order. If not, violations are ordered by key.
    const ORDERED: bool;

    /// Calls `each` for every entry.
    fn entries<'a>(&'a self, each: impl FnMut(&'a Self::Key, &'a Self::Value));
}

/// Formats a key, unless it is secret.
pub(super) fn key_unless_secret<K: Serialize>(key: &K, report: &Report) -> String {
    if report.is_secret() { CONCEALED_KEY.into() } else { format_key(key) }
}

/// Compares two keys: numbers come first, by their value, and all other keys after them, by the
/// alphabet. If numbers were compared with other keys by the alphabet, `2`, `10` and `1a` would
/// form a circle, and `sort_by` may panic at one.
fn compare_keys(a: &str, b: &str) -> Ordering {
    match (a.parse::<i128>(), b.parse::<i128>()) {
        // `9` and `09` are different keys.
        (Ok(one), Ok(other)) => one.cmp(&other).then_with(|| a.cmp(b)),
        (Ok(_), Err(_)) => Ordering::Less,
        (Err(_), Ok(_)) => Ordering::Greater,
        (Err(_), Err(_)) => a.cmp(b),
    }
}

/// Formats a key as it is serialized: `?` if its type cannot be a key in JSON.
fn format_key<K: Serialize>(key: &K) -> String {
    scalar_text(key).unwrap_or_else(|| String::from("?"))
}

/// Checks every entry. If any is invalid and the map has no order, all are checked once more by
/// key, so that the same map always gives the same report. The report tells the maps inside which
/// time this is: if each of them checked its entries twice, every level would double the time.
#[inline]
pub(super) fn check_each<T: Entries + ?Sized>(
    map: &T,
    report: &mut Report,
    check: impl Fn(&T::Key, &T::Value, &mut Report),
) {
    if T::ORDERED {
        return map.entries(|key, value| check(key, value, report));
    }
    if report.order() == Order::ByKey {
        return check_each_by_key(map, report, check);
    }
    let mark = report.mark();
    let before = report.set_order(Order::AsTheyCome);
    map.entries(|key, value| {
        if !report.found_since(mark) {
            check(key, value, report);
        }
    });
    if before == Order::AsNeeded && report.found_since(mark) {
        report.rewind(mark);
        report.set_order(Order::ByKey);
        check_each_by_key(map, report, check);
    }
    report.set_order(before);
}

#[cold]
fn check_each_by_key<T: Entries + ?Sized>(
    map: &T,
    report: &mut Report,
    check: impl Fn(&T::Key, &T::Value, &mut Report),
) {
    let mut sorted: Vec<(String, &T::Key, &T::Value)> = Vec::new();
    map.entries(|key, value| sorted.push((format_key(key), key, value)));
    sorted.sort_by(|(a, ..), (b, ..)| compare_keys(a, b));
    for (_, key, value) in sorted {
        check(key, value, report);
    }
}

macro_rules! entries {
    ($([$($generics:tt)*] $type:ty, ordered: $ordered:literal;)*) => {$(
        impl<$($generics)*> Entries for $type {
            type Key = K;
            type Value = V;
            const ORDERED: bool = $ordered;

            #[inline]
            fn entries<'a>(&'a self, mut each: impl FnMut(&'a K, &'a V)) {
                for (key, value) in self {
                    each(key, value);
                }
            }
        }
    )*};
}

entries! {
    [K: Serialize, V] BTreeMap<K, V>, ordered: true;
}

#[cfg(feature = "std")]
entries! {
    [K: Serialize, V, S] std::collections::HashMap<K, V, S>, ordered: false;
}

#[cfg(feature = "indexmap")]
entries! {
    [K: Serialize, V, S] indexmap::IndexMap<K, V, S>, ordered: true;
}

#[cfg(feature = "json")]
impl Entries for serde_json::Map<String, serde_json::Value> {
    type Key = String;
    type Value = serde_json::Value;
    const ORDERED: bool = true;

    #[inline]
    fn entries<'a>(&'a self, mut each: impl FnMut(&'a String, &'a serde_json::Value)) {
        for (key, value) in self {
            each(key, value);
        }
    }
}

impl<T: Entries> Entries for Option<T> {
    type Key = T::Key;
    type Value = T::Value;
    const ORDERED: bool = T::ORDERED;

    #[inline]
    fn entries<'a>(&'a self, each: impl FnMut(&'a T::Key, &'a T::Value)) {
        if let Some(map) = self {
            map.entries(each);
        }
    }
}

impl<B: Entries + ToOwned + ?Sized> Entries for Cow<'_, B> {
    type Key = B::Key;
    type Value = B::Value;
    const ORDERED: bool = B::ORDERED;

    #[inline]
    fn entries<'a>(&'a self, each: impl FnMut(&'a B::Key, &'a B::Value)) {
        (**self).entries(each);
    }
}

look_through! {
    [T: Entries + ?Sized] Entries {
        type Key = T::Key;
        type Value = T::Value;
        const ORDERED: bool = T::ORDERED;

        #[inline]
        fn entries<'a>(&'a self, each: impl FnMut(&'a T::Key, &'a T::Value)) {
            (**self).entries(each);
        }
    }
}
