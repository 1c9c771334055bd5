//! Tools that the model may call.

use alloc::string::String;

use serde_json::{Map, Value};

use crate::RunRequest;

/// A tool that the model may call.
///
/// ```
/// use run_request::chat::{FunctionObject, Tool};
///
/// let function = FunctionObject::builder()
///     .name("get_temperature")
///     .description("The temperature in a city.")
///     .build()?;
/// assert_eq!(
///     serde_json::to_value([Tool::function(function), Tool::custom("run_sql")])?,
///     serde_json::json!([
///         {"type": "function", "function": {
///             "name": "get_temperature",
///             "description": "The temperature in a city.",
///         }},
///         {"type": "custom", "custom": {"name": "run_sql"}},
///     ]),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias("ChatCompletionTool", "CustomToolChatCompletions"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Tool {
    /// A function, whose arguments are JSON.
    Function {
        /// The function.
        function: FunctionObject,
    },
    /// A tool whose input is text.
    Custom {
        /// The tool.
        custom: CustomTool,
    },
}

impl Tool {
    /// Creates a function: a [`FunctionObject`], or just the name of one without parameters.
    #[must_use]
    pub fn function(function: impl Into<FunctionObject>) -> Self {
        Tool::Function { function: function.into() }
    }

    /// Creates a tool whose input is text: a [`CustomTool`], or just its name.
    #[must_use]
    pub fn custom(custom: impl Into<CustomTool>) -> Self {
        Tool::Custom { custom: custom.into() }
    }
}

impl From<FunctionObject> for Tool {
    fn from(function: FunctionObject) -> Self {
        Tool::Function { function }
    }
}

impl From<CustomTool> for Tool {
    fn from(custom: CustomTool) -> Self {
        Tool::Custom { custom }
    }
}

/// A function that the model may call.
#[doc(alias = "ChatCompletionFunctions")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct FunctionObject {
    /// What the function does. The model uses it to decide when to call the function.
    #[request(not_null)]
    pub description: Option<String>,
    /// 1 to 64 letters, digits, underscores and dashes.
    #[request(pattern("^[a-zA-Z0-9_-]{1,64}$"))]
    pub name: String,
    /// The JSON Schema of the parameters. If unset, the function takes none.
    #[doc(alias = "FunctionParameters")]
    #[request(not_null)]
    pub parameters: Option<Map<String, Value>>,
    /// Whether the model must follow `parameters` exactly. The default is `false`.
    pub strict: Option<bool>,
}

impl From<&str> for FunctionObject {
    fn from(name: &str) -> Self {
        String::from(name).into()
    }
}

impl From<String> for FunctionObject {
    fn from(name: String) -> Self {
        FunctionObject { description: None, name, parameters: None, strict: None }
    }
}

/// A tool whose input is text.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct CustomTool {
    /// The name; any string.
    pub name: String,
    /// What the tool does. The model uses it to decide when to call the tool.
    pub description: Option<String>,
    /// The format of the input; any text if unset.
    #[request(not_null)]
    pub format: Option<CustomToolFormat>,
}

impl From<&str> for CustomTool {
    fn from(name: &str) -> Self {
        String::from(name).into()
    }
}

impl From<String> for CustomTool {
    fn from(name: String) -> Self {
        CustomTool { name, description: None, format: None }
    }
}

/// The format of a custom tool's input.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum CustomToolFormat {
    /// Any text.
    Text,
    /// Text that a grammar describes.
    Grammar {
        /// The grammar.
        grammar: Grammar,
    },
}

/// A grammar.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct Grammar {
    /// The text of the grammar.
    pub definition: String,
    /// The syntax of the grammar.
    pub syntax: GrammarSyntax,
}

/// The syntax of a grammar.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum GrammarSyntax {
    /// The grammar language of Lark.
    Lark,
    /// A regular expression.
    Regex,
}
