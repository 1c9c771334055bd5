//! A request that flattens a run and adds fields of its own.

use run_request::RunRequest;
use run_request::assistants::CreateRunRequest;

use super::{assert_table, assert_table_by_names};

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct SupportRun {
    #[request(pattern("^T-[0-9]+$"))]
    ticket: String,
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[serde(rename = "x-tags", alias = "tags")]
    tags: Option<Vec<String>>,
    #[request(nullable)]
    assignee: Option<i8>,
}

#[test]
fn fields_of_both_are_wrong() {
    assert_table_by_names::<SupportRun>(&[
        (
            "{}",
            &[
                "ticket missing_required_parameter required",
                "assistant_id missing_required_parameter required",
                "assignee missing_required_parameter required",
            ],
        ),
        (
            r#"{"assignee": null, "assistant_id": null, "ticket": null}"#,
            &["ticket invalid_type type", "assistant_id invalid_type type"],
        ),
        (
            r#"{"assignee": "bob", "x-tags": ["a", 1, null], "priority": "high", "stream": 1,
                "assistant_id": 1, "ticket": 1}"#,
            &[
                "ticket invalid_type type",
                "assistant_id invalid_type type",
                "stream invalid_type type",
                "priority invalid_type type",
                "x-tags[1] invalid_type type",
                "x-tags[2] invalid_type type",
                "assignee invalid_type type",
            ],
        ),
        (
            r#"{"run": {"assistant_id": "a"}, "ticket": "T-1", "assignee": 1}"#,
            &["assistant_id missing_required_parameter required", "run unknown_parameter unknown"],
        ),
    ]);
    assert_table::<SupportRun>(&[
        ("\"T-1\"", &["- invalid_type type"]),
        ("null", &["- invalid_type type"]),
    ]);
}

#[test]
fn numbers_are_out_of_their_type() {
    assert_table::<SupportRun>(&[
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "priority": 256, "assignee": 128}"#,
            &["priority integer_above_max_value range", "assignee integer_above_max_value range"],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "priority": -1, "assignee": -129}"#,
            &["priority integer_below_min_value range", "assignee integer_below_min_value range"],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "priority": 2.5, "assignee": 1e40}"#,
            &["priority invalid_type type", "assignee integer_above_max_value range"],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "priority": 1e2, "assignee": 0.0}"#,
            &["priority invalid_type type", "assignee invalid_type type"],
        ),
    ]);
}

#[test]
fn a_field_has_two_names() {
    assert_table::<SupportRun>(&[
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "assignee": 1, "tags": "a"}"#,
            &["tags invalid_type type"],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "assignee": 1, "tags": [], "x-tags": []}"#,
            &["x-tags duplicate_parameter duplicate"],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "assignee": 1, "x-tags": [], "tags": []}"#,
            &["tags duplicate_parameter duplicate"],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "assignee": 1, "tags": 1, "x-tags": 1}"#,
            &["tags invalid_type type", "x-tags duplicate_parameter duplicate"],
        ),
    ]);
}

#[test]
fn fields_are_unknown_or_given_twice() {
    assert_table_by_names::<SupportRun>(&[
        (
            r#"{"zzz": 1, "ticket": "T-1", "prio": 1, "assistant_id": "a", "assignee": null}"#,
            &["zzz unknown_parameter unknown", "prio unknown_parameter unknown"],
        ),
        (
            r#"{"assignee": null, "assignee": 1, "assistant_id": "a", "assistant_id": "b",
                "ticket": 1, "ticket": 2, "x": 1}"#,
            &[
                "ticket invalid_type type",
                "ticket duplicate_parameter duplicate",
                "assistant_id duplicate_parameter duplicate",
                "assignee duplicate_parameter duplicate",
                "x unknown_parameter unknown",
            ],
        ),
        (
            r#"{"ticket": "T-1", "assistant_id": "a", "assignee": 1, "priority": null}"#,
            &["priority invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "assignee": 1, "additional_messages": [{"rôle": 1}]}"#,
            &[
                "ticket missing_required_parameter required",
                "additional_messages[0].role missing_required_parameter required",
                "additional_messages[0].content missing_required_parameter required",
                "additional_messages[0].rôle unknown_parameter unknown",
            ],
        ),
    ]);
}

/// A request that flattens one that flattens another, without a word about unknown fields.
#[derive(RunRequest, Debug)]
struct Outer {
    first: u8,
    #[serde(flatten)]
    middle: Box<Middle>,
    last: u8,
}

#[derive(RunRequest, Debug)]
struct Middle {
    before: bool,
    #[serde(flatten)]
    inner: Inner,
    after: bool,
}

#[derive(RunRequest, Debug)]
struct Inner {
    core: String,
}

#[test]
fn fields_are_wrong_at_every_depth() {
    assert_table::<Outer>(&[
        (
            "{}",
            &[
                "first missing_required_parameter required",
                "before missing_required_parameter required",
                "core missing_required_parameter required",
                "after missing_required_parameter required",
                "last missing_required_parameter required",
            ],
        ),
        (
            r#"{"last": 300, "after": 1, "core": 1, "before": 1, "first": -1, "more": 1}"#,
            &[
                "first integer_below_min_value range",
                "before invalid_type type",
                "core invalid_type type",
                "after invalid_type type",
                "last integer_above_max_value range",
            ],
        ),
        (
            r#"{"core": "a", "core": "b", "last": 1, "before": true, "first": null}"#,
            &[
                "first invalid_type type",
                "core duplicate_parameter duplicate",
                "after missing_required_parameter required",
            ],
        ),
    ]);
}
