//! The requests that documents are read into: each way to flatten, and each rule.

use std::collections::{BTreeMap, BTreeSet};

use run_request::assistants::CreateRunRequest;
use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Flattens a request, and knows all of its fields.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Extended {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[request(length(..=8), unique, inner(length(1..=32)))]
    tags: Option<Vec<String>>,
}

/// Flattens a request and a map that collects the unknown fields.
#[derive(RunRequest, Debug, PartialEq)]
pub(crate) struct Open {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[serde(flatten)]
    #[request(length(..=8), keys(length(..=16), ascii))]
    rest: BTreeMap<String, Value>,
}

/// Flattens a request and, through a buffer, what only knows serde.
#[derive(RunRequest, Debug, PartialEq)]
pub(crate) struct Buffered {
    #[serde(flatten)]
    rules: Rules,
    #[serde(flatten)]
    #[request(foreign)]
    theirs: Theirs,
}

/// Of serde's own derive.
#[derive(Validate, Serialize, Deserialize, Debug, PartialEq)]
pub(crate) struct Theirs {
    words: Option<String>,
    choice: Option<Choice>,
    numbers: Option<Vec<f64>>,
    pair: Option<(i8, Option<char>)>,
}

/// In the form that most enums have.
#[derive(Validate, Serialize, Deserialize, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Choice {
    Neither,
    One(u64),
    Two(u8, String),
    Named { deep: Box<Option<Choice>> },
}

/// Every rule, and every kind of field that a format without names can read too.
#[derive(RunRequest, Debug, PartialEq, Default)]
#[allow(clippy::option_option)]
#[request(check = sum)]
#[serde(default)]
pub(crate) struct Rules {
    #[request(bytes(..=9), starts_with("a"), ends_with("b"), contains("c"), ascii, one_of("acb"))]
    #[request(none_of("aXcb"), not_contains("X"))]
    text: Option<String>,
    #[request(length(..=4), pattern("^(a|b)*$"))]
    #[serde(alias = "other_name")]
    named: String,
    #[request(range(0.0..2.0), multiple_of(0.1), finite, none_of(0.7))]
    fraction: Option<f64>,
    #[request(above(0), multiple_of(3), one_of(3, 6, 9))]
    count: Option<i128>,
    #[request(range('a'..='z'))]
    letter: Option<char>,
    #[request(unique, length(..=1024))]
    single: Vec<f32>,
    #[request(length(..=3), inner(length(1..)))]
    set: BTreeSet<String>,
    #[request(length(..=3), keys(length(..=2), pattern("^a")), values(range(..=9)))]
    map: BTreeMap<String, u8>,
    parts: Vec<Part>,
    #[request(requires(count), conflicts_with(letter))]
    dependent: Option<bool>,
    #[request(not_null)]
    not_null: Option<u64>,
    doubled: Option<Option<i64>>,
    #[request(secret, range(..=9999), custom(refuse))]
    secret: Option<u64>,
    #[request(when(self.named.is_empty()), length(1..))]
    conditional: Option<Box<str>>,
    formats: Option<Formats>,
}

// Rules take what they check by reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn refuse(secret: &u64) -> Result<(), &'static str> {
    if *secret == 42 { Err("must be another") } else { Ok(()) }
}

fn sum(rules: &Rules) -> Result<(), String> {
    let parts = rules.parts.len();
    if parts == 3 { Err(format!("{parts} parts are one too many")) } else { Ok(()) }
}

/// One in a list.
#[derive(Validate, Serialize, Deserialize, Debug, PartialEq)]
pub(crate) enum Part {
    Unit,
    Text(#[request(length(1..))] String),
    Inner {
        #[request(range(1..))]
        n: i16,
        parts: Vec<Part>,
    },
}

/// Every format.
#[derive(RunRequest, Debug, PartialEq)]
pub(crate) struct Formats {
    #[request(format(url))]
    url: Option<String>,
    #[request(format(email))]
    email: Option<String>,
    #[request(format(hostname))]
    hostname: Option<String>,
    #[request(format(uuid))]
    uuid: Option<String>,
    #[request(format(date_time))]
    date_time: Option<String>,
    #[request(format(ip))]
    ip: Option<String>,
    #[request(format(ipv4))]
    ipv4: Option<String>,
    #[request(format(ipv6))]
    ipv6: Option<String>,
}

/// A field of each form of enum.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub(crate) struct Unions {
    #[request(length(..=4))]
    messages: Vec<Message>,
    #[request(not_null)]
    choice: Option<ToolChoice>,
    effort: Option<Effort>,
    step: Option<Step>,
    event: Option<Event>,
}

/// Internally tagged.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "role", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Message {
    User {
        #[request(length(1..))]
        name: String,
        #[request(range(..=9))]
        weight: Option<u8>,
        replies: Vec<Message>,
    },
    #[serde(alias = "tool")]
    Function(Formats),
    Nothing,
}

/// Internally tagged, with the name of a variant alone, and a variant that has no tag when read.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum ToolChoice {
    #[request(bare)]
    Auto,
    #[request(default)]
    Function {
        name: String,
        weight: f32,
    },
    Wide {
        number: i128,
        letter: Option<char>,
    },
}

/// Names, and any other.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Effort {
    Low,
    High,
    #[request(other)]
    Other(#[request(length(..=8))] String),
}

/// Externally tagged.
#[derive(RunRequest, Debug, PartialEq)]
pub(crate) enum Step {
    Stop,
    Jump(#[request(range(1..))] i16),
    Turn(u8, Option<bool>),
    Walk {
        #[request(length(..=3))]
        steps: Vec<Step>,
    },
}

/// Adjacently tagged.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(tag = "event", content = "data")]
pub(crate) enum Event {
    Done,
    Delta(String),
    Pair(u64, f64),
    Error {
        #[request(range(400..=599))]
        code: u16,
        details: BTreeMap<String, Step>,
    },
}

/// Of untagged variants, which only a format that describes its values can tell apart; flattened
/// enums, and a map beside them.
#[derive(RunRequest, Debug, PartialEq)]
pub(crate) struct Flattening {
    #[serde(flatten)]
    message: Message,
    #[serde(flatten)]
    event: Option<Event>,
    #[serde(flatten)]
    jump: Option<Box<Jump>>,
    stop: Option<Stop>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// Externally tagged, and flattened.
#[derive(RunRequest, Debug, PartialEq)]
pub(crate) enum Jump {
    Far(#[request(range(1..))] i16),
    Near { by: u8 },
}

/// Untagged.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(untagged)]
pub(crate) enum Stop {
    Word(#[request(length(1..))] String),
    Words(#[request(length(..=4))] Vec<String>),
    Count(u32),
    Jump(Jump),
    Fields {
        #[serde(rename = "type")]
        kind: String,
        many: Option<Vec<Stop>>,
    },
}
