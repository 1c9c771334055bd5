//! Messages of a conversation.

use alloc::string::String;
use alloc::vec::Vec;

use super::{AssistantContent, TextContent, UserContent};
use crate::RunRequest;

/// A message of the conversation.
///
/// ```
/// use run_request::chat::{ContentPart, Message};
///
/// let messages = [
///     Message::developer("Be brief."),
///     Message::user("What is in the image?"),
///     Message::user(vec![ContentPart::image_url("https://example.com/a.png")]),
/// ];
/// assert_eq!(
///     serde_json::to_value(messages)?,
///     serde_json::json!([
///         {"role": "developer", "content": "Be brief."},
///         {"role": "user", "content": "What is in the image?"},
///         {"role": "user", "content": [
///             {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}},
///         ]},
///     ]),
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias("ChatCompletionRequestMessage", "ChatCompletionRequestDeveloperMessage"))]
#[doc(alias("ChatCompletionRequestSystemMessage", "ChatCompletionRequestUserMessage"))]
#[doc(alias("ChatCompletionRequestToolMessage", "ChatCompletionRequestFunctionMessage"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "role", rename_all = "lowercase")]
pub enum Message {
    /// Instructions of the developer, which have priority over the user's messages.
    Developer {
        /// The instructions.
        content: TextContent,
        /// The author, to distinguish several with the same role.
        #[request(not_null)]
        name: Option<String>,
    },
    /// Instructions of the developer, for models that do not know the role `developer`.
    System {
        /// The instructions.
        content: TextContent,
        /// The author, to distinguish several with the same role.
        #[request(not_null)]
        name: Option<String>,
    },
    /// A message from the user.
    User {
        /// The content.
        content: UserContent,
        /// The author, to distinguish several with the same role.
        #[request(not_null)]
        name: Option<String>,
    },
    /// What the model answered before.
    #[request(from)]
    Assistant(AssistantMessage),
    /// The result of a tool call.
    Tool {
        /// The result.
        content: TextContent,
        /// The ID of the call.
        tool_call_id: String,
    },
    /// Deprecated: the result of a function call. `Tool` replaces it.
    Function {
        /// The result. It is required, but may be `null`.
        #[request(nullable)]
        content: Option<String>,
        /// The name of the function.
        name: String,
    },
}

impl Message {
    /// Creates instructions of the developer.
    #[must_use]
    pub fn developer(content: impl Into<TextContent>) -> Self {
        Message::Developer { content: content.into(), name: None }
    }

    /// Creates instructions of the developer, for models that do not know the role `developer`.
    #[must_use]
    pub fn system(content: impl Into<TextContent>) -> Self {
        Message::System { content: content.into(), name: None }
    }

    /// Creates a message from the user.
    #[must_use]
    pub fn user(content: impl Into<UserContent>) -> Self {
        Message::User { content: content.into(), name: None }
    }

    /// Creates a message from the model. [`AssistantMessage`] has a builder for all of its fields.
    #[must_use]
    pub fn assistant(content: impl Into<AssistantContent>) -> Self {
        Message::Assistant(AssistantMessage {
            content: Some(content.into()),
            ..AssistantMessage::default()
        })
    }

    /// Creates the result of the tool call with this ID.
    #[must_use]
    pub fn tool(tool_call_id: impl Into<String>, content: impl Into<TextContent>) -> Self {
        Message::Tool { content: content.into(), tool_call_id: tool_call_id.into() }
    }
}

/// A message from the model.
///
/// ```
/// use run_request::chat::{AssistantMessage, ToolCall};
///
/// let call = ToolCall::function("call_1", "get_temperature", r#"{"city":"Oslo"}"#);
/// let message = AssistantMessage::builder().tool_call(call).build()?;
/// assert_eq!(message.content, None);
///
/// assert_eq!(
///     AssistantMessage::builder().name("Ada").build().unwrap_err().to_string(),
///     "Invalid request: at least one of 'content', 'refusal', 'audio', 'tool_calls', and \
///      'function_call' must be set, but none is.",
/// );
/// # Ok::<(), run_request::Violations>(())
/// ```
#[doc(alias = "ChatCompletionRequestAssistantMessage")]
#[derive(RunRequest, Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(at_least_one_of(content, refusal, audio, tool_calls, function_call))]
pub struct AssistantMessage {
    /// The content. Required unless `refusal`, `audio`, `tool_calls` or `function_call` is set.
    pub content: Option<AssistantContent>,
    /// What the model said instead of an answer.
    pub refusal: Option<String>,
    /// The author, to distinguish several with the same role.
    #[request(not_null)]
    pub name: Option<String>,
    /// What the model answered as audio.
    pub audio: Option<AudioReference>,
    /// The tool calls of the model.
    #[doc(alias = "ChatCompletionMessageToolCalls")]
    #[request(not_null, each = tool_call)]
    pub tool_calls: Option<Vec<ToolCall>>,
    /// Deprecated: the function call of the model. `tool_calls` replaces it.
    pub function_call: Option<FunctionCall>,
}

/// Audio that the model generated before.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct AudioReference {
    /// The ID of the audio.
    pub id: String,
}

/// A tool call of the model.
#[doc(alias("ChatCompletionMessageToolCall", "ChatCompletionMessageCustomToolCall"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ToolCall {
    /// The call of a function.
    Function {
        /// The ID of the call, which its result refers to.
        id: String,
        /// The function, and its arguments.
        function: FunctionCall,
    },
    /// The call of a custom tool.
    Custom {
        /// The ID of the call, which its result refers to.
        id: String,
        /// The tool, and its input.
        custom: CustomCall,
    },
}

impl ToolCall {
    /// Creates the call of a function with arguments in JSON.
    #[must_use]
    pub fn function(
        id: impl Into<String>,
        name: impl Into<String>,
        arguments: impl Into<String>,
    ) -> Self {
        let function = FunctionCall { name: name.into(), arguments: arguments.into() };
        ToolCall::Function { id: id.into(), function }
    }

    /// Creates the call of a custom tool.
    #[must_use]
    pub fn custom(
        id: impl Into<String>,
        name: impl Into<String>,
        input: impl Into<String>,
    ) -> Self {
        let custom = CustomCall { name: name.into(), input: input.into() };
        ToolCall::Custom { id: id.into(), custom }
    }
}

/// The call of a function.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct FunctionCall {
    /// The name of the function.
    pub name: String,
    /// The arguments as the model wrote them. They should be JSON, but any string is valid.
    pub arguments: String,
}

/// The call of a custom tool.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct CustomCall {
    /// The name of the tool.
    pub name: String,
    /// The input as the model wrote it.
    pub input: String,
}
