//! What answers a chat. There is no real model behind this server: it repeats what it is told, so
//! that the same request always gets the same answer.

use run_request::chat::{
    AssistantContent, AssistantPart, ContentPart, CreateChatCompletionRequest, Message,
    ResponseFormat, Stop, TextContent, TextPart, Tool, ToolChoice, UserContent,
};
use serde_json::{Map, Value, json};

/// The number of characters that are repeated.
const ECHO: usize = 80;

/// The maximum number of tokens in an answer, and of characters in a token. Otherwise, a small
/// request could get a large response.
const MAX_TOKENS: usize = 256;
const TOKEN: usize = 8;

/// A text or a tool call.
#[derive(Debug)]
pub(crate) struct Reply {
    /// None if the reply is text.
    pub(crate) call: Option<Call>,
    /// The text, or the input of the tool.
    pub(crate) tokens: Vec<String>,
    pub(crate) finish_reason: &'static str,
    pub(crate) prompt_tokens: usize,
}

/// The call of a tool, by its name.
#[derive(Debug)]
pub(crate) enum Call {
    Function(String),
    Custom(String),
}

impl Call {
    pub(crate) fn name(&self) -> &str {
        let (Call::Function(name) | Call::Custom(name)) = self;
        name
    }

    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Call::Function(_) => "function",
            Call::Custom(_) => "custom",
        }
    }

    pub(crate) fn input_name(&self) -> &'static str {
        match self {
            Call::Function(_) => "arguments",
            Call::Custom(_) => "input",
        }
    }
}

/// Answers the last message.
pub(crate) fn answer(chat: &CreateChatCompletionRequest) -> Reply {
    let prompt_tokens = chat.messages.iter().map(|message| count_words(&text_of(message))).sum();
    let tool = choose_tool(chat);
    let text = match tool {
        Some(Tool::Function { function }) => {
            let parameters = function.parameters.as_ref();
            parameters.map_or_else(|| json!({}), example_of).to_string()
        }
        Some(Tool::Custom { .. }) => write_text(chat),
        None => match &chat.response_format {
            Some(ResponseFormat::JsonSchema { json_schema }) => {
                let schema = json_schema.schema.as_ref();
                schema.map_or_else(|| json!({}), example_of).to_string()
            }
            Some(ResponseFormat::JsonObject) => json!({"text": write_text(chat)}).to_string(),
            Some(ResponseFormat::Text) | None => write_text(chat),
        },
    };
    let (tokens, is_complete) = split_tokens(stop_text(&text, chat.stop.as_ref()), chat);
    let finish_reason = match tool {
        _ if !is_complete => "length",
        Some(_) => "tool_calls",
        None => "stop",
    };
    let call = tool.map(|tool| match tool {
        Tool::Function { function } => Call::Function(function.name.clone()),
        Tool::Custom { custom } => Call::Custom(custom.name.clone()),
    });
    Reply { call, tokens, finish_reason, prompt_tokens }
}

/// The tool that the request names, or the first one. The user's message is not answered before a
/// tool was called.
fn choose_tool(chat: &CreateChatCompletionRequest) -> Option<&Tool> {
    let tools = chat.tools.as_deref().unwrap_or_default();
    let find = |wanted: &str, is_custom: bool| {
        tools.iter().find(|tool| match tool {
            Tool::Function { function } => !is_custom && function.name == wanted,
            Tool::Custom { custom } => is_custom && custom.name == wanted,
        })
    };
    match &chat.tool_choice {
        Some(ToolChoice::None) => None,
        Some(ToolChoice::Required) => tools.first(),
        Some(ToolChoice::Function { function }) => find(&function.name, false),
        Some(ToolChoice::Custom { custom }) => find(&custom.name, true),
        Some(ToolChoice::Auto | ToolChoice::AllowedTools { .. }) | None => {
            let is_asked = matches!(chat.messages.last(), Some(Message::User { .. }));
            tools.first().filter(|_| is_asked)
        }
    }
}

fn write_text(chat: &CreateChatCompletionRequest) -> String {
    let Some(message) = chat.messages.last() else { return String::new() };
    let text = text_of(message);
    let told: String = text.chars().take(ECHO).collect();
    match message {
        Message::Tool { .. } | Message::Function { .. } => format!("The tool said: {told}"),
        Message::User { .. } => format!("You said: {told}"),
        _ => format!("The last message is: {told}"),
    }
}

/// The text of a message, with a word for each part that is no text.
fn text_of(message: &Message) -> String {
    match message {
        Message::Developer { content, .. }
        | Message::System { content, .. }
        | Message::Tool { content, .. } => match content {
            TextContent::Text(text) => text.clone(),
            TextContent::Parts(parts) => {
                join(parts.iter().map(|TextPart::Text { text, .. }| text.as_str()))
            }
        },
        Message::User { content, .. } => match content {
            UserContent::Text(text) => text.clone(),
            UserContent::Parts(parts) => join(parts.iter().map(|part| match part {
                ContentPart::Text { text, .. } => text,
                ContentPart::ImageUrl { .. } => "[image]",
                ContentPart::InputAudio { .. } => "[audio]",
                ContentPart::File { .. } => "[file]",
            })),
        },
        Message::Assistant(assistant) => match &assistant.content {
            Some(AssistantContent::Text(text)) => text.clone(),
            Some(AssistantContent::Parts(parts)) => join(parts.iter().map(|part| match part {
                AssistantPart::Text { text, .. } => text.as_str(),
                AssistantPart::Refusal { refusal } => refusal,
            })),
            None => String::new(),
        },
        Message::Function { content, .. } => content.clone().unwrap_or_default(),
    }
}

fn join<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    texts.collect::<Vec<_>>().join(" ")
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Cuts the text before the first of these.
fn stop_text<'a>(text: &'a str, stop: Option<&Stop>) -> &'a str {
    let stops = match stop {
        Some(Stop::One(stop)) => std::slice::from_ref(stop),
        Some(Stop::Many(stops)) => stops,
        None => &[],
    };
    let places = stops.iter().filter(|stop| !stop.is_empty()).filter_map(|stop| text.find(&**stop));
    places.min().map_or(text, |place| &text[..place])
}

/// The tokens that the request allows, and whether these are all.
fn split_tokens(text: &str, chat: &CreateChatCompletionRequest) -> (Vec<String>, bool) {
    let limit = chat.max_completion_tokens.or(chat.max_tokens);
    let limit = limit.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(MAX_TOKENS);
    let mut tokens: Vec<String> = Vec::new();
    for character in text.chars() {
        match tokens.last_mut() {
            Some(token) if !token.ends_with(' ') && token.chars().count() < TOKEN => {
                token.push(character);
            }
            _ => tokens.push(character.into()),
        }
    }
    let count = tokens.len();
    tokens.truncate(limit.min(MAX_TOKENS));
    let is_complete = tokens.len() == count;
    (tokens, is_complete)
}

/// A document that conforms to a schema, as far as that is simple.
fn example_of(schema: &Map<String, Value>) -> Value {
    if let Some(value) = schema.get("const").or(schema.get("default")) {
        return value.clone();
    }
    let listed = ["enum", "examples"].map(|key| schema.get(key).and_then(|values| values.get(0)));
    if let Some(value) = listed.into_iter().flatten().next() {
        return value.clone();
    }
    let kind = schema.get("type");
    match kind.and_then(|kind| kind.as_str().or_else(|| kind.get(0)?.as_str())) {
        Some("object") => {
            let properties = schema.get("properties").and_then(Value::as_object);
            let examples = properties.into_iter().flatten().map(|(name, schema)| {
                (name.clone(), schema.as_object().map_or(Value::Null, example_of))
            });
            Value::Object(examples.collect())
        }
        Some("array") => json!([]),
        Some("string") => json!("text"),
        Some("integer") => json!(1),
        Some("number") => json!(0.5),
        Some("boolean") => json!(true),
        _ => Value::Null,
    }
}
