//! Structs of every shape: generic, borrowing, private, local, and made by macros.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use run_request::{RunRequest, Validate};

#[derive(RunRequest, Debug, PartialEq)]
struct Envelope<T, M = ()>
where
    T: Clone,
{
    #[request(nested)]
    payload: T,
    #[request(skip)]
    meta: Option<M>,
    marker: Option<PhantomData<M>>,
    #[request(length(1..))]
    id: String,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Limited {
    #[request(range(..=9))]
    number: u8,
}

#[test]
fn generic_structs() {
    let limited = |number| Limited { number };
    let envelope = Envelope::<Limited, u8>::builder().id("i").payload(limited(1)).meta(2);
    let envelope = envelope.build().unwrap();
    let json = serde_json::to_string(&envelope).unwrap();
    assert_eq!(json, r#"{"payload":{"number":1},"meta":2,"id":"i"}"#);
    assert_eq!(serde_json::from_str::<Envelope<Limited, u8>>(&json).unwrap(), envelope);
    let bad: Envelope<_, ()> = Envelope {
        payload: vec![limited(1), limited(10)],
        meta: None,
        marker: None,
        id: "i".into(),
    };
    let violations = bad.validate().unwrap_err();
    assert_eq!(violations.first().path().to_string(), "payload[1].number");
}

#[derive(RunRequest, Debug, PartialEq)]
struct Borrowing<'a, 'b, const N: usize> {
    text: &'a str,
    #[request(length(..=3))]
    cow: Option<Cow<'b, str>>,
    bytes: Option<&'b [u8]>,
    #[serde(skip)]
    array: Option<[u8; N]>,
}

#[test]
fn lifetimes_and_const_generics() {
    let text = String::from("text");
    let request = Borrowing::<2>::builder().text(&text).cow("cow").array([1, 2]).build().unwrap();
    assert_eq!((request.text, request.array), ("text", Some([1, 2])));
    assert_eq!(serde_json::to_string(&request).unwrap(), r#"{"text":"text","cow":"cow"}"#);
    let json = String::from(r#"{"text":"t","cow":"c"}"#);
    let read: Borrowing<'_, '_, 0> = serde_json::from_str(&json).unwrap();
    assert_eq!((read.text, read.cow.as_deref()), ("t", Some("c")));
    assert!(Borrowing::<0>::builder().text("").cow("four").build().is_err());
}

#[test]
fn a_lifetime_can_have_the_name_that_serde_uses() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Borrowed<'de> {
        #[request(length(1..))]
        text: &'de str,
    }
    let borrowed: Borrowed = serde_json::from_str(r#"{"text":"a"}"#).unwrap();
    assert_eq!(borrowed, Borrowed::builder().text("a").build().unwrap());
}

#[test]
fn serialize_only_requests() {
    /// It cannot implement `Deserialize`, since there is nothing to borrow a slice of structs from.
    #[derive(RunRequest)]
    #[request(serialize_only)]
    struct Batch<'a> {
        #[request(length(1..))]
        items: &'a [Limited],
        names: Option<&'a BTreeMap<&'a str, Limited>>,
    }
    let items = [Limited { number: 1 }, Limited { number: 10 }];
    let batch = Batch::builder().items(&items[..1]).build().unwrap();
    assert_eq!(serde_json::to_string(&batch).unwrap(), r#"{"items":[{"number":1}]}"#);
    let names = BTreeMap::from([("n", items[1].clone())]);
    let violations = Batch::builder().items(&items).names(&names).build().err().unwrap();
    let paths: Vec<_> = violations.iter().map(|it| it.path().to_string()).collect();
    assert_eq!(paths, ["items[1].number", "names.n.number"]);
}

/// Implements `Deserialize` alone: a type that is only read needs no `Serialize`.
#[derive(serde::Deserialize, Validate, Debug, PartialEq)]
struct ReadOnly {
    #[request(range(..=9))]
    number: u8,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(deserialize_only, extensible, builder(derive(Debug)))]
struct ReadPage<'a> {
    cursor: Option<&'a str>,
    #[request(range(1..=100), default = 20)]
    limit: u8,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(deserialize_only, builder(derive(Debug)))]
#[serde(deny_unknown_fields)]
struct ReadSearch<'a> {
    #[serde(flatten)]
    page: ReadPage<'a>,
    only: ReadOnly,
    #[request(each = more, length(..=2))]
    others: Option<Vec<ReadOnly>>,
}

#[test]
fn deserialize_only_requests() {
    let json = r#"{"cursor":"c","only":{"number":1},"others":[{"number":10}]}"#;
    let read: ReadSearch = serde_json::from_str(json).unwrap();
    let violations = read.validate().unwrap_err();
    assert_eq!(violations.first().path().to_string(), "others[0].number");
    let number = |number| ReadOnly { number };
    let built = ReadSearch::builder().cursor("c").only(number(1)).more(number(2)).build().unwrap();
    assert_eq!((built.page.limit, built.others), (20, Some(vec![number(2)])));
    assert!(ReadSearch::builder().limit(0).only(number(1)).build().is_err());
    assert!(serde_json::from_str::<ReadSearch>(r#"{"only":{"number":1},"x":1}"#).is_err());
}

mod outer {
    pub(crate) mod inner {
        use run_request::RunRequest;

        #[derive(RunRequest)]
        pub(in crate::shapes::outer) struct Hidden {
            private: Secretive,
            pub(crate) shown: Option<u8>,
        }

        #[derive(RunRequest, Default)]
        struct Secretive {
            x: Option<u8>,
        }

        pub(crate) fn x() -> u8 {
            let secretive = Secretive { x: Some(1) };
            let hidden = Hidden::builder().private(secretive).shown(2).build();
            hidden.map_or(0, |it| it.private.x.unwrap_or(0) + it.shown.unwrap_or(0))
        }
    }

    pub(crate) fn started() -> bool {
        let _ = inner::Hidden::builder().shown(1);
        true
    }
}

#[test]
fn private_structs_and_fields() {
    assert_eq!(outer::inner::x(), 3);
    assert!(outer::started());
}

#[test]
fn fields_that_are_removed_by_cfg() {
    #[derive(RunRequest)]
    struct Configured {
        #[cfg(test)]
        here: u8,
        #[cfg(not(test))]
        away: NoSuchType,
    }
    assert_eq!(Configured::builder().here(1).build().unwrap().here, 1);
}

/// Types, rules and values that come through a macro stand in invisible groups.
macro_rules! declared {
    ($name:ident, $type:ty, $number:ty, $max:literal, $rule:expr) => {
        #[derive(RunRequest, Debug, PartialEq)]
        struct $name {
            #[request(length(1..=$max), pattern("^[a-z]*$"))]
            text: $type,
            #[request(range($rule), default = $max)]
            number: $number,
            optional: Option<$type>,
        }
    };
}

declared!(Declared, String, u8, 3, 1..=4);

#[test]
fn structs_from_macros() {
    let declared = Declared::builder().text("abc").optional("o").build().unwrap();
    assert_eq!((declared.number, declared.text.as_str()), (3, "abc"));
    let violations = Declared::builder().text("").number(5).build().unwrap_err();
    assert_eq!(violations.len(), 2, "{violations}");
    let read: Declared = serde_json::from_str(r#"{"text":"a"}"#).unwrap();
    assert_eq!(read, Declared { text: "a".into(), number: 3, optional: None });
}

#[test]
fn recursive_structs() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Tree<T> {
        #[request(nested)]
        value: T,
        #[request(nested)]
        left: Option<Box<Tree<T>>>,
        #[request(nested)]
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        more: Vec<Tree<T>>,
    }
    let leaf = |number| Tree { value: Limited { number }, left: None, more: vec![] };
    let tree = Tree::builder().value(Limited { number: 1 }).left(Box::new(leaf(10)));
    let violations = tree.more(vec![leaf(11)]).build().unwrap_err();
    let paths: Vec<_> = violations.iter().map(|it| it.path().to_string()).collect();
    assert_eq!(paths, ["left.value.number", "more[0].value.number"]);
    let json = r#"{"value":{"number":1},"left":{"value":{"number":2}}}"#;
    let read: Tree<Limited> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
}

#[test]
fn containers_with_a_handwritten_validate() {
    struct Pair<T>(T, T);

    impl<T: Validate> Validate for Pair<T> {
        fn validate(&self) -> Result<(), run_request::Violations> {
            self.0.validate()?;
            self.1.validate()
        }
    }

    #[derive(Validate)]
    struct Holder {
        pair: Pair<Limited>,
    }
    let holder = Holder { pair: Pair(Limited { number: 1 }, Limited { number: 10 }) };
    assert_eq!(holder.validate().unwrap_err().first().path().to_string(), "pair.number");
}
