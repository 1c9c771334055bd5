//! What a validator of the published schema accepts, and why ours does not.

use super::{Row, invalid, part, refused, run, tool};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        // Nothing has an empty ID.
        invalid(
            "assistant_id empty",
            r#"{"assistant_id": ""}"#,
            &[
                "Invalid 'assistant_id': string too short. Expected a string with minimum length 1, but got an empty string instead.",
            ],
        ),
        // A validator sees one value of the two; which one, no standard says.
        refused(
            "field twice",
            run(r#""stream": true, "stream": true"#),
            "duplicate field `stream`",
        ),
        refused(
            "field twice as null",
            run(r#""model": null, "model": null"#),
            "duplicate field `model`",
        ),
        refused(
            "type twice",
            tool(r#"{"type": "file_search", "type": "file_search"}"#),
            "duplicate field `type`",
        ),
        refused(
            "text twice",
            part(r#"{"type": "text", "text": "a", "text": "b"}"#),
            "duplicate field `text`",
        ),
        refused(
            "text twice, once before its type",
            part(r#"{"text": "a", "type": "text", "text": "b"}"#),
            "duplicate field `text`",
        ),
        // An integer is written as one.
        refused(
            "integer as a decimal",
            run(r#""max_prompt_tokens": 256.0"#),
            "invalid type: floating point `256.0`, expected u64",
        ),
        refused(
            "integer as a power",
            run(r#""max_prompt_tokens": 1e3"#),
            "invalid type: floating point `1000.0`, expected u64",
        ),
        refused(
            "integer beyond 64 bits",
            run(r#""max_prompt_tokens": 18446744073709551616"#),
            "expected u64",
        ),
    ]
}
