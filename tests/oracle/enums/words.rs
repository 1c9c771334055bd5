//! The names that a shape may read.

use std::collections::BTreeSet;

use super::formats::HumanReadable;
use crate::differential::tree_format::{Node, TreeReader};

/// The string literals of the declaration, the strings of documents that were written, and the
/// names that errors mention.
pub(crate) fn collect_words(
    declaration: &str,
    documents: &[Node],
    twin: &HumanReadable,
) -> Vec<Node> {
    let mut words: BTreeSet<String> =
        declaration.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    for document in documents {
        collect_strings(document, &mut words);
    }
    let probes = [Node::Map(vec![]), Node::from("?")];
    let keys: Vec<&str> = words.iter().map(String::as_str).collect();
    let tagged = keys.iter().map(|key| Node::Map(vec![((*key).into(), "?".into())]));
    let errors: Vec<String> =
        probes.into_iter().chain(tagged).filter_map(|probe| read_probe(&probe, twin)).collect();
    for error in errors {
        words.extend(error.split('`').skip(1).step_by(2).map(str::to_owned));
    }
    words.into_iter().filter(|word| word.len() < 32).map(Node::Text).collect()
}

fn read_probe(probe: &Node, twin: &HumanReadable) -> Option<String> {
    let reader = TreeReader { human: true, borrowed: true, ..TreeReader::default() };
    (twin.tree)(probe, &reader).err()
}

fn collect_strings(node: &Node, words: &mut BTreeSet<String>) {
    match node {
        Node::Text(text) => drop(words.insert(text.clone())),
        Node::Seq(nodes) => nodes.iter().for_each(|node| collect_strings(node, words)),
        Node::Map(entries) => entries.iter().for_each(|(key, value)| {
            collect_strings(key, words);
            collect_strings(value, words);
        }),
        _ => {}
    }
}
