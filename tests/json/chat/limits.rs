//! Every limit of the module's docs, at both edges.

use serde_json::{Value, json};

use super::{assert_messages, make_body};

/// An object of `count` pairs.
fn make_pairs(count: usize) -> Value {
    (0..count).map(|i| (format!("key{i}"), json!("v"))).collect()
}

#[test]
fn numbers() {
    assert_messages(&[
        (json!({"temperature": 0, "top_p": 0, "frequency_penalty": -2, "n": 1}), &[]),
        (json!({"temperature": 2.0, "top_p": 1.0, "presence_penalty": 2, "n": 128}), &[]),
        (json!({"frequency_penalty": 2, "presence_penalty": -2, "max_tokens": 0}), &[]),
        (json!({"max_completion_tokens": 0, "seed": i64::MIN}), &[]),
        (json!({"max_completion_tokens": u64::MAX, "seed": i64::MAX}), &[]),
        (
            json!({"temperature": -0.1}),
            &[
                "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -0.1 instead.",
            ],
        ),
        (
            json!({"temperature": 2.1}),
            &[
                "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.1 instead.",
            ],
        ),
        (
            json!({"top_p": -0.1}),
            &[
                "Invalid 'top_p': decimal below minimum value. Expected a value >= 0, but got -0.1 instead.",
            ],
        ),
        (
            json!({"top_p": 1.1}),
            &[
                "Invalid 'top_p': decimal above maximum value. Expected a value <= 1, but got 1.1 instead.",
            ],
        ),
        (
            json!({"frequency_penalty": -2.1, "presence_penalty": -2.1}),
            &[
                "Invalid 'frequency_penalty': decimal below minimum value. Expected a value >= -2, but got -2.1 instead.",
                "Invalid 'presence_penalty': decimal below minimum value. Expected a value >= -2, but got -2.1 instead.",
            ],
        ),
        (
            json!({"frequency_penalty": 2.1, "presence_penalty": 2.1}),
            &[
                "Invalid 'frequency_penalty': decimal above maximum value. Expected a value <= 2, but got 2.1 instead.",
                "Invalid 'presence_penalty': decimal above maximum value. Expected a value <= 2, but got 2.1 instead.",
            ],
        ),
        (
            json!({"n": 0}),
            &[
                "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.",
            ],
        ),
        (
            json!({"n": 129}),
            &[
                "Invalid 'n': integer above maximum value. Expected a value <= 128, but got 129 instead.",
            ],
        ),
        (
            json!({"max_completion_tokens": -1, "max_tokens": -1}),
            &[
                "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 0, but got -1 instead.",
                "Invalid 'max_tokens': integer below minimum value. Expected a value >= 0, but got -1 instead.",
            ],
        ),
        (
            json!({"seed": i64::MAX.unsigned_abs() + 1}),
            &[
                "Invalid 'seed': integer above maximum value. Expected a value <= 9223372036854775807, but got 9223372036854775808 instead.",
            ],
        ),
    ]);
}

#[test]
fn fields_that_require_others() {
    assert_messages(&[
        (json!({"logprobs": true, "top_logprobs": 0}), &[]),
        (json!({"logprobs": true, "top_logprobs": 20}), &[]),
        (
            json!({"logprobs": true, "top_logprobs": 21}),
            &[
                "Invalid 'top_logprobs': integer above maximum value. Expected a value <= 20, but got 21 instead.",
            ],
        ),
        (
            json!({"logprobs": true, "top_logprobs": -1}),
            &[
                "Invalid 'top_logprobs': integer below minimum value. Expected a value >= 0, but got -1 instead.",
            ],
        ),
        (json!({"top_logprobs": 2}), &["Invalid 'top_logprobs': requires 'logprobs' to be true."]),
        (
            json!({"logprobs": false, "top_logprobs": 2}),
            &["Invalid 'top_logprobs': requires 'logprobs' to be true."],
        ),
        (json!({"stream": true, "stream_options": {}}), &[]),
        (
            json!({"stream_options": {"include_usage": true}}),
            &["Invalid 'stream_options': requires 'stream' to be true."],
        ),
        (
            json!({"stream": false, "stream_options": {}}),
            &["Invalid 'stream_options': requires 'stream' to be true."],
        ),
        (json!({"modalities": ["text"]}), &[]),
        (
            json!({"modalities": ["text", "audio"], "audio": {"voice": "alloy", "format": "mp3"}}),
            &[],
        ),
        (
            json!({"modalities": ["audio"]}),
            &["Invalid 'modalities': 'audio' requires the parameter 'audio', which is not set."],
        ),
    ]);
}

#[test]
fn lengths() {
    assert_messages(&[
        (
            json!({"model": ""}),
            &[
                "Invalid 'model': string too short. Expected a string with minimum length 1, but got an empty string instead.",
            ],
        ),
        (
            json!({"messages": []}),
            &[
                "Invalid 'messages': array too short. Expected an array with minimum length 1, but got an empty array instead.",
            ],
        ),
        (json!({"stop": ["a"]}), &[]),
        (json!({"stop": ["a", "b", "c", "d"]}), &[]),
        (
            json!({"stop": []}),
            &[
                "Invalid 'stop': array too short. Expected an array with minimum length 1, but got an empty array instead.",
            ],
        ),
        (
            json!({"stop": ["a", "b", "c", "d", "e"]}),
            &[
                "Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length 5 instead.",
            ],
        ),
        (json!({"functions": [{"name": "f"}]}), &[]),
        (json!({"functions": vec![json!({"name": "f"}); 128]}), &[]),
        (
            json!({"functions": []}),
            &[
                "Invalid 'functions': array too short. Expected an array with minimum length 1, but got an empty array instead.",
            ],
        ),
        (
            json!({"functions": vec![json!({"name": "f"}); 129]}),
            &[
                "Invalid 'functions': array too long. Expected an array with maximum length 128, but got an array with length 129 instead.",
            ],
        ),
        (json!({"safety_identifier": "x".repeat(64)}), &[]),
        (
            json!({"safety_identifier": "x".repeat(65)}),
            &[
                "Invalid 'safety_identifier': string too long. Expected a string with maximum length 64, but got a string with length 65 instead.",
            ],
        ),
        (
            json!({"prediction": {"type": "content", "content": []}}),
            &[
                "Invalid 'prediction.content': array too short. Expected an array with minimum length 1, but got an empty array instead.",
            ],
        ),
    ]);
}

#[test]
fn maps() {
    let long = "k".repeat(65);
    assert_messages(&[
        (json!({"metadata": {}}), &[]),
        (json!({"metadata": make_pairs(16)}), &[]),
        (json!({"metadata": {"k".repeat(64): "v".repeat(512)}}), &[]),
        (
            json!({"metadata": make_pairs(17)}),
            &[
                "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead.",
            ],
        ),
        (
            json!({"metadata": {long: "v"}}),
            &[
                "Invalid property name in 'metadata': 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…' is too long. Expected a string with maximum length 64, but got a string with length 65 instead.",
            ],
        ),
        (
            json!({"metadata": {"key": "v".repeat(513)}}),
            &[
                "Invalid 'metadata.key': string too long. Expected a string with maximum length 512, but got a string with length 513 instead.",
            ],
        ),
        (json!({"logit_bias": {"0": -100, "1": 100}}), &[]),
        (
            json!({"logit_bias": {"1": -101, "2": 101}}),
            &[
                "Invalid 'logit_bias[\"1\"]': integer below minimum value. Expected a value >= -100, but got -101 instead.",
                "Invalid 'logit_bias[\"2\"]': integer above maximum value. Expected a value <= 100, but got 101 instead.",
            ],
        ),
        (
            json!({"logit_bias": {"1": 1.5}}),
            &[
                "Invalid type for 'logit_bias[\"1\"]': expected an integer, but got a decimal instead.",
            ],
        ),
        (
            json!({"logit_bias": {"one": 1}}),
            &[
                "Invalid property name in 'logit_bias': 'one' does not match pattern. Expected a string that matches the pattern '^[0-9]+$'.",
            ],
        ),
    ]);
}

/// The fields that hold a name that the API limits, with this name.
fn list_names(name: &str) -> [(Value, &'static str); 3] {
    [
        (
            json!({"tools": [{"type": "function", "function": {"name": name}}]}),
            "tools[0].function.name",
        ),
        (json!({"functions": [{"name": name}]}), "functions[0].name"),
        (
            json!({"response_format": {"type": "json_schema", "json_schema": {"name": name}}}),
            "response_format.json_schema.name",
        ),
    ]
}

#[test]
fn names() {
    for name in ["a", "Z-9_", &"n".repeat(64)] {
        for (fields, _) in list_names(name) {
            assert_messages(&[(fields, &[])]);
        }
    }
    for name in ["", "a.b", "é", "a b", "a\n", &"n".repeat(65)] {
        for (fields, path) in list_names(name) {
            let message = format!(
                "Invalid '{path}': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]{{1,64}}$'."
            );
            assert_messages(&[(fields, &[message.as_str()])]);
        }
    }
    // The names in a choice or a call are any strings.
    assert_messages(&[
        (json!({"tool_choice": {"type": "function", "function": {"name": "a b"}}}), &[]),
        (json!({"tools": [{"type": "custom", "custom": {"name": "a b"}}]}), &[]),
    ]);
}

/// The messages for a conversation of this one message.
#[track_caller]
fn assert_message(message: &Value, expected: &[&str]) {
    assert_eq!(super::list_messages(&make_body(&json!({"messages": [message]}))), expected);
}

#[test]
fn contents() {
    for role in ["developer", "system", "user", "assistant"] {
        assert_message(&json!({"role": role, "content": ""}), &[]);
        assert_message(
            &json!({"role": role, "content": []}),
            &[
                "Invalid 'messages[0].content': array too short. Expected an array with minimum length 1, but got an empty array instead.",
            ],
        );
    }
    let image = |url| json!({"role": "user", "content": [{"type": "image_url", "image_url": {"url": url}}]});
    for url in ["https://example.com/a.png", "data:image/png;base64,iVBORw0KGgo="] {
        assert_message(&image(url), &[]);
    }
    for url in ["", "a.png", "//example.com/a.png", "https://example.com/a b"] {
        assert_message(
            &image(url),
            &[
                "Invalid 'messages[0].content[0].image_url.url': string does not match format. Expected a valid URL.",
            ],
        );
    }
}

#[test]
fn assistants() {
    let empty = "Invalid 'messages[0]': at least one of 'content', 'refusal', 'audio', 'tool_calls', and 'function_call' must be set, but none is.";
    assert_message(&json!({"role": "assistant"}), &[empty]);
    assert_message(&json!({"role": "assistant", "content": null, "name": "Ada"}), &[empty]);
    for fields in [
        json!({"content": ""}),
        json!({"refusal": "No."}),
        json!({"audio": {"id": "audio_1"}}),
        json!({"tool_calls": []}),
        json!({"function_call": {"name": "f", "arguments": ""}}),
    ] {
        let mut message = fields;
        message["role"] = json!("assistant");
        assert_message(&message, &[]);
    }
    let text = json!({"type": "text", "text": "a"});
    let refusal = json!({"type": "refusal", "refusal": "No."});
    let alone = "Invalid 'messages[0].content': a refusal must be the only part.";
    let content = |parts: &[&Value]| json!({"role": "assistant", "content": parts});
    assert_message(&content(&[&text, &text]), &[]);
    assert_message(&content(&[&refusal]), &[]);
    assert_message(&content(&[&text, &refusal]), &[alone]);
    assert_message(&content(&[&refusal, &refusal]), &[alone]);
    // The result of a function is required, but may be `null`.
    assert_message(&json!({"role": "function", "name": "f", "content": null}), &[]);
    assert_message(
        &json!({"role": "function", "name": "f"}),
        &["Missing required parameter: 'messages[0].content'."],
    );
}
