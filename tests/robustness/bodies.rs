//! Telling everything that is wrong with a hostile body takes memory of at most four times its size,
//! time in proportion to its size, and little stack.
//!
//! `HOSTILE_MB` sets the size of the bodies.

use std::collections::BTreeMap;
use std::env;
use std::thread;
use std::time::{Duration, Instant};

use run_request::assistants::CreateRunRequest;
use run_request::json::{self, Rejection};
use run_request::{ErrorBody, ProblemDetails, RunRequest, Validate, Violations};
use serde::de::DeserializeOwned;

/// Memory that does not depend on the size of the body: a report of 100 violations.
const BASE: u64 = 2 << 20;

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Tree {
    #[request(unique, length(..=9), inner(range(..=9)))]
    numbers: Option<Vec<u64>>,
    names: Option<BTreeMap<String, bool>>,
    nested: Option<Vec<Tree>>,
    inner: Option<Box<Tree>>,
    message: Option<Box<Message>>,
    word: Option<Word>,
}

#[derive(RunRequest)]
#[serde(tag = "role", rename_all = "snake_case")]
enum Message {
    User { text: String, reply: Option<Box<Message>> },
    System(System),
}

#[derive(RunRequest)]
struct System {
    text: String,
}

#[derive(RunRequest)]
#[serde(untagged)]
enum Word {
    Text(String),
    Number(u8),
    Words(Vec<Word>),
    Pair { first: Box<Word>, second: bool },
}

#[derive(RunRequest)]
struct Open {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

/// The size of a body in bytes.
fn body_size() -> usize {
    let megabytes = env::var("HOSTILE_MB").map_or(2, |mb| mb.parse().expect("a number"));
    megabytes << 20
}

/// `head`, as many copies of `part` as fit, and `tail`.
fn fill_body(size: usize, head: &str, part: &str, tail: &str) -> String {
    format!("{head}{}{tail}", part.repeat(size / part.len()))
}

/// `head`, as many numbered entries as fit, and `tail`.
fn number_entries(head: &str, value: &str, tail: &str) -> String {
    let count = body_size() / (value.len() + 12);
    let entries: Vec<_> = (0..count).map(|n| format!("\"{n:08}\":{value}")).collect();
    format!("{head}{}{tail}", entries.join(","))
}

/// A report is bounded, whatever the body.
fn check_report(violations: &Violations) {
    assert!(violations.len() <= 100);
    assert!(violations.omitted() == 0 || violations.len() == 100);
    let written = serde_json::to_string(violations).unwrap().len()
        + violations.to_string().len()
        + format!("{violations:?}").len()
        + serde_json::to_string(&ErrorBody::from(violations)).unwrap().len()
        + serde_json::to_string(&ProblemDetails::from(violations)).unwrap().len();
    assert!(written <= 1 << 20, "{written} bytes");
}

/// Reads a body with faults, and reports them.
fn reject<T: DeserializeOwned + Validate>(body: &str) {
    match json::from_slice::<T>(body.as_bytes()) {
        Ok(_) => panic!("nothing is wrong with {body:.100}"),
        Err(Rejection::Violations(violations)) => check_report(&violations),
        Err(rejection) => assert!(rejection.to_string().len() < 1000),
    }
}

#[track_caller]
fn assert_bounded<T: DeserializeOwned + Validate>(body: &str) {
    let peak = allocation_counter::measure(|| reject::<T>(body)).bytes_max;
    assert!(peak <= 4 * body.len() as u64 + BASE, "{peak} bytes for a body of {}", body.len());
}

#[test]
fn many_faults() {
    let fill = |head: &str, part: &str, tail: &str| fill_body(body_size(), head, part, tail);
    assert_bounded::<Tree>(&fill(r#"{"numbers":["""#, r#","""#, "]}"));
    assert_bounded::<Tree>(&fill(r#"{"numbers":[-1"#, ",-1", "]}"));
    assert_bounded::<Tree>(&fill(r#"{"nested":[0"#, ",0", "]}"));
    assert_bounded::<Tree>(&fill(r#"{"nested":[{"x":1}"#, r#",{"x":1}"#, "]}"));
    assert_bounded::<Tree>(&fill(r#"{"word":[[]"#, ",{}", "]}"));
    assert_bounded::<Tree>(&fill(r#"{"word":[[]"#, ",300", "]}"));
    assert_bounded::<Tree>(&fill(r#"{"message":["#, "[],", "0]}"));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"tools":[{}"#, ",{}", "]}"));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"tools":[0"#, r#",{"type":"x"}"#, "]}"));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"additional_messages":[{}"#, ",{}", "]}"));
}

#[test]
fn many_entries() {
    let duplicates =
        |entry: &str| fill_body(body_size(), &format!("{{{entry}"), &format!(",{entry}"), "}");
    assert_bounded::<CreateRunRequest>(&duplicates(r#""stream":1"#));
    assert_bounded::<CreateRunRequest>(&duplicates(r#""stream":true"#));
    assert_bounded::<CreateRunRequest>(&duplicates(r#""x":[]"#));
    assert_bounded::<Open>(&duplicates(r#""stream":1"#));
    assert_bounded::<CreateRunRequest>(&number_entries("{", "0", "}"));
    assert_bounded::<CreateRunRequest>(&number_entries(r#"{"metadata":{"#, "0", "}}"));
    assert_bounded::<Tree>(&number_entries(r#"{"names":{"#, "0", "}}"));
    assert_bounded::<Tree>(&number_entries(r#"{"message":{"role":"user","#, "[]", "}}"));
}

#[test]
fn long_keys_and_strings() {
    let fill = |head: &str, part: &str, tail: &str| fill_body(body_size(), head, part, tail);
    assert_bounded::<CreateRunRequest>(&fill(r#"{""#, "u", r#"":1}"#));
    assert_bounded::<CreateRunRequest>(&fill(r#"{""#, r"\n", r#"":1}"#));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"stream":""#, "s", r#""}"#));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"stream":""#, r"\n", r#""}"#));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"metadata":{""#, "k", r#"":1}}"#));
    assert_bounded::<CreateRunRequest>(&fill(r#"{"tool_choice":""#, "w", r#""}"#));
    assert_bounded::<Tree>(&fill(r#"{"message":{"role":""#, "r", r#""}}"#));
    assert_bounded::<Open>(&fill(r#"{""#, "u", r#"":"a"}"#));
}

/// Runs with as little stack as a thread has.
fn run_on_small_stack(run: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(2 << 20).spawn(run).unwrap();
    thread.join().expect("it returns");
}

/// A body that is nested this deeply, by what opens and closes each level.
fn nest(depth: usize, open: &str, middle: &str, close: &str) -> String {
    format!("{}{middle}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn deep_nesting() {
    run_on_small_stack(|| {
        for depth in [60, 100, 126, 127, 128, 129, 100_000] {
            for (open, close) in [
                ("[", "]"),
                (r#"{"inner":"#, "}"),
                (r#"{"nested":["#, "]}"),
                (r#"{"x":"#, "}"),
                (r#"{"inner":{"x":1,"numbers":"","nested":[0],"inner":"#, "}}"),
            ] {
                for middle in ["0", "[]", r#"{"x":1}"#] {
                    reject::<Tree>(&nest(depth, open, middle, close));
                    reject::<CreateRunRequest>(&nest(depth, open, middle, close));
                    reject::<Open>(&nest(depth, open, middle, close));
                    let message = r#"{"role":"user","reply":"#;
                    reject::<Message>(&nest(depth, message, middle, "}"));
                    let late = nest(depth, r#"{"reply":"#, middle, r#","role":"user"}"#);
                    reject::<Message>(&late);
                    reject::<Message>(&format!(r#"{{"reply":{late},"role":"system"}}"#));
                }
            }
            reject::<Word>(&nest(depth, "[", "-1", "]"));
        }
    });
}

fn measure_time(run: impl Fn()) -> Duration {
    let time = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..3).map(|_| time()).min().unwrap_or_default()
}

/// Four times as much takes at most eight times as long, with room for a busy machine.
#[track_caller]
fn assert_linear(make: impl Fn(usize) -> String, read: impl Fn(&str)) {
    let [small, large] = [1 << 16, 1 << 18].map(|size| {
        let body = make(size);
        measure_time(|| read(&body))
    });
    assert!(large < 8 * small + Duration::from_millis(20), "{small:?}, then {large:?}");
}

fn read_by_tree<T: DeserializeOwned>(body: &str) {
    drop(run_request::collect::<T, _>(&mut serde_json::Deserializer::from_str(body)));
}

#[test]
fn time_is_linear() {
    let deep = nest(40, r#"{"x":1,"nested":[0,"#, r#"{"numbers":["",""]}"#, "]}");
    let late = nest(40, r#"{"reply":"#, "0", r#","role":"user"}"#);
    for (head, part, tail) in [
        (r#"{"numbers":["""#, r#","""#.to_owned(), "]}"),
        (r#"{"nested":[0"#, r#",{"x":1}"#.to_owned(), "]}"),
        (r#"{"stream":1"#, r#","stream":1"#.to_owned(), "}"),
        (r#"{"nested":[0"#, format!(",{deep}"), "]}"),
        (r#"{"nested":[0"#, format!(r#",{{"message":{late}}}"#), "]}"),
        (r#"{"word":[0"#, r#",[[],{},{"first":[]}]"#.to_owned(), "]}"),
    ] {
        let make = |size| fill_body(size, head, &part, tail);
        assert_linear(make, reject::<Tree>);
        assert_linear(make, read_by_tree::<Tree>);
    }
}

/// Reading what a value may be in several ways takes no longer for each level that it is nested in.
#[test]
fn nesting_takes_no_longer() {
    let read = |depth| {
        let part = nest(depth, "[", "300", "]");
        let word = fill_body(1 << 16, r#"{"word":[0"#, &format!(",{part}"), "]}");
        let late = nest(depth, r#"{"reply":"#, "0", r#","role":"user"}"#);
        let message =
            fill_body(1 << 16, r#"{"nested":[0"#, &format!(r#",{{"message":{late}}}"#), "]}");
        measure_time(|| {
            reject::<Tree>(&word);
            reject::<Tree>(&message);
            read_by_tree::<Tree>(&word);
            read_by_tree::<Tree>(&message);
        })
    };
    let (flat, deep) = (read(10), read(100));
    assert!(deep < 6 * flat, "{flat:?}, then {deep:?}");
}
