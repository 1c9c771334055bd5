//! Enums that are flattened into a request, compared with serde's derives.

mod composed;

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// Types that both derives declare.
macro_rules! declare_twins {
    ($($item:item)*) => {
        mod ours {
            use super::*;
            $(#[derive(RunRequest, Debug, PartialEq, Clone)] $item)*
        }
        mod theirs {
            use super::*;
            $(#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)] $item)*
        }
    };
}

declare_twins! {
    pub(crate) struct Function {
        pub(crate) name: String,
        pub(crate) strict: bool,
    }

    #[serde(tag = "type", rename_all = "snake_case")]
    pub(crate) enum Tool {
        Off,
        Function(Function),
        Search {
            query: String,
            #[serde(alias = "max", default)]
            limit: u8,
        },
    }

    #[serde(tag = "kind", content = "value")]
    pub(crate) enum Adjacent {
        Unit,
        Newtype(u8),
        Tuple(u8, String),
        Struct { n: u8 },
    }

    pub(crate) enum External {
        Number(u8),
        Function(Function),
        Struct { n: u8 },
    }

    pub(crate) struct Internal {
        pub(crate) id: u32,
        #[serde(flatten)]
        pub(crate) tool: Tool,
        pub(crate) last: bool,
    }

    pub(crate) struct Boxed {
        #[serde(flatten)]
        pub(crate) tool: Box<Tool>,
        #[serde(flatten)]
        pub(crate) adjacent: Adjacent,
        #[serde(flatten)]
        pub(crate) external: External,
    }

    pub(crate) struct BesideMap {
        #[serde(flatten)]
        pub(crate) external: External,
        #[serde(flatten)]
        pub(crate) rest: BTreeMap<String, Value>,
    }

    #[serde(tag = "in")]
    pub(crate) enum Outer {
        Variant {
            #[serde(flatten)]
            tool: Tool,
            more: u8,
        },
    }
}

/// Both write the same entries, and read the same values.
#[track_caller]
fn assert_equal<O, T>(json: &str)
where
    O: Serialize + DeserializeOwned + PartialEq + Debug,
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let ours: O = serde_json::from_str(json).unwrap();
    let theirs: T = serde_json::from_str(json).unwrap();
    assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
    let text = serde_json::to_string(&ours).unwrap();
    assert_eq!(text, serde_json::to_string(&theirs).unwrap());
    assert_eq!(serde_json::from_str::<O>(&text).unwrap(), ours);
    let yaml = yaml_serde::to_string(&theirs).unwrap();
    assert_eq!(yaml_serde::to_string(&ours).unwrap(), yaml);
    assert_eq!(yaml_serde::from_str::<O>(&yaml).unwrap(), ours);
    let (mut cbor, mut their_cbor) = (Vec::new(), Vec::new());
    ciborium::into_writer(&ours, &mut cbor).unwrap();
    ciborium::into_writer(&theirs, &mut their_cbor).unwrap();
    assert_eq!(ciborium::from_reader::<O, _>(&*their_cbor).unwrap(), ours);
    assert_eq!(ciborium::from_reader::<T, _>(&*cbor).unwrap(), theirs);
    let named = rmp_serde::to_vec_named(&ours).unwrap();
    assert_eq!(named, rmp_serde::to_vec_named(&theirs).unwrap());
    assert_eq!(rmp_serde::from_slice::<O>(&named).unwrap(), ours);
    let compact = rmp_serde::to_vec(&ours).unwrap();
    assert_eq!(rmp_serde::from_slice::<O>(&compact).unwrap(), ours);
}

#[test]
fn an_internally_tagged_enum_is_read_and_written_as_serde_does() {
    for json in [
        r#"{"id":1,"type":"off","last":true}"#,
        r#"{"id":1,"type":"function","name":"n","strict":false,"last":true}"#,
        r#"{"id":1,"last":true,"strict":false,"name":"n","type":"function"}"#,
        r#"{"id":1,"type":"search","query":"q","limit":3,"last":true}"#,
        r#"{"max":3,"id":1,"last":true,"query":"q","type":"search"}"#,
        r#"{"id":1,"type":"search","query":"q","last":true,"unknown":[1]}"#,
        r#"{"id":1,"type":"off","query":"q","last":true}"#,
    ] {
        assert_equal::<ours::Internal, theirs::Internal>(json);
    }
    for json in [
        r#"{"in":"Variant","query":"q","more":3,"type":"search"}"#,
        r#"{"type":"function","name":"n","more":3,"strict":true,"in":"Variant"}"#,
    ] {
        assert_equal::<ours::Outer, theirs::Outer>(json);
    }
}

#[test]
fn several_enums_are_told_apart_by_their_names() {
    for json in [
        r#"{"type":"off","kind":"Unit","Number":3}"#,
        r#"{"kind":"Newtype","name":"n","value":1,"strict":true,"Struct":{"n":1},"type":"function"}"#,
        r#"{"value":[1,"x"],"kind":"Tuple","Function":{"name":"n","strict":true},"type":"off"}"#,
        r#"{"value":{"n":1},"kind":"Struct","query":"q","Number":0,"type":"search"}"#,
    ] {
        assert_equal::<ours::Boxed, theirs::Boxed>(json);
    }
}

/// Each reads what the other writes, except for the entries of the enum, which serde leaves to the
/// map as well.
#[test]
fn a_map_takes_what_the_variant_does_not() {
    for (json, rest) in [
        (r#"{"a":1,"Number":3,"b":[2]}"#, json!({ "a": 1, "b": [2] })),
        (r#"{"Struct":{"n":1,"more":2}}"#, json!({})),
        (r#"{"Function":{"name":"n","strict":true}}"#, json!({})),
    ] {
        let ours: ours::BesideMap = serde_json::from_str(json).unwrap();
        let theirs: theirs::BesideMap = serde_json::from_str(json).unwrap();
        assert_eq!(format!("{ours:?}"), format!("{theirs:?}"));
        assert_eq!(serde_json::to_value(&ours.rest).unwrap(), rest);
    }
    let error = serde_json::from_str::<ours::BesideMap>(r#"{"Struct":{},"Number":3}"#);
    let message = "`Number` is a second variant beside `Struct` at line 1 column 24";
    assert_eq!(error.unwrap_err().to_string(), message);
    let json = r#"{"a":1,"type":"search","query":"q","limit":null}"#;
    let error = serde_json::from_str::<InternalBesideMap>(json).unwrap_err();
    assert_eq!(error.to_string(), "limit: invalid type: null, expected u8 at line 1 column 48");
    let json = r#"{"a":1,"type":"search","query":"q","limit":2}"#;
    let read: InternalBesideMap = serde_json::from_str(json).unwrap();
    assert_eq!(read.rest, BTreeMap::from([("a".to_owned(), json!(1))]));
    let written = r#"{"type":"search","query":"q","limit":2,"a":1}"#;
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    assert_eq!(serde_json::from_str::<InternalBesideMap>(written).unwrap(), read);
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct InternalBesideMap {
    #[serde(flatten)]
    tool: ours::Tool,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

/// The name is reserved for another variant: an entry of this name is a violation, as for any other
/// field, and cannot be written.
#[test]
fn a_name_of_another_variant_is_no_key_of_the_map() {
    let json = r#"{"type":"off","query":"q"}"#;
    let read: InternalBesideMap = serde_json::from_str(json).unwrap();
    let violations = read.validate().unwrap_err();
    let message = "Invalid 'query': a key of the flattened map is the name of this field";
    assert_eq!(violations.to_string(), message);
    let error = serde_json::to_string(&read).unwrap_err();
    assert_eq!(error.to_string(), "the flattened key `query` is the name of a field");
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(deny_unknown_fields)]
struct Denying {
    id: u32,
    #[serde(flatten)]
    tool: ours::Tool,
    #[serde(flatten)]
    external: Option<ours::External>,
}

#[test]
fn unknown_fields_are_denied_around_it() {
    let read = serde_json::from_str::<Denying>;
    let valid = r#"{"query":"q","id":1,"type":"search","Number":3}"#;
    assert_eq!(read(valid).unwrap().external, Some(ours::External::Number(3)));
    for (json, message) in [
        (
            r#"{"id":1,"type":"off","x":2}"#,
            "unknown field `x`, expected one of `id`, `type`, \
            `name`, `strict`, `query`, `limit`, `max`, `Number`, `Function`, `Struct`",
        ),
        (
            r#"{"id":1,"type":"off","query":2}"#,
            "unknown field `query`, which is one of another variant",
        ),
        (
            r#"{"id":1,"type":"off","Number":2,"Struct":{"n":1}}"#,
            "`Struct` is a second variant beside `Number`",
        ),
        (r#"{"id":1,"type":"off","type":"off"}"#, "duplicate field `type`"),
        (r#"{"id":1,"query":"q"}"#, "missing field `type`"),
        (
            r#"{"id":1,"type":"on"}"#,
            "type: unknown variant `on`, expected one of `off`, `function`, `search`",
        ),
        (r#"{"id":1,"type":1}"#, "type: invalid type: integer `1`, expected variant identifier"),
        (r#"{"id":1,"type":"search"}"#, "missing field `query`"),
        (
            r#"{"id":1,"type":"search","query":1}"#,
            "query: invalid type: integer `1`, expected a string",
        ),
        (r#"{"type":"off"}"#, "missing field `id`"),
        (
            r#"{"id":1,"type":"off","Struct":{"n":[true]}}"#,
            "Struct.n: invalid type: sequence, expected u8",
        ),
    ] {
        let error = read(json).unwrap_err().to_string();
        let error = error.split(" at line").next().unwrap();
        assert_eq!(error, message, "{json}");
    }
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Optional {
    id: u32,
    #[serde(flatten)]
    tool: Option<ours::Tool>,
    #[serde(flatten)]
    adjacent: Option<Box<ours::Adjacent>>,
    #[serde(flatten)]
    external: Option<ours::External>,
}

#[test]
fn an_optional_enum_is_none_if_none_of_its_names_is_there() {
    let none = Optional { id: 1, tool: None, adjacent: None, external: None };
    assert_eq!(serde_json::from_str::<Optional>(r#"{"id":1,"unknown":2}"#).unwrap(), none);
    assert_eq!(serde_json::to_string(&none).unwrap(), r#"{"id":1}"#);
    assert_eq!(Optional::builder().id(1).build().unwrap(), none);
    let all = Optional {
        id: 1,
        tool: Some(ours::Tool::Off),
        adjacent: Some(Box::new(ours::Adjacent::Tuple(1, "x".into()))),
        external: Some(ours::External::Struct { n: 2 }),
    };
    let json = r#"{"id":1,"type":"off","kind":"Tuple","value":[1,"x"],"Struct":{"n":2}}"#;
    assert_eq!(serde_json::to_string(&all).unwrap(), json);
    for value in [&none, &all] {
        assert_round_trips(value);
    }
    let error = serde_json::from_str::<Optional>(r#"{"id":1,"query":"q"}"#).unwrap_err();
    assert_eq!(error.to_string(), "missing field `type` at line 1 column 20");
    let error = serde_json::from_str::<Optional>(r#"{"id":1,"value":1}"#).unwrap_err();
    assert_eq!(error.to_string(), "missing field `kind` at line 1 column 18");
}

#[track_caller]
fn assert_round_trips<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(serde_json::from_str::<T>(&json).unwrap(), *value, "{json}");
    let yaml = yaml_serde::to_string(value).unwrap();
    assert_eq!(yaml_serde::from_str::<T>(&yaml).unwrap(), *value, "{yaml}");
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<T, _>(&*cbor).unwrap(), *value, "CBOR");
    let named = rmp_serde::to_vec_named(value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&named).unwrap(), *value, "named MessagePack");
    let compact = rmp_serde::to_vec(value).unwrap();
    assert_eq!(rmp_serde::from_slice::<T>(&compact).unwrap(), *value, "compact MessagePack");
}
