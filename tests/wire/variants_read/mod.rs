//! What enums read, compared with serde's derive, and where it is documented to differ.

mod adjacent;
mod external;
mod internal;
mod kept;
mod names;
mod newtypes;
mod round_trips;

use std::fmt::Debug;

use run_request::{Leaf, RunRequest};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Declares each enum twice: in `ours` by our derive, in `theirs` by serde's.
macro_rules! both {
    ($($(#[$attribute:meta])* enum $name:ident { $($variants:tt)* })*) => {
        #[allow(dead_code)]
        mod ours {
            use super::*;
            $(
                #[derive(RunRequest, Debug, Clone, PartialEq)]
                $(#[$attribute])*
                pub(super) enum $name { $($variants)* }
            )*
        }
        #[allow(dead_code)]
        mod theirs {
            use super::*;
            $(
                #[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
                $(#[$attribute])*
                pub(super) enum $name { $($variants)* }
            )*
        }
    };
}
use both;

/// A struct of serde's.
#[derive(Serialize, Deserialize, Debug, Clone, PartialEq, Default)]
struct Foreign {
    name: String,
    size: Option<u8>,
}
impl Leaf for Foreign {}

/// The value, or the error.
fn read<T: DeserializeOwned + Debug>(json: &str) -> String {
    match serde_json::from_str::<T>(json) {
        Ok(value) => format!("{value:?}"),
        Err(error) => error.to_string(),
    }
}

/// The error without its position, which serde's derive loses where it has buffered the value.
fn without_position(text: &str) -> &str {
    text.split(" at line ").next().unwrap_or(text)
}

/// Both derives read the same value from each document, or report the same error.
#[track_caller]
fn assert_read_alike<Ours, Theirs>(documents: &[&str])
where
    Ours: DeserializeOwned + Debug,
    Theirs: DeserializeOwned + Debug,
{
    for json in documents {
        let (ours, theirs) = (read::<Ours>(json), read::<Theirs>(json));
        assert_eq!(without_position(&ours), without_position(&theirs), "{json}");
    }
}

#[track_caller]
fn assert_error<T: DeserializeOwned + Debug>(json: &str, error: &str) {
    match serde_json::from_str::<T>(json) {
        Ok(value) => panic!("{json} is {value:?}"),
        Err(found) => assert_eq!(found.to_string(), error, "{json}"),
    }
}
