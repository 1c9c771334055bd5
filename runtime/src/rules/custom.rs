//! The rules that a user's own function decides: `custom(path)`, and `check = path` on the struct.

use crate::report::Report;
use crate::violation::{Violation, Violations};

/// The result of a function of `custom`, whose error converts into one violation, or else into
/// several.
///
/// Which of the two it is, method resolution decides: it picks an inherent method first, and the
/// one of the same name of [`FallbackToViolations`] otherwise.
#[derive(Debug)]
pub struct ValueVerdict<E>(Result<(), E>);

/// The result of a function of `check`, whose error converts into several violations, or else into
/// one.
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
    /// Reports the violation at the value.
    #[inline]
    pub fn report_to(self, report: &mut Report) {
        if let Err(error) = self.0 {
            report.add(|| error.into());
        }
    }
}

impl<E: Into<Violations>> StructVerdict<E> {
    /// Reports the violations at the struct.
    #[inline]
    pub fn report_to(self, report: &mut Report) {
        if let Err(error) = self.0 {
            report.add_all(error.into());
        }
    }
}

/// The other errors of a function of `custom`: those that convert into [`Violations`].
#[diagnostic::on_unimplemented(
    message = "a function of `custom` cannot return a `{Self}` as its error",
    label = "does not convert into a `run_request::Violation`",
    note = "return a `Violation`, `Violations`, a `&'static str`, a `String`, or implement \
            `From<{Self}> for Violation`"
)]
#[doc(hidden)]
pub trait IntoViolations: Into<Violations> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violations>> IntoViolations for E {}

/// The other errors of a function of `check`: those that convert into a [`Violation`].
#[diagnostic::on_unimplemented(
    message = "a function of `check` cannot return a `{Self}` as its error",
    label = "does not convert into `run_request::Violations`",
    note = "return `Violations`, a `Violation`, a `&'static str`, a `String`, or implement \
            `From<{Self}> for Violations`"
)]
#[doc(hidden)]
pub trait IntoViolation: Into<Violation> {}

#[diagnostic::do_not_recommend]
impl<E: Into<Violation>> IntoViolation for E {}

/// The method of a `ValueVerdict` whose error converts into several violations.
pub trait FallbackToViolations<E> {
    /// Reports the violations at the value.
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

/// The method of a `StructVerdict` whose error converts into a single violation.
pub trait FallbackToViolation<E> {
    /// Reports the violation at the struct.
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
