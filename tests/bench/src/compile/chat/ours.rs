use std::collections::BTreeMap;
use std::error::Error;

use run_request::RunRequest;
use serde_json::{Map, Value};

#[derive(RunRequest, Debug, Clone)]
pub struct ChatRequest {
    #[request(length(1..=64))]
    pub model: String,
    #[request(length(1..))]
    pub messages: Vec<Message>,
    #[request(length(..=128))]
    pub tools: Option<Vec<Tool>>,
    pub tool_choice: Option<ToolChoice>,
    pub parallel_tool_calls: Option<bool>,
    pub response_format: Option<ResponseFormat>,
    #[request(range(0..=2))]
    pub temperature: Option<f64>,
    #[request(range(0..=1))]
    pub top_p: Option<f64>,
    #[request(range(-2..=2))]
    pub frequency_penalty: Option<f64>,
    #[request(range(-2..=2))]
    pub presence_penalty: Option<f64>,
    #[request(range(1..))]
    pub max_completion_tokens: Option<u32>,
    #[request(range(1..=128))]
    pub n: Option<u32>,
    pub logprobs: Option<bool>,
    #[request(range(0..=20))]
    pub top_logprobs: Option<u32>,
    pub logit_bias: Option<BTreeMap<String, i32>>,
    pub stop: Option<Stop>,
    pub seed: Option<i64>,
    pub stream: Option<bool>,
    pub stream_options: Option<StreamOptions>,
    pub modalities: Option<Vec<Modality>>,
    pub audio: Option<AudioOptions>,
    pub prediction: Option<Prediction>,
    pub reasoning_effort: Option<ReasoningEffort>,
    pub verbosity: Option<Verbosity>,
    pub service_tier: Option<ServiceTier>,
    pub store: Option<bool>,
    #[request(length(..=16))]
    pub metadata: Option<BTreeMap<String, String>>,
    pub web_search_options: Option<WebSearchOptions>,
    #[request(length(..=64))]
    pub safety_identifier: Option<String>,
    pub prompt_cache_key: Option<String>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "role", rename_all = "lowercase")]
pub enum Message {
    Developer { content: TextContent, name: Option<String> },
    System { content: TextContent, name: Option<String> },
    User { content: UserContent, name: Option<String> },
    Assistant(AssistantMessage),
    Tool { content: TextContent, tool_call_id: String },
}

#[derive(RunRequest, Debug, Clone)]
pub struct AssistantMessage {
    pub content: Option<AssistantContent>,
    pub refusal: Option<String>,
    pub name: Option<String>,
    pub audio: Option<AudioReference>,
    pub tool_calls: Option<Vec<ToolCall>>,
}

#[derive(RunRequest, Debug, Clone)]
pub struct AudioReference {
    pub id: String,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
pub enum TextContent {
    Text(String),
    Parts(#[request(length(1..))] Vec<TextPart>),
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
pub enum UserContent {
    Text(String),
    Parts(#[request(length(1..))] Vec<ContentPart>),
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
pub enum AssistantContent {
    Text(String),
    Parts(#[request(length(1..))] Vec<AssistantPart>),
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum TextPart {
    Text { text: String },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ContentPart {
    Text { text: String },
    ImageUrl { image_url: ImageUrl },
    InputAudio { input_audio: InputAudio },
    File { file: InputFile },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AssistantPart {
    Text { text: String },
    Refusal { refusal: String },
}

#[derive(RunRequest, Debug, Clone)]
pub struct ImageUrl {
    #[request(format(url))]
    pub url: String,
    pub detail: Option<ImageDetail>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ImageDetail {
    Auto,
    Low,
    High,
}

#[derive(RunRequest, Debug, Clone)]
pub struct InputAudio {
    pub data: String,
    pub format: InputAudioFormat,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum InputAudioFormat {
    Wav,
    Mp3,
}

#[derive(RunRequest, Debug, Clone)]
pub struct InputFile {
    pub filename: Option<String>,
    pub file_data: Option<String>,
    pub file_id: Option<String>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ToolCall {
    Function { id: String, function: FunctionCall },
    Custom { id: String, custom: CustomCall },
}

#[derive(RunRequest, Debug, Clone)]
pub struct FunctionCall {
    pub name: String,
    pub arguments: String,
}

#[derive(RunRequest, Debug, Clone)]
pub struct CustomCall {
    pub name: String,
    pub input: String,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Tool {
    Function { function: FunctionObject },
    Custom { custom: CustomTool },
}

#[derive(RunRequest, Debug, Clone)]
pub struct FunctionObject {
    #[request(pattern("^[a-zA-Z0-9_-]{1,64}$"))]
    pub name: String,
    pub description: Option<String>,
    pub parameters: Option<Map<String, Value>>,
    pub strict: Option<bool>,
}

#[derive(RunRequest, Debug, Clone)]
pub struct CustomTool {
    pub name: String,
    pub description: Option<String>,
    pub format: Option<CustomToolFormat>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum CustomToolFormat {
    Text,
    Grammar { grammar: Grammar },
}

#[derive(RunRequest, Debug, Clone)]
pub struct Grammar {
    pub definition: String,
    pub syntax: GrammarSyntax,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum GrammarSyntax {
    Lark,
    Regex,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
pub enum ToolChoice {
    Mode(ToolMode),
    Named(NamedTool),
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ToolMode {
    None,
    Auto,
    Required,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum NamedTool {
    Function { function: ToolName },
    Custom { custom: ToolName },
}

#[derive(RunRequest, Debug, Clone)]
pub struct ToolName {
    pub name: String,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum ResponseFormat {
    Text,
    JsonObject,
    JsonSchema { json_schema: JsonSchema },
}

#[derive(RunRequest, Debug, Clone)]
pub struct JsonSchema {
    #[request(pattern("^[a-zA-Z0-9_-]{1,64}$"))]
    pub name: String,
    pub description: Option<String>,
    pub schema: Option<Map<String, Value>>,
    pub strict: Option<bool>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
pub enum Stop {
    One(String),
    Many(#[request(length(1..=4))] Vec<String>),
}

#[derive(RunRequest, Debug, Clone)]
pub struct StreamOptions {
    pub include_usage: Option<bool>,
    pub include_obfuscation: Option<bool>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum Modality {
    Text,
    Audio,
}

#[derive(RunRequest, Debug, Clone)]
pub struct AudioOptions {
    pub voice: Voice,
    pub format: AudioFormat,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(untagged)]
pub enum Voice {
    Name(String),
    Custom { id: String },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum AudioFormat {
    Wav,
    Aac,
    Mp3,
    Flac,
    Opus,
    Pcm16,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Prediction {
    Content { content: TextContent },
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ReasoningEffort {
    None,
    Minimal,
    Low,
    Medium,
    High,
    Xhigh,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum Verbosity {
    Low,
    Medium,
    High,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum ServiceTier {
    Auto,
    Default,
    Flex,
    Scale,
    Priority,
}

#[derive(RunRequest, Debug, Clone)]
pub struct WebSearchOptions {
    pub search_context_size: Option<SearchContextSize>,
    pub user_location: Option<UserLocation>,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(rename_all = "lowercase")]
pub enum SearchContextSize {
    Low,
    Medium,
    High,
}

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum UserLocation {
    Approximate { approximate: WebSearchLocation },
}

#[derive(RunRequest, Debug, Clone)]
pub struct WebSearchLocation {
    #[request(length(2..=2))]
    pub country: Option<String>,
    pub region: Option<String>,
    pub city: Option<String>,
    pub timezone: Option<String>,
}

// The declarations above are the same in all stacks, except for attributes.

fn chat() -> Result<(), Box<dyn Error>> {
    let request = ChatRequest::builder()
        .model("gpt-5.4")
        .messages(messages()?)
        .tools(tools()?)
        .tool_choice(ToolChoice::Named(NamedTool::Function {
            function: ToolName::builder().name("get_temperature").build()?,
        }))
        .parallel_tool_calls(true)
        .response_format(ResponseFormat::JsonSchema {
            json_schema: JsonSchema::builder()
                .name("answer")
                .description("The answer.")
                .schema(object())
                .strict(true)
                .build()?,
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
            StreamOptions::builder().include_usage(true).include_obfuscation(false).build()?,
        )
        .modalities(vec![Modality::Text, Modality::Audio])
        .audio(
            AudioOptions::builder()
                .voice(Voice::Name("alloy".to_owned()))
                .format(AudioFormat::Mp3)
                .build()?,
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
                        .build()?,
                })
                .build()?,
        )
        .safety_identifier("user-1")
        .prompt_cache_key("support")
        .build()?;
    let body = serde_json::to_string(&request)?;
    let read: ChatRequest = serde_json::from_str(&body)?;
    read.validate()?;
    println!("{}", serde_json::to_string(&read)?);
    Ok(())
}

fn messages() -> Result<Vec<Message>, Box<dyn Error>> {
    Ok(vec![
        Message::System { content: TextContent::Text("Be kind.".to_owned()), name: None },
        Message::User {
            content: UserContent::Parts(vec![
                ContentPart::Text { text: "What is this?".to_owned() },
                ContentPart::ImageUrl {
                    image_url: ImageUrl::builder()
                        .url("https://example.com/image.png")
                        .detail(ImageDetail::Low)
                        .build()?,
                },
                ContentPart::InputAudio {
                    input_audio: InputAudio::builder()
                        .data("AAAA")
                        .format(InputAudioFormat::Wav)
                        .build()?,
                },
                ContentPart::File {
                    file: InputFile::builder()
                        .filename("a.pdf")
                        .file_data("AAAA")
                        .file_id("file-1")
                        .build()?,
                },
            ]),
            name: Some("Ada".to_owned()),
        },
        Message::Assistant(
            AssistantMessage::builder()
                .content(AssistantContent::Text("Let me look.".to_owned()))
                .refusal("no")
                .name("Bot")
                .audio(AudioReference::builder().id("audio-1").build()?)
                .tool_calls(vec![ToolCall::Function {
                    id: "call-1".to_owned(),
                    function: FunctionCall::builder()
                        .name("get_temperature")
                        .arguments("{}")
                        .build()?,
                }])
                .build()?,
        ),
        Message::Tool {
            content: TextContent::Parts(vec![TextPart::Text { text: "12".to_owned() }]),
            tool_call_id: "call-1".to_owned(),
        },
    ])
}

fn tools() -> Result<Vec<Tool>, Box<dyn Error>> {
    Ok(vec![
        Tool::Function {
            function: FunctionObject::builder()
                .name("get_temperature")
                .description("The temperature in a city.")
                .parameters(object())
                .strict(true)
                .build()?,
        },
        Tool::Custom {
            custom: CustomTool::builder()
                .name("calculate")
                .description("Calculates.")
                .format(CustomToolFormat::Grammar {
                    grammar: Grammar::builder()
                        .definition("[0-9]+")
                        .syntax(GrammarSyntax::Regex)
                        .build()?,
                })
                .build()?,
        },
    ])
}

fn object() -> Map<String, Value> {
    Map::from_iter([("type".to_owned(), Value::from("object"))])
}

fn main() -> Result<(), Box<dyn Error>> {
    chat()
}
