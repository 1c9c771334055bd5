//! The content of a message.

use alloc::string::String;
use alloc::vec::Vec;

use crate::RunRequest;

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
#[request(from)]
pub enum MessageContent {
    /// Text.
    Text(String),
    /// Parts; at least one.
    Parts(#[request(length(1..))] Vec<MessageContentPart>),
}

/// A part of a message's content.
#[doc(alias("ArrayOfContentPartsInner", "MessageContentImageFileObject"))]
#[doc(alias("MessageContentImageUrlObject", "MessageRequestContentTextObject"))]
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

impl<S: Into<String>> From<S> for ImageUrl {
    fn from(url: S) -> Self {
        ImageUrl { url: url.into(), detail: None }
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

impl<S: Into<String>> From<S> for ImageFile {
    fn from(file_id: S) -> Self {
        ImageFile { file_id: file_id.into(), detail: None }
    }
}

/// The level of detail at which the model processes an image.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "lowercase", expecting = "a string")]
pub enum ImageDetail {
    /// The model decides.
    Auto,
    /// Low resolution, which uses fewer tokens.
    Low,
    /// High resolution.
    High,
}
