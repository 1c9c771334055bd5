//! `CreateRunRequest` of the Assistants API, with all of its nested types.
//!
//! # Status
//!
//! OpenAI announced that it would shut down its own Assistants API on 2026-08-26, which has passed.
//! Servers and gateways that remain compatible still accept this request. Neither the derive nor
//! anything else in this crate depends on that API, so for anything new, declare your own request:
//!
//! ```
//! use run_request::RunRequest;
//!
//! /// The body of `POST /chat/completions`, as far as our app goes.
//! #[derive(RunRequest)]
//! #[serde(deny_unknown_fields)]
//! struct ChatRequest {
//!     #[request(length(1..))]
//!     model: String,
//!     #[request(length(1..), each = message)]
//!     messages: Vec<Message>,
//!     #[request(range(0..=2))]
//!     temperature: Option<f64>,
//! }
//!
//! #[derive(RunRequest)]
//! #[serde(tag = "role", rename_all = "lowercase")]
//! enum Message {
//!     System { content: String },
//!     User { #[request(length(1..))] content: String },
//! }
//!
//! let question = Message::User { content: "How warm is it in Oslo?".to_owned() };
//! let chat = ChatRequest::builder().model("gpt-4o").message(question).build()?;
//! assert_eq!(
//!     serde_json::to_string(&chat)?,
//!     r#"{"model":"gpt-4o","messages":[{"role":"user","content":"How warm is it in Oslo?"}]}"#,
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The run request
//!
//! The types and limits are those of `openapi.yaml` in
//! [openai/openai-openapi](https://github.com/openai/openai-openapi), commit `2577b8c`
//! (2024-10-17). They include limits that only the descriptions there state, such as the 16 pairs
//! of metadata. Every type has a doc alias with its name in that file, so you can search for it.
//!
//! ```
//! use run_request::assistants::{AssistantTool, CreateMessageRequest, CreateRunRequest, Model};
//!
//! let run = CreateRunRequest::builder()
//!     .assistant_id("asst_abc123")
//!     .model("gpt-4o")
//!     .additional_messages([CreateMessageRequest::user("How warm is it in Oslo?")])
//!     .tools([AssistantTool::function("get_temperature")])
//!     .temperature(0.2)
//!     .build()?;
//! assert_eq!(run.model, Some(Model::Gpt4o));
//! assert_eq!(
//!     serde_json::to_value(&run)?,
//!     serde_json::json!({
//!         "assistant_id": "asst_abc123",
//!         "model": "gpt-4o",
//!         "additional_messages": [{"role": "user", "content": "How warm is it in Oslo?"}],
//!         "tools": [{"type": "function", "function": {"name": "get_temperature"}}],
//!         "temperature": 0.2,
//!     }),
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A server reads a body with [`json::from_slice`](crate::json::from_slice), which reports
//! everything that is wrong with it: what does not match these types, such as a string instead of a
//! number, and every violated limit.
//!
//! ```
//! use run_request::assistants::CreateRunRequest;
//! use run_request::{ErrorBody, json};
//!
//! let body = br#"{"assistant_id": "asst_abc123", "temperature": 200, "stream": "yes"}"#;
//! let rejection = json::from_slice::<CreateRunRequest>(body).unwrap_err();
//! assert_eq!(
//!     rejection.to_string(),
//!     "Invalid 'temperature': decimal above maximum value. \
//!      Expected a value <= 2, but got 200 instead.\n\
//!      Invalid type for 'stream': expected a boolean, but got a string instead.",
//! );
//! // The body of the API has the first fault.
//! assert_eq!(
//!     serde_json::to_value(ErrorBody::from(&rejection))?,
//!     serde_json::json!({"error": {
//!         "message": "Invalid 'temperature': decimal above maximum value. \
//!                     Expected a value <= 2, but got 200 instead.",
//!         "type": "invalid_request_error",
//!         "param": "temperature",
//!         "code": "decimal_above_max_value",
//!     }}),
//! );
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Types that are either a string or an object can only be deserialized from self-describing
//! formats, such as JSON.

mod content;
mod format;
mod message;
mod model;
mod run;
mod tool;

pub use content::{
    ImageDetail, ImageFile, ImageFileBuilder, ImageUrl, ImageUrlBuilder, MessageContent,
    MessageContentPart,
};
pub use format::{JsonSchema, JsonSchemaBuilder, ResponseFormat};
pub use message::{
    Attachment, AttachmentBuilder, AttachmentTool, CreateMessageRequest,
    CreateMessageRequestBuilder, MessageRole,
};
pub use model::Model;
pub use run::{
    CreateRunRequest, CreateRunRequestBuilder, CreateRunRequestPartial, CreateRunRequestSetters,
    TruncationStrategy, TruncationStrategyBuilder, TruncationType,
};
pub use tool::{
    AssistantTool, FileSearch, FileSearchBuilder, FunctionName, FunctionNameBuilder,
    FunctionObject, FunctionObjectBuilder, NamedToolChoice, NamedToolChoiceBuilder, NamedToolType,
    Ranker, RankingOptions, RankingOptionsBuilder, ToolChoice,
};
