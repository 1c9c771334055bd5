//! Fields whose value is partial too, in requests of every shape.

use run_request::{Rejection, RunRequest, json};
use serde_json::json;

use crate::support::violations::{list_codes, list_messages, list_paths};

/// More than 32 fields, so that its builder is in a box.
macro_rules! boxed {
    ($($optional:ident)*) => {
        #[derive(RunRequest, Debug, Clone, PartialEq)]
        #[request(partial, builder(derive(Debug, Clone, PartialEq)))]
        #[serde(deny_unknown_fields)]
        struct Big {
            #[request(range(..=9))]
            required: u8,
            $($optional: Option<u8>,)*
            #[request(partial)]
            boxed: Option<Small>,
        }
    };
}

boxed! {
    o00 o01 o02 o03 o04 o05 o06 o07 o08 o09 o10 o11 o12 o13 o14 o15 o16 o17 o18 o19
    o20 o21 o22 o23 o24 o25 o26 o27 o28 o29 o30 o31 o32 o33 o34 o35 o36 o37 o38 o39
    o40 o41 o42 o43 o44 o45 o46 o47 o48 o49 o50 o51 o52 o53 o54 o55 o56 o57 o58 o59
    o60 o61 o62 o63 o64 o65 o66 o67 o68 o69
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Small {
    #[request(length(1..))]
    name: String,
    size: Option<u8>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(partial, builder(derive(Debug, Clone, PartialEq)))]
struct Outer<'a, T: Clone> {
    #[request(skip)]
    value: T,
    text: &'a str,
    #[request(partial)]
    #[serde(rename = "bigOne")]
    big: Big,
    #[request(partial, default = usual())]
    small: Small,
}

fn usual() -> Small {
    Small { name: "usual".into(), size: Some(1) }
}

#[test]
fn layers_of_generic_and_boxed_requests() {
    let document = r#"{"text": "a", "bigOne": {"o69": 1, "boxed": {"size": 2}}}"#;
    let layer: OuterPartial<'_, u8> = serde_json::from_str(document).unwrap();
    assert_eq!(
        list_paths(layer.clone().build()),
        ["value", "bigOne.required", "bigOne.boxed.name"]
    );
    let below = json!({"value": 1, "bigOne": {"required": 3, "o69": 4, "boxed": {"name": "n"}}});
    let below = below.to_string();
    let merged = layer.or(serde_json::from_str(&below).unwrap()).build().unwrap();
    let boxed = Small { name: "n".into(), size: Some(2) };
    assert_eq!((merged.big.required, merged.big.o69), (3, Some(1)));
    assert_eq!((&merged.big.boxed, &merged.small), (&Some(boxed), &usual()));

    let patch = r#"{"bigOne": {"o69": null, "boxed": null}, "small": {"size": 3}}"#;
    let patched = merged.clone().patched(serde_json::from_str(patch).unwrap()).unwrap();
    assert_eq!((patched.big.o69, &patched.big.boxed), (None, &None));
    assert_eq!(patched.small, Small { name: "usual".into(), size: Some(3) });
    let patch = r#"{"bigOne": {"boxed": {"name": ""}}}"#;
    let messages = list_messages(merged.patched(serde_json::from_str(patch).unwrap()));
    let expected = "Invalid 'bigOne.boxed.name': string too short. Expected a string with minimum \
                    length 1, but got an empty string instead.";
    assert_eq!(messages, [expected]);
}

#[test]
fn setters_of_partial_values() {
    let unset = OuterPartial::<'_, ()>::default;
    let big = BigPartial::default().required(10).boxed_partial(SmallPartial::default().name("a"));
    let outer = unset().value(()).text("a").big_partial(big);
    assert_eq!(list_codes(outer.validate()), ["bigOne.required integer_above_max_value"]);
    let outer = outer.big_partial(BigPartial::default().required(1));
    let built = outer.small_partial(SmallPartial::default().name("n")).build().unwrap();
    assert_eq!((built.big.boxed, built.small.name.as_str()), (None, "n"));
    // A default is the value of a field of which nothing is set, and no layer.
    let outer = unset().value(()).text("a").small_partial(SmallPartial::default().size(1));
    assert_eq!(list_paths(outer.build()), ["bigOne", "small.name"]);
    // A builder with everything set is a whole value, and a partial one, too.
    let outer = unset().small(Small::builder().name("whole"));
    let outer = outer.big_partial(Big::builder().required(1).build().unwrap());
    let built = outer.value(()).text("a").build().unwrap();
    assert_eq!((built.small.name.as_str(), built.big.required), ("whole", 1));
}

#[test]
fn all_faults_of_a_nested_body_are_told_with_their_lines() {
    let body = r#"{
        "text": 5,
        "bigOne": {
            "required": 10,
            "o00": "x",
            "boxed": {"name": "", "size": 256},
            "o70": 1
        }
    }"#;
    let Err(Rejection::Violations(violations)) = json::from_str::<OuterPartial<'_, u8>>(body)
    else {
        panic!("it is rejected for its contents");
    };
    let lines = json::locate_all(body.as_bytes(), &violations);
    let places: Vec<_> = violations.iter().zip(lines).collect();
    let places: Vec<_> = places
        .into_iter()
        .map(|(fault, at)| {
            format!("{} {} {}", at.map_or(0, |at| at.line), fault.path(), fault.rule())
        })
        .collect();
    let expected = [
        "2 text type",
        "4 bigOne.required range",
        "5 bigOne.o00 type",
        "6 bigOne.boxed.name length",
        "6 bigOne.boxed.size range",
        "7 bigOne.o70 unknown",
    ];
    assert_eq!(places, expected);
}

#[derive(RunRequest)]
#[request(partial, serialize_only)]
struct Sent<'a> {
    #[request(partial)]
    inner: SentInner<'a>,
}

#[derive(RunRequest)]
#[request(partial, serialize_only)]
struct SentInner<'a> {
    items: &'a [&'a str],
    count: Option<u8>,
}

#[derive(RunRequest)]
#[request(partial, deserialize_only)]
struct Received {
    #[request(partial)]
    inner: Option<ReceivedInner>,
}

#[derive(RunRequest)]
#[request(partial, deserialize_only)]
struct ReceivedInner {
    number: u8,
    other: Option<u8>,
}

#[test]
fn requests_of_one_direction() {
    let inner = || SentInnerPartial::default();
    let below = SentPartial::default().inner_partial(inner().items(&["a"]).count(1));
    let sent = SentPartial::default().inner_partial(inner().count(2)).or(below);
    let written = json!({"inner": {"items": ["a"], "count": 2}});
    assert_eq!(serde_json::to_value(&sent).unwrap(), written);
    assert_eq!(sent.build().unwrap().inner.items, ["a"]);

    let read = |json| serde_json::from_value::<ReceivedPartial>(json).unwrap();
    let received = read(json!({"inner": {"other": 1}})).or(read(json!({"inner": {"number": 2}})));
    let inner = received.build().unwrap().inner.unwrap();
    assert_eq!((inner.number, inner.other), (2, Some(1)));
    assert!(read(json!({"inner": null})).build().unwrap().inner.is_none());
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial, context = u8)]
struct Account {
    #[request(partial)]
    quota: Quota,
    name: Option<String>,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(partial, context = u8)]
struct Quota {
    #[request(custom(within))]
    tokens: u8,
    #[request(range(..=9))]
    calls: Option<u8>,
}

fn within(value: &u8, limit: &u8) -> Result<(), &'static str> {
    if value > limit { Err("exceeds the quota") } else { Ok(()) }
}

#[test]
fn nested_requests_with_a_context() {
    let account =
        |tokens| AccountPartial::default().quota_partial(QuotaPartial::default().tokens(tokens));
    assert_eq!(account(9).validate(), Ok(()));
    assert_eq!(list_paths(account(9).build_with(&8)), ["quota.tokens"]);
    let built = account(9).build_with(&9).unwrap();
    let patch = AccountPartial::default().quota_partial(QuotaPartial::default().calls(10));
    assert_eq!(list_paths(built.patched_with(patch, &9)), ["quota.calls"]);
}

#[derive(RunRequest)]
#[request(partial, builder(derive(Debug)))]
struct Session {
    #[request(partial, secret)]
    login: Login,
}

#[derive(RunRequest, Debug)]
#[request(partial, builder(derive(Debug)))]
struct Login {
    #[request(range(1_000..))]
    pin: u32,
    user: String,
}

#[test]
fn a_secret_nested_request_is_not_shown() {
    let session: SessionPartial = serde_json::from_value(json!({"login": {"pin": 777}})).unwrap();
    let violations = session.validate().unwrap_err();
    let shown = format!("{session:?} {violations} {violations:?}");
    assert!(shown.contains("login.pin") && !shown.contains("777"), "{shown}");
    let violations = session.build().err().unwrap();
    assert_eq!(list_paths::<()>(Err(violations.clone())), ["login.user", "login.pin"]);
    assert!(!violations.to_string().contains("777"), "{violations}");
}
