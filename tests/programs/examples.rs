//! The examples of the runtime, run by cargo. For `quickstart` see also `quickstart.rs`.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::cargo::cargo;

fn run_command(example: &str, arguments: &[&str]) -> Command {
    let mut command = cargo();
    command.args(["run", "--quiet", "--all-features", "--example", example, "--"]).args(arguments);
    command
}

fn run_example(example: &str, arguments: &[&str]) -> String {
    let output = run_command(example, arguments).output().expect("cargo runs");
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{shown}{}", String::from_utf8_lossy(&output.stderr));
    shown
}

/// An output that nobody reads: the input of a program that has ended.
///
/// Closing our end of a pipe while the program runs would be a race with its first line.
fn closed_output() -> Stdio {
    let mut ended = run_command("schema", &["--help"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("cargo runs");
    let input = ended.stdin.take().expect("it is piped");
    ended.wait().expect("it ends");
    input.into()
}

#[test]
fn extensions_are_written_flat_and_validated_at_their_json_paths() {
    let shown = run_example("extend", &[]);
    let lines: Vec<_> = shown.lines().collect();
    // One function has set the temperature of all three requests.
    assert_eq!(shown.matches("\n  \"temperature\": 0.3").count(), 3, "{shown}");
    let expected = [
        "A plain chat completion:",
        "A request of our support desk, by way of our gateway:",
        "  \"fallbacks\": [",
        "  \"routing\": {",
        "  \"ticket\": \"T-42\",",
        "  \"priority\": 3,",
        "  \"guided_regex\": \"[A-Z]{2}[0-9]{9}\",",
        "  \"vllm_xargs\": {",
        "Messages sent: [1, 2, 1]",
        "Invalid 'messages[0].content[0].image_url.url': string does not match format. Expected a valid URL.",
        "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 9.5 instead.",
        "Invalid 'routing.order[0]': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "Invalid 'timeout_seconds': integer below minimum value. Expected a value >= 1, but got 0 instead.",
        "Invalid 'timeout_seconds': too long for priority 1",
        "Invalid 'messages': array too short. Expected an array with minimum length 1, but got an empty array instead.",
        "Invalid 'temperature': a key of the flattened map is the name of this field",
        "Invalid 'messages[0].role': value not supported. Supported values are: 'developer', 'system', 'user', 'assistant', 'tool', and 'function'.",
        "Missing required parameter: 'model'.",
        "Invalid 'ticket': string does not match pattern. Expected a string that matches the pattern '^T-[0-9]+$'.",
        "Unknown parameter: 'urgency'.",
    ];
    let mut rest = lines.iter();
    for line in expected {
        assert!(
            rest.any(|shown| *shown == line),
            "not there, or not in this order: {line}\n{shown}"
        );
    }
}

#[test]
fn the_schema_of_the_run_is_printed() {
    let schema: Value = serde_json::from_str(&run_example("schema", &[])).unwrap();
    assert_eq!(schema["required"], json!(["assistant_id"]));
    assert_eq!(schema["additionalProperties"], json!(false));
    assert_eq!(schema["properties"]["temperature"]["maximum"], json!(2));
    assert_eq!(schema["properties"]["metadata"]["propertyNames"], json!({ "maxLength": 64 }));

    let openapi: Value = serde_json::from_str(&run_example("schema", &["--openapi"])).unwrap();
    let components = &openapi["components"]["schemas"];
    assert_eq!(openapi["openapi"], json!("3.1.0"));
    assert_eq!(
        components["CreateRunRequest"]["properties"]["tools"]["items"],
        json!({ "$ref": "#/components/schemas/AssistantTool" })
    );
    assert!(components["AssistantTool"]["oneOf"].is_array());
}

#[test]
fn an_unknown_option_prints_the_usage() {
    for example in ["extend", "quickstart", "schema", "vendors"] {
        let usage = format!("usage: {example}");
        let shown = run_example(example, &["--help"]);
        assert!(shown.starts_with(&usage), "{shown}");
        let output = run_command(example, &["--bad"]).output().expect("cargo runs");
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{error}");
        assert!(error.contains(&usage), "{error}");
    }
}

#[test]
fn a_closed_output_does_not_panic() {
    for (example, code) in [("extend", 1), ("quickstart", 2), ("schema", 2), ("vendors", 1)] {
        let mut command = run_command(example, &[]);
        let output = command.stdout(closed_output()).output().expect("cargo runs");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.starts_with("standard output: ") && error.lines().count() == 1, "{error}");
        assert_eq!(output.status.code(), Some(code), "{example}");
    }
}

/// Otherwise the first command of a new user would build for minutes. Examples with more
/// dependencies are in a separate package. axum and tokio are there for the documentation, without
/// what makes them a server.
#[test]
fn the_examples_of_the_runtime_have_few_dependencies() {
    let output = cargo()
        .args(["tree", "--package", "run-request", "--all-features", "--prefix", "none"])
        .output()
        .expect("cargo runs");
    let tree = String::from_utf8(output.stdout).unwrap();
    assert!(tree.contains("\nserde_json v"), "{tree}");
    for heavy in ["async-openai", "hyper", "mio", "reqwest", "rustls", "tokio-macros"] {
        assert!(!tree.contains(&format!("\n{heavy} v")), "{heavy}: {tree}");
    }
}
