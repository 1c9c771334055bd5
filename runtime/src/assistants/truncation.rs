//! How to truncate a thread.

use super::names::names;
use crate::{RunRequest, Validate};

/// How to truncate the thread to fit the model's context window.
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
    /// Which messages to drop.
    pub r#type: TruncationType,
    /// How many of the most recent messages to keep: at least 1. Per the published schema, it may
    /// be present or absent with either type.
    #[request(range(1..))]
    pub last_messages: Option<u64>,
}

impl TruncationStrategy {
    /// Drops as many messages from the middle as necessary.
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

/// Which messages of a thread to drop.
#[doc(alias = "TruncationObjectType")]
#[derive(Validate, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TruncationType {
    /// Messages in the middle, until the rest fits into the context window.
    Auto,
    /// All messages except for the most recent ones.
    LastMessages,
}

names! {
    TruncationType,
    Auto => "auto",
    LastMessages => "last_messages",
}
