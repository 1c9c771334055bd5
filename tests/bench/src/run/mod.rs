//! The same request in several stacks: ours, its peers, and by hand.
//!
//! It is modeled on the `CreateRunRequest` that we ship, with the same fields, limits and nested
//! values. The extended request has four more fields. Stacks that can flatten do so; by hand, they
//! are fields of one flat struct, so that there is nothing to flatten.

/// The setters for each size in one chain, which is the same in all stacks.
macro_rules! chain {
    (small, $builder:expr, $parts:ident) => {{
        let _ = $parts;
        $builder.assistant_id("asst_abc123")
    }};
    (typical, $builder:expr, $parts:ident) => {
        $builder
            .assistant_id("asst_abc123")
            .model("gpt-4o")
            .instructions("Answer in one sentence, and say where you have it from.")
            .additional_instructions("Be kind.")
            .metadata($parts.metadata.clone().unwrap_or_default())
            .temperature(0.2)
            .top_p(0.9)
            .stream(true)
            .max_prompt_tokens(1000_u64)
            .max_completion_tokens(2000_u64)
            .truncation_strategy(Truncation { r#type: Cut::LastMessages, last_messages: Some(10) })
            .parallel_tool_calls(true)
    };
    (large, $builder:expr, $parts:ident) => {
        super::chain!(typical, $builder, $parts)
            .additional_messages($parts.additional_messages.clone().unwrap_or_default())
            .tools($parts.tools.clone().unwrap_or_default())
            .tool_choice(Choice::Required)
            .response_format(ResponseFormat { r#type: Format::JsonObject })
    };
}
pub(crate) use chain;

pub mod bon;
pub mod by_hand;
pub mod derive_builder;
mod garde_parts;
pub mod names;
pub mod operation;
pub mod ours;
pub mod requests;
pub mod typed;
mod validator_parts;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use operation::{Operation, Prepared};
pub use requests::Size;

/// What every stack implements.
pub trait Stack {
    /// The request.
    type Run: Clone + Serialize + DeserializeOwned;
    /// The request with four more fields.
    type Extended: Serialize + DeserializeOwned;

    const NAME: &'static str;

    /// Builds the request of this size in one chain, with clones of the nested values in `parts`.
    /// In `ours` and `by_hand`, this validates.
    fn build(size: Size, parts: &Self::Run) -> Self::Run;
    /// Validates, unless `build` already has.
    fn validate_built(run: &Self::Run) -> bool;
    /// Returns whether the request is valid.
    fn validate(run: &Self::Run) -> bool;
    fn validate_extended(extended: &Self::Extended) -> bool;
    /// Returns the number of broken rules.
    fn broken(run: &Self::Run) -> usize;
    /// Returns the messages in the API's wording, if the stack supports it.
    fn sentences(_run: &Self::Run) -> Option<String> {
        None
    }
}
