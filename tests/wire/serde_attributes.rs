//! Serde's attributes for how a field is read and written.

use std::borrow::Cow;
use std::marker::PhantomData;

use run_request::RunRequest;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Numbers as strings.
mod text {
    use std::fmt::Display;
    use std::str::FromStr;

    use super::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<T: Display, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(value)
    }

    pub(crate) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[derive(RunRequest, Debug, PartialEq)]
#[serde(
    rename(serialize = "Sent", deserialize = "Got"),
    rename_all(serialize = "camelCase", deserialize = "kebab-case"),
    expecting = "a run of ours"
)]
struct Split {
    max_tokens: u8,
    #[serde(rename(deserialize = "who"))]
    assistant_id: Option<String>,
}

#[test]
fn names_can_differ_between_reading_and_writing() {
    let split: Split = serde_json::from_str(r#"{"max-tokens":1,"who":"a"}"#).unwrap();
    assert_eq!(serde_json::to_string(&split).unwrap(), r#"{"maxTokens":1,"assistantId":"a"}"#);
    let error = |json| serde_json::from_str::<Split>(json).unwrap_err().to_string();
    assert!(error(r#"{"maxTokens":1}"#).starts_with("missing field `max-tokens`"));
    assert!(error("1").starts_with("invalid type: integer `1`, expected a run of ours"));
}

/// Both directions in separate attributes, or one after the other in one attribute, as serde
/// allows.
macro_rules! separate_directions {
    ($name:ident: $($derive:ty),*) => {
        #[derive($($derive),*, Debug, PartialEq)]
        #[serde(rename(serialize = "Sent"))]
        #[serde(rename(deserialize = "Got"))]
        #[serde(rename_all(serialize = "camelCase"), rename_all(deserialize = "kebab-case"))]
        #[serde(bound(serialize = "T: Serialize"))]
        #[serde(bound(deserialize = "T: Deserialize<'de>"))]
        struct $name<T> {
            max_tokens: u8,
            #[serde(rename(deserialize = "who"))]
            #[serde(rename(serialize = "whom"))]
            assistant_id: u8,
            #[serde(bound(serialize = "T: Serialize"), bound(deserialize = "T: Deserialize<'de>"))]
            #[request(skip)]
            generic: T,
        }
    };
}

#[derive(RunRequest, Debug, PartialEq)]
struct Owned<T: serde::de::DeserializeOwned, U>
where
    U: Clone + serde::de::DeserializeOwned,
{
    #[request(skip)]
    one: T,
    #[request(skip)]
    others: Vec<(T, U)>,
}

#[test]
fn a_parameter_can_be_deserialize_owned() {
    let owned: Owned<u8, String> = serde_json::from_str(r#"{"one":1,"others":[[2,"a"]]}"#).unwrap();
    assert_eq!(owned, Owned { one: 1, others: vec![(2, "a".to_owned())] });
}

mod directions {
    use run_request::{RunRequest, Validate};
    use serde::{Deserialize, Serialize};

    separate_directions!(Ours: RunRequest);
    separate_directions!(Theirs: Serialize, Deserialize, Validate);

    #[test]
    fn directions_can_be_in_separate_attributes() {
        const READ: &str = r#"{"max-tokens":1,"who":2,"generic":3}"#;
        const WRITTEN: &str = r#"{"maxTokens":1,"whom":2,"generic":3}"#;
        let ours: Ours<u8> = serde_json::from_str(READ).unwrap();
        let theirs: Theirs<u8> = serde_json::from_str(READ).unwrap();
        assert_eq!(serde_json::to_string(&ours).unwrap(), WRITTEN);
        assert_eq!(serde_json::to_string(&theirs).unwrap(), WRITTEN);
    }

    #[derive(Serialize, Validate)]
    #[serde(rename_all_fields(serialize = "camelCase"))]
    #[serde(rename_all_fields(deserialize = "kebab-case"))]
    enum Choice {
        One {
            #[request(range(1..))]
            how_many: u8,
        },
    }

    #[test]
    fn directions_of_rename_all_fields_can_be_separate() {
        let choice = Choice::One { how_many: 0 };
        assert_eq!(serde_json::to_string(&choice).unwrap(), r#"{"One":{"howMany":0}}"#);
        let violations = choice.validate().unwrap_err();
        assert_eq!(violations.first().path().to_string(), "One.howMany");
    }
}

#[derive(RunRequest, Debug, PartialEq)]
struct With<T: std::fmt::Display + std::str::FromStr<Err: std::fmt::Display>> {
    #[serde(with = "text")]
    both: u8,
    #[serde(serialize_with = "text::serialize")]
    written: u8,
    #[serde(deserialize_with = "read_some", default)]
    read: Option<u8>,
    #[serde(with = "text", bound = "")]
    #[request(skip)]
    generic: T,
}

/// A type without any impl of serde.
#[derive(Debug, PartialEq, Clone)]
struct Plain(u8);

impl std::fmt::Display for Plain {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::str::FromStr for Plain {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Plain)
    }
}

fn read_some<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u8>, D::Error> {
    text::deserialize(deserializer).map(Some)
}

#[test]
fn functions_replace_the_impls_of_the_type() {
    let json = r#"{"both":"1","written":2,"read":"4","generic":"3"}"#;
    let error = serde_json::from_str::<With<Plain>>(r#"{"both":"x"}"#).unwrap_err();
    assert!(error.to_string().starts_with("invalid digit"), "{error}");
    let with: With<Plain> = serde_json::from_str(json).unwrap();
    assert_eq!(with, With { both: 1, written: 2, read: Some(4), generic: Plain(3) });
    let json = serde_json::to_string(&with).unwrap();
    assert_eq!(json, r#"{"both":"1","written":"2","read":4,"generic":"3"}"#);
    assert_eq!(With::builder().both(1).written(2).read(4).generic(Plain(3)).build().unwrap(), with);
}

trait Family {
    type Member;
}

impl Family for Plain {
    type Member = u8;
}

/// Bounds are inferred from the fields, as by serde.
#[derive(RunRequest, Debug, PartialEq)]
struct Inferred<T: Family, U, V, W = u8> {
    #[request(skip)]
    associated: T::Member,
    #[serde(default)]
    #[request(skip)]
    defaulted: U,
    marker: PhantomData<V>,
    #[serde(skip)]
    #[request(skip)]
    skipped: W,
}

#[test]
fn bounds_are_inferred_from_the_fields() {
    struct Opaque;
    let inferred: Inferred<Plain, u8, Opaque> =
        serde_json::from_str(r#"{"associated":1,"marker":null}"#).unwrap();
    assert_eq!((inferred.associated, inferred.defaulted, inferred.skipped), (1, 0, 0));
    assert_eq!(
        serde_json::to_string(&inferred).unwrap(),
        r#"{"associated":1,"defaulted":0,"marker":null}"#
    );
    let built = Inferred::<Plain, u8, Opaque>::builder().associated(2).marker(PhantomData).build();
    assert_eq!(built.unwrap().associated, 2);
}

/// The user's bounds can name serde's lifetime `'de`.
#[derive(RunRequest, Debug, PartialEq)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de> + Default"))]
struct Bound<T> {
    #[serde(default)]
    #[request(skip)]
    value: T,
}

#[test]
fn bounds_can_be_set() {
    let bound: Bound<u8> = serde_json::from_str("{}").unwrap();
    assert_eq!(bound, Bound { value: 0 });
}

#[derive(RunRequest, Debug, PartialEq)]
struct Borrowed<'a, 'b> {
    text: &'a str,
    #[serde(borrow)]
    cow: Cow<'b, str>,
    #[serde(borrow = "'b")]
    bytes: Option<Cow<'b, [u8]>>,
    owned: Cow<'static, str>,
}

#[test]
fn strings_and_cows_are_borrowed_from_the_input() {
    let json = String::from(r#"{"text":"a","cow":"b","owned":"c"}"#);
    let borrowed: Borrowed = serde_json::from_str(&json).unwrap();
    assert!(matches!(borrowed.cow, Cow::Borrowed("b")));
    assert!(matches!(borrowed.owned, Cow::Owned(_)));
    let escaped = String::from(r#"{"text":"a","cow":"\n","owned":"c"}"#);
    assert!(matches!(serde_json::from_str(&escaped), Ok(Borrowed { cow: Cow::Owned(_), .. })));
}

/// As serde_with's `#[serde_as]` declares it.
#[derive(RunRequest)]
#[request(serialize_only)]
struct OnlyWritten<'a> {
    #[serde(serialize_with = "Serialize::serialize")]
    #[serde(deserialize_with = "Deserialize::deserialize")]
    #[serde(borrow)]
    text: Cow<'a, str>,
}

#[test]
fn functions_for_both_directions_are_allowed_on_serialize_only_requests() {
    let written = OnlyWritten { text: "a".into() };
    assert_eq!(serde_json::to_string(&written).unwrap(), r#"{"text":"a"}"#);
}
