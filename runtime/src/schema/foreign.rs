//! The schema of a flattened foreign type, adapted to the object that it is a part of.
//!
//! The schema of the type alone describes a whole document. It may deny all other fields, but those
//! of the request are fine here; and it may be a string, which is a key in an object. Which fields
//! the type sees depends on how serde reads it:
//!
//! - A struct takes the fields that it knows, so it denies none. An externally or adjacently tagged
//!   enum takes the field that is named like its variant, or its tag and content.
//! - A map, an internally tagged enum and an untagged one see all fields but those of the request.

use alloc::string::String;
use alloc::vec::Vec;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The object that a foreign type is flattened into.
pub(super) struct ObjectContext<'a> {
    pub(super) generator: &'a SchemaGenerator,
    /// The fields of the object itself, which the foreign type does not see.
    pub(super) own: &'a [String],
}

/// What a part of the schema describes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    /// The whole type.
    Type,
    /// A variant that is recognized by its name or tag.
    Tagged { adjacent: bool },
    /// A variant that is recognized by its content.
    Untagged,
}

impl ObjectContext<'_> {
    /// Adapts the schema of the type to the object. If the type is optional, the schema may fail.
    pub(super) fn adapt(&self, schema: Schema, optional: bool) -> Value {
        let part = self.adapt_part(schema.into(), Role::Type);
        if optional { json!({ "anyOf": [part, {}] }) } else { part }
    }

    fn adapt_part(&self, schema: Value, role: Role) -> Value {
        let Value::Object(mut object) = self.resolve_reference(schema) else { return true.into() };
        if let Some(names) = unit_variant_names(&object).filter(|_| role != Role::Untagged) {
            return key_units(&names, object.remove("description"));
        }
        if role == Role::Type && object.get("type").is_some_and(|ty| ty == "null") {
            return json!({});
        }
        self.adapt_variants(&mut object, role);
        self.adapt_fields(&mut object, role);
        object.into()
    }

    /// Replaces a reference by the schema that it refers to.
    fn resolve_reference(&self, schema: Value) -> Value {
        let Value::Object(mut object) = schema else { return schema };
        let mut seen: Vec<Value> = Vec::new();
        while let Some(reference) = object.remove("$ref") {
            let name = reference.as_str().and_then(|path| path.rsplit('/').next());
            let definition = name.and_then(|name| self.generator.definitions().get(name));
            let Some(Value::Object(definition)) = definition.filter(|_| !seen.contains(&reference))
            else {
                break;
            };
            seen.push(reference);
            if object.contains_key("properties") {
                // The keywords beside the reference must hold too.
                let all = object.entry("allOf").or_insert_with(|| json!([]));
                if let Value::Array(all) = all {
                    all.push(definition.clone().into());
                }
                break;
            }
            for (key, value) in definition {
                object.entry(key).or_insert_with(|| value.clone());
            }
        }
        object.into()
    }

    /// Adapts each variant of an enum.
    fn adapt_variants(&self, object: &mut Map<String, Value>, role: Role) {
        if let Some(Value::Array(mut all)) = object.remove("allOf") {
            // The content of an internally tagged variant sees all fields but the tag.
            let mut own = self.own.to_vec();
            own.extend(
                object
                    .get("properties")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flat_map(Map::keys)
                    .cloned(),
            );
            let (context, role) = match role {
                Role::Tagged { .. } if has_tag_among(object) => {
                    (ObjectContext { own: &own, ..*self }, Role::Untagged)
                }
                role => (ObjectContext { ..*self }, role),
            };
            for one in &mut all {
                *one = context.adapt_part(one.take(), role);
            }
            object.insert("allOf".into(), all.into());
        }
        if let Some(Value::Array(variants)) = object.get_mut("anyOf") {
            for variant in variants {
                *variant = self.adapt_part(variant.take(), Role::Untagged);
            }
        }
        let Some(Value::Array(variants)) = object.remove("oneOf") else { return };
        let variants: Vec<Value> =
            variants.into_iter().map(|variant| self.resolve_reference(variant)).collect();
        let role = Role::Tagged { adjacent: are_adjacent(&variants) };
        // Without tags several names may be present: the first one counts, and the others are
        // unknown.
        let key = if variants.iter().all(has_tag) { "oneOf" } else { "anyOf" };
        let adapted = variants.into_iter().map(|variant| self.adapt_part(variant, role));
        object.insert(key.into(), adapted.collect::<Vec<Value>>().into());
    }

    /// Adapts what the schema says of all other fields.
    fn adapt_fields(&self, object: &mut Map<String, Value>, role: Role) {
        let is_map = object.contains_key("patternProperties")
            || object
                .get("additionalProperties")
                .is_some_and(|values| *values != Value::Bool(false));
        let sees_all = match role {
            Role::Type => is_map,
            Role::Tagged { adjacent } => !adjacent && has_tag_among(object),
            Role::Untagged => true,
        };
        object.remove("unevaluatedProperties");
        if !sees_all {
            object.remove("additionalProperties");
            return;
        }
        if let Some(names) = object.remove("propertyNames") {
            let names = json!({ "anyOf": [{ "enum": self.own }, names] });
            object.insert("propertyNames".into(), names);
        }
        if object.contains_key("additionalProperties") || is_map {
            let properties = object.entry("properties").or_insert_with(|| json!({}));
            if let Value::Object(properties) = properties {
                for name in self.own {
                    properties.entry(name.clone()).or_insert(true.into());
                }
            }
        }
    }
}

/// Finds the names of variants without content, if the schema describes nothing else.
fn unit_variant_names(object: &Map<String, Value>) -> Option<Vec<Value>> {
    object.get("type").filter(|ty| *ty == "string")?;
    match (object.get("const"), object.get("enum")) {
        (Some(name), _) => Some([name.clone()].into()),
        (None, Some(Value::Array(names))) => Some(names.clone()),
        _ => None,
    }
}

/// Describes variants without content as they are flattened: by a key with the value `null`. If
/// there are several such keys, the first one counts.
fn key_units(names: &[Value], description: Option<Value>) -> Value {
    let unit = |name: &Value| {
        let name = name.as_str().unwrap_or_default();
        json!({ "type": "object", "properties": { name: { "type": "null" } }, "required": [name] })
    };
    let mut schema = match names {
        [name] => unit(name),
        names => json!({ "anyOf": names.iter().map(unit).collect::<Vec<_>>() }),
    };
    if let (Some(description), Value::Object(object)) = (description, &mut schema) {
        object.insert("description".into(), description);
    }
    schema
}

fn has_tag(variant: &Value) -> bool {
    variant.as_object().is_some_and(has_tag_among)
}

/// Whether one of the fields is a tag.
fn has_tag_among(object: &Map<String, Value>) -> bool {
    let properties = object.get("properties").and_then(Value::as_object);
    let required = object.get("required").and_then(Value::as_array);
    properties.zip(required).is_some_and(|(properties, required)| {
        let is_required = |name: &String| required.iter().any(|other| other == name);
        let is_tag = |field: &Value| {
            let is_other = field["type"] == "string" && field.get("not").is_some();
            field.get("const").is_some() || is_other
        };
        properties.iter().any(|(name, field)| is_tag(field) && is_required(name))
    })
}

/// Whether the variants have a tag, and all their content in one field of the same name.
fn are_adjacent(variants: &[Value]) -> bool {
    let mut names: Vec<&String> = variants
        .iter()
        .filter_map(|variant| variant.get("properties")?.as_object())
        .flat_map(Map::keys)
        .collect();
    names.sort_unstable();
    names.dedup();
    names.len() == 2 && variants.iter().all(has_tag)
}

/// Collects the names of the fields that a schema knows.
pub(super) fn collect_field_names(part: &Value, names: &mut Vec<String>) {
    let Value::Object(object) = part else { return };
    if let Some(Value::Object(properties)) = object.get("properties") {
        names.extend(properties.keys().cloned());
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        for inside in object.get(key).and_then(Value::as_array).into_iter().flatten() {
            collect_field_names(inside, names);
        }
    }
}
