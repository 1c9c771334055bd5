//! The components for utoipa. Whether they accept the same documents as the JSON Schema is tested
//! in `oracle/json_schema`.

use std::collections::BTreeMap;

use run_request::assistants::CreateRunRequest;
use run_request::axum::Json;
use run_request::utoipa::openapi::schema::{AdditionalProperties, Schema};
use run_request::utoipa::openapi::{ComponentsBuilder, OpenApiBuilder, RefOr};
use run_request::utoipa::{self, OpenApi, PartialSchema, ToSchema};
use run_request::{RunRequest, Valid, Validate};
use serde_json::{Value, json};

fn describe<T: ToSchema>() -> Value {
    serde_json::to_value(T::schema()).unwrap()
}

/// All components that a type needs, with its own.
fn list_components<T: ToSchema>() -> BTreeMap<String, Value> {
    let mut others = Vec::new();
    T::schemas(&mut others);
    let count = others.len();
    let mut all: BTreeMap<String, Value> = others
        .into_iter()
        .map(|(name, schema)| (name, serde_json::to_value(schema).unwrap()))
        .collect();
    assert_eq!(all.len(), count, "a component is listed twice");
    all.entry(T::name().into_owned()).or_insert_with(describe::<T>);
    all
}

/// A question to the model.
///
/// It may have several parts.
#[derive(RunRequest)]
#[request(schema)]
#[serde(deny_unknown_fields)]
struct Question {
    /// The question to ask.
    #[request(length(1..=1000), example = "Why?", title = "Prompt")]
    prompt: String,
    #[request(range(0.0..2.0), above(-1.5), default = 1.0)]
    temperature: f64,
    #[request(length(..=4), unique, inner(length(1..)))]
    stop: Option<Vec<String>>,
    #[deprecated]
    #[request(not_null, multiple_of(2))]
    count: Option<u64>,
    /// What the tools are.
    tools: Vec<Tool>,
    #[request(requires(stop))]
    model: Option<Size>,
}

/// A tool.
#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tool {
    /// Searches.
    Search {
        #[request(range(1..=50))]
        limit: Option<u8>,
    },
    Function(Function),
}

#[derive(RunRequest)]
#[request(schema)]
struct Function {
    #[request(pattern("^[a-z]+$"))]
    name: String,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename_all = "snake_case")]
enum Size {
    Small,
    Large,
}

#[test]
fn rules_and_docs_are_in_the_component() {
    assert_eq!(Question::name(), "Question");
    assert_eq!(
        describe::<Question>(),
        json!({
            "description": "A question to the model.\n\nIt may have several parts.",
            "type": "object",
            "properties": {
                "prompt": {
                    "title": "Prompt",
                    "description": "The question to ask.",
                    "type": "string", "minLength": 1, "maxLength": 1000,
                    "examples": ["Why?"],
                },
                "temperature": {
                    "type": "number", "format": "double",
                    "minimum": 0, "exclusiveMinimum": -1.5, "exclusiveMaximum": 2,
                    "default": 1.0,
                },
                "stop": {
                    "type": ["array", "null"], "maxItems": 4, "uniqueItems": true,
                    "items": { "type": "string", "minLength": 1 },
                },
                "count": {
                    "type": "integer", "format": "uint64", "minimum": 0, "multipleOf": 2,
                    "deprecated": true,
                },
                "tools": {
                    "description": "What the tools are.",
                    "type": "array", "items": { "$ref": "#/components/schemas/Tool" },
                },
                "model": {
                    "anyOf": [{ "$ref": "#/components/schemas/Size" }, { "type": "null" }],
                },
            },
            "required": ["prompt", "tools"],
            "additionalProperties": false,
            "allOf": [{
                "if": {
                    "required": ["model"],
                    "properties": { "model": { "not": { "type": "null" } } },
                },
                "then": {
                    "required": ["stop"],
                    "properties": { "stop": { "not": { "type": "null" } } },
                },
            }],
        })
    );
}

#[test]
fn each_type_is_a_component() {
    let components = list_components::<Question>();
    assert_eq!(components.keys().collect::<Vec<_>>(), ["Question", "Size", "Tool"]);
    assert_eq!(components["Size"], json!({ "type": "string", "enum": ["small", "large"] }));
    assert_eq!(
        components["Tool"],
        json!({
            "description": "A tool.",
            "oneOf": [
                {
                    "description": "Searches.",
                    "type": "object",
                    "properties": {
                        "type": { "type": "string", "enum": ["search"] },
                        "limit": {
                            "type": ["integer", "null"], "format": "uint8",
                            "minimum": 1, "maximum": 50,
                        },
                    },
                    "required": ["type"],
                },
                {
                    "type": "object",
                    "properties": {
                        "type": { "type": "string", "enum": ["function"] },
                        "name": { "type": "string", "pattern": "^[a-z]+$" },
                    },
                    "required": ["name", "type"],
                },
            ],
            "discriminator": { "propertyName": "type" },
        })
    );
}

/// The types of utoipa have fields for what is in the component, so that programs can change it.
#[test]
fn keywords_are_in_the_fields_of_utoipa() {
    let RefOr::T(Schema::Object(question)) = Question::schema() else { panic!("no object") };
    assert_eq!(question.required, ["prompt", "tools"]);
    let denied = question.additional_properties.map(|it| *it);
    assert!(denied == Some(AdditionalProperties::FreeForm(false)));
    let Some(RefOr::T(Schema::Object(prompt))) = question.properties.get("prompt") else {
        panic!("no object")
    };
    assert_eq!((prompt.min_length, prompt.max_length), (Some(1), Some(1000)));
    let Some(RefOr::T(Schema::Array(stop))) = question.properties.get("stop") else {
        panic!("no array")
    };
    assert_eq!((stop.max_items, stop.unique_items), (Some(4), true));
    let RefOr::T(Schema::OneOf(tool)) = Tool::schema() else { panic!("no list") };
    assert_eq!(tool.discriminator.unwrap().property_name, "type");
}

#[derive(RunRequest)]
#[request(schema)]
struct Support {
    #[serde(flatten)]
    question: Question,
    #[serde(flatten)]
    route: Route,
    #[request(pattern("^T-[0-9]+$"))]
    ticket: String,
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(tag = "route")]
enum Route {
    Nobody,
    Person { name: String },
}

#[test]
fn flattened_requests_are_inlined() {
    let components = list_components::<Support>();
    assert_eq!(components.keys().collect::<Vec<_>>(), ["Size", "Support", "Tool"]);
    let support = &components["Support"];
    assert_eq!(support["properties"]["prompt"]["minLength"], 1);
    assert_eq!(support["required"], json!(["prompt", "tools", "ticket"]));
    assert_eq!(support["allOf"][1]["discriminator"], json!({ "propertyName": "route" }));
}

/// Generic types have one component for each type argument.
#[derive(RunRequest)]
#[request(schema)]
struct Page<T> {
    #[request(nested, length(..=10))]
    items: Vec<T>,
}

#[test]
fn type_arguments_are_in_the_name() {
    assert_eq!(Page::<Function>::name(), "Page_for_Function");
    let components = list_components::<Page<Page<Function>>>();
    let names = ["Function", "Page_for_Function", "Page_for_Page_for_Function"];
    assert_eq!(components.keys().collect::<Vec<_>>(), names);
}

/// It contains itself.
#[derive(RunRequest)]
#[request(schema)]
struct Tree {
    children: Vec<Tree>,
    forest: Option<Box<Forest>>,
}

#[derive(RunRequest)]
#[request(schema)]
struct Forest {
    trees: Vec<Tree>,
}

#[test]
fn recursion_ends() {
    let mut reached = Vec::new();
    Tree::schemas(&mut reached);
    let names: Vec<&str> = reached.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Forest", "Tree"]);
    let mut reached = Vec::new();
    Forest::schemas(&mut reached);
    Tree::schemas(&mut reached);
    let names: Vec<&str> = reached.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Forest", "Tree"], "what is there already is not added again");
}

#[derive(Validate, serde::Serialize, serde::Deserialize)]
#[request(schema)]
#[serde(rename_all = "camelCase")]
struct Labels {
    #[request(length(1..))]
    first_label: String,
    function: Valid<Function>,
}

#[test]
fn types_with_the_derives_of_serde_are_components() {
    let components = list_components::<Labels>();
    assert_eq!(components.keys().collect::<Vec<_>>(), ["Function", "Labels"]);
    assert_eq!(
        components["Labels"]["properties"]["firstLabel"],
        json!({ "type": "string", "minLength": 1 })
    );
}

#[test]
fn wrappers_have_the_component_of_the_value() {
    assert_eq!(Valid::<Labels>::name(), "Labels");
    assert_eq!(describe::<Valid<Labels>>(), describe::<Labels>());
    assert_eq!(list_components::<Valid<Labels>>(), list_components::<Labels>());
    assert_eq!(Json::<Labels>::name(), "Labels");
    assert_eq!(describe::<Json<Labels>>(), describe::<Labels>());
    assert_eq!(list_components::<Json<Labels>>(), list_components::<Labels>());
}

mod one {
    use run_request::RunRequest;

    #[derive(RunRequest)]
    #[request(schema)]
    pub(super) struct Clash {
        pub(super) one: bool,
    }
}

mod two {
    use run_request::RunRequest;

    #[derive(RunRequest)]
    #[request(schema)]
    pub(super) struct Clash {
        pub(super) two: Option<Box<Clash>>,
    }
}

#[derive(RunRequest)]
#[request(schema)]
struct Both {
    one: one::Clash,
    two: two::Clash,
}

#[derive(RunRequest)]
#[request(schema)]
struct BothReversed {
    two: two::Clash,
    one: one::Clash,
}

/// Whatever is described first, a type has the same name everywhere.
#[test]
fn types_of_the_same_name_have_components_of_their_own() {
    let first = two::Clash::name();
    let (both, reversed) = (list_components::<Both>(), list_components::<BothReversed>());
    let second = one::Clash::name();
    assert_ne!(first, second);
    for (components, root) in [(&both, "Both"), (&reversed, "BothReversed")] {
        let mut names = [root, &first, &second];
        names.sort_unstable();
        assert_eq!(components.keys().collect::<Vec<_>>(), names);
        let properties = &components[root]["properties"];
        assert_eq!(properties["one"]["$ref"], format!("#/components/schemas/{second}"));
        assert_eq!(properties["two"]["$ref"], format!("#/components/schemas/{first}"));
        assert!(components[&*second]["properties"]["one"].is_object());
        assert!(components[&*first]["properties"]["two"].is_object());
    }
}

#[derive(RunRequest)]
#[request(schema)]
#[serde(rename = "a/b ~ü")]
struct Renamed {
    again: Option<Box<Renamed>>,
}

#[test]
fn names_have_no_forbidden_characters() {
    assert_eq!(Renamed::name(), "a_b___");
    let reference = json!({ "$ref": "#/components/schemas/a_b___" });
    let nullable = json!({ "anyOf": [reference, { "type": "null" }] });
    assert_eq!(describe::<Renamed>()["properties"]["again"], nullable);
}

/// A type of utoipa's own derive, which contains a request.
#[derive(serde::Serialize, utoipa::ToSchema)]
struct Answer {
    question: Question,
    labels: Option<Labels>,
}

#[allow(dead_code, reason = "only its attribute matters")]
#[utoipa::path(
    post, path = "/ask", request_body = Support,
    responses((status = 200, body = Answer), (status = 400, body = Page<Function>)),
)]
fn ask() {}

#[allow(dead_code, reason = "only its attribute matters")]
#[utoipa::path(post, path = "/tree", request_body = Valid<Tree>, responses((status = 204)))]
fn plant() {}

#[derive(OpenApi)]
#[openapi(paths(ask, plant), components(schemas(CreateRunRequest)))]
struct Api;

#[test]
fn the_macros_of_utoipa_find_all_components() {
    let document = serde_json::to_value(Api::openapi()).unwrap();
    assert_resolved(&document);
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for name in
        ["Answer", "CreateRunRequest", "FileSearch", "Labels", "Question", "Support", "Tool"]
    {
        assert!(schemas.contains_key(name), "{name} is missing: {:?}", schemas.keys());
    }
    let body = &document["paths"]["/ask"]["post"]["requestBody"]["content"]["application/json"];
    assert_eq!(body["schema"]["$ref"], "#/components/schemas/Support");
}

/// Asserts that every reference in the document is resolved.
fn assert_resolved(document: &Value) {
    fn visit(document: &Value, value: &Value) {
        match value {
            Value::Object(object) => {
                if let Some(Value::String(reference)) = object.get("$ref") {
                    let found = document.pointer(reference.strip_prefix('#').unwrap());
                    assert!(found.is_some(), "{reference} is missing");
                }
                object.values().for_each(|it| visit(document, it));
            }
            Value::Array(list) => list.iter().for_each(|it| visit(document, it)),
            _ => {}
        }
    }
    visit(document, document);
}

#[test]
fn the_components_of_a_run_are_complete() {
    let mut others = Vec::new();
    CreateRunRequest::schemas(&mut others);
    let names: Vec<String> = others.iter().map(|(name, _)| name.clone()).collect();
    let components = ComponentsBuilder::new()
        .schema_from::<CreateRunRequest>()
        .schemas_from_iter(others)
        .build();
    assert_eq!(components.schemas.len(), 1 + names.len(), "a component is listed twice: {names:?}");
    let document = OpenApiBuilder::new().components(Some(components)).build();
    assert_resolved(&serde_json::to_value(document).unwrap());
}

/// Programs compare the document with the one of another version.
#[test]
fn documents_are_written_the_same_way_each_time() {
    let texts: Vec<String> = (0..8).map(|_| Api::openapi().to_pretty_json().unwrap()).collect();
    assert!(texts.iter().all(|text| *text == texts[0]));
}
