//! Requests that curl sends, and the responses with status, headers and body exactly.

use std::io::Write;
use std::net::TcpStream;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::curl::there_is_curl;
use crate::programs::{Server, TIMEOUT, command};

/// A request, as the arguments of curl and a body, and its response.
pub(crate) struct Exchange {
    /// Replaces the path of the runs.
    path: &'static str,
    arguments: Vec<&'static str>,
    body: Vec<u8>,
    /// How long to wait before each byte of the body, which is then sent in chunks.
    pause: Option<Duration>,
    status: u16,
    /// The header `Content-Type`.
    media_type: &'static str,
    response: Value,
}

const RUNS: &str = "/v1/threads/thread_abc/runs";
const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

impl Exchange {
    pub(crate) fn new(body: impl Into<Vec<u8>>, status: u16, response: Value) -> Self {
        Exchange {
            path: RUNS,
            arguments: vec!["-HContent-Type: application/json", "-HAuthorization: Bearer any"],
            body: body.into(),
            pause: None,
            status,
            media_type: JSON,
            response,
        }
    }

    /// Is rejected with the body of the API.
    pub(crate) fn rejected(
        body: impl Into<Vec<u8>>,
        status: u16,
        message: &str,
        param: impl Into<Value>,
        code: impl Into<Value>,
    ) -> Self {
        let error = json!({
            "message": message,
            "type": "invalid_request_error",
            "param": param.into(),
            "code": code.into(),
        });
        Exchange::new(body, status, json!({"error": error}))
    }

    pub(crate) fn at(mut self, path: &'static str) -> Self {
        self.path = path;
        self
    }

    pub(crate) fn with(mut self, arguments: &[&'static str]) -> Self {
        self.arguments.extend(arguments);
        self
    }

    pub(crate) fn without(mut self, argument: &str) -> Self {
        self.arguments.retain(|other| !other.starts_with(argument));
        self
    }

    pub(crate) fn with_problem(mut self) -> Self {
        self.media_type = PROBLEM;
        self.with(&["-HAccept: application/problem+json"])
    }

    /// Sends the body byte by byte.
    fn slowly(mut self, pause: Duration) -> Self {
        self.pause = Some(pause);
        self
    }
}

const GOOD: &str = r#"{"assistant_id": "asst_abc", "ticket": "T-42"}"#;

/// What is created for [`GOOD`], with these fields changed. The identifier and the times differ.
fn created(changes: &Value) -> Value {
    let mut run = json!({
        "object": "thread.run",
        "thread_id": "thread_abc",
        "assistant_id": "asst_abc",
        "status": "queued",
        "required_action": null,
        "last_error": null,
        "started_at": null,
        "cancelled_at": null,
        "failed_at": null,
        "completed_at": null,
        "incomplete_details": null,
        "model": "gpt-4o",
        "instructions": "",
        "tools": [],
        "metadata": {},
        "usage": null,
        "temperature": 1.0,
        "top_p": 1.0,
        "max_prompt_tokens": null,
        "max_completion_tokens": null,
        "truncation_strategy": {"type": "auto", "last_messages": null},
        "tool_choice": "auto",
        "parallel_tool_calls": true,
        "response_format": "auto",
        "ticket": "T-42",
        "priority": 3,
        "tags": [],
        "top_k": null,
    });
    for (name, value) in changes.as_object().expect("it is an object") {
        run[name] = value.clone();
    }
    run
}

fn good() -> Vec<Exchange> {
    let tools = json!({"tools": [{"type": "function", "function": {"name": "find_parcel"}}]});
    let with_tools = r#"{"tools": [{"type": "function", "function": {"name": "find_parcel"}}],
                         "assistant_id": "asst_abc", "ticket": "T-42"}"#;
    let with_ours = r#"{"assistant_id": "asst_abc", "ticket": "T-7", "priority": 1, "tags": ["a"],
                        "top_k": 40, "metadata": {"a": "b"}, "temperature": 0}"#;
    let ours = json!({"ticket": "T-7", "priority": 1, "tags": ["a"], "top_k": 40,
                      "metadata": {"a": "b"}, "temperature": 0.0});
    let escaped = br#"{"assistant\u005fid": "asst_abc", "ticket": "\u0054-42"}"#;
    let media_type = "-HContent-Type: Application/Vnd.desk+JSON; charset=utf-8";
    vec![
        Exchange::new(GOOD, 200, created(&json!({}))),
        Exchange::new(with_tools, 200, created(&tools)),
        Exchange::new(with_ours, 200, created(&ours)),
        Exchange::new(escaped, 200, created(&json!({}))),
        Exchange::new(GOOD, 200, created(&json!({}))).without("-HContent").with(&[media_type]),
        Exchange::new(GOOD, 200, created(&json!({}))).with(&["-HTransfer-Encoding: chunked"]),
        Exchange::new(GOOD, 200, created(&json!({}))).slowly(Duration::from_millis(20)),
    ]
}

fn broken() -> Vec<Exchange> {
    let with = |fields: &str| format!("{}, {fields}}}", GOOD.trim_end_matches('}'));
    let errors = json!([
        {
            "pointer": "#/assistant_id", "path": "assistant_id", "rule": "required", "params": {},
            "code": "missing_required_parameter", "detail": "required, but missing",
        },
        {
            "pointer": "#/stream", "path": "stream", "rule": "type", "code": "invalid_type",
            "params": {"expected": "boolean", "got": "integer"},
            "detail": "expected a boolean, but got an integer instead.",
        },
        {
            "pointer": "#/ticket", "path": "ticket", "rule": "required", "params": {},
            "code": "missing_required_parameter", "detail": "required, but missing",
        },
        {
            "pointer": "#/tags/0", "path": "tags[0]", "rule": "length",
            "params": {"min": 1, "actual": 0, "unit": "characters"},
            "code": "string_below_min_length",
            "detail": "string too short. Expected a string with minimum length 1, but got an \
                       empty string instead.",
        },
    ]);
    let problem = json!({
        "type": "about:blank",
        "title": "Bad Request",
        "status": 400,
        "detail": "Missing required parameter: 'assistant_id'. (and 3 more)",
        "errors": errors,
    });
    vec![
        Exchange::rejected(
            r#"{"assistant_id": "asst_abc"}"#,
            400,
            "Missing required parameter: 'ticket'.",
            "ticket",
            "missing_required_parameter",
        ),
        Exchange::rejected(
            with(r#""priority": 6"#),
            400,
            "Invalid 'priority': integer above maximum value. Expected a value <= 5, but got 6 \
             instead.",
            "priority",
            "integer_above_max_value",
        ),
        Exchange::rejected(
            with(r#""priority": 300"#),
            400,
            "Invalid 'priority': integer above maximum value. Expected a value <= 255, but got 300 \
             instead.",
            "priority",
            "integer_above_max_value",
        ),
        Exchange::rejected(
            with(r#""stream": "yes""#),
            400,
            "Invalid type for 'stream': expected a boolean, but got a string instead.",
            "stream",
            "invalid_type",
        ),
        Exchange::rejected(
            with(r#""tools": [{"type": "robot"}]"#),
            400,
            "Invalid 'tools[0].type': value not supported. Supported values are: 'code_interpreter', \
             'file_search', and 'function'.",
            "tools[0].type",
            "invalid_value",
        ),
        Exchange::rejected(
            with(r#""ticket": "T-43""#),
            400,
            "Duplicate parameter: 'ticket'.",
            "ticket",
            "duplicate_parameter",
        ),
        Exchange::rejected(
            with(r#""tikcet": "T-43""#),
            400,
            "Unknown parameter: 'tikcet'.",
            "tikcet",
            "unknown_parameter",
        ),
        Exchange::rejected(
            "[]",
            400,
            "Invalid type for the request: expected an object, but got an array instead.",
            Value::Null,
            "invalid_type",
        ),
        Exchange::new(r#"{"stream": 1, "tags": [""]}"#, 400, problem).with_problem(),
    ]
}

fn hostile() -> Vec<Exchange> {
    let too_large = |body: Vec<u8>| {
        Exchange::rejected(body, 413, "Request body too large.", Value::Null, "request_too_large")
    };
    let not_json = |body: &[u8], place: &str| {
        let message = format!("We could not parse the JSON body of your request: {place}.");
        Exchange::rejected(body, 400, &message, Value::Null, Value::Null)
    };
    let wrong_type = || {
        Exchange::rejected(
            GOOD,
            415,
            "This API method only accepts 'application/json' requests: set the header \
             'Content-Type: application/json'.",
            Value::Null,
            "unsupported_content_type",
        )
        .without("-HContent")
    };
    let no_key = "You didn't provide an API key. You need to provide your API key in an \
                  Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).";
    let unknown_url = "Invalid URL (POST /v1/models)";
    vec![
        too_large(vec![b' '; 2 << 20]),
        too_large(vec![b'['; 2 << 20]).with(&["-HTransfer-Encoding: chunked"]),
        not_json(b"", "EOF while parsing a value at line 1 column 0"),
        not_json(b"{\"ticket\": \"T-42\xff\"}", "invalid unicode code point at line 1 column 17"),
        wrong_type().with(&["-HContent-Type: text/plain"]),
        wrong_type().with(&["-HContent-Type:"]),
        wrong_type().with(&["-HContent-Type: application/x-www-form-urlencoded"]),
        Exchange::rejected(GOOD, 401, no_key, Value::Null, Value::Null).without("-HAuth"),
        Exchange::rejected(GOOD, 404, unknown_url, Value::Null, Value::Null).at("/v1/models"),
        Exchange::rejected(
            GOOD,
            405,
            "Only POST requests are accepted.",
            Value::Null,
            "method_not_supported",
        )
        .with(&["-XPUT"]),
    ]
}

/// The status, the headers without the date, and the body.
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: Vec<String>,
    pub(crate) body: Vec<u8>,
}

pub(crate) fn send(server: &Server, exchange: &Exchange) -> Response {
    let url = server.base.trim_end_matches("/v1").to_owned() + exchange.path;
    let body = match exchange.pause {
        // Reads the whole body before it sends it.
        None => ["--data-binary", "@-"],
        Some(_) => ["--upload-file", "-"],
    };
    let mut curl = command("curl")
        .args(["--silent", "--show-error", "--max-time", "20", "--noproxy", "*", "--include"])
        .args(["-XPOST", "-HExpect:"])
        .args(body)
        .args(&exchange.arguments)
        .arg(url)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("curl starts");
    let mut stdin = curl.stdin.take().expect("it is piped");
    match exchange.pause {
        None => stdin.write_all(&exchange.body).expect("curl reads it"),
        Some(pause) => {
            for byte in &exchange.body {
                thread::sleep(pause);
                stdin.write_all(&[*byte]).expect("curl reads it");
            }
        }
    }
    drop(stdin);
    let output = curl.wait_with_output().expect("curl ends");
    assert!(output.status.success(), "{}", output.status);
    let end = output.stdout.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8(output.stdout[..end].to_vec()).expect("it is UTF-8");
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).expect("a status");
    let mut headers: Vec<_> =
        lines.filter(|line| !line.starts_with("date: ")).map(str::to_owned).collect();
    headers.sort();
    Response {
        status: status.parse().expect("it is a number"),
        headers,
        body: output.stdout[end + 4..].to_vec(),
    }
}

pub(crate) fn check(server: &Server, exchange: &Exchange) {
    let response = send(server, exchange);
    let text = String::from_utf8_lossy(&response.body);
    let label = format!("{} {:?}: {text}", exchange.path, exchange.arguments);
    assert_eq!(response.status, exchange.status, "{label}");
    let length = format!("content-length: {}", response.body.len());
    let mut headers = vec![length, format!("content-type: {}", exchange.media_type)];
    if exchange.status == 405 {
        headers.insert(0, "allow: POST".to_owned());
    }
    if exchange.status != 200 {
        headers.push("vary: accept".to_owned());
    }
    assert_eq!(response.headers, headers, "{label}");
    let mut body: Value = serde_json::from_slice(&response.body).expect("it is JSON");
    if exchange.status == 200 {
        let object = body.as_object_mut().expect("it is an object");
        let changing: &[_] = match exchange.path {
            RUNS => &["id", "created_at", "expires_at"],
            _ => &["id", "created"],
        };
        for name in changing {
            assert!(object.remove(*name).is_some(), "{label}");
        }
    }
    assert_eq!(body, exchange.response, "{label}");
}

#[test]
fn every_response_is_exact() {
    if !there_is_curl() {
        return;
    }
    let mut server = Server::start();
    let exchanges: Vec<_> = good().into_iter().chain(broken()).chain(hostile()).collect();
    assert!(exchanges.len() >= 25, "{}", exchanges.len());
    for exchange in &exchanges {
        check(&server, exchange);
    }
    assert_eq!(server.stop_and_read_errors(), "");
}

#[test]
fn a_client_that_disconnects_costs_nothing() {
    if !there_is_curl() {
        return;
    }
    let mut server = Server::start();
    let exchange = &good()[0];
    check(&server, exchange);
    let before = server.count_open_files();
    let head = format!(
        "POST {RUNS} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer any\r\n\
         Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
    );
    for sent in [&head[..20], &head, &format!("{head}{{\"ticket\": ")].repeat(20) {
        let mut stream = TcpStream::connect(server.address()).expect("the server accepts");
        stream.write_all(sent.as_bytes()).expect("the server reads");
    }
    check(&server, exchange);
    let late = Instant::now() + TIMEOUT;
    while server.count_open_files() > before {
        assert!(Instant::now() < late, "connections remain open");
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(server.stop_and_read_errors(), "");
}
