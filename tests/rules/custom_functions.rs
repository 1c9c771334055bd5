//! Rules that the user's own functions decide: `custom`, `check`, and what a context tells them.

#![allow(clippy::trivially_copy_pass_by_ref)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use run_request::{RunRequest, Validate, ValidateWith, Violation, Violations};

use crate::support::violations::list_messages;

fn told(result: Result<(), Violations>) -> Vec<(String, String)> {
    match result {
        Ok(()) => Vec::new(),
        Err(all) => all.iter().map(|it| (it.path().to_string(), it.reason().to_owned())).collect(),
    }
}

fn pair(path: &str, reason: &str) -> (String, String) {
    (path.to_owned(), reason.to_owned())
}

/// An error of the user's own.
struct Odd(u32);

impl From<Odd> for Violation {
    fn from(Odd(number): Odd) -> Self {
        Violation::new("odd", format!("{number} is odd")).at("number")
    }
}

fn even(number: &u32) -> Result<(), Odd> {
    if number % 2 == 1 { Err(Odd(*number)) } else { Ok(()) }
}

fn not_empty(text: &str) -> Result<(), &'static str> {
    if text.is_empty() { Err("must say something") } else { Ok(()) }
}

fn few(items: &[u32]) -> Result<(), String> {
    if items.len() > 1 { Err(format!("{} are too many", items.len())) } else { Ok(()) }
}

mod checks {
    pub(crate) fn ordered<T: PartialOrd>((a, b): &(T, T)) -> Result<(), super::Violation> {
        if a > b { Err(super::Violation::from("is not in order").at_index(1)) } else { Ok(()) }
    }
}

#[test]
fn functions_are_given_what_is_inside() {
    #[derive(RunRequest)]
    struct Given<'a> {
        #[request(custom(even))]
        plain: u32,
        #[request(custom(not_empty))]
        option: Option<Box<str>>,
        #[request(custom(not_empty))]
        cow: Cow<'a, str>,
        #[request(custom(few), inner(custom(even)))]
        list: Box<[u32]>,
        #[request(custom(checks::ordered::<u8>))]
        pair: (u8, u8),
        #[request(values(custom(not_empty)))]
        map: BTreeMap<u8, Option<String>>,
    }
    impl Given<'_> {
        fn with(plain: u32, text: &str, pair: (u8, u8)) -> Given<'_> {
            Given {
                plain,
                option: Some(text.into()),
                cow: text.into(),
                list: [plain, plain].into(),
                pair,
                map: [(1, Some(text.to_owned())), (2, None)].into(),
            }
        }
    }
    let violations = Given::with(3, "", (2, 1)).validate();
    assert_eq!(violations.as_ref().unwrap_err().first().code(), "odd");
    assert_eq!(
        told(violations),
        [
            pair("plain.number", "3 is odd"),
            pair("option", "must say something"),
            pair("cow", "must say something"),
            pair("list", "2 are too many"),
            pair("list[0].number", "3 is odd"),
            pair("list[1].number", "3 is odd"),
            pair("pair[1]", "is not in order"),
            pair("map[\"1\"]", "must say something"),
        ]
    );
    let few = Given { list: [2].into(), ..Given::with(2, "a", (1, 1)) };
    assert_eq!(told(few.validate()), []);
}

#[derive(RunRequest, Debug)]
#[request(check = Span::ordered)]
struct Span {
    #[request(range(..=100))]
    from: u8,
    to: u8,
}

impl Span {
    fn ordered(&self) -> Result<(), Violation> {
        match self.from > self.to {
            true => Err(Violation::new("not_ordered", "is before 'from'").at("to")),
            false => Ok(()),
        }
    }
}

#[test]
fn the_whole_is_checked_after_the_fields_and_always() {
    #[derive(RunRequest)]
    struct Holder {
        spans: Vec<Span>,
        #[serde(flatten)]
        own: Span,
    }
    assert_eq!(told(Span { from: 1, to: 1 }.validate()), []);
    assert!(Span::builder().from(2).to(1).build().is_err());
    let holder = Holder {
        spans: vec![Span { from: 1, to: 2 }, Span { from: 101, to: 2 }],
        own: Span { from: 3, to: 2 },
    };
    assert_eq!(
        told(holder.validate()),
        [
            pair(
                "spans[1].from",
                "integer above maximum value. Expected a value <= 100, but got 101 instead."
            ),
            pair("spans[1].to", "is before 'from'"),
            pair("to", "is before 'from'"),
        ]
    );
}

#[test]
fn a_check_says_what_it_likes() {
    fn all(_: &All) -> Result<(), Violations> {
        Span { from: 101, to: 1 }.validate()
    }
    fn one(it: &One) -> Result<(), &'static str> {
        if matches!(it, One::Bad(..)) { Err("is bad") } else { Ok(()) }
    }
    #[derive(Validate)]
    #[request(check = all)]
    struct All;

    #[derive(Validate)]
    #[request(check = one)]
    enum One {
        Good,
        Bad(#[request(range(..=1))] u8),
    }
    assert_eq!(All.validate().unwrap_err().len(), 2);
    assert!(One::Good.validate().is_ok());
    assert_eq!(
        list_messages(One::Bad(2).validate()),
        [
            "Invalid 'Bad': integer above maximum value. Expected a value <= 1, but got 2 instead.",
            "Invalid request: is bad",
        ]
    );
}

/// What an account may use.
struct Limits {
    tokens: u32,
    models: Vec<&'static str>,
}

fn affordable(tokens: &u32, limits: &Limits) -> Result<(), String> {
    match *tokens > limits.tokens {
        true => Err(format!("{} are left", limits.tokens)),
        false => Ok(()),
    }
}

fn enough(tool: &Tool, limits: &Limits) -> Result<(), &'static str> {
    if tool.tokens == Some(limits.tokens) { Err("uses up everything") } else { Ok(()) }
}

impl Limits {
    fn allow(model: &str, limits: &Limits) -> Result<(), Violation> {
        match limits.models.contains(&model) {
            true => Ok(()),
            false => Err(Violation::new("model_not_found", "no such model for you")),
        }
    }
}

#[derive(Validate, serde::Serialize, serde::Deserialize, Clone)]
#[request(context = Limits, check = enough)]
struct Tool {
    #[request(custom(affordable))]
    tokens: Option<u32>,
}

#[derive(RunRequest, Clone)]
#[request(context = Limits)]
struct Base {
    #[request(custom(Limits::allow), length(1..))]
    model: String,
}

#[derive(RunRequest)]
#[request(context = Limits)]
struct Run<T: serde::Serialize + Clone> {
    #[serde(flatten)]
    base: Base,
    #[request(default)]
    tools: Vec<Option<Tool>>,
    by_name: Option<BTreeMap<String, (Tool, u8)>>,
    span: Option<Span>,
    #[request(nested)]
    extra: Option<Box<T>>,
    #[request(inner(custom(affordable)))]
    costs: Option<Vec<u32>>,
}

#[test]
fn a_context_reaches_all_that_needs_it() {
    let limits = Limits { tokens: 10, models: vec!["small"] };
    let tool = |tokens| Tool { tokens: Some(tokens) };
    let run = Run::<Tool>::builder().base(Base { model: "large".to_owned() });
    let run = run
        .tools([None, Some(tool(11)), Some(tool(10))])
        .by_name([("a".to_owned(), (tool(12), 0))])
        .span(Span { from: 2, to: 1 })
        .extra(tool(13))
        .costs([10, 14]);
    let violations = run.build_with(&limits).err().unwrap();
    assert_eq!(violations.first().code(), "model_not_found");
    assert_eq!(
        told(Err(violations)),
        [
            pair("model", "no such model for you"),
            pair("tools[1].tokens", "10 are left"),
            pair("tools[2]", "uses up everything"),
            pair("by_name.a[0].tokens", "10 are left"),
            pair("span.to", "is before 'from'"),
            pair("extra.tokens", "10 are left"),
            pair("costs[1]", "10 are left"),
        ]
    );
    let base = Base { model: "small".to_owned() };
    let run = Run::<Tool>::builder().base(base).build_with(&limits).unwrap();
    assert!(run.validate_with(&limits).is_ok());
    let none = Limits { tokens: 0, models: Vec::new() };
    assert_eq!(told(run.validate_with(&none)), [pair("model", "no such model for you")]);
}

#[test]
fn a_context_may_be_borrowed_and_renamed() {
    fn known(name: &str, names: &[&str]) -> Result<(), &'static str> {
        if names.contains(&name) { Ok(()) } else { Err("is not known") }
    }
    #[derive(RunRequest)]
    #[request(context = [&'static str], validate = check_names)]
    struct Named {
        #[request(custom(known))]
        name: String,
        /// Only `build_with` is taken.
        build: Option<u8>,
        validate: Option<u8>,
    }
    let all = ["a", "b"];
    let named = Named::builder().name("a").build(1).validate(1).build_with(&all[..]).unwrap();
    assert!(named.check_names(&all[1..]).is_err());
    assert!(vec![named].validate_with(&all[1..]).is_err());
}

/// What is written by hand takes part too.
#[test]
fn containers_hand_the_context_on() {
    struct Pair<T>(T, T);
    impl<T: ValidateWith> ValidateWith for Pair<T> {
        type Context = T::Context;

        fn validate_with(&self, context: &T::Context) -> Result<(), Violations> {
            self.0.validate_with(context)?;
            self.1.validate_with(context)
        }
    }
    #[derive(Validate)]
    #[request(context = Limits)]
    struct Holder {
        pair: Pair<Tool>,
    }
    let limits = Limits { tokens: 1, models: Vec::new() };
    let holder = Holder { pair: Pair(Tool { tokens: None }, Tool { tokens: Some(2) }) };
    assert_eq!(told(holder.validate_with(&limits)), [pair("pair.tokens", "1 are left")]);
}

/// Sizes that somebody else's value is held to.
#[derive(Validate)]
struct Sizes {
    #[request(range(..=8))]
    width: u32,
    #[request(range(..=8))]
    height: u32,
}

/// An error that is several violations.
struct TooLarge(Violations);

impl From<TooLarge> for Violations {
    fn from(TooLarge(all): TooLarge) -> Self {
        all
    }
}

fn within_limits(&(width, height): &(u32, u32)) -> Result<(), Violations> {
    Sizes { width, height }.validate()
}

fn within_own_limits(size: &(u32, u32)) -> Result<(), TooLarge> {
    within_limits(size).map_err(TooLarge)
}

fn odd_sum(all: &Images) -> Result<(), Odd> {
    even(&(all.size.0 + all.size.1))
}

#[derive(Validate)]
#[request(check = odd_sum)]
struct Images {
    #[request(custom(within_limits))]
    size: (u32, u32),
    #[request(inner(custom(within_own_limits, code = "size")))]
    others: Option<Vec<(u32, u32)>>,
}

#[test]
fn a_function_tells_several_violations() {
    let large = "integer above maximum value. Expected a value <= 8, but got 9 instead.";
    let of = |size, others| Images { size, others }.validate();
    let told_of = |size| told(of(size, None));
    assert_eq!(told_of((8, 8)), []);
    assert_eq!(told_of((9, 9)), [pair("size.width", large), pair("size.height", large)]);
    // A function of `check` may tell one that is only a `Violation`.
    assert_eq!(told_of((8, 9)), [pair("size.height", large), pair("number", "17 is odd")]);

    let violations = of((0, 0), Some(vec![(1, 1), (9, 9)])).unwrap_err();
    assert!(violations.iter().all(|it| it.code() == "size"));
    assert_eq!(
        told(Err(violations)),
        [pair("others[1].width", large), pair("others[1].height", large)]
    );
}
