//! The requests with our derive.

use std::collections::BTreeMap;

use run_request::RunRequest;

use super::names::{Choice, Cut, Format, Role, ToolType};
use super::{Size, Stack};

#[derive(RunRequest, Clone)]
#[request(extensible)]
pub struct Run {
    #[request(length(1..))]
    pub assistant_id: String,
    pub model: Option<String>,
    pub instructions: Option<String>,
    pub additional_instructions: Option<String>,
    pub additional_messages: Option<Vec<Message>>,
    #[request(length(..=20))]
    pub tools: Option<Vec<Tool>>,
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
    #[request(range(0..=1))]
    pub top_p: Option<f64>,
    pub stream: Option<bool>,
    #[request(range(256..))]
    pub max_prompt_tokens: Option<u64>,
    #[request(range(256..))]
    pub max_completion_tokens: Option<u64>,
    pub truncation_strategy: Option<Truncation>,
    pub tool_choice: Option<Choice>,
    pub parallel_tool_calls: Option<bool>,
    pub response_format: Option<ResponseFormat>,
}

#[derive(RunRequest)]
pub struct Extended {
    #[serde(flatten)]
    pub run: Run,
    #[request(length(1..=16))]
    pub ticket: String,
    #[request(range(1..=5))]
    pub priority: u8,
    #[request(length(..=8))]
    pub tags: Option<Vec<String>>,
    pub dry_run: Option<bool>,
}

#[derive(RunRequest, Clone)]
pub struct Message {
    pub role: Role,
    #[request(length(1..))]
    pub content: String,
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
}

#[derive(RunRequest, Clone)]
pub struct Tool {
    pub r#type: ToolType,
    pub function: Option<Function>,
}

#[derive(RunRequest, Clone)]
pub struct Function {
    #[request(length(1..=64))]
    pub name: String,
    pub description: Option<String>,
    pub strict: Option<bool>,
}

#[derive(RunRequest, Clone)]
pub struct Truncation {
    pub r#type: Cut,
    #[request(range(1..))]
    pub last_messages: Option<u64>,
}

#[derive(RunRequest, Clone)]
pub struct ResponseFormat {
    pub r#type: Format,
}

pub struct Ours;

impl Stack for Ours {
    type Run = Run;
    type Extended = Extended;

    const NAME: &'static str = "ours";

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
        run.validate().map_or_else(|violations| violations.len(), |()| 0)
    }

    fn sentences(run: &Run) -> Option<String> {
        Some(run.validate().map_or_else(|violations| violations.to_string(), |()| String::new()))
    }
}
