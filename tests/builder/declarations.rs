//! What rustc takes as a declaration, the derives take: `Self`, types of every form and by way of
//! macros, representations, deprecation and other lints. Generated code brings no warning.
#![deny(warnings)]
#![allow(dead_code, missing_docs, clippy::option_option, clippy::type_complexity)]
#![allow(clippy::unnecessary_wraps, clippy::trivially_copy_pass_by_ref)]
#![allow(clippy::ref_option, clippy::ptr_arg)]

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;
use std::sync::Arc;

use run_request::{RunRequest, Validate};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::support::json::assert_round_trip;
use crate::support::violations::list_paths;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(schema, extensible, builder(derive(Clone, Debug)))]
struct Node {
    #[request(length(1..))]
    name: String,
    #[request(length(..=2), each = child)]
    children: Vec<Self>,
    parent: Option<Box<Self>>,
    by_name: Option<BTreeMap<String, Self>>,
    #[request(each = pair)]
    pairs: Option<Vec<(u8, Self)>>,
    #[serde(default = "Self::weights", skip_serializing_if = "Self::is_usual")]
    #[request(custom(Self::check_weights))]
    weights: [u8; Self::WEIGHTS],
    #[serde(serialize_with = "Self::write", deserialize_with = "Self::read", default)]
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<Box<Self>>,
}

impl Node {
    const WEIGHTS: usize = 2;

    fn weights() -> [u8; 2] {
        [1, 2]
    }

    fn is_usual(weights: &[u8; 2]) -> bool {
        *weights == Self::weights()
    }

    fn check_weights(weights: &[u8; 2]) -> Result<(), &'static str> {
        if weights[0] > 9 { Err("too heavy") } else { Ok(()) }
    }

    fn write<S: Serializer>(next: &Option<Box<Self>>, serializer: S) -> Result<S::Ok, S::Error> {
        next.as_ref().map(|it| &it.name).serialize(serializer)
    }

    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Box<Self>>, D::Error> {
        let name = Option::<String>::deserialize(deserializer)?;
        Ok(name.map(|name| Box::new(leaf(&name))))
    }
}

fn leaf(name: &str) -> Node {
    Node::builder().name(name).children(vec![]).build().unwrap()
}

#[test]
fn a_request_may_hold_itself_by_the_name_of_self() {
    let node = Node::builder().name("a").child(leaf("b")).parent(leaf("c")).pair((1, leaf("d")));
    let node = node.by_name(BTreeMap::from([("e".to_owned(), leaf("e"))])).build().unwrap();
    let inside = |name: &str| format!(r#"{{"name":"{name}","children":[]}}"#);
    let json = format!(
        r#"{{"name":"a","children":[{}],"parent":{},"by_name":{{"e":{}}},"pairs":[[1,{}]]}}"#,
        inside("b"),
        inside("c"),
        inside("e"),
        inside("d"),
    );
    assert_round_trip(&node, &json);
    let mut next = leaf("a");
    next.next = Some(Box::new(leaf("b")));
    next.weights = [3, 4];
    assert_round_trip(&next, r#"{"name":"a","children":[],"weights":[3,4],"next":"b"}"#);
    next.children = vec![Node { name: String::new(), weights: [10, 0], ..leaf("b") }];
    assert_eq!(list_paths(next.validate()), ["children[0].name", "children[0].weights"]);
}

trait Scale<Of> {
    const FACTOR: u8;
}

impl<T> Scale<T> for u8 {
    const FACTOR: u8 = 2;
}

struct Limits<Of>(usize, PhantomData<Of>);

/// Every place that may name `Self`, in a generic struct.
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(context = Limits<Self>, check = Self::check)]
#[serde(bound(serialize = "T: Serialize, Vec<Self>: Sized"))]
#[serde(bound(deserialize = "T: Deserialize<'de>, Self: Sized"))]
struct Tree<'a, T: Scale<Self>, const N: usize>
where
    Self: Sized,
    Option<Self>: Sized,
{
    #[request(skip)]
    value: T,
    #[request(skip)]
    children: Vec<Self>,
    label: Option<&'a str>,
    #[serde(with = "Self")]
    #[request(skip, default)]
    written: Vec<Self>,
}

impl<T: Scale<Self>, const N: usize> Tree<'_, T, N> {
    fn check(&self, limits: &Limits<Self>) -> Result<(), &'static str> {
        if self.children.len() > limits.0 { Err("too many children") } else { Ok(()) }
    }

    fn serialize<S: Serializer>(written: &Vec<Self>, serializer: S) -> Result<S::Ok, S::Error> {
        written.len().serialize(serializer)
    }

    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Self>, D::Error> {
        usize::deserialize(deserializer).map(|_| Vec::new())
    }
}

#[test]
fn self_may_stand_wherever_a_type_does() {
    let limits = Limits(1, PhantomData);
    let leaf = || Tree::<u8, 1>::builder().value(1).children(vec![]).build_with(&limits).unwrap();
    let tree = Tree::builder().value(2).children(vec![leaf()]).label("l").build_with(&limits);
    let tree = tree.unwrap();
    let json = concat!(
        r#"{"value":2,"children":[{"value":1,"children":[],"written":0}],"label":"l","#,
        r#""written":0}"#,
    );
    assert_eq!(serde_json::to_string(&tree).unwrap(), json);
    assert_eq!(serde_json::from_str::<Tree<'_, u8, 1>>(json).unwrap(), tree);
    let two = Tree::<u8, 1>::builder().value(2).children(vec![leaf(), leaf()]);
    assert_eq!(
        two.build_with(&limits).unwrap_err().to_string(),
        "Invalid request: too many children"
    );
}

#[derive(Validate, Serialize, Deserialize, Debug, PartialEq)]
#[request(schema)]
enum Value {
    Leaf(#[request(range(..=9))] u8),
    Boxed(Box<Self>),
    Node { children: Vec<Self> },
}

#[test]
fn an_enum_may_hold_itself() {
    let value =
        Value::Node { children: vec![Value::Leaf(1), Value::Boxed(Box::new(Value::Leaf(10)))] };
    let violations = value.validate().unwrap_err();
    assert_eq!(violations.first().path().to_string(), "Node.children[1].Boxed.Leaf");
}

mod r#type {
    #[derive(run_request::RunRequest, Debug, Clone, PartialEq)]
    #[request(schema)]
    pub(super) struct Raw {
        pub(super) r#fn: u8,
    }
}

trait Unit {
    type Of;
}

struct Seconds;

impl Unit for Seconds {
    type Of = u64;
}

macro_rules! text {
    () => {
        String
    };
}

macro_rules! list_of {
    ($($of:tt)*) => {
        Vec<$($of)*>
    };
}

const TWO: usize = 2;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(builder(derive(Clone, Debug)), schema)]
struct EveryForm {
    macro_type: text!(),
    in_option: Option<text!()>,
    with_arguments: list_of!(u8),
    of_itself: Option<Vec<list_of!(Self)>>,
    qualified: <Seconds as Unit>::Of,
    #[request(each = one)]
    each_qualified: Vec<<Seconds as Unit>::Of>,
    absolute: ::std::string::String,
    by_self: self::r#type::Raw,
    by_crate: Option<crate::declarations::r#type::Raw>,
    core_option: core::option::Option<::core::option::Option<u8>>,
    array: [u8; TWO],
    expression: [u8; TWO + 1],
    unit: (),
    #[allow(unused_parens)]
    parenthesized: (Option<(u8)>),
}

#[test]
fn a_field_may_have_a_type_of_any_form() {
    let form = EveryForm::builder()
        .macro_type("a".to_owned())
        .in_option("b".to_owned())
        .with_arguments(vec![1])
        .of_itself(vec![vec![]])
        .qualified(2_u64)
        .one(3_u64)
        .absolute("c")
        .by_self(r#type::Raw { r#fn: 4 })
        .core_option(5)
        .array([6, 7])
        .expression([8, 9, 10])
        .unit(())
        .parenthesized(11);
    let json = concat!(
        r#"{"macro_type":"a","in_option":"b","with_arguments":[1],"of_itself":[[]],"qualified":2,"#,
        r#""each_qualified":[3],"absolute":"c","by_self":{"fn":4},"core_option":5,"array":[6,7],"#,
        r#""expression":[8,9,10],"unit":null,"parenthesized":11}"#,
    );
    assert_round_trip(&form.build().unwrap(), json);
}

/// A request whose every part comes by way of a fragment.
macro_rules! request {
    ($vis:vis $name:ident<$a:lifetime> $field:ident: $ty:ty = $default:expr, $path:path, $max:literal, $tt:tt) => {
        #[derive(RunRequest, Debug, Clone, PartialEq)]
        #[request(schema, builder(derive(Clone, Debug)))]
        $vis struct $name<$a> {
            #[request(range(..=$max), default = $default)]
            $vis $field: $ty,
            option: Option<$ty>,
            path: $path,
            in_path: Option<$path>,
            #[request(each = one)]
            list: Vec<$ty>,
            lent: &$a str,
            token: $tt,
        }
    };
}

request!(pub Numbers<'a> number: u32 = 3, std::string::String, 5, u8);
request!(pub(crate) Maps<'a> number: u8 = 1 + 1, std::collections::BTreeMap<String, u8>, 5, Node);

#[test]
fn fragments_of_macros_are_types_and_names() {
    let numbers = Numbers::builder().option(4).path("p").one(5).lent("l").token(6).build().unwrap();
    let json = r#"{"number":3,"option":4,"path":"p","list":[5],"lent":"l","token":6}"#;
    assert_eq!(serde_json::to_string(&numbers).unwrap(), json);
    assert_eq!(serde_json::from_str::<Numbers>(json).unwrap(), numbers);
    assert!(numbers.into_builder().number(6).build().is_err());
    let maps = Maps::builder().path(BTreeMap::new()).one(1).lent("l").token(leaf("n")).build();
    assert_eq!(maps.unwrap().number, 2);
}

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
fn closures_and_values_become_trait_objects_in_setters() {
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

fn one<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static [u16], D::Error> {
    u8::deserialize(deserializer).map(|_| &[1][..])
}

/// What is not read borrows nothing from the input, and what a function reads need not.
#[derive(RunRequest, Debug, PartialEq)]
struct Labelled {
    #[serde(skip)]
    label: &'static str,
    #[serde(skip_deserializing, default = "usual")]
    kind: Option<&'static str>,
    #[serde(deserialize_with = "one")]
    numbers: &'static [u16],
    number: u8,
}

fn usual() -> Option<&'static str> {
    Some("usual")
}

#[test]
fn what_is_not_read_borrows_nothing() {
    fn read<T: DeserializeOwned>(json: &str) -> T {
        serde_json::from_str(json).unwrap()
    }
    let labelled = Labelled { label: "", kind: Some("usual"), numbers: &[1], number: 2 };
    assert_eq!(read::<Labelled>(r#"{"numbers":1,"number":2}"#), labelled);
}

#[repr(C)]
#[derive(RunRequest, Debug, PartialEq)]
struct InOrder {
    small: u8,
    large: u64,
}

#[repr(transparent)]
#[derive(RunRequest, Debug, PartialEq)]
struct Transparent {
    only: u8,
}

#[repr(align(16))]
#[derive(RunRequest, Debug, PartialEq)]
struct Aligned {
    only: u8,
}

#[repr(C, u8)]
#[derive(Validate)]
enum Tagged {
    One(#[request(range(1..))] u8),
}

#[test]
fn representations_are_kept() {
    assert_round_trip(&InOrder { small: 1, large: 2 }, r#"{"small":1,"large":2}"#);
    assert_round_trip(&Transparent { only: 1 }, r#"{"only":1}"#);
    assert_round_trip(&Aligned { only: 1 }, r#"{"only":1}"#);
    assert_eq!(align_of::<Aligned>(), 16);
    assert!(Tagged::One(0).validate().is_err());
}

#[deprecated(since = "1.0.0", note = "use `New`")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(schema, extensible, builder(vis = pub(crate), derive(Clone, Debug)))]
pub struct Old {
    name: String,
    #[deprecated(note = "use `other`")]
    field: Option<u8>,
    #[deprecated]
    #[request(each = one)]
    required: Vec<u8>,
}

#[deprecated]
#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
struct OldTuple(#[request(range(1..))] u8, Option<Box<Self>>);

#[derive(Validate, Serialize, Deserialize)]
#[request(schema)]
enum Partly {
    #[deprecated(note = "use `New`")]
    Old(#[request(range(1..))] u8),
    New {
        #[deprecated]
        #[request(range(1..))]
        field: u8,
    },
}

/// Lints that the declaration silences are silent in generated code too.
#[allow(deprecated)]
#[derive(RunRequest)]
#[request(schema)]
struct UsesOld {
    #[serde(flatten)]
    old: Old,
    tuple: Option<OldTuple>,
}

#[derive(RunRequest)]
struct ExpectsOld {
    #[expect(deprecated, reason = "the API still takes it")]
    #[request(each = tuple)]
    tuples: Vec<OldTuple>,
    #[allow(deprecated)]
    old: Option<Old>,
}

#[derive(Validate)]
enum AllowsOld {
    #[allow(deprecated)]
    Tuple(OldTuple),
    #[allow(deprecated)]
    Named { old: Box<Old> },
}

#[non_exhaustive]
#[must_use]
#[doc(hidden)]
#[expect(non_snake_case)]
#[cfg_attr(all(), derive(RunRequest, Debug, PartialEq), serde(rename_all = "UPPERCASE"))]
#[cfg_attr(all(), request(validate = check_rules))]
pub struct Attributes {
    #[doc(hidden)]
    pub camelCase: u8,
    #[cfg(test)]
    pub here: u8,
    #[cfg(not(test))]
    pub gone: Nowhere,
    #[cfg_attr(all(), serde(rename = "other"), request(range(..=9)))]
    pub renamed: Option<u8>,
}

#[test]
fn lints_say_nothing_of_generated_code() {
    let attributes = Attributes::builder().camelCase(1).here(2).renamed(3).build().unwrap();
    assert!(attributes.check_rules().is_ok());
    assert_round_trip(&attributes, r#"{"CAMELCASE":1,"HERE":2,"other":3}"#);
    #[expect(deprecated)]
    let old = Old::builder().name("n").field(1).one(2).build().unwrap();
    assert_round_trip(&old, r#"{"name":"n","field":1,"required":[2]}"#);
    let uses = UsesOld::builder().old(old).build().unwrap();
    assert_eq!(serde_json::to_string(&uses).unwrap(), r#"{"name":"n","field":1,"required":[2]}"#);
    let wrong: Partly = serde_json::from_str(r#"{"Old":0}"#).unwrap();
    assert!(wrong.validate().is_err());
}

#[derive(Deserialize, Validate, Default)]
#[request(schema)]
struct NeverWritten {
    #[request(range(1..))]
    number: u8,
}

#[derive(RunRequest)]
#[request(deserialize_only, schema)]
struct OnlyRead {
    #[request(default)]
    inner: NeverWritten,
    #[request(default = 3)]
    number: u8,
}

#[test]
fn what_is_only_read_has_a_schema() {
    let schema = run_request::schemars::schema_for!(OnlyRead);
    let number = &schema.as_value()["properties"]["number"];
    assert_eq!(number["default"], 3);
}

/// A macro may have the name of a type parameter.
#[allow(non_snake_case)]
mod named_like_a_macro {
    use std::marker::PhantomData;

    use run_request::RunRequest;

    macro_rules! T {
        () => {
            u8
        };
    }

    #[derive(RunRequest)]
    struct Marked<T> {
        number: T!(),
        marker: PhantomData<T>,
    }

    struct NoTraits;

    #[test]
    fn no_bound_follows_from_it() {
        let marked: Marked<NoTraits> =
            serde_json::from_str(r#"{"number":1,"marker":null}"#).unwrap();
        assert_eq!(serde_json::to_string(&marked).unwrap(), r#"{"number":1,"marker":null}"#);
    }
}
