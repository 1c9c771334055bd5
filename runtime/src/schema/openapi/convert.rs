//! Converts a JSON Schema into utoipa's types.
//!
//! These have fields for the most common keywords only. Yet a schema in OpenAPI 3.1 is a JSON
//! Schema, and utoipa writes its `extensions` beside the fields, so all other keywords are kept
//! there, as they are. Nothing is lost.
//!
//! `extensions` are a `HashMap`, which would write several keywords in an order that differs
//! between runs, and people compare the documents of two versions. So if there are several, they
//! are moved into one, which is `allOf`.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::Deserialize;
use serde_json::{Map, Value, json};
use utoipa::Number;
use utoipa::openapi::RefOr;
use utoipa::openapi::extensions::Extensions;
use utoipa::openapi::schema::{
    AdditionalProperties, AllOf, AnyOf, Array, ArrayItems, Object, OneOf, Ref, Schema, SchemaType,
    Type,
};

type Keywords = Map<String, Value>;

/// Converts a schema, which may be a mere reference.
pub(super) fn convert(schema: Value) -> RefOr<Schema> {
    match as_reference(&schema) {
        Some(reference) => RefOr::Ref(reference),
        None => RefOr::T(convert_schema(schema)),
    }
}

/// A reference can have a description, but no other keywords.
fn as_reference(schema: &Value) -> Option<Ref> {
    let keywords = schema.as_object()?;
    let mut reference = Ref::new(keywords.get("$ref")?.as_str()?);
    if let Some(description) = keywords.get("description") {
        reference.description = description.as_str()?.into();
    }
    let is_all = keywords.len() == 1 + usize::from(!reference.description.is_empty());
    is_all.then_some(reference)
}

fn convert_schema(schema: Value) -> Schema {
    let mut keywords = match schema {
        Value::Object(keywords) => keywords,
        Value::Bool(true) => Map::new(),
        _ => Map::from_iter([("not".into(), json!({}))]),
    };
    if let Some(list) = take_variants(&mut keywords) {
        return with_extensions(list, keywords);
    }
    let mut rest = keywords.clone();
    let schema = take_array_or_object(&mut rest);
    if rest.len() <= 1 {
        return with_extensions(schema, rest);
    }
    join(schema, rest, keywords)
}

fn take_array_or_object(keywords: &mut Keywords) -> Schema {
    take_array(keywords).unwrap_or_else(|| Schema::Object(take_object(keywords)))
}

/// Moves the `rest` of the keywords, for which there are no fields, into `allOf`.
fn join(mut schema: Schema, mut rest: Keywords, mut keywords: Keywords) -> Schema {
    let mut others = Vec::new();
    if rest.keys().any(|keyword| keyword.starts_with("unevaluated")) {
        // Such a keyword depends on all others but these.
        rest.clone_from(&keywords);
        rest.retain(|keyword, _| !ANNOTATIONS.contains(&keyword.as_str()));
        keywords.retain(|keyword, _| !rest.contains_key(keyword));
        schema = take_array_or_object(&mut keywords);
        rest.extend(keywords);
    } else {
        if let (true, Schema::Object(object)) =
            (rest.contains_key("patternProperties"), &mut schema)
        {
            object.properties.clear();
            object.additional_properties = None;
            for beside in ["additionalProperties", "properties"] {
                rest.extend(keywords.remove_entry(beside));
            }
        }
        match rest.remove("allOf") {
            Some(Value::Array(all)) => others = all,
            other => others.extend(other),
        }
    }
    let all: Vec<Value> = core::iter::once(rest.into()).chain(others).collect();
    with_extensions(schema, Map::from_iter([("allOf".into(), all.into())]))
}

/// The keywords that say nothing about which values are valid, and the type.
const ANNOTATIONS: &[&str] =
    &["default", "deprecated", "description", "examples", "readOnly", "title", "type", "writeOnly"];

fn with_extensions(mut schema: Schema, rest: Keywords) -> Schema {
    if rest.is_empty() {
        return schema;
    }
    let extensions = match &mut schema {
        Schema::Array(array) => &mut array.extensions,
        Schema::OneOf(one_of) => &mut one_of.extensions,
        Schema::AnyOf(any_of) => &mut any_of.extensions,
        Schema::AllOf(all_of) => &mut all_of.extensions,
        Schema::Object(object) => &mut object.extensions,
        _ => return schema,
    };
    *extensions = Some(Extensions::from_iter(rest));
    schema
}

/// Takes a keyword, if its value fits the field.
fn take<T: for<'de> Deserialize<'de>>(keywords: &mut Keywords, keyword: &str) -> Option<T> {
    // No field takes `null`, but an `Option` would be read from it.
    let value = keywords.get(keyword).filter(|value| !value.is_null())?;
    let value = T::deserialize(value).ok()?;
    keywords.remove(keyword);
    Some(value)
}

/// Takes a number that utoipa writes as it is. It writes whole numbers as `i64`, so others would
/// not be the same.
fn take_number(keywords: &mut Keywords, keyword: &str) -> Option<Number> {
    const TOO_LARGE: f64 = 9_223_372_036_854_775_808.0;
    let value = keywords.get(keyword)?;
    let number = if let Some(signed) = value.as_i64() {
        Number::Int(signed.try_into().ok()?)
    } else if let Some(unsigned) = value.as_u64() {
        Number::UInt(unsigned.try_into().ok()?)
    } else {
        Number::Float(value.as_f64().filter(|float| float.abs() < TOO_LARGE)?)
    };
    keywords.remove(keyword);
    Some(number)
}

/// Takes a list of schemas.
fn take_list<T>(keywords: &mut Keywords, keyword: &str, convert: fn(Value) -> T) -> Option<Vec<T>> {
    keywords.get(keyword)?.as_array()?;
    let Some(Value::Array(list)) = keywords.remove(keyword) else { return None };
    Some(list.into_iter().map(convert).collect())
}

/// Takes a keyword whose value is a schema, other than `true` and `false`.
fn take_schema(keywords: &mut Keywords, keyword: &str) -> Option<Value> {
    keywords.get(keyword)?.as_object()?;
    keywords.remove(keyword)
}

fn take_type(keywords: &mut Keywords) -> SchemaType {
    take(keywords, "type").unwrap_or_else(SchemaType::any)
}

/// Fills the fields that several of utoipa's types have.
macro_rules! take_into {
    ($keywords:ident, $schema:ident: $($field:ident = $keyword:literal),*) => {
        $schema.default = $keywords.remove("default");
        $schema.example = $keywords.remove("example");
        $($schema.$field = take($keywords, $keyword).unwrap_or_default();)*
    };
}

/// Fills the fields that all of utoipa's lists of variants have.
macro_rules! fill_variants {
    ($keywords:ident, $list:ident, $keyword:literal) => {
        $list.items = take_list($keywords, $keyword, convert).unwrap_or_default();
        $list.schema_type = take_type($keywords);
        take_into!($keywords, $list: description = "description", discriminator = "discriminator",
            examples = "examples");
    };
}

fn take_array(keywords: &mut Keywords) -> Option<Schema> {
    let (array, nullable) = (Type::Array, [Type::Array, Type::Null]);
    let ty = SchemaType::deserialize(keywords.get("type")?).ok()?;
    if ty != SchemaType::Type(array) && ty != SchemaType::from_iter(nullable) {
        return None;
    }
    let mut array = Array::default();
    array.schema_type = take_type(keywords);
    array.items = match take_schema(keywords, "items") {
        Some(items) => ArrayItems::RefOrSchema(Box::new(convert(items))),
        None if keywords.get("items") == Some(&false.into()) => {
            keywords.remove("items");
            ArrayItems::False
        }
        None => {
            // Without `items`, utoipa writes those that allow for anything.
            take::<bool>(keywords, "items");
            ArrayItems::default()
        }
    };
    array.prefix_items = take_list(keywords, "prefixItems", convert_schema).unwrap_or_default();
    take_into!(keywords, array:
        content_encoding = "contentEncoding", content_media_type = "contentMediaType",
        deprecated = "deprecated", description = "description",
        examples = "examples", max_items = "maxItems",
        min_items = "minItems", title = "title", unique_items = "uniqueItems");
    Some(Schema::Array(array))
}

/// Takes a list of variants, unless it is beside several keywords for which its type has no fields.
fn take_variants(keywords: &mut Keywords) -> Option<Schema> {
    let fits = |keyword: &str| {
        let others = keywords.keys().filter(|it| *it != keyword);
        let is_left = |it: &&String| match it.as_str() {
            "default" | "description" | "discriminator" | "example" | "examples" | "type" => false,
            "title" => keyword == "anyOf",
            _ => true,
        };
        keywords.get(keyword).is_some_and(Value::is_array) && others.filter(is_left).count() <= 1
    };
    if fits("oneOf") {
        let mut one_of = OneOf::new();
        fill_variants!(keywords, one_of, "oneOf");
        one_of.title = take(keywords, "title");
        Some(Schema::OneOf(one_of))
    } else if fits("anyOf") {
        let mut any_of = AnyOf::new();
        fill_variants!(keywords, any_of, "anyOf");
        Some(Schema::AnyOf(any_of))
    } else if fits("allOf") {
        let mut all_of = AllOf::new();
        fill_variants!(keywords, all_of, "allOf");
        all_of.title = take(keywords, "title");
        Some(Schema::AllOf(all_of))
    } else {
        None
    }
}

fn take_object(keywords: &mut Keywords) -> Object {
    let mut object = Object::with_type(take_type(keywords));
    take_into!(keywords, object:
        content_encoding = "contentEncoding", content_media_type = "contentMediaType",
        deprecated = "deprecated", description = "description",
        examples = "examples", format = "format", max_length = "maxLength",
        max_properties = "maxProperties", min_length = "minLength",
        min_properties = "minProperties", pattern = "pattern", read_only = "readOnly",
        required = "required", title = "title", write_only = "writeOnly");
    object.enum_values = take(keywords, "enum");
    if object.enum_values.is_none() {
        // This is how utoipa's own derives write a single value.
        object.enum_values = keywords.remove("const").map(|value| Vec::from([value]));
    }
    object.multiple_of = take_number(keywords, "multipleOf");
    object.maximum = take_number(keywords, "maximum");
    object.minimum = take_number(keywords, "minimum");
    object.exclusive_maximum = take_number(keywords, "exclusiveMaximum");
    object.exclusive_minimum = take_number(keywords, "exclusiveMinimum");
    if let Some(Value::Object(properties)) = take_schema(keywords, "properties") {
        object.properties =
            properties.into_iter().map(|(name, schema)| (name, convert(schema))).collect();
    }
    object.additional_properties = match take::<bool>(keywords, "additionalProperties") {
        Some(free) => Some(Box::new(AdditionalProperties::FreeForm(free))),
        None => take_schema(keywords, "additionalProperties")
            .map(|values| Box::new(AdditionalProperties::RefOr(convert(values)))),
    };
    object.property_names =
        take_schema(keywords, "propertyNames").map(|names| Box::new(convert_schema(names)));
    object
}
