//! `values(RULES)`: rules for each value of a map.

use serde_core::Serialize;

use super::Entries;
use super::entries::{check_each, key_unless_secret};
use crate::path::Segment;
use crate::report::{Mark, Report};
#[cfg(feature = "schemars")]
use crate::schema::{Rules, Schema, Value};

#[doc(hidden)]
#[inline]
pub fn values<T: Entries + ?Sized>(
    map: &T,
    report: &mut Report,
    check: impl Fn(&T::Value, &mut Report),
) {
    check_each(map, report, |key, value, report| {
        let mark = report.mark();
        check(value, report);
        if report.found_since(mark) {
            prefix_key(key, mark, report);
        }
    });
}

/// Prefixes the paths of everything found since `mark` with this key.
#[cold]
fn prefix_key<K: Serialize>(key: &K, mark: Mark, report: &mut Report) {
    let key = key_unless_secret(key, report);
    report.prefix(mark, &Segment::key(&key));
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds rules to the schema of the values.
    pub fn values(&mut self, rules: impl FnOnce(&mut Rules<'_>)) {
        // Where the keys are numbers, the values are keyed by the pattern of such a key.
        let Some(Value::Object(patterns)) = self.schema.get("patternProperties") else {
            return self.nest("additionalProperties", rules);
        };
        let mut patterns = patterns.clone();
        if let Some(values) = patterns.values_mut().next() {
            let mut schema = Schema::try_from(values.take()).unwrap_or_default();
            rules(&mut Rules::new(&mut schema, self.generator, self.beyond_schema));
            *values = schema.into();
        }
        self.schema.insert("patternProperties".into(), patterns.into());
    }
}
