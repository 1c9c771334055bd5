//! Setters that take what may fail to convert, and how `build` reports a failure.

#![allow(clippy::option_option, clippy::trivially_copy_pass_by_ref)]

use std::fmt::{self, Display, Formatter};
use std::num::TryFromIntError;

use run_request::RunRequest;

use crate::support::violations::{list_messages, sole_violation};

/// An identifier, which is a type of the user's with an error of its own.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(untagged)]
enum Id {
    Text(String),
}

#[derive(Debug)]
struct NoId(String);

impl Display for NoId {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "no identifier: {}", self.0)
    }
}

impl TryFrom<&str> for Id {
    type Error = NoId;

    fn try_from(text: &str) -> Result<Self, NoId> {
        let is_valid = text.starts_with("id_");
        if is_valid { Ok(Id::Text(text.to_owned())) } else { Err(NoId(text.to_owned())) }
    }
}

fn id(text: &str) -> Id {
    Id::Text(text.to_owned())
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(builder(derive(Clone, Debug)), extensible)]
struct Run {
    #[request(length(..=3))]
    name: String,
    #[request(try_into)]
    #[serde(rename = "runId")]
    id: Id,
    #[request(try_into, range(1..), requires(name_of_limit))]
    limit: Option<u8>,
    name_of_limit: Option<String>,
    #[request(try_into)]
    nullable: Option<Option<u8>>,
    #[request(try_into, default = 7)]
    count: u8,
    #[request(range(..=5))]
    last: Option<u32>,
    #[request(try_into, secret)]
    token: Option<Id>,
}

#[test]
fn values_that_convert_are_set() {
    let run = Run::builder()
        .name("a")
        .id("id_1")
        .limit(3_u64)
        .name_of_limit("x")
        .nullable(4_i8)
        .maybe_token(Some("id_2"))
        .build()
        .unwrap();
    assert_eq!((run.id, run.limit, run.count), (id("id_1"), Some(3), 7));
    assert_eq!((run.nullable, run.token), (Some(Some(4)), Some(id("id_2"))));
    // A value of the type itself cannot fail.
    let run = Run::builder().name("a").id(id("any")).nullable_null().build().unwrap();
    assert_eq!((run.id, run.nullable), (id("any"), Some(None)));
    let run = Run::builder().name("a").id("id_1").maybe_nullable(Some(None::<u8>)).build().unwrap();
    assert_eq!(run.nullable, Some(None));
}

#[test]
fn failures_are_reported_beside_other_violations() {
    let built = Run::builder()
        .name("too long")
        .id("none")
        .limit(300)
        .nullable(-1)
        .count(256_u32)
        .last(9)
        .maybe_token(Some("secret"))
        .build();
    assert_eq!(
        list_messages(built),
        [
            "Invalid 'name': string too long. Expected a string with maximum length 3, but got a \
             string with length 8 instead.",
            "Invalid 'runId': no identifier: none",
            "Invalid 'limit': out of range integral type conversion attempted",
            "Invalid 'nullable': out of range integral type conversion attempted",
            "Invalid 'count': out of range integral type conversion attempted",
            "Invalid 'last': integer above maximum value. Expected a value <= 5, but got 9 \
             instead.",
            "Invalid 'token': value not valid.",
        ],
    );
}

#[test]
fn failure_has_a_rule_and_a_code() {
    let violation = sole_violation(Run::builder().name("a").id("none").build());
    assert_eq!((violation.rule(), violation.code()), ("try_into", "invalid_value"));
    assert_eq!(violation.path().pointer(), "/runId");
    assert!(violation.params().iter().next().is_none());
}

/// A rule that names a rejected field says nothing, because nobody knows the value.
#[test]
fn rules_about_a_rejected_field_are_not_checked() {
    #[derive(RunRequest, Debug)]
    #[request(at_least_one_of(first, second))]
    struct Pair {
        #[request(try_into)]
        first: Option<u8>,
        second: Option<u8>,
        #[request(requires(first))]
        third: Option<u8>,
        #[request(range(..=self.fourth))]
        most: u8,
        #[request(try_into)]
        fourth: u8,
    }
    let built = Pair::builder().first(-1).third(1).most(9).fourth(-4).build();
    assert_eq!(built.as_ref().unwrap_err().len(), 2, "{built:?}");
    let built = Pair::builder().third(1).most(9).fourth(-4).build();
    assert_eq!(
        list_messages(built),
        [
            "Invalid 'third': requires 'first', which is not set.",
            "Invalid 'fourth': out of range integral type conversion attempted",
            "Invalid request: at least one of 'first' and 'second' must be set, but none is.",
        ],
    );
}

#[test]
fn last_call_of_an_optional_setter_decides() {
    let base = || Run::builder().name("a").id("id_1");
    assert_eq!(base().count(-1).count(2).build().unwrap().count, 2);
    assert_eq!(base().count(2).count(-1).count(-2).build().unwrap_err().len(), 1);
    assert_eq!(base().token("x").maybe_token(None::<&str>).build().unwrap().token, None);
    assert_eq!(base().nullable(-1).nullable_null().build().unwrap().nullable, Some(None));
    assert_eq!(base().nullable(-1).maybe_nullable(None::<Option<u8>>).build().unwrap(), {
        base().build().unwrap()
    });
}

#[test]
fn builders_with_failures_can_be_cloned_and_shown() {
    let builder = Run::builder().name("a").id("none").token("secret");
    assert_eq!(builder.clone().build().unwrap_err(), builder.clone().build().unwrap_err());
    assert!(!format!("{builder:?}").contains("secret"));
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Extended {
    #[request(range(..=1))]
    first: u8,
    #[serde(flatten)]
    run: Run,
    #[serde(flatten)]
    page: Page,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Page {
    #[request(length(..=1))]
    cursor: String,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Outermost {
    #[serde(flatten)]
    #[request(secret)]
    extended: ExtendedTwice,
    #[request(range(..=1))]
    outer: u8,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(extensible)]
struct ExtendedTwice {
    #[serde(flatten)]
    run: Run,
}

#[test]
fn failures_of_flattened_requests_are_reported() {
    let page = Page { cursor: "ab".into() };
    let built = Extended::builder().first(2).name("long").id("none").page(page.clone()).build();
    assert_eq!(
        list_messages(built),
        [
            "Invalid 'first': integer above maximum value. Expected a value <= 1, but got 2 \
             instead.",
            "Invalid 'name': string too long. Expected a string with maximum length 3, but got a \
             string with length 4 instead.",
            "Invalid 'runId': no identifier: none",
            "Invalid 'cursor': string too long. Expected a string with maximum length 1, but got a \
             string with length 2 instead.",
        ],
    );
    let built = Outermost::builder().name("a").id("none").outer(2).build();
    assert_eq!(
        list_messages(built),
        [
            "Invalid 'runId': value not valid.",
            "Invalid 'outer': integer above maximum value. Expected a value <= 1, but got 2 \
             instead.",
        ],
    );
    let built = Outermost::builder().name("a").id("id_1").outer(1).build();
    assert_eq!(built.unwrap().extended.run.id, id("id_1"));
}

/// The whole of a flattened request takes the place of what was rejected before.
#[test]
fn flattened_request_without_own_setters_converts() {
    #[derive(RunRequest, Debug)]
    struct Outer {
        paged: Paged,
    }
    #[derive(RunRequest, Debug)]
    struct Paged {
        #[serde(flatten)]
        page: Page,
    }
    let paged = Paged::builder().page(Page { cursor: "ab".into() });
    let built = Outer::builder().paged(paged).build();
    assert_eq!(built.unwrap_err().first().path().to_string(), "paged.cursor");
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(serialize_only)]
struct Written<'a, T> {
    #[request(skip, try_into)]
    value: T,
    #[request(length(..=1))]
    text: &'a str,
    #[serde(flatten)]
    page: Page,
}

#[test]
fn generic_and_written_requests_reject_too() {
    let page = Page { cursor: "ab".into() };
    let built = Written::<u8>::builder().value(300).text("ab").page(page).build();
    let paths: Vec<_> = built.unwrap_err().iter().map(|it| it.path().to_string()).collect();
    assert_eq!(paths, ["value", "text", "cursor"]);
}

#[derive(RunRequest, Debug)]
#[request(context = u8)]
struct Limited {
    #[request(try_into)]
    value: u8,
    #[request(custom(is_below), range(..=9))]
    other: u8,
}

fn is_below(value: &u8, limit: &u8) -> Result<(), &'static str> {
    if value < limit { Ok(()) } else { Err("too large") }
}

#[test]
fn rules_without_a_context_are_checked_too() {
    let built = Limited::builder().value(300).other(10).build_with(&1);
    assert_eq!(built.unwrap_err().len(), 2);
    assert_eq!(Limited::builder().value(3).other(2).build_with(&1).unwrap_err().len(), 1);
    assert_eq!(Limited::builder().value(3).other(2).build_with(&3).unwrap().value, 3);
}

/// More fields than a builder keeps by value.
#[test]
fn boxed_builders_reject_too() {
    macro_rules! declare {
        ($($field:ident)*) => {
            #[derive(RunRequest, Debug)]
            struct Large {
                #[request(try_into)]
                value: u8,
                $($field: Option<u8>,)*
            }
        };
    }
    declare! {
        a b c d e f g h i j k l m n o p q r s t u v w x y z aa ab ac ad ae af ag ah ai aj
    }
    let error: TryFromIntError = u8::try_from(300).unwrap_err();
    let built = Large::builder().value(300).a(1).build();
    assert_eq!(list_messages(built), [format!("Invalid 'value': {error}")]);
    assert_eq!(Large::builder().value(3).build().unwrap().value, 3);
}

/// Validating it requires more of `T` than the declaration says, so only what was rejected is
/// reported until all values convert.
#[test]
fn generic_requests_report_what_was_rejected() {
    #[derive(RunRequest, Debug)]
    struct Generic<T> {
        #[request(nested)]
        value: T,
        #[request(try_into)]
        small: u8,
        #[request(range(..=1))]
        other: u8,
    }
    let page = || Page { cursor: "ab".into() };
    let built = Generic::builder().value(page()).small(300).other(2).build();
    assert_eq!(sole_violation(built).path().to_string(), "small");
    let built = Generic::builder().value(page()).small(3).other(2).build();
    assert_eq!(built.unwrap_err().len(), 2);
    let generic = Generic::builder().value(Page { cursor: "a".into() }).small(3).other(1).build();
    let Generic { value, small, other } = generic.unwrap();
    assert_eq!((&*value.cursor, small, other), ("a", 3, 1));
}
