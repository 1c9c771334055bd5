//! Adjacently tagged enums.

use std::collections::BTreeMap;

use super::enum_shapes;
use super::functions::{Color, Point, as_text, as_zero, is_zero, joined, seven};

#[test]
fn adjacent_variants_of_each_style() {
    enum_shapes! {
        #[serde(tag = "type", content = "value")]
        enum Shape {
            Unit,
            Newtype(u8),
            Tuple(u8, String),
            Struct { number: u8, text: String, },
        }
        #[serde(tag = "t", content = "c")]
        enum Empty {
            Unit,
            Tuple(),
            Struct {},
            Nothing(()),
        }
        #[serde(tag = "t", content = "c")]
        enum Optional {
            Newtype(Option<u8>),
            Tuple(Option<u8>, Option<String>),
            Struct { number: Option<u8> => "Option::is_none", must: u8, },
        }
        #[serde(tag = "t", content = "c")]
        enum Names { User, Assistant, }
        #[serde(tag = "t", content = "c")]
        enum One { Only(u8), }
    }
}

#[test]
fn adjacent_variants_of_requests_and_foreign_types() {
    enum_shapes! {
        with {
            struct Inner { number: u8, text: Option<String> => "Option::is_none", }
        }
        #[serde(tag = "type", content = "value")]
        enum Shape {
            Inner(Inner),
            Boxed(Box<Inner>),
            Maybe(Option<Inner>),
            List(Vec<Inner>),
            Pair(Inner, u8),
            Field { inner: Inner, maybe: Option<Inner> => "Option::is_none", },
            Point(Point),
            Color(Color),
            Map(BTreeMap<String, u8>),
        }
    }
}

#[test]
fn adjacent_names_in_every_place() {
    enum_shapes! {
        #[serde(
            tag = "the type", content = "the value",
            rename = "Form", rename_all = "kebab-case", rename_all_fields = "camelCase",
        )]
        enum Shape {
            NoContent,
            #[serde(rename = "one", alias = "uno", alias = "NewType")]
            NewType(u8),
            TwoFields {
                first_one: u8,
                #[serde(rename = "2nd", alias = "second")] second_one: bool,
            },
            #[serde(rename_all = "SCREAMING_SNAKE_CASE")]
            ThreeFields {
                first_one: u8,
                second_one: bool,
                third_one: Option<u8> => "Option::is_none",
            },
        }
    }
}

#[test]
fn adjacent_variants_that_are_skipped() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Last {
            Unit,
            Newtype(u8),
            #[serde(skip)]
            Never { number: u8, },
        }
        #[serde(tag = "t", content = "c")]
        enum Halves {
            #[serde(skip_serializing)]
            Read { number: u8, },
            #[serde(skip_deserializing)]
            Written(u8),
            Both(u8),
            Unit,
        }
    }
}

#[test]
fn adjacent_elements_and_fields_that_are_skipped() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Shape {
            First(#[serde(skip)] u8, String, u8),
            Only(#[serde(skip)] u8),
            Struct {
                #[serde(skip)]
                skipped: u8,
                #[serde(skip_deserializing, default = "seven")]
                written: u8,
                #[serde(skip_serializing)]
                read: Option<u8>,
                #[serde(default)]
                @#[serde(skip_serializing_if = "is_zero")]
                number: u8 => "is_zero",
            },
        }
    }
}

#[test]
fn adjacent_functions() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Fields {
            Newtype(#[serde(with = "as_text")] u8),
            Tuple(
                #[serde(with = "as_text")] u8,
                #[serde(serialize_with = "as_text::serialize")] u8
            ),
            Struct {
                #[serde(with = "as_text", default = "seven")]
                number: u8,
                #[serde(deserialize_with = "as_text::deserialize")]
                read: u8,
            },
        }
        #[serde(tag = "t", content = "c")]
        enum Variants {
            #[serde(with = "as_text")]
            Newtype(u8),
            #[serde(with = "joined")]
            Tuple(u8, i8),
            #[serde(with = "as_zero")]
            Unit,
        }
    }
}

#[test]
fn adjacent_variants_that_deny_unknown_fields() {
    enum_shapes! {
        #[serde(tag = "t", content = "c", deny_unknown_fields)]
        enum Shape {
            Unit,
            Newtype(Point),
            Tuple(u8, u8),
            Struct { number: u8, maybe: Option<bool> => "Option::is_none", },
        }
    }
}

#[test]
fn adjacent_any_other_variant() {
    enum_shapes! {
        #[serde(tag = "t", content = "c")]
        enum Shape {
            Newtype(u8),
            Unit,
            #[serde(other)]
            Other,
        }
    }
}

#[test]
fn adjacent_expectations_and_defaults() {
    enum_shapes! {
        #[serde(tag = "t", content = "c", expecting = "something good")]
        enum Shape {
            Unit,
            Newtype(Point),
            Tuple(u8, #[serde(default)] u8),
            Struct { number: u8, #[serde(default)] other: u8, },
        }
    }
}
