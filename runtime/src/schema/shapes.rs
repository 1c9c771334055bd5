//! The schemas of types with serde's own derives: structs of all shapes, and enums with all kinds
//! of tags.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::limits::{add_integer_limits, describe_type};
use super::object::{Null, Object, add_description, allow_null};
use super::rules::Rules;

/// Describes a value that has no name.
pub fn describe_value<T: JsonSchema + ?Sized>(
    generator: &mut SchemaGenerator,
    null: Null,
    docs: &[&str],
    rules_beyond_schema: &[&str],
    rules: impl FnOnce(&mut Rules<'_>),
) -> Schema {
    let mut schema = describe_type::<T>(generator);
    let beyond = apply_rules(&mut schema, generator, rules);
    finish_value(schema, null, docs, rules_beyond_schema, beyond)
}

/// Describes a value that has no name by its own schema, and not by a reference to it.
pub fn describe_inline<T: JsonSchema + ?Sized>(
    generator: &mut SchemaGenerator,
    null: Null,
    docs: &[&str],
    rules_beyond_schema: &[&str],
    rules: impl FnOnce(&mut Rules<'_>),
) -> Schema {
    let mut schema = T::json_schema(generator);
    add_integer_limits(&mut schema);
    let beyond = apply_rules(&mut schema, generator, rules);
    finish_value(schema, null, docs, rules_beyond_schema, beyond)
}

/// Adds the keywords of the rules, and returns the rules that have none for this type.
fn apply_rules(
    schema: &mut Schema,
    generator: &SchemaGenerator,
    rules: impl FnOnce(&mut Rules<'_>),
) -> Vec<String> {
    let mut beyond = Vec::new();
    rules(&mut Rules::new(schema, generator, &mut beyond));
    beyond
}

fn finish_value(
    mut schema: Schema,
    null: Null,
    docs: &[&str],
    rules_beyond_schema: &[&str],
    mut beyond: Vec<String>,
) -> Schema {
    beyond.extend(rules_beyond_schema.iter().map(ToString::to_string));
    if null != Null::Never {
        allow_null(&mut schema);
    }
    add_description(&mut schema, docs, &beyond);
    schema
}

/// Describes a struct with named fields, or such a variant.
pub fn describe_object(
    generator: &mut SchemaGenerator,
    deny: bool,
    describe: impl FnOnce(&mut Object<'_>),
) -> Schema {
    let mut object = Object::new(generator);
    describe(&mut object);
    object.finish(&[], deny)
}

/// Describes a struct with numbered fields.
#[must_use]
pub fn describe_tuple(values: &[Schema]) -> Schema {
    let count = values.len();
    json_schema!({ "type": "array", "prefixItems": values, "minItems": count, "maxItems": count })
}

/// Describes a struct without fields.
#[must_use]
pub fn describe_unit() -> Schema {
    json_schema!({ "type": "null" })
}

/// Whether the schema includes something that is only `written`, or only `read`.
#[must_use]
pub fn is_included(generator: &SchemaGenerator, written: bool, read: bool) -> bool {
    if generator.contract().is_serialize() { written } else { read }
}

/// The names that a variant may have.
#[derive(Debug)]
pub enum VariantName {
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Any name but these.
    NoneOf(&'static [&'static str]),
    /// The one that is written.
    Written(&'static str),
}

impl VariantName {
    /// The names by which a variant is read, or the one by which it is written.
    #[must_use]
    pub fn of(
        generator: &SchemaGenerator,
        read: &'static [&'static str],
        written: &'static str,
    ) -> Self {
        if generator.contract().is_serialize() {
            VariantName::Written(written)
        } else {
            VariantName::OneOf(read)
        }
    }

    /// The names of a variant with `#[serde(other)]`, which is read by any unknown name.
    #[must_use]
    pub fn other(
        generator: &SchemaGenerator,
        known: &'static [&'static str],
        written: &'static str,
    ) -> Self {
        if generator.contract().is_serialize() {
            VariantName::Written(written)
        } else {
            VariantName::NoneOf(known)
        }
    }

    /// The schema of the name, as a value.
    fn schema(&self) -> Value {
        match self {
            VariantName::Written(name) | VariantName::OneOf([name]) => {
                json!({ "type": "string", "const": name })
            }
            VariantName::OneOf(names) => json!({ "type": "string", "enum": names }),
            VariantName::NoneOf(names) => json!({ "type": "string", "not": { "enum": names } }),
        }
    }
}

/// Describes an externally tagged variant: a name, or an object with one field of that name.
#[must_use]
pub fn tag_externally(name: &VariantName, content: Option<Schema>) -> Schema {
    let Some(content) = content else {
        return name.schema().try_into().unwrap_or_default();
    };
    let keyed = |name: &str| {
        json_schema!({
            "type": "object",
            "properties": { name: content },
            "required": [name],
            "additionalProperties": false,
        })
    };
    match name {
        VariantName::Written(name) | VariantName::OneOf([name]) => keyed(name),
        VariantName::OneOf(names) => {
            let each: Vec<Schema> = names.iter().map(|name| keyed(name)).collect();
            json_schema!({ "oneOf": each })
        }
        // A variant with `#[serde(other)]` has no content, so this is never reached.
        VariantName::NoneOf(_) => Schema::default(),
    }
}

/// Describes an internally tagged variant, whose name is one of its fields. Of a `default` variant
/// the tag may be absent when it is read.
#[must_use]
pub fn tag_internally(tag: &str, name: &VariantName, default: bool, mut content: Schema) -> Schema {
    let named = name.schema();
    let is_optional = default && !matches!(name, VariantName::Written(_));
    if content.get("type") == Some(&json!("null")) {
        content = json_schema!({ "type": "object" });
    }
    if content.get("type") != Some(&json!("object")) {
        let mut content = Value::from(content);
        allow_property(tag, &mut content);
        let mut schema = json_schema!({
            "type": "object",
            "properties": { tag: named },
            "allOf": [content],
        });
        if !is_optional {
            schema.insert("required".into(), json!([tag]));
        }
        return schema;
    }
    let object = content.ensure_object();
    except_tag(tag, is_optional, object);
    if let Value::Object(properties) = object.entry("properties").or_insert_with(|| json!({})) {
        properties.insert(tag.into(), named);
    }
    if !is_optional {
        let required = object.entry("required").or_insert_with(|| json!([]));
        if let Value::Array(required) = required {
            required.push(tag.into());
        }
    }
    content
}

/// Leaves the tag out of the rules for the entries of a map, which count and name all of them.
fn except_tag(tag: &str, is_optional: bool, object: &mut Map<String, Value>) {
    if let Some(names) = object.remove("propertyNames") {
        object.insert("propertyNames".into(), json!({ "anyOf": [{ "const": tag }, names] }));
    }
    let (mut with, mut without) = (Map::new(), Map::new());
    for keyword in ["minProperties", "maxProperties"] {
        let Some(limit) = object.remove(keyword) else { continue };
        let more = limit.as_u64().map_or_else(|| limit.clone(), |limit| (limit + 1).into());
        with.insert(keyword.into(), more);
        without.insert(keyword.into(), limit);
    }
    if with.is_empty() {
        return;
    }
    if is_optional {
        object.insert("if".into(), json!({ "required": [tag] }));
        object.insert("then".into(), with.into());
        object.insert("else".into(), without.into());
    } else {
        object.extend(with);
    }
}

/// Allows for the tag in a content that is an enum in turn, and may deny unknown fields.
fn allow_property(tag: &str, schema: &mut Value) {
    let Value::Object(object) = schema else { return };
    let keywords = ["additionalProperties", "unevaluatedProperties"];
    if keywords.iter().any(|keyword| object.contains_key(*keyword)) {
        let properties = object.entry("properties").or_insert_with(|| json!({}));
        if let Value::Object(properties) = properties {
            properties.entry(tag).or_insert(true.into());
        }
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
        for part in object.get_mut(keyword).and_then(Value::as_array_mut).into_iter().flatten() {
            allow_property(tag, part);
        }
    }
}

/// Describes an adjacently tagged variant, whose name is beside its content. The names are those of
/// the tag and of the content, which may be absent if it is `optional`.
#[must_use]
pub fn tag_adjacently(
    (tag, content_name): (&str, &str),
    name: &VariantName,
    optional: bool,
    content: Option<Schema>,
    deny: bool,
) -> Schema {
    let named = name.schema();
    let is_written = matches!(name, VariantName::Written(_));
    let mut schema = match content {
        None => json_schema!({
            "type": "object",
            "properties": { tag: named, content_name: { "type": "null" } },
            "required": [tag],
        }),
        Some(content) if optional && !is_written => json_schema!({
            "type": "object",
            "properties": { tag: named, content_name: content },
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

/// Allows for a missing tag where a variant is read: that of `#[request(default)]`.
#[must_use]
pub fn make_tag_optional(tag: &str, name: &VariantName, mut schema: Schema) -> Schema {
    if matches!(name, VariantName::Written(_)) {
        return schema;
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|name| name != tag);
    }
    schema
}

/// Marks a variant as deprecated.
#[must_use]
pub fn deprecate(mut schema: Schema) -> Schema {
    schema.insert("deprecated".into(), true.into());
    schema
}

/// Adds what the field of a variant says about its value.
#[must_use]
pub fn annotate(
    mut schema: Schema,
    title: Option<&str>,
    deprecated: bool,
    example: Option<Value>,
) -> Schema {
    if let Some(title) = title {
        schema.insert("title".into(), title.into());
    }
    if let Some(example) = example {
        schema.insert("examples".into(), json!([example]));
    }
    if deprecated { deprecate(schema) } else { schema }
}

/// Joins variants that exclude each other. If all are mere names, they are joined to one list.
#[must_use]
pub fn join_one_of(variants: &[Schema]) -> Schema {
    let names = |it: &Schema| {
        let object = it.as_object().filter(|it| it.len() == 2 && it.contains_key("type"))?;
        match (object.get("const"), object.get("enum")) {
            (Some(name), _) => Some([name.clone()].into()),
            (None, Some(Value::Array(names))) => Some(names.clone()),
            _ => None,
        }
    };
    let all: Option<Vec<Vec<Value>>> = variants.iter().map(names).collect();
    match all {
        Some(names) => json_schema!({ "type": "string", "enum": names.concat() }),
        None => json_schema!({ "oneOf": variants }),
    }
}

/// Joins variants of which the first one that matches is read.
#[must_use]
pub fn join_any_of(variants: &[Schema]) -> Schema {
    json_schema!({ "anyOf": variants })
}

/// Adds docs, and the rules for which JSON Schema has no keyword.
#[must_use]
pub fn with_description(mut schema: Schema, docs: &[&str], rules_beyond_schema: &[&str]) -> Schema {
    let beyond: Vec<String> = rules_beyond_schema.iter().map(ToString::to_string).collect();
    add_description(&mut schema, docs, &beyond);
    schema
}
