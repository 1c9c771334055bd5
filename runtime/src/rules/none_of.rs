//! `none_of(EXPR, ...)`: anything that equals none of the values.

#[cfg(feature = "schemars")]
use alloc::vec::Vec;
use core::fmt::{self, Write};

#[cfg(feature = "schemars")]
use serde_json::{Value as Json, json};

#[cfg(feature = "schemars")]
use super::listed::list_json;
use crate::report::Report;
#[cfg(feature = "schemars")]
use crate::schema::Rules;
use crate::violation::{Broken, Params, Values, Violation};

/// A value that is in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoneOfFault {
    /// `None` if the value, which is one of them, is secret.
    values: Option<Values>,
}

impl NoneOfFault {
    #[cold]
    pub(super) fn report(values: impl FnOnce() -> Values, report: &mut Report) {
        let is_secret = report.is_secret();
        report.add(|| Violation::of(NoneOfFault { values: (!is_secret).then(values) }));
    }
}

impl Broken for NoneOfFault {
    fn rule(&self) -> &'static str {
        "none_of"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str("value not supported.")?;
        if let Some(values) = &self.values {
            f.write_str(" Unsupported values are: ")?;
            values.write(f)?;
            f.write_str(".")?;
        }
        Ok(())
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        if let Some(values) = &self.values {
            params.set("values", values.to_param());
        }
    }

    fn conceal(&mut self) {
        self.values = None;
    }
}

#[cfg(feature = "schemars")]
impl Rules<'_> {
    /// Adds the keyword of `none_of`. `source` is the rule in words, for values that are no JSON.
    pub fn none_of(&mut self, values: Option<Vec<Json>>, source: &str) {
        match values {
            Some(values) => {
                let values = list_json(values, self);
                self.add_keyword("not", json!({ "enum": values }));
            }
            None => self.beyond_schema.push(source.into()),
        }
    }
}
