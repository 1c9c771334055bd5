//! Requests of every shape, their twins by `serde_derive`, and random values of them.

use std::collections::{BTreeMap, BTreeSet};

use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};

/// Declares each struct three times: `ours` derives `RunRequest`; `human` and `whole` derive
/// serde's traits. `human` skips what ours skips in human-readable formats, `whole` skips nothing.
/// `= ".."` is the condition for `human` alone, on fields that ours omits by default; `=> ".."` is
/// for both.
macro_rules! twins {
    ($(struct $name:ident {$(
        $(#[$attribute:meta])*
        $field:ident: $type:ty $(= $serdes:literal)? $(=> $boths:literal)?,
    )*})*) => {
        pub(crate) mod ours {
            use super::*;
            $(#[derive(RunRequest, Debug, Clone, PartialEq)]
            pub(crate) struct $name {$(
                $(#[$attribute])*
                $(#[serde(skip_serializing_if = $boths)])?
                pub(crate) $field: $type,
            )*})*
        }
        pub(crate) mod human {
            use super::*;
            $(#[derive(Serialize, Deserialize, Debug)]
            pub(crate) struct $name {$(
                $(#[$attribute])*
                $(#[serde(skip_serializing_if = $serdes)])?
                $(#[serde(skip_serializing_if = $boths)])?
                $field: $type,
            )*})*
        }
        pub(crate) mod whole {
            use super::*;
            $(#[derive(Serialize, Deserialize, Debug)]
            pub(crate) struct $name {$(
                $(#[$attribute])*
                $field: $type,
            )*})*
        }
    };
}

twins! {
    struct Page {
        cursor: String,
        limit: Option<u32> = "Option::is_none",
        #[serde(default)]
        by: Vec<String> => "Vec::is_empty",
    }

    struct Flat {
        yes: bool,
        byte: u8,
        short: u16,
        maybe: Option<String> = "Option::is_none",
        int: u32,
        long: u64,
        signed_byte: i8,
        #[serde(default)]
        skipped: Vec<u16> => "Vec::is_empty",
        signed_short: i16,
        signed_int: i32,
        signed_long: i64,
        page: Page,
        single: f32,
        double: f64,
        letter: char,
        maybe_page: Option<Page> = "Option::is_none",
        text: String,
        list: Vec<i64>,
        set: BTreeSet<String>,
        pair: (u8, String),
        three: [i8; 3],
        map: BTreeMap<String, i32>,
        #[serde(default)]
        skipped_map: BTreeMap<String, Vec<u8>> => "BTreeMap::is_empty",
        choice: Choice,
        pages: Vec<Page>,
        boxed: Box<Page>,
        maybe_list: Option<Vec<bool>> = "Option::is_none",
        last: bool,
    }

    // Query strings hold single values only.
    struct Words {
        yes: bool,
        short: u16,
        maybe: Option<i64> = "Option::is_none",
        double: f64,
        #[serde(rename = "the letter")]
        letter: char,
        text: String,
        maybe_text: Option<String> = "Option::is_none",
        long: u64,
        choice: Word,
    }

    // Forms also hold lists of single values.
    struct Lists {
        #[serde(default)]
        list: Vec<u16> => "Vec::is_empty",
        last: u8,
        maybe: Option<Vec<String>> = "Option::is_none",
    }

    struct Wide {
        unsigned: u128,
        between: Option<bool> = "Option::is_none",
        signed: i128,
        maybe: Option<u128> = "Option::is_none",
    }
}

#[derive(Validate, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Choice {
    Nothing,
    OneNumber(i32),
    Named { text: String, flag: bool },
}

#[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]
pub(crate) enum Word {
    Yes,
    No,
}

impl run_request::Leaf for Word {}

/// A composition of two levels, whose twins are flat.
#[derive(RunRequest, Debug, Clone, PartialEq)]
pub(crate) struct Audit {
    pub(crate) id: u32,
    #[serde(flatten)]
    pub(crate) search: Search,
    pub(crate) why: Option<String>,
    #[serde(flatten)]
    pub(crate) limits: Limits,
    pub(crate) last: bool,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
pub(crate) struct Search {
    pub(crate) query: String,
    #[serde(flatten)]
    pub(crate) part: Part,
    #[serde(rename = "exact-match")]
    pub(crate) exact: bool,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub(crate) from: Option<u16>,
    pub(crate) to: u16,
}

#[derive(RunRequest, Debug, Clone, PartialEq)]
pub(crate) struct Limits {
    #[serde(skip_serializing_if = "is_zero", default)]
    pub(crate) least: u8,
    pub(crate) most: Option<f64>,
}

fn is_zero(number: &u8) -> bool {
    *number == 0
}

macro_rules! flat_audit {
    ($name:ident: $($none:meta, $zero:meta)?) => {
        #[derive(Serialize, Deserialize, Debug)]
        pub(crate) struct $name {
            id: u32,
            query: String,
            $(#[$none])?
            from: Option<u16>,
            to: u16,
            #[serde(rename = "exact-match")]
            exact: bool,
            $(#[$none])?
            why: Option<String>,
            #[serde(default)]
            $(#[$zero])?
            least: u8,
            $(#[$none])?
            most: Option<f64>,
            last: bool,
        }
    };
}
flat_audit!(HumanAudit: serde(skip_serializing_if = "Option::is_none"), serde(skip_serializing_if = "is_zero"));
flat_audit!(WholeAudit:);

/// Numbers that are exact in binary and in decimal, so that printing floats makes no difference.
fn generate_double() -> impl Strategy<Value = f64> {
    any::<i32>().prop_map(|it| f64::from(it) / 8.0)
}

fn generate_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), proptest::sample::select(TEXTS).prop_map(str::to_owned)]
}

/// Text that a reader could mistake for something else.
const TEXTS: &[&str] = &["", "null", "~", "true", "1", "1.0", "a=b&c", "[]", "- a", "a: b", "\n"];

pub(crate) fn generate_page() -> impl Strategy<Value = ours::Page> {
    let fields = (generate_text(), any::<Option<u32>>(), vec(generate_text(), 0..3));
    fields.prop_map(|(cursor, limit, by)| ours::Page { cursor, limit, by })
}

fn generate_choice() -> impl Strategy<Value = Choice> {
    prop_oneof![
        Just(Choice::Nothing),
        any::<i32>().prop_map(Choice::OneNumber),
        (generate_text(), any::<bool>()).prop_map(|(text, flag)| Choice::Named { text, flag }),
    ]
}

pub(crate) fn generate_flat() -> impl Strategy<Value = ours::Flat> {
    let unsigned = any::<(u8, u16, u32, u64)>();
    let signed = any::<(i8, i16, i32, i64)>();
    let others = (
        any::<bool>(),
        any::<i16>(),
        generate_double(),
        any::<char>(),
        generate_choice(),
        any::<bool>(),
    );
    let texts = (
        generate_text(),
        proptest::option::of(generate_text()),
        btree_set(generate_text(), 0..3),
        generate_text(),
    );
    let lists = (
        vec(any::<u16>(), 0..3),
        vec(any::<i64>(), 0..3),
        any::<[i8; 3]>(),
        proptest::option::of(vec(any::<bool>(), 0..3)),
    );
    let maps = (
        btree_map(generate_text(), any::<i32>(), 0..3),
        btree_map(generate_text(), vec(any::<u8>(), 0..3), 0..3),
    );
    let pages = (
        generate_page(),
        proptest::option::of(generate_page()),
        vec(generate_page(), 0..3),
        generate_page(),
    );
    (unsigned, signed, others, texts, lists, maps, pages).prop_map(
        |(unsigned, signed, others, texts, lists, maps, pages)| ours::Flat {
            yes: others.0,
            byte: unsigned.0,
            short: unsigned.1,
            maybe: texts.1,
            int: unsigned.2,
            long: unsigned.3,
            signed_byte: signed.0,
            skipped: lists.0,
            signed_short: signed.1,
            signed_int: signed.2,
            signed_long: signed.3,
            page: pages.0,
            single: f32::from(others.1) / 8.0,
            double: others.2,
            letter: others.3,
            maybe_page: pages.1,
            text: texts.0,
            list: lists.1,
            set: texts.2,
            pair: (unsigned.0, texts.3),
            three: lists.2,
            map: maps.0,
            skipped_map: maps.1,
            choice: others.4,
            pages: pages.2,
            boxed: Box::new(pages.3),
            maybe_list: lists.3,
            last: others.5,
        },
    )
}

pub(crate) fn generate_words() -> impl Strategy<Value = ours::Words> {
    let numbers = (any::<u16>(), any::<Option<i64>>(), generate_double(), any::<u64>());
    let rest = (
        any::<bool>(),
        any::<char>(),
        generate_text(),
        proptest::option::of(generate_text()),
        any::<bool>(),
    );
    (numbers, rest).prop_map(|(numbers, rest)| ours::Words {
        yes: rest.0,
        short: numbers.0,
        maybe: numbers.1,
        double: numbers.2,
        letter: rest.1,
        text: rest.2,
        maybe_text: rest.3,
        long: numbers.3,
        choice: if rest.4 { Word::Yes } else { Word::No },
    })
}

pub(crate) fn generate_audit() -> impl Strategy<Value = Audit> {
    let search = (generate_text(), any::<(Option<u16>, u16, bool)>())
        .prop_map(|(query, (from, to, exact))| Search { query, part: Part { from, to }, exact });
    let limits = (0..3u8, proptest::option::of(generate_double()))
        .prop_map(|(least, most)| Limits { least, most });
    let fields =
        (any::<u32>(), search, proptest::option::of(generate_text()), limits, any::<bool>());
    fields.prop_map(|(id, search, why, limits, last)| Audit { id, search, why, limits, last })
}

pub(crate) fn generate_wide() -> impl Strategy<Value = ours::Wide> {
    let numbers = prop_oneof![any::<i128>(), any::<i64>().prop_map(i128::from), Just(i128::MIN)];
    let fields = (any::<u128>(), any::<Option<bool>>(), numbers, any::<Option<u128>>());
    fields.prop_map(|(unsigned, between, signed, maybe)| ours::Wide {
        unsigned,
        between,
        signed,
        maybe,
    })
}

pub(crate) fn generate_lists() -> impl Strategy<Value = ours::Lists> {
    // A form cannot hold an empty list.
    let maybe = proptest::option::of(vec(generate_text(), 1..3));
    let fields = (vec(any::<u16>(), 0..4), any::<u8>(), maybe);
    fields.prop_map(|(list, last, maybe)| ours::Lists { list, last, maybe })
}
