//! The fields that Groq adds to a chat request, as of August 2026, and the limits that it sets on
//! those of OpenAI.

use run_request::chat::{CreateChatCompletionRequest, ReasoningEffort, ServiceTier};
use run_request::{RunRequest, Violation, Violations};
use serde_json::{Map, Value};

/// A chat request for Groq.
#[derive(RunRequest)]
#[request(check = check_limits)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroqRequest {
    #[serde(flatten)]
    chat: CreateChatCompletionRequest,
    citation_options: Option<Switch>,
    compound_custom: Option<CompoundCustom>,
    /// Returns calls of tools that the request does not have.
    disable_tool_validation: Option<bool>,
    #[request(each = document)]
    documents: Option<Vec<Document>>,
    search_settings: Option<SearchSettings>,
    /// Deprecated: `search_settings.include_domains` replaces it.
    include_domains: Option<Vec<String>>,
    /// Deprecated: `search_settings.exclude_domains` replaces it.
    exclude_domains: Option<Vec<String>>,
    include_reasoning: Option<bool>,
    /// How the response contains the reasoning.
    #[request(conflicts_with(include_reasoning))]
    reasoning_format: Option<ReasoningFormat>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Switch {
    Enabled,
    Disabled,
}

/// The models and tools of a compound system.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompoundCustom {
    models: Option<CompoundModels>,
    tools: Option<CompoundTools>,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompoundModels {
    answering_model: Option<String>,
    reasoning_model: Option<String>,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompoundTools {
    #[request(each = enabled_tool)]
    enabled_tools: Option<Vec<String>>,
    wolfram_settings: Option<WolframSettings>,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct WolframSettings {
    /// A key, which no violation shows.
    #[request(secret)]
    authorization: Option<String>,
}

/// A document that the answer can cite.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    id: Option<String>,
    source: DocumentSource,
}

#[derive(RunRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
pub(crate) enum DocumentSource {
    Text { text: String },
    Json { data: Map<String, Value> },
}

impl Document {
    pub(crate) fn text(text: &str) -> Self {
        Document { id: None, source: DocumentSource::Text { text: text.to_owned() } }
    }
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub(crate) struct SearchSettings {
    country: Option<String>,
    #[request(each = include_domain)]
    include_domains: Option<Vec<String>>,
    #[request(each = exclude_domain)]
    exclude_domains: Option<Vec<String>>,
    include_images: Option<bool>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
pub(crate) enum ReasoningFormat {
    Hidden,
    Raw,
    Parsed,
}

const TIERS: &[&str] = &["auto", "on_demand", "flex", "performance"];
const EFFORTS: &[&str] = &["none", "default", "low", "medium", "high"];

/// Rules about the fields of the flattened request, which other servers do not have.
fn check_limits(request: &GroqRequest) -> Result<(), Violations> {
    let chat = &request.chat;
    let tier = chat.service_tier.as_ref().map(ServiceTier::as_str);
    let effort = chat.reasoning_effort.as_ref().map(ReasoningEffort::as_str);
    let completions = chat.n.filter(|n| *n != 1);
    let tools = chat.tools.as_ref().filter(|tools| tools.len() > 128);
    let broken = [
        completions.map(|_| Violation::from("only 1 is supported.").at("n")),
        tools.map(|_| Violation::from("at most 128 tools are supported.").at("tools")),
        check_name("service_tier", tier, TIERS),
        check_name("reasoning_effort", effort, EFFORTS),
    ];
    broken.into_iter().flatten().collect()
}

/// The enums of the chat request are open, so that any server can have names of its own.
fn check_name(field: &'static str, name: Option<&str>, known: &[&str]) -> Option<Violation> {
    let unknown = name.filter(|name| !known.contains(name));
    let reason = format!("Groq supports {}.", known.join(", "));
    unknown.map(|_| Violation::from(reason).at(field))
}
