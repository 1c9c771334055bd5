//! The types of the Assistants API, beyond what `oracle/request_bodies` tests.

use std::collections::{BTreeMap, HashSet};

use run_request::assistants::{
    AssistantTool, Attachment, AttachmentTool, CreateMessageRequest, CreateRunRequest, FileSearch,
    FunctionObject, ImageDetail, ImageFile, ImageUrl, JsonSchema, MessageContentPart, Model,
    Ranker, RankingOptions, ResponseFormat, ToolChoice, TruncationStrategy,
};
use run_request::{ErrorBody, Violation, Violations};
use serde_json::{Map, Value, json};

/// In the order of the published schema, which lists the second one twice.
const MODELS: [&str; 23] = [
    "gpt-4o",
    "gpt-4o-2024-08-06",
    "gpt-4o-2024-05-13",
    "gpt-4o-mini",
    "gpt-4o-mini-2024-07-18",
    "gpt-4-turbo",
    "gpt-4-turbo-2024-04-09",
    "gpt-4-0125-preview",
    "gpt-4-turbo-preview",
    "gpt-4-1106-preview",
    "gpt-4-vision-preview",
    "gpt-4",
    "gpt-4-0314",
    "gpt-4-0613",
    "gpt-4-32k",
    "gpt-4-32k-0314",
    "gpt-4-32k-0613",
    "gpt-3.5-turbo",
    "gpt-3.5-turbo-16k",
    "gpt-3.5-turbo-0613",
    "gpt-3.5-turbo-1106",
    "gpt-3.5-turbo-0125",
    "gpt-3.5-turbo-16k-0613",
];

#[test]
fn listed_models_are_variants() {
    assert_eq!(Model::NAMES, MODELS);
    let models: HashSet<Model> = MODELS.into_iter().map(Model::from).collect();
    assert_eq!(models.len(), 23);
    for name in MODELS {
        let model = Model::from(name);
        assert!(!matches!(model, Model::Other(_)), "{name}");
        assert_eq!(Model::from(name.to_owned()), model);
        assert_eq!(name.parse(), Ok(model.clone()));
        assert_eq!((model.as_str(), model.to_string()), (name, name.to_owned()));
        assert_eq!(serde_json::to_value(&model).unwrap(), json!(name));
        assert_eq!(serde_json::from_value::<Model>(json!(name)).unwrap(), model);
        assert!(model.validate().is_ok());
        assert!(Model::Other(name.to_owned()).validate().is_err(), "{name}");
    }
}

#[test]
fn other_models_keep_their_names() {
    for name in ["", "GPT-4o", "gpt-4o ", "meta-llama/Llama-3.1-70B"] {
        let model = Model::from(name);
        assert!(matches!(&model, Model::Other(other) if other == name), "{name}");
        assert_eq!(model.to_string(), name);
        let json = serde_json::to_string(&model).unwrap();
        assert_eq!(serde_json::from_str::<Model>(&json).unwrap(), model);
    }
}

fn format_error(violations: &Violations) -> String {
    let body = ErrorBody::from(violations);
    assert_eq!(body, ErrorBody::from(violations.clone()));
    let json = serde_json::to_string(&body).unwrap();
    assert_eq!(serde_json::from_str::<ErrorBody>(&json).unwrap(), body);
    json
}

#[test]
fn errors_of_values_name_the_value() {
    let message = CreateMessageRequest::user(vec![]);
    let run = CreateRunRequest::builder()
        .assistant_id("asst_1")
        .additional_messages([CreateMessageRequest::user("Hi"), message])
        .top_p(7.0)
        .build();
    assert_eq!(
        format_error(&run.unwrap_err()),
        r#"{"error":{"message":"Invalid 'additional_messages[1].content': array too short. Expected an array with minimum length 1, but got an empty array instead.","type":"invalid_request_error","param":"additional_messages[1].content","code":"array_below_min_length"}}"#
    );
}

#[test]
fn errors_of_keys_name_the_map() {
    let metadata = BTreeMap::from([("k".repeat(65), String::new())]);
    let run = CreateRunRequest::builder().assistant_id("asst_1").metadata(metadata).build();
    assert_eq!(
        format_error(&run.unwrap_err()),
        r#"{"error":{"message":"Invalid property name in 'metadata': 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…' is too long. Expected a string with maximum length 64, but got a string with length 65 instead.","type":"invalid_request_error","param":"metadata","code":"property_name_above_max_length"}}"#
    );
}

#[test]
fn errors_of_the_request_name_no_field() {
    let violations = Violation::new("conflict", "the thread is busy").into();
    assert_eq!(
        format_error(&violations),
        r#"{"error":{"message":"Invalid request: the thread is busy","type":"invalid_request_error","param":null,"code":"conflict"}}"#
    );
}

fn into_object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(object) => object,
        other => panic!("no object: {other}"),
    }
}

fn make_messages() -> Result<Vec<CreateMessageRequest>, Violations> {
    let mut first = CreateMessageRequest::user("Hi");
    first.attachments = Some(vec![Attachment::new(
        "file-1",
        [AttachmentTool::CodeInterpreter, AttachmentTool::FileSearch],
    )]);
    first.metadata = Some([("from".into(), "web".into())].into());
    let closer = ImageFile::builder().file_id("file-2").detail(ImageDetail::High).build()?;
    let second = CreateMessageRequest::assistant(vec![
        MessageContentPart::text("Like these?"),
        MessageContentPart::image_url("https://example.com/a.png"),
        MessageContentPart::image_url(ImageUrl {
            url: "https://example.com/b.png".into(),
            detail: Some(ImageDetail::Low),
        }),
        MessageContentPart::image_file("file-3"),
        MessageContentPart::image_file(closer),
    ]);
    Ok(vec![first, second])
}

fn make_tools() -> Result<Vec<AssistantTool>, Violations> {
    let ranking =
        RankingOptions::builder().ranker(Ranker::Default20240821).score_threshold(0.5).build()?;
    let search = FileSearch::builder().max_num_results(8).ranking_options(ranking).build()?;
    let function = FunctionObject::builder()
        .name("get_temperature")
        .description("The temperature in a city.")
        .parameters(into_object(json!({"type": "object", "properties": {}})))
        .strict(true)
        .build()?;
    Ok(vec![
        AssistantTool::code_interpreter(),
        AssistantTool::file_search(),
        search.into(),
        AssistantTool::function("ping"),
        AssistantTool::function(function),
    ])
}

#[test]
fn all_sixteen_fields_can_be_set() -> Result<(), Violations> {
    let schema = JsonSchema::builder()
        .name("answer")
        .schema(into_object(json!({"type": "object"})))
        .build()?;
    let run = CreateRunRequest::builder()
        .response_format(ResponseFormat::json_schema(schema))
        .parallel_tool_calls(false)
        .tool_choice(ToolChoice::function("get_temperature"))
        .truncation_strategy(TruncationStrategy::last_messages(10))
        .max_completion_tokens(2_000)
        .max_prompt_tokens(1_000)
        .stream(true)
        .top_p(0.9)
        .temperature(0.2)
        .metadata([("ticket".into(), "42".into())])
        .tools(make_tools()?)
        .additional_messages(make_messages()?)
        .additional_instructions("Be kind.")
        .instructions("Answer in one sentence.")
        .model("gpt-4o-mini")
        .assistant_id("asst_1")
        .build()?;
    let json = serde_json::to_value(&run).unwrap();
    assert_eq!(json, list_all_fields());
    assert_eq!(into_object(json).len(), 16);
    assert_eq!(serde_json::from_value::<CreateRunRequest>(list_all_fields()).unwrap(), run);
    Ok(())
}

fn list_all_fields() -> Value {
    json!({
        "assistant_id": "asst_1",
        "model": "gpt-4o-mini",
        "instructions": "Answer in one sentence.",
        "additional_instructions": "Be kind.",
        "additional_messages": [
            {"role": "user", "content": "Hi", "metadata": {"from": "web"}, "attachments": [
                {"file_id": "file-1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]},
            ]},
            {"role": "assistant", "content": [
                {"type": "text", "text": "Like these?"},
                {"type": "image_url", "image_url": {"url": "https://example.com/a.png"}},
                {"type": "image_url", "image_url": {"url": "https://example.com/b.png", "detail": "low"}},
                {"type": "image_file", "image_file": {"file_id": "file-3"}},
                {"type": "image_file", "image_file": {"file_id": "file-2", "detail": "high"}},
            ]},
        ],
        "tools": [
            {"type": "code_interpreter"},
            {"type": "file_search"},
            {"type": "file_search", "file_search": {
                "max_num_results": 8,
                "ranking_options": {"ranker": "default_2024_08_21", "score_threshold": 0.5},
            }},
            {"type": "function", "function": {"name": "ping"}},
            {"type": "function", "function": {
                "name": "get_temperature",
                "description": "The temperature in a city.",
                "parameters": {"type": "object", "properties": {}},
                "strict": true,
            }},
        ],
        "metadata": {"ticket": "42"},
        "temperature": 0.2,
        "top_p": 0.9,
        "stream": true,
        "max_prompt_tokens": 1000,
        "max_completion_tokens": 2000,
        "truncation_strategy": {"type": "last_messages", "last_messages": 10},
        "tool_choice": {"type": "function", "function": {"name": "get_temperature"}},
        "parallel_tool_calls": false,
        "response_format": {"type": "json_schema", "json_schema": {
            "name": "answer",
            "schema": {"type": "object"},
        }},
    })
}
