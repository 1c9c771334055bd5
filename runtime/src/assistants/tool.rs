//! Tools of an assistant.

use alloc::string::String;

use serde_json::{Map, Value};

use super::FileSearch;
use crate::RunRequest;

/// A tool that an assistant can use.
///
/// ```
/// use run_request::assistants::{AssistantTool, FunctionObject};
///
/// let function = FunctionObject::builder()
///     .name("get_temperature")
///     .description("The temperature in a city.")
///     .strict(true)
///     .build()?;
/// let tools = [AssistantTool::code_interpreter(), AssistantTool::function(function)];
/// assert_eq!(
///     serde_json::to_value(tools)?,
///     serde_json::json!([
///         {"type": "code_interpreter"},
///         {"type": "function", "function": {
///             "name": "get_temperature",
///             "description": "The temperature in a city.",
///             "strict": true,
///         }},
///     ]),
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "AssistantObjectToolsInner")]
#[doc(alias = "AssistantToolsCode")]
#[doc(alias = "AssistantToolsFileSearch")]
#[doc(alias = "AssistantToolsFunction")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AssistantTool {
    /// The code interpreter.
    CodeInterpreter,
    /// The file search.
    FileSearch {
        /// The settings; the server's own if unset.
        #[request(not_null)]
        file_search: Option<FileSearch>,
    },
    /// A function defined by the caller.
    Function {
        /// The function.
        function: FunctionObject,
    },
}

impl AssistantTool {
    /// Creates the code interpreter.
    #[must_use]
    pub fn code_interpreter() -> Self {
        AssistantTool::CodeInterpreter
    }

    /// Creates the file search with the server's own settings.
    #[must_use]
    pub fn file_search() -> Self {
        AssistantTool::FileSearch { file_search: None }
    }

    /// Creates a function defined by the caller. If it takes no parameters, its name is enough.
    #[must_use]
    pub fn function(function: impl Into<FunctionObject>) -> Self {
        AssistantTool::Function { function: function.into() }
    }
}

impl From<FileSearch> for AssistantTool {
    fn from(file_search: FileSearch) -> Self {
        AssistantTool::FileSearch { file_search: Some(file_search) }
    }
}

impl From<FunctionObject> for AssistantTool {
    fn from(function: FunctionObject) -> Self {
        AssistantTool::Function { function }
    }
}

/// A function that the model may call.
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
    /// Whether the model must follow `parameters` exactly. Servers default to `false`.
    pub strict: Option<bool>,
}

impl FunctionObject {
    /// Creates a function without parameters.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        FunctionObject { description: None, name: name.into(), parameters: None, strict: None }
    }
}

impl From<&str> for FunctionObject {
    fn from(name: &str) -> Self {
        FunctionObject::new(name)
    }
}

impl From<String> for FunctionObject {
    fn from(name: String) -> Self {
        FunctionObject::new(name)
    }
}
