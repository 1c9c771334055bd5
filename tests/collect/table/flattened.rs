//! Requests that flatten maps, enums, and requests that are optional.

use std::collections::BTreeMap;

use run_request::RunRequest;
use run_request::assistants::CreateRunRequest;

use super::{assert_table, assert_table_by_names};

/// The unknown fields are numbers.
#[derive(RunRequest, Debug)]
struct Scores {
    name: String,
    #[serde(flatten)]
    others: BTreeMap<String, u8>,
    total: Option<u16>,
}

#[test]
fn a_flattened_map_is_wrong() {
    assert_table::<Scores>(&[
        ("{}", &["name missing_required_parameter required"]),
        (
            r#"{"z": "1", "name": "x", "a": 256, "m": -1, "ok": 5, "total": 70000}"#,
            &[
                "total integer_above_max_value range",
                "z invalid_type type",
                "a integer_above_max_value range",
                "m integer_below_min_value range",
            ],
        ),
        (
            r#"{"b": null, "name": 5, "a": {}, "x-y": []}"#,
            &[
                "name invalid_type type",
                "b invalid_type type",
                "a invalid_type type",
                "[\"x-y\"] invalid_type type",
            ],
        ),
        (
            r#"{"a": 1, "name": "x", "name": "y", "a": 2, "b": "1", "b": 2}"#,
            &[
                "name duplicate_parameter duplicate",
                "a duplicate_parameter duplicate",
                "b invalid_type type",
                "b duplicate_parameter duplicate",
            ],
        ),
        ("5", &["- invalid_type type"]),
    ]);
    assert_table_by_names::<Scores>(&[("[]", &["- invalid_type type"])]);
}

/// A run whose unknown fields are kept, each with a shape of its own.
#[derive(RunRequest, Debug)]
struct OpenRun {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[serde(flatten)]
    vendor: BTreeMap<String, Vendor>,
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Vendor {
    id: u32,
    tags: Option<Vec<String>>,
}

#[test]
fn a_flattened_map_of_requests_is_wrong() {
    assert_table::<OpenRun>(&[(
        r#"{"groq": {"tags": ["a", 1], "tag": 1}, "stream": 1, "vllm": {"id": -1}, "x": 5}"#,
        &[
            "assistant_id missing_required_parameter required",
            "stream invalid_type type",
            "groq.id missing_required_parameter required",
            "groq.tags[1] invalid_type type",
            "groq.tag unknown_parameter unknown",
            "vllm.id integer_below_min_value range",
            "x invalid_type type",
        ],
    )]);
}

/// Settings that are needed only where one of them is there.
#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Retrying {
    url: String,
    #[serde(flatten)]
    retry: Option<Retry>,
}

#[derive(RunRequest, Debug)]
struct Retry {
    attempts: u8,
    #[serde(rename = "backoff-ms")]
    backoff: u32,
    jitter: Option<bool>,
}

#[test]
fn an_optional_flattened_request_is_wrong() {
    assert_table_by_names::<Retrying>(&[
        ("{}", &["url missing_required_parameter required"]),
        (
            r#"{"jitter": true}"#,
            &[
                "url missing_required_parameter required",
                "attempts missing_required_parameter required",
                "backoff-ms missing_required_parameter required",
            ],
        ),
        (
            r#"{"attempts": 300, "url": "u"}"#,
            &[
                "attempts integer_above_max_value range",
                "backoff-ms missing_required_parameter required",
            ],
        ),
        (
            r#"{"backoff-ms": "1s", "backoff-ms": 1, "attempts": 1, "url": 1, "retry": {}}"#,
            &[
                "url invalid_type type",
                "backoff-ms invalid_type type",
                "backoff-ms duplicate_parameter duplicate",
                "retry unknown_parameter unknown",
            ],
        ),
        (
            r#"{"jitter": 1, "url": "u", "attempts": 1, "backoff-ms": 1}"#,
            &["jitter invalid_type type"],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Internal {
    id: u8,
    #[serde(flatten)]
    shape: Shape,
    color: Option<String>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Shape {
    Circle { radius: f64 },
    Square { side: f64, rounded: Option<bool> },
    Point,
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct StrictInternal {
    id: u8,
    #[serde(flatten)]
    shape: Shape,
}

#[test]
fn a_flattened_internal_enum_is_wrong() {
    assert_table::<Internal>(&[
        (
            "{}",
            &["id missing_required_parameter required", "type missing_required_parameter required"],
        ),
        (
            r#"{"type": "cube", "id": 256, "color": 5}"#,
            &[
                "id integer_above_max_value range",
                "type invalid_value one_of",
                "color invalid_type type",
            ],
        ),
        (
            r#"{"color": 5, "radius": "1", "id": 1, "type": "circle"}"#,
            &["radius invalid_type type", "color invalid_type type"],
        ),
        (
            r#"{"rounded": 1, "type": "square"}"#,
            &[
                "id missing_required_parameter required",
                "side missing_required_parameter required",
                "rounded invalid_type type",
            ],
        ),
        (r#"{"id": 1, "type": 5, "radius": "1"}"#, &["type invalid_type type"]),
        (
            r#"{"id": 1, "type": "point", "type": "circle"}"#,
            &["type duplicate_parameter duplicate"],
        ),
        (
            r#"{"id": 1, "side": "x", "side": 1, "type": "square"}"#,
            &["side invalid_type type", "side duplicate_parameter duplicate"],
        ),
    ]);
    assert_table::<StrictInternal>(&[
        (
            r#"{"type": "circle", "side": 1, "radius": 1, "rounded": true, "more": 1}"#,
            &[
                "id missing_required_parameter required",
                "side unknown_parameter unknown",
                "rounded unknown_parameter unknown",
                "more unknown_parameter unknown",
            ],
        ),
        (
            r#"{"more": 1, "type": "point", "radius": "x", "id": "x"}"#,
            &[
                "id invalid_type type",
                "radius unknown_parameter unknown",
                "more unknown_parameter unknown",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Adjacent {
    id: u8,
    #[serde(flatten)]
    event: Event,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "kind", content = "data")]
enum Event {
    Ping,
    Count(u8),
    Move { x: i8, y: i8 },
}

#[test]
fn a_flattened_adjacent_enum_is_wrong() {
    assert_table::<Adjacent>(&[
        (
            "{}",
            &["id missing_required_parameter required", "kind missing_required_parameter required"],
        ),
        (r#"{"id": 1, "kind": "Pong"}"#, &["kind invalid_value one_of"]),
        (r#"{"id": 1, "kind": "Count"}"#, &["data missing_required_parameter required"]),
        (
            r#"{"data": 256, "kind": "Count"}"#,
            &["id missing_required_parameter required", "data integer_above_max_value range"],
        ),
        (
            r#"{"kind": "Move", "id": "1", "data": {"x": 200}}"#,
            &[
                "id invalid_type type",
                "data.x integer_above_max_value range",
                "data.y missing_required_parameter required",
            ],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct External {
    id: u8,
    #[serde(flatten)]
    target: Target,
    note: Option<String>,
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "snake_case")]
enum Target {
    UserId(u32),
    Thread { id: String, page: Option<u8> },
}

#[test]
fn a_flattened_external_enum_is_wrong() {
    assert_table::<External>(&[
        (
            r#"{"note": 5}"#,
            &[
                "id missing_required_parameter required",
                "- missing_required_parameter required",
                "note invalid_type type",
            ],
        ),
        (r#"{"id": 1, "user_id": "x"}"#, &["user_id invalid_type type"]),
        (
            r#"{"id": 1, "thread": {"page": 256}, "note": 5}"#,
            &[
                "thread.id missing_required_parameter required",
                "thread.page integer_above_max_value range",
                "note invalid_type type",
            ],
        ),
        (
            r#"{"id": 1, "thread": {"id": "t"}, "user_id": 5}"#,
            &["user_id invalid_value conflicts_with"],
        ),
    ]);
}
