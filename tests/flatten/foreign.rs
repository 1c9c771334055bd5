//! Foreign types, which implement serde's traits alone: flattened through a buffer, and compared
//! with serde's own `flatten`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};

use crate::support::json::assert_twins;

#[derive(Validate, Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Inner {
    model: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seed: Option<i64>,
    #[serde(default)]
    nested: BTreeMap<String, Vec<f64>>,
    kind: Kind,
}

#[derive(Validate, Serialize, Deserialize, Debug, PartialEq, Clone, Default)]
#[serde(rename_all = "snake_case")]
enum Kind {
    #[default]
    Plain,
    Sized {
        width: u32,
    },
}

#[derive(RunRequest, Debug, PartialEq)]
struct Outer {
    #[request(length(1..))]
    ticket: String,
    #[serde(flatten)]
    #[request(foreign)]
    inner: Inner,
    note: Option<u8>,
}

mod theirs {
    use serde::{Deserialize, Serialize};

    #[derive(Serialize, Deserialize, Debug)]
    pub(crate) struct Outer {
        pub(crate) ticket: String,
        #[serde(flatten)]
        pub(crate) inner: super::Inner,
        #[serde(skip_serializing_if = "Option::is_none")]
        pub(crate) note: Option<u8>,
    }
}

#[test]
fn a_foreign_type_is_read_and_written_as_by_serde() {
    assert_twins::<Outer, theirs::Outer>(&[
        r#"{"ticket":"T","model":"m","kind":"plain"}"#,
        r#"{"kind":{"sized":{"width":3}},"note":1,"model":"m","ticket":"T","seed":-1}"#,
        r#"{"model":"m","nested":{"a":[1,2.5]},"kind":"plain","ticket":"T","other":[{}]}"#,
        r#"{"ticket":"T"}"#,
        r#"{"ticket":"T","model":"m","kind":"odd"}"#,
        r#"{"ticket":"T","model":3,"kind":"plain"}"#,
        r#"{"model":"m","kind":"plain"}"#,
        r#"{"ticket":"T","ticket":"T","model":"m","kind":"plain"}"#,
        "[]",
        "3",
    ]);
}

#[test]
fn a_foreign_type_has_one_setter() {
    let inner = Inner { model: "m".into(), seed: None, nested: BTreeMap::new(), kind: Kind::Plain };
    let outer = Outer::builder().inner(inner.clone()).ticket("T").build().unwrap();
    assert_eq!(
        serde_json::to_string(&outer).unwrap(),
        r#"{"ticket":"T","model":"m","nested":{},"kind":"plain"}"#
    );
    assert_eq!(outer.into_builder().build().unwrap().inner, inner);
}

#[test]
fn a_foreign_type_can_have_a_default() {
    #[derive(Validate, Serialize, Deserialize, Debug, PartialEq, Clone, Default)]
    struct Paging {
        limit: u8,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Listing {
        #[serde(flatten)]
        #[request(foreign, default = Paging { limit: 7 })]
        paging: Paging,
        #[serde(flatten)]
        #[request(foreign)]
        more: Option<Inner>,
        query: Option<String>,
    }
    let read = |json: &str| serde_json::from_str::<Listing>(json);
    assert_eq!(read("{}").unwrap(), Listing::builder().build().unwrap());
    assert_eq!(read(r#"{"limit":3}"#).unwrap().paging, Paging { limit: 3 });
    assert_eq!(read(r#"{"limit":3,"model":"m","kind":"plain"}"#).unwrap().more.unwrap().model, "m");
    assert!(read(r#"{"limit":"x"}"#).is_err());
}

#[test]
fn a_foreign_type_with_rules_is_validated() {
    #[derive(Serialize, Deserialize, Validate)]
    struct Ruled {
        #[request(range(..=9))]
        number: u8,
    }
    #[derive(RunRequest)]
    struct Holder {
        #[serde(flatten)]
        #[request(foreign)]
        ruled: Ruled,
    }
    let violations = Holder::builder().ruled(Ruled { number: 10 }).build().err().unwrap();
    assert_eq!(violations.first().path().to_string(), "number");
}

#[test]
fn a_foreign_type_cannot_write_a_field_of_the_request() {
    #[derive(Validate, Serialize, Deserialize)]
    struct Same {
        ticket: u8,
    }
    #[derive(RunRequest)]
    struct Twice {
        ticket: String,
        #[serde(flatten)]
        #[request(foreign)]
        same: Same,
    }
    let twice = Twice::builder().ticket("T").same(Same { ticket: 1 }).build().unwrap();
    let error = serde_json::to_string(&twice).unwrap_err().to_string();
    assert_eq!(error, "the flattened key `ticket` is the name of a field");
}

#[test]
fn requests_beside_a_foreign_type_are_not_buffered() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Exact {
        number: u128,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Mixed {
        #[serde(flatten)]
        exact: Exact,
        #[serde(flatten)]
        #[request(foreign)]
        inner: Inner,
    }
    let json = r#"{"number":340282366920938463463374607431768211455,"model":"m","nested":{},"kind":"plain"}"#;
    let mixed: Mixed = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&mixed).unwrap(), json);
    let error = serde_json::from_str::<Mixed>("{\"number\":1,\n\"number\":2}").unwrap_err();
    assert_eq!(error.to_string(), "duplicate field `number` at line 2 column 8");
}

/// Flattens a foreign type in a struct of ours and in one of serde's.
macro_rules! shapes {
    ($($name:ident: $type:ty => [$($document:literal),* $(,)?];)*) => {$(
        #[test]
        fn $name() {
            mod ours {
                #[allow(unused_imports)]
                use super::*;
                #[derive(RunRequest, Debug)]
                pub(crate) struct Outer {
                    id: u8,
                    #[serde(flatten)]
                    #[request(foreign)]
                    inner: $type,
                }
            }
            mod theirs {
                #[allow(unused_imports)]
                use super::*;
                #[derive(Serialize, Deserialize, Debug)]
                pub(crate) struct Outer {
                    id: u8,
                    #[serde(flatten)]
                    inner: $type,
                }
            }
            assert_twins::<ours::Outer, theirs::Outer>(&[$($document),*]);
        }
    )*};
}

#[derive(Validate, Serialize, Deserialize, Debug)]
#[serde(tag = "type")]
enum Tagged {
    A { a: u8 },
    B { b: Option<String>, list: Vec<i64> },
}

#[derive(Validate, Serialize, Deserialize, Debug)]
#[serde(untagged)]
enum Untagged {
    Number { n: f64 },
    Text { n: String },
}

#[derive(Validate, Serialize, Deserialize, Debug)]
enum External {
    New(u8),
    Pair { x: i8, y: char },
}

#[derive(Validate, Serialize, Deserialize, Debug)]
#[serde(transparent)]
struct Wrapped(Inner);

#[derive(Validate, Serialize, Deserialize, Debug)]
#[serde(default)]
struct Defaulted {
    small: i8,
    #[serde(rename = "Big", alias = "big")]
    big: u64,
    unit: (),
    tuple: (bool, char),
}

impl Default for Defaulted {
    fn default() -> Self {
        Defaulted { small: -1, big: 7, unit: (), tuple: (true, 'x') }
    }
}

#[derive(Validate, Serialize, Deserialize, Debug)]
struct Twice {
    outer: u8,
    #[serde(flatten)]
    inner: Inner,
}

shapes! {
    internally_tagged_enums: Tagged => [
        r#"{"id":1,"type":"A","a":2}"#,
        r#"{"type":"B","list":[1,-2],"b":"x","id":1}"#,
        r#"{"id":1,"type":"C"}"#,
        r#"{"id":1,"a":2}"#,
        r#"{"id":1,"type":"A","a":300}"#,
    ];
    untagged_enums: Untagged => [
        r#"{"id":1,"n":1.5}"#, r#"{"id":1,"n":"t"}"#, r#"{"id":1,"n":[]}"#, r#"{"id":1}"#,
    ];
    externally_tagged_enums: External => [
        r#"{"id":1,"New":3}"#,
        r#"{"Pair":{"x":-1,"y":"z"},"id":1}"#,
        r#"{"id":1,"Pair":{"x":-1}}"#,
        r#"{"id":1}"#,
    ];
    newtypes: Wrapped => [
        r#"{"id":1,"model":"m","kind":"plain","seed":null}"#, r#"{"id":1,"model":"m"}"#,
    ];
    structs_with_defaults: Defaulted => [
        r#"{"id":1}"#,
        r#"{"id":1,"small":-128,"Big":18446744073709551615,"unit":null,"tuple":[false,"y"]}"#,
        r#"{"id":1,"big":1,"tuple":[false]}"#,
        r#"{"id":1,"big":-1}"#,
        r#"{"id":1,"small":128}"#,
    ];
    options: Option<Inner> => [r#"{"id":1}"#, r#"{"id":1,"model":"m","kind":"plain"}"#];
    maps: BTreeMap<String, serde_json::Value> => [
        r#"{"id":1}"#, r#"{"a":null,"id":1,"b":[1.5,{"c":"d"}]}"#,
    ];
    types_that_flatten_themselves: Twice => [
        r#"{"outer":1,"id":1,"model":"m","kind":"plain"}"#, r#"{"id":1,"outer":1}"#,
    ];
}

/// It can only be read, and so can the request that holds it.
#[derive(Deserialize, Debug, PartialEq)]
struct ReadOnly {
    seed: u8,
}

#[derive(RunRequest, Debug, PartialEq)]
#[request(deserialize_only)]
struct HoldsReadOnly {
    model: String,
    #[serde(flatten)]
    #[request(foreign, skip)]
    inner: ReadOnly,
}

#[derive(RunRequest, Debug, PartialEq)]
struct Sent<T> {
    #[serde(flatten, skip_deserializing)]
    #[request(foreign, skip)]
    inner: T,
}

#[test]
fn a_foreign_type_needs_only_the_traits_that_are_used() {
    let read: HoldsReadOnly = serde_json::from_str(r#"{"model":"m","seed":7}"#).unwrap();
    assert_eq!(read, HoldsReadOnly { model: "m".into(), inner: ReadOnly { seed: 7 } });

    let sent = Sent { inner: Kind::Sized { width: 3 } };
    assert_eq!(serde_json::to_string(&sent).unwrap(), r#"{"sized":{"width":3}}"#);
    assert_eq!(serde_json::from_str::<Sent<Kind>>("{}").unwrap(), Sent { inner: Kind::Plain });
}
