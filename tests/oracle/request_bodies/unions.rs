//! Fields that can be a string or something else.

use super::{Row, make_message, make_run, rejected, valid, valid_as};

pub(crate) fn list_rows() -> Vec<Row> {
    let mut rows = list_contents();
    rows.extend(list_tool_choices());
    rows.extend(list_response_formats());
    rows
}

fn list_contents() -> Vec<Row> {
    const EXPECTED: &str = "expected a string or a sequence";
    let content =
        |content: &str| make_message(&format!(r#"{{"role": "user", "content": {content}}}"#));
    vec![
        valid("content text", content(r#""é\n\"""#)),
        rejected(
            "content number",
            content("3"),
            "invalid type: integer `3`, expected a string or a sequence",
        ),
        rejected("content null", content("null"), EXPECTED),
        rejected("content boolean", content("true"), EXPECTED),
        rejected(
            "content object",
            content(r#"{"type": "text", "text": "Hi"}"#),
            "invalid type: map, expected a string or a sequence",
        ),
        rejected(
            "content of strings",
            content(r#"["Hi"]"#),
            r#"invalid type: string "Hi", expected internally tagged enum MessageContentPart"#,
        ),
        rejected(
            "content of null",
            content("[null]"),
            "invalid type: null, expected internally tagged enum MessageContentPart",
        ),
        rejected(
            "content of arrays",
            content(r#"[["text", "Hi"]]"#),
            "invalid type: sequence, expected internally tagged enum MessageContentPart",
        ),
    ]
}

fn list_tool_choices() -> Vec<Row> {
    const EXPECTED: &str = "expected a string or a map";
    let choice = |choice: &str| make_run(&format!(r#""tool_choice": {choice}"#));
    vec![
        valid("choice none", choice(r#""none""#)),
        valid("choice auto", choice(r#""auto""#)),
        valid("choice required", choice(r#""required""#)),
        rejected(
            "choice of another word",
            choice(r#""any""#),
            "unknown variant `any`, expected one of `none`, `auto`, `required`",
        ),
        rejected("choice number", choice("1"), EXPECTED),
        rejected("choice array", choice(r#"["auto"]"#), EXPECTED),
        rejected("choice boolean", choice("false"), EXPECTED),
        valid("choice of the code interpreter", choice(r#"{"type": "code_interpreter"}"#)),
        valid("choice of the file search", choice(r#"{"type": "file_search"}"#)),
        valid("choice of a function", choice(r#"{"type": "function", "function": {"name": "f"}}"#)),
        valid("choice of a function without it", choice(r#"{"type": "function"}"#)),
        valid(
            "choice of another tool with a function",
            choice(r#"{"type": "file_search", "function": {"name": "f"}}"#),
        ),
        rejected(
            "choice of a function without name",
            choice(r#"{"type": "function", "function": {}}"#),
            "missing field `name`",
        ),
        rejected(
            "choice of a function null",
            choice(r#"{"type": "function", "function": null}"#),
            "invalid type: null",
        ),
        rejected(
            "choice of another tool with a wrong function",
            choice(r#"{"type": "file_search", "function": 1}"#),
            "expected struct FunctionName",
        ),
        rejected("choice without type", choice(r"{}"), "missing field `type`"),
        rejected(
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

fn list_response_formats() -> Vec<Row> {
    const EXPECTED: &str = "expected a string or a map";
    let format = |format: &str| make_run(&format!(r#""response_format": {format}"#));
    vec![
        valid("format auto", format(r#""auto""#)),
        valid("format text", format(r#"{"type": "text"}"#)),
        valid("format json_object", format(r#"{"type": "json_object"}"#)),
        rejected(
            "format of another word",
            format(r#""text""#),
            "unknown variant `text`, expected `auto`",
        ),
        rejected("format number", format("1"), EXPECTED),
        rejected("format array", format("[]"), EXPECTED),
        rejected("format without type", format("{}"), "missing field `type`"),
        rejected("format of unknown type", format(r#"{"type": "auto"}"#), "unknown variant `auto`"),
        rejected(
            "json_schema missing",
            format(r#"{"type": "json_schema"}"#),
            "missing field `json_schema`",
        ),
        rejected(
            "json_schema null",
            format(r#"{"type": "json_schema", "json_schema": null}"#),
            "invalid type: null",
        ),
        rejected(
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
