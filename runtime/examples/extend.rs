//! Extends chat completions twice: with the fields of our gateway, and those again with the fields
//! of our support desk.
//!
//! Prints some requests as JSON, and then everything that is wrong with some invalid ones.

use std::collections::BTreeMap;
use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use run_request::chat::{
    ContentPart, CreateChatCompletionRequest, CreateChatCompletionRequestSetters, FunctionObject,
    Message, Tool,
};
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

/// A chat completion, and the fields that our gateway adds to it.
///
/// `extensible` makes its setters available to the requests that flatten it, like those of the chat
/// completion.
#[derive(RunRequest)]
#[request(extensible)]
struct GatewayRequest {
    #[serde(flatten)]
    chat: CreateChatCompletionRequest,
    /// Models to try in turn.
    #[request(length(..=4), each = fallback)]
    fallbacks: Option<Vec<String>>,
    /// How to choose among providers.
    routing: Option<Routing>,
    #[request(range(1..=600))]
    timeout_seconds: Option<u32>,
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Routing {
    /// Providers to try first. An empty name can only be a mistake of the caller.
    #[request(inner(length(1..)), each = prefer)]
    order: Option<Vec<String>>,
    #[request(each = avoid)]
    ignore: Option<Vec<String>>,
}

/// A request of our support desk, two levels above the chat completion. As the outermost request,
/// it decides that unknown fields are rejected.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct SupportRequest {
    #[serde(flatten)]
    gateway: GatewayRequest,
    /// The ticket that the conversation is about.
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    tags: Option<Vec<String>>,
}

impl SupportRequest {
    /// Rejects a request that is both urgent and allowed to take minutes.
    ///
    /// This shows a check outside of the declaration: `build` does not call it, so the code that
    /// sends the request must. To have `build` check it, use `#[request(check = ...)]`.
    fn checked(self) -> Result<Self, Violation> {
        if self.priority == 1 && self.gateway.timeout_seconds.is_some_and(|timeout| timeout > 60) {
            return Err(Violation::from("too long for priority 1").at("timeout_seconds"));
        }
        Ok(self)
    }
}

/// A chat completion, and any fields that we do not declare.
#[derive(RunRequest)]
struct ProxiedRequest {
    #[serde(flatten)]
    chat: CreateChatCompletionRequest,
    /// All other fields: those of a newer server, a plug-in, or another proxy.
    #[serde(flatten)]
    #[request(each = extra, keys(length(..=64)))]
    rest: BTreeMap<String, Value>,
}

/// Sets what we use everywhere. Accepts the builders of the chat completion and its extensions.
fn tuned<I, B: CreateChatCompletionRequestSetters<I>>(builder: B) -> B {
    builder.temperature(0.3).max_completion_tokens(800).stop("END")
}

/// Counts the messages. Accepts the chat completion and its extensions.
fn count_messages<I>(request: &impl Extends<CreateChatCompletionRequest, I>) -> usize {
    request.part().messages.len()
}

fn bodies() -> Result<(), Box<dyn Error>> {
    let plain = tuned(CreateChatCompletionRequest::builder())
        .model("gpt-4o")
        .message(Message::user("Where is my parcel?"))
        .build()?;
    show("A plain chat completion:", &plain)?;

    let routing = Routing::builder().prefer("azure").avoid("deepinfra").build()?;
    let find_parcel = FunctionObject::builder().name("find_parcel").build()?;
    let support = tuned(SupportRequest::builder())
        .model("gpt-4o")
        .message(Message::developer("Answer in one sentence."))
        .message(Message::user(vec![
            ContentPart::text("Where is my parcel?"),
            ContentPart::image_url("https://example.com/label.png"),
        ]))
        .tool(Tool::function(find_parcel))
        .fallback("gpt-4o-mini")
        .routing(routing)
        .ticket("T-42")
        .tag("parcel")
        .build()?
        .checked()?;
    show("A request of our support desk, by way of our gateway:", &support)?;

    let proxied = tuned(ProxiedRequest::builder())
        .model("meta-llama/Llama-3.1-8B-Instruct")
        .message(Message::user("Where is my parcel?"))
        .extra("guided_regex", "[A-Z]{2}[0-9]{9}")
        .extra("vllm_xargs", serde_json::json!({"draft": "ngram"}))
        .build()?;
    show("A chat completion with fields that no struct declares:", &proxied)?;

    let sent = [count_messages(&plain), count_messages(&support), count_messages(&proxied)];
    say(&format!("Messages sent: {sent:?}\n"))
}

fn mistakes() -> Result<(), Box<dyn Error>> {
    // A struct literal is not validated, but the builder of the enclosing request validates it.
    let routing = Routing { order: Some(vec![String::new()]), ..Routing::builder().build()? };
    let bad = tuned(SupportRequest::builder())
        .model("gpt-4o")
        .message(Message::user(vec![ContentPart::image_url("not a URL")]))
        .temperature(9.5)
        .routing(routing)
        .timeout_seconds(0)
        .ticket("T-42")
        .build();
    wrong("An invalid request of our support desk:", bad)?;

    let bad = SupportRequest::builder()
        .model("gpt-4o")
        .message(Message::user("Where is my parcel?"))
        .ticket("T-42")
        .priority(1)
        .timeout_seconds(300)
        .build()?
        .checked();
    wrong("One that breaks a rule outside of its declaration:", bad)?;

    let bad = ProxiedRequest::builder()
        .model("meta-llama/Llama-3.1-8B-Instruct")
        .messages([])
        .extra("x".repeat(65), true)
        .extra("temperature", 1)
        .build();
    wrong("An invalid proxied request:", bad)?;

    let body = r#"{
        "messages": [{"role": "usr", "content": "Where is my parcel?"}],
        "stream_options": {"include_usage": true},
        "ticket": "42",
        "urgency": 5
    }"#;
    wrong("A body with several faults:", json::from_str::<SupportRequest>(body))
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
