//! `requires(FIELD)`: a field that may be set only together with another one.

use alloc::format;

use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation};

#[doc(hidden)]
#[cold]
pub fn requires(other: &str, report: &mut Report) {
    report.add(|| Violation::new(INVALID_VALUE, format!("requires '{other}', which is not set.")));
}
