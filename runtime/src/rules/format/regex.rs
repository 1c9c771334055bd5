//! Regular expressions of ECMA-262, the dialect of JSON Schema.

use regress::{Flags, Regex};

/// The most bytes that an expression may have. What the crate makes of one can be a thousand times
/// as large: each `\p{L}` becomes hundreds of ranges.
const MAX_LENGTH: usize = 4096;

/// Whether this is a regular expression (ECMA-262, with the flag `u`), the `regex` of JSON Schema.
#[doc(hidden)]
#[must_use]
pub fn is_regex(text: &str) -> bool {
    let flags = Flags { unicode: true, no_opt: true, ..Flags::default() };
    text.len() <= MAX_LENGTH && Regex::with_flags(text, flags).is_ok()
}
