//! Merges three layers of settings: those of a gateway, in TOML, those of a tenant, and the body of
//! a call, both in JSON. What a layer sets wins over the layers below it.
//!
//! Without arguments, it merges layers of its own. Otherwise, it reads them from three files. It
//! prints the merged call, or everything that is wrong, each fault with the layer that it comes
//! from.
//!
//! | exit code | |
//! |---|---|
//! | 0 | the merged call was printed |
//! | 1 | a layer is invalid, or all of them together are |
//! | 2 | a file cannot be read, the arguments are invalid, or standard output is closed |

mod call;

use std::ffi::OsStr;
use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;
use std::{env, fs};

use run_request::{Violations, json};

use call::{Call, CallPartial};

const USAGE: &str = "usage: layers [GATEWAY.toml TENANT.json BODY.json]";

const GATEWAY: &str = r#"
model = "small"
max_tokens = 1024
timeout = 30
temperature = 0.7
labels = { team = "none" }
"#;

const TENANT: &str = r#"{"model": "large", "labels": {"team": "support"}}"#;

const BODY: &str = r#"{"prompt": "Why is the sky blue?", "temperature": 0.2, "max_tokens": null}"#;

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args_os().skip(1).collect();
    let done = match &arguments[..] {
        [] => print_merged("gateway.toml", GATEWAY, TENANT, BODY),
        [only] if only == "-h" || only == "--help" => print(USAGE),
        [gateway, tenant, body] => print_merged_files(gateway, tenant, body),
        _ => Err(Failure::Unusable(USAGE.to_owned())),
    };
    let (message, code) = match done {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::Invalid(faults)) => (faults, 1),
        Err(Failure::Unusable(reason)) => (reason, 2),
    };
    // If this fails too, there is no other way to report it.
    let _ = writeln!(io::stderr(), "{message}");
    ExitCode::from(code)
}

/// Why the program failed.
enum Failure {
    /// A layer is invalid, or all of them together are.
    Invalid(String),
    /// The arguments, a file or standard output cannot be used.
    Unusable(String),
}

fn print_merged_files(gateway: &OsStr, tenant: &OsStr, body: &OsStr) -> Result<(), Failure> {
    let name = gateway.to_string_lossy();
    print_merged(&name, &read_file(gateway)?, &read_file(tenant)?, &read_file(body)?)
}

fn read_file(name: &OsStr) -> Result<String, Failure> {
    fs::read_to_string(name).map_err(|error| {
        Failure::Unusable(format!("{} cannot be read: {error}", name.to_string_lossy()))
    })
}

fn print_merged(name: &str, gateway: &str, tenant: &str, body: &str) -> Result<(), Failure> {
    let call = merge_layers(name, gateway, tenant, body).map_err(Failure::Invalid)?;
    let shown = serde_json::to_string_pretty(&call)
        .map_err(|error| Failure::Unusable(format!("the call cannot be written: {error}")))?;
    print(&shown)
}

fn print(text: &str) -> Result<(), Failure> {
    writeln!(io::stdout(), "{text}")
        .map_err(|error| Failure::Unusable(format!("standard output: {error}")))
}

/// Merges the layers, the topmost last, or tells everything that is wrong with each of them.
fn merge_layers(name: &str, gateway: &str, tenant: &str, body: &str) -> Result<Call, String> {
    let gateway = read_toml(gateway).map_err(|fault| prefix_lines(name, fault));
    let tenant = read_json(tenant).map_err(|fault| prefix_lines("tenant", fault));
    let body = read_json(body).map_err(|fault| prefix_lines("body", fault));
    match (gateway, tenant, body) {
        (Ok(gateway), Ok(tenant), Ok(body)) => {
            let merged = body.or(tenant.or(gateway));
            merged.build().map_err(|violations| describe_merged(&violations))
        }
        (gateway, tenant, body) => {
            let faults: Vec<_> =
                [gateway.err(), tenant.err(), body.err()].into_iter().flatten().collect();
            Err(faults.join("\n"))
        }
    }
}

/// Reads a layer, and checks the rules of what it sets.
fn read_toml(text: &str) -> Result<CallPartial, String> {
    let read = toml::Deserializer::parse(text).and_then(run_request::collect);
    // The error of TOML shows the line, over several lines of its own.
    let layer: Result<CallPartial, Violations> = read.map_err(|error| error.to_string())?;
    layer.map_err(|violations| violations.to_string())
}

/// Reads a layer, and checks the rules of what it sets.
fn read_json(text: &str) -> Result<CallPartial, String> {
    let layer = json::from_str::<CallPartial>(text).map_err(|rejection| rejection.to_string())?;
    Ok(layer.into_inner())
}

/// What only shows when all layers are together: what none of them sets, and what contradicts
/// another layer.
fn describe_merged(violations: &Violations) -> String {
    let lines = violations.iter().map(|violation| {
        if violation.rule() == "required" {
            format!("no layer sets '{}'", violation.path())
        } else {
            prefix_lines("merged", violation)
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn prefix_lines(layer: &str, faults: impl Display) -> String {
    let faults = faults.to_string();
    faults.lines().map(|line| format!("{layer}: {line}")).collect::<Vec<_>>().join("\n")
}
