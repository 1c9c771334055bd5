//! The content of messages.

use alloc::string::String;
use alloc::vec::Vec;

use super::limits::check_parts;
use super::{CacheBreakpoint, ImageUrl, InputAudio, InputAudioFormat, InputFile};
use crate::RunRequest;

/// Content that can only be text: a string, or an array of parts.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(from)]
#[serde(untagged)]
pub enum TextContent {
    /// Text.
    Text(String),
    /// Parts; at least one.
    Parts(#[request(length(1..))] Vec<TextPart>),
}

/// A part of content that can only be text.
#[doc(alias = "ChatCompletionRequestMessageContentPartText")]
#[doc(alias = "ChatCompletionRequestSystemMessageContentPart")]
#[doc(alias = "ChatCompletionRequestToolMessageContentPart")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TextPart {
    /// Text.
    Text {
        /// The text.
        text: String,
        /// The end of a prefix to cache.
        #[request(not_null)]
        prompt_cache_breakpoint: Option<CacheBreakpoint>,
    },
}

impl TextPart {
    /// Creates a part.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        TextPart::Text { text: text.into(), prompt_cache_breakpoint: None }
    }
}

/// The content of a user's message: a string, or an array of parts.
///
/// ```
/// use run_request::chat::{ContentPart, UserContent};
///
/// assert_eq!(serde_json::to_string(&UserContent::from("Hi"))?, r#""Hi""#);
/// let parts = UserContent::from(vec![ContentPart::text("Hi")]);
/// assert_eq!(serde_json::to_string(&parts)?, r#"[{"type":"text","text":"Hi"}]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(from)]
#[serde(untagged)]
pub enum UserContent {
    /// Text.
    Text(String),
    /// Parts; at least one.
    Parts(#[request(length(1..))] Vec<ContentPart>),
}

/// A part of a user's message.
#[doc(alias = "ChatCompletionRequestUserMessageContentPart")]
#[doc(alias = "ChatCompletionRequestMessageContentPartImage")]
#[doc(alias = "ChatCompletionRequestMessageContentPartAudio")]
#[doc(alias = "ChatCompletionRequestMessageContentPartFile")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ContentPart {
    /// Text.
    Text {
        /// The text.
        text: String,
        /// The end of a prefix to cache.
        #[request(not_null)]
        prompt_cache_breakpoint: Option<CacheBreakpoint>,
    },
    /// An image.
    ImageUrl {
        /// The URL of the image, which may contain the image.
        image_url: ImageUrl,
        /// The end of a prefix to cache.
        #[request(not_null)]
        prompt_cache_breakpoint: Option<CacheBreakpoint>,
    },
    /// A recording.
    InputAudio {
        /// The recording.
        input_audio: InputAudio,
        /// The end of a prefix to cache.
        #[request(not_null)]
        prompt_cache_breakpoint: Option<CacheBreakpoint>,
    },
    /// A file.
    File {
        /// The file.
        file: InputFile,
        /// The end of a prefix to cache.
        #[request(not_null)]
        prompt_cache_breakpoint: Option<CacheBreakpoint>,
    },
}

impl ContentPart {
    /// Creates a text part.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        ContentPart::Text { text: text.into(), prompt_cache_breakpoint: None }
    }

    /// Creates a part with an image: an [`ImageUrl`], or just a URL.
    #[must_use]
    pub fn image_url(image_url: impl Into<ImageUrl>) -> Self {
        ContentPart::ImageUrl { image_url: image_url.into(), prompt_cache_breakpoint: None }
    }

    /// Creates a part with a recording in base64.
    #[must_use]
    pub fn input_audio(data: impl Into<String>, format: InputAudioFormat) -> Self {
        let input_audio = InputAudio { data: data.into(), format };
        ContentPart::InputAudio { input_audio, prompt_cache_breakpoint: None }
    }

    /// Creates a part with a file: an [`InputFile`], or just the ID of an uploaded file.
    #[must_use]
    pub fn file(file: impl Into<InputFile>) -> Self {
        ContentPart::File { file: file.into(), prompt_cache_breakpoint: None }
    }
}

/// The content of an assistant's message: a string, or an array of parts.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(from)]
#[serde(untagged)]
pub enum AssistantContent {
    /// Text.
    Text(String),
    /// Parts; at least one. A refusal must be the only one.
    Parts(#[request(length(1..), custom(check_parts))] Vec<AssistantPart>),
}

/// A part of an assistant's message.
#[doc(alias = "ChatCompletionRequestAssistantMessageContentPart")]
#[doc(alias = "ChatCompletionRequestMessageContentPartRefusal")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AssistantPart {
    /// Text.
    Text {
        /// The text.
        text: String,
        /// The end of a prefix to cache.
        #[request(not_null)]
        prompt_cache_breakpoint: Option<CacheBreakpoint>,
    },
    /// What the model said instead of an answer.
    Refusal {
        /// The text of the refusal.
        refusal: String,
    },
}

impl AssistantPart {
    /// Creates a text part.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        AssistantPart::Text { text: text.into(), prompt_cache_breakpoint: None }
    }

    /// Creates a refusal.
    #[must_use]
    pub fn refusal(refusal: impl Into<String>) -> Self {
        AssistantPart::Refusal { refusal: refusal.into() }
    }
}
