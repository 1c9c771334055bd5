//! The schemas of what serde's own derives read and write: structs of all shapes, enums of all taggings.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::limits::{limit, of_type};
use super::object::{Null, Object, or_null, tell};
use super::rules::Rules;

/// A value without a name.
pub fn describe_value<T: JsonSchema + ?Sized>(
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
pub fn describe_inline<T: JsonSchema + ?Sized>(
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
pub fn describe_object(
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
pub fn describe_tuple(values: &[Schema]) -> Schema {
    let count = values.len();
    json_schema!({ "type": "array", "prefixItems": values, "minItems": count, "maxItems": count })
}

/// A struct without fields.
#[must_use]
pub fn describe_unit() -> Schema {
    json_schema!({ "type": "null" })
}

/// Whether what is only written, or only read, has a place in the schema.
#[must_use]
pub fn is_included(generator: &SchemaGenerator, written: bool, read: bool) -> bool {
    if generator.contract().is_serialize() { written } else { read }
}

/// The names that a variant may go by.
#[derive(Debug)]
pub enum VariantName {
    /// One of these.
    OneOf(&'static [&'static str]),
    /// Any but these.
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

    /// The same of a variant that is read by any name but the others'.
    #[must_use]
    pub fn other(
        generator: &SchemaGenerator,
        known: &'static [&'static str],
        written: &'static str,
    ) -> Self {
        match generator.contract().is_serialize() {
            true => VariantName::Written(written),
            false => VariantName::NoneOf(known),
        }
    }

    fn value(&self) -> Value {
        match self {
            VariantName::Written(name) | VariantName::OneOf([name]) => {
                json!({ "type": "string", "const": name })
            }
            VariantName::OneOf(names) => json!({ "type": "string", "enum": names }),
            VariantName::NoneOf(names) => json!({ "type": "string", "not": { "enum": names } }),
        }
    }
}

/// A variant by its name alone.
#[must_use]
pub fn tag_externally(name: &VariantName, content: Option<Schema>) -> Schema {
    let Some(content) = content else {
        return name.value().try_into().unwrap_or_default();
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
        // A variant without content is all that it can be.
        VariantName::NoneOf(_) => Schema::default(),
    }
}

/// A variant with its name among its fields.
#[must_use]
pub fn tag_internally(tag: &str, name: &VariantName, mut content: Schema) -> Schema {
    let named = name.value();
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
pub fn tag_adjacently(
    tag: &str,
    name: &VariantName,
    content_name: &str,
    content: Option<Schema>,
    deny: bool,
) -> Schema {
    let named = name.value();
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

/// An enum of which the first variant that fits is meant.
#[must_use]
pub fn join_any_of(variants: &[Schema]) -> Schema {
    json_schema!({ "anyOf": variants })
}

/// The schema with docs, and with what it cannot say.
#[must_use]
pub fn with_description(mut schema: Schema, docs: &[&str], unsaid: &[&str]) -> Schema {
    let unsaid: Vec<String> = unsaid.iter().map(ToString::to_string).collect();
    tell(&mut schema, docs, &unsaid);
    schema
}
