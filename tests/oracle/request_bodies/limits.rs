//! Every limit, at both edges.

use super::{
    Row, invalid, make_array, make_function, make_json_schema, make_message, make_message_with,
    make_pairs, make_part, make_run, make_search, valid, valid_as,
};

pub(crate) fn list_rows() -> Vec<Row> {
    let mut rows = list_numbers();
    rows.extend(list_searches());
    rows.extend(list_metadata());
    rows.extend(list_lengths());
    rows.extend(list_names());
    rows.extend(list_urls());
    rows
}

fn list_numbers() -> Vec<Row> {
    vec![
        valid("temperature 0", make_run(r#""temperature": 0"#)),
        valid("temperature 2", make_run(r#""temperature": 2"#)),
        valid("temperature 2.0", make_run(r#""temperature": 2.0"#)),
        invalid(
            "temperature below",
            make_run(r#""temperature": -0.001"#),
            &[
                "Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -0.001 instead.",
            ],
        ),
        invalid(
            "temperature above",
            make_run(r#""temperature": 2.001"#),
            &[
                "Invalid 'temperature': decimal above maximum value. Expected a value <= 2, but got 2.001 instead.",
            ],
        ),
        valid("top_p 0", make_run(r#""top_p": 0"#)),
        valid("top_p 1", make_run(r#""top_p": 1"#)),
        invalid(
            "top_p below",
            make_run(r#""top_p": -1e-3"#),
            &[
                "Invalid 'top_p': decimal below minimum value. Expected a value >= 0, but got -0.001 instead.",
            ],
        ),
        invalid(
            "top_p above",
            make_run(r#""top_p": 1.001"#),
            &[
                "Invalid 'top_p': decimal above maximum value. Expected a value <= 1, but got 1.001 instead.",
            ],
        ),
        valid("max_prompt_tokens 256", make_run(r#""max_prompt_tokens": 256"#)),
        invalid(
            "max_prompt_tokens 255",
            make_run(r#""max_prompt_tokens": 255"#),
            &[
                "Invalid 'max_prompt_tokens': integer below minimum value. Expected a value >= 256, but got 255 instead.",
            ],
        ),
        valid("max_completion_tokens 256", make_run(r#""max_completion_tokens": 256"#)),
        invalid(
            "max_completion_tokens 255",
            make_run(r#""max_completion_tokens": 255"#),
            &[
                "Invalid 'max_completion_tokens': integer below minimum value. Expected a value >= 256, but got 255 instead.",
            ],
        ),
        valid("max_completion_tokens large", make_run(r#""max_completion_tokens": 4294967296"#)),
        valid(
            "last_messages 1",
            make_run(r#""truncation_strategy": {"type": "last_messages", "last_messages": 1}"#),
        ),
        invalid(
            "last_messages 0",
            make_run(r#""truncation_strategy": {"type": "last_messages", "last_messages": 0}"#),
            &[
                "Invalid 'truncation_strategy.last_messages': integer below minimum value. Expected a value >= 1, but got 0 instead.",
            ],
        ),
    ]
}

fn list_searches() -> Vec<Row> {
    vec![
        valid("max_num_results 1", make_search(r#""max_num_results": 1"#)),
        valid("max_num_results 50", make_search(r#""max_num_results": 50"#)),
        invalid(
            "max_num_results 0",
            make_search(r#""max_num_results": 0"#),
            &[
                "Invalid 'tools[0].file_search.max_num_results': integer below minimum value. Expected a value >= 1, but got 0 instead.",
            ],
        ),
        invalid(
            "max_num_results 51",
            make_search(r#""max_num_results": 51"#),
            &[
                "Invalid 'tools[0].file_search.max_num_results': integer above maximum value. Expected a value <= 50, but got 51 instead.",
            ],
        ),
        valid("score_threshold 0", make_search(r#""ranking_options": {"score_threshold": 0}"#)),
        valid("score_threshold 1", make_search(r#""ranking_options": {"score_threshold": 1.0}"#)),
        invalid(
            "score_threshold below",
            make_search(r#""ranking_options": {"score_threshold": -0.1}"#),
            &[
                "Invalid 'tools[0].file_search.ranking_options.score_threshold': decimal below minimum value. Expected a value >= 0, but got -0.1 instead.",
            ],
        ),
        invalid(
            "score_threshold above",
            make_search(r#""ranking_options": {"score_threshold": 1.1}"#),
            &[
                "Invalid 'tools[0].file_search.ranking_options.score_threshold': decimal above maximum value. Expected a value <= 1, but got 1.1 instead.",
            ],
        ),
    ]
}

fn list_metadata() -> Vec<Row> {
    let with = |key: &str, value: &str| make_run(&format!(r#""metadata": {{"{key}": "{value}"}}"#));
    let of_message = |key: &str, value: &str| {
        make_message_with(&format!(r#""metadata": {{"{key}": "{value}"}}"#))
    };
    vec![
        valid("16 pairs", make_run(&format!(r#""metadata": {}"#, make_pairs(16)))),
        invalid(
            "17 pairs",
            make_run(&format!(r#""metadata": {}"#, make_pairs(17))),
            &[
                "Invalid 'metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead.",
            ],
        ),
        valid("key of 64", with(&"k".repeat(64), "v")),
        invalid(
            "key of 65",
            with(&"k".repeat(65), "v"),
            &[
                "Invalid property name in 'metadata': 'kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk…' is too long. Expected a string with maximum length 64, but got a string with length 65 instead.",
            ],
        ),
        valid("key of 64 é", with(&"é".repeat(64), "v")),
        invalid(
            "key of 65 é",
            with(&"é".repeat(65), "v"),
            &[
                "Invalid property name in 'metadata': 'éééééééééééééééééééééééééééééééé…' is too long. Expected a string with maximum length 64, but got a string with length 65 instead.",
            ],
        ),
        valid("key of 64 crabs", with(&"🦀".repeat(64), "v")),
        valid("value of 512", with("k", &"v".repeat(512))),
        invalid(
            "value of 513",
            with("k", &"v".repeat(513)),
            &[
                "Invalid 'metadata.k': string too long. Expected a string with maximum length 512, but got a string with length 513 instead.",
            ],
        ),
        valid("value of 512 crabs", with("a.b", &"🦀".repeat(512))),
        valid("value of 512 escaped crabs", with("k", &r"\ud83e\udd80".repeat(512))),
        invalid(
            "value of 513 crabs",
            with("a.b", &"🦀".repeat(513)),
            &[
                "Invalid 'metadata[\"a.b\"]': string too long. Expected a string with maximum length 512, but got a string with length 513 instead.",
            ],
        ),
        valid_as(
            "key twice",
            make_run(r#""metadata": {"k": "1", "k": "2"}"#),
            make_run(r#""metadata": {"k": "2"}"#),
        ),
        valid(
            "16 pairs of a message",
            make_message_with(&format!(r#""metadata": {}"#, make_pairs(16))),
        ),
        invalid(
            "17 pairs of a message",
            make_message_with(&format!(r#""metadata": {}"#, make_pairs(17))),
            &[
                "Invalid 'additional_messages[0].metadata': too many properties. Expected an object with at most 16 properties, but got an object with 17 properties instead.",
            ],
        ),
        valid("key of 64 in a message", of_message(&"é".repeat(64), "")),
        invalid(
            "key of 65 in a message",
            of_message(&"é".repeat(65), ""),
            &[
                "Invalid property name in 'additional_messages[0].metadata': 'éééééééééééééééééééééééééééééééé…' is too long. Expected a string with maximum length 64, but got a string with length 65 instead.",
            ],
        ),
        valid("value of 512 in a message", of_message("k", &"é".repeat(512))),
        invalid(
            "value of 513 in a message",
            of_message("k", &"é".repeat(513)),
            &[
                "Invalid 'additional_messages[0].metadata.k': string too long. Expected a string with maximum length 512, but got a string with length 513 instead.",
            ],
        ),
    ]
}

fn list_lengths() -> Vec<Row> {
    let tools = |count| {
        make_run(&format!(r#""tools": {}"#, make_array(r#"{"type": "file_search"}"#, count)))
    };
    vec![
        valid("20 tools", tools(20)),
        invalid(
            "21 tools",
            tools(21),
            &[
                "Invalid 'tools': array too long. Expected an array with maximum length 20, but got an array with length 21 instead.",
            ],
        ),
        valid("1 part", make_part(r#"{"type": "text", "text": ""}"#)),
        invalid(
            "no parts",
            make_message(r#"{"role": "user", "content": []}"#),
            &[
                "Invalid 'additional_messages[0].content': array too short. Expected an array with minimum length 1, but got an empty array instead.",
            ],
        ),
        valid("empty content", make_message(r#"{"role": "user", "content": ""}"#)),
    ]
}

fn list_names() -> Vec<Row> {
    let named = |name: &str| make_function(&format!(r#""name": "{name}""#));
    let schema = |name: &str| make_json_schema(&format!(r#""name": "{name}""#));
    vec![
        valid("function name of 1", named("_")),
        valid("function name of 64", named(&"aZ09_-a_".repeat(8))),
        invalid("function name empty", named(""), WRONG_FUNCTION),
        invalid("function name of 65", named(&"a".repeat(65)), WRONG_FUNCTION),
        invalid("function name with a space", named("get temperature"), WRONG_FUNCTION),
        invalid("function name with a letter of no ASCII", named("größe"), WRONG_FUNCTION),
        valid("schema name of 64", schema(&"a".repeat(64))),
        invalid("schema name of 65", schema(&"a".repeat(65)), WRONG_SCHEMA),
        invalid("schema name empty", schema(""), WRONG_SCHEMA),
        invalid("schema name with a dot", schema("a.b"), WRONG_SCHEMA),
        valid(
            "chosen function of any name",
            make_run(r#""tool_choice": {"type": "function", "function": {"name": ""}}"#),
        ),
    ]
}

const WRONG_FUNCTION: &[&str] = &[
    "Invalid 'tools[0].function.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]{1,64}$'.",
];

const WRONG_SCHEMA: &[&str] = &[
    "Invalid 'response_format.json_schema.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]{1,64}$'.",
];

fn list_urls() -> Vec<Row> {
    const WRONG: &[&str] = &[
        "Invalid 'additional_messages[0].content[0].image_url.url': string does not match format. Expected a valid URL.",
    ];
    let image = |url: &str| {
        make_part(&format!(r#"{{"type": "image_url", "image_url": {{"url": "{url}"}}}}"#))
    };
    vec![
        valid("url", image("https://example.com/a.png?size=2#top")),
        valid("data url", image("data:image/png;base64,AA==")),
        invalid("relative url", image("/a.png"), WRONG),
        invalid("empty url", image(""), WRONG),
        invalid("url with a space", image("https://example.com/a b.png"), WRONG),
    ]
}
