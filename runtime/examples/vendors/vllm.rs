//! The fields that vLLM adds to a chat request: more sampling parameters, guided decoding, the
//! chat template, and any fields that we do not declare.

use std::collections::BTreeMap;

use run_request::chat::CreateChatCompletionRequest;
use run_request::{RunRequest, Violation};
use serde_json::{Map, Value};

/// A chat request for vLLM.
#[derive(RunRequest)]
#[request(check = check_lengths)]
#[request(at_most_one_of(guided_json, guided_regex, guided_choice, guided_grammar))]
pub(crate) struct VllmRequest {
    #[serde(flatten)]
    chat: CreateChatCompletionRequest,

    // Sampling.
    #[request(range(1..))]
    best_of: Option<u32>,
    use_beam_search: Option<bool>,
    /// `-1` considers all tokens.
    #[request(range(-1..))]
    top_k: Option<i64>,
    #[request(range(0..=1))]
    min_p: Option<f64>,
    #[request(above(0))]
    repetition_penalty: Option<f64>,
    length_penalty: Option<f64>,
    #[request(each = stop_token_id)]
    stop_token_ids: Option<Vec<u32>>,
    include_stop_str_in_output: Option<bool>,
    ignore_eos: Option<bool>,
    min_tokens: Option<u64>,
    skip_special_tokens: Option<bool>,
    spaces_between_special_tokens: Option<bool>,
    #[request(range(1..))]
    truncate_prompt_tokens: Option<u64>,
    prompt_logprobs: Option<u32>,
    #[request(each = allow_token_id)]
    allowed_token_ids: Option<Vec<u32>>,
    #[request(inner(length(1..)), each = bad_word)]
    bad_words: Option<Vec<String>>,
    #[request(each = logits_processor)]
    logits_processors: Option<Vec<LogitsProcessor>>,

    // The chat template.
    echo: Option<bool>,
    add_generation_prompt: Option<bool>,
    #[request(
        when(self.add_generation_prompt == Some(true)),
        one_of(false, message = "cannot be true if 'add_generation_prompt' is."),
    )]
    continue_final_message: Option<bool>,
    add_special_tokens: Option<bool>,
    #[request(each = document)]
    documents: Option<Vec<BTreeMap<String, String>>>,
    chat_template: Option<String>,
    chat_template_kwargs: Option<Map<String, Value>>,
    mm_processor_kwargs: Option<Map<String, Value>>,

    // Guided decoding.
    guided_json: Option<GuidedJson>,
    guided_regex: Option<String>,
    #[request(each = guided_option)]
    guided_choice: Option<Vec<String>>,
    guided_grammar: Option<String>,
    guided_decoding_backend: Option<String>,
    guided_whitespace_pattern: Option<String>,
    structural_tag: Option<String>,

    // The server.
    /// Lower values are earlier.
    priority: Option<i64>,
    request_id: Option<String>,
    return_tokens_as_token_ids: Option<bool>,
    #[request(length(1..))]
    cache_salt: Option<String>,
    kv_transfer_params: Option<Map<String, Value>>,
    #[request(each = vllm_xarg)]
    vllm_xargs: Option<BTreeMap<String, ExtraArgument>>,

    /// All other fields: those of a newer server, a plug-in, or a proxy. vLLM ignores those that it
    /// does not know.
    #[serde(flatten)]
    #[request(each = extra, keys(length(..=64)))]
    rest: BTreeMap<String, Value>,
}

/// The name of a class, or an object that also has its arguments.
#[derive(RunRequest)]
#[serde(untagged)]
pub(crate) enum LogitsProcessor {
    Name(#[request(length(1..))] String),
    Call {
        #[request(length(1..))]
        qualname: String,
        args: Option<Vec<Value>>,
        kwargs: Option<Map<String, Value>>,
    },
}

/// A JSON Schema, as an object or as its text.
#[derive(RunRequest)]
#[serde(untagged)]
#[request(from)]
pub(crate) enum GuidedJson {
    Text(String),
    Schema(Map<String, Value>),
}

#[derive(RunRequest)]
#[serde(untagged)]
#[request(from)]
pub(crate) enum ExtraArgument {
    Integer(i64),
    Number(f64),
    Text(String),
}

/// Rules that compare a field of vLLM with one of the flattened request.
fn check_lengths(request: &VllmRequest) -> Result<(), Violation> {
    let chat = &request.chat;
    let max_tokens = chat.max_completion_tokens.or(chat.max_tokens);
    if request.min_tokens.zip(max_tokens).is_some_and(|(min, max)| min > max) {
        return Err(Violation::from("more than the maximum number of tokens.").at("min_tokens"));
    }
    if request.best_of.is_some_and(|best_of| best_of < chat.n.unwrap_or(1)) {
        return Err(Violation::from("fewer than 'n'.").at("best_of"));
    }
    Ok(())
}
