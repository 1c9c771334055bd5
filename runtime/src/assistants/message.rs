//! Messages that a run adds to its thread.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::MessageContent;
use crate::RunRequest;

/// A message to create.
///
/// ```
/// use run_request::assistants::{CreateMessageRequest, MessageContentPart};
///
/// let message = CreateMessageRequest::user(vec![
///     MessageContentPart::text("What is this?"),
///     MessageContentPart::image_url("https://example.com/a.png"),
/// ]);
/// assert!(message.validate().is_ok());
///
/// let message = CreateMessageRequest::user(vec![MessageContentPart::image_url("a.png")]);
/// assert_eq!(
///     message.validate().unwrap_err().to_string(),
///     "Invalid 'content[0].image_url.url': string does not match format. Expected a valid URL.",
/// );
/// ```
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(deny_unknown_fields)]
pub struct CreateMessageRequest {
    /// The author of the message.
    pub role: MessageRole,
    /// The content: text, or at least one part.
    pub content: MessageContent,
    /// Files attached to the message.
    pub attachments: Option<Vec<Attachment>>,
    /// Key-value pairs to store with the message: at most 16, with keys of at most 64 characters
    /// and values of at most 512.
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    pub metadata: Option<BTreeMap<String, String>>,
}

impl CreateMessageRequest {
    /// Creates a message from the user.
    #[must_use]
    pub fn user(content: impl Into<MessageContent>) -> Self {
        Self::new(MessageRole::User, content.into())
    }

    /// Creates a message from the assistant.
    #[must_use]
    pub fn assistant(content: impl Into<MessageContent>) -> Self {
        Self::new(MessageRole::Assistant, content.into())
    }

    fn new(role: MessageRole, content: MessageContent) -> Self {
        CreateMessageRequest { role, content, attachments: None, metadata: None }
    }
}

/// The author of a message.
#[doc(alias = "CreateMessageRequestRole")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "lowercase", expecting = "a string")]
pub enum MessageRole {
    /// The user.
    User,
    /// The assistant. Use it to insert the assistant's messages into the conversation.
    Assistant,
}

/// A file attached to a message, and the tools that can use it.
///
/// Both fields are required. The published schema says so as well, but in a place where it has no
/// effect.
#[doc(alias = "CreateMessageRequestAttachmentsInner")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct Attachment {
    /// The ID of the file.
    pub file_id: String,
    /// The tools to add the file to.
    pub tools: Vec<AttachmentTool>,
}

impl Attachment {
    /// Attaches the file with this ID, for these tools.
    ///
    /// ```
    /// use run_request::assistants::{Attachment, AttachmentTool};
    ///
    /// let attachment = Attachment::new("file-abc123", [AttachmentTool::FileSearch]);
    /// assert_eq!(
    ///     serde_json::to_string(&attachment)?,
    ///     r#"{"file_id":"file-abc123","tools":[{"type":"file_search"}]}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(file_id: impl Into<String>, tools: impl Into<Vec<AttachmentTool>>) -> Self {
        Attachment { file_id: file_id.into(), tools: tools.into() }
    }
}

/// A tool that can use an attached file.
#[doc(alias("CreateMessageRequestAttachmentsInnerToolsInner", "AssistantToolsFileSearchTypeOnly"))]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AttachmentTool {
    /// The code interpreter.
    CodeInterpreter,
    /// The file search.
    FileSearch,
}
