//! A flattened map, which collects the unknown fields.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use run_request::RunRequest;

use crate::support::violations::list_pointers;

#[derive(RunRequest, Debug, PartialEq, Clone)]
#[request(extensible)]
struct Open {
    id: u8,
    note: Option<String>,
    #[serde(flatten)]
    #[request(each = extra, keys(length(..=8)), length(..=3))]
    rest: BTreeMap<String, serde_json::Value>,
    last: Option<bool>,
}

#[test]
fn a_map_collects_the_unknown_fields() {
    let json = r#"{"id":1,"a":[1],"z":null}"#;
    let open: Open = serde_json::from_str(json).unwrap();
    assert_eq!(open.rest.len(), 2);
    assert_eq!(serde_json::to_string(&open).unwrap(), json);
    let built = Open::builder().extra("a", vec![1]).id(1).extra("z", serde_json::Value::Null);
    assert_eq!(built.build().unwrap(), open);
    let error = serde_json::from_str::<Open>(r#"{"id":1,"a":1,"a":2}"#).unwrap_err();
    assert_eq!(error.to_string(), "duplicate key among the unknown fields at line 1 column 20");
    let error = serde_json::from_str::<Open>("[1]").unwrap_err();
    assert_eq!(
        error.to_string(),
        "invalid type: sequence, expected struct Open at line 1 column 0"
    );
}

#[test]
fn a_key_with_the_name_of_a_field_is_a_violation_and_an_error() {
    #[derive(RunRequest)]
    struct Around {
        #[serde(flatten)]
        open: Open,
        #[serde(alias = "urgency")]
        priority: Option<u8>,
    }
    let builder = || Around::builder().id(1);
    for (key, path) in [("note", "note"), ("priority", "priority"), ("urgency", "urgency")] {
        let violations = builder().extra(key, 1).build().err().unwrap();
        assert_eq!(
            violations.to_string(),
            format!("Invalid '{path}': a key of the flattened map is the name of this field")
        );
        let open =
            Open { id: 1, note: None, rest: [(key.to_owned(), 1.into())].into(), last: None };
        let error = serde_json::to_string(&Around { open, priority: None }).unwrap_err();
        assert_eq!(error.to_string(), format!("the flattened key `{key}` is the name of a field"));
    }
    let violations = builder().extra("far too long", 1).build().err().unwrap();
    assert_eq!(violations.first().code(), "property_name_above_max_length");
    assert!(violations.first().path().is_root());
}

#[test]
fn every_map_with_string_keys_can_be_flattened() {
    #[derive(RunRequest, Debug, PartialEq)]
    struct Hashed {
        #[serde(flatten)]
        rest: HashMap<String, u128>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Json {
        #[serde(flatten)]
        rest: serde_json::Map<String, serde_json::Value>,
    }
    #[derive(RunRequest, Debug, PartialEq)]
    struct Indexed {
        #[serde(flatten)]
        rest: indexmap::IndexMap<String, bool>,
    }
    let json = r#"{"n":340282366920938463463374607431768211455}"#;
    let hashed: Hashed = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&hashed).unwrap(), json);
    let json = r#"{"a":{"b":1}}"#;
    assert_eq!(serde_json::to_string(&serde_json::from_str::<Json>(json).unwrap()).unwrap(), json);
    let json = r#"{"z":true,"a":false}"#;
    let indexed: Indexed = serde_json::from_str(json).unwrap();
    assert_eq!(serde_json::to_string(&indexed).unwrap(), json);
}

#[test]
fn values_of_the_map_are_validated_at_their_keys() {
    #[derive(RunRequest)]
    struct Limits {
        #[serde(flatten)]
        #[request(values(range(..=9)))]
        limits: BTreeMap<String, u8>,
    }
    let limits = Limits::builder().limits([("a".to_owned(), 10), ("b c".to_owned(), 11)]);
    assert_eq!(list_pointers(limits.build()), ["/a", "/b c"]);
}

std::thread_local! {
    static HELD: Rc<()> = Rc::new(());
}

/// A map that holds a counted reference, which must be released.
#[derive(Debug)]
struct HoldingMap {
    entries: BTreeMap<String, u8>,
    _held: Rc<()>,
}

impl Default for HoldingMap {
    fn default() -> Self {
        HoldingMap { entries: BTreeMap::new(), _held: HELD.with(Rc::clone) }
    }
}

impl Extend<(String, u8)> for HoldingMap {
    fn extend<I: IntoIterator<Item = (String, u8)>>(&mut self, entries: I) {
        self.entries.extend(entries);
    }
}

impl IntoIterator for HoldingMap {
    type Item = (String, u8);
    type IntoIter = std::collections::btree_map::IntoIter<String, u8>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl<'a> IntoIterator for &'a HoldingMap {
    type Item = (&'a String, &'a u8);
    type IntoIter = std::collections::btree_map::Iter<'a, String, u8>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

#[derive(RunRequest, Debug)]
struct Holding {
    name: String,
    #[serde(flatten)]
    #[request(skip)]
    rest: HoldingMap,
}

#[derive(RunRequest, Debug)]
struct AroundHolding {
    #[serde(flatten)]
    inner: Holding,
}

#[test]
fn a_flattened_map_that_is_not_used_is_dropped() {
    let held = || HELD.with(Rc::strong_count);
    drop(Holding::builder().name("a").build().unwrap());
    assert_eq!(held(), 1);
    let read: Holding = serde_json::from_str(r#"{"name": "a", "b": 1}"#).unwrap();
    assert_eq!((read.rest.entries["b"], held()), (1, 2));
    drop(read);
    drop(serde_json::from_str::<AroundHolding>(r#"{"name": "a", "b": 1}"#).unwrap());
    drop(AroundHolding::builder().inner(Holding::builder().name("a").build().unwrap()).build());
    assert_eq!(held(), 1);
}
