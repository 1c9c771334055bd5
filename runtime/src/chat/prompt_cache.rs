//! Caching of the conversation.

use crate::RunRequest;

/// How to cache the conversation.
#[doc(alias = "PromptCacheOptionsParam")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[request(not_null)]
pub struct PromptCacheOptions {
    /// The minimum time for which what the request adds remains in the cache.
    pub ttl: Option<PromptCacheTtl>,
    /// Where the prefixes to cache end.
    pub mode: Option<PromptCacheMode>,
}

/// The minimum time for which a prefix remains in the cache.
#[doc(alias = "PromptCacheTTLEnum")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
pub enum PromptCacheTtl {
    /// 30 minutes. This is the default.
    #[serde(rename = "30m")]
    ThirtyMinutes,
}

/// Where the prefixes to cache end.
#[doc(alias = "PromptCacheModeEnum")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "lowercase")]
pub enum PromptCacheMode {
    /// At a place that the server chooses, and at the breakpoints. This is the default.
    Implicit,
    /// At the breakpoints only.
    Explicit,
}

/// The end of a prefix to cache, on a part of a message.
#[doc(alias = "PromptCacheBreakpointParam")]
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(tag = "mode", rename_all = "lowercase")]
pub enum CacheBreakpoint {
    /// The prefix ends with this part.
    Explicit,
}

/// Deprecated: the maximum time for which the conversation remains in the cache.
/// [`PromptCacheOptions`] replaces it.
#[derive(RunRequest, Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schemars", request(schema))]
#[serde(rename_all = "snake_case")]
pub enum PromptCacheRetention {
    /// While it is in memory.
    InMemory,
    /// 24 hours.
    #[serde(rename = "24h")]
    OneDay,
}
