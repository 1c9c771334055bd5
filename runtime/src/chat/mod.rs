#![doc = include_str!("../../docs/chat.md")]

mod choice;
mod content;
mod file;
mod limits;
mod message;
mod moderation;
mod output;
mod prompt_cache;
mod request;
mod search;
mod tool;

pub use choice::{
    AllowedTools, AllowedToolsBuilder, AllowedToolsMode, FunctionCallChoice, ToolChoice, ToolName,
    ToolNameBuilder,
};
pub use content::{
    AssistantContent, AssistantPart, ContentPart, TextContent, TextPart, UserContent,
};
pub use file::{
    ImageDetail, ImageUrl, ImageUrlBuilder, InputAudio, InputAudioBuilder, InputAudioFormat,
    InputFile, InputFileBuilder,
};
pub use message::{
    AssistantMessage, AssistantMessageBuilder, AudioReference, AudioReferenceBuilder, CustomCall,
    CustomCallBuilder, FunctionCall, FunctionCallBuilder, Message, ToolCall,
};
pub use moderation::{
    Moderation, ModerationBuilder, ModerationConfig, ModerationPolicy, ModerationPolicyBuilder,
};
pub use output::{
    AudioFormat, AudioOptions, AudioOptionsBuilder, JsonSchema, JsonSchemaBuilder, Modality,
    Prediction, ResponseFormat, Stop, StreamOptions, StreamOptionsBuilder, Verbosity, Voice,
};
pub use prompt_cache::{
    CacheBreakpoint, PromptCacheMode, PromptCacheOptions, PromptCacheOptionsBuilder,
    PromptCacheRetention, PromptCacheTtl,
};
pub use request::{
    CreateChatCompletionRequest, CreateChatCompletionRequestBuilder,
    CreateChatCompletionRequestPartial, CreateChatCompletionRequestSetters, ReasoningEffort,
    ServiceTier,
};
pub use search::{
    SearchContextSize, UserLocation, WebSearchLocation, WebSearchLocationBuilder, WebSearchOptions,
    WebSearchOptionsBuilder,
};
pub use tool::{
    CustomTool, CustomToolBuilder, CustomToolFormat, FunctionObject, FunctionObjectBuilder,
    Grammar, GrammarBuilder, GrammarSyntax, Tool,
};
