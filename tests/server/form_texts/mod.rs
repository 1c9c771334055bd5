//! What is read from the text of a query string or form, and what is wrong with it.

mod reading;
mod rejecting;

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::num::NonZeroU8;

use run_request::{Rejection, RunRequest, Validate, Violation, form};
use serde::de::DeserializeOwned;

/// A field of each type.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(default, deny_unknown_fields)]
struct Fields {
    text: String,
    letter: char,
    flag: bool,
    byte: u8,
    #[request(range(-5..=5))]
    small: i32,
    wide: u128,
    low: i128,
    decimal: f64,
    effort: Effort,
    nonzero: Option<NonZeroU8>,
    maybe_flag: Option<bool>,
    maybe_text: Option<String>,
    maybe_effort: Option<Effort>,
    #[request(length(..=3), inner(length(1..=4)))]
    tags: Vec<String>,
    #[request(unique)]
    numbers: Vec<u8>,
    pair: Option<(u8, String)>,
    set: Option<BTreeSet<i8>>,
    efforts: Option<Vec<Effort>>,
    #[serde(rename = "a[b]")]
    bracket: Option<u8>,
    #[serde(alias = "other")]
    one: Option<u8>,
    id: Option<Id>,
}

impl Default for Fields {
    fn default() -> Self {
        Fields {
            text: String::new(),
            letter: 'a',
            flag: false,
            byte: 0,
            small: 0,
            wide: 0,
            low: 0,
            decimal: 0.0,
            effort: Effort::Low,
            nonzero: None,
            maybe_flag: None,
            maybe_text: None,
            maybe_effort: None,
            tags: Vec::new(),
            numbers: Vec::new(),
            pair: None,
            set: None,
            efforts: None,
            bracket: None,
            one: None,
            id: None,
        }
    }
}

#[derive(RunRequest, Debug, Clone, Copy, PartialEq)]
#[serde(rename_all = "kebab-case")]
enum Effort {
    Low,
    VeryHigh,
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, Validate)]
#[serde(transparent)]
struct Id(u64);

#[track_caller]
fn assert_reads(text: &str, set: impl FnOnce(&mut Fields)) {
    let mut expected = Fields::default();
    set(&mut expected);
    let read = form::from_str::<Fields>(text).map(run_request::Valid::into_inner);
    assert_eq!(read.map_err(|rejection| rejection.to_string()), Ok(expected), "{text}");
}

/// The path, code and reason of each violation.
#[track_caller]
fn list<T: DeserializeOwned + Validate + Debug>(text: &[u8]) -> Vec<String> {
    let rejection = form::from_slice::<T>(text).expect_err("it is invalid");
    let Rejection::Violations(violations) = rejection else { panic!("{rejection}") };
    let line = |violation: &Violation| {
        format!("{} {}: {}", violation.path(), violation.code(), violation.reason())
    };
    violations.iter().map(line).collect()
}

#[track_caller]
fn assert_rejects<T: DeserializeOwned + Validate + Debug>(text: &str, expected: &[&str]) {
    assert_eq!(list::<T>(text.as_bytes()), expected, "{text}");
}

/// Where unknown keys are ignored, and their values with them.
#[derive(RunRequest, Debug, PartialEq)]
struct Lenient {
    #[request(range(..=9))]
    limit: Option<u8>,
}
