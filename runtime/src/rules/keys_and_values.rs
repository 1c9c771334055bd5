//! `keys(RULES), values(RULES)`: both rules in one visit of each entry.

use super::{Entries, keys, values};
use crate::report::{Mark, Order, Report};

/// Checks every key and every value. All keys come before the values in a report, so the entries
/// are visited together only to find out whether any is invalid.
///
/// The rules do not validate nested values, so the second visit does not multiply with the depth of
/// the value.
#[doc(hidden)]
#[inline]
pub fn keys_and_values<T: Entries + ?Sized>(
    map: &T,
    report: &mut Report,
    check_key: impl Fn(&T::Key, &mut Report),
    check_value: impl Fn(&T::Value, &mut Report),
) {
    let mark = report.mark();
    map.entries(|key, value| {
        check_key(key, report);
        check_value(value, report);
    });
    if report.found_since(mark) {
        report_keys_and_values(map, report, mark, (&check_key, &check_value));
    }
}

/// A check of keys, and one of values.
type Checks<'a, K, V> = (&'a dyn Fn(&K, &mut Report), &'a dyn Fn(&V, &mut Report));

#[cold]
fn report_keys_and_values<T: Entries + ?Sized>(
    map: &T,
    report: &mut Report,
    mark: Mark,
    (check_key, check_value): Checks<'_, T::Key, T::Value>,
) {
    // A map around this one only finds out whether any entry is invalid.
    if report.order() == Order::AsTheyCome {
        return;
    }
    report.rewind(mark);
    let before = report.set_order(Order::ByKey);
    keys(map, report, check_key);
    values(map, report, check_value);
    report.set_order(before);
}
