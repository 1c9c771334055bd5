//! Human-readable formats reject a sequence in place of a request; the others read it by position.

use run_request::assistants::{AssistantTool, CreateRunRequest};
use run_request::{RunRequest, Valid};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::formats::{Format, MessagePack, each};

macro_rules! requests {
    ($($(#[$container:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident: $type:ty,)* })*) => {$(
        #[derive(RunRequest, Debug, Clone, PartialEq)]
        $(#[$container])*
        struct $name {$($(#[$attribute])* $field: $type,)*}
    )*};
}

requests! {
    Empty {}
    Required { first: u8, last: u8, }
    Defaults { #[serde(default)] first: u8, #[serde(default)] last: u8, }
    #[serde(default)] OfStruct { first: u8, }
    Options { first: Option<u8>, last: Option<u8>, }
    Nullable { #[request(nullable)] first: Option<u8>, last: u8, }
    Mixed { #[serde(default)] first: u8, last: u8, }
    #[serde(deny_unknown_fields)] Denying { first: u8, }
    Secret { #[request(secret)] first: u8, }
    Composed { #[serde(flatten)] inner: Defaults, }
    Around { before: u8, #[serde(flatten)] inner: Required, }
    #[serde(expecting = "what is wanted")] Worded { first: u8, }
}

impl Default for OfStruct {
    fn default() -> Self {
        OfStruct { first: 1 }
    }
}

/// Holds a request in a field.
#[derive(RunRequest, Debug, Clone, PartialEq)]
struct Holder<T> {
    #[request(nested)]
    held: T,
}

#[derive(Serialize)]
struct Held<T> {
    held: T,
}

fn assert_rejected<F: Format, T: DeserializeOwned + std::fmt::Debug>(bytes: &[u8], expected: &str) {
    let error = F::read::<T>(bytes).expect_err(&format!("{} {bytes:?}", F::NAME));
    let told = format!("invalid type: sequence, expected {expected}");
    assert!(error.contains(&told) && !error.contains("element"), "{} {error}", F::NAME);
}

fn check<F: Format>() {
    fn each<F: Format, T>(expected: &str)
    where
        T: DeserializeOwned + std::fmt::Debug + run_request::Validate,
    {
        let sequences: [&[u8]; 4] = [&[], &[1], &[1, 2], &[1, 2, 3]];
        for sequence in sequences {
            let bytes = F::write(&sequence).unwrap();
            assert_rejected::<F, T>(&bytes, expected);
            assert_rejected::<F, Valid<T>>(&bytes, expected);
            assert_rejected::<F, Option<T>>(&bytes, expected);
            assert_rejected::<F, Holder<T>>(&F::write(&Held { held: sequence }).unwrap(), expected);
        }
    }
    each::<F, Empty>("struct Empty");
    each::<F, Required>("struct Required");
    each::<F, Defaults>("struct Defaults");
    each::<F, OfStruct>("struct OfStruct");
    each::<F, Options>("struct Options");
    each::<F, Nullable>("struct Nullable");
    each::<F, Mixed>("struct Mixed");
    each::<F, Denying>("struct Denying");
    each::<F, Secret>("struct Secret");
    each::<F, Composed>("struct Composed");
    each::<F, Around>("struct Around");
    each::<F, Worded>("what is wanted");
    each::<F, CreateRunRequest>("struct CreateRunRequest");
    each::<F, AssistantTool>("");
}

#[test]
fn human_readable_formats_reject_sequences() {
    each!(check: Json Yaml HumanMessagePack SonicRs);
    let read = serde_json::from_value::<Required>(serde_json::json!([1, 2]));
    let error = read.unwrap_err().to_string();
    assert_eq!(error, "invalid type: sequence, expected struct Required");
}

#[test]
fn other_formats_read_sequences_by_position() {
    fn check<F: Format>() {
        let bytes = F::write(&(1u8, 2u8)).unwrap();
        assert_eq!(F::read(&bytes), Ok(Required { first: 1, last: 2 }), "{}", F::NAME);
        assert_eq!(F::read(&bytes), Ok(Defaults { first: 1, last: 2 }), "{}", F::NAME);
    }
    each!(check: MessagePack Postcard Bincode);
    assert_eq!(MessagePack::read(&[0x90]), Ok(Empty {}));
    assert_eq!(MessagePack::read(&[0x90]), Ok(Defaults { first: 0, last: 0 }));
}
