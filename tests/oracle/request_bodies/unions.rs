//! What may be a string or something else.

use super::{Row, message, refused, run, valid, valid_as};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = contents();
    rows.extend(tool_choices());
    rows.extend(response_formats());
    rows
}

fn contents() -> Vec<Row> {
    const EXPECTED: &str = "expected a string or an array of content parts";
    let content = |content: &str| message(&format!(r#"{{"role": "user", "content": {content}}}"#));
    vec![
        valid("content text", content(r#""é\n\"""#)),
        refused(
            "content number",
            content("3"),
            "invalid type: integer `3`, expected a string or an array of content parts",
        ),
        refused("content null", content("null"), EXPECTED),
        refused("content boolean", content("true"), EXPECTED),
        refused(
            "content object",
            content(r#"{"type": "text", "text": "Hi"}"#),
            "invalid type: map, expected a string or an array of content parts",
        ),
        refused(
            "content of strings",
            content(r#"["Hi"]"#),
            r#"invalid type: string "Hi", expected a content part"#,
        ),
        refused(
            "content of null",
            content("[null]"),
            "invalid type: null, expected a content part",
        ),
        refused(
            "content of arrays",
            content(r#"[["text", "Hi"]]"#),
            "invalid type: sequence, expected a content part",
        ),
    ]
}

fn tool_choices() -> Vec<Row> {
    const EXPECTED: &str = "expected `none`, `auto`, `required` or an object that names a tool";
    let choice = |choice: &str| run(&format!(r#""tool_choice": {choice}"#));
    vec![
        valid("choice none", choice(r#""none""#)),
        valid("choice auto", choice(r#""auto""#)),
        valid("choice required", choice(r#""required""#)),
        refused(
            "choice of another word",
            choice(r#""any""#),
            "unknown variant `any`, expected `none`, `auto`, `required` or an object that names a tool",
        ),
        refused("choice number", choice("1"), EXPECTED),
        refused("choice array", choice(r#"["auto"]"#), EXPECTED),
        refused("choice boolean", choice("false"), EXPECTED),
        valid("choice of the code interpreter", choice(r#"{"type": "code_interpreter"}"#)),
        valid("choice of the file search", choice(r#"{"type": "file_search"}"#)),
        valid("choice of a function", choice(r#"{"type": "function", "function": {"name": "f"}}"#)),
        valid("choice of a function without it", choice(r#"{"type": "function"}"#)),
        valid(
            "choice of another tool with a function",
            choice(r#"{"type": "file_search", "function": {"name": "f"}}"#),
        ),
        refused(
            "choice of a function without name",
            choice(r#"{"type": "function", "function": {}}"#),
            "missing field `name`",
        ),
        refused(
            "choice of a function null",
            choice(r#"{"type": "function", "function": null}"#),
            "invalid type: null",
        ),
        refused(
            "choice of another tool with a wrong function",
            choice(r#"{"type": "file_search", "function": 1}"#),
            "expected struct FunctionName",
        ),
        refused("choice without type", choice(r"{}"), "missing field `type`"),
        refused(
            "choice of an unknown tool",
            choice(r#"{"type": "auto"}"#),
            "unknown variant `auto`",
        ),
        valid_as(
            "choice with unknown fields",
            choice(r#"{"type": "function", "x": 1, "function": {"name": "f", "y": 2}}"#),
            choice(r#"{"type": "function", "function": {"name": "f"}}"#),
        ),
    ]
}

fn response_formats() -> Vec<Row> {
    const EXPECTED: &str = "expected `auto` or a response format object";
    let format = |format: &str| run(&format!(r#""response_format": {format}"#));
    vec![
        valid("format auto", format(r#""auto""#)),
        valid("format text", format(r#"{"type": "text"}"#)),
        valid("format json_object", format(r#"{"type": "json_object"}"#)),
        refused(
            "format of another word",
            format(r#""text""#),
            "unknown variant `text`, expected `auto` or a response format object",
        ),
        refused("format number", format("1"), EXPECTED),
        refused("format array", format("[]"), EXPECTED),
        refused("format without type", format("{}"), "missing field `type`"),
        refused("format of unknown type", format(r#"{"type": "auto"}"#), "unknown variant `auto`"),
        refused(
            "json_schema missing",
            format(r#"{"type": "json_schema"}"#),
            "missing field `json_schema`",
        ),
        refused(
            "json_schema null",
            format(r#"{"type": "json_schema", "json_schema": null}"#),
            "invalid type: null",
        ),
        refused(
            "json_schema string",
            format(r#"{"type": "json_schema", "json_schema": "a"}"#),
            "expected struct JsonSchema",
        ),
        valid(
            "json_schema before its type",
            format(r#"{"json_schema": {"name": "a"}, "type": "json_schema"}"#),
        ),
        valid_as(
            "text with a json_schema",
            format(r#"{"type": "text", "json_schema": 1}"#),
            format(r#"{"type": "text"}"#),
        ),
    ]
}
