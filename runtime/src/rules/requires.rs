//! `requires(FIELD)`: a field that may be set only together with another one, and
//! `requires(FIELD = VALUE)`: only if another one has this value.

use core::fmt::{self, Write};

use crate::report::Report;
use crate::violation::{Broken, Params, Value, Violation};

#[doc(hidden)]
#[cold]
pub fn requires(other: &'static str, report: &mut Report) {
    report.add(|| Violation::of(RequiresFault { field: other }));
}

/// A field whose required other field is not set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequiresFault {
    /// The wire name of the other field.
    field: &'static str,
}

impl Broken for RequiresFault {
    fn rule(&self) -> &'static str {
        "requires"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "requires '{}', which is not set.", self.field)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("field", self.field);
    }
}

/// Reports that the other field has another value than this one.
#[doc(hidden)]
#[cold]
pub fn requires_value(field: &'static str, value: Value, report: &mut Report) {
    report.add(|| Violation::of(RequiresValueFault { field, value }));
}

/// A field beside another one that has not the required value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RequiresValueFault {
    /// The wire name of the other field.
    field: &'static str,
    /// The value that it must have.
    value: Value,
}

impl Broken for RequiresValueFault {
    fn rule(&self) -> &'static str {
        "requires"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "requires '{}' to be ", self.field)?;
        self.value.write(f)?;
        f.write_str(".")
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("field", self.field);
        params.set("value", self.value.to_param());
    }
}
