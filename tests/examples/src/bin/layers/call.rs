//! The call of a model, whose fields the layers share.

use std::collections::BTreeMap;

use run_request::RunRequest;

/// How the model chooses its words: what other requests have too.
#[derive(RunRequest, Debug)]
#[request(partial)]
pub(crate) struct Sampling {
    /// The sampling temperature.
    #[request(range(0.0..=2.0), conflicts_with(top_p))]
    pub(crate) temperature: Option<f64>,
    /// The share of the likeliest words to choose from.
    #[request(range(0.0..=1.0))]
    pub(crate) top_p: Option<f64>,
    /// Where to stop.
    #[request(length(1..=4), inner(length(1..)))]
    pub(crate) stop: Option<Vec<String>>,
}

/// A call of a model by way of our gateway. Any part of it may come from any layer.
#[derive(RunRequest, Debug)]
#[request(partial)]
#[serde(deny_unknown_fields)]
pub(crate) struct Call {
    /// The model to call.
    #[request(length(1..=64))]
    pub(crate) model: String,
    /// What to say to it.
    #[request(length(1..))]
    pub(crate) prompt: String,
    #[serde(flatten)]
    pub(crate) sampling: Sampling,
    /// The most tokens that it may answer with.
    #[request(range(1..=8_192))]
    pub(crate) max_tokens: Option<u32>,
    /// How often to try again.
    #[request(range(..=10), default = 2)]
    pub(crate) retries: u8,
    /// The time limit, in seconds.
    #[request(range(1..=600), default = 60)]
    pub(crate) timeout: u16,
    /// What to bill the call to.
    #[request(length(..=16), keys(pattern("^[a-z_]+$")), values(length(..=64)))]
    pub(crate) labels: Option<BTreeMap<String, String>>,
}
