//! Prints the JSON Schema of the run request, or, with `--openapi`, as OpenAPI 3.1 components.
//!
//! `cargo run --example schema --features assistants,schemars [-- --openapi]`

use std::io::{self, Write};
use std::process::ExitCode;

use run_request::assistants::CreateRunRequest;
use run_request::schemars::generate::SchemaSettings;
use serde_json::{Value, json};

const USAGE: &str = "usage: schema [--openapi]";

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(|argument| argument.to_str()).collect();
    let text = match arguments[..] {
        [] => format!("{:#}", schema()),
        [Some("--openapi")] => format!("{:#}", components()),
        [Some("-h" | "--help")] => USAGE.to_owned(),
        _ => return fail(USAGE),
    };
    match writeln!(io::stdout(), "{text}") {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&format!("standard output: {error}")),
    }
}

fn fail(reason: &str) -> ExitCode {
    // If this fails too, there is no other way to report it.
    let _ = writeln!(io::stderr(), "{reason}");
    ExitCode::from(2)
}

/// A self-contained schema, with the types that it refers to in `$defs`.
fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    generator.into_root_schema_for::<CreateRunRequest>().into()
}

/// An OpenAPI document with each type as a component.
fn components() -> Value {
    let mut settings = SchemaSettings::draft2020_12();
    settings.definitions_path = "/components/schemas".into();
    let mut generator = settings.into_generator();
    generator.subschema_for::<CreateRunRequest>();
    let schemas = generator.take_definitions(true);
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Runs", "version": env!("CARGO_PKG_VERSION") },
        "paths": {},
        "components": { "schemas": schemas },
    })
}
