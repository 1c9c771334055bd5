//! `requires(FIELD)`: a field that may be set only together with another one.

use core::fmt::{self, Write};

use crate::report::Report;
use crate::violation::{Broken, Params, Violation};

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
