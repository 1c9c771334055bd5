//! Enums with a tag: internally, adjacently and externally tagged ones, and mere names.

use run_request::RunRequest;
use serde::{Deserialize, Serialize};

use super::{assert_table, assert_table_by_names};

#[derive(RunRequest, Debug)]
struct Internals {
    part: Option<Part>,
    parts: Option<Vec<Part>>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Part {
    Text {
        text: String,
        #[request(not_null)]
        lang: Option<String>,
    },
    Image {
        url: String,
        #[serde(default, rename = "pixel-width")]
        width: u8,
    },
    Refusal,
    Call(Call),
    Foreign(Foreign),
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Call {
    id: u64,
    args: Option<Vec<i16>>,
}

#[derive(Deserialize, Serialize, Debug)]
struct Foreign {
    a: u8,
    b: Option<bool>,
}

impl run_request::Leaf for Foreign {}

#[test]
fn an_internal_tag_is_wrong() {
    assert_table::<Internals>(&[
        (r#"{"part": {}}"#, &["part.type missing_required_parameter required"]),
        (r#"{"part": {"text": "a"}}"#, &["part.type missing_required_parameter required"]),
        (r#"{"part": {"type": "txt", "text": 5}}"#, &["part.type invalid_value one_of"]),
        (r#"{"part": {"text": 5, "type": "txt"}}"#, &["part.type invalid_value one_of"]),
        (r#"{"part": {"type": 5, "text": 5}}"#, &["part.type invalid_type type"]),
        (r#"{"part": {"text": 5, "type": ["text"]}}"#, &["part.type invalid_type type"]),
        (r#"{"part": {"type": null}}"#, &["part.type invalid_type type"]),
        (r#"{"part": "text"}"#, &["part invalid_type type"]),
        (
            r#"{"part": 5, "parts": {"type": "text"}}"#,
            &["part invalid_type type", "parts invalid_type type"],
        ),
    ]);
    assert_table_by_names::<Internals>(&[(
        r#"{"part": ["text", "a"], "parts": [[], null]}"#,
        &["part invalid_type type", "parts[0] invalid_type type", "parts[1] invalid_type type"],
    )]);
}

#[test]
fn the_fields_beside_an_internal_tag_are_wrong() {
    assert_table::<Internals>(&[
        (
            r#"{"part": {"type": "text", "text": 5, "lang": 6, "txt": 7}}"#,
            &[
                "part.text invalid_type type",
                "part.lang invalid_type type",
                "part.txt unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"txt": 7, "lang": 6, "text": 5, "type": "text"}}"#,
            &[
                "part.text invalid_type type",
                "part.lang invalid_type type",
                "part.txt unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"url": "u", "type": "text"}}"#,
            &[
                "part.text missing_required_parameter required",
                "part.url unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"pixel-width": 256, "type": "image", "pixel-width": 1, "url": 1}}"#,
            &[
                "part.url invalid_type type",
                "part.pixel-width integer_above_max_value range",
                "part.pixel-width duplicate_parameter duplicate",
            ],
        ),
        (
            r#"{"part": {"type": "text", "type": "image", "url": "u"}}"#,
            &[
                "part.text missing_required_parameter required",
                "part.type duplicate_parameter duplicate",
                "part.url unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"type": "refusal", "why": 1, "who": 2}}"#,
            &["part.why unknown_parameter unknown", "part.who unknown_parameter unknown"],
        ),
        (
            r#"{"part": {"why": 1, "type": "refusal", "type": "refusal", "who": 2}}"#,
            &[
                "part.why unknown_parameter unknown",
                "part.type duplicate_parameter duplicate",
                "part.who unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"type": "call", "id": -1, "args": [1, 70000, "x"], "ids": 1}}"#,
            &[
                "part.id integer_below_min_value range",
                "part.args[1] integer_above_max_value range",
                "part.args[2] invalid_type type",
                "part.ids unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"args": [1, 70000, "x"], "ids": 1, "type": "call"}}"#,
            &[
                "part.id missing_required_parameter required",
                "part.args[1] integer_above_max_value range",
                "part.args[2] invalid_type type",
                "part.ids unknown_parameter unknown",
            ],
        ),
        (
            r#"{"part": {"type": "foreign", "a": 256}, "parts": [{"b": 1, "type": "foreign"}]}"#,
            &["part.a integer_above_max_value range", "parts[0].b invalid_type type"],
        ),
        (r#"{"part": {"type": "foreign"}}"#, &["part.a missing_required_parameter required"]),
        (
            r#"{"parts": [{"type": "text"}, {"type": "refusal"}, {"type": "image", "url": 1}, {},
                {"type": "call", "id": "1"}]}"#,
            &[
                "parts[0].text missing_required_parameter required",
                "parts[2].url invalid_type type",
                "parts[3].type missing_required_parameter required",
                "parts[4].id invalid_type type",
            ],
        ),
    ]);
    assert_table_by_names::<Internals>(&[(
        r#"{"part": {"type": "text", "lang": null}}"#,
        &["part.text missing_required_parameter required", "part.lang invalid_type type"],
    )]);
}

#[derive(RunRequest, Debug)]
struct Adjacents {
    event: Option<Event>,
    events: Option<Vec<Event>>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "kind", content = "data", deny_unknown_fields)]
enum Event {
    Ping,
    Count(u8),
    Maybe(Option<u8>),
    Pair(u8, String),
    Call(Call),
    Fields { a: bool, b: Option<f32> },
}

#[test]
fn an_adjacent_tag_is_wrong() {
    assert_table::<Adjacents>(&[
        (r#"{"event": {}}"#, &["event.kind missing_required_parameter required"]),
        (r#"{"event": {"data": 5}}"#, &["event.kind missing_required_parameter required"]),
        (r#"{"event": {"kind": "Pong", "data": 5}}"#, &["event.kind invalid_value one_of"]),
        (r#"{"event": {"data": 5, "kind": "Pong"}}"#, &["event.kind invalid_value one_of"]),
        (r#"{"event": {"kind": 5, "data": 5}}"#, &["event.kind invalid_type type"]),
        (r#"{"event": 5, "events": 5}"#, &["event invalid_type type", "events invalid_type type"]),
        (r#"{"event": "Ping"}"#, &["event invalid_type type"]),
        (
            r#"{"event": {"extra": 1, "data": 5, "more": 2}}"#,
            &[
                "event.kind missing_required_parameter required",
                "event.extra unknown_parameter unknown",
                "event.more unknown_parameter unknown",
            ],
        ),
        (
            r#"{"event": {"kind": "Pong", "extra": 1}}"#,
            &["event.kind invalid_value one_of", "event.extra unknown_parameter unknown"],
        ),
    ]);
}

#[test]
fn adjacent_content_is_wrong() {
    assert_table::<Adjacents>(&[
        (r#"{"event": {"kind": "Count"}}"#, &["event.data missing_required_parameter required"]),
        (r#"{"event": {"kind": "Call"}}"#, &["event.data missing_required_parameter required"]),
        (r#"{"event": {"kind": "Fields"}}"#, &["event.data missing_required_parameter required"]),
        (r#"{"event": {"kind": "Pair"}}"#, &["event.data missing_required_parameter required"]),
        (r#"{"event": {"kind": "Ping", "data": 5}}"#, &["event.data invalid_type type"]),
        (r#"{"event": {"kind": "Count", "data": "5"}}"#, &["event.data invalid_type type"]),
        (
            r#"{"event": {"kind": "Count", "data": 256}}"#,
            &["event.data integer_above_max_value range"],
        ),
        (r#"{"event": {"data": null, "kind": "Count"}}"#, &["event.data invalid_type type"]),
        (r#"{"event": {"kind": "Maybe", "data": "x"}}"#, &["event.data invalid_type type"]),
        (
            r#"{"event": {"kind": "Pair", "data": [1, 2]},
                "events": [{"kind": "Pair", "data": [1]}, {"kind": "Pair", "data": {}},
                           {"kind": "Pair", "data": [1, "a", 2]}]}"#,
            &[
                "event.data[1] invalid_type type",
                "events[0].data array_below_min_length length",
                "events[1].data invalid_type type",
                "events[2].data array_above_max_length length",
            ],
        ),
    ]);
    assert_table_by_names::<Adjacents>(&[(
        r#"{"events": [{"kind": "Call", "data": {"id": "x", "args": 1, "y": 1}},
                           {"data": {"args": [1.5], "y": 1}, "kind": "Call"},
                           {"kind": "Fields", "data": {"b": "x"}},
                           {"data": [], "kind": "Call", "z": 1}]}"#,
        &[
            "events[0].data.id invalid_type type",
            "events[0].data.args invalid_type type",
            "events[0].data.y unknown_parameter unknown",
            "events[1].data.id missing_required_parameter required",
            "events[1].data.args[0] invalid_type type",
            "events[1].data.y unknown_parameter unknown",
            "events[2].data.a missing_required_parameter required",
            "events[2].data.b invalid_type type",
            "events[3].data invalid_type type",
            "events[3].z unknown_parameter unknown",
        ],
    )]);
    assert_table::<Adjacents>(&[(
        r#"{"events": [{"kind": "Count", "data": "x", "data": 5, "more": 1},
                           {"kind": "Count", "data": 5, "data": "x"},
                           {"data": 5, "kind": "Count", "data": 6, "kind": "Ping"},
                           {"kind": "Count", "kind": "Ping", "data": 5}]}"#,
        &[
            "events[0].data invalid_type type",
            "events[0].data duplicate_parameter duplicate",
            "events[0].more unknown_parameter unknown",
            "events[1].data duplicate_parameter duplicate",
            "events[2].data duplicate_parameter duplicate",
            "events[2].kind duplicate_parameter duplicate",
            "events[3].kind duplicate_parameter duplicate",
        ],
    )]);
}

#[derive(RunRequest, Debug)]
struct Externals {
    step: Option<Step>,
    steps: Option<Vec<Step>>,
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "kebab-case")]
enum Step {
    Wait,
    #[serde(alias = "sleep")]
    Delay(u16),
    Move(i8, i8),
    CallTool(Call),
    Say {
        text: String,
        loud: Option<bool>,
    },
    Foreign(Foreign),
}

#[test]
fn an_external_variant_is_wrong() {
    assert_table::<Externals>(&[
        (r#"{"step": "go"}"#, &["step invalid_value one_of"]),
        (r#"{"step": {"go": 5}}"#, &["step invalid_value one_of"]),
        (r#"{"step": 5}"#, &["step invalid_type type"]),
        (r#"{"step": ["wait"]}"#, &["step invalid_type type"]),
        (r#"{"step": {}}"#, &["step invalid_value type"]),
        (r#"{"step": {"delay": 1, "say": {}}}"#, &["step invalid_value type"]),
        (r#"{"step": "delay"}"#, &["step invalid_type type"]),
        (r#"{"step": "say"}"#, &["step invalid_type type"]),
        (r#"{"step": "move"}"#, &["step invalid_type type"]),
        (r#"{"step": {"wait": 5}}"#, &["step.wait invalid_type type"]),
        (r#"{"step": {"delay": 65536}}"#, &["step.delay integer_above_max_value range"]),
        (r#"{"step": {"sleep": -1}}"#, &["step.sleep integer_below_min_value range"]),
        (r#"{"step": {"delay": null}}"#, &["step.delay invalid_type type"]),
        (r#"{"step": {"move": [1, "up"]}}"#, &["step.move[1] invalid_type type"]),
        (r#"{"step": {"move": [200, 1]}}"#, &["step.move[0] integer_above_max_value range"]),
        (r#"{"step": {"move": [1]}}"#, &["step.move array_below_min_length length"]),
        (r#"{"step": {"move": 1}}"#, &["step.move invalid_type type"]),
        (
            r#"{"step": {"call-tool": {"id": null, "args": [null, 1, null], "x": 1}}}"#,
            &[
                "step.call-tool.id invalid_type type",
                "step.call-tool.args[0] invalid_type type",
                "step.call-tool.args[2] invalid_type type",
                "step.call-tool.x unknown_parameter unknown",
            ],
        ),
    ]);
    assert_table_by_names::<Externals>(&[(
        r#"{"steps": [{"say": {"loud": "yes"}}, {"say": []}, "wait", {"foreign": {"a": "1"}},
                {"say": "hi"}, null, {"call-tool": {}}, {"foreign": 5}]}"#,
        &[
            "steps[0].say.text missing_required_parameter required",
            "steps[0].say.loud invalid_type type",
            "steps[1].say invalid_type type",
            "steps[3].foreign.a invalid_type type",
            "steps[4].say invalid_type type",
            "steps[5] invalid_type type",
            "steps[6].call-tool.id missing_required_parameter required",
            "steps[7].foreign invalid_type type",
        ],
    )]);
}

#[derive(RunRequest, Debug)]
struct Names {
    effort: Option<Effort>,
    tier: Option<Tier>,
    all: Option<Vec<Effort>>,
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    #[serde(alias = "mid")]
    Medium,
    High,
}

/// An open enum, which is any string.
#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Tier {
    Auto,
    Flex,
    #[request(other)]
    Other(String),
}

#[test]
fn names_are_wrong() {
    assert_table::<Names>(&[
        (
            r#"{"effort": 1, "tier": 1, "all": "low"}"#,
            &["effort invalid_type type", "tier invalid_type type", "all invalid_type type"],
        ),
        (
            r#"{"tier": ["auto"], "tier": "flex", "effort": "x", "effort": "low"}"#,
            &[
                "effort invalid_value one_of",
                "effort duplicate_parameter duplicate",
                "tier invalid_type type",
                "tier duplicate_parameter duplicate",
            ],
        ),
    ]);
    assert_table_by_names::<Names>(&[(
        r#"{"effort": {"low": null}, "tier": {"auto": null}, "all": ["low", "LOW", 5, "mid",
                null, {}, []]}"#,
        &[
            "effort invalid_type type",
            "tier invalid_type type",
            "all[1] invalid_value one_of",
            "all[2] invalid_type type",
            "all[4] invalid_type type",
            "all[5] invalid_type type",
            "all[6] invalid_type type",
        ],
    )]);
}

#[derive(RunRequest, Debug)]
struct Quirks {
    choice: Option<Choice>,
    tool: Option<Tool>,
    item: Option<Item>,
}

/// Some variants are a mere name.
#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Choice {
    #[request(bare)]
    Auto,
    #[request(bare)]
    None,
    Function {
        name: String,
    },
}

/// A tool without a type is a custom one.
#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Tool {
    #[request(default)]
    Custom {
        name: String,
        strict: Option<bool>,
    },
    Search,
}

/// An adjacently tagged enum with a default, too.
#[derive(RunRequest, Debug)]
#[serde(tag = "t", content = "c")]
enum Item {
    #[request(default)]
    One(u8),
    Two,
}

#[test]
fn bare_names_and_variants_without_a_tag_are_wrong() {
    assert_table::<Quirks>(&[
        (r#"{"choice": "any"}"#, &["choice invalid_value one_of"]),
        (r#"{"choice": "function"}"#, &["choice invalid_value one_of"]),
        (r#"{"choice": 5}"#, &["choice invalid_type type"]),
        (r#"{"choice": {}}"#, &["choice.type missing_required_parameter required"]),
        (r#"{"choice": {"type": "auto"}}"#, &["choice.type invalid_value one_of"]),
        (
            r#"{"choice": {"type": "function"}}"#,
            &["choice.name missing_required_parameter required"],
        ),
        (r#"{"choice": {"name": 5, "type": "function"}}"#, &["choice.name invalid_type type"]),
        (
            r#"{"tool": {"strict": 1}}"#,
            &["tool.name missing_required_parameter required", "tool.strict invalid_type type"],
        ),
        (
            r#"{"tool": {"name": 5, "naem": "x"}}"#,
            &["tool.name invalid_type type", "tool.naem unknown_parameter unknown"],
        ),
        (r#"{"tool": {"name": "x", "type": "search"}}"#, &["tool.name unknown_parameter unknown"]),
        (r#"{"tool": {}}"#, &["tool.name missing_required_parameter required"]),
        (r#"{"tool": {"type": null, "name": "x"}}"#, &["tool.type invalid_type type"]),
        (r#"{"item": {}}"#, &["item.c missing_required_parameter required"]),
        (r#"{"item": {"c": "x"}}"#, &["item.c invalid_type type"]),
        (r#"{"item": {"c": 5, "t": "Two"}}"#, &["item.c invalid_type type"]),
    ]);
}
