//! The components of a type, in a document of OpenAPI 3.1 whose schemas are JSON Schemas.

use std::collections::BTreeSet;

use run_request::utoipa::ToSchema;
use run_request::utoipa::openapi::{ComponentsBuilder, OpenApiBuilder};
use serde_json::Value;

/// A schema that refers to the component of the type, in the document that has all components.
///
/// All of them are reached from there, none is listed twice, and all references are resolved.
pub(crate) fn generate_component<T: ToSchema>() -> Value {
    let mut schemas = vec![(T::name().into_owned(), T::schema())];
    let mut others = Vec::new();
    T::schemas(&mut others);
    let names: BTreeSet<String> = others.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(names.len(), others.len(), "a component is listed twice");
    schemas.extend(others);
    let components = ComponentsBuilder::new().schemas_from_iter(schemas).build();
    let document = OpenApiBuilder::new().components(Some(components)).build();
    let mut document = serde_json::to_value(document).expect("a document can be written");
    assert_eq!(document["openapi"], "3.1.0");
    document["$ref"] = format!("#/components/schemas/{}", T::name()).into();

    let mut referenced = BTreeSet::new();
    for schema in document["components"]["schemas"].as_object().expect("there are some").values() {
        collect_references(schema, &mut referenced);
    }
    for name in &referenced {
        assert!(document.pointer(name.trim_start_matches('#')).is_some(), "{name} is missing");
    }
    for name in names {
        let reference = format!("#/components/schemas/{name}");
        assert!(referenced.contains(&reference), "nothing refers to {name}");
    }
    document
}

fn collect_references(value: &Value, references: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            let reference = object.get("$ref").and_then(Value::as_str);
            references.extend(reference.map(ToOwned::to_owned));
            object.values().for_each(|it| collect_references(it, references));
        }
        Value::Array(list) => list.iter().for_each(|it| collect_references(it, references)),
        _ => {}
    }
}
