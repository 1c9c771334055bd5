//! The server, tested with the official Python package, and with a client that is generated from its
//! OpenAPI document, in the virtual environment of `.ci/run`.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::{Value, json};

use crate::programs::{Server, command, finish};
use crate::skip;

const HERE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/end_to_end");

/// The interpreter in the target folder: `target/end_to_end/bin/python`.
fn python() -> Option<PathBuf> {
    let program = env::current_exe().ok()?;
    // This test is at target/debug/deps/end_to_end-0123456789abcdef.
    let target = program.ancestors().nth(3)?;
    let python = target.join("end_to_end/bin/python");
    let packages = "import openai, openapi_python_client, openapi_spec_validator";
    let there = command(&python).args(["-c", packages]).stderr(Stdio::null()).status();
    if there.is_ok_and(|status| status.success()) {
        return Some(python);
    }
    let target = target.display();
    skip(
        "python",
        &format!(
            "python3 -m venv {target}/end_to_end && \
             {target}/end_to_end/bin/pip install -r tests/examples/tests/end_to_end/requirements.txt"
        ),
    );
    None
}

/// Runs a script that talks to the server, and prints JSON.
fn run_script(python: &Path, script: &str, arguments: &[&OsStr], server: &Server) -> Value {
    let output = finish(
        command(python)
            .arg(Path::new(HERE).join(script))
            .args(arguments)
            .env("OPENAI_BASE_URL", &server.base)
            .env("NO_PROXY", "*"),
    );
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    serde_json::from_slice(&output.stdout).unwrap_or_else(|wrong| panic!("{wrong}: {error}"))
}

#[test]
fn the_official_python_package_gets_along_with_the_server() {
    let Some(python) = python() else {
        return;
    };
    let told = run_script(&python, "client.py", &[], &Server::start());
    let version = format!("openai=={}", told["version"].as_str().unwrap());
    assert!(include_str!("requirements.txt").lines().any(|line| line == version), "{version}");

    let run = &told["run"];
    for (name, value) in [
        ("object", json!("thread.run")),
        ("status", json!("queued")),
        ("thread_id", json!("thread_abc")),
        ("assistant_id", json!("asst_abc")),
        ("model", json!("gpt-4o")),
        ("metadata", json!({"desk": "7"})),
        ("temperature", json!(0.5)),
        ("ticket", json!("T-42")),
        ("priority", json!(5)),
        ("tags", json!(["billing", "urgent"])),
        ("top_k", json!(40)),
    ] {
        assert_eq!(run[name], value, "{name}");
    }
    assert_eq!(told["tool"], "find_parcel");
    assert_eq!(
        told["streamed"],
        json!([
            ["thread.run.created", "queued", "T-42"],
            ["thread.run.queued", "queued", "T-42"],
            ["thread.run.in_progress", "in_progress", "T-42"],
            ["thread.run.completed", "completed", "T-42"],
        ])
    );
    check_rejections(&told["refused"]);
}

fn check_rejections(refused: &Value) {
    let bad = "BadRequestError";
    let table = [
        ("rule", bad, 400, json!("temperature"), json!("decimal_above_max_value")),
        ("app", bad, 400, json!("ticket"), json!("invalid_value")),
        ("nested", bad, 400, json!("tags[1]"), json!("string_below_min_length")),
        ("missing", bad, 400, json!("ticket"), json!("missing_required_parameter")),
        ("unknown", bad, 400, json!("reasoning_effort"), json!("unknown_parameter")),
        ("type", bad, 400, json!("priority"), json!("invalid_type")),
        ("stream", bad, 400, json!("top_p"), json!("decimal_above_max_value")),
        ("thread", bad, 400, json!("thread_id"), json!("invalid_value")),
        ("key", "AuthenticationError", 401, Value::Null, Value::Null),
        ("url", "NotFoundError", 404, Value::Null, Value::Null),
        ("size", "APIStatusError", 413, Value::Null, json!("request_too_large")),
    ];
    assert_eq!(refused.as_object().map(serde_json::Map::len), Some(table.len()));
    for (name, class, status, param, code) in table {
        let error = &refused[name];
        assert_eq!(error["class"], class, "{name}: {error}");
        assert_eq!(error["status"], status, "{name}: {error}");
        assert_eq!((&error["param"], &error["code"]), (&param, &code), "{name}: {error}");
        assert_eq!(error["type"], "invalid_request_error", "{name}: {error}");
        assert!(error["message"].as_str().is_some_and(|said| said.len() > 20), "{name}: {error}");
    }
    assert_eq!(
        refused["rule"]["message"],
        "Invalid 'temperature': decimal above maximum value. \
         Expected a value <= 2, but got 9.5 instead."
    );
}

#[test]
fn a_client_generated_from_the_openapi_document_gets_along_with_the_server() {
    let Some(python) = python() else {
        return;
    };
    let server = Server::start();
    let base_url = server.base.trim_end_matches("/v1");
    let folder = python.ancestors().nth(2).expect("it is in bin").join("generated_client");
    let arguments = [OsStr::new(base_url), folder.as_os_str()];
    let told = run_script(&python, "generated_client.py", &arguments, &server);

    let [status, run] = told["created"].as_array().map(Vec::as_slice).expect("an array") else {
        panic!("{told}");
    };
    assert_eq!(status, 200, "{run}");
    for (name, value) in [
        ("assistant_id", json!("asst_abc")),
        ("ticket", json!("T-42")),
        ("priority", json!(5)),
        ("tags", json!(["billing"])),
        ("top_p", json!(0.5)),
        ("tools", json!([{"type": "function", "function": {"name": "find_parcel"}}])),
    ] {
        assert_eq!(run[name], value, "{name}");
    }
    assert_eq!(told["rejected"][0], 400);
    let error = &told["rejected"][1]["error"];
    assert_eq!(
        (&error["param"], &error["code"]),
        (&json!("priority"), &json!("integer_above_max_value"))
    );
    let schemas = told["schemas"].as_array().expect("an array");
    for name in ["SupportRun", "AssistantTool", "ErrorBody", "ProblemDetails"] {
        assert!(schemas.contains(&json!(name)), "{name}");
    }
}
