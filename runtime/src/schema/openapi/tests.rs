use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Value, json};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;

use super::convert::convert;
use super::subschemas::{find_references, referenced_name};
use super::{discriminators, names};

/// Schemas that utoipa writes as they are.
fn list_kept() -> Vec<Value> {
    Vec::from([
        json!({}),
        json!({ "type": "string", "minLength": 1, "maxLength": 9, "pattern": "^a", "format": "uri" }),
        json!({ "type": "string", "format": "date-time", "contentEncoding": "base64" }),
        json!({ "type": "string", "contentMediaType": "image/png", "contentSchema": {} }),
        json!({ "type": ["string", "null"], "enum": ["a", null] }),
        json!({ "enum": [1, "a", null, [1], { "a": 1 }] }),
        json!({ "type": "integer", "format": "int64", "minimum": -1, "maximum": 2 }),
        json!({ "type": "number", "exclusiveMinimum": 0.5, "exclusiveMaximum": 1e300 }),
        json!({ "multipleOf": 0.1, "maximum": u64::MAX, "minimum": i64::MIN }),
        json!({ "maximum": 9_223_372_036_854_775_808.0 }),
        json!({ "minimum": -1e19, "exclusiveMinimum": -0.5 }),
        json!({ "type": "boolean", "default": false, "deprecated": true, "title": "T" }),
        json!({ "description": "D", "examples": [null, 1], "default": null }),
        json!({ "readOnly": true, "writeOnly": false }),
        json!({ "type": "null" }),
        json!({ "not": { "type": "null" } }),
        json!({ "const": 1, "enum": [1, 2] }),
        json!({ "$comment": "c", "type": "object" }),
        json!({ "type": "array", "items": { "type": "string" }, "minItems": 1, "maxItems": 2 }),
        json!({ "type": ["array", "null"], "items": {}, "uniqueItems": true, "title": "T" }),
        json!({ "type": "array", "items": false, "prefixItems": [{ "type": "string" }] }),
        json!({ "type": "array", "items": {}, "contains": { "type": "string" } }),
        json!({ "type": "array", "items": {}, "deprecated": true, "default": [], "examples": [[]] }),
        json!({ "type": ["array", "string"], "items": {} }),
        json!({ "type": "array", "items": { "$ref": "#/components/schemas/A" } }),
        json!({ "$ref": "#/components/schemas/A" }),
        json!({ "$ref": "#/components/schemas/A", "description": "D" }),
        json!({ "$ref": "#/components/schemas/A", "deprecated": true, "title": "T" }),
        json!({ "$ref": "#/components/schemas/A", "description": "" }),
        json!({ "oneOf": [{ "type": "string" }, { "$ref": "#/components/schemas/A" }] }),
        json!({
            "oneOf": [{ "type": "object" }], "type": "object", "title": "T", "description": "D",
            "default": {}, "examples": [{}], "discriminator": { "propertyName": "t" },
        }),
        json!({ "oneOf": [], "deprecated": true }),
        json!({ "anyOf": [{ "type": "string" }, { "type": "null" }], "description": "D" }),
        json!({ "anyOf": [{ "type": "string" }], "title": "T" }),
        json!({ "allOf": [{ "type": "string" }], "title": "T" }),
        json!({ "allOf": [{ "minLength": 1 }], "type": "string", "maxLength": 2 }),
        json!({
            "type": "object", "properties": { "a": { "$ref": "#/components/schemas/A" } },
            "required": ["a"], "additionalProperties": false, "minProperties": 1,
            "maxProperties": 2, "propertyNames": { "pattern": "a" },
        }),
        json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        json!({ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/A" } }),
        json!({ "type": "object", "additionalProperties": true }),
        json!({ "type": "object", "propertyNames": { "$ref": "#/components/schemas/A" } }),
        json!({ "type": "object", "patternProperties": { "^a": {} }, "additionalProperties": false }),
        json!({ "type": "object", "dependentRequired": { "a": ["b"] } }),
        json!({ "type": "object", "properties": { "a": {} }, "unevaluatedProperties": false }),
        json!({ "type": "unknown" }),
    ])
}

fn write(schema: &Value) -> Value {
    serde_json::to_value(convert(schema.clone())).unwrap()
}

#[test]
fn schemas_are_kept() {
    for schema in list_kept() {
        assert_eq!(write(&schema), schema);
    }
}

/// Schemas that are written in another way, which means the same.
fn list_rewritten() -> Vec<(Value, Value)> {
    Vec::from([
        (json!(true), json!({})),
        (json!(false), json!({ "not": {} })),
        (json!({ "const": "a" }), json!({ "enum": ["a"] })),
        (json!({ "const": null }), json!({ "enum": [null] })),
        (json!({ "required": [], "examples": [] }), json!({})),
        (json!({ "maximum": 2.0 }), json!({ "maximum": 2 })),
        (json!({ "type": "array" }), json!({ "type": "array", "items": {} })),
        (
            json!({ "type": "array", "items": true, "uniqueItems": false }),
            json!({ "type": "array", "items": {} }),
        ),
        (
            json!({ "type": "object", "properties": { "a": true, "b": false } }),
            json!({ "type": "object", "properties": { "a": {}, "b": { "not": {} } } }),
        ),
        (
            json!({ "type": "array", "prefixItems": [{ "$ref": "#/components/schemas/A" }, true] }),
            json!({
                "type": "array", "items": {},
                "prefixItems": [{ "$ref": "#/components/schemas/A" }, {}],
            }),
        ),
    ])
}

/// Schemas in which keywords without a field are moved into `allOf`, because there are several.
fn list_moved() -> Vec<(Value, Value)> {
    Vec::from([
        (
            json!({ "type": "unknown", "minLength": "1" }),
            json!({ "allOf": [{ "type": "unknown", "minLength": "1" }] }),
        ),
        (
            json!({ "type": "string", "if": { "minLength": 2 }, "then": { "pattern": "a" } }),
            json!({
                "type": "string",
                "allOf": [{ "if": { "minLength": 2 }, "then": { "pattern": "a" } }],
            }),
        ),
        (
            json!({
                "type": "object", "properties": { "a": {} }, "required": ["a"],
                "dependentRequired": { "a": ["b"] }, "not": { "required": ["c"] },
                "allOf": [{ "minProperties": 1 }],
            }),
            json!({
                "type": "object", "properties": { "a": {} }, "required": ["a"],
                "allOf": [
                    { "dependentRequired": { "a": ["b"] }, "not": { "required": ["c"] } },
                    { "minProperties": 1 },
                ],
            }),
        ),
        (
            json!({
                "type": "array", "items": { "type": "string" }, "maxItems": 3,
                "contains": { "const": "a" }, "minContains": 2,
            }),
            json!({
                "type": "array", "items": { "type": "string" }, "maxItems": 3,
                "allOf": [{ "contains": { "const": "a" }, "minContains": 2 }],
            }),
        ),
        (
            json!({
                "$ref": "#/components/schemas/A", "description": "D", "not": { "const": 1 },
                "allOf": true,
            }),
            json!({
                "description": "D",
                "allOf": [{ "$ref": "#/components/schemas/A", "not": { "const": 1 } }, true],
            }),
        ),
    ])
}

/// Schemas in which what depends on other keywords is moved together with them.
fn list_moved_together() -> Vec<(Value, Value)> {
    Vec::from([
        (
            json!({
                "type": "object", "properties": { "a": {} }, "additionalProperties": false,
                "patternProperties": { "^b": {} }, "not": { "required": ["b"] },
                "description": "D",
            }),
            json!({
                "type": "object", "description": "D",
                "allOf": [{
                    "properties": { "a": {} }, "additionalProperties": false,
                    "patternProperties": { "^b": {} }, "not": { "required": ["b"] },
                }],
            }),
        ),
        (
            json!({
                "type": "object", "properties": { "a": {} }, "required": ["a"],
                "allOf": [{ "properties": { "b": {} } }], "unevaluatedProperties": false,
                "deprecated": true, "title": "T",
            }),
            json!({
                "type": "object", "deprecated": true, "title": "T",
                "allOf": [{
                    "properties": { "a": {} }, "required": ["a"],
                    "allOf": [{ "properties": { "b": {} } }], "unevaluatedProperties": false,
                }],
            }),
        ),
        (
            json!({
                "type": "array", "prefixItems": [{}], "contains": { "type": "string" },
                "unevaluatedItems": false,
            }),
            json!({
                "type": "array", "items": {},
                "allOf": [{
                    "prefixItems": [{}], "contains": { "type": "string" },
                    "unevaluatedItems": false,
                }],
            }),
        ),
        (
            json!({
                "oneOf": [{}], "discriminator": { "propertyName": "t" }, "deprecated": true,
                "minProperties": 1,
            }),
            json!({
                "deprecated": true, "minProperties": 1,
                "allOf": [{ "oneOf": [{}], "discriminator": { "propertyName": "t" } }],
            }),
        ),
    ])
}

#[test]
fn rewritten_schemas_mean_the_same() {
    let moved = list_moved().into_iter().chain(list_moved_together());
    for (schema, written) in list_rewritten().into_iter().chain(moved) {
        assert_eq!(write(&schema), written);
    }
}

/// Otherwise, the order in which they are written would differ between runs.
#[test]
fn no_schema_has_more_than_one_extension() {
    let all = list_kept().into_iter().chain(list_rewritten().into_iter().map(|(schema, _)| schema));
    for schema in all {
        let RefOr::T(converted) = convert(schema.clone()) else { continue };
        let extensions = match converted {
            Schema::Array(array) => array.extensions,
            Schema::OneOf(one_of) => one_of.extensions,
            Schema::AnyOf(any_of) => any_of.extensions,
            Schema::AllOf(all_of) => all_of.extensions,
            Schema::Object(object) => object.extensions,
            _ => None,
        };
        assert!(extensions.is_none_or(|it| it.len() <= 1), "{schema}");
    }
}

#[test]
fn references_are_decoded() {
    let name_in = |reference: &str| referenced_name(&reference.into());
    assert_eq!(name_in("#/components/schemas/A"), Some(String::from("A")));
    assert_eq!(name_in("#/components/schemas/a%20b~1%C3%A9~0"), Some(String::from("a b/é~")));
    for other in ["#/$defs/A", "A", "#", "#/components/schemas/%4", "#/components/schemas/%FF"] {
        assert_eq!(name_in(other), None, "{other}");
    }
}

#[test]
fn references_are_found_in_schemas_only() {
    let schema = json!({
        "properties": { "$ref": { "$ref": "#/components/schemas/A" } },
        "default": { "$ref": "#/components/schemas/B" },
        "unevaluatedProperties": { "items": { "$ref": "#/components/schemas/C" } },
        "dependentSchemas": { "a": { "not": { "$ref": "#/components/schemas/A" } } },
    });
    let mut found = find_references(&schema);
    found.sort_unstable();
    assert_eq!(found, ["A", "C"]);
}

fn variant(tag: &Value) -> Value {
    json!({ "type": "object", "properties": { "a": {}, "t": tag }, "required": ["t"] })
}

/// The discriminator of a list of variants.
fn find_discriminator(list: &Value) -> Option<Value> {
    let mut components = BTreeMap::from([
        (String::from("A"), variant(&json!({ "const": "a" }))),
        (String::from("B"), variant(&json!({ "enum": ["b", "bee"] }))),
        (String::from("Root"), json!({ "properties": { "one": list } })),
    ]);
    discriminators::add(&mut components);
    components["Root"].pointer("/properties/one/discriminator").cloned()
}

#[test]
fn tagged_variants_have_a_discriminator() {
    let (a, b) =
        (json!({ "$ref": "#/components/schemas/A" }), json!({ "$ref": "#/components/schemas/B" }));
    let c = variant(&json!({ "type": "string", "const": "c" }));
    let named = Some(json!({ "propertyName": "t" }));
    assert_eq!(find_discriminator(&json!({ "oneOf": [c] })), named);
    assert_eq!(find_discriminator(&json!({ "oneOf": [a, c] })), named);
    let mapping = json!({
        "propertyName": "t",
        "mapping": {
            "a": "#/components/schemas/A",
            "b": "#/components/schemas/B",
            "bee": "#/components/schemas/B",
        },
    });
    assert_eq!(find_discriminator(&json!({ "oneOf": [a, b] })), Some(mapping.clone()));
    assert_eq!(find_discriminator(&json!({ "anyOf": [a, b] })), Some(mapping));
}

#[test]
fn other_variants_have_no_discriminator() {
    let a = json!({ "$ref": "#/components/schemas/A" });
    let mut optional = variant(&json!({ "const": "c" }));
    optional["required"] = json!([]);
    let lists = [
        json!([]),
        json!([a, { "type": "string", "enum": ["c"] }]),
        json!([a, { "type": "null" }]),
        json!([a, variant(&json!({ "type": "string" }))]),
        json!([a, variant(&json!({ "const": 1 }))]),
        json!([a, variant(&json!({ "not": { "enum": ["a"] } }))]),
        json!([a, variant(&json!({ "const": "a" }))]),
        json!([a, optional]),
        json!([a, { "$ref": "#/components/schemas/Unknown" }]),
        json!([a, true]),
    ];
    for list in lists {
        assert_eq!(find_discriminator(&json!({ "oneOf": list })), None, "{list}");
    }
}

fn name_definitions(own: &str, definitions: Value) -> (String, Value) {
    let Value::Object(definitions) = definitions else { panic!("no object") };
    let (name, components) = names::assign(own, definitions.into_iter().collect());
    (name, Value::Object(components.into_iter().collect()))
}

#[test]
fn a_name_is_kept_for_the_first_that_has_it() {
    let refer = |name: &str| json!({ "$ref": format!("#/components/schemas/{name}") });
    let (b, c) = (json!({ "title": "b" }), json!({ "title": "c" }));
    let (name, _) = name_definitions("KeptName", json!({ "KeptName": b }));
    assert_eq!(name, "KeptName");
    // schemars met the other type of this name first.
    let definitions = json!({ "KeptName": c, "KeptName2": b, "KeptRoot": refer("KeptName2") });
    let (name, components) = name_definitions("KeptRoot", definitions);
    assert_eq!(name, "KeptRoot");
    let expected = json!({ "KeptName": b, "KeptName2": c, "KeptRoot": refer("KeptName") });
    assert_eq!(components, expected);
    // What refers to different types is different.
    let other = json!({ "KeptName": c, "KeptRoot": refer("KeptName") });
    let (name, components) = name_definitions("KeptRoot", other);
    assert_eq!(name, "KeptRoot2");
    assert_eq!(components, json!({ "KeptName2": c, "KeptRoot2": refer("KeptName2") }));
}

#[test]
fn a_number_may_be_part_of_a_name() {
    let definitions = json!({ "Numbered": { "title": "a" }, "Numbered2": { "title": "b" } });
    let (name, components) = name_definitions("Numbered2", definitions.clone());
    assert_eq!((name.as_str(), components), ("Numbered2", definitions));
    let (name, _) = name_definitions("NumberedAlone7", json!({ "NumberedAlone7": {} }));
    assert_eq!(name, "NumberedAlone7");
}
