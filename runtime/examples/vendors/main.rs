//! Extends chat completions for three servers, each with the fields and limits of its own:
//! OpenRouter, Groq and vLLM.
//!
//! Without arguments, it prints a request for each. With the name of a server, it reads a body from
//! standard input. If the body is valid, it prints the normalized JSON and exits with code 0.
//! Otherwise, it prints everything that is wrong, and exits with code 1.

mod groq;
mod open_router;
mod vllm;

use std::error::Error;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use run_request::chat::{
    CreateChatCompletionRequest, CreateChatCompletionRequestSetters, Message, ReasoningEffort, Tool,
};
use run_request::{Extends, Valid, Validate, json};
use serde::Serialize;
use serde::de::DeserializeOwned;

use groq::{Document, GroqRequest, ReasoningFormat, SearchSettings};
use open_router::{
    OpenRouterRequest, Plugin, Provider, Quantization, Sort, SortKey, StopCondition,
};
use vllm::{ExtraArgument, VllmRequest};

const USAGE: &str = "usage: vendors [openrouter | groq | vllm]";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_str()).collect();
    let done = match arguments[..] {
        [] => print_requests(),
        [Some("-h" | "--help")] => print(USAGE),
        [Some("openrouter")] => check::<OpenRouterRequest>(),
        [Some("groq")] => check::<GroqRequest>(),
        [Some("vllm")] => check::<VllmRequest>(),
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

/// Sets what we use for every server. Accepts the builders of all extensions.
fn tuned<I, B: CreateChatCompletionRequestSetters<I>>(builder: B) -> B {
    builder.temperature(0.3).max_completion_tokens(800).stop("END")
}

/// Shows to which model a request goes. Accepts all extensions.
fn show<I>(
    server: &str,
    request: &(impl Extends<CreateChatCompletionRequest, I> + Serialize),
) -> Result<(), Box<dyn Error>> {
    let model = &request.part().model;
    print(&format!("For {server}, {model}:\n{}\n", serde_json::to_string_pretty(request)?))
}

fn print_requests() -> Result<(), Box<dyn Error>> {
    let question = Message::user("Where is my parcel?");
    let provider = Provider::builder()
        .prefer("azure")
        .avoid("deepinfra")
        .quantization(Quantization::Bf16)
        .sort(Sort::By(SortKey::Throughput))
        .zdr(true)
        .build()?;
    let open_router = tuned(OpenRouterRequest::builder())
        .model("openai/gpt-4o")
        .message(question.clone())
        .fallback("anthropic/claude-sonnet-4")
        .provider(provider)
        .plugin(Plugin::ResponseHealing { enabled: None })
        .stop_server_tools(StopCondition::StepCountIs { step_count: 5 })
        .repetition_penalty(1.1)
        .session_id("desk-7")
        .build()?;
    show("OpenRouter", &open_router)?;

    let search =
        SearchSettings::builder().country("norway").exclude_domain("example.com").build()?;
    let groq = tuned(GroqRequest::builder())
        .model("qwen/qwen3-32b")
        .message(question.clone())
        .reasoning_effort(ReasoningEffort::Other("default".to_owned()))
        .reasoning_format(ReasoningFormat::Parsed)
        .tool(Tool::function("find_parcel"))
        .document(Document::text("Parcels are delivered on weekdays."))
        .search_settings(search)
        .build()?;
    show("Groq", &groq)?;

    let vllm = tuned(VllmRequest::builder())
        .model("meta-llama/Llama-3.1-8B-Instruct")
        .message(question)
        .top_k(-1)
        .min_tokens(16)
        .stop_token_id(128_009)
        .guided_regex("[A-Z]{2}[0-9]{9}")
        .vllm_xarg("draft_tokens", ExtraArgument::Integer(4))
        .extra("from_a_plugin", true)
        .build()?;
    show("vLLM", &vllm)
}

/// Reads a body from standard input, and prints it as it would be sent.
fn check<T: Validate + DeserializeOwned + Serialize>() -> Result<(), Box<dyn Error>> {
    let mut body = Vec::new();
    io::stdin().read_to_end(&mut body)?;
    let request: Valid<T> = json::from_slice(&body)?;
    print(&serde_json::to_string_pretty(&request)?)
}

fn print(text: &str) -> Result<(), Box<dyn Error>> {
    writeln!(io::stdout(), "{text}").map_err(|error| format!("standard output: {error}").into())
}
