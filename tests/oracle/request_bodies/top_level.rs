//! The fields of the request: missing, unknown, null, or of another type.

use super::{Row, invalid, make_run, rejected, valid};

pub(crate) fn list_rows() -> Vec<Row> {
    let mut rows = list_whole();
    rows.extend(list_nulls());
    rows.extend(list_types());
    rows.extend(list_number_types());
    rows
}

fn list_whole() -> Vec<Row> {
    vec![
        valid("least", r#"{"assistant_id": "asst_1"}"#),
        valid("everything", EVERYTHING),
        valid("every field null", EVERY_NULL),
        rejected("nothing", "{}", "missing field `assistant_id`"),
        rejected("assistant_id missing", r#"{"model": "gpt-4o"}"#, "missing field `assistant_id`"),
        rejected(
            "unknown field",
            make_run(r#""thread_id": "thread_1""#),
            "unknown field `thread_id`",
        ),
        rejected("camel case", make_run(r#""topP": 1"#), "unknown field `topP`"),
        rejected("null request", "null", "invalid type: null"),
        rejected("string request", r#""asst_1""#, "invalid type: string"),
        rejected("number request", "7", "invalid type: integer `7`"),
        rejected("empty array request", "[]", "invalid type: sequence"),
        rejected(
            "request as an array",
            r#"["asst_1", null, null, null, null, null, null, 1, null, null, null, null, null, null, true, null]"#,
            "invalid type: sequence, expected struct CreateRunRequest",
        ),
        rejected(
            "truncation as an array",
            make_run(r#""truncation_strategy": ["auto", 3]"#),
            "invalid type: sequence, expected struct TruncationStrategy",
        ),
        valid("empty model", make_run(r#""model": """#)),
        valid("unknown model", make_run(r#""model": "llama-3.1-70b""#)),
        valid(
            "instructions of any length",
            make_run(&format!(r#""instructions": "{}""#, "x".repeat(300_000))),
        ),
        valid("empty lists", make_run(r#""additional_messages": [], "tools": [], "metadata": {}"#)),
        invalid(
            "three rules broken",
            make_run(r#""temperature": 3, "top_p": -1, "max_prompt_tokens": 0"#),
            &[
                "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 3 instead.",
                "Invalid 'top_p': decimal below minimum value. Expected a value >= 0, but got -1 instead.",
                "Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but got 0 instead.",
            ],
        ),
    ]
}

fn list_nulls() -> Vec<Row> {
    vec![
        rejected(
            "assistant_id null",
            r#"{"assistant_id": null}"#,
            "invalid type: null, expected a string",
        ),
        valid("model null", make_run(r#""model": null"#)),
        valid("instructions null", make_run(r#""instructions": null"#)),
        valid("additional_instructions null", make_run(r#""additional_instructions": null"#)),
        valid("additional_messages null", make_run(r#""additional_messages": null"#)),
        valid("tools null", make_run(r#""tools": null"#)),
        valid("metadata null", make_run(r#""metadata": null"#)),
        valid("temperature null", make_run(r#""temperature": null"#)),
        valid("top_p null", make_run(r#""top_p": null"#)),
        valid("stream null", make_run(r#""stream": null"#)),
        valid("max_prompt_tokens null", make_run(r#""max_prompt_tokens": null"#)),
        valid("max_completion_tokens null", make_run(r#""max_completion_tokens": null"#)),
        valid("truncation_strategy null", make_run(r#""truncation_strategy": null"#)),
        valid("tool_choice null", make_run(r#""tool_choice": null"#)),
        rejected(
            "parallel_tool_calls null",
            make_run(r#""parallel_tool_calls": null"#),
            "invalid type: null, expected a boolean",
        ),
        valid("response_format null", make_run(r#""response_format": null"#)),
    ]
}

fn list_types() -> Vec<Row> {
    vec![
        rejected(
            "assistant_id number",
            r#"{"assistant_id": 1}"#,
            "invalid type: integer `1`, expected a string",
        ),
        rejected(
            "model number",
            make_run(r#""model": 4"#),
            "invalid type: integer `4`, expected a string",
        ),
        rejected("model array", make_run(r#""model": ["gpt-4o"]"#), "expected a string"),
        rejected(
            "instructions array",
            make_run(r#""instructions": ["Be brief."]"#),
            "invalid type: sequence, expected a string",
        ),
        rejected(
            "additional_instructions number",
            make_run(r#""additional_instructions": 1"#),
            "invalid type: integer `1`, expected a string",
        ),
        rejected(
            "additional_messages object",
            make_run(r#""additional_messages": {}"#),
            "invalid type: map, expected a sequence",
        ),
        rejected(
            "additional_messages of null",
            make_run(r#""additional_messages": [null]"#),
            "invalid type: null",
        ),
        rejected(
            "tools object",
            make_run(r#""tools": {"type": "code_interpreter"}"#),
            "invalid type: map, expected a sequence",
        ),
        rejected(
            "tools of null",
            make_run(r#""tools": [null]"#),
            "invalid type: null, expected internally tagged enum AssistantTool",
        ),
        rejected(
            "metadata array",
            make_run(r#""metadata": []"#),
            "invalid type: sequence, expected a map",
        ),
        rejected("metadata string", make_run(r#""metadata": "v""#), "expected a map"),
        rejected(
            "metadata value number",
            make_run(r#""metadata": {"k": 1}"#),
            "invalid type: integer `1`, expected a string",
        ),
        rejected(
            "metadata value null",
            make_run(r#""metadata": {"k": null}"#),
            "invalid type: null, expected a string",
        ),
    ]
}

fn list_number_types() -> Vec<Row> {
    vec![
        rejected(
            "temperature string",
            make_run(r#""temperature": "1""#),
            r#"invalid type: string "1", expected f64"#,
        ),
        rejected(
            "top_p boolean",
            make_run(r#""top_p": true"#),
            "invalid type: boolean `true`, expected f64",
        ),
        rejected("stream string", make_run(r#""stream": "true""#), "expected a boolean"),
        rejected("stream number", make_run(r#""stream": 1"#), "expected a boolean"),
        rejected(
            "max_prompt_tokens string",
            make_run(r#""max_prompt_tokens": "256""#),
            "expected u64",
        ),
        rejected(
            "max_prompt_tokens fraction",
            make_run(r#""max_prompt_tokens": 256.5"#),
            "invalid type: floating point `256.5`, expected u64",
        ),
        rejected(
            "max_prompt_tokens negative",
            make_run(r#""max_prompt_tokens": -256"#),
            "invalid value: integer `-256`, expected u64",
        ),
        rejected(
            "max_completion_tokens fraction",
            make_run(r#""max_completion_tokens": 1000.25"#),
            "expected u64",
        ),
        rejected(
            "max_completion_tokens negative",
            make_run(r#""max_completion_tokens": -1"#),
            "expected u64",
        ),
        rejected(
            "truncation_strategy string",
            make_run(r#""truncation_strategy": "auto""#),
            "expected struct TruncationStrategy",
        ),
        rejected(
            "parallel_tool_calls string",
            make_run(r#""parallel_tool_calls": "no""#),
            "expected a boolean",
        ),
    ]
}

const EVERYTHING: &str = r#"{
    "assistant_id": "asst_1",
    "model": "gpt-4o-mini",
    "instructions": "Answer in one sentence.",
    "additional_instructions": "",
    "additional_messages": [
        {"role": "user", "content": "Hi", "metadata": {"from": "web"}, "attachments": [
            {"file_id": "file-1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]}
        ]},
        {"role": "assistant", "content": [
            {"type": "text", "text": "Hello"},
            {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "low"}},
            {"type": "image_file", "image_file": {"file_id": "file-2", "detail": "high"}}
        ]}
    ],
    "tools": [
        {"type": "code_interpreter"},
        {"type": "file_search", "file_search": {
            "max_num_results": 8,
            "ranking_options": {"ranker": "default_2024_08_21", "score_threshold": 0.5}
        }},
        {"type": "function", "function": {
            "name": "get_temperature",
            "description": "The temperature in a city.",
            "parameters": {"type": "object", "properties": {"city": {"type": "string", "default": null}}},
            "strict": true
        }}
    ],
    "metadata": {"ticket": "42", "": "an empty key is a key"},
    "temperature": 0.2,
    "top_p": 0.9,
    "stream": false,
    "max_prompt_tokens": 1000,
    "max_completion_tokens": 2000,
    "truncation_strategy": {"type": "last_messages", "last_messages": 10},
    "tool_choice": {"type": "function", "function": {"name": "get_temperature"}},
    "parallel_tool_calls": false,
    "response_format": {"type": "json_schema", "json_schema": {
        "name": "answer", "description": "One sentence.", "schema": {"type": "object"}, "strict": false
    }}
}"#;

const EVERY_NULL: &str = r#"{
    "assistant_id": "asst_1", "model": null, "instructions": null,
    "additional_instructions": null, "additional_messages": null, "tools": null,
    "metadata": null, "temperature": null, "top_p": null, "stream": null,
    "max_prompt_tokens": null, "max_completion_tokens": null, "truncation_strategy": null,
    "tool_choice": null, "response_format": null
}"#;
