//! Moderation of the conversation.

use alloc::string::String;

use crate::RunRequest;

/// How to moderate the conversation and the model's output.
///
/// ```
/// use run_request::chat::{Moderation, ModerationConfig, ModerationPolicy};
///
/// let policy = ModerationPolicy::builder().output(ModerationConfig::Block).build()?;
/// let moderation =
///     Moderation::builder().model("omni-moderation-latest").policy(policy).build()?;
/// assert_eq!(
///     serde_json::to_string(&moderation)?,
///     r#"{"model":"omni-moderation-latest","policy":{"output":{"mode":"block"}}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[doc(alias = "ModerationParam")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct Moderation {
    /// The moderation model.
    pub model: String,
    /// What to do about moderated content.
    pub policy: Option<ModerationPolicy>,
}

/// What to do about moderated content.
#[doc(alias = "ModerationPolicyParam")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct ModerationPolicy {
    /// In the conversation.
    pub input: Option<ModerationConfig>,
    /// In the model's output.
    pub output: Option<ModerationConfig>,
}

/// What to do about moderated content on one side.
#[doc(alias("ModerationConfigParam", "ModerationMode"))]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "mode", rename_all = "lowercase")]
pub enum ModerationConfig {
    /// Score it.
    Score,
    /// Block it.
    Block,
}
