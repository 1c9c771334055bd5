//! `bytes(RANGE)`: how long a string is in UTF-8.

use alloc::format;
use alloc::string::String;

use super::{Text, for_rule};
use crate::report::Report;
use crate::violation::Violation;

for_rule! {
    /// Values that the rule `bytes` can check.
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
        wrong_bytes(count, min, max, report);
    }
}

#[cold]
fn wrong_bytes(count: usize, min: usize, max: usize, report: &mut Report) {
    report.add(|| match count < min {
        true => too_few_bytes(min, count),
        false => too_many_bytes(max, count),
    });
}

fn too_few_bytes(min: usize, count: usize) -> Violation {
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

fn too_many_bytes(max: usize, count: usize) -> Violation {
    let reason = format!(
        "string too long. Expected a string with maximum length {max} bytes, \
         but got a string with length {count} bytes instead."
    );
    Violation::new("string_above_max_length", reason)
}
