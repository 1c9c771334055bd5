//! Documents for enums that are nearly right.

use crate::dice::Dice;
use crate::differential::mutate::make_junk;
use crate::differential::tree_format::Node;

/// What the documents of a shape are made of.
pub(crate) struct Material {
    /// Documents of values.
    pub(crate) documents: Vec<Node>,
    /// Names that the shape may read.
    pub(crate) words: Vec<Node>,
}

impl Material {
    /// A document with up to three changes, and how many there are. Most have one, since it is
    /// then certain what has to be reported.
    pub(crate) fn make_document(&self, base: &Node, dice: &mut Dice) -> (Node, usize) {
        let mut node = base.clone();
        let changes = dice.pick(&[0, 1, 1, 1, 1, 2, 3]).unwrap_or(0);
        for _ in 0..changes {
            self.change(&mut node, dice);
        }
        (node, changes)
    }

    /// A document with keys that only some formats have: bytes and numbers.
    pub(crate) fn make_keys(&self, base: &Node, dice: &mut Dice) -> (Node, usize) {
        let (mut node, mut changes) = self.make_document(base, dice);
        if dice.one_in(3) {
            encode_keys(&mut node, dice);
            changes += 1;
        }
        (node, changes)
    }

    /// Changes the node, or one inside of it.
    fn change(&self, node: &mut Node, dice: &mut Dice) {
        let inside = match node {
            Node::Map(entries) if !dice.one_in(3) => {
                let at = dice.below(entries.len());
                entries.get_mut(at).map(|(_, value)| value)
            }
            Node::Seq(nodes) if !dice.one_in(3) => {
                let at = dice.below(nodes.len());
                nodes.get_mut(at)
            }
            _ => None,
        };
        if let Some(inside) = inside.filter(|_| dice.one_in(2)) {
            return self.change(inside, dice);
        }
        match node {
            Node::Map(entries) if !dice.one_in(8) => {
                if let Some(other) = self.change_map(entries, dice) {
                    *node = other;
                }
            }
            Node::Seq(nodes) if !dice.one_in(4) => self.change_seq(nodes, dice),
            Node::Text(text) if !dice.one_in(3) => *node = self.change_text(text.clone(), dice),
            _ => *node = self.make_node(dice),
        }
    }

    fn make_node(&self, dice: &mut Dice) -> Node {
        match dice.below(5) {
            0 | 1 => self.pick_word(dice),
            2 => dice.pick(&self.documents).unwrap_or(Node::Null),
            _ => make_junk(dice),
        }
    }

    fn pick_word(&self, dice: &mut Dice) -> Node {
        dice.pick(&self.words).unwrap_or(Node::Null)
    }

    /// Changes the entries, or makes something else of them.
    fn change_map(&self, entries: &mut Vec<(Node, Node)>, dice: &mut Dice) -> Option<Node> {
        let at = dice.below(entries.len());
        if at >= entries.len() {
            entries.push((self.pick_word(dice), self.make_node(dice)));
            return None;
        }
        match dice.below(13) {
            // The tag, which is written first, comes last.
            0 | 1 => entries.rotate_left(1),
            2 => entries.reverse(),
            3 => drop(entries.remove(at)),
            4 => {
                let mut twice = entries[at].clone();
                if dice.one_in(2) {
                    twice.1 = self.make_node(dice);
                }
                entries.insert(dice.below(entries.len() + 1), twice);
            }
            5 => entries[at].0 = self.pick_word(dice),
            6 | 7 => entries[at].1 = self.make_node(dice),
            8 => entries[at].1 = Node::Null,
            9 => entries.insert(at, ("unknown".into(), self.make_node(dice))),
            10 => entries.push((self.pick_word(dice), self.make_node(dice))),
            11 => return Some(Node::Seq(entries.drain(..).map(|(_, value)| value).collect())),
            _ => return Some(entries.swap_remove(at).0),
        }
        None
    }

    fn change_seq(&self, nodes: &mut Vec<Node>, dice: &mut Dice) {
        let at = dice.below(nodes.len());
        match (dice.below(5), nodes.get_mut(at)) {
            (0, Some(node)) => *node = self.make_node(dice),
            (1, Some(_)) => drop(nodes.remove(at)),
            (2, Some(_)) => nodes.truncate(at),
            (3, _) => nodes.reverse(),
            _ => nodes.push(self.make_node(dice)),
        }
    }

    /// A map of one key in place of a string, or another string.
    fn change_text(&self, text: String, dice: &mut Dice) -> Node {
        match dice.below(6) {
            0 => Node::Map(vec![(Node::Text(text), Node::Null)]),
            1 => Node::Map(vec![(Node::Text(text), self.make_node(dice))]),
            2 => Node::Seq(vec![Node::Text(text)]),
            _ => self.pick_word(dice),
        }
    }
}

/// Rotates the entries of every map.
pub(crate) fn put_first_entries_last(node: &mut Node) {
    match node {
        Node::Seq(nodes) => nodes.iter_mut().for_each(put_first_entries_last),
        Node::Map(entries) if !entries.is_empty() => {
            entries.rotate_left(1);
            for (_, value) in entries {
                put_first_entries_last(value);
            }
        }
        _ => {}
    }
}

fn encode_keys(node: &mut Node, dice: &mut Dice) {
    match node {
        Node::Seq(nodes) => nodes.iter_mut().for_each(|node| encode_keys(node, dice)),
        Node::Map(entries) => {
            for (position, (key, value)) in entries.iter_mut().enumerate() {
                encode_keys(value, dice);
                match key {
                    Node::Text(name) if dice.one_in(2) => {
                        *key = Node::Bytes(name.clone().into_bytes());
                    }
                    _ if dice.one_in(8) => *key = Node::Unsigned(position as u64),
                    _ if dice.one_in(16) => *key = make_junk(dice),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}
