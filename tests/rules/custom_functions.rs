//! Rules that functions of the user decide: `custom` and `check`, with and without a context.

#![allow(clippy::trivially_copy_pass_by_ref)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use run_request::{RunRequest, Validate, ValidateWith, Violation, Violations};

use crate::support::violations::{list_messages, list_reasons};

fn reason_at(path: &str, reason: &str) -> (String, String) {
    (path.to_owned(), reason.to_owned())
}

/// An error type of the user.
struct Odd(u32);

impl From<Odd> for Violation {
    fn from(Odd(number): Odd) -> Self {
        Violation::new("odd", format!("{number} is odd")).at("number")
    }
}

fn check_even(number: &u32) -> Result<(), Odd> {
    if number % 2 == 1 { Err(Odd(*number)) } else { Ok(()) }
}

fn check_not_empty(text: &str) -> Result<(), &'static str> {
    if text.is_empty() { Err("must say something") } else { Ok(()) }
}

fn check_few(items: &[u32]) -> Result<(), String> {
    if items.len() > 1 { Err(format!("{} are too many", items.len())) } else { Ok(()) }
}

mod checks {
    pub(crate) fn check_order<T: PartialOrd>((a, b): &(T, T)) -> Result<(), super::Violation> {
        if a > b { Err(super::Violation::from("is not in order").at_index(1)) } else { Ok(()) }
    }
}

#[test]
fn functions_get_the_value_inside_options_and_pointers() {
    #[derive(RunRequest)]
    struct Given<'a> {
        #[request(custom(check_even))]
        plain: u32,
        #[request(custom(check_not_empty))]
        option: Option<Box<str>>,
        #[request(custom(check_not_empty))]
        cow: Cow<'a, str>,
        #[request(custom(check_few), inner(custom(check_even)))]
        list: Box<[u32]>,
        #[request(custom(checks::check_order::<u8>))]
        pair: (u8, u8),
        #[request(values(custom(check_not_empty)))]
        map: BTreeMap<u8, Option<String>>,
    }
    impl Given<'_> {
        fn make(plain: u32, text: &str, pair: (u8, u8)) -> Given<'_> {
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
    let violations = Given::make(3, "", (2, 1)).validate();
    assert_eq!(violations.as_ref().unwrap_err().first().code(), "odd");
    assert_eq!(
        list_reasons(violations),
        [
            reason_at("plain.number", "3 is odd"),
            reason_at("option", "must say something"),
            reason_at("cow", "must say something"),
            reason_at("list", "2 are too many"),
            reason_at("list[0].number", "3 is odd"),
            reason_at("list[1].number", "3 is odd"),
            reason_at("pair[1]", "is not in order"),
            reason_at("map[\"1\"]", "must say something"),
        ]
    );
    let check_few = Given { list: [2].into(), ..Given::make(2, "a", (1, 1)) };
    assert_eq!(list_reasons(check_few.validate()), []);
}

#[derive(RunRequest, Debug)]
#[request(check = Span::check_order)]
struct Span {
    #[request(range(..=100))]
    from: u8,
    to: u8,
}

impl Span {
    fn check_order(&self) -> Result<(), Violation> {
        if self.from > self.to {
            return Err(Violation::new("not_ordered", "is before 'from'").at("to"));
        }
        Ok(())
    }
}

#[test]
fn check_runs_after_the_fields_and_even_if_they_are_wrong() {
    #[derive(RunRequest)]
    struct Holder {
        spans: Vec<Span>,
        #[serde(flatten)]
        own: Span,
    }
    assert_eq!(list_reasons(Span { from: 1, to: 1 }.validate()), []);
    assert!(Span::builder().from(2).to(1).build().is_err());
    let holder = Holder {
        spans: vec![Span { from: 1, to: 2 }, Span { from: 101, to: 2 }],
        own: Span { from: 3, to: 2 },
    };
    assert_eq!(
        list_reasons(holder.validate()),
        [
            reason_at(
                "spans[1].from",
                "integer above maximum value. Expected a value <= 100, but got 101 instead."
            ),
            reason_at("spans[1].to", "is before 'from'"),
            reason_at("to", "is before 'from'"),
        ]
    );
}

#[test]
fn check_can_return_any_error() {
    fn check_all(_: &All) -> Result<(), Violations> {
        Span { from: 101, to: 1 }.validate()
    }
    fn check_one(one: &One) -> Result<(), &'static str> {
        if matches!(one, One::Bad(..)) { Err("is bad") } else { Ok(()) }
    }
    #[derive(Validate)]
    #[request(check = check_all)]
    struct All;

    #[derive(Validate)]
    #[request(check = check_one)]
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

/// What an account can use.
struct Limits {
    tokens: u32,
    models: Vec<&'static str>,
}

fn check_affordable(tokens: &u32, limits: &Limits) -> Result<(), String> {
    if *tokens > limits.tokens { Err(format!("{} are left", limits.tokens)) } else { Ok(()) }
}

fn check_leftover(tool: &Tool, limits: &Limits) -> Result<(), &'static str> {
    if tool.tokens == Some(limits.tokens) { Err("uses up everything") } else { Ok(()) }
}

impl Limits {
    fn check_model(model: &str, limits: &Limits) -> Result<(), Violation> {
        if limits.models.contains(&model) {
            return Ok(());
        }
        Err(Violation::new("model_not_found", "no such model for you"))
    }
}

#[derive(Validate, serde::Serialize, serde::Deserialize, Clone)]
#[request(context = Limits, check = check_leftover)]
struct Tool {
    #[request(custom(check_affordable))]
    tokens: Option<u32>,
}

#[derive(RunRequest, Clone)]
#[request(context = Limits)]
struct Base {
    #[request(custom(Limits::check_model), length(1..))]
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
    #[request(inner(custom(check_affordable)))]
    costs: Option<Vec<u32>>,
}

#[test]
fn a_context_reaches_every_nested_value() {
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
        list_reasons::<()>(Err(violations)),
        [
            reason_at("model", "no such model for you"),
            reason_at("tools[1].tokens", "10 are left"),
            reason_at("tools[2]", "uses up everything"),
            reason_at("by_name.a[0].tokens", "10 are left"),
            reason_at("span.to", "is before 'from'"),
            reason_at("extra.tokens", "10 are left"),
            reason_at("costs[1]", "10 are left"),
        ]
    );
    let base = Base { model: "small".to_owned() };
    let run = Run::<Tool>::builder().base(base).build_with(&limits).unwrap();
    assert!(run.validate_with(&limits).is_ok());
    let none = Limits { tokens: 0, models: Vec::new() };
    assert_eq!(
        list_reasons(run.validate_with(&none)),
        [reason_at("model", "no such model for you")]
    );
}

#[test]
fn a_context_can_be_unsized_and_validate_renamed() {
    fn check_known(name: &str, names: &[&str]) -> Result<(), &'static str> {
        if names.contains(&name) { Ok(()) } else { Err("is not check_known") }
    }
    #[derive(RunRequest)]
    #[request(context = [&'static str], validate = check_names)]
    struct Named {
        #[request(custom(check_known))]
        name: String,
        /// Only the name `build_with` is reserved.
        build: Option<u8>,
        validate: Option<u8>,
    }
    let all = ["a", "b"];
    let named = Named::builder().name("a").build(1).validate(1).build_with(&all[..]).unwrap();
    assert!(named.check_names(&all[1..]).is_err());
    assert!(vec![named].validate_with(&all[1..]).is_err());
}

/// Containers can implement `ValidateWith` by hand.
#[test]
fn containers_pass_on_the_context() {
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
    assert_eq!(
        list_reasons(holder.validate_with(&limits)),
        [reason_at("pair.tokens", "1 are left")]
    );
}

/// The rules for a value of somebody else's type.
#[derive(Validate)]
struct Sizes {
    #[request(range(..=8))]
    width: u32,
    #[request(range(..=8))]
    height: u32,
}

/// An error type that stands for several violations.
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

fn check_even_sum(all: &Images) -> Result<(), Odd> {
    check_even(&(all.size.0 + all.size.1))
}

#[derive(Validate)]
#[request(check = check_even_sum)]
struct Images {
    #[request(custom(within_limits))]
    size: (u32, u32),
    #[request(inner(custom(within_own_limits, code = "size")))]
    others: Option<Vec<(u32, u32)>>,
}

#[test]
fn a_function_can_return_several_violations() {
    let large = "integer above maximum value. Expected a value <= 8, but got 9 instead.";
    let of = |size, others| Images { size, others }.validate();
    let list_of = |size| list_reasons(of(size, None));
    assert_eq!(list_of((8, 8)), []);
    assert_eq!(list_of((9, 9)), [reason_at("size.width", large), reason_at("size.height", large)]);
    // The function of `check` can return an error that converts into one `Violation`.
    assert_eq!(
        list_of((8, 9)),
        [reason_at("size.height", large), reason_at("number", "17 is odd")]
    );

    let violations = of((0, 0), Some(vec![(1, 1), (9, 9)])).unwrap_err();
    assert!(violations.iter().all(|it| it.code() == "size"));
    assert_eq!(
        list_reasons::<()>(Err(violations)),
        [reason_at("others[1].width", large), reason_at("others[1].height", large)]
    );
}
