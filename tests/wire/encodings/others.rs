//! More formats, of which each has a way of its own.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::formats::Format;

macro_rules! owned {
    ($format:ident: $human:literal, write: $write:expr, read: $read:expr) => {
        pub(crate) struct $format;

        impl Format for $format {
            const NAME: &'static str = stringify!($format);
            const HUMAN: bool = $human;

            fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
                told($write(value))
            }

            fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
                told($read(bytes))
            }
        }
    };
}

fn told<T, E: std::fmt::Display>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

owned! { Ron: true,
    write: |value| ron::to_string(value).map(String::into_bytes),
    read: |bytes| ron::from_str(text(bytes))
}
owned! { Json5: true,
    write: |value| json5::to_string(value).map(String::into_bytes),
    read: |bytes| json5::from_str(text(bytes))
}
owned! { SonicRs: true,
    write: sonic_rs::to_vec,
    read: sonic_rs::from_slice
}
owned! { SimdJson: true,
    write: simd_json::to_vec,
    read: |bytes: &[u8]| simd_json::from_slice(&mut bytes.to_vec())
}
// A document of BSON knows itself for no human's.
owned! { Bson: false,
    write: bson::serialize_to_vec,
    read: bson::deserialize_from_slice
}
owned! { Csv: true,
    write: |value| -> Result<Vec<u8>, String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        told(writer.serialize(value))?;
        told(writer.into_inner())
    },
    read: |bytes: &[u8]| -> Result<T, String> {
        let mut reader = csv::Reader::from_reader(bytes);
        told(reader.deserialize().next().ok_or("no row")?)
    }
}
