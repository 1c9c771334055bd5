//! Bodies that a validator of the published schema accepts and we do not, and why.

use super::{Row, invalid, make_part, make_run, make_tool, rejected};

pub(crate) fn list_rows() -> Vec<Row> {
    vec![
        // No object has an empty ID.
        invalid(
            "assistant_id empty",
            r#"{"assistant_id": ""}"#,
            &[
                "Invalid 'assistant_id': string too short. Expected a string with minimum length 1, but got an empty string instead.",
            ],
        ),
        // A validator sees one of the two values; no standard says which one.
        rejected(
            "field twice",
            make_run(r#""stream": true, "stream": true"#),
            "duplicate field `stream`",
        ),
        rejected(
            "field twice as null",
            make_run(r#""model": null, "model": null"#),
            "duplicate field `model`",
        ),
        rejected(
            "type twice",
            make_tool(r#"{"type": "file_search", "type": "file_search"}"#),
            "duplicate field `type`",
        ),
        rejected(
            "text twice",
            make_part(r#"{"type": "text", "text": "a", "text": "b"}"#),
            "duplicate field `text`",
        ),
        rejected(
            "text twice, once before its type",
            make_part(r#"{"text": "a", "type": "text", "text": "b"}"#),
            "duplicate field `text`",
        ),
        // Integers are written without a fraction.
        rejected(
            "integer as a decimal",
            make_run(r#""max_prompt_tokens": 256.0"#),
            "invalid type: floating point `256.0`, expected u64",
        ),
        rejected(
            "integer as a power",
            make_run(r#""max_prompt_tokens": 1e3"#),
            "invalid type: floating point `1000.0`, expected u64",
        ),
        rejected(
            "integer beyond 64 bits",
            make_run(r#""max_prompt_tokens": 18446744073709551616"#),
            "expected u64",
        ),
    ]
}
