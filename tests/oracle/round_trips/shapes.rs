//! The shapes: declarations that affect what is written and read.

use std::collections::{BTreeMap, BTreeSet};

use run_request::RunRequest;

use super::sample::Sample;
use super::{Tally, check_shape};
use crate::dice::Dice;

/// Declares the shapes, and a function that checks each.
macro_rules! shapes {
    ($(
        $(#[$container:meta])* $name:ident $(<$parameter:ident = $argument:ty>)?
        { $($(#[$attribute:meta])* $field:ident: $type:ty,)* }
    )*) => {
        $(
            #[derive(RunRequest, Debug)]
            $(#[$container])*
            struct $name $(<$parameter>)? {$($(#[$attribute])* $field: $type,)*}

            impl $(<$parameter: Sample>)? Sample for $name $(<$parameter>)? {
                fn sample(_dice: &mut Dice) -> Self {
                    $name { $($field: Sample::sample(_dice),)* }
                }
            }
        )*

        pub(crate) fn check_all(tally: &mut Tally) {
            $(check_shape::<$name $(<$argument>)?>(stringify!($name), tally);)*
        }
    };
}

const FIVE: Option<u8> = Some(5);

fn five() -> Option<u8> {
    FIVE
}

fn none() -> Option<u8> {
    None
}

fn half() -> f64 {
    0.5
}

fn is_five(it: &u8) -> bool {
    *it == 5
}

fn number() -> u8 {
    5
}

/// Implements `Default` for a shape.
macro_rules! default_of {
    ($($name:ident { $($field:ident: $value:expr,)* })*) => {$(
        impl Default for $name {
            fn default() -> Self {
                $name { $($field: $value,)* }
            }
        }
    )*};
}

default_of! {
    OfStruct { some: FIVE, none: None, text: "t".to_owned(), float: 0.25, }
    StrictOfStruct { some: FIVE, none: None, double: Some(None), double_none: None, }
    SomeOfOwn { some: FIVE, own: FIVE, list: vec![1], }
    FlattenedOfStruct { before: FIVE, inner: Options::default(), after: None, }
    Options { first: None, text: Some("not this".to_owned()), last: FIVE, }
}

impl<T: Default> Default for GenericOfStruct<T> {
    fn default() -> Self {
        GenericOfStruct { value: Some(T::default()), number: FIVE }
    }
}

/// Writes a number as a string, and `None` as a string too.
mod dashed {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(it: &Option<u8>, s: S) -> Result<S::Ok, S::Error> {
        it.map_or_else(|| "-".to_owned(), |it| it.to_string()).serialize(s)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<Option<u8>, D::Error> {
        Ok(String::deserialize(d)?.parse().ok())
    }
}

mod doubled {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(it: &u8, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_u16(u16::from(*it) * 2)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<u8, D::Error> {
        u16::deserialize(d).map(|it| u8::try_from(it / 2).unwrap_or_default())
    }
}

shapes! {
    Empty {}
    Plain { text: String, number: i64, yes: bool, letter: char, list: Vec<u16>, }
    Wide { unsigned: u128, signed: i128, maybe: Option<u128>, }
    Options { first: Option<u8>, text: Option<String>, last: Option<u8>, }
    NotNull { #[request(not_null)] first: Option<u8>, #[request(not_null)] last: Option<String>, }
    Nullable { #[request(nullable)] first: Option<u8>, between: u8, #[request(nullable)] last: Option<String>, }
    Double { first: Option<Option<u8>>, between: u8, last: Option<Option<String>>, }
    FourStates {
        plain: Option<u8>,
        #[request(not_null)]
        strict: Option<u8>,
        #[request(nullable)]
        nullable: Option<u8>,
        double: Option<Option<u8>>,
    }
    LiteralDefaults {
        #[request(default = Some(5))]
        some: Option<u8>,
        #[request(default = None)]
        none: Option<u8>,
        #[serde(default)]
        of_type: Option<u8>,
        #[request(default = Some(5), nullable)]
        nullable: Option<u8>,
    }
    ConstantDefaults { #[request(default = FIVE)] some: Option<u8>, #[request(default = none())] none: Option<u8>, }
    FunctionDefaults {
        #[serde(default = "five", alias = "eins")]
        some: Option<u8>,
        #[serde(default = "none", rename = "zwei")]
        none: Option<u8>,
    }
    StrictDefaults { #[request(not_null, default = FIVE)] some: Option<u8>, #[request(not_null, default = none())] none: Option<u8>, }
    DoubleDefaults {
        #[request(default = Some(FIVE).take())]
        some: Option<Option<u8>>,
        #[request(default = none().map(Some))]
        none: Option<Option<u8>>,
    }
    ValueDefaults {
        #[request(default = 3)]
        number: u8,
        #[request(default = "t")]
        text: String,
        #[serde(default = "half")]
        float: f64,
        #[serde(default)]
        list: Vec<Option<u8>>,
    }
    #[serde(default)] OfStruct { some: Option<u8>, none: Option<u8>, text: String, float: f64, }
    #[serde(default)] StrictOfStruct {
        #[request(not_null)]
        some: Option<u8>,
        #[request(not_null)]
        none: Option<u8>,
        double: Option<Option<u8>>,
        double_none: Option<Option<u8>>,
    }
    #[serde(default)] SomeOfOwn {
        some: Option<u8>,
        #[request(default = None)]
        own: Option<u8>,
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        list: Vec<u8>,
    }
    #[serde(default)] GenericOfStruct<T = u16> { #[request(skip)] value: Option<T>, number: Option<u8>, }
    SkippedIf {
        #[serde(skip_serializing_if = "Vec::is_empty", default)]
        list: Vec<u8>,
        #[serde(skip_serializing_if = "is_five", default = "number")]
        number: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        maybe: Option<u8>,
        last: u8,
    }
    #[serde(rename_all = "camelCase", deny_unknown_fields)] Renamed {
        max_tokens: u8,
        #[serde(rename = "as is")]
        renamed_field: Option<u8>,
        #[serde(alias = "one", alias = "two")]
        aliased_field: Option<String>,
        r#type: u8,
    }
    Functions {
        #[serde(with = "dashed")]
        dashed: Option<u8>,
        #[serde(with = "dashed", default = "five")]
        defaulted: Option<u8>,
        #[serde(with = "doubled")]
        doubled: u8,
        #[serde(with = "dashed", skip_serializing_if = "Option::is_none")]
        skipped: Option<u8>,
    }
    Secrets { #[request(secret)] key: String, #[request(secret)] maybe: Option<u8>, #[request(secret, not_null)] strict: Option<u8>, }
    Nested { first: Plain, maybe: Option<Options>, list: Vec<FourStates>, boxed: Box<OfStruct>, }
    Maps { plain: BTreeMap<String, Option<u8>>, nested: BTreeMap<String, Options>, maybe: Option<BTreeMap<String, u8>>, }
    Sets { set: BTreeSet<String>, pair: (u8, Option<u8>), array: [Option<bool>; 2], lists: Vec<Vec<u8>>, }
    Recursive { number: Option<u8>, children: Children, }
    Children { none: Option<Box<Options>>, some: Vec<Options>, }
    Floats { single: f32, double: f64, maybe: Option<f64>, #[request(not_null)] strict: Option<f32>, }
    DeepFloats { list: Vec<f64>, map: BTreeMap<String, Option<f32>>, pair: (f64, u8), boxed: Option<Box<f64>>, }
    FloatDefaults { #[request(default = Some(0.5))] some: Option<f64>, #[request(default = 1.5)] float: f32, }
    Generic<T = Vec<f64>> { #[request(skip)] value: T, #[request(skip)] maybe: Option<T>, }
    Flattened { before: u8, #[serde(flatten)] inner: Plain, after: Option<u8>, }
    FlattenedOptions { #[serde(flatten)] inner: FourStates, between: u8, #[serde(flatten)] more: MoreOptions, }
    MoreOptions { #[request(default = FIVE)] other: Option<u8>, #[request(not_null)] other_strict: Option<u8>, }
    #[serde(default)] FlattenedOfStruct { before: Option<u8>, #[serde(flatten)] inner: Options, after: Option<u8>, }
    #[serde(deny_unknown_fields)] FlattenedDeep { start: u8, #[serde(flatten)] around: FlattenedOptions, end: Option<f64>, }
    OpenMap { first: u8, maybe: Option<u8>, #[serde(flatten)] rest: BTreeMap<String, u8>, }
    OpenOptions { #[request(default = FIVE)] some: Option<u8>, #[serde(flatten)] rest: BTreeMap<String, Option<u8>>, }
    OpenFloats { float: f64, #[serde(flatten)] rest: BTreeMap<String, f64>, }
    OpenDeep { start: Option<u8>, #[serde(flatten)] open: OpenOptions, end: Option<u8>, }
}
