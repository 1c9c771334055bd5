//! Rules between fields: `requires`, `conflicts_with`, `when`, and how many of them are set.

#![allow(clippy::option_option)]

use run_request::{RunRequest, Validate, Violation, Violations};

use crate::support::violations::{list_codes, list_messages};

#[derive(RunRequest, Default)]
#[serde(rename_all = "camelCase")]
struct Search {
    #[request(requires(max_results))]
    ranker_name: Option<String>,
    #[request(conflicts_with(after), range(1..))]
    max_results: Option<u8>,
    #[request(requires(ranker_name, message = "needs a ranker", code = "no_ranker"))]
    after: Option<Option<u8>>,
}

#[test]
fn a_missing_field_is_reported_at_the_field_that_requires_it() {
    let ranker_name = Some("auto".to_owned());
    assert_eq!(list_messages(Search::default().validate()), [""; 0]);
    assert_eq!(
        list_messages(Search { ranker_name: ranker_name.clone(), ..Search::default() }.validate()),
        ["Invalid 'rankerName': requires 'maxResults', which is not set."],
    );
    let both = Search { ranker_name, max_results: Some(1), after: None };
    assert_eq!(list_messages(both.validate()), [""; 0]);
}

#[test]
fn a_conflict_is_reported_at_the_field_that_declares_it() {
    let both = Search { max_results: Some(0), after: Some(None), ..Search::default() };
    let violations = both.validate().unwrap_err();
    assert_eq!(violations.iter().last().unwrap().code(), "no_ranker");
    assert_eq!(
        list_messages::<()>(Err(violations)),
        [
            "Invalid 'maxResults': conflicts with 'after'. Only one of them may be set.",
            "Invalid 'maxResults': integer below minimum value. Expected a value >= 1, but got 0 instead.",
            "Invalid 'after': needs a ranker",
        ],
    );
}

/// In a double `Option`, `null` is a value that is set.
#[test]
fn null_in_a_double_option_is_set() {
    let null = |after| Search { ranker_name: None, after, max_results: None }.validate();
    assert_eq!(list_messages(null(Some(None))), ["Invalid 'after': needs a ranker"]);
    assert_eq!(list_messages(null(None)), [""; 0]);
}

#[test]
fn fields_of_variants_and_tuples_can_require_each_other() {
    #[derive(Validate)]
    #[serde(rename_all = "snake_case")]
    enum Input {
        Text {
            #[request(requires(language), conflicts_with(other))]
            text: Option<String>,
            language: Option<String>,
            #[serde(rename = "else")]
            other: Option<u8>,
        },
        Pair(#[request(requires(1))] Option<u8>, Option<u8>),
    }
    let text = Input::Text { text: Some(String::new()), language: None, other: Some(1) };
    assert_eq!(
        list_messages(text.validate()),
        [
            "Invalid 'text.text': requires 'language', which is not set.",
            "Invalid 'text.text': conflicts with 'else'. Only one of them may be set.",
        ],
    );
    assert_eq!(
        list_messages(Input::Pair(Some(1), None).validate()),
        ["Invalid 'pair[0]': requires '1', which is not set."],
    );
    assert_eq!(list_messages(Input::Pair(None, None).validate()), [""; 0]);
}

#[derive(RunRequest)]
struct Run {
    #[request(default)]
    stream: bool,
    #[request(length(..=3))]
    #[request(when(self.stream), length(1..), inner(when({ self.limit.is_some_and(|it| it > 0) }), length(..=1)))]
    #[request(length(..=2, code = "always"))]
    stop: Vec<String>,
    #[request(when(self.stop.is_empty()), conflicts_with(other), range(1..))]
    limit: Option<u8>,
    other: Option<u8>,
}

#[test]
fn a_condition_applies_to_the_rest_of_its_attribute() {
    let run = |stream, stop: &[&str], limit, other| {
        let stop = stop.iter().map(|it| (*it).to_owned()).collect();
        list_codes(Run { stream, stop, limit, other }.validate())
    };
    assert_eq!(run(false, &[], None, None), [""; 0]);
    assert_eq!(run(true, &[], None, None), ["stop array_below_min_length"]);
    assert_eq!(run(true, &["ab"], Some(0), None), [""; 0]);
    assert_eq!(run(true, &["ab"], Some(1), None), ["stop[0] string_above_max_length"]);
    assert_eq!(run(false, &["ab"], Some(1), None), [""; 0]);
    assert_eq!(run(false, &["a"; 3], None, None), ["stop always"]);
    assert_eq!(run(false, &["a"; 4], None, None), ["stop array_above_max_length", "stop always"]);
    assert_eq!(
        run(false, &[], Some(0), Some(0)),
        ["limit invalid_value", "limit integer_below_min_value"]
    );
    assert_eq!(run(false, &["a"], Some(0), Some(0)), [""; 0]);
}

macro_rules! declare {
    ($name:ident, $condition:expr, $field:ident) => {
        #[derive(RunRequest)]
        struct $name {
            #[request(default)]
            on: bool,
            #[request(when(self.on && $condition), range(..=5))]
            $field: u8,
        }
    };
}

declare!(OfMacro, true, number);

#[test]
fn conditions_from_macros_can_name_self() {
    assert!(OfMacro { on: true, number: 6 }.validate().is_err());
    assert!(OfMacro { on: false, number: 6 }.validate().is_ok());
}

#[test]
fn conditions_in_enums_can_name_self() {
    #[derive(Validate, PartialEq)]
    #[serde(untagged)]
    enum Level {
        High(#[request(when(*self != Level::High(7)), range(..=5))] u8),
    }
    assert!(Level::High(6).validate().is_err());
    assert!(Level::High(7).validate().is_ok());
}

#[derive(RunRequest, Clone, Copy, Debug, PartialEq)]
#[serde(rename_all = "lowercase")]
enum Mode {
    Fast,
    Exact,
}

#[derive(RunRequest, Debug)]
struct Sampling {
    logprobs: Option<bool>,
    #[request(requires(logprobs = true))]
    top_logprobs: Option<u8>,
    #[request(default = 1)]
    n: u8,
    #[request(requires(n = 1), requires(tool = "auto"), requires(mode = Mode::Exact))]
    best: Option<Option<u8>>,
    tool: Option<String>,
    mode: Option<Mode>,
    #[request(requires(scale = 0.1, message = "needs a tenth", code = "tenth"))]
    tenth: Option<bool>,
    scale: Option<f64>,
}

#[test]
fn a_field_can_require_a_value_of_another_one() {
    let build = |sampling: Result<Sampling, _>| list_messages(sampling.map(drop));
    let top = || Sampling::builder().top_logprobs(2);
    let requires_true = ["Invalid 'top_logprobs': requires 'logprobs' to be true."];
    assert_eq!(build(top().build()), requires_true);
    assert_eq!(build(top().logprobs(false).build()), requires_true);
    assert_eq!(build(top().logprobs(true).build()), [""; 0]);
    assert_eq!(build(Sampling::builder().logprobs(false).n(9).build()), [""; 0]);

    let best = || Sampling::builder().best_null();
    assert_eq!(
        build(best().n(2).tool("none").mode(Mode::Fast).tenth(true).scale(0.2).build()),
        [
            "Invalid 'best': requires 'n' to be 1.",
            "Invalid 'best': requires 'tool' to be 'auto'.",
            "Invalid 'best': requires 'mode' to be 'exact'.",
            "Invalid 'tenth': needs a tenth",
        ],
    );
    assert_eq!(build(best().tool("auto").mode(Mode::Exact).build()), [""; 0]);
    assert_eq!(build(Sampling::builder().tenth(true).scale(0.1).build()), [""; 0]);
}

#[derive(RunRequest, Debug)]
#[request(exactly_one_of(prompt, messages), at_least_one_of(messages, "n", r#type))]
#[request(at_most_one_of(r#type, messages, "maxTokens", message = "too many", code = "many"))]
#[serde(rename_all = "camelCase")]
struct Completion {
    prompt: Option<String>,
    #[serde(rename = "msgs")]
    messages: Option<Vec<u8>>,
    r#type: Option<u8>,
    #[serde(flatten)]
    limits: Limits,
    #[serde(flatten)]
    inner: Option<Box<Inner>>,
}

#[derive(RunRequest, Debug)]
#[request(extensible)]
struct Limits {
    #[serde(rename = "maxTokens", alias = "limit")]
    max_tokens: Option<u32>,
    #[request(nullable, default)]
    n: Option<u8>,
}

#[derive(RunRequest, Debug)]
#[request(at_most_one_of(left, right))]
struct Inner {
    left: Option<Option<u8>>,
    right: Option<u8>,
}

#[test]
fn a_group_counts_its_fields_that_are_set() {
    let build = |completion: Result<Completion, _>| list_messages(completion.map(drop));
    assert_eq!(
        build(Completion::builder().build()),
        [
            "Invalid request: exactly one of 'prompt' and 'msgs' must be set, but none is.",
            "Invalid request: at least one of 'msgs', 'n', and 'type' must be set, but none is.",
        ],
    );
    assert_eq!(
        build(Completion::builder().prompt("").messages([1]).build()),
        [
            "Invalid request: exactly one of 'prompt' and 'msgs' must be set, but 'prompt' and 'msgs' \
          are."
        ],
    );
    assert_eq!(build(Completion::builder().prompt("").n(1).build()), [""; 0]);
    assert_eq!(
        build(Completion::builder().messages([]).max_tokens(1).build()),
        ["Invalid request: too many"]
    );
    let both =
        Completion::builder().messages([1]).inner(Inner { left: Some(None), right: Some(1) });
    assert_eq!(
        build(both.build()),
        [
            "Invalid request: at most one of 'left' and 'right' may be set, but 'left' and 'right' are."
        ],
    );
}

#[test]
fn a_group_tells_its_fields_to_programs() {
    let violations = Completion::builder().prompt("").messages([1]).build().unwrap_err();
    let violation = serde_json::to_value(violations.first()).unwrap();
    assert_eq!(violation["rule"], "exactly_one_of");
    assert_eq!(
        violation["params"],
        serde_json::json!({ "fields": ["prompt", "msgs"], "set": ["prompt", "msgs"] }),
    );
    let violations = Completion::builder().messages([]).max_tokens(1).build().unwrap_err();
    assert_eq!(violations.first().code(), "many");
}

/// A group is judged beside a fault elsewhere, unless it names a field that could not be read, or
/// one of a flattened request.
#[test]
fn a_group_is_checked_beside_faults() {
    let told = |body: &str| {
        run_request::json::from_slice::<Completion>(body.as_bytes()).unwrap_err().to_string()
    };
    assert_eq!(
        told(r#"{"type": "x"}"#),
        "Invalid type for 'type': expected an integer, but got a string instead.\n\
         Invalid request: exactly one of 'prompt' and 'msgs' must be set, but none is.",
    );
    assert_eq!(
        told(r#"{"prompt": 1, "n": 1}"#),
        "Invalid type for 'prompt': expected a string, but got an integer instead.",
    );
    assert_eq!(told(r#"{"msgs": [], "limit": 1}"#), "Invalid request: too many",);
}

#[derive(RunRequest, Debug)]
#[request(not_null)]
struct Strict {
    plain: Option<u8>,
    #[request(nullable, default)]
    nullable: Option<u8>,
    double: Option<Option<u8>>,
    #[serde(flatten)]
    limits: Option<Limits>,
}

#[test]
fn not_null_on_a_struct_is_about_each_plain_option() {
    let read = |body| serde_json::from_str::<Strict>(body).map_err(|error| error.to_string());
    let all = read(r#"{"nullable": null, "double": null, "maxTokens": null}"#).unwrap();
    assert_eq!((all.plain, all.nullable, all.double), (None, None, Some(None)));
    assert!(read(r#"{"plain": null}"#).unwrap_err().starts_with("invalid type: null"));
}

fn not_both(strict: &Strict) -> Result<(), Violations> {
    let set = strict.plain.iter().chain(&strict.nullable);
    Violations::collect(set.map(|_| Violation::from("no")))
}

fn not_one(strict: &Strict) -> Result<(), &'static str> {
    if strict.plain == Some(1) { Err("is one") } else { Ok(()) }
}

#[derive(Validate)]
#[request(check = Self::check, check = Self::check_too)]
struct Checked(Strict);

impl Checked {
    fn check(&self) -> Result<(), Violations> {
        not_both(&self.0)
    }

    fn check_too(&self) -> Result<(), &'static str> {
        not_one(&self.0)
    }
}

#[test]
fn every_check_is_called_and_may_report_several_violations() {
    let checked = |plain, nullable| {
        let strict = Strict { plain, nullable, double: None, limits: None };
        list_messages(Checked(strict).validate())
    };
    assert_eq!(checked(None, None), [""; 0]);
    assert_eq!(checked(None, Some(2)), ["Invalid request: no"]);
    assert_eq!(
        checked(Some(1), Some(2)),
        ["Invalid request: no", "Invalid request: no", "Invalid request: is one"],
    );
}
