//! Violations as plain data, to be compared with what a test expects.

use run_request::{Violation, Violations};

/// The path of each violation, as users see it. A valid value has none.
pub(crate) fn list_paths<T>(verdict: Result<T, Violations>) -> Vec<String> {
    list(verdict, |violation| violation.path().to_string())
}

/// The JSON pointer of each violation.
pub(crate) fn list_pointers<T>(verdict: Result<T, Violations>) -> Vec<String> {
    list(verdict, |violation| violation.path().pointer())
}

/// The path and the code of each violation.
pub(crate) fn list_codes<T>(verdict: Result<T, Violations>) -> Vec<String> {
    list(verdict, |violation| format!("{} {}", violation.path(), violation.code()))
}

/// The path and the reason of each violation.
pub(crate) fn list_reasons<T>(verdict: Result<T, Violations>) -> Vec<(String, String)> {
    list(verdict, |violation| (violation.path().to_string(), violation.reason().into_owned()))
}

/// The message of each violation, path included.
pub(crate) fn list_messages<T>(verdict: Result<T, Violations>) -> Vec<String> {
    list(verdict, ToString::to_string)
}

fn list<T, U>(verdict: Result<T, Violations>, describe: fn(&Violation) -> U) -> Vec<U> {
    let violations = verdict.err();
    violations.iter().flatten().map(describe).collect()
}

/// The violation of a value that has exactly one.
#[track_caller]
pub(crate) fn sole_violation<T>(verdict: Result<T, Violations>) -> Violation {
    let violations = verdict.err().expect("a rule is broken");
    assert_eq!(violations.len(), 1, "{violations}");
    violations.first().clone()
}
