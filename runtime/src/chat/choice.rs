//! Which tool the model calls.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::RunRequest;

/// Which tool the model calls, if any.
///
/// ```
/// use run_request::chat::ToolChoice;
///
/// assert_eq!(serde_json::to_string(&ToolChoice::Required)?, r#""required""#);
/// assert_eq!(
///     serde_json::to_string(&ToolChoice::function("get_temperature"))?,
///     r#"{"type":"function","function":{"name":"get_temperature"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "ChatCompletionToolChoiceOption")]
#[doc(alias("ChatCompletionAllowedToolsChoice", "ChatCompletionNamedToolChoice"))]
#[doc(alias = "ChatCompletionNamedToolChoiceCustom")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ToolChoice {
    /// No tool: the model writes a message. The default of a request without tools.
    #[request(bare)]
    None,
    /// The model decides. The default of a request with tools.
    #[request(bare)]
    Auto,
    /// The model must call at least one tool.
    #[request(bare)]
    Required,
    /// The model may only call these tools.
    AllowedTools {
        /// The tools, and whether one must be called.
        allowed_tools: AllowedTools,
    },
    /// The model must call this function.
    Function {
        /// The function.
        function: ToolName,
    },
    /// The model must call this custom tool.
    Custom {
        /// The custom tool.
        custom: ToolName,
    },
}

impl ToolChoice {
    /// Requires a call of the function with this name.
    #[must_use]
    pub fn function(name: impl Into<String>) -> Self {
        ToolChoice::Function { function: ToolName { name: name.into() } }
    }

    /// Requires a call of the custom tool with this name.
    #[must_use]
    pub fn custom(name: impl Into<String>) -> Self {
        ToolChoice::Custom { custom: ToolName { name: name.into() } }
    }
}

/// A tool, identified by its name.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct ToolName {
    /// The name; any string.
    pub name: String,
}

/// Some of the request's tools.
#[doc(alias = "ChatCompletionAllowedTools")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct AllowedTools {
    /// Whether one of the tools must be called.
    pub mode: AllowedToolsMode,
    /// The tools, as `{"type": "function", "function": {"name": ".."}}`. Any object is valid.
    #[request(each = tool)]
    pub tools: Vec<Map<String, Value>>,
}

/// Whether one of the allowed tools must be called.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum AllowedToolsMode {
    /// The model may write a message instead.
    Auto,
    /// The model must call at least one of the tools.
    Required,
}

/// Deprecated: which function the model calls, if any. [`ToolChoice`] replaces it.
#[doc(alias = "ChatCompletionFunctionCallOption")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum FunctionCallChoice {
    /// No function: the model writes a message. The default of a request without functions.
    None,
    /// The model decides. The default of a request with functions.
    Auto,
    /// The model must call this function.
    #[serde(untagged)]
    #[request(from)]
    Function(ToolName),
}
