//! The format of the model's output.

use alloc::string::String;

use serde_json::{Map, Value};

use crate::RunRequest;

/// The format of the model's output.
///
/// ```
/// use run_request::assistants::ResponseFormat;
///
/// assert_eq!(serde_json::to_string(&ResponseFormat::Auto)?, r#""auto""#);
/// assert_eq!(serde_json::to_string(&ResponseFormat::Text)?, r#"{"type":"text"}"#);
/// assert_eq!(
///     serde_json::to_string(&ResponseFormat::json_schema("reply"))?,
///     r#"{"type":"json_schema","json_schema":{"name":"reply"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias("AssistantsApiResponseFormatOption", "ResponseFormatText"))]
#[doc(alias("ResponseFormatJsonObject", "ResponseFormatJsonSchema"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ResponseFormat {
    /// The model decides. This is the default.
    #[request(bare)]
    Auto,
    /// Text.
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
    /// Requires JSON that conforms to a schema.
    #[must_use]
    pub fn json_schema(json_schema: impl Into<JsonSchema>) -> Self {
        ResponseFormat::JsonSchema { json_schema: json_schema.into() }
    }
}

/// A JSON Schema that the model's output must conform to.
#[doc(alias = "ResponseFormatJsonSchemaJsonSchema")]
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
    /// Whether the model must follow `schema` exactly. Servers default to `false`.
    pub strict: Option<bool>,
}

impl JsonSchema {
    /// Creates a format with this name.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        JsonSchema { description: None, name: name.into(), schema: None, strict: None }
    }
}

impl<S: Into<String>> From<S> for JsonSchema {
    fn from(name: S) -> Self {
        JsonSchema::new(name)
    }
}
