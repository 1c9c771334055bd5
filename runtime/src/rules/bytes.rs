//! `bytes(RANGE)`: how long a string is in UTF-8.

use core::fmt::{self, Write};

use super::{Text, for_rule};
use crate::report::Report;
use crate::violation::{Broken, Params, Violation};

for_rule! {
    /// Types that the rule `bytes` can check.
    #[diagnostic::on_unimplemented(
        message = "`bytes` cannot check a `{Self}`",
        label = "not a string",
        note = "implement `run_request::rules::Text` for your own types"
    )]
    Encoded: Text;
}

#[doc(hidden)]
#[inline]
pub fn bytes<T: Encoded + ?Sized>(value: &T, min: usize, max: usize, report: &mut Report) {
    let Some(count) = value.text().map(str::len) else { return };
    if count < min || count > max {
        report_length(count, min, max, report);
    }
}

#[cold]
fn report_length(count: usize, min: usize, max: usize, report: &mut Report) {
    let is_above = count >= min;
    let bound = if is_above { max } else { min };
    let actual = (!report.is_secret()).then_some(count);
    report.add(|| Violation::of(BytesFault { is_above, bound, actual }));
}

/// A string that is too long or too short in UTF-8.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BytesFault {
    is_above: bool,
    bound: usize,
    /// `None` if it is secret.
    actual: Option<usize>,
}

impl Broken for BytesFault {
    fn rule(&self) -> &'static str {
        "bytes"
    }

    fn code(&self) -> &'static str {
        if self.is_above { "string_above_max_length" } else { "string_below_min_length" }
    }

    fn write_reason(&self, f: &mut dyn Write) -> fmt::Result {
        let BytesFault { is_above, bound, actual, .. } = self;
        let (side, limit) = if *is_above { ("long", "maximum") } else { ("short", "minimum") };
        write!(f, "string too {side}. Expected a string with {limit} length {bound} bytes")?;
        match actual {
            None => f.write_str("."),
            Some(0) => f.write_str(", but got an empty string instead."),
            Some(actual) => write!(f, ", but got a string with length {actual} bytes instead."),
        }
    }

    fn add_params<'a>(&'a self, params: &mut Params<'a>) {
        params.set(if self.is_above { "max" } else { "min" }, self.bound);
        if let Some(actual) = self.actual {
            params.set("actual", actual);
        }
        params.set("unit", "bytes");
    }

    fn conceal(&mut self) {
        self.actual = None;
    }
}
