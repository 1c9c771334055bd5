//! Attributes on the variants and their fields.

use std::collections::HashMap;

use serde::Serializer;

use super::*;

fn write_length<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    text.len().serialize(serializer)
}

fn write_map<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    HashMap::from([("text", text)]).serialize(serializer)
}

// serde passes references to the fields, whatever their types.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn write_sum<S: Serializer>(a: &u8, b: &u8, serializer: S) -> Result<S::Ok, S::Error> {
    HashMap::from([("sum", a + b)]).serialize(serializer)
}

both! {
    enum External {
        #[serde(skip_serializing)]
        Skipped,
        #[serde(skip_serializing)]
        SkippedToo { value: u8 },
        Newtype(#[serde(skip)] u8),
        Part(u8, #[serde(skip)] u8, #[serde(serialize_with = "write_length")] String),
        #[serde(serialize_with = "write_map")]
        Whole(String),
        #[serde(serialize_with = "write_sum")]
        Sum { a: u8, b: u8 },
        Length { #[serde(serialize_with = "write_length")] text: String },
    }

    #[serde(tag = "type")]
    enum Internal {
        #[serde(skip_serializing)]
        Skipped,
        Newtype(#[serde(skip)] u8),
        #[serde(serialize_with = "write_map")]
        Whole(String),
        #[serde(serialize_with = "write_sum")]
        Sum { a: u8, b: u8 },
        Length { #[serde(serialize_with = "write_length")] text: String },
        Wrong(#[serde(serialize_with = "write_length")] String),
    }

    #[serde(tag = "t", content = "c")]
    enum Adjacent {
        #[serde(skip_serializing)]
        Skipped,
        Newtype(#[serde(skip)] u8),
        Part(u8, #[serde(skip)] u8, #[serde(serialize_with = "write_length")] String),
        #[serde(serialize_with = "write_map")]
        Whole(String),
        #[serde(serialize_with = "write_sum")]
        Sum { a: u8, b: u8 },
    }

    #[serde(untagged)]
    enum Untagged {
        #[serde(skip_serializing)]
        Skipped,
        Newtype(#[serde(skip)] u8),
        Part(u8, #[serde(skip)] u8, #[serde(serialize_with = "write_length")] String),
        #[serde(serialize_with = "write_map")]
        Whole(String),
        #[serde(serialize_with = "write_sum")]
        Sum { a: u8, b: u8 },
    }
}

#[test]
fn attributes_mean_what_they_mean_to_serde() {
    let text = || "text".to_owned();
    assert_written_alike! {
        External::Skipped,
        External::SkippedToo { value: 1 },
        External::Newtype(1),
        External::Part(1, 2, text()),
        External::Whole(text()),
        External::Sum { a: 1, b: 2 },
        External::Length { text: text() },
        Internal::Skipped,
        Internal::Newtype(1),
        Internal::Whole(text()),
        Internal::Sum { a: 1, b: 2 },
        Internal::Length { text: text() },
        Internal::Wrong(text()),
        Adjacent::Skipped,
        Adjacent::Newtype(1),
        Adjacent::Part(1, 2, text()),
        Adjacent::Whole(text()),
        Adjacent::Sum { a: 1, b: 2 },
        Untagged::Skipped,
        Untagged::Newtype(1),
        Untagged::Part(1, 2, text()),
        Untagged::Whole(text()),
        Untagged::Sum { a: 1, b: 2 },
    }
}
