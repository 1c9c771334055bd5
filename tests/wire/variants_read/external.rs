//! Externally tagged enums.

use std::collections::BTreeMap;

use super::*;

both! {
    #[serde(rename_all = "snake_case")]
    enum External {
        Unit,
        Empty {},
        Nothing(),
        #[serde(alias = "n")]
        Number(u16),
        Maybe(Option<u8>),
        Foreign(Foreign),
        Pair(u8, #[serde(default)] String),
        #[serde(skip_deserializing)]
        Skipped,
        Fields { first: u8, second: Option<String> },
    }

    enum Strict {
        #[serde(rename = "f")]
        #[allow(non_camel_case_types)]
        Fields { #[serde(alias = "1")] first: u8 },
        #[serde(other)]
        Other,
    }

    enum Open {
        Fields { first: u8, #[serde(flatten)] rest: BTreeMap<String, u8> },
    }
}

#[test]
fn variants_are_read_as_by_serde() {
    assert_read_alike::<ours::External, theirs::External>(&[
        r#""unit""#,
        r#"{"unit":null}"#,
        r#"{"unit":3}"#,
        r#"{"empty":{}}"#,
        r#"{"empty":{"a":1}}"#,
        r#"{"nothing":[]}"#,
        r#"{"nothing":[1]}"#,
        r#"{"number":3}"#,
        r#"{"n":3}"#,
        r#"{"number":"3"}"#,
        r#"{"number":70000}"#,
        r#""number""#,
        r#"{"maybe":null}"#,
        r#"{"maybe":1}"#,
        r#"{"foreign":{"name":"a"}}"#,
        r#"{"foreign":["a",1]}"#,
        r#"{"foreign":{}}"#,
        r#"{"pair":[1,"a"]}"#,
        r#"{"pair":[1]}"#,
        r#"{"pair":[]}"#,
        r#"{"pair":[1,"a",2]}"#,
        r#"{"pair":{"0":1}}"#,
        r#"{"fields":{"first":1}}"#,
        r#"{"fields":{"first":1,"second":"a","third":3}}"#,
        r#"{"fields":{"first":1,"first":1}}"#,
        r#"{"fields":{"second":"a"}}"#,
        r#"{"fields":3}"#,
        r#"{"fields":{"first":1},"unit":null}"#,
        r#"{"skipped":null}"#,
        r#""skipped""#,
        r#""other""#,
        r#"{"other":1}"#,
        "{}",
        "[]",
        "3",
        "null",
    ]);
    assert_read_alike::<ours::Strict, theirs::Strict>(&[
        r#"{"f":{"1":1}}"#,
        r#""g""#,
        r#"{"g":null}"#,
        r#"{"g":{}}"#,
    ]);
    assert_read_alike::<ours::Open, theirs::Open>(&[
        r#"{"Fields":{"a":1,"first":2,"b":3}}"#,
        r#"{"Fields":{"a":"x","first":2}}"#,
    ]);
}

#[test]
fn a_sequence_is_no_struct_variant() {
    let error = "invalid type: sequence, expected struct variant External::Fields at line 1 \
                 column 11";
    assert_error::<ours::External>(r#"{"fields":[1,"a"]}"#, error);
    let error = "invalid type: sequence, expected struct variant External::Empty at line 1 \
                 column 11";
    assert_error::<ours::External>(r#"{"empty":[]}"#, error);
}

#[test]
fn an_index_is_a_position_among_all_variants() {
    // serde's derive reads it among those that are not skipped, and writes it among all.
    let written = postcard::to_allocvec(&ours::External::Fields { first: 1, second: None });
    assert_eq!(written.as_deref(), Ok(&[8, 1, 0][..]));
    let read = postcard::from_bytes::<ours::External>(&[8, 1, 0]);
    assert_eq!(read, Ok(ours::External::Fields { first: 1, second: None }));
    assert!(postcard::from_bytes::<ours::External>(&[7]).is_err());
    assert!(postcard::from_bytes::<ours::External>(&[9]).is_err());
    assert_eq!(postcard::from_bytes::<ours::Strict>(&[9]), Ok(ours::Strict::Other));
}
