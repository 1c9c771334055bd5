//! The values inside of a run: messages, tools, and what else is nested.

use run_request::assistants::CreateRunRequest;

use super::{assert_table, assert_table_by_names};

#[test]
fn messages_are_wrong() {
    assert_table::<CreateRunRequest>(&[(
        r#"{"assistant_id": "a", "additional_messages": [{}]}"#,
        &[
            "additional_messages[0].role missing_required_parameter required",
            "additional_messages[0].content missing_required_parameter required",
        ],
    )]);
    assert_table_by_names::<CreateRunRequest>(&[(
        r#"{"assistant_id": "a", "additional_messages": [5, "hi", null, ["user", "hi"], {}]}"#,
        &[
            "additional_messages[0] invalid_type type",
            "additional_messages[1] invalid_type type",
            "additional_messages[2] invalid_type type",
            "additional_messages[3] invalid_type type",
            "additional_messages[4].role missing_required_parameter required",
            "additional_messages[4].content missing_required_parameter required",
        ],
    )]);
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "additional_messages": [
                {"role": "user", "content": "hi"},
                {"nmae": "bob", "role": "robot", "content": "hi"},
                {"role": 5, "content": {}, "attachments": 1, "metadata": {"k": 1}}]}"#,
            &[
                "additional_messages[1].role invalid_value one_of",
                "additional_messages[1].nmae unknown_parameter unknown",
                "additional_messages[2].role invalid_type type",
                "additional_messages[2].content invalid_type type",
                "additional_messages[2].attachments invalid_type type",
                "additional_messages[2].metadata.k invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "a", "additional_messages": [
                {"content": "hi", "content": "ho", "role": null}]}"#,
            &[
                "additional_messages[0].role invalid_type type",
                "additional_messages[0].content duplicate_parameter duplicate",
            ],
        ),
        (
            r#"{"assistant_id": "a", "additional_messages": [{"role": "user", "content": "hi",
                "attachments": [{"tools": [{"type": "file_search"}, {"type": "web"}, {}, "x"]},
                                {"file_id": "f"}, {"file_id": 1, "tools": []}]}]}"#,
            &[
                "additional_messages[0].attachments[0].file_id missing_required_parameter required",
                "additional_messages[0].attachments[0].tools[1].type invalid_value one_of",
                "additional_messages[0].attachments[0].tools[2].type missing_required_parameter \
                 required",
                "additional_messages[0].attachments[0].tools[3] invalid_type type",
                "additional_messages[0].attachments[1].tools missing_required_parameter required",
                "additional_messages[0].attachments[2].file_id invalid_type type",
            ],
        ),
    ]);
}

#[test]
fn parts_of_messages_are_wrong() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "additional_messages": [{"role": "user", "content": [
                {"type": "text", "text": 5}, {"type": "text"}, {"text": "hi"}, {"type": "audio"},
                {"type": 5}, 5, {"type": "text", "text": "fine"}]}]}"#,
            &[
                "additional_messages[0].content[0].text invalid_type type",
                "additional_messages[0].content[1].text missing_required_parameter required",
                "additional_messages[0].content[2].type missing_required_parameter required",
                "additional_messages[0].content[3].type invalid_value one_of",
                "additional_messages[0].content[4].type invalid_type type",
                "additional_messages[0].content[5] invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "a", "additional_messages": [{"role": "user", "content": [
                {"type": "image_url", "image_url": {"url": 1, "detail": "medium"}},
                {"image_url": {"detail": 7}, "type": "image_url"},
                {"type": "image_file", "image_file": "file-1"},
                {"type": "image_file", "image_file": {}}]}]}"#,
            &[
                "additional_messages[0].content[0].image_url.url invalid_type type",
                "additional_messages[0].content[0].image_url.detail invalid_value one_of",
                "additional_messages[0].content[1].image_url.url missing_required_parameter \
                 required",
                "additional_messages[0].content[1].image_url.detail invalid_type type",
                "additional_messages[0].content[2].image_file invalid_type type",
                "additional_messages[0].content[3].image_file.file_id missing_required_parameter \
                 required",
            ],
        ),
        (
            r#"{"assistant_id": "a", "additional_messages": [
                {"role": "user", "content": {"type": "text", "text": "hi"}},
                {"role": "user", "content": null}]}"#,
            &[
                "additional_messages[0].content invalid_type type",
                "additional_messages[1].content invalid_type type",
            ],
        ),
    ]);
}

#[test]
fn tools_are_wrong() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "tools": [{"type": "retrieval"}, {"type": "function"}, {},
                {"type": null}, {"function": {"name": "f"}}, "function", null,
                {"type": "code_interpreter"}]}"#,
            &[
                "tools[0].type invalid_value one_of",
                "tools[1].function missing_required_parameter required",
                "tools[2].type missing_required_parameter required",
                "tools[3].type invalid_type type",
                "tools[4].type missing_required_parameter required",
                "tools[5] invalid_type type",
                "tools[6] invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "a", "tools": [
                {"function": {"description": 1, "strict": "no", "parameters": []},
                 "type": "function"},
                {"type": "function", "function": {"name": null}},
                {"type": "function", "function": "f"}]}"#,
            &[
                "tools[0].function.description invalid_type type",
                "tools[0].function.name missing_required_parameter required",
                "tools[0].function.parameters invalid_type type",
                "tools[0].function.strict invalid_type type",
                "tools[1].function.name invalid_type type",
                "tools[2].function invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "a", "tools": [
                {"type": "file_search", "file_search": {"max_num_results": -1,
                 "ranking_options": {"ranker": "best"}}},
                {"type": "file_search", "file_search": {"max_num_results": 1.5,
                 "ranking_options": {"ranker": "auto", "score_threshold": "high"}}},
                {"type": "function", "type": "function", "function": {"name": "f"}}]}"#,
            &[
                "tools[0].file_search.max_num_results integer_below_min_value range",
                "tools[0].file_search.ranking_options.ranker invalid_value one_of",
                "tools[0].file_search.ranking_options.score_threshold \
                 missing_required_parameter required",
                "tools[1].file_search.max_num_results invalid_type type",
                "tools[1].file_search.ranking_options.score_threshold invalid_type type",
                "tools[2].type duplicate_parameter duplicate",
            ],
        ),
    ]);
    assert_table_by_names::<CreateRunRequest>(&[(
        r#"{"assistant_id": "a", "tools": [["function", {"name": "f"}],
                {"type": "file_search", "file_search": {"max_num_results": null}}]}"#,
        &["tools[0] invalid_type type", "tools[1].file_search.max_num_results invalid_type type"],
    )]);
}

#[test]
fn the_choice_of_a_tool_is_wrong() {
    assert_table::<CreateRunRequest>(&[
        (r#"{"assistant_id": "a", "tool_choice": "any"}"#, &["tool_choice invalid_value one_of"]),
        (r#"{"assistant_id": "a", "tool_choice": true}"#, &["tool_choice invalid_type type"]),
        (
            r#"{"assistant_id": "a", "tool_choice": {}}"#,
            &["tool_choice.type missing_required_parameter required"],
        ),
        (
            r#"{"assistant_id": "a", "tool_choice": {"type": "auto"}}"#,
            &["tool_choice.type invalid_value one_of"],
        ),
        (
            r#"{"assistant_id": "a", "tool_choice": {"type": 5, "function": {"name": 5}}}"#,
            &["tool_choice.type invalid_type type", "tool_choice.function.name invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "tool_choice": {"type": "function", "function": {}}}"#,
            &["tool_choice.function.name missing_required_parameter required"],
        ),
    ]);
}

#[test]
fn the_choice_of_a_tool_is_no_array() {
    assert_table_by_names::<CreateRunRequest>(&[
        (r#"{"assistant_id": "a", "tool_choice": ["auto"]}"#, &["tool_choice invalid_type type"]),
        (
            r#"{"assistant_id": "a", "tool_choice": ["function", {"name": "f"}], "stream": 1}"#,
            &["stream invalid_type type", "tool_choice invalid_type type"],
        ),
    ]);
}

#[test]
fn the_format_of_the_response_is_wrong() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "response_format": "json"}"#,
            &["response_format invalid_value one_of"],
        ),
        (r#"{"assistant_id": "a", "response_format": 5}"#, &["response_format invalid_type type"]),
        (
            r#"{"assistant_id": "a", "response_format": {}}"#,
            &["response_format.type missing_required_parameter required"],
        ),
        (
            r#"{"assistant_id": "a", "response_format": {"type": "json"}}"#,
            &["response_format.type invalid_value one_of"],
        ),
        (
            r#"{"assistant_id": "a", "response_format": {"type": "json_schema"}}"#,
            &["response_format.json_schema missing_required_parameter required"],
        ),
        (
            r#"{"assistant_id": "a", "response_format": {"json_schema": {"schema": "x",
                "strict": 1}, "type": "json_schema"}}"#,
            &[
                "response_format.json_schema.name missing_required_parameter required",
                "response_format.json_schema.schema invalid_type type",
                "response_format.json_schema.strict invalid_type type",
            ],
        ),
    ]);
}

#[test]
fn the_truncation_is_wrong() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "truncation_strategy": "auto"}"#,
            &["truncation_strategy invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "truncation_strategy": {"last_messages": -1}}"#,
            &[
                "truncation_strategy.type missing_required_parameter required",
                "truncation_strategy.last_messages integer_below_min_value range",
            ],
        ),
        (
            r#"{"truncation_strategy": {"last_messages": "all", "type": "none"}}"#,
            &[
                "assistant_id missing_required_parameter required",
                "truncation_strategy.type invalid_value one_of",
                "truncation_strategy.last_messages invalid_type type",
            ],
        ),
    ]);
}
