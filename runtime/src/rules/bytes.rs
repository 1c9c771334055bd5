//! `bytes(RANGE)`: how long a string is in UTF-8.

use super::text_length::{TextLengthFault, TextUnit};
use super::{Text, for_rule};
use crate::report::Report;

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
        TextLengthFault::report(TextUnit::Bytes, count, min, max, report);
    }
}
