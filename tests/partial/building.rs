//! What `build` and `validate` tell of a partial request.

use run_request::{RunRequest, Validate, Violation};
use serde_json::json;

use crate::order::list_faults;
use crate::support::violations::{list_codes, list_messages};

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial, extensible)]
struct Target {
    #[request(length(1..=4))]
    host: String,
    #[request(range(1..))]
    port: u16,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial, check = differ, exactly_one_of(text, parts))]
struct Call {
    #[serde(rename = "modelName")]
    #[request(length(1..=8))]
    model: String,
    #[request(requires(parts))]
    text: Option<String>,
    #[request(inner(length(1..)), each = part)]
    parts: Option<Vec<String>>,
    #[request(conflicts_with(quiet))]
    loud: Option<bool>,
    quiet: Option<bool>,
    #[request(requires(loud = true), range(..=self.loudest))]
    volume: Option<u8>,
    #[request(default = 11)]
    loudest: u8,
    #[serde(flatten)]
    target: Target,
}

fn differ(call: &Call) -> Result<(), Violation> {
    if call.model == call.target.host { Err(Violation::from("is circular")) } else { Ok(()) }
}

fn read(json: &serde_json::Value) -> CallPartial {
    serde_json::from_value(json.clone()).unwrap()
}

#[test]
fn all_missing_fields_and_broken_rules_at_once() {
    let call = CallPartial::default().port(0).part("").loud(true).quiet(true);
    let expected = [
        "Invalid 'modelName': required but not set",
        "Invalid 'parts[0]': string too short. Expected a string with minimum length 1, but got \
         an empty string instead.",
        "Invalid 'loud': conflicts with 'quiet'. Only one of them may be set.",
        "Invalid 'host': required but not set",
        "Invalid 'port': integer below minimum value. Expected a value >= 1, but got 0 instead.",
    ];
    assert_eq!(list_messages(call.build()), expected);
}

#[test]
fn what_is_missing_is_told_with_code_and_rule() {
    let violations = CallPartial::default().text("a").build().unwrap_err();
    let rules: Vec<_> = violations.iter().map(|violation| violation.rule().to_owned()).collect();
    assert_eq!(rules, ["required", "requires", "required", "required"]);
    let expected = [
        "modelName missing_required_parameter",
        "text invalid_value",
        "host missing_required_parameter",
        "port missing_required_parameter",
    ];
    assert_eq!(list_codes::<()>(Err(violations)), expected);
}

#[test]
fn a_built_request_keeps_the_rules_of_the_whole() {
    let call = || CallPartial::default().model("m").host("h").port(1);
    assert_eq!(call().part("a").build().unwrap().target.port, 1);
    let messages = list_messages(call().build());
    assert_eq!(
        messages,
        ["Invalid request: exactly one of 'text' and 'parts' must be set, but none is."]
    );
    let messages = list_messages(call().model("h").part("a").build());
    assert_eq!(messages, ["Invalid request: is circular"]);
}

#[test]
fn a_layer_is_not_blamed_for_what_another_may_set() {
    // Each of these rules is broken unless another layer sets more, or unsets it.
    for layer in [
        json!({}),
        json!({"text": "a"}),
        json!({"volume": 3}),
        json!({"volume": 12}),
        json!({"modelName": "h", "host": "h"}),
        json!({"loud": false, "modelName": "m"}),
        json!({"quiet": true, "host": "h"}),
    ] {
        assert_eq!(read(&layer).validate(), Ok(()), "{layer}");
        assert!(read(&layer).build().is_err(), "{layer}");
    }
}

#[test]
fn a_layer_is_blamed_for_what_contradicts_itself() {
    for (layer, expected) in [
        (json!({"parts": ["a"], "text": "a"}), " exactly_one_of"),
        (json!({"loud": true, "quiet": true}), "loud conflicts_with"),
        (json!({"loud": false, "volume": 1}), "volume requires"),
        (json!({"volume": 12, "loudest": 11}), "volume range"),
        // `null` is a value: it says that the field is not set.
        (json!({"parts": null, "text": null}), " exactly_one_of"),
        (json!({"text": "a", "parts": null}), "text requires"),
    ] {
        assert_eq!(list_faults(&read(&layer).validate().unwrap_err()), [expected], "{layer}");
    }
}

#[test]
fn a_layer_is_blamed_for_the_rules_of_what_it_sets() {
    let layer = json!({
        "modelName": "", "parts": ["", "a", ""], "volume": 9, "loudest": 8, "host": "local", "port": 0,
    });
    let expected = [
        "modelName string_below_min_length",
        "parts[0] string_below_min_length",
        "parts[2] string_below_min_length",
        "volume integer_above_max_value",
        "host string_above_max_length",
        "port integer_below_min_value",
    ];
    assert_eq!(list_codes(read(&layer).validate()), expected);
    // By the trait too.
    assert_eq!(list_codes(Validate::validate(&read(&layer))), expected);
}

/// Limits the value of a rule to a field.
#[derive(RunRequest, Debug, PartialEq)]
#[request(partial, context = u8, check = check_sum)]
struct Quota {
    #[request(custom(within))]
    first: u8,
    #[request(range(..=9))]
    second: Option<u8>,
}

fn within(value: &u8, limit: &u8) -> Result<(), &'static str> {
    if value > limit { Err("exceeds the quota") } else { Ok(()) }
}

fn check_sum(quota: &Quota, limit: &u8) -> Result<(), &'static str> {
    let sum = quota.first.saturating_add(quota.second.unwrap_or_default());
    if sum > *limit { Err("exceeds the quota in sum") } else { Ok(()) }
}

#[test]
fn a_context() {
    let quota = |first| QuotaPartial::default().first(first);
    // What needs the context is checked when the request is built.
    assert_eq!(quota(200).validate(), Ok(()));
    assert_eq!(list_codes(quota(1).second(10).validate()), ["second integer_above_max_value"]);
    assert_eq!(quota(3).build_with(&3).unwrap(), Quota { first: 3, second: None });
    let messages = list_messages(quota(4).build_with(&3));
    let expected =
        ["Invalid 'first': exceeds the quota", "Invalid request: exceeds the quota in sum"];
    assert_eq!(messages, expected);
    let messages = list_messages(QuotaPartial::default().second(10).build_with(&3));
    assert_eq!(messages.len(), 2, "{messages:?}");

    let before = || Quota { first: 1, second: Some(2) };
    let patched = before().patched_with(quota(2), &4).unwrap();
    assert_eq!(patched, Quota { first: 2, second: Some(2) });
    let messages = list_messages(before().patched_with(quota(3), &4));
    assert_eq!(messages, ["Invalid request: exceeds the quota in sum"]);
    let removed = QuotaPartial::default().maybe_second(None);
    assert_eq!(before().patched_with(removed, &4).unwrap(), before());
    let removed: QuotaPartial = serde_json::from_value(json!({"second": null})).unwrap();
    assert_eq!(before().patched_with(removed, &4).unwrap(), Quota { first: 1, second: None });
}

#[test]
fn a_renamed_method_that_validates() {
    #[derive(RunRequest)]
    #[request(partial, validate = check_all)]
    struct Renamed {
        #[request(range(..=9))]
        number: u8,
        validate: Option<bool>,
    }

    let partial = RenamedPartial::default().validate(true).number(10);
    assert_eq!(list_codes(partial.check_all()), ["number integer_above_max_value"]);
    assert_eq!(list_codes(Validate::validate(&partial)), ["number integer_above_max_value"]);
}
