//! Images, recordings and files in a user's message.

use alloc::string::String;

use crate::RunRequest;

/// An image at a URL.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct ImageUrl {
    /// The absolute URL of the image. A `data:` URL contains the image itself, in base64.
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

/// The level of detail at which the model processes an image.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum ImageDetail {
    /// The model decides.
    Auto,
    /// Low resolution, which uses fewer tokens.
    Low,
    /// High resolution.
    High,
}

/// A recording.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct InputAudio {
    /// The recording in base64.
    pub data: String,
    /// The format of the recording.
    pub format: InputAudioFormat,
}

/// The format of a recording.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum InputAudioFormat {
    /// WAV.
    Wav,
    /// MP3.
    Mp3,
}

/// A file: one that is uploaded, or one that is in the message.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(not_null)]
pub struct InputFile {
    /// The name of the file.
    pub filename: Option<String>,
    /// The contents of the file in base64.
    pub file_data: Option<String>,
    /// The ID of an uploaded file.
    pub file_id: Option<String>,
}

impl From<&str> for InputFile {
    fn from(file_id: &str) -> Self {
        String::from(file_id).into()
    }
}

impl From<String> for InputFile {
    fn from(file_id: String) -> Self {
        InputFile { filename: None, file_data: None, file_id: Some(file_id) }
    }
}
