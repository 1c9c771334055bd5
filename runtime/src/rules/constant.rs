//! `constant = VALUE`: a field that always has this value. Another one is reported as `one_of` does.

#[cfg(feature = "schemars")]
use alloc::vec::Vec;

#[cfg(feature = "schemars")]
use serde_json::Value as Json;

use super::one_of::OneOfFault;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Value, Values};

/// Reports that the value is not this one.
#[doc(hidden)]
#[cold]
pub fn constant(value: Value, report: &mut Report) {
    OneOfFault::report(|| Values::Owned([value].into()), report);
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of a constant. `source` is the rule in words, for a value that is no JSON.
    pub fn constant(&mut self, values: Option<Vec<Json>>, source: &str) {
        match values.and_then(|values| values.into_iter().next()) {
            Some(value) => self.add_keyword("const", value),
            None => self.beyond_schema.push(source.into()),
        }
    }
}
