//! Externally tagged enums.

use std::collections::BTreeMap;

use super::enum_shapes;
use super::functions::{Color, Point, as_text, as_zero, is_zero, joined, seven};

#[test]
fn external_variants_of_each_style() {
    enum_shapes! {
        enum Shape {
            Unit,
            Newtype(u8),
            Tuple(u8, String),
            Struct { number: u8, text: String, },
        }
        enum Empty {
            Unit,
            Tuple(),
            Struct {},
            Nothing(()),
        }
        enum Optional {
            Newtype(Option<u8>),
            Tuple(Option<u8>, Option<String>),
            Struct {
                number: Option<u8> => "Option::is_none",
                must: u8,
                text: Option<String> => "Option::is_none",
            },
        }
    }
}

#[test]
fn external_variants_of_requests_and_foreign_types() {
    enum_shapes! {
        with {
            struct Inner {
                number: u8,
                text: Option<String> => "Option::is_none",
            }
        }
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
fn external_names_in_every_place() {
    enum_shapes! {
        #[serde(rename = "Form", rename_all = "kebab-case", rename_all_fields = "camelCase")]
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
        #[serde(
            rename_all(serialize = "snake_case", deserialize = "UPPERCASE"),
            rename_all_fields(serialize = "camelCase", deserialize = "PascalCase"),
        )]
        enum Split {
            NoContent,
            TwoFields { first_one: u8, second_one: bool, },
            #[serde(rename_all(deserialize = "kebab-case"))]
            Half { first_one: u8, },
        }
    }
}

#[test]
fn external_variants_that_are_skipped() {
    enum_shapes! {
        enum Last {
            Unit,
            Newtype(u8),
            #[serde(skip)]
            Never { number: u8, },
            #[serde(skip)]
            NeverEver,
        }
        enum First {
            #[serde(skip)]
            Never(u8),
            Unit,
            Newtype(u8),
            Struct { number: u8, },
        }
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
fn external_elements_and_fields_that_are_skipped() {
    enum_shapes! {
        enum Shape {
            First(#[serde(skip)] u8, String, u8),
            Middle(u8, #[serde(skip, default = "seven")] u8, u8),
            Only(#[serde(skip)] u8),
            Struct {
                #[serde(skip)]
                skipped: u8,
                #[serde(skip_deserializing, default = "seven")]
                written: u8,
                #[serde(skip_serializing)]
                read: Option<u8>,
                number: u8,
            },
        }
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
fn external_fields_with_functions() {
    enum_shapes! {
        enum Shape {
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
    }
}

#[test]
fn external_variants_with_functions() {
    enum_shapes! {
        enum Shape {
            #[serde(with = "as_text")]
            Newtype(u8),
            #[serde(with = "joined")]
            Tuple(u8, i8),
            #[serde(with = "as_zero")]
            Unit,
            #[serde(serialize_with = "joined::serialize")]
            Written(u8, i8),
            #[serde(deserialize_with = "as_text::deserialize")]
            Read(u8),
        }
        enum Fields {
            #[serde(serialize_with = "joined::serialize")]
            Struct { first: u8, second: i8, },
            Unit,
        }
    }
}

#[test]
fn external_variants_with_defaults() {
    enum_shapes! {
        enum Shape {
            Tuple(u8, #[serde(default)] u8, #[serde(default = "seven")] u8),
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
fn external_variants_that_deny_unknown_fields() {
    enum_shapes! {
        #[serde(deny_unknown_fields)]
        enum Shape {
            Unit,
            Newtype(Point),
            Tuple(u8, u8),
            Struct { number: u8, maybe: Option<bool> => "Option::is_none", },
            Empty {},
        }
    }
}

#[test]
fn external_expectations() {
    enum_shapes! {
        #[serde(expecting = "something good")]
        enum Shape {
            Unit,
            Newtype(u8),
            Tuple(u8, u8),
            Struct { number: u8, },
        }
    }
}

#[test]
fn external_any_other_variant() {
    enum_shapes! {
        enum Shape {
            Unit,
            Newtype(u8),
            #[serde(other)]
            Other,
        }
    }
}

#[test]
fn external_wide_numbers_chars_and_units() {
    enum_shapes! {
        enum Shape {
            Wide(u128),
            Signed(i128),
            Letter(char),
            Nothing(()),
            Bytes(Vec<u8>),
            Both { wide: u128, letter: char, },
            Array([u8; 3]),
            Pair((u8, u8)),
        }
    }
}
