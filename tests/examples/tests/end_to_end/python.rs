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
    check_rejected_runs(&told["refused"]);
}

/// A name, and the class, status, parameter and code of its error.
type Rejection = (&'static str, &'static str, u16, Value, Value);

fn check_rejections(refused: &Value, table: &[Rejection]) {
    assert_eq!(refused.as_object().map(serde_json::Map::len), Some(table.len()));
    for (name, class, status, param, code) in table {
        let error = &refused[name];
        assert_eq!(error["class"], *class, "{name}: {error}");
        assert_eq!(error["status"], *status, "{name}: {error}");
        assert_eq!((&error["param"], &error["code"]), (param, code), "{name}: {error}");
        assert_eq!(error["type"], "invalid_request_error", "{name}: {error}");
        assert!(error["message"].as_str().is_some_and(|said| said.len() > 20), "{name}: {error}");
    }
}

fn check_rejected_runs(refused: &Value) {
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
    check_rejections(refused, &table);
    assert_eq!(
        refused["rule"]["message"],
        "Invalid 'temperature': decimal above maximum value. \
         Expected a value <= 2, but got 9.5 instead."
    );
}

#[test]
fn the_official_python_package_gets_chat_completions() {
    let Some(python) = python() else {
        return;
    };
    let told = run_script(&python, "chat_client.py", &[], &Server::start());
    let said = "You said: Where is my parcel?";
    for (pointer, value) in [
        ("/plain/message/content", json!(said)),
        ("/plain/finish_reason", json!("stop")),
        ("/system/message/content", json!(said)),
        ("/image/message/content", json!("You said: Look: [image]")),
        ("/tools/finish_reason", json!("tool_calls")),
        ("/tools/message/tool_calls/0/function/name", json!("find_parcel")),
        ("/tools/message/tool_calls/0/function/arguments", json!(r#"{"number":"text"}"#)),
        ("/tool_result/message/content", json!("The tool said: In Oslo")),
        ("/custom_tool/message/tool_calls/0/custom/name", json!("sql")),
        ("/parsed", json!({"city": "text", "days": 1})),
        ("/stream", json!(["You said: Where is my ", null])),
        ("/stream_with_usage/0", json!(said)),
        (
            "/stream_with_usage/1",
            json!({"prompt_tokens": 4, "completion_tokens": 6, "total_tokens": 10}),
        ),
        ("/stream_tools", json!(["find_parcel", r#"{"number":"text"}"#, "tool_calls"])),
        ("/logprobs/finish_reason", json!("length")),
        ("/logprobs/logprobs/content/0/token", json!("You ")),
        ("/logprobs/logprobs/content/0/top_logprobs/0/token", json!("You ")),
        ("/choices", json!(3)),
        ("/extended/object", json!("chat.completion")),
        ("/extended/ticket", json!("T-42")),
        ("/extended/tags", json!(["billing"])),
        ("/extended/top_k", json!(-1)),
        ("/extended/min_p", json!(0.25)),
    ] {
        assert_eq!(told.pointer(pointer), Some(&value), "{pointer}: {told}");
    }
    check_rejected_chats(&told["refused"]);
}

fn check_rejected_chats(refused: &Value) {
    let bad =
        |name, param: &str, code: &str| (name, "BadRequestError", 400, json!(param), json!(code));
    let missing = "missing_required_parameter";
    let table = [
        bad("temperature", "temperature", "decimal_above_max_value"),
        bad("unknown", "tempreature", "unknown_parameter"),
        bad("role", "messages[0].role", "invalid_value"),
        bad("content", "messages[0].content[0].text", missing),
        bad("messages", "messages", "array_below_min_length"),
        bad("tool", "tools[0].function.name", "invalid_value"),
        bad("schema", "response_format.json_schema.name", missing),
        bad("logprobs", "top_logprobs", "invalid_value"),
        bad("stream", "stop", "array_above_max_length"),
        bad("extended", "ticket", "invalid_value"),
        bad("type", "top_k", "invalid_type"),
        bad("audio", "modalities", missing),
        ("key", "AuthenticationError", 401, Value::Null, Value::Null),
    ];
    check_rejections(refused, &table);
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
    let (chat, rejected) = (&told["created_chat"], &told["rejected_chat"]);
    assert_eq!((&chat[0], &chat[1]["ticket"]), (&json!(200), &json!("T-42")), "{chat}");
    assert_eq!(chat[1]["choices"][0]["message"]["content"], "You said: Hello");
    assert_eq!(
        (&rejected[0], &rejected[1]["error"]["param"]),
        (&json!(400), &json!("temperature"))
    );
    let schemas = told["schemas"].as_array().expect("an array");
    for name in ["SupportRun", "AssistantTool", "SupportChat", "ErrorBody", "ProblemDetails"] {
        assert!(schemas.contains(&json!(name)), "{name}");
    }
}
