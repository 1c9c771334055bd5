//! The run request itself.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{AssistantTool, CreateMessageRequest, Model, ResponseFormat, ToolChoice};
use crate::RunRequest;

/// The body of `POST /threads/{thread_id}/runs`, which runs an assistant on a thread.
///
/// All fields except `assistant_id` are optional and override the assistant's own settings. `null`
/// means the same as absent, except for `parallel_tool_calls`, which does not accept `null`.
///
/// ```
/// use run_request::assistants::CreateRunRequest;
///
/// let run = CreateRunRequest::builder()
///     .assistant_id("asst_abc123")
///     .max_prompt_tokens(10)
///     .build();
/// assert_eq!(
///     run.unwrap_err().to_string(),
///     "Invalid 'max_prompt_tokens': integer below minimum value. \
///      Expected a value >= 256, but got 10 instead.",
/// );
/// ```
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(extensible, partial, builder(derive(Clone, Debug, PartialEq)))]
#[serde(deny_unknown_fields)]
pub struct CreateRunRequest {
    /// The ID of the assistant that executes the run.
    ///
    /// Must not be empty. The published schema allows any string here, but an empty ID can only be
    /// a mistake of the caller.
    #[request(length(1..))]
    pub assistant_id: String,
    /// The model that executes the run, instead of the assistant's model.
    pub model: Option<Model>,
    /// The instructions for this run, instead of the assistant's.
    pub instructions: Option<String>,
    /// Instructions to append to the others for this run.
    pub additional_instructions: Option<String>,
    /// Messages to add to the thread before the run.
    #[request(each = additional_message)]
    pub additional_messages: Option<Vec<CreateMessageRequest>>,
    /// The tools available in this run, instead of the assistant's: at most 20.
    #[request(length(..=20), each = tool)]
    pub tools: Option<Vec<AssistantTool>>,
    /// Key-value pairs to store with the run: at most 16, with keys of at most 64 characters and
    /// values of at most 512.
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
    /// The sampling temperature, from 0 (focused) to 2 (random). Servers default to 1.
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
    /// Nucleus sampling: the share of probability mass to consider, from 0 to 1. Servers default to
    /// 1. Setting both this and `temperature` is allowed, but not recommended.
    #[request(range(0..=1))]
    pub top_p: Option<f64>,
    /// Whether to respond with a stream of server-sent events.
    pub stream: Option<bool>,
    /// The maximum number of prompt tokens for the whole run: at least 256. A run that exceeds it
    /// ends with the status `incomplete`.
    #[request(range(256..))]
    pub max_prompt_tokens: Option<u64>,
    /// The maximum number of completion tokens for the whole run: at least 256. A run that exceeds
    /// it ends with the status `incomplete`.
    #[request(range(256..))]
    pub max_completion_tokens: Option<u64>,
    /// How to truncate the thread to fit the model's context window.
    pub truncation_strategy: Option<TruncationStrategy>,
    /// Which tool the model calls, if any.
    pub tool_choice: Option<ToolChoice>,
    /// Whether the model may call several tools in parallel. Servers default to `true`.
    #[request(not_null)]
    pub parallel_tool_calls: Option<bool>,
    /// The format of the model's output.
    pub response_format: Option<ResponseFormat>,
}

/// How to truncate the thread to fit the model's context window.
///
/// ```
/// use run_request::assistants::TruncationStrategy;
///
/// let last = TruncationStrategy::last_messages(10);
/// assert_eq!(serde_json::to_string(&last)?, r#"{"type":"last_messages","last_messages":10}"#);
/// assert!(TruncationStrategy::last_messages(0).validate().is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "TruncationObject")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct TruncationStrategy {
    /// Which messages to drop.
    pub r#type: TruncationType,
    /// How many of the most recent messages to keep: at least 1. Per the published schema, it may
    /// be present or absent with either type.
    #[request(range(1..))]
    pub last_messages: Option<u64>,
}

impl TruncationStrategy {
    /// Drops as many messages from the middle as necessary.
    #[must_use]
    pub fn auto() -> Self {
        TruncationStrategy { r#type: TruncationType::Auto, last_messages: None }
    }

    /// Keeps the `count` most recent messages.
    #[must_use]
    pub fn last_messages(count: u64) -> Self {
        TruncationStrategy { r#type: TruncationType::LastMessages, last_messages: Some(count) }
    }
}

/// Which messages of a thread to drop.
#[doc(alias = "TruncationObjectType")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "snake_case", expecting = "a string")]
pub enum TruncationType {
    /// Messages in the middle, until the rest fits into the context window.
    Auto,
    /// All messages except for the most recent ones.
    LastMessages,
}
