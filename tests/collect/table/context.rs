//! Requests whose rules need a context, which is not there where a body is read.

use run_request::json::{Rejection, from_slice_with};
use run_request::{RunRequest, Violation};

use super::{describe, read_cbor, read_json, read_yaml};

/// What the context allows.
#[derive(Debug)]
struct Quota(u32);

#[allow(clippy::trivially_copy_pass_by_ref, reason = "what `custom` calls")]
fn check_tokens(tokens: &u32, quota: &Quota) -> Result<(), Violation> {
    if *tokens > quota.0 { Err("exceeds the quota".into()) } else { Ok(()) }
}

fn check_sum(run: &Run, quota: &Quota) -> Result<(), Violation> {
    let sum = run.parts.iter().map(|part| part.tokens).sum::<u32>() + run.tokens;
    if sum > quota.0 { Err("exceeds the quota in total".into()) } else { Ok(()) }
}

#[derive(RunRequest, Debug)]
#[request(context = Quota, check = check_sum)]
struct Run {
    #[request(length(1..))]
    name: String,
    #[request(custom(check_tokens), range(1..))]
    tokens: u32,
    parts: Vec<Part>,
    last: Option<Last>,
}

#[derive(RunRequest, Debug)]
#[request(context = Quota)]
#[serde(deny_unknown_fields)]
struct Part {
    #[request(custom(check_tokens), range(1..))]
    tokens: u32,
}

/// A request that needs no context, in one that does.
#[derive(RunRequest, Debug)]
struct Last {
    #[request(range(1..))]
    level: u8,
    on: bool,
}

/// A quota of 10 is exceeded by each body, which is only told once the body can be read.
#[track_caller]
fn assert_faults(body: &str, expected: &[&str]) {
    let rejection = from_slice_with::<Run>(body.as_bytes(), &Quota(10)).expect_err("it is broken");
    let Rejection::Violations(violations) = rejection else { panic!("{rejection}") };
    let read = [read_json::<Run>(body), read_yaml::<Run>(body), read_cbor::<Run>(body)];
    for violations in read.into_iter().chain([Some(violations)]) {
        let found: Vec<_> = violations.iter().flatten().map(describe).collect();
        assert_eq!(found, expected, "{body}");
    }
}

#[test]
fn faults_are_told_without_the_rules_that_need_a_context() {
    assert_faults(
        r#"{"tokens": 11, "parts": [{"tokens": 12}, {"tokens": "13"}, {"token": 1}]}"#,
        &[
            "name missing_required_parameter required",
            "parts[1].tokens invalid_type type",
            "parts[2].tokens missing_required_parameter required",
            "parts[2].token unknown_parameter unknown",
        ],
    );
    assert_faults(
        r#"{"name": 5, "tokens": -11, "parts": 5, "last": {"on": 1}}"#,
        &[
            "name invalid_type type",
            "tokens integer_below_min_value range",
            "parts invalid_type type",
            "last.level missing_required_parameter required",
            "last.on invalid_type type",
        ],
    );
}

#[test]
fn rules_that_need_no_context_are_told_beside_faults() {
    assert_faults(
        r#"{"tokens": 0, "parts": [{"tokens": 0}, {"tokens": null}], "name": "",
            "last": {"level": 0, "on": true}}"#,
        &[
            "name string_below_min_length length",
            "tokens integer_below_min_value range",
            "parts[0].tokens integer_below_min_value range",
            "parts[1].tokens invalid_type type",
            "last.level integer_below_min_value range",
        ],
    );
}

#[test]
fn a_body_that_can_be_read_is_checked_with_its_context() {
    let body = br#"{"name": "a", "tokens": 11, "parts": [{"tokens": 12}]}"#;
    let Err(Rejection::Violations(violations)) = from_slice_with::<Run>(body, &Quota(10)) else {
        panic!("it is broken");
    };
    let found: Vec<_> = violations.iter().map(describe).collect();
    assert_eq!(
        found,
        [
            "tokens invalid_value custom",
            "parts[0].tokens invalid_value custom",
            "- invalid_value custom",
        ],
    );
}
