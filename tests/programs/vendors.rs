//! The example `vendors`, run by cargo: what it prints, and the bodies that it reads.

use std::io::Write;
use std::process::{Output, Stdio};

use serde_json::{Map, Value, json};

use crate::support::cargo::cargo;

fn run_vendors(arguments: &[&str], input: &str) -> Output {
    let mut example = cargo()
        .args(["run", "--quiet", "--all-features"])
        .args(["--example", "vendors", "--"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("cargo runs");
    example.stdin.take().expect("it is piped").write_all(input.as_bytes()).expect("it reads");
    example.wait_with_output().expect("it ends")
}

/// A chat request with these fields.
fn with(fields: &Value) -> Value {
    let mut body = json!({"messages": [{"role": "user", "content": "a"}], "model": "m"});
    for (name, value) in fields.as_object().expect("it is an object") {
        body[name] = value.clone();
    }
    body
}

/// What the server's request says about these fields.
fn find_faults(server: &str, fields: &Value) -> Vec<String> {
    let output = run_vendors(&[server], &with(fields).to_string());
    let faults = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{fields}: {faults}");
    faults.lines().map(str::to_owned).collect()
}

/// The fields that OpenRouter adds, each with a value.
fn open_router() -> Value {
    json!({
        "models": ["a/b", "c/d"],
        "provider": {
            "order": ["azure"],
            "only": ["azure", "groq"],
            "ignore": ["deepinfra"],
            "allow_fallbacks": false,
            "require_parameters": true,
            "zdr": true,
            "enforce_distillable_text": false,
            "data_collection": "deny",
            "quantizations": ["bf16", "fp8", "unknown"],
            "sort": {"by": "price", "partition": "none"},
            "max_price": {"prompt": "0.5", "completion": "1"},
            "preferred_max_latency": 1.5,
            "preferred_min_throughput": {"p50": 100.0, "p90": 20.0},
        },
        "plugins": [
            {"id": "web", "max_results": 3, "include_domains": ["example.com"]},
            {"id": "file-parser", "pdf": {"engine": "native"}},
            {"id": "context-compression", "engine": "middle-out"},
            {"id": "response-healing", "enabled": false},
            {"id": "moderation"},
        ],
        "reasoning": {"effort": "xhigh", "summary": "concise"},
        "top_k": 40,
        "min_p": 0.5,
        "top_a": 1.0,
        "repetition_penalty": 1.1,
        "session_id": "s".repeat(256),
        "trace": {"trace_id": "t", "span_name": "s", "anything": [1]},
        "debug": {"echo_upstream_body": true},
        "stream": true,
        "cache_control": {"type": "ephemeral", "ttl": "1h"},
        "image_config": {"aspect_ratio": "16:9", "strength": 0.5},
        "stop_server_tools_when": [
            {"type": "step_count_is", "step_count": 5},
            {"type": "has_tool_call", "tool_name": "end"},
            {"type": "max_tokens_used", "max_tokens": 10_000},
            {"type": "max_cost", "max_cost_in_dollars": 0.5},
            {"type": "finish_reason_is", "reason": "length"},
        ],
        "route": "fallback",
    })
}

fn groq() -> Value {
    json!({
        "citation_options": "enabled",
        "compound_custom": {
            "models": {"answering_model": "a", "reasoning_model": "b"},
            "tools": {"enabled_tools": ["wolfram"], "wolfram_settings": {"authorization": "key"}},
        },
        "disable_tool_validation": true,
        "documents": [
            {"source": {"type": "text", "text": "a"}},
            {"id": "1", "source": {"type": "json", "data": {"a": 1}}},
        ],
        "search_settings": {
            "country": "norway",
            "include_domains": ["a.com"],
            "exclude_domains": ["b.com"],
            "include_images": false,
        },
        "include_domains": ["a.com"],
        "exclude_domains": ["b.com"],
        "reasoning_format": "hidden",
        "reasoning_effort": "default",
        "service_tier": "on_demand",
        "n": 1,
    })
}

fn vllm() -> Value {
    json!({
        "best_of": 4,
        "n": 2,
        "use_beam_search": true,
        "top_k": -1,
        "min_p": 0.5,
        "repetition_penalty": 1.5,
        "length_penalty": -1.0,
        "stop_token_ids": [1, 2],
        "include_stop_str_in_output": true,
        "ignore_eos": true,
        "min_tokens": 16,
        "max_tokens": 16,
        "skip_special_tokens": false,
        "spaces_between_special_tokens": false,
        "truncate_prompt_tokens": 1,
        "prompt_logprobs": 0,
        "allowed_token_ids": [3],
        "bad_words": ["no"],
        "logits_processors": ["a.B", {"qualname": "a.C", "args": [1], "kwargs": {"b": 2}}],
        "echo": true,
        "add_generation_prompt": false,
        "continue_final_message": true,
        "add_special_tokens": true,
        "documents": [{"title": "a", "text": "b"}],
        "chat_template": "{{ messages }}",
        "chat_template_kwargs": {"enable_thinking": false},
        "mm_processor_kwargs": {"num_crops": 4},
        "guided_json": {"type": "object"},
        "guided_decoding_backend": "xgrammar",
        "guided_whitespace_pattern": " ?",
        "structural_tag": "{}",
        "priority": -5,
        "request_id": "r",
        "return_tokens_as_token_ids": true,
        "cache_salt": "s",
        "kv_transfer_params": {"do_remote_decode": true},
        "vllm_xargs": {"a": "b", "c": 1, "d": 0.5},
        "of_a_newer_server": {"a": null},
    })
}

#[test]
fn a_request_for_each_server_is_printed() {
    let output = run_vendors(&[], "");
    let shown = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    for line in [
        "For OpenRouter, openai/gpt-4o:",
        "    \"sort\": \"throughput\"",
        "      \"id\": \"response-healing\"",
        "For Groq, qwen/qwen3-32b:",
        "  \"reasoning_effort\": \"default\",",
        "  \"reasoning_format\": \"parsed\"",
        "For vLLM, meta-llama/Llama-3.1-8B-Instruct:",
        "    \"draft_tokens\": 4",
        "  \"from_a_plugin\": true",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line}: {shown}");
    }
    assert_eq!(shown.matches("\"temperature\": 0.3,").count(), 3, "{shown}");
}

#[test]
fn every_field_of_a_vendor_is_read_and_written() {
    for (server, fields) in [("openrouter", open_router()), ("groq", groq()), ("vllm", vllm())] {
        let body = with(&fields);
        let output = run_vendors(&[server], &body.to_string());
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{server}: {error}");
        let written: Map<String, Value> = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(Value::from(written), body, "{server}");
    }
}

#[test]
fn limits_of_openrouter() {
    let faults = find_faults(
        "openrouter",
        &json!({
            "temperature": 3,
            "models": [""],
            "provider": {"order": [""], "sort": "speed", "price": 1},
            "plugins": [{"id": "wbe"}],
            "top_k": 0,
            "min_p": 2,
            "repetition_penalty": 0,
            "session_id": "s".repeat(257),
            "cache_control": {"type": "ephemeral", "ttl": "2h"},
            "stop_server_tools_when": [],
            "top_n": 1,
        }),
    );
    let expected = [
        "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
        "Invalid 'models[0]': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "Invalid 'provider.order[0]': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "Invalid 'provider.sort': value not supported. Supported values are: 'price', 'throughput', 'latency', and 'exacto'.",
        "Unknown parameter: 'provider.price'.",
        "Invalid 'plugins[0].id': value not supported. Supported values are: 'web', 'file-parser', 'context-compression', 'response-healing', and 'moderation'.",
        "Invalid 'top_k': integer below minimum value. Expected a value >= 1, but got 0 instead.",
        "Invalid 'min_p': decimal above maximum value. Expected a value <= 1, but got 2 instead.",
        "Invalid 'repetition_penalty': decimal below minimum value. Expected a value > 0, but got 0 instead.",
        "Invalid 'session_id': string too long. Expected a string with maximum length 256, but got a string with length 257 instead.",
        "Invalid 'cache_control.ttl': value not supported. Supported values are: '5m' and '1h'.",
        "Invalid 'stop_server_tools_when': array too short. Expected an array with minimum length 1, but got an empty array instead.",
        "Unknown parameter: 'top_n'.",
    ];
    assert_eq!(faults, expected);

    let faults = find_faults("openrouter", &json!({"debug": {"echo_upstream_body": true}}));
    assert_eq!(faults, ["Invalid 'debug': requires 'stream' to be true."]);
}

#[test]
fn limits_of_groq() {
    let faults = find_faults(
        "groq",
        &json!({
            "citation_options": "on",
            "documents": [{"source": {"type": "url"}}],
            "include_reasoning": true,
            "reasoning_format": "raw",
            "stop": ["1", "2", "3", "4", "5"],
            "compound_custom": {"tools": {"wolfram_settings": {"authorization": 5}}},
        }),
    );
    let expected = [
        "Invalid 'stop': array too long. Expected an array with maximum length 4, but got an array with length 5 instead.",
        "Invalid 'citation_options': value not supported. Supported values are: 'enabled' and 'disabled'.",
        "Invalid type for 'compound_custom.tools.wolfram_settings.authorization': expected a string, but got an integer instead.",
        "Invalid 'documents[0].source.type': value not supported. Supported values are: 'text' and 'json'.",
        "Invalid 'reasoning_format': conflicts with 'include_reasoning'. Only one of them may be set.",
    ];
    assert_eq!(faults, expected);

    let tool = json!({"type": "function", "function": {"name": "f"}});
    let faults = find_faults(
        "groq",
        &json!({
            "n": 2,
            "tools": vec![tool; 129],
            "service_tier": "priority",
            "reasoning_effort": "xhigh",
        }),
    );
    let expected = [
        "Invalid 'n': only 1 is supported.",
        "Invalid 'tools': at most 128 tools are supported.",
        "Invalid 'service_tier': Groq supports auto, on_demand, flex, performance.",
        "Invalid 'reasoning_effort': Groq supports none, default, low, medium, high.",
    ];
    assert_eq!(faults, expected);
}

#[test]
fn limits_of_vllm() {
    let faults = find_faults(
        "vllm",
        &json!({
            "best_of": 0,
            "top_k": -2,
            "min_p": -1,
            "repetition_penalty": 0,
            "truncate_prompt_tokens": 0,
            "bad_words": [""],
            "add_generation_prompt": true,
            "continue_final_message": true,
            "cache_salt": "",
            "vllm_xargs": {"a": true},
            "k".repeat(65): 1,
        }),
    );
    let name = "k".repeat(32);
    let expected = [
        "Invalid 'best_of': integer below minimum value. Expected a value >= 1, but got 0 instead.",
        "Invalid 'top_k': integer below minimum value. Expected a value >= -1, but got -2 instead.",
        "Invalid 'min_p': decimal below minimum value. Expected a value >= 0, but got -1 instead.",
        "Invalid 'repetition_penalty': decimal below minimum value. Expected a value > 0, but got 0 instead.",
        "Invalid 'truncate_prompt_tokens': integer below minimum value. Expected a value >= 1, but got 0 instead.",
        "Invalid 'bad_words[0]': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "Invalid 'continue_final_message': cannot be true if 'add_generation_prompt' is.",
        "Invalid 'cache_salt': string too short. Expected a string with minimum length 1, but got an empty string instead.",
        "Invalid type for 'vllm_xargs.a': expected a number or a string, but got a boolean instead.",
        &format!(
            "Invalid property name: '{name}…' is too long. Expected a string with maximum length 64, but got a string with length 65 instead."
        ),
    ];
    assert_eq!(faults, expected);

    for (fields, fault) in [
        (
            json!({"min_tokens": 17, "max_completion_tokens": 16}),
            "Invalid 'min_tokens': more than the maximum number of tokens.",
        ),
        (
            json!({"guided_json": {}, "guided_choice": ["a"]}),
            "Invalid request: at most one of 'guided_json', 'guided_regex', 'guided_choice', and \
             'guided_grammar' may be set, but 'guided_json' and 'guided_choice' are.",
        ),
        (json!({"best_of": 1, "n": 2}), "Invalid 'best_of': fewer than 'n'."),
    ] {
        assert_eq!(find_faults("vllm", &fields), [fault]);
    }
}
