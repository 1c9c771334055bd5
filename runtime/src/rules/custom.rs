//! The rules that a user's own code decides: `custom(path)` and `check = path`; and those between two
//! fields, `requires(field)` and `conflicts_with(field)`.

use alloc::format;

use crate::report::Report;
use crate::violation::{INVALID_VALUE, Violation, Violations};

/// What a function of `custom` may say: anything that converts into a [`Violation`].
#[diagnostic::on_unimplemented(
    message = "a function of `custom` cannot return a `{Self}` as its error",
    label = "does not convert into a `run_request::Violation`",
    note = "return a `Violation`, a `&'static str`, a `String`, or implement `From<{Self}> for Violation`"
)]
#[doc(hidden)]
pub trait Told: Into<Violation> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violation>> Told for E {}

/// What a function of `check` may say: anything that converts into [`Violations`].
#[diagnostic::on_unimplemented(
    message = "a function of `check` cannot return a `{Self}` as its error",
    label = "does not convert into `run_request::Violations`",
    note = "return `Violations`, a `Violation`, a `&'static str`, a `String`, or implement `From<{Self}> for Violations`"
)]
#[doc(hidden)]
pub trait AllTold: Into<Violations> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violations>> AllTold for E {}

#[doc(hidden)]
#[inline]
pub fn custom<E: Told>(verdict: Result<(), E>, report: &mut Report) {
    if let Err(error) = verdict {
        report.add(|| error.into());
    }
}

#[doc(hidden)]
#[inline]
pub fn check<E: AllTold>(verdict: Result<(), E>, report: &mut Report) {
    if let Err(error) = verdict {
        report.add_all(error.into());
    }
}

#[doc(hidden)]
#[cold]
pub fn requires(other: &str, report: &mut Report) {
    report.add(|| Violation::new(INVALID_VALUE, format!("requires '{other}', which is not set.")));
}

#[doc(hidden)]
#[cold]
pub fn conflicts_with(other: &str, report: &mut Report) {
    report.add(|| {
        let reason = format!("conflicts with '{other}'. Only one of them may be set.");
        Violation::new(INVALID_VALUE, reason)
    });
}
