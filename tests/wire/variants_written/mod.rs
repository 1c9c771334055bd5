//! What enums write, compared with serde's derive: the same calls on the serializer, and therefore
//! the same bytes in every format.

mod attributes;
mod bare;
mod flattened;
mod forms;
mod tagged_values;
mod unset;
mod untagged_variants;

use run_request::{Leaf, RunRequest};
use serde::Serialize;

use crate::encodings::formats::{
    Bincode, Cbor, Format, Json, MessagePack, NamedMessagePack, Postcard, Yaml,
};
use crate::recorder::record_calls;

/// Declares each enum twice: in `ours` by our derive, in `theirs` by serde's.
macro_rules! both {
    ($($(#[$attribute:meta])* enum $name:ident { $($variants:tt)* })*) => {
        #[allow(dead_code)]
        mod ours {
            use super::*;
            $(
                #[derive(RunRequest, Debug, Clone)]
                $(#[$attribute])*
                pub(super) enum $name { $($variants)* }
            )*
        }
        #[allow(dead_code)]
        mod theirs {
            use super::*;
            $(
                #[derive(Serialize, Debug, Clone)]
                $(#[$attribute])*
                pub(super) enum $name { $($variants)* }
            )*
        }
    };
}

use both;

/// Writes each value by both derives.
macro_rules! assert_written_alike {
    ($($value:expr),* $(,)?) => {$({
        let ours = {
            use ours::*;
            $value
        };
        let theirs = {
            use theirs::*;
            $value
        };
        compare_written(&ours, &theirs, stringify!($value));
    })*};
}

use assert_written_alike;

#[track_caller]
fn compare_written<Ours: Serialize, Theirs: Serialize>(ours: &Ours, theirs: &Theirs, value: &str) {
    for human_readable in [true, false] {
        let calls = record_calls(ours, human_readable);
        assert_eq!(calls, record_calls(theirs, human_readable), "{value}");
    }
    compare_bytes(ours, theirs, value);
}

#[track_caller]
fn compare_bytes<Ours: Serialize, Theirs: Serialize>(ours: &Ours, theirs: &Theirs, value: &str) {
    compare_in::<Json>(ours, theirs, value);
    compare_in::<Yaml>(ours, theirs, value);
    compare_in::<Cbor>(ours, theirs, value);
    compare_in::<MessagePack>(ours, theirs, value);
    compare_in::<NamedMessagePack>(ours, theirs, value);
    compare_in::<Postcard>(ours, theirs, value);
    compare_in::<Bincode>(ours, theirs, value);
}

#[track_caller]
fn compare_in<F: Format>(ours: &impl Serialize, theirs: &impl Serialize, value: &str) {
    assert_eq!(F::write(ours), F::write(theirs), "{value} in {}", F::NAME);
}

#[track_caller]
fn assert_json(value: &impl Serialize, expected: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), expected);
}

#[track_caller]
fn write_error(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_err().to_string()
}

/// A struct that only implements serde's traits.
#[derive(Serialize, serde::Deserialize, Debug, Clone)]
struct Foreign {
    id: u64,
    text: String,
}

impl Leaf for Foreign {}

fn foreign() -> Foreign {
    Foreign { id: 7, text: "seven".to_owned() }
}
