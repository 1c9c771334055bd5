//! Shapes with attributes that change how a field is written or read.

use std::borrow::Cow;
use std::fmt::Display;
use std::str::FromStr;

use run_request::Validate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::sample::{Sample, Source};
use super::shapes;

/// Writes values as strings.
mod as_text {
    use super::{Deserializer, Display, FromStr, Serializer, read, write};

    pub(super) fn serialize<T: Display, S: Serializer>(value: &T, s: S) -> Result<S::Ok, S::Error> {
        write(value, s)
    }

    pub(super) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(
        d: D,
    ) -> Result<T, D::Error> {
        read(d)
    }
}

fn write<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

fn read<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    let text = Cow::<str>::deserialize(d)?;
    text.parse().map_err(|error| D::Error::custom(format_args!("not so: {error}")))
}

mod as_text_if_any {
    use super::{Deserialize, Deserializer, Display, Error, FromStr, Serializer};

    #[allow(clippy::ref_option)]
    pub(super) fn serialize<T: Display, S: Serializer>(
        value: &Option<T>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => serializer.serialize_some(&value.to_string()),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, T: FromStr<Err: Display>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<T>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}

fn seven() -> u8 {
    7
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_zero(number: &u8) -> bool {
    *number == 0
}

#[test]
fn names_for_each_direction() {
    shapes! {
        struct Split {
            #[serde(rename(serialize = "written", deserialize = "read"))]
            both: u8,
            #[serde(rename(serialize = "sent"))]
            first: String,
            #[serde(rename(deserialize = "got"), alias = "had")]
            second: Option<u8> => "Option::is_none",
        }
        #[serde(deny_unknown_fields)]
        struct Crossed {
            #[serde(rename(serialize = "b", deserialize = "a"))]
            one: u8,
            #[serde(rename(serialize = "a", deserialize = "b"), alias = "c")]
            two: u8,
        }
    }
}

#[test]
fn cases_for_each_direction() {
    shapes! {
        #[serde(rename_all(serialize = "camelCase", deserialize = "kebab-case"))]
        struct Both {
            top_p: u8,
            #[serde(rename(deserialize = "readAs"))]
            max_tokens: Option<u8> => "Option::is_none",
            #[serde(rename = "as_is")]
            the_same: bool,
        }
        #[serde(rename_all(serialize = "PascalCase"), deny_unknown_fields)]
        struct Written {
            top_p: u8,
            max_tokens: Option<u8> => "Option::is_none",
        }
        #[serde(rename_all(deserialize = "SCREAMING-KEBAB-CASE"), deny_unknown_fields)]
        struct Read {
            top_p: u8,
            #[serde(alias = "most")]
            max_tokens: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn names_of_the_struct_for_each_direction() {
    shapes! {
        #[serde(rename(serialize = "Sent", deserialize = "Got"))]
        struct Both {
            number: u8,
        }
        #[serde(rename(serialize = "Sent"))]
        struct Written {
            number: u8,
        }
        #[serde(rename(deserialize = "Got"))]
        struct Read {
            number: u8,
        }
    }
}

#[test]
fn fields_with_a_module_of_functions() {
    shapes! {
        struct With {
            #[serde(with = "as_text")]
            number: u8,
            #[serde(with = "as_text", default)]
            defaulted: u8,
            #[serde(with = "as_text", default = "seven")]
            seven: u8,
            #[serde(with = "self::as_text")]
            @#[serde(skip_serializing_if = "is_zero")]
            zero: u8 => "is_zero",
        }
    }
}

#[test]
fn fields_with_a_function_for_one_direction() {
    shapes! {
        struct Written {
            #[serde(serialize_with = "write")]
            written: u8,
            #[serde(serialize_with = "write", deserialize_with = "read")]
            both: i64,
            #[serde(serialize_with = "as_text::serialize", skip_deserializing)]
            sent: u8,
        }
        struct Read {
            #[serde(deserialize_with = "read")]
            read: u8,
            #[serde(deserialize_with = "as_text::deserialize::<u8, _>", default)]
            defaulted: u8,
            #[serde(deserialize_with = "read", skip_serializing)]
            got: char,
        }
    }
}

#[test]
fn options_with_a_module_of_functions() {
    shapes! {
        struct May {
            #[serde(with = "as_text_if_any", default)]
            number: Option<u8>,
            #[serde(deserialize_with = "as_text_if_any::deserialize", default)]
            read: Option<u8> => "Option::is_none",
            #[serde(serialize_with = "as_text_if_any::serialize")]
            written: Option<u8>,
        }
        #[serde(deny_unknown_fields)]
        struct Skipping {
            first: u8,
            #[serde(with = "as_text_if_any", default)]
            @#[serde(skip_serializing_if = "Option::is_some")]
            maybe: Option<u8> => "Option::is_some",
            last: Option<u8> => "Option::is_none",
        }
    }
}

/// A difference: an `Option` can be absent even if a function reads it, since it is omitted when
/// unset. Serde requires the field unless it has `default`.
#[test]
fn an_option_with_a_module_of_functions_can_be_absent_without_a_default() {
    #[derive(run_request::RunRequest, Debug, PartialEq)]
    struct Ours {
        #[serde(with = "as_text_if_any")]
        number: Option<u8>,
    }
    #[derive(Serialize, Deserialize, Debug)]
    struct Theirs {
        #[serde(with = "as_text_if_any")]
        number: Option<u8>,
    }
    assert_eq!(serde_json::from_str::<Ours>("{}").unwrap(), Ours { number: None });
    let written = serde_json::to_string(&Ours { number: None }).unwrap();
    assert_eq!(written, r#"{"number":null}"#, "what the function writes");
    let error = serde_json::from_str::<Theirs>("{}").unwrap_err();
    assert_eq!(error.to_string(), "missing field `number` at line 1 column 2");
    assert_eq!(serde_json::to_string(&Theirs { number: None }).unwrap(), r#"{"number":null}"#);
}

/// A type without impls of serde, for fields with functions.
#[derive(Debug, Validate)]
struct Mute(u8);

impl Sample for Mute {
    fn sample(source: &mut Source<'_>) -> Self {
        Mute(Sample::sample(source))
    }
}

mod of_mute {
    use super::{Deserialize, Deserializer, Mute, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(mute: &Mute, s: S) -> Result<S::Ok, S::Error> {
        mute.0.serialize(s)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Mute, D::Error> {
        u8::deserialize(d).map(Mute)
    }
}

#[test]
fn types_without_serde() {
    shapes! {
        struct Holder {
            #[serde(with = "of_mute")]
            mute: Mute,
            number: u8,
        }
    }
}

#[test]
fn type_parameters_with_a_module_of_functions() {
    shapes! {
        struct Generic[T, U] of [u8, Vec<u8>] where [T: Display + FromStr<Err: Display>] {
            #[serde(with = "as_text")]
            @#[request(skip)]
            value: T,
            @#[request(skip)]
            other: U,
        }
        struct Half[T] of [u8] where [T: Display + FromStr<Err: Display>] {
            #[serde(serialize_with = "write")]
            @#[request(skip)]
            written: T,
            #[serde(deserialize_with = "read")]
            @#[request(skip)]
            read: T,
        }
    }
}

#[test]
fn custom_expecting() {
    shapes! {
        #[serde(expecting = "a run, as you know it")]
        struct Expecting {
            number: u8,
            maybe: Option<u8> => "Option::is_none",
        }
        #[serde(expecting = "", deny_unknown_fields)]
        struct Nothing {
            number: u8,
        }
    }
}
