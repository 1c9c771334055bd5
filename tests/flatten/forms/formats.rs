//! A flattened request in each format, compared with serde's twin.

use super::*;

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Ours {
    query: String,
    #[serde(flatten)]
    page: Page,
    last: Option<bool>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct TheirPage {
    cursor: String,
    limit: Option<u32>,
    depth: u8,
}

#[derive(Serialize, Deserialize, Debug, PartialEq)]
struct Theirs {
    query: String,
    #[serde(flatten)]
    page: TheirPage,
    last: Option<bool>,
}

fn make_ours() -> Ours {
    Ours { query: "q".into(), page: make_page("c", Some(7)), last: Some(true) }
}

fn make_theirs() -> Theirs {
    let page = TheirPage { cursor: "c".into(), limit: Some(7), depth: 3 };
    Theirs { query: "q".into(), page, last: Some(true) }
}

#[test]
fn json_is_equal() {
    let json = serde_json::to_string(&make_ours()).unwrap();
    assert_eq!(json, serde_json::to_string(&make_theirs()).unwrap());
    assert_eq!(serde_json::from_str::<Ours>(&json).unwrap(), make_ours());
    assert_eq!(serde_json::from_str::<Theirs>(&json).unwrap(), make_theirs());
}

/// Serde writes a map of indefinite length, we write the length; the entries are equal.
#[test]
fn cbor_is_a_map_in_both() {
    let (mut cbor, mut their_cbor) = (Vec::new(), Vec::new());
    ciborium::into_writer(&make_ours(), &mut cbor).unwrap();
    ciborium::into_writer(&make_theirs(), &mut their_cbor).unwrap();
    assert_eq!((cbor[0], their_cbor[0]), (0xa5, 0xbf));
    assert_eq!(cbor[1..], their_cbor[1..their_cbor.len() - 1]);
    assert_eq!(ciborium::from_reader::<Ours, _>(&*their_cbor).unwrap(), make_ours());
    assert_eq!(ciborium::from_reader::<Theirs, _>(&*cbor).unwrap(), make_theirs());
}

#[test]
fn named_message_pack_is_equal() {
    let named = rmp_serde::to_vec_named(&make_ours()).unwrap();
    assert_eq!(named, rmp_serde::to_vec_named(&make_theirs()).unwrap());
    assert_eq!(rmp_serde::from_slice::<Ours>(&named).unwrap(), make_ours());
    assert_eq!(rmp_serde::from_slice::<Theirs>(&named).unwrap(), make_theirs());
}

/// Ours is an array, which serde's twin cannot read; serde's is a map, which ours reads.
#[test]
fn compact_message_pack_goes_by_position() {
    let compact = rmp_serde::to_vec(&make_ours()).unwrap();
    let flat = rmp_serde::to_vec(&("q", "c", Some(7), 3, Some(true))).unwrap();
    assert_eq!(compact, flat);
    assert_eq!(rmp_serde::from_slice::<Ours>(&compact).unwrap(), make_ours());
    let error = rmp_serde::from_slice::<Theirs>(&compact).unwrap_err();
    assert_eq!(error.to_string(), "invalid type: sequence, expected struct Theirs");
    let their_compact = rmp_serde::to_vec(&make_theirs()).unwrap();
    assert_eq!(their_compact, rmp_serde::to_vec_named(&make_theirs()).unwrap());
    assert_eq!(rmp_serde::from_slice::<Ours>(&their_compact).unwrap(), make_ours());
}

/// Serde cannot write its twin in these formats.
#[test]
fn only_ours_round_trips_by_position() {
    let postcard = postcard::to_stdvec(&make_ours()).unwrap();
    let flat = postcard::to_stdvec(&("q", "c", Some(7_u32), 3_u8, Some(true))).unwrap();
    assert_eq!(postcard, flat);
    assert_eq!(postcard::from_bytes::<Ours>(&postcard).unwrap(), make_ours());
    assert!(postcard::to_stdvec(&make_theirs()).is_err());
    let config = bincode::config::standard();
    let bincode = bincode::serde::encode_to_vec(make_ours(), config).unwrap();
    let (read, _): (Ours, usize) = bincode::serde::decode_from_slice(&bincode, config).unwrap();
    assert_eq!(read, make_ours());
    assert!(bincode::serde::encode_to_vec(make_theirs(), config).is_err());
}
