//! `bytes(RANGE)`: how long a string is in UTF-8.

use alloc::format;
use alloc::string::String;

use super::{Text, for_rule};
use crate::report::Report;
use crate::violation::Violation;

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
    report.add(|| {
        if count < min { too_short_violation(min, count) } else { too_long_violation(max, count) }
    });
}

fn too_short_violation(min: usize, count: usize) -> Violation {
    let got = match count {
        0 => String::from("an empty string"),
        count => format!("a string with length {count} bytes"),
    };
    let reason = format!(
        "string too short. Expected a string with minimum length {min} bytes, \
         but got {got} instead."
    );
    Violation::new("string_below_min_length", reason)
}

fn too_long_violation(max: usize, count: usize) -> Violation {
    let reason = format!(
        "string too long. Expected a string with maximum length {max} bytes, \
         but got a string with length {count} bytes instead."
    );
    Violation::new("string_above_max_length", reason)
}
