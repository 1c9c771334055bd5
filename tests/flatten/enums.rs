//! Enums that are flattened into a request, compared with serde's derives.

use std::collections::BTreeMap;
use std::fmt::Debug;

use run_request::{Extends, RunRequest};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::support::violations::list_paths;

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

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(tag = "mode", rename_all = "snake_case")]
#[request(from)]
enum Mode {
    Manual {
        #[request(length(1..=3))]
        steps: Vec<String>,
    },
    Model(Model),
    #[request(default)]
    Fallback {
        #[request(range(..=9))]
        level: u8,
    },
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Model {
    #[request(length(1..))]
    model: String,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[request(builder(derive(Clone, Debug)))]
struct Run {
    #[serde(flatten)]
    mode: Mode,
    id: u32,
}

#[test]
fn the_builder_has_one_setter_of_the_whole() {
    let run = Run::builder().mode(Mode::Fallback { level: 3 }).id(1).build().unwrap();
    assert_eq!(run, Run { mode: Mode::Fallback { level: 3 }, id: 1 });
    assert_eq!(run.clone().into_builder().build().unwrap(), run);
    let model = Model::builder().model("m").build().unwrap();
    let builder = Run::builder().mode(model);
    let shown = r#"RunBuilder { mode: Some(Model(Model { model: "m" })) }"#;
    assert_eq!(format!("{builder:?}"), shown);
    let run = builder.clone().id(2).build().unwrap();
    let mode: &Mode = run.part();
    assert_eq!((mode, run.as_ref()), (&run.mode, &run.mode));
}

#[test]
fn its_rules_are_checked_with_the_right_paths() {
    let paths = |mode: Mode| list_paths(Run { mode, id: 1 }.validate());
    assert_eq!(paths(Mode::Manual { steps: Vec::new() }), ["steps"]);
    assert_eq!(paths(Mode::Model(Model { model: String::new() })), ["model"]);
    assert_eq!(paths(Mode::Fallback { level: 10 }), ["level"]);
}

#[test]
fn a_missing_tag_may_have_a_default() {
    let read = serde_json::from_str::<Run>;
    let run = read(r#"{"level":3,"id":1}"#).unwrap();
    assert_eq!(run.mode, Mode::Fallback { level: 3 });
    let written = r#"{"mode":"fallback","level":3,"id":1}"#;
    assert_eq!(serde_json::to_string(&run).unwrap(), written);
    let error = read(r#"{"id":1}"#).unwrap_err();
    assert_eq!(error.to_string(), "missing field `level` at line 1 column 8");
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Theirs {
    name: Option<String>,
    size: u8,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Collecting {
    first: u8,
    #[serde(flatten)]
    more: BTreeMap<String, u8>,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(tag = "type")]
enum Unknown {
    Foreign(#[request(skip)] Theirs),
    Boxed(Box<Model>),
    Plain { name: String },
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct BesideAll {
    #[serde(flatten)]
    unknown: Unknown,
    #[serde(flatten)]
    #[request(foreign, skip)]
    theirs: Option<Beside>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize, Debug, PartialEq, Clone)]
struct Beside {
    beside: u8,
}

/// The names of a foreign type are not known, so it sees all entries, and claims those that it
/// would write.
#[test]
fn a_foreign_variant_leaves_the_others_to_maps_and_foreign_types() {
    let foreign = BesideAll {
        unknown: Unknown::Foreign(Theirs { name: Some("n".into()), size: 3 }),
        theirs: Some(Beside { beside: 1 }),
        rest: BTreeMap::from([("x".into(), json!([1]))]),
    };
    let json = r#"{"type":"Foreign","name":"n","size":3,"beside":1,"x":[1]}"#;
    assert_eq!(serde_json::to_string(&foreign).unwrap(), json);
    let plain = BesideAll {
        unknown: Unknown::Plain { name: "n".into() },
        theirs: None,
        rest: BTreeMap::from([("size".into(), json!(3)), ("model".into(), json!(null))]),
    };
    let shuffled = r#"{"model":null,"size":3,"name":"n","type":"Plain"}"#;
    assert_eq!(serde_json::from_str::<BesideAll>(shuffled).unwrap(), plain);
    assert_round_trips(&foreign);
    let boxed = r#"{"size":1,"model":"m","type":"Boxed"}"#;
    let boxed: BesideAll = serde_json::from_str(boxed).unwrap();
    assert_eq!(boxed.rest, BTreeMap::from([("size".into(), json!(1))]));
    assert_round_trips(&boxed);
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(tag = "type")]
enum MapOrUnit {
    Map(Collecting),
    Unit,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct AroundMap {
    id: u8,
    #[serde(flatten)]
    with: MapOrUnit,
}

#[test]
fn a_variant_may_have_a_map_of_its_own() {
    let json = r#"{"id":1,"type":"Map","first":2,"a":3,"b":4}"#;
    let read: AroundMap = serde_json::from_str(json).unwrap();
    let more = BTreeMap::from([("a".into(), 3), ("b".into(), 4)]);
    assert_eq!(read.with, MapOrUnit::Map(Collecting { first: 2, more }));
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    assert_round_trips(&read);
    let more = BTreeMap::from([("id".into(), 3)]);
    let with = MapOrUnit::Map(Collecting { first: 2, more });
    let error = serde_json::to_string(&AroundMap { id: 1, with }).unwrap_err();
    assert_eq!(error.to_string(), "the flattened key `id` is the name of a field");
    let unit = r#"{"id":1,"type":"Unit","a":"ignored"}"#;
    assert_eq!(serde_json::from_str::<AroundMap>(unit).unwrap().with, MapOrUnit::Unit);
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(tag = "type")]
enum Generic<'a, T> {
    One {
        one: &'a str,
        #[request(skip)]
        value: T,
    },
    Two(#[request(nested)] Wrapper<T>),
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Wrapper<T> {
    #[request(skip)]
    wrapped: T,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct AroundGeneric<'a, T> {
    id: u8,
    #[serde(flatten, borrow)]
    #[request(nested)]
    generic: Generic<'a, T>,
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[serde(deny_unknown_fields)]
struct AroundParameter<T> {
    id: u8,
    #[serde(flatten)]
    #[request(nested)]
    inner: T,
}

#[test]
fn generic_enums_and_parameters_are_flattened_and_borrow() {
    let json = r#"{"one":"text","id":1,"value":[2],"type":"One"}"#.to_owned();
    let read: AroundGeneric<'_, Vec<u8>> = serde_json::from_str(&json).unwrap();
    assert_eq!(read.generic, Generic::One { one: "text", value: vec![2] });
    let json = r#"{"id":1,"type":"Two","wrapped":true}"#;
    let read: AroundGeneric<'_, bool> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    let json = r#"{"id":1,"mode":"fallback","level":3}"#;
    let read: AroundParameter<Mode> = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), json);
    let json = r#"{"id":1,"mode":"fallback","level":3,"steps":[]}"#;
    let error = serde_json::from_str::<AroundParameter<Mode>>(json).unwrap_err();
    let message = "unknown field `steps`, which is one of another variant at line 1 column 47";
    assert_eq!(error.to_string(), message);
}

#[derive(RunRequest, Debug, PartialEq, Clone)]
struct Secret {
    #[serde(flatten)]
    #[request(secret)]
    tool: ours::Tool,
}

#[test]
fn errors_about_a_secret_enum_show_nothing_of_it() {
    let read = |json| serde_json::from_str::<Secret>(json).unwrap_err().to_string();
    assert!(!read(r#"{"type":"hush"}"#).contains("hush"));
    assert!(!read(r#"{"type":"search","query":["hush"],"limit":"hush"}"#).contains("hush"));
    assert_eq!(read("{}"), "missing field `type` at line 1 column 2");
}

mod one_sided {
    use super::*;

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(serialize_only)]
    #[serde(tag = "type")]
    enum Written<'a> {
        Slice { items: &'a [u8] },
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(serialize_only)]
    struct AroundWritten<'a> {
        #[serde(flatten)]
        written: Written<'a>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(deserialize_only)]
    #[serde(tag = "type")]
    enum Read {
        Theirs(#[request(skip)] OnlyRead),
    }

    #[derive(Deserialize, Debug, PartialEq, Clone)]
    struct OnlyRead {
        n: u8,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(deserialize_only)]
    struct AroundRead {
        #[serde(flatten)]
        read: Read,
    }

    #[test]
    fn an_enum_may_only_be_written_or_read() {
        let written = AroundWritten { written: Written::Slice { items: &[1, 2] } };
        let json = r#"{"type":"Slice","items":[1,2]}"#;
        assert_eq!(serde_json::to_string(&written).unwrap(), json);
        let read: AroundRead = serde_json::from_str(r#"{"n":1,"type":"Theirs"}"#).unwrap();
        assert_eq!(read.read, Read::Theirs(OnlyRead { n: 1 }));
    }
}
