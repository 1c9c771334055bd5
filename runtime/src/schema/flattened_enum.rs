//! The schema of a flattened enum, adapted to the object that it is a part of.
//!
//! The schema of the enum alone describes a whole document. Among the fields of a request a variant
//! sees only its own, whose names are known, so it denies no others.

use alloc::string::String;
use alloc::vec::Vec;

use schemars::Schema;
use serde_json::{Map, Value, json};

use super::foreign::collect_field_names;
use crate::wire::variants::FlatForm;

/// A flattened enum.
pub(super) struct FlattenedEnum {
    /// The schema of its fields.
    pub(super) schema: Value,
    /// The names of the fields of all variants.
    pub(super) names: Vec<String>,
    /// What must hold besides if a map collects all other fields: a field of another variant is
    /// none of these.
    pub(super) beside_map: Vec<Value>,
}

impl FlattenedEnum {
    pub(super) fn new(form: FlatForm, schema: Schema) -> Self {
        let mut schema = Value::from(schema);
        allow_others(&mut schema);
        let mut names = Vec::new();
        collect_field_names(&schema, &mut names);
        names.sort_unstable();
        names.dedup();
        let beside_map = match form {
            FlatForm::Internal(tag) => exclude_other_variants(tag, &schema, &names),
            FlatForm::Adjacent(..) | FlatForm::External(_) | FlatForm::Impossible(_) => Vec::new(),
        };
        if let (FlatForm::External(_), Value::Object(object)) = (form, &mut schema) {
            require_one(object, &names);
        }
        Self { schema, names, beside_map }
    }
}

/// The variants of an enum; the enum itself if it has only one.
fn list_variants(schema: &Value) -> Vec<&Value> {
    let lists = ["oneOf", "anyOf"].into_iter().filter_map(|key| schema.get(key)?.as_array());
    lists.flatten().collect()
}

/// Removes what denies all other fields.
fn allow_others(schema: &mut Value) {
    let Value::Object(object) = schema else { return };
    for keyword in ["additionalProperties", "unevaluatedProperties"] {
        if object.get(keyword) == Some(&false.into()) {
            object.remove(keyword);
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for part in object.get_mut(keyword).and_then(Value::as_array_mut).into_iter().flatten() {
            allow_others(part);
        }
    }
}

/// Requires the name of exactly one variant, which is the key of its content.
fn require_one(object: &mut Map<String, Value>, names: &[String]) {
    let one: Vec<Value> = names.iter().map(|name| json!({ "required": [name] })).collect();
    if let Some(variants) = object.remove("oneOf") {
        object.insert("anyOf".into(), variants);
    }
    object.insert("oneOf".into(), one.into());
}

/// For each variant the names that are only those of others.
fn exclude_other_variants(tag: &str, schema: &Value, names: &[String]) -> Vec<Value> {
    let mut exclusions = Vec::new();
    for variant in list_variants(schema) {
        let mut own = Vec::new();
        collect_field_names(variant, &mut own);
        let others = names.iter().filter(|name| !own.contains(name));
        let others: Map<String, Value> = others.map(|name| (name.clone(), false.into())).collect();
        if others.is_empty() {
            continue;
        }
        let is_required = variant["required"].as_array().is_some_and(|it| it.contains(&tag.into()));
        let required = if is_required { json!([tag]) } else { json!([]) };
        exclusions.push(json!({
            "if": { "properties": { tag: variant["properties"][tag] }, "required": required },
            "then": { "properties": others },
        }));
    }
    exclusions
}
