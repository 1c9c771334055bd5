//! How a thread is cut to fit.

use super::names::names;
use crate::{RunRequest, Validate};

/// How the thread is cut to fit the context of the model.
///
/// ```
/// use run_request::assistants::TruncationStrategy;
///
/// let last = TruncationStrategy::last_messages(10);
/// assert_eq!(serde_json::to_string(&last)?, r#"{"type":"last_messages","last_messages":10}"#);
/// assert!(TruncationStrategy::last_messages(0).validate().is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[doc(alias = "TruncationObject")]
#[derive(RunRequest, Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schemars", request(schema))]
pub struct TruncationStrategy {
    /// What is left out.
    pub r#type: TruncationType,
    /// How many of the most recent messages stay: at least 1. The schema takes it, and takes its
    /// absence, beside either type.
    #[request(range(1..))]
    pub last_messages: Option<u64>,
}

impl TruncationStrategy {
    /// Drops messages in the middle, as many as it takes.
    #[must_use]
    pub fn auto() -> Self {
        TruncationStrategy { r#type: TruncationType::Auto, last_messages: None }
    }

    /// Keeps the `count` most recent messages.
    #[must_use]
    pub fn last_messages(count: u64) -> Self {
        TruncationStrategy { r#type: TruncationType::LastMessages, last_messages: Some(count) }
    }
}

/// What is left out of a thread that is cut.
#[doc(alias = "TruncationObjectType")]
#[derive(Validate, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TruncationType {
    /// Messages in the middle, until the rest fits into the context.
    Auto,
    /// All but the most recent messages.
    LastMessages,
}

names! {
    TruncationType, "a truncation type",
    Auto => "auto",
    LastMessages => "last_messages",
}
