//! The requests with bon, garde, serde and serde_with.

use bon::Builder;
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use super::garde_parts::{Message, Pairs, ResponseFormat, Tool, Truncation, pairs};
use super::names::{Choice, Cut, Format};
use super::{Size, Stack};

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Clone)]
#[builder(on(String, into))]
pub struct Run {
    #[garde(length(chars, min = 1))]
    pub assistant_id: String,
    #[garde(skip)]
    pub model: Option<String>,
    #[garde(skip)]
    pub instructions: Option<String>,
    #[garde(skip)]
    pub additional_instructions: Option<String>,
    #[garde(dive)]
    pub additional_messages: Option<Vec<Message>>,
    #[garde(length(max = 20), dive)]
    pub tools: Option<Vec<Tool>>,
    #[garde(length(max = 16), custom(pairs))]
    pub metadata: Option<Pairs>,
    #[garde(range(min = 0.0, max = 2.0))]
    pub temperature: Option<f64>,
    #[garde(range(min = 0.0, max = 1.0))]
    pub top_p: Option<f64>,
    #[garde(skip)]
    pub stream: Option<bool>,
    #[garde(range(min = 256))]
    pub max_prompt_tokens: Option<u64>,
    #[garde(range(min = 256))]
    pub max_completion_tokens: Option<u64>,
    #[garde(dive)]
    pub truncation_strategy: Option<Truncation>,
    #[garde(skip)]
    pub tool_choice: Option<Choice>,
    #[garde(skip)]
    pub parallel_tool_calls: Option<bool>,
    #[garde(dive)]
    pub response_format: Option<ResponseFormat>,
}

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize)]
pub struct Extended {
    #[garde(dive)]
    #[serde(flatten)]
    pub run: Run,
    #[garde(length(chars, min = 1, max = 16))]
    pub ticket: String,
    #[garde(range(min = 1, max = 5))]
    pub priority: u8,
    #[garde(length(max = 8))]
    pub tags: Option<Vec<String>>,
    #[garde(skip)]
    pub dry_run: Option<bool>,
}

pub struct Bon;

impl Stack for Bon {
    type Run = Run;
    type Extended = Extended;

    const NAME: &'static str = "bon";

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
        run.validate().map_or_else(|report| report.iter().count(), |()| 0)
    }
}
