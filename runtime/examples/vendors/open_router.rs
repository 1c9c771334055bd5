//! The fields that OpenRouter adds to a chat request, as of August 2026: how to choose among
//! providers and models, plugins, and more sampling parameters.

use std::collections::BTreeMap;

use run_request::chat::{CreateChatCompletionRequest, ReasoningEffort};
use run_request::{RunRequest, Violation};
use serde_json::{Map, Value};

/// A chat request for OpenRouter.
#[derive(RunRequest)]
#[request(check = check_debug)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenRouterRequest {
    #[serde(flatten)]
    chat: CreateChatCompletionRequest,
    /// Models to try in turn if `model` is not available.
    #[request(inner(length(1..)), each = fallback)]
    models: Option<Vec<String>>,
    provider: Option<Provider>,
    #[request(each = plugin)]
    plugins: Option<Vec<Plugin>>,
    reasoning: Option<Reasoning>,
    #[request(range(1..))]
    top_k: Option<u32>,
    #[request(range(0..=1))]
    min_p: Option<f64>,
    #[request(range(0..=1))]
    top_a: Option<f64>,
    #[request(above(0), range(..=2))]
    repetition_penalty: Option<f64>,
    /// Groups the requests of a conversation.
    #[request(length(..=256))]
    session_id: Option<String>,
    trace: Option<TraceOptions>,
    /// Only for streams.
    debug: Option<Debug>,
    cache_control: Option<CacheControl>,
    /// What these mean depends on the model.
    #[request(each = image_option)]
    image_config: Option<BTreeMap<String, Value>>,
    /// When to stop calling the tools of the server; the first condition that holds.
    #[request(length(1..), each = stop_server_tools)]
    stop_server_tools_when: Option<Vec<StopCondition>>,
    /// Deprecated: `provider.sort.partition` replaces it.
    route: Option<Route>,
}

/// Rejects unknown fields like the enclosing request, so that a typo in a preference is not
/// ignored.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct Provider {
    /// Providers to try first. An empty name can only be a mistake of the caller.
    #[request(inner(length(1..)), each = prefer)]
    order: Option<Vec<String>>,
    #[request(inner(length(1..)), each = allow)]
    only: Option<Vec<String>>,
    #[request(inner(length(1..)), each = avoid)]
    ignore: Option<Vec<String>>,
    allow_fallbacks: Option<bool>,
    require_parameters: Option<bool>,
    zdr: Option<bool>,
    enforce_distillable_text: Option<bool>,
    data_collection: Option<DataCollection>,
    #[request(each = quantization)]
    quantizations: Option<Vec<Quantization>>,
    sort: Option<Sort>,
    max_price: Option<MaxPrice>,
    /// In seconds.
    preferred_max_latency: Option<Cutoff>,
    /// In tokens per second.
    preferred_min_throughput: Option<Cutoff>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum DataCollection {
    Allow,
    Deny,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Quantization {
    Int4,
    Int8,
    Fp4,
    Mxfp4,
    Nvfp4,
    Fp6,
    Fp8,
    Mxfp8,
    Fp16,
    Bf16,
    Fp32,
    Unknown,
}

/// A name, or an object: `"price"` or `{"by": "price", "partition": "none"}`.
#[derive(RunRequest)]
#[serde(untagged)]
pub(crate) enum Sort {
    By(SortKey),
    Config { by: Option<SortKey>, partition: Option<Partition> },
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SortKey {
    Price,
    Throughput,
    Latency,
    Exacto,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Partition {
    Model,
    None,
}

/// In US dollars. Each is a string, so that no digit is lost.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct MaxPrice {
    prompt: Option<String>,
    completion: Option<String>,
    request: Option<String>,
    image: Option<String>,
    audio: Option<String>,
}

/// A number, or one for each percentile.
#[derive(RunRequest)]
#[serde(untagged)]
pub(crate) enum Cutoff {
    Median(f64),
    Percentiles { p50: Option<f64>, p75: Option<f64>, p90: Option<f64>, p99: Option<f64> },
}

#[derive(RunRequest)]
#[serde(tag = "id", rename_all = "kebab-case")]
pub(crate) enum Plugin {
    Web {
        enabled: Option<bool>,
        #[request(range(1..))]
        max_results: Option<u32>,
        search_prompt: Option<String>,
        include_domains: Option<Vec<String>>,
        exclude_domains: Option<Vec<String>>,
    },
    FileParser {
        enabled: Option<bool>,
        pdf: Option<Map<String, Value>>,
    },
    ContextCompression {
        enabled: Option<bool>,
        engine: Option<CompressionEngine>,
    },
    ResponseHealing {
        enabled: Option<bool>,
    },
    Moderation,
}

#[derive(RunRequest)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum CompressionEngine {
    MiddleOut,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reasoning {
    effort: Option<ReasoningEffort>,
    summary: Option<Summary>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Summary {
    Auto,
    Concise,
    Detailed,
}

/// For observability. Any other field is passed on.
#[derive(RunRequest)]
pub(crate) struct TraceOptions {
    trace_id: Option<String>,
    trace_name: Option<String>,
    span_name: Option<String>,
    generation_name: Option<String>,
    parent_span_id: Option<String>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct Debug {
    echo_upstream_body: Option<bool>,
}

#[derive(RunRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum CacheControl {
    Ephemeral {
        #[request(one_of("5m", "1h"))]
        ttl: Option<String>,
    },
}

#[derive(RunRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum StopCondition {
    StepCountIs {
        step_count: u32,
    },
    HasToolCall {
        #[request(length(1..))]
        tool_name: String,
    },
    MaxTokensUsed {
        max_tokens: u64,
    },
    MaxCost {
        max_cost_in_dollars: f64,
    },
    FinishReasonIs {
        #[request(length(1..))]
        reason: String,
    },
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Route {
    Fallback,
    Sort,
}

/// The chunks of a stream contain the debug output, so there is none without a stream.
fn check_debug(request: &OpenRouterRequest) -> Result<(), Violation> {
    if request.debug.is_some() && request.chat.stream != Some(true) {
        return Err(Violation::from("requires 'stream' to be true.").at("debug"));
    }
    Ok(())
}
