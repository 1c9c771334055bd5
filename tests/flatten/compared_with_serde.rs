//! A composition of requests, compared with the same fields in one struct by `serde_derive`: equal
//! values, equal text and bytes, and equal errors at equal positions.

#![allow(clippy::option_option)]

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};

mod ours {
    use super::{BTreeMap, Deep};
    use run_request::RunRequest;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    pub(crate) struct Page<'a> {
        pub(crate) cursor: &'a str,
        #[serde(alias = "max", alias = "most")]
        pub(crate) limit: Option<u32>,
        #[serde(default)]
        pub(crate) by: Vec<String>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    pub(crate) struct Search<'a> {
        pub(crate) query: String,
        #[serde(flatten)]
        pub(crate) page: Page<'a>,
        #[serde(rename = "exact-match")]
        pub(crate) exact: bool,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[serde(deny_unknown_fields)]
    pub(crate) struct Audit<'a> {
        pub(crate) id: u128,
        #[serde(flatten)]
        pub(crate) search: Search<'a>,
        #[serde(flatten)]
        pub(crate) limits: Limits,
        pub(crate) deep: Option<Deep>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    pub(crate) struct Limits {
        pub(crate) rate: Option<f64>,
        #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
        pub(crate) quotas: BTreeMap<u8, i64>,
    }
}

#[derive(Validate, Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Deep {
    inside: Vec<Option<u8>>,
}

/// The twin, with the fields of all levels.
#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
#[serde(deny_unknown_fields)]
struct Audit<'a> {
    id: u128,
    query: String,
    cursor: &'a str,
    #[serde(alias = "max", alias = "most")]
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<u32>,
    #[serde(default)]
    by: Vec<String>,
    #[serde(rename = "exact-match")]
    exact: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    rate: Option<f64>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty", default)]
    quotas: BTreeMap<u8, i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    deep: Option<Deep>,
}

/// The twin for postcard, where `serde_derive` cannot omit a field.
#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct WholeAudit<'a> {
    id: u128,
    query: String,
    cursor: &'a str,
    limit: Option<u32>,
    by: Vec<String>,
    exact: bool,
    rate: Option<f64>,
    quotas: BTreeMap<u8, i64>,
    deep: Option<Deep>,
}

impl<'a> From<ours::Audit<'a>> for Audit<'a> {
    fn from(ours: ours::Audit<'a>) -> Self {
        let ours::Search { query, page, exact } = ours.search;
        let ours::Page { cursor, limit, by } = page;
        let ours::Limits { rate, quotas } = ours.limits;
        Audit { id: ours.id, query, cursor, limit, by, exact, rate, quotas, deep: ours.deep }
    }
}

const VALID: &[&str] = &[
    r#"{"id":1,"query":"q","cursor":"c","exact-match":true}"#,
    r#"{"deep":{"inside":[null,1]},"exact-match":false,"cursor":"c","max":3,"id":340282366920938463463374607431768211455,"query":"q"}"#,
    r#"{"id":1,"query":"q","cursor":"c","limit":null,"by":["a","b"],"exact-match":true,"rate":0.5,"quotas":{"1":-1,"2":2},"deep":null}"#,
    "{\"most\":1,\n\"id\":0,\"quotas\":{},\"query\":\"q\",\"cursor\":\"c\",\"exact-match\":true}",
];

/// Arrays that serde reads as structs.
const ARRAYS: &[&str] = &[
    "[]",
    r#"[1,"q"]"#,
    r#"[1,"q","c",null,[],true,null,{},null]"#,
    r#"[1,"q","c",4,["a"],true,1.5,{"1":1},{"inside":[]}]"#,
    r#"[1,"q","c",null,[],true,null,{},null,1]"#,
];

/// Bodies that are rejected, each with one mistake.
fn list_invalid_bodies() -> Vec<String> {
    let mut bodies: Vec<String> = [
        "{}",
        "3",
        "null",
        "",
        "{\"id\"",
        r#"{"query":"q","cursor":"c","exact-match":true}"#,
        r#"{"id":1,"cursor":"c","exact-match":true}"#,
        r#"{"id":1,"query":"q","exact-match":true}"#,
        r#"{"id":1,"query":"q","cursor":"c"}"#,
        "{\"id\":1,\n \"unknown\":2}",
        r#"{"id":1,"query":"q","cursor":"c","exact-match":true,"max":1,"limit":2}"#,
        r#"{"limit":1,"limit":1}"#,
        r#"{"id":1,"id":1}"#,
        r#"{"id":1,"query":"q","cursor":"a\nb","exact-match":true}"#,
        r#"{"limit":-1}"#,
        r#"{"limit":4294967296}"#,
        r#"{"by":{}}"#,
        "{\n\"quotas\":{\"256\":1}}",
        r#"{"deep":{"inside":[256]}}"#,
        r#"{"rate":"fast"}"#,
        r#"{"exact-match":1}"#,
        r#"{"exact_match":true}"#,
        r#"{"page":{}}"#,
    ]
    .map(str::to_owned)
    .into();
    let whole = VALID[2];
    let cuts = (1..whole.len()).step_by(7);
    bodies.extend(cuts.map(|end| whole[..end].to_owned()));
    bodies
}

#[test]
fn valid_bodies_give_equal_values_and_text() {
    for body in VALID {
        let ours: ours::Audit<'_> = serde_json::from_str(body).expect(body);
        let flat: Audit<'_> = serde_json::from_str(body).expect(body);
        assert_eq!(Audit::from(ours.clone()), flat, "{body}");
        let text = serde_json::to_string(&ours).unwrap();
        assert_eq!(text, serde_json::to_string(&flat).unwrap());
        assert_eq!(serde_json::from_str::<ours::Audit<'_>>(&text).unwrap(), ours);
    }
}

#[test]
fn invalid_bodies_give_equal_errors_at_equal_positions() {
    for body in list_invalid_bodies() {
        let ours = serde_json::from_str::<ours::Audit<'_>>(&body).map(|_| ());
        let flat = serde_json::from_str::<Audit<'_>>(&body).map(|_| ());
        let (ours, flat) = (ours.expect_err(&body), flat.expect_err(&body));
        assert_eq!(ours.to_string(), flat.to_string(), "{body}");
        assert_eq!((ours.line(), ours.column()), (flat.line(), flat.column()), "{body}");
    }
    for body in ARRAYS {
        let error = serde_json::from_str::<ours::Audit<'_>>(body).unwrap_err().to_string();
        assert!(error.starts_with("invalid type: sequence, expected struct Audit at"), "{error}");
    }
}

#[test]
fn binary_formats_give_equal_bytes_and_errors() {
    for body in VALID {
        let ours: ours::Audit<'_> = serde_json::from_str(body).unwrap();
        let flat: WholeAudit<'_> = {
            let Audit { id, query, cursor, limit, by, exact, rate, quotas, deep } =
                ours.clone().into();
            WholeAudit { id, query, cursor, limit, by, exact, rate, quotas, deep }
        };
        let bytes = postcard::to_allocvec(&ours).unwrap();
        assert_eq!(bytes, postcard::to_allocvec(&flat).unwrap());
        assert_eq!(postcard::from_bytes::<ours::Audit<'_>>(&bytes).unwrap(), ours);
        for end in 0..bytes.len() {
            let ours = postcard::from_bytes::<ours::Audit<'_>>(&bytes[..end]);
            let flat = postcard::from_bytes::<WholeAudit<'_>>(&bytes[..end]);
            assert_eq!(ours.unwrap_err(), flat.unwrap_err());
        }
        let config = bincode::config::standard();
        let bytes = bincode::serde::encode_to_vec(&ours, config).unwrap();
        assert_eq!(bytes, bincode::serde::encode_to_vec(&flat, config).unwrap());
        let read = bincode::serde::borrow_decode_from_slice::<ours::Audit<'_>, _>(&bytes, config);
        assert_eq!(read.unwrap().0, ours);
        let bytes = rmp_serde::to_vec(&ours).unwrap();
        assert_eq!(bytes, rmp_serde::to_vec(&flat).unwrap());
        assert_eq!(rmp_serde::from_slice::<ours::Audit<'_>>(&bytes).unwrap(), ours);
        let bytes = rmp_serde::to_vec_named(&ours).unwrap();
        assert_eq!(rmp_serde::from_slice::<ours::Audit<'_>>(&bytes).unwrap(), ours);
    }
}

#[test]
fn a_composition_with_a_map_is_a_map_in_every_format() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Open<'a> {
        #[serde(flatten)]
        page: ours::Page<'a>,
        #[serde(flatten)]
        rest: BTreeMap<String, u8>,
        last: Option<Option<bool>>,
    }
    let rest = BTreeMap::from([("x".to_owned(), 1), ("y".to_owned(), 2)]);
    let page = ours::Page { cursor: "c", limit: Some(1), by: vec![] };
    let open = Open { page, rest, last: Some(None) };
    let bytes = postcard::to_allocvec(&open).unwrap();
    assert_eq!(bytes[0], 6, "the number of entries is exact");
    assert_eq!(postcard::from_bytes::<Open<'_>>(&bytes).unwrap(), open);
    let config = bincode::config::standard();
    let bytes = bincode::serde::encode_to_vec(&open, config).unwrap();
    let read = bincode::serde::borrow_decode_from_slice::<Open<'_>, _>(&bytes, config);
    assert_eq!(read.unwrap().0, open);
    // MessagePack has one nil, which stands for `None` and `Some(None)`.
    let open = Open { last: None, ..open };
    let bytes = rmp_serde::to_vec(&open).unwrap();
    assert_eq!(bytes[0], 0x86, "a map of six");
    assert_eq!(rmp_serde::from_slice::<Open<'_>>(&bytes).unwrap(), open);
}
