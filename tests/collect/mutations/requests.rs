//! The requests that are read, and what their bodies look like.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Display;
use std::net::IpAddr;

use chrono::NaiveDate;
use run_request::RunRequest;
use run_request::assistants::CreateRunRequest;
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use super::maker::Maker;
use super::shape::{
    Again, Field, MapShape, Object, Shape, Text, array, array_of, byte, closed, map, map_of, names,
    not_null, object, optional, required, text, text_of, wide,
};

fn metadata() -> Field {
    optional("metadata", Shape::Map(map_of(text_of(0, 512), 16, 64)))
}

fn make_tool() -> Shape {
    let ranking = object(vec![
        not_null("ranker", names(&["auto", "default_2024_08_21"])),
        required("score_threshold", Shape::Decimal(Some((0.0, 1.0)))),
    ]);
    let search = object(vec![
        not_null("max_num_results", wide(1, 50)),
        not_null("ranking_options", Shape::Object(ranking)),
    ]);
    let function = object(vec![
        not_null("description", text()),
        required("name", function_name()),
        not_null("parameters", Shape::Map(map(Shape::Any))),
        optional("strict", Shape::Bool),
    ]);
    Shape::Internal {
        tag: "type",
        variants: vec![
            ("code_interpreter", Object::default()),
            ("file_search", object(vec![not_null("file_search", Shape::Object(search))])),
            ("function", object(vec![required("function", Shape::Object(function))])),
        ],
    }
}

/// Sixty-four of some characters, and no others.
fn function_name() -> Shape {
    Shape::Parsed {
        valid: |maker| maker.letters(16),
        invalid: |maker| format!("{}!", maker.letters(16)),
    }
}

fn url() -> Shape {
    Shape::Parsed {
        valid: |maker| format!("https://example.com/{}", maker.letters(12)),
        invalid: |maker| format!("{} no url", maker.letters(12)),
    }
}

fn make_message() -> Shape {
    let detail = || not_null("detail", names(&["auto", "low", "high"]));
    let image_file = object(vec![required("file_id", text()), detail()]);
    let image_url = object(vec![required("url", url()), detail()]);
    let part = Shape::Internal {
        tag: "type",
        variants: vec![
            ("image_file", object(vec![required("image_file", Shape::Object(image_file))])),
            ("image_url", object(vec![required("image_url", Shape::Object(image_url))])),
            ("text", object(vec![required("text", text())])),
        ],
    };
    let parts = Shape::Array { item: Box::new(part), length: (1, usize::MAX), is_unique: false };
    let tool = Shape::Internal {
        tag: "type",
        variants: vec![("code_interpreter", Object::default()), ("file_search", Object::default())],
    };
    let attachment = object(vec![required("file_id", text()), required("tools", array(tool))]);
    Shape::Object(closed(vec![
        required("role", names(&["user", "assistant"])),
        required("content", Shape::Kinds(vec![text(), parts])),
        optional("attachments", array(Shape::Object(attachment))),
        metadata(),
    ]))
}

fn list_run_fields() -> Vec<Field> {
    let tokens = |name| optional(name, wide(256, i64::MAX));
    let truncation = object(vec![
        required("type", names(&["auto", "last_messages"])),
        optional("last_messages", wide(1, i64::MAX)),
    ]);
    let function = object(vec![required("name", text())]);
    let choice = object(vec![
        required("type", names(&["function", "code_interpreter", "file_search"])),
        not_null("function", Shape::Object(function)),
    ]);
    let schema = object(vec![
        not_null("description", text()),
        required("name", function_name()),
        not_null("schema", Shape::Map(map(Shape::Any))),
        optional("strict", Shape::Bool),
    ]);
    let format = Shape::Internal {
        tag: "type",
        variants: vec![
            ("text", Object::default()),
            ("json_object", Object::default()),
            ("json_schema", object(vec![required("json_schema", Shape::Object(schema))])),
        ],
    };
    vec![
        required("assistant_id", text_of(1, usize::MAX)),
        optional("model", text()),
        optional("instructions", text()),
        optional("additional_instructions", text()),
        optional("additional_messages", array(make_message())),
        optional("tools", array_of(make_tool(), 0, 20)),
        metadata(),
        optional("temperature", Shape::Decimal(Some((0.0, 2.0)))),
        optional("top_p", Shape::Decimal(Some((0.0, 1.0)))),
        optional("stream", Shape::Bool),
        tokens("max_prompt_tokens"),
        tokens("max_completion_tokens"),
        optional("truncation_strategy", Shape::Object(truncation)),
        optional(
            "tool_choice",
            Shape::Kinds(vec![names(&["none", "auto", "required"]), Shape::Object(choice)]),
        ),
        not_null("parallel_tool_calls", Shape::Bool),
        optional("response_format", Shape::Kinds(vec![names(&["auto"]), format])),
    ]
}

pub(super) fn run() -> Shape {
    Shape::Object(closed(list_run_fields()))
}

/// Flattens a request, and denies unknown fields.
#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Extended {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[request(length(..=8), unique, inner(length(1..=32)))]
    tags: Option<Vec<String>>,
    #[request(not_null)]
    urgent: Option<bool>,
    #[request(nullable)]
    owner: Option<String>,
}

pub(super) fn extended() -> Shape {
    let mut fields = list_run_fields();
    let tags = Shape::Array { item: Box::new(text_of(1, 32)), length: (0, 8), is_unique: true };
    fields.extend([
        required("ticket", Shape::Text(Text { length: (0, 16), pattern: Some("T-") })),
        not_null("priority", byte(1, 5)),
        optional("tags", tags),
        not_null("urgent", Shape::Bool),
        required("owner", Shape::Option(Box::new(text()))),
    ]);
    Shape::Object(closed(fields))
}

/// A field of each form of enum.
#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Unions {
    messages: Vec<Message>,
    parts: Option<Vec<Part>>,
    input: Input,
    actions: Option<Vec<Action>>,
    effort: Option<Effort>,
    level: Option<Level>,
    choice: Option<Choice>,
    by_name: Option<BTreeMap<String, Part>>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "role", rename_all = "snake_case", deny_unknown_fields)]
enum Message {
    User {
        #[request(length(1..=40))]
        content: String,
        name: Option<String>,
        #[request(inner(length(1..=9)))]
        labels: Option<Vec<String>>,
        replies: Option<Vec<Message>>,
    },
    Tool(ToolMessage),
    Nothing,
}

#[derive(RunRequest, Debug)]
struct ToolMessage {
    id: String,
    #[request(range(1..=9))]
    weight: Option<u8>,
    input: Option<Box<Input>>,
}

fn make_union_message() -> Shape {
    Shape::Internal {
        tag: "role",
        variants: vec![
            (
                "user",
                closed(vec![
                    required("content", text_of(1, 40)),
                    optional("name", text()),
                    optional("labels", array(text_of(1, 9))),
                    optional("replies", array(Shape::Again(Again(make_union_message)))),
                ]),
            ),
            (
                "tool",
                object(vec![
                    required("id", text()),
                    optional("weight", byte(1, 9)),
                    optional("input", make_input()),
                ]),
            ),
            ("nothing", closed(Vec::new())),
        ],
    }
}

#[derive(RunRequest, Debug)]
#[serde(tag = "event", content = "data", rename_all = "snake_case")]
enum Part {
    Text(#[request(length(1..=40))] String),
    Size {
        #[request(range(1..=100))]
        width: u8,
        height: u8,
    },
    Numbers(Vec<i8>),
    Done,
}

fn make_part() -> Shape {
    let size = object(vec![required("width", byte(1, 100)), required("height", byte(0, 255))]);
    let number = Shape::Integer { of_type: (-128, 127), range: (-128, 127) };
    Shape::Adjacent {
        tag: "event",
        content: "data",
        variants: vec![
            ("text", Some(text_of(1, 40))),
            ("size", Some(Shape::Object(size))),
            ("numbers", Some(array(number))),
            ("done", None),
        ],
    }
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum Input {
    Text(#[request(length(1..=40))] String),
    Lines(#[request(length(1..=5))] Vec<String>),
    Page {
        #[request(range(1..=100))]
        page: u8,
        filter: Option<Effort>,
    },
}

fn make_input() -> Shape {
    let page =
        object(vec![required("page", byte(1, 100)), optional("filter", names(&["low", "high"]))]);
    Shape::Kinds(vec![text_of(1, 40), array_of(text(), 1, 5), Shape::Object(page)])
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "snake_case")]
enum Action {
    Stop,
    Jump(#[request(range(1..=9))] u8),
    Walk {
        #[request(inner(range(..=99)))]
        steps: Vec<u8>,
        fast: Option<bool>,
    },
    Both(u8, String),
}

fn make_action() -> Shape {
    let walk = object(vec![required("steps", array(byte(0, 99))), optional("fast", Shape::Bool)]);
    Shape::External(vec![
        ("stop", None),
        ("jump", Some(byte(1, 9))),
        ("walk", Some(Shape::Object(walk))),
        ("both", Some(Shape::Tuple(vec![byte(0, 255), text()]))),
    ])
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "snake_case")]
enum Effort {
    Low,
    High,
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "snake_case")]
enum Level {
    Low,
    #[request(other)]
    Other(#[request(length(..=20))] String),
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Choice {
    #[request(bare)]
    Auto,
    Function {
        name: String,
    },
}

pub(super) fn unions() -> Shape {
    let choice = Shape::Internal {
        tag: "type",
        variants: vec![("function", object(vec![required("name", text())]))],
    };
    Shape::Object(closed(vec![
        required("messages", array(make_union_message())),
        optional("parts", array(make_part())),
        required("input", make_input()),
        optional("actions", array(make_action())),
        optional("effort", names(&["low", "high"])),
        optional("level", Shape::Open { names: &["low"], max: 20 }),
        optional("choice", Shape::Kinds(vec![names(&["auto"]), choice])),
        optional("by_name", Shape::Map(map(make_part()))),
    ]))
}

/// Flattens a map, and has rules of every kind.
#[derive(RunRequest, Debug)]
pub(super) struct Collecting {
    #[request(length(1..=40))]
    name: String,
    #[request(range(0.0..=1.0))]
    share: f64,
    #[request(one_of("low", "high"))]
    level: Option<String>,
    #[request(pattern("^c[0-9]+$"))]
    code: Option<String>,
    #[request(unique, length(1..=6), inner(range(..=1000)))]
    numbers: Option<Vec<u32>>,
    #[request(requires(top))]
    logprobs: Option<bool>,
    top: Option<u8>,
    #[request(conflicts_with(end))]
    stop: Option<String>,
    end: Option<String>,
    #[serde(flatten)]
    #[request(length(..=8), keys(length(..=10)), values(range(..=99)))]
    rest: BTreeMap<String, u32>,
}

pub(super) fn collecting() -> Shape {
    let number = |max| Shape::Integer { of_type: (0, i64::from(u32::MAX)), range: (0, max) };
    let numbers = Shape::Array { item: Box::new(number(1000)), length: (1, 6), is_unique: true };
    Shape::Object(Object {
        fields: vec![
            required("name", text_of(1, 40)),
            required("share", Shape::Decimal(Some((0.0, 1.0)))),
            optional("level", names(&["low", "high"])),
            optional("code", Shape::Text(Text { length: (0, usize::MAX), pattern: Some("c") })),
            optional("numbers", numbers),
            optional("logprobs", Shape::Bool),
            optional("top", byte(0, 255)),
            optional("stop", text()),
            optional("end", text()),
        ],
        rest: Some(map_of(number(99), 8, 10)),
        requires: vec![("logprobs", "top")],
        conflicts: vec![("stop", "end")],
        ..Object::default()
    })
}

/// Sequences and maps in each other, and itself.
#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
pub(super) struct Nesting {
    #[request(inner(inner(range(..=200))))]
    grid: Vec<Vec<u8>>,
    #[request(values(inner(length(..=20))))]
    words: Option<BTreeMap<String, VecDeque<String>>>,
    #[request(inner(values(range(0.0..=9.5))))]
    shares: Option<Box<[BTreeMap<String, f64>]>>,
    maps: Option<BTreeMap<String, BTreeMap<String, Item>>>,
    #[request(length(..=4))]
    lists: Option<Vec<BTreeMap<String, Vec<Item>>>>,
    set: Option<BTreeSet<i8>>,
    pair: Option<(u8, Item)>,
    both: Option<[Item; 2]>,
    inner: Option<Box<Nesting>>,
}

#[derive(RunRequest, Debug)]
struct Item {
    id: String,
    #[request(range(1..=9))]
    count: Option<u8>,
}

fn make_item() -> Shape {
    Shape::Object(object(vec![required("id", text()), optional("count", byte(1, 9))]))
}

pub(super) fn nesting() -> Shape {
    let small = Shape::Integer { of_type: (-128, 127), range: (-128, 127) };
    Shape::Object(closed(vec![
        required("grid", array(array(byte(0, 200)))),
        optional("words", Shape::Map(map(array(text_of(0, 20))))),
        optional("shares", array(Shape::Map(map(Shape::Decimal(Some((0.0, 9.5))))))),
        optional("maps", Shape::Map(map(Shape::Map(map(make_item()))))),
        optional("lists", array_of(Shape::Map(map(array(make_item()))), 0, 4)),
        optional("set", array(small)),
        optional("pair", Shape::Tuple(vec![byte(0, 255), make_item()])),
        optional("both", Shape::Tuple(vec![make_item(), make_item()])),
        optional("inner", Shape::Again(Again(nesting))),
    ]))
}

/// Types whose errors may repeat what they have read, and whose formats depend on whether that is
/// human-readable.
#[derive(RunRequest, Debug)]
pub(super) struct Parsing {
    id: Uuid,
    addresses: Option<Vec<IpAddr>>,
    #[request(skip)]
    day: Option<NaiveDate>,
    #[serde(deserialize_with = "read_loudly")]
    loud: String,
    #[request(skip)]
    words: Option<Vec<Word>>,
    by_number: Option<BTreeMap<u16, Item>>,
    #[request(skip)]
    by_word: Option<BTreeMap<String, Option<Word>>>,
    #[request(secret, length(..=12))]
    secret: Option<String>,
}

/// Repeats what it rejects.
fn read_loudly<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = String::deserialize(deserializer)?;
    reject_marked(&text, "no good: ").map(|()| text)
}

fn reject_marked<E: serde::de::Error>(text: &str, message: impl Display) -> Result<(), E> {
    if text.ends_with('!') { Err(E::custom(format!("{message}{text:?}"))) } else { Ok(()) }
}

/// Rejects some words in each of serde's ways.
#[derive(Serialize, Debug)]
struct Word(());

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::{Error, Unexpected};

        let text = String::deserialize(deserializer)?;
        reject_marked(&text, "")?;
        match text.chars().next_back() {
            Some('?') => Err(D::Error::invalid_value(Unexpected::Str(&text), &"a word")),
            Some('.') => Err(D::Error::unknown_variant(&text, &["word"])),
            _ => Ok(Word(())),
        }
    }
}

fn word() -> Shape {
    Shape::Parsed {
        valid: |maker| maker.letters(12),
        invalid: |maker| format!("{}{}", maker.letters(12), maker.name(&["!", "?", "."])),
    }
}

fn make_uuid(maker: &mut Maker) -> String {
    let hex = maker.characters("0123456789abcdef", 12);
    let hex = maker.remember(hex);
    format!("67e55044-10b1-426f-9247-{hex}")
}

pub(super) fn parsing() -> Shape {
    let id = Shape::Parsed { valid: make_uuid, invalid: |maker| format!("{}x", make_uuid(maker)) };
    let address = Shape::Parsed {
        valid: |maker| {
            let last = maker.characters("123456789", 2);
            maker.remember(format!("192.168.17.{last}"))
        },
        invalid: |maker| {
            let last = maker.characters("3456789", 3);
            maker.remember(format!("192.168.17.{last}"))
        },
    };
    let day = Shape::Parsed {
        valid: |maker| {
            let last = maker.characters("123456789", 1);
            maker.remember(format!("2026-11-1{last}"))
        },
        invalid: |maker| {
            let last = maker.characters("456789", 2);
            maker.remember(format!("2026-11-{last}"))
        },
    };
    let loud = Shape::Parsed {
        valid: |maker| maker.letters(12),
        invalid: |maker| format!("{}!", maker.letters(12)),
    };
    let by_number = MapShape { by_number: true, ..map(make_item()) };
    Shape::Object(object(vec![
        required("id", id),
        optional("addresses", array(address)),
        optional("day", day),
        required("loud", loud),
        optional("words", array(word())),
        optional("by_number", Shape::Map(by_number)),
        optional("by_word", Shape::Map(map(Shape::Option(Box::new(word()))))),
        optional("secret", Shape::Secret { max: 12 }),
    ]))
}
