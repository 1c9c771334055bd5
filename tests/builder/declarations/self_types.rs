//! `Self` in the declaration of a request.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::marker::PhantomData;

use run_request::{RunRequest, Validate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::support::json::assert_round_trip;
use crate::support::violations::list_paths;

#[derive(RunRequest, Debug, Clone, PartialEq)]
#[request(schema, extensible, builder(derive(Clone, Debug)))]
pub(crate) struct Node {
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

pub(super) fn leaf(name: &str) -> Node {
    Node::builder().name(name).children(vec![]).build().unwrap()
}

#[test]
fn a_request_can_hold_itself_as_self() {
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

/// Names `Self` in every place that allows it, in a generic struct.
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
fn self_can_be_any_type() {
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
fn an_enum_can_hold_itself() {
    let value =
        Value::Node { children: vec![Value::Leaf(1), Value::Boxed(Box::new(Value::Leaf(10)))] };
    let violations = value.validate().unwrap_err();
    assert_eq!(violations.first().path().to_string(), "Node.children[1].Boxed.Leaf");
}
