//! Extends requests: a chat completion for three servers, and the run request of the Assistants API
//! for our own app.
//!
//! Prints each as JSON, and then everything that is wrong with some invalid ones.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use run_request::assistants::{CreateRunRequest, CreateRunRequestSetters, FunctionObject};
use run_request::{Extends, RunRequest, Violation, json};
use serde::Serialize;
use serde_json::Value;

const USAGE: &str = "usage: extend";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let done = match &arguments[..] {
        [] => bodies().and_then(|()| mistakes()),
        [only] if only == "-h" || only == "--help" => say(USAGE),
        _ => return fail(USAGE, 2),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string(), 1),
    }
}

fn fail(reason: &str, code: u8) -> ExitCode {
    // If this fails too, there is no other way to report it.
    let _ = writeln!(io::stderr(), "{reason}");
    ExitCode::from(code)
}

/// The body of `POST /chat/completions`, as accepted by every server.
///
/// `extensible` makes its setters available to the requests that flatten it.
#[derive(RunRequest)]
#[request(extensible)]
struct ChatRequest {
    /// The model to query.
    #[request(length(1..))]
    model: String,
    /// The conversation so far.
    #[request(length(1..), each = message)]
    messages: Vec<Message>,
    /// Functions that the model may call.
    #[request(length(..=128), each = tool)]
    tools: Option<Vec<Tool>>,
    #[request(range(0..=2))]
    temperature: Option<f64>,
    #[request(range(0..=1))]
    top_p: Option<f64>,
    /// How many completions to generate.
    #[request(range(1..=128))]
    n: Option<u32>,
    /// Strings at which the model stops.
    #[request(length(1..=4), each = stop_at)]
    stop: Option<Vec<String>>,
    max_completion_tokens: Option<u64>,
    #[request(range(-2..=2))]
    presence_penalty: Option<f64>,
    #[request(range(-2..=2))]
    frequency_penalty: Option<f64>,
    logprobs: Option<bool>,
    #[request(range(0..=20))]
    top_logprobs: Option<u8>,
    seed: Option<i64>,
    stream: Option<bool>,
    user: Option<String>,
    #[request(length(..=16), keys(length(..=64)), values(length(..=512)))]
    metadata: Option<BTreeMap<String, String>>,
}

#[derive(RunRequest)]
struct Message {
    role: Role,
    content: String,
    /// The author, to distinguish several with the same role.
    #[request(length(1..=64))]
    name: Option<String>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

#[derive(RunRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tool {
    Function { function: FunctionObject },
}

impl Message {
    fn new(role: Role, content: &str) -> Self {
        Message { role, content: content.to_owned(), name: None }
    }
}

/// The fields that OpenRouter adds, to choose among providers and models.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct OpenRouterRequest {
    #[serde(flatten)]
    chat: ChatRequest,
    /// Models to try in turn.
    #[request(each = fallback)]
    models: Option<Vec<String>>,
    provider: Option<Provider>,
    #[request(range(1..))]
    top_k: Option<u32>,
    #[request(range(0..=1))]
    min_p: Option<f64>,
    #[request(range(0.0..=2.0))]
    repetition_penalty: Option<f64>,
    #[request(length(..=256))]
    session_id: Option<String>,
}

/// Rejects unknown fields like the enclosing request, so that a typo in a preference is not ignored.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Provider {
    /// Providers to try first. An empty name can only be a mistake of the caller.
    #[request(inner(length(1..)), each = prefer)]
    order: Option<Vec<String>>,
    #[request(each = avoid)]
    ignore: Option<Vec<String>>,
    allow_fallbacks: Option<bool>,
}

/// The fields that Groq adds: two mutually exclusive ways to control how reasoning is shown.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct GroqRequest {
    #[serde(flatten)]
    chat: ChatRequest,
    include_reasoning: Option<bool>,
    /// Cannot be combined with `include_reasoning`.
    reasoning_format: Option<ReasoningFormat>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
enum ReasoningFormat {
    Hidden,
    Raw,
    Parsed,
}

impl GroqRequest {
    /// Rejects a request that sets both fields.
    ///
    /// This shows a check outside of the declaration: `build` does not call it, so the code that
    /// sends the request must. To have `build` check it, use the rule `conflicts_with`.
    fn checked(self) -> Result<Self, Violation> {
        match (&self.include_reasoning, &self.reasoning_format) {
            (Some(_), Some(_)) => {
                let reason = "cannot be combined with 'include_reasoning'";
                Err(Violation::from(reason).at("reasoning_format"))
            }
            _ => Ok(self),
        }
    }
}

/// The fields that vLLM adds: more sampling parameters, and any fields that we do not declare.
#[derive(RunRequest)]
struct VllmRequest {
    #[serde(flatten)]
    chat: ChatRequest,
    /// `-1` considers all tokens.
    #[request(range(-1..))]
    top_k: Option<i64>,
    #[request(range(0..=1))]
    min_p: Option<f64>,
    min_tokens: Option<u32>,
    #[request(each = stop_token_id)]
    stop_token_ids: Option<Vec<u32>>,
    #[request(range(0.0..))]
    repetition_penalty: Option<f64>,
    priority: Option<i64>,
    #[request(length(1..))]
    cache_salt: Option<String>,
    /// All other fields: those of a newer server, a plug-in, or a proxy.
    #[serde(flatten)]
    #[request(each = extra, keys(length(..=64)))]
    rest: BTreeMap<String, Value>,
}

/// A run of our support desk, which extends a request that ships with the crate.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct SupportRun {
    #[serde(flatten)]
    run: CreateRunRequest,
    /// The ticket that the run works on.
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    tags: Option<Vec<String>>,
}

/// Sets what we use for every server. Accepts the builders of the chat request and its extensions.
fn tuned<I, B: ChatRequestSetters<I>>(builder: B) -> B {
    builder.temperature(0.3).max_completion_tokens(800).seed(7).stop_at("END")
}

/// Counts the characters in all messages. Accepts the chat request and its extensions.
fn characters<I>(request: &impl Extends<ChatRequest, I>) -> usize {
    request.part().messages.iter().map(|message| message.content.chars().count()).sum()
}

fn bodies() -> Result<(), Box<dyn Error>> {
    let question = || Message::new(Role::User, "Where is my parcel?");
    let plain = tuned(ChatRequest::builder()).model("gpt-4o").message(question()).build()?;
    show("A plain chat request:", &plain)?;

    let preferred = Provider::builder().prefer("azure").avoid("deepinfra").build()?;
    let open_router = tuned(OpenRouterRequest::builder())
        .model("openai/gpt-4o")
        .fallback("anthropic/claude-sonnet-4")
        .message(Message::new(Role::System, "Answer in one sentence."))
        .message(question())
        .provider(preferred)
        .repetition_penalty(1.1)
        .session_id("desk-7")
        .build()?;
    show("For OpenRouter, with preferred providers:", &open_router)?;

    let function = FunctionObject::builder().name("find_parcel").build()?;
    let groq = tuned(GroqRequest::builder())
        .model("qwen/qwen3-32b")
        .message(question())
        .tool(Tool::Function { function })
        .reasoning_format(ReasoningFormat::Parsed)
        .build()?
        .checked()?;
    show("For Groq, with the reasoning separate from the answer:", &groq)?;

    let vllm = tuned(VllmRequest::builder())
        .model("meta-llama/Llama-3.1-8B-Instruct")
        .message(question())
        .top_k(-1)
        .min_tokens(16)
        .stop_token_id(128_009)
        .repetition_penalty(1.05)
        .extra("vllm_xargs", serde_json::json!({"draft": "ngram"}))
        .extra("guided_regex", "[A-Z]{2}[0-9]{9}")
        .build()?;
    show("For vLLM, with fields that no struct declares:", &vllm)?;

    let run = SupportRun::builder()
        .assistant_id("asst_abc123")
        .ticket("T-42")
        .temperature(0.2)
        .tag("billing")
        .build()?;
    show("A run of our support desk:", &run)?;

    let sent = [characters(&open_router), characters(&vllm)];
    say(&format!("Characters sent to OpenRouter and vLLM: {sent:?}\n"))
}

fn mistakes() -> Result<(), Box<dyn Error>> {
    // A struct literal is not validated, but the builder of the enclosing request validates it.
    let provider = Provider { order: Some(vec![String::new()]), ..Provider::builder().build()? };
    let bad = tuned(OpenRouterRequest::builder())
        .model("openai/gpt-4o")
        .message(Message { name: Some("n".repeat(65)), ..Message::new(Role::User, "Hello?") })
        .temperature(9.5)
        .provider(provider)
        .top_k(0)
        .build();
    wrong("An invalid request to OpenRouter:", bad)?;

    let bad = GroqRequest::builder()
        .model("qwen/qwen3-32b")
        .message(Message::new(Role::User, "Hello?"))
        .include_reasoning(true)
        .reasoning_format(ReasoningFormat::Raw)
        .build()?
        .checked();
    wrong("An invalid request to Groq:", bad)?;

    let bad = VllmRequest::builder()
        .model("meta-llama/Llama-3.1-8B-Instruct")
        .messages([])
        .extra("x".repeat(65), true)
        .extra("temperature", 1)
        .build();
    wrong("An invalid request to vLLM:", bad)?;

    let body = r#"{"assistant_id": "asst_abc123", "ticket": "42", "stream": 1, "urgency": 5}"#;
    wrong("A run with several faults:", json::from_str::<SupportRun>(body))
}

fn show(heading: &str, body: &impl Serialize) -> Result<(), Box<dyn Error>> {
    say(&format!("{heading}\n{}\n", serde_json::to_string_pretty(body)?))
}

fn wrong<T, E: Error>(heading: &str, bad: Result<T, E>) -> Result<(), Box<dyn Error>> {
    match bad {
        Ok(_) => Err(format!("{heading} no error, so a rule was not checked").into()),
        Err(error) => say(&format!("{heading}\n{error}\n")),
    }
}

fn say(text: &str) -> Result<(), Box<dyn Error>> {
    writeln!(io::stdout(), "{text}").map_err(|error| format!("standard output: {error}").into())
}
