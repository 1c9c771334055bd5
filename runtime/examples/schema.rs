//! Prints the JSON Schema of the run request, or with `--openapi` as components of OpenAPI 3.1.
//!
//! `cargo run --example schema --features assistants,schemars [-- --openapi]`

use std::process::ExitCode;

use run_request::assistants::CreateRunRequest;
use run_request::schemars::generate::SchemaSettings;
use serde_json::{Value, json};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let document = match arguments[..] {
        [] => schema(),
        ["--openapi"] => components(),
        _ => {
            eprintln!("usage: schema [--openapi]");
            return ExitCode::from(2);
        }
    };
    println!("{document:#}");
    ExitCode::SUCCESS
}

/// A schema by itself, the types that it refers to inside.
fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    generator.into_root_schema_for::<CreateRunRequest>().into()
}

/// Each type as a component of its own.
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
