use std::collections::BTreeMap;
use std::error::Error;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct ChatRequest {
    pub model: String,
    pub messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tools: Option<Vec<Tool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_choice: Option<ToolChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parallel_tool_calls: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_format: Option<ResponseFormat>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frequency_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub presence_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_completion_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logprobs: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub top_logprobs: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logit_bias: Option<BTreeMap<String, i32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop: Option<Stop>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream_options: Option<StreamOptions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modalities: Option<Vec<Modality>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio: Option<AudioOptions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prediction: Option<Prediction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reasoning_effort: Option<ReasoningEffort>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verbosity: Option<Verbosity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_tier: Option<ServiceTier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_search_options: Option<WebSearchOptions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub safety_identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt_cache_key: Option<String>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "role", rename_all = "lowercase")]
pub enum Message {
    Developer {
        content: TextContent,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    System {
        content: TextContent,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    User {
        content: UserContent,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    Assistant(AssistantMessage),
    Tool {
        content: TextContent,
        tool_call_id: String,
    },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct AssistantMessage {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<AssistantContent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audio: Option<AudioReference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct AudioReference {
    pub id: String,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum TextContent {
    Text(String),
    Parts(Vec<TextPart>),
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum UserContent {
    Text(String),
    Parts(Vec<ContentPart>),
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum AssistantContent {
    Text(String),
    Parts(Vec<AssistantPart>),
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TextPart {
    Text { text: String },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ContentPart {
    Text { text: String },
    ImageUrl { image_url: ImageUrl },
    InputAudio { input_audio: InputAudio },
    File { file: InputFile },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AssistantPart {
    Text { text: String },
    Refusal { refusal: String },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct ImageUrl {
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<ImageDetail>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ImageDetail {
    Auto,
    Low,
    High,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct InputAudio {
    pub data: String,
    pub format: InputAudioFormat,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum InputAudioFormat {
    Wav,
    Mp3,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct InputFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filename: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ToolCall {
    Function { id: String, function: FunctionCall },
    Custom { id: String, custom: CustomCall },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct FunctionCall {
    pub name: String,
    pub arguments: String,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct CustomCall {
    pub name: String,
    pub input: String,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Tool {
    Function { function: FunctionObject },
    Custom { custom: CustomTool },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct FunctionObject {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct CustomTool {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<CustomToolFormat>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum CustomToolFormat {
    Text,
    Grammar { grammar: Grammar },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct Grammar {
    pub definition: String,
    pub syntax: GrammarSyntax,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum GrammarSyntax {
    Lark,
    Regex,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum ToolChoice {
    Mode(ToolMode),
    Named(NamedTool),
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ToolMode {
    None,
    Auto,
    Required,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum NamedTool {
    Function { function: ToolName },
    Custom { custom: ToolName },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct ToolName {
    pub name: String,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ResponseFormat {
    Text,
    JsonObject,
    JsonSchema { json_schema: JsonSchema },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct JsonSchema {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Map<String, Value>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strict: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum Stop {
    One(String),
    Many(Vec<String>),
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct StreamOptions {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_usage: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_obfuscation: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    Text,
    Audio,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct AudioOptions {
    pub voice: Voice,
    pub format: AudioFormat,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(untagged)]
pub enum Voice {
    Name(String),
    Custom { id: String },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum AudioFormat {
    Wav,
    Aac,
    Mp3,
    Flac,
    Opus,
    Pcm16,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Prediction {
    Content { content: TextContent },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ReasoningEffort {
    None,
    Minimal,
    Low,
    Medium,
    High,
    Xhigh,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum Verbosity {
    Low,
    Medium,
    High,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ServiceTier {
    Auto,
    Default,
    Flex,
    Scale,
    Priority,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct WebSearchOptions {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_context_size: Option<SearchContextSize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_location: Option<UserLocation>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum SearchContextSize {
    Low,
    Medium,
    High,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum UserLocation {
    Approximate { approximate: WebSearchLocation },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
pub struct WebSearchLocation {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

// The declarations above are the same in all stacks, except for attributes.

fn chat() -> Result<(), Box<dyn Error>> {
    let request = ChatRequest {
        model: "gpt-5.4".to_owned(),
        messages: messages(),
        tools: Some(tools()),
        tool_choice: Some(ToolChoice::Named(NamedTool::Function {
            function: ToolName { name: "get_temperature".to_owned() },
        })),
        parallel_tool_calls: Some(true),
        response_format: Some(ResponseFormat::JsonSchema {
            json_schema: JsonSchema {
                name: "answer".to_owned(),
                description: Some("The answer.".to_owned()),
                schema: Some(object()),
                strict: Some(true),
            },
        }),
        temperature: Some(0.2),
        top_p: Some(0.9),
        frequency_penalty: Some(0.5),
        presence_penalty: Some(-0.5),
        max_completion_tokens: Some(2000),
        n: Some(1),
        logprobs: Some(true),
        top_logprobs: Some(2),
        logit_bias: Some(BTreeMap::from([("50256".to_owned(), -100)])),
        stop: Some(Stop::Many(vec!["END".to_owned()])),
        seed: Some(7),
        stream: Some(true),
        stream_options: Some(StreamOptions {
            include_usage: Some(true),
            include_obfuscation: Some(false),
        }),
        modalities: Some(vec![Modality::Text, Modality::Audio]),
        audio: Some(AudioOptions {
            voice: Voice::Name("alloy".to_owned()),
            format: AudioFormat::Mp3,
        }),
        prediction: Some(Prediction::Content { content: TextContent::Text("It is".to_owned()) }),
        reasoning_effort: Some(ReasoningEffort::Low),
        verbosity: Some(Verbosity::Medium),
        service_tier: Some(ServiceTier::Auto),
        store: Some(false),
        metadata: Some(BTreeMap::from([("ticket".to_owned(), "T-42".to_owned())])),
        web_search_options: Some(WebSearchOptions {
            search_context_size: Some(SearchContextSize::Low),
            user_location: Some(UserLocation::Approximate {
                approximate: WebSearchLocation {
                    country: Some("NO".to_owned()),
                    region: Some("Oslo".to_owned()),
                    city: Some("Oslo".to_owned()),
                    timezone: Some("Europe/Oslo".to_owned()),
                },
            }),
        }),
        safety_identifier: Some("user-1".to_owned()),
        prompt_cache_key: Some("support".to_owned()),
    };
    let body = serde_json::to_string(&request)?;
    let read: ChatRequest = serde_json::from_str(&body)?;
    println!("{}", serde_json::to_string(&read)?);
    Ok(())
}

fn messages() -> Vec<Message> {
    vec![
        Message::System { content: TextContent::Text("Be kind.".to_owned()), name: None },
        Message::User {
            content: UserContent::Parts(vec![
                ContentPart::Text { text: "What is this?".to_owned() },
                ContentPart::ImageUrl {
                    image_url: ImageUrl {
                        url: "https://example.com/image.png".to_owned(),
                        detail: Some(ImageDetail::Low),
                    },
                },
                ContentPart::InputAudio {
                    input_audio: InputAudio {
                        data: "AAAA".to_owned(),
                        format: InputAudioFormat::Wav,
                    },
                },
                ContentPart::File {
                    file: InputFile {
                        filename: Some("a.pdf".to_owned()),
                        file_data: Some("AAAA".to_owned()),
                        file_id: Some("file-1".to_owned()),
                    },
                },
            ]),
            name: Some("Ada".to_owned()),
        },
        Message::Assistant(AssistantMessage {
            content: Some(AssistantContent::Text("Let me look.".to_owned())),
            refusal: Some("no".to_owned()),
            name: Some("Bot".to_owned()),
            audio: Some(AudioReference { id: "audio-1".to_owned() }),
            tool_calls: Some(vec![ToolCall::Function {
                id: "call-1".to_owned(),
                function: FunctionCall {
                    name: "get_temperature".to_owned(),
                    arguments: "{}".to_owned(),
                },
            }]),
        }),
        Message::Tool {
            content: TextContent::Parts(vec![TextPart::Text { text: "12".to_owned() }]),
            tool_call_id: "call-1".to_owned(),
        },
    ]
}

fn tools() -> Vec<Tool> {
    vec![
        Tool::Function {
            function: FunctionObject {
                name: "get_temperature".to_owned(),
                description: Some("The temperature in a city.".to_owned()),
                parameters: Some(object()),
                strict: Some(true),
            },
        },
        Tool::Custom {
            custom: CustomTool {
                name: "calculate".to_owned(),
                description: Some("Calculates.".to_owned()),
                format: Some(CustomToolFormat::Grammar {
                    grammar: Grammar {
                        definition: "[0-9]+".to_owned(),
                        syntax: GrammarSyntax::Regex,
                    },
                }),
            },
        },
    ]
}

fn object() -> Map<String, Value> {
    Map::from_iter([("type".to_owned(), Value::from("object"))])
}

fn main() -> Result<(), Box<dyn Error>> {
    chat()
}
