//! Numbers that are not finite: an error in formats that would write `null`.

use std::collections::BTreeMap;

use run_request::RunRequest;

use super::formats::{Format, each};

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Plain {
    single: f32,
    double: f64,
    maybe: Option<f64>,
    #[request(not_null)]
    strict: Option<f32>,
    #[request(nullable)]
    nullable: Option<f64>,
    #[request(default = Some(1.0))]
    defaulted: Option<f64>,
    #[serde(skip_serializing_if = "is_zero", default)]
    skipped: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde passes")]
fn is_zero(number: &f64) -> bool {
    *number == 0.0
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Deep {
    list: Vec<f64>,
    map: BTreeMap<String, Option<f32>>,
    pair: (u8, f64),
    array: [Option<Box<f64>>; 1],
    nested: Inner,
    #[request(skip)]
    generic: Generic<Vec<f32>>,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Inner {
    number: f64,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Generic<T> {
    #[request(skip)]
    value: T,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Flat {
    #[serde(flatten)]
    inner: Inner,
    last: f64,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Open {
    last: f64,
    #[serde(flatten)]
    rest: BTreeMap<String, f64>,
}

const BAD: [f64; 3] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY];

#[expect(clippy::cast_possible_truncation, reason = "numbers that are not finite stay so")]
fn make_plain() -> Vec<(&'static str, Plain)> {
    let good = Plain {
        single: 1.0,
        double: 1.0,
        maybe: None,
        strict: None,
        nullable: None,
        defaulted: None,
        skipped: 0.0,
    };
    let bad = |bad: f64| {
        let good = || good.clone();
        [
            ("single", Plain { single: bad as f32, ..good() }),
            ("double", Plain { double: bad, ..good() }),
            ("maybe", Plain { maybe: Some(bad), ..good() }),
            ("strict", Plain { strict: Some(bad as f32), ..good() }),
            ("nullable", Plain { nullable: Some(bad), ..good() }),
            ("defaulted", Plain { defaulted: Some(bad), ..good() }),
            ("skipped", Plain { skipped: bad, ..good() }),
        ]
    };
    BAD.into_iter().flat_map(bad).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "numbers that are not finite stay so")]
fn make_deep() -> Vec<(&'static str, Deep)> {
    let good = Deep {
        list: vec![],
        map: BTreeMap::new(),
        pair: (0, 1.0),
        array: [Some(Box::new(1.0))],
        nested: Inner { number: 1.0 },
        generic: Generic { value: vec![] },
    };
    let bad = |bad: f64| {
        let good = || good.clone();
        [
            ("list", Deep { list: vec![1.0, bad], ..good() }),
            ("map", Deep { map: [("k".to_owned(), Some(bad as f32))].into(), ..good() }),
            ("pair", Deep { pair: (0, bad), ..good() }),
            ("array", Deep { array: [Some(Box::new(bad))], ..good() }),
            ("number", Deep { nested: Inner { number: bad }, ..good() }),
            ("generic", Deep { generic: Generic { value: vec![bad as f32] }, ..good() }),
        ]
    };
    BAD.into_iter().flat_map(bad).collect()
}

fn make_flat() -> Vec<(&'static str, Flat)> {
    let bad = |bad: f64| {
        [
            ("number", Flat { inner: Inner { number: bad }, last: 1.0 }),
            ("last", Flat { inner: Inner { number: 1.0 }, last: bad }),
        ]
    };
    BAD.into_iter().flat_map(bad).collect()
}

fn make_open() -> Vec<(&'static str, Open)> {
    let bad = |bad: f64| ("", Open { last: 1.0, rest: [("k".to_owned(), bad)].into() });
    BAD.into_iter().map(bad).collect()
}

fn assert_rejected<F: Format>() {
    fn check<F: Format, T: serde::Serialize + std::fmt::Debug>(values: Vec<(&str, T)>) {
        for (name, value) in values {
            let error = F::write(&value).expect_err(&format!("{} {value:?}", F::NAME));
            let expected = match name {
                "" => "a number is not finite, and may not be sent as `null`".to_owned(),
                name => format!(
                    "`{name}` holds a number that is not finite, and may not be sent as `null`"
                ),
            };
            assert!(error.contains(&expected), "{} {error}", F::NAME);
        }
    }
    check::<F, _>(make_plain());
    check::<F, _>(make_deep());
    check::<F, _>(make_flat());
    check::<F, _>(make_open());
}

#[test]
fn what_would_become_null_is_an_error() {
    each!(assert_rejected: Json SonicRs SimdJson);
    let error = serde_json::to_value(&make_plain()[0].1).unwrap_err().to_string();
    assert!(error.starts_with("`single` holds a number that is not finite"), "{error}");
}

/// Compares by `Debug`, since NaN is not equal to itself.
fn assert_round_trips<F: Format, T>(values: Vec<(&str, T)>)
where
    T: serde::Serialize + serde::de::DeserializeOwned + std::fmt::Debug,
{
    for (name, value) in values {
        let bytes = F::write(&value).unwrap_or_else(|error| panic!("{} {name}: {error}", F::NAME));
        let read = F::read::<T>(&bytes);
        let text = String::from_utf8_lossy(&bytes);
        let read = read.unwrap_or_else(|error| panic!("{} {name} {text}: {error}", F::NAME));
        assert_eq!(format!("{read:?}"), format!("{value:?}"), "{} {text}", F::NAME);
    }
}

#[test]
fn other_formats_round_trip_numbers_that_are_not_finite() {
    fn check_human_readable<F: Format>() {
        assert_round_trips::<F, _>(make_deep());
        assert_round_trips::<F, _>(make_flat());
        assert_round_trips::<F, _>(make_open());
    }
    fn check_all<F: Format>() {
        assert_round_trips::<F, _>(make_plain());
    }
    fn check_positional<F: Format>() {
        assert_round_trips::<F, _>(make_deep());
        assert_round_trips::<F, _>(make_flat());
    }
    // These formats have no `null`, which one field of `Plain` needs.
    fn check_without_null<F: Format>() {
        assert_round_trips::<F, _>(make_flat());
    }
    each!(check_human_readable: Yaml Json5 Ron HumanMessagePack NamedMessagePack Cbor Bson);
    each!(check_all: Yaml Json5 Ron HumanMessagePack NamedMessagePack Cbor MessagePack Postcard Bincode);
    each!(check_positional: MessagePack Postcard Bincode);
    each!(check_without_null: Toml Urlencoded Form Csv);
}
