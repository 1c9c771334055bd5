//! Each attribute key that can be combined with `flatten`, compared with serde's twin. The other
//! keys are rejected by the derive, see `macros/src/check/flattened.rs`.

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Serialize};

use crate::support::json::assert_twins;

/// The functions that the keys name.
mod functions {
    use std::collections::BTreeMap;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn make_map() -> BTreeMap<String, i64> {
        [("made".to_owned(), 1)].into()
    }

    /// Writes and reads every number with the opposite sign.
    pub(crate) mod negated {
        use super::*;

        pub(crate) fn serialize<S: Serializer>(
            map: &BTreeMap<String, i64>,
            to: S,
        ) -> Result<S::Ok, S::Error> {
            let map: BTreeMap<_, _> = map.iter().map(|(key, it)| (key, -it)).collect();
            map.serialize(to)
        }

        pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
            from: D,
        ) -> Result<BTreeMap<String, i64>, D::Error> {
            let map = BTreeMap::<String, i64>::deserialize(from)?;
            if map.contains_key("bad") {
                return Err(D::Error::custom("bad is bad"));
            }
            Ok(map.into_iter().map(|(key, it)| (key, -it)).collect())
        }
    }
}

serde_with::with_prefix!(first "first_");
serde_with::with_prefix!(second "second_");

#[derive(Validate, Serialize, Deserialize, Debug, PartialEq, Clone, Default)]
struct Player {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    score: Option<u32>,
}

fn is_nameless(player: &Player) -> bool {
    player.name.is_empty()
}

/// Declares a field with these keys, in a struct of ours and in one of serde's.
macro_rules! twins {
    ($($name:ident: #[serde($($serde:tt)*)] $(#[request($($request:tt)*)])? $type:ty
        => [$($document:literal),* $(,)?];)*) => {$(
        #[test]
        fn $name() {
            mod ours {
                use super::*;
                #[derive(RunRequest, Debug)]
                #[allow(dead_code, reason = "some are skipped")]
                pub(crate) struct Outer {
                    id: u8,
                    #[serde(flatten, $($serde)*)]
                    $(#[request($($request)*)])?
                    inner: $type,
                    last: bool,
                }
            }
            mod theirs {
                use super::*;
                #[derive(Serialize, Deserialize, Debug)]
                #[allow(dead_code, reason = "some are skipped")]
                pub(crate) struct Outer {
                    id: u8,
                    #[serde(flatten, $($serde)*)]
                    inner: $type,
                    last: bool,
                }
            }
            assert_twins::<ours::Outer, theirs::Outer>(&[$($document),*]);
        }
    )*};
}

twins! {
    a_map_with_a_default: #[serde(default)] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true,"b":-2}"#,
    ];
    a_map_with_a_default_by_path: #[serde(default = "functions::make_map")] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true,"b":-2}"#,
    ];
    a_map_skipped: #[serde(skip)] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":"any","last":true}"#,
    ];
    a_map_skipped_with_a_default: #[serde(skip, default = "functions::make_map")] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":"any","last":true}"#,
    ];
    a_map_that_is_only_read: #[serde(skip_serializing)] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true,"b":-2}"#,
    ];
    a_map_that_is_only_written: #[serde(skip_deserializing)] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":[{}],"last":true}"#,
    ];
    a_map_that_is_only_written_with_a_default:
        #[serde(skip_deserializing, default = "functions::make_map")] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":[{}],"last":true}"#,
    ];
    a_map_omitted_if_empty: #[serde(skip_serializing_if = "BTreeMap::is_empty")]
        BTreeMap<String, i64> => [r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true}"#];
    a_map_omitted_on_a_condition: #[serde(skip_serializing_if = "is_long")]
        BTreeMap<String, i64> => [
        r#"{"id":1,"a":1,"last":true}"#, r#"{"id":1,"a":1,"b":2,"last":true}"#,
    ];
    a_map_with_a_module_of_functions: #[serde(with = "functions::negated")] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true}"#,
        r#"{"id":1,"bad":1,"last":true}"#, r#"{"id":1,"a":"x","last":true}"#,
    ];
    a_map_written_by_a_function: #[serde(serialize_with = "functions::negated::serialize")]
        BTreeMap<String, i64> => [r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true}"#];
    a_map_read_by_a_function: #[serde(deserialize_with = "functions::negated::deserialize")]
        BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true}"#, r#"{"id":1,"bad":1}"#,
    ];
    a_map_read_by_a_function_with_a_default:
        #[serde(deserialize_with = "functions::negated::deserialize", default = "functions::make_map")]
        BTreeMap<String, i64> => [r#"{"id":1,"last":true}"#, r#"{"id":1,"a":1,"last":true}"#];
    a_map_with_a_prefix: #[serde(with = "first")] BTreeMap<String, i64> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"first_a":1,"last":true}"#,
        r#"{"id":1,"first_a":1,"other":"x","last":true}"#, r#"{"id":1,"first_a":"x","last":true}"#,
    ];

    a_foreign_type_with_a_prefix: #[serde(with = "first")] #[request(foreign)] Player => [
        r#"{"id":1,"first_name":"n","last":true}"#, r#"{"id":1,"name":"n","last":true}"#,
        r#"{"id":1,"first_name":"n","first_score":2,"score":"x","last":true}"#,
        r#"{"id":1,"first_name":3,"last":true}"#,
    ];
    a_foreign_type_skipped: #[serde(skip)] #[request(foreign)] Player => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"name":"n","last":true}"#,
    ];
    a_foreign_type_that_is_only_read: #[serde(skip_serializing)] #[request(foreign)] Player => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"name":"n","score":3,"last":true}"#,
    ];
    a_foreign_type_that_is_only_written: #[serde(skip_deserializing)] #[request(foreign)] Player => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"name":"n","last":true}"#,
    ];
    a_foreign_type_omitted_on_a_condition:
        #[serde(skip_serializing_if = "is_nameless")] #[request(foreign)] Player => [
        r#"{"id":1,"name":"","last":true}"#, r#"{"id":1,"name":"n","last":true}"#,
    ];
    a_foreign_type_with_bounds: #[serde(bound = "")] #[request(foreign)] Player => [
        r#"{"id":1,"name":"n","last":true}"#,
    ];
    a_foreign_option_with_a_default: #[serde(default)] #[request(foreign)] Option<Player> => [
        r#"{"id":1,"last":true}"#, r#"{"id":1,"name":"n","last":true}"#,
    ];
}

fn is_long(map: &BTreeMap<String, i64>) -> bool {
    map.len() > 1
}

/// Two players in one object, distinguished by the prefix of their fields, and a map of all others.
#[test]
fn prefixes_distinguish_requests_beside_a_map() {
    #[derive(RunRequest, Debug, PartialEq, Clone)]
    struct Seat {
        name: String,
        score: Option<u32>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Game {
        id: u8,
        #[serde(flatten, with = "first")]
        #[request(foreign)]
        first: Seat,
        #[serde(flatten, with = "second")]
        #[request(foreign)]
        second: Seat,
        #[serde(flatten)]
        rest: BTreeMap<String, i64>,
    }
    let json = r#"{"id":1,"first_name":"a","second_name":"b","second_score":7,"more":3}"#;
    let game: Game = serde_json::from_str(json).unwrap();
    assert_eq!(game.first, Seat { name: "a".into(), score: None });
    assert_eq!(game.second, Seat { name: "b".into(), score: Some(7) });
    assert_eq!(game.rest, [("more".to_owned(), 3)].into());
    assert_eq!(serde_json::to_string(&game).unwrap(), json);
    assert_eq!(game.first.clone(), Seat::builder().name("a").build().unwrap());
}

/// In JSON, a map without entries is an empty map, so that an empty map round-trips; only the
/// builder uses the default.
#[test]
fn the_builder_starts_with_the_default_of_a_map() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Open {
        #[serde(flatten)]
        #[request(default = functions::make_map(), each = extra)]
        rest: BTreeMap<String, i64>,
    }
    let built = Open::builder().build().unwrap();
    assert_eq!(built.rest, functions::make_map());
    let empty = Open { rest: BTreeMap::new() };
    let json = serde_json::to_string(&empty).unwrap();
    assert_eq!(serde_json::from_str::<Open>(&json).unwrap(), empty);
    assert_eq!(Open::builder().extra("a", 1).build().unwrap().rest, [("a".into(), 1)].into());
}

#[test]
fn only_the_builder_takes_a_map_from_the_default_of_the_struct() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(default)]
    struct Open {
        id: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, i64>,
    }
    impl Default for Open {
        fn default() -> Self {
            Open { id: 7, rest: functions::make_map() }
        }
    }
    #[derive(Deserialize)]
    #[serde(default)]
    struct Theirs {
        id: u8,
        #[serde(flatten)]
        rest: BTreeMap<String, i64>,
    }
    impl Default for Theirs {
        fn default() -> Self {
            Theirs { id: 7, rest: functions::make_map() }
        }
    }
    assert_eq!(Open::builder().build().unwrap(), Open::default());
    let read: Open = serde_json::from_str("{}").unwrap();
    let theirs: Theirs = serde_json::from_str("{}").unwrap();
    assert_eq!((read.id, read.rest), (theirs.id, theirs.rest));
}

/// A catch-all of unsupported fields, which are read, so that they can be reported, and not
/// forwarded.
#[test]
fn a_map_with_skip_serializing_is_not_written() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Gateway {
        model: String,
        #[serde(flatten, default, skip_serializing)]
        unsupported: std::collections::HashMap<String, serde_json::Value>,
    }
    let gateway: Gateway = serde_json::from_str(r#"{"model":"m","logit_bias":{"1":2}}"#).unwrap();
    assert_eq!(gateway.unsupported["logit_bias"]["1"], 2);
    assert_eq!(serde_json::to_string(&gateway).unwrap(), r#"{"model":"m"}"#);
}

/// A map that is not read does not disable `deny_unknown_fields`.
#[test]
fn a_map_with_skip_deserializing_collects_nothing() {
    #[derive(RunRequest, Debug, PartialEq)]
    #[serde(deny_unknown_fields)]
    struct Closed {
        id: u8,
        #[serde(flatten, skip_deserializing)]
        more: BTreeMap<String, i64>,
    }
    let closed = Closed::builder().id(1).more(functions::make_map()).build().unwrap();
    assert_eq!(serde_json::to_string(&closed).unwrap(), r#"{"id":1,"made":1}"#);
    let read = |json| serde_json::from_str::<Closed>(json).map_err(|error| error.to_string());
    assert_eq!(read(r#"{"id":1}"#).unwrap().more, BTreeMap::new());
    let error = read(r#"{"id":1,"made":1}"#).unwrap_err();
    assert_eq!(error, "unknown field `made`, expected `id` at line 1 column 14");
}

#[test]
fn a_request_with_skip_serializing_is_read() {
    #[derive(RunRequest, Debug, PartialEq, Clone, Default)]
    struct Page {
        cursor: String,
        limit: Option<u32>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Search {
        query: String,
        #[serde(flatten, skip_serializing)]
        page: Page,
        #[serde(skip, flatten)]
        other: Page,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Listing {
        #[serde(flatten, skip_serializing_if = "is_first")]
        page: Page,
    }
    fn is_first(page: &Page) -> bool {
        page.cursor.is_empty()
    }
    let read = r#"{"query":"q","cursor":"c"}"#;
    let search: Search = serde_json::from_str(read).unwrap();
    assert_eq!((&*search.page.cursor, &search.other), ("c", &Page::default()));
    assert_eq!(serde_json::to_string(&search).unwrap(), r#"{"query":"q"}"#);
    let listing = |cursor: &str| {
        Listing::builder().page(Page { cursor: cursor.into(), limit: Some(1) }).build().unwrap()
    };
    assert_eq!(serde_json::to_string(&listing("c")).unwrap(), r#"{"cursor":"c","limit":1}"#);
    assert_eq!(serde_json::to_string(&listing("")).unwrap(), "{}");
}

/// A type that is only read needs no `Serialize`.
#[test]
fn a_foreign_type_that_is_only_read_can_be_beside_a_map() {
    #[derive(Deserialize, run_request::Validate, Debug, PartialEq)]
    struct Theirs {
        name: String,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    #[request(deserialize_only)]
    struct Inbound {
        #[serde(flatten)]
        #[request(foreign)]
        theirs: Theirs,
        #[serde(flatten)]
        rest: BTreeMap<String, i64>,
    }
    let inbound: Inbound = serde_json::from_str(r#"{"name":"n","more":1}"#).unwrap();
    assert_eq!(inbound.rest, [("more".to_owned(), 1)].into());
}
