//! The chat completion that a request creates, in the API's format.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Json;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use run_request::chat::{CreateChatCompletionRequest, Modality};
use run_request::{RunRequest, Violation};
use serde_json::{Value, json};

use super::create_id;
use super::model::{Call, Reply, answer};

/// A chat of our support desk: the standard chat completion, plus the fields of our app and its
/// model server.
#[derive(RunRequest, Debug, Clone)]
#[request(schema, check = check_support)]
#[serde(deny_unknown_fields)]
pub struct SupportChat {
    /// The standard chat completion.
    #[serde(flatten)]
    pub chat: CreateChatCompletionRequest,
    /// The ticket that the chat is about.
    #[request(pattern("^T-[0-9]+$"), length(..=16))]
    pub ticket: Option<String>,
    /// The priority, from 1 to 5.
    #[request(range(1..=5), default = 3)]
    pub priority: u8,
    /// The topics of the ticket.
    #[request(length(..=8), inner(length(1..=32)), each = tag)]
    pub tags: Option<Vec<String>>,
    /// The number of tokens that vLLM samples from; all of them if it is -1.
    #[request(range(-1..))]
    pub top_k: Option<i32>,
    /// The minimum probability of a token, relative to the most likely one.
    #[request(range(0..=1), requires(top_k))]
    pub min_p: Option<f64>,
}

/// Rejects what the API allows, but this server would not do.
fn check_support(request: &SupportChat) -> Result<(), Violation> {
    let modalities = request.chat.modalities.as_deref().unwrap_or_default();
    if modalities.iter().any(|modality| *modality != Modality::Text) {
        return Err(Violation::from("This server only writes text.").at("modalities"));
    }
    if request.chat.functions.is_some() {
        return Err(Violation::from("This server only calls 'tools'.").at("functions"));
    }
    Ok(())
}

pub(crate) struct Completion {
    id: String,
    created: u64,
    request: SupportChat,
    reply: Reply,
}

impl Completion {
    pub(crate) fn new(request: SupportChat) -> Self {
        let (id, created) = create_id("chatcmpl-");
        let reply = answer(&request.chat);
        Completion { id, created, request, reply }
    }

    /// Responds with the completion itself, or with its chunks as server-sent events.
    pub(crate) fn into_response(self) -> Response {
        if self.request.chat.stream != Some(true) {
            return Json(self.object()).into_response();
        }
        let chunks = self.into_chunks().map(|chunk| chunk.to_string());
        let events = chunks.chain(["[DONE]".to_owned()]).map(|data| Event::default().data(data));
        Sse::new(stream::iter(events.map(Ok::<_, Infallible>))).into_response()
    }

    fn count_choices(&self) -> u32 {
        self.request.chat.n.unwrap_or(1)
    }

    /// The API's object of this kind, plus the fields of our app.
    fn start(&self, kind: &str) -> Value {
        let SupportChat { chat, ticket, priority, tags, top_k, min_p } = &self.request;
        json!({
            "id": self.id,
            "object": kind,
            "created": self.created,
            "model": chat.model,
            "service_tier": "default",
            "system_fingerprint": null,
            "ticket": ticket,
            "priority": priority,
            "tags": tags.as_deref().unwrap_or_default(),
            "top_k": top_k,
            "min_p": min_p,
        })
    }

    fn object(&self) -> Value {
        let text = self.reply.tokens.concat();
        let message = match &self.reply.call {
            Some(call) => {
                let call = describe_call(call, &text);
                json!({"role": "assistant", "content": null, "refusal": null, "tool_calls": [call]})
            }
            None => json!({"role": "assistant", "content": text, "refusal": null}),
        };
        let choices = (0..self.count_choices()).map(|index| {
            json!({
                "index": index,
                "message": message,
                "logprobs": self.describe_tokens(&self.reply.tokens),
                "finish_reason": self.reply.finish_reason,
            })
        });
        let choices: Vec<_> = choices.collect();
        let mut object = self.start("chat.completion");
        object["choices"] = json!(choices);
        object["usage"] = self.usage();
        object
    }

    fn usage(&self) -> Value {
        let prompt = self.reply.prompt_tokens;
        let completion = self.reply.tokens.len() * self.count_choices() as usize;
        json!({
            "prompt_tokens": prompt,
            "completion_tokens": completion,
            "total_tokens": prompt + completion,
        })
    }

    /// The log probabilities of these tokens, if the request asks for them.
    fn describe_tokens(&self, tokens: &[String]) -> Value {
        let chat = &self.request.chat;
        if chat.logprobs != Some(true) || self.reply.call.is_some() {
            return Value::Null;
        }
        let tokens = tokens.iter().map(|token| {
            let likely = json!({"token": token, "logprob": 0.0, "bytes": token.as_bytes()});
            let mut described = likely.clone();
            // No other token was possible.
            let alternatives = chat.top_logprobs.unwrap_or(0).min(1) as usize;
            described["top_logprobs"] = json!(vec![likely; alternatives]);
            described
        });
        json!({"content": tokens.collect::<Vec<_>>(), "refusal": null})
    }

    /// The chunks of the stream, of which only one is in memory at a time.
    fn into_chunks(self) -> impl Iterator<Item = Value> {
        let options = self.request.chat.stream_options;
        let wants_usage = options.is_some_and(|options| options.include_usage == Some(true));
        let count = self.count_choices();
        let mut last = self.start("chat.completion.chunk");
        last["choices"] = json!([]);
        last["usage"] = self.usage();
        let completion = Arc::new(self);
        let of_choice = move |index| {
            let completion = Arc::clone(&completion);
            // The first chunk has no token, and neither does the last.
            (0..completion.reply.tokens.len() + 2).map(move |step| {
                let mut chunk = completion.start("chat.completion.chunk");
                chunk["choices"] = json!([completion.choice(index, step)]);
                if wants_usage {
                    chunk["usage"] = Value::Null;
                }
                chunk
            })
        };
        (0..count).flat_map(of_choice).chain(wants_usage.then_some(last))
    }

    /// What a step adds to a choice: who speaks, a token, or why it ends.
    fn choice(&self, index: u32, step: usize) -> Value {
        let Reply { call, tokens, finish_reason, .. } = &self.reply;
        let token = step.checked_sub(1).and_then(|step| tokens.get(step));
        let delta = match (step, call, token) {
            (0, None, _) => json!({"role": "assistant", "content": ""}),
            (0, Some(call), _) => {
                let mut call = describe_call(call, "");
                call["index"] = json!(0);
                json!({"role": "assistant", "content": null, "tool_calls": [call]})
            }
            (_, None, Some(token)) => json!({"content": token}),
            (_, Some(call), Some(token)) => {
                let input = json!({call.input_name(): token});
                json!({"tool_calls": [{"index": 0, call.kind(): input}]})
            }
            (_, _, None) => json!({}),
        };
        let is_last = step > tokens.len();
        json!({
            "index": index,
            "delta": delta,
            "logprobs": token.map(|token| self.describe_tokens(std::slice::from_ref(token))),
            "finish_reason": is_last.then_some(finish_reason),
        })
    }
}

fn describe_call(call: &Call, input: &str) -> Value {
    json!({
        "id": "call_1",
        "type": call.kind(),
        call.kind(): {"name": call.name(), call.input_name(): input},
    })
}
