//! Limits that no rule of the derive states.

use super::{AssistantMessage, AssistantPart, Modality};
use crate::Violation;

const MISSING: &str = "missing_required_parameter";

/// The rule of `top_logprobs` where `logprobs` is `false`.
pub(super) fn check_logprobs<T>(_: &T) -> Result<(), &'static str> {
    Err("requires 'logprobs' to be true.")
}

/// The rule of `stream_options` where `stream` is `false`.
pub(super) fn check_stream<T>(_: &T) -> Result<(), &'static str> {
    Err("requires 'stream' to be true.")
}

/// The rule of `modalities` where `audio` is unset.
pub(super) fn check_modalities(modalities: &[Modality]) -> Result<(), Violation> {
    if modalities.contains(&Modality::Audio) {
        Err(Violation::new(MISSING, "'audio' requires the parameter 'audio', which is not set."))
    } else {
        Ok(())
    }
}

/// An assistant's message says something or calls something.
pub(super) fn check_assistant(message: &AssistantMessage) -> Result<(), Violation> {
    let is_empty = message.content.is_none()
        && message.refusal.is_none()
        && message.audio.is_none()
        && message.tool_calls.is_none()
        && message.function_call.is_none();
    if is_empty {
        let reason = "required unless 'tool_calls', 'function_call', 'refusal' or 'audio' is set.";
        Err(Violation::new(MISSING, reason).at("content"))
    } else {
        Ok(())
    }
}

/// The parts of an assistant's message are texts, or a single refusal.
pub(super) fn check_parts(parts: &[AssistantPart]) -> Result<(), &'static str> {
    let refuses = |part| matches!(part, &AssistantPart::Refusal { .. });
    if parts.len() > 1 && parts.iter().any(refuses) {
        Err("a refusal must be the only part.")
    } else {
        Ok(())
    }
}
