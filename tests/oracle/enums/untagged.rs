//! Untagged enums, and untagged variants of others.

use std::collections::BTreeMap;

use super::enum_shapes;
use super::functions::{Color, Point, as_point, as_text, is_zero, joined};

#[test]
fn untagged_variants_of_each_style() {
    enum_shapes! {
        #[serde(untagged)]
        enum Shape {
            Unit,
            Newtype(u8),
            Tuple(u8, String),
            Struct { number: u8, text: String, },
        }
        #[serde(untagged)]
        enum Empty {
            Tuple(),
            Struct {},
        }
        #[serde(untagged)]
        enum Optional {
            Newtype(Option<u8>),
            Struct { number: Option<u8> => "Option::is_none", must: u8, },
        }
    }
}

#[test]
fn untagged_variants_of_one_kind_each() {
    enum_shapes! {
        #[serde(untagged)]
        enum Content {
            Text(String),
            Parts(Vec<String>),
        }
        #[serde(untagged)]
        enum Stop {
            Text(String),
            Object { name: String, },
        }
        #[serde(untagged)]
        enum Scalars {
            Flag(bool),
            Integer(i64),
            Text(String),
            Nothing(()),
            List(Vec<u8>),
            Map(BTreeMap<String, u8>),
        }
    }
}

#[test]
fn untagged_variants_of_the_same_kind() {
    enum_shapes! {
        #[serde(untagged)]
        enum Numbers {
            Small(u8),
            Signed(i8),
            Large(u64),
            Float(f32),
        }
        #[serde(untagged)]
        enum Objects {
            One { number: u8, },
            Two { number: String, text: String, },
            Three { other: Option<u8> => "Option::is_none", },
        }
        #[serde(untagged)]
        enum Lists {
            Numbers(Vec<u8>),
            Texts(Vec<String>),
            Pair(u8, String),
            Triple((u8, u8, String)),
        }
        #[serde(untagged)]
        enum Texts {
            Letter(char),
            Text(String),
        }
    }
}

#[test]
fn untagged_variants_of_requests_and_foreign_types() {
    enum_shapes! {
        with {
            struct Inner { number: u8, text: Option<String> => "Option::is_none", }
            #[serde(deny_unknown_fields)]
            struct Strict { number: u8, flag: bool, }
        }
        #[serde(untagged)]
        enum Shape {
            Strict(Strict),
            Inner(Inner),
            Point(Point),
            Color(Color),
            List(Vec<Inner>),
            Maybe(Option<Box<Inner>>),
        }
    }
}

#[test]
fn untagged_variants_that_deny_unknown_fields() {
    enum_shapes! {
        #[serde(untagged, deny_unknown_fields)]
        enum Shape {
            One { number: u8, },
            Two { number: u8, text: Option<String> => "Option::is_none", },
            Three { number: u8, flag: bool, text: String, },
        }
    }
}

#[test]
fn untagged_names() {
    enum_shapes! {
        #[serde(untagged, rename_all_fields = "camelCase")]
        enum Shape {
            Two { first_one: u8, #[serde(rename = "2nd", alias = "second")] second_one: bool, },
            #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
            Three { first_one: u8, third_one: Option<u8> => "Option::is_none", },
        }
    }
}

#[test]
fn untagged_variants_that_are_skipped() {
    enum_shapes! {
        #[serde(untagged)]
        enum Shape {
            #[serde(skip)]
            Never(u8),
            #[serde(skip_serializing)]
            Read { number: u8, },
            #[serde(skip_deserializing)]
            Written { text: String, },
            Text(String),
        }
        #[serde(untagged)]
        enum Fields {
            Tuple(u8, #[serde(skip)] u8, String),
            Struct {
                #[serde(skip)]
                skipped: u8,
                #[serde(default)]
                @#[serde(skip_serializing_if = "is_zero")]
                number: u8 => "is_zero",
                must: u8,
            },
        }
    }
}

#[test]
fn untagged_functions() {
    enum_shapes! {
        #[serde(untagged)]
        enum Fields {
            Newtype(#[serde(with = "as_text")] u8),
            Tuple(#[serde(with = "as_text")] u8, u8),
            Struct { #[serde(with = "as_text")] number: u8, },
        }
        #[serde(untagged)]
        enum Variants {
            #[serde(with = "as_point")]
            Newtype(u8),
            #[serde(with = "joined")]
            Tuple(u8, i8),
        }
    }
}

#[test]
fn untagged_expectations() {
    enum_shapes! {
        #[serde(untagged, expecting = "a number or a list of them")]
        enum Shape {
            One(u8),
            Many(Vec<u8>),
        }
    }
}

#[test]
fn untagged_variants_of_externally_tagged_enums() {
    enum_shapes! {
        enum Shape {
            Unit,
            Newtype(u8),
            #[serde(untagged)]
            Text(String),
        }
        enum Struct {
            Unit,
            Tuple(u8, u8),
            #[serde(untagged)]
            Object { number: u8, text: Option<String> => "Option::is_none", },
            #[serde(untagged)]
            Number(u8),
        }
        #[serde(rename_all = "lowercase")]
        enum Open {
            Red,
            Green,
            #[serde(untagged)]
            Other(String),
        }
    }
}

#[test]
fn untagged_variants_of_tagged_enums() {
    enum_shapes! {
        #[serde(tag = "type")]
        enum Internal {
            Unit,
            Struct { number: u8, },
            #[serde(untagged)]
            Other(BTreeMap<String, String>),
        }
        #[serde(tag = "type")]
        enum Auto {
            Function { name: String, },
            #[serde(untagged)]
            Word(String),
        }
        #[serde(tag = "t", content = "c")]
        enum Adjacent {
            Unit,
            Newtype(u8),
            #[serde(untagged)]
            Object { t: u8, },
            #[serde(untagged)]
            Text(String),
        }
    }
}
