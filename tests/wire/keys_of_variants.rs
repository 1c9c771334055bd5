//! Keys on variants and on their fields do what they say in each form of an enum, where serde's own
//! derive has them too.

use std::fmt::Debug;

use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Reads the document by both derives, which agree on whether it is valid; what they write is it
/// again.
fn read_as_serde<T, U>(json: &str, is_valid: bool)
where
    T: Serialize + DeserializeOwned + Debug,
    U: Serialize + DeserializeOwned + Debug,
{
    let (ours, theirs) = (serde_json::from_str::<T>(json), serde_json::from_str::<U>(json));
    assert_eq!(theirs.is_ok(), is_valid, "{json}: serde: {theirs:?}");
    assert_eq!(ours.is_ok(), is_valid, "{json}: {ours:?}");
    let (Ok(ours), Ok(theirs)) = (ours, theirs) else { return };
    let written = serde_json::to_string(&theirs).unwrap();
    assert_eq!(serde_json::to_string(&ours).unwrap(), written);
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    let bytes = postcard::to_allocvec(&theirs);
    assert_eq!(postcard::to_allocvec(&ours), bytes, "{json}");
    let packed = rmp_serde::to_vec(&theirs).unwrap();
    assert_eq!(rmp_serde::to_vec(&ours).unwrap(), packed, "{json}");
    let again: T = rmp_serde::from_slice(&rmp_serde::to_vec_named(&ours).unwrap()).unwrap();
    assert_eq!(format!("{again:?}"), format!("{ours:?}"));
}

/// The declaration by both derives, each in a module.
macro_rules! both {
    ($module:ident: $(#[$attribute:meta])* enum $name:ident $body:tt) => {
        mod $module {
            pub(super) mod ours {
                #[allow(unused_imports)]
                use super::super::*;

                #[derive(RunRequest, Debug)]
                $(#[$attribute])*
                #[allow(dead_code)]
                pub(crate) enum $name $body
            }
            pub(super) mod theirs {
                #[allow(unused_imports)]
                use super::super::*;

                #[derive(Serialize, Deserialize, Debug)]
                $(#[$attribute])*
                #[allow(dead_code)]
                pub(crate) enum $name $body
            }
        }
    };
}

/// Functions for a variant of two numbers, as one string.
mod pair {
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(a: &u8, b: &u8, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("{a}-{b}"))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<(u8, u8), D::Error> {
        let text = String::deserialize(from)?;
        let parts = text.split_once('-').ok_or("no dash").map_err(serde::de::Error::custom)?;
        let parse = |part: &str| part.parse().map_err(serde::de::Error::custom);
        Ok((parse(parts.0)?, parse(parts.1)?))
    }
}

/// Functions for a variant without fields, as a number.
mod nothing {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u8(0)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<(), D::Error> {
        u8::deserialize(from).map(drop)
    }
}

both! { fields:
    enum Step {
        Default(u8, #[serde(default)] u8, #[serde(default)] Option<u8>),
        Optional(u8, Option<u8>),
        Skip(u8, #[serde(skip)] u8, u8),
        SkipSome(#[serde(skip)] u8),
        With(#[serde(with = "as_text")] u8, u8),
        WithOne(#[serde(with = "as_text")] u8),
        Struct { #[serde(skip_serializing)] a: u8, #[serde(default, rename = "c")] b: u8 },
    }
}

/// A number as a string.
mod as_text {
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref)]
    pub(crate) fn serialize<S: Serializer>(number: &u8, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&number.to_string())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[test]
fn keys_on_fields_do_what_they_say() {
    for (json, is_valid) in [
        (r#"{"Default":[1,2,3]}"#, true),
        (r#"{"Default":[1,2]}"#, true),
        (r#"{"Default":[1]}"#, true),
        (r#"{"Default":[]}"#, false),
        (r#"{"Default":[1,2,3,4]}"#, false),
        (r#"{"Optional":[1,null]}"#, true),
        (r#"{"Optional":[1]}"#, false),
        (r#"{"Skip":[1,2]}"#, true),
        (r#"{"Skip":[1,2,3]}"#, false),
        (r#""SkipSome""#, true),
        (r#"{"With":["1",2]}"#, true),
        (r#"{"With":[1,2]}"#, false),
        (r#"{"WithOne":"1"}"#, true),
        (r#"{"WithOne":1}"#, false),
    ] {
        read_as_serde::<fields::ours::Step, fields::theirs::Step>(json, is_valid);
    }
}

both! { external:
    enum Step {
        #[serde(with = "pair")]
        Pair(u8, u8),
        #[serde(with = "pair")]
        Struct { a: u8, b: u8 },
        #[serde(with = "nothing")]
        Unit,
        #[serde(with = "as_text", rename = "one", alias = "uno")]
        One(u8),
        #[serde(skip_serializing)]
        Old(u8),
        #[serde(other)]
        Other,
    }
}

both! { adjacent:
    #[serde(tag = "t", content = "c")]
    enum Step {
        #[serde(with = "pair")]
        Pair(u8, u8),
        #[serde(with = "pair")]
        Struct { a: u8, b: u8 },
        #[serde(with = "as_text", rename = "one", alias = "uno")]
        One(u8),
    }
}

both! { untagged:
    #[serde(untagged)]
    enum Step {
        #[serde(with = "pair")]
        Pair(u8, u8),
        #[serde(with = "as_text")]
        One(u8),
        #[serde(with = "nothing")]
        Unit,
    }
}

#[test]
fn functions_of_variants_are_called_in_every_form() {
    for (json, is_valid) in [
        (r#"{"Pair":"1-2"}"#, true),
        (r#"{"Pair":[1,2]}"#, false),
        (r#"{"Struct":"1-2"}"#, true),
        (r#"{"Unit":0}"#, true),
        (r#"{"one":"1"}"#, true),
        (r#"{"uno":"1"}"#, true),
        (r#"{"One":"1"}"#, false),
    ] {
        read_as_serde::<external::ours::Step, external::theirs::Step>(json, is_valid);
    }
    for (json, is_valid) in [
        (r#"{"t":"Pair","c":"1-2"}"#, true),
        (r#"{"c":"1-2","t":"Pair"}"#, true),
        (r#"{"t":"Struct","c":"1-2"}"#, true),
        (r#"{"t":"uno","c":"1"}"#, true),
        (r#"{"t":"one","c":1}"#, false),
    ] {
        read_as_serde::<adjacent::ours::Step, adjacent::theirs::Step>(json, is_valid);
    }
    for (json, is_valid) in [(r#""1-2""#, true), (r#""1""#, true), ("0", true), ("[]", false)] {
        read_as_serde::<untagged::ours::Step, untagged::theirs::Step>(json, is_valid);
    }
}
