//! Discriminators: which property tells the variants of a list apart.
//!
//! All variants must be objects that require this property, and each must have values of its own
//! for it. So there is none if a variant is a string or may be without its tag, or if it takes any
//! other name.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::subschemas::{make_reference, referenced_name, visit};

/// Adds a discriminator wherever one is possible.
pub(super) fn add(components: &mut BTreeMap<String, Value>) {
    let all = components.clone();
    for schema in components.values_mut() {
        visit(schema, &mut |keywords| {
            let variants = ["oneOf", "anyOf"].into_iter().find_map(|key| keywords.get(key));
            let Some(Value::Array(variants)) = variants else { return };
            if let Some(discriminator) = find(variants, &all) {
                keywords.entry("discriminator").or_insert(discriminator);
            }
        });
    }
}

/// Finds the discriminator of a list of variants. Only components can be mapped.
fn find(variants: &[Value], components: &BTreeMap<String, Value>) -> Option<Value> {
    let tags: Vec<Tags<'_>> =
        variants.iter().map(|variant| find_tags(variant, components)).collect::<Option<_>>()?;
    let is_shared = |name: &&String| are_distinct(&tags, name);
    let name = tags.first()?.keys().copied().find(is_shared)?;
    let names: Option<Vec<String>> =
        variants.iter().map(|variant| referenced_name(variant.get("$ref")?)).collect();
    let Some(names) = names else { return Some(json!({ "propertyName": name })) };
    let mut mapping = Map::new();
    for (component, tags) in names.iter().zip(&tags) {
        for value in tags.get(name).into_iter().flatten() {
            mapping.insert((*value).into(), make_reference(component).into());
        }
    }
    Some(json!({ "propertyName": name, "mapping": mapping }))
}

/// The properties that may be tags, each with the names that it may have.
type Tags<'s> = BTreeMap<&'s String, Vec<&'s str>>;

fn find_tags<'s>(variant: &'s Value, components: &'s BTreeMap<String, Value>) -> Option<Tags<'s>> {
    let variant = match variant.get("$ref") {
        Some(reference) => components.get(&referenced_name(reference)?)?,
        None => variant,
    };
    let (properties, required) = (variant.get("properties")?, variant.get("required")?);
    let properties = properties.as_object().filter(|_| variant["type"] == "object")?;
    let is_required = |name| required.as_array().is_some_and(|all| all.iter().any(|it| it == name));
    let tags = properties.iter().filter(|(name, _)| is_required(*name));
    Some(tags.filter_map(|(name, schema)| Some((name, list_names(schema)?))).collect())
}

/// Lists the strings that a schema allows, if it allows nothing else.
fn list_names(schema: &Value) -> Option<Vec<&str>> {
    match (schema.get("const"), schema.get("enum")) {
        (Some(name), None) => Some([name.as_str()?].into()),
        (None, Some(names)) => names.as_array()?.iter().map(Value::as_str).collect(),
        _ => None,
    }
}

/// Whether each of the variants has a property of this name, with values of its own.
fn are_distinct(tags: &[Tags<'_>], name: &String) -> bool {
    let mut seen: Vec<&str> = Vec::new();
    tags.iter().all(|tags| {
        let Some(names) = tags.get(name) else { return false };
        let is_new = !names.iter().any(|name| seen.contains(name));
        seen.extend(names);
        is_new
    })
}
