//! Untagged enums, and enums some of whose variants are untagged.

use std::collections::BTreeMap;

use run_request::RunRequest;

use super::{assert_table, assert_table_by_names};

#[derive(RunRequest, Debug)]
struct Chat {
    content: Option<Content>,
    stop: Option<OneOrMany>,
    tool: Option<NameOrTool>,
    any: Option<Anything>,
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Part {
    Text { text: String },
    Image { url: String, detail: Option<u8> },
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum NameOrTool {
    Name(String),
    Tool { name: String, args: BTreeMap<String, u8> },
}

/// Several variants take an object.
#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum Anything {
    Null,
    Flag(bool),
    Circle { radius: f64 },
    Rectangle { width: f64, height: f64 },
    Pair(u8, u8),
}

#[test]
fn no_variant_takes_the_kind() {
    assert_table::<Chat>(&[(
        r#"{"any": 1.5, "tool": true, "stop": 1, "content": {}}"#,
        &[
            "content invalid_type type",
            "stop invalid_type type",
            "tool invalid_type type",
            "any invalid_type type",
        ],
    )]);
    assert_table_by_names::<Chat>(&[(
        r#"{"content": 5, "stop": {}, "tool": [], "any": "x"}"#,
        &[
            "content invalid_type type",
            "stop invalid_type type",
            "tool invalid_type type",
            "any invalid_type type",
        ],
    )]);
}

#[test]
fn the_variant_that_takes_the_kind_is_wrong() {
    assert_table::<Chat>(&[
        (
            r#"{"content": ["hi", {"type": "text"}, {"type": "image", "url": 1, "detail": 256},
                {"type": "text", "text": "a", "more": 1}, {"url": "u", "type": "img"}]}"#,
            &[
                "content[0] invalid_type type",
                "content[1].text missing_required_parameter required",
                "content[2].url invalid_type type",
                "content[2].detail integer_above_max_value range",
                "content[3].more unknown_parameter unknown",
                "content[4].type invalid_value one_of",
            ],
        ),
        (
            r#"{"stop": ["a", 1, null]}"#,
            &["stop[1] invalid_type type", "stop[2] invalid_type type"],
        ),
        (
            r#"{"tool": {"args": {"x": 256, "y": 1, "z": "1"}}}"#,
            &[
                "tool.name missing_required_parameter required",
                "tool.args.x integer_above_max_value range",
                "tool.args.z invalid_type type",
            ],
        ),
        (
            r#"{"tool": {}}"#,
            &[
                "tool.name missing_required_parameter required",
                "tool.args missing_required_parameter required",
            ],
        ),
    ]);
    assert_table_by_names::<Chat>(&[
        (r#"{"any": [1, "2"]}"#, &["any[1] invalid_type type"]),
        (r#"{"any": [1]}"#, &["any array_below_min_length length"]),
        (r#"{"any": {"width": 1, "height": "2"}}"#, &["any.height invalid_type type"]),
        (r#"{"any": {"width": 1}}"#, &["any.height missing_required_parameter required"]),
        (r#"{"any": {"radius": "1"}}"#, &["any.radius invalid_type type"]),
        (
            r#"{"any": {"height": "2", "width": "1"}}"#,
            &["any.width invalid_type type", "any.height invalid_type type"],
        ),
    ]);
}

#[derive(RunRequest, Debug)]
struct Mixed {
    choice: Option<Choice>,
    source: Option<Source>,
    level: Option<Level>,
    node: Option<Node>,
}

/// Names, and an object that has none.
#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Auto,
    Required,
    #[serde(untagged)]
    Named(Named),
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
}

/// Internally tagged variants, and a string.
#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Source {
    Url {
        url: String,
    },
    File {
        id: u32,
    },
    #[serde(untagged)]
    Inline(String),
}

/// Names, and any number.
#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Level {
    Low,
    High,
    #[serde(untagged)]
    Percent(u8),
}

/// Externally tagged variants, and a list.
#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Node {
    Leaf(u8),
    Empty,
    #[serde(untagged)]
    List(Vec<Node>),
}

#[test]
fn a_mixed_enum_is_wrong() {
    assert_table::<Mixed>(&[
        (r#"{"choice": "any"}"#, &["choice invalid_value one_of"]),
        (
            r#"{"choice": {"name": 5, "nmae": 1}}"#,
            &["choice.name invalid_type type", "choice.nmae unknown_parameter unknown"],
        ),
        (r#"{"choice": 5}"#, &["choice invalid_type type"]),
        (r#"{"source": {"type": "url"}}"#, &["source.url missing_required_parameter required"]),
        (r#"{"source": {"id": -1, "type": "file"}}"#, &["source.id integer_below_min_value range"]),
        (r#"{"source": {"type": "ftp"}}"#, &["source.type invalid_value one_of"]),
        (r#"{"source": {"url": "u"}}"#, &["source.type missing_required_parameter required"]),
        (r#"{"source": 5}"#, &["source invalid_type type"]),
        (r#"{"level": "mid"}"#, &["level invalid_value one_of"]),
        (r#"{"level": 256}"#, &["level integer_above_max_value range"]),
        (r#"{"level": 1.5}"#, &["level invalid_type type"]),
        (r#"{"node": {"leaf": "x"}}"#, &["node.leaf invalid_type type"]),
    ]);
    assert_table_by_names::<Mixed>(&[(
        r#"{"node": [{"leaf": 1}, {"leaf": 256}, "empty", ["full", {"leaf": -1}], 5]}"#,
        &[
            "node[1].leaf integer_above_max_value range",
            "node[3][0] invalid_value one_of",
            "node[3][1].leaf integer_below_min_value range",
            "node[4] invalid_type type",
        ],
    )]);
}
