//! The rules that a user's own function decides: `custom(path)`, and `check = path` on the struct.

use crate::report::Report;
use crate::violation::{Violation, Violations};

/// What a function of `custom` found: one violation, or else several.
///
/// Which of the two its error converts into is found by the first of two methods of the same name.
#[derive(Debug)]
pub struct ValueVerdict<E>(Result<(), E>);

/// What a function of `check` found: several violations, or else one.
#[derive(Debug)]
pub struct StructVerdict<E>(Result<(), E>);

#[doc(hidden)]
#[inline]
pub fn custom<E>(verdict: Result<(), E>) -> ValueVerdict<E> {
    ValueVerdict(verdict)
}

#[doc(hidden)]
#[inline]
pub fn check<E>(verdict: Result<(), E>) -> StructVerdict<E> {
    StructVerdict(verdict)
}

impl<E: Into<Violation>> ValueVerdict<E> {
    /// Reports it at the value.
    #[inline]
    pub fn report_to(self, report: &mut Report) {
        if let Err(error) = self.0 {
            report.add(|| error.into());
        }
    }
}

impl<E: Into<Violations>> StructVerdict<E> {
    /// Reports it at the whole.
    #[inline]
    pub fn report_to(self, report: &mut Report) {
        if let Err(error) = self.0 {
            report.add_all(error.into());
        }
    }
}

/// What else a function of `custom` may say: anything that converts into [`Violations`].
#[diagnostic::on_unimplemented(
    message = "a function of `custom` cannot return a `{Self}` as its error",
    label = "does not convert into a `run_request::Violation`",
    note = "return a `Violation`, `Violations`, a `&'static str`, a `String`, or implement `From<{Self}> for Violation`"
)]
#[doc(hidden)]
pub trait IntoViolations: Into<Violations> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violations>> IntoViolations for E {}

/// What else a function of `check` may say: anything that converts into a [`Violation`].
#[diagnostic::on_unimplemented(
    message = "a function of `check` cannot return a `{Self}` as its error",
    label = "does not convert into `run_request::Violations`",
    note = "return `Violations`, a `Violation`, a `&'static str`, a `String`, or implement `From<{Self}> for Violations`"
)]
#[doc(hidden)]
pub trait IntoViolation: Into<Violation> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violation>> IntoViolation for E {}

/// Found where an error converts into the other of the two.
pub trait FallbackToViolations<E> {
    /// Reports it.
    fn report_to(self, report: &mut Report)
    where
        E: IntoViolations;
}

impl<E> FallbackToViolations<E> for ValueVerdict<E> {
    #[inline]
    fn report_to(self, report: &mut Report)
    where
        E: IntoViolations,
    {
        if let Err(error) = self.0 {
            report.add_all(error.into());
        }
    }
}

/// Likewise, of a function of `check`.
pub trait FallbackToViolation<E> {
    /// Reports it.
    fn report_to(self, report: &mut Report)
    where
        E: IntoViolation;
}

impl<E> FallbackToViolation<E> for StructVerdict<E> {
    #[inline]
    fn report_to(self, report: &mut Report)
    where
        E: IntoViolation,
    {
        if let Err(error) = self.0 {
            report.add(|| error.into());
        }
    }
}
