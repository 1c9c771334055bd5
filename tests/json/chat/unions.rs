//! What is wrong with each union.

use serde_json::{Value, json};

use super::assert_messages;

/// The row of a conversation of this one message.
fn row<'a>(message: &Value, expected: &'a [&'a str]) -> (Value, &'a [&'a str]) {
    (json!({"messages": [message]}), expected)
}

fn user(part: &Value) -> Value {
    json!({"role": "user", "content": [part]})
}

#[test]
fn messages() {
    assert_messages(&[
        row(
            &json!("Hi"),
            &["Invalid type for 'messages[0]': expected an object, but got a string instead."],
        ),
        row(&json!({"content": "Hi"}), &["Missing required parameter: 'messages[0].role'."]),
        row(
            &json!({"role": "bot", "content": "Hi"}),
            &[
                "Invalid 'messages[0].role': value not supported. Supported values are: 'developer', 'system', 'user', 'assistant', 'tool', and 'function'.",
            ],
        ),
        row(
            &json!({"role": 1}),
            &[
                "Invalid type for 'messages[0].role': expected a string, but got an integer instead.",
            ],
        ),
        row(&json!({"role": "user"}), &["Missing required parameter: 'messages[0].content'."]),
        row(
            &json!({"role": "user", "content": null}),
            &[
                "Invalid type for 'messages[0].content': expected a string or an array, but got null instead.",
            ],
        ),
        row(
            &json!({"role": "tool", "content": 3}),
            &[
                "Invalid type for 'messages[0].content': expected a string or an array, but got an integer instead.",
                "Missing required parameter: 'messages[0].tool_call_id'.",
            ],
        ),
        row(
            &json!({"role": "user", "content": "Hi", "name": null}),
            &["Invalid type for 'messages[0].name': expected a string, but got null instead."],
        ),
    ]);
}

#[test]
fn parts() {
    assert_messages(&[
        row(
            &user(&json!("Hi")),
            &[
                "Invalid type for 'messages[0].content[0]': expected an object, but got a string instead.",
            ],
        ),
        row(
            &user(&json!({"text": "Hi"})),
            &["Missing required parameter: 'messages[0].content[0].type'."],
        ),
        row(
            &user(&json!({"type": "video"})),
            &[
                "Invalid 'messages[0].content[0].type': value not supported. Supported values are: 'text', 'image_url', 'input_audio', and 'file'.",
            ],
        ),
        row(
            &user(&json!({"type": "text"})),
            &["Missing required parameter: 'messages[0].content[0].text'."],
        ),
        row(
            &user(&json!({"type": "image_url", "image_url": "https://example.com"})),
            &[
                "Invalid type for 'messages[0].content[0].image_url': expected an object, but got a string instead.",
            ],
        ),
        row(
            &user(&json!({"type": "input_audio", "input_audio": {"format": "ogg"}})),
            &[
                "Missing required parameter: 'messages[0].content[0].input_audio.data'.",
                "Invalid 'messages[0].content[0].input_audio.format': value not supported. Supported values are: 'wav' and 'mp3'.",
            ],
        ),
        row(
            &user(
                &json!({"type": "text", "text": "", "prompt_cache_breakpoint": {"mode": "auto"}}),
            ),
            &[
                "Invalid 'messages[0].content[0].prompt_cache_breakpoint.mode': value not supported. Supported values are: 'explicit'.",
            ],
        ),
        row(
            &json!({"role": "system", "content": [{"type": "file", "file": {}}]}),
            &[
                "Invalid 'messages[0].content[0].type': value not supported. Supported values are: 'text'.",
            ],
        ),
        row(
            &json!({"role": "assistant", "content": [{"type": "file"}]}),
            &[
                "Invalid 'messages[0].content[0].type': value not supported. Supported values are: 'text' and 'refusal'.",
            ],
        ),
        row(
            &json!({"role": "assistant", "tool_calls": [{"type": "function", "id": "1"}]}),
            &["Missing required parameter: 'messages[0].tool_calls[0].function'."],
        ),
        row(
            &json!({"role": "assistant", "tool_calls": [{"type": "tool"}]}),
            &[
                "Invalid 'messages[0].tool_calls[0].type': value not supported. Supported values are: 'function' and 'custom'.",
            ],
        ),
    ]);
}

#[test]
fn tools() {
    assert_messages(&[
        (
            json!({"tools": [{"type": "search"}]}),
            &[
                "Invalid 'tools[0].type': value not supported. Supported values are: 'function' and 'custom'.",
            ],
        ),
        (
            json!({"tools": [{"type": "function", "function": {"parameters": []}}]}),
            &[
                "Missing required parameter: 'tools[0].function.name'.",
                "Invalid type for 'tools[0].function.parameters': expected an object, but got an array instead.",
            ],
        ),
        (
            json!({"tools": [{"type": "custom", "custom": {"name": "a", "format": {"type": "x"}}}]}),
            &[
                "Invalid 'tools[0].custom.format.type': value not supported. Supported values are: 'text' and 'grammar'.",
            ],
        ),
        (
            json!({"tools": [{"type": "custom", "custom": {
                "name": "a", "format": {"type": "text", "grammar": {}}
            }}]}),
            &["Unknown parameter: 'tools[0].custom.format.grammar'."],
        ),
        (
            json!({"tool_choice": "any"}),
            &[
                "Invalid 'tool_choice': value not supported. Supported values are: 'none', 'auto', and 'required'.",
            ],
        ),
        (
            json!({"tool_choice": 3}),
            &[
                "Invalid type for 'tool_choice': expected a string or an object, but got an integer instead.",
            ],
        ),
        (
            json!({"tool_choice": {"type": "auto"}}),
            &[
                "Invalid 'tool_choice.type': value not supported. Supported values are: 'allowed_tools', 'function', and 'custom'.",
            ],
        ),
        (
            json!({"tool_choice": {"type": "function", "function": {}}}),
            &["Missing required parameter: 'tool_choice.function.name'."],
        ),
        (
            json!({"tool_choice": {"type": "allowed_tools", "allowed_tools": {
                "mode": "none", "tools": ["find"]
            }}}),
            &[
                "Invalid 'tool_choice.allowed_tools.mode': value not supported. Supported values are: 'auto' and 'required'.",
                "Invalid type for 'tool_choice.allowed_tools.tools[0]': expected an object, but got a string instead.",
            ],
        ),
        (
            json!({"function_call": "any"}),
            &[
                "Invalid 'function_call': value not supported. Supported values are: 'none' and 'auto'.",
            ],
        ),
        (json!({"function_call": {}}), &["Missing required parameter: 'function_call.name'."]),
    ]);
}

#[test]
fn settings() {
    assert_messages(&[
        (
            json!({"response_format": "text"}),
            &["Invalid type for 'response_format': expected an object, but got a string instead."],
        ),
        (
            json!({"response_format": {"type": "xml"}}),
            &[
                "Invalid 'response_format.type': value not supported. Supported values are: 'text', 'json_object', and 'json_schema'.",
            ],
        ),
        (
            json!({"response_format": {"type": "json_schema"}}),
            &["Missing required parameter: 'response_format.json_schema'."],
        ),
        (
            json!({"stop": 3}),
            &[
                "Invalid type for 'stop': expected a string or an array, but got an integer instead.",
            ],
        ),
        (
            json!({"stop": ["a", 3]}),
            &["Invalid type for 'stop[1]': expected a string, but got an integer instead."],
        ),
        (
            json!({"audio": {"voice": 3, "format": "ogg"}}),
            &[
                "Invalid type for 'audio.voice': expected a string or an object, but got an integer instead.",
                "Invalid 'audio.format': value not supported. Supported values are: 'wav', 'aac', 'mp3', 'flac', 'opus', and 'pcm16'.",
            ],
        ),
        (
            json!({"audio": {"voice": {"id": "voice_1", "name": "a"}, "format": "wav"}}),
            &["Unknown parameter: 'audio.voice.name'."],
        ),
        (
            json!({"prediction": {"content": "a"}}),
            &["Missing required parameter: 'prediction.type'."],
        ),
        (
            json!({"moderation": {"policy": {"input": {"mode": "drop"}}}}),
            &[
                "Missing required parameter: 'moderation.model'.",
                "Invalid 'moderation.policy.input.mode': value not supported. Supported values are: 'score' and 'block'.",
            ],
        ),
        (
            json!({"verbosity": "max", "service_tier": 3}),
            &[
                "Invalid type for 'service_tier': expected a string, but got an integer instead.",
                "Invalid 'verbosity': value not supported. Supported values are: 'low', 'medium', and 'high'.",
            ],
        ),
        (
            json!({"web_search_options": {"user_location": {"type": "exact"}}}),
            &[
                "Invalid 'web_search_options.user_location.type': value not supported. Supported values are: 'approximate'.",
            ],
        ),
        (
            json!({"prompt_cache_options": {"ttl": "1h", "mode": "none"}}),
            &[
                "Invalid 'prompt_cache_options.ttl': value not supported. Supported values are: '30m'.",
                "Invalid 'prompt_cache_options.mode': value not supported. Supported values are: 'implicit' and 'explicit'.",
            ],
        ),
        (
            json!({"prompt_cache_retention": "1h"}),
            &[
                "Invalid 'prompt_cache_retention': value not supported. Supported values are: 'in_memory' and '24h'.",
            ],
        ),
        (json!({"temprature": 1}), &["Unknown parameter: 'temprature'."]),
    ]);
}
