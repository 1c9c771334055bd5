//! What a newtype variant of an internally tagged enum reads: all entries but the tag.

use std::collections::{BTreeMap, HashMap};

use serde::de::IgnoredAny;
use serde_json::Value;

use super::*;
use crate::encodings::formats::{Cbor, Format, NamedMessagePack};

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Unit;
impl Leaf for Unit {}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Newtype(Foreign);
impl Leaf for Newtype {}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
enum External {
    Unit,
    Number(u8),
    Pair(u8, u8),
    Fields { a: u8 },
}
impl Leaf for External {}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(tag = "inner")]
enum Internal {
    Fields { a: u8 },
}
impl Leaf for Internal {}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(untagged)]
enum Untagged {
    Fields { a: u8 },
    Rest(BTreeMap<String, Value>),
}
impl Leaf for Untagged {}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
struct Flattened {
    a: u8,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}
impl Leaf for Flattened {}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Key {
    A,
    B,
}
impl Leaf for Key {}

both! {
    #[serde(tag = "t", rename_all = "snake_case")]
    enum Tagged {
        Foreign(Foreign),
        Newtype(Newtype),
        Boxed(Box<Foreign>),
        Maybe(Option<Foreign>),
        Nothing(()),
        Unit(Unit),
        External(External),
        Internal(Internal),
        Untagged(Untagged),
        Flattened(Flattened),
        Map(BTreeMap<String, u8>),
        Keys(BTreeMap<Key, u8>),
        Any(Value),
        Number(u8),
        List(Vec<u8>),
        Text(String),
        Ignored(Skipped),
    }
}

/// Reads anything.
#[derive(Serialize, Debug, Clone, PartialEq)]
struct Skipped;
impl Leaf for Skipped {}

impl<'de> Deserialize<'de> for Skipped {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Skipped)
    }
}

/// The entries with the tag first, last, and between them.
fn place_tag(variant: &str, entries: &[&str]) -> Vec<String> {
    let tag = format!(r#""t":"{variant}""#);
    (0..=entries.len())
        .map(|place| {
            let mut all: Vec<&str> = entries.to_vec();
            all.insert(place, &tag);
            format!("{{{}}}", all.join(","))
        })
        .collect()
}

#[test]
fn every_type_is_read_as_by_serde() {
    for (variant, entries) in [
        ("foreign", &[r#""name":"a""#, r#""size":3"#][..]),
        ("newtype", &[r#""name":"a""#, r#""size":3"#]),
        ("boxed", &[r#""name":"a""#]),
        ("maybe", &[r#""name":"a""#, r#""size":null"#]),
        ("nothing", &[]),
        ("unit", &[]),
        ("external", &[r#""Number":1"#]),
        ("external", &[r#""Unit":null"#]),
        ("external", &[r#""Pair":[1,2]"#]),
        ("external", &[r#""Fields":{"a":1}"#]),
        ("internal", &[r#""inner":"Fields""#, r#""a":1"#]),
        ("internal", &[r#""a":1"#, r#""inner":"Fields""#]),
        ("untagged", &[r#""a":1"#]),
        ("untagged", &[r#""b":1"#, r#""c":[1,{"d":2}]"#]),
        ("flattened", &[r#""a":1"#, r#""b":{"c":2}"#]),
        ("map", &[r#""a":1"#, r#""b c":2"#]),
        ("keys", &[r#""A":1"#, r#""B":2"#]),
        ("any", &[r#""a":[1]"#, r#""b":null"#]),
        ("ignored", &[r#""a":[1]"#, r#""b":null"#]),
    ] {
        for json in place_tag(variant, entries) {
            assert_read_alike::<ours::Tagged, theirs::Tagged>(&[&json]);
            assert!(serde_json::from_str::<ours::Tagged>(&json).is_ok(), "{json}");
        }
    }
}

#[test]
fn every_type_rejects_what_serde_rejects() {
    for (variant, entries) in [
        ("foreign", &[r#""size":3"#][..]),
        ("foreign", &[r#""name":"a""#, r#""name":"a""#]),
        ("foreign", &[r#""name":"a""#, r#""t":"foreign""#]),
        ("maybe", &[]),
        ("nothing", &[r#""a":1"#]),
        ("unit", &[r#""a":1"#]),
        ("external", &[]),
        ("external", &[r#""Number":1"#, r#""Unit":null"#]),
        ("external", &[r#""X":1"#]),
        ("internal", &[r#""a":1"#]),
        ("map", &[r#""a":1"#, r#""t":"map""#]),
        ("keys", &[r#""A":1"#, r#""t":"map""#]),
        ("keys", &[r#""C":1"#]),
        ("any", &[r#""a":1"#, r#""t":"map""#]),
        ("ignored", &[r#""a":1"#, r#""t":"map""#]),
        ("number", &[r#""a":1"#]),
        ("list", &[r#""a":1"#]),
        ("text", &[]),
    ] {
        // The first has the tag before everything else.
        let json = &place_tag(variant, entries)[0];
        assert_read_alike::<ours::Tagged, theirs::Tagged>(&[json]);
        assert!(serde_json::from_str::<ours::Tagged>(json).is_err(), "{json}");
    }
}

#[test]
fn keys_of_any_type_survive() {
    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[serde(tag = "t")]
    enum Numbered {
        Map(HashMap<u8, u8>),
        Pairs(BTreeMap<(u8, bool), u8>),
    }

    /// The entries of the map around the tag.
    struct Around<'a, K>(&'a [(K, u8)], usize, &'a str);

    impl<K: Serialize> Serialize for Around<'_, K> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            use serde::ser::SerializeMap;
            let mut map = serializer.serialize_map(Some(self.0.len() + 1))?;
            for (place, (key, value)) in self.0.iter().enumerate() {
                if place == self.1 {
                    map.serialize_entry("t", self.2)?;
                }
                map.serialize_entry(key, value)?;
            }
            if self.1 == self.0.len() {
                map.serialize_entry("t", self.2)?;
            }
            map.end()
        }
    }

    fn check<F: Format>() {
        for place in 0..=2 {
            let bytes = F::write(&Around(&[(1u8, 2), (3, 4)], place, "Map")).unwrap();
            let value = Numbered::Map(HashMap::from([(1, 2), (3, 4)]));
            assert_eq!(F::read(&bytes), Ok(value), "{} {place}", F::NAME);
            let entries = [((1u8, true), 2), ((3, false), 4)];
            let bytes = F::write(&Around(&entries, place, "Pairs")).unwrap();
            let value = Numbered::Pairs(BTreeMap::from(entries));
            assert_eq!(F::read(&bytes), Ok(value), "{} {place}", F::NAME);
        }
    }
    check::<Cbor>();
    check::<NamedMessagePack>();
}
