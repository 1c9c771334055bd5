//! `one_of(EXPR, ...)`: anything that equals one of the values.

#[cfg(feature = "schemars")]
use alloc::vec::Vec;
use core::fmt::{self, Write};

#[cfg(feature = "schemars")]
use serde_json::Value as Json;

#[cfg(feature = "schemars")]
use super::listed::list_json;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Values, Violation};

/// A value that is not in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OneOfFault {
    values: Values,
}

impl OneOfFault {
    #[cold]
    pub(super) fn report(values: impl FnOnce() -> Values, report: &mut Report) {
        report.add(|| Violation::of(OneOfFault { values: values() }));
    }

    pub(crate) fn of_names(names: &'static [&'static str]) -> Self {
        OneOfFault { values: Values::Names(names) }
    }
}

impl Broken for OneOfFault {
    fn rule(&self) -> &'static str {
        "one_of"
    }

    /// Lists the values as `'low', 'medium', and 'high'`.
    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str("value not supported. Supported values are: ")?;
        self.values.write(f)?;
        f.write_str(".")
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("values", self.values.to_param());
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `one_of`. `source` is the rule in words, for values that are no JSON.
    pub fn one_of(&mut self, values: Option<Vec<Json>>, source: &str) {
        let Some(values) = values else {
            self.beyond_schema.push(source.into());
            return;
        };
        let mut values = list_json(values, self);
        if self.takes_null() {
            values.push(Json::Null);
        }
        self.add_keyword("enum", values.into());
    }

    fn takes_null(&self) -> bool {
        let is_null = |schema: &Json| schema["type"] == "null";
        let types = self.schema.get("type").and_then(Json::as_array);
        let any = self.schema.get("anyOf").and_then(Json::as_array);
        types.is_some_and(|types| types.iter().any(|name| name == "null"))
            || any.is_some_and(|any| any.iter().any(is_null))
    }
}
