//! Values of every kind in a newtype variant of an internally tagged enum.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::net::Ipv4Addr;

use super::*;

#[derive(RunRequest)]
#[serde(tag = "type")]
#[request(serialize_only)]
enum Ours<T> {
    Inner(#[request(skip)] T),
}

#[derive(Serialize)]
#[serde(tag = "type", rename = "Ours")]
enum Theirs<T> {
    Inner(T),
}

/// serde keeps the content of an enum and forgets which of its fields were skipped, so that is
/// the one call that may differ.
#[track_caller]
fn compare(value: &(impl Serialize + Debug)) {
    let (ours, theirs, shown) = (Ours::Inner(value), Theirs::Inner(value), format!("{value:?}"));
    for human_readable in [true, false] {
        let mut calls = record_calls(&ours, human_readable);
        if let Ok(calls) = &mut calls {
            calls.retain(|call| !call.starts_with("skipped"));
        }
        let expected = record_calls(&theirs, human_readable);
        let expected = expected.map_err(|error| error.replace("Theirs::", "Ours::"));
        assert_eq!(calls, expected, "{shown}");
    }
    if Json::write(&theirs).is_ok() {
        compare_bytes(&ours, &theirs, &shown);
    }
}

#[derive(Serialize, Debug)]
struct Unit;
#[derive(Serialize, Debug)]
struct Newtype<T>(T);
#[derive(Serialize, Debug)]
struct Tuple(u8, u8);

#[derive(Serialize, Debug)]
enum External {
    Unit,
    Newtype(u8),
    Tuple(u8, String, Unit),
    Struct {
        first: u8,
        #[serde(skip_serializing_if = "Option::is_none")]
        second: Option<u8>,
        third: Unit,
    },
    Inner(Box<External>),
}

#[derive(Serialize, Debug)]
#[serde(tag = "kind")]
enum Internal {
    Unit,
    Struct { first: u8 },
    Newtype(Foreign),
}

#[derive(Serialize, Debug)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    Unit,
    Tuple(u8, u8),
}

#[derive(Serialize, Debug)]
#[serde(untagged)]
enum Untagged {
    Unit,
    Struct { first: u8 },
    Newtype(u8),
    Tuple(u8, u8),
}

#[test]
fn structs_and_maps_take_a_tag() {
    compare(&foreign());
    compare(&Newtype(foreign()));
    compare(&Box::new(foreign()));
    compare(&BTreeMap::from([("first", 1), ("second", 2)]));
    compare(&BTreeMap::from([('t', 1), ('y', 2)]));
    compare(&BTreeMap::from([(1, 1), (-2, 2)]));
    compare(&BTreeMap::from([(true, 1)]));
    compare(&BTreeMap::from([(Ipv4Addr::LOCALHOST, 1)]));
    compare(&serde_json::json!({ "first": [1], "second": null }));
    compare(&());
    compare(&Unit);
    compare(&Newtype(Newtype(Unit)));
}

#[test]
fn enums_take_a_tag_beside_their_own() {
    compare(&External::Unit);
    compare(&External::Newtype(1));
    compare(&External::Tuple(1, "one".to_owned(), Unit));
    compare(&External::Struct { first: 1, second: Some(2), third: Unit });
    compare(&External::Struct { first: 1, second: None, third: Unit });
    compare(&Newtype(External::Tuple(1, "one".to_owned(), Unit)));
    compare(&External::Inner(Box::new(External::Tuple(1, "one".to_owned(), Unit))));
    compare(&Internal::Unit);
    compare(&Internal::Struct { first: 1 });
    compare(&Internal::Newtype(foreign()));
    compare(&Adjacent::Unit);
    compare(&Adjacent::Tuple(1, 2));
    compare(&Untagged::Unit);
    compare(&Untagged::Struct { first: 1 });
}

#[test]
fn other_values_cannot_have_a_tag() {
    compare(&true);
    compare(&1_i8);
    compare(&1_u64);
    compare(&1.5_f32);
    compare(&1.5_f64);
    compare(&'c');
    compare(&"text");
    compare(&Some(Unit));
    compare(&None::<Unit>);
    compare(&vec![1]);
    compare(&(1, 2));
    compare(&Tuple(1, 2));
    compare(&Newtype(1));
    compare(&Untagged::Newtype(1));
    compare(&Untagged::Tuple(1, 2));
    // serde's serializer does not know them.
    let error = write_error(&Ours::Inner(1_u128));
    let expected = "cannot serialize tagged newtype variant Ours::Inner containing an integer";
    assert_eq!(error, expected);
}

/// serde writes an entry of the same name, which no reader accepts.
#[test]
fn the_tag_cannot_be_written_twice() {
    #[derive(Serialize)]
    struct Named {
        r#type: u8,
    }
    #[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
    #[serde(rename_all = "snake_case")]
    enum Key {
        Type,
    }
    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Variant {
        Type(u8),
    }

    let expected = "the key `type` is the tag of the enum";
    assert_eq!(write_error(&Ours::Inner(Named { r#type: 1 })), expected);
    assert_eq!(write_error(&Ours::Inner(BTreeMap::from([("type", 1)]))), expected);
    assert_eq!(write_error(&Ours::Inner(BTreeMap::from([(Key::Type, 1)]))), expected);
    assert_eq!(write_error(&Ours::Inner(serde_json::json!({ "type": 1 }))), expected);
    assert_eq!(write_error(&Ours::Inner(Variant::Type(1))), expected);
    assert_json(&Ours::Inner(BTreeMap::from([("typ", 1)])), r#"{"type":"Inner","typ":1}"#);
    assert_json(&Ours::Inner(BTreeMap::from([("types", 1)])), r#"{"type":"Inner","types":1}"#);
}

/// A request omits unset fields in human-readable formats alone, inside of a variant too.
#[test]
fn the_value_is_told_whether_the_format_is_human_readable() {
    #[derive(RunRequest, Clone)]
    struct Request {
        name: String,
        note: Option<String>,
    }

    let value = Ours::Inner(Request { name: "a".to_owned(), note: None });
    assert_json(&value, r#"{"type":"Inner","name":"a"}"#);
    assert_eq!(Postcard::write(&value).unwrap(), b"\x05Inner\x01a\x00");
}
