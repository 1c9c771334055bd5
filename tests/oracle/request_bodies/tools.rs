//! Tools and schemas with fields that are missing, unknown, null, or of another type.

use super::{
    Row, make_function, make_json_schema, make_search, make_tool, rejected, valid, valid_as,
};

pub(crate) fn list_rows() -> Vec<Row> {
    let mut rows = list_functions();
    rows.extend(list_schemas());
    rows.extend(list_searches());
    rows
}

fn list_functions() -> Vec<Row> {
    vec![
        rejected("tool without type", make_tool(r"{}"), "missing field `type`"),
        rejected(
            "tool of unknown type",
            make_tool(r#"{"type": "retrieval"}"#),
            "unknown variant `retrieval`",
        ),
        rejected(
            "tool type null",
            make_tool(r#"{"type": null}"#),
            "invalid type: null, expected variant identifier",
        ),
        rejected(
            "tool string",
            make_tool(r#""code_interpreter""#),
            "expected internally tagged enum AssistantTool",
        ),
        rejected(
            "tool array",
            make_tool(r#"["code_interpreter"]"#),
            "invalid type: sequence, expected internally tagged enum AssistantTool",
        ),
        rejected(
            "function missing",
            make_tool(r#"{"type": "function"}"#),
            "missing field `function`",
        ),
        rejected(
            "function null",
            make_tool(r#"{"type": "function", "function": null}"#),
            "invalid type: null",
        ),
        rejected("function without name", make_function(""), "missing field `name`"),
        rejected(
            "function name null",
            make_function(r#""name": null"#),
            "invalid type: null, expected a string",
        ),
        rejected(
            "function description null",
            make_function(r#""name": "f", "description": null"#),
            "invalid type: null, expected a string",
        ),
        rejected(
            "parameters null",
            make_function(r#""name": "f", "parameters": null"#),
            "invalid type: null, expected a map",
        ),
        rejected(
            "parameters boolean",
            make_function(r#""name": "f", "parameters": true"#),
            "invalid type: boolean `true`, expected a map",
        ),
        valid("parameters empty", make_function(r#""name": "f", "parameters": {}"#)),
        valid(
            "parameters with nulls",
            make_function(r#""name": "f", "parameters": {"default": null, "maximum": 1e300}"#),
        ),
        valid(
            "function before its type",
            make_tool(
                r#"{"function": {"name": "f", "parameters": {"n": 18446744073709551615}}, "type": "function"}"#,
            ),
        ),
        valid("strict null", make_function(r#""name": "f", "strict": null"#)),
        rejected(
            "strict string",
            make_function(r#""name": "f", "strict": "yes""#),
            "expected a boolean",
        ),
        valid_as(
            "function with unknown fields",
            make_tool(
                r#"{"type": "function", "id": 1, "function": {"name": "f", "returns": "x"}}"#,
            ),
            make_function(r#""name": "f""#),
        ),
        valid_as(
            "code interpreter with a function",
            make_tool(r#"{"type": "code_interpreter", "function": 1, "code_interpreter": {}}"#),
            make_tool(r#"{"type": "code_interpreter"}"#),
        ),
    ]
}

fn list_schemas() -> Vec<Row> {
    vec![
        rejected("schema without name", make_json_schema(""), "missing field `name`"),
        rejected(
            "schema description null",
            make_json_schema(r#""name": "a", "description": null"#),
            "invalid type: null, expected a string",
        ),
        rejected(
            "schema null",
            make_json_schema(r#""name": "a", "schema": null"#),
            "invalid type: null, expected a map",
        ),
        rejected(
            "schema array",
            make_json_schema(r#""name": "a", "schema": []"#),
            "invalid type: sequence, expected a map",
        ),
        valid("schema strict null", make_json_schema(r#""name": "a", "strict": null"#)),
        valid_as(
            "schema with a type",
            make_json_schema(r#""name": "a", "type": "x""#),
            make_json_schema(r#""name": "a""#),
        ),
    ]
}

fn list_searches() -> Vec<Row> {
    vec![
        valid("search without settings", make_tool(r#"{"type": "file_search"}"#)),
        valid("search with empty settings", make_search("")),
        rejected(
            "search settings null",
            make_tool(r#"{"type": "file_search", "file_search": null}"#),
            "invalid type: null",
        ),
        rejected(
            "search settings number",
            make_tool(r#"{"type": "file_search", "file_search": 8}"#),
            "expected struct FileSearch",
        ),
        rejected(
            "max_num_results null",
            make_search(r#""max_num_results": null"#),
            "invalid type: null, expected u64",
        ),
        rejected(
            "max_num_results fraction",
            make_search(r#""max_num_results": 1.5"#),
            "expected u64",
        ),
        rejected(
            "max_num_results negative",
            make_search(r#""max_num_results": -1"#),
            "expected u64",
        ),
        rejected(
            "ranking_options null",
            make_search(r#""ranking_options": null"#),
            "invalid type: null",
        ),
        rejected(
            "score_threshold missing",
            make_search(r#""ranking_options": {"ranker": "auto"}"#),
            "missing field `score_threshold`",
        ),
        rejected(
            "score_threshold null",
            make_search(r#""ranking_options": {"score_threshold": null}"#),
            "invalid type: null, expected f64",
        ),
        valid(
            "ranker auto",
            make_search(r#""ranking_options": {"ranker": "auto", "score_threshold": 0.5}"#),
        ),
        rejected(
            "ranker unknown",
            make_search(r#""ranking_options": {"ranker": "best", "score_threshold": 0}"#),
            "unknown variant `best`",
        ),
        rejected(
            "ranker null",
            make_search(r#""ranking_options": {"ranker": null, "score_threshold": 0}"#),
            "invalid type: null, expected a string",
        ),
        valid_as(
            "search with unknown fields",
            make_search(r#""x": null, "ranking_options": {"score_threshold": 0, "y": []}"#),
            make_search(r#""ranking_options": {"score_threshold": 0}"#),
        ),
    ]
}
