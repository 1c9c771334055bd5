//! What the model puts out, and how.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use super::TextContent;
use crate::RunRequest;

/// The format of the model's output.
///
/// ```
/// use run_request::chat::ResponseFormat;
///
/// assert_eq!(serde_json::to_string(&ResponseFormat::Text)?, r#"{"type":"text"}"#);
/// assert_eq!(
///     serde_json::to_string(&ResponseFormat::json_schema("reply"))?,
///     r#"{"type":"json_schema","json_schema":{"name":"reply"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias("ResponseFormatText", "ResponseFormatJsonObject", "ResponseFormatJsonSchema"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ResponseFormat {
    /// Text. This is the default.
    Text,
    /// Any valid JSON. A message must also instruct the model to produce JSON.
    JsonObject,
    /// JSON that conforms to a schema.
    JsonSchema {
        /// The schema and its name.
        json_schema: JsonSchema,
    },
}

impl ResponseFormat {
    /// Requires JSON that conforms to a schema: a [`JsonSchema`], or just its name.
    #[must_use]
    pub fn json_schema(json_schema: impl Into<JsonSchema>) -> Self {
        ResponseFormat::JsonSchema { json_schema: json_schema.into() }
    }
}

/// A JSON Schema that the model's output must conform to.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct JsonSchema {
    /// What the format is for. The model uses it to decide how to respond.
    #[request(not_null)]
    pub description: Option<String>,
    /// 1 to 64 letters, digits, underscores and dashes.
    #[request(pattern("^[a-zA-Z0-9_-]{1,64}$"))]
    pub name: String,
    /// The JSON Schema itself.
    #[doc(alias = "ResponseFormatJsonSchemaSchema")]
    #[request(not_null)]
    pub schema: Option<Map<String, Value>>,
    /// Whether the model must follow `schema` exactly. The default is `false`.
    pub strict: Option<bool>,
}

impl From<&str> for JsonSchema {
    fn from(name: &str) -> Self {
        String::from(name).into()
    }
}

impl From<String> for JsonSchema {
    fn from(name: String) -> Self {
        JsonSchema { description: None, name, schema: None, strict: None }
    }
}

/// A kind of output. Servers other than OpenAI's have kinds of their own, such as images.
#[doc(alias = "ResponseModalities")]
#[derive(RunRequest, Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    /// Text.
    Text,
    /// Audio, which `audio` describes.
    Audio,
    /// Any other kind.
    #[request(other)]
    Other(String),
}

/// The audio to generate.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct AudioOptions {
    /// The voice.
    pub voice: Voice,
    /// The format.
    pub format: AudioFormat,
}

/// A voice: the name of one that is built in, or the ID of one of your own.
///
/// ```
/// use run_request::chat::Voice;
///
/// assert_eq!(serde_json::to_string(&Voice::from("alloy"))?, r#""alloy""#);
/// let custom = Voice::Custom { id: "voice_1".to_owned() };
/// assert_eq!(serde_json::to_string(&custom)?, r#"{"id":"voice_1"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias("VoiceIdsOrCustomVoice", "VoiceIdsShared"))]
#[derive(RunRequest, Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(untagged, deny_unknown_fields)]
pub enum Voice {
    /// A voice that is built in, such as `alloy`; any string.
    #[request(from)]
    Name(String),
    /// A voice of your own.
    Custom {
        /// The ID of the voice.
        id: String,
    },
}

/// The format of generated audio.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum AudioFormat {
    /// WAV.
    Wav,
    /// AAC.
    Aac,
    /// MP3.
    Mp3,
    /// FLAC.
    Flac,
    /// Opus.
    Opus,
    /// 16-bit PCM without a header.
    Pcm16,
}

/// Output that is known in advance for the most part, such as a file to edit.
///
/// ```
/// use run_request::chat::Prediction;
///
/// let prediction = Prediction::content("let x = 1;");
/// assert_eq!(
///     serde_json::to_string(&prediction)?,
///     r#"{"type":"content","content":"let x = 1;"}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "PredictionContent")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Prediction {
    /// The expected text.
    Content {
        /// The text.
        content: TextContent,
    },
}

impl Prediction {
    /// Predicts this text.
    #[must_use]
    pub fn content(content: impl Into<TextContent>) -> Self {
        Prediction::Content { content: content.into() }
    }
}

/// Where the model stops: a string, or 1 to 4 of them.
#[doc(alias = "StopConfiguration")]
#[derive(RunRequest, Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(from)]
#[serde(untagged)]
pub enum Stop {
    /// At this string.
    One(String),
    /// At the first of these strings; 1 to 4.
    Many(#[request(length(1..=4))] Vec<String>),
}

/// Options of a stream.
#[doc(alias = "ChatCompletionStreamOptions")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(not_null)]
pub struct StreamOptions {
    /// Whether a last chunk tells the token usage of the request.
    pub include_usage: Option<bool>,
    /// Whether chunks are padded to equal sizes, against eavesdroppers. The default is `true`.
    pub include_obfuscation: Option<bool>,
}

/// How verbose the model is.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum Verbosity {
    /// Concise.
    Low,
    /// Neither concise nor verbose. This is the default.
    Medium,
    /// Verbose.
    High,
}
