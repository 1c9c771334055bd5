//! Internally tagged enums.

use std::collections::BTreeMap;

use super::enum_shapes;
use super::functions::{Color, Point, as_point, as_text, is_zero, seven};

#[test]
fn internal_variants_of_each_style() {
    enum_shapes! {
        with {
            struct Inner { number: u8, text: Option<String> => "Option::is_none", }
        }
        #[serde(tag = "type")]
        enum Shape {
            Unit,
            Newtype(Inner),
            Struct { number: u8, text: String, },
        }
        #[serde(tag = "t")]
        enum Empty {
            Unit,
            Struct {},
            Nothing(()),
        }
        #[serde(tag = "type")]
        enum Names { User, Assistant, }
        #[serde(tag = "type")]
        enum One { Only { number: u8, }, }
        #[serde(tag = "")]
        enum Optional {
            Struct {
                number: Option<u8> => "Option::is_none",
                must: u8,
                text: Option<String> => "Option::is_none",
            },
        }
    }
}

#[test]
fn internal_variants_of_foreign_types() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Structs {
            Point(Point),
            Boxed(Box<Point>),
            Map(BTreeMap<String, u8>),
        }
        #[serde(tag = "type")]
        enum Keys {
            Numbers(BTreeMap<u8, u8>),
            Signed(BTreeMap<i128, u8>),
        }
        #[serde(tag = "kind")]
        enum Enums {
            Color(Color),
            Nothing,
        }
        #[serde(tag = "type")]
        enum Json {
            Any(serde_json::Value),
            Object(serde_json::Map<String, serde_json::Value>),
        }
    }
}

/// What is no map has no place for a tag.
#[test]
fn internal_variants_that_cannot_be_written() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            Number(u8),
            Text(String),
            List(Vec<u8>),
            Maybe(Option<u8>),
            Pair((u8, u8)),
            Flag(bool),
            Letter(char),
            Unit,
        }
    }
}

#[test]
fn internal_names_in_every_place() {
    enum_shapes! {
        #[serde(
            tag = "the type", rename = "Form",
            rename_all = "snake_case", rename_all_fields = "camelCase",
        )]
        enum Shape {
            NoContent,
            #[serde(rename = "one", alias = "uno", alias = "NewType")]
            NewType(Point),
            TwoFields {
                first_one: u8,
                #[serde(rename = "2nd", alias = "second")] second_one: bool,
            },
            #[serde(rename_all = "SCREAMING_SNAKE_CASE", alias = "three")]
            ThreeFields {
                first_one: u8,
                second_one: bool,
                third_one: Option<u8> => "Option::is_none",
            },
        }
        #[serde(
            tag = "type",
            rename_all = "snake_case",
            rename_all_fields(serialize = "camelCase", deserialize = "PascalCase"),
        )]
        enum Split {
            NoContent,
            TwoFields { #[serde(default)] first_one: u8, #[serde(default)] second_one: bool, },
        }
    }
}

#[test]
fn internal_variants_that_are_skipped() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            #[serde(skip)]
            Never(u8),
            Unit,
            #[serde(skip_serializing)]
            Read { number: u8, },
            #[serde(skip_deserializing)]
            Written { number: u8, },
            Both { number: u8, },
        }
    }
}

#[test]
fn internal_fields_that_are_skipped() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            Struct {
                #[serde(skip)]
                skipped: u8,
                #[serde(skip_deserializing, default = "seven")]
                written: u8,
                #[serde(skip_serializing)]
                read: Option<u8>,
                number: u8,
            },
            Only(#[serde(skip)] u8),
            Unit,
        }
        #[serde(tag = "type")]
        enum Conditional {
            Struct {
                #[serde(default)]
                @#[serde(skip_serializing_if = "is_zero")]
                number: u8 => "is_zero",
                must: u8,
            },
        }
    }
}

#[test]
fn internal_any_other_variant() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            Struct { number: u8, },
            Unit,
            #[serde(other)]
            Other,
        }
        #[serde(tag = "type", deny_unknown_fields)]
        enum Strict {
            Struct { number: u8, },
            #[serde(other)]
            Other,
        }
    }
}

#[test]
fn internal_fields_with_functions() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            Newtype(#[serde(with = "as_point")] u8),
            Struct {
                #[serde(with = "as_text", default = "seven")]
                number: u8,
                #[serde(deserialize_with = "as_text::deserialize")]
                read: u8,
            },
        }
    }
}

#[test]
fn internal_variants_with_functions() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            #[serde(with = "as_point")]
            Newtype(u8),
            #[serde(serialize_with = "as_point::serialize")]
            Written(u8),
            #[serde(deserialize_with = "as_point::deserialize")]
            Read(u8),
        }
    }
}

#[test]
fn internal_variants_with_defaults() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            Struct {
                must: u8,
                #[serde(default)]
                number: u8,
                #[serde(default = "seven")]
                other: u8,
                maybe: Option<u8> => "Option::is_none",
            },
        }
    }
}

#[test]
fn internal_variants_that_deny_unknown_fields() {
    enum_shapes! {
        with {
            #[serde(deny_unknown_fields)]
            struct Inner { number: u8, maybe: Option<u8> => "Option::is_none", }
        }
        #[serde(tag = "type", deny_unknown_fields)]
        enum Shape {
            Unit,
            Newtype(Inner),
            Foreign(Point),
            Struct { number: u8, maybe: Option<bool> => "Option::is_none", },
            Empty {},
        }
    }
}

#[test]
fn internal_expectations() {
    enum_shapes! {
        #[serde(tag = "type", expecting = "something good")]
        enum Shape {
            Unit,
            Newtype(Point),
            Struct { number: u8, },
        }
    }
}

#[test]
fn internal_values_of_every_kind() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Shape {
            Scalars { flag: bool, letter: char, text: String, small: i8, large: u64, },
            Lists { bytes: Vec<u8>, pair: (u8, String), array: [u8; 2], nested: Vec<Vec<u8>>, },
            Maps {
                map: BTreeMap<String, u8>,
                numbers: BTreeMap<u8, u8>,
                color: Color,
                point: Point,
            },
            Others { unit: (), maybe: Option<u8> => "Option::is_none", boxed: Box<Option<u8>>, },
        }
    }
}
