//! Documents that are nearly right: those of written values, with random changes.

use std::fmt::Write as _;

use serde_json::Value;

use super::tree_format::Node;
use crate::dice::Dice;

/// Parses JSON that was written.
pub(crate) fn parse_tree(json: &str) -> Node {
    serde_json::from_str(json).unwrap_or(Node::Null)
}

/// What is known of a field from trying documents.
pub(crate) struct FieldModel {
    /// Its name, and its aliases.
    names: Vec<&'static str>,
    /// Values that it accepts.
    values: Vec<Node>,
}

/// Tries which names belong to one field, and which values it accepts. `read` returns the error of
/// a document: if it is about another field, everything in the document is right.
pub(crate) fn learn_fields(
    names: &[&'static str],
    read: impl Fn(&[(Node, Node)]) -> Option<String>,
) -> Vec<FieldModel> {
    let fails = |entries: &[(Node, Node)], with: &str| {
        read(entries).is_some_and(|error| error.starts_with(with))
    };
    let mut fields: Vec<FieldModel> = Vec::new();
    for name in names {
        let fits = |value: &Node| {
            let entry = [(Node::from(*name), value.clone())];
            read(&entry).is_none() || fails(&entry, "missing field")
        };
        let values: Vec<Node> = list_candidates().into_iter().filter(fits).collect();
        let first = values.first().cloned().unwrap_or(Node::Null);
        let same = fields.last_mut().filter(|field| {
            let entry = |name: &str| (Node::from(name), first.clone());
            fails(&[entry(field.names[0]), entry(name)], "duplicate field")
        });
        match same {
            Some(field) => field.names.push(name),
            None => fields.push(FieldModel { names: vec![name], values }),
        }
    }
    fields
}

impl FieldModel {
    fn is_named(&self, key: &Node) -> bool {
        self.names.iter().any(|name| *key == Node::from(*name))
    }

    fn make_entry(&self, dice: &mut Dice) -> (Node, Node) {
        let name = dice.pick(&self.names).unwrap_or("none");
        (name.into(), dice.pick(&self.values).unwrap_or(Node::Null))
    }
}

/// A document for a struct with these fields: often a good one, otherwise with up to three
/// mistakes. A tree can have keys that JSON cannot.
pub(crate) fn mutate_tree(base: &Node, fields: &[FieldModel], tree: bool, dice: &mut Dice) -> Node {
    let Node::Map(mut entries) = base.clone() else { return make_junk(dice) };
    match dice.below(3) {
        0 => entries = fields.iter().map(|field| field.make_entry(dice)).collect(),
        1 => add_missing(&mut entries, fields, dice),
        _ => correct_names(&mut entries, fields, dice),
    }
    if dice.one_in(24) {
        return make_junk(dice);
    }
    if dice.one_in(6) {
        return Node::Seq(make_elements(entries, dice));
    }
    for _ in 0..dice.below(4) {
        make_mistake(&mut entries, fields, dice);
    }
    if tree && dice.one_in(2) {
        for (position, (key, _)) in entries.iter_mut().enumerate() {
            *key = encode_key(key, position, fields, dice);
        }
    }
    Node::Map(entries)
}

/// Fields can be written under other names than they are read by. Most of those names are
/// corrected, by position if there are as many entries as fields.
fn correct_names(entries: &mut [(Node, Node)], fields: &[FieldModel], dice: &mut Dice) {
    let in_order = entries.len() == fields.len();
    for (position, (key, _)) in entries.iter_mut().enumerate() {
        if fields.iter().any(|field| field.is_named(key)) || dice.one_in(8) {
            continue;
        }
        *key = match fields.get(position) {
            Some(field) if in_order => field.names[0].into(),
            _ => some_name(fields, dice),
        };
    }
}

fn some_name(fields: &[FieldModel], dice: &mut Dice) -> Node {
    let at = dice.below(fields.len());
    fields.get(at).map_or("none".into(), |field| field.make_entry(dice).0)
}

/// Adds the fields that are never written, or not under that name.
fn add_missing(entries: &mut Vec<(Node, Node)>, fields: &[FieldModel], dice: &mut Dice) {
    for field in fields {
        if entries.iter().all(|(key, _)| !field.is_named(key)) {
            entries.push(field.make_entry(dice));
        }
    }
}

/// An array in place of an object, often with too few or too many elements.
fn make_elements(entries: Vec<(Node, Node)>, dice: &mut Dice) -> Vec<Node> {
    let mut elements: Vec<Node> = entries.into_iter().map(|(_, value)| value).collect();
    match dice.below(6) {
        0 => elements.truncate(dice.below(elements.len())),
        1 => elements.push(make_junk(dice)),
        2 => drop(elements.pop()),
        3 => {
            let at = dice.below(elements.len());
            if let Some(element) = elements.get_mut(at) {
                *element = make_junk(dice);
            }
        }
        _ => {}
    }
    elements
}

fn make_mistake(entries: &mut Vec<(Node, Node)>, fields: &[FieldModel], dice: &mut Dice) {
    let at = dice.below(entries.len());
    let Some((key, value)) = entries.get_mut(at) else {
        return entries.push((some_name(fields, dice), make_junk(dice)));
    };
    match dice.below(11) {
        0 | 1 => drop(entries.remove(at)),
        2 => {
            let twice = entries[at].clone();
            entries.insert(dice.below(entries.len() + 1), twice);
        }
        3 => *key = some_name(fields, dice),
        4 => *key = dice.pick(&["other", "", "Name", "é", "0", "name "]).unwrap_or("").into(),
        5 => *value = make_junk(dice),
        6 => *value = Node::Null,
        7 => make_deep_mistake(value, dice),
        8 => {
            let to = dice.below(entries.len());
            entries.swap(at, to);
        }
        9 => {
            let entry = (some_name(fields, dice), value.clone());
            entries.push(entry);
        }
        _ => entries.insert(at, ("unknown".into(), nest_arrays(dice))),
    }
}

/// Makes a mistake inside a value.
fn make_deep_mistake(value: &mut Node, dice: &mut Dice) {
    match value {
        Node::Map(entries) => make_mistake(entries, &[], dice),
        Node::Seq(nodes) => {
            let at = dice.below(nodes.len() + 1);
            match nodes.get_mut(at) {
                Some(node) => make_deep_mistake(node, dice),
                None if dice.one_in(2) => drop(nodes.pop()),
                None => nodes.push(make_junk(dice)),
            }
        }
        _ => *value = make_junk(dice),
    }
}

/// Nested arrays, now and then beyond the recursion limit of `serde_json`.
fn nest_arrays(dice: &mut Dice) -> Node {
    let depth = dice.pick(&[1, 3, 20, 140]).unwrap_or(1);
    (0..depth).fold(make_junk(dice), |inner, _| Node::Seq(vec![inner]))
}

pub(crate) fn make_junk(dice: &mut Dice) -> Node {
    dice.pick(&list_candidates()).unwrap_or(Node::Null)
}

/// Values of every kind.
fn list_candidates() -> Vec<Node> {
    let number = Node::Unsigned;
    vec![
        Node::Null,
        Node::Bool(true),
        number(0),
        number(300),
        number(u64::MAX),
        Node::Signed(-1),
        Node::Float(0.5),
        "".into(),
        "7".into(),
        "true".into(),
        "low".into(),
        "text".into(),
        Node::Seq(vec![]),
        Node::Seq(vec![number(1), number(2)]),
        Node::Seq(vec!["a".into(), "b".into()]),
        Node::Map(vec![]),
        Node::Map(vec![("a".into(), number(1))]),
        Node::Map(vec![("number".into(), number(1)), ("value".into(), number(1))]),
    ]
}

/// A key as other formats give it: as bytes, or as the index of the field.
fn encode_key(key: &Node, position: usize, fields: &[FieldModel], dice: &mut Dice) -> Node {
    let Node::Text(name) = key else { return key.clone() };
    let place = fields.iter().position(|field| field.is_named(key)).unwrap_or(position);
    let place = u64::try_from(place).unwrap_or(u64::MAX);
    match dice.below(16) {
        0..6 => Node::Bytes(name.clone().into_bytes()),
        6..12 => Node::Unsigned(place),
        12 => Node::Unsigned(u64::try_from(fields.len()).unwrap_or(0) + place),
        13 => Node::Bytes(vec![b'n', 0xff]),
        14 => make_junk(dice),
        _ => dice.pick(&[Node::Char('a'), Node::Bool(true), Node::Signed(0)]).unwrap_or(Node::Null),
    }
}

/// Writes a tree as JSON, with random white space.
pub(crate) fn write_json(node: &Node, dice: &mut Dice) -> String {
    let mut json = String::new();
    let spaces: &[&str] = if dice.one_in(2) { &[""] } else { &["", " ", "\n", "\t", "\r\n  "] };
    write_node(node, &mut json, spaces, dice);
    json
}

fn write_node(node: &Node, json: &mut String, spaces: &[&str], dice: &mut Dice) {
    json.push_str(dice.pick(spaces).unwrap_or(""));
    let _ = match node {
        Node::Null => write!(json, "null"),
        Node::Bool(value) => write!(json, "{value}"),
        Node::Unsigned(value) => write!(json, "{value}"),
        Node::Signed(value) => write!(json, "{value}"),
        Node::Float(value) => write!(json, "{value:?}"),
        Node::Char(value) => write!(json, "{}", Value::from(value.to_string())),
        Node::Text(text) => write!(json, "{}", Value::from(text.as_str())),
        Node::Bytes(bytes) => write!(json, "{}", Value::from(String::from_utf8_lossy(bytes))),
        Node::Seq(nodes) => {
            for (index, node) in nodes.iter().enumerate() {
                json.push(if index == 0 { '[' } else { ',' });
                write_node(node, json, spaces, dice);
            }
            write!(json, "{}", if nodes.is_empty() { "[]" } else { "]" })
        }
        Node::Map(entries) => {
            for (index, (key, value)) in entries.iter().enumerate() {
                json.push(if index == 0 { '{' } else { ',' });
                write_node(key, json, spaces, dice);
                json.push(':');
                write_node(value, json, spaces, dice);
            }
            write!(json, "{}", if entries.is_empty() { "{}" } else { "}" })
        }
    };
    json.push_str(dice.pick(spaces).unwrap_or(""));
}

/// JSON that is cut off, or in which one character is wrong.
pub(crate) fn break_json(json: &str, dice: &mut Dice) -> String {
    let mut chars: Vec<char> = json.chars().collect();
    let at = dice.below(chars.len());
    match dice.below(3) {
        0 => chars.truncate(at),
        1 => chars.insert(at, dice.pick(&[',', '}', '"', '1', ' ', '\u{1}']).unwrap_or(' ')),
        _ => chars[at] = dice.pick(&['{', ']', ':', '0', 'a', '\\']).unwrap_or(' '),
    }
    chars.into_iter().collect()
}

/// Random bytes.
pub(crate) fn make_bytes(dice: &mut Dice) -> Vec<u8> {
    let byte = |dice: &mut Dice| match dice.below(4) {
        0 => b'0',
        1 => u8::try_from(dice.below(4)).unwrap_or(0),
        _ => 1,
    };
    (0..dice.below(16)).map(|_| byte(dice)).collect()
}

/// Bytes of which some are missing, added or changed.
pub(crate) fn corrupt_bytes(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = dice.below(bytes.len());
    match (dice.below(4), bytes.get_mut(at)) {
        (0, _) => bytes.truncate(at),
        (1, _) | (_, None) => bytes.push(7),
        (2, Some(byte)) => *byte ^= 1 << dice.below(8),
        (_, Some(byte)) => *byte = 0xff,
    }
    bytes
}
