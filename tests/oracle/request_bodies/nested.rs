//! Messages, their parts, and truncation, with fields that are missing, unknown, null, or of
//! another type.

use super::{Row, make_message, make_message_with, make_part, make_run, rejected, valid, valid_as};

pub(crate) fn list_rows() -> Vec<Row> {
    let mut rows = list_messages();
    rows.extend(list_parts());
    rows.extend(list_truncations());
    rows
}

fn list_messages() -> Vec<Row> {
    vec![
        rejected(
            "message without role",
            make_message(r#"{"content": "Hi"}"#),
            "missing field `role`",
        ),
        rejected(
            "message without content",
            make_message(r#"{"role": "user"}"#),
            "missing field `content`",
        ),
        rejected(
            "message with unknown field",
            make_message_with(r#""name": "Ann""#),
            "unknown field `name`",
        ),
        rejected(
            "unknown role",
            make_message(r#"{"role": "system", "content": ""}"#),
            "unknown variant `system`, expected `user` or `assistant`",
        ),
        rejected(
            "role null",
            make_message(r#"{"role": null, "content": ""}"#),
            "invalid type: null, expected a string",
        ),
        rejected(
            "role object",
            make_message(r#"{"role": {"user": null}, "content": ""}"#),
            "invalid type: map, expected a string",
        ),
        rejected("message string", make_message(r#""Hi""#), "expected struct CreateMessageRequest"),
        valid("attachments null", make_message_with(r#""attachments": null"#)),
        valid("message metadata null", make_message_with(r#""metadata": null"#)),
        valid("no attachments", make_message_with(r#""attachments": []"#)),
        valid(
            "attachment for no tool",
            make_message_with(r#""attachments": [{"file_id": "", "tools": []}]"#),
        ),
        rejected(
            "attachments object",
            make_message_with(r#""attachments": {}"#),
            "invalid type: map, expected a sequence",
        ),
        rejected(
            "empty attachment",
            make_message_with(r#""attachments": [{}]"#),
            "missing field `file_id`",
        ),
        rejected(
            "attachment without tools",
            make_message_with(r#""attachments": [{"file_id": "f"}]"#),
            "missing field `tools`",
        ),
        rejected(
            "attachment without file_id",
            make_message_with(r#""attachments": [{"tools": []}]"#),
            "missing field `file_id`",
        ),
        rejected(
            "attachment tools null",
            make_message_with(r#""attachments": [{"file_id": "f", "tools": null}]"#),
            "invalid type: null",
        ),
        rejected(
            "attachment for a function",
            make_message_with(
                r#""attachments": [{"file_id": "f", "tools": [{"type": "function"}]}]"#,
            ),
            "unknown variant `function`",
        ),
        valid_as(
            "attachment with unknown fields",
            make_message_with(
                r#""attachments": [{"file_id": "f", "x": 1, "tools": [{"type": "file_search", "file_search": 1}]}]"#,
            ),
            make_message_with(
                r#""attachments": [{"file_id": "f", "tools": [{"type": "file_search"}]}]"#,
            ),
        ),
    ]
}

fn list_parts() -> Vec<Row> {
    vec![
        rejected("part without type", make_part(r#"{"text": "Hi"}"#), "missing field `type`"),
        rejected(
            "part of unknown type",
            make_part(r#"{"type": "audio"}"#),
            "unknown variant `audio`",
        ),
        rejected("text without text", make_part(r#"{"type": "text"}"#), "missing field `text`"),
        rejected(
            "text null",
            make_part(r#"{"type": "text", "text": null}"#),
            "invalid type: null, expected a string",
        ),
        rejected(
            "text object",
            make_part(r#"{"type": "text", "text": {"value": "Hi"}}"#),
            "invalid type: map, expected a string",
        ),
        valid("type last", make_part(r#"{"text": "Hi", "type": "text"}"#)),
        rejected(
            "wrong text before its type",
            make_part(r#"{"text": 1, "type": "text"}"#),
            "invalid type: integer `1`, expected a string",
        ),
        valid_as(
            "text with what an image holds",
            make_part(r#"{"image_url": 1, "type": "text", "image_file": null, "text": "Hi"}"#),
            make_part(r#"{"type": "text", "text": "Hi"}"#),
        ),
        rejected(
            "image_url without url",
            make_part(r#"{"type": "image_url", "image_url": {}}"#),
            "missing field `url`",
        ),
        rejected(
            "image_url string",
            make_part(r#"{"type": "image_url", "image_url": "https://example.com"}"#),
            "expected struct ImageUrl",
        ),
        rejected(
            "image_url missing",
            make_part(r#"{"type": "image_url"}"#),
            "missing field `image_url`",
        ),
        rejected(
            "image_file without file_id",
            make_part(r#"{"type": "image_file", "image_file": {}}"#),
            "missing field `file_id`",
        ),
        rejected(
            "image_file missing",
            make_part(r#"{"type": "image_file"}"#),
            "missing field `image_file`",
        ),
        valid(
            "detail auto",
            make_part(
                r#"{"type": "image_file", "image_file": {"file_id": "f", "detail": "auto"}}"#,
            ),
        ),
        rejected(
            "detail unknown",
            make_part(r#"{"type": "image_file", "image_file": {"file_id": "f", "detail": "max"}}"#),
            "unknown variant `max`",
        ),
        rejected(
            "file detail null",
            make_part(r#"{"type": "image_file", "image_file": {"file_id": "f", "detail": null}}"#),
            "invalid type: null, expected a string",
        ),
        rejected(
            "url detail null",
            make_part(r#"{"type": "image_url", "image_url": {"url": "a:b", "detail": null}}"#),
            "invalid type: null, expected a string",
        ),
        valid_as(
            "image with unknown fields",
            make_part(
                r#"{"type": "image_url", "alt": "", "image_url": {"url": "a:b", "width": 1}}"#,
            ),
            make_part(r#"{"type": "image_url", "image_url": {"url": "a:b"}}"#),
        ),
    ]
}

fn list_truncations() -> Vec<Row> {
    vec![
        valid("truncation auto", make_run(r#""truncation_strategy": {"type": "auto"}"#)),
        valid(
            "truncation auto with last_messages",
            make_run(r#""truncation_strategy": {"type": "auto", "last_messages": 3}"#),
        ),
        valid(
            "last_messages missing",
            make_run(r#""truncation_strategy": {"type": "last_messages"}"#),
        ),
        valid(
            "last_messages null",
            make_run(r#""truncation_strategy": {"type": "last_messages", "last_messages": null}"#),
        ),
        rejected(
            "truncation type missing",
            make_run(r#""truncation_strategy": {"last_messages": 3}"#),
            "missing field `type`",
        ),
        rejected(
            "truncation type null",
            make_run(r#""truncation_strategy": {"type": null}"#),
            "invalid type: null",
        ),
        rejected(
            "truncation type unknown",
            make_run(r#""truncation_strategy": {"type": "none"}"#),
            "unknown variant `none`, expected `auto` or `last_messages`",
        ),
        rejected(
            "last_messages fraction",
            make_run(r#""truncation_strategy": {"type": "auto", "last_messages": 1.5}"#),
            "expected u64",
        ),
        rejected(
            "last_messages negative",
            make_run(r#""truncation_strategy": {"type": "auto", "last_messages": -1}"#),
            "expected u64",
        ),
        valid_as(
            "truncation with unknown fields",
            make_run(r#""truncation_strategy": {"type": "auto", "n": 1}"#),
            make_run(r#""truncation_strategy": {"type": "auto"}"#),
        ),
    ]
}
