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
    /// Rules in words, for which JSON Schema has no keyword.
    pub(crate) beyond_schema: &'a mut Vec<String>,
    /// Whether the value is the key of an object, which is always a string.
    pub(crate) is_key: bool,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(
        schema: &'a mut Schema,
        generator: &'a SchemaGenerator,
        beyond_schema: &'a mut Vec<String>,
    ) -> Self {
        schema.ensure_object();
        Rules { schema, generator, beyond_schema, is_key: false }
    }

    /// Finds the types that the value may have; `None` if its schema does not tell.
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
                Some(types.iter().filter_map(|ty| ty.as_str().map(String::from)).collect())
            }
            _ => None,
        }
    }

    /// Sets a bound, unless there is a stricter one.
    pub(crate) fn tighten_bound(
        &mut self,
        key: &str,
        new: Number,
        is_stricter: fn(&f64, &f64) -> bool,
    ) {
        let old = self.schema.get(key).and_then(Value::as_f64);
        let is_weaker = |old| new.as_f64().is_some_and(|new| !is_stricter(&new, &old));
        if !old.is_some_and(is_weaker) {
            self.schema.insert(key.into(), Value::Number(new));
        }
    }

    /// Adds the rule in words if the value may be a string, as a decimal is: keywords for numbers
    /// do not apply to it then.
    pub(crate) fn describe_for_strings(&mut self, source: &str) {
        if self.types().is_some_and(|types| types.iter().any(|ty| ty == "string")) {
            self.beyond_schema.push(source.into());
        }
    }

    /// Adds rules to the schema in a keyword, which is created if it is missing.
    pub(crate) fn nest(&mut self, key: &str, rules: impl FnOnce(&mut Rules<'_>)) {
        let existing = self.schema.remove(key).and_then(|value| Schema::try_from(value).ok());
        let mut schema = existing.unwrap_or_default();
        let mut inside = Rules::new(&mut schema, self.generator, self.beyond_schema);
        inside.is_key = key == "propertyNames";
        rules(&mut inside);
        if schema.as_object().is_none_or(|object| !object.is_empty()) {
            self.schema.insert(key.into(), schema.into());
        }
    }

    /// Adds a keyword. If there is one of the same name already, both must hold.
    pub(crate) fn add_keyword(&mut self, key: &str, value: Value) {
        match self.schema.get(key) {
            None => {
                self.schema.insert(key.into(), value);
            }
            Some(existing) if *existing == value => {}
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

/// Converts a value of the source code into JSON, if it can be converted.
///
/// Generated code calls a method of the same name for every type. Method resolution picks an
/// inherent one if the type can be serialized, and one of [`Fallback`] otherwise.
#[derive(Debug)]
pub struct ToJson<'a, T: ?Sized>(pub &'a T);

impl<T: Numeric + Serialize> ToJson<'_, T> {
    /// Converts a number.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        match serde_json::to_value(self.0) {
            Ok(Value::Number(number)) => Some(number),
            _ => None,
        }
    }
}

impl<T: Serialize + ?Sized> ToJson<'_, T> {
    /// Converts any value.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        serde_json::to_value(self.0).ok()
    }
}

/// The methods of [`ToJson`] for all other types.
pub trait Fallback {
    /// Gives nothing, because the value is no number.
    fn number(&self) -> Option<Number> {
        None
    }

    /// Gives nothing, because the value cannot be serialized.
    fn value(&self) -> Option<Value> {
        None
    }
}

impl<T: ?Sized> Fallback for ToJson<'_, T> {}
