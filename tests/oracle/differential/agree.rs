//! Holds what the derives make of one shape against each other.

use std::cell::Cell;
use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::{TestCaseError, any, prop_assert_eq};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::documents::{self, Learned};
use super::fed::{Fed, Feed, Node};
use super::sample::{Sample, Source};
use super::tape;
use crate::dice::Dice;

/// How many values of each shape are written, and mutated to be read.
const VALUES: u32 = 64;

/// How many mutations of each value are read as JSON; and how many as trees, of each kind of formats.
const DOCUMENTS: usize = 16;
const TREES: usize = 10;

/// How many mutations of a value's bytes are read as postcard.
const BYTES: usize = 12;

/// So many documents of each format have to be read, and so many refused.
const LEAST: u32 = 20;

/// What was read, as `Debug` shows it, or what is wrong.
type Outcome = Result<String, String>;

/// What a derive makes of a shape.
pub(crate) struct Side {
    /// The value made of these bytes, in every format.
    pub(crate) write: fn(&[u8]) -> Written,
    pub(crate) json: fn(&str) -> Outcome,
    pub(crate) postcard: fn(&[u8]) -> Outcome,
    pub(crate) fed: fn(&Node, &Feed) -> Outcome,
}

pub(crate) struct Written {
    value: String,
    json: Outcome,
    json_value: Result<Value, String>,
    postcard: Result<Vec<u8>, String>,
    human: Result<Vec<String>, String>,
    compact: Result<Vec<String>, String>,
}

pub(crate) fn write<T: Sample + Serialize + Debug>(bytes: &[u8]) -> Written {
    let value = T::sample(&mut Source(bytes));
    Written {
        json: serde_json::to_string(&value).map_err(|error| error.to_string()),
        json_value: serde_json::to_value(&value).map_err(|error| error.to_string()),
        postcard: postcard::to_allocvec(&value).map_err(|error| error.to_string()),
        human: tape::record(&value, true),
        compact: tape::record(&value, false),
        value: format!("{value:?}"),
    }
}

fn outcome<T: Debug>(read: Result<T, impl ToString>) -> Outcome {
    read.map(|value| format!("{value:?}")).map_err(|error| error.to_string())
}

pub(crate) fn json<'de, T: Deserialize<'de> + Debug>(text: &'de str) -> Outcome {
    outcome(serde_json::from_str::<T>(text))
}

pub(crate) fn postcard<'de, T: Deserialize<'de> + Debug>(bytes: &'de [u8]) -> Outcome {
    outcome(postcard::from_bytes::<T>(bytes))
}

pub(crate) fn fed<'de, T: Deserialize<'de> + Debug>(node: &'de Node, feed: &'de Feed) -> Outcome {
    outcome(T::deserialize(Fed { node, feed }))
}

/// How many documents of a format were read, and how many refused.
#[derive(Debug, Default)]
struct Tally {
    read: Cell<u32>,
    refused: Cell<u32>,
}

impl Tally {
    fn count(&self, outcome: &Outcome) {
        let cell = if outcome.is_ok() { &self.read } else { &self.refused };
        cell.set(cell.get() + 1);
    }
}

#[derive(Debug, Default)]
struct Tallies {
    json: Tally,
    trees: Tally,
    postcard: Tally,
}

impl Tallies {
    /// To agree on good documents alone, or on bad ones alone, proves little. But there are structs
    /// that no bytes are wrong for.
    fn are_telling(&self, name: &str) {
        let Tallies { json, trees, postcard } = self;
        println!("{name}: {self:?}");
        let counts = [&json.read, &json.refused, &trees.read, &trees.refused].map(Cell::get);
        assert!(counts.into_iter().all(|count| count >= LEAST), "{name}: {self:?}");
        assert!(postcard.read.get() > 0, "{name}: {self:?}");
    }
}

/// Ours writes and reads as `text` does in human-readable formats, and as `binary` does in the others.
/// The values are always the same ones, so that this never fails by chance.
pub(crate) fn agree(name: &str, ours: &Side, text: &Side, binary: &Side) {
    let tallies = Tallies::default();
    let fields = &learned(text);
    let config = Config { cases: VALUES, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::XorShift);
    let values = (vec(any::<u8>(), 0..160), any::<u64>());
    let verdict = TestRunner::new_with_rng(config, rng).run(&values, |(bytes, seed)| {
        let shape = Shape { ours, text, binary, fields, tallies: &tallies };
        shape.agrees(&bytes, &mut Dice(seed))
    });
    if let Err(disagreement) = verdict {
        panic!("{name}: {disagreement}");
    }
    tallies.are_telling(name);
}

/// The fields that a twin asks for, and what it lets them be.
fn learned(text: &Side) -> Vec<Learned> {
    let feed = Feed { human: true, lent: true, ..Feed::default() };
    let _ = (text.fed)(&Node::Null, &feed);
    let names = feed.fields.borrow()[0];
    documents::learned(names, |entries| (text.fed)(&Node::Map(entries.to_vec()), &feed).err())
}

/// Whether a sequence is refused. Serde takes one for a struct everywhere, we do not where a format
/// is for people; whether it is, an empty one does not tell.
fn is_no_object(ours: &Outcome) -> bool {
    ours.as_ref().is_err_and(|error| error.starts_with("invalid type: sequence, expected "))
}

fn is_empty(node: &Node) -> bool {
    match node {
        Node::Seq(nodes) => nodes.is_empty() || nodes.iter().any(is_empty),
        Node::Map(entries) => entries.iter().any(|(_, value)| is_empty(value)),
        _ => false,
    }
}

struct Shape<'s> {
    ours: &'s Side,
    text: &'s Side,
    binary: &'s Side,
    fields: &'s [Learned],
    tallies: &'s Tallies,
}

impl Shape<'_> {
    fn agrees(&self, bytes: &[u8], dice: &mut Dice) -> Result<(), TestCaseError> {
        let text = (self.text.write)(bytes);
        let binary = (self.binary.write)(bytes);
        writes_alike(&(self.ours.write)(bytes), &text, &binary)?;
        if let (Ok(text), Ok(binary)) = (text.json, binary.json) {
            self.reads_json(&text)?;
            self.reads_json(&documents::broken(&text, dice))?;
            let (text, binary) = (documents::parsed(&text), documents::parsed(&binary));
            for base in [&text, &binary] {
                self.reads_trees(base, dice)?;
                for _ in 0..DOCUMENTS / 2 {
                    let node = documents::mutated(base, self.fields, false, dice);
                    let json = documents::json(&node, dice);
                    self.reads_json(&json)?;
                    self.reads_json(&documents::broken(&json, dice))?;
                }
            }
        }
        if let Ok(bytes) = binary.postcard {
            self.reads_postcard(&bytes)?;
            for _ in 0..BYTES {
                self.reads_postcard(&documents::flipped(&bytes, dice))?;
                self.reads_postcard(&documents::made_up(dice))?;
            }
        }
        Ok(())
    }

    fn reads_json(&self, json: &str) -> Result<(), TestCaseError> {
        let (ours, text) = ((self.ours.json)(json), (self.text.json)(json));
        if !is_no_object(&ours) {
            prop_assert_eq!(&ours, &text, "reading {}", json);
        }
        self.tallies.json.count(&ours);
        Ok(())
    }

    fn reads_trees(&self, base: &Node, dice: &mut Dice) -> Result<(), TestCaseError> {
        for (human, twin) in [(true, self.text), (false, self.binary)] {
            for _ in 0..TREES / 2 {
                let node = documents::mutated(base, self.fields, true, dice);
                let lent = dice.below(2) == 0;
                let feed = || Feed { human, lent, ..Feed::default() };
                let (of_ours, of_twin) = (feed(), feed());
                let ours = (self.ours.fed)(&node, &of_ours);
                let twin = (twin.fed)(&node, &of_twin);
                if is_no_object(&ours) && (human || is_empty(&node)) {
                    continue;
                }
                prop_assert_eq!(&ours, &twin, "reading {:?}", node);
                prop_assert_eq!(&of_ours.asked, &of_twin.asked, "asking for {:?}", node);
                self.tallies.trees.count(&ours);
            }
        }
        Ok(())
    }

    fn reads_postcard(&self, bytes: &[u8]) -> Result<(), TestCaseError> {
        let (ours, binary) = ((self.ours.postcard)(bytes), (self.binary.postcard)(bytes));
        prop_assert_eq!(&ours, &binary, "reading {:?}", bytes);
        self.tallies.postcard.count(&ours);
        Ok(())
    }
}

/// The same, as text as `text` does, and as bytes as `binary` does.
pub(crate) fn writes_alike(
    ours: &Written,
    text: &Written,
    binary: &Written,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(&ours.value, &text.value);
    prop_assert_eq!(&ours.value, &binary.value);
    // What serde makes `null` of is an error, and said to be one.
    let is_infinite = ours.value.contains("NaN") || ours.value.contains("inf");
    if is_infinite && ours.json.as_ref().is_err_and(|error| error.contains("not finite")) {
        prop_assert_eq!(ours.json.as_ref().err(), ours.json_value.as_ref().err());
        prop_assert_eq!(ours.json.as_ref().err(), ours.human.as_ref().err());
    } else {
        prop_assert_eq!(&ours.json, &text.json, "writing {}", ours.value);
        prop_assert_eq!(&ours.json_value, &text.json_value, "writing {}", ours.value);
        prop_assert_eq!(&ours.human, &text.human, "writing {}", ours.value);
    }
    prop_assert_eq!(&ours.postcard, &binary.postcard, "writing {}", ours.value);
    prop_assert_eq!(&ours.compact, &binary.compact, "writing {}", ours.value);
    Ok(())
}
