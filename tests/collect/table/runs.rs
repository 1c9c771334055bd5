//! The fields of a run.

use run_request::assistants::CreateRunRequest;

use super::{assert_table, assert_table_by_names};

#[test]
fn something_else_stands_in_place_of_a_run() {
    assert_table::<CreateRunRequest>(&[
        ("null", &["- invalid_type type"]),
        ("true", &["- invalid_type type"]),
        ("5", &["- invalid_type type"]),
        ("-1.5", &["- invalid_type type"]),
        ("\"asst\"", &["- invalid_type type"]),
        ("{}", &["assistant_id missing_required_parameter required"]),
    ]);
    assert_table_by_names::<CreateRunRequest>(&[
        ("[]", &["- invalid_type type"]),
        (r#"["asst", "gpt-4o"]"#, &["- invalid_type type"]),
        (r#"[{"assistant_id": "asst"}]"#, &["- invalid_type type"]),
    ]);
}

#[test]
fn a_required_field_is_missing_or_wrong() {
    assert_table::<CreateRunRequest>(&[
        (r#"{"model": "gpt-4o"}"#, &["assistant_id missing_required_parameter required"]),
        (r#"{"assistant_id": null}"#, &["assistant_id invalid_type type"]),
        (r#"{"assistant_id": 5}"#, &["assistant_id invalid_type type"]),
        (r#"{"assistant_id": true}"#, &["assistant_id invalid_type type"]),
        (r#"{"assistant_id": 1.5}"#, &["assistant_id invalid_type type"]),
        (r#"{"assistant_id": []}"#, &["assistant_id invalid_type type"]),
        (r#"{"assistant_id": ["asst"]}"#, &["assistant_id invalid_type type"]),
        (r#"{"assistant_id": {"id": "asst"}}"#, &["assistant_id invalid_type type"]),
    ]);
}

#[test]
fn fields_are_unknown() {
    assert_table::<CreateRunRequest>(&[
        (r#"{"assistant_id": "a", "seed": 1}"#, &["seed unknown_parameter unknown"]),
        (
            r#"{"assistent_id": "a"}"#,
            &[
                "assistant_id missing_required_parameter required",
                "assistent_id unknown_parameter unknown",
            ],
        ),
        (
            r#"{"zeta": {"deep": [1, {}]}, "assistant_id": "a", "alpha": null, "zeta2": []}"#,
            &[
                "zeta unknown_parameter unknown",
                "alpha unknown_parameter unknown",
                "zeta2 unknown_parameter unknown",
            ],
        ),
        (
            r#"{"Stream": true, "stream": "yes", "assistant_id": "a"}"#,
            &["stream invalid_type type", "Stream unknown_parameter unknown"],
        ),
        (r#"{"": 1, "assistant_id": "a"}"#, &["[\"\"] unknown_parameter unknown"]),
        (r#"{"a.b": 1, "assistant_id": "a"}"#, &["[\"a.b\"] unknown_parameter unknown"]),
        (
            r#"{"x": 1, "x": 2, "assistant_id": "a"}"#,
            &["x unknown_parameter unknown", "x unknown_parameter unknown"],
        ),
    ]);
}

#[test]
fn fields_are_given_twice() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "assistant_id": "b"}"#,
            &["assistant_id duplicate_parameter duplicate"],
        ),
        (
            r#"{"assistant_id": 1, "assistant_id": "b"}"#,
            &["assistant_id invalid_type type", "assistant_id duplicate_parameter duplicate"],
        ),
        (
            r#"{"assistant_id": "a", "assistant_id": 1}"#,
            &["assistant_id duplicate_parameter duplicate"],
        ),
        (
            r#"{"assistant_id": null, "stream": 1, "assistant_id": null}"#,
            &[
                "assistant_id invalid_type type",
                "assistant_id duplicate_parameter duplicate",
                "stream invalid_type type",
            ],
        ),
        (
            r#"{"stream": true, "stream": false, "assistant_id": "a", "top_p": 1, "top_p": 1}"#,
            &["top_p duplicate_parameter duplicate", "stream duplicate_parameter duplicate"],
        ),
        (
            r#"{"stream": null, "stream": true, "assistant_id": "a"}"#,
            &["stream duplicate_parameter duplicate"],
        ),
        (
            r#"{"tools": [5], "tools": [6], "assistant_id": "a"}"#,
            &["tools[0] invalid_type type", "tools duplicate_parameter duplicate"],
        ),
    ]);
}

#[test]
fn values_have_another_type() {
    assert_table::<CreateRunRequest>(&[
        (r#"{"assistant_id": "a", "model": 4}"#, &["model invalid_type type"]),
        (r#"{"assistant_id": "a", "instructions": ["a"]}"#, &["instructions invalid_type type"]),
        (r#"{"assistant_id": "a", "temperature": "hot"}"#, &["temperature invalid_type type"]),
        (r#"{"assistant_id": "a", "temperature": "0.5"}"#, &["temperature invalid_type type"]),
        (r#"{"assistant_id": "a", "temperature": true}"#, &["temperature invalid_type type"]),
        (r#"{"assistant_id": "a", "temperature": [0.5]}"#, &["temperature invalid_type type"]),
        (r#"{"assistant_id": "a", "top_p": {}}"#, &["top_p invalid_type type"]),
        (r#"{"assistant_id": "a", "stream": "true"}"#, &["stream invalid_type type"]),
        (r#"{"assistant_id": "a", "stream": 1}"#, &["stream invalid_type type"]),
        (
            r#"{"assistant_id": "a", "max_prompt_tokens": "500"}"#,
            &["max_prompt_tokens invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "max_prompt_tokens": 500.5}"#,
            &["max_prompt_tokens invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "max_prompt_tokens": 1e3}"#,
            &["max_prompt_tokens invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "tools": {"type": "code_interpreter"}}"#,
            &["tools invalid_type type"],
        ),
        (r#"{"assistant_id": "a", "tools": "code_interpreter"}"#, &["tools invalid_type type"]),
        (
            r#"{"assistant_id": "a", "additional_messages": {}}"#,
            &["additional_messages invalid_type type"],
        ),
        (r#"{"assistant_id": "a", "metadata": []}"#, &["metadata invalid_type type"]),
        (r#"{"assistant_id": "a", "metadata": "k=v"}"#, &["metadata invalid_type type"]),
        (
            r#"{"response_format": 5, "tool_choice": 5, "truncation_strategy": 5,
                "max_completion_tokens": true, "max_prompt_tokens": [], "stream": "no",
                "top_p": "high", "temperature": {}, "metadata": 5, "tools": 5,
                "additional_messages": 5, "additional_instructions": 5, "instructions": 5,
                "model": 5, "assistant_id": 5}"#,
            &[
                "assistant_id invalid_type type",
                "model invalid_type type",
                "instructions invalid_type type",
                "additional_instructions invalid_type type",
                "additional_messages invalid_type type",
                "tools invalid_type type",
                "metadata invalid_type type",
                "temperature invalid_type type",
                "top_p invalid_type type",
                "stream invalid_type type",
                "max_prompt_tokens invalid_type type",
                "max_completion_tokens invalid_type type",
                "truncation_strategy invalid_type type",
                "tool_choice invalid_type type",
                "response_format invalid_type type",
            ],
        ),
    ]);
    assert_table_by_names::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "parallel_tool_calls": null}"#,
            &["parallel_tool_calls invalid_type type"],
        ),
        (
            r#"{"assistant_id": "a", "parallel_tool_calls": "yes", "model": null}"#,
            &["parallel_tool_calls invalid_type type"],
        ),
    ]);
}

#[test]
fn numbers_are_out_of_their_type() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "max_prompt_tokens": -1}"#,
            &["max_prompt_tokens integer_below_min_value range"],
        ),
        (
            r#"{"assistant_id": "a", "max_prompt_tokens": -9223372036854775808}"#,
            &["max_prompt_tokens integer_below_min_value range"],
        ),
        (
            r#"{"assistant_id": "a", "max_prompt_tokens": 18446744073709551616}"#,
            &["max_prompt_tokens integer_above_max_value range"],
        ),
        (
            r#"{"max_completion_tokens": -300, "max_prompt_tokens": -200}"#,
            &[
                "assistant_id missing_required_parameter required",
                "max_prompt_tokens integer_below_min_value range",
                "max_completion_tokens integer_below_min_value range",
            ],
        ),
    ]);
}

#[test]
fn values_of_metadata_are_wrong() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"assistant_id": "a", "metadata": {"b": 1, "c": "ok", "a": null, "d": {}}}"#,
            &[
                "metadata.b invalid_type type",
                "metadata.a invalid_type type",
                "metadata.d invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "a", "metadata": {"a.b": 1, "": 2, "ü": 3, "x-y": 4, "q\"": 5}}"#,
            &[
                "metadata[\"a.b\"] invalid_type type",
                "metadata[\"\"] invalid_type type",
                "metadata.ü invalid_type type",
                "metadata[\"x-y\"] invalid_type type",
                "metadata[\"q\\\"\"] invalid_type type",
            ],
        ),
        (
            r#"{"metadata": {"stream": 1}, "stream": 1}"#,
            &[
                "assistant_id missing_required_parameter required",
                "metadata.stream invalid_type type",
                "stream invalid_type type",
            ],
        ),
    ]);
}

#[test]
fn a_body_is_wrong_in_many_ways() {
    assert_table::<CreateRunRequest>(&[(
        r#"{"temprature": 1, "temperature": "1", "stream": null, "stream": 5,
                "metadata": {"user": 17}, "max_prompt_tokens": -5, "tools": [null],
                "additional_messages": [{"role": "system", "content": 1}]}"#,
        &[
            "assistant_id missing_required_parameter required",
            "additional_messages[0].role invalid_value one_of",
            "additional_messages[0].content invalid_type type",
            "tools[0] invalid_type type",
            "metadata.user invalid_type type",
            "temperature invalid_type type",
            "stream duplicate_parameter duplicate",
            "max_prompt_tokens integer_below_min_value range",
            "temprature unknown_parameter unknown",
        ],
    )]);
}
