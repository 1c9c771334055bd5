//! Enums with parameters and bounds.

use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::marker::PhantomData;
use std::str::FromStr;

use super::enum_shapes;
use super::functions::as_text;

#[test]
fn generic_external() {
    enum_shapes! {
        enum Shape [T] of [u8] {
            Unit,
            Newtype(@#[request(skip)] T),
            Tuple(@#[request(skip)] T, @#[request(skip)] Vec<T>),
            Struct {
                @#[request(skip)]
                value: T,
                @#[request(skip)]
                maybe: Option<T> => "Option::is_none",
            },
        }
        enum Constant [const N: usize] of [2] {
            Unit,
            Array { number: u8, text: Vec<String>, },
        }
    }
}

#[test]
fn generic_internal() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape [T, U] of [BTreeMap<String, u8>, Option<u8>] {
            Newtype(@#[request(skip)] T),
            Struct { @#[request(skip)] value: T, @#[request(skip)] other: U, },
            Unit,
        }
    }
}

#[test]
fn generic_adjacent() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Shape [T, U] of [Option<u8>, String] where [T: Debug] {
            Newtype(@#[request(skip)] T),
            Tuple(@#[request(skip)] T, @#[request(skip)] U),
            Struct { @#[request(skip)] value: Vec<T>, },
            Unit,
        }
    }
}

#[test]
fn generic_untagged() {
    enum_shapes! {
        #[serde(untagged)]
        enum OneOrMany [T] of [u8] {
            One(@#[request(skip)] T),
            Many(@#[request(skip)] Vec<T>),
        }
        #[serde(untagged)]
        enum Either [L, R] of [String, Vec<String>] {
            Left(@#[request(skip)] L),
            Right(@#[request(skip)] R),
        }
    }
}

#[test]
fn generic_bounds() {
    enum_shapes! {
        #[serde(bound(serialize = "T: Display", deserialize = "T: FromStr, T::Err: Display"))]
        enum Declared [T] of [u8] {
            Newtype(#[serde(with = "as_text")] @#[request(skip)] T),
            Unit,
        }
        #[serde(tag = "type", bound = "")]
        enum Marked [T] of [u8] {
            Unit,
            Struct { mark: PhantomData<T>, number: u8, },
        }
        enum OfVariant [T] of [u8] {
            #[serde(bound(serialize = "T: Display", deserialize = "T: FromStr, T::Err: Display"))]
            Newtype(#[serde(with = "as_text")] @#[request(skip)] T),
            Unit,
        }
    }
}
