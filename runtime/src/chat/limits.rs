//! Limits that no rule of the derive states.

use super::{AssistantPart, Modality};
use crate::Violation;

/// The rule of `modalities` where `audio` is unset.
pub(super) fn check_modalities(modalities: &[Modality]) -> Result<(), Violation> {
    if modalities.contains(&Modality::Audio) {
        let reason = "'audio' requires the parameter 'audio', which is not set.";
        Err(Violation::new("missing_required_parameter", reason))
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
