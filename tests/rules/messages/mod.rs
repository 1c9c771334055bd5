//! The messages, codes and paths of violations, word for word.

mod maps;
mod reports;

use std::collections::BTreeMap;
use std::time::Duration;

use run_request::{RunRequest, Violations};

use crate::support::violations::{list_messages, sole_violation};

/// The path, code and message of the only violation.
fn describe_only(result: Result<(), Violations>) -> (String, String, String) {
    let violation = sole_violation(result);
    (violation.path().to_string(), violation.code().to_owned(), violation.to_string())
}

macro_rules! assert_violation {
    ($value:expr => $path:literal, $code:literal, $message:literal) => {
        let (path, code, message) = describe_only($value.validate());
        assert_eq!((path.as_str(), code.as_str()), ($path, $code));
        assert_eq!(message, $message);
    };
}

use assert_violation;

#[derive(RunRequest, Default)]
#[serde(default)]
struct Numbers {
    #[request(range(0..=2))]
    decimal: f64,
    #[request(range(0.0..2.0))]
    open: f32,
    #[request(range(..=5))]
    integer: u8,
    #[request(range(256..))]
    tokens: Option<u64>,
    #[request(range(-128..=127))]
    tiny: i8,
    #[request(range(..10))]
    below: i64,
}

#[test]
fn messages_of_ranges_name_the_bound() {
    assert_violation!(Numbers { decimal: 200.0, ..Numbers::default() }
        => "decimal", "decimal_above_max_value",
        "Invalid 'decimal': decimal above maximum value. Expected a value <= 2, but got 200 instead.");
    assert_violation!(Numbers { decimal: -0.5, ..Numbers::default() }
        => "decimal", "decimal_below_min_value",
        "Invalid 'decimal': decimal below minimum value. Expected a value >= 0, but got -0.5 instead.");
    assert_violation!(Numbers { open: 2.0, ..Numbers::default() }
        => "open", "decimal_above_max_value",
        "Invalid 'open': decimal above maximum value. Expected a value < 2, but got 2 instead.");
    assert_violation!(Numbers { integer: 6, ..Numbers::default() }
        => "integer", "integer_above_max_value",
        "Invalid 'integer': integer above maximum value. Expected a value <= 5, but got 6 instead.");
    assert_violation!(Numbers { tokens: Some(10), ..Numbers::default() }
        => "tokens", "integer_below_min_value",
        "Invalid 'tokens': integer below minimum value. Expected a value >= 256, but got 10 instead.");
    assert_violation!(Numbers { below: 10, ..Numbers::default() }
        => "below", "integer_above_max_value",
        "Invalid 'below': integer above maximum value. Expected a value < 10, but got 10 instead.");
    assert_violation!(Numbers { decimal: 1e300, ..Numbers::default() }
        => "decimal", "decimal_above_max_value",
        "Invalid 'decimal': decimal above maximum value. Expected a value <= 2, but got 1e300 instead.");
}

#[test]
fn inclusive_bounds_are_accepted() {
    for decimal in [0.0, -0.0, 2.0] {
        assert!(Numbers { decimal, ..Numbers::default() }.validate().is_ok());
    }
    for open in [0.0, -0.0, 1.999_999_9] {
        assert!(Numbers { open, ..Numbers::default() }.validate().is_ok());
    }
    for tiny in [i8::MIN, i8::MAX] {
        assert!(Numbers { tiny, ..Numbers::default() }.validate().is_ok());
    }
    assert!(
        Numbers { tokens: Some(256), below: 9, integer: 5, ..Numbers::default() }
            .validate()
            .is_ok()
    );
}

#[test]
fn nan_is_in_no_range() {
    #[derive(RunRequest)]
    struct Floats {
        #[request(range(0.0..))]
        from: Option<f64>,
        #[request(range(..=1))]
        to: Option<f64>,
        #[request(range(..1.0))]
        below: Option<f32>,
    }
    let floats = Floats { from: Some(f64::NAN), to: Some(f64::NAN), below: Some(f32::NAN) };
    assert_eq!(
        list_messages(floats.validate()),
        [
            "Invalid 'from': decimal below minimum value. Expected a value >= 0, but got NaN instead.",
            "Invalid 'to': decimal above maximum value. Expected a value <= 1, but got NaN instead.",
            "Invalid 'below': decimal above maximum value. Expected a value < 1, but got NaN instead.",
        ]
    );
    assert!(Floats { from: Some(-0.0), to: None, below: Some(f32::MIN) }.validate().is_ok());
    let infinite = Floats { from: None, to: None, below: Some(f32::NEG_INFINITY) };
    assert_eq!(infinite.validate().unwrap_err().first().path().to_string(), "below");
}

#[test]
fn other_types_show_the_range_as_written() {
    const MAX: Duration = Duration::from_secs(60);

    #[derive(RunRequest, Default)]
    struct Others {
        #[request(range(..=MAX))]
        #[serde(default)]
        timeout: Duration,
        #[request(range(Duration::from_secs(1)..Duration::from_millis(1_500)))]
        pause: Option<Duration>,
        #[request(range('a'..='f'))]
        digit: Option<char>,
        #[request(range(Level(1)..=Level(3)))]
        level: Option<Box<Level>>,
    }

    #[derive(serde::Serialize, serde::Deserialize, PartialEq, PartialOrd, Clone)]
    struct Level(u8);

    impl run_request::Leaf for Level {}

    assert_violation!(Others { timeout: Duration::from_secs(61), ..Others::default() }
        => "timeout", "invalid_value", "Invalid 'timeout': value not in ..=MAX.");
    assert_violation!(Others { pause: Some(Duration::from_secs(2)), ..Others::default() }
        => "pause", "invalid_value",
        "Invalid 'pause': value not in Duration::from_secs(1)..Duration::from_millis(1_500).");
    assert_violation!(Others { digit: Some('g'), ..Others::default() }
        => "digit", "invalid_value", "Invalid 'digit': value not in 'a'..='f'.");
    assert_violation!(Others { level: Some(Box::new(Level(4))), ..Others::default() }
        => "level", "invalid_value", "Invalid 'level': value not in Level(1)..=Level(3).");
    assert!(
        Others { timeout: MAX, level: Some(Box::new(Level(3))), ..Others::default() }
            .validate()
            .is_ok()
    );
}

#[derive(RunRequest, Default)]
#[serde(default)]
struct Sizes {
    #[request(length(2..=4))]
    name: Option<String>,
    #[request(length(1..=2))]
    tools: Option<Vec<u8>>,
    #[request(length(1..3))]
    metadata: Option<BTreeMap<String, String>>,
    #[request(length(2..))]
    pair: Option<Vec<u8>>,
}

fn make_pairs(count: usize) -> BTreeMap<String, String> {
    (0..count).map(|i| (i.to_string(), String::new())).collect()
}

#[test]
fn messages_of_lengths_name_what_they_count() {
    assert_violation!(Sizes { name: Some("x".repeat(5)), ..Sizes::default() }
        => "name", "string_above_max_length",
        "Invalid 'name': string too long. Expected a string with maximum length 4, but got a string with length 5 instead.");
    assert_violation!(Sizes { name: Some("x".into()), ..Sizes::default() }
        => "name", "string_below_min_length",
        "Invalid 'name': string too short. Expected a string with minimum length 2, but got a string with length 1 instead.");
    assert_violation!(Sizes { name: Some(String::new()), ..Sizes::default() }
        => "name", "string_below_min_length",
        "Invalid 'name': string too short. Expected a string with minimum length 2, but got an empty string instead.");
    assert_violation!(Sizes { tools: Some(vec![0; 3]), ..Sizes::default() }
        => "tools", "array_above_max_length",
        "Invalid 'tools': array too long. Expected an array with maximum length 2, but got an array with length 3 instead.");
    assert_violation!(Sizes { tools: Some(vec![]), ..Sizes::default() }
        => "tools", "array_below_min_length",
        "Invalid 'tools': array too short. Expected an array with minimum length 1, but got an empty array instead.");
    assert_violation!(Sizes { pair: Some(vec![0]), ..Sizes::default() }
        => "pair", "array_below_min_length",
        "Invalid 'pair': array too short. Expected an array with minimum length 2, but got an array with length 1 instead.");
    assert_violation!(Sizes { metadata: Some(make_pairs(3)), ..Sizes::default() }
        => "metadata", "object_above_max_properties",
        "Invalid 'metadata': too many properties. Expected an object with at most 2 properties, but got an object with 3 properties instead.");
    assert_violation!(Sizes { metadata: Some(make_pairs(0)), ..Sizes::default() }
        => "metadata", "object_below_min_properties",
        "Invalid 'metadata': too few properties. Expected an object with at least 1 properties, but got an object with 0 properties instead.");
}

#[test]
fn characters_are_unicode_scalar_values() {
    #[derive(RunRequest)]
    struct Exactly {
        #[request(length(2..=2))]
        two: Option<&'static str>,
        #[request(length(1..=1))]
        one: Option<&'static str>,
    }
    let exactly = |two, one| Exactly { two, one }.validate();
    assert!(exactly(Some("e\u{301}"), Some("🦀")).is_ok());
    assert!(exactly(Some("éé"), Some("é")).is_ok());
    assert_violation!(Exactly { two: None, one: Some("👩‍👩‍👧") }
        => "one", "string_above_max_length",
        "Invalid 'one': string too long. Expected a string with maximum length 1, but got a string with length 5 instead.");
    assert_violation!(Exactly { two: Some("🦀"), one: None }
        => "two", "string_below_min_length",
        "Invalid 'two': string too short. Expected a string with minimum length 2, but got a string with length 1 instead.");
}

#[derive(RunRequest, Default)]
struct Texts {
    #[request(pattern("^[a-zA-Z0-9_-]+$"))]
    name: Option<String>,
    #[request(format(url))]
    url: Option<String>,
    #[request(inner(pattern("^[a-z]$")))]
    letters: Option<Vec<Box<str>>>,
}

#[test]
fn messages_never_contain_the_string() {
    assert_violation!(Texts { name: Some("hunter 2".into()), ..Texts::default() }
        => "name", "invalid_value",
        "Invalid 'name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.");
    assert_violation!(Texts { url: Some("hunter 2".into()), ..Texts::default() }
        => "url", "invalid_value",
        "Invalid 'url': string does not match format. Expected a valid URL.");
    assert_violation!(Texts { letters: Some(vec!["a".into(), "bb".into()]), ..Texts::default() }
        => "letters[1]", "invalid_value",
        "Invalid 'letters[1]': string does not match pattern. Expected a string that matches the pattern '^[a-z]$'.");
}

#[test]
fn urls_must_be_absolute() {
    let valid = |url: &str| Texts { url: Some(url.into()), ..Texts::default() }.validate().is_ok();
    for url in ["https://example.com/a.png?b=c#d", "data:image/png;base64,AA==", "http://[::1]:80/"]
    {
        assert!(valid(url), "{url}");
    }
    for url in
        ["", "example.com/a.png", "//example.com", "https://exa mple.com", "https://[::1", "%"]
    {
        assert!(!valid(url), "{url}");
    }
}
