//! What a flattened foreign type says of the object that it is a part of.
//!
//! By itself its schema is that of a whole document: it may deny all other fields, which are those of the
//! request; it may be a string, which as a part of an object is a key. How serde reads a part depends on the
//! form of the type: a struct takes the fields that it knows, so it denies none, and neither does an enum by
//! its variant's name; a map, an enum with its tag inside and one without see all that is no field of the
//! request's own.

use alloc::string::String;
use alloc::vec::Vec;

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The rest of the object.
pub(super) struct Around<'a> {
    pub(super) generator: &'a SchemaGenerator,
    /// The fields that the foreign type does not see.
    pub(super) own: &'a [String],
}

/// Where a part of the schema stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Top,
    /// A variant, told apart by its name or tag.
    Tagged {
        adjacent: bool,
    },
    /// A variant without a name.
    Untagged,
}

impl Around<'_> {
    /// The schema as it holds of the object. If the type is an `Option`, it may as well not hold.
    pub(super) fn part(&self, schema: Schema, optional: bool) -> Value {
        let part = self.open(schema.into(), Place::Top);
        if optional { json!({ "anyOf": [part, {}] }) } else { part }
    }

    fn open(&self, schema: Value, place: Place) -> Value {
        let Value::Object(mut object) = self.resolved(schema) else { return true.into() };
        if let Some(names) = names(&object).filter(|_| place != Place::Untagged) {
            return units(&names, object.remove("description"));
        }
        if place == Place::Top && object.get("type").is_some_and(|it| it == "null") {
            return json!({});
        }
        self.open_variants(&mut object, place);
        self.open_fields(&mut object, place);
        object.into()
    }

    /// The schema itself where it is only referred to: fields are told apart by it.
    fn resolved(&self, schema: Value) -> Value {
        let Value::Object(mut object) = schema else { return schema };
        let mut seen: Vec<Value> = Vec::new();
        while let Some(reference) = object.remove("$ref") {
            let name = reference.as_str().and_then(|it| it.rsplit('/').next());
            let definition = name.and_then(|name| self.generator.definitions().get(name));
            let Some(Value::Object(definition)) = definition.filter(|_| !seen.contains(&reference))
            else {
                break;
            };
            seen.push(reference);
            if object.contains_key("properties") {
                // What is said here is said besides.
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

    fn open_variants(&self, object: &mut Map<String, Value>, place: Place) {
        if let Some(Value::Array(mut all)) = object.remove("allOf") {
            // Beside a tag is what a variant of one value sees: all but the tag.
            let mut own = self.own.to_vec();
            own.extend(
                object
                    .get("properties")
                    .and_then(Value::as_object)
                    .into_iter()
                    .flat_map(Map::keys)
                    .cloned(),
            );
            let (around, place) = match place {
                Place::Tagged { .. } if has_tag_among(object) => {
                    (Around { own: &own, ..*self }, Place::Untagged)
                }
                place => (Around { ..*self }, place),
            };
            for one in &mut all {
                *one = around.open(one.take(), place);
            }
            object.insert("allOf".into(), all.into());
        }
        if let Some(Value::Array(variants)) = object.get_mut("anyOf") {
            for variant in variants {
                *variant = self.open(variant.take(), Place::Untagged);
            }
        }
        let Some(Value::Array(variants)) = object.remove("oneOf") else { return };
        let variants: Vec<Value> = variants.into_iter().map(|it| self.resolved(it)).collect();
        let place = Place::Tagged { adjacent: are_adjacent(&variants) };
        // Of several names the first is meant, and the others are nobody's.
        let key = if variants.iter().all(has_tag) { "oneOf" } else { "anyOf" };
        let opened: Vec<Value> = variants.into_iter().map(|it| self.open(it, place)).collect();
        object.insert(key.into(), opened.into());
    }

    fn open_fields(&self, object: &mut Map<String, Value>, place: Place) {
        let is_map = object.contains_key("patternProperties")
            || object.get("additionalProperties").is_some_and(|it| *it != Value::Bool(false));
        let sees_all = match place {
            Place::Top => is_map,
            Place::Tagged { adjacent } => !adjacent && has_tag_among(object),
            Place::Untagged => true,
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

/// The names of variants that are nothing else.
fn names(object: &Map<String, Value>) -> Option<Vec<Value>> {
    object.get("type").filter(|it| *it == "string")?;
    match (object.get("const"), object.get("enum")) {
        (Some(name), _) => Some([name.clone()].into()),
        (None, Some(Value::Array(names))) => Some(names.clone()),
        _ => None,
    }
}

/// As keys, of which any other than the first is nobody's.
fn units(names: &[Value], description: Option<Value>) -> Value {
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

/// Whether one of the fields says which variant it is.
fn has_tag_among(object: &Map<String, Value>) -> bool {
    let properties = object.get("properties").and_then(Value::as_object);
    let required = object.get("required").and_then(Value::as_array);
    properties.zip(required).is_some_and(|(properties, required)| {
        let is_required = |name: &String| required.iter().any(|it| it == name);
        let is_name = |it: &Value| {
            it.get("const").is_some() || (it["type"] == "string" && it.get("not").is_some())
        };
        properties.iter().any(|(name, it)| is_name(it) && is_required(name))
    })
}

/// Whether the variants have a tag and at most one field besides, of one name.
fn are_adjacent(variants: &[Value]) -> bool {
    let mut names: Vec<&String> = variants
        .iter()
        .filter_map(|it| it.get("properties")?.as_object())
        .flat_map(Map::keys)
        .collect();
    names.sort_unstable();
    names.dedup();
    names.len() == 2 && variants.iter().all(has_tag)
}

/// The names of the fields that a part knows.
pub(super) fn known(part: &Value, names: &mut Vec<String>) {
    let Value::Object(object) = part else { return };
    if let Some(Value::Object(properties)) = object.get("properties") {
        names.extend(properties.keys().cloned());
    }
    for key in ["allOf", "anyOf", "oneOf"] {
        for inside in object.get(key).and_then(Value::as_array).into_iter().flatten() {
            known(inside, names);
        }
    }
}
