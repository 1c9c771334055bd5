//! Each rule, at both edges, on a value, in an `Option`, behind a pointer, as an element, and as key
//! and value of a map.

use std::collections::BTreeMap;

use run_request::{RunRequest, Validate};

/// Declares a struct with the rule everywhere, and holds it to values that keep it, and to others that
/// break it with this code and reason.
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
                    assert_eq!((violation.code(), violation.reason()), ($code, $reason));
                }
            })*
        }
    )*};
}

everywhere! {
    bytes_at_most: String, [bytes(..=4)],
        keeps: ["", "abcd", "éé", "🦀"],
        breaks: [
            "abcde" => "string too long. Expected a string with maximum length 4 bytes, but got a string with length 5 bytes instead.",
            "ééa" => "string too long. Expected a string with maximum length 4 bytes, but got a string with length 5 bytes instead.",
        ], code: "string_above_max_length";
    bytes_at_least: String, [bytes(2..)],
        keeps: ["ab", "é"],
        breaks: [
            "a" => "string too short. Expected a string with minimum length 2 bytes, but got a string with length 1 bytes instead.",
            "" => "string too short. Expected a string with minimum length 2 bytes, but got an empty string instead.",
        ], code: "string_below_min_length";
    bytes_below: String, [bytes(1..3)],
        keeps: ["a", "ab"],
        breaks: ["abc" => "string too long. Expected a string with maximum length 2 bytes, but got a string with length 3 bytes instead."],
        code: "string_above_max_length";
    decimals_above: f64, [above(0)],
        keeps: [f64::MIN_POSITIVE, 1.0, f64::INFINITY],
        breaks: [
            0.0 => "decimal below minimum value. Expected a value > 0, but got 0 instead.",
            -0.0 => "decimal below minimum value. Expected a value > 0, but got -0 instead.",
            -1.5 => "decimal below minimum value. Expected a value > 0, but got -1.5 instead.",
            f64::NAN => "decimal below minimum value. Expected a value > 0, but got NaN instead.",
        ], code: "decimal_below_min_value";
    integers_above: i8, [above(-128)],
        keeps: [-127, i8::MAX],
        breaks: [i8::MIN => "integer below minimum value. Expected a value > -128, but got -128 instead."],
        code: "integer_below_min_value";
    other_values_above: char, [above('m')],
        keeps: ['n'],
        breaks: ['m' => "value not above 'm'.", 'a' => "value not above 'm'."],
        code: "invalid_value";
    ascii_alone: String, [ascii],
        keeps: ["", "a\u{7f}"],
        breaks: ["é" => "string does not consist of ASCII characters."],
        code: "invalid_value";
    a_beginning: String, [starts_with("asst_")],
        keeps: ["asst_", "asst_1"],
        breaks: ["" => "string does not start with 'asst_'.", "Asst_1" => "string does not start with 'asst_'."],
        code: "invalid_value";
    an_end: String, [ends_with(".png")],
        keeps: [".png", "a.png"],
        breaks: ["a.png " => "string does not end with '.png'."],
        code: "invalid_value";
    something_inside: String, [contains("{@}")],
        keeps: ["{@}", "a{@}b"],
        breaks: ["@" => "string does not contain '{@}'."],
        code: "invalid_value";
    other_words: String, [length(1..=3, message = "must be short", code = "not_short")],
        keeps: ["a", "abc"],
        breaks: ["" => "must be short", "abcd" => "must be short"],
        code: "not_short";
    another_message: u8, [range(..=5, message = "too much")],
        keeps: [5],
        breaks: [6 => "too much"],
        code: "integer_above_max_value";
    another_code: String, [ascii(code = "not_ascii")],
        keeps: ["a"],
        breaks: ["é" => "string does not consist of ASCII characters."],
        code: "not_ascii";
    rules_of_one_kind: String, [contains("a"), contains("b", message = "and a b")],
        keeps: ["ab"],
        breaks: ["a" => "and a b"],
        code: "invalid_value";
}

#[test]
fn keys_are_named_in_the_sentence() {
    #[derive(RunRequest)]
    struct Keys {
        #[request(keys(ascii, starts_with("x-"), bytes(..=6)))]
        headers: BTreeMap<String, u8>,
        #[request(keys(length(..=2, message = "must be short", code = "not_short")))]
        others: BTreeMap<String, u8>,
    }
    let one = |key: &str| BTreeMap::from([(key.to_owned(), 1)]);
    let keys = Keys::builder().headers(one("x-é-long")).others(one("abc")).build();
    let violations = keys.err().unwrap();
    let told: Vec<_> = violations.iter().map(|it| (it.code().to_owned(), it.to_string())).collect();
    let told: Vec<_> = told.iter().map(|(code, it)| (code.as_str(), it.as_str())).collect();
    assert_eq!(
        told,
        [
            (
                "invalid_value",
                "Invalid property name in 'headers': 'x-é-long' does not consist of ASCII characters."
            ),
            (
                "property_name_above_max_length",
                "Invalid property name in 'headers': 'x-é-long' is too long. Expected a string with maximum length 6 bytes, but got a string with length 9 bytes instead."
            ),
            ("not_short", "Invalid property name in 'others': 'abc': must be short"),
        ]
    );
}

#[test]
fn secrets_stay_secret_in_every_rule() {
    #[derive(RunRequest)]
    struct Secrets {
        #[request(secret, above(1000))]
        pin: u32,
    }
    let violations = Secrets::builder().pin(42).build().err().unwrap();
    assert!(!violations.to_string().contains("42"), "{violations}");
}
