//! The request with deserr's derive. Its own error types stop at the first fault; [`Faults`] keeps
//! all. It has no untagged enums, so one is implemented here, and rules are functions.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ops::ControlFlow;

use deserr::errors::JsonError;
use deserr::{
    DeserializeError, Deserr, ErrorKind, IntoValue, MergeWithError, Value, ValueKind,
    ValuePointerRef, take_cf_content,
};

/// The messages about all faults.
#[derive(Debug)]
pub struct Faults(pub Vec<String>);

impl MergeWithError<Faults> for Faults {
    fn merge(
        kept: Option<Self>,
        mut other: Self,
        _: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        let mut kept = kept.unwrap_or(Faults(Vec::new()));
        kept.0.append(&mut other.0);
        ControlFlow::Continue(kept)
    }
}

impl DeserializeError for Faults {
    fn error<V: IntoValue>(
        kept: Option<Self>,
        error: ErrorKind<'_, V>,
        location: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        let message = take_cf_content(JsonError::error(None, error, location)).to_string();
        Self::merge(kept, Faults(vec![message]), location)
    }
}

/// A rule that is broken.
pub struct Broken(&'static str);

impl MergeWithError<Broken> for Faults {
    fn merge(
        kept: Option<Self>,
        broken: Broken,
        location: ValuePointerRef<'_>,
    ) -> ControlFlow<Self, Self> {
        let msg = broken.0.to_owned();
        Self::error::<Infallible>(kept, ErrorKind::Unexpected { msg }, location)
    }
}

fn keep<T>(value: T, is_kept: bool, rule: &'static str) -> Result<T, Broken> {
    if is_kept { Ok(value) } else { Err(Broken(rule)) }
}

fn check_name(name: String) -> Result<String, Broken> {
    let is_kept = (1..=64).contains(&name.chars().count());
    keep(name, is_kept, "not 1 to 64 characters")
}

fn check_messages(messages: Vec<Message>) -> Result<Vec<Message>, Broken> {
    let is_kept = !messages.is_empty();
    keep(messages, is_kept, "empty")
}

fn check_temperature(temperature: Option<f64>) -> Result<Option<f64>, Broken> {
    let is_kept = temperature.is_none_or(|value| (0.0..=2.0).contains(&value));
    keep(temperature, is_kept, "not in 0..=2")
}

fn check_max_tokens(max_tokens: Option<u32>) -> Result<Option<u32>, Broken> {
    keep(max_tokens, max_tokens != Some(0), "zero")
}

fn check_tools(tools: Option<Vec<Tool>>) -> Result<Option<Vec<Tool>>, Broken> {
    let is_kept = tools.as_ref().is_none_or(|tools| tools.len() <= 128);
    keep(tools, is_kept, "more than 128 tools")
}

type Metadata = BTreeMap<String, MetadataValue>;

fn check_metadata(metadata: Option<Metadata>) -> Result<Option<Metadata>, Broken> {
    let is_kept = metadata.as_ref().is_none_or(|metadata| metadata.len() <= 16);
    keep(metadata, is_kept, "more than 16 entries")
}

#[derive(Deserr)]
#[deserr(try_from(String) = MetadataValue::check -> Broken, error = Faults)]
pub struct MetadataValue(pub String);

impl MetadataValue {
    fn check(value: String) -> Result<Self, Broken> {
        let is_kept = (1..=512).contains(&value.chars().count());
        keep(Self(value), is_kept, "not 1 to 512 characters")
    }
}

#[derive(Deserr)]
#[deserr(deny_unknown_fields, error = Faults)]
pub struct ChatRequest {
    #[deserr(try_from(String) = check_name -> Broken)]
    pub model: String,
    #[deserr(try_from(Vec<Message>) = check_messages -> Broken)]
    pub messages: Vec<Message>,
    #[deserr(default, try_from(Option<f64>) = check_temperature -> Broken)]
    pub temperature: Option<f64>,
    #[deserr(default, try_from(Option<u32>) = check_max_tokens -> Broken)]
    pub max_tokens: Option<u32>,
    #[deserr(default)]
    pub stream: Option<bool>,
    #[deserr(default)]
    pub reasoning_effort: Option<Effort>,
    #[deserr(default, try_from(Option<Vec<Tool>>) = check_tools -> Broken)]
    pub tools: Option<Vec<Tool>>,
    #[deserr(default, try_from(Option<Metadata>) = check_metadata -> Broken)]
    pub metadata: Option<Metadata>,
}

#[derive(Deserr)]
#[deserr(rename_all = lowercase, error = Faults)]
pub enum Effort {
    Low,
    Medium,
    High,
}

#[derive(Deserr)]
#[deserr(tag = "role", rename_all = lowercase, deny_unknown_fields, error = Faults)]
pub enum Message {
    System {
        content: String,
    },
    User {
        content: Content,
        #[deserr(default)]
        name: Option<String>,
    },
    Assistant {
        #[deserr(default)]
        content: Option<Content>,
        #[deserr(default)]
        tool_calls: Option<Vec<ToolCall>>,
    },
    Tool {
        tool_call_id: String,
        content: String,
    },
}

pub enum Content {
    Text(String),
    Parts(Vec<Part>),
}

impl Deserr<Faults> for Content {
    fn deserialize_from_value<V: IntoValue>(
        value: Value<V>,
        location: ValuePointerRef<'_>,
    ) -> Result<Self, Faults> {
        match value {
            Value::String(text) => Ok(Content::Text(text)),
            Value::Sequence(_) => Vec::deserialize_from_value(value, location).map(Content::Parts),
            actual => {
                let accepted = &[ValueKind::String, ValueKind::Sequence];
                let error = ErrorKind::IncorrectValueKind { actual, accepted };
                Err(take_cf_content(Faults::error(None, error, location)))
            }
        }
    }
}

#[derive(Deserr)]
#[deserr(tag = "type", deny_unknown_fields, error = Faults)]
pub enum Part {
    #[deserr(rename = "text")]
    Text { text: String },
    #[deserr(rename = "image_url")]
    ImageUrl { image_url: Image },
}

#[derive(Deserr)]
#[deserr(deny_unknown_fields, error = Faults)]
pub struct Image {
    pub url: String,
    #[deserr(default)]
    pub detail: Option<Detail>,
}

#[derive(Deserr)]
#[deserr(rename_all = lowercase, error = Faults)]
pub enum Detail {
    Auto,
    Low,
    High,
}

#[derive(Deserr)]
#[deserr(deny_unknown_fields, error = Faults)]
pub struct ToolCall {
    pub id: String,
    pub function: CalledFunction,
}

#[derive(Deserr)]
#[deserr(deny_unknown_fields, error = Faults)]
pub struct CalledFunction {
    pub name: String,
    pub arguments: String,
}

#[derive(Deserr)]
#[deserr(tag = "type", rename_all = lowercase, deny_unknown_fields, error = Faults)]
pub enum Tool {
    Function { function: Function },
}

#[derive(Deserr)]
#[deserr(deny_unknown_fields, error = Faults)]
pub struct Function {
    #[deserr(try_from(String) = check_name -> Broken)]
    pub name: String,
    #[deserr(default)]
    pub strict: Option<bool>,
    #[deserr(default)]
    pub parameters: Option<serde_json::Value>,
}
