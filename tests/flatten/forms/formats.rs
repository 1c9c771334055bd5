//! What is read and written of a flattened request in each format, beside serde's twin.

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

fn ours() -> Ours {
    Ours { query: "q".into(), page: page("c", Some(7)), last: Some(true) }
}

fn theirs() -> Theirs {
    let page = TheirPage { cursor: "c".into(), limit: Some(7), depth: 3 };
    Theirs { query: "q".into(), page, last: Some(true) }
}

#[test]
fn json_is_alike() {
    let json = serde_json::to_string(&ours()).unwrap();
    assert_eq!(json, serde_json::to_string(&theirs()).unwrap());
    assert_eq!(serde_json::from_str::<Ours>(&json).unwrap(), ours());
    assert_eq!(serde_json::from_str::<Theirs>(&json).unwrap(), theirs());
}

/// serde leaves the number of entries open, which ours tells; the entries are alike.
#[test]
fn cbor_is_a_map_on_both_sides() {
    let (mut cbor, mut their_cbor) = (Vec::new(), Vec::new());
    ciborium::into_writer(&ours(), &mut cbor).unwrap();
    ciborium::into_writer(&theirs(), &mut their_cbor).unwrap();
    assert_eq!((cbor[0], their_cbor[0]), (0xa5, 0xbf));
    assert_eq!(cbor[1..], their_cbor[1..their_cbor.len() - 1]);
    assert_eq!(ciborium::from_reader::<Ours, _>(&*their_cbor).unwrap(), ours());
    assert_eq!(ciborium::from_reader::<Theirs, _>(&*cbor).unwrap(), theirs());
}

#[test]
fn named_message_pack_is_alike() {
    let named = rmp_serde::to_vec_named(&ours()).unwrap();
    assert_eq!(named, rmp_serde::to_vec_named(&theirs()).unwrap());
    assert_eq!(rmp_serde::from_slice::<Ours>(&named).unwrap(), ours());
    assert_eq!(rmp_serde::from_slice::<Theirs>(&named).unwrap(), theirs());
}

/// Ours is an array, which serde's cannot read; serde's is a map even there, which ours reads.
#[test]
fn compact_message_pack_is_by_position() {
    let compact = rmp_serde::to_vec(&ours()).unwrap();
    let flat = rmp_serde::to_vec(&("q", "c", Some(7), 3, Some(true))).unwrap();
    assert_eq!(compact, flat);
    assert_eq!(rmp_serde::from_slice::<Ours>(&compact).unwrap(), ours());
    let error = rmp_serde::from_slice::<Theirs>(&compact).unwrap_err();
    assert_eq!(error.to_string(), "invalid type: sequence, expected struct Theirs");
    let their_compact = rmp_serde::to_vec(&theirs()).unwrap();
    assert_eq!(their_compact, rmp_serde::to_vec_named(&theirs()).unwrap());
    assert_eq!(rmp_serde::from_slice::<Ours>(&their_compact).unwrap(), ours());
}

/// serde cannot write its own there, or cannot read it.
#[test]
fn by_position_only_ours_survives() {
    let postcard = postcard::to_stdvec(&ours()).unwrap();
    let flat = postcard::to_stdvec(&("q", "c", Some(7_u32), 3_u8, Some(true))).unwrap();
    assert_eq!(postcard, flat);
    assert_eq!(postcard::from_bytes::<Ours>(&postcard).unwrap(), ours());
    assert!(postcard::to_stdvec(&theirs()).is_err());
    let config = bincode::config::standard();
    let bincode = bincode::serde::encode_to_vec(ours(), config).unwrap();
    let (read, _): (Ours, usize) = bincode::serde::decode_from_slice(&bincode, config).unwrap();
    assert_eq!(read, ours());
    assert!(bincode::serde::encode_to_vec(theirs(), config).is_err());
}
