//! The request itself.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::limits::check_modalities;
use super::{
    AudioOptions, FunctionCallChoice, FunctionObject, Message, Modality, Moderation, Prediction,
    PromptCacheOptions, PromptCacheRetention, ResponseFormat, Stop, StreamOptions, Tool,
    ToolChoice, Verbosity, WebSearchOptions,
};
use crate::RunRequest;

/// The body of `POST /chat/completions`.
///
/// Only `model` and `messages` are required. Defaults are those of OpenAI's server.
///
/// ```
/// use run_request::chat::{CreateChatCompletionRequest, Message};
///
/// let chat = CreateChatCompletionRequest::builder()
///     .model("gpt-5.4")
///     .message(Message::user("How warm is it in Oslo?"))
///     .top_logprobs(2)
///     .build();
/// assert_eq!(
///     chat.unwrap_err().to_string(),
///     "Invalid 'top_logprobs': requires 'logprobs' to be true.",
/// );
/// ```
#[doc(alias("CreateModelResponseProperties", "ModelResponseProperties"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(extensible, partial, builder(derive(Clone, Debug, PartialEq)))]
#[serde(deny_unknown_fields)]
pub struct CreateChatCompletionRequest {
    /// The conversation so far; at least one message.
    #[request(length(1..), each = message)]
    pub messages: Vec<Message>,
    /// The name of the model. Must not be empty.
    #[doc(alias = "ModelIdsShared")]
    #[request(length(1..))]
    pub model: String,
    /// How the request is processed; `auto` if unset.
    pub service_tier: Option<ServiceTier>,
    /// The kinds of output; text if unset. Audio requires `audio`.
    #[request(each = modality)]
    #[request(when(self.audio.is_none()), custom(check_modalities))]
    pub modalities: Option<Vec<Modality>>,
    /// How verbose the model is; `medium` if unset.
    pub verbosity: Option<Verbosity>,
    /// How much the model reasons before it answers; `medium` if unset.
    pub reasoning_effort: Option<ReasoningEffort>,
    /// The maximum number of tokens that the model generates, including those for reasoning.
    pub max_completion_tokens: Option<u64>,
    /// From -2 to 2: how much less likely a token gets each time it occurs. The default is 0.
    #[request(range(-2..=2))]
    pub frequency_penalty: Option<f64>,
    /// From -2 to 2: how much less likely a token gets once it has occurred. The default is 0.
    #[request(range(-2..=2))]
    pub presence_penalty: Option<f64>,
    /// Lets the model search the web.
    #[request(not_null)]
    pub web_search_options: Option<WebSearchOptions>,
    /// How many alternatives to return for each token, from 0 to 20. Requires `logprobs: true`.
    #[request(range(0..=20), requires(logprobs = true))]
    pub top_logprobs: Option<u32>,
    /// The format of the output; text if unset.
    #[request(not_null)]
    pub response_format: Option<ResponseFormat>,
    /// The audio to generate. Required if `modalities` contains audio.
    pub audio: Option<AudioOptions>,
    /// Whether to store the completion. The default is `false`.
    pub store: Option<bool>,
    /// How to moderate the conversation and the output.
    pub moderation: Option<Moderation>,
    /// Whether to respond with a stream of server-sent events. The default is `false`.
    pub stream: Option<bool>,
    /// Where the model stops: a string, or 1 to 4 of them. They are not part of the output.
    pub stop: Option<Stop>,
    /// How much to change the likelihood of tokens, by token ID: from -100 (never) to 100 (always).
    #[request(keys(pattern("^[0-9]+$")), values(range(-100..=100)), each = bias)]
    pub logit_bias: Option<BTreeMap<String, i64>>,
    /// Whether to return the log probability of each token. The default is `false`.
    pub logprobs: Option<bool>,
    /// Deprecated: the maximum number of tokens that the model generates. `max_completion_tokens`
    /// replaces it.
    pub max_tokens: Option<u64>,
    /// How many completions to generate, from 1 to 128. The default is 1.
    #[request(range(1..=128))]
    pub n: Option<u32>,
    /// Output that is known in advance for the most part.
    #[request(not_null)]
    pub prediction: Option<Prediction>,
    /// Deprecated: a number with which the same request should get the same completion.
    pub seed: Option<i64>,
    /// Options of the stream. Requires `stream: true`.
    #[request(requires(stream = true))]
    pub stream_options: Option<StreamOptions>,
    /// The tools that the model may call.
    #[request(not_null, each = tool)]
    pub tools: Option<Vec<Tool>>,
    /// Which tool the model calls, if any.
    #[request(not_null)]
    pub tool_choice: Option<ToolChoice>,
    /// Whether the model may call several tools in parallel. The default is `true`.
    #[doc(alias = "ParallelToolCalls")]
    #[request(not_null)]
    pub parallel_tool_calls: Option<bool>,
    /// Deprecated: which function the model calls, if any. `tool_choice` replaces it.
    #[request(not_null)]
    pub function_call: Option<FunctionCallChoice>,
    /// Deprecated: the functions that the model may call, 1 to 128. `tools` replaces it.
    #[request(not_null, length(1..=128), each = function)]
    pub functions: Option<Vec<FunctionObject>>,
    /// Key-value pairs to store with the completion: at most 16, with keys of at most 64 characters
    /// and values of at most 512.
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
    /// The sampling temperature, from 0 (focused) to 2 (random). The default is 1.
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
    /// Nucleus sampling: the share of probability mass to consider, from 0 to 1. The default is 1.
    /// Setting both this and `temperature` is allowed, but not recommended.
    #[request(range(0..=1))]
    pub top_p: Option<f64>,
    /// Deprecated: an ID of the end user. `safety_identifier` and `prompt_cache_key` replace it.
    #[request(not_null)]
    pub user: Option<String>,
    /// An ID of the end user, to detect abuse: at most 64 characters. It should be a hash.
    #[request(length(..=64))]
    pub safety_identifier: Option<String>,
    /// Requests with the same key are more likely to share cached prefixes.
    pub prompt_cache_key: Option<String>,
    /// Deprecated: the maximum time for which the conversation remains in the cache.
    /// `prompt_cache_options` replaces it.
    pub prompt_cache_retention: Option<PromptCacheRetention>,
    /// How to cache the conversation.
    #[request(not_null)]
    pub prompt_cache_options: Option<PromptCacheOptions>,
}

/// How a request is processed. Servers other than OpenAI's have tiers of their own.
#[derive(RunRequest, Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "lowercase")]
pub enum ServiceTier {
    /// As configured for the project.
    Auto,
    /// At the standard price and speed.
    Default,
    /// Cheaper and slower.
    Flex,
    /// With capacity that was bought in advance.
    Scale,
    /// Faster, at a higher price.
    Priority,
    /// The same as `Priority`.
    Fast,
    /// Any other tier.
    #[request(other)]
    Other(String),
}

/// How much the model reasons before it answers. Servers other than OpenAI's have levels of their
/// own, and not every model supports all of them.
#[derive(RunRequest, Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "lowercase")]
pub enum ReasoningEffort {
    /// Not at all.
    None,
    /// As little as possible.
    Minimal,
    /// Little.
    Low,
    /// Neither little nor much. This is the default.
    Medium,
    /// Much.
    High,
    /// Very much.
    Xhigh,
    /// As much as possible.
    Max,
    /// Any other level.
    #[request(other)]
    Other(String),
}
