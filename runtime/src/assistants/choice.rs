//! Which tool the model calls.

use alloc::string::String;

use super::names::names;
use crate::{RunRequest, Validate};

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
    Named(NamedToolChoice),
}

impl ToolChoice {
    /// Requires a call of the function with this name.
    #[must_use]
    pub fn function(name: impl Into<String>) -> Self {
        ToolChoice::Named(NamedToolChoice {
            r#type: NamedToolType::Function,
            function: Some(FunctionName { name: name.into() }),
        })
    }

    /// Requires a call of the code interpreter.
    #[must_use]
    pub fn code_interpreter() -> Self {
        Self::of_type(NamedToolType::CodeInterpreter)
    }

    /// Requires a call of the file search.
    #[must_use]
    pub fn file_search() -> Self {
        Self::of_type(NamedToolType::FileSearch)
    }

    fn of_type(r#type: NamedToolType) -> Self {
        ToolChoice::Named(NamedToolChoice { r#type, function: None })
    }
}

impl From<NamedToolChoice> for ToolChoice {
    fn from(named: NamedToolChoice) -> Self {
        ToolChoice::Named(named)
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
#[derive(Validate, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NamedToolType {
    /// A function defined by the caller.
    Function,
    /// The code interpreter.
    CodeInterpreter,
    /// The file search.
    FileSearch,
}

names! {
    NamedToolType,
    Function => "function",
    CodeInterpreter => "code_interpreter",
    FileSearch => "file_search",
}

/// A function, identified by its name.
#[doc(alias = "AssistantsNamedToolChoiceFunction")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct FunctionName {
    /// The name of the function; any string.
    pub name: String,
}
