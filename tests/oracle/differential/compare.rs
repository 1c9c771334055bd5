//! Compares what the derives read and write for one shape.

use std::cell::Cell;
use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::{TestCaseError, any, prop_assert_eq};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::mutate::{self, FieldModel};
use super::recorder::record_calls;
use super::sample::{Sample, Source};
use super::tree_format::{Node, Tree, TreeReader};
use crate::dice::Dice;

/// How many values of each shape are written, and mutated to be read.
const VALUES: u32 = 64;

/// How many mutations of each value are read as JSON, and how many as trees in each kind of format.
const DOCUMENTS: usize = 16;
const TREES: usize = 10;

/// How many mutations of a value's bytes are read as postcard.
const BYTES: usize = 12;

/// How many documents of each format have to be read, and how many rejected, at least.
const LEAST: u32 = 20;

/// The value that was read, as `Debug` shows it, or the error.
type Outcome = Result<String, String>;

/// The functions that a derive generates for a shape.
pub(crate) struct DerivedBy {
    /// Writes the value that is made of these bytes in every format.
    pub(crate) write: fn(&[u8]) -> Written,
    pub(crate) json: fn(&str) -> Outcome,
    pub(crate) postcard: fn(&[u8]) -> Outcome,
    pub(crate) tree: fn(&Node, &TreeReader) -> Outcome,
}

pub(crate) struct Written {
    value: String,
    json: Outcome,
    json_value: Result<Value, String>,
    postcard: Result<Vec<u8>, String>,
    human: Result<Vec<String>, String>,
    compact: Result<Vec<String>, String>,
}

pub(crate) fn write_all<T: Sample + Serialize + Debug>(bytes: &[u8]) -> Written {
    let value = T::sample(&mut Source(bytes));
    Written {
        json: serde_json::to_string(&value).map_err(|error| error.to_string()),
        json_value: serde_json::to_value(&value).map_err(|error| error.to_string()),
        postcard: postcard::to_allocvec(&value).map_err(|error| error.to_string()),
        human: record_calls(&value, true),
        compact: record_calls(&value, false),
        value: format!("{value:?}"),
    }
}

fn stringify<T: Debug>(read: Result<T, impl ToString>) -> Outcome {
    read.map(|value| format!("{value:?}")).map_err(|error| error.to_string())
}

pub(crate) fn read_json<'de, T: Deserialize<'de> + Debug>(text: &'de str) -> Outcome {
    stringify(serde_json::from_str::<T>(text))
}

pub(crate) fn read_postcard<'de, T: Deserialize<'de> + Debug>(bytes: &'de [u8]) -> Outcome {
    stringify(postcard::from_bytes::<T>(bytes))
}

pub(crate) fn read_tree<'de, T: Deserialize<'de> + Debug>(
    node: &'de Node,
    reader: &'de TreeReader,
) -> Outcome {
    stringify(T::deserialize(Tree { node, reader }))
}

/// How many documents of a format were read, and how many rejected.
#[derive(Debug, Default)]
struct Tally {
    read: Cell<u32>,
    rejected: Cell<u32>,
}

impl Tally {
    fn count(&self, outcome: &Outcome) {
        let cell = if outcome.is_ok() { &self.read } else { &self.rejected };
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
    /// Agreement proves little unless there are both good and bad documents. For some structs all
    /// bytes of postcard are good.
    fn assert_meaningful(&self, name: &str) {
        let Tallies { json, trees, postcard } = self;
        println!("{name}: {self:?}");
        let counts = [&json.read, &json.rejected, &trees.read, &trees.rejected].map(Cell::get);
        assert!(counts.into_iter().all(|count| count >= LEAST), "{name}: {self:?}");
        assert!(postcard.read.get() > 0, "{name}: {self:?}");
    }
}

/// Ours writes and reads like `text` in human-readable formats, and like `binary` in the others.
/// The random values are the same in each run.
pub(crate) fn compare_derives(name: &str, ours: &DerivedBy, text: &DerivedBy, binary: &DerivedBy) {
    let tallies = Tallies::default();
    let fields = &learn_fields(text);
    let config = Config { cases: VALUES, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::XorShift);
    let values = (vec(any::<u8>(), 0..160), any::<u64>());
    let verdict = TestRunner::new_with_rng(config, rng).run(&values, |(bytes, seed)| {
        let shape = Shape { ours, text, binary, fields, tallies: &tallies };
        shape.compare(&bytes, &mut Dice(seed))
    });
    if let Err(disagreement) = verdict {
        panic!("{name}: {disagreement}");
    }
    tallies.assert_meaningful(name);
}

/// The fields that a twin asks for, with values that it accepts for them.
fn learn_fields(text: &DerivedBy) -> Vec<FieldModel> {
    let reader = TreeReader { human: true, borrowed: true, ..TreeReader::default() };
    let _ = (text.tree)(&Node::Null, &reader);
    let names = reader.fields.borrow()[0];
    mutate::learn_fields(names, |entries| (text.tree)(&Node::Map(entries.to_vec()), &reader).err())
}

/// Whether ours rejects a sequence. Serde reads one as a struct everywhere, we do not in
/// human-readable formats, nor an empty one, which does not show whether the format is.
fn rejects_sequence(ours: &Outcome) -> bool {
    ours.as_ref().is_err_and(|error| error.starts_with("invalid type: sequence, expected "))
}

fn has_empty_sequence(node: &Node) -> bool {
    match node {
        Node::Seq(nodes) => nodes.is_empty() || nodes.iter().any(has_empty_sequence),
        Node::Map(entries) => entries.iter().any(|(_, value)| has_empty_sequence(value)),
        _ => false,
    }
}

struct Shape<'s> {
    ours: &'s DerivedBy,
    text: &'s DerivedBy,
    binary: &'s DerivedBy,
    fields: &'s [FieldModel],
    tallies: &'s Tallies,
}

impl Shape<'_> {
    fn compare(&self, bytes: &[u8], dice: &mut Dice) -> Result<(), TestCaseError> {
        let text = (self.text.write)(bytes);
        let binary = (self.binary.write)(bytes);
        compare_written(&(self.ours.write)(bytes), &text, &binary)?;
        if let (Ok(text), Ok(binary)) = (text.json, binary.json) {
            self.compare_json(&text)?;
            self.compare_json(&mutate::break_json(&text, dice))?;
            let (text, binary) = (mutate::parse_tree(&text), mutate::parse_tree(&binary));
            for base in [&text, &binary] {
                self.compare_trees(base, dice)?;
                for _ in 0..DOCUMENTS / 2 {
                    let node = mutate::mutate_tree(base, self.fields, false, dice);
                    let json = mutate::write_json(&node, dice);
                    self.compare_json(&json)?;
                    self.compare_json(&mutate::break_json(&json, dice))?;
                }
            }
        }
        if let Ok(bytes) = binary.postcard {
            self.compare_postcard(&bytes)?;
            for _ in 0..BYTES {
                self.compare_postcard(&mutate::corrupt_bytes(&bytes, dice))?;
                self.compare_postcard(&mutate::make_bytes(dice))?;
            }
        }
        Ok(())
    }

    fn compare_json(&self, json: &str) -> Result<(), TestCaseError> {
        let (ours, text) = ((self.ours.json)(json), (self.text.json)(json));
        if !rejects_sequence(&ours) {
            prop_assert_eq!(&ours, &text, "reading {}", json);
        }
        self.tallies.json.count(&ours);
        Ok(())
    }

    fn compare_trees(&self, base: &Node, dice: &mut Dice) -> Result<(), TestCaseError> {
        for (human, twin) in [(true, self.text), (false, self.binary)] {
            for _ in 0..TREES / 2 {
                let node = mutate::mutate_tree(base, self.fields, true, dice);
                let borrowed = dice.below(2) == 0;
                let reader = || TreeReader { human, borrowed, ..TreeReader::default() };
                let (of_ours, of_twin) = (reader(), reader());
                let ours = (self.ours.tree)(&node, &of_ours);
                let twin = (twin.tree)(&node, &of_twin);
                if rejects_sequence(&ours) && (human || has_empty_sequence(&node)) {
                    continue;
                }
                prop_assert_eq!(&ours, &twin, "reading {:?}", node);
                prop_assert_eq!(&of_ours.calls, &of_twin.calls, "asking for {:?}", node);
                self.tallies.trees.count(&ours);
            }
        }
        Ok(())
    }

    fn compare_postcard(&self, bytes: &[u8]) -> Result<(), TestCaseError> {
        let (ours, binary) = ((self.ours.postcard)(bytes), (self.binary.postcard)(bytes));
        prop_assert_eq!(&ours, &binary, "reading {:?}", bytes);
        self.tallies.postcard.count(&ours);
        Ok(())
    }
}

/// Ours is written like `text` in human-readable formats, and like `binary` in the others.
pub(crate) fn compare_written(
    ours: &Written,
    text: &Written,
    binary: &Written,
) -> Result<(), TestCaseError> {
    prop_assert_eq!(&ours.value, &text.value);
    prop_assert_eq!(&ours.value, &binary.value);
    // Numbers that serde writes as `null` are an error in ours.
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
