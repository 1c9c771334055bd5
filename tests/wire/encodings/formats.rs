//! The formats, each behind the same two functions.

use std::fmt::Display;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) use super::more_formats::{Bson, Csv, Json5, Ron, SimdJson, SonicRs};

/// A format that requests are written in.
pub(crate) trait Format {
    /// The name that failures show.
    const NAME: &'static str;
    /// Whether it is human-readable, which decides what is written.
    const HUMAN: bool;

    fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String>;

    fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String>;
}

/// A format from whose input strings can be borrowed.
pub(crate) trait BorrowFormat: Format {
    fn read_borrowed<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, String>;
}

pub(super) fn stringify_error<T, E: Display>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

/// Text that is cut in the middle of a character is an error in every format.
fn parse_utf8(bytes: &[u8]) -> Result<&str, String> {
    stringify_error(std::str::from_utf8(bytes))
}

macro_rules! borrow_formats {
    ($format:ident: $human:literal, write: $write:expr, read: $read:expr) => {
        pub(crate) struct $format;

        impl Format for $format {
            const NAME: &'static str = stringify!($format);
            const HUMAN: bool = $human;

            fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
                stringify_error($write(value))
            }

            fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
                Self::read_borrowed(bytes)
            }
        }

        impl BorrowFormat for $format {
            fn read_borrowed<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, String> {
                stringify_error($read(bytes))
            }
        }
    };
}

borrow_formats! { Json: true,
    write: serde_json::to_vec,
    read: serde_json::from_slice
}
borrow_formats! { Yaml: true,
    write: |value| yaml_serde::to_string(value).map(String::into_bytes),
    read: |bytes: &'de [u8]| stringify_error(yaml_serde::from_str(parse_utf8(bytes)?))
}
borrow_formats! { Toml: true,
    write: |value| toml::to_string(value).map(String::into_bytes),
    read: |bytes: &'de [u8]| stringify_error(toml::from_str(parse_utf8(bytes)?))
}
borrow_formats! { Urlencoded: true,
    write: |value| serde_urlencoded::to_string(value).map(String::into_bytes),
    read: serde_urlencoded::from_bytes
}
borrow_formats! { Form: true,
    write: |value| serde_html_form::to_string(value).map(String::into_bytes),
    read: serde_html_form::from_bytes
}
borrow_formats! { MessagePack: false,
    write: rmp_serde::to_vec,
    read: rmp_serde::from_slice
}
borrow_formats! { NamedMessagePack: false,
    write: rmp_serde::to_vec_named,
    read: rmp_serde::from_slice
}
// MessagePack that claims to be human-readable.
borrow_formats! { HumanMessagePack: true,
    write: |value: &T| {
        let mut bytes = Vec::new();
        let mut serializer =
            rmp_serde::Serializer::new(&mut bytes).with_struct_map().with_human_readable();
        value.serialize(&mut serializer).map(|()| bytes)
    },
    read: |bytes: &'de [u8]| {
        T::deserialize(&mut rmp_serde::Deserializer::from_read_ref(bytes).with_human_readable())
    }
}
borrow_formats! { Postcard: false,
    write: postcard::to_allocvec,
    read: postcard::from_bytes
}
// Without a limit it allocates whatever length the input claims, and panics if that is too large.
borrow_formats! { Bincode: false,
    write: |value| bincode::serde::encode_to_vec(value, bincode::config::standard()),
    read: |bytes| {
        let config = bincode::config::standard().with_limit::<65_536>();
        bincode::serde::borrow_decode_from_slice(bytes, config).map(|(value, _)| value)
    }
}

/// It reads from a reader, so that nothing can be borrowed.
pub(crate) struct Cbor;

impl Format for Cbor {
    const NAME: &'static str = "Cbor";
    const HUMAN: bool = false;

    fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        stringify_error(ciborium::into_writer(value, &mut bytes)).map(|()| bytes)
    }

    fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
        stringify_error(ciborium::from_reader(bytes))
    }
}

/// Calls a generic function with each of the formats.
macro_rules! each {
    // The formats that identify fields by name.
    ($check:ident: named) => {
        each!($check: Json Yaml Toml Urlencoded Form NamedMessagePack HumanMessagePack Cbor)
    };
    ($check:ident: all) => {
        each!($check: named);
        each!($check: MessagePack Postcard Bincode)
    };
    // The formats that nest values, which a query string does not.
    ($check:ident: nesting) => {
        each!($check: Json Yaml Toml NamedMessagePack HumanMessagePack Cbor);
        each!($check: MessagePack Postcard Bincode)
    };
    ($check:ident: $($format:ident)*) => {$(
        $check::<$crate::encodings::formats::$format>();
    )*};
}
pub(crate) use each;

/// What a format answers to `is_human_readable`, when writing and when reading.
#[derive(Debug, Default)]
struct HumanReadable {
    written: bool,
    read: bool,
}

impl Serialize for HumanReadable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.is_human_readable().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for HumanReadable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = deserializer.is_human_readable();
        bool::deserialize(deserializer).map(|written| HumanReadable { written, read })
    }
}

#[test]
fn each_format_is_human_readable_as_listed() {
    fn check<F: Format>() {
        #[derive(Serialize, Deserialize, Default)]
        struct Asking {
            asked: HumanReadable,
        }
        let Asking { asked } = F::read(&F::write(&Asking::default()).unwrap()).unwrap();
        assert_eq!((asked.written, asked.read), (F::HUMAN, F::HUMAN), "{}", F::NAME);
    }
    each!(check: all);
}

#[test]
fn only_human_readable_formats_omit_none() {
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
        let expected = if F::HUMAN {
            F::write(&Without { last: 1 })
        } else {
            F::write(&With { first: None, last: 1 })
        };
        assert_eq!(bytes, expected, "{}", F::NAME);
        assert_eq!(F::read::<Request>(&bytes.unwrap()), Ok(request), "{}", F::NAME);
    }
    each!(check: all);
}
