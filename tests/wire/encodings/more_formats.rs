//! More formats, each with peculiarities.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::formats::{Format, stringify_error};

macro_rules! owned_formats {
    ($format:ident: $human:literal, write: $write:expr, read: $read:expr) => {
        pub(crate) struct $format;

        impl Format for $format {
            const NAME: &'static str = stringify!($format);
            const HUMAN: bool = $human;

            fn write<T: Serialize>(value: &T) -> Result<Vec<u8>, String> {
                stringify_error($write(value))
            }

            fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, String> {
                stringify_error($read(bytes))
            }
        }
    };
}

fn parse_utf8(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

owned_formats! { Ron: true,
    write: |value| ron::to_string(value).map(String::into_bytes),
    read: |bytes| ron::from_str(parse_utf8(bytes))
}
owned_formats! { Json5: true,
    write: |value| json5::to_string(value).map(String::into_bytes),
    read: |bytes| json5::from_str(parse_utf8(bytes))
}
owned_formats! { SonicRs: true,
    write: sonic_rs::to_vec,
    read: sonic_rs::from_slice
}
owned_formats! { SimdJson: true,
    write: simd_json::to_vec,
    read: |bytes: &[u8]| simd_json::from_slice(&mut bytes.to_vec())
}
// BSON documents are not human-readable.
owned_formats! { Bson: false,
    write: bson::serialize_to_vec,
    read: bson::deserialize_from_slice
}
owned_formats! { Csv: true,
    write: |value| -> Result<Vec<u8>, String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        stringify_error(writer.serialize(value))?;
        stringify_error(writer.into_inner())
    },
    read: |bytes: &[u8]| -> Result<T, String> {
        let mut reader = csv::Reader::from_reader(bytes);
        stringify_error(reader.deserialize().next().ok_or("no row")?)
    }
}
