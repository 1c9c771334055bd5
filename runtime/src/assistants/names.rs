//! Enums that are one of several strings on the wire.
//!
//! serde's own derive would also accept `{"user": null}` for `"user"`.

use core::fmt;
use core::marker::PhantomData;

use serde_core::de::{Deserializer, Error, Visitor};

use crate::wire::format::shorten;

/// An enum whose variants are strings on the wire.
pub(super) trait Named: Copy + 'static {
    /// All names.
    const NAMES: &'static [&'static str];
    /// All variants, in the order of their names.
    const VALUES: &'static [Self];
}

/// Reads a variant from its name.
pub(super) fn deserialize<'de, T: Named, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    d.deserialize_str(Name(PhantomData))
}

struct Name<T>(PhantomData<T>);

impl<T: Named> Visitor<'_> for Name<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<T, E> {
        let mut pairs = T::NAMES.iter().zip(T::VALUES);
        match pairs.find(|(known, _)| **known == name) {
            Some((_, value)) => Ok(*value),
            None => Err(E::unknown_variant(&shorten(name), T::NAMES)),
        }
    }
}

/// Implements the traits of an enum whose variants are strings on the wire.
macro_rules! names {
    ($type:ident, $($variant:ident => $name:literal),+ $(,)?) => {
        impl $type {
            /// Returns the name on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($type::$variant => $name,)+
                }
            }
        }

        impl $crate::assistants::names::Named for $type {
            const NAMES: &'static [&'static str] = &[$($name),+];
            const VALUES: &'static [$type] = &[$($type::$variant),+];
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> alloc::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn schema_id() -> alloc::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($type)).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($name),+] })
            }
        }

        impl core::fmt::Display for $type {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde_core::Serialize for $type {
            fn serialize<S: serde_core::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.serialize_str(self.as_str())
            }
        }

        impl<'de> serde_core::Deserialize<'de> for $type {
            fn deserialize<D: serde_core::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                $crate::assistants::names::deserialize(d)
            }
        }
    };
}
pub(super) use names;
