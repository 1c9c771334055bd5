//! All formats in which the derives are compared.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Serialize, Serializer};

use crate::differential::recorder::record_calls;
use crate::differential::sample::{Sample, Source};
use crate::differential::tree_format::{Node, Tree, TreeReader};

/// The value that was read, as `Debug` shows it, or the error.
pub(crate) type Outcome = Result<String, String>;

/// What a derive generates for an enum, in human-readable formats.
pub(crate) struct HumanReadable {
    /// Writes the value that is made of these bytes.
    pub(crate) write: fn(&[u8]) -> WrittenText,
    pub(crate) json: fn(&str) -> Outcome,
    pub(crate) yaml: fn(&str) -> Outcome,
    pub(crate) tree: fn(&Node, &TreeReader) -> Outcome,
}

/// What a derive generates for an enum, in the other formats.
pub(crate) struct Binary {
    /// Writes the value that is made of these bytes.
    pub(crate) write: fn(&[u8]) -> WrittenBytes,
    /// The reader of CBOR lends nothing.
    pub(crate) cbor: Option<fn(&[u8]) -> Outcome>,
    pub(crate) message_pack: fn(&[u8]) -> Outcome,
    pub(crate) postcard: fn(&[u8]) -> Outcome,
    pub(crate) bincode: fn(&[u8]) -> Outcome,
    pub(crate) tree: fn(&Node, &TreeReader) -> Outcome,
}

/// What was written in each human-readable format, or the error.
#[derive(Debug)]
pub(crate) struct WrittenText {
    pub(crate) value: String,
    pub(crate) json: Outcome,
    pub(crate) yaml: Outcome,
    pub(crate) calls: Result<Vec<String>, String>,
}

type Bytes = Result<Vec<u8>, String>;

/// What was written in each of the other formats, or the error.
#[derive(Debug)]
pub(crate) struct WrittenBytes {
    pub(crate) value: String,
    pub(crate) cbor: Bytes,
    pub(crate) compact: Bytes,
    pub(crate) named: Bytes,
    pub(crate) postcard: Bytes,
    pub(crate) bincode: Bytes,
    pub(crate) calls: Result<Vec<String>, String>,
}

pub(crate) fn write_text<T: Sample + Serialize + Debug>(bytes: &[u8]) -> WrittenText {
    let value = T::sample(&mut Source(bytes));
    WrittenText {
        json: serde_json::to_string(&value).map_err(|error| error.to_string()),
        yaml: yaml_serde::to_string(&value).map_err(|error| error.to_string()),
        calls: record_calls(&value, true),
        value: format!("{value:?}"),
    }
}

pub(crate) fn write_bytes<T: Sample + Serialize + Debug>(bytes: &[u8]) -> WrittenBytes {
    let value = T::sample(&mut Source(bytes));
    let standard = bincode::config::standard();
    WrittenBytes {
        cbor: write_cbor(&value),
        compact: rmp_serde::to_vec(&value).map_err(|error| error.to_string()),
        named: rmp_serde::to_vec_named(&value).map_err(|error| error.to_string()),
        postcard: postcard::to_allocvec(&value).map_err(|error| error.to_string()),
        bincode: bincode::serde::encode_to_vec(&value, standard).map_err(|error| error.to_string()),
        calls: record_calls(&value, false),
        value: format!("{value:?}"),
    }
}

pub(crate) fn write_cbor<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn stringify<T: Debug>(read: Result<T, impl ToString>) -> Outcome {
    read.map(|value| format!("{value:?}")).map_err(|error| error.to_string())
}

pub(crate) fn read_json<'de, T: Deserialize<'de> + Debug>(text: &'de str) -> Outcome {
    stringify(serde_json::from_str::<T>(text))
}

pub(crate) fn read_yaml<'de, T: Deserialize<'de> + Debug>(text: &'de str) -> Outcome {
    stringify(yaml_serde::from_str::<T>(text))
}

pub(crate) fn read_cbor<T: DeserializeOwned + Debug>(bytes: &[u8]) -> Outcome {
    stringify(ciborium::from_reader::<T, _>(bytes))
}

pub(crate) fn read_message_pack<'de, T: Deserialize<'de> + Debug>(bytes: &'de [u8]) -> Outcome {
    stringify(rmp_serde::from_slice::<T>(bytes))
}

pub(crate) fn read_postcard<'de, T: Deserialize<'de> + Debug>(bytes: &'de [u8]) -> Outcome {
    stringify(postcard::from_bytes::<T>(bytes))
}

pub(crate) fn read_bincode<'de, T: Deserialize<'de> + Debug>(bytes: &'de [u8]) -> Outcome {
    let standard = bincode::config::standard();
    let read = bincode::serde::borrow_decode_from_slice::<T, _>(bytes, standard);
    stringify(read.map(|(value, _)| value))
}

pub(crate) fn read_tree<'de, T: Deserialize<'de> + Debug>(
    node: &'de Node,
    reader: &'de TreeReader,
) -> Outcome {
    stringify(T::deserialize(Tree { node, reader }))
}

/// A document of nodes, to be written in any format.
impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(value) => serializer.serialize_bool(*value),
            Node::Unsigned(value) => serializer.serialize_u64(*value),
            Node::Signed(value) => serializer.serialize_i64(*value),
            Node::Float(value) => serializer.serialize_f64(*value),
            Node::Char(value) => serializer.serialize_char(*value),
            Node::Text(text) => serializer.serialize_str(text),
            Node::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Node::Seq(nodes) => {
                let mut seq = serializer.serialize_seq(Some(nodes.len()))?;
                for node in nodes {
                    seq.serialize_element(node)?;
                }
                seq.end()
            }
            Node::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
