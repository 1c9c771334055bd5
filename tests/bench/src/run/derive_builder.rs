//! The requests with derive_builder, validator and serde.

use derive_builder::Builder;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::names::{Choice, Cut, Format};
use super::validator_parts::{Message, Pairs, ResponseFormat, Tool, Truncation, count, pairs};
use super::{Size, Stack};

#[derive(Builder, Validate, Serialize, Deserialize, Clone)]
#[builder(pattern = "owned", setter(strip_option))]
pub struct Run {
    #[builder(setter(into))]
    #[validate(length(min = 1))]
    pub assistant_id: String,
    #[builder(default, setter(into))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<String>,
    #[builder(default, setter(into))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instructions: Option<String>,
    #[builder(default, setter(into))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_instructions: Option<String>,
    #[builder(default)]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_messages: Option<Vec<Message>>,
    #[builder(default)]
    #[validate(length(max = 20), nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    #[builder(default)]
    #[validate(length(max = 16), custom(function = pairs))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Pairs>,
    #[builder(default)]
    #[validate(range(min = 0.0, max = 2.0))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    #[builder(default)]
    #[validate(range(min = 0.0, max = 1.0))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    #[builder(default)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[builder(default)]
    #[validate(range(min = 256))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_prompt_tokens: Option<u64>,
    #[builder(default)]
    #[validate(range(min = 256))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<u64>,
    #[builder(default)]
    #[validate(nested)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncation_strategy: Option<Truncation>,
    #[builder(default)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<Choice>,
    #[builder(default)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    #[builder(default)]
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

pub struct DeriveBuilder;

impl Stack for DeriveBuilder {
    type Run = Run;
    type Extended = Extended;

    const NAME: &'static str = "derive_builder";

    fn build(size: Size, parts: &Run) -> Run {
        match size {
            Size::Small => super::chain!(small, RunBuilder::default(), parts)
                .build()
                .expect("all that is required is set"),
            Size::Typical => super::chain!(typical, RunBuilder::default(), parts)
                .build()
                .expect("all that is required is set"),
            Size::Large => super::chain!(large, RunBuilder::default(), parts)
                .build()
                .expect("all that is required is set"),
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
