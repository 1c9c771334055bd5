//! The format of the model's output.

use alloc::string::String;
use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::{Map, Value};

use super::names::unknown_word;
use super::tagged::{self, Tagged};
use crate::{RunRequest, Validate};

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
#[doc(alias = "AssistantsApiResponseFormatOption")]
#[doc(alias = "ResponseFormatText")]
#[doc(alias = "ResponseFormatJsonObject")]
#[doc(alias = "ResponseFormatJsonSchema")]
#[derive(Validate, Debug, Clone, PartialEq)]
#[serde(untagged)]
pub enum ResponseFormat {
    /// The model decides. This is the default.
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

impl Serialize for ResponseFormat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (kind, json_schema) = match self {
            ResponseFormat::Auto => return serializer.serialize_str("auto"),
            ResponseFormat::Text => ("text", None),
            ResponseFormat::JsonObject => ("json_object", None),
            ResponseFormat::JsonSchema { json_schema } => ("json_schema", Some(json_schema)),
        };
        let count = 1 + usize::from(json_schema.is_some());
        let mut object = serializer.serialize_struct("ResponseFormat", count)?;
        object.serialize_field("type", kind)?;
        if let Some(json_schema) = json_schema {
            object.serialize_field("json_schema", json_schema)?;
        }
        object.end()
    }
}

impl Tagged for ResponseFormat {
    const EXPECTING: &'static str = "a response format";
    const TYPES: &'static [&'static str] = &["text", "json_object", "json_schema"];

    fn bare(kind: &str) -> Option<Self> {
        match kind {
            "text" => Some(ResponseFormat::Text),
            "json_object" => Some(ResponseFormat::JsonObject),
            _ => None,
        }
    }

    fn holding<'de, D: Deserializer<'de>>(kind: &str, held: D) -> Result<Option<Self>, D::Error> {
        match kind {
            "json_schema" => JsonSchema::deserialize(held).map(|it| Some(Self::json_schema(it))),
            _ => tagged::ignore(held),
        }
    }
}

impl<'de> Deserialize<'de> for ResponseFormat {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(AutoOrObject)
    }
}

struct AutoOrObject;

impl<'de> Visitor<'de> for AutoOrObject {
    type Value = ResponseFormat;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`auto` or a response format object")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<ResponseFormat, E> {
        match word {
            "auto" => Ok(ResponseFormat::Auto),
            _ => Err(unknown_word(word, &self)),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<ResponseFormat, A::Error> {
        tagged::object(map)
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

impl From<&str> for JsonSchema {
    fn from(name: &str) -> Self {
        JsonSchema::new(name)
    }
}

impl From<String> for JsonSchema {
    fn from(name: String) -> Self {
        JsonSchema::new(name)
    }
}
