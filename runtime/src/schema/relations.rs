//! Rules of a field about another one.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::object::{FieldNames, Null, Object};

impl Object<'_> {
    /// Requires that the field `other` is set if `one` is.
    pub fn add_requires(&mut self, one: FieldNames, other: FieldNames) {
        let (ones, others) = (self.possible_names(one), self.possible_names(other));
        for (name, null) in ones {
            match others[..] {
                [(other, other_null)] if null != Null::Unset && other_null != Null::Unset => {
                    let others = self.dependent_required.entry(name).or_insert_with(|| json!([]));
                    if let Value::Array(others) = others {
                        others.push(other.into());
                    }
                }
                [other] => {
                    let condition = require_set(&[(name, null)]);
                    self.all.push(json!({ "if": condition, "then": require_set(&[other]) }));
                }
                _ => {
                    let any: Vec<Value> =
                        others.iter().map(|other| require_set(&[*other])).collect();
                    self.all.push(
                        json!({ "if": require_set(&[(name, null)]), "then": { "anyOf": any } }),
                    );
                }
            }
        }
    }

    /// Requires that the field `other` has a value if `one` is set. `source` is the value as it is
    /// in the source code, in case it has no JSON.
    pub fn add_requires_value(
        &mut self,
        one: FieldNames,
        other: FieldNames,
        value: Option<Value>,
        source: &str,
    ) {
        let Some(value) = value else {
            let rule = format!("`{}` only if `{}` is `{source}`", one.1, other.1);
            self.rules_beyond_schema.push(rule);
            return;
        };
        let (ones, others) = (self.possible_names(one), self.possible_names(other));
        let mut any = Vec::new();
        let mut is_default = false;
        for (other, _) in &others {
            let property = self.properties.get(*other);
            is_default |= property.and_then(|property| property.get("default")) == Some(&value);
            any.push(json!({ "properties": { *other: { "const": value } }, "required": [other] }));
        }
        if is_default {
            // An absent field has its default.
            let names = others.iter().map(|(name, _)| *name);
            let has: Vec<Value> = names.map(|name| json!({ "required": [name] })).collect();
            any.push(json!({ "not": { "anyOf": has } }));
        }
        let then = if any.len() == 1 { any.remove(0) } else { json!({ "anyOf": any }) };
        for one in ones {
            self.all.push(json!({ "if": require_set(&[one]), "then": then }));
        }
    }

    /// Adds a schema that must hold besides.
    pub(super) fn add_keywords(&mut self, schema: Value) {
        self.all.push(schema);
    }

    /// Forbids that both fields are set.
    pub fn add_conflict(&mut self, one: FieldNames, other: FieldNames) {
        for one in self.possible_names(one) {
            for other in self.possible_names(other) {
                self.all.push(json!({ "not": require_set(&[one, other]) }));
            }
        }
    }

    /// Collects all names that a field may have in a document.
    pub(super) fn possible_names(
        &self,
        (read, written, aliases, null): FieldNames,
    ) -> Vec<(&'static str, Null)> {
        if self.generator.contract().is_serialize() {
            Vec::from([(written, null)])
        } else {
            aliases.iter().chain([&read]).map(|name| (*name, null)).collect()
        }
    }
}

/// The schema of an object in which all of the fields are set.
pub(super) fn require_set(fields: &[(&str, Null)]) -> Value {
    let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let mut schema = json!({ "required": names });
    let not_null: Map<String, Value> = fields
        .iter()
        .filter(|(_, null)| *null == Null::Unset)
        .map(|(name, _)| ((*name).into(), json!({ "not": { "type": "null" } })))
        .collect();
    if !not_null.is_empty() {
        schema["properties"] = not_null.into();
    }
    schema
}
