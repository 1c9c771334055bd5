//! Unset fields.

use super::*;

#[derive(RunRequest, Debug, Clone)]
#[serde(tag = "type")]
enum Internal {
    Fields { name: String, note: Option<String> },
}

#[derive(RunRequest, Debug, Clone)]
enum External {
    Fields { name: String, note: Option<String> },
    Pair(Option<u8>, Option<u8>),
}

#[test]
fn they_are_omitted_in_human_readable_formats() {
    let value = Internal::Fields { name: "a".to_owned(), note: None };
    assert_json(&value, r#"{"type":"Fields","name":"a"}"#);
    assert_eq!(Postcard::write(&value).unwrap(), b"\x06Fields\x01a\x00");
    let value = External::Fields { name: "a".to_owned(), note: None };
    assert_json(&value, r#"{"Fields":{"name":"a"}}"#);
    assert_eq!(Postcard::write(&value).unwrap(), b"\x00\x01a\x00");
}

#[test]
fn those_of_tuples_are_written_in_every_format() {
    let value = External::Pair(None, Some(1));
    assert_json(&value, r#"{"Pair":[null,1]}"#);
    assert_eq!(Postcard::write(&value).unwrap(), b"\x01\x00\x01\x01");
}
