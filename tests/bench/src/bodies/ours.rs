//! The request with our derive, which serde_json and serde_path_to_error read as well.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde_json::Value;

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub struct ChatRequest {
    #[request(length(1..=64))]
    pub model: String,
    #[request(length(1..))]
    pub messages: Vec<Message>,
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
    #[request(range(1..))]
    pub max_tokens: Option<u32>,
    pub stream: Option<bool>,
    pub reasoning_effort: Option<Effort>,
    #[request(length(..=128))]
    pub tools: Option<Vec<Tool>>,
    #[request(length(..=16), values(length(1..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
}

#[derive(RunRequest)]
#[serde(rename_all = "snake_case")]
pub enum Effort {
    Low,
    Medium,
    High,
}

#[derive(RunRequest)]
#[serde(tag = "role", rename_all = "snake_case", deny_unknown_fields)]
pub enum Message {
    System { content: String },
    User { content: Content, name: Option<String> },
    Assistant { content: Option<Content>, tool_calls: Option<Vec<ToolCall>> },
    Tool { tool_call_id: String, content: String },
}

#[derive(RunRequest)]
#[serde(untagged)]
pub enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(RunRequest)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Part {
    Text { text: String },
    ImageUrl { image_url: Image },
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub struct Image {
    pub url: String,
    pub detail: Option<Detail>,
}

#[derive(RunRequest)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    Auto,
    Low,
    High,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub struct ToolCall {
    pub id: String,
    pub function: CalledFunction,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub struct CalledFunction {
    pub name: String,
    pub arguments: String,
}

#[derive(RunRequest)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Tool {
    Function { function: Function },
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
pub struct Function {
    #[request(length(1..=64))]
    pub name: String,
    pub strict: Option<bool>,
    pub parameters: Option<Value>,
}
