//! The formats, each behind the same two functions.

use std::fmt::Display;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) use super::others::{Bson, Csv, Json5, Ron, SimdJson, SonicRs};

/// A format that requests are written in.
pub(crate) trait Format {
    /// What failures call it.
    const NAME: &'static str;
    /// What it says of itself, when asked `is_human_readable`.
    const HUMAN: bool;

    fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String>;

    fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String>;
}

/// A format that lends strings of its input.
pub(crate) trait Lends: Format {
    fn lend<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, String>;
}

fn told<T, E: Display>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

/// Text that was cut in the middle of a character is no text of any format.
fn text(bytes: &[u8]) -> Result<&str, String> {
    told(std::str::from_utf8(bytes))
}

macro_rules! lends {
    ($format:ident: $human:literal, write: $write:expr, lend: $lend:expr) => {
        pub(crate) struct $format;

        impl Format for $format {
            const NAME: &'static str = stringify!($format);
            const HUMAN: bool = $human;

            fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
                told($write(value))
            }

            fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
                Self::lend(bytes)
            }
        }

        impl Lends for $format {
            fn lend<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, String> {
                told($lend(bytes))
            }
        }
    };
}

lends! { Json: true,
    write: serde_json::to_vec,
    lend: serde_json::from_slice
}
lends! { Yaml: true,
    write: |value| yaml_serde::to_string(value).map(String::into_bytes),
    lend: |bytes: &'de [u8]| told(yaml_serde::from_str(text(bytes)?))
}
lends! { Toml: true,
    write: |value| toml::to_string(value).map(String::into_bytes),
    lend: |bytes: &'de [u8]| told(toml::from_str(text(bytes)?))
}
lends! { Urlencoded: true,
    write: |value| serde_urlencoded::to_string(value).map(String::into_bytes),
    lend: serde_urlencoded::from_bytes
}
lends! { Form: true,
    write: |value| serde_html_form::to_string(value).map(String::into_bytes),
    lend: serde_html_form::from_bytes
}
lends! { MessagePack: false,
    write: rmp_serde::to_vec,
    lend: rmp_serde::from_slice
}
lends! { NamedMessagePack: false,
    write: rmp_serde::to_vec_named,
    lend: rmp_serde::from_slice
}
// MessagePack that says to be for humans: the same bytes, but for what is asked of the format.
lends! { HumanMessagePack: true,
    write: |value: &T| {
        let mut bytes = Vec::new();
        let mut serializer =
            rmp_serde::Serializer::new(&mut bytes).with_struct_map().with_human_readable();
        value.serialize(&mut serializer).map(|()| bytes)
    },
    lend: |bytes: &'de [u8]| {
        T::deserialize(&mut rmp_serde::Deserializer::from_read_ref(bytes).with_human_readable())
    }
}
lends! { Postcard: false,
    write: postcard::to_allocvec,
    lend: postcard::from_bytes
}
// Without a limit it allocates whatever length the input claims, and panics if that is too much.
lends! { Bincode: false,
    write: |value| bincode::serde::encode_to_vec(value, bincode::config::standard()),
    lend: |bytes| {
        let config = bincode::config::standard().with_limit::<65_536>();
        bincode::serde::borrow_decode_from_slice(bytes, config).map(|(value, _)| value)
    }
}

/// Reads from a reader, so it has nothing to lend.
pub(crate) struct Cbor;

impl Format for Cbor {
    const NAME: &'static str = "Cbor";
    const HUMAN: bool = false;

    fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        told(ciborium::into_writer(value, &mut bytes)).map(|()| bytes)
    }

    fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
        told(ciborium::from_reader(bytes))
    }
}

/// Calls a generic function for each of the formats.
macro_rules! each {
    // Those that tell fields by their names.
    ($check:ident: named) => {
        each!($check: Json Yaml Toml Urlencoded Form NamedMessagePack HumanMessagePack Cbor)
    };
    ($check:ident: all) => {
        each!($check: named);
        each!($check: MessagePack Postcard Bincode)
    };
    // Those that nest: in a query string, every value is a word.
    ($check:ident: nesting) => {
        each!($check: Json Yaml Toml NamedMessagePack HumanMessagePack Cbor);
        each!($check: MessagePack Postcard Bincode)
    };
    ($check:ident: $($format:ident)*) => {$(
        $check::<$crate::encodings::formats::$format>();
    )*};
}
pub(crate) use each;

/// What a format says to values of it, as it writes them and as it reads them.
#[derive(Debug, Default)]
struct Asked {
    written: bool,
    read: bool,
}

impl Serialize for Asked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.is_human_readable().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Asked {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.is_human_readable();
        bool::deserialize(deserializer).map(|written| Asked { written, read })
    }
}

#[test]
fn a_format_is_what_it_says_to_be() {
    fn check<F: Format>() {
        #[derive(Serialize, Deserialize, Default)]
        struct Asking {
            asked: Asked,
        }
        let Asking { asked } = F::read(&F::write(&Asking::default()).unwrap()).unwrap();
        assert_eq!((asked.written, asked.read), (F::HUMAN, F::HUMAN), "{}", F::NAME);
    }
    each!(check: all);
}

#[test]
fn none_is_omitted_by_what_says_to_be_human_readable_alone() {
    use run_request::RunRequest;

    fn check<F: Format>() {
        #[derive(RunRequest, Debug, PartialEq)]
        struct Request {
            first: Option<u8>,
            last: u8,
        }
        #[derive(Serialize)]
        struct Without {
            last: u8,
        }
        #[derive(Serialize)]
        struct With {
            first: Option<u8>,
            last: u8,
        }
        let request = Request { first: None, last: 1 };
        let bytes = F::write(&request);
        let expected = match F::HUMAN {
            true => F::write(&Without { last: 1 }),
            false => F::write(&With { first: None, last: 1 }),
        };
        assert_eq!(bytes, expected, "{}", F::NAME);
        assert_eq!(F::read::<Request>(&bytes.unwrap()), Ok(request), "{}", F::NAME);
    }
    each!(check: all);
}
