//! Each rule, broken in each way.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::num::NonZeroU8;
use std::panic;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use run_request::{Rejection, RunRequest, Validate, Violation, Violations};
use rust_decimal::Decimal;
use serde::de::DeserializeOwned;

type Map = BTreeMap<String, u8>;

#[derive(Validate)]
struct Lengths {
    #[request(length(..=1), length(3..), bytes(..=1), bytes(3..))]
    #[request(length(utf16, ..=1), length(utf16, 3..))]
    #[request(length(graphemes, ..=1), length(graphemes, 3..))]
    text: String,
    #[request(length(1..), bytes(1..), length(utf16, 1..), length(graphemes, 1..))]
    empty_text: String,
    #[request(length(..=1), length(3..))]
    list: Vec<u8>,
    #[request(length(1..))]
    empty_list: Vec<u8>,
    #[request(length(..1), length(2..), keys(length(..=1), length(3..)))]
    map: Map,
    #[request(length(1..))]
    empty_map: Map,
    #[request(keys(length(1..)))]
    empty_key: Map,
}

fn break_lengths() -> Violations {
    let lengths = Lengths {
        text: "ab".into(),
        empty_text: String::new(),
        list: vec![1, 2],
        empty_list: Vec::new(),
        map: [("ab".into(), 1)].into(),
        empty_map: Map::new(),
        empty_key: [(String::new(), 1)].into(),
    };
    lengths.validate().unwrap_err()
}

const MAX: Duration = Duration::from_secs(60);

#[derive(Validate)]
struct Numbers {
    #[request(range(..=9), range(..9), range(11..), above(10), multiple_of(3))]
    integer: u8,
    #[request(range(..=0), above(u128::MAX - 1))]
    long: u128,
    #[request(range(..=0.5), range(..1.5), range(2.5..), above(1.5), multiple_of(0.4))]
    float: f64,
    #[request(range(0.1..0.123456789012345678901), multiple_of(0.4))]
    decimal: Decimal,
    #[request(range(..=0.1), above(1e30), one_of(0.1, 0.2, 0.25))]
    float32: f32,
    #[request(range(0..), above(0))]
    infinite: f64,
    #[request(range(..=1), range(..1.0))]
    negative_infinite: f64,
    #[request(range(0.0..=1.0))]
    no_number: f64,
    #[request(finite)]
    not_finite: f32,
    #[request(range(..=MAX), above(MAX))]
    timeout: Option<Duration>,
    #[request(above(MAX))]
    pause: Duration,
}

fn break_numbers() -> Violations {
    let numbers = Numbers {
        integer: 10,
        long: 1 << 100,
        float: 1.5,
        decimal: "0.5".parse().unwrap(),
        float32: 0.3,
        infinite: f64::INFINITY,
        negative_infinite: f64::NEG_INFINITY,
        no_number: f64::NAN,
        not_finite: f32::INFINITY,
        timeout: Some(MAX * 2),
        pause: MAX,
    };
    numbers.validate().unwrap_err()
}

fn reject_text(_: &str) -> Result<(), &'static str> {
    Err("is no good")
}

#[derive(PartialEq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
enum Size {
    Small,
    Large,
}

impl run_request::Leaf for Size {}

#[derive(Validate)]
#[request(check = reject_strings)]
#[request(exactly_one_of(set, unset, other), exactly_one_of("unset", unset_too))]
#[request(at_least_one_of(unset, unset_too), at_most_one_of(set, other))]
struct Strings {
    #[request(pattern("^b"), ascii, starts_with("b"), ends_with("c"), contains("d"))]
    #[request(not_contains("é"), none_of("é", "e"))]
    #[request(one_of("low"), one_of("low", "high"), custom(reject_text))]
    text: String,
    #[request(format(date_time), format(email), format(hostname), format(ip))]
    #[request(format(ipv4), format(ipv6), format(url), format(uuid))]
    #[request(format(date), format(duration), format(host_and_port), format(iri))]
    #[request(format(json_pointer), format(regex), format(time), format(uri_reference))]
    formatted: String,
    #[request(one_of(1, 2, 3))]
    number: u8,
    #[request(one_of(true))]
    flag: bool,
    #[request(one_of(Size::Large))]
    size: Size,
    #[request(unique, inner(one_of('a', 'b')))]
    letters: Vec<char>,
    #[request(requires(unset), conflicts_with(other), requires(number = 1))]
    #[request(requires(text = "b"))]
    set: Option<u8>,
    unset: Option<u8>,
    unset_too: Option<u8>,
    other: Option<u8>,
}

fn reject_strings(_: &Strings) -> Result<(), Violation> {
    Err("is no good".into())
}

fn break_strings() -> Violations {
    let strings = Strings {
        text: "é".into(),
        formatted: "( ".into(),
        number: 4,
        flag: false,
        size: Size::Small,
        letters: vec!['c', 'a', 'a'],
        set: Some(1),
        unset: None,
        unset_too: None,
        other: Some(1),
    };
    strings.validate().unwrap_err()
}

#[derive(RunRequest)]
struct Extra {
    model: String,
    #[serde(flatten)]
    rest: BTreeMap<String, u8>,
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    #[request(other)]
    Other(String),
}

#[derive(Validate)]
struct Inner {
    #[request(range(..=1))]
    n: u8,
}

#[derive(Validate)]
struct Cells {
    cell: RefCell<Inner>,
    mutex: Arc<Mutex<Inner>>,
}

/// What can only happen to values that were made by the program itself.
fn break_values() -> Vec<Violation> {
    let extra = Extra { model: String::new(), rest: [("model".into(), 1)].into() };
    let mutex = Arc::new(Mutex::new(Inner { n: 1 }));
    let poison = mutex.clone();
    let poisoned = std::thread::spawn(move || {
        let _guard = poison.lock();
        panic::resume_unwind(Box::new(()));
    });
    assert!(poisoned.join().is_err());
    let cells = Cells { cell: RefCell::new(Inner { n: 1 }), mutex };
    let _borrowed = cells.cell.borrow_mut();
    let _ = (Effort::Low, Inner { n: 1 });
    let found = [extra.validate(), Effort::Other("low".into()).validate(), cells.validate()];
    found.into_iter().flat_map(Result::unwrap_err).collect()
}

#[derive(RunRequest)]
#[serde(untagged)]
enum Choice {
    Text(String),
    Object { name: String },
}

#[derive(RunRequest)]
#[serde(deny_unknown_fields)]
struct Body {
    model: String,
    stream: Option<bool>,
    temperature: Option<f64>,
    seed: Option<u8>,
    least: Option<i8>,
    retries: Option<NonZeroU8>,
    letter: Option<char>,
    list: Option<Vec<String>>,
    map: Option<Map>,
    pair: Option<[u8; 2]>,
    effort: Option<Known>,
    choice: Option<Choice>,
    nothing: Option<()>,
    deep: Option<serde_json::Value>,
    #[serde(flatten)]
    target: Target,
}

#[derive(RunRequest)]
#[serde(rename_all = "snake_case")]
enum Target {
    UserId(u32),
    ThreadId(String),
}

#[derive(RunRequest)]
#[serde(rename_all = "lowercase")]
enum Known {
    Low,
    High,
}

fn collect_faults<T: DeserializeOwned>(json: &str) -> Violations {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    run_request::collect::<T, _>(&mut deserializer).unwrap().err().unwrap()
}

fn reject_json(json: &str) -> Violations {
    match run_request::json::from_str::<Body>(json) {
        Err(Rejection::Violations(violations)) => violations,
        other => panic!("{:?}", other.map(|_| ())),
    }
}

fn break_bodies() -> Vec<Violation> {
    let body = r#"{
        "stream": 1, "temperature": "warm", "seed": 300, "least": -129, "retries": 0,
        "letter": "ab", "list": {}, "map": [], "pair": [1, 2, 3], "effort": "medium",
        "choice": 5, "nothing": 1.5, "extra": 1, "seed": 2
    }"#;
    let bodies = [
        collect_faults::<Body>(body),
        collect_faults::<Body>(r#"{"model": null, "list": true, "temperature": [], "seed": {}}"#),
        collect_faults::<Body>("[]"),
        reject_json(&format!(r#"{{"deep": {}1{}}}"#, "[".repeat(200), "]".repeat(200))),
        reject_json(r#"{"temperature": 1e999, "model": "\ud800"}"#),
    ];
    let _ = |choice| match choice {
        Choice::Text(name) | Choice::Object { name } => name,
    };
    let _ = (Known::Low, Known::High, Target::UserId(1), Target::ThreadId(String::new()));
    bodies.into_iter().flatten().collect()
}

#[derive(RunRequest)]
struct Converted {
    #[request(try_into)]
    small: u8,
}

fn break_conversions() -> Violations {
    Converted::builder().small(300).build().map(|converted| converted.small).unwrap_err()
}

/// All violations.
pub(super) fn break_everything() -> Vec<Violation> {
    let rules = [break_lengths(), break_numbers(), break_strings()];
    let rules = rules.into_iter().flatten().chain(break_conversions());
    rules.chain(break_values()).chain(break_bodies()).collect()
}
