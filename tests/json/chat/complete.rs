//! Every field, and every variant of every union, in bodies that come back unchanged.

use run_request::chat::{CreateChatCompletionRequest, Message, ReasoningEffort, ServiceTier};
use run_request::json;
use serde_json::{Value, json};

use super::{assert_same, list_messages, make_body};

/// A body with every field of the request.
fn make_complete() -> Value {
    json!({
        "messages": [{"role": "user", "content": "Hi"}],
        "model": "gpt-5.4",
        "service_tier": "flex",
        "modalities": ["text", "audio"],
        "verbosity": "low",
        "reasoning_effort": "xhigh",
        "max_completion_tokens": 100,
        "frequency_penalty": -0.5,
        "presence_penalty": 0.5,
        "web_search_options": {
            "user_location": {
                "type": "approximate",
                "approximate": {
                    "country": "NO", "region": "Oslo", "city": "Oslo", "timezone": "Europe/Oslo"
                }
            },
            "search_context_size": "high"
        },
        "top_logprobs": 3,
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "description": "A reply.",
                "name": "reply",
                "schema": {"type": "object", "x": null},
                "strict": true
            }
        },
        "audio": {"voice": "alloy", "format": "pcm16"},
        "store": true,
        "moderation": {
            "model": "omni-moderation-latest",
            "policy": {"input": {"mode": "score"}, "output": {"mode": "block"}}
        },
        "stream": true,
        "stop": ["END", "STOP"],
        "logit_bias": {"1": -100, "50256": 100},
        "logprobs": true,
        "max_tokens": 100,
        "n": 2,
        "prediction": {"type": "content", "content": "let x = 1;"},
        "seed": -1,
        "stream_options": {"include_usage": true, "include_obfuscation": false},
        "tools": [
            {"type": "function", "function": {
                "description": "Finds.", "name": "find", "parameters": {}, "strict": false
            }},
            {"type": "custom", "custom": {
                "name": "run",
                "description": "Runs.",
                "format": {
                    "type": "grammar",
                    "grammar": {"definition": "start: WORD", "syntax": "lark"}
                }
            }}
        ],
        "tool_choice": {"type": "function", "function": {"name": "find"}},
        "parallel_tool_calls": false,
        "function_call": {"name": "find"},
        "functions": [{"name": "find", "description": "Finds.", "parameters": {"type": "object"}}],
        "metadata": {"key": "value"},
        "temperature": 0.5,
        "top_p": 0.5,
        "user": "user-1",
        "safety_identifier": "user-1",
        "prompt_cache_key": "key",
        "prompt_cache_retention": "24h",
        "prompt_cache_options": {"ttl": "30m", "mode": "explicit"}
    })
}

#[test]
fn every_field() {
    let body = make_complete();
    assert_eq!(body.as_object().unwrap().len(), 37);
    assert_same(&body);
    // The fields are in the same order, so that the texts are equal as well.
    let text = body.to_string();
    let request: CreateChatCompletionRequest = serde_json::from_str(&text).unwrap();
    let again = request.clone().into_builder().build().unwrap();
    assert_eq!(again, request);
}

#[test]
fn every_message() {
    let part = json!({"type": "text", "text": "a"});
    let cached =
        json!({"type": "text", "text": "a", "prompt_cache_breakpoint": {"mode": "explicit"}});
    let breakpoint = json!({"mode": "explicit"});
    assert_same(&make_body(&json!({"messages": [
        {"role": "developer", "content": "a", "name": "Ada"},
        {"role": "developer", "content": [part, cached]},
        {"role": "system", "content": "a", "name": "Ada"},
        {"role": "system", "content": [part, cached]},
        {"role": "user", "content": "a", "name": "Ada"},
        {"role": "user", "content": [
            cached,
            {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA=="}},
            {
                "type": "image_url",
                "image_url": {"url": "https://example.com/a", "detail": "low"},
                "prompt_cache_breakpoint": breakpoint
            },
            {"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}},
            {
                "type": "input_audio",
                "input_audio": {"data": "AA==", "format": "mp3"},
                "prompt_cache_breakpoint": breakpoint
            },
            {"type": "file", "file": {"filename": "a", "file_data": "AA=="}},
            {
                "type": "file",
                "file": {"file_id": "file-1"},
                "prompt_cache_breakpoint": breakpoint
            },
            {"type": "file", "file": {}}
        ]},
        {"role": "assistant", "content": "a", "name": "Ada"},
        {"role": "assistant", "content": [part, cached]},
        {"role": "assistant", "content": [{"type": "refusal", "refusal": "No."}]},
        {"role": "assistant", "refusal": "No."},
        {"role": "assistant", "audio": {"id": "audio_1"}},
        {"role": "assistant", "tool_calls": [
            {"id": "call_1", "type": "function", "function": {"name": "find", "arguments": "{}"}},
            {"id": "call_2", "type": "custom", "custom": {"name": "run", "input": "x"}}
        ]},
        {"role": "assistant", "function_call": {"name": "find", "arguments": "{"}},
        {"role": "tool", "content": "18", "tool_call_id": "call_1"},
        {"role": "tool", "content": [part, cached], "tool_call_id": "call_2"},
        {"role": "function", "content": "18", "name": "find"},
        {"role": "function", "content": null, "name": "find"}
    ]})));
}

#[test]
fn every_variant() {
    let named = json!({"name": "find"});
    for fields in [
        json!({"tool_choice": "none"}),
        json!({"tool_choice": "auto"}),
        json!({"tool_choice": "required"}),
        json!({"tool_choice": {"type": "function", "function": named}}),
        json!({"tool_choice": {"type": "custom", "custom": named}}),
        json!({"tool_choice": {"type": "allowed_tools", "allowed_tools": {
            "mode": "required", "tools": [{"type": "function", "function": named}, {"x": [null]}]
        }}}),
        json!({"tool_choice": {"type": "allowed_tools", "allowed_tools": {
            "mode": "auto", "tools": []
        }}}),
        json!({"function_call": "none"}),
        json!({"function_call": "auto"}),
        json!({"response_format": {"type": "text"}}),
        json!({"response_format": {"type": "json_object"}}),
        json!({"audio": {"voice": {"id": "voice_1"}, "format": "wav"}}),
        json!({"stop": "END"}),
        json!({"prediction": {"type": "content", "content": [{"type": "text", "text": "a"}]}}),
        json!({"tools": [{"type": "custom", "custom": {"name": "run", "format": {"type": "text"}}}]}),
        json!({"tools": []}),
        json!({"web_search_options": {}}),
        json!({"prompt_cache_options": {}}),
        json!({"moderation": {"model": "m"}}),
        json!({"prompt_cache_retention": "in_memory"}),
        json!({"service_tier": "on_demand", "reasoning_effort": "hard", "modalities": ["image"]}),
    ] {
        assert_same(&make_body(&fields));
    }
}

#[test]
fn names_that_are_not_listed_are_kept() {
    let body = make_body(&json!({"service_tier": "fast", "reasoning_effort": "hard"}));
    let request = json::from_value::<CreateChatCompletionRequest>(body).unwrap();
    assert_eq!(request.service_tier, Some(ServiceTier::Fast));
    assert_eq!(request.reasoning_effort, Some(ReasoningEffort::Other("hard".to_owned())));
}

/// The fields in which `null` means the same as absent.
const NULLABLE: [&str; 25] = [
    "service_tier",
    "modalities",
    "verbosity",
    "reasoning_effort",
    "max_completion_tokens",
    "frequency_penalty",
    "presence_penalty",
    "top_logprobs",
    "audio",
    "store",
    "moderation",
    "stream",
    "stop",
    "logit_bias",
    "logprobs",
    "max_tokens",
    "n",
    "seed",
    "stream_options",
    "metadata",
    "temperature",
    "top_p",
    "safety_identifier",
    "prompt_cache_key",
    "prompt_cache_retention",
];

#[test]
fn nulls() {
    for name in make_complete().as_object().unwrap().keys() {
        let messages = list_messages(&make_body(&json!({name: null})));
        assert_eq!(messages.is_empty(), NULLABLE.contains(&name.as_str()), "{name}: {messages:?}");
    }
    let null = json!({"messages": [{
        "role": "assistant", "content": "a", "refusal": null, "audio": null, "function_call": null
    }]});
    assert_eq!(list_messages(&make_body(&null)), [""; 0]);
}

#[test]
fn short_constructors_take_parts() {
    let parts = vec![run_request::chat::TextPart::text("a")];
    for message in [
        Message::developer(parts.clone()),
        Message::system(parts.clone()),
        Message::tool("call_1", parts),
        Message::assistant(vec![run_request::chat::AssistantPart::refusal("No.")]),
    ] {
        assert!(message.validate().is_ok(), "{message:?}");
    }
}
