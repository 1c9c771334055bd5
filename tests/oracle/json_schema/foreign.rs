//! Foreign types of every form, flattened into a request: the schema accepts a document if, and
//! only if, it can be read and is valid.

use std::collections::BTreeMap;

use run_request::RunRequest;
use run_request::schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{Verdict, compile_validator, generate_schemas, judge};

/// Every document with one of the values, or none, at each key.
fn list_documents(keys: &[(&str, &[Value])]) -> Vec<Value> {
    let mut all = vec![Map::new()];
    for (key, values) in keys {
        let with = |document: &Map<String, Value>| {
            let document = document.clone();
            values.iter().map(move |value| {
                let mut document = document.clone();
                document.insert((*key).to_owned(), value.clone());
                document
            })
        };
        let more: Vec<_> = all.iter().flat_map(with).collect();
        all.extend(more);
    }
    all.into_iter().map(Value::Object).collect()
}

/// Compares the schema with reading, on the keys of the form, those of the request and an unknown
/// one.
fn compare_documents<T>(name: &str, keys: &[(&str, &[Value])], differs: fn(&Value) -> bool)
where
    T: DeserializeOwned + Serialize + JsonSchema + RunRequest,
{
    let [read, written] = generate_schemas::<T>();
    let (schema, written) = (compile_validator(&read), compile_validator(&written));
    let (id, note, unknown) =
        ([json!(1), json!(10)], [json!("n"), json!(1)], [json!(null), json!(5)]);
    let mut all: Vec<(&str, &[Value])> = vec![("id", &id), ("note", &note), ("zz", &unknown)];
    all.extend(keys);
    let (mut valid, mut invalid) = (0, 0);
    for document in list_documents(&all).into_iter().filter(|it| !differs(it)) {
        let accepted = schema.is_valid(&document);
        let why = match judge::<T>(&document.to_string()) {
            Verdict::Valid(value) => {
                valid += 1;
                let again =
                    serde_json::to_value(&value).expect("a value that was read can be written");
                assert!(written.is_valid(&again), "{name}: {again} is written\n{read:#}");
                None
            }
            Verdict::Invalid(violations) => Some(violations.to_string()),
            Verdict::Unread(error) => Some(error.to_string()),
        };
        invalid += u32::from(why.is_some());
        assert_eq!(accepted, why.is_none(), "{name}: {document}: {why:?}\n{read:#}");
    }
    assert!(valid > 0 && invalid > 0, "{name}: {valid} valid, {invalid} invalid");
}

macro_rules! forms {
    ($($name:ident: $type:ty, { $($key:literal: [$($value:tt),*]),* }, differs: $differs:expr;)*) => {$(
        #[test]
        fn $name() {
            #[derive(RunRequest)]
            #[request(schema)]
            struct Open {
                #[request(range(..=9))]
                id: u8,
                #[serde(flatten)]
                #[request(foreign, skip)]
                foreign: $type,
                note: Option<String>,
            }

            let keys: &[(&str, &[Value])] = &[$(($key, &[$(json!($value)),*])),*];
            compare_documents::<Open>(stringify!($name), keys, $differs);
        }
    )*};
}

type Differs = fn(&Value) -> bool;

const NEVER: Differs = |_| false;

/// The first of two names of variants in the document counts, which a schema cannot express.
const TWO_NAMES: Differs =
    |it| ["A", "B", "C"].iter().filter(|key| it.get(key).is_some()).count() > 1;

/// `schemars` does not describe the content of a unit variant.
const UNIT_WITH_CONTENT: Differs = |it| it["t"] == "A" && !it["c"].is_null();

#[derive(Serialize, Deserialize, JsonSchema)]
struct Plain {
    a: u8,
    b: Option<bool>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Denying {
    a: u8,
    #[serde(default)]
    b: bool,
}

#[derive(Serialize, Deserialize, JsonSchema)]
struct Newtype(Denying);

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
struct Transparent {
    inside: Box<Newtype>,
}

#[derive(Serialize, Deserialize, JsonSchema)]
struct Unit;

#[derive(Serialize, Deserialize, JsonSchema)]
enum External {
    /// A unit variant.
    A,
    B(u8),
    C(OneField),
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct OneField {
    x: u8,
}

#[derive(Serialize, Deserialize, JsonSchema)]
enum Names {
    A,
    B,
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(tag = "t")]
enum Internal {
    A,
    B { x: u8, y: Option<bool> },
    C(Plain),
    D(OneField),
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(tag = "t", deny_unknown_fields)]
enum DenyingInternal {
    B { x: u8 },
    C { x: bool, y: Option<bool> },
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(tag = "t", content = "c")]
enum Adjacent {
    A,
    B(u8),
    C { x: u8 },
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(tag = "t", content = "c", deny_unknown_fields)]
enum DenyingAdjacent {
    B(u8),
    C { x: u8 },
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
enum Untagged {
    X { x: u8 },
    Y { y: bool, z: Option<u8> },
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
enum DenyingUntagged {
    X { x: u8 },
    Y { y: bool, z: Option<u8> },
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
enum OfOthers {
    Plain(Plain),
    Denying(DenyingInternal),
}

#[derive(Serialize, Deserialize, JsonSchema)]
struct Deeper {
    x: u8,
    #[serde(flatten)]
    more: Plain,
}

forms! {
    structs: Plain, { "a": [1, "s"], "b": [null, true, 2] }, differs: NEVER;
    structs_that_deny: Denying, { "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
    newtypes: Newtype, { "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
    transparent: Transparent, { "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
    boxes: Box<Denying>, { "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
    units: Unit, { "a": [1] }, differs: NEVER;
    maps: BTreeMap<String, Option<u8>>, { "a": [1, "s", null] }, differs: NEVER;
    maps_of_anything: BTreeMap<String, Value>, { "a": [1, "s", null] }, differs: NEVER;
    external: External, { "A": [null, 1], "B": [1, "s"], "C": [{ "x": 1 }, { "x": 1, "y": 2 }, null] }, differs: TWO_NAMES;
    names_alone: Names, { "A": [null, 1], "B": [null, "s"] }, differs: TWO_NAMES;
    internal: Internal, { "t": ["A", "B", "C", "D", "E"], "x": [1, "s"], "y": [true, 1], "a": [1, "s"] }, differs: NEVER;
    internal_that_denies: DenyingInternal, { "t": ["B", "C", "D", null], "x": [1, true], "y": [true, 1] }, differs: NEVER;
    adjacent: Adjacent, { "t": ["A", "B", "C", null], "c": [1, null, { "x": 1 }, "s"] }, differs: UNIT_WITH_CONTENT;
    adjacent_that_denies: DenyingAdjacent, { "t": ["B", "C", null], "c": [1, null, { "x": 1 }, "s"] }, differs: NEVER;
    untagged: Untagged, { "x": [1, "s"], "y": [true, 1], "z": [1, null, "s"] }, differs: NEVER;
    untagged_that_denies: DenyingUntagged, { "x": [1, "s"], "y": [true, 1], "z": [1, null, "s"] }, differs: NEVER;
    untagged_of_others: OfOthers, { "t": ["B", "C"], "x": [1, true], "a": [1, "s"] }, differs: NEVER;
    options_of_structs: Option<Plain>, { "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
    options_of_structs_that_deny: Option<Denying>, { "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
    options_of_enums: Option<External>, { "A": [null, 1], "B": [1, "s"] }, differs: NEVER;
    options_of_tagged_enums: Option<Internal>, { "t": ["A", "B", 1], "x": [1, "s"] }, differs: NEVER;
    flattened_deeper: Deeper, { "x": [1, "s"], "a": [1, "s"], "b": [true, 2] }, differs: NEVER;
}

/// A foreign type beside a map of unknown fields, and two foreign types.
#[test]
fn foreign_types_beside_others() {
    #[derive(RunRequest)]
    #[request(schema)]
    struct BesideMap {
        id: u8,
        note: Option<String>,
        #[serde(flatten)]
        #[request(foreign, skip)]
        foreign: Internal,
        #[serde(flatten)]
        #[request(keys(length(..=2)), values(range(..=9)))]
        rest: BTreeMap<String, u8>,
    }

    #[derive(RunRequest)]
    #[request(schema)]
    struct Two {
        id: u8,
        note: Option<String>,
        #[serde(flatten)]
        #[request(foreign, skip)]
        first: OneField,
        #[serde(flatten)]
        #[request(foreign, skip)]
        second: BTreeMap<String, Option<u8>>,
    }

    let t: &[Value] = &[json!("A"), json!("B"), json!("D")];
    let x: &[Value] = &[json!(1), json!("s")];
    let (zzz, y): (&[Value], &[Value]) = (&[json!(1)], &[json!(true), json!(5)]);
    compare_documents::<BesideMap>(
        "beside a map",
        &[("t", t), ("x", x), ("y", y), ("zzz", zzz)],
        NEVER,
    );
    compare_documents::<Two>("two", &[("x", x), ("y", y)], NEVER);
}

/// Optional requests and maps.
#[test]
fn optional_flattened_forms() {
    #[derive(RunRequest)]
    #[request(schema)]
    struct Part {
        #[request(range(..=9))]
        a: u8,
        b: Option<bool>,
    }

    #[derive(RunRequest)]
    #[request(schema)]
    struct OptionalRequest {
        id: u8,
        note: Option<String>,
        #[serde(flatten)]
        part: Option<Part>,
    }

    #[derive(RunRequest)]
    #[request(schema)]
    #[serde(deny_unknown_fields)]
    struct DenyingOptionalRequest {
        id: u8,
        note: Option<String>,
        #[serde(flatten)]
        part: Option<Box<Part>>,
    }

    #[derive(RunRequest)]
    #[request(schema)]
    struct OptionalMap {
        id: u8,
        note: Option<String>,
        #[serde(flatten)]
        rest: Option<BTreeMap<String, Option<u8>>>,
    }

    #[derive(RunRequest)]
    #[request(schema)]
    struct NotWritten {
        id: u8,
        note: Option<String>,
        #[serde(flatten, skip_serializing)]
        #[request(foreign, skip)]
        read: OneField,
        #[serde(flatten, skip_serializing_if = "Option::is_none")]
        part: Option<Part>,
    }

    let a: &[Value] = &[json!(1), json!(10), json!("s")];
    let b: &[Value] = &[json!(true), json!(null), json!(2)];
    let keys: &[(&str, &[Value])] = &[("a", a), ("b", b)];
    compare_documents::<OptionalRequest>("an optional request", keys, NEVER);
    compare_documents::<DenyingOptionalRequest>("the same, denying", keys, NEVER);
    compare_documents::<OptionalMap>("an optional map", keys, NEVER);
    let x: &[Value] = &[json!(1), json!("s")];
    compare_documents::<NotWritten>("not written", &[("a", a), ("b", b), ("x", x)], NEVER);
}
