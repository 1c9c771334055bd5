//! What is written is read back, in every format.

use std::collections::BTreeMap;

use super::*;
use crate::encodings::formats::{
    Bincode, Bson, Cbor, Format, HumanMessagePack, Json, Json5, MessagePack, NamedMessagePack,
    Postcard, Ron, SimdJson, Yaml,
};

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Request {
    name: String,
    size: Option<u8>,
    #[serde(flatten)]
    more: More,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct More {
    strict: bool,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(rename_all = "snake_case")]
enum External {
    Unit,
    Number(u16),
    Maybe(Option<u8>),
    Request(Request),
    Foreign(Foreign),
    Pair(u8, Option<String>),
    #[serde(skip)]
    #[expect(dead_code, reason = "its position counts all the same")]
    Skipped,
    Fields {
        first: u8,
        second: Option<String>,
        #[request(nullable)]
        third: Option<u8>,
    },
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Internal {
    Unit,
    Request(Request),
    Boxed(Box<Request>),
    Foreign(Foreign),
    #[serde(skip)]
    #[expect(dead_code, reason = "its position counts all the same")]
    Skipped,
    Fields {
        first: u8,
        second: Option<String>,
        #[request(nullable)]
        third: Option<u8>,
    },
    Inner(Inner),
    #[request(bare)]
    Auto,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "kind")]
enum Inner {
    Unit,
    Fields { one: u8 },
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
enum Adjacent {
    Unit,
    Number(u16),
    Maybe(Option<u8>),
    Request(Request),
    Foreign(Foreign),
    Pair(u8, Option<String>),
    #[serde(skip)]
    #[expect(dead_code, reason = "its position counts all the same")]
    Skipped,
    Fields {
        first: u8,
        second: Option<String>,
        #[request(nullable)]
        third: Option<u8>,
    },
    Internal(Internal),
}

/// A variant that collects unknown fields is a map, which not every format can tag.
#[derive(RunRequest, Debug, Clone, PartialEq)]
enum Collecting {
    Fields {
        first: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(tag = "type")]
enum TaggedCollecting {
    Fields {
        first: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
    },
}

/// In a document after which another value follows, so that too few or too many bytes are noticed.
#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Document<T> {
    #[request(skip)]
    values: Vec<T>,
    last: u8,
}

fn request() -> Request {
    Request { name: "a".into(), size: None, more: More { strict: true } }
}

fn foreign() -> Foreign {
    Foreign { name: "b".into(), size: Some(3) }
}

fn external() -> Vec<External> {
    vec![
        External::Unit,
        External::Number(300),
        External::Maybe(Some(1)),
        External::Request(request()),
        External::Foreign(foreign()),
        External::Pair(1, None),
        External::Pair(1, Some("a".into())),
        External::Fields { first: 1, second: None, third: None },
        External::Fields { first: 1, second: Some("a".into()), third: Some(2) },
        External::Unit,
    ]
}

fn internal() -> Vec<Internal> {
    vec![
        Internal::Unit,
        Internal::Request(request()),
        Internal::Boxed(Box::new(request())),
        Internal::Foreign(foreign()),
        Internal::Fields { first: 1, second: None, third: None },
        Internal::Fields { first: 1, second: Some("a".into()), third: Some(2) },
        Internal::Inner(Inner::Unit),
        Internal::Inner(Inner::Fields { one: 1 }),
        Internal::Auto,
        Internal::Unit,
    ]
}

fn adjacent() -> Vec<Adjacent> {
    let mut values = vec![
        Adjacent::Unit,
        Adjacent::Number(300),
        Adjacent::Maybe(None),
        Adjacent::Maybe(Some(1)),
        Adjacent::Request(request()),
        Adjacent::Foreign(foreign()),
        Adjacent::Pair(1, None),
        Adjacent::Pair(1, Some("a".into())),
        Adjacent::Fields { first: 1, second: None, third: None },
        Adjacent::Fields { first: 1, second: Some("a".into()), third: Some(2) },
    ];
    values.extend(internal().into_iter().map(Adjacent::Internal));
    values.push(Adjacent::Unit);
    values
}

fn check<F: Format>() {
    fn check_values<F, T>(values: Vec<T>)
    where
        F: Format,
        T: Serialize + DeserializeOwned + Clone + PartialEq + Debug,
    {
        for value in &values {
            let document = Document { values: vec![value.clone()], last: 7 };
            let bytes = F::write(&document).unwrap();
            assert_eq!(F::read(&bytes).as_ref(), Ok(&document), "{} {bytes:?}", F::NAME);
        }
        let document = Document { values, last: 7 };
        assert_eq!(F::read(&F::write(&document).unwrap()).as_ref(), Ok(&document), "{}", F::NAME);
    }

    check_values::<F, _>(external());
    check_values::<F, _>(internal());
    check_values::<F, _>(adjacent());
    let rest = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
    check_values::<F, _>(vec![Collecting::Fields { first: 1, rest }]);
}

#[test]
fn every_variant_survives_every_format() {
    check::<Json>();
    check::<SimdJson>();
    check::<Json5>();
    check::<Yaml>();
    check::<Ron>();
    check::<Bson>();
    check::<HumanMessagePack>();
    check::<NamedMessagePack>();
    check::<Cbor>();
    check::<MessagePack>();
    check::<Postcard>();
    check::<Bincode>();
}

#[test]
fn a_tagged_variant_that_collects_unknown_fields_survives_formats_with_maps() {
    fn check<F: Format>() {
        let rest = BTreeMap::from([("a".to_owned(), 1), ("b".to_owned(), 2)]);
        let value = TaggedCollecting::Fields { first: 1, rest };
        assert_eq!(F::read(&F::write(&value).unwrap()).as_ref(), Ok(&value), "{}", F::NAME);
    }
    check::<Json>();
    check::<Yaml>();
    check::<Cbor>();
    check::<MessagePack>();
    check::<NamedMessagePack>();
}

#[test]
fn a_bare_name_survives_every_format() {
    fn written<F: Format>() -> Vec<u8> {
        F::write(&Internal::Auto).unwrap()
    }
    assert_eq!(written::<Json>(), b"\"auto\"");
    assert_eq!(written::<Cbor>(), b"\x64auto");
    assert_eq!(written::<MessagePack>(), b"\xa4auto");
    assert_eq!(written::<Postcard>(), b"\x04auto");
}
