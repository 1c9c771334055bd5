//! Rules between fields: `requires`, `conflicts_with`, `when`.

#![allow(clippy::option_option)]

use run_request::{RunRequest, Validate};

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
