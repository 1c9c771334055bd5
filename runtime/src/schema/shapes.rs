//! The schemas of what serde's own derives read and write: structs of all shapes, enums of all taggings.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::limits::{limit, of_type};
use super::object::{Null, Object, or_null, tell};
use super::rules::Rules;

/// A value without a name.
pub fn value<T: JsonSchema + ?Sized>(
    generator: &mut SchemaGenerator,
    null: Null,
    docs: &[&str],
    unsaid: &[&str],
    rules: impl FnOnce(&mut Rules<'_>),
) -> Schema {
    let schema = of_type::<T>(generator);
    finished(schema, generator, null, docs, unsaid, rules)
}

/// The same, not by reference.
pub fn inline<T: JsonSchema + ?Sized>(
    generator: &mut SchemaGenerator,
    null: Null,
    docs: &[&str],
    unsaid: &[&str],
    rules: impl FnOnce(&mut Rules<'_>),
) -> Schema {
    let mut schema = T::json_schema(generator);
    limit(&mut schema);
    finished(schema, generator, null, docs, unsaid, rules)
}

fn finished(
    mut schema: Schema,
    generator: &SchemaGenerator,
    null: Null,
    docs: &[&str],
    unsaid: &[&str],
    rules: impl FnOnce(&mut Rules<'_>),
) -> Schema {
    let mut more: Vec<String> = Vec::new();
    rules(&mut Rules::new(&mut schema, generator, &mut more));
    more.extend(unsaid.iter().map(ToString::to_string));
    if null != Null::Never {
        or_null(&mut schema);
    }
    tell(&mut schema, docs, &more);
    schema
}

/// A struct with named fields, or a variant's.
pub fn object(
    generator: &mut SchemaGenerator,
    deny: bool,
    describe: impl FnOnce(&mut Object<'_>),
) -> Schema {
    let mut object = Object::new(generator);
    describe(&mut object);
    object.finish(&[], deny)
}

/// A struct with numbered fields.
#[must_use]
pub fn tuple(values: &[Schema]) -> Schema {
    let count = values.len();
    json_schema!({ "type": "array", "prefixItems": values, "minItems": count, "maxItems": count })
}

/// A struct without fields.
#[must_use]
pub fn unit() -> Schema {
    json_schema!({ "type": "null" })
}

/// The name by which the variant is read or written.
#[must_use]
pub fn either(
    generator: &SchemaGenerator,
    read: &'static str,
    written: &'static str,
) -> &'static str {
    if generator.contract().is_serialize() { written } else { read }
}

/// A variant by its name alone.
#[must_use]
pub fn external(name: &str, content: Option<Schema>) -> Schema {
    match content {
        None => json_schema!({ "type": "string", "const": name }),
        Some(content) => json_schema!({
            "type": "object",
            "properties": { name: content },
            "required": [name],
            "additionalProperties": false,
        }),
    }
}

/// A variant with its name among its fields.
#[must_use]
pub fn internal(tag: &str, name: &str, mut content: Schema) -> Schema {
    let named = json!({ "type": "string", "const": name });
    if content.get("type") != Some(&json!("object")) {
        return json_schema!({
            "type": "object",
            "properties": { tag: named },
            "required": [tag],
            "allOf": [content],
        });
    }
    let object = content.ensure_object();
    if let Value::Object(properties) = object.entry("properties").or_insert_with(|| json!({})) {
        properties.insert(tag.into(), named);
    }
    if let Value::Array(required) = object.entry("required").or_insert_with(|| json!([])) {
        required.push(tag.into());
    }
    content
}

/// A variant with its name beside its content.
#[must_use]
pub fn adjacent(
    tag: &str,
    name: &str,
    content_name: &str,
    content: Option<Schema>,
    deny: bool,
) -> Schema {
    let named = json!({ "type": "string", "const": name });
    let mut schema = match content {
        None => json_schema!({
            "type": "object",
            "properties": { tag: named, content_name: { "type": "null" } },
            "required": [tag],
        }),
        Some(content) => json_schema!({
            "type": "object",
            "properties": { tag: named, content_name: content },
            "required": [tag, content_name],
        }),
    };
    if deny {
        schema.insert("additionalProperties".into(), false.into());
    }
    schema
}

/// An enum whose variants exclude each other; names alone are told together.
#[must_use]
pub fn one_of(variants: &[Schema]) -> Schema {
    let name = |it: &Schema| {
        let object = it.as_object()?;
        let plain = object.len() == 2 && object.contains_key("type");
        object.get("const").filter(|_| plain).cloned()
    };
    let names: Option<Vec<Value>> = variants.iter().map(name).collect();
    match names {
        Some(names) => json_schema!({ "type": "string", "enum": names }),
        None => json_schema!({ "oneOf": variants }),
    }
}

/// An enum of which the first variant that fits is meant.
#[must_use]
pub fn any_of(variants: &[Schema]) -> Schema {
    json_schema!({ "anyOf": variants })
}

/// The schema with docs, and with what it cannot say.
#[must_use]
pub fn told(mut schema: Schema, docs: &[&str], unsaid: &[&str]) -> Schema {
    let unsaid: Vec<String> = unsaid.iter().map(ToString::to_string).collect();
    tell(&mut schema, docs, &unsaid);
    schema
}
