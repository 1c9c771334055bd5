//! Bodies such as the API's reference shows, which come back unchanged.

use run_request::chat::{ContentPart, CreateChatCompletionRequest, Message, Tool, ToolChoice};
use serde_json::json;

use super::assert_same;

#[test]
fn a_conversation() {
    let body = json!({
        "model": "gpt-4o",
        "messages": [
            {"role": "developer", "content": "You are a helpful assistant."},
            {"role": "user", "content": "Hello!"}
        ]
    });
    assert_same(&body);
    let built = CreateChatCompletionRequest::builder()
        .model("gpt-4o")
        .message(Message::developer("You are a helpful assistant."))
        .message(Message::user("Hello!"))
        .build()
        .unwrap();
    assert_eq!(serde_json::to_value(built).unwrap(), body);
}

#[test]
fn a_stream() {
    assert_same(&json!({
        "model": "gpt-4o",
        "messages": [
            {"role": "developer", "content": "You are a helpful assistant."},
            {"role": "user", "content": "Hello!"}
        ],
        "stream": true
    }));
}

#[test]
fn an_image() {
    let body = json!({
        "model": "gpt-5.4",
        "messages": [{
            "role": "user",
            "content": [
                {"type": "text", "text": "What is in this image?"},
                {"type": "image_url", "image_url": {"url": "https://example.com/boardwalk.jpg"}}
            ]
        }],
        "max_tokens": 300
    });
    assert_same(&body);
    let parts = vec![
        ContentPart::text("What is in this image?"),
        ContentPart::image_url("https://example.com/boardwalk.jpg"),
    ];
    let built = CreateChatCompletionRequest::builder()
        .model("gpt-5.4")
        .message(Message::user(parts))
        .max_tokens(300)
        .build()
        .unwrap();
    assert_eq!(serde_json::to_value(built).unwrap(), body);
}

#[test]
fn functions() {
    let parameters = json!({
        "type": "object",
        "properties": {
            "location": {"type": "string", "description": "A city and its state."},
            "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}
        },
        "required": ["location"]
    });
    let body = json!({
        "model": "gpt-5.4",
        "messages": [{"role": "user", "content": "What is the weather like in Boston today?"}],
        "tools": [{
            "type": "function",
            "function": {
                "name": "get_current_weather",
                "description": "Get the current weather in a given location",
                "parameters": parameters
            }
        }],
        "tool_choice": "auto"
    });
    assert_same(&body);
    let function = run_request::chat::FunctionObject::builder()
        .name("get_current_weather")
        .description("Get the current weather in a given location")
        .parameters(parameters.as_object().unwrap().clone())
        .build()
        .unwrap();
    let built = CreateChatCompletionRequest::builder()
        .model("gpt-5.4")
        .message(Message::user("What is the weather like in Boston today?"))
        .tool(Tool::function(function))
        .tool_choice(ToolChoice::Auto)
        .build()
        .unwrap();
    assert_eq!(serde_json::to_value(built).unwrap(), body);
}

#[test]
fn log_probabilities() {
    assert_same(&json!({
        "model": "gpt-4o",
        "messages": [{"role": "user", "content": "Hello!"}],
        "logprobs": true,
        "top_logprobs": 2
    }));
}
