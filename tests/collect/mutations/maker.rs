//! Valid bodies.

use super::body::Body;
use super::dice::Dice;
use super::shape::{Again, Field, MapShape, Object, Shape, Text};

/// The letters of strings that nothing may repeat. No message has several of them in a row.
pub(super) const CANARY: &str = "ZQXJK";

/// Makes random values, and remembers the strings that nothing may repeat.
pub(super) struct Maker {
    pub(super) dice: Dice,
    /// Those that are not made of the letters of [`CANARY`].
    pub(super) canaries: Vec<String>,
    depth: usize,
}

impl Maker {
    pub(super) fn new(seed: u64) -> Self {
        Maker { dice: Dice(seed), canaries: Vec::new(), depth: 0 }
    }

    fn below(&mut self, end: i64) -> i64 {
        i64::try_from(self.dice.below(usize::try_from(end).unwrap_or(usize::MAX))).unwrap_or(0)
    }

    pub(super) fn characters(&mut self, alphabet: &str, count: usize) -> String {
        let alphabet: Vec<char> = alphabet.chars().collect();
        (0..count).map(|_| alphabet[self.dice.below(alphabet.len())]).collect()
    }

    pub(super) fn letters(&mut self, count: usize) -> String {
        self.characters(CANARY, count)
    }

    /// Remembers a string as one that nothing may repeat.
    pub(super) fn remember(&mut self, canary: String) -> String {
        self.canaries.push(canary.clone());
        canary
    }

    pub(super) fn digits(&mut self, count: usize) -> String {
        let digits = self.characters("0123456789", count);
        self.remember(digits)
    }

    /// A key, which may be told.
    pub(super) fn key(&mut self) -> String {
        let count = 1 + self.dice.below(6);
        format!("k{}", self.characters("abcdef", count))
    }

    pub(super) fn text(&mut self, text: Text) -> Body {
        let count = 12.clamp(text.length.0, text.length.1);
        Body::Text(match text.pattern {
            None => self.letters(count),
            Some(start) => format!("{start}{}", self.digits(count - start.len())),
        })
    }

    pub(super) fn integer(&mut self, (min, max): (i64, i64)) -> Body {
        Body::Integer(match self.dice.below(4) {
            0 => min,
            1 => max,
            _ => min + self.below((max - min).saturating_add(1).min(1000)),
        })
    }

    fn decimal(&mut self, (min, max): (f64, f64)) -> Body {
        match self.dice.below(4) {
            0 => Body::Integer(1),
            1 => Body::Decimal(max),
            _ => Body::Decimal(min + (max - min) / 4.0),
        }
    }

    pub(super) fn name(&mut self, names: &[&str]) -> String {
        names[self.dice.below(names.len())].to_owned()
    }

    /// How many elements, of which most sequences have few.
    fn count(&mut self, (min, max): (usize, usize)) -> usize {
        let most = if self.depth > 3 { 1 } else { 4 };
        if max < 8 && self.dice.one_in(4) { max } else { (min + self.dice.below(most)).min(max) }
    }

    /// A valid value.
    pub(super) fn make(&mut self, shape: &Shape) -> Body {
        self.depth += 1;
        let body = self.make_inner(shape);
        self.depth -= 1;
        body
    }

    fn make_inner(&mut self, shape: &Shape) -> Body {
        match shape {
            Shape::Bool => Body::Bool(self.dice.one_in(2)),
            Shape::Integer { range, .. } => self.integer(*range),
            Shape::Decimal(range) => self.decimal(range.unwrap_or((-1e9, 1e9))),
            Shape::Text(text) => self.text(*text),
            Shape::Names(names) => Body::Text(self.name(names)),
            Shape::Open { names, .. } if self.dice.one_in(2) => Body::Text(self.name(names)),
            Shape::Open { max, .. } => self.text(Text { length: (1, *max), pattern: None }),
            Shape::Parsed { valid, .. } => Body::Text(valid(self)),
            Shape::Secret { max } => Body::Text(self.letters(*max)),
            Shape::Option(_) if self.dice.one_in(8) => Body::Null,
            Shape::Option(inner) => self.make(inner),
            Shape::Array { item, length, .. } => {
                let count = self.count(*length);
                self.make_items(item, count, matches!(shape, Shape::Array { is_unique: true, .. }))
            }
            Shape::Tuple(shapes) => {
                Body::Array(shapes.iter().map(|shape| self.make(shape)).collect())
            }
            Shape::Map(map) => Body::Object(self.make_entries(map)),
            Shape::Object(object) => Body::Object(self.make_object(object)),
            Shape::Internal { tag, variants, .. } => {
                let (name, object) = variants[self.dice.below(variants.len())].clone();
                let mut entries = vec![((*tag).to_owned(), Body::Text(name.to_owned()))];
                entries.extend(self.make_object(&object));
                self.shuffle(&mut entries);
                Body::Object(entries)
            }
            Shape::Adjacent { tag, content, variants } => {
                let (name, shape) = variants[self.dice.below(variants.len())].clone();
                let mut entries = vec![((*tag).to_owned(), Body::Text(name.to_owned()))];
                entries.extend(shape.map(|shape| ((*content).to_owned(), self.make(&shape))));
                self.shuffle(&mut entries);
                Body::Object(entries)
            }
            Shape::External(variants) => {
                let (name, shape) = variants[self.dice.below(variants.len())].clone();
                match shape {
                    None => Body::Text(name.to_owned()),
                    Some(shape) => Body::Object(vec![(name.to_owned(), self.make(&shape))]),
                }
            }
            Shape::Kinds(shapes) => {
                let shape = shapes[self.dice.below(shapes.len())].clone();
                self.make(&shape)
            }
            Shape::Any => self.make_any(),
            Shape::Again(Again(shape)) => self.make(&shape()),
        }
    }

    fn make_items(&mut self, item: &Shape, count: usize, is_unique: bool) -> Body {
        let mut items: Vec<Body> = Vec::new();
        for _ in 0..count {
            let made = self.make(item);
            if !is_unique || !items.contains(&made) {
                items.push(made);
            }
        }
        Body::Array(items)
    }

    pub(super) fn map_key(&mut self, map: &MapShape) -> String {
        if map.by_number { self.dice.below(1000).to_string() } else { self.key() }
    }

    fn make_entries(&mut self, map: &MapShape) -> Vec<(String, Body)> {
        let count = self.count((0, map.limits.0));
        let mut entries: Vec<(String, Body)> = Vec::new();
        for _ in 0..count {
            let key = self.map_key(map);
            if entries.iter().all(|(other, _)| *other != key) {
                let value = self.make(&map.value);
                entries.push((key, value));
            }
        }
        entries
    }

    /// The entries of an object, in any order.
    fn make_object(&mut self, object: &Object) -> Vec<(String, Body)> {
        let mut entries: Vec<(String, Body)> = Vec::new();
        for field in &object.fields {
            if field.is_required || (self.depth < 12 && !self.dice.one_in(3)) {
                entries.push((field.name.to_owned(), self.make(&field.shape)));
            }
        }
        for (field, other) in &object.requires {
            if find(&entries, other).is_none_or(|value| *value == Body::Null) {
                entries.retain(|(name, _)| name != field);
            }
        }
        for (field, other) in &object.conflicts {
            if find(&entries, other).is_some() {
                entries.retain(|(name, _)| name != field);
            }
        }
        if let Some(map) = &object.rest {
            entries.extend(self.make_entries(map));
        }
        self.shuffle(&mut entries);
        entries
    }

    fn shuffle(&mut self, entries: &mut [(String, Body)]) {
        for last in (1..entries.len()).rev() {
            let other = self.dice.below(last + 1);
            entries.swap(last, other);
        }
    }

    fn make_any(&mut self) -> Body {
        match self.dice.below(6) {
            0 => Body::Null,
            1 => Body::Integer(7),
            2 => Body::Decimal(0.5),
            3 => Body::Array(vec![Body::Bool(true), Body::Text(self.letters(12))]),
            4 => Body::Object(vec![(self.key(), Body::Text(self.letters(12)))]),
            _ => Body::Text(self.letters(12)),
        }
    }

    /// Values of the kinds that a type does not take. `null` is not among those of a map, see
    /// [`replace_null_maps`](super::replace_null_maps).
    pub(super) fn misfits(&mut self, shape: &Shape) -> Vec<Body> {
        let letters = self.letters(12);
        let all = [
            Body::Null,
            Body::Bool(true),
            Body::Integer(7),
            Body::Decimal(1.5),
            Body::Text(letters.clone()),
            Body::Array(vec![Body::Text(letters.clone())]),
            Body::Object(vec![(self.key(), Body::Text(letters))]),
        ];
        let is_map = matches!(shape, Shape::Map(_));
        let misfits = all.into_iter().filter(|value| !shape.takes_kind(value));
        misfits.filter(|value| !is_map || *value != Body::Null).collect()
    }
}

fn find<'a>(entries: &'a [(String, Body)], key: &str) -> Option<&'a Body> {
    entries.iter().find(|(name, _)| name == key).map(|(_, value)| value)
}

impl Field {
    pub(super) fn find_in<'a>(&self, body: &'a Body) -> Option<&'a Body> {
        body.get(self.name)
    }
}
