//! The requests with typed-builder, validator and serde.

use serde::{Deserialize, Serialize};
use typed_builder::TypedBuilder;
use validator::Validate;

use super::names::{Choice, Cut, Format};
use super::validator_parts::{Message, Pairs, ResponseFormat, Tool, Truncation, count, pairs};
use super::{Size, Stack};

#[derive(TypedBuilder, Validate, Serialize, Deserialize, Clone)]
pub struct Run {
    #[builder(setter(into))]
    #[validate(length(min = 1))]
    pub assistant_id: String,
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    #[builder(default, setter(into, strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_instructions: Option<String>,
    #[builder(default, setter(strip_option))]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_messages: Option<Vec<Message>>,
    #[builder(default, setter(strip_option))]
    #[validate(length(max = 20), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    #[builder(default, setter(strip_option))]
    #[validate(length(max = 16), custom(function = pairs))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Pairs>,
    #[builder(default, setter(strip_option))]
    #[validate(range(min = 0.0, max = 2.0))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    #[builder(default, setter(strip_option))]
    #[validate(range(min = 0.0, max = 1.0))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[builder(default, setter(strip_option))]
    #[validate(range(min = 256))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_prompt_tokens: Option<u64>,
    #[builder(default, setter(strip_option))]
    #[validate(range(min = 256))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<u64>,
    #[builder(default, setter(strip_option))]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncation_strategy: Option<Truncation>,
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<Choice>,
    #[builder(default, setter(strip_option))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    #[builder(default, setter(strip_option))]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ResponseFormat>,
}

#[derive(Validate, Serialize, Deserialize)]
pub struct Extended {
    #[validate(nested)]
    #[serde(flatten)]
    pub run: Run,
    #[validate(length(min = 1, max = 16))]
    pub ticket: String,
    #[validate(range(min = 1, max = 5))]
    pub priority: u8,
    #[validate(length(max = 8))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dry_run: Option<bool>,
}

pub struct Typed;

impl Stack for Typed {
    type Run = Run;
    type Extended = Extended;

    const NAME: &'static str = "typed";

    fn build(size: Size, parts: &Run) -> Run {
        match size {
            Size::Small => super::chain!(small, Run::builder(), parts).build(),
            Size::Typical => super::chain!(typical, Run::builder(), parts).build(),
            Size::Large => super::chain!(large, Run::builder(), parts).build(),
        }
    }

    fn validate_built(run: &Run) -> bool {
        Self::validate(run)
    }

    fn validate(run: &Run) -> bool {
        run.validate().is_ok()
    }

    fn validate_extended(extended: &Extended) -> bool {
        extended.validate().is_ok()
    }

    fn broken(run: &Run) -> usize {
        let Err(errors) = run.validate() else { return 0 };
        count(&errors)
    }
}
