//! `conflicts_with(FIELD)`: a field that may not be set together with another one.

use alloc::format;

use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation};

#[doc(hidden)]
#[cold]
pub fn conflicts_with(other: &str, report: &mut Report) {
    report.add(|| {
        let reason = format!("conflicts with '{other}'. Only one of them may be set.");
        Violation::new(INVALID_VALUE, reason)
    });
}
