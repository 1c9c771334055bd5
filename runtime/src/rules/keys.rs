//! `keys(RULES)`: rules for each key of a map.

use serde_core::Serialize;

use super::Entries;
use super::entries::{check_each, key_unless_secret};
use crate::path::shorten_key;
use crate::report::{Mark, Report};
#[cfg(feature = "schemars")]
use crate::schema::Rules;

#[doc(hidden)]
#[inline]
pub fn keys<T: Entries + ?Sized>(
    map: &T,
    report: &mut Report,
    check: impl Fn(&T::Key, &mut Report),
) {
    check_each(map, report, |key, _, report| {
        let mark = report.mark();
        check(key, report);
        if report.found_since(mark) {
            blame_key(key, mark, report);
        }
    });
}

/// Attributes everything found since `mark` to this key.
#[cold]
fn blame_key<K: Serialize>(key: &K, mark: Mark, report: &mut Report) {
    let key = key_unless_secret(key, report);
    report.blame_key(mark, &shorten_key(&key));
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds rules to the schema of the keys.
    pub fn keys(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        self.nest("propertyNames", rules);
    }
}
