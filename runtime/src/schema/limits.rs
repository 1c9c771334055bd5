//! The limits of integer types.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

/// Describes a type by its schema, or by a reference to it.
pub(super) fn describe_type<T: JsonSchema + ?Sized>(generator: &mut SchemaGenerator) -> Schema {
    let mut schema = generator.subschema_for::<T>();
    add_integer_limits(&mut schema);
    schema
}

/// Adds the limits of integers of 32 bits. schemars describes these by a `format` that no validator
/// knows, while it describes smaller integers by their limits too.
pub(super) fn add_integer_limits(schema: &mut Schema) {
    if let Some(object) = schema.as_object_mut() {
        let (minimum, maximum) = match object.get("format").and_then(Value::as_str) {
            Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
            Some("uint32") => (json!(0), json!(u32::MAX)),
            _ => return limit_subschemas(schema),
        };
        object.entry("minimum").or_insert(minimum);
        object.entry("maximum").or_insert(maximum);
    }
}

/// Adds the limits to whatever holds such integers.
fn limit_subschemas(schema: &mut Schema) {
    schemars::transform::transform_subschemas(
        &mut |inner: &mut Schema| add_integer_limits(inner),
        schema,
    );
}
