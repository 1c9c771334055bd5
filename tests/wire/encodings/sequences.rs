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
    let message = format!("invalid type: sequence, expected {expected}");
    assert!(error.contains(&message) && !error.contains("element"), "{} {error}", F::NAME);
}

fn check<F: Format>() {
    fn check_type<F: Format, T>(expected: &str)
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
    check_type::<F, Empty>("struct Empty");
    check_type::<F, Required>("struct Required");
    check_type::<F, Defaults>("struct Defaults");
    check_type::<F, OfStruct>("struct OfStruct");
    check_type::<F, Options>("struct Options");
    check_type::<F, Nullable>("struct Nullable");
    check_type::<F, Mixed>("struct Mixed");
    check_type::<F, Denying>("struct Denying");
    check_type::<F, Secret>("struct Secret");
    check_type::<F, Composed>("struct Composed");
    check_type::<F, Around>("struct Around");
    check_type::<F, Worded>("what is wanted");
    check_type::<F, CreateRunRequest>("struct CreateRunRequest");
    check_type::<F, AssistantTool>("");
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
