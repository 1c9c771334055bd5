//! Shapes with fields of all types.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::shapes;

#[test]
fn a_struct_without_fields() {
    shapes! {
        struct Run {}
        #[serde(deny_unknown_fields)]
        struct Denying {}
    }
}

#[test]
fn integers_of_every_width() {
    shapes! {
        struct Integers {
            a: i8,
            b: i16,
            c: i32,
            d: i64,
            e: isize,
            f: u8,
            g: u16,
            h: u32,
            i: u64,
            j: usize,
        }
    }
}

#[test]
fn integers_of_128_bits() {
    shapes! {
        struct Wide {
            signed: i128,
            unsigned: u128,
            maybe: Option<u128> => "Option::is_none",
        }
    }
}

#[test]
fn floats_bools_chars_and_units() {
    shapes! {
        struct Scalars {
            single: f32,
            double: f64,
            flag: bool,
            letter: char,
            nothing: (),
        }
    }
}

#[test]
fn owned_strings() {
    shapes! {
        struct Texts {
            text: String,
            boxed: Box<str>,
            bytes: Vec<u8>,
            maybe: Option<String> => "Option::is_none",
        }
    }
}

#[test]
fn borrowed_strings_and_bytes() {
    shapes! {
        struct Borrowed['a, 'b] of ['_, '_] {
            text: &'a str,
            bytes: &'b [u8],
            maybe: Option<&'a str> => "Option::is_none",
        }
    }
}

#[test]
fn cows_that_own() {
    shapes! {
        struct Cows['a] of ['_] {
            text: Cow<'a, str>,
            list: Cow<'a, [u8]>,
            maybe: Option<Cow<'a, str>> => "Option::is_none",
        }
    }
}

#[test]
fn options_of_every_kind() {
    shapes! {
        struct Options {
            number: Option<u8> => "Option::is_none",
            text: Option<String> => "Option::is_none",
            list: Option<Vec<u8>> => "Option::is_none",
            unit: Option<()> => "Option::is_none",
            boxed: Option<Box<u8>> => "Option::is_none",
            spelled: std::option::Option<bool> => "Option::is_none",
        }
    }
}

#[test]
fn options_inside_other_types() {
    shapes! {
        struct Elsewhere {
            boxed: Box<Option<u8>>,
            list: Vec<Option<u8>>,
            pair: (Option<u8>, u8),
        }
    }
}

/// The usual function for serde to distinguish `null` from an absent field; formats that are not
/// human-readable need none.
#[allow(clippy::option_option)]
fn read_some<'de, T: Deserialize<'de>, D: serde::Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

#[test]
fn options_in_options() {
    shapes! {
        struct Double {
            #[serde(default)]
            number: Option<Option<u8>> => "Option::is_none" + serde(deserialize_with = "read_some"),
            #[serde(default)]
            text: Option<Option<String>> => "Option::is_none" + serde(deserialize_with = "read_some"),
        }
    }
}

#[test]
fn sequences_tuples_and_arrays() {
    shapes! {
        struct Sequences {
            list: Vec<u16>,
            lists: Vec<Vec<String>>,
            set: BTreeSet<String>,
            pair: (u8, String),
            alone: (bool,),
            triple: Option<(u8, i8, char)> => "Option::is_none",
            array: [u8; 3],
            none: [u8; 0],
        }
    }
}

#[test]
fn maps_with_keys_of_every_kind() {
    shapes! {
        struct Maps {
            texts: BTreeMap<String, u8>,
            numbers: BTreeMap<u64, String>,
            letters: BTreeMap<char, Option<bool>>,
            flags: BTreeMap<bool, bool>,
        }
        struct Unfit {
            pairs: BTreeMap<(u8, u8), u8>,
        }
    }
}

#[test]
fn structs_in_structs() {
    shapes! {
        struct Inner {
            number: u8,
            note: Option<String> => "Option::is_none",
        }
        struct Outer {
            inner: Inner,
            boxed: Box<Inner>,
            maybe: Option<Inner> => "Option::is_none",
            list: Vec<Inner>,
            map: BTreeMap<String, Inner>,
        }
    }
}

#[test]
fn recursive_structs() {
    shapes! {
        struct Tree {
            value: u8,
            left: Option<Box<Tree>> => "Option::is_none",
            right: Option<Box<Tree>> => "Option::is_none",
        }
        struct Linked['a] of ['_] {
            text: &'a str,
            more: Vec<Linked<'a>>,
        }
    }
}

#[derive(Serialize, Deserialize, run_request::Validate, Debug, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Level {
    Low,
    High,
}

impl super::sample::Sample for Level {
    fn sample(source: &mut super::sample::Source<'_>) -> Self {
        if bool::sample(source) { Level::Low } else { Level::High }
    }
}

#[test]
fn values_that_derive_serdes_traits() {
    shapes! {
        struct Foreign {
            level: Level,
            maybe: Option<Level> => "Option::is_none",
        }
    }
}

type Alias = Option<u8>;

#[derive(Serialize, Deserialize, run_request::Validate, Debug)]
struct Newtype(Option<u8>);

#[derive(Serialize, Deserialize, run_request::Validate, Debug)]
#[serde(transparent)]
struct Transparent(Option<u8>);

impl super::sample::Sample for Newtype {
    fn sample(source: &mut super::sample::Source<'_>) -> Self {
        Newtype(Option::sample(source))
    }
}

impl super::sample::Sample for Transparent {
    fn sample(source: &mut super::sample::Source<'_>) -> Self {
        Transparent(Option::sample(source))
    }
}

/// A derive cannot see these `Option`s: they are written even if unset, and can be absent if their
/// type reads a missing field.
#[test]
fn options_behind_aliases() {
    shapes! {
        struct Named {
            alias: Alias,
            newtype: Newtype,
            transparent: Transparent,
        }
        struct Lone {
            alias: Alias,
            transparent: Transparent,
        }
    }
}

#[test]
fn one_field() {
    shapes! {
        struct One {
            number: u8,
        }
        struct Maybe {
            number: Option<u8> => "Option::is_none",
        }
    }
}

#[test]
fn sixteen_fields() {
    shapes! {
        struct Sixteen {
            a: u8, b: u8, c: u8, d: u8, e: bool, f: bool, g: bool, h: bool,
            i: Option<u8> => "Option::is_none",
            j: Option<u8> => "Option::is_none",
            k: Option<u8> => "Option::is_none",
            l: Option<u8> => "Option::is_none",
            m: String, n: String, o: String, p: String,
        }
    }
}

#[test]
fn forty_fields() {
    shapes! {
        #[serde(deny_unknown_fields)]
        struct Forty {
            a0: u8, a1: u8, a2: u8, a3: u8, a4: u8, a5: u8, a6: u8, a7: u8, a8: u8, a9: u8,
            b0: i8, b1: i8, b2: i8, b3: i8, b4: i8, b5: i8, b6: i8, b7: i8, b8: i8, b9: i8,
            c0: bool, c1: bool, c2: bool, c3: bool, c4: bool,
            c5: bool, c6: bool, c7: bool, c8: bool, c9: bool,
            d0: Option<u8> => "Option::is_none",
            d1: Option<u8> => "Option::is_none",
            d2: Option<u8> => "Option::is_none",
            d3: Option<u8> => "Option::is_none",
            d4: Option<u8> => "Option::is_none",
            d5: Option<u8> => "Option::is_none",
            d6: Option<u8> => "Option::is_none",
            d7: Option<u8> => "Option::is_none",
            d8: Option<u8> => "Option::is_none",
            d9: Option<u8> => "Option::is_none",
        }
    }
}
