//! Compares what the derives write and read for each shape.

use std::collections::BTreeSet;
use std::fmt::{Debug, Write as _};

use super::differences::{Case, Form, Format, find_reason};
use super::formats::{Binary, HumanReadable, Outcome, WrittenText, write_cbor};
use super::mutate::{self, Material};
use super::words::collect_words;
use crate::dice::Dice;
use crate::differential::mutate::{break_json, corrupt_bytes, parse_tree, write_json};
use crate::differential::tree_format::{Node, TreeReader};

/// How many values of each shape are written. The first bytes are the numbers from zero, so that
/// there are values of each variant.
const VALUES: u64 = 24;

/// How many documents are made of each value, and how many of them are read as YAML, which is slow.
const DOCUMENTS: usize = 12;
const YAML_DOCUMENTS: usize = 3;

/// How many documents have to be read, and how many rejected, at least.
const LEAST: u32 = 20;

/// How many differences of a shape are shown, the shortest ones first.
const SHOWN: usize = 12;

/// The declaration of an enum.
pub(crate) struct Description {
    pub(crate) name: &'static str,
    /// The attributes of each variant, and its fields.
    pub(crate) variants: &'static [(&'static str, &'static str)],
}

/// Ours beside serde's twin.
type Pair<T> = (T, T);

/// Ours writes and reads like `human` in human-readable formats, and like `binary` in the others.
/// The random values are the same in each run.
pub(crate) fn compare_shapes(
    declaration: &str,
    shapes: Vec<Description>,
    human: impl Iterator<Item = Pair<HumanReadable>>,
    binary: impl Iterator<Item = Pair<Binary>>,
) {
    let mut report = String::new();
    let form = Form::of(declaration, &shapes);
    for ((description, human), binary) in shapes.into_iter().zip(human).zip(binary) {
        let (differences, read, rejected) = (Vec::new(), 0, 0);
        let mut shape = Shape { human, binary, form, differences, read, rejected };
        shape.compare(declaration);
        shape.report(description.name, &mut report);
    }
    assert!(report.is_empty(), "{report}");
}

struct Shape {
    human: Pair<HumanReadable>,
    binary: Pair<Binary>,
    form: Form,
    differences: Vec<String>,
    read: u32,
    rejected: u32,
}

impl Shape {
    fn report(mut self, name: &str, report: &mut String) {
        let Shape { read, rejected, .. } = self;
        if !self.differences.is_empty() {
            self.differences.sort_by(|a, b| a.len().cmp(&b.len()).then(a.cmp(b)));
            let count = self.differences.len();
            let _ = writeln!(report, "\n{name}: {count} differences");
            let mut seen = BTreeSet::new();
            self.differences.retain(|difference| seen.insert(classify(difference)));
            self.differences.iter().take(SHOWN).for_each(|difference| report.push_str(difference));
        } else if read < LEAST || rejected < LEAST {
            let _ = writeln!(report, "\n{name}: only {read} read, {rejected} rejected");
        }
    }

    fn compare(&mut self, declaration: &str) {
        let mut documents = Vec::new();
        for case in 0..VALUES {
            let mut dice = Dice(case);
            let mut bytes = vec![u8::try_from(case).unwrap_or(0)];
            bytes.extend((0..dice.below(60)).map(|_| u8::try_from(dice.below(256)).unwrap_or(0)));
            let text = self.compare_text(&bytes, &mut dice);
            let round_trips = text.json.as_ref().is_ok_and(|json| {
                let document = parse_tree(json);
                self.expect_any_order(&document, &mut dice);
                documents.push(document);
                (self.human.1.json)(json).as_ref() == Ok(&text.value)
            });
            self.compare_binary(&bytes, round_trips, &mut dice);
        }
        let words = collect_words(declaration, &documents, &self.human.1);
        let material = Material { documents, words };
        let mut dice = Dice(VALUES);
        for base in &material.documents {
            for round in 0..DOCUMENTS {
                let (node, changes) = material.make_document(base, &mut dice);
                self.compare_document(&node, changes, round < YAML_DOCUMENTS, &mut dice);
                let (node, changes) = material.make_keys(base, &mut dice);
                self.compare_trees(&node, changes, &mut dice);
            }
        }
    }

    /// Compares what is written in human-readable formats, and reads it, also with a mistake.
    fn compare_text(&mut self, bytes: &[u8], dice: &mut Dice) -> WrittenText {
        let (ours, twin) = ((self.human.0.write)(bytes), (self.human.1.write)(bytes));
        let value = &ours.value;
        self.expect_same("Debug", value, &ours.value, &twin.value);
        // Numbers that serde writes as `null` are an error in ours.
        let refused = ours.json.as_ref().is_err_and(|error| error.contains("not finite"));
        if !refused {
            self.expect_same("JSON", value, &ours.json, &twin.json);
            self.expect_same("calls", value, &ours.calls, &twin.calls);
        }
        self.expect_same("YAML", value, &ours.yaml, &twin.yaml);
        if let Ok(json) = &twin.json {
            self.compare_json(json, 0, None);
            let broken = break_json(json, dice);
            let node = serde_json::from_str(&broken).ok();
            self.compare_json(&broken, 1, node.as_ref());
        }
        if let Ok(yaml) = &twin.yaml {
            self.compare_yaml(yaml, 0, None);
        }
        twin
    }

    /// Compares what is written in the other formats, and reads it, also with some bytes changed.
    fn compare_binary(&mut self, bytes: &[u8], round_trips: bool, dice: &mut Dice) {
        let (ours, twin) = ((self.binary.0.write)(bytes), (self.binary.1.write)(bytes));
        let value = &ours.value;
        self.expect_same("calls of binary formats", value, &ours.calls, &twin.calls);
        let written = [
            (Format::Cbor, ours.cbor, twin.cbor),
            (Format::MessagePack, ours.named, twin.named),
            (Format::MessagePack, ours.compact, twin.compact),
            (Format::Postcard, ours.postcard, twin.postcard),
            (Format::Bincode, ours.bincode, twin.bincode),
        ];
        for (format, ours, twin) in written {
            self.expect_same(&format!("{format:?}"), value, &ours, &twin);
            let Ok(bytes) = twin else { continue };
            if round_trips {
                self.expect_read_back(format, &bytes, value);
            }
            self.compare_bytes(format, &bytes, 0, None);
            for _ in 0..2 {
                self.compare_bytes(format, &corrupt_bytes(&bytes, dice), 1, None);
            }
        }
    }

    fn expect_same<T: Debug + PartialEq>(&mut self, what: &str, value: &str, ours: &T, theirs: &T) {
        if ours != theirs {
            self.differences.push(format!(
                "- writing {value} in {what}\n  ours:  {ours:?}\n  serde: {theirs:?}\n"
            ));
        }
    }

    /// What round-trips in serde's JSON has to round-trip in ours in each format.
    fn expect_read_back(&mut self, format: Format, bytes: &[u8], value: &str) {
        let Some(read) = read_bytes(&self.binary.0, format, bytes) else { return };
        let twin = read_bytes(&self.binary.1, format, bytes);
        let lost = read.as_deref() != Ok(value);
        if lost
            && (self.form.must_round_trip(format, value)
                || twin.is_some_and(|read| read.as_deref() == Ok(value)))
        {
            self.differences.push(format!(
                "- reading back {bytes:?} in {format:?}\n  wrote: {value}\n  read:  {read:?}\n"
            ));
        }
    }

    /// The tag, which is written first, may come last.
    fn expect_any_order(&mut self, document: &Node, dice: &mut Dice) {
        let mut last = document.clone();
        mutate::put_first_entries_last(&mut last);
        let (first, last) = (write_json(document, dice), write_json(&last, dice));
        let read = [&first, &last].map(|json| (self.human.0.json)(json));
        if read[0].is_ok() && read[0] != read[1] {
            let [first_read, last_read] = read;
            self.differences.push(format!(
                "- reading {first} and {last} in any order\n  first: {first_read:?}\n  \
                 last:  {last_read:?}\n"
            ));
        }
    }

    fn compare_document(&mut self, node: &Node, changes: usize, yaml: bool, dice: &mut Dice) {
        let json = write_json(node, dice);
        self.compare_json(&json, changes, Some(node));
        if yaml {
            if let Ok(yaml) = yaml_serde::to_string(node) {
                self.compare_yaml(&yaml, changes, Some(node));
            }
        }
        if let Ok(bytes) = write_cbor(node) {
            self.compare_bytes(Format::Cbor, &bytes, changes, Some(node));
        }
        if let Ok(bytes) = rmp_serde::to_vec(node) {
            self.compare_bytes(Format::MessagePack, &bytes, changes, Some(node));
        }
    }

    fn compare_json(&mut self, json: &str, changes: usize, node: Option<&Node>) {
        let (ours, twin) = ((self.human.0.json)(json), (self.human.1.json)(json));
        self.judge(&Case { format: Format::Json, changes, node, ours, twin }, &json);
    }

    fn compare_yaml(&mut self, yaml: &str, changes: usize, node: Option<&Node>) {
        let (ours, twin) = ((self.human.0.yaml)(yaml), (self.human.1.yaml)(yaml));
        self.judge(&Case { format: Format::Yaml, changes, node, ours, twin }, &yaml);
    }

    fn compare_bytes(&mut self, format: Format, bytes: &[u8], changes: usize, node: Option<&Node>) {
        let ours = read_bytes(&self.binary.0, format, bytes);
        let twin = read_bytes(&self.binary.1, format, bytes);
        if let (Some(ours), Some(twin)) = (ours, twin) {
            let case = Case { format, changes, node, ours, twin };
            match node {
                Some(node) => self.judge(&case, node),
                None => self.judge(&case, &bytes),
            }
        }
    }

    fn compare_trees(&mut self, node: &Node, changes: usize, dice: &mut Dice) {
        let borrowed = dice.one_in(2);
        let reader = |human| TreeReader { human, borrowed, ..TreeReader::default() };
        let trees = [
            (Format::HumanTree, true, self.human.0.tree, self.human.1.tree),
            (Format::BinaryTree, false, self.binary.0.tree, self.binary.1.tree),
        ];
        for (format, human, ours, twin) in trees {
            let (ours, twin) = (ours(node, &reader(human)), twin(node, &reader(human)));
            self.judge(&Case { format, changes, node: Some(node), ours, twin }, node);
        }
    }

    fn judge(&mut self, case: &Case<'_>, document: &dyn Debug) {
        *(if case.ours.is_ok() { &mut self.read } else { &mut self.rejected }) += 1;
        if case.ours != case.twin && find_reason(case, self.form).is_none() {
            let Case { format, changes, ours, twin, .. } = case;
            self.differences.push(format!(
                "- reading {document:?} in {format:?} ({changes})\n  ours:  {ours:?}\n  \
                 serde: {twin:?}\n"
            ));
        }
    }
}

fn read_bytes(side: &Binary, format: Format, bytes: &[u8]) -> Option<Outcome> {
    match format {
        Format::Cbor => side.cbor.map(|read| read(bytes)),
        Format::MessagePack => Some((side.message_pack)(bytes)),
        Format::Postcard => Some((side.postcard)(bytes)),
        Format::Bincode => Some((side.bincode)(bytes)),
        _ => None,
    }
}

/// Differences of the same kind are shown once.
fn classify(difference: &str) -> String {
    let mut lines = difference.lines();
    let format = lines.next().and_then(|line| line.rsplit(" in ").next()).unwrap_or_default();
    let format = format.split(' ').next().unwrap_or_default();
    let outcomes = lines.map(|line| line.chars().take(36).collect::<String>());
    outcomes.fold(format.to_owned(), |all, line| all + &line)
}
