//! Bodies with a few changes, most of which are to what the schema says about them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::dice::Dice;

/// Makes documents from valid ones.
pub(crate) struct Mutator<'a> {
    bodies: &'a [Value],
    /// The values of each key in all bodies.
    values: BTreeMap<String, Vec<Value>>,
    /// The keys, for which each occurrence counts.
    keys: Vec<String>,
    /// The names in the schema, in `enum` and `const`.
    names: Vec<Value>,
    /// The numbers in the schema, such as `maximum` and `maxLength`.
    limits: Vec<Value>,
}

impl<'a> Mutator<'a> {
    pub(crate) fn new(schema: &Value, bodies: &'a [Value]) -> Self {
        let (values, keys) = (BTreeMap::new(), Vec::new());
        let mut mutator = Mutator { bodies, values, keys, names: Vec::new(), limits: Vec::new() };
        for body in bodies {
            mutator.learn_values(body);
        }
        mutator.learn_limits(schema);
        mutator
    }

    fn learn_values(&mut self, value: &Value) {
        match value {
            Value::Array(array) => array.iter().for_each(|it| self.learn_values(it)),
            Value::Object(object) => {
                for (key, value) in object {
                    self.keys.push(key.clone());
                    self.values.entry(key.clone()).or_default().push(value.clone());
                    self.learn_values(value);
                }
            }
            _ => {}
        }
    }

    fn learn_limits(&mut self, schema: &Value) {
        match schema {
            Value::Array(schemas) => schemas.iter().for_each(|it| self.learn_limits(it)),
            Value::Object(keywords) => {
                for (keyword, value) in keywords {
                    match (keyword.as_str(), value) {
                        ("enum", Value::Array(names)) => self.names.extend(names.iter().cloned()),
                        ("const", name) => self.names.push(name.clone()),
                        (_, Value::Number(_)) => self.limits.push(value.clone()),
                        _ => self.learn_limits(value),
                    }
                }
            }
            _ => {}
        }
    }

    /// One of the bodies with up to three changes. Most have one.
    pub(crate) fn make_document(&self, dice: &mut Dice) -> Value {
        let mut document = dice.pick(self.bodies).unwrap_or_default();
        for _ in 0..dice.pick(&[0, 1, 1, 1, 1, 1, 2, 2, 3]).unwrap_or(0) {
            let place = dice.below(count_values(&document));
            self.change_at(&mut document, place, dice);
        }
        document
    }

    /// Changes the value at this place, where the places inside a value come after its own. Returns
    /// how many places were passed if there are not that many.
    fn change_at(&self, value: &mut Value, place: usize, dice: &mut Dice) -> Option<usize> {
        let Some(mut place) = place.checked_sub(1) else {
            self.change(value, dice);
            return None;
        };
        let inner: Vec<&mut Value> = match value {
            Value::Array(array) => array.iter_mut().collect(),
            Value::Object(object) => object.values_mut().collect(),
            _ => Vec::new(),
        };
        for value in inner {
            place = self.change_at(value, place, dice)?;
        }
        Some(place)
    }

    fn change(&self, value: &mut Value, dice: &mut Dice) {
        match value {
            _ if dice.one_in(4) => *value = self.make_value(dice),
            Value::Object(object) => self.change_object(object, dice),
            Value::Array(array) if dice.one_in(4) => *value = array.pop().unwrap_or_default(),
            Value::Array(array) => self.change_array(array, dice),
            Value::Number(_) => self.change_number(value, dice),
            Value::String(text) => {
                if let Some(other) = self.change_text(text, dice) {
                    *value = other;
                }
            }
            _ => *value = self.make_value(dice),
        }
    }

    /// A value of any kind.
    fn make_value(&self, dice: &mut Dice) -> Value {
        match dice.below(6) {
            0 | 1 => json!(null),
            2 => {
                let key = self.pick_key(dice);
                self.pick_value(&key, dice)
            }
            3 => dice.pick(&self.names).unwrap_or_default(),
            _ => {
                let others = [json!(true), json!(-1), json!(0.5), json!(""), json!({}), json!([])];
                dice.pick(&others).unwrap_or_default()
            }
        }
    }

    fn pick_key(&self, dice: &mut Dice) -> String {
        dice.pick(&self.keys).unwrap_or_default()
    }

    /// A value that the key has in one of the bodies.
    fn pick_value(&self, key: &str, dice: &mut Dice) -> Value {
        self.values.get(key).and_then(|values| dice.pick(values)).unwrap_or_default()
    }

    fn change_object(&self, object: &mut Map<String, Value>, dice: &mut Dice) {
        let keys: Vec<String> = object.keys().cloned().collect();
        match (dice.below(12), dice.pick(&keys)) {
            (0..3, Some(key)) => drop(object.remove(&key)),
            (3 | 4, Some(key)) => drop(object.insert(key, Value::Null)),
            (5 | 6, Some(key)) => drop(object.insert(key.clone(), self.pick_value(&key, dice))),
            (7, Some(key)) => {
                let value = object.remove(&key).unwrap_or_default();
                object.insert(key.to_uppercase(), value);
            }
            (8, Some(key)) => {
                let value = object.get(&key).cloned().unwrap_or_default();
                let limit = self.pick_limit(dice);
                object.extend((0..limit).map(|i| (format!("key{i}"), value.clone())));
            }
            (9, _) => {
                let limit = self.pick_limit(dice);
                object.insert("k".repeat(limit), self.make_value(dice));
            }
            _ => {
                let key = self.pick_key(dice);
                let value = self.pick_value(&key, dice);
                object.insert(key, value);
            }
        }
    }

    fn change_array(&self, array: &mut Vec<Value>, dice: &mut Dice) {
        let at = dice.below(array.len());
        match (dice.below(6), array.get(at).cloned()) {
            (0, _) => array.clear(),
            (1, Some(_)) => drop(array.remove(at)),
            (2, Some(element)) => array.push(element),
            (3 | 4, Some(element)) => array.resize(self.pick_limit(dice), element),
            _ => array.push(self.make_value(dice)),
        }
    }

    /// A length at a limit of the schema, or one beyond. Large ones would only take time.
    fn pick_limit(&self, dice: &mut Dice) -> usize {
        let limits: Vec<u64> =
            self.limits.iter().filter_map(Value::as_u64).filter(|it| *it <= 1_024).collect();
        let limit = dice.pick(&limits).unwrap_or(1);
        usize::try_from(limit).unwrap_or(1) + dice.below(2)
    }

    fn change_number(&self, value: &mut Value, dice: &mut Dice) {
        let limit = dice.pick(&self.limits).unwrap_or_else(|| json!(0));
        let limit = limit.as_f64().unwrap_or_default();
        let near = [0.0, 1.0, -1.0, 0.001, -0.001, 0.5].map(|it| limit + it);
        let near = dice.pick(&near).unwrap_or_default();
        *value = match dice.below(8) {
            0 => json!(near),
            1 => json!(value.as_f64().unwrap_or_default()),
            2 => json!(-1e-7),
            3 => json!(1e20),
            4 => json!(value.to_string()),
            #[allow(clippy::cast_possible_truncation)]
            _ if near.fract() == 0.0 => json!(near as i64),
            _ => json!(near),
        };
    }

    /// Changes the text, or returns what to replace it by.
    fn change_text(&self, text: &mut String, dice: &mut Dice) -> Option<Value> {
        match dice.below(9) {
            0 => text.clear(),
            1 => text.push('é'),
            2 => text.insert(0, ' '),
            3 => *text = text.to_uppercase(),
            4 => *text = "🦀".repeat(self.pick_limit(dice)),
            5 => *text = "a".repeat(self.pick_limit(dice)),
            6 => return dice.pick(&self.names),
            7 => return Some(json!([text])),
            _ => return Some(json!({ "type": text })),
        }
        None
    }
}

fn count_values(value: &Value) -> usize {
    let inner: usize = match value {
        Value::Array(array) => array.iter().map(count_values).sum(),
        Value::Object(object) => object.values().map(count_values).sum(),
        _ => 0,
    };
    1 + inner
}

/// The document as JSON. The entries of half of the objects are in reverse order, so that tags come
/// first and last.
pub(crate) fn write_document(value: &Value, dice: &mut Dice) -> String {
    let mut text = String::new();
    write_value(value, dice, &mut text);
    text
}

fn write_value(value: &Value, dice: &mut Dice, text: &mut String) {
    match value {
        Value::Array(array) => {
            write_list(text, ['[', ']'], array, |text, it| write_value(it, dice, text));
        }
        Value::Object(object) => {
            let mut entries: Vec<_> = object.iter().collect();
            if dice.one_in(2) {
                entries.reverse();
            }
            write_list(text, ['{', '}'], &entries, |text, (key, value)| {
                let _ = write!(text, "{}:", Value::from(key.as_str()));
                write_value(value, dice, text);
            });
        }
        other => {
            let _ = write!(text, "{other}");
        }
    }
}

fn write_list<T>(
    text: &mut String,
    [open, close]: [char; 2],
    items: &[T],
    mut write_item: impl FnMut(&mut String, &T),
) {
    text.push(open);
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push(',');
        }
        write_item(text, item);
    }
    text.push(close);
}
