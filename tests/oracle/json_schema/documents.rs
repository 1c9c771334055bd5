//! Documents with no fault, with one fault, or with random changes.

use serde_json::{Map, Value, json};

use crate::dice::Dice;

/// Makes a document, which depends on a seed.
pub(crate) struct Documents {
    dice: Dice,
    /// The number of places that have been filled.
    places: usize,
    /// The place of the fault.
    fault: Option<usize>,
}

impl Documents {
    /// The document of this seed. Of 20, 8 have no fault, 8 have one, and 4 have random changes.
    pub(crate) fn make(seed: u32, document: &impl Fn(&mut Documents) -> Value) -> Value {
        let state = u64::from(seed).wrapping_mul(0xD129_0D3B_3C0F_4B5D);
        let mut plain = Documents { dice: Dice(state), places: 0, fault: None };
        let mut good = document(&mut plain);
        match plain.below(20) {
            0..8 => good,
            8..16 => {
                let fault = Some(plain.below(plain.places.max(1)));
                document(&mut Documents { dice: Dice(state), places: 0, fault })
            }
            _ => {
                for _ in 0..=plain.below(3) {
                    let nodes = count_nodes(&good);
                    let mut place = plain.below(nodes);
                    plain.change(&mut good, &mut place);
                }
                good
            }
        }
    }

    /// A number less than the limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.dice.below(limit)
    }

    fn any_of(&mut self, values: &[Value]) -> Value {
        values[self.below(values.len())].clone()
    }

    /// One of the good values, or one of the bad ones at the place of the fault. Both are arrays.
    #[allow(clippy::needless_pass_by_value)]
    pub(crate) fn one(&mut self, good: Value, bad: Value) -> Value {
        let is_fault = self.fault == Some(self.places);
        self.places += 1;
        let values = if is_fault { bad } else { good };
        let values = values.as_array().expect("the values are an array");
        self.any_of(values)
    }

    /// An object of these entries, without those that are `None`.
    pub(crate) fn object<const N: usize>(entries: [(&str, Option<Value>); N]) -> Value {
        let entries = entries.into_iter().filter_map(|(key, value)| Some((key.into(), value?)));
        Value::Object(entries.collect())
    }

    /// Like `one`, three times out of four.
    pub(crate) fn maybe(&mut self, good: Value, bad: Value) -> Option<Value> {
        let value = self.one(good, bad);
        (self.below(4) > 0 || self.is_faulty()).then_some(value)
    }

    /// Whether the last place had the fault.
    fn is_faulty(&self) -> bool {
        self.fault.is_some_and(|fault| fault + 1 == self.places)
    }

    /// Like `one`, but the fault can also be that the value is missing.
    pub(crate) fn required(&mut self, good: Value, mut bad: Value) -> Option<Value> {
        bad.as_array_mut().expect("the values are an array").push(json!("it is missing"));
        Some(self.one(good, bad)).filter(|it| it != "it is missing")
    }

    /// True with this probability.
    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Adds an unknown key at the place of the fault.
    pub(crate) fn insert_unknown(&mut self, object: &mut Value, bad: &[&str]) {
        let bad: Vec<Value> = bad.iter().map(|key| json!(key)).collect();
        let key = self.one(json!([null]), Value::Array(bad));
        if let (Some(key), Value::Object(object)) = (key.as_str(), object) {
            object.insert(key.into(), json!(1));
        }
    }

    /// Changes one of the values in the document.
    fn change(&mut self, value: &mut Value, place: &mut usize) {
        if *place == 0 {
            *place = usize::MAX;
            return self.change_at(value);
        }
        *place -= 1;
        let inner: Vec<&mut Value> = match value {
            Value::Array(array) => array.iter_mut().collect(),
            Value::Object(object) => object.values_mut().collect(),
            _ => Vec::new(),
        };
        for value in inner {
            self.change(value, place);
            if *place == usize::MAX {
                return;
            }
        }
    }

    fn change_at(&mut self, value: &mut Value) {
        match value {
            Value::Object(object) if self.chance(70) => self.change_object(object),
            Value::Array(array) if self.chance(70) => self.change_array(array),
            Value::Number(_) if self.chance(60) => self.change_number(value),
            Value::String(text) if self.chance(60) => self.change_text(text),
            _ => {
                // An array only in place of a scalar, since serde also reads a struct from one.
                let is_scalar = matches!(value, Value::String(_) | Value::Number(_));
                let any = [
                    json!(null),
                    json!(true),
                    json!(-1),
                    json!(0.5),
                    json!("?"),
                    json!({}),
                    json!({ "é": null }),
                    nest_objects(40),
                    json!([[[]]]),
                ];
                *value = self.any_of(&any[..any.len() - usize::from(!is_scalar)]);
            }
        }
    }

    fn change_object(&mut self, object: &mut Map<String, Value>) {
        let chosen = self.below(object.len().max(1));
        let key = object.keys().nth(chosen).cloned();
        match (self.below(5), key) {
            (0 | 1, Some(key)) => drop(object.remove(&key)),
            (2, Some(key)) => {
                let value = object.remove(&key).unwrap_or_default();
                object.insert(key.to_uppercase(), value);
            }
            (3, Some(key)) => drop(object.insert(key, Value::Null)),
            _ => {
                let unknown_keys = ["unknown", "", "é", "a/b~c", "x-a", "0", "type"];
                let unknown = unknown_keys[self.below(unknown_keys.len())];
                let value = self.any_of(&[json!(null), json!(1), json!("a"), json!({})]);
                object.insert(unknown.into(), value);
            }
        }
    }

    fn change_array(&mut self, array: &mut Vec<Value>) {
        let chosen = self.below(array.len().max(1));
        match (self.below(4), array.get(chosen).cloned()) {
            (0, _) => array.clear(),
            (1, Some(_)) => drop(array.remove(chosen)),
            (2, _) => array.push(Value::Null),
            (_, one) => {
                let one = one.unwrap_or_default();
                array.extend(std::iter::repeat_n(one, 40));
            }
        }
    }

    fn change_number(&mut self, value: &mut Value) {
        let up = |by: i64| {
            value.as_i64().and_then(|it| it.checked_add(by)).map_or(json!(0.5), Value::from)
        };
        *value = match self.below(9) {
            0 | 1 => up(1),
            2 | 3 => up(-1),
            4 => json!(i64::MIN),
            5 => json!(i64::MAX),
            6 => json!(1e-7),
            7 => json!(4_294_967_296_u64),
            _ => json!(-2_147_483_649_i64),
        };
    }

    fn change_text(&mut self, text: &mut String) {
        match self.below(6) {
            0 => text.clear(),
            1 => text.push('🦀'),
            2 => *text = text.repeat(40),
            3 => *text = text.to_uppercase(),
            4 => text.insert(0, 'é'),
            _ => drop(text.pop()),
        }
    }
}

fn count_nodes(value: &Value) -> usize {
    let inner: usize = match value {
        Value::Array(array) => array.iter().map(count_nodes).sum(),
        Value::Object(object) => object.values().map(count_nodes).sum(),
        _ => 0,
    };
    1 + inner
}

/// Nested objects.
fn nest_objects(levels: usize) -> Value {
    (0..levels).fold(json!(1), |inner, _| json!({ "more": inner }))
}
