//! Builds requests, and reads requests from a file.
//!
//! Without arguments, it builds the request of chat completions and a request of our own, prints
//! both as JSON, and then prints everything that is wrong with an invalid one, and with an invalid
//! body.
//!
//! With a file, or with `-` for standard input, it reads the request of a chat completion. If it is
//! valid, it prints the normalized JSON and exits with code 0. Otherwise, it prints everything that
//! is wrong, with the lines of the file, and exits with code 1. If the file cannot be read, the code
//! is 2.

mod show_faults;

use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::process::ExitCode;
use std::{env, fs};

use run_request::chat::{CreateChatCompletionRequest, FunctionObject, Message, Tool};
use run_request::{RunRequest, Violations, json};
use serde::Serialize;

use show_faults::show_faults;

const USAGE: &str = "usage: quickstart [FILE | -]";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let done = match &arguments[..] {
        [] => tour(),
        [only] if only == "-h" || only == "--help" => print(USAGE),
        [option] if is_option(option) => {
            Err(Failure::Unusable(format!("unknown option {}\n{USAGE}", option.to_string_lossy())))
        }
        [file] => check(file),
        _ => Err(Failure::Unusable(USAGE.to_owned())),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}

/// To read a file whose name looks like an option, prefix it with its folder: `./-file`.
fn is_option(argument: &OsStr) -> bool {
    argument != "-" && argument.as_encoded_bytes().starts_with(b"-")
}

/// A reply from our support desk: a request of our own.
#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct SupportReply {
    /// The ticket that the reply belongs to.
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    /// The priority, from 1 to 5.
    #[request(range(1..=5), default = 3)]
    priority: u8,
    /// Where to read the reply.
    #[request(format(url))]
    link: Option<String>,
    /// The topics of the reply.
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    tags: Option<Vec<String>>,
}

fn tour() -> Result<(), Failure> {
    let chat = CreateChatCompletionRequest::builder()
        .model("gpt-4o")
        .message(Message::developer("Be brief."))
        .message(Message::user("What is the weather in Oslo?"))
        .tool(Tool::function(
            FunctionObject::builder()
                .name("get_current_weather")
                .description("Get the current weather in a given location")
                .build()?,
        ))
        .temperature(0.2)
        .max_completion_tokens(4_096)
        .build()?;
    print("A valid request of a chat completion:")?;
    print_json(&chat)?;

    let reply = SupportReply::builder().ticket("T-42").tag("billing").tag("urgent").build()?;
    print("\nA request of our own, with the default priority:")?;
    print_json(&reply)?;

    let bad = SupportReply::builder()
        .ticket("42")
        .priority(9)
        .link("not a link")
        .tag("billing")
        .tag("")
        .build();
    print("\nEverything that is wrong with an invalid one:")?;
    match bad {
        Ok(reply) => print_json(&reply)?,
        Err(violations) => print(&violations.to_string())?,
    }

    let body = br#"{
    "ticket": "42",
    "priority": "high",
    "tags": ["billing", 7],
    "lnik": "https://example.com/T-42"
}"#;
    print("\nEverything that is wrong with a body:")?;
    match json::from_slice::<SupportReply>(body) {
        Ok(reply) => print_json(&reply),
        Err(rejection) => print(&show_faults("body.json", body, &rejection)),
    }
}

/// Reads the request of a chat completion, and prints it as it would be sent.
fn check(file: &OsStr) -> Result<(), Failure> {
    let name = match file.to_str() {
        Some("-") => "standard input".into(),
        _ => file.to_string_lossy(),
    };
    let body =
        read(file).map_err(|error| Failure::Unusable(format!("{name} cannot be read: {error}")))?;
    match json::from_slice::<CreateChatCompletionRequest>(&body) {
        Ok(chat) => print_json(&chat),
        Err(rejection) => Err(Failure::Invalid(show_faults(&name, &body, &rejection))),
    }
}

fn read(file: &OsStr) -> io::Result<Vec<u8>> {
    if file != "-" {
        return fs::read(file);
    }
    let mut body = Vec::new();
    io::stdin().read_to_end(&mut body)?;
    Ok(body)
}

/// Why the program failed.
enum Failure {
    /// The request is invalid.
    Invalid(String),
    /// The arguments or the file cannot be used.
    Unusable(String),
    /// Standard output is closed.
    Output(io::Error),
}

impl Failure {
    fn report(self) -> ExitCode {
        let (message, code) = match self {
            Failure::Invalid(faults) => (faults, 1),
            Failure::Unusable(reason) => (reason, 2),
            Failure::Output(error) => (format!("standard output: {error}"), 2),
        };
        // If this fails too, there is no other way to report it.
        let _ = writeln!(io::stderr(), "{message}");
        ExitCode::from(code)
    }
}

impl From<Violations> for Failure {
    fn from(violations: Violations) -> Self {
        Failure::Invalid(violations.to_string())
    }
}

fn print(text: &str) -> Result<(), Failure> {
    writeln!(io::stdout(), "{text}").map_err(Failure::Output)
}

fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value);
    print(&json.map_err(|error| Failure::Output(error.into()))?)
}
