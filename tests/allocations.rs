//! Validating a valid request costs no allocation, and an invalid one costs few: what a violation
//! says is only written when someone asks for it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::LazyLock;

use run_request::assistants::CreateRunRequest;
use run_request::regex::Regex;
use run_request::{RunRequest, Valid, Validate, Violation, Violations};

/// All 16 fields, and everything in them that has a rule.
const FULL: &str = r#"{
    "assistant_id": "asst_1",
    "model": "llama-3.1-70b",
    "instructions": "Answer in one sentence.",
    "additional_instructions": "Be kind.",
    "additional_messages": [
        {"role": "user", "content": "Hi", "metadata": {"from": "web", "größe": "größer"}, "attachments": [
            {"file_id": "file-1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]}
        ]},
        {"role": "assistant", "content": [
            {"type": "text", "text": "Like these?"},
            {"type": "image_url", "image_url": {"url": "https://example.com/a.png?b=c", "detail": "low"}},
            {"type": "image_url", "image_url": {"url": "https://[::1]:8080/%20", "detail": "high"}},
            {"type": "image_file", "image_file": {"file_id": "file-2", "detail": "auto"}}
        ]}
    ],
    "tools": [
        {"type": "code_interpreter"},
        {"type": "file_search", "file_search": {
            "max_num_results": 8,
            "ranking_options": {"ranker": "auto", "score_threshold": 0.5}
        }},
        {"type": "function", "function": {
            "name": "get_temperature",
            "description": "The temperature in a city.",
            "parameters": {"type": "object", "properties": {}},
            "strict": true
        }}
    ],
    "metadata": {"ticket": "42", "a.b[0]": "c"},
    "temperature": 0.2,
    "top_p": 0.9,
    "stream": true,
    "max_prompt_tokens": 1000,
    "max_completion_tokens": 2000,
    "truncation_strategy": {"type": "last_messages", "last_messages": 10},
    "tool_choice": {"type": "function", "function": {"name": "get_temperature"}},
    "parallel_tool_calls": false,
    "response_format": {"type": "json_schema", "json_schema": {
        "name": "answer", "schema": {"type": "object"}
    }}
}"#;

static LOWER: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[a-z]+$").unwrap());

/// A type that implements `PartialEq` alone.
#[derive(PartialEq)]
struct Point(f64);

impl run_request::Leaf for Point {}

#[derive(PartialEq, Eq, Hash)]
struct Kind(u8);

impl run_request::Leaf for Kind {}

/// Every rule.
#[derive(Validate)]
#[request(check = accept)]
struct Every {
    #[request(length(1..=40), bytes(1..40), pattern("^h"), pattern(LOWER), one_of("hello", "hallo"))]
    #[request(ascii, starts_with("h"), ends_with("o"), contains("l"), custom(accept))]
    #[request(not_contains("x"), none_of("hi", "ho"))]
    #[request(length(utf16, 2..=5), length(graphemes, 2..=5))]
    text: String,
    #[request(format(url), length(..=100))]
    link: Option<Cow<'static, str>>,
    #[request(range(0..=100), above(-1), multiple_of(5), one_of(10, 20))]
    whole: i64,
    #[request(range(0.0..100.0), above(0), multiple_of(0.05), multiple_of(1e-300), one_of(0.3, 0.5))]
    #[request(finite, none_of(0.25))]
    decimal: Option<Box<f64>>,
    #[request(range('a'..='f'), one_of('a', 'b'))]
    letter: Rc<char>,
    #[request(length(1..=32), unique, inner(length(..=20), pattern("^[0-9]+$")))]
    sorted: Vec<String>,
    #[request(unique)]
    hashed: Vec<Kind>,
    #[request(unique, length(..=1024), inner(custom(accept)))]
    compared: Vec<Point>,
    #[request(keys(length(1..), ascii), values(inner(range(..=9), above(0))), length(..=9))]
    ordered: BTreeMap<String, [u8; 2]>,
    #[request(keys(range(..=9)), values(values(bytes(..=9))))]
    unordered: HashMap<u8, HashMap<String, String>>,
    #[request(requires(link), conflicts_with(set))]
    unset: Option<u8>,
    #[request(conflicts_with(unset), requires(link))]
    set: Option<u8>,
    #[request(when(self.set.is_some()), inner(range(..=9), multiple_of(3)))]
    #[request(when({ self.sorted.iter().any(String::is_empty) }), length(5..))]
    conditional: Vec<u8>,
    #[request(secret, length(1.., message = "must be there", code = "empty"))]
    secret: String,
    nested: (Block, BTreeMap<String, Vec<Option<Block>>>, BTreeSet<u8>),
    hashed_nested: HashMap<String, Block>,
}
#[derive(Validate, Clone)]
enum Block {
    Text(#[request(length(1..))] String),
    Image {
        #[request(pattern("^f"))]
        id: String,
    },
}

/// Rules with a context.
#[derive(RunRequest)]
#[request(context = Limits, check = accept_with_limits)]
struct WithContext {
    #[request(custom(accept_with_limits), length(1..))]
    text: String,
    #[request(inner(custom(accept_with_limits)))]
    numbers: Vec<u8>,
    nested: Vec<Inner>,
}

#[derive(RunRequest)]
#[request(context = Limits)]
struct Inner {
    #[request(custom(accept_with_limits))]
    n: u8,
}

struct Limits;

#[expect(clippy::unnecessary_wraps, reason = "that is how a rule is declared")]
fn accept<T: ?Sized>(_: &T) -> Result<(), &'static str> {
    Ok(())
}

#[expect(clippy::unnecessary_wraps, reason = "that is how a rule is declared")]
fn accept_with_limits<T: ?Sized>(_: &T, _: &Limits) -> Result<(), &'static str> {
    Ok(())
}

fn make_every() -> Every {
    let image = Block::Image { id: "file-1".into() };
    let text = Block::Text("hello".into());
    Every {
        text: "hello".into(),
        link: Some("https://example.com/a?b=c#d".into()),
        whole: 20,
        decimal: Some(Box::new(0.3)),
        letter: Rc::new('b'),
        sorted: (0..32).map(|n| n.to_string()).collect(),
        hashed: (0..32).map(Kind).collect(),
        compared: (0..32).map(|n| Point(n.into())).collect(),
        ordered: (0..9).map(|n| (n.to_string(), [1, 9])).collect(),
        unordered: (0..9).map(|n| (n, HashMap::from([("a".into(), "b".into())]))).collect(),
        unset: None,
        set: Some(1),
        conditional: vec![0, 3, 9],
        secret: "hunter2".into(),
        nested: (
            text.clone(),
            [("a".into(), vec![None, Some(image.clone())])].into(),
            BTreeSet::from([1, 2]),
        ),
        hashed_nested: [("a".into(), text), ("b".into(), image)].into(),
    }
}

fn make_with_context() -> WithContext {
    WithContext { text: "hello".into(), numbers: vec![1, 2], nested: vec![Inner { n: 1 }] }
}

/// Validates twice: the first call compiles the patterns.
fn assert_no_allocation(validate: impl Fn() -> Result<(), Violations>) {
    validate().unwrap();
    let info = allocation_counter::measure(|| assert!(validate().is_ok()));
    assert_eq!(info.count_total, 0, "{info:?}");
}

/// One test, so that no other thread uses the patterns' scratch space at the same time.
#[test]
fn a_valid_request_costs_no_allocation() {
    let mut request: CreateRunRequest = serde_json::from_str(FULL).unwrap();
    assert_no_allocation(|| request.validate());

    // Every rule.
    let mut every = make_every();
    assert_no_allocation(|| every.validate());
    let with_context = make_with_context();
    assert_no_allocation(|| with_context.validate_with(&Limits));

    // `Valid` holds the value and nothing else.
    let mut valid = None;
    let info = allocation_counter::measure(|| valid = Valid::new(request).ok());
    assert_eq!(info.count_total, 0, "{info:?}");
    request = valid.unwrap().into_inner();

    // The counter works.
    request.temperature = Some(3.0);
    let info = allocation_counter::measure(|| assert!(request.validate().is_err()));
    assert!(info.count_total > 0, "{info:?}");

    // More than 32 elements are put into a hash set.
    every.hashed.extend((32..99).map(Kind));
    let info = allocation_counter::measure(|| assert!(every.validate().is_ok()));
    assert!(info.count_total > 0, "{info:?}");
}

/// Rules that are broken 25 times, at one to three steps from the request.
#[derive(Validate)]
struct Broken {
    #[request(length(..=3), length(9..), bytes(..=3), one_of("low", "high"), ascii)]
    #[request(starts_with("a"), ends_with("b"), contains("c"), format(ipv4))]
    text: String,
    #[request(range(..=9), above(1000), multiple_of(7), multiple_of(i128::MAX))]
    number: i128,
    #[request(range(0..=2), above(9.5))]
    decimal: f64,
    #[request(length(..=1), unique, inner(range(..=9)))]
    list: Vec<u8>,
    #[request(requires(unset), conflicts_with(other))]
    set: Option<bool>,
    unset: Option<bool>,
    other: Option<bool>,
    nested: Vec<Option<BrokenInside>>,
}

#[derive(Validate)]
struct BrokenInside {
    #[request(length(1..))]
    content: String,
}

#[test]
fn violations_allocate_little() {
    let value = Broken {
        text: "héllo".into(),
        number: 99,
        decimal: 3.0,
        list: vec![10, 10],
        set: Some(true),
        unset: None,
        other: Some(true),
        nested: (0..4).map(|_| Some(BrokenInside { content: String::new() })).collect(),
    };
    let mut verdict = Ok(());
    let info = allocation_counter::measure(|| verdict = value.validate());
    let violations = verdict.unwrap_err();
    assert_eq!(violations.len(), 25, "{violations}");
    // One for each of the six paths of several steps, one for the number of 127 bits, and four for
    // the growing list.
    assert!(info.count_total <= 11, "{info:?}");
    assert!(size_of::<Violation>() <= 96, "{}", size_of::<Violation>());

    // The messages are written into the string that the caller provides.
    let mut shown = String::with_capacity(1 << 14);
    let info = allocation_counter::measure(|| {
        use std::fmt::Write;
        write!(shown, "{violations}").unwrap();
    });
    assert_eq!(info.count_total, 0, "{info:?}");
}
