//! Untagged enums: which variant reads a value, and what is reported if none can.

mod mixed;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::Arc;

use run_request::__private_0_1_0::variants::{KindFallback, KindProbe, Kinds};
use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::encodings::formats::{
    Bson, Cbor, Format, HumanMessagePack, Json, Json5, MessagePack, NamedMessagePack, Ron,
    SimdJson, SonicRs, Yaml,
};

macro_rules! both {
    ($($(#[$attribute:meta])* $kind:ident $name:ident { $($body:tt)* })*) => {
        mod ours {
            use super::*;
            $(
                #[derive(RunRequest, Debug, Clone, PartialEq)]
                $(#[$attribute])*
                pub(super) $kind $name { $($body)* }
            )*
        }
        mod theirs {
            use super::*;
            $(
                #[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
                $(#[$attribute])*
                pub(super) $kind $name { $($body)* }
            )*
        }
    };
}

both! {
    #[serde(untagged)]
    enum Stop {
        One(String),
        Many(Vec<String>),
    }

    struct ImageUrl {
        pub(super) url: String,
        pub(super) width: Option<u64>,
    }

    /// No two variants take the same kind.
    #[serde(untagged)]
    enum Distinct {
        Nothing,
        Flag(bool),
        Number(f64),
        Text(String),
        Pair(i8, String),
        Image(ImageUrl),
    }

    /// Every kind is taken by several variants.
    #[serde(untagged)]
    enum Alike {
        Small(i8),
        Large(i64),
        Fraction(f64),
        Mode(Mode),
        Text(String),
        Numbers(Vec<i64>),
        Texts(Vec<String>),
        Image(ImageUrl),
        File { file_id: String, size: i64 },
        Map(BTreeMap<String, i64>),
        Missing(Option<u64>),
    }

    #[serde(rename_all = "snake_case")]
    enum Mode {
        Auto,
        Required,
    }

    /// It contains itself.
    #[serde(untagged)]
    enum Tree {
        Leaf(i64),
        Marked(Option<bool>),
        Elements(Vec<Tree>),
        Entries(BTreeMap<String, Tree>),
    }
}

fn json_error<T: DeserializeOwned + Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}

#[derive(Serialize, Deserialize)]
struct Field<T> {
    field: T,
}

/// Reads each value, as serde's derive has written it, by both derives.
fn assert_read_alike<Ours, Theirs>(values: Vec<Theirs>)
where
    Ours: DeserializeOwned + Debug,
    Theirs: Serialize + DeserializeOwned + Debug,
{
    for value in values {
        let value = Field { field: value };
        compare_in::<Json, Ours, Theirs>(&value);
        compare_in::<Json5, Ours, Theirs>(&value);
        compare_in::<SimdJson, Ours, Theirs>(&value);
        compare_in::<SonicRs, Ours, Theirs>(&value);
        compare_in::<Yaml, Ours, Theirs>(&value);
        compare_in::<Cbor, Ours, Theirs>(&value);
        compare_in::<MessagePack, Ours, Theirs>(&value);
        compare_in::<NamedMessagePack, Ours, Theirs>(&value);
        compare_in::<HumanMessagePack, Ours, Theirs>(&value);
        compare_in::<Bson, Ours, Theirs>(&value);
    }
}

fn compare_in<F: Format, Ours, Theirs>(value: &Field<Theirs>)
where
    Ours: DeserializeOwned + Debug,
    Theirs: Serialize + DeserializeOwned + Debug,
{
    let written = F::write(value).unwrap();
    let ours = F::read::<Field<Ours>>(&written).map(|read| format!("{:?}", read.field));
    let theirs = F::read::<Field<Theirs>>(&written).map(|read| format!("{:?}", read.field));
    assert!(theirs.is_ok(), "{:?} in {}", value.field, F::NAME);
    assert_eq!(ours, theirs, "{:?} in {}", value.field, F::NAME);
}

#[test]
fn values_are_read_as_by_serde() {
    use theirs::{Alike, Distinct, ImageUrl, Mode, Stop, Tree};

    let image = ImageUrl { url: String::from("u"), width: Some(3) };
    assert_read_alike::<ours::Distinct, _>(vec![
        Distinct::Nothing,
        Distinct::Flag(true),
        Distinct::Number(1.5),
        Distinct::Text(String::from("a \"quoted\" text")),
        Distinct::Pair(-3, String::from("b")),
        Distinct::Image(image.clone()),
    ]);
    assert_read_alike::<ours::Stop, _>(vec![
        Stop::One(String::from("a")),
        Stop::Many(vec![String::from("a"), String::from("b")]),
    ]);
    assert_read_alike::<ours::Alike, _>(vec![
        Alike::Small(-3),
        Alike::Large(300),
        Alike::Fraction(2.5),
        Alike::Mode(Mode::Required),
        Alike::Text(String::from("automatic")),
        Alike::Numbers(vec![1, 2]),
        Alike::Texts(vec![String::from("a")]),
        Alike::Image(image),
        Alike::File { file_id: String::from("f"), size: 3 },
        Alike::Map(BTreeMap::from([(String::from("k"), 1)])),
        Alike::Missing(None),
    ]);
    assert_read_alike::<ours::Tree, _>(vec![Tree::Elements(vec![
        Tree::Leaf(1),
        Tree::Marked(None),
        Tree::Entries(BTreeMap::from([(String::from("a"), Tree::Elements(vec![]))])),
    ])]);
}

/// RON marks a `Some`, and a struct may have a name.
#[test]
fn ron() {
    let read = |text: &str| Ron::read::<ours::Tree>(text.as_bytes());
    assert_eq!(read("[Some(true), None, 3]").unwrap(), {
        use ours::Tree;
        Tree::Elements(vec![Tree::Marked(Some(true)), Tree::Marked(None), Tree::Leaf(3)])
    });
    assert!(read("'c'").unwrap_err().to_lowercase().contains("expected a boolean"));
}

#[test]
fn no_variant_takes_the_kind() {
    assert_eq!(
        json_error::<ours::Stop>("3"),
        "invalid type: integer `3`, expected a string or a sequence at line 1 column 1"
    );
    assert_eq!(
        json_error::<ours::Stop>("{}"),
        "invalid type: map, expected a string or a sequence at line 1 column 2"
    );
    assert_eq!(
        json_error::<ours::Tree>("\"a\""),
        "invalid type: string \"a\", expected a boolean, an integer, a sequence, a map, or null \
         at line 1 column 3"
    );
    let long = format!("\"{}\"", "x".repeat(100_000));
    assert!(json_error::<ours::Tree>(&long).len() < 200);
}

#[test]
fn users_words_for_what_is_expected() {
    #[derive(RunRequest, Debug)]
    #[serde(untagged, expecting = "a name or names")]
    enum Names {
        One(String),
        Many(Vec<String>),
    }

    assert_eq!(
        json_error::<Names>("3"),
        "invalid type: integer `3`, expected a name or names at line 1 column 1"
    );
    let read = |json: &str| serde_json::from_str::<Names>(json).unwrap();
    assert!(matches!(read("\"a\""), Names::One(name) if name == "a"));
    assert!(matches!(read("[]"), Names::Many(names) if names.is_empty()));
}

/// A request is no sequence in JSON, but it is one in compact MessagePack.
#[test]
fn requests_by_position() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(untagged)]
    enum NameOrImage {
        Name(String),
        Image(ours::ImageUrl),
    }

    assert_eq!(
        json_error::<NameOrImage>(r#"["u", 3]"#),
        "invalid type: sequence, expected a string or a map at line 1 column 1"
    );
    let image = NameOrImage::Image(ours::ImageUrl { url: String::from("u"), width: Some(3) });
    let written = MessagePack::write(&image).unwrap();
    assert_eq!(written[0], 0x92);
    assert_eq!(MessagePack::read::<NameOrImage>(&written).unwrap(), image);
}

#[test]
fn positions_inside_of_an_unbuffered_variant() {
    assert_eq!(
        json_error::<ours::Stop>("[\n  \"a\",\n  3]"),
        "invalid type: integer `3`, expected a string at line 3 column 3"
    );
    assert_eq!(
        json_error::<Vec<ours::Distinct>>("[\"a\",\n {\"url\": \"a\",\n  \"width\": \"b\"}]"),
        "invalid type: string \"b\", expected u64 at line 3 column 14"
    );
}

#[test]
fn strings_are_borrowed() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(untagged)]
    enum Borrowed<'a> {
        Text(&'a str),
        Texts(Vec<&'a str>),
    }

    /// Both variants take a string.
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(untagged)]
    enum Buffered<'a> {
        Mode(ours::Mode),
        Text(&'a str),
    }

    assert_eq!(serde_json::from_str::<Borrowed<'_>>("\"a\"").unwrap(), Borrowed::Text("a"));
    assert_eq!(
        serde_json::from_str::<Borrowed<'_>>("[\"a\"]").unwrap(),
        Borrowed::Texts(vec!["a"])
    );
    assert_eq!(serde_json::from_str::<Buffered<'_>>("\"a\"").unwrap(), Buffered::Text("a"));
}

/// A JSON parser makes a float of an integer of more than 64 bits if it is not told what to expect.
#[test]
fn integers_of_128_bits() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(untagged)]
    enum Wide {
        Name(String),
        Fields { number: u128 },
        Number(u128),
        Numbers(Vec<i128>),
    }

    let json = format!("{{\"number\": {}}}", u128::MAX);
    let read = serde_json::from_str::<Wide>(&json).unwrap();
    assert_eq!(read, Wide::Fields { number: u128::MAX });
    let json = format!("[{}]", i128::MIN);
    assert_eq!(serde_json::from_str::<Wide>(&json).unwrap(), Wide::Numbers(vec![i128::MIN]));
    let yaml = Yaml::write(&Wide::Number(u128::MAX)).unwrap();
    assert_eq!(Yaml::read::<Wide>(&yaml).unwrap(), Wide::Number(u128::MAX));
}

#[test]
fn the_variant_that_came_furthest_is_reported() {
    #[derive(RunRequest, Debug)]
    #[serde(untagged)]
    enum Part {
        Text { kind: String, text: String },
        Image { kind: String, image: ours::ImageUrl },
    }

    assert_eq!(
        json_error::<Part>(r#"{"kind": "image", "image": {"url": "u", "width": "x"}}"#),
        "image.width: invalid type: string \"x\", expected u64 at line 1 column 54"
    );
    // The first has read as much as the second.
    assert_eq!(
        json_error::<Part>(r#"{"kind": "image"}"#),
        "missing field `text` at line 1 column 17"
    );
    // Both have read nothing, but the second knows the field.
    assert_eq!(
        json_error::<Part>(r#"{"image": 3}"#),
        "image: invalid type: integer `3`, expected struct ImageUrl at line 1 column 12"
    );
}

#[test]
fn an_inner_enum_is_no_progress_by_being_buffered() {
    #[derive(RunRequest, Debug)]
    #[serde(untagged)]
    enum Outer {
        Inner { inner: ours::Alike },
        Names { name: String, inner: Vec<ours::Mode> },
    }

    assert_eq!(
        json_error::<Outer>(r#"{"name": "n", "inner": [[1], [2], [3]]}"#),
        "inner[0]: invalid type: sequence, expected enum Mode at line 1 column 39"
    );
}

#[test]
fn kinds_of_types() {
    type Boxed = Box<str>;

    assert_eq!(KindProbe::<u128>::KINDS, Kinds::INTEGER);
    assert_eq!(KindProbe::<Option<f32>>::KINDS, Kinds::NUMBER.or(Kinds::OPTION));
    assert_eq!(KindProbe::<Cow<'_, str>>::KINDS, Kinds::TEXT);
    assert_eq!(KindProbe::<Rc<str>>::KINDS, Kinds::TEXT);
    assert_eq!(KindProbe::<Arc<Vec<u8>>>::KINDS, Kinds::SEQUENCE);
    assert_eq!(KindProbe::<(u8, String)>::KINDS, Kinds::SEQUENCE);
    assert_eq!(KindProbe::<HashMap<u8, u8>>::KINDS, Kinds::MAP);
    assert_eq!(KindProbe::<ours::ImageUrl>::KINDS, Kinds::REQUEST);
    assert_eq!(KindProbe::<ours::Mode>::KINDS, Kinds::NAMES);
    assert_eq!(KindProbe::<ours::Stop>::KINDS, Kinds::TEXT.or(Kinds::SEQUENCE));
    assert_eq!(KindProbe::<serde_json::Value>::KINDS, Kinds::ANY);
    assert_eq!(KindProbe::<Boxed>::KINDS, Kinds::ANY);
    assert_eq!(KindProbe::<Option<Boxed>>::KINDS, Kinds::ANY);
    assert!(!KindProbe::<ours::Tree>::KINDS.intersects(Kinds::TEXT));
}

/// A document that is nested as deep as the parser allows is read on a stack of ordinary size.
#[test]
fn deep_nesting() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let json = format!("{}3{}", open.repeat(120), close.repeat(120));
        serde_json::from_str::<ours::Tree>(&json).unwrap();
        serde_json::from_str::<theirs::Tree>(&json).unwrap();
    }
}
