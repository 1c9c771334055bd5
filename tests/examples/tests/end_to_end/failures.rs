//! The output of `send_run`, and each of its exit codes.

use std::process::Output;
use std::time::Instant;

use serde_json::Value;

use crate::misbehaving::{Misbehaving, nobody};
use crate::programs::{SEND_RUN, Server, TIMEOUT, command, finish};

fn send(base: &str, key: Option<&str>, arguments: &[&str]) -> (Option<i32>, String, String) {
    let mut send_run = command(SEND_RUN);
    send_run.args(arguments).env("OPENAI_BASE_URL", base);
    if let Some(key) = key {
        send_run.env("OPENAI_API_KEY", key);
    }
    told(finish(&mut send_run))
}

fn told(output: Output) -> (Option<i32>, String, String) {
    let text = |bytes| String::from_utf8(bytes).expect("it prints UTF-8");
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn answer(status: &str, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status}\r\ncontent-length: {length}\r\n{headers}\r\n{body}").into_bytes()
}

/// The start of a stream that ends when the connection is closed.
const STREAM: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n";

#[test]
fn without_a_base_url_it_brings_its_own_server() {
    let (code, shown, error) = told(finish(command(SEND_RUN).arg("Where is it?")));
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let run: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!((&run["object"], &run["status"]), (&"thread.run".into(), &"queued".into()));
    assert_eq!((&run["ticket"], &run["thread_id"]), (&"T-42".into(), &"thread_demo".into()));

    let (code, shown, _) = told(finish(command(SEND_RUN).arg("--stream")));
    assert_eq!(code, Some(0));
    let events: Vec<_> = shown.lines().map(|line| line.split(':').next().unwrap()).collect();
    let expected = ["created", "queued", "in_progress", "completed"];
    let expected = expected.map(|event| format!("thread.run.{event}"));
    assert_eq!(events[..4], expected);
    assert_eq!(events[4..], ["[DONE]"]);
}

#[test]
fn the_extended_run_is_what_arrives() {
    let run = r#"{"id": "run_1", "status": "queued"}"#;
    let server = Misbehaving::saying(&[&answer("200 OK", "", run)]);
    let arguments = ["--ticket", "T-7", "--priority", "5", "--tag", "a", "--tag", "b"];
    let arguments =
        [&arguments[..], &["--temperature", "0.5", "--thread", "a/b", "Hello"]].concat();
    let (code, shown, _) = send(&format!("{}/", server.base), Some("sk-1"), &arguments);
    assert_eq!(code, Some(0));
    assert_eq!(serde_json::from_str::<Value>(&shown).unwrap()["id"], "run_1");

    let request = server.request().unwrap();
    let (head, body) = request.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("POST /v1/threads/a%2Fb/runs HTTP/1.1\r\n"), "{head}");
    let headers = head.to_lowercase();
    for header in ["authorization: bearer sk-1", "openai-beta: assistants=v2"] {
        assert!(headers.lines().any(|line| line == header), "{head}");
    }
    assert_eq!(
        body,
        r#"{"assistant_id":"asst_demo","additional_messages":[{"role":"user","content":"Hello"}],"temperature":0.5,"ticket":"T-7","priority":5,"tags":["a","b"]}"#
    );
}

#[test]
fn a_stream_may_be_cut_anywhere_between_its_bytes() {
    let body = ": hello\r\nevent: thread.message.delta\r\ndata: gr\u{FC}\r\ndata:\u{DF}e\r\n\r\n\
                event: thread.run.queued\ndata: {\"id\":\"run_1\",\ndata: \"status\":\"queued\"}\n\n\
                id: 7\nevent: nothing\n\nevent: done\ndata: [DONE]\n\n";
    let pieces: Vec<&[u8]> = [STREAM].into_iter().chain(body.as_bytes().chunks(7)).collect();
    let server = Misbehaving::saying(&pieces);
    let (code, shown, error) = send(&server.base, None, &["--stream"]);
    assert_eq!((code, error.as_str()), (Some(0), ""));
    let expected = "thread.message.delta: gr\u{FC}\n\u{DF}e\n\
                    thread.run.queued: run_1 is queued\n[DONE]\n";
    assert_eq!(shown, expected);
}

#[test]
fn a_run_that_breaks_rules_is_not_sent() {
    let (code, _, error) =
        send(&nobody(), None, &["--ticket", "42", "--temperature", "9.5", "--priority", "9"]);
    assert_eq!(code, Some(1), "{error}");
    let paths: Vec<_> = error.lines().map(|line| line.split('\'').nth(1).unwrap()).collect();
    assert_eq!(paths, ["temperature", "ticket", "priority"]);
}

#[test]
fn wrong_arguments_are_code_2() {
    let table = [
        (&["--urgent"][..], "unknown option --urgent"),
        (&["--ticket"], "--ticket needs a value"),
        (&["--priority", "300"], "--priority needs a number in its range, not '300'"),
        (&["--timeout", "-1"], "--timeout: "),
        (&["one", "two"], "only one message is allowed; put it in quotes"),
    ];
    for (arguments, sentence) in table {
        let (code, _, error) = send(&nobody(), None, arguments);
        assert_eq!(code, Some(2), "{error}");
        assert!(error.starts_with(sentence) && error.contains("usage: send_run"), "{error}");
    }
    for (base, key) in [("nonsense", "sk-1"), ("file:///v1", "sk-1"), (&*nobody(), "sk\n1")] {
        let (code, _, error) = send(base, Some(key), &[]);
        assert_eq!(code, Some(2), "{base}: {error}");
        assert!(error.starts_with("OPENAI_BASE_URL ") && !error.contains("sk\n"), "{error}");
    }
}

#[test]
fn a_server_out_of_reach_is_code_3() {
    let base = nobody();
    let (code, _, error) = send(&base, None, &[]);
    assert_eq!(code, Some(3), "{error}");
    assert!(error.starts_with(&format!("{base} cannot be reached: ")), "{error}");
    assert!(error.contains("refused"), "{error}");

    let server = Misbehaving::saying(&[]);
    let (code, _, error) = send(&server.base, None, &[]);
    assert_eq!(code, Some(3), "{error}");

    let server = Misbehaving::falling_silent(b"");
    let start = Instant::now();
    let (code, _, error) = send(&server.base, None, &["--timeout", "0.3"]);
    assert_eq!((code, error), (Some(3), format!("{} did not respond in time\n", server.base)));
    assert!(start.elapsed() < TIMEOUT);
}

#[test]
fn https_is_spoken() {
    let server = Misbehaving::blurting(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    let base = server.base.replacen("http", "https", 1);
    let (code, _, error) = send(&base, None, &[]);
    assert_eq!(code, Some(3), "{error}");
    assert!(error.contains("InvalidContentType"), "{error}");
}

#[test]
fn a_refused_run_is_code_4_with_its_param() {
    let server = Server::start();
    let (code, _, error) = send(&server.base, Some("any"), &["--thread", "undefined"]);
    assert_eq!(code, Some(4), "{error}");
    assert_eq!(
        error,
        "the server rejected the run (400 Bad Request): Invalid 'thread_id': \
         Expected an ID that begins with 'thread'.\nparam: thread_id\ncode: invalid_value\n"
    );
    let (code, _, error) = send(&format!("{}/beta", server.base), Some("any"), &["--stream"]);
    assert_eq!(code, Some(4), "{error}");
    assert!(error.contains("(404 Not Found): Invalid URL (POST /v1/beta/threads/"), "{error}");
}

#[test]
fn a_refused_key_is_code_5() {
    let server = Server::start();
    let (code, _, error) = send(&server.base, None, &[]);
    assert_eq!(code, Some(5), "{error}");
    assert!(error.starts_with("the server requires a key; set OPENAI_API_KEY: You didn't"));

    let body = r#"{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"#;
    for status in ["401 Unauthorized", "403 Forbidden"] {
        let server = Misbehaving::saying(&[&answer(status, "", body)]);
        let (code, _, error) = send(&server.base, Some("sk-1"), &["--stream"]);
        assert_eq!(code, Some(5), "{error}");
        let expected =
            "the server rejected the key in OPENAI_API_KEY: Incorrect API key provided.\n";
        assert_eq!(error, expected);
    }
}

#[test]
fn a_rate_limit_is_code_6_with_the_time_to_wait() {
    let body = r#"{"error":{"message":"Rate limit reached.","type":"requests","param":null,"code":"rate_limit_exceeded"}}"#;
    let table = [
        ("retry-after: 7\r\n", "in 7 s"),
        ("retry-after: Wed, 21 Oct 2026 07:28:00 GMT\r\n", "at Wed, 21 Oct 2026 07:28:00 GMT"),
        ("", "later"),
    ];
    for (header, when) in table {
        let server = Misbehaving::saying(&[&answer("429 Too Many Requests", header, body)]);
        let (code, _, error) = send(&server.base, None, &[]);
        let expected = format!(
            "the server accepts no more runs for now; try again {when}: Rate limit reached.\n"
        );
        assert_eq!((code, error), (Some(6), expected));
    }
}

const EVENT: &str = "event: thread.run.queued\ndata: {\"id\":\"run_1\",\"status\":\"queued\"}\n\n";

#[test]
fn a_stream_cut_in_the_middle_is_code_7() {
    let chunked = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\
                    transfer-encoding: chunked\r\n\r\n";
    let chunk = format!("{:x}\r\n{EVENT}\r\n", EVENT.len());
    let table: [(&str, &[&[u8]]); 3] = [
        ("the connection was closed", &[STREAM, EVENT.as_bytes(), b"data: {\"id\""]),
        ("the connection was closed", &[chunked, chunk.as_bytes(), b"0\r\n\r\n"]),
        ("", &[chunked, chunk.as_bytes(), b"40\r\ndata: "]),
    ];
    for (cut, pieces) in table {
        let server = Misbehaving::saying(pieces);
        let (code, shown, error) = send(&server.base, None, &["--stream"]);
        assert_eq!((code, shown.as_str()), (Some(7), "thread.run.queued: run_1 is queued\n"));
        let expected = format!("the stream ended early, after 1 event: {cut}");
        assert!(error.starts_with(&expected), "{error}");
    }

    let server = Misbehaving::falling_silent(STREAM);
    let (code, _, error) = send(&server.base, None, &["--stream", "--timeout", "0.3"]);
    assert_eq!(code, Some(7), "{error}");
    assert!(error.contains("after 0 events: ") && error.contains("timed out"), "{error}");
}

#[test]
fn what_is_no_answer_is_code_8() {
    let error = "event: error\ndata: {\"message\":\"Out of memory.\",\"type\":\"server_error\",\
                 \"param\":null,\"code\":null}\n\n";
    let endless = [STREAM, &vec![b'x'; (1 << 20) + 1]].concat();
    let table = [
        (answer("500 Internal Server Error", "", "<html>"), false, "responded with 500"),
        (answer("302 Found", "location: /elsewhere\r\n", ""), false, "responded with 302"),
        (answer("200 OK", "", "{\"id\": 7}"), false, "is not a run"),
        (answer("200 OK", "", "<html>"), false, "is not a run"),
        (b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{".to_vec(), false, "ended early"),
        (answer("200 OK", "", &"x".repeat((1 << 20) + 1)), false, "more than 1048576 bytes"),
        (answer("200 OK", "content-type: application/json\r\n", "{}"), true, "is not a stream"),
        ([STREAM, error.as_bytes()].concat(), true, "mid-stream: Out of memory."),
        (endless, true, "more than 1048576 bytes"),
    ];
    for (answer, stream, sentence) in table {
        let server = Misbehaving::saying(&[&answer]);
        let arguments: &[&str] = if stream { &["--stream"] } else { &[] };
        let (code, shown, error) = send(&server.base, None, arguments);
        assert_eq!((code, shown.as_str()), (Some(8), ""), "{sentence}: {error}");
        assert!(error.contains(sentence), "{sentence}: {error}");
    }
}
