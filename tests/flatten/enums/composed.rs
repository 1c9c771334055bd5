//! Flattened enums in what serde's derives do not have: builders, rules and paths, maps and foreign
//! types beside them, generics, secrets, and requests of one direction.

use std::collections::BTreeMap;

use run_request::{Extends, RunRequest};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{assert_round_trips, ours};
use crate::support::violations::list_paths;

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
