//! What is in a string may be a secret, and a report goes into logs.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use run_request::regex::Regex;
use run_request::{RunRequest, Valid, Validate};
use serde::{Deserialize, Serialize};

use super::shown;

static DIGITS: LazyLock<Regex> = LazyLock::new(|| Regex::new("^[0-9]+$").unwrap());

/// Of other types nobody knows whether they hold a string.
#[derive(Debug, Clone, PartialEq, PartialOrd, Serialize, Deserialize)]
struct Password(String);

fn fails(_: &str) -> Result<(), &'static str> {
    Err("is no good")
}

fn whole_fails(_: &Strings) -> Result<(), String> {
    Err("is no good".to_owned())
}

/// Each rule is broken by `hunter2é`.
#[derive(RunRequest, Debug, Clone)]
#[request(check = whole_fails)]
struct Strings {
    #[request(
        length(..=3),
        length(50..),
        bytes(..=3),
        bytes(50..),
        pattern("^[0-9]+$"),
        pattern(DIGITS),
        one_of("low", "high"),
        format(url),
        ascii,
        starts_with("a"),
        ends_with("b"),
        contains("c"),
        custom(fails)
    )]
    plain: String,
    #[request(when(self.plain.starts_with("hunter2")), one_of("low"), pattern("^$"))]
    conditional: Option<Box<str>>,
    #[request(length(..=1), unique, inner(length(..=3), pattern("^$"), one_of("low"), ascii))]
    list: Vec<Cow<'static, str>>,
    #[request(inner(length(50..), format(url), contains("x")))]
    set: BTreeSet<String>,
    #[request(values(bytes(..=3), starts_with("a"), ends_with("b"), custom(fails)))]
    map: BTreeMap<u8, String>,
    #[request(above(Password("z".into())), range(..=Password("a".into())))]
    password: Password,
    #[request(one_of(Password("z".into())))]
    other: Password,
    #[request(requires(absent), conflicts_with(conditional))]
    given: Option<String>,
    absent: Option<String>,
    #[request(range('0'..='9'), one_of('x'))]
    letter: char,
}

fn strings() -> Strings {
    let text = || String::from("hunter2é");
    Strings {
        plain: text(),
        conditional: Some(text().into()),
        list: vec![text().into(), text().into()],
        set: [text()].into(),
        map: [(1, text())].into(),
        password: Password(text()),
        other: Password(text()),
        given: Some(text()),
        absent: None,
        letter: 'é',
    }
}

#[test]
fn no_string_is_told() {
    let violations = strings().validate().unwrap_err();
    assert_eq!(violations.len(), 13 + 2 + 2 + 8 + 3 + 4 + 2 + 1 + 2 + 2 + 1, "{violations}");
    let shown = shown(&violations);
    assert!(!shown.contains("hunter2") && !shown.contains('é'), "{shown}");
    let error = Valid::new(strings()).unwrap_err();
    assert!(!error.to_string().contains("hunter2"));
    let json = serde_json::to_string(&strings()).unwrap();
    let error = serde_json::from_str::<Valid<Strings>>(&json).unwrap_err();
    assert!(!format!("{error}{error:?}").contains("hunter2"), "{error}");
}

#[test]
fn a_key_is_told_unless_it_is_secret() {
    #[derive(Validate)]
    struct Keys {
        #[request(keys(length(..=3)), values(length(..=3)))]
        open: HashMap<String, String>,
        #[request(secret, keys(length(..=3), pattern("^$")), values(length(..=3)))]
        secret: HashMap<String, String>,
    }
    let map = |key: &str| HashMap::from([(key.to_owned(), String::from("*******"))]);
    let open = Keys { open: map("hunter2"), secret: HashMap::new() }.validate().unwrap_err();
    assert!(shown(&open).contains("hunter2"));
    let secret = Keys { open: HashMap::new(), secret: map("hunter2") }.validate().unwrap_err();
    assert_eq!(secret.len(), 3);
    assert!(!shown(&secret).contains("hunter2"), "{secret}");
}

#[test]
fn what_is_in_a_secret_is_secret_too() {
    #[derive(Validate)]
    struct Account {
        #[request(range(..=9), multiple_of(5), one_of(1, 2), above(4243))]
        pin: u16,
        #[request(values(range(..=9)))]
        pins: BTreeMap<String, f64>,
    }
    #[derive(Validate)]
    struct Holder {
        #[request(secret)]
        account: Option<Box<Account>>,
    }
    let account = Account { pin: 4242, pins: [("hunter2".to_owned(), 4242.5)].into() };
    let violations = Holder { account: Some(Box::new(account)) }.validate().unwrap_err();
    assert_eq!(violations.len(), 5);
    let shown = shown(&violations);
    assert!(!shown.contains("4242") && !shown.contains("hunter2"), "{shown}");
}
