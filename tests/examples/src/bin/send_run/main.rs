//! Sends an extended run, with or without streaming. Each kind of failure has its own exit code.
//!
//! It sends the run to `OPENAI_BASE_URL`, such as `https://api.openai.com/v1`, with the key in
//! `OPENAI_API_KEY`. By default, it starts a server itself, so that it works offline.
//!
//! | exit code | |
//! |---|---|
//! | 0 | success: the response, or each event of the stream, was printed |
//! | 1 | the run is invalid, and was not sent |
//! | 2 | the arguments or the environment are invalid |
//! | 3 | the server cannot be reached, or did not respond in time |
//! | 4 | the server rejected the run (400, 404, 413, ...) |
//! | 5 | the server rejected the key, or requires one (401, 403) |
//! | 6 | the server asks to wait (429) |
//! | 7 | the stream ended early |
//! | 8 | the server failed, or its response is not a run |
//! | 9 | standard output is closed |

mod events;
mod failure;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use reqwest::{Response, Url, header};
use run_request::assistants::{CreateMessageRequest, CreateRunRequestSetters};
use run_request_examples::desk::SupportRun;
use run_request_examples::desk_client::{self, Target};
use serde::Deserialize;
use serde_json::Value;

use events::{Event, Events};
use failure::{Failure, LIMIT};

const USAGE: &str = "usage: send_run [OPTION]... [MESSAGE]
  --ticket T-N       the ticket that the run works on (default: T-42)
  --priority N       the priority, from 1 to 5 (default: 3)
  --tag TAG          a topic of the ticket; can be repeated
  --temperature N    the sampling temperature, from 0 to 2
  --assistant ID     the assistant that executes the run (default: asst_demo)
  --thread ID        the thread that the run works on (default: thread_demo)
  --stream           print each event of the run as it happens
  --timeout SECONDS  how long to wait for the server to send anything (default: 60)";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let done = match Options::parse(env::args().skip(1)) {
        Ok(Some(options)) => send(options).await,
        Ok(None) => print(USAGE),
        Err(reason) => Err(Failure::Usage(format!("{reason}\n{USAGE}"))),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // If this fails too, there is no other way to report it.
            let _ = writeln!(io::stderr(), "{failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

struct Options {
    ticket: String,
    priority: Option<u8>,
    tags: Vec<String>,
    temperature: Option<f64>,
    assistant: String,
    thread: String,
    stream: bool,
    timeout: Duration,
    message: Option<String>,
}

impl Options {
    /// Returns `None` if the user asked for help.
    fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>, String> {
        let mut options = Options {
            ticket: "T-42".to_owned(),
            priority: None,
            tags: Vec::new(),
            temperature: None,
            assistant: "asst_demo".to_owned(),
            thread: "thread_demo".to_owned(),
            stream: false,
            timeout: Duration::from_secs(60),
            message: None,
        };
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value"));
            match argument.as_str() {
                "-h" | "--help" => return Ok(None),
                "--stream" => options.stream = true,
                "--ticket" => options.ticket = value()?,
                "--tag" => options.tags.push(value()?),
                "--assistant" => options.assistant = value()?,
                "--thread" => options.thread = value()?,
                "--priority" => options.priority = Some(parse_number(&argument, &value()?)?),
                "--temperature" => options.temperature = Some(parse_number(&argument, &value()?)?),
                "--timeout" => {
                    let seconds = Duration::try_from_secs_f64(parse_number(&argument, &value()?)?);
                    options.timeout = seconds.map_err(|error| format!("{argument}: {error}"))?;
                }
                option if option.starts_with('-') => {
                    return Err(format!("unknown option {option}"));
                }
                _ if options.message.is_some() => {
                    return Err("only one message is allowed; put it in quotes".to_owned());
                }
                _ => options.message = Some(argument),
            }
        }
        Ok(Some(options))
    }

    fn run(&self) -> Result<SupportRun, Failure> {
        let mut builder = SupportRun::builder()
            .assistant_id(&self.assistant)
            .ticket(&self.ticket)
            .maybe_temperature(self.temperature);
        if let Some(message) = &self.message {
            builder = builder.additional_message(CreateMessageRequest::user(message.as_str()));
        }
        if let Some(priority) = self.priority {
            builder = builder.priority(priority);
        }
        if self.stream {
            builder = builder.stream(true);
        }
        for tag in &self.tags {
            builder = builder.tag(tag);
        }
        Ok(builder.build()?)
    }
}

fn parse_number<T: std::str::FromStr>(option: &str, value: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("{option} needs a number in its range, not '{value}'"))
}

async fn send(options: Options) -> Result<(), Failure> {
    let run = options.run()?;
    let target = Target::choose(options.timeout).await.map_err(Failure::Usage)?;
    let body = serde_json::to_vec(&run).map_err(|error| Failure::Usage(error.to_string()))?;
    let mut request = target
        .http
        .post(runs_url(&target.base, &options.thread)?)
        .header(header::CONTENT_TYPE, "application/json")
        .header("OpenAI-Beta", "assistants=v2")
        .body(body);
    if let Some(key) = &target.key {
        request = request.bearer_auth(key);
    }
    let response =
        request.send().await.map_err(|error| Failure::from_send_error(&target.base, &error))?;
    if !response.status().is_success() {
        return Err(Failure::from_response(response, target.key.is_some()).await);
    }
    if options.stream { print_events(response).await } else { print_run(response).await }
}

/// Builds the URL. The thread is always one path segment, whatever characters it contains.
fn runs_url(base: &str, thread: &str) -> Result<Url, Failure> {
    let unusable = || Failure::Usage(format!("cannot send requests to {base}"));
    let mut url = Url::parse(base).map_err(|_| unusable())?;
    let mut segments = url.path_segments_mut().map_err(|()| unusable())?;
    segments.pop_if_empty().extend(["threads", thread, "runs"]);
    drop(segments);
    Ok(url)
}

/// The fields of a run that we print.
#[derive(Deserialize)]
struct Run {
    id: String,
    status: String,
}

async fn print_run(response: Response) -> Result<(), Failure> {
    let body = failure::read_body(response).await?;
    let run: Value = serde_json::from_slice(&body)
        .ok()
        .filter(|run: &Value| Run::deserialize(run).is_ok())
        .ok_or_else(|| Failure::Unexpected("the server's response is not a run".to_owned()))?;
    print(&format!("{run:#}"))
}

async fn print_events(mut response: Response) -> Result<(), Failure> {
    let content_type = response.headers().get(header::CONTENT_TYPE);
    if content_type.is_none_or(|value| !value.as_bytes().starts_with(b"text/event-stream")) {
        return Err(Failure::Unexpected("the server's response is not a stream".to_owned()));
    }
    let mut events = Events::default();
    let mut printed = 0;
    let cause = loop {
        let bytes = match response.chunk().await {
            Ok(Some(bytes)) => bytes,
            Ok(None) => break "the connection was closed".to_owned(),
            Err(error) => break desk_client::with_sources(&error),
        };
        let events = events.push(&bytes).map_err(|events::TooLarge| {
            Failure::Unexpected(format!("an event has more than {LIMIT} bytes"))
        })?;
        for event in events {
            if event.data == "[DONE]" {
                return print("[DONE]");
            }
            print(&describe_event(&event)?)?;
            printed += 1;
        }
    };
    Err(Failure::Interrupted { events: printed, cause })
}

/// Formats an event as a line: its name and, for a run, its ID and status.
fn describe_event(event: &Event) -> Result<String, Failure> {
    let Event { name, data } = event;
    if name == "error" {
        let message =
            failure::parse_error(data.as_bytes()).map_or_else(|| data.clone(), |e| e.message);
        return Err(Failure::Unexpected(format!("the server failed mid-stream: {message}")));
    }
    Ok(match serde_json::from_str::<Run>(data) {
        Ok(Run { id, status }) => format!("{name}: {id} is {status}"),
        Err(_) => format!("{name}: {data}"),
    })
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout();
    writeln!(out, "{text}").and_then(|()| out.flush()).map_err(Failure::Output)
}
