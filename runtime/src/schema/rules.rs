//! Rules as keywords of JSON Schema.

use alloc::string::String;
use alloc::vec::Vec;

use schemars::{Schema, SchemaGenerator};
use serde_core::Serialize;
use serde_json::{Number, Value, json};

use crate::rules::Numeric;

/// Adds rules to the schema of a value.
#[derive(Debug)]
pub struct Rules<'a> {
    pub(crate) schema: &'a mut Schema,
    pub(crate) generator: &'a SchemaGenerator,
    /// What JSON Schema cannot say, in words.
    pub(crate) unsaid: &'a mut Vec<String>,
    /// Whether this is the key of an object, which is always a string.
    pub(crate) is_key: bool,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(
        schema: &'a mut Schema,
        generator: &'a SchemaGenerator,
        unsaid: &'a mut Vec<String>,
    ) -> Self {
        schema.ensure_object();
        Rules { schema, generator, unsaid, is_key: false }
    }

    /// The types that the value may have; `None` if that is not known here.
    pub(crate) fn types(&self) -> Option<Vec<String>> {
        if self.is_key {
            return Some([String::from("string")].into());
        }
        let mut schema = self.schema.as_object()?;
        while let Some(Value::String(reference)) = schema.get("$ref") {
            let name = reference.rsplit('/').next()?;
            schema = self.generator.definitions().get(name)?.as_object()?;
        }
        match schema.get("type")? {
            Value::String(one) => Some([one.clone()].into()),
            Value::Array(types) => {
                Some(types.iter().filter_map(|it| it.as_str().map(String::from)).collect())
            }
            _ => None,
        }
    }

    /// A bound, if it is the stricter one.
    pub(crate) fn tighten_bound(
        &mut self,
        key: &str,
        new: Number,
        is_stricter: fn(f64, f64) -> bool,
    ) {
        let old = self.schema.get(key).and_then(Value::as_f64);
        let weaker = |old| new.as_f64().is_some_and(|new| !is_stricter(new, old));
        if !old.is_some_and(weaker) {
            self.schema.insert(key.into(), Value::Number(new));
        }
    }

    /// Decimals are strings too, of which a keyword for numbers says nothing.
    pub(crate) fn describe_for_strings(&mut self, source: &str) {
        if self.types().is_some_and(|types| types.iter().any(|it| it == "string")) {
            self.unsaid.push(source.into());
        }
    }

    /// Adds rules to what stands in a keyword, or would.
    pub(crate) fn nest(&mut self, key: &str, rules: impl FnOnce(&mut Rules<'_>)) {
        let there = self.schema.remove(key).and_then(|it| Schema::try_from(it).ok());
        let mut schema = there.unwrap_or_default();
        let mut inside = Rules::new(&mut schema, self.generator, self.unsaid);
        inside.is_key = key == "propertyNames";
        rules(&mut inside);
        if schema.as_object().is_none_or(|it| !it.is_empty()) {
            self.schema.insert(key.into(), schema.into());
        }
    }

    /// Adds a keyword; beside one of the same name it must hold as well.
    pub(crate) fn add_keyword(&mut self, key: &str, value: Value) {
        match self.schema.get(key) {
            None => {
                self.schema.insert(key.into(), value);
            }
            Some(there) if *there == value => {}
            Some(_) => {
                let also = json!({ key: value });
                match self.schema.get_mut("allOf") {
                    Some(Value::Array(all)) => all.push(also),
                    _ => {
                        self.schema.insert("allOf".into(), json!([also]));
                    }
                }
            }
        }
    }
}

/// A value of the source, as JSON has it; what it can be is found by the first of two methods of the
/// same name.
#[derive(Debug)]
pub struct ToJson<'a, T: ?Sized>(pub &'a T);

impl<T: Numeric + Serialize> ToJson<'_, T> {
    /// The number.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        match serde_json::to_value(self.0) {
            Ok(Value::Number(number)) => Some(number),
            _ => None,
        }
    }
}

impl<T: Serialize + ?Sized> ToJson<'_, T> {
    /// The value.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        serde_json::to_value(self.0).ok()
    }
}

/// Found for any other value.
pub trait Fallback {
    /// It is no number.
    fn number(&self) -> Option<Number> {
        None
    }

    /// It is nothing that JSON has.
    fn value(&self) -> Option<Value> {
        None
    }
}

impl<T: ?Sized> Fallback for ToJson<'_, T> {}
