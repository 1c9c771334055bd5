//! Tools and schemas: what is missing, unknown, null, or of another type.

use super::{Row, function, json_schema, refused, search, tool, valid, valid_as};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = functions();
    rows.extend(schemas());
    rows.extend(searches());
    rows
}

fn functions() -> Vec<Row> {
    vec![
        refused("tool without type", tool(r"{}"), "missing field `type`"),
        refused(
            "tool of unknown type",
            tool(r#"{"type": "retrieval"}"#),
            "unknown variant `retrieval`",
        ),
        refused(
            "tool type null",
            tool(r#"{"type": null}"#),
            "invalid type: null, expected the type of a tool",
        ),
        refused("tool string", tool(r#""code_interpreter""#), "expected a tool"),
        refused(
            "tool array",
            tool(r#"["code_interpreter"]"#),
            "invalid type: sequence, expected a tool",
        ),
        refused("function missing", tool(r#"{"type": "function"}"#), "missing field `function`"),
        refused(
            "function null",
            tool(r#"{"type": "function", "function": null}"#),
            "invalid type: null",
        ),
        refused("function without name", function(""), "missing field `name`"),
        refused(
            "function name null",
            function(r#""name": null"#),
            "invalid type: null, expected a string",
        ),
        refused(
            "function description null",
            function(r#""name": "f", "description": null"#),
            "invalid type: null, expected a string",
        ),
        refused(
            "parameters null",
            function(r#""name": "f", "parameters": null"#),
            "invalid type: null, expected a map",
        ),
        refused(
            "parameters boolean",
            function(r#""name": "f", "parameters": true"#),
            "invalid type: boolean `true`, expected a map",
        ),
        valid("parameters empty", function(r#""name": "f", "parameters": {}"#)),
        valid(
            "parameters with nulls",
            function(r#""name": "f", "parameters": {"default": null, "maximum": 1e300}"#),
        ),
        valid(
            "function before its type",
            tool(
                r#"{"function": {"name": "f", "parameters": {"n": 18446744073709551615}}, "type": "function"}"#,
            ),
        ),
        valid("strict null", function(r#""name": "f", "strict": null"#)),
        refused("strict string", function(r#""name": "f", "strict": "yes""#), "expected a boolean"),
        valid_as(
            "function with unknown fields",
            tool(r#"{"type": "function", "id": 1, "function": {"name": "f", "returns": "x"}}"#),
            function(r#""name": "f""#),
        ),
        valid_as(
            "code interpreter with a function",
            tool(r#"{"type": "code_interpreter", "function": 1, "code_interpreter": {}}"#),
            tool(r#"{"type": "code_interpreter"}"#),
        ),
    ]
}

fn schemas() -> Vec<Row> {
    vec![
        refused("schema without name", json_schema(""), "missing field `name`"),
        refused(
            "schema description null",
            json_schema(r#""name": "a", "description": null"#),
            "invalid type: null, expected a string",
        ),
        refused(
            "schema null",
            json_schema(r#""name": "a", "schema": null"#),
            "invalid type: null, expected a map",
        ),
        refused(
            "schema array",
            json_schema(r#""name": "a", "schema": []"#),
            "invalid type: sequence, expected a map",
        ),
        valid("schema strict null", json_schema(r#""name": "a", "strict": null"#)),
        valid_as(
            "schema with a type",
            json_schema(r#""name": "a", "type": "x""#),
            json_schema(r#""name": "a""#),
        ),
    ]
}

fn searches() -> Vec<Row> {
    vec![
        valid("search without settings", tool(r#"{"type": "file_search"}"#)),
        valid("search with empty settings", search("")),
        refused(
            "search settings null",
            tool(r#"{"type": "file_search", "file_search": null}"#),
            "invalid type: null",
        ),
        refused(
            "search settings number",
            tool(r#"{"type": "file_search", "file_search": 8}"#),
            "expected struct FileSearch",
        ),
        refused(
            "max_num_results null",
            search(r#""max_num_results": null"#),
            "invalid type: null, expected u64",
        ),
        refused("max_num_results fraction", search(r#""max_num_results": 1.5"#), "expected u64"),
        refused("max_num_results negative", search(r#""max_num_results": -1"#), "expected u64"),
        refused("ranking_options null", search(r#""ranking_options": null"#), "invalid type: null"),
        refused(
            "score_threshold missing",
            search(r#""ranking_options": {"ranker": "auto"}"#),
            "missing field `score_threshold`",
        ),
        refused(
            "score_threshold null",
            search(r#""ranking_options": {"score_threshold": null}"#),
            "invalid type: null, expected f64",
        ),
        valid(
            "ranker auto",
            search(r#""ranking_options": {"ranker": "auto", "score_threshold": 0.5}"#),
        ),
        refused(
            "ranker unknown",
            search(r#""ranking_options": {"ranker": "best", "score_threshold": 0}"#),
            "unknown variant `best`",
        ),
        refused(
            "ranker null",
            search(r#""ranking_options": {"ranker": null, "score_threshold": 0}"#),
            "invalid type: null, expected a ranker",
        ),
        valid_as(
            "search with unknown fields",
            search(r#""x": null, "ranking_options": {"score_threshold": 0, "y": []}"#),
            search(r#""ranking_options": {"score_threshold": 0}"#),
        ),
    ]
}
