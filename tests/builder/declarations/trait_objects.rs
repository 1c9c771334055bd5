//! Trait objects and functions in fields that are never written, and what is not read from the
//! input.

use std::collections::BTreeMap;
use std::sync::Arc;

use run_request::RunRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

trait Store {
    fn get(&self) -> u8;
}

struct Memory(u8);

impl Store for Memory {
    fn get(&self) -> u8 {
        self.0
    }
}

struct Item {
    number: u8,
}

type Keep<'a> = dyn Fn(&Item) -> bool + 'a;

#[derive(RunRequest)]
struct Search<'a> {
    query: String,
    #[serde(skip)]
    #[request(skip)]
    keep: Option<Box<dyn Fn(&Item) -> bool + 'a>>,
    #[serde(skip, default = "memory")]
    #[request(skip)]
    store: Arc<dyn Store>,
    #[serde(skip)]
    #[request(skip, each = hook)]
    hooks: Vec<Box<dyn Fn(&Item) -> u8>>,
    #[serde(skip)]
    #[request(skip, each = hook_of)]
    named: Option<BTreeMap<String, Box<dyn Fn(&Item) -> u8>>>,
    #[serde(skip)]
    #[request(skip)]
    map: Option<fn(u8) -> u8>,
    #[serde(skip)]
    #[request(skip)]
    on_self: Option<for<'b> fn(&'b Self) -> &'b str>,
    #[serde(skip)]
    #[request(skip)]
    lent: Option<&'a dyn Store>,
    #[serde(skip)]
    #[request(skip)]
    pointer: Option<*const Item>,
    #[serde(skip)]
    #[request(skip)]
    alias: Option<&'a Keep<'a>>,
}

fn memory() -> Arc<dyn Store> {
    Arc::new(Memory(0))
}

fn double(number: u8) -> u8 {
    number * 2
}

#[test]
fn setters_turn_closures_and_values_into_trait_objects() {
    let (least, memory) = (3, Memory(7));
    let search = Search::builder()
        .query("q")
        .keep(Box::new(|item| item.number > least))
        .store(Arc::new(Memory(8)))
        .hook(Box::new(|item| item.number))
        .hook_of("double", Box::new(|item| double(item.number)))
        .map(double)
        .on_self(|it| &it.query)
        .lent(&memory)
        .pointer(&raw const *Box::new(Item { number: 1 }))
        .alias(&|item| item.number == 1);
    let search = search.build().unwrap();
    let item = Item { number: 4 };
    assert!(search.keep.as_ref().unwrap()(&item) && !search.alias.unwrap()(&item));
    assert_eq!((search.store.get(), search.lent.unwrap().get()), (8, 7));
    assert_eq!((search.hooks[0](&item), search.named.as_ref().unwrap()["double"](&item)), (4, 8));
    assert_eq!((search.map.unwrap()(4), search.on_self.unwrap()(&search)), (8, "q"));
    assert_eq!(serde_json::to_string(&search).unwrap(), r#"{"query":"q"}"#);
    let read: Search = serde_json::from_str(r#"{"query":"q"}"#).unwrap();
    assert_eq!((read.store.get(), read.hooks.len()), (0, 0));
}

fn read_numbers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static [u16], D::Error> {
    u8::deserialize(deserializer).map(|_| &[1][..])
}

/// Fields that are not read, or are read by a function, do not borrow from the input.
#[derive(RunRequest, Debug, PartialEq)]
struct Labelled {
    #[serde(skip)]
    label: &'static str,
    #[serde(skip_deserializing, default = "usual")]
    kind: Option<&'static str>,
    #[serde(deserialize_with = "read_numbers")]
    numbers: &'static [u16],
    number: u8,
}

fn usual() -> Option<&'static str> {
    Some("usual")
}

#[test]
fn fields_that_are_not_read_borrow_nothing() {
    fn read<T: DeserializeOwned>(json: &str) -> T {
        serde_json::from_str(json).unwrap()
    }
    let labelled = Labelled { label: "", kind: Some("usual"), numbers: &[1], number: 2 };
    assert_eq!(read::<Labelled>(r#"{"numbers":1,"number":2}"#), labelled);
}
