//! A valid request costs no allocation to validate.

use run_request::assistants::CreateRunRequest;

/// All 16 fields, and everything in them that has a rule.
const FULL: &str = r#"{
    "assistant_id": "asst_1",
    "model": "llama-3.1-70b",
    "instructions": "Answer in one sentence.",
    "additional_instructions": "Be kind.",
    "additional_messages": [
        {"role": "user", "content": "Hi", "metadata": {"from": "web", "größe": "größer"}, "attachments": [
            {"file_id": "file-1", "tools": [{"type": "code_interpreter"}, {"type": "file_search"}]}
        ]},
        {"role": "assistant", "content": [
            {"type": "text", "text": "Like these?"},
            {"type": "image_url", "image_url": {"url": "https://example.com/a.png?b=c", "detail": "low"}},
            {"type": "image_url", "image_url": {"url": "https://[::1]:8080/%20", "detail": "high"}},
            {"type": "image_file", "image_file": {"file_id": "file-2", "detail": "auto"}}
        ]}
    ],
    "tools": [
        {"type": "code_interpreter"},
        {"type": "file_search", "file_search": {
            "max_num_results": 8,
            "ranking_options": {"ranker": "auto", "score_threshold": 0.5}
        }},
        {"type": "function", "function": {
            "name": "get_temperature",
            "description": "The temperature in a city.",
            "parameters": {"type": "object", "properties": {}},
            "strict": true
        }}
    ],
    "metadata": {"ticket": "42", "a.b[0]": "c"},
    "temperature": 0.2,
    "top_p": 0.9,
    "stream": true,
    "max_prompt_tokens": 1000,
    "max_completion_tokens": 2000,
    "truncation_strategy": {"type": "last_messages", "last_messages": 10},
    "tool_choice": {"type": "function", "function": {"name": "get_temperature"}},
    "parallel_tool_calls": false,
    "response_format": {"type": "json_schema", "json_schema": {
        "name": "answer", "schema": {"type": "object"}
    }}
}"#;

/// One test, so that no other thread shares the patterns' scratch space.
#[test]
fn a_valid_request_costs_none() {
    let mut request: CreateRunRequest = serde_json::from_str(FULL).unwrap();
    // The first call compiles the patterns.
    assert!(request.validate().is_ok());
    let info = allocation_counter::measure(|| assert!(request.validate().is_ok()));
    assert_eq!(info.count_total, 0, "{info:?}");

    // The counter does count.
    request.temperature = Some(3.0);
    let info = allocation_counter::measure(|| assert!(request.validate().is_err()));
    assert!(info.count_total > 0, "{info:?}");
}
