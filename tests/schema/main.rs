//! The JSON Schema of a request. Whether schema and rules agree is tested in `oracle/json_schema`.

mod derived_enums;
mod enums;
mod flattened;
mod one_direction;
mod openapi;
mod responses;
mod rules;

use run_request::schemars::{JsonSchema, schema_for};
use serde_json::Value;

/// The schema of a type, which is a valid one, without `$schema` and `title`.
fn generate_schema<T: JsonSchema>() -> Value {
    let mut schema: Value = schema_for!(T).into();
    assert!(jsonschema::meta::is_valid(&schema), "{schema:#}");
    let object = schema.as_object_mut().unwrap();
    object.remove("$schema");
    object.remove("title");
    schema
}
