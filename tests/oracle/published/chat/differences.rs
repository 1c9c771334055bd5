//! The intended differences from the published schema.

use serde_json::{Map, Value, json};

use super::super::{Difference, LARGE_INTEGERS, WHOLE_DECIMALS};

pub(super) const DIFFERENCES: [Difference; 9] = [
    WHOLE_DECIMALS,
    LARGE_INTEGERS,
    Difference {
        why: "a number of tokens is not negative",
        repair: |document| {
            for name in ["max_completion_tokens", "max_tokens"] {
                if document[name].as_f64().is_some_and(|it| it < 0.0) {
                    document[name] = 0.into();
                }
            }
        },
    },
    Difference {
        why: "no model has an empty name, so that it is a mistake of the caller",
        repair: |document| {
            if document["model"] == "" {
                document["model"] = "m".into();
            }
        },
    },
    Difference {
        why: "an unknown field of the request is an error, as it is to the API itself",
        repair: |document| {
            let object = document.as_object_mut().into_iter();
            object.for_each(|it| it.retain(|name, _| FIELDS.contains(&name.as_str())));
        },
    },
    Difference {
        why: "`null` where the schema contradicts itself, or where async-openai sends it",
        repair: remove_nulls,
    },
    Difference {
        why: "other servers have tiers, efforts and modalities of their own",
        repair: close_enums,
    },
    Difference {
        why: "limits of names, maps and messages that only descriptions state",
        repair: keep_limits,
    },
    Difference {
        why: "fields that require others, which only descriptions state",
        repair: add_required_fields,
    },
];

const FIELDS: [&str; 37] = [
    "messages",
    "model",
    "service_tier",
    "modalities",
    "verbosity",
    "reasoning_effort",
    "max_completion_tokens",
    "frequency_penalty",
    "presence_penalty",
    "web_search_options",
    "top_logprobs",
    "response_format",
    "audio",
    "store",
    "moderation",
    "stream",
    "stop",
    "logit_bias",
    "logprobs",
    "max_tokens",
    "n",
    "prediction",
    "seed",
    "stream_options",
    "tools",
    "tool_choice",
    "parallel_tool_calls",
    "function_call",
    "functions",
    "metadata",
    "temperature",
    "top_p",
    "user",
    "safety_identifier",
    "prompt_cache_key",
    "prompt_cache_retention",
    "prompt_cache_options",
];

/// The elements of an array in this field.
fn list_elements<'a>(document: &'a mut Value, name: &str) -> Vec<&'a mut Value> {
    let array = document.get_mut(name).and_then(Value::as_array_mut);
    array.into_iter().flatten().collect()
}

fn remove_null(object: Option<&mut Value>, name: &str) {
    if let Some(object) = object.and_then(Value::as_object_mut) {
        if object.get(name).is_some_and(Value::is_null) {
            object.remove(name);
        }
    }
}

fn remove_nulls(document: &mut Value) {
    remove_null(Some(document), "top_logprobs");
    remove_null(document.get_mut("web_search_options"), "search_context_size");
    for name in ["country", "region", "city", "timezone"] {
        let location = document.pointer_mut("/web_search_options/user_location/approximate");
        remove_null(location, name);
    }
    for tool in list_elements(document, "tools") {
        remove_null(tool.get_mut("custom"), "description");
    }
}

fn close_enum(value: Option<&mut Value>, names: &[&str]) {
    if let Some(value) = value {
        if value.as_str().is_some_and(|it| !names.contains(&it)) {
            *value = names[0].into();
        }
    }
}

fn close_enums(document: &mut Value) {
    let tiers = ["auto", "default", "flex", "scale", "priority", "fast"];
    close_enum(document.get_mut("service_tier"), &tiers);
    let efforts = ["none", "minimal", "low", "medium", "high", "xhigh", "max"];
    close_enum(document.get_mut("reasoning_effort"), &efforts);
    for modality in list_elements(document, "modalities") {
        close_enum(Some(modality), &["text", "audio"]);
    }
}

fn keep_limits(document: &mut Value) {
    for tool in list_elements(document, "tools") {
        keep_name(tool.pointer_mut("/function/name"));
    }
    for function in list_elements(document, "functions") {
        keep_name(function.get_mut("name"));
    }
    keep_name(document.pointer_mut("/response_format/json_schema/name"));
    if let Some(metadata) = document.get_mut("metadata").and_then(Value::as_object_mut) {
        keep_metadata(metadata);
    }
    if let Some(biases) = document.get_mut("logit_bias").and_then(Value::as_object_mut) {
        biases.retain(|key, _| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit()));
        for bias in biases.values_mut() {
            let whole = bias.as_f64().filter(|it| it.fract() == 0.0);
            if whole.is_some_and(|it| it.abs() > 100.0) {
                *bias = 100.into();
            }
        }
    }
    for message in list_elements(document, "messages") {
        keep_content(message);
    }
}

fn keep_name(name: Option<&mut Value>) {
    let is_good = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    let is_bad = |text: &str| !(1..=64).contains(&text.len()) || !text.bytes().all(is_good);
    if let Some(name) = name {
        if name.as_str().is_some_and(is_bad) {
            *name = "name".into();
        }
    }
}

fn keep_metadata(metadata: &mut Map<String, Value>) {
    let keys: Vec<String> = metadata.keys().cloned().collect();
    let long = keys.iter().filter(|key| key.chars().count() > 64);
    long.for_each(|key| drop(metadata.remove(key)));
    keys.iter().rev().take(metadata.len().saturating_sub(16)).for_each(|key| {
        metadata.remove(key);
    });
    for value in metadata.values_mut() {
        if value.as_str().is_some_and(|it| it.chars().count() > 512) {
            *value = "value".into();
        }
    }
}

/// A message of the assistant has something in it, and a refusal is alone.
fn keep_content(message: &mut Value) {
    if message["role"] != "assistant" {
        return;
    }
    let others = ["content", "refusal", "audio", "tool_calls", "function_call"];
    if others.iter().all(|name| message.get(name).is_none_or(Value::is_null)) {
        message["content"] = "a".into();
    }
    if let Some(parts) = message.get_mut("content").and_then(Value::as_array_mut) {
        let is_refusal = |part: &Value| part["type"] == "refusal";
        if parts.iter().all(is_refusal) {
            parts.truncate(1);
        } else {
            parts.retain(|part| !is_refusal(part));
        }
    }
}

fn add_required_fields(document: &mut Value) {
    let is_off = |value: &Value| value.is_null() || *value == false;
    if !document["top_logprobs"].is_null() && is_off(&document["logprobs"]) {
        document["logprobs"] = true.into();
    }
    if !document["stream_options"].is_null() && is_off(&document["stream"]) {
        document["stream"] = true.into();
    }
    let has_audio = list_elements(document, "modalities").iter().any(|it| **it == "audio");
    if has_audio && document["audio"].is_null() {
        document["audio"] = json!({"voice": "alloy", "format": "mp3"});
    }
}
