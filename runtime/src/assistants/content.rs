//! The content of a message.

use alloc::string::String;
use alloc::vec::Vec;

use super::names::names;
use crate::{RunRequest, Validate};

/// The content of a message: text, or an array of parts.
///
/// ```
/// use run_request::assistants::{MessageContent, MessageContentPart};
///
/// assert_eq!(serde_json::to_string(&MessageContent::from("Hi"))?, r#""Hi""#);
/// let parts = MessageContent::from(vec![MessageContentPart::text("Hi")]);
/// assert_eq!(serde_json::to_string(&parts)?, r#"[{"type":"text","text":"Hi"}]"#);
///
/// let error = serde_json::from_str::<MessageContent>("3").unwrap_err();
/// assert!(error.to_string().starts_with(
///     "invalid type: integer `3`, expected a string or a sequence"
/// ));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "CreateMessageRequestContent")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(untagged)]
pub enum MessageContent {
    /// Text.
    Text(String),
    /// Parts; at least one.
    Parts(#[request(length(1..))] Vec<MessageContentPart>),
}

impl From<&str> for MessageContent {
    fn from(text: &str) -> Self {
        MessageContent::Text(text.into())
    }
}

impl From<String> for MessageContent {
    fn from(text: String) -> Self {
        MessageContent::Text(text)
    }
}

impl From<Vec<MessageContentPart>> for MessageContent {
    fn from(parts: Vec<MessageContentPart>) -> Self {
        MessageContent::Parts(parts)
    }
}

/// A part of a message's content.
#[doc(alias = "ArrayOfContentPartsInner")]
#[doc(alias = "MessageContentImageFileObject")]
#[doc(alias = "MessageContentImageUrlObject")]
#[doc(alias = "MessageRequestContentTextObject")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum MessageContentPart {
    /// An uploaded image.
    ImageFile {
        /// The file.
        image_file: ImageFile,
    },
    /// An image at a URL.
    ImageUrl {
        /// The URL of the image.
        image_url: ImageUrl,
    },
    /// Text.
    Text {
        /// The text.
        text: String,
    },
}

impl MessageContentPart {
    /// Creates a text part.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        MessageContentPart::Text { text: text.into() }
    }

    /// Creates a part with an image at a URL.
    #[must_use]
    pub fn image_url(image_url: impl Into<ImageUrl>) -> Self {
        MessageContentPart::ImageUrl { image_url: image_url.into() }
    }

    /// Creates a part with an uploaded image, identified by its file ID.
    #[must_use]
    pub fn image_file(image_file: impl Into<ImageFile>) -> Self {
        MessageContentPart::ImageFile { image_file: image_file.into() }
    }
}

/// An image at a URL.
#[doc(alias = "MessageContentImageUrlObjectImageUrl")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct ImageUrl {
    /// The absolute URL of a JPEG, PNG, GIF or WebP image.
    #[request(format(url))]
    pub url: String,
    /// The level of detail; `auto` if unset.
    #[request(not_null)]
    pub detail: Option<ImageDetail>,
}

impl From<&str> for ImageUrl {
    fn from(url: &str) -> Self {
        String::from(url).into()
    }
}

impl From<String> for ImageUrl {
    fn from(url: String) -> Self {
        ImageUrl { url, detail: None }
    }
}

/// An uploaded image.
#[doc(alias = "MessageContentImageFileObjectImageFile")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct ImageFile {
    /// The ID of the file, which must be uploaded with the purpose `vision`.
    pub file_id: String,
    /// The level of detail; `auto` if unset.
    #[request(not_null)]
    pub detail: Option<ImageDetail>,
}

impl From<&str> for ImageFile {
    fn from(file_id: &str) -> Self {
        String::from(file_id).into()
    }
}

impl From<String> for ImageFile {
    fn from(file_id: String) -> Self {
        ImageFile { file_id, detail: None }
    }
}

/// The level of detail at which the model processes an image.
#[derive(Validate, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImageDetail {
    /// The model decides.
    Auto,
    /// Low resolution, which uses fewer tokens.
    Low,
    /// High resolution.
    High,
}

names! {
    ImageDetail,
    Auto => "auto",
    Low => "low",
    High => "high",
}
