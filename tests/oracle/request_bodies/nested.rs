//! Messages, their parts, and truncation: what is missing, unknown, null, or of another type.

use super::{Row, message, message_with, part, refused, run, valid, valid_as};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = messages();
    rows.extend(parts());
    rows.extend(truncations());
    rows
}

fn messages() -> Vec<Row> {
    vec![
        refused("message without role", message(r#"{"content": "Hi"}"#), "missing field `role`"),
        refused(
            "message without content",
            message(r#"{"role": "user"}"#),
            "missing field `content`",
        ),
        refused(
            "message with unknown field",
            message_with(r#""name": "Ann""#),
            "unknown field `name`",
        ),
        refused(
            "unknown role",
            message(r#"{"role": "system", "content": ""}"#),
            "unknown variant `system`, expected `user` or `assistant`",
        ),
        refused(
            "role null",
            message(r#"{"role": null, "content": ""}"#),
            "invalid type: null, expected a message role",
        ),
        refused(
            "role object",
            message(r#"{"role": {"user": null}, "content": ""}"#),
            "invalid type: map, expected a message role",
        ),
        refused("message string", message(r#""Hi""#), "expected struct CreateMessageRequest"),
        valid("attachments null", message_with(r#""attachments": null"#)),
        valid("message metadata null", message_with(r#""metadata": null"#)),
        valid("no attachments", message_with(r#""attachments": []"#)),
        valid(
            "attachment for no tool",
            message_with(r#""attachments": [{"file_id": "", "tools": []}]"#),
        ),
        refused(
            "attachments object",
            message_with(r#""attachments": {}"#),
            "invalid type: map, expected a sequence",
        ),
        refused(
            "empty attachment",
            message_with(r#""attachments": [{}]"#),
            "missing field `file_id`",
        ),
        refused(
            "attachment without tools",
            message_with(r#""attachments": [{"file_id": "f"}]"#),
            "missing field `tools`",
        ),
        refused(
            "attachment without file_id",
            message_with(r#""attachments": [{"tools": []}]"#),
            "missing field `file_id`",
        ),
        refused(
            "attachment tools null",
            message_with(r#""attachments": [{"file_id": "f", "tools": null}]"#),
            "invalid type: null",
        ),
        refused(
            "attachment for a function",
            message_with(r#""attachments": [{"file_id": "f", "tools": [{"type": "function"}]}]"#),
            "unknown variant `function`",
        ),
        valid_as(
            "attachment with unknown fields",
            message_with(
                r#""attachments": [{"file_id": "f", "x": 1, "tools": [{"type": "file_search", "file_search": 1}]}]"#,
            ),
            message_with(
                r#""attachments": [{"file_id": "f", "tools": [{"type": "file_search"}]}]"#,
            ),
        ),
    ]
}

fn parts() -> Vec<Row> {
    vec![
        refused("part without type", part(r#"{"text": "Hi"}"#), "missing field `type`"),
        refused("part of unknown type", part(r#"{"type": "audio"}"#), "unknown variant `audio`"),
        refused("text without text", part(r#"{"type": "text"}"#), "missing field `text`"),
        refused(
            "text null",
            part(r#"{"type": "text", "text": null}"#),
            "invalid type: null, expected a string",
        ),
        refused(
            "text object",
            part(r#"{"type": "text", "text": {"value": "Hi"}}"#),
            "invalid type: map, expected a string",
        ),
        valid("type last", part(r#"{"text": "Hi", "type": "text"}"#)),
        refused(
            "wrong text before its type",
            part(r#"{"text": 1, "type": "text"}"#),
            "invalid type: integer `1`, expected a string",
        ),
        valid_as(
            "text with what an image holds",
            part(r#"{"image_url": 1, "type": "text", "image_file": null, "text": "Hi"}"#),
            part(r#"{"type": "text", "text": "Hi"}"#),
        ),
        refused(
            "image_url without url",
            part(r#"{"type": "image_url", "image_url": {}}"#),
            "missing field `url`",
        ),
        refused(
            "image_url string",
            part(r#"{"type": "image_url", "image_url": "https://example.com"}"#),
            "expected struct ImageUrl",
        ),
        refused("image_url missing", part(r#"{"type": "image_url"}"#), "missing field `image_url`"),
        refused(
            "image_file without file_id",
            part(r#"{"type": "image_file", "image_file": {}}"#),
            "missing field `file_id`",
        ),
        refused(
            "image_file missing",
            part(r#"{"type": "image_file"}"#),
            "missing field `image_file`",
        ),
        valid(
            "detail auto",
            part(r#"{"type": "image_file", "image_file": {"file_id": "f", "detail": "auto"}}"#),
        ),
        refused(
            "detail unknown",
            part(r#"{"type": "image_file", "image_file": {"file_id": "f", "detail": "max"}}"#),
            "unknown variant `max`",
        ),
        refused(
            "file detail null",
            part(r#"{"type": "image_file", "image_file": {"file_id": "f", "detail": null}}"#),
            "invalid type: null, expected a detail level",
        ),
        refused(
            "url detail null",
            part(r#"{"type": "image_url", "image_url": {"url": "a:b", "detail": null}}"#),
            "invalid type: null, expected a detail level",
        ),
        valid_as(
            "image with unknown fields",
            part(r#"{"type": "image_url", "alt": "", "image_url": {"url": "a:b", "width": 1}}"#),
            part(r#"{"type": "image_url", "image_url": {"url": "a:b"}}"#),
        ),
    ]
}

fn truncations() -> Vec<Row> {
    vec![
        valid("truncation auto", run(r#""truncation_strategy": {"type": "auto"}"#)),
        valid(
            "truncation auto with last_messages",
            run(r#""truncation_strategy": {"type": "auto", "last_messages": 3}"#),
        ),
        valid("last_messages missing", run(r#""truncation_strategy": {"type": "last_messages"}"#)),
        valid(
            "last_messages null",
            run(r#""truncation_strategy": {"type": "last_messages", "last_messages": null}"#),
        ),
        refused(
            "truncation type missing",
            run(r#""truncation_strategy": {"last_messages": 3}"#),
            "missing field `type`",
        ),
        refused(
            "truncation type null",
            run(r#""truncation_strategy": {"type": null}"#),
            "invalid type: null",
        ),
        refused(
            "truncation type unknown",
            run(r#""truncation_strategy": {"type": "none"}"#),
            "unknown variant `none`, expected `auto` or `last_messages`",
        ),
        refused(
            "last_messages fraction",
            run(r#""truncation_strategy": {"type": "auto", "last_messages": 1.5}"#),
            "expected u64",
        ),
        refused(
            "last_messages negative",
            run(r#""truncation_strategy": {"type": "auto", "last_messages": -1}"#),
            "expected u64",
        ),
        valid_as(
            "truncation with unknown fields",
            run(r#""truncation_strategy": {"type": "auto", "n": 1}"#),
            run(r#""truncation_strategy": {"type": "auto"}"#),
        ),
    ]
}
