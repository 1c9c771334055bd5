//! Enums that borrow what they are read from.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::enum_shapes;

#[test]
fn borrowed_external() {
    enum_shapes! {
        enum Shape ['a] of ['_] as lent {
            Text(&'a str),
            Bytes(&'a [u8]),
            Pair(&'a str, u8),
            Struct { text: &'a str, maybe: Option<&'a str> => "Option::is_none", },
        }
        enum Cows ['a, 'b] of ['_, '_] as lent {
            #[serde(borrow)]
            Text(Cow<'a, str>),
            Owned(Cow<'a, str>),
            Struct { #[serde(borrow)] text: Cow<'b, str>, #[serde(borrow)] list: Vec<&'b str>, },
        }
    }
}

#[test]
fn borrowed_internal() {
    enum_shapes! {
        with {
            struct Inner { text: String, }
        }
        #[serde(tag = "type")]
        enum Shape ['a] of ['_] as lent {
            Struct { text: &'a str, maybe: Option<&'a str> => "Option::is_none", },
            #[serde(borrow)]
            Map(BTreeMap<&'a str, u8>),
            Cow { #[serde(borrow)] text: Cow<'a, str>, },
            Inner(Inner),
        }
    }
}

#[test]
fn borrowed_adjacent() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Shape ['a] of ['_] as lent {
            Text(&'a str),
            #[serde(borrow)]
            Cow(Cow<'a, str>),
            Struct { text: &'a str, },
        }
    }
}

#[test]
fn borrowed_untagged() {
    enum_shapes! {
        #[serde(untagged)]
        enum Shape ['a] of ['_] as lent {
            Text(&'a str),
            #[serde(borrow)]
            List(Vec<Cow<'a, str>>),
            Struct { text: &'a str, },
        }
    }
}
