//! The three states of a field: absent, `null`, and a value.

use std::collections::BTreeMap;

use run_request::RunRequest;
use serde::{Deserialize, Serialize};

use super::formats::{
    Bincode, Cbor, Form, Format, HumanMessagePack, Json, MessagePack, NamedMessagePack, Postcard,
    Toml, Urlencoded, Yaml, each,
};

#[derive(RunRequest, Debug, PartialEq, Clone, Default)]
struct States {
    first: u8,
    plain: Option<u8>,
    #[request(not_null)]
    strict: Option<u8>,
    #[request(nullable)]
    nullable: Option<u8>,
    double: Option<Option<u8>>,
    last: u8,
}

/// The same fields, three of them in a flattened request.
#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Around {
    first: u8,
    plain: Option<u8>,
    #[serde(flatten)]
    inner: Inner,
    last: u8,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Inner {
    #[request(not_null)]
    strict: Option<u8>,
    #[request(nullable)]
    nullable: Option<u8>,
    double: Option<Option<u8>>,
}

/// Serde's twin, which writes every field.
#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Twin {
    first: u8,
    plain: Option<u8>,
    strict: Option<u8>,
    nullable: Option<u8>,
    double: Option<Option<u8>>,
    last: u8,
}

impl From<States> for Around {
    fn from(States { first, plain, strict, nullable, double, last }: States) -> Self {
        Around { first, plain, inner: Inner { strict, nullable, double }, last }
    }
}

impl From<States> for Twin {
    fn from(States { first, plain, strict, nullable, double, last }: States) -> Self {
        Twin { first, plain, strict, nullable, double, last }
    }
}

/// Every combination of the states of all fields.
fn list_states() -> Vec<States> {
    let mut all = Vec::new();
    for double in [None, Some(None), Some(Some(4))] {
        for number in 0..8 {
            let some = |bit: u8| (number & bit != 0).then_some(bit);
            let (plain, strict, nullable) = (some(1), some(2), some(4));
            all.push(States { first: 7, plain, strict, nullable, double, last: 9 });
        }
    }
    all
}

/// Writes and reads every combination, as a struct and as a composition; `expected` maps what is
/// written to what is read.
fn check_round_trips<F: Format>(expected: impl Fn(States) -> Result<States, String>) {
    for states in list_states() {
        let around = Around::from(states.clone());
        let bytes = F::write(&states).unwrap();
        assert_eq!(F::write(&around).as_ref(), Ok(&bytes), "{} {states:?}", F::NAME);
        let expected = expected(states.clone());
        let error = |error: String| error.lines().last().unwrap_or_default().to_owned();
        let read = F::read::<Around>(&bytes).map_err(error);
        assert_eq!(read, expected.clone().map(Around::from), "{} {states:?}", F::NAME);
        let read = F::read::<States>(&bytes).map_err(error);
        assert_eq!(read, expected, "{} {states:?}", F::NAME);
    }
}

#[test]
fn all_states_round_trip_in_formats_that_distinguish_some_none() {
    fn check<F: Format>() {
        check_round_trips::<F>(Ok);
    }
    each!(check: Json Yaml Postcard Bincode);
}

/// These formats have one nil, which stands for both `None` and `Some(None)`.
#[test]
fn message_pack_and_cbor_read_some_none_as_none() {
    fn check<F: Format>() {
        check_round_trips::<F>(|it| Ok(States { double: it.double.flatten().map(Some), ..it }));
    }
    each!(check: MessagePack NamedMessagePack Cbor);
}

/// In a human-readable format, an absent field differs from nil.
#[test]
fn some_none_round_trips_in_human_readable_message_pack() {
    check_round_trips::<HumanMessagePack>(Ok);
}

/// A format without `null` omits it, so that a required field is missing.
#[test]
fn formats_without_null_lose_it() {
    fn check<F: Format>() {
        check_round_trips::<F>(|it| match it.nullable {
            Some(_) => Ok(States { double: it.double.flatten().map(Some), ..it }),
            None => Err("missing field `nullable`".to_owned()),
        });
    }
    each!(check: Toml Urlencoded Form);
}

#[test]
fn binary_formats_write_and_read_every_field_as_serde_does() {
    fn check<F: Format>() {
        for states in list_states() {
            let twin = Twin::from(states.clone());
            let bytes = F::write(&states).unwrap();
            assert_eq!(F::write(&twin).as_ref(), Ok(&bytes), "{}", F::NAME);
            let twin = F::read::<Twin>(&bytes).unwrap();
            let read = F::read::<States>(&bytes).unwrap();
            assert_eq!(Twin::from(read), twin, "{}", F::NAME);
        }
    }
    each!(check: MessagePack NamedMessagePack Cbor Postcard Bincode);
}

/// Reads a document of these fields and the two required ones.
fn read_fields<F: Format>(fields: &[(&'static str, Option<u8>)]) -> Result<States, String> {
    let around = [("first", Some(0)), ("last", Some(0))];
    let fields: BTreeMap<_, _> = fields.iter().copied().chain(around).collect();
    let bytes = F::write(&fields).unwrap();
    let read = F::read::<States>(&bytes);
    assert_eq!(read.clone().map(Around::from), F::read(&bytes), "{}", F::NAME);
    read
}

const NULL: Option<u8> = None;

#[test]
fn human_readable_formats_distinguish_absent_null_and_a_value() {
    fn check<F: Format>() {
        let none = States::default();
        assert_eq!(read_fields::<F>(&[("nullable", NULL)]), Ok(none.clone()), "{}", F::NAME);
        let error = read_fields::<F>(&[]).unwrap_err();
        assert!(error.contains("missing field `nullable`"), "{} {error}", F::NAME);
        let null = [("plain", NULL), ("nullable", NULL), ("double", NULL)];
        let double_null = States { double: Some(None), ..none };
        assert_eq!(read_fields::<F>(&null), Ok(double_null), "{}", F::NAME);
        let error = read_fields::<F>(&[("strict", NULL), ("nullable", NULL)]).unwrap_err();
        assert!(error.contains("invalid type"), "{} {error}", F::NAME);
    }
    each!(check: Json Yaml HumanMessagePack);
}

#[test]
fn message_pack_and_cbor_read_nil_as_an_absent_field() {
    fn check<F: Format>() {
        let none = States::default();
        assert_eq!(read_fields::<F>(&[]), Ok(none.clone()), "{}", F::NAME);
        let all = [("plain", NULL), ("strict", NULL), ("nullable", NULL), ("double", NULL)];
        assert_eq!(read_fields::<F>(&all), Ok(none), "{}", F::NAME);
    }
    each!(check: NamedMessagePack Cbor);
}

#[test]
fn a_value_is_read_as_a_value_in_every_format() {
    fn check<F: Format>() {
        let fields = ["plain", "strict", "nullable", "double"].map(|name| (name, Some(1)));
        let some = Some(1);
        let states = States {
            plain: some,
            strict: some,
            nullable: some,
            double: Some(some),
            ..Default::default()
        };
        assert_eq!(read_fields::<F>(&fields), Ok(states), "{}", F::NAME);
    }
    each!(check: named);
}

#[test]
fn each_state_as_text() {
    let written = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let unset = States::default();
    let null = States { double: Some(None), ..States::default() };
    assert_eq!(written(Json::write(&unset).unwrap()), r#"{"first":0,"nullable":null,"last":0}"#);
    assert_eq!(
        written(Json::write(&null).unwrap()),
        r#"{"first":0,"nullable":null,"double":null,"last":0}"#
    );
    assert_eq!(written(Yaml::write(&unset).unwrap()), "first: 0\nnullable: null\nlast: 0\n");
    assert_eq!(
        written(Yaml::write(&null).unwrap()),
        "first: 0\nnullable: null\ndouble: null\nlast: 0\n"
    );
    for states in [&unset, &null] {
        assert_eq!(written(Toml::write(states).unwrap()), "first = 0\nlast = 0\n");
        assert_eq!(written(Urlencoded::write(states).unwrap()), "first=0&last=0");
        assert_eq!(written(Form::write(states).unwrap()), "first=0&last=0");
    }
}

/// `serde_html_form` reads it as `null`, `serde_urlencoded` as text, which is not a number.
#[test]
fn an_empty_number_in_a_query_string() {
    let read = |query: &str| Form::read::<States>(format!("first=0&last=0&{query}").as_bytes());
    let none = States::default();
    assert_eq!(read("nullable="), Ok(none.clone()));
    assert_eq!(read("nullable=&plain="), Ok(none.clone()));
    assert_eq!(read("nullable=&double="), Ok(States { double: Some(None), ..none }));
    let error = "cannot parse integer from empty string".to_owned();
    assert_eq!(read("nullable=&strict="), Err(error.clone()));
    for name in ["plain", "strict", "double"] {
        let query = format!("first=0&last=0&nullable=1&{name}=");
        assert_eq!(Urlencoded::read::<States>(query.as_bytes()), Err(error.clone()));
    }
}

/// Even in `serde_html_form`, which reads an empty number as `null`.
#[test]
fn an_empty_string_stays_a_string_in_query_strings() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Texts {
        plain: Option<String>,
        #[request(not_null)]
        strict: Option<String>,
        #[request(nullable)]
        nullable: Option<String>,
        double: Option<Option<String>>,
    }
    fn check<F: Format>(texts: &Texts) {
        let bytes = F::write(texts).unwrap();
        assert_eq!(bytes, b"plain=&strict=&nullable=&double=", "{}", F::NAME);
        assert_eq!(F::read(&bytes).as_ref(), Ok(texts), "{}", F::NAME);
    }
    let empty = Some(String::new());
    let texts = Texts {
        plain: empty.clone(),
        strict: empty.clone(),
        nullable: empty.clone(),
        double: Some(empty.clone()),
    };
    check::<Urlencoded>(&texts);
    check::<Form>(&texts);
}

#[test]
fn each_state_as_bytes() {
    let bytes = |double| {
        let states = States { double, ..States::default() };
        (Postcard::write(&states).unwrap(), MessagePack::write(&states).unwrap())
    };
    let message = vec![0x96, 0, 0xc0, 0xc0, 0xc0, 0xc0, 0];
    assert_eq!(bytes(None), (vec![0, 0, 0, 0, 0, 0], message.clone()));
    assert_eq!(bytes(Some(None)), (vec![0, 0, 0, 0, 1, 0, 0], message));
    let states = States { double: Some(Some(1)), ..States::default() };
    assert_eq!(Bincode::write(&states).unwrap(), [0, 0, 0, 0, 1, 1, 1, 0]);
    assert_eq!(Postcard::write(&states), Bincode::write(&states));
    // A map of all six fields, not only of those that are set.
    assert_eq!(Cbor::write(&States::default()).unwrap()[0], 0xa6);
    assert_eq!(NamedMessagePack::write(&States::default()).unwrap()[0], 0x86);
    assert_eq!(HumanMessagePack::write(&States::default()).unwrap()[0], 0x83);
}
