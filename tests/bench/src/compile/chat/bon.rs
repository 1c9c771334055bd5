use std::collections::BTreeMap;
use std::error::Error;

use bon::Builder;
use garde::Validate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use serde_with::skip_serializing_none;

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
#[garde(allow_unvalidated)]
pub struct ChatRequest {
    #[garde(length(chars, min = 1, max = 64))]
    pub model: String,
    #[garde(length(min = 1), dive)]
    pub messages: Vec<Message>,
    #[garde(length(max = 128), dive)]
    pub tools: Option<Vec<Tool>>,
    pub tool_choice: Option<ToolChoice>,
    pub parallel_tool_calls: Option<bool>,
    #[garde(dive)]
    pub response_format: Option<ResponseFormat>,
    #[garde(range(min = 0.0, max = 2.0))]
    pub temperature: Option<f64>,
    #[garde(range(min = 0.0, max = 1.0))]
    pub top_p: Option<f64>,
    #[garde(range(min = -2.0, max = 2.0))]
    pub frequency_penalty: Option<f64>,
    #[garde(range(min = -2.0, max = 2.0))]
    pub presence_penalty: Option<f64>,
    #[garde(range(min = 1))]
    pub max_completion_tokens: Option<u32>,
    #[garde(range(min = 1, max = 128))]
    pub n: Option<u32>,
    pub logprobs: Option<bool>,
    #[garde(range(min = 0, max = 20))]
    pub top_logprobs: Option<u32>,
    pub logit_bias: Option<BTreeMap<String, i32>>,
    #[garde(dive)]
    pub stop: Option<Stop>,
    pub seed: Option<i64>,
    pub stream: Option<bool>,
    pub stream_options: Option<StreamOptions>,
    pub modalities: Option<Vec<Modality>>,
    pub audio: Option<AudioOptions>,
    #[garde(dive)]
    pub prediction: Option<Prediction>,
    pub reasoning_effort: Option<ReasoningEffort>,
    pub verbosity: Option<Verbosity>,
    pub service_tier: Option<ServiceTier>,
    pub store: Option<bool>,
    #[garde(length(max = 16))]
    pub metadata: Option<BTreeMap<String, String>>,
    #[garde(dive)]
    pub web_search_options: Option<WebSearchOptions>,
    #[garde(length(chars, max = 64))]
    pub safety_identifier: Option<String>,
    pub prompt_cache_key: Option<String>,
}

#[skip_serializing_none]
#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(tag = "role", rename_all = "lowercase")]
pub enum Message {
    Developer {
        #[garde(dive)]
        content: TextContent,
        name: Option<String>,
    },
    System {
        #[garde(dive)]
        content: TextContent,
        name: Option<String>,
    },
    User {
        #[garde(dive)]
        content: UserContent,
        name: Option<String>,
    },
    Assistant(#[garde(dive)] AssistantMessage),
    Tool {
        #[garde(dive)]
        content: TextContent,
        tool_call_id: String,
    },
}

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
#[garde(allow_unvalidated)]
pub struct AssistantMessage {
    #[garde(dive)]
    pub content: Option<AssistantContent>,
    pub refusal: Option<String>,
    pub name: Option<String>,
    pub audio: Option<AudioReference>,
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
pub struct AudioReference {
    pub id: String,
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(untagged)]
pub enum TextContent {
    Text(String),
    Parts(#[garde(length(min = 1))] Vec<TextPart>),
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(untagged)]
pub enum UserContent {
    Text(String),
    Parts(#[garde(length(min = 1), dive)] Vec<ContentPart>),
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(untagged)]
pub enum AssistantContent {
    Text(String),
    Parts(#[garde(length(min = 1))] Vec<AssistantPart>),
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TextPart {
    Text { text: String },
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ContentPart {
    Text {
        text: String,
    },
    ImageUrl {
        #[garde(dive)]
        image_url: ImageUrl,
    },
    InputAudio {
        input_audio: InputAudio,
    },
    File {
        file: InputFile,
    },
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AssistantPart {
    Text { text: String },
    Refusal { refusal: String },
}

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
#[garde(allow_unvalidated)]
pub struct ImageUrl {
    #[garde(url)]
    pub url: String,
    pub detail: Option<ImageDetail>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ImageDetail {
    Auto,
    Low,
    High,
}

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
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

#[skip_serializing_none]
#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
pub struct InputFile {
    pub filename: Option<String>,
    pub file_data: Option<String>,
    pub file_id: Option<String>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ToolCall {
    Function { id: String, function: FunctionCall },
    Custom { id: String, custom: CustomCall },
}

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
pub struct FunctionCall {
    pub name: String,
    pub arguments: String,
}

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
pub struct CustomCall {
    pub name: String,
    pub input: String,
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Tool {
    Function {
        #[garde(dive)]
        function: FunctionObject,
    },
    Custom {
        custom: CustomTool,
    },
}

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
#[garde(allow_unvalidated)]
pub struct FunctionObject {
    #[garde(pattern("^[a-zA-Z0-9_-]{1,64}$"))]
    pub name: String,
    pub description: Option<String>,
    pub parameters: Option<Map<String, Value>>,
    pub strict: Option<bool>,
}

#[skip_serializing_none]
#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
pub struct CustomTool {
    pub name: String,
    pub description: Option<String>,
    pub format: Option<CustomToolFormat>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum CustomToolFormat {
    Text,
    Grammar { grammar: Grammar },
}

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
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

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
pub struct ToolName {
    pub name: String,
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ResponseFormat {
    Text,
    JsonObject,
    JsonSchema {
        #[garde(dive)]
        json_schema: JsonSchema,
    },
}

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
#[garde(allow_unvalidated)]
pub struct JsonSchema {
    #[garde(pattern("^[a-zA-Z0-9_-]{1,64}$"))]
    pub name: String,
    pub description: Option<String>,
    pub schema: Option<Map<String, Value>>,
    pub strict: Option<bool>,
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(untagged)]
pub enum Stop {
    One(String),
    Many(#[garde(length(min = 1, max = 4))] Vec<String>),
}

#[skip_serializing_none]
#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
pub struct StreamOptions {
    pub include_usage: Option<bool>,
    pub include_obfuscation: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    Text,
    Audio,
}

#[derive(Builder, Serialize, Deserialize, Debug, Clone)]
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

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Prediction {
    Content {
        #[garde(dive)]
        content: TextContent,
    },
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

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
pub struct WebSearchOptions {
    pub search_context_size: Option<SearchContextSize>,
    #[garde(dive)]
    pub user_location: Option<UserLocation>,
}

#[derive(Serialize, Deserialize, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum SearchContextSize {
    Low,
    Medium,
    High,
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone)]
#[garde(allow_unvalidated)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum UserLocation {
    Approximate {
        #[garde(dive)]
        approximate: WebSearchLocation,
    },
}

#[skip_serializing_none]
#[derive(Builder, Validate, Serialize, Deserialize, Debug, Clone)]
#[builder(on(String, into))]
#[garde(allow_unvalidated)]
pub struct WebSearchLocation {
    #[garde(length(chars, equal = 2))]
    pub country: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub timezone: Option<String>,
}

// The declarations above are the same in all stacks, except for attributes.

fn chat() -> Result<(), Box<dyn Error>> {
    let request = ChatRequest::builder()
        .model("gpt-5.4")
        .messages(messages())
        .tools(tools())
        .tool_choice(ToolChoice::Named(NamedTool::Function {
            function: ToolName::builder().name("get_temperature").build(),
        }))
        .parallel_tool_calls(true)
        .response_format(ResponseFormat::JsonSchema {
            json_schema: JsonSchema::builder()
                .name("answer")
                .description("The answer.")
                .schema(object())
                .strict(true)
                .build(),
        })
        .temperature(0.2)
        .top_p(0.9)
        .frequency_penalty(0.5)
        .presence_penalty(-0.5)
        .max_completion_tokens(2000)
        .n(1)
        .logprobs(true)
        .top_logprobs(2)
        .logit_bias(BTreeMap::from([("50256".to_owned(), -100)]))
        .stop(Stop::Many(vec!["END".to_owned()]))
        .seed(7)
        .stream(true)
        .stream_options(
            StreamOptions::builder().include_usage(true).include_obfuscation(false).build(),
        )
        .modalities(vec![Modality::Text, Modality::Audio])
        .audio(
            AudioOptions::builder()
                .voice(Voice::Name("alloy".to_owned()))
                .format(AudioFormat::Mp3)
                .build(),
        )
        .prediction(Prediction::Content { content: TextContent::Text("It is".to_owned()) })
        .reasoning_effort(ReasoningEffort::Low)
        .verbosity(Verbosity::Medium)
        .service_tier(ServiceTier::Auto)
        .store(false)
        .metadata(BTreeMap::from([("ticket".to_owned(), "T-42".to_owned())]))
        .web_search_options(
            WebSearchOptions::builder()
                .search_context_size(SearchContextSize::Low)
                .user_location(UserLocation::Approximate {
                    approximate: WebSearchLocation::builder()
                        .country("NO")
                        .region("Oslo")
                        .city("Oslo")
                        .timezone("Europe/Oslo")
                        .build(),
                })
                .build(),
        )
        .safety_identifier("user-1")
        .prompt_cache_key("support")
        .build();
    request.validate()?;
    let body = serde_json::to_string(&request)?;
    let read: ChatRequest = serde_json::from_str(&body)?;
    read.validate()?;
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
                    image_url: ImageUrl::builder()
                        .url("https://example.com/image.png")
                        .detail(ImageDetail::Low)
                        .build(),
                },
                ContentPart::InputAudio {
                    input_audio: InputAudio::builder()
                        .data("AAAA")
                        .format(InputAudioFormat::Wav)
                        .build(),
                },
                ContentPart::File {
                    file: InputFile::builder()
                        .filename("a.pdf")
                        .file_data("AAAA")
                        .file_id("file-1")
                        .build(),
                },
            ]),
            name: Some("Ada".to_owned()),
        },
        Message::Assistant(
            AssistantMessage::builder()
                .content(AssistantContent::Text("Let me look.".to_owned()))
                .refusal("no")
                .name("Bot")
                .audio(AudioReference::builder().id("audio-1").build())
                .tool_calls(vec![ToolCall::Function {
                    id: "call-1".to_owned(),
                    function: FunctionCall::builder()
                        .name("get_temperature")
                        .arguments("{}")
                        .build(),
                }])
                .build(),
        ),
        Message::Tool {
            content: TextContent::Parts(vec![TextPart::Text { text: "12".to_owned() }]),
            tool_call_id: "call-1".to_owned(),
        },
    ]
}

fn tools() -> Vec<Tool> {
    vec![
        Tool::Function {
            function: FunctionObject::builder()
                .name("get_temperature")
                .description("The temperature in a city.")
                .parameters(object())
                .strict(true)
                .build(),
        },
        Tool::Custom {
            custom: CustomTool::builder()
                .name("calculate")
                .description("Calculates.")
                .format(CustomToolFormat::Grammar {
                    grammar: Grammar::builder()
                        .definition("[0-9]+")
                        .syntax(GrammarSyntax::Regex)
                        .build(),
                })
                .build(),
        },
    ]
}

fn object() -> Map<String, Value> {
    Map::from_iter([("type".to_owned(), Value::from("object"))])
}

fn main() -> Result<(), Box<dyn Error>> {
    chat()
}
