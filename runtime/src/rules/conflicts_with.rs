//! `conflicts_with(FIELD)`: a field that may not be set together with another one.

use core::fmt::{self, Write};

use crate::report::Report;
use crate::violation::{Broken, Params, Violation};

#[doc(hidden)]
#[cold]
pub fn conflicts_with(other: &'static str, report: &mut Report) {
    report.add(|| Violation::of(ConflictsWithFault { field: other }));
}

/// A field beside another one that must not be set together with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ConflictsWithFault {
    /// The wire name of the other field.
    pub(crate) field: &'static str,
}

impl Broken for ConflictsWithFault {
    fn rule(&self) -> &'static str {
        "conflicts_with"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "conflicts with '{}'. Only one of them may be set.", self.field)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set("field", self.field);
    }
}
