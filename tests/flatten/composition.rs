//! Requests that extend others: builder, rules and wire of a composition.

#![allow(clippy::option_option)]

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use run_request::assistants::{CreateRunRequest, CreateRunRequestSetters};
use run_request::{Extends, RunRequest};

use crate::support::json::assert_round_trip;
use crate::support::violations::{list_paths, list_pointers};

/// A run, extended by an app of one's own.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[serde(deny_unknown_fields)]
struct SupportRun {
    #[serde(flatten)]
    run: CreateRunRequest,
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    ticket: String,
    #[request(range(1..=5), default = 3)]
    priority: u8,
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    tags: Option<Vec<String>>,
}

#[test]
fn setters_of_both_requests_are_mixed() {
    let run = SupportRun::builder()
        .assistant_id("asst_abc123")
        .temperature(0.2)
        .ticket("T-42")
        .tag("billing")
        .maybe_top_p(None)
        .tag("urgent")
        .build()
        .unwrap();
    assert_eq!(
        serde_json::to_string(&run).unwrap(),
        r#"{"assistant_id":"asst_abc123","temperature":0.2,"ticket":"T-42","priority":3,"tags":["billing","urgent"]}"#
    );
    let read: SupportRun = serde_json::from_str(&serde_json::to_string(&run).unwrap()).unwrap();
    assert_eq!(read, run);
}

#[test]
fn functions_take_every_extension_of_a_request() {
    fn defaults<I, B: CreateRunRequestSetters<I>>(builder: B) -> B {
        builder.temperature(0.5).max_prompt_tokens(1_000)
    }
    fn temperature<I>(run: &impl Extends<CreateRunRequest, I>) -> Option<f64> {
        run.part().temperature
    }
    let base = defaults(CreateRunRequest::builder()).assistant_id("a").build().unwrap();
    let extended = defaults(SupportRun::builder()).assistant_id("a").ticket("T-1");
    let extended = defaults(extended).build().unwrap();
    assert_eq!((temperature(&base), temperature(&extended)), (Some(0.5), Some(0.5)));
    assert_eq!(AsRef::<CreateRunRequest>::as_ref(&extended), &base);
}

#[test]
fn violations_have_wire_paths_in_the_order_of_declaration() {
    let verdict =
        SupportRun::builder().ticket("42").priority(9).temperature(9.5).assistant_id("").build();
    assert_eq!(list_paths(verdict), ["assistant_id", "temperature", "ticket", "priority"]);
}

#[test]
fn a_whole_request_is_set_at_once() {
    let base = CreateRunRequest::builder().assistant_id("a").temperature(1.0).build().unwrap();
    let whole = SupportRun::builder().ticket("T-1").run(base.clone()).top_p(0.5).build().unwrap();
    assert_eq!(whole.run, base.into_builder().top_p(0.5).build().unwrap());
    let back = whole.clone().into_builder().temperature(2.0).ticket_free();
    assert_eq!(back.build().unwrap().run.temperature, Some(2.0));
}

impl<A, B> SupportRunBuilder<A, B> {
    /// Users may add methods of their own.
    fn ticket_free(self) -> Self {
        self
    }
}

/// Three levels, of which the middle one is generic and the others are not.
mod levels {
    use run_request::RunRequest;

    #[derive(RunRequest, Debug, PartialEq, Clone, Default)]
    #[request(extensible)]
    pub(crate) struct Page {
        #[request(length(1..))]
        pub(crate) cursor: String,
        pub(crate) owner: String,
        #[request(range(1..=100))]
        pub(crate) limit: Option<u32>,
        #[request(each = sort)]
        pub(crate) by: Option<Vec<String>>,
        pub(crate) until: Option<Option<u64>>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(extensible)]
    pub(crate) struct Envelope<T> {
        #[request(skip)]
        pub(crate) payload: T,
        pub(crate) id: u32,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    #[request(extensible)]
    pub(crate) struct Search<T: Clone> {
        pub(crate) query: String,
        #[serde(flatten)]
        pub(crate) page: Page,
        pub(crate) lang: Option<String>,
        #[serde(flatten)]
        pub(crate) envelope: Envelope<Vec<T>>,
    }

    #[derive(RunRequest, Debug, PartialEq, Clone)]
    pub(crate) struct Audit {
        #[serde(flatten)]
        pub(crate) search: Search<u8>,
        #[request(length(1..))]
        pub(crate) why: Option<String>,
    }
}

use levels::{Audit, EnvelopeSetters, Page, PageSetters, Search, SearchSetters};

#[test]
fn three_levels_are_built_in_any_order() {
    let audit = Audit::builder()
        .id(2)
        .limit(1)
        .why("w")
        .cursor("c")
        .sort("a")
        .query("q")
        .payload(vec![1])
        .sort("b")
        .until_null()
        .owner("o")
        .lang("x")
        .build()
        .unwrap();
    let json = r#"{"query":"q","cursor":"c","owner":"o","limit":1,"by":["a","b"],"until":null,"lang":"x","payload":[1],"id":2,"why":"w"}"#;
    assert_round_trip(&audit, json);
    let page: &Page = audit.part();
    assert_eq!(page.limit, Some(1));
    let search: &Search<u8> = audit.as_ref();
    let again = Audit::builder().search(search.clone()).why("w").build().unwrap();
    assert_eq!(again, audit);
    assert_eq!(audit.clone().into_builder().build().unwrap(), audit);
}

#[test]
fn the_middle_takes_the_whole_of_the_inner() {
    let page = Page::builder().cursor("c").owner("o").build().unwrap();
    let mut search = Search::<String>::builder()
        .page(page)
        .id(1)
        .query("q")
        .payload(Vec::<String>::new())
        .limit(7)
        .build()
        .unwrap();
    assert_eq!(search.page.limit, Some(7));
    Extends::<Page, _>::part_mut(&mut search).limit = Some(1_000);
    let violations = search.validate().unwrap_err();
    assert_eq!(violations.first().path().to_string(), "limit");
}

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
fn a_key_that_is_a_field_is_a_violation_and_an_error() {
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

#[test]
fn the_outermost_decides_on_unknown_fields() {
    #[derive(RunRequest, Debug)]
    #[serde(deny_unknown_fields)]
    struct Strict {
        a: Option<u8>,
    }
    #[derive(RunRequest, Debug)]
    struct Lax {
        #[serde(flatten)]
        strict: Strict,
        b: Option<u8>,
    }
    #[derive(RunRequest, Debug)]
    #[serde(deny_unknown_fields)]
    struct StrictAgain {
        #[serde(flatten)]
        lax: Lax,
        c: Option<u8>,
    }
    assert!(serde_json::from_str::<Strict>(r#"{"x":1}"#).is_err());
    assert!(serde_json::from_str::<Lax>(r#"{"x":1}"#).is_ok());
    let error = serde_json::from_str::<StrictAgain>("{\"a\":1,\n\"x\":1}").unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown field `x`, expected one of `a`, `b`, `c` at line 2 column 3"
    );
}

/// Fields whose names are all that generated code could have taken for its own.
mod names {
    use run_request::*;

    #[derive(RunRequest, Debug)]
    #[request(extensible, builder(derive(Clone, Debug)))]
    pub(crate) struct Inner {
        pub(crate) i: u8,
        pub(crate) n: String,
        pub(crate) p: u8,
        pub(crate) b: u8,
        pub(crate) partial: u8,
        pub(crate) this: u8,
        pub(crate) state: Option<u8>,
    }

    #[derive(RunRequest, Debug)]
    #[request(builder(derive(Clone, Debug)))]
    pub(crate) struct Outer {
        #[serde(flatten)]
        pub(crate) partial_: Inner,
        pub(crate) s: u8,
        pub(crate) with: u8,
        pub(crate) project: u8,
        pub(crate) inner: u8,
        #[serde(skip)]
        pub(crate) hidden: u8,
        #[serde(flatten)]
        pub(crate) map: std::collections::HashMap<String, u8>,
    }
}

#[test]
fn names_of_fields_are_free() {
    use names::InnerSetters;
    let outer = names::Outer::builder().i(1).n("n").p(2).b(3).partial(4).this(5).state(6);
    let outer = outer.s(7).with(8).project(9).inner(10).map([("hidden".to_owned(), 11)]);
    let outer = outer.clone().build().unwrap();
    let json = serde_json::to_string(&outer).unwrap();
    assert_eq!(
        json,
        r#"{"i":1,"n":"n","p":2,"b":3,"partial":4,"this":5,"state":6,"s":7,"with":8,"project":9,"inner":10,"hidden":11}"#
    );
    let read: names::Outer = serde_json::from_str(&json).unwrap();
    assert!(read.validate().is_ok());
    assert_eq!((read.hidden, read.map["hidden"]), (0, 11));
}

/// What is flattened may be less visible than what flattens it.
#[allow(unreachable_pub)]
mod visible {
    use run_request::RunRequest;

    #[derive(RunRequest, Debug)]
    #[request(extensible)]
    struct Private {
        cursor: String,
        limit: Option<u8>,
    }

    #[derive(RunRequest, Debug)]
    pub struct Public {
        #[serde(flatten)]
        private: Private,
        /// Its own.
        pub own: u8,
    }

    #[derive(RunRequest)]
    #[request(builder(vis = pub(crate)))]
    pub struct Narrow {
        #[serde(flatten)]
        private: Private,
    }

    pub(crate) fn public() -> Public {
        let narrow = Narrow::builder().cursor("n").build().expect("it is valid");
        let public = Public::builder().limit(1).own(2).cursor(narrow.private.cursor);
        public.build().expect("it is valid")
    }
}

#[test]
fn private_requests_are_flattened_in_public_ones() {
    let json = serde_json::to_string(&visible::public()).unwrap();
    assert_eq!(json, r#"{"cursor":"n","limit":1,"own":2}"#);
    let read: visible::Public = serde_json::from_str(&json).unwrap();
    assert_eq!(read.into_builder().build().unwrap().own, 2);
}

std::thread_local! {
    static HELD: Rc<()> = Rc::new(());
}

/// A map whose default holds something that has to be given back.
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
fn what_a_flattened_map_leaves_behind_is_dropped() {
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
