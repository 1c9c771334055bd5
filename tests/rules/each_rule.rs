//! Each rule, at both edges, on a value, in an `Option`, behind a pointer, as an element, and as
//! the value of a map. For the keys of a map see `map_keys.rs`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use run_request::regex::Regex;
use run_request::{Leaf, RunRequest, Validate};

use crate::support::violations::list_reasons;

static TICKET: LazyLock<Regex> = LazyLock::new(|| Regex::new("T-[0-9]+").unwrap());

const LOW: &str = "low";

#[derive(PartialEq, Clone, serde::Serialize)]
#[serde(rename_all = "lowercase")]
enum Size {
    Small,
    Medium,
    Large,
}

impl Leaf for Size {}

/// A value that is ordered, and nothing else.
#[derive(PartialEq, PartialOrd, Clone)]
struct Level(u8);

impl Leaf for Level {}

/// A value that is never serialized.
#[derive(PartialEq, Clone)]
struct Bare(u8);

impl Leaf for Bare {}

fn check_not_reserved(name: &str) -> Result<(), &'static str> {
    if name == "root" { Err("is reserved") } else { Ok(()) }
}

/// Declares a struct with the rule in each place, and tests values that keep it, and values that
/// break it with a code and a reason.
macro_rules! everywhere {
    ($($name:ident: $type:ty, [$($rule:tt)*], keeps: [$($good:expr),* $(,)?],
        breaks: [$($bad:expr => $reason:literal),* $(,)?], code: $code:literal;)*) => {$(
        #[test]
        fn $name() {
            #[derive(Validate)]
            struct Everywhere {
                #[request($($rule)*)]
                plain: $type,
                #[request($($rule)*)]
                option: Option<$type>,
                #[request($($rule)*)]
                boxed: Box<$type>,
                #[request(inner($($rule)*))]
                element: Option<Vec<Option<$type>>>,
                #[request(values($($rule)*))]
                value: BTreeMap<u8, $type>,
            }
            let of = |value: $type| Everywhere {
                plain: value.clone(),
                option: Some(value.clone()),
                boxed: Box::new(value.clone()),
                element: Some(vec![None, Some(value.clone())]),
                value: [(1, value)].into(),
            };
            $({
                let good: $type = $good.into();
                assert!(of(good).validate().is_ok(), "{}", stringify!($good));
            })*
            $({
                let bad: $type = $bad.into();
                let violations = of(bad).validate().expect_err(stringify!($bad));
                let paths: Vec<_> = violations.iter().map(|it| it.path().pointer()).collect();
                assert_eq!(paths, ["/plain", "/option", "/boxed", "/element/1", "/value/1"]);
                for violation in &violations {
                    assert_eq!((violation.code(), &*violation.reason()), ($code, $reason));
                }
            })*
        }
    )*};
}

everywhere! {
    length_of_a_string: String, [length(2..=3)],
        keeps: ["ab", "äöü"],
        breaks: ["a" => "string too short. Expected a string with minimum length 2, but got a string with length 1 instead."],
        code: "string_below_min_length";
    length_of_an_array: Vec<u8>, [length(..3)],
        keeps: [[], [1, 2]],
        breaks: [[1, 2, 3] => "array too long. Expected an array with maximum length 2, but got an array with length 3 instead."],
        code: "array_above_max_length";
    length_of_a_map: BTreeMap<u8, u8>, [length(1..)],
        keeps: [[(1, 1)]],
        breaks: [[] => "too few properties. Expected an object with at least 1 properties, but got an object with 0 properties instead."],
        code: "object_below_min_properties";
    range_with_an_inclusive_end: f64, [range(0..=2)],
        keeps: [0.0, 2.0],
        breaks: [
            2.000_000_1 => "decimal above maximum value. Expected a value <= 2, but got 2.0000001 instead.",
            f64::INFINITY => "decimal above maximum value. Expected a value <= 2, but got inf instead.",
        ], code: "decimal_above_max_value";
    range_with_an_exclusive_end: i64, [range(..10)],
        keeps: [9, i64::MIN],
        breaks: [10 => "integer above maximum value. Expected a value < 10, but got 10 instead."],
        code: "integer_above_max_value";
    pattern: String, [pattern("^[a-z]+$")],
        keeps: ["a", "abc"],
        breaks: [
            "" => "string does not match pattern. Expected a string that matches the pattern '^[a-z]+$'.",
            "a1" => "string does not match pattern. Expected a string that matches the pattern '^[a-z]+$'.",
        ], code: "invalid_value";
    pattern_in_a_static: String, [pattern(TICKET)],
        keeps: ["T-1", "see T-42"],
        breaks: ["T-" => "string does not match pattern. Expected a string that matches the pattern 'T-[0-9]+'."],
        code: "invalid_value";
    format: String, [format(ipv4)],
        keeps: ["127.0.0.1"],
        breaks: ["127.0.0.256" => "string does not match format. Expected a valid IPv4 address."],
        code: "invalid_value";
    one_of_three_strings: String, [one_of("low", "medium", "high")],
        keeps: ["low", "medium", "high"],
        breaks: ["Low" => "value not supported. Supported values are: 'low', 'medium', and 'high'."],
        code: "invalid_value";
    one_of_two_strings: String, [one_of("low", "high")],
        keeps: ["low"],
        breaks: ["" => "value not supported. Supported values are: 'low' and 'high'."],
        code: "invalid_value";
    one_of_a_constant: Box<str>, [one_of(LOW)],
        keeps: ["low"],
        breaks: ["lo" => "value not supported. Supported values are: 'low'."],
        code: "invalid_value";
    one_of_integers: u8, [one_of(1, 2, 4)],
        keeps: [1, 2, 4],
        breaks: [3 => "value not supported. Supported values are: 1, 2, and 4."],
        code: "invalid_value";
    one_of_integers_on_a_float: f32, [one_of(0, -1)],
        keeps: [0.0, -0.0, -1.0],
        breaks: [
            0.5 => "value not supported. Supported values are: 0 and -1.",
            f32::NAN => "value not supported. Supported values are: 0 and -1.",
        ], code: "invalid_value";
    one_of_floats: f64, [one_of(0.5, 1.0)],
        keeps: [0.5, 1.0],
        breaks: [0.0 => "value not supported. Supported values are: 0.5 and 1."],
        code: "invalid_value";
    one_of_chars: char, [one_of('a', 'b')],
        keeps: ['a'],
        breaks: ['c' => "value not supported. Supported values are: 'a' and 'b'."],
        code: "invalid_value";
    one_of_a_bool: bool, [one_of(true)],
        keeps: [true],
        breaks: [false => "value not supported. Supported values are: true."],
        code: "invalid_value";
    one_of_serialized_values: Size, [one_of(Size::Small, Size::Large)],
        keeps: [Size::Small, Size::Large],
        breaks: [Size::Medium => "value not supported. Supported values are: 'small' and 'large'."],
        code: "invalid_value";
    one_of_values_without_serialize: Bare, [one_of(Bare(1), Bare(2))],
        keeps: [Bare(2)],
        breaks: [Bare(3) => "value not supported. Supported values are: 'Bare(1)' and 'Bare(2)'."],
        code: "invalid_value";
    none_of_two_strings: String, [none_of("low", "high")],
        keeps: ["", "lo", "Low", "highest"],
        breaks: [
            "low" => "value not supported. Unsupported values are: 'low' and 'high'.",
            "high" => "value not supported. Unsupported values are: 'low' and 'high'.",
        ], code: "invalid_value";
    none_of_a_constant: Box<str>, [none_of(LOW)],
        keeps: ["lo"],
        breaks: ["low" => "value not supported. Unsupported values are: 'low'."],
        code: "invalid_value";
    none_of_integers: u8, [none_of(1, 2, 4)],
        keeps: [0, 3, 5],
        breaks: [4 => "value not supported. Unsupported values are: 1, 2, and 4."],
        code: "invalid_value";
    none_of_integers_on_a_float: f32, [none_of(0, -1)],
        keeps: [0.5, f32::NAN, f32::INFINITY],
        breaks: [-0.0 => "value not supported. Unsupported values are: 0 and -1."],
        code: "invalid_value";
    none_of_floats: f64, [none_of(0.1, 1.0)],
        keeps: [0.100_000_000_000_000_02, 0.0],
        breaks: [0.1 => "value not supported. Unsupported values are: 0.1 and 1."],
        code: "invalid_value";
    none_of_chars: char, [none_of('a')],
        keeps: ['b'],
        breaks: ['a' => "value not supported. Unsupported values are: 'a'."],
        code: "invalid_value";
    none_of_a_bool: bool, [none_of(true)],
        keeps: [false],
        breaks: [true => "value not supported. Unsupported values are: true."],
        code: "invalid_value";
    none_of_serialized_values: Size, [none_of(Size::Small, Size::Large)],
        keeps: [Size::Medium],
        breaks: [Size::Large => "value not supported. Unsupported values are: 'small' and 'large'."],
        code: "invalid_value";
    none_of_values_without_serialize: Bare, [none_of(Bare(1), Bare(2))],
        keeps: [Bare(3)],
        breaks: [Bare(2) => "value not supported. Unsupported values are: 'Bare(1)' and 'Bare(2)'."],
        code: "invalid_value";
    finite_on_a_double: f64, [finite],
        keeps: [0.0, -0.0, f64::MAX, f64::MIN, f64::MIN_POSITIVE],
        breaks: [
            f64::INFINITY => "decimal not finite. Expected a finite value, but got inf instead.",
            f64::NEG_INFINITY => "decimal not finite. Expected a finite value, but got -inf instead.",
            f64::NAN => "decimal not finite. Expected a finite value, but got NaN instead.",
        ], code: "invalid_value";
    finite_on_a_float: f32, [finite],
        keeps: [f32::MAX, f32::MIN],
        breaks: [
            f32::INFINITY => "decimal not finite. Expected a finite value, but got inf instead.",
            f32::NAN => "decimal not finite. Expected a finite value, but got NaN instead.",
        ], code: "invalid_value";
    multiple_of_an_integer: i8, [multiple_of(5)],
        keeps: [0, 5, -125],
        breaks: [
            7 => "integer not a multiple. Expected a multiple of 5, but got 7 instead.",
            -128 => "integer not a multiple. Expected a multiple of 5, but got -128 instead.",
        ], code: "invalid_value";
    multiple_of_a_float: f64, [multiple_of(0.1)],
        keeps: [0.3, -0.7, 0.0, -0.0, 1e300, 12.0],
        breaks: [
            0.35 => "decimal not a multiple. Expected a multiple of 0.1, but got 0.35 instead.",
            f64::NAN => "decimal not a multiple. Expected a multiple of 0.1, but got NaN instead.",
            f64::NEG_INFINITY => "decimal not a multiple. Expected a multiple of 0.1, but got -inf instead.",
        ], code: "invalid_value";
    multiple_of_a_small_float: f32, [multiple_of(0.0001)],
        keeps: [0.0075, 0.0001],
        breaks: [0.00755 => "decimal not a multiple. Expected a multiple of 0.0001, but got 0.00755 instead."],
        code: "invalid_value";
    multiple_of_one_on_a_float: f64, [multiple_of(1)],
        keeps: [2.0, 1e15],
        breaks: [2.5 => "decimal not a multiple. Expected a multiple of 1, but got 2.5 instead."],
        code: "invalid_value";
    unique_strings: Vec<String>, [unique],
        keeps: [vec![], vec!["a".to_owned()], vec!["a".to_owned(), "b".to_owned()]],
        breaks: [vec!["a".to_owned(), "b".to_owned(), "a".to_owned()] => "array elements not unique. Expected unique elements, but elements 0 and 2 are equal."],
        code: "invalid_value";
    unique_floats: Vec<f64>, [unique, length(..=3)],
        keeps: [[1.0, 2.0]],
        breaks: [[2.0, 0.0, -0.0] => "array elements not unique. Expected unique elements, but elements 1 and 2 are equal."],
        code: "invalid_value";
    custom_function: String, [custom(check_not_reserved)],
        keeps: ["ours"],
        breaks: ["root" => "is reserved"],
        code: "invalid_value";
    custom_function_with_message_and_code: String, [custom(check_not_reserved, message = "choose another one", code = "reserved")],
        keeps: ["ours"],
        breaks: ["root" => "choose another one"],
        code: "reserved";
    when_true: u8, [when(1 < 2), range(..=5), one_of(1, 6)],
        keeps: [1],
        breaks: [6 => "integer above maximum value. Expected a value <= 5, but got 6 instead."],
        code: "integer_above_max_value";
    when_false: u8, [when({ let never = || false; never() }), range(..=5)],
        keeps: [6],
        breaks: [],
        code: "";
    utf16_with_a_maximum: String, [length(utf16, ..=4)],
        keeps: ["", "abcd", "éééé", "한한한한", "🦀🦀"],
        breaks: [
            "abcde" => "string too long. Expected a string with maximum length 4 UTF-16 code units, but got a string with length 5 UTF-16 code units instead.",
            "🦀🦀a" => "string too long. Expected a string with maximum length 4 UTF-16 code units, but got a string with length 5 UTF-16 code units instead.",
        ], code: "string_above_max_length";
    utf16_with_a_minimum: String, [length(utf16, 2..)],
        keeps: ["ab", "🦀", "한한"],
        breaks: [
            "한" => "string too short. Expected a string with minimum length 2 UTF-16 code units, but got a string with length 1 UTF-16 code units instead.",
            "" => "string too short. Expected a string with minimum length 2 UTF-16 code units, but got an empty string instead.",
        ], code: "string_below_min_length";
    graphemes_with_a_maximum: String, [length(graphemes, ..3)],
        keeps: ["", "ab", "👩‍👩‍👧🇩🇪", "e\u{301}\r\n", "🦀🦀"],
        breaks: [
            "abc" => "string too long. Expected a string with maximum length 2 graphemes, but got a string with length 3 graphemes instead.",
            "\r\n\n\r" => "string too long. Expected a string with maximum length 2 graphemes, but got a string with length 3 graphemes instead.",
        ], code: "string_above_max_length";
    graphemes_with_a_minimum: String, [length(graphemes, 2..)],
        keeps: ["ab", "🇩🇪🇫🇷"],
        breaks: [
            "👩‍👩‍👧" => "string too short. Expected a string with minimum length 2 graphemes, but got a string with length 1 graphemes instead.",
            "e\u{301}\u{302}" => "string too short. Expected a string with minimum length 2 graphemes, but got a string with length 1 graphemes instead.",
            "" => "string too short. Expected a string with minimum length 2 graphemes, but got an empty string instead.",
        ], code: "string_below_min_length";
    bytes_with_a_maximum: String, [bytes(..=4)],
        keeps: ["", "abcd", "éé", "🦀"],
        breaks: [
            "abcde" => "string too long. Expected a string with maximum length 4 bytes, but got a string with length 5 bytes instead.",
            "ééa" => "string too long. Expected a string with maximum length 4 bytes, but got a string with length 5 bytes instead.",
        ], code: "string_above_max_length";
    bytes_with_a_minimum: String, [bytes(2..)],
        keeps: ["ab", "é"],
        breaks: [
            "a" => "string too short. Expected a string with minimum length 2 bytes, but got a string with length 1 bytes instead.",
            "" => "string too short. Expected a string with minimum length 2 bytes, but got an empty string instead.",
        ], code: "string_below_min_length";
    bytes_with_an_exclusive_end: String, [bytes(1..3)],
        keeps: ["a", "ab"],
        breaks: ["abc" => "string too long. Expected a string with maximum length 2 bytes, but got a string with length 3 bytes instead."],
        code: "string_above_max_length";
    above_on_a_float: f64, [above(0)],
        keeps: [f64::MIN_POSITIVE, 1.0, f64::MAX],
        breaks: [
            0.0 => "decimal below minimum value. Expected a value > 0, but got 0 instead.",
            -0.0 => "decimal below minimum value. Expected a value > 0, but got -0 instead.",
            -1.5 => "decimal below minimum value. Expected a value > 0, but got -1.5 instead.",
            f64::NAN => "decimal below minimum value. Expected a value > 0, but got NaN instead.",
        ], code: "decimal_below_min_value";
    above_on_an_integer: i8, [above(-128)],
        keeps: [-127, i8::MAX],
        breaks: [i8::MIN => "integer below minimum value. Expected a value > -128, but got -128 instead."],
        code: "integer_below_min_value";
    above_on_a_char: char, [above('m')],
        keeps: ['n'],
        breaks: ['m' => "value not above 'm'.", 'a' => "value not above 'm'."],
        code: "invalid_value";
    above_on_a_users_type: Level, [above(Level(1))],
        keeps: [Level(2)],
        breaks: [
            Level(1) => "value not above Level(1).",
            Level(0) => "value not above Level(1).",
        ], code: "invalid_value";
    range_on_a_users_type: Level, [range(Level(1)..Level(3))],
        keeps: [Level(1), Level(2)],
        breaks: [
            Level(0) => "value not in Level(1)..Level(3).",
            Level(3) => "value not in Level(1)..Level(3).",
        ], code: "invalid_value";
    ascii: String, [ascii],
        keeps: ["", "a\u{7f}"],
        breaks: ["é" => "string does not consist of ASCII characters."],
        code: "invalid_value";
    starts_with: String, [starts_with("asst_")],
        keeps: ["asst_", "asst_1"],
        breaks: ["" => "string does not start with 'asst_'.", "Asst_1" => "string does not start with 'asst_'."],
        code: "invalid_value";
    ends_with: String, [ends_with(".png")],
        keeps: [".png", "a.png"],
        breaks: ["a.png " => "string does not end with '.png'."],
        code: "invalid_value";
    contains: String, [contains("{@}")],
        keeps: ["{@}", "a{@}b"],
        breaks: ["@" => "string does not contain '{@}'."],
        code: "invalid_value";
    not_contains: String, [not_contains("{@}")],
        keeps: ["", "@", "{@", "{ @}"],
        breaks: ["{@}" => "string contains '{@}'.", "a{@}b" => "string contains '{@}'."],
        code: "invalid_value";
    message_and_code: String, [length(1..=3, message = "must be short", code = "not_short")],
        keeps: ["a", "abc"],
        breaks: ["" => "must be short", "abcd" => "must be short"],
        code: "not_short";
    message_alone: u8, [range(..=5, message = "too much")],
        keeps: [5],
        breaks: [6 => "too much"],
        code: "integer_above_max_value";
    code_alone: String, [ascii(code = "not_ascii")],
        keeps: ["a"],
        breaks: ["é" => "string does not consist of ASCII characters."],
        code: "not_ascii";
    the_same_rule_twice: String, [contains("a"), contains("b", message = "and a b")],
        keeps: ["ab"],
        breaks: ["a" => "and a b"],
        code: "invalid_value";
}

#[test]
fn no_rule_shows_the_number_of_a_secret() {
    #[derive(RunRequest)]
    struct Secrets {
        #[request(secret, above(1000), multiple_of(1000))]
        pin: u32,
        #[request(secret, inner(range(..=5), multiple_of(4), none_of(42)))]
        digits: Vec<u8>,
        #[request(secret, not_contains("42"), none_of("42"))]
        text: String,
        #[request(secret, finite)]
        float: f64,
    }
    let secrets = Secrets::builder().pin(42).digits([42]).text("42").float(f64::NAN);
    let violations = secrets.build().err().unwrap();
    assert_eq!(violations.len(), 8);
    assert!(!violations.to_string().contains("NaN"), "{violations}");
    for violation in &violations {
        let known = violation.params().iter().any(|(name, _)| ["values", "actual"].contains(&name));
        assert!(!known, "{violation:?}");
    }
    assert!(!violations.to_string().contains("42"), "{violations}");
}

#[test]
fn fields_after_a_secret_are_shown() {
    #[derive(Validate)]
    struct Account {
        #[request(secret, range(..=9))]
        pin: u16,
        #[request(range(..=9))]
        age: u16,
    }
    #[derive(Validate)]
    struct Accounts {
        #[request(secret)]
        hidden: Account,
        open: Account,
    }
    let account = |pin, age| Account { pin, age };
    let accounts = Accounts { hidden: account(41, 42), open: account(43, 44) };
    let redacted = "integer above maximum value. Expected a value <= 9.";
    let shown = "integer above maximum value. Expected a value <= 9, but got 44 instead.";
    assert_eq!(
        list_reasons(accounts.validate()),
        [
            ("hidden.pin", redacted),
            ("hidden.age", redacted),
            ("open.pin", redacted),
            ("open.age", shown),
        ]
        .map(|(path, reason)| (path.to_owned(), reason.to_owned()))
    );
}

#[test]
fn unique_finds_twins_among_many_elements() {
    #[derive(PartialEq, Eq, Hash, Clone, serde::Serialize, serde::Deserialize)]
    struct OnlyHash(u16);

    impl Leaf for OnlyHash {}

    #[derive(RunRequest)]
    struct Many {
        #[request(unique)]
        sorted: Vec<u16>,
        #[request(unique)]
        hashed: Vec<OnlyHash>,
        #[request(unique, length(..=MOST))]
        compared: Vec<f32>,
    }
    const MOST: usize = 1024;
    for count in [32, 33, 1024u16] {
        let of = |last: u16| {
            let elements: Vec<u16> = (0..count - 1).chain([last]).collect();
            Many {
                hashed: elements.iter().copied().map(OnlyHash).collect(),
                compared: elements.iter().copied().map(f32::from).collect(),
                sorted: elements,
            }
        };
        assert!(of(count - 1).validate().is_ok());
        let reason = format!(
            "array elements not unique. Expected unique elements, but elements 7 and {} are equal.",
            count - 1
        );
        let expected = ["sorted", "hashed", "compared"].map(|it| (it.to_owned(), reason.clone()));
        assert_eq!(list_reasons(of(7).validate()), expected);
    }
}

#[test]
fn a_conditional_unique_can_rely_on_an_unconditional_length() {
    #[derive(RunRequest)]
    struct Scores {
        #[request(length(..3))]
        #[request(when(self.strict), unique)]
        scores: Vec<f64>,
        strict: bool,
    }
    let valid = |strict| Scores { scores: vec![1.0, 1.0], strict }.validate().is_ok();
    assert!(valid(false) && !valid(true));
}
