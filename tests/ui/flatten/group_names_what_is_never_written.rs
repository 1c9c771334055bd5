//! A group names a field of a request that cannot be serialized, so that nothing tells whether the
//! field is set.

use run_request::RunRequest;

#[derive(RunRequest)]
#[request(deserialize_only)]
struct Limits {
    max_tokens: Option<u32>,
}

#[derive(RunRequest)]
#[request(deserialize_only, at_most_one_of(seed, "max_tokens"))]
struct Run {
    seed: Option<u8>,
    #[serde(flatten)]
    limits: Limits,
}

fn main() {}
