//! Rules that are broken by what could be read, beside values that could not.

use std::collections::BTreeMap;

use run_request::assistants::CreateRunRequest;
use run_request::{RunRequest, Violation};

use super::{assert_table, assert_table_by_names};

#[test]
fn rules_of_a_run_are_broken_beside_faults() {
    assert_table::<CreateRunRequest>(&[
        (
            r#"{"temperature": 3, "stream": "x"}"#,
            &[
                "assistant_id missing_required_parameter required",
                "temperature decimal_above_max_value range",
                "stream invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "", "top_p": -0.5, "max_prompt_tokens": 10, "model": 5, "x": 1}"#,
            &[
                "assistant_id string_below_min_length length",
                "model invalid_type type",
                "top_p decimal_below_min_value range",
                "max_prompt_tokens integer_below_min_value range",
                "x unknown_parameter unknown",
            ],
        ),
        (
            r#"{"temperature": 3, "temperature": 1, "assistant_id": "a"}"#,
            &[
                "temperature decimal_above_max_value range",
                "temperature duplicate_parameter duplicate",
            ],
        ),
        (
            r#"{"temperature": "3", "temperature": 3, "assistant_id": "a"}"#,
            &["temperature invalid_type type", "temperature duplicate_parameter duplicate"],
        ),
        (
            r#"{"tools": [{"type": "function", "function": {"name": "a b"}}, 5,
                {"type": "function", "function": {"name": "", "strict": 1}}]}"#,
            &[
                "assistant_id missing_required_parameter required",
                "tools[0].function.name invalid_value pattern",
                "tools[1] invalid_type type",
                "tools[2].function.name invalid_value pattern",
                "tools[2].function.strict invalid_type type",
            ],
        ),
        (
            r#"{"assistant_id": "a", "additional_messages": [{"role": "user", "content": []},
                {"role": 5, "content": [{"type": "image_url", "image_url": {"url": "x"}}]}]}"#,
            &[
                "additional_messages[0].content array_below_min_length length",
                "additional_messages[1].role invalid_type type",
                "additional_messages[1].content[0].image_url.url invalid_value format",
            ],
        ),
        (
            r#"{"assistant_id": "a", "tools": [{"type": "file_search", "file_search":
                {"max_num_results": 51, "ranking_options": {"ranker": "x"}}}],
                "truncation_strategy": {"type": "auto", "last_messages": 0}}"#,
            &[
                "tools[0].file_search.max_num_results integer_above_max_value range",
                "tools[0].file_search.ranking_options.ranker invalid_value one_of",
                "tools[0].file_search.ranking_options.score_threshold \
                 missing_required_parameter required",
                "truncation_strategy.last_messages integer_below_min_value range",
            ],
        ),
    ]);
}

#[test]
fn rules_are_broken_and_nothing_else() {
    assert_table::<CreateRunRequest>(&[
        (r#"{"assistant_id": ""}"#, &["assistant_id string_below_min_length length"]),
        (
            r#"{"assistant_id": "a", "temperature": -1, "top_p": 2, "tools": [
                {"type": "function", "function": {"name": "?"}}]}"#,
            &[
                "tools[0].function.name invalid_value pattern",
                "temperature decimal_below_min_value range",
                "top_p decimal_above_max_value range",
            ],
        ),
    ]);
}

#[test]
fn rules_of_metadata_are_broken_beside_faults() {
    let key = "k".repeat(65);
    let value = "v".repeat(513);
    let many: Vec<_> = (10..27).map(|index| format!(r#""k{index}": """#)).collect();
    let long = format!(r#"{{"metadata": {{"{key}": "", "a": "{value}"}}, "stream": 1}}"#);
    let many = format!(r#"{{"metadata": {{{}}}, "seed": 1}}"#, many.join(", "));
    let broken = format!(r#"{{"assistant_id": "a", "metadata": {{"a": "{value}", "b": 5}}}}"#);
    assert_table::<CreateRunRequest>(&[
        (
            &long,
            &[
                "assistant_id missing_required_parameter required",
                "metadata property_name_above_max_length length",
                "metadata.a string_above_max_length length",
                "stream invalid_type type",
            ],
        ),
        (
            &many,
            &[
                "assistant_id missing_required_parameter required",
                "metadata object_above_max_properties length",
                "seed unknown_parameter unknown",
            ],
        ),
        // The rules of a field that could not be read are not checked.
        (&broken, &["metadata.b invalid_type type", "metadata.a string_above_max_length length"]),
    ]);
}

#[derive(RunRequest, Debug)]
struct Sampling {
    id: u8,
    logprobs: Option<bool>,
    #[request(requires(logprobs), range(..=20))]
    top_logprobs: Option<u8>,
    #[request(conflicts_with(max_tokens))]
    max_completion_tokens: Option<u32>,
    max_tokens: Option<u32>,
    #[request(when(self.stream == Some(true)), length(..=1))]
    stop: Option<Vec<String>>,
    stream: Option<bool>,
    #[request(when(self.id > 5), one_of("low"))]
    effort: Option<String>,
    #[request(when(self.depth > 5), one_of("fast"))]
    speed: Option<String>,
    #[request(default = 9)]
    depth: u8,
}

#[test]
fn rules_between_fields_are_not_invented() {
    assert_table::<Sampling>(&[
        (
            r#"{"top_logprobs": 5}"#,
            &["id missing_required_parameter required", "top_logprobs invalid_value requires"],
        ),
        (r#"{"id": 1, "logprobs": "yes", "top_logprobs": 5}"#, &["logprobs invalid_type type"]),
        (
            r#"{"id": 1, "logprobs": 1, "top_logprobs": 30}"#,
            &["logprobs invalid_type type", "top_logprobs integer_above_max_value range"],
        ),
        (r#"{"logprobs": true, "top_logprobs": 5}"#, &["id missing_required_parameter required"]),
        (r#"{"id": 1, "top_logprobs": "5"}"#, &["top_logprobs invalid_type type"]),
        (
            r#"{"max_completion_tokens": 5, "max_tokens": 6}"#,
            &[
                "id missing_required_parameter required",
                "max_completion_tokens invalid_value conflicts_with",
            ],
        ),
        (
            r#"{"id": 1, "max_completion_tokens": 5, "max_tokens": "6"}"#,
            &["max_tokens invalid_type type"],
        ),
        (
            r#"{"id": 1, "max_completion_tokens": "5", "max_tokens": 6}"#,
            &["max_completion_tokens invalid_type type"],
        ),
        (
            r#"{"stop": ["a", "b"], "stream": true}"#,
            &["id missing_required_parameter required", "stop array_above_max_length length"],
        ),
        (r#"{"id": 1, "stop": ["a", "b"], "stream": 1}"#, &["stream invalid_type type"]),
        (r#"{"stop": ["a", "b"]}"#, &["id missing_required_parameter required"]),
        (r#"{"effort": "high"}"#, &["id missing_required_parameter required"]),
        (r#"{"id": "9", "effort": "high"}"#, &["id invalid_type type"]),
        (
            r#"{"id": 9, "effort": "high", "stream": 1}"#,
            &["stream invalid_type type", "effort invalid_value one_of"],
        ),
        (r#"{"id": 9, "speed": "slow", "depth": "9"}"#, &["depth invalid_type type"]),
    ]);
}

fn check_order(range: &Range) -> Result<(), Violation> {
    if range.from > range.to {
        Err(Violation::from("ends before it starts").at("to"))
    } else {
        Ok(())
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "what `custom` calls")]
fn be_even(value: &u8) -> Result<(), &'static str> {
    if value % 2 == 0 { Ok(()) } else { Err("must be even") }
}

#[derive(RunRequest, Debug)]
#[request(check = check_order)]
struct Range {
    #[request(custom(be_even))]
    from: u8,
    to: u8,
}

#[derive(RunRequest, Debug)]
struct Ranges {
    list: Vec<Range>,
    by_name: Option<BTreeMap<String, Range>>,
    #[request(custom(be_even, message = "not even", code = "odd"))]
    even: Option<u8>,
    #[request(unique, inner(range(1..=5)))]
    numbers: Option<Vec<u8>>,
    #[serde(flatten)]
    last: Range,
}

#[test]
fn functions_of_the_user_reject_what_could_be_read() {
    assert_table::<Ranges>(&[
        (
            r#"{"list": [{"from": 4, "to": 1}, {"from": 3}, {"from": 3, "to": 1}, 5], "to": 1}"#,
            &[
                "list[0].to invalid_value custom",
                "list[1].from invalid_value custom",
                "list[1].to missing_required_parameter required",
                "list[2].from invalid_value custom",
                "list[2].to invalid_value custom",
                "list[3] invalid_type type",
                "from missing_required_parameter required",
            ],
        ),
        (
            r#"{"by_name": {"x": {"from": 1, "to": 0}}, "even": 3, "numbers": [6, 2, 6],
                "from": 5, "to": "6"}"#,
            &[
                "list missing_required_parameter required",
                "by_name.x.from invalid_value custom",
                "by_name.x.to invalid_value custom",
                "even odd custom",
                "numbers invalid_value unique",
                "numbers[0] integer_above_max_value range",
                "numbers[2] integer_above_max_value range",
                "from invalid_value custom",
                "to invalid_type type",
            ],
        ),
        // What is flattened is no whole request before all fields have been read.
        (r#"{"list": 5, "from": 4, "to": 2}"#, &["list invalid_type type"]),
        (r#"{"list": [], "from": 4, "to": 2}"#, &["to invalid_value custom"]),
    ]);
}

#[derive(RunRequest, Debug)]
struct Holder {
    part: Option<Part>,
    parts: Vec<Part>,
    step: Option<Step>,
    either: Option<Either>,
    #[serde(flatten)]
    rest: BTreeMap<String, Limited>,
}

#[derive(RunRequest, Debug)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Part {
    Text {
        #[request(length(1..))]
        text: String,
        #[request(requires(text_lang))]
        lang: Option<String>,
        text_lang: Option<bool>,
    },
    Limited(Limited),
}

#[derive(RunRequest, Debug)]
enum Step {
    Wait(#[request(range(..=9))] u8),
    Move(#[request(range(..=9))] u8, u8),
}

#[derive(RunRequest, Debug)]
#[serde(untagged)]
enum Either {
    Name(#[request(length(..=3))] String),
    List(#[request(length(..=1))] Vec<Limited>),
}

#[derive(RunRequest, Debug)]
#[serde(deny_unknown_fields)]
struct Limited {
    #[request(range(1..=5))]
    level: u8,
    #[request(secret, range(..=9))]
    pin: Option<u8>,
}

#[test]
fn rules_of_enums_and_maps_are_broken_beside_faults() {
    assert_table_by_names::<Holder>(&[
        (
            r#"{"part": {"type": "text", "text": ""}, "step": {"Wait": 10}, "either": "long"}"#,
            &[
                "part.text string_below_min_length length",
                "parts missing_required_parameter required",
                "step.Wait integer_above_max_value range",
                "either string_above_max_length length",
            ],
        ),
        (
            r#"{"parts": [{"type": "text", "text": "", "lang": 5},
                           {"type": "text", "text": 5, "lang": "en"},
                           {"type": "text", "text": "", "lang": "en", "text_lang": 1},
                           {"level": 9, "type": "limited", "pin": 4711},
                           {"type": "limited", "level": 9, "pin": 10}]}"#,
            &[
                "parts[0].text string_below_min_length length",
                "parts[0].lang invalid_type type",
                "parts[1].text invalid_type type",
                "parts[1].lang invalid_value requires",
                "parts[2].text string_below_min_length length",
                "parts[2].text_lang invalid_type type",
                "parts[3].level integer_above_max_value range",
                "parts[3].pin integer_above_max_value range",
                "parts[4].level integer_above_max_value range",
                "parts[4].pin integer_above_max_value range",
            ],
        ),
        (
            r#"{"step": {"Move": [10, 300]}, "either": [{"level": 0}, {"level": "x"}],
                "parts": []}"#,
            &[
                "step.Move[1] integer_above_max_value range",
                "either[0].level integer_below_min_value range",
                "either[1].level invalid_type type",
            ],
        ),
        (
            r#"{"parts": [], "z": {"level": 9}, "a": {"level": "9"}, "m": {"level": 1, "x": 1},
                "either": 5}"#,
            &[
                "either invalid_type type",
                "z.level integer_above_max_value range",
                "a.level invalid_type type",
                "m.x unknown_parameter unknown",
            ],
        ),
    ]);
}
