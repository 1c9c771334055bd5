//! Serde's attributes for names, defaults and skipped fields, in every format.

use std::fmt::Debug;

use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize, Serializer};

use super::formats::{Bincode, Cbor, Format, MessagePack, NamedMessagePack, Postcard, each};
use super::requests;

fn seven() -> u8 {
    7
}

fn is_seven(number: &u8) -> bool {
    *number == 7
}

mod tenths {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(number: &f64, serializer: S) -> Result<S::Ok, S::Error> {
        (number * 10.0).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<f64, D::Error> {
        f64::deserialize(from).map(|it| it / 10.0)
    }
}

/// Declares a struct twice: `ours` by our derive, `theirs` by serde's.
macro_rules! both {
    ($($declared:tt)*) => {
        mod ours {
            use super::*;
            #[derive(RunRequest, Debug, PartialEq)]
            pub(super) $($declared)*
        }
        mod theirs {
            use super::*;
            #[derive(Serialize, Deserialize, Debug, PartialEq)]
            pub(super) $($declared)*
        }
    };
}

both! {
    struct Attributes {
        #[serde(rename = "first-name")]
        pub(super) first: String,
        #[serde(alias = "second", alias = "2nd")]
        pub(super) other: u8,
        #[serde(default)]
        pub(super) count: u16,
        #[serde(skip)]
        pub(super) hidden: Vec<String>,
        #[serde(default = "seven")]
        pub(super) seven: u8,
        #[serde(rename(serialize = "out", deserialize = "in"))]
        pub(super) split: bool,
        #[serde(with = "tenths")]
        pub(super) tenths: f64,
        #[serde(skip_deserializing, default = "seven")]
        pub(super) written: u8,
        pub(super) last: i8,
    }
}

#[derive(Debug)]
struct Entries<'a>(&'a [(&'a str, Value)]);

#[derive(Serialize, Clone, Copy, Debug)]
#[serde(untagged)]
enum Value {
    Text(&'static str),
    Number(u8),
    Float(f64),
    Flag(bool),
}
use Value::{Flag, Float, Number, Text};

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Both read the same value from the bytes and write it alike, or both fail with the same error.
fn assert_twins<F, Ours, Theirs>(bytes: &[u8])
where
    F: Format,
    Ours: Serialize + DeserializeOwned + Debug,
    Theirs: Serialize + DeserializeOwned + Debug,
{
    let (ours, theirs) = (F::read::<Ours>(bytes), F::read::<Theirs>(bytes));
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{} {bytes:?}", F::NAME);
    if let (Ok(ours), Ok(theirs)) = (ours, theirs) {
        assert_eq!(F::write(&ours), F::write(&theirs), "{} {ours:?}", F::NAME);
    }
}

#[test]
fn names_aliases_and_defaults_are_read_as_by_serde() {
    const LEAST: &[(&str, Value)] = &[
        ("first-name", Text("a")),
        ("other", Number(1)),
        ("in", Flag(true)),
        ("tenths", Float(2.5)),
        ("last", Number(4)),
    ];
    const MORE: &[(&str, Value)] = &[
        ("2nd", Number(2)),
        ("second", Number(2)),
        ("first", Text("a")),
        ("count", Number(3)),
        ("seven", Number(8)),
        ("hidden", Text("b")),
        ("out", Flag(false)),
        ("written", Number(9)),
        ("unknown", Float(1.5)),
        ("last", Number(5)),
    ];
    fn check<F: Format>() {
        let agree = |entries: &[(&str, Value)]| {
            // Two of the formats cannot write a key twice.
            if let Ok(bytes) = F::write(&Entries(entries)) {
                assert_twins::<F, ours::Attributes, theirs::Attributes>(&bytes);
            }
        };
        agree(LEAST);
        for (position, _) in LEAST.iter().enumerate() {
            let mut less = LEAST.to_vec();
            less.remove(position);
            agree(&less);
            for more in MORE {
                let mut instead = LEAST.to_vec();
                instead[position] = *more;
                agree(&instead);
            }
        }
        for more in MORE {
            agree(&[LEAST, &[*more]].concat());
            agree(&[&[*more], LEAST].concat());
        }
    }
    each!(check: named);
}

#[test]
fn fields_are_written_under_their_names() {
    fn check<F: Format>() {
        let request = ours::Attributes {
            first: "a".to_owned(),
            other: 1,
            count: 0,
            hidden: vec!["never".to_owned()],
            seven: 7,
            split: true,
            tenths: 2.5,
            written: 8,
            last: 3,
        };
        let entries = Entries(&[
            ("first-name", Text("a")),
            ("other", Number(1)),
            ("count", Number(0)),
            ("seven", Number(7)),
            ("out", Flag(true)),
            ("tenths", Float(25.0)),
            ("written", Number(8)),
            ("last", Number(3)),
        ]);
        assert_eq!(F::write(&request), F::write(&entries), "{}", F::NAME);
    }
    each!(check: named);
}

/// A field that is written but not read shifts the positions of those after it, as with serde.
#[test]
fn positions_are_those_of_serde() {
    fn check<F: Format>() {
        for length in 0..10 {
            let bytes: Vec<u8> = (1..=length).collect();
            assert_twins::<F, ours::Attributes, theirs::Attributes>(&bytes);
        }
        let whole = ("a", 1u8, 2u16, 7u8, true, 2.5f64, 3i8);
        assert_twins::<F, ours::Attributes, theirs::Attributes>(&F::write(&whole).unwrap());
        let more = ("a", 1u8, 2u16, 7u8, true, 2.5f64, 3i8, 4u8);
        assert_twins::<F, ours::Attributes, theirs::Attributes>(&F::write(&more).unwrap());
        let less = ("a", 1u8, 2u16, 7u8, true, 2.5f64);
        assert_twins::<F, ours::Attributes, theirs::Attributes>(&F::write(&less).unwrap());
    }
    each!(check: MessagePack Postcard Bincode);
}

#[test]
fn an_array_can_end_before_fields_with_a_default() {
    both! {
        struct Ends {
            pub(super) first: u8,
            pub(super) maybe: Option<u8>,
            #[serde(default = "seven")]
            pub(super) seven: u8,
        }
    }
    let read = |bytes: &[u8]| MessagePack::read::<ours::Ends>(bytes);
    assert_eq!(read(&[0x92, 1, 2]), Ok(ours::Ends { first: 1, maybe: Some(2), seven: 7 }));
    let error = "invalid type: sequence, expected struct Ends".to_owned();
    assert_eq!(
        read(&[0x90]),
        Err(error),
        "an empty array does not show that the format is compact"
    );
    for length in 1..5 {
        let array: Vec<u8> = [0x90 + length].into_iter().chain(1..=length).collect();
        assert_twins::<MessagePack, ours::Ends, theirs::Ends>(&array);
    }
}

/// serde #1732: binary formats do not show that a field was skipped, so that serde reads the next
/// value in its place.
#[test]
fn issue_1732_skipped_fields_round_trip_in_binary_formats() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Middle {
        first: u8,
        #[serde(skip_serializing_if = "Vec::is_empty")]
        list: Vec<u8>,
        #[serde(skip_serializing_if = "is_seven")]
        seven: u8,
        maybe: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_some")]
        odd: Option<u8>,
        last: u8,
    }
    fn check<F: Format>() {
        for (list, seven, maybe, odd) in [
            (vec![], 7, None, Some(1)),
            (vec![1], 7, Some(1), None),
            (vec![], 8, None, None),
            (vec![1, 2], 9, Some(2), Some(2)),
        ] {
            let request = Middle { first: 1, list, seven, maybe, odd, last: 2 };
            let bytes = F::write(&request).unwrap();
            assert_eq!(F::read(&bytes), Ok(request), "{}", F::NAME);
        }
    }
    each!(check: MessagePack NamedMessagePack Cbor Postcard Bincode);
}

#[test]
fn issue_1732_affects_serdes_twin() {
    fn check<F: Format>() {
        let page = requests::ours::Page { cursor: "c".to_owned(), limit: None, by: vec![] };
        let whole = F::read::<requests::whole::Page>(&F::write(&page).unwrap()).unwrap();
        assert_eq!(F::write(&whole), F::write(&page));
        let human: requests::human::Page =
            serde_json::from_str(&serde_json::to_string(&page).unwrap()).unwrap();
        assert!(
            F::read::<requests::human::Page>(&F::write(&human).unwrap()).is_err(),
            "{}",
            F::NAME
        );
    }
    check::<Postcard>();
    check::<Bincode>();
    // Formats with names work too, though the fields have no default.
    let page = requests::ours::Page { cursor: "c".to_owned(), limit: None, by: vec![] };
    assert_eq!(Cbor::read(&Cbor::write(&page).unwrap()), Ok(page.clone()));
    assert_eq!(NamedMessagePack::read(&NamedMessagePack::write(&page).unwrap()), Ok(page));
}
