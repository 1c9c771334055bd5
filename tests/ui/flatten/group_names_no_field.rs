//! A group names a field of a flattened request that the request does not have.

use run_request::RunRequest;

#[derive(RunRequest)]
struct Limits {
    max_tokens: Option<u32>,
    #[serde(alias = "count")]
    n: Option<u32>,
}

#[derive(RunRequest)]
#[request(at_most_one_of(seed, "max_token"))]
struct Run {
    seed: Option<u8>,
    #[serde(flatten)]
    limits: Limits,
}

fn main() {}
