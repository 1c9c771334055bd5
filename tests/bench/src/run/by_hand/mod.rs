//! The requests written by hand, as one would with enough time. This is the baseline for ours.

mod builder;
mod validate;
mod violation;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::names::{Choice, Cut, Format, Role, ToolType};
use super::{Size, Stack};
pub use violation::{Violation, Violations};

pub type Pairs = BTreeMap<String, String>;

#[derive(Serialize, Deserialize, Clone)]
pub struct Run {
    pub assistant_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_instructions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_messages: Option<Vec<Message>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Pairs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_prompt_tokens: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncation_strategy: Option<Truncation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<Choice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ResponseFormat>,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct Message {
    pub role: Role,
    pub content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Pairs>,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct Tool {
    pub r#type: ToolType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<Function>,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct Function {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct Truncation {
    pub r#type: Cut,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_messages: Option<u64>,
}

#[derive(Serialize, Deserialize, Clone)]
pub struct ResponseFormat {
    pub r#type: Format,
}

/// All fields in one flat struct, as one would declare it without a derive that supports extension.
#[derive(Serialize, Deserialize)]
pub struct Extended {
    pub assistant_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_instructions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_messages: Option<Vec<Message>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Pairs>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_prompt_tokens: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncation_strategy: Option<Truncation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<Choice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ResponseFormat>,
    pub ticket: String,
    pub priority: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
}

pub struct ByHand;

impl Stack for ByHand {
    type Run = Run;
    type Extended = Extended;

    const NAME: &'static str = "by_hand";

    fn build(size: Size, parts: &Run) -> Run {
        let built = match size {
            Size::Small => super::chain!(small, Run::builder(), parts).build(),
            Size::Typical => super::chain!(typical, Run::builder(), parts).build(),
            Size::Large => super::chain!(large, Run::builder(), parts).build(),
        };
        built.expect("it is valid")
    }

    fn validate_built(_: &Run) -> bool {
        true
    }

    fn validate(run: &Run) -> bool {
        run.validate().is_ok()
    }

    fn validate_extended(extended: &Extended) -> bool {
        extended.validate().is_ok()
    }

    fn broken(run: &Run) -> usize {
        run.validate().map_or_else(|violations| violations.0.len(), |()| 0)
    }

    fn sentences(run: &Run) -> Option<String> {
        Some(run.validate().map_or_else(|violations| violations.to_string(), |()| String::new()))
    }
}
