//! What programs read of a violation: its rule and its params.

use std::collections::BTreeMap;

use run_request::{Param, Validate, Violation, Violations};
use serde_json::json;

use crate::support::violations::sole_violation;

/// The rule, the code and the params of the only violation.
fn describe_only(verdict: Result<(), Violations>) -> (String, String, serde_json::Value) {
    let violation = sole_violation(verdict);
    let params = serde_json::to_value(violation.params()).unwrap();
    (violation.rule().to_owned(), violation.code().to_owned(), params)
}

fn describe_as(
    rule: &str,
    code: &str,
    params: serde_json::Value,
) -> (String, String, serde_json::Value) {
    (rule.to_owned(), code.to_owned(), params)
}

#[test]
fn a_message_and_a_code_do_not_change_the_rule() {
    #[derive(Validate)]
    struct Reworded {
        #[request(length(..=3, message = "too long", code = "long"))]
        text: String,
    }
    let verdict = Reworded { text: "hello".into() }.validate();
    assert_eq!(verdict.clone().unwrap_err().to_string(), "Invalid 'text': too long");
    let params = json!({"max": 3, "actual": 5, "unit": "characters"});
    assert_eq!(describe_only(verdict), describe_as("length", "long", params));
}

#[test]
fn functions_add_their_own_rule_and_params() {
    fn check_stock(seats: &[u8]) -> Result<(), Violation> {
        match seats.len() {
            0..=3 => Ok(()),
            _ => Err(Violation::new("sold_out", "sold out")
                .with_rule("stock")
                .with_param("left", 3)
                .with_param("left", 2)
                .with_param("shows", vec!["matinee", "evening"])
                .with_param("price", 9.5)),
        }
    }
    #[derive(Validate)]
    struct Order {
        #[request(custom(check_stock))]
        seats: Vec<u8>,
    }
    let params = json!({"left": 2, "shows": ["matinee", "evening"], "price": 9.5});
    let order = Order { seats: vec![1, 2, 3, 4] };
    assert_eq!(describe_only(order.validate()), describe_as("stock", "sold_out", params));

    let plain = Violation::from("is no good");
    assert_eq!((plain.rule(), plain.code()), ("custom", "invalid_value"));
    assert!(plain.params().is_empty());
    assert_eq!(plain.params().get("left"), None);
}

#[test]
fn own_params_replace_those_of_the_rule() {
    #[derive(Validate)]
    struct Short {
        #[request(length(..=3))]
        text: String,
    }
    let violation = sole_violation(Short { text: "hello".into() }.validate());
    let violation = violation.with_param("max", "three");
    let params: Vec<_> = violation.params().into_iter().collect();
    assert_eq!(
        params,
        [
            ("max".into(), Param::from("three")),
            ("actual".into(), Param::from(5)),
            ("unit".into(), Param::from("characters")),
        ]
    );
}

#[test]
fn numbers_keep_their_type_and_digits() {
    #[derive(Validate)]
    struct Numbers {
        #[request(range(..=0))]
        large: u128,
        #[request(range(0..))]
        small: i128,
        #[request(range(..=0.1))]
        single: f32,
        #[request(range(..=2))]
        double: f64,
        #[request(range(..=0.1))]
        decimal: rust_decimal::Decimal,
        #[request(range(0..))]
        infinite: f64,
    }
    let numbers = Numbers {
        large: u128::MAX,
        small: i128::MIN,
        single: 0.3,
        double: 1e300,
        decimal: "0.1234567890123456789".parse().unwrap(),
        infinite: f64::INFINITY,
    };
    let violations = numbers.validate().unwrap_err();
    let actual: Vec<_> = violations.iter().map(|it| it.params().get("actual").unwrap()).collect();
    assert_eq!(
        actual,
        [
            Param::Unsigned(u128::MAX),
            Param::Integer(i128::MIN),
            Param::Float(0.3),
            Param::Float(1e300),
            Param::Decimal("0.1234567890123456789".into()),
            Param::Float(f64::INFINITY),
        ]
    );
    assert_eq!(
        serde_json::to_value(&actual).unwrap(),
        json!([
            "340282366920938463463374607431768211455",
            "-170141183460469231731687303715884105728",
            0.3,
            1e300,
            "0.1234567890123456789",
            "inf",
        ])
    );
    let bounds: Vec<_> = violations.iter().map(|it| it.params().get("max")).collect();
    assert_eq!(serde_json::to_value(&bounds).unwrap(), json!([0, null, 0.1, 2, 0.1, null]));
}

#[test]
fn params_hold_nothing_of_a_secret() {
    #[derive(Validate)]
    struct Secrets {
        #[request(secret, length(..=3), bytes(..=3), one_of("a"))]
        text: String,
        #[request(secret, range(..=9), above(1000), multiple_of(5))]
        number: u16,
        #[request(secret, range(0..))]
        float: f64,
        #[request(secret, keys(length(..=1)))]
        map: BTreeMap<String, u8>,
    }
    let secrets = Secrets {
        text: "hunter2".into(),
        number: 42,
        float: f64::INFINITY,
        map: [("hunter2".into(), 1)].into(),
    };
    let violations = secrets.validate().unwrap_err();
    let params: Vec<_> = violations.iter().map(Violation::params).collect();
    assert_eq!(
        serde_json::to_value(&params).unwrap(),
        json!([
            {"max": 3, "unit": "characters"},
            {"max": 3, "unit": "bytes"},
            {"values": ["a"]},
            {"max": 9},
            {"exclusive_min": 1000},
            {"multiple_of": 5},
            {"expected": "finite", "min": 0},
            {"max": 1, "unit": "characters", "key": "…"},
        ])
    );
    let reasons: Vec<_> = violations.iter().take(2).map(Violation::reason).collect();
    assert_eq!(
        reasons,
        [
            "string too long. Expected a string with maximum length 3.",
            "string too long. Expected a string with maximum length 3 bytes.",
        ]
    );
}

#[test]
fn a_broken_key_is_a_param() {
    #[derive(Validate)]
    struct Keys {
        #[request(keys(length(..=3), ascii, one_of("a", message = "is no good")))]
        map: BTreeMap<String, u8>,
    }
    let key = "ü".repeat(300);
    let violations = Keys { map: [(key.clone(), 1)].into() }.validate().unwrap_err();
    let shown: String = key.chars().take(256).chain(['…']).collect();
    for violation in &violations {
        assert_eq!(violation.params().get("key"), Some(Param::from(&*shown)), "{violation}");
    }
    let rules: Vec<_> = violations.iter().map(Violation::rule).collect();
    assert_eq!(rules, ["length", "ascii", "one_of"]);
    let short: String = key.chars().take(32).collect();
    assert_eq!(violations.iter().last().unwrap().reason(), format!("'{short}…': is no good"));
}

#[test]
fn a_path_begins_with_its_outermost_step() {
    fn check_parts(_: &Whole) -> Result<(), Violation> {
        Err(Violation::from("is empty").at("parts").at_index(1))
    }
    #[derive(Validate)]
    #[request(check = check_parts)]
    struct Whole {}
    #[derive(Validate)]
    struct Outer {
        whole: Vec<Whole>,
    }
    let violation = Violation::from("is empty").at("a").at_index(0).at("b");
    assert_eq!(violation.path().to_string(), "a[0].b");
    assert_eq!(format!("{:?}", violation.path()), "Path(\"a[0].b\")");

    let outer = Outer { whole: vec![Whole {}] };
    assert_eq!(sole_violation(outer.validate()).path().to_string(), "whole[0].parts[1]");
}

#[test]
fn debug_output_is_one_line_for_each_violation() {
    fn reject(_: &str) -> Result<(), &'static str> {
        Err("is\nno good")
    }
    #[derive(Validate)]
    struct Texts {
        #[request(inner(length(..=3), custom(reject)))]
        texts: Vec<String>,
    }
    let texts = |count| Texts { texts: vec!["hello".into(); count] }.validate().unwrap_err();
    let shown = "Violations [
    Invalid 'texts[0]': string too long. Expected a string with maximum length 3, but got a string with length 5 instead. (length, string_above_max_length)
    Invalid 'texts[0]': is\\nno good (custom, invalid_value)
]";
    assert_eq!(format!("{:?}", texts(1)), shown);
    assert_eq!(format!("{:#?}", texts(1)), shown);
    let violations = texts(1);
    assert_eq!(
        format!("{:?}", violations.iter().last().unwrap()),
        "Violation [Invalid 'texts[0]': is\\nno good (custom, invalid_value)]"
    );
    let many = format!("{:?}", texts(60));
    assert_eq!(many.lines().count(), 1 + 100 + 1 + 1);
    assert!(many.ends_with("\n    and 20 more\n]"), "{many}");
}
