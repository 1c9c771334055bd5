//! Reading untagged enums.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::__private_0_1_0::de::DeserializeSeed;
use run_request::__private_0_1_0::variants::de::{ReadVariants, VariantSource, read_untagged};
use run_request::__private_0_1_0::variants::{KindFallback as _, KindProbe, Kinds};
use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

/// Implements reading for an untagged enum of newtype variants, or of unit variants.
macro_rules! untagged {
    ($(#[$attr:meta])* $de:lifetime $name:ident $(<$a:lifetime>)? {
        $($index:literal $variant:ident $(($type:ty))?),* $(,)?
    }) => {
        $(#[$attr])*
        enum $name $(<$a>)? { $($variant $(($type))?),* }

        impl<$de $(: $a, $a)?> ReadVariants<$de> for $name $(<$a>)? {
            const NAME: &'static str = stringify!($name);
            const EXPECTING: &'static str = "";
            const COUNT: usize = [$($index),*].len();
            const UNTAGGED: &'static [Kinds] = &[$(untagged!(@kinds $($type)?)),*];

            fn find_variant(_: &str) -> Option<usize> {
                None
            }

            fn read_variant<S: VariantSource<$de>>(
                variant: usize,
                source: S,
            ) -> Result<Self, S::Error> {
                match variant {
                    $($index => untagged!(@read source $variant $($type)?),)*
                    _ => source.reject_variant(variant, Self::COUNT),
                }
            }
        }

        impl<$de $(: $a, $a)?> Deserialize<$de> for $name $(<$a>)? {
            fn deserialize<D: Deserializer<$de>>(deserializer: D) -> Result<Self, D::Error> {
                read_untagged(deserializer)
            }
        }
    };
    (@kinds) => { Kinds::NULL };
    (@kinds $type:ty) => { KindProbe::<$type>::KINDS };
    (@read $source:ident $variant:ident) => { $source.read_unit(Self::$variant) };
    (@read $source:ident $variant:ident $type:ty) => {
        $source.read_newtype(Self::$variant as fn($type) -> _)
    };
}

untagged! {
    #[derive(Debug, PartialEq)]
    'de Stop { 0 One(String), 1 Many(Vec<String>) }
}

#[derive(RunRequest, Debug, PartialEq)]
struct ImageUrl {
    url: String,
    width: u64,
}

untagged! {
    #[derive(Debug, PartialEq)]
    'de Image { 0 Url(String), 1 Object(ImageUrl), 2 Nothing }
}

fn json_error<T: DeserializeOwned + Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}

#[test]
fn the_kind_of_the_value_selects_the_variant() {
    let read = |json: &str| serde_json::from_str::<Stop>(json).unwrap();
    assert_eq!(read(r#""a""#), Stop::One("a".into()));
    assert_eq!(read(r#"["a", "b"]"#), Stop::Many(vec!["a".into(), "b".into()]));
}

#[test]
fn no_variant_takes_the_kind() {
    assert_eq!(
        json_error::<Stop>("3"),
        "invalid type: integer `3`, expected a string or a sequence at line 1 column 1"
    );
    assert_eq!(
        json_error::<Stop>("{}"),
        "invalid type: map, expected a string or a sequence at line 1 column 2"
    );
    assert_eq!(
        json_error::<Image>("[]"),
        "invalid type: sequence, expected a string, a map, or null at line 1 column 2"
    );
}

#[test]
fn positions_inside_of_an_unbuffered_variant() {
    assert_eq!(
        json_error::<Stop>("[\n  \"a\",\n  3]"),
        "invalid type: integer `3`, expected a string at line 3 column 3"
    );
    assert_eq!(
        json_error::<Vec<Image>>("[\"a\",\n {\"url\": \"a\",\n  \"width\": \"b\"}]"),
        "invalid type: string \"b\", expected u64 at line 3 column 14"
    );
}
