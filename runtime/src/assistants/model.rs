//! Model names.

use alloc::string::String;

use crate::RunRequest;

/// The name of a model: one that the published schema lists, or any other.
///
/// A listed name always becomes its own variant, whether you convert it or deserialize it.
///
/// ```
/// use run_request::assistants::Model;
///
/// assert_eq!(Model::from("gpt-4o"), Model::Gpt4o);
/// assert_eq!(Model::Gpt4o.as_str(), "gpt-4o");
///
/// let model = Model::from("llama-3.1-70b");
/// assert_eq!(model, Model::Other("llama-3.1-70b".to_owned()));
/// assert_eq!(serde_json::to_string(&model)?, r#""llama-3.1-70b""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "ModelEnum")]
#[derive(RunRequest, Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(expecting = "a string")]
#[non_exhaustive]
pub enum Model {
    /// `gpt-4o`
    #[serde(rename = "gpt-4o")]
    Gpt4o,
    /// `gpt-4o-2024-08-06`
    #[serde(rename = "gpt-4o-2024-08-06")]
    Gpt4o20240806,
    /// `gpt-4o-2024-05-13`
    #[serde(rename = "gpt-4o-2024-05-13")]
    Gpt4o20240513,
    /// `gpt-4o-mini`
    #[serde(rename = "gpt-4o-mini")]
    Gpt4oMini,
    /// `gpt-4o-mini-2024-07-18`
    #[serde(rename = "gpt-4o-mini-2024-07-18")]
    Gpt4oMini20240718,
    /// `gpt-4-turbo`
    #[serde(rename = "gpt-4-turbo")]
    Gpt4Turbo,
    /// `gpt-4-turbo-2024-04-09`
    #[serde(rename = "gpt-4-turbo-2024-04-09")]
    Gpt4Turbo20240409,
    /// `gpt-4-0125-preview`
    #[serde(rename = "gpt-4-0125-preview")]
    Gpt40125Preview,
    /// `gpt-4-turbo-preview`
    #[serde(rename = "gpt-4-turbo-preview")]
    Gpt4TurboPreview,
    /// `gpt-4-1106-preview`
    #[serde(rename = "gpt-4-1106-preview")]
    Gpt41106Preview,
    /// `gpt-4-vision-preview`
    #[serde(rename = "gpt-4-vision-preview")]
    Gpt4VisionPreview,
    /// `gpt-4`
    #[serde(rename = "gpt-4")]
    Gpt4,
    /// `gpt-4-0314`
    #[serde(rename = "gpt-4-0314")]
    Gpt40314,
    /// `gpt-4-0613`
    #[serde(rename = "gpt-4-0613")]
    Gpt40613,
    /// `gpt-4-32k`
    #[serde(rename = "gpt-4-32k")]
    Gpt432k,
    /// `gpt-4-32k-0314`
    #[serde(rename = "gpt-4-32k-0314")]
    Gpt432k0314,
    /// `gpt-4-32k-0613`
    #[serde(rename = "gpt-4-32k-0613")]
    Gpt432k0613,
    /// `gpt-3.5-turbo`
    #[serde(rename = "gpt-3.5-turbo")]
    Gpt35Turbo,
    /// `gpt-3.5-turbo-16k`
    #[serde(rename = "gpt-3.5-turbo-16k")]
    Gpt35Turbo16k,
    /// `gpt-3.5-turbo-0613`
    #[serde(rename = "gpt-3.5-turbo-0613")]
    Gpt35Turbo0613,
    /// `gpt-3.5-turbo-1106`
    #[serde(rename = "gpt-3.5-turbo-1106")]
    Gpt35Turbo1106,
    /// `gpt-3.5-turbo-0125`
    #[serde(rename = "gpt-3.5-turbo-0125")]
    Gpt35Turbo0125,
    /// `gpt-3.5-turbo-16k-0613`
    #[serde(rename = "gpt-3.5-turbo-16k-0613")]
    Gpt35Turbo16k0613,
    /// Any other name, such as one of another provider. A listed name in here is invalid.
    #[request(other)]
    Other(String),
}
