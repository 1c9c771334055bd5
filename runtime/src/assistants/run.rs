//! The request itself.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::{
    AssistantTool, CreateMessageRequest, Model, ResponseFormat, ToolChoice, TruncationStrategy,
};
use crate::RunRequest;

/// Body of `POST /threads/{thread_id}/runs`: lets an assistant work on a thread.
///
/// Every field but `assistant_id` may be left out, and then the assistant's own setting holds. A
/// `null` means the same, except for `parallel_tool_calls`, which does not take one.
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
#[request(extensible, builder(derive(Clone, Debug)))]
#[serde(deny_unknown_fields)]
pub struct CreateRunRequest {
    /// ID of the assistant that executes the run.
    ///
    /// It must not be empty. The published schema takes any string here, but nothing has an empty
    /// ID, so that could only be a mistake of the caller.
    #[request(length(1..))]
    pub assistant_id: String,
    /// Model that executes the run, in place of the assistant's.
    pub model: Option<Model>,
    /// Instructions for this run, in place of the assistant's.
    pub instructions: Option<String>,
    /// Instructions for this run, appended to the others.
    pub additional_instructions: Option<String>,
    /// Messages that are added to the thread before the run.
    #[request(each = additional_message)]
    pub additional_messages: Option<Vec<CreateMessageRequest>>,
    /// Tools that the assistant can use in this run, in place of its own: at most 20.
    #[request(length(..=20), each = tool)]
    pub tools: Option<Vec<AssistantTool>>,
    /// Pairs to store with the run: at most 16, keys of at most 64 characters, values of at most
    /// 512.
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
    /// Sampling temperature, from 0 (focused) to 2 (random). A server takes 1 by default.
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
    /// Nucleus sampling: the share of probability mass to consider, from 0 to 1. A server takes 1
    /// by default. To set `temperature` too is not advised, but allowed.
    #[request(range(0..=1))]
    pub top_p: Option<f64>,
    /// Whether to answer with a stream of server-sent events.
    pub stream: Option<bool>,
    /// How many prompt tokens the whole run may use: at least 256. If it needs more it ends as
    /// `incomplete`.
    #[request(range(256..))]
    pub max_prompt_tokens: Option<u64>,
    /// How many completion tokens the whole run may use: at least 256. If it needs more it ends as
    /// `incomplete`.
    #[request(range(256..))]
    pub max_completion_tokens: Option<u64>,
    /// How the thread is cut to fit the context of the model.
    pub truncation_strategy: Option<TruncationStrategy>,
    /// Which tool is called, if any.
    pub tool_choice: Option<ToolChoice>,
    /// Whether several tools may be called at once. A server takes `true` by default.
    #[request(not_null)]
    pub parallel_tool_calls: Option<bool>,
    /// Format of the model's output.
    pub response_format: Option<ResponseFormat>,
}
