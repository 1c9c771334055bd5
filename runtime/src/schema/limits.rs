//! What the types of numbers can hold.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

/// The schema of a type, or where it is defined.
pub(super) fn of_type<T: JsonSchema + ?Sized>(generator: &mut SchemaGenerator) -> Schema {
    let mut schema = generator.subschema_for::<T>();
    limit(&mut schema);
    schema
}

/// Integers of 32 bits: of these schemars says only a `format`, which no validator knows, while of
/// smaller ones it says the limits too.
pub(super) fn limit(schema: &mut Schema) {
    if let Some(object) = schema.as_object_mut() {
        let (least, most) = match object.get("format").and_then(Value::as_str) {
            Some("int32") => (json!(i32::MIN), json!(i32::MAX)),
            Some("uint32") => (json!(0), json!(u32::MAX)),
            _ => return inside(schema),
        };
        object.entry("minimum").or_insert(least);
        object.entry("maximum").or_insert(most);
    }
}

/// In whatever holds such integers.
fn inside(schema: &mut Schema) {
    schemars::transform::transform_subschemas(&mut |inner: &mut Schema| limit(inner), schema);
}
