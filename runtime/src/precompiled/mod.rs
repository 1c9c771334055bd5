//! Generic code that a debug build makes here, once.
//!
//! Where nothing is optimized, the compiler reuses what a dependency has made of generic code, and
//! most of what checks, reads and writes a request is the same for all requests whose fields have
//! the same types. So this crate makes it for the most common types, in place of each crate that
//! depends on it, each time that crate is built. Only tests run it.

#[cfg(all(feature = "json", feature = "derive"))]
mod json;

use alloc::string::String;

#[cfg(all(feature = "json", feature = "derive"))]
pub use self::json::rewrite;
use crate::report::Report;
use crate::rules::{Bounds, Inclusive, length};

/// Checks the most common rules: the length of a string, and the ranges of numbers.
pub fn check_scalars(text: &String, integer: u32, long: i64, decimal: f64, report: &mut Report) {
    let (inclusive, source) = (Inclusive::Both, "in 0..=2");
    length(text, 0, 2, report);
    Bounds { value: &integer, min: [0], max: [2], inclusive, source }.check(report);
    Bounds { value: &long, min: [0], max: [2], inclusive, source }.check(report);
    Bounds { value: &decimal, min: [0], max: [2], inclusive, source }.check(report);
    Bounds { value: &decimal, min: [0.0], max: [2.0], inclusive, source }.check(report);
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;
    use crate::violation::Violation;

    #[test]
    fn scalars_are_checked() {
        let check = |report: &mut Report| check_scalars(&"long".into(), 3, -1, 2.5, report);
        let violations = Report::collect(check).unwrap_err();
        let rules: Vec<&str> = violations.iter().map(Violation::rule).collect();
        assert_eq!(rules, ["length", "range", "range", "range", "range"]);
    }
}
