//! `finite`: a float that is neither infinite nor NaN.

use alloc::borrow::{Cow, ToOwned};
use core::fmt::{self, Write};

use super::{look_through, write_actual};
use crate::report::Report;
use crate::violation::{Broken, Number, Params, Violation};

/// Types that the rule `finite` can check.
#[diagnostic::on_unimplemented(
    message = "`finite` cannot check a `{Self}`",
    label = "not a float",
    note = "implement `run_request::rules::Float` for your own types"
)]
pub trait Float {
    /// Returns the float to check. `None` means that there is no value, which breaks no rule.
    fn float(&self) -> Option<f64>;
}

impl Float for f64 {
    #[inline]
    fn float(&self) -> Option<f64> {
        Some(*self)
    }
}

impl Float for f32 {
    #[inline]
    fn float(&self) -> Option<f64> {
        Some((*self).into())
    }
}

impl<T: Float> Float for Option<T> {
    #[inline]
    fn float(&self) -> Option<f64> {
        self.as_ref()?.float()
    }
}

impl<B: Float + ToOwned + ?Sized> Float for Cow<'_, B> {
    #[inline]
    fn float(&self) -> Option<f64> {
        (**self).float()
    }
}

look_through! {
    [T: Float + ?Sized] Float {
        #[inline]
        fn float(&self) -> Option<f64> {
            (**self).float()
        }
    }
}

#[doc(hidden)]
#[inline]
pub fn finite<T: Float + ?Sized>(value: &T, report: &mut Report) {
    if let Some(float) = value.float().filter(|float| !float.is_finite()) {
        report_infinite(float, report);
    }
}

#[cold]
fn report_infinite(float: f64, report: &mut Report) {
    let actual = (!report.is_secret()).then(|| float.into());
    report.add(|| Violation::of(FiniteFault { actual }));
}

/// A float that is infinite or NaN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FiniteFault {
    /// `None` if it is secret.
    actual: Option<Number>,
}

impl Broken for FiniteFault {
    fn rule(&self) -> &'static str {
        "finite"
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        f.write_str("decimal not finite. Expected a finite value")?;
        write_actual(self.actual.as_ref(), f)
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        if let Some(actual) = &self.actual {
            params.set("actual", actual.to_param());
        }
    }

    fn conceal(&mut self) {
        self.actual = None;
    }
}
