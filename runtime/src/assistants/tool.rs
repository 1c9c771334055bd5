//! Tools of an assistant, and which of them the model calls.

use alloc::string::String;

use serde_json::{Map, Value};

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
#[doc(alias("AssistantObjectToolsInner", "AssistantToolsCode"))]
#[doc(alias("AssistantToolsFileSearch", "AssistantToolsFunction"))]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
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

impl<S: Into<String>> From<S> for FunctionObject {
    fn from(name: S) -> Self {
        FunctionObject::new(name)
    }
}

/// Settings of the file search tool.
///
/// ```
/// use run_request::assistants::{AssistantTool, FileSearch};
///
/// let search = FileSearch::builder().max_num_results(8).build()?;
/// assert_eq!(
///     serde_json::to_string(&AssistantTool::from(search))?,
///     r#"{"type":"file_search","file_search":{"max_num_results":8}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "AssistantToolsFileSearchFileSearch")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct FileSearch {
    /// The maximum number of results, from 1 to 50. Servers default to 20 for `gpt-4*` and to 5 for
    /// `gpt-3.5-turbo`.
    #[request(not_null, range(1..=50))]
    pub max_num_results: Option<u64>,
    /// How to rank the results.
    #[request(not_null)]
    pub ranking_options: Option<RankingOptions>,
}

/// How to rank the results of a file search.
#[doc(alias = "FileSearchRankingOptions")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct RankingOptions {
    /// The ranker; `auto` if unset.
    #[request(not_null)]
    pub ranker: Option<Ranker>,
    /// The minimum score of a result, from 0 to 1.
    #[request(range(0..=1))]
    pub score_threshold: f64,
}

/// The ranker of a file search.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "lowercase", expecting = "a string")]
pub enum Ranker {
    /// The server decides.
    Auto,
    /// The ranker of 2024-08-21.
    #[serde(rename = "default_2024_08_21")]
    Default20240821,
}

/// Which tool the model calls, if any.
///
/// ```
/// use run_request::assistants::ToolChoice;
///
/// assert_eq!(serde_json::to_string(&ToolChoice::Required)?, r#""required""#);
/// assert_eq!(
///     serde_json::to_string(&ToolChoice::function("get_temperature"))?,
///     r#"{"type":"function","function":{"name":"get_temperature"}}"#,
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "AssistantsApiToolChoiceOption")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum ToolChoice {
    /// No tool: the model writes a message.
    None,
    /// The model decides. This is the default.
    Auto,
    /// The model must call at least one tool before it responds to the user.
    Required,
    /// The model must call this tool.
    #[serde(untagged)]
    #[request(from)]
    Named(NamedToolChoice),
}

impl ToolChoice {
    /// Requires a call of the function with this name.
    #[must_use]
    pub fn function(name: impl Into<String>) -> Self {
        let function = Some(FunctionName { name: name.into() });
        NamedToolChoice { r#type: NamedToolType::Function, function }.into()
    }

    /// Requires a call of the code interpreter.
    #[must_use]
    pub fn code_interpreter() -> Self {
        NamedToolChoice { r#type: NamedToolType::CodeInterpreter, function: None }.into()
    }

    /// Requires a call of the file search.
    #[must_use]
    pub fn file_search() -> Self {
        NamedToolChoice { r#type: NamedToolType::FileSearch, function: None }.into()
    }
}

/// A tool that the model must call.
#[doc(alias = "AssistantsNamedToolChoice")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct NamedToolChoice {
    /// The type of the tool.
    pub r#type: NamedToolType,
    /// The function, if the tool is one. Per the published schema, it may be present or absent with
    /// any type.
    #[request(not_null)]
    pub function: Option<FunctionName>,
}

/// The type of a tool that the model must call.
#[doc(alias = "AssistantsNamedToolChoiceType")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(string)]
#[serde(rename_all = "snake_case", expecting = "a string")]
pub enum NamedToolType {
    /// A function defined by the caller.
    Function,
    /// The code interpreter.
    CodeInterpreter,
    /// The file search.
    FileSearch,
}

/// A function, identified by its name.
#[doc(alias = "AssistantsNamedToolChoiceFunction")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct FunctionName {
    /// The name of the function; any string.
    pub name: String,
}
