//! The schemas inside of a schema, and the components to which they refer.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

/// Where the components of an OpenAPI document are.
pub(super) const PATH: &str = "/components/schemas";

/// The reference to a component, whose name must need no escapes.
pub(super) fn make_reference(name: &str) -> String {
    format!("#{PATH}/{name}")
}

/// Finds the name of the component in a reference.
pub(super) fn referenced_name(reference: &Value) -> Option<String> {
    let encoded = reference.as_str()?.strip_prefix('#')?.strip_prefix(PATH)?.strip_prefix('/')?;
    let decoded = decode_percent(encoded)?;
    Some(decoded.replace("~1", "/").replace("~0", "~"))
}

fn decode_percent(encoded: &str) -> Option<String> {
    let mut parts = encoded.split('%');
    let mut bytes = Vec::from(parts.next()?);
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

/// Finds the names of all components to which a schema refers, each of them once.
pub(super) fn find_references(schema: &Value) -> Vec<String> {
    let mut schema = schema.clone();
    let mut names = Vec::new();
    visit(&mut schema, &mut |keywords| {
        let name = keywords.get("$ref").and_then(referenced_name);
        names.extend(name.filter(|name| !names.contains(name)));
    });
    names
}

/// Calls a function for a schema and all schemas inside of it, from the inside out.
pub(super) fn visit(schema: &mut Value, call: &mut dyn FnMut(&mut Map<String, Value>)) {
    let Value::Object(keywords) = schema else { return };
    for (keyword, value) in keywords.iter_mut() {
        match (keyword.as_str(), value) {
            (
                "additionalItems"
                | "additionalProperties"
                | "contains"
                | "contentSchema"
                | "else"
                | "if"
                | "items"
                | "not"
                | "propertyNames"
                | "then"
                | "unevaluatedItems"
                | "unevaluatedProperties",
                inside @ Value::Object(_),
            ) => visit(inside, call),
            ("allOf" | "anyOf" | "items" | "oneOf" | "prefixItems", Value::Array(list)) => {
                for inside in list {
                    visit(inside, call);
                }
            }
            (
                "$defs" | "definitions" | "dependentSchemas" | "patternProperties" | "properties",
                Value::Object(map),
            ) => {
                for inside in map.values_mut() {
                    visit(inside, call);
                }
            }
            _ => {}
        }
    }
    call(keywords);
}
