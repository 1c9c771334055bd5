//! Sends an extended run with async-openai's client, whose `create_byot` ("bring your own types")
//! accepts any request type.
//!
//! It sends the run to `OPENAI_BASE_URL` with the key in `OPENAI_API_KEY`. By default, it starts a
//! server itself, so that it works offline. The exit code is 1 if that fails, and 2 if there are
//! arguments.

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use async_openai::Client;
use async_openai::config::OpenAIConfig;
use async_openai::error::OpenAIError;
use async_openai::traits::EventType;
use async_openai::types::assistants::{AssistantEventStream, CreateRunRequestArgs, RunObject};
use futures_util::StreamExt;
use run_request::assistants::{CreateMessageRequest, CreateRunRequestSetters};
use run_request_examples::desk::SupportRun;
use run_request_examples::desk_client::{Target, with_sources};
use serde::Deserialize;

/// The response of our server: the run plus the fields of our app.
#[derive(Deserialize)]
struct SupportRunObject {
    #[serde(flatten)]
    run: RunObject,
    ticket: String,
    priority: u8,
}

const USAGE: &str = "usage: byot";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let done = match &arguments[..] {
        [] => send().await,
        [only] if only == "-h" || only == "--help" => say(USAGE),
        _ => return fail(USAGE, 2),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&with_sources(&*error), 1),
    }
}

fn fail(reason: &str, code: u8) -> ExitCode {
    // If this fails too, there is no other way to report it.
    let _ = writeln!(io::stderr(), "{reason}");
    ExitCode::from(code)
}

#[expect(deprecated, reason = "part of the Assistants API, which compatible servers still provide")]
async fn send() -> Result<(), Box<dyn Error>> {
    let Target { base, key, http } = Target::choose(Duration::from_secs(60)).await?;
    let config = OpenAIConfig::new().with_api_base(base).with_api_key(key.unwrap_or_default());
    let client = Client::build(http, config);

    let run = SupportRun::builder()
        .assistant_id("asst_demo")
        .additional_message(CreateMessageRequest::user("Where is my parcel?"))
        .temperature(0.2)
        .ticket("T-42")
        .priority(5)
        .build()?;

    let threads = client.threads();
    let runs = threads.runs("thread_demo");
    let queued: SupportRunObject = runs.create_byot(&run).await?;
    let SupportRunObject { run: object, ticket, priority } = queued;
    say(&format!("{} is {:?}, for {ticket} of priority {priority}", object.id, object.status))?;

    let streamed = run.clone().into_builder().stream(true).build()?;
    let mut events: AssistantEventStream = runs.create_stream_byot(streamed).await?;
    while let Some(event) = events.next().await {
        say(event?.event_type())?;
    }

    // You can change a struct after it was built, so it may be invalid. The server validates it again.
    let bad = SupportRun { priority: 9, ..run };
    expect_rejection(runs.create_byot::<_, SupportRunObject>(bad).await)?;

    // async-openai's own request type cannot be extended, so it has no field for our ticket.
    let own = CreateRunRequestArgs::default().assistant_id("asst_demo").build()?;
    expect_rejection(runs.create_byot::<_, SupportRunObject>(own).await)
}

fn expect_rejection<T>(response: Result<T, OpenAIError>) -> Result<(), Box<dyn Error>> {
    match response {
        Err(OpenAIError::ApiError(error)) => say(&format!("rejected: {error}")),
        Err(error) => Err(error.into()),
        Ok(_) => Err("the server accepted a run that it must reject".into()),
    }
}

fn say(text: &str) -> Result<(), Box<dyn Error>> {
    writeln!(io::stdout(), "{text}").map_err(|error| format!("standard output: {error}").into())
}
