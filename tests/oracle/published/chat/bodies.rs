//! Bodies that use all parts of the schema.

use serde_json::{Value, json};

pub(super) fn list_bodies() -> Vec<Value> {
    let mut bodies: Vec<Value> = list_fields().iter().map(make_body).collect();
    bodies.extend(list_messages().iter().map(|messages| make_body(&json!({"messages": messages}))));
    bodies
}

/// The smallest body, with these fields too.
fn make_body(fields: &Value) -> Value {
    let mut body = json!({"model": "gpt-5.4", "messages": [{"role": "user", "content": "Hi"}]});
    for (name, value) in fields.as_object().into_iter().flatten() {
        body[name] = value.clone();
    }
    body
}

fn list_fields() -> Vec<Value> {
    vec![
        json!({}),
        json!({
            "temperature": 0.5, "top_p": 0.5, "frequency_penalty": -0.5, "presence_penalty": 0.5,
            "n": 2, "seed": -1, "max_completion_tokens": 100, "max_tokens": 100
        }),
        json!({"temperature": 2, "top_p": 1, "frequency_penalty": -2, "n": 128, "store": true}),
        json!({"logprobs": true, "top_logprobs": 20, "verbosity": "low"}),
        json!({"service_tier": "flex", "reasoning_effort": "xhigh", "stop": "END"}),
        json!({"service_tier": "auto", "reasoning_effort": "none", "stop": ["END", "a", "b", "c"]}),
        json!({
            "modalities": ["text", "audio"], "audio": {"voice": "alloy", "format": "pcm16"}
        }),
        json!({"audio": {"voice": {"id": "voice_1"}, "format": "wav"}, "modalities": ["text"]}),
        json!({
            "stream": true,
            "stream_options": {"include_usage": true, "include_obfuscation": false}
        }),
        json!({"metadata": {"key": "value"}, "logit_bias": {"50256": -100, "1": 100}}),
        json!({"web_search_options": {
            "user_location": {
                "type": "approximate",
                "approximate": {
                    "country": "NO", "region": "Oslo", "city": "Oslo", "timezone": "Europe/Oslo"
                }
            },
            "search_context_size": "high"
        }}),
        json!({"moderation": {
            "model": "m", "policy": {"input": {"mode": "score"}, "output": {"mode": "block"}}
        }}),
        json!({
            "user": "a", "safety_identifier": "a", "prompt_cache_key": "a",
            "prompt_cache_retention": "24h", "prompt_cache_options": {"ttl": "30m", "mode": "explicit"}
        }),
        json!({"prompt_cache_retention": "in_memory", "prompt_cache_options": {"mode": "implicit"}}),
        json!({"prediction": {"type": "content", "content": "let x = 1;"}}),
        json!({"prediction": {"type": "content", "content": [{"type": "text", "text": "a"}]}}),
        json!({"response_format": {"type": "text"}}),
        json!({"response_format": {"type": "json_object"}}),
        json!({"response_format": {"type": "json_schema", "json_schema": {
            "description": "A reply.", "name": "reply", "schema": {"type": "object"}, "strict": true
        }}}),
        json!({
            "tools": [
                {"type": "function", "function": {
                    "description": "Finds.", "name": "find", "parameters": {}, "strict": false
                }},
                {"type": "custom", "custom": {"name": "run", "format": {"type": "text"}}},
                {"type": "custom", "custom": {"name": "run", "description": "Runs.", "format": {
                    "type": "grammar", "grammar": {"definition": "a", "syntax": "lark"}
                }}}
            ],
            "tool_choice": "required",
            "parallel_tool_calls": false
        }),
        json!({"tool_choice": {"type": "function", "function": {"name": "find"}}}),
        json!({"tool_choice": {"type": "custom", "custom": {"name": "run"}}}),
        json!({"tool_choice": {"type": "allowed_tools", "allowed_tools": {
            "mode": "auto", "tools": [{"type": "function", "function": {"name": "find"}}]
        }}}),
        json!({
            "functions": [{"name": "find", "description": "Finds.", "parameters": {"a": 1}}],
            "function_call": {"name": "find"}
        }),
        json!({"functions": [{"name": "find"}], "function_call": "auto"}),
    ]
}

fn list_messages() -> Vec<Value> {
    let part = json!({"type": "text", "text": "a"});
    let cached =
        json!({"type": "text", "text": "a", "prompt_cache_breakpoint": {"mode": "explicit"}});
    vec![
        json!([{"role": "developer", "content": "a", "name": "Ada"}]),
        json!([{"role": "developer", "content": [part, cached]}]),
        json!([{"role": "system", "content": [cached]}, {"role": "system", "content": "a"}]),
        json!([{"role": "user", "content": [
            part,
            {"type": "image_url", "image_url": {"url": "https://example.com/a", "detail": "low"}},
            {"type": "input_audio", "input_audio": {"data": "AA==", "format": "wav"}},
            {"type": "file", "file": {"filename": "a", "file_data": "AA==", "file_id": "file-1"}}
        ]}]),
        json!([{"role": "assistant", "content": "a", "name": "Ada", "refusal": null}]),
        json!([{"role": "assistant", "content": [part, cached]}]),
        json!([{"role": "assistant", "content": [{"type": "refusal", "refusal": "No."}]}]),
        json!([{"role": "assistant", "refusal": "No.", "audio": {"id": "audio_1"}}]),
        json!([
            {"role": "assistant", "tool_calls": [
                {"id": "1", "type": "function", "function": {"name": "find", "arguments": "{}"}},
                {"id": "2", "type": "custom", "custom": {"name": "run", "input": "x"}}
            ]},
            {"role": "tool", "content": "a", "tool_call_id": "1"},
            {"role": "tool", "content": [part], "tool_call_id": "2"}
        ]),
        json!([
            {"role": "assistant", "function_call": {"name": "find", "arguments": "{}"}},
            {"role": "function", "name": "find", "content": "a"},
            {"role": "function", "name": "find", "content": null}
        ]),
    ]
}
