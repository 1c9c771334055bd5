//! The sentences in which faults are told.

use std::collections::BTreeMap;
use std::num::NonZeroU8;

use run_request::RunRequest;
use run_request::assistants::CreateRunRequest;
use serde::de::{Deserialize, Deserializer, Error};

use super::assert_sentences;

#[test]
fn faults_of_a_run_are_told_in_the_words_of_its_api() {
    assert_sentences::<CreateRunRequest>("{}", &["Missing required parameter: 'assistant_id'."]);
    assert_sentences::<CreateRunRequest>(
        "[]",
        &["Invalid type for the request: expected an object, but got an array instead."],
    );
    assert_sentences::<CreateRunRequest>(
        "null",
        &["Invalid type for the request: expected an object, but got null instead."],
    );
    assert_sentences::<CreateRunRequest>(
        "\"run\"",
        &["Invalid type for the request: expected an object, but got a string instead."],
    );
    assert_sentences::<CreateRunRequest>(
        r#"{"temperature": "hot", "top_p": null, "stream": 1, "max_prompt_tokens": 256.5,
            "assistant_id": true, "temperature": 1, "strem": 1, "metadata": {"a b": []},
            "parallel_tool_calls": null, "max_completion_tokens": -1}"#,
        &[
            "Invalid type for 'assistant_id': expected a string, but got a boolean instead.",
            "Invalid type for 'metadata[\"a b\"]': expected a string, but got an array instead.",
            "Invalid type for 'temperature': expected a decimal, but got a string instead.",
            "Duplicate parameter: 'temperature'.",
            "Invalid type for 'stream': expected a boolean, but got an integer instead.",
            "Invalid type for 'max_prompt_tokens': expected an integer, but got a decimal instead.",
            "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 0, \
             but got -1 instead.",
            "Invalid type for 'parallel_tool_calls': expected a boolean, but got null instead.",
            "Unknown parameter: 'strem'.",
        ],
    );
    assert_sentences::<CreateRunRequest>(
        r#"{"assistant_id": "a", "max_prompt_tokens": 18446744073709551616, "model": 4,
            "additional_messages": [{"role": "system", "nmae": "x"}, 5, {"role": 5,
                "content": 5}],
            "tools": [{"type": "web"}, {}, {"type": 5}, "web", {"type": "function"}],
            "tool_choice": "any", "response_format": {"type": "xml"}}"#,
        &[
            "Invalid type for 'model': expected a string, but got an integer instead.",
            "Invalid 'additional_messages[0].role': value not supported. Supported values are: \
             'user' and 'assistant'.",
            "Missing required parameter: 'additional_messages[0].content'.",
            "Unknown parameter: 'additional_messages[0].nmae'.",
            "Invalid type for 'additional_messages[1]': expected an object, but got an integer \
             instead.",
            "Invalid type for 'additional_messages[2].role': expected a string, but got an \
             integer instead.",
            "Invalid type for 'additional_messages[2].content': expected a string or an array, \
             but got an integer instead.",
            "Invalid 'tools[0].type': value not supported. Supported values are: \
             'code_interpreter', 'file_search', and 'function'.",
            "Missing required parameter: 'tools[1].type'.",
            "Invalid type for 'tools[2].type': expected a string, but got an integer instead.",
            "Invalid type for 'tools[3]': expected an object, but got a string instead.",
            "Missing required parameter: 'tools[4].function'.",
            "Invalid 'max_prompt_tokens': integer above maximum value. Expected a value <= \
             18446744073709551615, but got 1.8446744073709552e19 instead.",
            "Invalid 'tool_choice': value not supported. Supported values are: 'none', 'auto', \
             and 'required'.",
            "Invalid 'response_format.type': value not supported. Supported values are: 'text', \
             'json_object', and 'json_schema'.",
        ],
    );
    assert_sentences::<CreateRunRequest>(
        r#"{"assistant_id": "a", "tool_choice": 5, "response_format": []}"#,
        &[
            "Invalid type for 'tool_choice': expected a string or an object, but got an integer \
             instead.",
            "Invalid type for 'response_format': expected a string or an object, but got an array \
             instead.",
        ],
    );
}

#[derive(RunRequest, Debug)]
struct Shapes {
    byte: Option<u8>,
    small: Option<i8>,
    nonzero: Option<NonZeroU8>,
    letter: Option<char>,
    pair: Option<(u8, u8)>,
    list: Option<Vec<u8>>,
    by_number: Option<BTreeMap<u8, bool>>,
    #[request(secret)]
    pin: Option<u8>,
    #[request(secret)]
    headers: Option<BTreeMap<String, u8>>,
    step: Option<Step>,
    #[serde(flatten)]
    target: Target,
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "lowercase")]
enum Step {
    Wait,
    Move(u8),
}

#[derive(RunRequest, Debug)]
#[serde(rename_all = "snake_case")]
enum Target {
    UserId(u32),
    ThreadId(String),
}

#[test]
fn faults_of_other_shapes_are_told() {
    assert_sentences::<Shapes>(
        r#"{"byte": 256, "small": -129, "nonzero": 0, "letter": "ab", "pair": [1], "list": {},
            "by_number": {"x": true, "300": true, "1": 1}, "step": {}}"#,
        &[
            "Invalid 'byte': integer above maximum value. Expected a value <= 255, but got 256 \
             instead.",
            "Invalid 'small': integer below minimum value. Expected a value >= -128, but got -129 \
             instead.",
            "Invalid 'nonzero': expected a nonzero integer, but got 0 instead.",
            "Invalid 'letter': expected a character.",
            "Invalid 'pair': array too short. Expected an array with minimum length 2, but got an \
             array with length 1 instead.",
            "Invalid type for 'list': expected an array, but got an object instead.",
            "Invalid property name in 'by_number': 'x': expected an integer, but got a string \
             instead.",
            "Invalid property name in 'by_number': '300': integer above maximum value. Expected a \
             value <= 255, but got 300 instead.",
            "Invalid type for 'by_number[\"1\"]': expected a boolean, but got an integer instead.",
            "Invalid 'step': expected an object with a single key.",
            "Missing required parameter: 'user_id' or 'thread_id'.",
        ],
    );
    assert_sentences::<Shapes>(
        r#"{"pin": 4711, "headers": {"x-token": 256, "x-other": "abc"}, "step": "move",
            "thread_id": 5, "user_id": 6}"#,
        &[
            "Invalid 'pin': integer above maximum value. Expected a value <= 255.",
            "Invalid 'headers[\"…\"]': integer above maximum value. Expected a value <= 255.",
            "Invalid type for 'headers[\"…\"]': expected an integer, but got a string instead.",
            "Invalid type for 'step': expected an object, but got a string instead.",
            "Invalid 'user_id': conflicts with 'thread_id'. Only one of them may be set.",
            "Invalid type for 'thread_id': expected a string, but got an integer instead.",
        ],
    );
    assert_sentences::<Shapes>(
        r#"{"step": {"move": null}, "user_id": -1, "small": 5e30}"#,
        &[
            "Invalid 'small': integer above maximum value. Expected a value <= 127, but got 5e30 \
             instead.",
            "Invalid type for 'step.move': expected an integer, but got null instead.",
            "Invalid 'user_id': integer below minimum value. Expected a value >= 0, but got -1 \
             instead.",
        ],
    );
    assert_sentences::<Shapes>(
        r#"{"step": "run", "user_id": 1}"#,
        &["Invalid 'step': value not supported. Supported values are: 'wait' and 'move'."],
    );
}

/// Its words are told, but not those that repeat what it has read.
fn read_level<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u8, D::Error> {
    match &*String::deserialize(deserializer)? {
        "low" => Ok(1),
        text if text.starts_with("sk-") => Err(D::Error::custom(format_args!("{text} is a key"))),
        _ => Err(D::Error::custom("a level is low")),
    }
}

#[derive(RunRequest)]
#[serde(tag = "type")]
enum Leveled {
    Level {
        #[serde(deserialize_with = "read_level")]
        level: u8,
    },
}

#[test]
fn the_message_of_a_function_is_told_wherever_the_tag_is() {
    for (level, sentence) in [
        ("high", "Invalid 'level': a level is low"),
        ("sk-hidden", "Invalid 'level': value not valid."),
    ] {
        let first = format!(r#"{{"type": "Level", "level": "{level}"}}"#);
        let last = format!(r#"{{"level": "{level}", "type": "Level"}}"#);
        assert_sentences::<Leveled>(&first, &[sentence]);
        assert_sentences::<Leveled>(&last, &[sentence]);
    }
}
