//! The server, tested with curl: statuses, headers, bodies, and the raw text of a stream.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::programs::{Server, command};
use crate::skip;

struct Answer {
    status: u16,
    content_type: String,
    body: String,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

pub(crate) fn there_is_curl() -> bool {
    let there = Command::new("curl").arg("--version").stdout(Stdio::null()).status();
    let there = there.is_ok_and(|status| status.success());
    if !there {
        skip("curl", "install curl");
    }
    there
}

/// Sends the body with these arguments, and with the headers of a proper client.
fn curl(url: &str, body: &str, arguments: &[&str]) -> Answer {
    let headers = ["-H", "Authorization: Bearer any", "-H", "Content-Type: application/json"];
    bare_curl(url, body, &[&headers, arguments].concat())
}

fn bare_curl(url: &str, body: &str, arguments: &[&str]) -> Answer {
    let mut curl = command("curl")
        .args(["--silent", "--show-error", "--max-time", "10", "--noproxy", "*"])
        .args(["--data-binary", "@-", "--write-out", "\n%{http_code} %{content_type}"])
        .args(arguments)
        .arg(url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("curl starts");
    curl.stdin.take().expect("it is piped").write_all(body.as_bytes()).expect("curl reads it");
    let output = curl.wait_with_output().expect("curl ends");
    assert!(output.status.success(), "{url}: {}", output.status);
    let text = String::from_utf8(output.stdout).expect("it is UTF-8");
    let (body, rest) = text.rsplit_once('\n').expect("curl writes a line");
    let (status, content_type) = rest.split_once(' ').expect("curl writes both");
    Answer {
        status: status.parse().expect("it is a number"),
        content_type: content_type.to_owned(),
        body: body.to_owned(),
    }
}

/// A valid run, extended or overridden by these fields.
fn run(fields: &Value) -> String {
    let mut run = json!({"assistant_id": "asst_abc", "ticket": "T-42"});
    for (name, value) in fields.as_object().expect("it is an object") {
        run[name] = value.clone();
    }
    run.to_string()
}

#[test]
fn curl_gets_runs_and_streams() {
    if !there_is_curl() {
        return;
    }
    let server = Server::start();
    let fields = json!({"tags": ["billing"], "top_k": 40, "metadata": {"a": "b"}});
    let answer = curl(&server.runs(), &run(&fields), &[]);
    assert_eq!((answer.status, answer.content_type.as_str()), (200, "application/json"));
    let object = answer.json();
    assert!(object["id"].as_str().unwrap().starts_with("run_"));
    for (name, value) in [
        ("object", json!("thread.run")),
        ("status", json!("queued")),
        ("thread_id", json!("thread_abc")),
        ("assistant_id", json!("asst_abc")),
        ("metadata", json!({"a": "b"})),
        ("ticket", json!("T-42")),
        ("priority", json!(3)),
        ("tags", json!(["billing"])),
        ("top_k", json!(40)),
    ] {
        assert_eq!(object[name], value, "{name}");
    }

    let answer = curl(&server.runs(), &run(&json!({"stream": true})), &[]);
    assert_eq!((answer.status, answer.content_type.as_str()), (200, "text/event-stream"));
    let names = answer.body.lines().filter_map(|line| line.strip_prefix("event: "));
    let expected = ["created", "queued", "in_progress", "completed"];
    let expected = expected.map(|event| format!("thread.run.{event}"));
    assert_eq!(names.take(4).collect::<Vec<_>>(), expected);
    assert!(answer.body.ends_with("\n\nevent: done\ndata: [DONE]\n\n"), "{}", answer.body);
    for data in answer.body.lines().filter_map(|line| line.strip_prefix("data: {")) {
        let run: Value = serde_json::from_str(&format!("{{{data}")).unwrap();
        assert_eq!((&run["object"], &run["ticket"]), (&json!("thread.run"), &json!("T-42")));
    }
}

#[test]
fn bad_bodies_are_answered_in_the_apis_words() {
    if !there_is_curl() {
        return;
    }
    let cases: Vec<Value> = serde_json::from_str(include_str!("rejections.json")).unwrap();
    assert!(cases.len() > 10);
    let server = Server::start();
    for case in cases {
        let body = match case.get("fields") {
            Some(fields) => run(fields),
            None => case["body"].to_string(),
        };
        let answer = curl(&server.runs(), &body, &[]);
        let expected = json!({"error": {
            "message": case["message"],
            "type": "invalid_request_error",
            "param": case["param"],
            "code": case["code"],
        }});
        assert_eq!((answer.status, answer.json()), (400, expected), "{body}");
    }
}

#[test]
fn what_is_no_json_is_told_by_its_place() {
    if !there_is_curl() {
        return;
    }
    let server = Server::start();
    let overfull = run(&json!({})) + "}";
    for body in ["", "{", &overfull, r#"{"ticket": "a secret}"#, "\u{1F600}"] {
        let error = curl(&server.runs(), body, &[]).json();
        let message = error["error"]["message"].as_str().unwrap();
        let expected = "We could not parse the JSON body of your request: ";
        assert!(message.starts_with(expected), "{body:?}: {message}");
        assert!(!message.contains("secret"), "{message}");
        assert_eq!(
            (&error["error"]["param"], &error["error"]["code"]),
            (&Value::Null, &Value::Null)
        );
    }
}

/// A URL, a body and arguments; the expected status and start of the message.
type Case<'a> = (&'a str, &'a str, &'a [&'a [&'a str]], u16, &'a str);

#[test]
fn bad_requests_are_told_apart_by_their_status() {
    if !there_is_curl() {
        return;
    }
    let server = Server::start();
    let (runs, unknown) = (server.runs(), format!("{}/models", server.base));
    let threadless = runs.replace("thread_abc", "undefined");
    let undecodable = runs.replace("thread_abc", "thread_%FF");
    let json = ["-H", "Content-Type: Application/JSON; charset=utf-8"];
    let key = ["-H", "Authorization: Bearer any"];
    let small = run(&json!({}));
    let large = run(&json!({"instructions": "x".repeat(1 << 20)}));
    let largest = run(&json!({"instructions": "x".repeat(12 << 20)}));
    let table: [Case; 8] = [
        (&runs, &small, &[&json, &key], 200, ""),
        (&unknown, &small, &[&json], 404, "Invalid URL (POST /v1/models)"),
        (&unknown, &small, &[&json, &key], 404, "Invalid URL (POST /v1/models)"),
        (&threadless, &small, &[&json, &key], 400, "Invalid 'thread_id': Expected an ID"),
        (&undecodable, &small, &[&json, &key], 400, "Invalid 'thread_id': Expected an ID"),
        (&runs, &large, &[&json, &key], 413, "Request body too large."),
        (&runs, &largest, &[&json, &key], 413, "Request body too large."),
        (&runs, &large, &[&json, &key, &["-H", "Transfer-Encoding: chunked"]], 413, "Request body"),
    ];
    for (url, body, arguments, status, message) in table {
        let answer = bare_curl(url, body, &arguments.concat());
        assert_eq!(answer.status, status, "{url} {arguments:?}: {}", answer.body);
        if status == 200 {
            continue;
        }
        let error = answer.json();
        let error = &error["error"];
        assert!(error["message"].as_str().unwrap().starts_with(message), "{error}");
        assert_eq!(error["type"], "invalid_request_error");
        assert!(error.get("param").is_some() && error.get("code").is_some(), "{error}");
        assert_eq!(answer.content_type, "application/json");
    }
}

#[test]
fn problem_details_tell_all_that_is_wrong() {
    if !there_is_curl() {
        return;
    }
    let server = Server::start();
    let accept = ["-H", "Accept: text/html, application/problem+json; q=0.9"];
    let fields = json!({"temperature": 3, "priority": 9, "tags": ["", "b"]});
    let answer = curl(&server.runs(), &run(&fields), &accept);
    assert_eq!(answer.status, 400);
    assert_eq!(answer.content_type, "application/problem+json");
    let problem = answer.json();
    assert_eq!((&problem["title"], &problem["status"]), (&json!("Bad Request"), &json!(400)));
    let errors = problem["errors"].as_array().unwrap();
    let pointers: Vec<_> = errors.iter().map(|error| &error["pointer"]).collect();
    assert_eq!(pointers, ["#/temperature", "#/priority", "#/tags/0"]);
    assert_eq!(
        errors[2]["detail"],
        "string too short. Expected a string with minimum length 1, but got an empty string instead."
    );

    let fields = json!({
        "additional_messages": [{"role": "user", "content": 3}, {"content": ""}],
        "temperature": "a secret",
        "tools": [{"type": "a secret"}],
        "priority": 9,
        "file ids": 1,
    });
    let problem = curl(&server.runs(), &run(&fields), &accept).json();
    assert!(!problem.to_string().contains("secret"), "{problem}");
    let detail = "Invalid type for 'additional_messages[0].content': expected a string or an array, \
                  but got an integer instead. (and 5 more)";
    assert_eq!(problem["detail"], detail);
    let errors = problem["errors"].as_array().unwrap().iter();
    let errors: Vec<_> = errors.map(|error| (&error["pointer"], &error["code"])).collect();
    let expected = json!([
        ["#/additional_messages/0/content", "invalid_type"],
        ["#/additional_messages/1/role", "missing_required_parameter"],
        ["#/tools/0/type", "invalid_value"],
        ["#/temperature", "invalid_type"],
        ["#/priority", "integer_above_max_value"],
        ["#/file%20ids", "unknown_parameter"],
    ]);
    assert_eq!(json!(errors), expected);

    let answer = bare_curl(&server.runs(), "{}", &accept);
    assert_eq!((answer.status, answer.content_type.as_str()), (401, "application/problem+json"));
    assert_eq!(answer.json()["title"], "Unauthorized");
    let problem = curl(&server.runs(), "{\n", &accept).json();
    let error = &problem["errors"][0];
    assert_eq!((&error["code"], &error["line"]), (&json!("invalid_json"), &json!(2)), "{problem}");
}

#[cfg(unix)]
#[test]
fn the_server_stops_when_asked_to() {
    for signal in ["-TERM", "-INT"] {
        let mut server = Server::start();
        let status = server.stop(signal);
        assert_eq!(status.code(), Some(0), "{signal}: {status}");
        assert!(std::net::TcpStream::connect(server.address()).is_err());
    }
}

#[test]
fn a_port_in_use_is_said_so() {
    use crate::programs::{SERVER, finish};

    let server = Server::start();
    let port = server.address().split_once(':').unwrap().1.to_owned();
    let output = finish(command(SERVER).args(["--port", &port]));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{error}");
    assert!(error.starts_with(&format!("server: cannot listen on 127.0.0.1:{port}: ")), "{error}");
    for arguments in [&["--port"][..], &["--port", "70000"], &["8080"]] {
        let output = finish(command(SERVER).args(arguments));
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(output.stderr, b"usage: server [--port N]\n");
    }
}
